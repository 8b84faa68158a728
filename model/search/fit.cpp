#include "model/search/fit.h"

#include <array>

namespace model::search {
namespace {

/// 0 the whole label, 1 to 3 its beginning (to a word's end, a character's end, half a character), 4 a whole word, 5
/// and 6 a word's beginning, 7 and 8 inside a word.
std::size_t grade(const Lie& lie) {
    if (lie.from_label) return lie.to_label ? 0 : lie.to_word ? 1 : lie.to_char ? 2 : 3;
    if (lie.from_word) return lie.to_word ? 4 : lie.to_char ? 5 : 6;
    return lie.to_char ? 7 : 8;
}

using Fits = std::array<std::uint32_t, 9>;
constexpr Fits kName{0, 4, 5, 6, 8, 10, 11, 14, 15};
constexpr Fits kNumber{1, 16, 16, 16, 16, 16, 16, 17, 17};
constexpr Fits kKeyword{18, 19, 19, 20, 20, 21, 21, 22, 23};
constexpr Fits kOrganization{30, 30, 30, 31, 31, 31, 32, 32, 33};
constexpr Fits kCategory{34, 34, 34, 35, 35, 35, 36, 36, 37};
constexpr Fits kDong{38, 38, 38, 39, 39, 39, 40, 40, 41};
constexpr Fits kText{42, 43, 43, 44, 42, 43, 44, 45, 46};

}  // namespace

std::uint32_t fit_of(Label label, const Lie& lie) {
    const std::size_t at = grade(lie);
    switch (label) {
        case Label::name:
        case Label::foreign_name: return kName[at];
        case Label::number:
        case Label::former_number: return kNumber[at];
        case Label::alternate:
        case Label::keyword: return kKeyword[at];
        case Label::organization: return kOrganization[at];
        case Label::category: return kCategory[at];
        case Label::dong: return kDong[at];
        case Label::text: return kText[at];
    }
    return kText.back();
}

FoundIn found_in(Label label) {
    switch (label) {
        case Label::name:
        case Label::foreign_name: return FoundIn::name;
        case Label::number:
        case Label::former_number: return FoundIn::number;
        case Label::alternate:
        case Label::keyword: return FoundIn::keyword;
        case Label::organization: return FoundIn::organization;
        case Label::category: return FoundIn::category;
        case Label::dong: return FoundIn::dong;
        case Label::text: return FoundIn::description;
    }
    return FoundIn::description;
}

}  // namespace model::search
