#include "model/editing/field_spec.h"

#include "model/editing/form_parts.h"
#include "model/editing/json_path.h"

#include <algorithm>

namespace model {
namespace {

constexpr std::string_view kTranslations = "x_kiosk/translations/";

/// A field's name in x_kiosk.translations: "summary", "period.note".
std::string translated_name(std::string_view path) {
    if (path.starts_with("x_kiosk/")) path.remove_prefix(std::string_view{"x_kiosk/"}.size());
    std::string name{path};
    std::ranges::replace(name, '/', '.');
    return name;
}

std::optional<FieldAt> among(std::span<const FieldSpec> fields, std::string_view path, std::string_view below,
                             std::string_view holder) {
    for (const FieldSpec& spec : fields)
        if (spec.path == below) return FieldAt{.spec = &spec, .path = std::string{path}, .holder = std::string{holder}};
    if (!below.starts_with(kTranslations)) return std::nullopt;
    below.remove_prefix(kTranslations.size());
    const auto slash = below.find('/');
    if (slash == std::string_view::npos) return std::nullopt;
    const auto language = language_of(below.substr(0, slash));
    if (!language || *language == Language::ko) return std::nullopt;
    for (const FieldSpec& spec : fields)
        if (spec.translated && translated_name(spec.path) == below.substr(slash + 1))
            return FieldAt{
                .spec = &spec, .path = std::string{path}, .holder = std::string{holder}, .language = language};
    return std::nullopt;
}

/// The length of "phones/12" at the front of `path`; 0 where no item of that list stands there.
std::size_t item_length(const ListSpec& list, std::string_view path) {
    if (!path.starts_with(list.path) || path.size() <= list.path.size() + 1 || path[list.path.size()] != '/') return 0;
    std::size_t end = list.path.size() + 1;
    while (end < path.size() && path[end] >= '0' && path[end] <= '9') ++end;
    return end == list.path.size() + 1 || end == path.size() || path[end] != '/' ? 0 : end;
}

}  // namespace

std::span<const SectionSpec> form_of(EntryKind kind) {
    switch (kind) {
        case EntryKind::service: return service_form();
        case EntryKind::organization: return organization_form();
        case EntryKind::location: return location_form();
        case EntryKind::category: return category_form();
        case EntryKind::closure: return closure_form();
        case EntryKind::holiday: return holiday_form();
        case EntryKind::synonym: return synonym_form();
    }
    return {};
}

std::optional<FieldAt> field_at(EntryKind kind, std::string_view path) {
    for (const SectionSpec& section : form_of(kind)) {
        if (auto found = among(section.fields, path, path, "")) return found;
        for (const ListSpec& list : section.lists)
            if (const std::size_t item = item_length(list, path); item != 0)
                if (auto found = among(list.fields, path, path.substr(item + 1), path.substr(0, item))) return found;
    }
    return std::nullopt;
}

std::string translation_path(const FieldAt& field, Language language) {
    if (!field.spec || !field.spec->translated || language == Language::ko) return {};
    return under(field.holder,
                 std::string{kTranslations} + std::string{code(language)} + "/" + translated_name(field.spec->path));
}

}  // namespace model
