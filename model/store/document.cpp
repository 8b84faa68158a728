#include "model/store/document.h"

#include "model/base/json.h"
#include "model/staff/account.h"

#include <fmt/format.h>

#include <algorithm>

namespace model {
namespace {

bool blank(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return c == ' ' || c == '\t'; });
}

Problem lacks(const Uuid& id, const char* key) {
    return {.where = fmt::format("{}/{}", id.text, key),
            .ko = fmt::format("‘{}’ 칸이 비어 있습니다. 채운 뒤에 다시 하세요.", key),
            .en = fmt::format("“{}” is empty. Fill it in and try again.", key)};
}

/// What each kind of document cannot do without; null where HSDS asks for nothing but the id.
const char* needed_key(Entity entity, const Json& document) {
    switch (entity) {
        case Entity::category: return is_kiosk_category(document) ? "code" : "name";
        case Entity::holiday: return "date";
        case Entity::closure: return "from";
        case Entity::location: return nullptr;
        case Entity::organization:
        case Entity::service:
        case Entity::account:
        case Entity::synonym: return "name";
    }
    return "name";
}

}  // namespace

bool is_kiosk_category(const Json& document) {
    const Json& note = object_at(object_at(document, "x_kiosk"), "hsds");
    const bool own_vocabulary = !document.contains("taxonomy") || text_at(document, "taxonomy") == "kiosk-categories";
    return own_vocabulary && !document.contains("taxonomy_id") && !note.contains("is");
}

std::optional<Problem> document_problem(Entity entity, const Uuid& id, const Json& document) {
    if (!is_uuid(id.text))
        return Problem{.where = id.text,
                       .ko = "번호(id)가 UUID가 아닙니다. 36자로 된 UUID를 쓰세요.",
                       .en = "The id is no UUID. Use a UUID of 36 characters."};
    if (text_at(document, "id") != id.text)
        return Problem{.where = id.text,
                       .ko = "문서의 id가 바꾸려는 항목의 것이 아닙니다. 같은 id로 적으세요.",
                       .en = "The document's id is not that of the entry to change. Write the same id."};
    if (entity == Entity::account && (!account_in(document) || account_id(text_at(document, "name")) != id))
        return Problem{.where = id.text,
                       .ko = "계정의 내용이 맞지 않습니다. ‘kioskctl staff’로 고치세요.",
                       .en = "This is no account. Use “kioskctl staff”."};
    if (const char* key = needed_key(entity, document); key && blank(text_at(document, key))) return lacks(id, key);
    return std::nullopt;
}

std::optional<std::string> journal_text(const Json& document) {
    try {
        return canonical(document);
    } catch (const Json::type_error&) {  // 316: a text that is not UTF-8
        return std::nullopt;
    }
}

}  // namespace model
