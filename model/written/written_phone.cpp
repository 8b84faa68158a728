#include "model/written/written_phone.h"

#include "model/directory/phone_number.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

namespace model {
namespace {

constexpr std::size_t kLineDigits = 4;
constexpr std::size_t kShortestNumber = 7;  // a local one; after so many digits a space ends it

bool digit(char c) { return c >= '0' && c <= '9'; }
bool between_groups(char c) { return c == '-' || c == ')' || c == '.' || c == '/' || c == '~' || c == ' '; }

/// A group of digits and what stands before it.
struct Group {
    std::string digits;
    std::string before;
};

std::vector<Group> groups_of(std::string_view text) {
    std::vector<Group> groups;
    std::string before;
    for (std::size_t i = 0; i < text.size();) {
        if (!digit(text[i])) {
            before += text[i++];
            continue;
        }
        const std::size_t from = i;
        while (i < text.size() && digit(text[i])) ++i;
        groups.push_back({std::string{text.substr(from, i - from)}, before});
        before.clear();
    }
    return groups;
}

std::size_t prefix_length(std::string_view digits) {
    if (digits.starts_with("02")) return 2;
    return digits.starts_with("050") ? 4 : 3;  // 0505-NNNN-NNNN
}

/// True where all digits are the same, or they count up: what a form's example looks like.
bool made_up(std::string_view digits) {
    const bool same = std::ranges::all_of(digits, [&](char c) { return c == digits.front(); });
    return same || std::string_view{"123456789"}.starts_with(digits) ||
           std::string_view{"0123456789"}.starts_with(digits);
}

WrittenPhone doubtful(PhoneDoubt doubt) {
    return {.number = {}, .extension = {}, .area_filled = false, .doubt = doubt};
}

WrittenPhone good(std::string number) {
    return {.number = std::move(number), .extension = {}, .area_filled = false, .doubt = PhoneDoubt::none};
}

/// A number with its area or service code, by its digits alone.
WrittenPhone long_number(std::string_view digits) {
    const std::size_t prefix = prefix_length(digits);
    if (digits.size() < prefix + 3 + kLineDigits || digits.size() > prefix + 4 + kLineDigits)
        return doubtful(made_up(digits) ? PhoneDoubt::placeholder : PhoneDoubt::no_number);
    const std::string_view exchange = digits.substr(prefix, digits.size() - prefix - kLineDigits);
    const std::string_view line = digits.substr(digits.size() - kLineDigits);
    const std::string_view subscriber = digits.substr(prefix);
    const bool zeros = std::ranges::all_of(exchange, [](char c) { return c == '0'; });
    if (made_up(subscriber) || zeros) return doubtful(PhoneDoubt::placeholder);
    const PhoneClass phone = phone_class(digits);
    if (phone == PhoneClass::other) return doubtful(PhoneDoubt::no_number);
    // 전기통신번호 관리세칙: an exchange begins with 2 to 9; 010 is followed by eight digits.
    if (phone == PhoneClass::area && exchange.front() < '2') return doubtful(PhoneDoubt::no_number);
    if (digits.starts_with("010") && exchange.size() != 4) return doubtful(PhoneDoubt::no_number);
    return good(fmt::format("{}-{}-{}", digits.substr(0, prefix), exchange, line));
}

/// 3 digits, or 4 that begin with 13 or 14: public service codes. Other fours are half a number.
bool short_code(std::string_view digits) {
    if (digits.front() != '1') return false;
    return digits.size() == 3 || (digits.size() == 4 && (digits.starts_with("13") || digits.starts_with("14")));
}

WrittenPhone local_number(std::string_view digits, std::string_view area_code) {
    if (digits.size() < 7 || digits.size() > 8) return doubtful(PhoneDoubt::no_number);
    if (made_up(digits)) return doubtful(PhoneDoubt::placeholder);
    if (digits.front() < '2') return doubtful(PhoneDoubt::no_number);
    if (area_code.empty()) return doubtful(PhoneDoubt::no_area_code);
    WrittenPhone phone = long_number(std::string{area_code} + std::string{digits});
    phone.area_filled = phone.doubt == PhoneDoubt::none;
    return phone;
}

WrittenPhone by_digits(std::string_view digits, std::string_view area_code) {
    if (digits.empty()) return doubtful(PhoneDoubt::no_number);
    if (short_code(digits)) return good(std::string{digits});
    if (digits.size() == 8 && phone_class(digits) == PhoneClass::representative)
        return good(fmt::format("{}-{}", digits.substr(0, 4), digits.substr(4)));
    if (digits.front() == '0') {
        const std::size_t prefix = prefix_length(digits);
        // "063-120": a city's own code through its area code.
        if (digits.size() == prefix + 3 && digits[prefix] == '1' && phone_class(digits) == PhoneClass::area)
            return good(fmt::format("{}-{}", digits.substr(0, prefix), digits.substr(prefix)));
        return long_number(digits);
    }
    return local_number(digits, area_code);
}

/// How many of the groups make the number: the first count that gives one, its shape allowing.
WrittenPhone from_groups(std::vector<Group>& groups, std::string_view area_code) {
    WrittenPhone first_doubt = doubtful(PhoneDoubt::no_number);
    std::string digits;
    for (std::size_t used = 0; used < groups.size() && used < 4; ++used) {
        digits += groups[used].digits;
        // A single group of a longer number is no short code: 120-1234 is not 120.
        const bool more = used + 1 < groups.size() && groups[used + 1].before != "~";
        if (used == 0 && more && digits.size() <= 4) continue;
        // An area code is followed by two groups: "063-2812-317" is a slip, not 063-281-2317.
        if (used == 1 && digits.front() == '0' && more && groups[1].digits.size() <= 4) continue;
        WrittenPhone phone = by_digits(digits, area_code);
        if (phone.doubt == PhoneDoubt::none) {
            // "063-2812-317" has the right number of digits and is a slip all the same.
            const std::string& last = groups[used].digits;
            const bool whole_line = used == 0 || last.size() > kLineDigits || phone.number.ends_with("-" + last);
            if (!whole_line) return doubtful(PhoneDoubt::no_number);
            groups.erase(groups.begin(), groups.begin() + static_cast<std::ptrdiff_t>(used) + 1);
            return phone;
        }
        if (phone.doubt != PhoneDoubt::no_number || first_doubt.doubt == PhoneDoubt::no_number)
            first_doubt = std::move(phone);
    }
    return first_doubt;
}

}  // namespace

std::string_view take_phone_run(std::string_view& text) {
    std::size_t end = 0;
    if (!text.empty() && (text.front() == '(' || text.front() == '+')) end = 1;
    if (end >= text.size() || !digit(text[end])) return {};
    std::size_t last_digit = end;
    std::size_t digits = 0;
    for (; end < text.size() && (digit(text[end]) || between_groups(text[end])); ++end) {
        const bool next_number = (text[end] == ' ' || text[end] == '/') && digits >= kShortestNumber;
        if (next_number || end > last_digit + 3) break;
        if (!digit(text[end])) continue;
        last_digit = end;
        ++digits;
    }
    const std::string_view run = text.substr(0, last_digit + 1);
    text.remove_prefix(last_digit + 1);
    return run;
}

WrittenPhone phone_written(std::string_view text, std::string_view area_code) {
    std::vector<Group> groups = groups_of(text);
    if (groups.empty()) return doubtful(PhoneDoubt::no_number);
    const bool abroad = groups.front().before.ends_with("+") && groups.front().digits.starts_with("82");
    if (abroad) {
        groups.front().digits.erase(0, 2);
        if (groups.front().digits.empty() && groups.size() > 1) groups.erase(groups.begin());
        if (!groups.front().digits.starts_with("0")) groups.front().digits.insert(0, "0");
    }
    WrittenPhone phone = from_groups(groups, area_code);
    if (phone.doubt != PhoneDoubt::none || groups.empty()) return phone;
    const bool menu = phone_class(phone.number) == PhoneClass::representative && groups.front().before == "-";
    for (const Group& group : groups) {
        if (!menu || group.digits.size() > 2) continue;
        if (!phone.extension.empty()) phone.extension += '-';
        phone.extension += group.digits;
    }
    return phone;
}

}  // namespace model
