#include "model/editing/field_value.h"

#include "model/base/json.h"
#include "model/base/utf8.h"
#include "model/directory/read_text.h"
#include "model/editing/field_text.h"
#include "model/editing/json_path.h"
#include "model/editing/week.h"
#include "model/written/plain_text.h"

#include <algorithm>

namespace model {
namespace {

const Json kNothing;

/// The day of "phones/0/schedules/MO".
std::size_t day_of_path(std::string_view path) {
    const auto at = std::ranges::find(kDayCodes, path.substr(path.size() - 2));
    return static_cast<std::size_t>(at - kDayCodes.begin());
}

/// The Korean text that a translation is of.
std::string korean_of(const Json& document, const FieldAt& field) {
    const Json* korean = value_at(document, under(field.holder, field.spec->path));
    return korean && korean->is_string() ? korean->get<std::string>() : std::string{};
}

}  // namespace

Json& holder_in(Json& document, std::string_view holder) {
    return holder.empty() ? document : const_cast<Json&>(*value_at(document, holder));
}

const Json& value_in(const Json& document, const FieldAt& field) {
    if (!field.spec || field.spec->kind == FieldKind::day_hours) return kNothing;
    const Json* value = value_at(document, field.path);
    return value ? *value : kNothing;
}

std::string text_in(const Json& document, const FieldAt& field) {
    if (!field.spec) return {};
    if (field.language) {
        const Json& value = value_in(document, field);
        if (value.is_string()) return value.get<std::string>();
        return value.is_object() ? text_at(value, "text") : std::string{};
    }
    if (field.spec->kind != FieldKind::day_hours) return field_text(*field.spec, value_in(document, field));
    const Json* entity = value_at(document, field.holder);
    return entity ? day_hours_text(read_week(*entity).days.at(day_of_path(field.path))) : std::string{};
}

std::optional<Problem> field_problem(const FieldAt& field, std::string_view text) {
    std::optional<Problem> problem;
    if (!is_utf8(text))
        problem = read_field(FieldSpec{}, text).error();
    else if (field.language)
        return std::nullopt;
    else if (field.spec->kind == FieldKind::day_hours) {
        if (const auto hours = day_hours_written(text); !hours) problem = hours.error();
    } else if (const auto read = read_field(*field.spec, text); !read) {
        problem = read.error();
    }
    if (problem) problem->where = field.path;
    return problem;
}

bool put_translation(Json& document, const FieldAt& field, std::string_view text) {
    const std::string words = nfc(trimmed(text));
    const Json* holder = value_at(document, field.holder);
    if (!holder || !holder->is_object()) return false;
    if (words.empty()) return put_at(document, field.path, Json{});
    Json translation = Json::object();
    if (const Json* old = value_at(document, field.path); old && old->is_object()) translation = *old;
    translation["text"] = words;
    translation["method"] = "human";
    translation["of"] = translation_mark(korean_of(document, field));
    return put_at(document, field.path, std::move(translation));
}

bool put_text(Json& document, const FieldAt& field, std::string_view text) {
    if (!field.spec || field_problem(field, text)) return false;
    const Json* holder = value_at(document, field.holder);
    if (!holder || !holder->is_object()) return false;
    if (field.language) return put_translation(document, field, text);
    if (field.spec->kind != FieldKind::day_hours)
        return put_at(document, field.path, std::move(read_field(*field.spec, text)).value());
    const auto hours = day_hours_written(text);
    Json& entity = holder_in(document, field.holder);
    Week week = read_week(entity);
    week.days.at(day_of_path(field.path)) = hours.value();
    put_week(entity, week);
    return true;
}

}  // namespace model
