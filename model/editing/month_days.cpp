#include "model/editing/month_days.h"

#include "model/base/json.h"
#include "model/editing/week.h"
#include "model/hours/by_day.h"
#include "model/hours/read_schedule.h"
#include "model/hours/wording.h"
#include "model/written/plain_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace model {
namespace {

constexpr std::array<std::string_view, kWeekDays> kDays{"월", "화", "수", "목", "금", "토", "일"};

struct PlaceName {
    std::string_view ko;
    int place;
};
constexpr std::array kPlaces{
    PlaceName{"첫째", 1},   PlaceName{"둘째", 2},    PlaceName{"셋째", 3},   PlaceName{"넷째", 4},
    PlaceName{"다섯째", 5}, PlaceName{"마지막", -1}, PlaceName{"첫번째", 1}, PlaceName{"두번째", 2},
    PlaceName{"세번째", 3}, PlaceName{"네번째", 4},  PlaceName{"1·", 1},     PlaceName{"2·", 2},
    PlaceName{"3·", 3},     PlaceName{"4·", 4},      PlaceName{"1", 1},      PlaceName{"2", 2},
    PlaceName{"3", 3},      PlaceName{"4", 4},       PlaceName{"5", 5}};
constexpr std::size_t kShown = 6;  // the first names are those that are written

std::optional<int> take_place(std::string_view& text) {
    for (const PlaceName& one : kPlaces)
        if (take(text, one.ko)) {
            take(text, "째");
            take(text, "주");
            return one.place;
        }
    return std::nullopt;
}

/// "둘째·넷째월요일" and the like, several behind one another.
std::optional<std::vector<std::string>> korean_days(std::string_view text) {
    std::vector<std::string> days;
    while (!text.empty()) {
        take(text, "매월");
        take(text, "매달");
        std::vector<int> places;
        while (const auto place = take_place(text)) {
            places.push_back(*place);
            take(text, "·") || take(text, ",");
        }
        const auto* const day =
            std::ranges::find_if(kDays, [&](std::string_view name) { return text.starts_with(name); });
        if (places.empty() || day == kDays.end()) return std::nullopt;
        take(text, *day);
        take(text, "요일");
        take(text, "·") || take(text, ",");
        for (const int place : places)
            days.push_back(fmt::format("{}{}", place, kDayCodes.at(static_cast<std::size_t>(day - kDays.begin()))));
    }
    return days;
}

bool is_day(const std::string& code) { return parse_by_day(code).has_value(); }

std::optional<std::string> place_text(int place) {
    for (std::size_t i = 0; i < kShown; ++i)
        if (kPlaces.at(i).place == place) return std::string{kPlaces.at(i).ko};
    return std::nullopt;
}

}  // namespace

std::string month_days_text(const Json& byday) {
    if (byday.is_null()) return {};
    const std::string raw =
        byday.is_string() ? byday.get<std::string>() : byday.dump(-1, ' ', false, Json::error_handler_t::replace);
    const Json holder{{"byday", byday}};
    const std::vector<std::string> codes = list_at(holder, "byday");
    if (codes.empty() || !std::ranges::all_of(codes, is_day)) return raw;
    std::vector<std::string> parts;
    for (const PlacesOfDay& of_day : by_weekday(codes)) {
        std::vector<std::string> places;
        for (const int place : of_day.places) {
            auto text = place_text(place);
            if (!text) return raw;
            places.push_back(*std::move(text));
        }
        const auto day = (of_day.day.c_encoding() + kWeekDays - 1) % kWeekDays;
        parts.push_back(fmt::format("{} {}요일", fmt::join(places, "·"), kDays.at(day)));
    }
    const std::string text = fmt::format("{}", fmt::join(parts, ", "));
    // Only words that read back as the same days are shown.
    const auto read = korean_days(without_spaces(text));
    return read && *read == codes && byday.is_string() && fmt::format("{}", fmt::join(codes, ",")) == raw ? text : raw;
}

Result<Json, Problem> month_days_written(std::string_view text) {
    const std::string plain = without_spaces(narrow(text));
    if (plain.empty()) return Json{};
    const Json holder{{"byday", plain}};
    const std::vector<std::string> codes = list_at(holder, "byday");
    if (!codes.empty() && std::ranges::all_of(codes, is_day)) return Json(fmt::format("{}", fmt::join(codes, ",")));
    const auto days = korean_days(plain);
    if (days && !days->empty()) return Json(fmt::format("{}", fmt::join(*days, ",")));
    return Failure{
        Problem{.where = "",
                .ko = fmt::format("‘{}’: 정기휴무일로 읽지 못했습니다. 둘째·넷째 월요일처럼 적으세요.", one_line(text)),
                .en = fmt::format("“{}” cannot be read as regular closing days. Write it like 둘째·넷째 "
                                  "월요일 (2MO,4MO).",
                                  one_line(text))}};
}

}  // namespace model
