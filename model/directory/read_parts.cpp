#include "model/directory/read_parts.h"

#include "model/base/json.h"
#include "model/directory/names.h"
#include "model/directory/opening_part.h"
#include "model/directory/read_service.h"

#include <fmt/format.h>

#include <cmath>

namespace model {
namespace {

// The area that the directory is about: dong.tsv and contacts.tsv hold Jeonju's numbers only, all of 063 (전북).
constexpr const char* kHomeAreaCode = "063";

constexpr std::int64_t kLargestCount = 1'000'000'000;
constexpr double kLargestWon = 1e15;  // past any price; keeps llround() defined

bool contains(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

/// One line as mail carries it, largest unit first; parts that address_1 repeats already are left out.
std::string one_line(const Json& address) {
    const std::string street = text_at(address, "address_1");
    std::string line;
    for (const char* key : {"state_province", "city", "region"}) {
        const std::string part = text_at(address, key);
        if (part.empty() || contains(street, part) || contains(line, part)) continue;
        line += part + " ";
    }
    line += street;
    if (const std::string more = text_at(address, "address_2"); !more.empty()) line += " " + more;
    return line;
}

}  // namespace

Problem unknown_word(const std::string& where, const std::string& word) {
    return {.where = where,
            .ko = fmt::format("정해진 말이 아닙니다: ‘{}’. 안내서의 표에 있는 말로 적으세요.", word),
            .en = fmt::format("“{}” is none of the words defined here. Use one of the table's.", word)};
}

std::optional<Day> read_day(const Json& object, const char* key, const std::string& where, Problems& problems) {
    const std::string text = text_at(object, key);
    if (text.empty()) return std::nullopt;
    const auto day = parse_day(text);
    if (!day)
        problems.push_back({.where = where + "/" + key,
                            .ko = fmt::format("날짜로 읽을 수 없습니다: ‘{}’. 2021-02-24처럼 적으세요.", text),
                            .en = fmt::format("“{}” is not a date. Write it as 2021-02-24.", text)});
    return day;
}

std::optional<int> read_count(const Json& object, const char* key, const std::string& where, Problems& problems) {
    const auto at = object.find(key);
    if (at == object.end() || at->is_null()) return std::nullopt;
    if (at->is_number_integer()) {
        const auto count = at->get<std::int64_t>();
        if (count >= 0 && count <= kLargestCount) return static_cast<int>(count);
    }
    problems.push_back({.where = where + "/" + key,
                        .ko = "0 이상의 정수가 아닙니다. 숫자만 따옴표 없이 적으세요.",
                        .en = "This is no whole number from 0 up. Write digits only, without quotes."});
    return std::nullopt;
}

DateRange read_period(const Json& service, const std::string& where, Problems& problems) {
    const Json& period = object_at(object_at(service, "x_kiosk"), "period");
    const std::string here = where + "/x_kiosk/period";
    return {.start = read_day(period, "start", here, problems),
            .end = read_day(period, "end", here, problems),
            .note = read_text(service, "period.note")};
}

Trust read_trust(const Json& service, const std::string& where, Problems& problems) {
    const Json& source = object_at(object_at(service, "x_kiosk"), "source");
    return {.source = read_text(service, "source.title"),
            .source_date = read_day(source, "date", where + "/x_kiosk/source", problems),
            .assured_date = read_day(service, "assured_date", where, problems)};
}

Phone read_phone(const Json& phone, const std::string& where, Problems& problems) {
    const Json& extension = object_at(phone, "x_kiosk");
    const std::string here = where + "/x_kiosk";
    Phone read;
    read.number = text_at(phone, "number");
    read.dial_class = named_at(extension, "class", phone_class_named, phone_class(read.number), here, problems);
    read.description = read_text(phone, "description");
    const std::string area_code = text_at(extension, "area_code");
    read.tel = tel_target(read.number, area_code.empty() ? kHomeAreaCode : area_code);
    read.opening = read_opening(phone, where, problems);
    if (const Json& crisis = object_at(extension, "crisis"); !crisis.empty()) {
        const Json entity{{"schedules", array_at(crisis, "schedules")}, {"x_kiosk", crisis}};
        read.crisis = read_opening(entity, here + "/crisis", problems);
    }
    read.source = text_at(extension, "source");
    read.assured_date = read_day(extension, "assured_date", here, problems);
    read.source_date = read_day(extension, "source_date", here, problems);
    return read;
}

Place read_place(const Json& at_location, const Json& location, const std::string& where, Problems& problems) {
    const Json& extension = object_at(location, "x_kiosk");
    const Json& here = object_at(at_location, "x_kiosk");
    Place place;
    place.name = read_text(location, "name");
    // A shelter's address is nobody's but its guests'; a document that has one all the same shows no more than the
    // area.
    const std::string policy = text_at(extension, "address_policy");
    const bool shown = policy.empty() || policy == "public";
    if (const Json& addresses = array_at(location, "addresses");
        shown && !addresses.empty() && addresses[0].is_object()) {
        place.address = one_line(addresses[0]);
        place.postal_code = text_at(addresses[0], "postal_code");
    }
    place.district = text_at(extension, "district");
    place.dong = text_at(extension, "dong");
    if (policy == "area_only") place.address = place.dong.empty() ? place.district : place.district + " " + place.dong;
    place.note = read_text(at_location, "note");
    if (place.note.empty()) place.note = read_text(location, "note");
    if (const auto current = here.find("current"); current != here.end() && current->is_boolean())
        place.current = current->get<bool>();
    place.assured_date = read_day(extension, "assured_date", where, problems);
    const Json& source = object_at(extension, "source");
    place.source_date =
        read_day(source.empty() ? extension : source, source.empty() ? "source_date" : "date", where, problems);
    return place;
}

Document read_document(const Json& document, const std::string& where, Problems& problems) {
    const Json& extension = object_at(document, "x_kiosk");
    return {.how = named_at(extension, "how", document_how_named, Document::How::bring, where + "/x_kiosk", problems),
            .name = read_text(document, "document"),
            .condition = read_text(document, "condition")};
}

Cost read_cost(const Json& cost, const std::string& where, Problems& problems) {
    Cost read{.won = std::nullopt, .condition = read_text(cost, "option")};
    const auto amount = cost.find("amount");
    if (amount == cost.end() || amount->is_null()) return read;
    const double won = amount->is_number() ? amount->get<double>() : -1;
    const std::string currency = text_at(cost, "currency");
    if (won >= 0 && won <= kLargestWon && (currency.empty() || currency == "KRW"))
        read.won = std::llround(won);
    else
        problems.push_back({.where = where + "/amount",
                            .ko = "원으로 된 금액이 아닙니다. 숫자만 적고 통화는 KRW로 하세요.",
                            .en = "This is no amount in won. Write digits only, with KRW as its currency."});
    return read;
}

Channel read_channel(const Json& channel, const std::string& where, Problems& problems) {
    return {.how = named_at(channel, "how", channel_how_named, Channel::How::visit, where, problems),
            .note = read_text(channel, "note")};
}

LaterFact read_later_fact(const Json& fact, const std::string& where, Problems& problems) {
    return {.text = read_text(fact, "text"),
            .source = read_text(fact, "source"),
            .date = read_day(fact, "date", where, problems)};
}

}  // namespace model
