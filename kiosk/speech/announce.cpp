#include "kiosk/speech/announce.h"

#include "kiosk/speech/speakable.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace kiosk::speech {
namespace {

using semantics::Node;
using semantics::Role;
using semantics::Tree;
using text::Catalogue;
using text::Msg;

std::string_view parent_of(std::string_view path) { return path.substr(0, std::min(path.rfind('/'), path.size())); }

bool pages(const Node& node) { return node.path.ends_with("/page-up") || node.path.ends_with("/page-down"); }

bool alike(const Node& a, const Node& b) {
    return a.role == b.role && a.focusable && b.focusable && !pages(a) && parent_of(a.path) == parent_of(b.path);
}

struct Place {
    int index = 0, count = 0;
};

/// Where the node stands among its like; the bar's buttons, which are the same on every screen, are not counted.
Place place_of(const Tree& tree, const Node& node) {
    Place place;
    const Node* parent = tree.find_path(parent_of(node.path));
    if (!node.focusable || pages(node) || (parent && parent->role == Role::navigation && node.role != Role::radio))
        return place;
    for (const Node& other : tree.nodes()) {
        if (!alike(node, other)) continue;
        ++place.count;
        if (other.id == node.id) place.index = place.count;
    }
    return place;
}

void add(Speech& speech, const Speech& more) { append(speech, more); }
void add(Speech& speech, const text::Text& words, const Catalogue& say) {
    append(speech, speakable(words.str(), say.language()));
}

std::optional<Msg> role_word(const Node& node) {
    switch (node.role) {
        case Role::button: return Msg::speech_button;
        case Role::radio: return Msg::speech_choice;
        case Role::heading: return Msg::speech_heading;
        case Role::textbox: return Msg::speech_textbox;
        case Role::screen:
        case Role::banner:
        case Role::navigation:
        case Role::group:
        case Role::text:
        case Role::list:
        case Role::image:
        case Role::status:
        case Role::dialog: return std::nullopt;
    }
    return std::nullopt;
}

bool has_bar(const Tree& tree) {
    return std::ranges::any_of(tree.nodes(), [](const Node& node) { return node.role == Role::navigation; });
}

/// The path of the screen's list, with the slash after it; empty where it has none.
std::string content_path(const Tree& tree) {
    const std::string path = tree.nodes().empty() ? "" : tree.nodes().front().path + "/content";
    return tree.find_path(path) ? path + "/" : "";
}

Speech all_of(const Tree& tree, const Catalogue& say) {
    Speech speech;
    std::string_view last;
    for (const Node& node : tree.nodes()) {
        if (!tree.is_stop(node) || node.focusable || node.name == last) continue;
        add(speech, speakable(node.name, say.language()));
        last = node.name;
    }
    return speech.empty() ? speakable(tree.nodes().front().name, say.language()) : speech;
}

}  // namespace

Speech of_message(const text::Text& words, const Catalogue& say) { return speakable(words.str(), say.language()); }

Speech of_node(const Tree& tree, const Node& node, const Catalogue& say) {
    Speech speech = speakable(node.name, say.language());
    if (node.checked) add(speech, say(*node.checked ? Msg::speech_chosen : Msg::speech_not_chosen), say);
    if (const auto role = role_word(node)) add(speech, say(*role), say);
    const bool control = node.role == Role::button || node.role == Role::radio;
    if (control && !node.enabled) add(speech, say(Msg::speech_disabled), say);
    const Place place = place_of(tree, node);
    if (place.count > 1) add(speech, say(Msg::speech_place, {{"count", place.count}, {"index", place.index}}), say);
    return speech;
}

Speech of_screen(const Tree& tree, const Catalogue& say) {
    if (tree.nodes().empty()) return {};
    if (!has_bar(tree)) return all_of(tree, say);
    Speech speech = speakable(tree.nodes().front().name, say.language());
    int controls = 0, texts = 0;
    const std::string content = content_path(tree);
    for (const Node& node : tree.nodes()) {
        if (content.empty() || !node.path.starts_with(content) || !tree.is_stop(node) || pages(node)) continue;
        ++(node.focusable ? controls : texts);
    }
    if (controls > 0) add(speech, say(Msg::speech_choices, {{"count", controls}}), say);
    if (controls == 0 && texts > 0) add(speech, say(Msg::speech_texts, {{"count", texts}}), say);
    add(speech, say(Msg::speech_go_on), say);
    return speech;
}

semantics::NodeId first_stop(const Tree& tree) {
    const std::string content = content_path(tree);
    for (const Node& node : tree.nodes())
        if (!content.empty() && node.path.starts_with(content) && tree.is_stop(node) && !pages(node)) return node.id;
    return tree.next_focus({}, 1);
}

}  // namespace kiosk::speech
