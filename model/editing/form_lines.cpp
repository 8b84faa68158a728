#include "model/base/json.h"
#include "model/editing/form.h"
#include "model/editing/json_path.h"

#include <fmt/format.h>

namespace model {
namespace {

using What = FormLine::What;

void add_fields(std::vector<FormLine>& lines, std::span<const FieldSpec> fields, const std::string& holder,
                const SectionSpec& section, const ListSpec* list) {
    for (const FieldSpec& spec : fields) {
        const std::string path = under(holder, spec.path);
        lines.push_back({.what = What::field,
                         .section = &section,
                         .list = list,
                         .field = {.spec = &spec, .path = path, .holder = holder},
                         .path = path});
        const FieldAt korean = lines.back().field;
        for (const Language language : kLanguages) {
            const std::string translation = translation_path(korean, language);
            if (translation.empty()) continue;
            lines.push_back({.what = What::translation,
                             .section = &section,
                             .list = list,
                             .field = {.spec = &spec, .path = translation, .holder = holder, .language = language},
                             .path = translation});
        }
    }
}

}  // namespace

std::vector<FormLine> Form::lines() const {
    std::vector<FormLine> lines;
    for (const SectionSpec& section : form_of(kind_)) {
        lines.push_back({.what = What::section, .section = &section});
        add_fields(lines, section.fields, "", section, nullptr);
        for (const ListSpec& list : section.lists) {
            const std::size_t count = items(list.path);
            lines.push_back({.what = What::list,
                             .section = &section,
                             .list = &list,
                             .path = std::string{list.path},
                             .count = count});
            for (std::size_t index = 0; index < count; ++index) {
                const std::string path = fmt::format("{}/{}", list.path, index);
                lines.push_back({.what = What::item,
                                 .section = &section,
                                 .list = &list,
                                 .path = path,
                                 .index = index,
                                 .count = count});
                add_fields(lines, list.fields, path, section, &list);
            }
        }
    }
    return lines;
}

Json blank_entry(EntryKind kind) {
    Json document{{"id", random_uuid().text}};
    switch (kind) {
        case EntryKind::service:
            document["status"] = "active";
            document["x_kiosk"] = {{"visibility", "everyone"}};
            break;
        case EntryKind::location: document["location_type"] = "physical"; break;
        case EntryKind::category: document["taxonomy"] = "kiosk-categories"; break;
        case EntryKind::holiday: document["kind"] = "temporary"; break;
        case EntryKind::synonym: document["x_kiosk"] = {{"kind", "word"}}; break;
        case EntryKind::organization:
        case EntryKind::closure: break;
    }
    return document;
}

}  // namespace model
