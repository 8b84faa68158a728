#include "model/base/json.h"
#include "model/directory/read_text.h"
#include "model/editing/field_value.h"
#include "model/editing/hint_parts.h"
#include "model/editing/json_path.h"
#include "model/editing/labels.h"

#include <fmt/format.h>

#include <array>

namespace model {
namespace {

struct LanguageName {
    std::string_view ko;
    std::string_view en;
};
LanguageName name_of(Language language) {
    switch (language) {
        case Language::ko: return {"한국어", "Korean"};
        case Language::en: return {"영어", "English"};
        case Language::zh: return {"중국어", "Chinese"};
        case Language::vi: return {"베트남어", "Vietnamese"};
        case Language::ja: return {"일본어", "Japanese"};
    }
    return {};
}

void stale_hint(const Form& form, const FormLine& line, const std::string& korean, std::vector<Hint>& found) {
    const std::string made_of = text_at(value_in(form.document(), line.field), "of");
    if (made_of.empty() || made_of == translation_mark(korean)) return;
    add_hint(found, HintKind::translation_stale, line.path,
             "한국어 글이 번역한 뒤에 바뀌어 시민 화면에 이 번역이 나오지 않습니다. 번역을 고치거나, 그대로 맞으면 "
             "맞다고 표시하세요.",
             "The Korean text changed after it was translated, so citizens do not see this. Correct it, or say that it "
             "still fits.");
}

}  // namespace

void translation_hints(const Form& form, std::vector<Hint>& found) {
    for (const FormLine& line : form.lines()) {
        if (line.what != FormLine::What::translation) continue;
        const Json* value = value_at(form.document(), under(line.field.holder, line.field.spec->path));
        const std::string korean = value && value->is_string() ? value->get<std::string>() : "";
        if (korean.empty()) continue;
        if (!text_in(form.document(), line.field).empty()) {
            stale_hint(form, line, korean, found);
            continue;
        }
        // Missing is what a reader of that language would stumble over: the name is translated, this is not.
        const std::string name = fmt::format("x_kiosk/translations/{}/name", code(*line.field.language));
        if (!value_at(form.document(), name)) continue;
        const LanguageName language = name_of(*line.field.language);
        const Label field = label(line.field.spec->key);
        add_hint(found, HintKind::translation_missing, line.path,
                 fmt::format("‘{}’의 {} 번역이 없어 한국어로 나옵니다.", field.ko, language.ko),
                 fmt::format("“{}” has no {} translation and is shown in Korean.", field.en, language.en));
    }
}

}  // namespace model
