#include "model/editing/json_path.h"

#include <nlohmann/json.hpp>

#include <charconv>
#include <optional>
#include <vector>

namespace model {
namespace {

std::optional<std::size_t> number(std::string_view text) {
    std::size_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::string_view take_part(std::string_view& path) {
    const auto slash = path.find('/');
    const std::string_view part = path.substr(0, slash);
    path = slash == std::string_view::npos ? std::string_view{} : path.substr(slash + 1);
    return part;
}

const Json* child(const Json& parent, std::string_view part) {
    if (parent.is_object()) {
        const auto at = parent.find(std::string{part});
        return at == parent.end() ? nullptr : &*at;
    }
    if (!parent.is_array()) return nullptr;
    const auto index = number(part);
    return index && *index < parent.size() ? &parent[*index] : nullptr;
}

bool erase_at(Json& parent, std::string_view path) {
    const std::string part{take_part(path)};
    if (path.empty()) {
        if (parent.is_object()) parent.erase(part);
        return parent.is_object();
    }
    const Json* found = child(parent, part);
    if (!found) return true;
    Json& below = const_cast<Json&>(*found);
    if (!erase_at(below, path)) return false;
    if (parent.is_object() && below.is_object() && below.empty()) parent.erase(part);
    return true;
}

}  // namespace

const Json* value_at(const Json& document, std::string_view path) {
    const Json* at = &document;
    while (at && !path.empty()) at = child(*at, take_part(path));
    return at;
}

bool put_at(Json& document, std::string_view path, Json value) {
    if (path.empty()) return false;
    if (value.is_null()) return erase_at(document, path);
    Json* at = &document;
    const std::string_view whole = path;
    // Looked at before anything is made, so that a refusal leaves nothing behind.
    for (std::string_view rest = whole; at && !rest.empty();) {
        if (!at->is_object() && !at->is_array()) return false;
        const std::string_view part = take_part(rest);
        const Json* next = child(*at, part);
        if (!next && at->is_array()) return false;
        if (next && next->is_null() && !rest.empty()) next = nullptr;
        at = const_cast<Json*>(next);
    }
    at = &document;
    while (!path.empty()) {
        const std::string_view part = take_part(path);
        at = at->is_array() ? &(*at)[*number(part)] : &(*at)[std::string{part}];
    }
    *at = std::move(value);
    return true;
}

std::string under(std::string_view holder, std::string_view path) {
    if (holder.empty()) return std::string{path};
    if (path.empty()) return std::string{holder};
    return std::string{holder} + "/" + std::string{path};
}

}  // namespace model
