#include "kiosk/screens/wording.h"

#include <fmt/format.h>

#include <array>
#include <chrono>

namespace kiosk::screens {
namespace {

using text::Msg;
using namespace std::chrono;

constexpr std::array kWeekdays{Msg::sunday,   Msg::monday, Msg::tuesday, Msg::wednesday,
                               Msg::thursday, Msg::friday, Msg::saturday};
constexpr std::array kShortWeekdays{Msg::sunday_short,   Msg::monday_short, Msg::tuesday_short, Msg::wednesday_short,
                                    Msg::thursday_short, Msg::friday_short, Msg::saturday_short};
constexpr std::array kMonths{Msg::month_1, Msg::month_2, Msg::month_3, Msg::month_4,  Msg::month_5,  Msg::month_6,
                             Msg::month_7, Msg::month_8, Msg::month_9, Msg::month_10, Msg::month_11, Msg::month_12};

struct HolidayWord {
    std::string_view legal;
    Msg shown;
};
constexpr std::array kHolidays{
    HolidayWord{"1월 1일", Msg::holiday_new_year},      HolidayWord{"설날 전날", Msg::holiday_seollal_eve},
    HolidayWord{"설날", Msg::holiday_seollal},          HolidayWord{"설날 다음 날", Msg::holiday_seollal_next},
    HolidayWord{"3·1절", Msg::holiday_samil},           HolidayWord{"노동절", Msg::holiday_labour},
    HolidayWord{"부처님오신날", Msg::holiday_buddha},   HolidayWord{"어린이날", Msg::holiday_children},
    HolidayWord{"현충일", Msg::holiday_memorial},       HolidayWord{"제헌절", Msg::holiday_constitution},
    HolidayWord{"광복절", Msg::holiday_liberation},     HolidayWord{"추석 전날", Msg::holiday_chuseok_eve},
    HolidayWord{"추석", Msg::holiday_chuseok},          HolidayWord{"추석 다음 날", Msg::holiday_chuseok_next},
    HolidayWord{"개천절", Msg::holiday_foundation},     HolidayWord{"한글날", Msg::holiday_hangul},
    HolidayWord{"기독탄신일", Msg::holiday_christmas},  HolidayWord{"대통령선거", Msg::holiday_presidential},
    HolidayWord{"국회의원선거", Msg::holiday_assembly}, HolidayWord{"전국동시지방선거", Msg::holiday_local_election},
};
constexpr std::string_view kSubstitute = "대체공휴일(";
constexpr std::string_view kTemporary = "임시공휴일";

text::Text dated(const Sight& sight, Msg form, model::Day day) {
    const year_month_day ymd{day};
    const auto month_index = static_cast<unsigned>(ymd.month());
    return sight.say(form, {{"year", static_cast<int>(ymd.year())},
                            {"month", static_cast<int>(month_index)},
                            {"month_name", sight.say(kMonths[month_index - 1])},
                            {"day", static_cast<int>(static_cast<unsigned>(ymd.day()))},
                            {"weekday", weekday_name(sight, weekday{day})}});
}

}  // namespace

text::Text weekday_name(const Sight& sight, weekday which) { return sight.say(kWeekdays[which.c_encoding()]); }

text::Text short_weekday(const Sight& sight, weekday which) { return sight.say(kShortWeekdays[which.c_encoding()]); }

text::Text clock(const Sight& sight, model::MinuteOfDay minute) {
    const auto total = minute.count();
    const auto hour = total > 24 * 60 ? total / 60 - 24 : total / 60;  // past midnight: the hour of the next day
    return sight.say(Msg::clock, {{"hour", fmt::format("{:02}", hour)}, {"minute", fmt::format("{:02}", total % 60)}});
}

text::Text date(const Sight& sight, model::Day day) { return dated(sight, Msg::date, day); }
text::Text short_date(const Sight& sight, model::Day day) { return dated(sight, Msg::date_short, day); }
text::Text header_date(const Sight& sight, model::Day day) { return dated(sight, Msg::date_header, day); }
text::Text full_date(const Sight& sight, model::Day day) { return dated(sight, Msg::date_year, day); }
text::Text month(const Sight& sight, model::Day day) { return dated(sight, Msg::month_year, day); }

text::Text day_or_tomorrow(const Sight& sight, model::Day day) {
    if (day == model::day_of(sight.state.now) + days{1}) return dated(sight, Msg::tomorrow, day);
    return date(sight, day);
}

text::Text dates(const Sight& sight, const model::DateRange& range) {
    const text::Text from = range.start ? full_date(sight, *range.start) : text::Text{};
    const text::Text to = range.end ? full_date(sight, *range.end) : text::Text{};
    if (from.empty() && to.empty()) return {};
    if (from.empty()) return sight.say(Msg::until_date, {{"date", to}});
    if (to.empty()) return sight.say(Msg::from_date, {{"date", from}});
    return sight.say(Msg::range, {{"from", from}, {"to", to}});
}

text::Text won(const Sight& sight, std::int64_t amount) {
    std::string digits = fmt::format("{}", amount);
    const std::string between = sight.say(Msg::thousands).str();
    for (std::size_t at = digits.size(); at > 3;) digits.insert(at -= 3, between);
    return sight.say(Msg::won, {{"amount", digits}});
}

text::Text holiday_name(const Sight& sight, const std::string& legal_name) {
    if (legal_name.starts_with(kSubstitute) && legal_name.ends_with(")")) {
        const std::string inner = legal_name.substr(kSubstitute.size(), legal_name.size() - kSubstitute.size() - 1);
        return sight.say(Msg::holiday_substitute, {{"name", holiday_name(sight, inner)}});
    }
    for (const HolidayWord& word : kHolidays)
        if (word.legal == legal_name) return sight.say(word.shown);
    // What it was declared for stands behind it in Korean only.
    if (legal_name.starts_with(kTemporary) && sight.reader() != model::Language::ko)
        return sight.say(Msg::holiday_temporary);
    return text::data(legal_name);
}

}  // namespace kiosk::screens
