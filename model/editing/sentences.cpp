#include "model/editing/sentences.h"

#include "model/base/json.h"
#include "model/base/seoul_time.h"
#include "model/editing/labels.h"
#include "model/editing/week.h"
#include "model/hours/describe.h"
#include "model/hours/wording.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace model {
namespace {

std::string as_json(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// "2026. 5. 18." (행정업무의 운영 및 혁신에 관한 규정 7조), with its time where it has one; as it stands where it is
/// none.
std::string when(const std::string& text, Language language) {
    const auto day = parse_day(std::string_view{text}.substr(0, 10));
    if (!day || language != Language::ko) return text.size() == 16 ? text.substr(0, 10) + " " + text.substr(11) : text;
    const std::chrono::year_month_day ymd{*day};
    std::string words = fmt::format("{}. {}. {}.", static_cast<int>(ymd.year()), static_cast<unsigned>(ymd.month()),
                                    static_cast<unsigned>(ymd.day()));
    if (text.size() == 16) words += " " + text.substr(11);
    return words;
}

std::string from_to(const std::string& from, const std::string& to, Language language) {
    if (from.empty() && to.empty()) return {};
    return fmt::format("{}~{}", from.empty() ? "" : when(from, language), to.empty() ? "" : when(to, language));
}

}  // namespace

std::string week_sentence(const Json& schedules, Language language) {
    if (!schedules.is_array()) return as_json(schedules);
    const Json entity{{"schedules", schedules}};
    Problems ignored;
    Opening opening = read_opening(entity, "", ignored);
    if (!opening.readable || !opening.known()) return fmt::format("{}", fmt::join(kept_rows(entity, language), ", "));
    // What holds on holidays is said by a field of its own.
    const std::string holidays = wording(language).holidays(opening.holiday_rule, false, false);
    std::string sentence = describe(opening, language);
    if (!holidays.empty() && sentence.ends_with(", " + holidays))
        sentence.resize(sentence.size() - holidays.size() - 2);
    return sentence;
}

std::string window_sentence(const Json& window, Language language) {
    if (!window.is_object()) return as_json(window);
    const std::string kind = text_at(window, "kind");
    const std::string dates = from_to(text_at(window, "opens"), text_at(window, "closes"), language);
    const std::string_view name = label("window_" + kind).in(language);
    std::string sentence = kind == "fixed" && !dates.empty() ? dates : std::string{name.empty() ? kind : name};
    if (kind != "fixed" && !dates.empty()) sentence += " " + dates;
    if (const std::string source = text_at(window, "source_text"); !source.empty())
        sentence += language == Language::ko ? fmt::format("(‘{}’)", source) : fmt::format(" (“{}”)", source);
    return sentence;
}

std::string period_sentence(const Json& period, Language language) {
    if (!period.is_object()) return as_json(period);
    const std::string dates = from_to(text_at(period, "start"), text_at(period, "end"), language);
    const std::string note = text_at(period, "note");
    if (dates.empty()) return note;
    return note.empty() ? dates : fmt::format("{}{}({})", dates, language == Language::ko ? "" : " ", note);
}

std::string holiday_sentence(const Json& rule, Language language) {
    if (rule.is_null()) return {};
    Problems ignored;
    const Json entity{{"x_kiosk", {{"holiday_rule", rule}}}};
    const Opening opening = read_opening(entity, "", ignored);
    if (!opening.readable) return as_json(rule);
    return wording(language).holidays(opening.holiday_rule, false, false);
}

}  // namespace model
