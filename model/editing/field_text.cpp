#include "model/editing/field_text.h"

#include "model/base/json.h"
#include "model/base/utf8.h"
#include "model/directory/conditions.h"
#include "model/directory/phone_number.h"
#include "model/editing/holiday_text.h"
#include "model/editing/labels.h"
#include "model/editing/month_days.h"
#include "model/editing/week.h"
#include "model/written/plain_text.h"
#include "model/written/written_dates.h"
#include "model/written/written_phone.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace model {
namespace {

using namespace std::chrono;

using Read = Result<Json, Problem>;

constexpr std::int64_t kLargestCount = 1'000'000'000;        // read_count() takes no more
constexpr std::int64_t kLargestWon = 1'000'000'000'000'000;  // read_cost() takes no more

Failure<Problem> no(std::string ko, std::string en) {
    return Failure{Problem{.where = "", .ko = std::move(ko), .en = std::move(en)}};
}

bool digit(char c) { return c >= '0' && c <= '9'; }

std::string line_of(std::string_view text) {
    std::string line = nfc(trimmed(text));
    std::ranges::replace(line, '\n', ' ');
    std::erase(line, '\r');
    return line;
}

std::string paragraph_of(std::string_view text) {
    std::string paragraph = nfc(trimmed(text));
    std::erase(paragraph, '\r');
    return paragraph;
}

Json text_or_nothing(std::string text) { return text.empty() ? Json{} : Json(std::move(text)); }

// --- numbers and addresses

/// Signs with which numbers are written, and nothing else.
bool only_phone_signs(std::string_view text) {
    return std::ranges::all_of(
        text, [](char c) { return digit(c) || std::string_view{"-() +~.*#"}.find(c) != std::string_view::npos; });
}

Read read_phone_text(std::string_view text) {
    const std::string plain = one_line(narrow(text));
    if (plain.empty()) return Json{};
    const WrittenPhone phone = phone_written(plain, "");
    if (phone.doubt == PhoneDoubt::placeholder)
        return no(fmt::format("‘{}’: 실제로 쓰는 번호가 아닙니다. 번호를 확인하세요.", plain),
                  fmt::format("“{}” is no number in use. Find out the number.", plain));
    if (!phone.extension.empty())
        return no(fmt::format("‘{}’: 내선 번호는 ‘번호 설명’ 칸에 적으세요.", plain),
                  fmt::format("“{}”: write the extension into the number's description.", plain));
    if (phone.doubt == PhoneDoubt::none) return Json(phone.number);
    // What the table of prefixes does not know is kept as typed and pointed out: it warns and never blocks.
    if (only_phone_signs(plain) && phone_digits(plain).size() >= 3) return Json(plain);
    return no(fmt::format("‘{}’: 전화번호가 아닙니다. 063-281-2114처럼 적으세요.", plain),
              fmt::format("“{}” is no phone number. Write it like 063-281-2114.", plain));
}

bool good_host(std::string_view host) {
    const std::string_view bare = host.substr(0, host.find(':'));
    const auto dot = bare.find('.');
    return dot != std::string_view::npos && dot > 0 && bare.back() != '.' && bare.find("..") == std::string_view::npos;
}

Read read_url(std::string_view text) {
    std::string url = nfc(trimmed(text));
    if (url.empty()) return Json{};
    std::string_view rest = url;
    const bool scheme = take(rest, "https://") || take(rest, "http://");
    const bool odd = url.find_first_of(" \t\n\"<>\\") != std::string::npos || (!scheme && url.find(':') != url.npos) ||
                     url.find('@') != url.npos;
    if (odd || !good_host(rest.substr(0, rest.find_first_of("/?#"))))
        return no(fmt::format("‘{}’: 누리집 주소가 아닙니다. https://www.jeonju.go.kr처럼 적으세요.", url),
                  fmt::format("“{}” is no web address. Write it like https://www.jeonju.go.kr.", url));
    return Json(scheme ? url : "https://" + url);
}

Read read_email(std::string_view text) {
    const std::string address = nfc(trimmed(text));
    if (address.empty()) return Json{};
    const auto at = address.find('@');
    const bool good = at != address.npos && at > 0 && address.find('@', at + 1) == address.npos &&
                      address.find_first_of(" \t\n,;<>()\"") == address.npos &&
                      good_host(std::string_view{address}.substr(at + 1)) && address.find(':') == address.npos;
    if (!good)
        return no(fmt::format("‘{}’: 전자우편 주소가 아닙니다. name@jeonju.go.kr처럼 적으세요.", address),
                  fmt::format("“{}” is no e-mail address. Write it like name@jeonju.go.kr.", address));
    return Json(address);
}

// --- days and times

Read read_moment(std::string_view text, bool with_time) {
    std::string plain = one_line(narrow(text));
    if (plain.empty()) return Json{};
    const std::string written = plain;
    if (plain.size() > 11 && plain[10] == 'T' && digit(plain[9])) plain[10] = ' ';
    std::string_view rest = plain;
    const auto date = take_date(rest);
    if (!date || !trimmed(rest).empty() || !date->month || !date->day || (date->time && !with_time))
        return no(
            fmt::format("‘{}’: {} 아닙니다. {}처럼 적으세요.", written, with_time ? "날짜나 날짜와 시각이" : "날짜가",
                        with_time ? "2026-06-12나 2026-06-12 18:00" : "2026-06-12"),
            fmt::format("“{}” is no date. Write it like 2026-06-12{}.", written,
                        with_time ? " or 2026-06-12 18:00" : ""));
    const DayRead read = day_written(*date, std::nullopt);
    if (!read.day && read.doubt == DateDoubt::wrong_weekday)
        return no(fmt::format("‘{}’: 날짜와 요일이 맞지 않습니다. 둘 중 틀린 것을 고치세요.", written),
                  fmt::format("“{}”: the day and its weekday do not agree. Correct one of them.", written));
    if (!read.day && read.doubt == DateDoubt::no_such_day)
        return no(fmt::format("‘{}’: 달력에 없는 날입니다. 날짜를 고치세요.", written),
                  fmt::format("“{}” is no day of the calendar. Correct it.", written));
    if (!read.day)
        return no(fmt::format("‘{}’: 연도가 없습니다. 2026-01-05처럼 연도까지 적으세요.", written),
                  fmt::format("“{}” has no year. Write the whole date, like 2026-01-05.", written));
    if (!date->time) return Json(iso(*read.day));
    const auto past = date->time->count();
    return Json(fmt::format("{}T{:02}:{:02}", iso(*read.day), past / 60, past % 60));
}

Read read_clock_text(std::string_view text) {
    const std::string plain = without_spaces(narrow(text));
    if (plain.empty()) return Json{};
    // A range from midnight takes the same ways of writing a time.
    if (plain == "0:00" || plain == "00:00" || plain == "0시") return Json("00:00");
    const auto read = plain.find_first_of("~,-") == plain.npos
                          ? day_hours_written("00:00~" + plain)
                          : Result<std::vector<ClockRange>, Problem>{std::vector<ClockRange>{}};
    if (!read || read.value().size() != 1 || read.value().front().closes_at > hours{24})
        return no(fmt::format("‘{}’: 시각이 아닙니다. 09:30처럼 적으세요.", plain),
                  fmt::format("“{}” is no time of day. Write it like 09:30.", plain));
    const auto at = read.value().front().closes_at.count();
    return Json(fmt::format("{:02}:{:02}", at / 60, at % 60));
}

// --- counts and money

std::optional<std::int64_t> whole(std::string_view text, std::int64_t most) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0 || value > most) return std::nullopt;
    return value;
}

Read read_number(std::string_view text) {
    std::string plain = without_spaces(narrow(text));
    if (plain.empty()) return Json{};
    const std::string written = plain;
    if (plain.starts_with("만") && plain.size() > 3) plain.erase(0, std::string_view{"만"}.size());
    for (const std::string_view unit : {"세", "살", "명", "회", "시간", "분"})
        if (plain.ends_with(unit)) {
            plain.resize(plain.size() - unit.size());
            break;
        }
    replace_all(plain, ",", "");
    if (const auto value = whole(plain, kLargestCount)) return Json(*value);
    return no(fmt::format("‘{}’: 0 이상의 수가 아닙니다. 숫자로 적으세요.", written),
              fmt::format("“{}” is no whole number from 0 up. Write digits.", written));
}

/// "3만5천원" as a sum of its parts; empty where a part is none.
std::optional<std::int64_t> won_of(std::string_view text) {
    struct Unit {
        std::string_view word;
        std::int64_t won;
    };
    constexpr std::array kUnits{Unit{"억", 100'000'000}, Unit{"만", 10'000}, Unit{"천", 1'000}, Unit{"백", 100}};
    std::int64_t sum = 0;
    std::int64_t last = kLargestWon;
    while (!text.empty()) {
        const auto end = std::min(text.find_first_not_of("0123456789"), text.size());
        const auto value = whole(text.substr(0, end), kLargestWon);
        if (!value) return std::nullopt;
        text.remove_prefix(end);
        const auto* const unit =
            std::ranges::find_if(kUnits, [&](const Unit& one) { return text.starts_with(one.word); });
        const std::int64_t won = unit == kUnits.end() ? 1 : unit->won;
        if (unit != kUnits.end()) take(text, unit->word);
        if (won >= last || *value > kLargestWon / won) return std::nullopt;
        last = won;
        sum += *value * won;
        if (won == 1 && !text.empty()) return std::nullopt;
    }
    return sum <= kLargestWon ? std::optional{sum} : std::nullopt;
}

Read read_money(std::string_view text) {
    std::string plain = without_spaces(narrow(text));
    if (plain.empty()) return Json{};
    const std::string written = plain;
    if (plain == "무료" || plain == "없음") return Json(0);
    replace_all(plain, ",", "");
    if (plain.ends_with("원")) plain.resize(plain.size() - std::string_view{"원"}.size());
    if (!plain.empty())
        if (const auto won = won_of(plain)) return Json(*won);
    return no(fmt::format("‘{}’: 금액이 아닙니다. 30,000이나 3만, 무료처럼 적으세요.", written),
              fmt::format("“{}” is no amount. Write it like 30,000, 3만 or 무료 (free).", written));
}

// --- words

Read read_choice(const FieldSpec& spec, std::string_view text) {
    const std::string plain = nfc(trimmed(text));
    for (const Choice& one : spec.choices)
        if (one.word == plain) return text_or_nothing(plain);
    if (plain.empty()) return Json{};
    std::string words;
    for (const Choice& one : spec.choices) {
        const Label name = label(one.label);
        if (without_spaces(name.ko) == without_spaces(plain) || name.en == plain)
            return text_or_nothing(std::string{one.word});
        if (words.find(name.ko) == words.npos) words += fmt::format("{}{}", words.empty() ? "" : ", ", name.ko);
    }
    return no(fmt::format("‘{}’: 이 칸에 쓸 수 없는 말입니다. 다음 가운데 하나를 고르세요: {}", plain, words),
              fmt::format("“{}” cannot stand here. Choose one of: {}", plain, words));
}

Read read_flag(std::string_view text) {
    constexpr std::array<std::string_view, 6> kYes{"예", "네", "O", "yes", "true", "1"};
    constexpr std::array<std::string_view, 7> kNo{"아니요", "아니오", "아님", "X", "no", "false", "0"};
    const std::string plain = nfc(trimmed(text));
    if (plain.empty()) return Json{};
    if (std::ranges::find(kYes, plain) != kYes.end()) return Json(true);
    if (std::ranges::find(kNo, plain) != kNo.end()) return Json(false);
    return no(fmt::format("‘{}’: 예나 아니요로 적으세요.", plain),
              fmt::format("“{}”: write 예 (yes) or 아니요 (no).", plain));
}

/// The parts between commas; between semicolons or line ends where there are any, so that a part may have a comma.
std::vector<std::string> listed(std::string_view text) {
    std::string plain = nfc(text);
    std::erase(plain, '\r');
    std::ranges::replace(plain, '\n', ';');
    const bool semicolons = plain.find(';') != plain.npos;
    if (!semicolons) replace_all(plain, "，", ",");
    return parts_between(plain, semicolons ? ";" : ",");
}

Json words_json(const std::vector<std::string>& words) {
    Json list = Json::array();
    for (const std::string& word : words) list.push_back(word);
    return list.empty() ? Json{} : list;
}

Read read_codes(std::string_view text) {
    std::vector<std::string> codes;
    for (std::string code : listed(text)) {
        for (char& c : code) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
        for (const Condition& one : conditions())
            if (without_spaces(one.label) == without_spaces(code)) code = std::string{one.code};
        const bool good =
            code.size() == 6 && code.starts_with("JA") && std::ranges::all_of(std::string_view{code}.substr(2), digit);
        if (!good)
            return no(fmt::format("‘{}’: 대상 조건의 코드가 아닙니다. JA0203처럼 적거나 목록에서 고르세요.", code),
                      fmt::format("“{}” is no eligibility code. Write it like JA0203, or choose from the list.", code));
        if (std::ranges::find(codes, code) == codes.end()) codes.push_back(std::move(code));
    }
    return words_json(codes);
}

std::string listed_text(const Json& value) {
    std::vector<std::string> words;
    bool commas = false;
    for (const Json& one : value) {
        words.push_back(one.is_string() ? one.get<std::string>() : one.dump());
        commas = commas || words.back().find(',') != std::string::npos;
    }
    std::string text = fmt::format("{}", fmt::join(words, commas ? "; " : ", "));
    if (commas && words.size() == 1) text += ";";
    return text;
}

std::string as_json(const Json& value) { return value.dump(-1, ' ', false, Json::error_handler_t::replace); }

}  // namespace

Result<Json, Problem> read_field(const FieldSpec& spec, std::string_view text) {
    if (!is_utf8(text)) return no("글자가 깨졌습니다. 다시 적으세요.", "The text is damaged. Type it again.");
    switch (spec.kind) {
        case FieldKind::line:
        case FieldKind::reference: return text_or_nothing(line_of(text));
        case FieldKind::paragraph: return text_or_nothing(paragraph_of(text));
        case FieldKind::phone: return read_phone_text(text);
        case FieldKind::url: return read_url(text);
        case FieldKind::email: return read_email(text);
        case FieldKind::date: return read_moment(text, false);
        case FieldKind::moment: return read_moment(text, true);
        case FieldKind::clock: return read_clock_text(text);
        case FieldKind::number: return read_number(text);
        case FieldKind::money: return read_money(text);
        case FieldKind::choice: return read_choice(spec, text);
        case FieldKind::flag: return read_flag(text);
        case FieldKind::codes: return read_codes(text);
        case FieldKind::words:
        case FieldKind::references: return words_json(listed(text));
        case FieldKind::holiday_rule: return holiday_rule_written(text);
        case FieldKind::month_days: return month_days_written(text);
        case FieldKind::day_hours: return Json{};
    }
    return Json{};
}

std::string field_text(const FieldSpec& spec, const Json& value) {
    if (value.is_null()) return {};
    switch (spec.kind) {
        case FieldKind::line:
        case FieldKind::paragraph:
        case FieldKind::phone:
        case FieldKind::url:
        case FieldKind::email:
        case FieldKind::date:
        case FieldKind::clock:
        case FieldKind::choice:
        case FieldKind::reference:
        case FieldKind::number:
        case FieldKind::money:
        case FieldKind::day_hours: return value.is_string() ? value.get<std::string>() : as_json(value);
        case FieldKind::moment: {
            std::string text = value.is_string() ? value.get<std::string>() : as_json(value);
            if (text.size() == 16 && text[10] == 'T') text[10] = ' ';
            return text;
        }
        case FieldKind::flag:
            if (!value.is_boolean()) return as_json(value);
            return value.get<bool>() ? "예" : "아니요";
        case FieldKind::codes:
        case FieldKind::words:
        case FieldKind::references: return value.is_array() ? listed_text(value) : as_json(value);
        case FieldKind::holiday_rule: return holiday_rule_text(value);
        case FieldKind::month_days: return month_days_text(value);
    }
    return {};
}

std::string shown_text(const FieldSpec& spec, const Json& value, Language language) {
    std::string text = field_text(spec, value);
    if (spec.kind == FieldKind::choice)
        for (const Choice& one : spec.choices)
            if (one.word == text && !text.empty()) return std::string{label(one.label).in(language)};
    if (spec.kind == FieldKind::flag && language != Language::ko && value.is_boolean())
        return value.get<bool>() ? "Yes" : "No";
    if (spec.kind == FieldKind::money && value.is_number_integer()) {
        std::string won;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (i > 0 && (text.size() - i) % 3 == 0) won += ',';
            won += text[i];
        }
        return language == Language::ko ? won + "원" : won + " won";
    }
    if (spec.kind == FieldKind::codes && value.is_array()) {
        std::vector<std::string> names;
        for (const Json& code : value) {
            const std::string word = code.is_string() ? code.get<std::string>() : as_json(code);
            const auto at = std::ranges::find(conditions(), word, &Condition::code);
            names.push_back(at == conditions().end() ? word : std::string{at->label});
        }
        return fmt::format("{}", fmt::join(names, ", "));
    }
    return text;
}

}  // namespace model
