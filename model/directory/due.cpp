#include "model/directory/due.h"

#include "model/base/json.h"
#include "model/directory/read_service.h"
#include "model/hours/text_check.h"
#include "model/hours/wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace model {
namespace {

using namespace std::chrono;

constexpr days kInstitution{180};
constexpr days kDesk{90};
constexpr auto kTextsWithHours = std::to_array<const char*>({"summary", "description", "application_process"});

struct ReasonName {
    DueReason reason;
    std::string_view name;
};
constexpr std::array kReasons{ReasonName{DueReason::unreadable, "unreadable"},
                              ReasonName{DueReason::text_disagrees, "text_disagrees"},
                              ReasonName{DueReason::year_end_undated, "year_end_undated"},
                              ReasonName{DueReason::window_ended, "window_ended"},
                              ReasonName{DueReason::period_ended, "period_ended"},
                              ReasonName{DueReason::window_ends, "window_ends"},
                              ReasonName{DueReason::check, "check"},
                              ReasonName{DueReason::never_checked, "never_checked"},
                              ReasonName{DueReason::stale_translation, "stale_translation"}};

bool has_end(const ServiceRow& row) {
    return row.period.end || (row.window.kind == ApplicationWindow::Kind::fixed && row.window.closes);
}

/// The entry's own check, or its first number's where that is later: a hotline is its number.
std::optional<Day> last_check(const ServiceDetail& detail) {
    std::optional<Day> day = detail.row.trust.assured_date;
    if (detail.row.kind == Kind::hotline && !detail.phones.empty())
        day = std::max(day, detail.phones.front().assured_date);
    return day;
}

bool has_office_hours(const ServiceDetail& detail) {
    const auto by_schedule = [](const Opening& opening) { return opening.known() && !opening.always; };
    return by_schedule(detail.opening) ||
           std::ranges::any_of(detail.phones, [&](const Phone& phone) { return by_schedule(phone.opening); });
}

std::optional<days> interval_of(const ServiceDetail& detail) {
    if (has_end(detail.row)) return std::nullopt;
    if (detail.row.kind == Kind::hotline) return kInstitution;
    return detail.row.kind == Kind::desk || has_office_hours(detail) ? kDesk : kInstitution;
}

/// One entry's reasons as they are found.
class Review {
public:
    Review(const Json& service, Day today, days ahead) : service_{service}, today_{today}, ahead_{ahead} {
        detail_ = read_service(service, Json::object(), locations_named(service), problems_);
        const ServiceRow& row = detail_.row;
        name_ = row.external_id.empty() ? row.id.text : row.external_id;
    }

    std::vector<Due> all() {
        for (const Problem& problem : problems_)
            found_.push_back({.reason = DueReason::unreadable, .since = today_, .problem = problem});
        texts();
        year_end();
        ends();
        check();
        translations(service_, name_);
        std::ranges::stable_sort(found_, {}, &Due::reason);
        return std::move(found_);
    }

private:
    /// Stand-ins, so that a place is not taken for missing: which places there are is the store's matter.
    static std::vector<Json> locations_named(const Json& service) {
        std::vector<Json> locations;
        for (const Json& at : array_at(service, "service_at_locations"))
            locations.push_back(Json{{"id", text_at(at, "location_id")}});
        return locations;
    }

    void add(DueReason reason, Day since, std::string where, std::string ko, std::string en) {
        found_.push_back({.reason = reason,
                          .since = since,
                          .problem = {.where = std::move(where), .ko = std::move(ko), .en = std::move(en)}});
    }

    void disagreeing(const Opening& opening, const std::string& text, const std::string& where) {
        for (const ClockRange& range : ranges_that_disagree(opening, text)) {
            const std::string hours = fmt::format("{}~{}", clock_text(range.opens_at), clock_text(range.closes_at));
            add(DueReason::text_disagrees, today_, where,
                fmt::format("글에는 {} 시간이 있는데 운영시간 표에는 없습니다. 어느 쪽이 맞는지 확인하세요.", hours),
                fmt::format("The text says {}, the schedule does not. Find out which is right.", hours));
        }
    }

    void texts() {
        for (const char* field : kTextsWithHours)
            disagreeing(detail_.opening, read_text(service_, field).ko(), fmt::format("{}/{}", name_, field));
        std::string rows;
        for (const Json& schedule : array_at(service_, "schedules"))
            rows += text_at(schedule, "description") + "\n" + text_at(schedule, "notes") + "\n";
        disagreeing(detail_.opening, rows, name_ + "/schedules");
        for (std::size_t i = 0; i < detail_.phones.size(); ++i) {
            const Phone& phone = detail_.phones[i];
            const Opening& hours = phone.opening.known() ? phone.opening : detail_.opening;
            disagreeing(hours, phone.description.ko(), fmt::format("{}/phones/{}/description", name_, i));
        }
    }

    /// From 60 days before 24 December on, and while it is unknown.
    void year_end() {
        const auto undated = [](const Opening& opening) { return opening.closed_at_year_end; };
        if (!undated(detail_.opening) &&
            std::ranges::none_of(detail_.phones, [&](const Phone& phone) { return undated(phone.opening); }))
            return;
        const year_month_day now{today_};
        const bool january = now.month() == January && now.day() <= day{3};
        const year winter = january ? now.year() - years{1} : now.year();
        const Day from = Day{winter / December / 24} - days{60};
        const Day to{(winter + years{1}) / January / 3};
        const bool dated = std::ranges::any_of(detail_.opening.closures, [&](const Closure& closure) {
            return closure.to >= Day{winter / December / 24} && closure.from <= to;
        });
        if (today_ + ahead_ < from || today_ > to || dated) return;
        add(DueReason::year_end_undated, from, name_ + "/x_kiosk/closures",
            "연말연시에 쉰다고만 하고 날짜가 없어, 12월 24일부터 1월 3일까지 ‘확인 필요’로 보입니다. 쉬는 날짜를 "
            "넣으세요.",
            "It closes at the year's end without dates, so it shows as unknown from 24 December to 3 January. Enter "
            "the "
            "dates.");
    }

    void ends() {
        const ServiceRow& row = detail_.row;
        if (row.window.kind == ApplicationWindow::Kind::fixed && row.window.closes) {
            const Day last = day_of(*row.window.closes - minutes{1});
            if (last < today_)
                add(DueReason::window_ended, last, name_ + "/x_kiosk/window",
                    fmt::format("신청 기간이 {}에 끝났습니다. 다음 기간을 넣거나 항목을 내리세요.", iso(last)),
                    fmt::format("Applications ended on {}. Enter the next window or retire the entry.", iso(last)));
            else if (ahead_ > days{0} && last - today_ <= ahead_)
                add(DueReason::window_ends, last, name_ + "/x_kiosk/window",
                    fmt::format("신청 기간이 {}에 끝납니다. 다음 기간이 있는지 확인하세요.", iso(last)),
                    fmt::format("Applications end on {}. Find out whether there is a next window.", iso(last)));
        }
        if (row.period.end && *row.period.end < today_)
            add(DueReason::period_ended, *row.period.end, name_ + "/x_kiosk/period",
                fmt::format("사업 기간이 {}에 끝났습니다. 다음 기간을 넣거나 항목을 내리세요.", iso(*row.period.end)),
                fmt::format("It ended on {}. Enter the next period or retire the entry.", iso(*row.period.end)));
    }

    void check() {
        const auto holds = interval_of(detail_);
        if (!holds) return;
        if (const auto last = last_check(detail_)) {
            const Day due = *last + *holds;
            if (due > today_ + ahead_) return;
            add(DueReason::check, due, name_,
                fmt::format("마지막으로 확인한 날이 {}입니다. {}일마다 확인하세요.", iso(*last), holds->count()),
                fmt::format("It was last checked on {}. Check it every {} days.", iso(*last), holds->count()));
            return;
        }
        const auto source = detail_.row.trust.source_date;
        const Day due = source ? *source + *holds : today_;
        if (due > today_ + ahead_) return;
        add(DueReason::never_checked, due, name_,
            source ? fmt::format("한 번도 확인하지 않았습니다. 자료의 날짜는 {}입니다.", iso(*source))
                   : std::string{"한 번도 확인하지 않았고, 자료의 날짜도 없습니다."},
            source ? fmt::format("It was never checked. Its source is of {}.", iso(*source))
                   : std::string{"It was never checked, and its source has no date."});
    }

    /// Every x_kiosk.translations below `part`, wherever it stands.
    void translations(const Json& part, const std::string& where) {
        if (part.is_array())
            for (std::size_t i = 0; i < part.size(); ++i) translations(part[i], fmt::format("{}/{}", where, i));
        if (!part.is_object()) return;
        for (const auto& [language, fields] : object_at(object_at(part, "x_kiosk"), "translations").items())
            stale(part, language, fields, where);
        for (const auto& [key, value] : part.items())
            if (key != "translations") translations(value, fmt::format("{}/{}", where, key));
    }

    void stale(const Json& part, const std::string& language, const Json& fields, const std::string& where) {
        if (!fields.is_object()) return;
        for (const auto& [field, translation] : fields.items()) {
            const std::string made_of = text_at(translation, "of");
            const std::string korean = read_text(part, field.c_str()).ko();
            if (made_of.empty() || korean.empty() || made_of == translation_mark(korean)) continue;
            add(DueReason::stale_translation, today_, fmt::format("{}/{} ({})", where, field, language),
                "한국어 글이 번역한 뒤에 바뀌어 번역을 보이지 않습니다. 번역을 다시 확인하세요.",
                "The Korean text changed after it was translated, so the translation is not shown. Look at it again.");
        }
    }

    const Json& service_;
    Day today_;
    days ahead_;
    Problems problems_;
    ServiceDetail detail_;
    std::string name_;
    std::vector<Due> found_;
};

}  // namespace

std::string_view code(DueReason reason) {
    const auto* const at = std::ranges::find(kReasons, reason, &ReasonName::reason);
    return at != kReasons.end() ? at->name : "";
}

std::optional<days> checked_for(const Json& service) {
    Problems problems;
    return interval_of(read_service(service, Json::object(), {}, problems));
}

std::vector<Due> due_of(const Json& service, Day today, days ahead) {
    if (!service.is_object() || text_at(service, "status") == "defunct" ||
        text_at(object_at(service, "x_kiosk"), "visibility") == "staff")
        return {};
    Problems problems;
    if (read_row(service, problems).folded) return {};
    return Review{service, today, ahead}.all();
}

}  // namespace model
