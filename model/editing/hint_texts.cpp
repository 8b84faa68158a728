#include "model/base/json.h"
#include "model/directory/phone_number.h"
#include "model/editing/duplicate.h"
#include "model/editing/hint_parts.h"
#include "model/editing/json_path.h"
#include "model/hours/text_check.h"
#include "model/hours/wording.h"
#include "model/written/plain_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>

namespace model {
namespace {

// What citizens read as the entry's own words; later facts and sources may speak of former numbers and hours.
constexpr auto kTexts = std::to_array<std::string_view>(
    {"x_kiosk/summary", "description", "eligibility_description", "application_process", "fees_description"});

bool digit(char c) { return c >= '0' && c <= '9'; }

std::set<std::string> listed_digits(const Form& form) {
    std::set<std::string> digits;
    for (const Json& phone : array_at(form.document(), "phones"))
        if (phone.is_object()) digits.insert(phone_digits(text_at(phone, "number")));
    for (const Json& number : array_at(object_at(form.document(), "x_kiosk"), "former_numbers"))
        if (number.is_string()) digits.insert(phone_digits(number.get<std::string>()));
    return digits;
}

void number_hints(const Form& form, std::vector<Hint>& found) {
    if (form.kind() != EntryKind::service && form.kind() != EntryKind::organization) return;
    const std::set<std::string> listed = listed_digits(form);
    for (const std::string_view path : kTexts)
        for (const std::string& number : numbers_in(text_of(form, path))) {
            if (listed.contains(phone_digits(number))) continue;
            add_hint(found, HintKind::number_not_listed, std::string{path},
                     fmt::format("글에 있는 {}는 전화번호 목록에 없습니다. 목록에 넣거나 글을 고치세요.", number),
                     fmt::format("{} stands in the text but not among the numbers. Enter it there or correct the text.",
                                 number));
        }
}

void hours_hints(const Form& form, std::vector<Hint>& found) {
    Problems ignored;
    const Opening opening = read_opening(form.document(), "", ignored);
    for (const std::string_view path : kTexts)
        for (const ClockRange& range : ranges_that_disagree(opening, text_of(form, path))) {
            const std::string hours = fmt::format("{}~{}", clock_text(range.opens_at), clock_text(range.closes_at));
            add_hint(
                found, HintKind::hours_disagree, std::string{path},
                fmt::format("글에는 {} 시간이 있는데 운영 시간 표에는 없습니다. 어느 쪽이 맞는지 확인하세요.", hours),
                fmt::format("The text says {}, the week does not. Find out which is right.", hours));
        }
}

/// Ages as a text names them; "19세 미만" is 18 too, "65세 초과" 66.
std::set<int> ages_in(std::string_view text) {
    const std::string plain = without_spaces(narrow(text));
    std::set<int> ages;
    for (std::size_t i = 0; i < plain.size(); ++i) {
        if (!digit(plain[i]) || (i > 0 && digit(plain[i - 1]))) continue;
        std::string_view rest = std::string_view{plain}.substr(i);
        int age = 0;
        while (!rest.empty() && digit(rest.front()) && age < 1000) {
            age = age * 10 + (rest.front() - '0');
            rest.remove_prefix(1);
        }
        const auto tilde = rest.starts_with("~") || rest.starts_with("-");
        std::string_view end = rest;
        while (!end.empty() && (digit(end.front()) || end.front() == '~' || end.front() == '-')) end.remove_prefix(1);
        const bool years = rest.starts_with("세") || rest.starts_with("살") ||
                           (tilde && (end.starts_with("세") || end.starts_with("살")));
        if (!years || age > 120) continue;
        ages.insert(age);
        take(rest, "세");
        if (rest.starts_with("미만")) ages.insert(age - 1);
        if (rest.starts_with("초과")) ages.insert(age + 1);
    }
    return ages;
}

void age_hints(const Form& form, std::vector<Hint>& found) {
    if (form.kind() != EntryKind::service) return;
    const std::set<int> named = ages_in(text_of(form, "eligibility_description"));
    if (named.empty()) return;
    for (const char* path : {"minimum_age", "maximum_age"}) {
        const Json* age = value_at(form.document(), path);
        if (!age || !age->is_number_integer() || *age == 0 || named.contains(age->get<int>())) continue;
        add_hint(found, HintKind::age_disagrees, path,
                 fmt::format("대상 설명에는 {}세가 없습니다(글에 있는 나이: {}). 어느 쪽이 맞는지 확인하세요.",
                             age->get<int>(), fmt::join(named, ", ")),
                 fmt::format("The text on whom it is for does not name {} (it names {}). Find out which is right.",
                             age->get<int>(), fmt::join(named, ", ")));
    }
}

void length_hints(const Form& form, std::vector<Hint>& found) {
    for (const FormLine& line : form.lines()) {
        if (line.what != FormLine::What::field || line.field.spec->fits == 0) continue;
        const std::size_t letters = letters_in(form.text(line.field));
        if (letters <= line.field.spec->fits) continue;
        add_hint(found, HintKind::too_long, line.path,
                 fmt::format("{}자입니다. 시민 화면에는 {}자까지가 알맞습니다.", letters, line.field.spec->fits),
                 fmt::format("It has {} letters; its place on the citizen's screen holds {}.", letters,
                             line.field.spec->fits));
    }
}

}  // namespace

void add_hint(std::vector<Hint>& found, HintKind kind, std::string where, std::string ko, std::string en) {
    found.push_back({.kind = kind, .problem = {.where = std::move(where), .ko = std::move(ko), .en = std::move(en)}});
}

std::string text_of(const Form& form, std::string_view path) {
    const Json* value = value_at(form.document(), path);
    return value && value->is_string() ? value->get<std::string>() : std::string{};
}

void text_hints(const Form& form, std::vector<Hint>& found) {
    number_hints(form, found);
    hours_hints(form, found);
    age_hints(form, found);
    length_hints(form, found);
}

}  // namespace model
