#include "kiosk/screens/frame.h"

#include "kiosk/screens/wording.h"

#include <algorithm>
#include <cmath>

namespace kiosk::screens {
namespace {

using text::Msg;
using ui::Mm;

constexpr Mm kSide{15.0F};  // left and right of everything
constexpr Mm kBarSide{10.5F};
constexpr Mm kDockSide{7.5F};
constexpr Mm kHeaderHeight{88.5F};  // 240 px on the reference panel: too high to reach, so nothing in it is touched
constexpr Mm kHeaderLeast{40.0F};   // on a landscape panel, which hangs lower
constexpr Mm kAir{6.0F};
constexpr Mm kLeastContent{46.0F};  // two keys of the list with their gaps
constexpr Mm kAboveDock{0.4F};
constexpr Mm kBelowDock{2.6F};  // VVSG 2.0, 7.2-I: 2.54 mm, also to a row that has scrolled under its edge
// Parts of the panel's height that what stands round the content may take before its letters grow no more.
constexpr float kHeaderShare = 0.14F, kBarShare = 0.30F, kOpenBarShare = 0.58F, kLeaveShare = 0.11F;

float header_least_px(const ui::Metrics& metrics) {
    const bool portrait = metrics.screen.y > metrics.screen.x;
    return metrics.px(portrait ? kHeaderHeight : kHeaderLeast);
}

float header_most_px(const ui::Metrics& metrics) {
    return std::max(header_least_px(metrics), metrics.screen.y * kHeaderShare);
}

/// 화면 내리기: what lies above the reach of a wheelchair user, in pixels; 0 where nothing does or it is not asked for.
float out_of_reach_px(const ui::Ui& ui, const Sight& sight) {
    return sight.state.visit.settings.low ? ui.metrics().px({sight.state.machine.low_from_mm}) : 0;
}

/// The bar with letters that leave most of the panel to the content; with a panel of choices open it may take more.
void fitted_bar(ui::Ui& ui, const Sight& sight, Asked& asked) {
    const float share = sight.state.visit.panel == app::Panel::none ? kBarShare : kOpenBarShare;
    const float width = ui.width(), most = (ui.metrics().screen.y - out_of_reach_px(ui, sight)) * share;
    const auto bar = [&](PanelForm form) { return [&, form] { draw_bar(ui, sight, form, asked); }; };
    ui.fitted(width, most,
              {{.probe = bar(PanelForm::full), .body = bar(PanelForm::full)},
               {.probe = bar(PanelForm::brief), .body = bar(PanelForm::brief)}});
}

void header_words(ui::Ui& ui, const Sight& sight, const FrameLook& look) {
    const auto now = sight.state.now;
    const text::Text day = header_date(sight, model::day_of(now));
    const text::Text time = clock(sight, model::minute_of(now));
    // At large sizes the title alone speaks: what stands above it is said by the way that led here.
    const bool large = ui.metrics().text_percent >= 150;
    const ui::Size title_size = large ? ui::Size::large : ui::Size::title;
    auto& type = ui.typesetter();
    const float right =
        std::ceil(std::max(type.width(ui::Size::small, false, day), type.width(title_size, true, time))) + 2;
    ui.set_gap({1.0F});
    ui.beside(
        {{.width_px = 0,
          .body =
              [&] {
                  ui.set_gap({0});
                  if (!large) ui.words("above", look.above, {.size = ui::Size::small, .tone = ui::Tone::subtle});
                  ui.words("title", look.title, {.size = title_size, .bold = true, .role = semantics::Role::heading});
              }},
         {.width_px = right, .body = [&] {
              ui.set_gap({0});
              ui.words(
                  "date", day,
                  {.size = ui::Size::small, .tone = ui::Tone::subtle, .align = ui::Align::right, .one_line = true});
              ui.words("time", time, {.size = title_size, .bold = true, .align = ui::Align::right, .one_line = true});
          }}});
}

/// Draws the header and returns where it ends. On the low screen it goes down to where the reach begins, or to what is
/// higher of the foot, and its words stand at its foot, where somebody who sits reads them.
float draw_header(ui::Ui& ui, const Sight& sight, const FrameLook& look, float foot_begins) {
    const auto& metrics = ui.metrics();
    const float side = metrics.px(kSide);
    const float width = metrics.screen.x - 2 * side;
    const auto words = [&] { ui.fitted(width, header_most_px(metrics), [&] { header_words(ui, sight, look); }); };
    const float inner = ui.measured(width, words);
    const float band = std::max(header_least_px(metrics), inner + metrics.px({10.0F}));
    const float height = std::max(band, std::min(out_of_reach_px(ui, sight), std::floor(foot_begins)));
    const semantics::Rect place{0, 0, metrics.screen.x, height};
    const ui::Shade& shade = ui.theme().header;
    ui.fill(place, shade.fill);
    ui.fill({0, height - 2, metrics.screen.x, 2}, shade.outline);
    ui.on(shade, false, [&] {
        ui.area({side, height - band + std::floor((band - inner) / 2), width, inner + 1},
                [&] { ui.group("header", semantics::Role::banner, look.title, words); });
    });
    return height;
}

void draw_leave(ui::Ui& ui, const Sight& sight, Asked& asked) {
    const text::Text label = sight.say(Msg::leave_now);
    const text::Text kept = sight.say(Msg::leave_kept);
    ui::PressLook look{.kind = ui::PressKind::card, .urgent = true};
    if (ui.pressable("leave", text::join({label, kept}), look, [&] {
            const bool narrow = ui.metrics().text_percent > 100;
            const auto title = [&] {
                ui.beside({{.width_px = ui.metrics().scaled_px({14.0F}),
                            .body = [&] { ui.icon(ui::Icon::logout, {14.0F}, ui::Tone::normal); }},
                           {.width_px = 0,
                            .body = [&] { ui.words("label", label, {.size = ui::Size::large, .bold = true}); }}});
            };
            const auto note = [&] {
                ui.words("kept", kept,
                         {.size = ui::Size::small,
                          .tone = ui::Tone::subtle,
                          .align = narrow ? ui::Align::left : ui::Align::right});
            };
            if (narrow) {
                title();
                note();
            } else {
                const float label_px = std::ceil(ui.typesetter().width(ui::Size::large, true, label)) + 1;
                const float icon_px = ui.metrics().scaled_px({14.0F}) + ui.metrics().px(ui::kPartGap);
                ui.beside({{.width_px = std::max(ui.metrics().px({105.0F}), icon_px + label_px), .body = title},
                           {.width_px = 0, .body = note}});
            }
        }))
        asked = app::LeaveNow{};
}

void fitted_leave(ui::Ui& ui, const Sight& sight, Asked& asked) {
    const float reach = ui.metrics().screen.y - out_of_reach_px(ui, sight);
    ui.fitted(ui.width(), reach * kLeaveShare, [&] { draw_leave(ui, sight, asked); });
}

/// True where a reader of another language meets Korean words that nobody has translated: said once a screen.
bool holds_korean(ui::Ui& ui, const Sight& sight, float width, const std::function<void(Asked& asked)>& content) {
    if (sight.reader() == model::Language::ko) return false;
    Asked nothing;
    return ui.shows_korean(width, [&] { content(nothing); });
}

using Dock = std::function<void(Asked& asked)>;

/// Where the foot's parts lie; measured before the content is drawn, for the content ends where they begin.
struct Foot {
    float bar_top = 0, bar_height = 0, leave_top = 0, dock_top = 0;
    float begins() const { return dock_top; }
};

Foot measured_foot(ui::Ui& ui, const Sight& sight, const FrameLook& look) {
    const auto& metrics = ui.metrics();
    const float air = metrics.px(kAir);
    Asked nothing;
    Foot foot;
    foot.bar_height =
        ui.measured(metrics.screen.x - 2 * metrics.px(kBarSide), [&] { fitted_bar(ui, sight, nothing); }) + 2 * air;
    foot.leave_top = foot.bar_top = metrics.screen.y - foot.bar_height;
    if (look.can_leave)
        foot.leave_top -=
            air + ui.measured(metrics.screen.x - 2 * metrics.px(kSide), [&] { fitted_leave(ui, sight, nothing); });
    foot.dock_top = foot.leave_top;
    return foot;
}

void draw_foot(ui::Ui& ui, const Sight& sight, const FrameLook& look, const Dock& below, const Foot& foot,
               Asked& asked) {
    const auto& metrics = ui.metrics();
    if (below)
        ui.area({metrics.px(kDockSide), foot.dock_top, metrics.screen.x - 2 * metrics.px(kDockSide),
                 foot.leave_top - foot.dock_top},
                [&] { below(asked); });
    const float side = metrics.px(kSide), bar_side = metrics.px(kBarSide), air = metrics.px(kAir);
    if (look.can_leave)
        ui.area({side, foot.leave_top, metrics.screen.x - 2 * side, foot.bar_top - foot.leave_top},
                [&] { fitted_leave(ui, sight, asked); });
    ui.fill({0, foot.bar_top, metrics.screen.x, foot.bar_height}, ui.theme().bar.fill);
    ui.fill({0, foot.bar_top, metrics.screen.x, 2}, ui.theme().bar.outline);
    ui.on(ui.theme().bar, true, [&] {
        ui.area({bar_side, foot.bar_top + air, metrics.screen.x - 2 * bar_side, foot.bar_height - air}, [&] {
            ui.group("bar", semantics::Role::navigation, sight.say(Msg::bar_name),
                     [&] { fitted_bar(ui, sight, asked); });
        });
    });
}

}  // namespace

ui::Ui::PagerWords pager_words(const Sight& sight) { return {sight.say(Msg::page_up), sight.say(Msg::page_down)}; }

Asked framed(ui::Ui& ui, const Sight& sight, const std::string& key, const FrameLook& look,
             const std::function<void(Asked& asked)>& content) {
    return framed(ui, sight, key, look, Docks{}, [&](Asked& asked, float) { content(asked); });
}

Asked framed(ui::Ui& ui, const Sight& sight, const std::string& key, const FrameLook& look, const Docks& docks,
             const std::function<void(Asked& asked, float room_px)>& content) {
    Asked asked;
    ui.screen(key, look.title, [&] {
        const auto& metrics = ui.metrics();
        const float side = metrics.px(kSide);
        // The foot is measured first, for the content ends where it begins; it is drawn last, so that it is read last.
        Foot foot = measured_foot(ui, sight, look);
        const float top = draw_header(ui, sight, look, foot.begins());
        const float air = metrics.px({3.0F}), width = metrics.screen.x - 2 * side;
        Asked nothing_yet;
        const float above_px = docks.above ? ui.measured(width, [&] { docks.above(nothing_yet); }) +
                                                 metrics.px(kAboveDock) + metrics.px(kBelowDock)
                                           : 0;
        const float shared_px = foot.leave_top - top - above_px - 2 * air;
        Dock below;
        if (docks.below && sight.state.visit.panel == app::Panel::none)  // a panel of the bar takes its place
            below = [&](Asked& into) { docks.below(into, shared_px); };
        if (below)
            foot.dock_top -=
                air + ui.measured(metrics.screen.x - 2 * metrics.px(kDockSide), [&] { below(nothing_yet); });
        // An open panel may leave no room to read: what lies below it comes back when it is closed.
        const bool covered =
            sight.state.visit.panel != app::Panel::none && foot.begins() - top - above_px < metrics.px(kLeastContent);
        if (covered) {
            draw_foot(ui, sight, look, below, foot, asked);
            return;
        }
        const bool korean = holds_korean(ui, sight, width, [&](Asked& nothing) { content(nothing, 0); });
        ui.area({side, top + air, width, foot.begins() - top}, [&] {
            if (docks.above) {
                ui.space(kAboveDock);
                docks.above(asked);
                ui.space(kBelowDock);
            }
            const float room = foot.begins() - air - ui.y();
            ui.scroll("content", look.title, foot.begins() - air, pager_words(sight), [&] {
                const auto partly_korean = [&] {
                    ui.words("korean", sight.say(Msg::partly_korean),
                             {.size = ui::Size::small, .tone = ui::Tone::subtle});
                };
                if (korean && !below) partly_korean();
                content(asked, room);
                if (korean && below) partly_korean();  // where room is short it stands last
            });
        });
        draw_foot(ui, sight, look, below, foot, asked);
    });
    return asked;
}

}  // namespace kiosk::screens
