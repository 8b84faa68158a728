#pragma once

#include "model/base/local_text.h"
#include "model/base/seoul_time.h"
#include "model/base/uuid.h"
#include "model/hours/opening.h"
#include "model/hours/window.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace model {

/// What a citizen takes an entry for. `hotline` is a number first of all; `desk` is a 동 community centre.
enum class Kind { programme, campaign, event, course, desk, centre, facility, organisation, hotline, plan };

enum class Visibility { everyone, sensitive, staff };

/// How a number is dialled. A prefix table in data gives it; it warns and never blocks.
enum class PhoneClass { emergency, short_code, representative, toll_free, area, mobile, voip, personal, other };

struct Phone {
    std::string number;  ///< as it is dialled and shown: "1577-1295"
    PhoneClass dial_class = PhoneClass::other;
    LocalText description;          ///< "가까운 센터로 이어집니다"; may be empty
    std::string tel;                ///< what a tel: link dials: "1577-1295", "063-123" for 123
    Opening opening;                ///< of the phone itself; not known() where only the service's hours are
    std::optional<Opening> crisis;  ///< 129: the crisis line beside the general one
    std::string source;             ///< where the number comes from
    std::optional<Day> assured_date;
    std::optional<Day> source_date;
};

struct Place {
    LocalText name;
    std::string address;   ///< road address, Korean as written on mail
    std::string district;  ///< "덕진구"
    std::string dong;
    std::string postal_code;
    LocalText note;       ///< "2019년 12월에 옮겼습니다. 먼저 전화로 확인하세요."
    bool current = true;  ///< false: a former address, shown only together with `note`
    std::optional<Day> assured_date;
    std::optional<Day> source_date;
};

struct Document {
    enum class How { bring, official_lookup, identity, form };
    How how = How::bring;
    LocalText name;
    LocalText condition;
};

struct Channel {
    enum class How { visit, online, phone, post, fax, email, referral, appointment, none_needed };
    How how = How::visit;
    LocalText note;
};

struct Cost {
    std::optional<std::int64_t> won;  ///< 0 is free
    LocalText condition;
};

/// Something learnt after the entry's first source: kept apart from it, with its own source and date.
struct LaterFact {
    LocalText text;
    LocalText source;
    std::optional<Day> date;
};

struct DateRange {
    std::optional<Day> start;
    std::optional<Day> end;
    LocalText note;
};

struct CourseFacts {
    std::optional<int> capacity, sessions, hours;
};

/// Where an entry comes from and how far it can be trusted. `assured` is checking, never saving.
struct Trust {
    LocalText source;
    std::optional<Day> source_date;
    std::optional<Day> assured_date;
};

/// What a list shows of a service. Light: all rows of a category are in memory together.
struct ServiceRow {
    Uuid id;
    std::string external_id;
    std::string slug;
    LocalText name;
    LocalText summary;     ///< one line
    std::string category;  ///< a Category's code; "" for what is only a hotline
    std::string group;     ///< a hotline's need ("care", "violence", ...), a desk's district ("완산구"); may be ""
    Kind kind = Kind::programme;
    Visibility visibility = Visibility::everyone;
    bool folded = false;  ///< associations, past plans: under the fold from the start
    std::string number;   ///< the first number; may be ""
    PhoneClass dial_class = PhoneClass::other;
    DateRange period;
    ApplicationWindow window;
    Trust trust;
    std::optional<Day> confirmed;  ///< the latest day on which anything later confirmed it (assured or a later fact)
    std::string
        opening_json;  ///< read_opening() reads it; of the first phone where that has its own, else the service's
};

/// Everything about one service, for its own screen.
struct ServiceDetail {
    ServiceRow row;
    LocalText organization;
    LocalText description;  ///< what it gives
    LocalText eligibility;  ///< for whom
    LocalText application;  ///< how to apply, as text
    LocalText window_text;  ///< row.window.source_text with its translations: "매년 1월~3월"
    LocalText cost_text;
    LocalText languages;  ///< in which a hotline answers; may be empty
    std::vector<Phone> phones;
    Opening opening;  ///< the service's own hours
    std::vector<Place> places;
    std::vector<Document> documents;
    std::vector<Cost> costs;
    std::vector<Channel> channels;
    std::vector<LaterFact> later_facts;
    CourseFacts course;
    std::string url;
    std::string email;
    std::vector<ServiceRow> related;
};

struct Category {
    std::string code;  ///< "care"
    LocalText name;
    std::string icon;  ///< a name of kiosk/ui/icons.h
    int count = 0;     ///< what a citizen finds in it
};

}  // namespace model
