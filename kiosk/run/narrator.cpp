#include "kiosk/run/narrator.h"

#include "kiosk/speech/announce.h"

#include <algorithm>
#include <string>

namespace kiosk::run {
namespace {

using namespace std::chrono_literals;
using semantics::Node;
using semantics::NodeId;
using semantics::Tree;
using speech::Speech;
using text::Msg;

/// Longer than any voice takes for it at that rate: espeak-ng says about six syllables a second.
std::chrono::milliseconds longest(const Speech& speech, int rate_percent) {
    std::size_t bytes = 0;
    for (const speech::Segment& segment : speech) bytes += segment.words.size();
    return 5s + std::chrono::milliseconds{bytes * 120 * 100 / static_cast<std::size_t>(std::max(1, rate_percent))};
}

std::string path_below(const Tree& tree, std::string_view key) { return tree.nodes().front().path + std::string{key}; }

/// The bar's panel begins with its question; the choices follow.
NodeId first_of_panel(const Tree& tree) {
    const Node* question = tree.find_path(path_below(tree, "/bar/question"));
    return question ? tree.next_stop(question->id, 1) : NodeId{};
}

std::string_view bar_key(app::Panel panel) {
    switch (panel) {
        case app::Panel::none: return "";
        case app::Panel::text_size: return "/bar/text-size";
        case app::Panel::theme: return "/bar/theme";
        case app::Panel::language: return "/bar/language";
        case app::Panel::voice: return "/bar/voice";
    }
    return "";
}

/// True for what a sensitive screen may say aloud: its way out and the bar, which are the same on every screen.
bool harmless(const Tree& tree, const Node& node) {
    return node.path.starts_with(path_below(tree, "/bar/")) || node.path == path_below(tree, "/leave");
}

NodeId first_harmless(const Tree& tree) {
    for (const Node& node : tree.nodes())
        if (tree.is_stop(node) && harmless(tree, node)) return node.id;
    return {};
}

}  // namespace

void Narrator::hush() {
    if (speaker_ && known_) speaker_->stop();
    ends_by_ = {};
}

void Narrator::forget_visit() {
    hush();
    known_.reset();
    left_at_.clear();
    last_said_.clear();
}

bool Narrator::speaking(app::Instant now) const { return speaker_ && known_ && now < ends_by_ && speaker_->speaking(); }

bool Narrator::is_new_screen(const Tree& tree, const app::State& state) const {
    return !known_ || known_->screen != tree.nodes().front().id || known_->depth != state.visit.trail.depth() ||
           known_->in_sight_only != app::only_in_sight(state);
}

std::optional<NodeId> Narrator::focus_wanted(const Tree& tree, const app::State& state) const {
    if (!speaker_ || !app::speaks(state) || tree.nodes().empty()) return std::nullopt;
    const app::Panel panel = state.visit.panel, before = known_ ? known_->panel : app::Panel::none;
    if (known_ && panel != before) {
        if (panel == app::Panel::none)
            if (const Node* button = tree.find_path(path_below(tree, bar_key(before)))) return button->id;
        if (const NodeId first = first_of_panel(tree); first != NodeId{}) return first;
    }
    if (!is_new_screen(tree, state)) return std::nullopt;
    if (app::only_in_sight(state)) return first_harmless(tree);
    const auto left = left_at_.find(tree.nodes().front().id);
    const bool back = known_ && state.visit.trail.depth() <= known_->depth;
    if (back && left != left_at_.end() && tree.find(left->second)) return left->second;
    return speech::first_stop(tree);
}

void Narrator::add_settings(const Turn& turn, Speech& speech) const {
    if (!known_) return;
    const speech::Delivery &now = turn.state.visit.settings.voice.delivery, &before = known_->voice.delivery;
    if (now.volume != before.volume)
        speech::append(speech, speech::of_message(turn.say(Msg::voice_volume, {{"level", now.volume}}), turn.say));
    if (now.rate_percent != before.rate_percent)
        speech::append(speech,
                       speech::of_message(turn.say(Msg::voice_rate, {{"percent", now.rate_percent}}), turn.say));
}

void Narrator::add_focus(const Turn& turn, bool new_screen, Speech& speech, Known& known) const {
    const Node* node = turn.tree.find(turn.focus);
    if (!node) return;
    if (known.in_sight_only && !harmless(turn.tree, *node)) {
        const bool moved = turn.again || !known_ || known_->focus != turn.focus;
        if (!new_screen && moved) speech::append(speech, speech::of_message(turn.say(Msg::speech_private), turn.say));
        return;
    }
    known.focus_said = speech::of_node(turn.tree, *node, turn.say);
    const bool moved = !known_ || known_->focus != turn.focus;
    const bool changed = turn.asked && known_ && known_->focus_said != known.focus_said;
    if (new_screen || moved || changed || turn.again) speech::append(speech, known.focus_said);
}

void Narrator::tell(const Turn& turn) {
    if (!speaker_ || turn.tree.nodes().empty()) return;
    if (!app::speaks(turn.state)) {
        if (known_) forget_visit();
        return;
    }
    const bool new_screen = is_new_screen(turn.tree, turn.state) || known_->language != turn.say.language();
    Known known{.screen = turn.tree.nodes().front().id,
                .focus = turn.focus,
                .language = turn.say.language(),
                .voice = turn.state.visit.settings.voice,
                .panel = turn.state.visit.panel,
                .depth = turn.state.visit.trail.depth(),
                .in_sight_only = app::only_in_sight(turn.state),
                .bell = {},
                .focus_said = {}};
    Speech speech;
    if (!known_) speech::append(speech, speech::of_message(turn.say(Msg::speech_welcome), turn.say));
    if (new_screen && known.in_sight_only)
        speech::append(speech, speech::of_message(turn.say(Msg::speech_private), turn.say));
    else if (new_screen)
        speech::append(speech, speech::of_screen(turn.tree, turn.say));
    const Node* bell = turn.tree.find_path(path_below(turn.tree, "/content/here/bell"));
    if (bell) known.bell = bell->name;
    if (bell && known_ && !new_screen && known_->bell != known.bell)
        speech::append(speech, speech::of_node(turn.tree, *bell, turn.say));
    const Node* question = turn.tree.find_path(path_below(turn.tree, "/bar/question"));
    if (question && known_ && known.panel != known_->panel && !new_screen)
        speech::append(speech, speech::of_node(turn.tree, *question, turn.say));
    add_settings(turn, speech);
    const bool setting_said = !speech.empty() && !new_screen && known.panel == (known_ ? known_->panel : known.panel);
    if (setting_said) known.focus_said = known_->focus_said;
    if (!setting_said) add_focus(turn, new_screen, speech, known);
    if (turn.replay && speech.empty()) speech = last_said_;
    left_at_[known.screen] = turn.focus;
    known_ = std::move(known);
    if (!speech.empty()) say(std::move(speech), turn.state, turn.now);
}

void Narrator::say(Speech speech, const app::State& state, app::Instant now) {
    const auto& voices = state.voice_out.languages;
    std::erase_if(speech, [&](const speech::Segment& segment) {
        return std::ranges::find(voices, segment.language) == voices.end();
    });
    if (speech.empty()) return;
    const speech::Delivery& delivery = state.visit.settings.voice.delivery;
    ends_by_ = now + longest(speech, delivery.rate_percent);
    speaker_->speak(speech, delivery);
    last_said_ = std::move(speech);
}

}  // namespace kiosk::run
