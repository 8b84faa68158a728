#include "model/base/json.h"
#include "model/directory/phone_number.h"
#include "model/editing/duplicate.h"
#include "model/editing/hint_parts.h"
#include "model/editing/json_path.h"
#include "model/written/plain_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace model {
namespace {

using namespace std::chrono;

/// Whether the words speak of a place where people are hidden from somebody; not of a 무더위쉼터, where all may rest.
bool names_shelter(std::string_view words) {
    std::string plain = without_spaces(words);
    for (const std::string_view open_to_all :
         {"무더위쉼터", "한파쉼터", "어르신쉼터", "노동자쉼터", "스마트쉼터", "버스쉼터"})
        replace_all(plain, open_to_all, "");
    constexpr std::array<std::string_view, 4> kHidden{"쉼터", "보호시설", "피난처", "긴급피난"};
    return std::ranges::any_of(kHidden, [&](std::string_view word) { return plain.find(word) != std::string::npos; });
}

bool has_public_address(const Json& location) {
    if (!location.is_object()) return false;
    const std::string policy = text_at(object_at(location, "x_kiosk"), "address_policy");
    return !array_at(location, "addresses").empty() && (policy.empty() || policy == "public");
}

void shelter_hint(std::vector<Hint>& found, std::string where) {
    add_hint(found, HintKind::shelter_address, std::move(where),
             "쉼터로 보이는 곳의 주소가 모두에게 보입니다. 주소를 알려서는 안 되는 곳이면 ‘주소 공개’를 바꾸고 주소를 "
             "지우세요.",
             "This looks like a shelter whose address everybody sees. If it must not be known, change “Address shown” "
             "and remove the address.");
}

bool in_winter(Day from, Day to, int year) {
    const Day first = Day{std::chrono::year{year} / December / 24};
    const Day last = Day{std::chrono::year{year + 1} / January / 3};
    return to >= first && from <= last;
}

/// A dated closure about the turn of a year that is not over.
bool year_end_dated(const Opening& opening, std::optional<Day> today) {
    return std::ranges::any_of(opening.closures, [&](const Closure& closure) {
        const int year = static_cast<int>(year_month_day{closure.from}.year());
        const bool winter = in_winter(closure.from, closure.to, year) || in_winter(closure.from, closure.to, year - 1);
        return winter && (!today || closure.to >= *today);
    });
}

void year_end_hint(const Form& form, const std::string& holder, const Surroundings& around, std::vector<Hint>& found) {
    const Json* entity = value_at(form.document(), holder);
    if (!entity || !entity->is_object()) return;
    Problems ignored;
    const Opening opening = read_opening(*entity, "", ignored);
    if (!opening.closed_at_year_end || year_end_dated(opening, around.today)) return;
    add_hint(found, HintKind::year_end_undated, under(holder, "x_kiosk/year_end"),
             "연말연시에 쉬는 날짜가 없어 12월 24일부터 1월 3일까지 ‘먼저 전화로 확인하세요’로 나옵니다. 쉬는 날짜를 "
             "넣으세요.",
             "The days closed at the year's end are not known, so from 24 December to 3 January citizens are told to "
             "call first. Enter the days.");
}

void year_end_text_hint(const Form& form, const Surroundings& around, std::vector<Hint>& found) {
    Problems ignored;
    const Opening opening = read_opening(form.document(), "", ignored);
    if (opening.closed_at_year_end || year_end_dated(opening, around.today)) return;
    for (const char* path : {"x_kiosk/summary", "description", "application_process"})
        if (text_of(form, path).find("연말연시") != std::string::npos)
            add_hint(found, HintKind::year_end_undated, path,
                     "글에 연말연시가 있는데 쉬는 날짜가 없습니다. ‘쉬는 날’에 날짜를 넣으세요.",
                     "The text speaks of the year's end, but there are no dates. Enter them under “Closures”.");
}

void over_hint(const Form& form, const char* path, Day today, const char* ko, const char* en,
               std::vector<Hint>& found) {
    const auto last = parse_day(std::string_view{text_of(form, path)}.substr(0, 10));
    if (last && *last < today) add_hint(found, HintKind::over, path, ko, en);
}

}  // namespace

void place_hints(const Form& form, const Surroundings& around, std::vector<Hint>& found) {
    const std::string words =
        text_of(form, "name") + " " + text_of(form, "description") + " " + text_of(form, "x_kiosk/summary");
    if (!names_shelter(words)) return;
    if (form.kind() == EntryKind::location && has_public_address(form.document())) shelter_hint(found, "addresses");
    if (form.kind() != EntryKind::service || !around.location) return;
    for (std::size_t i = 0; i < form.items("service_at_locations"); ++i) {
        const std::string path = fmt::format("service_at_locations/{}/location_id", i);
        if (has_public_address(around.location(text_of(form, path)))) shelter_hint(found, path);
    }
}

void date_hints(const Form& form, const Surroundings& around, std::vector<Hint>& found) {
    year_end_hint(form, "", around, found);
    for (std::size_t i = 0; i < form.items("phones"); ++i)
        year_end_hint(form, fmt::format("phones/{}", i), around, found);
    year_end_text_hint(form, around, found);
    if (!around.today || form.kind() != EntryKind::service) return;
    over_hint(form, "x_kiosk/window/closes", *around.today, "신청 마감이 지났습니다. 다음 기간이 있는지 확인하세요.",
              "Applications have closed already. Find out whether there is a next window.", found);
    over_hint(form, "x_kiosk/period/end", *around.today, "기간이 끝났습니다. 다음 기간이 있는지 확인하세요.",
              "The period is over already. Find out whether there is a next one.", found);
}

void duplicate_hints(const Form& form, const Surroundings& around, std::vector<Hint>& found) {
    if (!around.alike) return;
    const std::string name = text_of(form, "name");
    std::vector<std::string> digits;
    for (std::size_t i = 0; i < form.items("phones"); ++i)
        if (std::string one = phone_digits(text_of(form, fmt::format("phones/{}/number", i))); !one.empty())
            digits.push_back(std::move(one));
    if (name.empty() && digits.empty()) return;
    for (const KnownEntry& other : around.alike(name, digits)) {
        if (other.id == form.id().text) continue;
        for (std::size_t i = 0; i < digits.size(); ++i)
            if (std::ranges::any_of(other.phones,
                                    [&](const std::string& phone) { return phone_digits(phone) == digits[i]; }))
                add_hint(found, HintKind::looks_like, fmt::format("phones/{}/number", i),
                         fmt::format("같은 번호가 ‘{}’에도 있습니다. 같은 서비스가 아닌지 확인하세요.", other.name),
                         fmt::format("“{}” has the same number. Find out whether it is the same thing.", other.name));
        if (name_likeness(name, other.name) >= kSameName)
            add_hint(found, HintKind::looks_like, "name",
                     fmt::format("비슷한 이름이 이미 있습니다: ‘{}’. 같은 서비스가 아닌지 확인하세요.", other.name),
                     fmt::format("There is “{}” already. Find out whether it is the same thing.", other.name));
    }
}

}  // namespace model
