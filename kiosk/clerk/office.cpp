#include "kiosk/clerk/office.h"

#include "model/base/json.h"
#include "model/base/overloaded.h"
#include "model/exchange/tally_csv.h"
#include "model/staff/shipped_lists.h"
#include "model/staff/totp.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <utility>

namespace kiosk::clerk {
namespace {

constexpr std::size_t kAccessRecords = 300, kTargets = 8;

desk::Trouble refused(std::string ko, std::string en) {
    return {.kind = desk::Trouble::Kind::refused, .problem = {{}, std::move(ko), std::move(en)}};
}

/// What people know a document by.
std::string label_of(const model::Json& document) {
    for (const char* key : {"shown_name", "name", "reason"})
        if (std::string words = model::text_at(document, key); !words.empty()) return words;
    return {};
}

class OfficeWork {
public:
    OfficeWork(model::DeskStore& store, const desk::OfficeRequest& request, const model::Acting& who,
               const Surroundings& around)
        : store_{store}, request_{request}, who_{who}, around_{around} {}

    OfficeOutcome operator()(const desk::ReadTallies& ask) {
        return answered(store_.tallies(ask.from, ask.to), [&](auto lines) {
            return desk::TalliesRead{ask.from, ask.to, std::move(lines)};
        });
    }
    OfficeOutcome operator()(const desk::ExportTallies& ask);
    OfficeOutcome operator()(const desk::ReadLog& ask);
    OfficeOutcome operator()(const desk::ReadHistory& ask);
    OfficeOutcome operator()(const desk::RestoreVersion& ask) {
        return answered(store_.draft_of_version(ask.key, ask.version, who_),
                        [](auto draft) { return desk::VersionRestored{draft.id}; });
    }
    OfficeOutcome operator()(const desk::ReadAccounts&) {
        auto accounts = store_.accounts();
        if (!accounts) return trouble_of(accounts.error());
        return answered(store_.access_records(kAccessRecords), [&](auto records) {
            return desk::AccountsRead{std::move(accounts).value(), std::move(records)};
        });
    }
    OfficeOutcome operator()(const desk::PutAccount& ask);
    OfficeOutcome operator()(const desk::SetAccountSecret& ask) {
        return done(store_.set_secret(ask.name, ask.secret, ask.code, who_));
    }
    OfficeOutcome operator()(const desk::UnlockAccount& ask) { return done(store_.unlock(ask.name, who_)); }
    OfficeOutcome operator()(const desk::NewCodeKey& ask) {
        const std::string key = model::new_totp_key();
        return desk::OfficeAnswer{desk::CodeKeyMade{
            .name = ask.name, .key = key, .uri = model::otpauth_uri("전주시 시민 서비스", ask.name, key)}};
    }
    OfficeOutcome operator()(const desk::ReadDays& ask);
    OfficeOutcome operator()(const desk::FindTargets& ask);
    OfficeOutcome operator()(const desk::SubmitDay& ask);
    OfficeOutcome operator()(const desk::ListImportFiles&) { return list_import_files(store_, around_); }
    OfficeOutcome operator()(const desk::TryImport& ask) { return try_import(store_, ask.path, who_, around_); }
    OfficeOutcome operator()(const desk::RunImport& ask) { return run_import(store_, ask, who_, around_); }
    OfficeOutcome operator()(const desk::UndoImport& ask) {
        return done(store_.undo_batch(ask.batch, ask.reason, who_));
    }
    OfficeOutcome operator()(const desk::ReadHealth& ask) { return read_health(store_, ask.verify, around_); }

private:
    template <class T, class Error, class Make>
    OfficeOutcome answered(model::Result<T, Error> result, Make make) {
        if (!result) return trouble_of(result.error());
        return desk::OfficeAnswer{make(std::move(result).value())};
    }
    template <class T>
    OfficeOutcome done(const model::Result<T, model::AppendFailure>& result) {
        if (!result) return trouble_of(result.error());
        return desk::OfficeAnswer{desk::OfficeDone{request_}};
    }
    std::string label_of_entry(const std::string& id) {
        const auto [at, fresh] = labels_.try_emplace(id);
        if (!fresh) return at->second;
        if (const auto current = store_.store().current(id)) at->second = label_of(current.value().document);
        return at->second;
    }
    std::string closed_names(const model::Json& document);

    model::DeskStore& store_;
    const desk::OfficeRequest& request_;
    const model::Acting& who_;
    const Surroundings& around_;
    std::map<std::string, std::string> labels_;
};

OfficeOutcome OfficeWork::operator()(const desk::ExportTallies& ask) {
    if (around_.exchange_folder.empty())
        return refused("저장할 폴더가 정해져 있지 않습니다. 전산 담당자에게 설정 [staff] folder를 부탁하세요.",
                       "No folder is set for files. Ask the operator for [staff] folder.");
    const auto lines = store_.tallies(ask.from, ask.to);
    if (!lines) return trouble_of(lines.error());
    const auto file = std::filesystem::path{around_.exchange_folder} /
                      fmt::format("통계-{}-{}.csv", model::iso(ask.from), model::iso(ask.to));
    std::ofstream out{file, std::ios::binary | std::ios::trunc};
    out << model::tallies_csv(lines.value());
    out.close();
    if (!out)
        return refused(fmt::format("{}에 쓸 수 없습니다. 폴더의 권한과 남은 자리를 확인하세요.", file.string()),
                       fmt::format("{} cannot be written. Check the folder's rights and room.", file.string()));
    return desk::OfficeAnswer{desk::TalliesExported{file.string()}};
}

OfficeOutcome OfficeWork::operator()(const desk::ReadLog& ask) {
    const auto head = store_.store().head();
    if (!head) return trouble_of(head.error());
    const auto limit = static_cast<std::int64_t>(ask.limit);
    auto events = store_.store().log(std::max<std::int64_t>(0, head.value().seq - limit), limit);
    if (!events) return trouble_of(events.error());
    desk::LogRead read{.events = std::move(events).value(), .labels = {}};
    std::ranges::reverse(read.events);
    for (const model::Event& event : read.events) read.labels.push_back(label_of_entry(event.entity_id.text));
    return desk::OfficeAnswer{std::move(read)};
}

OfficeOutcome OfficeWork::operator()(const desk::ReadHistory& ask) {
    auto recorded = store_.store().history(ask.key);
    if (!recorded) return trouble_of(recorded.error());
    desk::HistoryRead read{.key = ask.key, .label = {}, .versions = {}};
    model::Json before;
    for (model::Recorded& one : std::move(recorded).value()) {
        desk::Version version{.event = std::move(one.event), .before = before, .after = std::move(one.document)};
        if (!version.after.is_null()) {
            before = version.after;
            read.label = label_of(version.after);
        }
        read.versions.push_back(std::move(version));
    }
    std::ranges::reverse(read.versions);
    return desk::OfficeAnswer{std::move(read)};
}

OfficeOutcome OfficeWork::operator()(const desk::PutAccount& ask) {
    const bool fresh = ask.version == 0;
    if (fresh) {  // looked at first: an account whose secret is refused would stand there without one
        if (const auto problem = model::name_problem(ask.account.name))
            return desk::Trouble{.kind = desk::Trouble::Kind::refused, .problem = *problem};
        const model::BlockList blocked{model::shipped_blocked_secrets()};
        if (const auto problem = model::secret_problem(ask.secret, ask.account.name, false, blocked))
            return desk::Trouble{.kind = desk::Trouble::Kind::refused, .problem = *problem};
    }
    const auto put = store_.put_account(ask.account, ask.version, ask.reason, who_);
    if (!put || !fresh) return done(put);
    return done(store_.set_secret(ask.account.name, ask.secret, std::nullopt, who_));
}

std::string OfficeWork::closed_names(const model::Json& document) {
    const model::Json& closes = model::object_at(document, "closes");
    if (const auto every = closes.find("everything"); every != closes.end() && *every == true) return "*";
    std::string names;
    for (const char* key : {"services", "locations", "organizations"})
        for (const model::Json& id : model::array_at(closes, key)) {
            if (!id.is_string()) continue;
            const std::string name = label_of_entry(id.get<std::string>());
            names += (names.empty() ? "" : ", ") + (name.empty() ? id.get<std::string>() : name);
        }
    return names;
}

OfficeOutcome OfficeWork::operator()(const desk::ReadDays& ask) {
    std::vector<desk::EnteredDay> days;
    const std::string from = model::iso(ask.from);
    const auto last_day = [](const model::Json& document) {
        if (std::string to = model::text_at(document, "to"); !to.empty()) return to;
        const std::string first = model::text_at(document, "from");
        return first.empty() ? model::text_at(document, "date") : first;
    };
    for (const model::Entity entity : {model::Entity::holiday, model::Entity::closure}) {
        const auto fault = store_.store().each(entity, [&](const model::Current& current) {
            if (last_day(current.document) >= from) days.push_back({current, {}});
            return true;
        });
        if (fault) return trouble_of(*fault);
    }
    for (desk::EnteredDay& day : days)
        if (day.current.entity == model::Entity::closure) day.closes = closed_names(day.current.document);
    std::ranges::stable_sort(days, {}, [&](const desk::EnteredDay& day) {
        const model::Json& document = day.current.document;
        return model::text_at(document, day.current.entity == model::Entity::holiday ? "date" : "from");
    });
    return desk::OfficeAnswer{desk::DaysRead{std::move(days)}};
}

OfficeOutcome OfficeWork::operator()(const desk::FindTargets& ask) {
    desk::TargetsFound found{.text = ask.text, .lines = {}};
    for (const model::Entity entity : {model::Entity::service, model::Entity::location, model::Entity::organization}) {
        model::FindQuery query;
        query.text = ask.text;
        query.entity = entity;
        query.limit = kTargets;
        auto page = store_.find(query);
        if (!page) return trouble_of(page.error());
        for (model::EntryLine& line : std::move(page).value().lines)
            if (line.status != "retired") found.lines.push_back(std::move(line));
    }
    return desk::OfficeAnswer{std::move(found)};
}

OfficeOutcome OfficeWork::operator()(const desk::SubmitDay& ask) {
    model::Draft draft;
    draft.op = ask.op;
    draft.entity = ask.entity;
    draft.entity_id = {model::text_at(ask.document, "id")};
    draft.base_version = ask.base_version;
    draft.document = ask.document;
    draft.note = ask.note;
    const auto standing = store_.store().current(draft.entity_id.text);
    if (ask.op == model::Op::put && standing) draft.base_version = standing.value().version;
    const auto kept = store_.save_draft(draft, who_);
    if (!kept) return trouble_of(kept.error());
    const auto submitted = store_.submit(kept.value().id, kept.value().revision, who_);
    if (!submitted) (void)store_.delete_draft(kept.value().id, who_);  // what cannot be sent is not left lying about
    return done(submitted);
}

}  // namespace

OfficeOutcome carry_out_office(model::DeskStore& store, const desk::OfficeRequest& request, const model::Acting& who,
                               const Surroundings& around) {
    return std::visit(OfficeWork{store, request, who, around}, request);
}

}  // namespace kiosk::clerk
