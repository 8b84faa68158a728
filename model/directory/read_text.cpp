#include "model/directory/read_text.h"

#include "model/base/json.h"

#include <fmt/format.h>
#include <sodium/crypto_hash_sha256.h>

#include <array>

namespace model {
namespace {

/// The value at "name" or "period.note" below `object`; null where there is none.
const Json* value_at(const Json& object, std::string_view path) {
    const Json* at = &object;
    while (true) {
        const auto dot = path.find('.');
        const auto next = at->find(std::string{path.substr(0, dot)});
        if (next == at->end()) return nullptr;
        at = &*next;
        if (dot == path.npos) return at;
        path.remove_prefix(dot + 1);
    }
}

std::string korean_text(const Json& entity, const Json& extension, const char* field) {
    const Json* at = value_at(entity, field);
    if (!at) at = value_at(extension, field);
    return at && at->is_string() ? at->get<std::string>() : std::string{};
}

/// The translation where it is of these Korean words, else "".
std::string valid_translation(const Json& translation, std::string_view korean) {
    if (translation.is_string()) return translation.get<std::string>();
    const std::string made_of = text_at(translation, "of");
    if (!made_of.empty() && made_of != translation_mark(korean)) return {};
    return text_at(translation, "text");
}

}  // namespace

std::string translation_mark(std::string_view korean) {
    std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
    crypto_hash_sha256(hash.data(), reinterpret_cast<const unsigned char*>(korean.data()), korean.size());
    std::string mark;
    for (std::size_t i = 0; i < 8; ++i) mark += fmt::format("{:02x}", hash[i]);
    return mark;
}

LocalText read_text(const Json& entity, const char* field) {
    LocalText text;
    const Json& extension = object_at(entity, "x_kiosk");
    text[Language::ko] = korean_text(entity, extension, field);
    if (text.empty()) return text;
    for (const auto& [code_of, fields] : object_at(extension, "translations").items()) {
        const auto language = language_of(code_of);
        if (!language || *language == Language::ko || !fields.is_object()) continue;
        const auto at = fields.find(field);
        if (at != fields.end()) text[*language] = valid_translation(*at, text.ko());
    }
    return text;
}

}  // namespace model
