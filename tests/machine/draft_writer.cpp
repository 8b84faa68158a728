// Writes a draft as the desk does, for draft_kill.py to kill: the real reducer and the real clerk's thread, without a
// window. Each edition has its number in two fields, one of them no valid phone number, which is kept as typed.
//
//   draft_writer DB create      a directory of six services, and kim, who edits
//   draft_writer DB storm N [COUNT]
//                               goes on with kim's draft from edition N, COUNT times or until killed: "asked N", "kept
//                               N"
//   draft_writer DB read        the two numbers as the disk has them; "none" where there is no draft
//
// Exit 1 is a broken promise, with its words on standard error.
#include "kiosk/clerk/clerks.h"
#include "kiosk/desk/update.h"
#include "tests/model/store_support.h"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>

namespace {

using namespace kiosk;
using namespace std::chrono_literals;

constexpr const char* kWho = "kim";
constexpr const char* kEntry = "service-1";
constexpr const char* kSummary = "x_kiosk/summary";
constexpr const char* kNumber = "phones/0/number";
constexpr std::chrono::sys_seconds kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 6h};

[[noreturn]] void fail(const std::string& words) {
    fmt::print(stderr, "{}\n", words);
    std::exit(1);
}

/// One call a line: a kill tears none, and io_record.cpp sees it among the disk's calls.
void say(const char* what, long edition) {
    const std::string line = fmt::format("{} {}\n", what, edition);
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) fail("nobody listens");
}

/// A clerk's desk whose hands are this program's.
class Typist {
public:
    explicit Typist(const std::string& db)
        : clerk_{db,
                 [] {
                     return clerk::Now{.at = kNow, .moment = {1h, "test"}};
                 },
                 [this] {
                     const std::lock_guard lock{mutex_};
                     woken_ = true;
                     wakes_.notify_all();
                 }} {
        desk::Effects none;
        state_ = desk::opened(true, world(), none);
        state_.person = model::Account{.name = kWho, .shown_name = {}, .role = model::Role::editor};
        state_.trail.assign(1, desk::WorklistRoute{});
        act(desk::EditEntry{kEntry});
        while (!std::holds_alternative<desk::EditorRoute>(state_.here())) hear();
    }

    void write(const char* field, const std::string& text) {
        act(desk::StopWriting{});
        act(desk::Write{.field = field, .text = "0"});
        act(desk::EditText{{.what = ui::Edit::What::select_all}});
        for (const char c : text) act(desk::Strike{static_cast<char32_t>(c)});
    }

    /// Lets so much time pass that the desk saves by itself, and goes on when it is told that it did.
    void keep() {
        now_ += 5s;
        state_.visit =
            model::StaffVisit{.account = kWho, .role = model::Role::editor, .began = at(), .last_input = at()};
        saved_ = false;
        act(desk::Passed{});
        while (!saved_) hear();
    }

private:
    std::chrono::milliseconds at() const { return desk::monotonic(now_); }
    desk::World world() const {
        return {.calendar = &calendar_, .now = *model::parse_seoul_time("2026-11-22T15:00"), .instant = now_};
    }
    void act(const desk::Action& action) {
        for (desk::Order& order : desk::update(state_, action, world()).orders) clerk_.take(std::move(order));
    }
    void hear() {
        {
            std::unique_lock lock{mutex_};
            if (!wakes_.wait_for(lock, 60s, [&] { return woken_; })) fail("the clerk does not answer");
            woken_ = false;
        }
        for (desk::Answer& answer : clerk_.answers()) {
            saved_ = saved_ || std::holds_alternative<desk::DraftSaved>(answer);
            if (const auto* failed = std::get_if<desk::Failed>(&answer)) fail(failed->trouble.problem.en);
            act(desk::Answered{std::move(answer)});
        }
    }

    model::Calendar calendar_;
    app::Instant now_{1h};
    desk::State state_;
    bool saved_ = false;
    std::mutex mutex_;
    std::condition_variable wakes_;
    bool woken_ = false;
    clerk::ThreadClerk clerk_;  // last: its thread uses what stands above
};

int storm(const std::string& db, long from, long count) {
    Typist typist{db};
    for (long edition = from; count == 0 || edition < from + count; ++edition) {
        typist.write(kSummary, std::to_string(edition));
        typist.write(kNumber, std::to_string(edition) + "!");
        say("asked", edition);
        typist.keep();
        say("kept", edition);
    }
    return 0;
}

std::unique_ptr<model::DeskStore> desk_at(const std::string& db) {
    auto opened = model::open_desk(db);
    if (!opened) fail(opened.error().en);
    return std::move(opened).value();
}

int read(const std::string& db) {
    const auto store = desk_at(db);
    const auto drafts = store->drafts(kWho);
    if (!drafts) fail(drafts.error().en);
    if (drafts.value().empty()) return fmt::print("none\n"), 0;
    if (drafts.value().size() > 1) fail("two drafts of one entry");
    const auto view = store->draft(drafts.value().front().id);
    if (!view) fail(view.error().en);
    const model::Draft& draft = view.value().draft;
    // 100! and its like can be read as a number, and stand in the document then.
    std::string number = draft.typed.contains(kNumber) ? draft.typed[kNumber].get<std::string>()
                                                       : draft.document["phones"][0]["number"].get<std::string>();
    if (number.ends_with('!')) number.pop_back();
    fmt::print("{} {}\n", draft.document["x_kiosk"]["summary"].get<std::string>(), number);
    return 0;
}

int create(const std::string& db) {
    const auto made = model::create_store(db, tests::small_directory(6), tests::shipped());
    if (!made) fail(tests::words(made.error()));
    const model::Acting operator_{.account = "전산담당", .at = kNow, .operates = true};
    const model::Account park{.name = "park", .shown_name = {}, .role = model::Role::admin};
    const model::Account kim{.name = kWho, .shown_name = {}, .role = model::Role::editor};
    const auto store = desk_at(db);
    for (const model::Account& account : {park, kim})
        if (const auto put = store->put_account(account, 0, "test", operator_); !put) fail(tests::words(put.error()));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    spdlog::set_default_logger(spdlog::stderr_logger_mt("draft_writer"));
    const std::string db = argv[1], what = argv[2];
    if (what == "create") return create(db);
    if (what == "read") return read(db);
    return storm(db, argc > 3 ? std::atol(argv[3]) : 1, argc > 4 ? std::atol(argv[4]) : 0);
}
