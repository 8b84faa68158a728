#pragma once

#include "kiosk/semantics/tree.h"

#include <string>
#include <string_view>

namespace kiosk::semantics {

/// What stands around the tree in `--watch-tree`'s file.
struct SceneFacts {
    std::string_view scene;     ///< the route as the command line writes it: "service/jeonju-crime-victim-center"
    std::string_view theme;     ///< "basic", "dark", "white"
    int scale = 100;            ///< text size, per cent
    std::string_view language;  ///< "ko"
    float px_per_mm = 0;
    float panel_top_mm = 0;
    NodeId focus;
};

/// The tree as JSON for outside inspection (tests from other processes, accessibility checks); one line a node.
std::string to_json(const Tree& tree, const SceneFacts& facts);

}  // namespace kiosk::semantics
