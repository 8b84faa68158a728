#include "kiosk/ctl/clock.h"
#include "kiosk/ctl/output.h"
#include "kiosk/ctl/secret_input.h"
#include "kiosk/ctl/staff_commands.h"
#include "model/exchange/tally_csv.h"
#include "model/store/desk_store.h"

#include <fmt/format.h>

namespace kiosk::ctl {
namespace {

using model::Json;

Json json_of(const model::DraftLine& draft) {
    return {{"draft", draft.id.text},
            {"state", model::name(draft.state)},
            {"entity", model::name(draft.entity)},
            {"id", draft.entity_id.text},
            {"name", draft.label},
            {"author", draft.author},
            {"changed_at", model::utc_text(draft.changed_at)},
            {"stale", draft.stale},
            {"unfinished", draft.unfinished},
            {"note", draft.note}};
}

Json json_of(const model::SoloBatch& solo) {
    return {{"batch", solo.batch},
            {"first_seq", solo.first_seq},
            {"last_seq", solo.last_seq},
            {"events", solo.events},
            {"actor", solo.by.actor},
            {"origin", solo.by.origin},
            {"at", model::utc_text(solo.by.at)},
            {"reason", solo.by.reason},
            {"name", solo.label}};
}

int list_pending(model::DeskStore& desk, bool json) {
    const auto pending = desk.pending();
    if (!pending) return fail(pending.error());
    Json list = Json::array();
    for (const model::SoloBatch& solo : pending.value()) {
        if (json)
            list.push_back(json_of(solo));
        else
            print(fmt::format("{}\t{}\t{}\t{}\t{}\t{}", solo.batch, model::utc_text(solo.by.at), solo.events,
                              solo.by.actor, solo.label, solo.by.reason));
    }
    if (json) print(list);
    return kDone;
}

int not_let_in(const model::SignInAnswer& answer) {
    if (const auto* wait = std::get_if<model::Wait>(&answer)) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(wait->left).count();
        return fail(fmt::format("여러 번 틀렸습니다. {}초 뒤에 다시 하세요.", left),
                    fmt::format("Too many wrong tries. Try again in {} seconds.", left));
    }
    if (std::holds_alternative<model::Dead>(answer))
        return fail("잠긴 계정입니다. ‘kioskctl staff unlock’으로 푸세요.",
                    "The account is locked. Open it with “kioskctl staff unlock”.");
    if (std::holds_alternative<model::NobodyYet>(answer))
        return fail("계정이 없습니다. ‘kioskctl staff add 이름 --role admin’으로 만드세요.",
                    "There is no account. Make one with “kioskctl staff add NAME --role admin”.");
    return fail("이름이나 비밀 문구가 맞지 않습니다.", "Name or secret is wrong.");
}

/// Nothing where the account's secret was given, else the exit status.
std::optional<int> sign_in(model::DeskStore& desk, const std::string& name) {
    auto secret = secret_line(speaks_korean() ? "비밀 문구" : "Secret");
    model::SignInTry attempt{.name = name, .secret = secret.value_or(model::Secret{}), .moment = moment(), .at = now()};
    auto answer = desk.sign_in(attempt);
    if (answer && std::holds_alternative<model::CodeNeeded>(answer.value())) {
        attempt.code = secret_line(speaks_korean() ? "인증 앱의 숫자" : "Code").value_or(model::Secret{}).reveal();
        if (attempt.code.empty()) return not_let_in(model::WrongSecret{});
        attempt.moment = moment();
        attempt.at = now();
        answer = desk.sign_in(attempt);
    }
    if (!answer) return fail(answer.error());
    if (!std::holds_alternative<model::SignedIn>(answer.value())) return not_let_in(answer.value());
    return std::nullopt;
}

}  // namespace

int list_drafts(const std::string& db, bool json) {
    const auto desk = model::open_desk(db);
    if (!desk) return fail(desk.error());
    const auto drafts = desk.value()->drafts();
    if (!drafts) return fail(drafts.error());
    Json list = Json::array();
    for (const model::DraftLine& draft : drafts.value()) {
        if (json)
            list.push_back(json_of(draft));
        else
            print(fmt::format("{}\t{}\t{}\t{}\t{}\t{}", draft.id.text, model::name(draft.state), draft.author,
                              model::utc_text(draft.changed_at), draft.label, draft.note));
    }
    if (json) print(list);
    return kDone;
}

int countersign(const std::string& db, const std::string& batch, const By& by, bool json) {
    const auto desk = model::open_desk(db);
    if (!desk) return fail(desk.error());
    if (batch.empty()) return list_pending(*desk.value(), json);
    if (by.name.empty()) {
        fail("승인하는 사람의 로그인 이름(--by)을 적으세요.", "Name the approver's account with --by.");
        return kWrongUsage;
    }
    const std::string name = model::canonical_name(by.name);
    if (const auto status = sign_in(*desk.value(), name)) return *status;
    const auto done = desk.value()->countersign(batch, by.reason, {.account = name, .at = now()});
    if (!done) return fail(done.error());
    print(fmt::format("event {}", done.value().last_seq));
    return kDone;
}

int stats(const std::string& db, int days, bool csv) {
    const auto desk = model::open_desk(db);
    if (!desk) return fail(desk.error());
    const auto lines = desk.value()->tallies(today() - std::chrono::days{days - 1}, today());
    if (!lines) return fail(lines.error());
    if (csv) {
        fmt::print("{}", model::tallies_csv(lines.value()));
        return kDone;
    }
    for (const model::TallyLine& line : lines.value())
        print(fmt::format("{}\t{}\t{}\t{}\t{}", model::iso(line.day), model::name(line.what), line.key,
                          line.count ? fmt::format("{}", *line.count) : fmt::format("<{}", model::kLeastShown),
                          line.label));
    return kDone;
}

}  // namespace kiosk::ctl
