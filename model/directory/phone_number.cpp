#include "model/directory/phone_number.h"

#include <algorithm>
#include <array>

namespace model {
namespace {

struct Prefix {
    std::string_view starts;
    PhoneClass dial_class;
};

// 전기통신번호 관리세칙: service numbers (0N0), mobile (01X), and the area codes of the seventeen provinces. The first
// prefix that fits decides, so longer ones stand first.
constexpr std::array kPrefixes{
    Prefix{"080", PhoneClass::toll_free}, Prefix{"070", PhoneClass::voip},   Prefix{"050", PhoneClass::personal},
    Prefix{"010", PhoneClass::mobile},    Prefix{"011", PhoneClass::mobile}, Prefix{"016", PhoneClass::mobile},
    Prefix{"017", PhoneClass::mobile},    Prefix{"018", PhoneClass::mobile}, Prefix{"019", PhoneClass::mobile},
    Prefix{"031", PhoneClass::area},      Prefix{"032", PhoneClass::area},   Prefix{"033", PhoneClass::area},
    Prefix{"041", PhoneClass::area},      Prefix{"042", PhoneClass::area},   Prefix{"043", PhoneClass::area},
    Prefix{"044", PhoneClass::area},      Prefix{"051", PhoneClass::area},   Prefix{"052", PhoneClass::area},
    Prefix{"053", PhoneClass::area},      Prefix{"054", PhoneClass::area},   Prefix{"055", PhoneClass::area},
    Prefix{"061", PhoneClass::area},      Prefix{"062", PhoneClass::area},   Prefix{"063", PhoneClass::area},
    Prefix{"064", PhoneClass::area},      Prefix{"02", PhoneClass::area},
};

// Answered by whoever the caller's area code belongs to (hotlines.tsv, dial_note): a mobile phone has none of its own.
constexpr std::array<std::string_view, 2> kNeedAreaCode{"123", "128"};

constexpr std::size_t kRepresentativeDigits = 8;  // 15XX, 16XX, 18XX and four more
constexpr std::size_t kLongestShortCode = 4;

bool digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::string phone_digits(std::string_view number) {
    std::string digits;
    std::ranges::copy_if(number, std::back_inserter(digits), digit);
    return digits;
}

PhoneClass phone_class(std::string_view number) {
    const std::string digits = phone_digits(number);
    if (digits == "112" || digits == "119") return PhoneClass::emergency;
    if (digits.starts_with('1')) {
        if (digits.size() == 3 || digits.size() == kLongestShortCode) return PhoneClass::short_code;
        const bool block = digits.starts_with("15") || digits.starts_with("16") || digits.starts_with("18");
        return block && digits.size() == kRepresentativeDigits ? PhoneClass::representative : PhoneClass::other;
    }
    const auto at = std::ranges::find_if(kPrefixes, [&](const Prefix& p) { return digits.starts_with(p.starts); });
    return at == kPrefixes.end() ? PhoneClass::other : at->dial_class;
}

std::string tel_target(std::string_view number, std::string_view area_code) {
    std::string target;
    std::ranges::copy_if(number, std::back_inserter(target), [](char c) { return digit(c) || c == '-' || c == '+'; });
    if (std::ranges::find(kNeedAreaCode, std::string_view{target}) == kNeedAreaCode.end()) return target;
    return std::string{area_code} + "-" + target;
}

}  // namespace model
