#include "model/hours/window.h"

#include "model/base/json.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace model {
namespace {

using namespace std::chrono;
using Kind = ApplicationWindow::Kind;

constexpr days kClosingSoon{7};

struct KindName {
    std::string_view name;
    Kind kind;
};
constexpr std::array kKinds{KindName{"fixed", Kind::fixed},    KindName{"rolling", Kind::rolling},
                            KindName{"budget", Kind::budget},  KindName{"until_filled", Kind::until_filled},
                            KindName{"yearly", Kind::yearly},  KindName{"announced_later", Kind::announced_later},
                            KindName{"unknown", Kind::unknown}};

enum class End { opens, closes };

/// A bare day means its first instant as a beginning and its last (24:00) as an end.
std::optional<SeoulTime> parse_end(std::string_view text, End end) {
    if (const auto day = parse_day(text)) return end == End::opens ? SeoulTime{*day} : SeoulTime{*day + days{1}};
    if (text.size() >= 16 && text.substr(11, 5) == "24:00") {
        const auto day = parse_day(text.substr(0, 10));
        return day ? std::optional<SeoulTime>{*day + days{1}} : std::nullopt;
    }
    return parse_seoul_time(text);
}

std::optional<SeoulTime> read_end(const Json& window, const char* key, End end, const std::string& where,
                                  Problems& problems) {
    const std::string text = text_at(window, key);
    if (text.empty()) return std::nullopt;
    const auto time = parse_end(text, end);
    if (!time)
        problems.push_back(
            {.where = fmt::format("{}/{}", where, key),
             .ko = fmt::format("‘{}’은 날짜가 아닙니다. 2026-03-02나 2026-03-02T18:00처럼 적으세요.", text),
             .en = fmt::format("“{}” is no date. Write it like 2026-03-02 or 2026-03-02T18:00.", text)});
    return time;
}

/// What cannot be trusted is unknown: a citizen is told to call, never a wrong day.
void check_dates(ApplicationWindow& window, const std::string& where, Problems& problems) {
    const bool backwards = window.opens && window.closes && *window.closes <= *window.opens;
    if (!backwards && (window.opens || window.closes)) return;
    if (backwards)
        problems.push_back({.where = where + "/closes",
                            .ko = "신청이 끝나는 때가 시작하는 때보다 빠릅니다.",
                            .en = "Applications end before they begin."});
    else
        problems.push_back({.where = where,
                            .ko = "기간이 정해졌다고 하지만 읽을 수 있는 날짜가 없습니다.",
                            .en = "The window is said to be fixed, but it has no date that can be read."});
    window.kind = Kind::unknown;
    window.opens = window.closes = std::nullopt;
}

WindowNow fixed_state(const ApplicationWindow& window, SeoulTime at) {
    WindowNow now{.state = WindowState::open, .first_day = {}, .last_day = {}, .days_left = 0};
    if (window.opens) now.first_day = day_of(*window.opens);
    if (window.closes) now.last_day = day_of(*window.closes - minutes{1});
    if (window.opens && at < *window.opens) {
        now.state = WindowState::before;
    } else if (window.closes && at >= *window.closes) {
        now.state = WindowState::closed;
    } else if (now.last_day) {
        const days left = *now.last_day - day_of(at);
        now.days_left = static_cast<int>(left.count());
        if (left == days{0})
            now.state = WindowState::last_day;
        else if (left <= kClosingSoon)
            now.state = WindowState::closing_soon;
    }
    return now;
}

/// Ends with its last day or earlier, when the money or the places are gone; nobody counts the days to that.
WindowNow until_gone(const ApplicationWindow& window, SeoulTime at, WindowState state) {
    WindowNow now = fixed_state(window, at);
    if (now.state == WindowState::before || now.state == WindowState::closed) return now;
    now.state = state;
    now.days_left = 0;
    return now;
}

WindowNow always(WindowState state) { return {.state = state, .first_day = {}, .last_day = {}, .days_left = 0}; }

}  // namespace

ApplicationWindow read_window(const Json& entity, const std::string& where, Problems& problems) {
    ApplicationWindow window;
    if (!entity.is_object()) return window;
    const Json& extension = object_at(entity, "x_kiosk");
    const auto at = extension.find("window");
    if (at == extension.end() || at->is_null()) return window;
    const std::string place = where + "/x_kiosk/window";
    const std::string name = at->is_object() ? text_at(*at, "kind") : "";
    const auto* const known = std::ranges::find(kKinds, name, &KindName::name);
    window.kind = known != kKinds.end() ? known->kind : Kind::unknown;
    if (known == kKinds.end())
        problems.push_back(
            {.where = place + "/kind",
             .ko = fmt::format("‘{}’은 신청 기간의 종류가 아닙니다. fixed, rolling, budget 들을 적으세요.", name),
             .en = fmt::format("“{}” is no kind of application window. Write fixed, rolling, budget or the like.",
                               name)});
    if (!at->is_object()) return window;
    window.source_text = text_at(*at, "source_text");
    const bool ends_early = window.kind == Kind::budget || window.kind == Kind::until_filled;
    if (window.kind != Kind::fixed && !ends_early) return window;
    const std::size_t before = problems.size();
    window.opens = read_end(*at, "opens", End::opens, place, problems);
    window.closes = read_end(*at, "closes", End::closes, place, problems);
    if (problems.size() != before) {
        if (!ends_early) window.kind = Kind::unknown;
        window.opens = window.closes = std::nullopt;
        return window;
    }
    if (!ends_early || window.opens || window.closes) check_dates(window, place, problems);
    return window;
}

WindowNow window_state(const ApplicationWindow& window, SeoulTime at) {
    switch (window.kind) {
        case Kind::none: return always(WindowState::none);
        case Kind::fixed: return fixed_state(window, at);
        case Kind::rolling: return always(WindowState::rolling);
        case Kind::budget: return until_gone(window, at, WindowState::budget);
        case Kind::until_filled: return until_gone(window, at, WindowState::until_filled);
        case Kind::yearly:
        case Kind::announced_later: return always(WindowState::announced_later);
        case Kind::unknown: return always(WindowState::unknown);
    }
    return always(WindowState::unknown);
}

}  // namespace model
