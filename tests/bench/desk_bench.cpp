// How long the desk takes with a large directory:
//   desk_bench DATABASE      a copy that may be changed; made by `kioskctl init` and `kioskctl import`
// Prints medians and the longest of what a clerk waits for, and of what the clerk's own thread does meanwhile.
#include "kiosk/clerk/clerks.h"
#include "tests/support/harness.h"

#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <map>
#include <random>
#include <source_location>
#include <stdexcept>
#include <type_traits>
#include <variant>

namespace {

using namespace kiosk;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;
using Millis = std::chrono::duration<double, std::milli>;

constexpr const char* kSecret = "paper lantern 7 rivers";
constexpr float kDeskPxPerMm = 96 / 25.4F * 0.4F;  // as main.cpp has it
/// After every event of the database: the journal takes none that is older than its last.
constexpr std::chrono::sys_seconds kNow{std::chrono::sys_days{std::chrono::year{2036} / 11 / 20} + 6h};
constexpr int kTimes = 15;

/// What was measured, by its name, in milliseconds.
class Figures {
public:
    template <class Work>
    auto time(const std::string& name, Work work) {
        const auto begin = Clock::now();
        auto result = work();
        add(name, Millis{Clock::now() - begin}.count());
        return result;
    }
    void add(const std::string& name, double ms) { figures_[name].push_back(ms); }
    void say() {
        for (auto& [name, times] : figures_) {
            std::ranges::sort(times);
            fmt::print("{:52} median {:8.2f} ms  longest {:8.2f} ms  of {}\n", name, times[times.size() / 2],
                       times.back(), times.size());
        }
        double load[1]{};
        (void)::getloadavg(load, 1);
        fmt::print("load of the machine: {:.1f}\n", load[0]);
    }

private:
    std::map<std::string, std::vector<double>> figures_;
};

/// Notes what each request takes; the answers come in a later turn, as from a thread. What a person does not wait for,
/// the look for entries that are alike, is kept back until look_for_alike(): on a kiosk it is another thread's work.
class TimedClerk : public desk::Clerk {
public:
    TimedClerk(model::DeskStore& store, Figures& figures) : store_{store}, figures_{figures} {}
    void take(desk::Order order) override { orders_.push_back(std::move(order)); }
    std::vector<desk::Answer> answers() override {
        std::vector<desk::Answer> answers;
        for (const desk::Order& order : std::exchange(orders_, {})) {
            if (std::holds_alternative<desk::FindAlike>(order.what) && !alike_now_) {
                kept_back_.push_back(order);
                continue;
            }
            const auto begin = Clock::now();
            answers.push_back(clerk::carry_out(store_, order, {.at = kNow, .moment = {1h, "bench"}}));
            last_ms_ = Millis{Clock::now() - begin}.count();
            figures_.add(name_of(order.what), last_ms_);
        }
        return answers;
    }

    void look_for_alike() {
        alike_now_ = true;
        for (const desk::Order& order : std::exchange(kept_back_, {})) orders_.push_back(order);
    }
    void keep_alike_back() { alike_now_ = false; }

private:
    static std::string name_of(const desk::Request& what) {
        if (std::holds_alternative<desk::OpenEntry>(what)) return "clerk: open an entry";
        if (std::holds_alternative<desk::SaveDraft>(what)) return "clerk: keep a draft";
        if (std::holds_alternative<desk::FindAlike>(what)) return "clerk: look for entries that are alike";
        if (std::holds_alternative<desk::Find>(what)) return "clerk: find";
        if (std::holds_alternative<desk::ListDue>(what)) return "clerk: list what is due";
        if (std::holds_alternative<desk::CountWork>(what)) return "clerk: count the work";
        if (std::holds_alternative<desk::SignIn>(what)) return "clerk: sign in";
        return "clerk: other";
    }
    model::DeskStore& store_;
    Figures& figures_;
    std::vector<desk::Order> orders_, kept_back_;
    bool alike_now_ = false;
    double last_ms_ = 0;
};

class NoClipboard : public run::Clipboard {
public:
    std::string text() override { return {}; }
    void put(const std::string&) override {}
};

template <class T, class E>
T got(model::Result<T, E> result, std::source_location at = std::source_location::current()) {
    if (!result) {
        std::string why;
        if constexpr (requires { why = result.error().en; }) why = result.error().en;
        if constexpr (std::is_same_v<E, model::AppendFailure>) {
            if (const auto* refused = std::get_if<model::Refused>(&result.error())) why = refused->problem.en;
            if (const auto* fault = std::get_if<model::StoreFault>(&result.error())) why = fault->en;
        }
        throw std::runtime_error{fmt::format("the store refused what line {} asks: {}", at.line(), why)};
    }
    return std::move(result).value();
}

const semantics::Node& node(const semantics::Tree& tree, const std::string& end) {
    for (const semantics::Node& one : tree.nodes())
        if (one.path.ends_with("/" + end)) return one;
    throw std::runtime_error{"no " + end + ":\n" + tree.dump()};
}

/// One person at the desk's window.
class Desk {
public:
    Desk(model::DeskStore& store, model::StoreView& view, Figures& figures)
        : figures_{figures}, clerk_{store, figures}, harness_{setting(view)} {
        harness_.kiosk().use(&clerk_, &clipboard_);
        harness_.kiosk().open_desk(true);
        harness_.settle();
        harness_.pass(1s);
        harness_.send(ui::Key::hangul_latin);
        write("name", "kim");
        write("secret", kSecret);
        tap("go");
    }

    void tap(const std::string& end) { harness_.tap_path(node(harness_.tree(), end).path); }
    void write(const std::string& field, std::string_view text) {
        tap(field + "/text");
        harness_.send(ui::Edit{.what = ui::Edit::What::select_all});
        for (const char c : text)
            if (c == ' ')
                harness_.send(ui::Key::space);
            else
                harness_.send(ui::Typed{static_cast<char32_t>(c)});
    }
    testing::Harness& harness() { return harness_; }
    const desk::State& state() { return *harness_.kiosk().desk(); }

    /// From the tap on an entry's row to the form's settled picture.
    void open(const model::EntryLine& entry) {
        tap("menu/entries");
        write("search", entry.number.empty() ? entry.id.text : entry.number);
        const std::string path = node(harness_.tree(), "entry-" + entry.id.text).path;
        figures_.time("tap on an entry to its settled form, with its clerk", [&] {
            harness_.tap_path(path);
            return 0;
        });
        look_for_alike();
        if (desk::route_name(state()) != "desk/editor") throw std::runtime_error{"no form:\n" + harness_.tree().dump()};
    }
    void strike(char c) {
        figures_.time("a letter in the form to its settled picture", [&] {
            harness_.send(ui::Typed{static_cast<char32_t>(c)});
            return 0;
        });
        look_for_alike();
    }

private:
    void look_for_alike() {
        clerk_.look_for_alike();
        harness_.pass(1s);
        clerk_.keep_alike_back();
    }
    static testing::Setting setting(model::StoreView& view) {
        testing::Setting setting;
        setting.view = &view;
        setting.screen = {1600, 1000};
        setting.px_per_mm = kDeskPxPerMm;
        setting.route = "rest";
        return setting;
    }

    Figures& figures_;
    TimedClerk clerk_;
    NoClipboard clipboard_;
    testing::Harness harness_;
};

void add_account(model::DeskStore& store, const char* name, model::Role role) {
    const model::Acting by{.account = "operator", .at = kNow, .operates = true};
    for (const auto& standing : got(store.accounts()))
        if (standing.account.name == name) return;
    got(store.put_account({.name = name, .shown_name = name, .role = role}, 0, "bench", by));
    got(store.set_secret(name, model::Secret{kSecret}, std::nullopt, by));
}

/// Every entry of the directory could be the one that is opened.
std::vector<model::EntryLine> some_entries(model::DeskStore& store, std::mt19937& dice) {
    const auto page = got(store.find({.limit = 100'000}));
    std::vector<model::EntryLine> chosen;
    for (int i = 0; i < kTimes; ++i) chosen.push_back(page.lines[dice() % page.lines.size()]);
    fmt::print("{} services\n", page.total);
    return chosen;
}

void measure_store(model::DeskStore& store, const std::vector<model::EntryLine>& entries, Figures& figures) {
    const model::Day today{std::chrono::floor<std::chrono::days>(kNow.time_since_epoch() + 9h)};
    const auto begin = Clock::now();
    for (bool complete = false; !complete;)
        complete = figures.time("worklist: look at 500 entries", [&] { return got(store.look_for_due(today, 500)); })
                       .complete();
    figures.add("worklist: look at all of them, once a day", Millis{Clock::now() - begin}.count());
    for (int i = 0; i < kTimes; ++i) {
        const auto& entry = entries[static_cast<std::size_t>(i)];
        figures.time("find the first page of all", [&] { return got(store.find({.limit = 40})); });
        figures.time("find by a name", [&] { return got(store.find({.text = entry.label, .limit = 40})); });
        figures.time("find what is not there",
                     [&] { return got(store.find({.text = "없는이름가나다", .limit = 40})); });
        const auto document = got(store.store().current(entry.id.text)).document;
        figures.time("entries that are alike", [&] { return got(store.duplicates(model::Entity::service, document)); });
        figures.time("worklist: the first page", [&] { return got(store.due({})); });
        figures.time("worklist: counts", [&] { return got(store.work_counts({.account = "kim", .at = kNow})); });
        figures.time("published alone, to be countersigned", [&] { return got(store.pending()); });
    }
}

/// Two people's correction, and a kiosk on the same machine that reads it.
void measure_news(model::DeskStore& store, const model::EntryLine& entry, model::StoreView& view, Figures& figures) {
    const auto current = got(store.store().current(entry.id.text));
    testing::Setting setting;
    setting.view = &view;
    setting.route = "service/" + current.document["x_kiosk"]["slug"].get<std::string>();
    testing::Harness kiosk{setting};
    for (int i = 0; i < kTimes; ++i) {
        const auto now = got(store.store().current(entry.id.text));
        const std::string text = fmt::format("고친 이름 {}", i);
        model::Draft draft{.entity = now.entity,
                           .entity_id = now.id,
                           .base_version = now.version,
                           .document = now.document,
                           .note = "bench"};
        draft.document["name"] = text;
        const model::Acting kim{.account = "kim", .at = kNow}, lee{.account = "lee", .at = kNow};
        draft = got(store.save_draft(draft, kim));
        draft = got(store.submit(draft.id, draft.revision, kim));
        figures.time("approve, to the journal on the disk",
                     [&] { return got(store.approve(draft.id, draft.revision, lee)); });
        figures.time("another process's kiosk: look, read and draw the edit", [&] {
            if (!view.changed()) throw std::runtime_error{"the edit is not noticed"};
            if (!view.refresh()) throw std::runtime_error{"the edit cannot be read"};
            (void)kiosk.kiosk().act(app::DirectoryChanged{});
            kiosk.settle();
            return 0;
        });
        bool shown = false;
        for (const auto& one : kiosk.tree().nodes()) shown = shown || one.name.find(text) != std::string::npos;
        if (!shown) throw std::runtime_error{"the edit is not shown"};
        figures.time("the same kiosk, when nothing is new", [&] { return view.changed(); });
    }
}

void measure(const std::string& path) {
    const auto store = model::open_desk(path);
    auto view = model::open_view(path);
    if (!store || !view) throw std::runtime_error{"no directory at " + path};
    Figures figures;
    std::mt19937 dice{6};
    add_account(*store.value(), "park", model::Role::admin);  // the store asks for one first
    add_account(*store.value(), "kim", model::Role::editor);
    add_account(*store.value(), "lee", model::Role::approver);
    const auto entries = some_entries(*store.value(), dice);
    measure_store(*store.value(), entries, figures);
    Desk desk{*store.value(), *view.value(), figures};
    for (const model::EntryLine& entry : entries) desk.open(entry);
    desk.tap("name/text");
    for (int i = 0; i < 50; ++i) desk.strike(static_cast<char>('a' + i % 26));
    figures.say();
    Figures news;
    measure_news(*store.value(), entries.front(), *view.value(), news);
    news.say();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) return fmt::print(stderr, "desk_bench DATABASE\n"), 2;
    try {
        measure(argv[1]);
    } catch (const std::exception& error) {
        return fmt::print(stderr, "{}\n", error.what()), 1;
    }
    return 0;
}
