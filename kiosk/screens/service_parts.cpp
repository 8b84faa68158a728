#include "kiosk/screens/service_parts.h"

#include "kiosk/screens/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace kiosk::screens {
namespace {

using text::Msg;
using text::Text;
using ui::Size;
using ui::Tone;

/// A number whose own source is older than a year and that nobody has checked since.
Text age_of(const Sight& sight, const model::Phone& phone) {
    constexpr std::chrono::days kStale{365};
    const model::Day today = model::day_of(sight.state.now);
    if (phone.assured_date && today - *phone.assured_date <= kStale) return {};
    if (!phone.source_date || today - *phone.source_date <= kStale) return {};
    return sight.say(Msg::number_printed, {{"date", month(sight, *phone.source_date)}});
}

void state_pill(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    const StateMark mark = state_mark_until(sight, route.state, Of::phone);
    ui.pill("state", mark.icon, mark.words, mark.mark);
    const bool crisis = !route.phones.empty() && route.detail->phones.front().crisis &&
                        route.state.now != model::OpenNow::open &&
                        route.phones.front().crisis.now == model::OpenNow::open;
    if (crisis) ui.pill("crisis", ui::Icon::check_circle, sight.say(Msg::crisis_only), ui::Mark::success);
}

void first_number(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    const model::Phone& phone = route.detail->phones.front();
    const Text number = text::data(phone.number);
    const auto words = [&] {
        ui.set_gap({1.0F});
        ui.words("number", number, {.size = Size::number, .bold = true, .tone = Tone::primary, .one_line = true});
        ui.words("dialling", text::join({dialling(sight, phone), sight.data(phone.description)}),
                 {.size = Size::small, .tone = Tone::subtle});
        ui.words("age", age_of(sight, phone), {.size = Size::small, .bold = true, .tone = Tone::warning});
    };
    const auto code = [&] {
        ui.set_gap({1.0F});
        ui.qr("qr", sight.say(Msg::phone_qr, {{"number", number}}), "tel:" + phone.tel, ui::kQr);
        ui.words("camera", sight.say(Msg::point_camera),
                 {.size = Size::small, .tone = Tone::subtle, .align = ui::Align::centre});
    };
    auto& type = ui.typesetter();
    const float caption = type.width(Size::small, false, sight.say(Msg::point_camera)) + 4;
    const float qr_px = std::max(ui.metrics().px({44.0F}), caption);
    if (ui.width() < qr_px * 2.1F) {
        words();
        code();
    } else {
        ui.beside({{.width_px = 0, .body = words}, {.width_px = qr_px, .body = code}});
    }
}

void other_number(ui::Ui& ui, const Sight& sight, const model::Phone& phone, std::size_t index) {
    const Text number = text::data(phone.number);
    ui.group(fmt::format("phone-{}", index), semantics::Role::group, number, [&] {
        ui.set_gap({0});
        ui.words("number", number, {.size = Size::title, .bold = true, .tone = Tone::primary, .one_line = true});
        ui.words("what", text::join({dialling(sight, phone), sight.data(phone.description)}),
                 {.size = Size::small, .tone = Tone::subtle});
    });
}

/// The numbers after the first, two a row where they fit; how old they are is said once for all of the same age.
void other_numbers(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    const auto& phones = route.detail->phones;
    if (phones.size() < 2) return;
    ui.rule();
    ui.grid(static_cast<int>(phones.size()) - 1, 2, ui.metrics().scaled_px({125.0F}), [&](int i) {
        const auto index = static_cast<std::size_t>(i) + 1;
        other_number(ui, sight, phones[index], index);
    });
    Text said = age_of(sight, phones.front());
    for (std::size_t i = 1; i < phones.size(); ++i) {
        const Text age = age_of(sight, phones[i]);
        if (age.empty() || age == said) continue;
        ui.words(fmt::format("age-{}", i), age, {.size = Size::small, .bold = true, .tone = Tone::warning});
        said = age;
    }
}

std::vector<Text> day_lines(const Sight& sight, const model::DayHours& day) {
    if (day.reason == model::OpenReason::always) return {sight.say(Msg::day_always)};
    if (day.sure == model::OpenNow::unknown) return {sight.say(Msg::day_unknown)};
    if (day.ranges.empty()) return {sight.say(Msg::day_closed)};
    std::vector<Text> lines;
    for (const model::ClockRange& range : day.ranges) {
        lines.push_back(clock(sight, range.opens_at));
        lines.push_back(sight.say(Msg::until_clock, {{"time", clock(sight, range.closes_at)}}));
    }
    return lines;
}

Text day_in_one_line(const Sight& sight, const model::DayHours& day) {
    if (day.ranges.empty() || day.reason == model::OpenReason::always || day.sure == model::OpenNow::unknown)
        return day_lines(sight, day).front();
    std::vector<Text> ranges;
    for (const model::ClockRange& range : day.ranges)
        ranges.push_back(
            sight.say(Msg::range, {{"from", clock(sight, range.opens_at)}, {"to", clock(sight, range.closes_at)}}));
    return text::join(ranges, ", ");
}

constexpr ui::Mm kDayGap{2.0F};

/// True where seven days stand side by side with no time torn.
bool week_fits(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    auto& type = ui.typesetter();
    float widest = 0;
    for (const model::DayHours& day : route.week)
        for (const Text& line : day_lines(sight, day)) widest = std::max(widest, type.width(Size::small, true, line));
    const float box = (ui.width() - 6 * ui.metrics().px(kDayGap)) / 7;
    return widest + 2 * ui.metrics().px(ui::kDayPadding) + 1 < box;
}

void week(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    const model::Day today = model::day_of(sight.state.now);
    const bool side_by_side = week_fits(ui, sight, route);
    const auto day_of_week = [&](int i) { return route.monday + std::chrono::days{i}; };
    const auto spoken = [&](int i) {
        const Text day =
            text::join({day_of_week(i) == today ? sight.say(Msg::today) : Text{}, date(sight, day_of_week(i))}, " ");
        return text::join({day, day_in_one_line(sight, route.week[static_cast<std::size_t>(i)])}, ", ");
    };
    const auto box = [&](int i) {
        const model::DayHours& day = route.week[static_cast<std::size_t>(i)];
        const bool is_today = day_of_week(i) == today;
        const Text name = weekday_name(sight, std::chrono::weekday{day_of_week(i)});
        const std::string key = fmt::format("day-{}", i);
        if (side_by_side)
            ui.day_box(key, spoken(i), short_weekday(sight, std::chrono::weekday{day_of_week(i)}),
                       day_lines(sight, day), is_today);
        else
            ui.day_box(key, spoken(i),
                       text::join({is_today ? sight.say(Msg::today) : Text{}, name, day_in_one_line(sight, day)}, " "),
                       {}, is_today);
    };
    ui.grid(7, side_by_side ? 7 : 1, 1, box, kDayGap);
}

/// What happens on holidays in general.
Text holiday_note(const Sight& sight, const app::ServiceRoute& route) {
    const model::Opening& opening = route.opening();
    if (!std::holds_alternative<model::HolidaysClosed>(opening.holiday_rule)) return {};
    return sight.say(opening.closed_at_year_end ? Msg::closed_on_holidays_and_year_end : Msg::closed_on_holidays);
}

/// "다음 쉬는 날: 3월 1일(월) 삼일절": a day or several, and whether that is certain.
Text closure_line(const Sight& sight, const model::ClosureAhead& closure) {
    const Text from = date(sight, closure.from);
    const Text when =
        closure.from == closure.to ? from : sight.say(Msg::range, {{"from", from}, {"to", date(sight, closure.to)}});
    const bool uncertain =
        closure.reason == model::OpenReason::year_end || closure.reason == model::OpenReason::holiday_rule_unknown;
    const Text name = closure.name.empty() ? Text{} : holiday_name(sight, closure.name);
    return sight.say(uncertain ? Msg::maybe_closed : Msg::next_closed, {{"date", when}, {"name", name}});
}

/// A heading with its icon and the words under it.
void fact(ui::Ui& ui, const Sight& sight, const char* key, ui::Icon icon, Msg heading, const std::vector<Text>& lines) {
    bool any = false;
    for (const Text& line : lines) any = any || !line.empty();
    if (!any) return;
    ui.beside({{.width_px = ui.metrics().scaled_px({14.0F}),
                .body = [&] { ui.icon(icon, {14.0F}, Tone::primary); },
                .middle = false},
               {.width_px = 0, .body = [&] {
                    ui.set_gap({1.0F});
                    ui.group(key, semantics::Role::group, sight.say(heading), [&] {
                        ui.words("heading", sight.say(heading),
                                 {.size = Size::body, .bold = true, .role = semantics::Role::heading});
                        for (std::size_t i = 0; i < lines.size(); ++i)
                            ui.words(fmt::format("line-{}", i), lines[i], {.size = Size::body});
                    });
                }}});
}

Text channel_words(const Sight& sight, const model::Channel& channel) {
    constexpr std::array kWords{Msg::channel_visit,    Msg::channel_online,      Msg::channel_phone,
                                Msg::channel_post,     Msg::channel_fax,         Msg::channel_email,
                                Msg::channel_referral, Msg::channel_appointment, Msg::channel_none};
    const Text what = sight.say(kWords[static_cast<std::size_t>(channel.how)]);
    return channel.note.empty() ? what
                                : sight.say(Msg::with_note, {{"what", what}, {"note", sight.data(channel.note)}});
}

std::vector<Text> document_lines(const Sight& sight, const model::ServiceDetail& detail) {
    std::vector<Text> lines;
    for (const model::Document& document : detail.documents)
        lines.push_back(document.condition.empty()
                            ? sight.data(document.name)
                            : sight.say(Msg::with_note, {{"what", sight.data(document.name)},
                                                         {"note", sight.data(document.condition)}}));
    return lines;
}

std::vector<Text> cost_lines(const Sight& sight, const model::ServiceDetail& detail) {
    std::vector<Text> lines{sight.data(detail.cost_text)};
    for (const model::Cost& cost : detail.costs) {
        const Text amount = !cost.won ? Text{} : *cost.won == 0 ? sight.say(Msg::free) : won(sight, *cost.won);
        lines.push_back(text::join({amount, sight.data(cost.condition)}));
    }
    return lines;
}

/// "30명 · 23회 · 100시간", as far as it is known.
Text course_numbers(const Sight& sight, const model::CourseFacts& facts) {
    const auto counted = [&](Msg msg, std::optional<int> count) {
        return count ? sight.say(msg, {{"count", *count}}) : Text{};
    };
    return text::join({counted(Msg::course_places, facts.capacity), counted(Msg::course_sessions, facts.sessions),
                       counted(Msg::course_hours, facts.hours)});
}

std::string map_link(const std::string& address) {
    std::string link = "https://map.kakao.com/link/search/";
    for (const char c : address) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) != 0 || c == '-')
            link += c;
        else
            link += fmt::format("%{:02X}", byte);
    }
    return link;
}

void with_code(ui::Ui& ui, const std::function<void()>& words, const char* key, const Text& name,
               const std::string& payload) {
    beside_code(ui, {46.0F}, words, [&] { ui.qr(key, name, payload, ui::kQr); });
}

}  // namespace

void numbers_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    if (route.detail->phones.empty()) return;
    ui.card("numbers", sight.say(Msg::numbers), [&] {
        state_pill(ui, sight, route);
        first_number(ui, sight, route);
        other_numbers(ui, sight, route);
        if (route.detail->row.visibility == model::Visibility::sensitive)
            ui.words("record", sight.say(Msg::leave_call_record), {.size = Size::small, .tone = Tone::subtle});
    });
}

void hours_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    if (!route.opening().known() || route.opening().always) return;
    const Text title = sight.say(route.detail->phones.empty() ? Msg::hours_of_desk : Msg::hours_of_calls);
    ui.card("hours", title, [&] {
        ui.heading("title", title, Size::large);
        week(ui, sight, route);
        ui.words("holidays", holiday_note(sight, route), {.size = Size::small, .tone = Tone::subtle});
        for (std::size_t i = 0; i < route.closures.size(); ++i)
            ui.words(fmt::format("closure-{}", i), closure_line(sight, route.closures[i]),
                     {.size = Size::small, .bold = true});
    });
}

void application_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    const model::ServiceRow& row = route.detail->row;
    const Text window = window_sentence(sight, route.window);
    const Text course = dates(sight, row.period);
    if (window.empty() && course.empty() && row.period.note.empty()) return;
    ui.card("application", sight.say(Msg::application_period), [&] {
        if (!window.empty()) {
            ui.heading("title", sight.say(Msg::application_period), Size::large);
            ui.words("window", window,
                     {.size = Size::large,
                      .bold = true,
                      .tone = route.window.state == model::WindowState::closed ? Tone::subtle : Tone::success});
            ui.words("source",
                     route.detail->window_text.empty()
                         ? Text{}
                         : sight.say(Msg::source_period, {{"text", sight.data(route.detail->window_text)}}),
                     {.size = Size::small, .tone = Tone::subtle});
        }
        const bool is_course = row.kind == model::Kind::course;
        const Text stands = period_sentence(sight, model::period_state(row.period, sight.state.now));
        std::vector<Text> lines{course, stands, sight.data(row.period.note)};
        lines.push_back(course_numbers(sight, route.detail->course));
        fact(ui, sight, "period", ui::Icon::event, is_course ? Msg::course_period : Msg::period, lines);
    });
}

void about_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    const model::ServiceDetail& detail = *route.detail;
    std::vector<Text> channels;
    for (const model::Channel& channel : detail.channels) channels.push_back(channel_words(sight, channel));
    const bool applies = detail.row.kind == model::Kind::programme || detail.row.kind == model::Kind::course;
    const bool anything =
        !detail.eligibility.empty() || !detail.description.empty() || !channels.empty() || !detail.application.empty();
    if (!anything) return;
    ui.card("about", sight.say(Msg::gives), [&] {
        fact(ui, sight, "for-whom", ui::Icon::groups, Msg::for_whom, {sight.data(detail.eligibility)});
        fact(ui, sight, "gives", ui::Icon::favorite, Msg::gives, {sight.data(detail.description)});
        fact(ui, sight, "how", ui::Icon::touch_app, applies ? Msg::how_to_apply : Msg::channels,
             {detail.application.empty() ? text::join(channels, ", ") : sight.data(detail.application)});
        fact(ui, sight, "documents", ui::Icon::description, Msg::documents, document_lines(sight, detail));
        fact(ui, sight, "cost", ui::Icon::payments, Msg::cost, cost_lines(sight, detail));
        fact(ui, sight, "languages", ui::Icon::language, Msg::languages, {sight.data(detail.languages)});
    });
}

void places_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    const auto& places = route.detail->places;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const model::Place& place = places[i];
        const std::string key = fmt::format("place-{}", i);
        // A former address is of no use but with the sentence that says so.
        if (!place.current && place.note.empty()) continue;
        const Text address =
            place.current ? text::data(place.address) : sight.say(Msg::former_place, {{"address", place.address}});
        ui.card(key, sight.say(Msg::where), [&] {
            const auto words = [&] {
                fact(ui, sight, "where", ui::Icon::place, Msg::where,
                     {sight.data(place.name), address, text::data(place.postal_code), sight.data(place.note)});
            };
            if (place.current && !place.address.empty())
                with_code(ui, words, "map", sight.say(Msg::map_qr), map_link(place.address));
            else
                words();
        });
    }
}

void web_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    const model::ServiceDetail& detail = *route.detail;
    if (detail.url.empty() && detail.email.empty()) return;
    ui.card("web", sight.say(Msg::web), [&] {
        fact(ui, sight, "email", ui::Icon::description, Msg::email, {text::data(detail.email)});
        if (detail.url.empty()) return;
        with_code(
            ui,
            [&] {
                fact(ui, sight, "page", ui::Icon::public_web, Msg::web, {text::data(detail.url)});
                if (detail.row.visibility == model::Visibility::sensitive)
                    ui.words("history", sight.say(Msg::web_history), {.size = Size::small, .tone = Tone::subtle});
            },
            "qr", sight.say(Msg::web_qr), detail.url);
    });
}

void later_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    const auto& facts = route.detail->later_facts;
    if (facts.empty()) return;
    ui.card("later", sight.say(Msg::later_facts), [&] {
        ui.heading("title", sight.say(Msg::later_facts), Size::large);
        for (std::size_t i = 0; i < facts.size(); ++i) {
            ui.words(fmt::format("fact-{}", i), sight.data(facts[i].text));
            const Text source = sight.data(facts[i].source);
            ui.words(fmt::format("source-{}", i),
                     facts[i].date ? sight.say(Msg::later_fact_source,
                                               {{"source", source}, {"date", full_date(sight, *facts[i].date)}})
                                   : source,
                     {.size = Size::small, .tone = Tone::subtle});
        }
    });
}

void trust_card(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& route) {
    const model::Trust& trust = route.detail->row.trust;
    ui.card("trust", sight.say(Msg::trust), [&] {
        ui.set_gap({1.0F});
        const Text source = sight.data(trust.source);
        if (!trust.source.empty())
            ui.words("source",
                     trust.source_date ? sight.say(Msg::source_line,
                                                   {{"source", source}, {"date", full_date(sight, *trust.source_date)}})
                                       : sight.say(Msg::source_line_plain, {{"source", source}}),
                     {.size = Size::small, .tone = Tone::subtle});
        ui.words("checked",
                 trust.assured_date ? sight.say(Msg::checked_line, {{"date", full_date(sight, *trust.assured_date)}})
                                    : sight.say(Msg::never_checked),
                 {.size = Size::small, .tone = Tone::subtle});
    });
}

}  // namespace kiosk::screens
