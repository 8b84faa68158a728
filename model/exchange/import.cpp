#include "model/base/json.h"
#include "model/exchange/hsds_note.h"
#include "model/exchange/proposal.h"

#include <fmt/format.h>

#include <array>
#include <cstdint>
#include <set>
#include <unordered_map>
#include <utility>

namespace model {
namespace {

/// The keys whose values differ, x_kiosk's own keys each for itself.
std::vector<std::string> changed_fields(const Json& before, const Json& after, const std::string& prefix = "") {
    std::set<std::string> keys;
    for (const Json* side : {&before, &after})
        for (const auto& item : side->items()) keys.insert(item.key());
    std::vector<std::string> fields;
    const Json none;
    for (const std::string& key : keys) {
        const auto in = [&](const Json& object) -> const Json& {
            const auto at = object.find(key);
            return at == object.end() ? none : *at;
        };
        if (before.contains(key) == after.contains(key) && in(before) == in(after)) continue;
        if (prefix.empty() && key == "x_kiosk" && in(before).is_object() && in(after).is_object()) {
            for (std::string& field : changed_fields(in(before), in(after), "x_kiosk."))
                fields.push_back(std::move(field));
            continue;
        }
        fields.push_back(prefix + key);
    }
    return fields;
}

/// What a clerk knows the entry by: its key, which is the UUID where it has no other, and its name.
std::string called(const Proposal& proposal) {
    std::string key = text_at(object_at(proposal.document, "x_kiosk"), "external_id");
    if (key.empty()) key = proposal.id.text;
    return proposal.label.empty() || proposal.label == key ? key : fmt::format("{} ‘{}’", key, proposal.label);
}

Problem used_twice(const Proposal& proposal, const std::string& first) {
    return {.where = proposal.where,
            .ko = fmt::format("같은 번호({})를 {} 자리에서 이미 썼습니다. 둘 중 하나를 지우거나 번호를 고치세요.",
                              called(proposal), first),
            .en = fmt::format("The id {} was used before, at {}. Remove one of the two or correct its id.",
                              called(proposal), first)};
}

Problem outdated(const Proposal& proposal, std::int64_t version) {
    return {
        .where = proposal.where,
        .ko = fmt::format("파일은 {}판에서 만들었는데 지금은 {}판입니다. 다시 내보내어 고치세요.",
                          *proposal.base_version, version),
        .en = fmt::format("The file was made from version {}, but version {} stands now. Export again and edit that.",
                          *proposal.base_version, version)};
}

Problem another_kind(const Proposal& proposal, Entity standing) {
    return {.where = proposal.where,
            .ko = fmt::format("이 번호({})는 다른 갈래({})의 항목이 씁니다. 새 번호를 쓰세요.", called(proposal),
                              name(standing)),
            .en = fmt::format("The id {} belongs to an entry of another kind ({}). Use a new id.", called(proposal),
                              name(standing))};
}

/// What was proposed so far, in 80 bytes an entry: an import of 100,000 services has to stay small.
class Seen {
public:
    struct First {
        std::uint32_t where = 0;  // into places_
        Claim claim = Claim::whole;
    };

    bool contains(const Uuid& id) const { return firsts_.contains(key(id)); }
    /// The first proposal of that id, and whether this is it.
    std::pair<First*, bool> note(const Uuid& id, const std::string& where, Claim claim) {
        const auto [at, first] = firsts_.try_emplace(key(id));
        if (first) at->second = {.where = keep(where), .claim = claim};
        return {&at->second, first};
    }
    std::uint32_t keep(const std::string& where) {
        const auto at = static_cast<std::uint32_t>(places_.size());
        places_.append(where).push_back('\0');
        return at;
    }
    std::string place(const First& first) const { return places_.c_str() + first.where; }

private:
    using Key = std::array<std::uint64_t, 2>;
    struct KeyHash {
        std::size_t operator()(const Key& key) const { return key[0] ^ (key[1] * 0x9E3779B97F4A7C15U); }
    };
    /// The 128 bits of the id; of what is none, its letters as far as they go.
    static Key key(const Uuid& id) {
        Key bits{};
        for (const char letter : id.text) {
            if (letter == '-') continue;
            const auto digit = static_cast<std::uint64_t>(letter <= '9' ? letter - '0' : (letter | 0x20) - 'a' + 10);
            bits[0] = bits[0] << 4 | bits[1] >> 60;
            bits[1] = bits[1] << 4 ^ digit;
        }
        return bits;
    }

    std::unordered_map<Key, First, KeyHash> firsts_;
    std::string places_;
};

class Import final : public Intake {
public:
    Import(Batch& batch, const ImportOptions& options, ImportReport& report)
        : batch_{batch}, options_{options}, report_{report} {}

    bool propose(Proposal proposal) override {
        if (failed_) return false;
        if (proposal.claim == Claim::inside && known_better(proposal.id)) return !failed_;
        const auto [seen, first] = seen_.note(proposal.id, proposal.where, proposal.claim);
        if (!first && proposal.claim == Claim::whole) {
            if (seen->claim == Claim::whole) return refuse_proposal(proposal, used_twice(proposal, seen_.place(*seen)));
            *seen = {.where = seen_.keep(proposal.where)};
        }
        return judge(std::move(proposal));
    }

    bool refuse(RefusedRow row) override {
        if (row.id) seen_.note(*row.id, "", Claim::whole);
        std::string where = row.problems.empty() ? std::string{} : row.problems.front().where;
        tell({.verdict = Verdict::refused,
              .entity = row.entity,
              .id = row.id.value_or(Uuid{}),
              .where = std::move(where),
              .label = std::move(row.label),
              .problems = std::move(row.problems)});
        return !failed_;
    }

    void refuse_file(Problem problem) override {
        ++report_.files_refused;
        if (options_.on_refused_file) options_.on_refused_file(problem);
    }

    void warn(Problem problem) override {
        ++report_.warnings;
        if (options_.on_warning) options_.on_warning(problem);
    }

    std::optional<Current> standing(std::string_view key) override {
        if (failed_) return std::nullopt;
        auto found = batch_.standing(key);
        if (found) return std::move(found).value();
        failed_ = true;
        return std::nullopt;
    }

    void each(Entity entity, const std::function<void(const Current&)>& look) override {
        if (failed_) return;
        failed_ = batch_.each(entity, look).has_value();
    }

    /// After the reader: what it should have named and did not.
    void retire_missing() {
        if (failed_ || !options_.retire_missing || report_.files_refused > 0) return;
        std::vector<Current> missing;
        const auto fault = batch_.each(Entity::service, [&](const Current& current) {
            if (seen_.contains(current.id) || !options_.retire_missing(current.document)) return;
            missing.push_back({.entity = current.entity,
                               .id = current.id,
                               .version = current.version,
                               .document = {{"name", text_at(current.document, "name")}}});
        });
        failed_ = failed_ || fault.has_value();
        for (const Current& gone : missing) retire(gone);
    }

private:
    /// True for an entry that was proposed before, or that is known from more than copies inside others.
    bool known_better(const Uuid& id) {
        if (seen_.contains(id)) return true;
        const auto standing = this->standing(id.text);
        return standing && !standing->retired && !marked_inside(standing->document);
    }

    bool judge(Proposal proposal) {
        const auto standing = this->standing(proposal.id.text);
        if (failed_) return false;
        if (standing && standing->entity != proposal.entity)
            return refuse_proposal(proposal, another_kind(proposal, standing->entity));
        const std::int64_t version = standing ? standing->version : 0;
        if (proposal.base_version && *proposal.base_version != version)
            return refuse_proposal(proposal, outdated(proposal, version));
        const bool stands = standing && !standing->retired && standing->document.is_object();
        const bool known = standing && standing->document.is_object();
        Json document = known && proposal.onto ? proposal.onto(standing->document, proposal.document)
                                               : std::move(proposal.document);
        if (stands && standing->document == document)
            return tell({.verdict = Verdict::same,
                         .entity = proposal.entity,
                         .id = proposal.id,
                         .where = std::move(proposal.where),
                         .label = std::move(proposal.label)});
        std::vector<std::string> fields;
        if (stands) fields = changed_fields(standing->document, document);
        return write({.op = Op::put,
                      .entity = proposal.entity,
                      .id = proposal.id,
                      .base_version = version,
                      .document = std::move(document)},
                     {.verdict = stands ? Verdict::changed : Verdict::added,
                      .entity = proposal.entity,
                      .id = proposal.id,
                      .where = std::move(proposal.where),
                      .label = std::move(proposal.label),
                      .fields = std::move(fields)});
    }

    void retire(const Current& gone) {
        write({.op = Op::retire, .entity = gone.entity, .id = gone.id, .base_version = gone.version},
              {.verdict = Verdict::retired,
               .entity = gone.entity,
               .id = gone.id,
               .label = text_at(gone.document, "name")});
    }

    bool write(const Change& change, RowVerdict row) {
        const auto written = batch_.add(change);
        if (written) return tell(std::move(row));
        const auto* refused = std::get_if<Refused>(&written.error());
        failed_ = failed_ || !refused;  // a conflict cannot be: the version was read in this transaction
        if (!refused) return false;
        Problem problem = refused->problem;
        problem.where = row.where;
        row.verdict = Verdict::refused;
        row.fields.clear();
        row.problems = {std::move(problem)};
        return tell(std::move(row));
    }

    bool refuse_proposal(const Proposal& proposal, Problem problem) {
        return tell({.verdict = Verdict::refused,
                     .entity = proposal.entity,
                     .id = proposal.id,
                     .where = proposal.where,
                     .label = proposal.label,
                     .problems = {std::move(problem)}});
    }

    bool tell(const RowVerdict& row) {
        switch (row.verdict) {
            case Verdict::added: ++report_.added; break;
            case Verdict::changed: ++report_.changed; break;
            case Verdict::same: ++report_.same; break;
            case Verdict::refused: ++report_.refused; break;
            case Verdict::retired: ++report_.retired; break;
        }
        if (options_.on_verdict) options_.on_verdict(row);
        if (options_.on_progress) options_.on_progress(++rows_);
        return true;
    }

    Batch& batch_;
    const ImportOptions& options_;
    ImportReport& report_;
    Seen seen_;
    std::size_t rows_ = 0;
    bool failed_ = false;
};

}  // namespace

std::string_view name(Verdict verdict) {
    switch (verdict) {
        case Verdict::added: return "added";
        case Verdict::changed: return "changed";
        case Verdict::same: return "same";
        case Verdict::refused: return "refused";
        case Verdict::retired: return "retired";
    }
    return "";
}

Result<ImportReport, AppendFailure> import_into(Store& store, const Reader& reader, const Signature& by,
                                                const ImportOptions& options) {
    ImportReport report;
    const auto work = [&](Batch& batch) {
        Import import{batch, options, report};
        reader(import);
        import.retire_missing();
        return !options.dry_run && report.files_refused == 0 && (report.refused == 0 || options.accepted_only);
    };
    const auto appended = store.write(work, by);
    if (!appended) return Failure{appended.error()};
    report.written = appended.value().last_seq > 0;
    report.batch = appended.value().batch;
    report.last_seq = appended.value().last_seq;
    return report;
}

}  // namespace model
