#include "kiosk/app/update.h"

#include <algorithm>
#include <utility>

namespace kiosk::app {
namespace {

using model::Result;

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;  // clang 14, which clang-tidy is, cannot deduce it

constexpr std::size_t kBatch = 40;  // rows of a list before "더 보기": nobody scrolls through thousands
constexpr std::chrono::days kAhead{14};

/// One action at work: the state it changes and what it may read.
class Updater {
public:
    Updater(State& state, const World& world) : state_{state}, visit_{state.visit}, world_{world} {}

    Effects operator()(const Wake&) { return start_at_home(); }
    Effects operator()(const GoHome&) {
        visit_.panel = Panel::none;
        visit_.trail = Trail{home()};
        return {};
    }
    Effects operator()(const GoBack&) {
        if (visit_.panel != Panel::none)
            visit_.panel = Panel::none;
        else
            visit_.trail.back();
        refresh();
        return {};
    }
    Effects operator()(const LeaveNow&) {
        end_visit();
        return start_at_home();
    }
    Effects operator()(const OpenHotlines& open) {
        go(HotlinesRoute{open.group, hotlines(true)});
        return {};
    }
    Effects operator()(const ChooseGroup& choose) {
        if (auto* here = std::get_if<HotlinesRoute>(&visit_.trail.here())) here->group = choose.group;
        return {};
    }
    Effects operator()(const OpenEmergency&) {
        if (std::holds_alternative<RestRoute>(visit_.trail.here())) (void)start_at_home();
        go(EmergencyRoute{hotlines(false)});
        return {};
    }
    Effects operator()(const OpenCategory& open) {
        open_category(open.code);
        return {};
    }
    Effects operator()(const ShowMore&) {
        if (auto* here = std::get_if<CategoryRoute>(&visit_.trail.here())) here->shown += kBatch;
        return {};
    }
    Effects operator()(const ToggleFold& toggle) {
        auto* here = std::get_if<CategoryRoute>(&visit_.trail.here());
        if (here && here->unfolded.erase(toggle.fold) == 0) here->unfolded.insert(toggle.fold);
        return {};
    }
    Effects operator()(const ChooseDistrict& choose) {
        if (auto* here = std::get_if<DesksRoute>(&visit_.trail.here())) here->district = choose.district;
        return {};
    }
    Effects operator()(const OpenService& open) {
        open_service(open.key);
        return {};
    }
    Effects operator()(const OpenHelp&) {
        if (!std::holds_alternative<HelpRoute>(visit_.trail.here())) go(HelpRoute{});
        return {};
    }
    Effects operator()(const TogglePanel& toggle) {
        visit_.panel = visit_.panel == toggle.panel ? Panel::none : toggle.panel;
        return {};
    }
    Effects operator()(const SetTextSize& set) {
        visit_.settings.text_percent = set.percent;
        return {};
    }
    Effects operator()(const SetTheme& set) {
        visit_.settings.theme = set.theme;
        return {};
    }
    Effects operator()(const SetLanguage& set) {
        visit_.settings.language = set.language;
        return {};
    }
    Effects operator()(const StayHere&) {
        visit_.asked_at.reset();
        return {};
    }
    Effects operator()(const Activity&) {
        state_.last_activity = world_.instant;
        return {};
    }
    Effects operator()(const Passed&) { return time_passed(); }
    Effects operator()(const DirectoryChanged&) {
        reload();
        return {};
    }
    Effects operator()(const Failed& failed) {
        visit_.trail = Trail{OutOfServiceRoute{failed.fault}};
        return {};
    }

private:
    Effects start_at_home() {
        visit_.trail = Trail{home()};
        state_.last_activity = world_.instant;
        return {.forget_visit = true};
    }

    void end_visit() {
        visit_ = Visit{};
        visit_.settings.language = state_.machine.language;
    }

    void go(Route route) {
        visit_.panel = Panel::none;
        if (std::holds_alternative<OutOfServiceRoute>(visit_.trail.here())) return;
        visit_.trail.open(std::move(route));
    }

    /// The value, or nothing with the kiosk out of service: a directory that cannot be read serves nobody. One that is
    /// only busy leaves the screen as it is.
    template <class T>
    std::optional<T> read(Result<T, model::ReadError> result) {
        if (result) return std::move(result).value();
        if (result.error() != model::ReadError::busy) visit_.trail = Trail{OutOfServiceRoute{fault_of(result.error())}};
        return std::nullopt;
    }

    Route home() {
        if (!world_.directory) return OutOfServiceRoute{Fault::no_database};
        auto categories = world_.directory->categories();
        if (!categories) return OutOfServiceRoute{fault_of(categories.error())};
        return HomeRoute{std::move(categories).value(), hotlines(false)};
    }

    Listing hotlines(bool open_first) {
        if (!world_.directory) return {};
        auto rows = world_.directory->hotlines();
        return rows ? listed(std::move(rows).value(), *world_.calendar, world_.now, open_first) : Listing{};
    }

    void open_category(const std::string& code) {
        if (!world_.directory) return;
        auto categories = read(world_.directory->categories());
        if (!categories) return;
        const auto category = std::ranges::find(*categories, code, &model::Category::code);
        if (category == categories->end()) return;
        auto rows = read(world_.directory->rows(code));
        if (!rows) return;
        if (code == "dong")
            go(DesksRoute{"", listed(std::move(*rows), *world_.calendar, world_.now, false)});
        else
            go(CategoryRoute{*category, listed(std::move(*rows), *world_.calendar, world_.now, true), kBatch, {}});
    }

    void open_service(const std::string& key) {
        if (!world_.directory) return;
        auto detail = world_.directory->service(key);
        if (!detail) {
            // Retired by another process between the list and the tap: the list is read again and shows it.
            if (detail.error() == model::ReadError::missing) return reload();
            if (detail.error() != model::ReadError::busy)
                visit_.trail = Trail{OutOfServiceRoute{fault_of(detail.error())}};
            return;
        }
        ServiceRoute route;
        route.detail = std::make_shared<const model::ServiceDetail>(std::move(detail).value());
        if (const auto* category = std::get_if<CategoryRoute>(&visit_.trail.here()))
            route.came_from = category->category.code;
        route.related = listed(route.detail->related, *world_.calendar, world_.now, false);
        if (route.detail->row.visibility == model::Visibility::sensitive) {
            route.emergency = hotlines(false);
            route.explains_leaving = !std::exchange(visit_.told_about_leaving, true);
        }
        bring_up_to_date(route);
        go(std::move(route));
    }

    void bring_up_to_date(ServiceRoute& route) const {
        using namespace std::chrono;
        const model::ServiceDetail& detail = *route.detail;
        const model::Calendar& calendar = *world_.calendar;
        route.state = model::open_state(detail.opening, calendar, world_.now);
        route.window = model::window_state(detail.row.window, world_.now);
        route.phones.clear();
        for (const model::Phone& phone : detail.phones)
            route.phones.push_back(
                {model::open_state(phone.opening, calendar, world_.now),
                 phone.crisis ? model::open_state(*phone.crisis, calendar, world_.now) : model::OpenState{}});
        const model::Day today = model::day_of(world_.now);
        route.monday = today - days{weekday{today}.iso_encoding() - 1};
        route.week.clear();
        for (int i = 0; i < 7; ++i)
            route.week.push_back(model::hours_on(shown_hours(detail), calendar, route.monday + days{i}));
        route.next_holiday = next_closing_holiday(shown_hours(detail));
        route.related = listed_again(route.related, calendar, world_.now, false);
    }

    /// The service's own hours, or those of its first number where only that has some.
    static const model::Opening& shown_hours(const model::ServiceDetail& detail) {
        const bool only_phone = !detail.opening.known() && !detail.phones.empty();
        return only_phone ? detail.phones.front().opening : detail.opening;
    }

    std::optional<model::Holiday> next_closing_holiday(const model::Opening& opening) const {
        const model::Day today = model::day_of(world_.now);
        for (model::Day day = today + std::chrono::days{1}; day <= today + kAhead; day += std::chrono::days{1}) {
            const model::DayHours hours = model::hours_on(opening, *world_.calendar, day);
            if (hours.sure != model::OpenNow::closed || hours.reason != model::OpenReason::holiday) continue;
            const auto holidays = world_.calendar->on(day);
            if (!holidays.empty()) return holidays.front();
        }
        return std::nullopt;
    }

    /// The states of what is shown, at this moment.
    void refresh() {
        const auto again = [&](Listing& listing, bool open_first) {
            listing = listed_again(listing, *world_.calendar, world_.now, open_first);
        };
        std::visit(Overloaded{
                       [](RestRoute&) {},
                       [&](HomeRoute& home) { again(home.hotlines, false); },
                       [&](HotlinesRoute& route) { again(route.hotlines, true); },
                       [&](EmergencyRoute& route) { again(route.hotlines, false); },
                       [&](CategoryRoute& route) { again(route.services, true); },
                       [&](DesksRoute& route) { again(route.desks, false); },
                       [&](ServiceRoute& route) { bring_up_to_date(route); },
                       [](HelpRoute&) {},
                       [](OutOfServiceRoute&) {},
                   },
                   visit_.trail.here());
    }

    /// What is shown, read anew. A visit in progress keeps its place: folds, group, batch and trail stay.
    void reload() {
        if (!world_.directory) return;
        Route& here = visit_.trail.here();
        if (auto* home_route = std::get_if<HomeRoute>(&here)) {
            Route fresh = home();
            if (std::holds_alternative<HomeRoute>(fresh)) *home_route = std::get<HomeRoute>(std::move(fresh));
        } else if (auto* numbers = std::get_if<HotlinesRoute>(&here)) {
            numbers->hotlines = hotlines(true);
        } else if (auto* category = std::get_if<CategoryRoute>(&here)) {
            if (auto rows = world_.directory->rows(category->category.code))
                category->services = listed(std::move(rows).value(), *world_.calendar, world_.now, true);
        } else if (auto* desks = std::get_if<DesksRoute>(&here)) {
            if (auto rows = world_.directory->rows("dong"))
                desks->desks = listed(std::move(rows).value(), *world_.calendar, world_.now, false);
        } else if (auto* service = std::get_if<ServiceRoute>(&here)) {
            if (auto detail = world_.directory->service(service->detail->row.id.text)) {
                service->detail = std::make_shared<const model::ServiceDetail>(std::move(detail).value());
                service->related = listed(service->detail->related, *world_.calendar, world_.now, false);
                bring_up_to_date(*service);
            }
        }
    }

    Effects time_passed() {
        const bool new_minute = state_.now != world_.now;
        state_.now = world_.now;
        if (new_minute) refresh();
        const auto due = next_deadline(state_);
        if (!due || world_.instant < *due) return {};
        if (!visit_.asked_at) {
            visit_.asked_at = world_.instant;
            visit_.panel = Panel::none;
            return {};
        }
        end_visit();
        return {.forget_visit = true};
    }

    State& state_;
    Visit& visit_;
    const World& world_;
};

}  // namespace

Effects update(State& state, const Action& action, const World& world) {
    return std::visit(Updater{state, world}, action);
}

}  // namespace kiosk::app
