#include "model/editing/holiday_text.h"

#include "model/base/json.h"
#include "model/editing/week.h"
#include "model/hours/holiday_rule.h"
#include "model/hours/plan.h"
#include "model/hours/read_schedule.h"
#include "model/written/plain_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>

namespace model {
namespace {

constexpr std::string_view kMonday = "월요일 쉼(공휴일이면 다음 평일)";
constexpr std::array kChoices{HolidayChoice{"", "holiday_rule_unknown"},
                              HolidayChoice{"쉼", "holiday_rule_closed"},
                              HolidayChoice{"정상 운영", "holiday_rule_open"},
                              HolidayChoice{"10:00~15:00", "holiday_rule_hours"},
                              HolidayChoice{"설날, 추석 쉼", "holiday_rule_named"},
                              HolidayChoice{kMonday, "holiday_rule_monday"}};

template <std::size_t N>
bool one_of(const std::string& compact, const std::array<std::string_view, N>& words) {
    return std::ranges::find(words, compact) != words.end();
}

bool known_holiday(const std::string& written) {
    return std::ranges::all_of(legal_names(written), [](const std::string& legal) { return is_holiday_name(legal); });
}

Problem unreadable(std::string_view text) {
    return {.where = "",
            .ko = fmt::format(
                "‘{}’: 읽지 못했습니다. 쉼, 정상 운영, 10:00~15:00, 설날, 추석 쉼 가운데 하나처럼 적으세요.", text),
            .en = fmt::format(
                "“{}” cannot be read. Write 쉼 (closed), 정상 운영 (as usual), 10:00~15:00, or 설날, 추석 쉼.", text)};
}

Result<Json, Problem> names_written(std::string_view whole, std::string text) {
    for (const std::string_view word : {"쉼", "휴무", "휴관"})
        if (text.ends_with(word)) text.resize(text.size() - word.size());
    Json names = Json::array();
    for (const std::string& part : parts_between(text, ",")) {
        // 3·1절 has the dot in its name.
        const std::vector<std::string> split =
            known_holiday(part) ? std::vector<std::string>{part} : parts_between(part, "·");
        for (const std::string& name : split) {
            if (!known_holiday(name))
                return Failure{Problem{
                    .where = "",
                    .ko = fmt::format("‘{}’이라는 공휴일은 없습니다. 설날, 추석, 삼일절처럼 적으세요.", name),
                    .en = fmt::format("There is no public holiday “{}”. Write it like 설날, 추석 or 삼일절.", name)}};
            names.push_back(name);
        }
    }
    if (names.empty()) return Failure{unreadable(whole)};
    return Json{{"closed_on", std::move(names)}};
}

std::string clock_of(MinuteOfDay at) { return fmt::format("{:02}:{:02}", at.count() / 60, at.count() % 60); }

}  // namespace

std::string holiday_rule_text(const Json& rule) {
    if (rule.is_null()) return {};
    if (rule == "open") return "정상 운영";
    if (rule == "closed") return "쉼";
    if (rule == "unknown") return "모름";
    if (rule.is_object() && rule.contains("closed_on") && rule.at("closed_on").is_array()) {
        std::vector<std::string> names;
        for (const Json& name : rule.at("closed_on"))
            if (name.is_string()) names.push_back(name.get<std::string>());
        return fmt::format("{} 쉼", fmt::join(names, ", "));
    }
    if (rule.is_object() && rule.contains("opens_at")) {
        Problems ignored;
        if (const auto hours = read_hours(rule, "", ignored)) return day_hours_text({spelled_out(*hours)});
    }
    if (rule.is_object() && rule.value("monday_shift", Json{}) == true) return std::string{kMonday};
    return rule.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Json, Problem> holiday_rule_written(std::string_view text) {
    const std::string plain = one_line(narrow(text));
    std::string compact = without_spaces(plain);
    constexpr std::array<std::string_view, 2> kNothing{"", "확인필요"};
    constexpr std::array<std::string_view, 7> kClosed{"쉼",         "휴무",       "휴관",      "공휴일쉼",
                                                      "공휴일휴무", "공휴일에쉼", "공휴일휴관"};
    constexpr std::array<std::string_view, 8> kOpen{
        "정상운영", "운영", "함", "공휴일에도함", "공휴일함", "공휴일에도운영", "공휴일정상운영", "엶"};
    if (one_of(compact, kNothing)) return Json{};
    if (compact == "모름") return Json("unknown");
    if (one_of(compact, kClosed)) return Json("closed");
    if (one_of(compact, kOpen)) return Json("open");
    if (compact.starts_with("월요일쉼(") || compact.starts_with("월요일휴무(")) return Json{{"monday_shift", true}};
    std::string_view rest = compact;
    take(rest, "공휴일에는");
    take(rest, "공휴일");
    if (rest.find('~') != std::string_view::npos || rest.find('-') != std::string_view::npos) {
        auto hours = day_hours_written(rest);
        if (!hours) return Failure{hours.error()};
        if (hours.value().size() != 1 || hours.value().front().closes_at > std::chrono::hours{24})
            return Failure{unreadable(plain)};
        return Json{{"opens_at", clock_of(hours.value().front().opens_at)},
                    {"closes_at", clock_of(hours.value().front().closes_at)}};
    }
    return names_written(plain, plain);
}

std::span<const HolidayChoice> holiday_choices() { return kChoices; }

}  // namespace model
