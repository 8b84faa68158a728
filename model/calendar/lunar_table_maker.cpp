// Writes, while building, the three lunar dates of each year that Korean holidays need, as rows of lunar_days.cpp's
// table.
//
// Why not at run time: ICU's Dangi calendar took 26 ms in a fresh process, most of it paging in ICU's data, and the
// kiosk has about 100 ms for its whole start. The dates are ICU's own; calendar_lunar_test holds them to the
// national table.

#include <unicode/calendar.h>

#include <cstdio>
#include <cstdlib>
#include <memory>

namespace {

constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2100;
constexpr int kDangiEra = 2333;  // 단기: the year 1 is 2333 BC, as UCAL_EXTENDED_YEAR of "dangi" counts
constexpr double kMillisecondsADay = 86'400'000.0;

/// Days from 1970-01-01 to the `day`th of the (never leap) lunar `month` of the lunar year that begins in `year`.
long serial(icu::Calendar& dangi, int year, int month, int day) {
    UErrorCode error = U_ZERO_ERROR;
    dangi.clear();
    dangi.set(UCAL_EXTENDED_YEAR, year + kDangiEra);
    dangi.set(UCAL_MONTH, month - 1);
    dangi.set(UCAL_IS_LEAP_MONTH, 0);
    dangi.set(UCAL_DATE, day);
    const double at = dangi.getTime(error);
    if (U_FAILURE(error)) {
        std::fprintf(stderr, "lunar_table_maker: ICU cannot compute %d-%d-%d: %s\n", year, month, day,
                     u_errorName(error));
        std::exit(1);
    }
    return static_cast<long>(at / kMillisecondsADay);
}

}  // namespace

int main(int argc, char** argv) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::Calendar> dangi(
        icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale("ko_KR@calendar=dangi"), error));
    std::FILE* const table = argc == 2 ? std::fopen(argv[1], "w") : nullptr;
    if (U_FAILURE(error) || table == nullptr) {
        std::fprintf(stderr, "usage: lunar_table_maker FILE (and ICU with its Dangi calendar)\n");
        return 1;
    }
    for (int year = kFirstYear; year <= kLastYear; ++year)
        std::fprintf(table, "{%d, %ld, %ld, %ld},\n", year, serial(*dangi, year, 1, 1), serial(*dangi, year, 4, 8),
                     serial(*dangi, year, 8, 15));
    return std::fclose(table) == 0 ? 0 : 1;
}
