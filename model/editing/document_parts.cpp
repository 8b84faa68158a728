#include "model/editing/document_parts.h"

#include "model/editing/field_text.h"
#include "model/editing/json_path.h"
#include "model/editing/labels.h"
#include "model/editing/sentences.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace model {
namespace {

std::string whole_label(std::string_view whole) {
    const auto slash = whole.rfind('/');
    return std::string{slash == std::string_view::npos ? whole : whole.substr(slash + 1)};
}

/// A field among these whose path, whole or translation is `below`.
std::optional<Part> among(std::span<const FieldSpec> fields, std::string_view below) {
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const FieldSpec& spec = fields[i];
        if (!spec.whole.empty() && spec.whole == below)
            return Part{.what = Part::What::whole, .field = &spec, .label = whole_label(spec.whole), .rank = i};
        if (spec.whole.empty() && spec.path == below)
            return Part{.what = Part::What::field, .field = &spec, .label = std::string{spec.key}, .rank = i};
        if (!spec.translated || !below.starts_with("x_kiosk/translations/")) continue;
        const FieldAt korean{.spec = &spec, .path = std::string{spec.path}, .holder = {}};
        for (const Language language : kLanguages)
            if (translation_path(korean, language) == below)
                return Part{.what = Part::What::translation,
                            .field = &spec,
                            .language = language,
                            .label = std::string{spec.key},
                            .rank = i};
    }
    return std::nullopt;
}

constexpr std::size_t kPerSection = 1000;
constexpr std::size_t kPerList = 100;

std::string known_by(const ListSpec& list, const Json& item) {
    const Json* name = value_at(item, list.known_by);
    if (!name || name->is_null()) return {};
    return name->is_string() ? name->get<std::string>() : name->dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::optional<Part> part_at(EntryKind kind, std::string_view pattern) {
    std::size_t rank = 0;
    for (const SectionSpec& section : form_of(kind)) {
        rank += kPerSection;
        if (auto part = among(section.fields, pattern)) {
            part->section = &section;
            part->rank += rank;
            return part;
        }
        std::size_t list_rank = rank + kPerList;
        for (const ListSpec& list : section.lists) {
            list_rank += kPerList;
            if (pattern == list.path)
                return Part{.what = Part::What::list,
                            .section = &section,
                            .list = &list,
                            .label = std::string{list.key},
                            .rank = list_rank};
            if (!pattern.starts_with(list.path) || !pattern.substr(list.path.size()).starts_with("/*/")) continue;
            auto part = among(list.fields, pattern.substr(list.path.size() + 3));
            if (!part) continue;
            part->section = &section;
            part->list = &list;
            part->rank += list_rank;
            return part;
        }
    }
    return std::nullopt;
}

std::string part_text(const Part& part, const Json& value, Language language) {
    if (value.is_null()) return {};
    switch (part.what) {
        case Part::What::translation:
            return value.is_string() ? value.get<std::string>() : value.is_object() ? text_at(value, "text") : "";
        case Part::What::field: return shown_text(*part.field, value, language);
        case Part::What::whole:
            if (part.label == "schedules") return week_sentence(value, language);
            if (part.label == "window") return window_sentence(value, language);
            if (part.label == "period") return period_sentence(value, language);
            return holiday_sentence(value, language);
        case Part::What::list: return value.dump(-1, ' ', false, Json::error_handler_t::replace);
    }
    return {};
}

std::string item_text(const ListSpec& list, const Json& item, Language language) {
    std::vector<std::string> parts;
    std::set<std::string_view> said;
    for (const FieldSpec& spec : list.fields) {
        const std::string_view path = spec.whole.empty() ? spec.path : spec.whole;
        const Json* value = value_at(item, path);
        if (!value || value->is_null() || !said.insert(path).second) continue;
        const auto part = among(list.fields, path);
        if (!part) continue;
        const std::string text = part_text(*part, *value, language);
        if (!text.empty()) parts.push_back(fmt::format("{}: {}", label(part->label).in(language), text));
    }
    return fmt::format("{}", fmt::join(parts, language == Language::ko ? ", " : "; "));
}

std::string item_name(const ListSpec& list, const Json& item, Language language) {
    const auto part = among(list.fields, list.known_by);
    const Json* value = value_at(item, list.known_by);
    return part && value ? part_text(*part, *value, language) : std::string{};
}

std::vector<std::string> item_keys(const ListSpec& list, const Json& items) {
    std::vector<std::string> keys;
    std::set<std::string> taken;
    for (const Json& item : items) {
        const std::string id = text_at(item, "id");
        std::string key = id.empty() ? known_by(list, item) : id;
        if (key.empty()) key = item.dump(-1, ' ', false, Json::error_handler_t::replace);
        std::ranges::replace(key, '/', '|');
        std::string unique = key;
        for (int n = 2; !taken.insert(unique).second; ++n) unique = fmt::format("{}#{}", key, n);
        keys.push_back(std::move(unique));
    }
    return keys;
}

std::vector<std::string> matched_keys(const ListSpec& list, const Json& items, const Json& others,
                                      const std::vector<std::string>& keys) {
    std::vector<std::string> own = item_keys(list, items);
    std::set<std::string> used;
    for (const std::string& key : own)
        if (std::ranges::find(keys, key) != keys.end()) used.insert(key);
    for (std::size_t i = 0; i < own.size(); ++i) {
        if (used.contains(own[i])) continue;
        const std::string name = known_by(list, items[i]);
        for (std::size_t j = 0; j < keys.size() && !name.empty(); ++j)
            if (!used.contains(keys[j]) && known_by(list, others[j]) == name) {
                own[i] = keys[j];
                used.insert(keys[j]);
                break;
            }
    }
    return own;
}

bool is_item_list(const Json* value) {
    return value && value->is_array() && std::ranges::all_of(*value, [](const Json& item) { return item.is_object(); });
}

}  // namespace model
