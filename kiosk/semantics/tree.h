#pragma once

#include "kiosk/semantics/node.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace kiosk::semantics {

/// Everything one frame drew, in reading order. A value: last frame's tree and this frame's can be compared.
class Tree {
public:
    /// Appends a node; reading order is the order of the calls. A path used twice is a bug in the screen: it is kept
    /// for the audit to report, and find() gives the first.
    void add(Node node);

    std::span<const Node> nodes() const { return nodes_; }
    /// The node that add() put at `index`; for a container that learns its name or size after its children.
    Node& at(std::size_t index) { return nodes_[index]; }
    std::size_t size() const { return nodes_.size(); }

    const Node* find(NodeId id) const;
    const Node* find_path(std::string_view path) const;
    /// The first node of that role and name, or nullptr.
    const Node* find(Role role, std::string_view name) const;

    /// The focusable, enabled node after `from` (before it with step -1), wrapping round; the first one (last with
    /// step -1) where `from` is gone. An unset id where nothing can take focus.
    NodeId next_focus(NodeId from, int step) const;
    /// The focusable node that a finger at (x, y) touches, or nullptr: the last drawn lies on top.
    const Node* touched_at(float x, float y) const;

    /// True for what a listener stops at: controls that can be used, and every text, picture and state on its own. A
    /// group whose parts are presentational is one stop. Precondition: a node of this tree.
    bool is_stop(const Node& node) const;
    /// As next_focus(), over all stops.
    NodeId next_stop(NodeId from, int step) const;
    /// The stop that a finger at (x, y) touches, or nullptr: a control before the words that lie on it.
    const Node* stop_at(float x, float y) const;

    std::span<const std::string> duplicate_paths() const { return duplicates_; }

    /// An indented listing for golden files and failure messages.
    std::string dump() const;

private:
    std::vector<Node> nodes_;
    std::unordered_map<std::uint32_t, std::size_t> by_id_;
    std::vector<std::string> duplicates_;
};

/// FNV-1a, 32 bit. Not the hash ImGui uses: a node's identity is ours, and ImGui's ids stay ImGui's.
constexpr NodeId node_id(std::string_view path) {
    std::uint32_t hash = 2166136261u;
    for (const char c : path) hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619u;
    return {hash};
}

std::string_view word_for(Role role);

}  // namespace kiosk::semantics
