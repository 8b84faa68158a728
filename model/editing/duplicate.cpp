#include "model/editing/duplicate.h"

#include "model/base/utf8.h"
#include "model/directory/phone_number.h"
#include "model/written/plain_text.h"
#include "model/written/written_phone.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace model {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

/// What of a name tells it from others: no spaces, signs or legal forms, small letters.
std::u32string core_of(std::string_view name) {
    std::string plain = narrow(name);
    for (const std::string_view form :
         {"(사)", "(재)", "(주)", "(복)", "㈜", "사단법인", "재단법인", "주식회사", "사회복지법인", "의료법인"})
        replace_all(plain, form, "");
    std::u32string core;
    for (const char32_t c : to_utf32(plain)) {
        if (c < 0x80 && !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) continue;
        if (c == 0xB7 || c == 0x318D) continue;  // · and ㆍ
        core += c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c;
    }
    return core;
}

std::map<std::pair<char32_t, char32_t>, int> pairs_of(const std::u32string& core) {
    std::map<std::pair<char32_t, char32_t>, int> pairs;
    for (std::size_t i = 0; i + 1 < core.size(); ++i) ++pairs[{core[i], core[i + 1]}];
    return pairs;
}

/// "1393" and "2026" are not numbers to call without their dash; 063-... and 1577-1295 are.
bool looks_dialled(std::string_view run) {
    const std::string digits = phone_digits(run);
    return digits.size() >= 8 && (digits.front() == '0' || run.find('-') != std::string_view::npos);
}

}  // namespace

double name_likeness(std::string_view a, std::string_view b) {
    const std::u32string first = core_of(a);
    const std::u32string second = core_of(b);
    if (first.empty() || second.empty()) return 0;
    if (first == second) return 1;
    auto pairs = pairs_of(first);
    std::size_t shared = 0;
    for (const auto& [pair, count] : pairs_of(second)) {
        const auto at = pairs.find(pair);
        if (at != pairs.end()) shared += static_cast<std::size_t>(std::min(at->second, count));
    }
    const std::size_t all = first.size() + second.size() - 2;
    return all == 0 ? 0 : 2.0 * static_cast<double>(shared) / static_cast<double>(all);
}

bool digits_swapped(std::string_view number, std::string_view published) {
    const std::string now = phone_digits(number);
    const std::string before = phone_digits(published);
    if (now.size() != before.size() || now == before) return false;
    const auto [at, other] = std::ranges::mismatch(now, before);
    const auto i = static_cast<std::size_t>(at - now.begin());
    return i + 1 < now.size() && now[i] == before[i + 1] && now[i + 1] == before[i] &&
           std::string_view{now}.substr(i + 2) == std::string_view{before}.substr(i + 2);
}

std::vector<std::string> numbers_in(std::string_view text) {
    const std::string plain = narrow(text);
    std::vector<std::string> numbers;
    std::string_view rest = plain;
    bool after_digit = false;
    while (!rest.empty()) {
        if (after_digit || !(digit(rest.front()) || rest.front() == '(')) {
            after_digit = digit(rest.front());
            rest.remove_prefix(1);
            continue;
        }
        std::string_view behind = rest;
        const std::string run{take_phone_run(behind)};
        const WrittenPhone phone = looks_dialled(run) ? phone_written(run, "") : WrittenPhone{};
        if (run.empty() || phone.doubt != PhoneDoubt::none || phone.number.empty()) {
            after_digit = digit(rest.front());
            rest.remove_prefix(1);
            continue;
        }
        if (std::ranges::find(numbers, phone.number) == numbers.end()) numbers.push_back(phone.number);
        rest = behind;
        after_digit = false;
    }
    return numbers;
}

}  // namespace model
