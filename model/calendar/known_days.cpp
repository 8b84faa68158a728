#include "model/calendar/known_days.h"

#include <array>
#include <string_view>

namespace model {
namespace {

using namespace std::chrono;
using enum HolidayKind;

struct KnownDay {
    year_month_day date;
    HolidayKind kind;
    std::string_view name;
    std::string_view source;
};

// 관공서의 공휴일에 관한 규정 제2조: 임기만료에 의한 선거의 선거일.
constexpr std::string_view kElection = "공직선거법 제34조(임기만료에 의한 선거)";
// An election after a presidency ended early is no 임기만료 election: the government designated the day.
constexpr std::string_view kEarlyElection = "궐위로 인한 선거, 정부 지정";
constexpr std::string_view kDesignated = "국무회의 의결, 정부 지정";

constexpr std::array kKnownDays{
    KnownDay{2014y / June / 4, election, "전국동시지방선거", kElection},
    KnownDay{2015y / August / 14, temporary, "임시공휴일(광복 70주년)", kDesignated},
    KnownDay{2016y / April / 13, election, "국회의원선거", kElection},
    KnownDay{2016y / May / 6, temporary, "임시공휴일", kDesignated},
    KnownDay{2017y / May / 9, election, "대통령선거", kEarlyElection},
    KnownDay{2017y / October / 2, temporary, "임시공휴일", kDesignated},
    KnownDay{2018y / June / 13, election, "전국동시지방선거", kElection},
    KnownDay{2020y / April / 15, election, "국회의원선거", kElection},
    KnownDay{2020y / August / 17, temporary, "임시공휴일", kDesignated},
    KnownDay{2022y / March / 9, election, "대통령선거", kElection},
    KnownDay{2022y / June / 1, election, "전국동시지방선거", kElection},
    KnownDay{2023y / October / 2, temporary, "임시공휴일", kDesignated},
    KnownDay{2024y / April / 10, election, "국회의원선거", kElection},
    KnownDay{2024y / October / 1, temporary, "임시공휴일(국군의 날)", kDesignated},
    KnownDay{2025y / January / 27, temporary, "임시공휴일", kDesignated},
    KnownDay{2025y / June / 3, election, "대통령선거", kEarlyElection},
    KnownDay{2026y / June / 3, election, "전국동시지방선거", kElection},
};

}  // namespace

std::vector<Holiday> known_days(int year) {
    std::vector<Holiday> days;
    for (const KnownDay& known : kKnownDays)
        if (known.date.year() == std::chrono::year{year})
            days.push_back({.day = Day{known.date},
                            .name = std::string{known.name},
                            .kind = known.kind,
                            .source = std::string{known.source}});
    return days;
}

}  // namespace model
