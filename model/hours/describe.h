#pragma once

#include "model/base/language.h"
#include "model/hours/opening.h"

#include <string>

namespace model {

// What staff entered, in words: to be read beside the form, and by citizens below the week, in each of the languages.

/// One row: "월~금 10:00~17:00", "매월 첫째·셋째 토요일 09:00~12:00". An exception without hours: "2026년 12월 31일
/// 쉼".
std::string describe(const Schedule& row, Language language);

/// "2026년 12월 30일~2027년 1월 1일 쉼(연말연시)".
std::string describe(const Closure& closure, Language language);

/// All that holds in every week: "월~금 10:00~17:00, 점심 12:00~13:00 쉼, 공휴일·연말연시 쉼". Dated closures and
/// exceptions are left to the calls above, because they pass.
std::string describe(const Opening& opening, Language language);

}  // namespace model
