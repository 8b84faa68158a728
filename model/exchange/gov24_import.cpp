#include "model/exchange/gov24_import.h"

#include "model/base/json.h"
#include "model/exchange/folder.h"
#include "model/exchange/gov24_merge.h"
#include "model/exchange/gov24_pages.h"
#include "model/exchange/gov24_service.h"
#include "model/written/plain_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <future>
#include <map>
#include <set>
#include <utility>

namespace model {
namespace {

constexpr std::size_t kMadeAtOnce = 64;  // documents that are made while others are written

/// What the reader learns and retirable() asks.
struct Met {
    std::set<std::string> agencies;       ///< 소관기관명
    std::set<std::string> organizations;  ///< their ids
};

/// Two municipalities of the country have these names: the province belongs to it.
bool ambiguous(std::string_view municipality) { return municipality.ends_with("구") || municipality == "고성군"; }

std::string last_word(const std::string& agency) {
    const auto space = agency.rfind(' ');
    return space == std::string::npos ? agency : agency.substr(space + 1);
}

bool wanted(const std::string& agency, const std::string& filter) {
    return filter.empty() || agency == filter || agency.ends_with(" " + filter);
}

/// The organizations that stand, by name, and those that this import adds.
class Organizations {
public:
    explicit Organizations(Intake& intake) : intake_{intake} {
        intake_.each(Entity::organization, [&](const Current& current) {
            for (const char* key : {"name", "alternate_name"}) {
                const std::string name = text_at(current.document, key);
                if (!name.empty()) by_name_.try_emplace(name, current.id.text);
            }
        });
    }

    /// The id of the agency's organization, which is proposed where there is none.
    std::string of(const Gov24Record& record) {
        const std::string agency = one_line(record.agency);
        if (agency.empty()) return {};
        if (const auto known = by_name_.find(agency); known != by_name_.end()) return known->second;
        const std::string municipality = last_word(agency);
        if (const auto known = by_name_.find(municipality); known != by_name_.end() && !ambiguous(municipality))
            return by_name_[agency] = known->second;
        const std::string external_id = "org-gov24-" + (record.agency_code.empty() ? agency : record.agency_code);
        const Uuid id = uuid_for(external_id);
        Proposal proposal{.entity = Entity::organization, .id = id, .where = record.where, .label = agency};
        proposal.document = {{"id", id.text},
                             {"name", agency},
                             {"x_kiosk", {{"external_id", external_id}, {"source", {{"title", kGov24Title}}}}}};
        proposal.onto = [](const Json& standing, const Json&) { return standing; };
        intake_.propose(std::move(proposal));
        return by_name_[agency] = id.text;
    }

private:
    Intake& intake_;
    std::map<std::string, std::string> by_name_;
};

Problem no_such_agency(const std::string& path, const std::string& filter, const std::set<std::string>& agencies) {
    std::vector<std::string> near;
    for (const std::string& agency : agencies)
        if (near.size() < 5 && agency.find(filter) != std::string::npos) near.push_back(agency);
    const std::string hint = near.empty() ? "" : fmt::format(" ({})", fmt::join(near, ", "));
    return {
        .where = path,
        .ko = fmt::format("소관기관이 ‘{}’인 서비스가 없습니다{}. 기관 이름을 소관기관명에 적힌 대로 적으세요.", filter,
                          hint),
        .en = fmt::format("No service is of the agency “{}”{}. Write the agency as 소관기관명 has it.", filter, hint)};
}

Problem no_name(const Gov24Record& record) {
    return {.where = record.where,
            .ko = fmt::format("서비스 {}의 이름이 없습니다. serviceList를 다시 받으세요.", record.id),
            .en = fmt::format("The service {} has no name. Fetch serviceList again.", record.id)};
}

class Run {
public:
    Run(Intake& intake, const Gov24Options& options, std::shared_ptr<Met> met)
        : intake_{intake}, options_{options}, met_{std::move(met)} {}

    void read(const std::string& path) {
        Gov24Pages pages = read_gov24_pages(path, intake_, options_.retire_missing);
        if (pages.stopped) return;
        std::set<std::string> agencies;
        for (const auto& [id, record] : pages.records) agencies.insert(one_line(record.agency));
        if (!options_.agency.empty() &&
            std::ranges::none_of(agencies, [&](const std::string& one) { return wanted(one, options_.agency); }))
            return intake_.refuse_file(no_such_agency(path, options_.agency, agencies));
        Organizations organizations{intake_};
        std::future<std::vector<Made>> ahead;
        for (auto next = pages.records.begin(); next != pages.records.end() || ahead.valid();) {
            std::vector<Made> made = ahead.valid() ? ahead.get() : std::vector<Made>{};
            std::vector<Made> unmade = some(next, pages.records.end(), organizations);
            if (!unmade.empty()) ahead = std::async(std::launch::async, make, std::move(unmade));
            for (Made& one : made)
                if (!take(std::move(one))) return;
        }
    }

private:
    /// A record and the document that it becomes.
    struct Made {
        Gov24Record record;
        std::string organization;
        Json document{};
        Problems doubts{};
    };

    /// The next records that are wanted.
    template <class At>
    std::vector<Made> some(At& next, At end, Organizations& organizations) {
        std::vector<Made> records;
        for (; next != end && records.size() < kMadeAtOnce; ++next) {
            Gov24Record& record = next->second;
            if (!wanted(one_line(record.agency), options_.agency)) continue;
            const std::string organization = one_line(record.name).empty() ? "" : organizations.of(record);
            records.push_back({.record = std::move(record), .organization = organization});
            next->second = {};
        }
        return records;
    }

    /// While others are written: half of an import's time is the reading of texts, and a kiosk has two cores.
    static std::vector<Made> make(std::vector<Made> records) {
        for (Made& one : records) {
            if (one_line(one.record.name).empty()) continue;
            one.document = gov24_document(one.record, one.organization, one.doubts);
            mark_imported(one.document);
        }
        return records;
    }

    bool take(Made made) {
        const Gov24Record& record = made.record;
        if (made.document.is_null())
            return intake_.refuse({.label = record.id, .problems = {no_name(record)}, .id = uuid_for(record.id)});
        met_->agencies.insert(one_line(record.agency));
        met_->organizations.insert(made.organization);
        for (Problem& doubt : made.doubts) intake_.warn(std::move(doubt));
        Proposal proposal{.id = uuid_for(record.id), .where = record.where, .label = text_at(made.document, "name")};
        proposal.onto = [this](const Json& standing, const Json& fresh) {
            Problems notes;
            Json merged = merged_gov24(standing, fresh, notes);
            for (Problem& note : notes) intake_.warn(std::move(note));
            return merged;
        };
        proposal.document = std::move(made.document);
        return intake_.propose(std::move(proposal));
    }

    Intake& intake_;
    const Gov24Options& options_;
    std::shared_ptr<Met> met_;
};

}  // namespace

Gov24Import gov24_import(const std::string& path, const Gov24Options& options) {
    auto met = std::make_shared<Met>();
    return {.read =
                [path, options, met](Intake& intake) {
                    Run{intake, options, met}.read(path);
                },
            .retirable =
                [met](const Json& document) {
                    if (!is_gov24_document(document)) return false;
                    const std::string agency = text_at(object_at(object_at(document, "x_kiosk"), "raw"), "agency");
                    if (!agency.empty()) return met->agencies.contains(agency);
                    return met->organizations.contains(text_at(document, "organization_id"));
                }};
}

}  // namespace model
