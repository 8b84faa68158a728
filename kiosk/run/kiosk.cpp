#include "kiosk/run/kiosk.h"

#include "kiosk/screens/screens.h"

#include <array>
#include <utility>

namespace kiosk::run {
namespace {

constexpr int kMostActions = 4;  // a screen that asks again and again is a bug, and must not hang the kiosk

/// The calendar with the days that staff entered; nothing where they cannot be read now.
std::optional<model::Calendar> calendar_of(const model::DirectoryView* directory) {
    if (!directory) return std::nullopt;
    auto entered = directory->entered_holidays();
    if (!entered) return std::nullopt;
    return model::Calendar{std::move(entered).value()};
}

bool at_night(const app::Machine& machine, model::SeoulTime now) {
    if (!machine.night_from || !machine.night_to) return false;
    const auto minute = model::minute_of(now);
    const auto from = *machine.night_from, to = *machine.night_to;
    return from <= to ? minute >= from && minute < to : minute >= from || minute < to;
}

/// Both damages; empty, which is everything, where one of them is.
std::optional<semantics::Rect> both(const std::optional<semantics::Rect>& a, const std::optional<semantics::Rect>& b) {
    if (!a || !b) return std::nullopt;
    return semantics::enclosing(*a, *b);
}

}  // namespace

Kiosk::Kiosk(Parts parts, model::SeoulTime now, app::Instant instant)
    : parts_{std::move(parts)},
      host_{parts_.glyphs},
      calendar_{calendar_of(parts_.directory).value_or(model::Calendar{})},
      state_{app::at_rest(parts_.machine, now, instant)},
      now_{now},
      instant_{instant} {
    // Read now and not when first chosen: a file that is missing must stop the start, not a citizen.
    for (const model::Language language : model::kLanguages)
        catalogues_.try_emplace(language, parts_.strings_folder, language);
}

app::World Kiosk::world() const {
    return {.directory = parts_.directory, .calendar = &calendar_, .now = now_, .instant = instant_};
}

const text::Catalogue& Kiosk::words() const {
    const auto chosen = catalogues_.find(state_.visit.settings.language);
    return chosen != catalogues_.end() ? chosen->second : catalogues_.at(model::Language::ko);
}

app::Effects Kiosk::apply(const app::Action& action) {
    const app::Effects effects = app::update(state_, action, world());
    if (effects.forget_visit) host_.forget_visit();
    if (effects.opened) host_.forget_scroll(app::route_name(state_) + "/content");
    return effects;
}

bool Kiosk::act(const app::Action& action) {
    if (std::holds_alternative<app::DirectoryChanged>(action))
        if (auto fresh = calendar_of(parts_.directory)) calendar_ = *std::move(fresh);
    return apply(action).try_again;
}

bool Kiosk::open_route(std::string_view name) { return app::open_route(state_, name, world()); }

ui::ThemeName Kiosk::theme() const {
    const bool resting = std::holds_alternative<app::RestRoute>(state_.visit.trail.here());
    return resting && at_night(state_.machine, now_) ? ui::ThemeName::dark : state_.visit.settings.theme;
}

ui::Host::Frame Kiosk::drawn(const ui::FrameInput& input, std::optional<app::Action>& asked) {
    const ui::Host::Look look{
        .theme = theme(),
        .metrics = {
            .px_per_mm = parts_.px_per_mm, .text_percent = state_.visit.settings.text_percent, .screen = input.size}};
    const screens::Sight sight{state_, words()};
    ui::Host::Frame frame = host_.run(input, look, [&](ui::Ui& ui) { asked = screens::draw(ui, sight); });
    if (frame.help) asked = app::OpenHelp{};
    if (frame.back) asked = app::GoBack{};
    if (frame.leave) asked = app::LeaveNow{};
    return frame;
}

Kiosk::Turn Kiosk::turn(const ui::FrameInput& input, model::SeoulTime now) {
    now_ = now;
    instant_ = input.now;
    if (!input.events.empty()) apply(app::Activity{});
    apply(app::Passed{});

    std::optional<app::Action> asked;
    ui::Host::Frame frame = drawn(input, asked);
    for (int i = 0; asked && i < kMostActions; ++i) {
        apply(*std::exchange(asked, std::nullopt));
        ui::Host::Frame next = drawn({.now = input.now, .size = input.size, .events = {}}, asked);
        next.damage = both(frame.damage, next.damage);
        frame = std::move(next);
    }
    tree_ = std::move(frame.tree);
    return {.tree = &tree_, .focus = frame.focus, .wants_frame = frame.wants_frame, .damage = frame.damage};
}

}  // namespace kiosk::run
