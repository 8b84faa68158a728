#include "model/editing/reference.h"

#include "model/editing/labels.h"
#include "model/written/plain_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace model {

bool is_reference(const FieldSpec& spec) {
    return spec.kind == FieldKind::reference || spec.kind == FieldKind::references;
}

std::vector<std::string> referred_words(const FieldSpec& spec, std::string_view text) {
    if (spec.kind == FieldKind::references) return parts_between(text, ",");
    const std::string_view word = trimmed(text);
    return word.empty() ? std::vector<std::string>{} : std::vector{std::string{word}};
}

std::string with_word(const FieldSpec& spec, std::string_view text, std::string_view word) {
    if (spec.kind == FieldKind::reference) return std::string{word};
    std::vector<std::string> words = referred_words(spec, text);
    if (std::erase(words, word) == 0) words.emplace_back(word);
    return fmt::format("{}", fmt::join(words, ", "));
}

std::vector<Reference> references(const Form& form) {
    std::vector<Reference> found;
    for (const FormLine& line : form.lines()) {
        if (line.what != FormLine::What::field || !is_reference(*line.field.spec)) continue;
        const FieldSpec& spec = *line.field.spec;
        for (std::string& word : referred_words(spec, form.text(line.field))) {
            Reference one{spec.refers_to, spec.named_by, std::move(word)};
            if (std::ranges::find(found, one) == found.end()) found.push_back(std::move(one));
        }
    }
    return found;
}

Problem nothing_named(const FieldAt& field, std::string_view word) {
    const Label kind = label(fmt::format("entry_{}", name(field.spec->refers_to)));
    return {.where = field.path,
            .ko = fmt::format("등록되어 있지 않은 {}입니다({}). 목록에서 다시 고르세요.", kind.ko, word),
            .en = fmt::format("{} “{}” is not registered. Choose one from the list.", kind.en, word)};
}

}  // namespace model
