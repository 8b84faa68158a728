// Staff's side of the kiosk: it stands before the citizens' screens while it is open.
#include "kiosk/desk_screens/screens.h"
#include "kiosk/run/kiosk.h"
#include "kiosk/run/turns.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::run {
namespace {

using namespace std::chrono_literals;

constexpr auto kHold = 3s;             // on the title: our own choice; nobody rests a hand there so long
constexpr ui::Mm kTitleHeight{88.5F};  // of the citizens' header
constexpr float kStill = 11;           // mm that a held finger may move

/// The node of the text field that is written for `field`; unset where none is on the screen.
semantics::NodeId field_node(const semantics::Tree& tree, const std::string& field) {
    const std::string end = "/" + field + "/text";
    for (const semantics::Node& node : tree.nodes())
        if (node.role == semantics::Role::textbox && node.path.ends_with(end)) return node.id;
    return {};
}

/// The first key of the keyboard on the screen.
semantics::NodeId first_key(const semantics::Tree& tree) {
    for (const semantics::Node& node : tree.nodes())
        if (node.focusable && node.path.find("/keyboard/") != std::string::npos) return node.id;
    return {};
}

}  // namespace

void Kiosk::use(desk::Clerk* clerk, Clipboard* clipboard) {
    clerk_ = clerk;
    clipboard_ = clipboard;
}

void Kiosk::open_desk(bool windowed) {
    if (!clerk_ || desk_) return;
    app::State rest = app::at_rest(parts_.machine, now_, instant_);
    rest.last_read = std::move(state_.last_read);
    rest.voice_out = std::move(state_.voice_out);
    rest.headphones = state_.headphones;
    state_ = std::move(rest);
    host_.forget_visit();
    narrator_.hush();
    narrator_.forget_visit();
    held_since_.reset();
    desk::Effects effects;
    desk_ = desk::opened(windowed, {.calendar = &calendar_, .now = now_, .instant = instant_}, effects);
}

bool Kiosk::hear_clerk() {
    if (!clerk_) return false;
    for (desk::Answer& answer : clerk_->answers()) heard_.push_back(std::move(answer));
    return !heard_.empty();
}

std::optional<app::Instant> Kiosk::next_deadline() const {
    if (desk_) return desk::next_deadline(*desk_);
    auto next = app::next_deadline(state_);
    if (held_since_) next = next ? std::min(*next, *held_since_ + kHold) : *held_since_ + kHold;
    return next;
}

/// A finger that rests on the title, where nothing can be pressed.
bool Kiosk::held_long_enough(const ui::FrameInput& input) {
    if (desk_ || !hold_opens_ || !clerk_) return false;
    for (const ui::Event& event : input.events) {
        if (const auto* down = std::get_if<ui::PointerDown>(&event)) {
            const bool on_title = down->at.y < kTitleHeight.value * parts_.px_per_mm;
            const bool pressable = tree_.touched_at(down->at.x, down->at.y) != nullptr;
            held_since_ = on_title && !pressable ? std::optional{input.now} : std::nullopt;
            held_at_ = down->at;
        } else if (const auto* move = std::get_if<ui::PointerMove>(&event)) {
            if (std::hypot(move->at.x - held_at_.x, move->at.y - held_at_.y) > kStill * parts_.px_per_mm)
                held_since_.reset();
        } else if (std::holds_alternative<ui::PointerUp>(event)) {
            held_since_.reset();
        }
    }
    return held_since_ && input.now - *held_since_ >= kHold;
}

void Kiosk::apply_to_desk(const desk::Action& action) {
    if (!desk_) return;
    desk::Effects effects = desk::update(*desk_, action, {.calendar = &calendar_, .now = now_, .instant = instant_});
    for (desk::Order& order : effects.orders) clerk_->take(std::move(order));
    if (effects.clipboard && clipboard_) clipboard_->put(*effects.clipboard);
    if (effects.opened) {
        const std::string scene = desk::route_name(*desk_);
        for (const char* list : {"/content", "/form", "/differences", "/panel"}) host_.forget_scroll(scene + list);
    }
    if (effects.list) host_.forget_scroll(desk::route_name(*desk_) + *effects.list);
    if (effects.focus) keys_go_on_at_ = *effects.focus;
    next_field_ = next_field_ || effects.next_field;
}

bool Kiosk::go_on_by_keys(const semantics::Tree& tree, bool by_keys) {
    const std::string wanted = std::exchange(keys_go_on_at_, {});
    if (!by_keys || wanted.empty()) return false;
    for (const semantics::Node& node : tree.nodes())
        if (node.focusable && node.path.ends_with("/" + wanted)) {
            host_.focus_on(node.id);
            return true;
        }
    return false;
}

/// Nothing of the desk stays behind when it closes.
void Kiosk::close_desk_if_left() {
    if (!desk_ || !desk_->left) return;
    desk_.reset();
    heard_.clear();
    host_.forget_visit();
    if (auto fresh = parts_.directory ? parts_.directory->entered_holidays()
                                      : model::Result<std::vector<model::Holiday>, model::ReadError>{
                                            model::Failure{model::ReadError::missing}})
        calendar_ = model::Calendar{std::move(fresh).value()};
}

bool Kiosk::take_desk_event(const ui::Event& event, std::optional<desk::Action>& asked) {
    const bool typing = desk_->writing && host_.typing();
    const auto done = [&](desk::Action action) {
        asked = std::move(action);
        return true;
    };
    if (const auto* typed = std::get_if<ui::Typed>(&event)) {
        if (!desk_->writing) return true;
        return typed->c == ui::kErase ? done(desk::Erase{}) : done(desk::Strike{typed->c});
    }
    if (const auto* edit = std::get_if<ui::Edit>(&event)) {
        using What = ui::Edit::What;
        switch (edit->what) {
            case What::next:
            case What::previous: return false;
            case What::save: return done(desk::SaveNow{});
            case What::undo: return done(desk::Undo{});
            case What::redo: return done(desk::Redo{});
            case What::paste: return clipboard_ && typing ? done(desk::Paste{clipboard_->text()}) : true;
            case What::left:
            case What::right:
            case What::home:
            case What::end:
            case What::erase_forward:
            case What::select_all:
            case What::copy:
            case What::cut: return typing ? done(desk::EditText{*edit}) : true;
        }
    }
    const auto* key = std::get_if<ui::Key>(&event);
    if (!key) return false;
    if (*key == ui::Key::hangul_latin) return done(desk::SwitchHangulLatin{});
    if (!typing) return false;
    if (*key == ui::Key::space) return done(desk::Strike{U' '});
    if (*key == ui::Key::left) return done(desk::EditText{{.what = ui::Edit::What::left}});
    if (*key == ui::Key::right) return done(desk::EditText{{.what = ui::Edit::What::right}});
    if (*key == ui::Key::enter) return done(desk::Enter{});
    return false;
}

ui::Host::Frame Kiosk::desk_drawn(const ui::FrameInput& input, std::optional<desk::Action>& asked) {
    const desk::Settings& settings = desk_->settings;
    const ui::Host::Look look{
        .theme = settings.theme,
        .metrics = {.px_per_mm = parts_.px_per_mm, .text_percent = settings.text_percent, .screen = input.size},
        .tab_writes = true};
    const desk_screens::Sight sight{*desk_, state_, catalogues_.at(settings.language),
                                    catalogues_.at(model::Language::ko)};
    ui::Host::Frame frame = host_.run(input, look, [&](ui::Ui& ui) { asked = desk_screens::draw(ui, sight); });
    if (frame.help) asked = desk::ShowKeyboard{!desk_->keyboard};
    if (frame.back) asked = desk::Back{};
    return frame;
}

Kiosk::Turn Kiosk::desk_turn(const ui::FrameInput& given) {
    (void)hear_clerk();
    for (desk::Answer& answer : std::exchange(heard_, {})) apply_to_desk(desk::Answered{std::move(answer)});
    apply_to_desk(desk::Passed{});  // first: a touch does not open what has locked
    const bool touched = std::ranges::any_of(
        given.events, [](const ui::Event& event) { return !std::holds_alternative<ui::Hover>(event); });
    if (touched) apply_to_desk(desk::Activity{});
    ui::FrameInput input{.now = given.now, .size = given.size, .events = {}};
    for (const ui::Event& event : given.events) {
        std::optional<desk::Action> meant;
        if (!take_desk_event(event, meant)) input.events.push_back(event);
        if (meant) apply_to_desk(*meant);
    }
    if (std::exchange(next_field_, false)) input.events.push_back(ui::Edit{.what = ui::Edit::What::next});

    std::optional<desk::Action> asked;
    ui::Host::Frame frame = desk_drawn(input, asked);
    const bool answered = !keys_go_on_at_.empty();  // what was asked for earlier has come
    if (answered && go_on_by_keys(frame.tree, host_.focus() != semantics::NodeId{})) frame.wants_frame = true;
    for (int i = 0; i < kMostActions; ++i) {
        if (!asked && !hear_clerk()) break;
        const bool was_writing = desk_->writing.has_value();
        if (asked) apply_to_desk(*std::exchange(asked, std::nullopt));
        for (desk::Answer& answer : std::exchange(heard_, {})) apply_to_desk(desk::Answered{std::move(answer)});
        close_desk_if_left();
        if (!desk_) return citizen_turn({.now = given.now, .size = given.size, .events = {}});
        ui::FrameInput again{.now = given.now, .size = given.size, .events = {}};
        if (std::exchange(next_field_, false)) again.events.push_back(ui::Edit{.what = ui::Edit::What::next});
        const bool by_keys = host_.focus() != semantics::NodeId{};
        ui::Host::Frame next = desk_drawn(again, asked);
        // With keys alone the focus goes to the keyboard when a field is opened, and back when it is done.
        if (go_on_by_keys(next.tree, by_keys)) {
            next = desk_drawn({.now = given.now, .size = given.size, .events = {}}, asked);
        } else if (by_keys && !was_writing && desk_->writing && desk_->keyboard) {
            written_field_ = field_node(next.tree, desk_->writing->field);
            if (const semantics::NodeId key = first_key(next.tree); key != semantics::NodeId{}) host_.focus_on(key);
            next = desk_drawn({.now = given.now, .size = given.size, .events = {}}, asked);
        } else if (by_keys && was_writing && !desk_->writing && next.tree.find(written_field_)) {
            host_.focus_on(written_field_);
            next = desk_drawn({.now = given.now, .size = given.size, .events = {}}, asked);
        }
        next.damage = both(frame.damage, next.damage);
        frame = std::move(next);
    }
    close_desk_if_left();
    if (!desk_) return citizen_turn({.now = given.now, .size = given.size, .events = {}});
    tree_ = std::move(frame.tree);
    return {.tree = &tree_, .focus = frame.focus, .wants_frame = frame.wants_frame, .damage = frame.damage};
}

}  // namespace kiosk::run
