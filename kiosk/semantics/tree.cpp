#include "kiosk/semantics/tree.h"

#include <fmt/format.h>

#include <algorithm>
#include <ranges>

namespace kiosk::semantics {

Rect intersection(Rect a, Rect b) {
    const float x = std::max(a.x, b.x), y = std::max(a.y, b.y);
    return {x, y, std::max(0.0F, std::min(a.right(), b.right()) - x),
            std::max(0.0F, std::min(a.bottom(), b.bottom()) - y)};
}

Rect enclosing(Rect a, Rect b) {
    if (a.empty()) return b;
    if (b.empty()) return a;
    const float x = std::min(a.x, b.x), y = std::min(a.y, b.y);
    return {x, y, std::max(a.right(), b.right()) - x, std::max(a.bottom(), b.bottom()) - y};
}

namespace {

/// The one `step` places from `from`, wrapping round; the first (last with step -1) where `from` is not among them.
NodeId stepped(const std::vector<NodeId>& stops, NodeId from, int step) {
    if (stops.empty()) return {};
    const auto at = std::ranges::find(stops, from);
    if (at == stops.end()) return step < 0 ? stops.back() : stops.front();
    const auto count = static_cast<std::ptrdiff_t>(stops.size());
    const auto index = (at - stops.begin() + step + count) % count;
    return stops[static_cast<std::size_t>(index)];
}

}  // namespace

void Tree::add(Node node) {
    if (!by_id_.try_emplace(node.id.value, nodes_.size()).second) duplicates_.push_back(node.path);
    nodes_.push_back(std::move(node));
}

const Node* Tree::find(NodeId id) const {
    const auto at = by_id_.find(id.value);
    return at == by_id_.end() ? nullptr : &nodes_[at->second];
}

const Node* Tree::find_path(std::string_view path) const { return find(node_id(path)); }

const Node* Tree::find(Role role, std::string_view name) const {
    const auto at = std::ranges::find_if(nodes_, [&](const Node& n) { return n.role == role && n.name == name; });
    return at == nodes_.end() ? nullptr : &*at;
}

NodeId Tree::next_focus(NodeId from, int step) const {
    std::vector<NodeId> stops;
    for (const Node& node : nodes_)
        if (node.focusable && node.enabled) stops.push_back(node.id);
    return stepped(stops, from, step);
}

NodeId Tree::next_stop(NodeId from, int step) const {
    std::vector<NodeId> stops;
    for (const Node& node : nodes_)
        if (is_stop(node)) stops.push_back(node.id);
    return stepped(stops, from, step);
}

bool Tree::is_stop(const Node& node) const {
    if (node.presentational || node.name.empty()) return false;
    switch (node.role) {
        case Role::button:
        case Role::radio: return node.focusable && node.enabled;
        case Role::heading:
        case Role::text:
        case Role::image:
        case Role::textbox:
        case Role::status: return true;
        case Role::group: {
            const auto next = static_cast<std::size_t>(&node - nodes_.data()) + 1;
            return next < nodes_.size() && nodes_[next].presentational && nodes_[next].depth > node.depth;
        }
        case Role::screen:
        case Role::banner:
        case Role::navigation:
        case Role::list:
        case Role::dialog: return false;
    }
    return false;
}

const Node* Tree::stop_at(float x, float y) const {
    if (const Node* control = touched_at(x, y)) return control;
    for (const Node& node : nodes_ | std::views::reverse)
        if (is_stop(node) && node.visible.holds(x, y)) return &node;
    return nullptr;
}

const Node* Tree::touched_at(float x, float y) const {
    for (const Node& node : nodes_ | std::views::reverse)
        if (node.focusable && node.visible.holds(x, y)) return &node;
    return nullptr;
}

std::string Tree::dump() const {
    std::string out;
    for (const Node& node : nodes_) {
        if (node.presentational) continue;
        out += fmt::format("{:{}}{} \"{}\"", "", node.depth * 2, word_for(node.role), node.name);
        if (!node.value.empty()) out += fmt::format(" = {}", node.value);
        if (node.checked) out += *node.checked ? " (checked)" : " (not checked)";
        if (!node.enabled) out += " (disabled)";
        if (node.visible.empty()) out += " (out of sight)";
        out += '\n';
    }
    return out;
}

std::string_view word_for(Role role) {
    switch (role) {
        case Role::screen: return "screen";
        case Role::banner: return "banner";
        case Role::navigation: return "navigation";
        case Role::group: return "group";
        case Role::heading: return "heading";
        case Role::text: return "text";
        case Role::button: return "button";
        case Role::radio: return "radio";
        case Role::list: return "list";
        case Role::image: return "image";
        case Role::status: return "status";
        case Role::textbox: return "textbox";
        case Role::dialog: return "dialog";
    }
    return "?";
}

}  // namespace kiosk::semantics
