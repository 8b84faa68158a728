#include "kiosk/semantics/tree_json.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace kiosk::semantics {
namespace {

using Json = nlohmann::ordered_json;

float tenth(float px) { return std::round(px * 10) / 10; }

Json rect(Rect r) { return Json::array({tenth(r.x), tenth(r.y), tenth(r.w), tenth(r.h)}); }

std::string hex(Rgb c) { return fmt::format("#{:02x}{:02x}{:02x}", c.r, c.g, c.b); }

Json written(const Node& node) {
    Json out{{"path", node.path}, {"role", word_for(node.role)}, {"name", node.name}};
    if (!node.value.empty()) out["value"] = node.value;
    if (!node.language.empty()) out["language"] = node.language;
    out["enabled"] = node.enabled;
    out["focusable"] = node.focusable;
    if (node.checked) out["checked"] = *node.checked;
    if (node.presentational) out["presentational"] = true;
    out["bounds"] = rect(node.bounds);
    out["visible"] = rect(node.visible);
    if (!node.ink) return out;
    out["letters"] = hex(node.ink->letters);
    out["ground"] = hex(node.ink->ground);
    out["text_px"] = tenth(node.ink->text_px);
    out["cut_off"] = node.ink->cut_off;
    return out;
}

}  // namespace

std::string to_json(const Tree& tree, const SceneFacts& facts) {
    const Node* focus = tree.find(facts.focus);
    Json head{{"scene", facts.scene},
              {"theme", facts.theme},
              {"scale", facts.scale},
              {"language", facts.language},
              {"px_per_mm", facts.px_per_mm},
              {"panel_top_mm", facts.panel_top_mm},
              {"focus", focus ? Json(focus->path) : Json(nullptr)}};
    std::string out = head.dump();
    out.pop_back();
    out += ",\"nodes\":[";
    for (const Node& node : tree.nodes()) {
        out += &node == tree.nodes().data() ? "\n" : ",\n";
        out += written(node).dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return out + "\n]}\n";
}

}  // namespace kiosk::semantics
