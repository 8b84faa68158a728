#include "model/hours/wording.h"

#include "model/hours/by_day.h"

#include <fmt/format.h>

#include <array>

namespace model {
namespace {

using namespace std::chrono;

constexpr std::array kWeek{1U, 2U, 3U, 4U, 5U, 6U, 0U};  // Monday first

bool has(std::uint8_t days, unsigned day) { return (days >> day & 1U) != 0; }

}  // namespace

const Wording& wording(Language language) {
    switch (language) {
        case Language::ko: return kKoreanWording;
        case Language::en: return kEnglishWording;
        case Language::zh: return kChineseWording;
        case Language::vi: return kVietnameseWording;
        case Language::ja: return kJapaneseWording;
    }
    return kKoreanWording;
}

std::vector<WeekRun> week_runs(std::uint8_t days) {
    std::vector<WeekRun> runs;
    bool running = false;
    for (const unsigned day : kWeek) {
        if (has(days, day) && running) {
            runs.back().last = day;
            ++runs.back().length;
        } else if (has(days, day)) {
            runs.push_back({.first = day, .last = day, .length = 1});
        }
        running = has(days, day);
    }
    return runs;
}

std::vector<PlacesOfDay> by_weekday(const std::vector<std::string>& byday) {
    std::vector<PlacesOfDay> found;
    for (const unsigned day : kWeek) {
        PlacesOfDay one{.day = weekday{day}, .places = {}};
        for (const std::string& text : byday)
            if (const auto by_day = parse_by_day(text); by_day && by_day->day == one.day)
                one.places.push_back(by_day->place);
        if (!one.places.empty()) found.push_back(std::move(one));
    }
    return found;
}

std::uint8_t weekday_bits(const std::vector<std::string>& byday) {
    std::uint8_t bits = 0;
    for (const std::string& text : byday)
        if (const auto by_day = parse_by_day(text); by_day && by_day->place == 0)
            bits |= static_cast<std::uint8_t>(1U << by_day->day.c_encoding());
    return bits;
}

std::string clock_text(MinuteOfDay at) {
    const auto minute = at > 24h ? at - 24h : at;
    return fmt::format("{:02}:{:02}", minute.count() / 60, minute.count() % 60);
}

}  // namespace model
