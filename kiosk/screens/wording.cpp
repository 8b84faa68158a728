#include "kiosk/screens/wording.h"

namespace kiosk::screens {
namespace {

using model::OpenNow;
using model::OpenReason;
using model::WindowState;
using text::Msg;
using text::Text;

/// "14:00에 엽니다", "내일(월) 10:00부터 전화를 받습니다": when a closed one opens again; empty where nobody knows.
Text next_opening(const Sight& sight, const model::OpenState& state, Of what) {
    if (!state.opens_at) return {};
    const model::Day day = model::day_of(*state.opens_at);
    const Text time = clock(sight, model::minute_of(*state.opens_at));
    if (day == model::day_of(sight.state.now))
        return sight.say(what == Of::phone ? Msg::call_from : Msg::opens_at, {{"time", time}});
    return sight.say(what == Of::phone ? Msg::call_from_day : Msg::opens_on_day,
                     {{"day", day_or_tomorrow(sight, day)}, {"time", time}});
}

Text open_sentence(const Sight& sight, const model::OpenState& state, Of what) {
    if (state.reason == OpenReason::always || !state.next_change)
        return sight.say(what == Of::phone ? Msg::call_now_always : Msg::open_now_always);
    const Text time = clock(sight, model::minute_of(*state.next_change));
    return sight.say(what == Of::phone ? Msg::call_now_until : Msg::open_now_until, {{"time", time}});
}

/// Why it is closed now, where that is worth a sentence.
Text closed_reason(const Sight& sight, const model::OpenState& state) {
    switch (state.reason) {
        case OpenReason::holiday: return sight.say(Msg::closed_holiday, {{"name", holiday_name(sight, state.name)}});
        case OpenReason::closure:
            return state.name.empty() ? sight.say(Msg::closed_closure_plain)
                                      : sight.say(Msg::closed_closure, {{"name", state.name}});
        case OpenReason::ended: return sight.say(Msg::never_again);
        default: return {};
    }
}

/// A break around noon is lunch; any other is a break.
bool at_lunch(model::SeoulTime now, model::SeoulTime back) {
    using namespace std::chrono_literals;
    return model::minute_of(now) >= 11h && model::minute_of(back) <= 14h + 30min;
}

Text closed_sentence(const Sight& sight, const model::OpenState& state, Of what) {
    if (state.reason == OpenReason::between_hours && state.opens_at)
        return sight.say(at_lunch(sight.state.now, *state.opens_at) ? Msg::lunch : Msg::closed_between,
                         {{"time", clock(sight, model::minute_of(*state.opens_at))}});
    const Text reason = closed_reason(sight, state), next = next_opening(sight, state, what);
    if (reason.empty() && next.empty()) return sight.say(Msg::closed_now);
    if (reason.empty() || next.empty()) return reason.empty() ? next : reason;
    return sight.say(Msg::two_sentences, {{"first", reason}, {"second", next}});
}

bool this_year(const Sight& sight, model::Day day) {
    using std::chrono::year_month_day;
    return year_month_day{day}.year() == year_month_day{model::day_of(sight.state.now)}.year();
}

}  // namespace

Of of(const model::ServiceRow& row) {
    const bool place = row.kind == model::Kind::desk || row.kind == model::Kind::facility;
    return !row.number.empty() && !place ? Of::phone : Of::desk;
}

Text state_sentence(const Sight& sight, const model::OpenState& state, Of what) {
    switch (state.now) {
        case OpenNow::open: return open_sentence(sight, state, what);
        case OpenNow::closed: return closed_sentence(sight, state, what);
        case OpenNow::unknown:
            return sight.say(state.reason == OpenReason::year_end ? Msg::year_end_unknown : Msg::hours_unknown);
    }
    return sight.say(Msg::hours_unknown);
}

StateMark state_mark(const Sight& sight, const model::OpenState& state, Of what) {
    switch (state.now) {
        case OpenNow::open:
            return {sight.say(what == Of::phone ? Msg::can_call : Msg::open_now_mark), ui::Mark::success,
                    ui::Icon::check_circle};
        case OpenNow::closed: return {sight.say(Msg::resting), ui::Mark::quiet, ui::Icon::do_not_disturb};
        case OpenNow::unknown: return {sight.say(Msg::hours_unknown_mark), ui::Mark::warning, ui::Icon::help};
    }
    return {};
}

StateMark state_mark_until(const Sight& sight, const model::OpenState& state, Of what) {
    StateMark mark = state_mark(sight, state, what);
    mark.words = state_sentence(sight, state, what);
    return mark;
}

Text window_sentence(const Sight& sight, const model::WindowNow& window) {
    switch (window.state) {
        case WindowState::none: return {};
        case WindowState::before:
            return window.first_day ? sight.say(Msg::window_before, {{"date", date(sight, *window.first_day)}})
                                    : Text{};
        case WindowState::open:
        case WindowState::closing_soon:
            if (!window.last_day) return sight.say(Msg::window_mark_open);
            return sight.say(Msg::window_open, {{"date", date(sight, *window.last_day)}, {"days", window.days_left}});
        case WindowState::last_day: return sight.say(Msg::window_last_day);
        case WindowState::closed:
            return window.last_day
                       ? sight.say(Msg::window_closed,
                                   {{"date", this_year(sight, *window.last_day) ? short_date(sight, *window.last_day)
                                                                                : full_date(sight, *window.last_day)}})
                       : Text{};
        case WindowState::rolling: return sight.say(Msg::window_rolling);
        case WindowState::budget:
            return window.last_day ? sight.say(Msg::window_budget_by, {{"date", date(sight, *window.last_day)}})
                                   : sight.say(Msg::window_budget);
        case WindowState::until_filled:
            return window.last_day ? sight.say(Msg::window_until_filled_by, {{"date", date(sight, *window.last_day)}})
                                   : sight.say(Msg::window_until_filled);
        case WindowState::announced_later: return sight.say(Msg::window_announced_later);
        case WindowState::unknown: return sight.say(Msg::window_unknown);
    }
    return {};
}

Text period_sentence(const Sight& sight, const model::PeriodNow& period) {
    using model::PeriodState;
    switch (period.state) {
        case PeriodState::none: return {};
        case PeriodState::before:
            return sight.say(Msg::period_before,
                             {{"date", this_year(sight, *period.first_day) ? date(sight, *period.first_day)
                                                                           : full_date(sight, *period.first_day)}});
        case PeriodState::running: return sight.say(Msg::period_running);
        case PeriodState::ending_soon:
            return period.days_left == 1 ? sight.say(Msg::period_ending_one)
                                         : sight.say(Msg::period_ending, {{"days", period.days_left}});
        case PeriodState::last_day: return sight.say(Msg::period_last_day);
        case PeriodState::over: return sight.say(Msg::period_over);
    }
    return {};
}

StateMark window_mark(const Sight& sight, const model::WindowNow& window) {
    switch (window.state) {
        case WindowState::open:
        case WindowState::closing_soon:
            if (!window.last_day) return {sight.say(Msg::window_mark_open), ui::Mark::success, ui::Icon::event};
            return {sight.say(Msg::window_mark_days, {{"days", window.days_left}}), ui::Mark::success, ui::Icon::event};
        case WindowState::last_day: return {sight.say(Msg::window_last_day), ui::Mark::warning, ui::Icon::event};
        case WindowState::before: return {window_sentence(sight, window), ui::Mark::quiet, ui::Icon::event};
        case WindowState::closed:
            return {sight.say(Msg::window_mark_closed), ui::Mark::quiet, ui::Icon::do_not_disturb};
        case WindowState::none:
        case WindowState::rolling:
        case WindowState::budget:
        case WindowState::until_filled:
        case WindowState::announced_later:
        case WindowState::unknown: return {};
    }
    return {};
}

StateMark row_mark(const Sight& sight, const app::Listed& item) {
    const StateMark applications = window_mark(sight, item.window);
    if (!applications.words.empty()) return applications;
    // A programme has no door; only what has hours, or is called, says whether it is open.
    const bool has_door = item.opening.known() || item.row.kind == model::Kind::hotline;
    return has_door ? state_mark(sight, item.state, of(item.row)) : StateMark{};
}

Text dialling(const Sight& sight, const model::Phone& phone) {
    switch (phone.dial_class) {
        case model::PhoneClass::emergency:
        case model::PhoneClass::short_code:
            if (phone.tel != phone.number) return sight.say(Msg::dial_with_area, {{"number", phone.tel}});
            return sight.say(Msg::no_area_code_short);
        case model::PhoneClass::representative:
        case model::PhoneClass::toll_free: return sight.say(Msg::no_area_code_long);
        case model::PhoneClass::area:
        case model::PhoneClass::mobile:
        case model::PhoneClass::voip:
        case model::PhoneClass::personal:
        case model::PhoneClass::other: return {};
    }
    return {};
}

}  // namespace kiosk::screens
