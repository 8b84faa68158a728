#include "model/base/json.h"
#include "model/hours/holiday_rule.h"
#include "model/hours/opening.h"
#include "model/hours/plan.h"
#include "model/hours/read_schedule.h"

#include <fmt/format.h>

#include <algorithm>

namespace model {
namespace {

using namespace std::chrono;

/// Reads one entity's opening and keeps what was wrong with it.
class OpeningReader {
public:
    OpeningReader(const Json& entity, const std::string& where, Problems& problems)
        : entity_{entity}, extension_{object_at(entity, "x_kiosk")}, where_{where}, problems_{problems} {}

    Opening read() {
        read_rows(entity_, "schedules", RowKind::regular, opening_.regular, where_ + "/schedules");
        read_rows(extension_, "exceptions", RowKind::exception, opening_.exceptions, where_ + "/x_kiosk/exceptions");
        read_holiday_rule();
        read_closures();
        opening_.always = flag("always");
        opening_.closed_at_year_end = has("year_end") && extension_.at("year_end") != false;
        read_last_entry();
        check_exceptions();
        return std::move(opening_);
    }

private:
    void note(const std::string& key, std::string ko, std::string en) {
        problems_.push_back(
            {.where = fmt::format("{}/x_kiosk/{}", where_, key), .ko = std::move(ko), .en = std::move(en)});
    }
    void bad(const std::string& key, std::string ko, std::string en) {
        opening_.readable = false;
        note(key, std::move(ko), std::move(en));
    }

    bool has(const char* key) const {
        const auto at = extension_.find(key);
        return at != extension_.end() && !at->is_null();
    }
    bool flag(const char* key) const { return has(key) && extension_.at(key) == true; }

    void read_rows(const Json& object, const char* key, RowKind kind, std::vector<Schedule>& into,
                   const std::string& place) {
        const auto at = object.find(key);
        if (at == object.end() || at->is_null()) return;
        if (!at->is_array()) {
            opening_.readable = false;
            problems_.push_back(
                {.where = place, .ko = "운영 시간이 목록([…])이 아닙니다.", .en = "The schedule is not a list ([…])."});
            return;
        }
        std::size_t number = 0;
        for (const Json& row : *at) {
            ReadSchedule one = read_schedule(row, kind, fmt::format("{}/{}", place, number++), problems_);
            opening_.readable = opening_.readable && one.readable;
            if (one.schedule) into.push_back(*std::move(one.schedule));
        }
    }

    void read_holiday_rule() {
        if (!has("holiday_rule")) return;
        const Json& rule = extension_.at("holiday_rule");
        if (rule == "open")
            opening_.holiday_rule = HolidaysOpen{};
        else if (rule == "closed")
            opening_.holiday_rule = HolidaysClosed{};
        else if (rule == "unknown")
            opening_.holiday_rule = HolidaysUnknown{};
        else if (rule.is_object() && rule.contains("opens_at"))
            read_holiday_hours(rule);
        else if (rule.is_object() && rule.contains("closed_on"))
            read_names(rule.at("closed_on"));
        else if (rule.is_object() && rule.value("monday_shift", Json{}) == true)
            opening_.holiday_rule = MondayShift{};
        else
            bad("holiday_rule",
                "공휴일에 어떻게 하는지 읽지 못했습니다. open, closed, 시간, closed_on, monday_shift 가운데 하나로 "
                "적으세요.",
                "Cannot read what happens on holidays. Write open, closed, hours, closed_on or monday_shift.");
    }

    void read_holiday_hours(const Json& rule) {
        const auto hours = read_hours(rule, where_ + "/x_kiosk/holiday_rule", problems_);
        if (hours)
            opening_.holiday_rule = HolidayHours{*hours};
        else
            opening_.readable = false;
    }

    void read_names(const Json& names) {
        ClosedOnNamed rule;
        if (!names.is_array() || !std::ranges::all_of(names, [](const Json& one) { return one.is_string(); })) {
            bad("holiday_rule/closed_on", "공휴일 이름의 목록이 아닙니다. [\"설날\", \"추석\"]처럼 적으세요.",
                "This is no list of holidays' names. Write it like [\"설날\", \"추석\"].");
            return;
        }
        for (const Json& one : names)
            for (std::string& legal : legal_names(one.get_ref<const std::string&>())) {
                if (!is_holiday_name(legal))
                    note(
                        "holiday_rule/closed_on",
                        fmt::format("‘{}’이라는 공휴일은 없습니다. 3·1절, 설날, 대체공휴일(설날)처럼 적으세요.", legal),
                        fmt::format("There is no public holiday “{}”. Write it like 3·1절, 설날 or 대체공휴일(설날).",
                                    legal));
                rule.names.push_back(std::move(legal));
            }
        opening_.holiday_rule = std::move(rule);
    }

    void read_closures() {
        if (!has("closures")) return;
        const Json& closures = extension_.at("closures");
        if (!closures.is_array()) {
            bad("closures", "쉬는 날이 목록([…])이 아닙니다.", "The closures are not a list ([…]).");
            return;
        }
        std::size_t number = 0;
        for (const Json& one : closures) read_closure(one, fmt::format("closures/{}", number++));
    }

    void read_closure(const Json& one, const std::string& key) {
        if (!one.is_object()) {
            bad(key, "쉬는 날 한 줄이 {…} 꼴이 아닙니다.", "This closure is not an object.");
            return;
        }
        if (one.contains("byday")) {
            read_regular_closure(one, key);
            return;
        }
        bool wrong = false;
        const std::string place = where_ + "/x_kiosk/" + key;
        const auto from = read_day(one, "from", place, problems_, wrong);
        const auto to = read_day(one, "to", place, problems_, wrong);
        if (wrong) {
            opening_.readable = false;
        } else if (!from) {
            bad(key, "쉬는 첫날(from)이 없습니다.", "The closure has no first day (from).");
        } else if (to && *to < *from) {
            bad(key, "쉬는 마지막 날(to)이 첫날(from)보다 빠릅니다.",
                "The closure's last day (to) is before its first (from).");
        } else {
            opening_.closures.push_back({.from = *from, .to = to.value_or(*from), .reason = text_at(one, "reason")});
        }
    }

    void read_regular_closure(const Json& one, const std::string& key) {
        RegularClosure closure{.byday = list_at(one, "byday"), .reason = text_at(one, "reason")};
        const bool good = !closure.byday.empty() && std::ranges::all_of(closure.byday, [](const std::string& text) {
            return parse_by_day(text).has_value();
        });
        if (!good)
            bad(key + "/byday", "정기휴무 요일을 읽지 못했습니다. 2SU,4SU처럼 적으세요.",
                "Cannot read the regular closing days. Write them like 2SU,4SU.");
        else
            opening_.regular_closures.push_back(std::move(closure));
    }

    void read_last_entry() {
        if (!has("last_entry_minutes")) return;
        const Json& value = extension_.at("last_entry_minutes");
        const auto number = value.is_number_integer() ? value.get<std::int64_t>() : -1;
        if (number < 0 || minutes{number} > 24h)
            bad("last_entry_minutes", "입장 마감은 닫기 몇 분 전인지 0부터 1440까지의 수로 적으세요.",
                "The last entry is in minutes before closing, from 0 to 1440.");
        else
            opening_.last_entry_before_close = minutes{number};
    }

    /// Rows of equal dates are one exception (a lunch break between them); others must not share a day.
    void check_exceptions() {
        for (auto one = opening_.exceptions.begin(); one != opening_.exceptions.end(); ++one)
            for (auto other = opening_.exceptions.begin(); other != one; ++other)
                if (clash(*one, *other)) {
                    note(fmt::format("exceptions/{}", one - opening_.exceptions.begin()),
                         "다른 예외와 날짜가 겹칩니다. 겹치는 날에는 운영 시간을 알 수 없다고 나옵니다.",
                         "Its days overlap another exception's. On those days the hours are shown as unknown.");
                    break;
                }
    }

    static bool clash(const Schedule& a, const Schedule& b) {
        const auto dated = [](const Schedule& one) { return one.valid_from || one.valid_to; };
        if (!dated(a) || !dated(b)) return false;
        const bool apart = (a.valid_to && b.valid_from && *a.valid_to < *b.valid_from) ||
                           (b.valid_to && a.valid_from && *b.valid_to < *a.valid_from);
        if (apart) return false;
        if (a.valid_from != b.valid_from || a.valid_to != b.valid_to || a.closed != b.closed) return true;
        const bool same_days = a.byday == b.byday && a.bymonthday == b.bymonthday;
        return same_days && joined({spelled_out(a.hours), spelled_out(b.hours)}).size() < 2;
    }

    const Json& entity_;
    const Json& extension_;
    const std::string& where_;
    Problems& problems_;
    Opening opening_;
};

}  // namespace

Opening read_opening(const Json& entity, const std::string& where, Problems& problems) {
    if (!entity.is_object()) {
        problems.push_back(
            {.where = where, .ko = "운영 시간이 {…} 꼴이 아닙니다.", .en = "The opening hours are not an object."});
        Opening unreadable;
        unreadable.readable = false;
        return unreadable;
    }
    return OpeningReader{entity, where, problems}.read();
}

}  // namespace model
