// Hours of a week: a row a day, typed or dragged.
#include "kiosk/desk_screens/editor.h"
#include "kiosk/desk_screens/parts.h"
#include "kiosk/desk_screens/shell.h"
#include "model/editing/week.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace kiosk::desk_screens {
namespace {

using semantics::Rect;
using text::Msg;
using text::Text;
using ui::Size;

constexpr std::array kDays{Msg::monday, Msg::tuesday,  Msg::wednesday, Msg::thursday,
                           Msg::friday, Msg::saturday, Msg::sunday};
constexpr float kDayMinutes = 24 * 60;
constexpr std::chrono::minutes kGrip{40};  // so near to an end a drag moves that end

std::string path_of(const std::string& holder, std::size_t day) {
    const std::string code{model::kDayCodes[day]};
    return holder.empty() ? "schedules/" + code : holder + "/schedules/" + code;
}

model::MinuteOfDay minute_at(float part) {
    const auto step = static_cast<int>(std::lround(part * kDayMinutes / 10));
    return std::chrono::minutes{step * 10};
}

/// What a drag over the day does: moves an end that it begins at, takes out what it begins inside of, else adds.
model::Week dragged(model::Week week, std::size_t day, model::MinuteOfDay from, model::MinuteOfDay to) {
    const auto& ranges = week.days[day];
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const auto near = [&](model::MinuteOfDay end) { return std::chrono::abs(from - end) <= kGrip; };
        const model::ClockRange range = ranges[i];
        if (near(range.closes_at) || near(range.opens_at)) {
            model::move_end(week, day, i, near(range.closes_at), to);
            return week;
        }
        if (from > range.opens_at && from < range.closes_at) {
            model::clear_range(week, day, from, to);
            return week;
        }
    }
    model::set_range(week, day, from, to);
    return week;
}

/// The day's hours on a line from 00:00 to 24:00, which is dragged over.
void day_bar(ui::Ui& ui, const Sight& sight, const model::Week& week, std::size_t day, const std::string& holder,
             const std::string& typed, Asked& asked) {
    Rect bar;
    const auto place = [&](model::MinuteOfDay from, model::MinuteOfDay to) {
        const float x = bar.w * std::min(1.0F, static_cast<float>(from.count()) / kDayMinutes);
        const float end = bar.w * std::min(1.0F, static_cast<float>(to.count()) / kDayMinutes);
        return Rect{bar.x + x, bar.y, std::max(2.0F, end - x), bar.h};
    };
    const float rounding = ui.metrics().px({2.0F});
    const Text name = sight.say(Msg::desk_drag_day, {{"day", sight.say(kDays[day])}});
    const auto drag = ui.drag_surface(fmt::format("bar-{}", day), name, ui.metrics().px({20.0F}), [&](Rect at) {
        bar = at;
        ui.plate(at, ui.theme().quiet_tint, rounding, 0);
        for (const int hour : {6, 12, 18}) {
            const Rect line = place(std::chrono::hours{hour}, std::chrono::hours{hour});
            ui.fill({line.x, line.y, 1, line.h}, ui.theme().control.outline);
        }
        for (const model::ClockRange& range : week.days[day]) {
            const Rect at_range = place(range.opens_at, range.closes_at);
            ui.plate(at_range, {ui.theme().primary.fill, ui.theme().primary.letters, ui.theme().primary.fill}, rounding,
                     0);
        }
    });
    if (!drag) return;
    const model::MinuteOfDay from = minute_at(drag->from.x), to = minute_at(drag->to.x);
    if (drag->from.x == drag->to.x) {  // chosen, not dragged: its hours are typed
        asked = desk::Write{.field = path_of(holder, day), .text = typed};
        return;
    }
    if (drag->ended) {
        asked = desk::SetWeek{holder, dragged(week, day, from, to)};
        return;
    }
    const Rect ghost = place(std::min(from, to), std::max(from, to));
    ui.plate(ghost, {ui.theme().focus, ui.theme().focus_halo, ui.theme().focus}, rounding, 0);
}

}  // namespace

void draw_week(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, const std::string& holder,
               Asked& asked) {
    const model::Week week = route.form.week(holder);
    const float name_px =
        std::ceil(ui.typesetter().width(Size::body, true, sight.say(Msg::sunday))) + ui.metrics().px({4.0F});
    const bool slim = narrow(ui);
    ui.group(fmt::format("week-{}", holder), semantics::Role::group, sight.say(Msg::desk_week), [&] {
        ui.set_gap({4.0F});
        ui.words("how", sight.say(Msg::desk_week_how), {.size = Size::small, .tone = ui::Tone::subtle});
        for (std::size_t day = 0; day < model::kWeekDays; ++day) {
            const std::string path = path_of(holder, day);
            const std::string typed = route.form.text(path);
            const auto known = model::field_at(route.form.kind(), path);
            const FieldState state = known ? state_of(sight, route, *known) : FieldState{};
            const Text label = sight.say(kDays[day]);
            const auto field = [&] {
                write_field(ui, sight, asked, path, typed,
                            {.label = label,
                             .hint = sight.say(Msg::day_closed),
                             .notes = state.notes,
                             .mark = state.mark,
                             .bare = true});
            };
            const auto bar = [&] { day_bar(ui, sight, week, day, holder, typed, asked); };
            const float field_px = ui.width() * (slim ? 0.4F : 0.42F);
            ui.beside(
                {{.width_px = name_px, .body = [&] { ui.words(fmt::format("day-{}", day), label, {.bold = true}); }},
                 {.width_px = field_px, .body = field, .middle = false},
                 {.width_px = 0, .body = bar, .middle = false}});
        }
        std::vector<ButtonSpec> buttons;
        if (!week.days[0].empty()) {
            model::Week same = week;
            model::apply_to_weekdays(same, 0);
            if (!(same == week))
                buttons.push_back({.key = "weekdays",
                                   .label = sight.say(Msg::desk_weekdays_alike),
                                   .asks = desk::SetWeek{holder, same}});
        }
        if (!buttons.empty()) button_row(ui, asked, buttons);
        const model::Json& document = route.form.document();
        const model::Json* entity = &document;
        if (!holder.empty()) {
            const model::Json::json_pointer at{"/" + holder};
            if (document.contains(at)) entity = &document.at(at);
        }
        const std::string sentence = model::hours_sentence(*entity, sight.reader());
        if (!sentence.empty())
            ui.tinted_card("sentence", sight.say(Msg::desk_citizens_read), ui::Mark::primary, [&] {
                ui.set_gap({1.0F});
                ui.words("label", sight.say(Msg::desk_citizens_read), {.size = Size::small});
                ui.words("words", text::data(sentence, sight.reader()), {.bold = true});
            });
        for (const std::string& kept : model::kept_rows(*entity, sight.reader()))
            ui.words("kept-" + kept, text::data(kept, sight.reader()), {.size = Size::small, .tone = ui::Tone::subtle});
    });
}

}  // namespace kiosk::desk_screens
