#include "kiosk/run/kiosk.h"

#include "kiosk/run/turns.h"
#include "kiosk/screens/screens.h"

#include <algorithm>
#include <array>
#include <utility>

namespace kiosk::run {
namespace {

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

/// What a person does on purpose: it ends what is being said. A finger that slides or is lifted does not.
bool is_action(const ui::Event& event) {
    return !std::holds_alternative<ui::PointerMove>(event) && !std::holds_alternative<ui::PointerUp>(event);
}

}  // namespace

Kiosk::Kiosk(Parts parts, model::SeoulTime now, app::Instant instant)
    : parts_{std::move(parts)},
      host_{parts_.glyphs},
      calendar_{calendar_of(parts_.directory).value_or(model::Calendar{})},
      state_{app::at_rest(parts_.machine, now, instant)},
      now_{now},
      instant_{instant},
      narrator_{parts_.speaker} {
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
    const app::Glimpse before = app::glimpse(state_);
    const app::Effects effects = app::update(state_, action, world());
    app::note(tallies_, before, action, state_);
    if (effects.forget_visit) {
        host_.forget_visit();
        narrator_.forget_visit();
    }
    if (effects.hush) narrator_.hush();
    if (effects.ring && parts_.ring) parts_.ring();
    told_again_ = told_again_ || effects.replay;
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
    if (desk_) return desk_->settings.theme;
    const bool resting = std::holds_alternative<app::RestRoute>(state_.visit.trail.here());
    return resting && at_night(state_.machine, now_) ? ui::ThemeName::dark : state_.visit.settings.theme;
}

ui::Host::Frame Kiosk::drawn(const ui::FrameInput& input, std::optional<app::Action>& asked) {
    const ui::Host::Look look{.theme = theme(),
                              .metrics = {.px_per_mm = parts_.px_per_mm,
                                          .text_percent = state_.visit.settings.text_percent,
                                          .screen = input.size},
                              .spoken = app::speaks(state_)};
    const screens::Sight sight{state_, words()};
    ui::Host::Frame frame = host_.run(input, look, [&](ui::Ui& ui) { asked = screens::draw(ui, sight); });
    if (frame.help) asked = app::OpenHelp{};
    if (frame.back) asked = app::GoBack{};
    if (frame.leave) asked = app::LeaveNow{};
    return frame;
}

bool Kiosk::take_voice_key(const ui::Event& event) {
    const auto* key = std::get_if<ui::Key>(&event);
    if (!key) return false;
    const app::Voice voice = state_.visit.settings.voice;
    const auto ask = [&](const app::Action& action) {
        acted_ = true;
        (void)apply(action);
        return true;
    };
    switch (*key) {
        case ui::Key::voice:
            return voice.on ? ask(app::SwitchVoice{false})
                            : ask(app::OpenVoice{}) && ask(app::TogglePanel{app::Panel::voice});
        case ui::Key::replay: return ask(app::Replay{});
        case ui::Key::louder: return ask(app::SetVolume{voice.delivery.volume + 1});
        case ui::Key::softer: return ask(app::SetVolume{voice.delivery.volume - 1});
        case ui::Key::headphones_in: return ask(app::HeadphonesChanged{true});
        case ui::Key::headphones_out: return ask(app::HeadphonesChanged{false});
        case ui::Key::up:
        case ui::Key::down:
        case ui::Key::left:
        case ui::Key::right:
        case ui::Key::enter:
        case ui::Key::escape:
        case ui::Key::f1:
        case ui::Key::space:
        case ui::Key::hangul_latin: return false;
    }
    return false;
}

void Kiosk::narrate(const ui::FrameInput& input, ui::Host::Frame& frame, std::optional<app::Action>& asked) {
    const bool again = frame.again;
    if (const auto wanted = narrator_.focus_wanted(frame.tree, state_); wanted && *wanted != semantics::NodeId{}) {
        host_.focus_on(*wanted);
        ui::Host::Frame next = drawn({.now = input.now, .size = input.size, .events = {}}, asked);
        next.damage = both(frame.damage, next.damage);
        frame = std::move(next);
    }
    narrator_.tell({.tree = frame.tree,
                    .focus = frame.focus,
                    .state = state_,
                    .say = words(),
                    .now = input.now,
                    .asked = acted_,
                    .again = again,
                    .replay = told_again_});
}

bool Kiosk::take_typed(const ui::Event& event) {
    const bool writing = std::holds_alternative<app::SearchRoute>(state_.visit.trail.here()) && !state_.visit.asked_at;
    if (const auto* typed = std::get_if<ui::Typed>(&event)) {
        if (typed->c == ui::kErase)
            apply(app::Search{app::EraseLetter{}});
        else
            apply(app::Search{app::Strike{typed->c}});
        return true;
    }
    const auto* key = std::get_if<ui::Key>(&event);
    if (!key || !writing) return false;
    if (*key == ui::Key::space) apply(app::Search{app::Strike{U' '}});
    if (*key == ui::Key::hangul_latin) apply(app::Search{app::SwitchHangulLatin{}});
    return *key == ui::Key::space || *key == ui::Key::hangul_latin;
}

Kiosk::Turn Kiosk::turn(const ui::FrameInput& given, model::SeoulTime now) {
    now_ = now;
    instant_ = given.now;
    if (held_long_enough(given)) open_desk(false);
    return desk_ ? desk_turn(given) : citizen_turn(given);
}

Kiosk::Turn Kiosk::citizen_turn(const ui::FrameInput& given) {
    acted_ = told_again_ = false;
    if (std::ranges::any_of(given.events, is_action)) narrator_.hush();
    if (!given.events.empty() || narrator_.speaking(given.now)) apply(app::Activity{});
    apply(app::Passed{});
    ui::FrameInput input = given;
    std::erase_if(input.events, [&](const ui::Event& event) { return take_voice_key(event) || take_typed(event); });

    std::optional<app::Action> asked;
    ui::Host::Frame frame = drawn(input, asked);
    for (int i = 0; asked && i < kMostActions; ++i) {
        acted_ = true;
        apply(*std::exchange(asked, std::nullopt));
        ui::Host::Frame next = drawn({.now = input.now, .size = input.size, .events = {}}, asked);
        next.damage = both(frame.damage, next.damage);
        frame = std::move(next);
    }
    narrate(given, frame, asked);
    tree_ = std::move(frame.tree);
    return {.tree = &tree_, .focus = frame.focus, .wants_frame = frame.wants_frame, .damage = frame.damage};
}

}  // namespace kiosk::run
