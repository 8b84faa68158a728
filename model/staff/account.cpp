#include "model/staff/account.h"

#include "model/base/json.h"
#include "model/base/utf8.h"
#include "model/staff/fold.h"

#include <fmt/format.h>

#include <algorithm>

namespace model {
namespace {

constexpr std::size_t kShortestName = 2;
constexpr std::size_t kLongestName = 32;

bool letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'가' && c <= U'힣'); }

bool allowed(char32_t c) { return letter(c) || (c >= U'0' && c <= U'9') || c == U'.' || c == U'-' || c == U'_'; }

}  // namespace

std::string canonical_name(std::string_view typed) {
    std::string name = folded(typed);
    const auto first = name.find_first_not_of(" \t\r\n");
    if (first == std::string::npos) return {};
    return name.substr(first, name.find_last_not_of(" \t\r\n") - first + 1);
}

std::optional<Problem> name_problem(const std::string& name) {
    const std::u32string letters = to_utf32(name);
    const bool fine = letters.size() >= kShortestName && letters.size() <= kLongestName && letter(letters.front()) &&
                      std::ranges::all_of(letters, allowed) && name == canonical_name(name);
    if (fine) return std::nullopt;
    return Problem{.where = "name",
                   .ko =
                       "로그인 이름은 한글이나 영어 소문자로 시작하고, 글자와 숫자, ‘.’ ‘-’ ‘_’로 2자에서 32자까지 "
                       "적으세요.",
                   .en =
                       "Write a sign-in name of 2 to 32 characters: Hangul or lower-case letters, digits, “.”, “-” "
                       "and “_”, beginning with a letter."};
}

Uuid account_id(std::string_view name) { return uuid_for(fmt::format("account/{}", name)); }

Json document_of(const Account& account) {
    return {{"id", account_id(account.name).text},
            {"name", account.name},
            {"shown_name", account.shown_name},
            {"role", name(account.role)},
            {"disabled", account.disabled}};
}

std::optional<Account> account_in(const Json& document) {
    if (!document.is_object()) return std::nullopt;
    const auto role = role_named(text_at(document, "role"));
    Account account{.name = text_at(document, "name"), .shown_name = text_at(document, "shown_name")};
    if (!role || name_problem(account.name)) return std::nullopt;
    account.role = *role;
    const auto disabled = document.find("disabled");
    // What is not plainly false is disabled: a document in doubt opens no door.
    account.disabled = disabled == document.end() || !disabled->is_boolean() || disabled->get<bool>();
    return account;
}

}  // namespace model
