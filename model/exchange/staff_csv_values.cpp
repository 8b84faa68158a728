#include "model/exchange/staff_csv_values.h"

#include "model/directory/phone_number.h"
#include "model/exchange/gov24_channels.h"
#include "model/written/plain_text.h"
#include "model/written/written_dates.h"
#include "model/written/written_hours.h"
#include "model/written/written_phone.h"
#include "model/written/written_window.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

namespace model {
namespace {

bool digit(char c) { return c >= '0' && c <= '9'; }

CellRead refused(std::string ko, std::string en) { return {.refused = Sentence{std::move(ko), std::move(en)}}; }

/// "4.64E+11", "1.10E+02": what a spreadsheet makes of a long number.
bool rounded_number(std::string_view text) {
    const auto e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || e + 2 >= text.size()) return false;
    const std::string_view mantissa = text.substr(0, e);
    const std::string_view power = text.substr(e + 1);
    return mantissa.find_first_not_of("0123456789.") == std::string_view::npos &&
           (power.front() == '+' || power.front() == '-') && std::ranges::all_of(power.substr(1), digit);
}

CellRead refused_rounded(const std::string& text) {
    return refused(
        fmt::format("엑셀이 번호를 줄여 적었습니다(‘{}’). 칸의 서식을 ‘텍스트’로 바꾸고 번호를 다시 적으세요.", text),
        fmt::format("The spreadsheet has shortened a number (“{}”). Format the cell as text and type the number again.",
                    text));
}

/// "01월 05일", "1-2", "Jan-02": a number or range that a spreadsheet took for a day.
bool looks_like_day(const std::string& text) {
    std::string_view rest = text;
    const auto date = take_date(rest);
    return date && date->month && date->day && trimmed(rest).empty();
}

// --- words

std::string words_of(CellKind kind) {
    std::vector<std::string> words;
    for (const StaffWord& one : staff_words(kind))
        if (!one.ko.empty()) words.emplace_back(one.ko);
    return fmt::format("{}", fmt::join(words, ", "));
}

/// The document's word for the table's; also where the document's own word stands in the cell.
std::optional<std::string> word_for(CellKind kind, std::string_view text) {
    const std::string compact = without_spaces(text);
    for (const StaffWord& one : staff_words(kind))
        if (without_spaces(one.ko) == compact || one.word == text) return std::string{one.word};
    return std::nullopt;
}

CellRead read_word(const StaffColumn& column, const std::string& text) {
    if (const auto word = word_for(column.kind, text)) return {.value = *word};
    const std::string words = words_of(column.kind);
    return refused(fmt::format("‘{}’: 이 칸에 쓸 수 없는 말입니다. 다음 가운데 하나를 적으세요: {}", text, words),
                   fmt::format("“{}” cannot stand here. Write one of: {}", text, words));
}

CellRead read_named(const std::string& text, const std::map<std::string, std::string>& names, const char* what_ko,
                    const char* what_en) {
    if (names.contains(text)) return {.value = text};
    const std::vector<std::string> ids = StaffNames::ids_named(names, text);
    if (ids.size() == 1) return {.value = ids.front()};
    if (ids.size() > 1)
        return refused(fmt::format("‘{}’: 이름이 같은 {} 여럿입니다. 관리자에게 문의하세요.", text, what_ko),
                       fmt::format("More than one {} is named “{}”. Ask the administrator.", what_en, text));
    return refused(fmt::format("‘{}’: 그런 {} 없습니다. 이름을 등록된 대로 적으세요.", text, what_ko),
                   fmt::format("There is no {} “{}”. Write its name as it is registered.", what_en, text));
}

// --- dates

CellRead read_day_cell(const std::string& text, const CellContext& context) {
    const std::string plain = narrow(text);
    std::string_view rest = plain;
    const auto date = take_date(rest);
    const bool whole = trimmed(rest).empty();
    if (date && whole) {
        const DayRead read = day_written(*date, context.base_year);
        if (read.day) return {.value = iso(*read.day)};
        if (read.doubt == DateDoubt::wrong_weekday)
            return refused(fmt::format("‘{}’: 날짜와 요일이 맞지 않습니다. 둘 중 틀린 것을 고치세요.", text),
                           fmt::format("“{}”: the day and its weekday do not agree. Correct one of them.", text));
        if (read.doubt == DateDoubt::no_such_day)
            return refused(fmt::format("‘{}’: 달력에 없는 날입니다. 날짜를 고치세요.", text),
                           fmt::format("“{}” is no day of the calendar. Correct it.", text));
        if (!date->year && date->month && date->day)
            return refused(fmt::format("‘{}’: 연도가 없습니다. 2026-01-05처럼 연도까지 적으세요.", text),
                           fmt::format("“{}” has no year. Write the whole date, like 2026-01-05.", text));
    }
    return refused(fmt::format("‘{}’: 날짜가 아닙니다. 2026-01-05처럼 적으세요.", text),
                   fmt::format("“{}” is no date. Write it like 2026-01-05.", text));
}

std::optional<Sentence> wrong_date_in(const std::string& plain, std::optional<int> base_year) {
    std::string_view rest = plain;
    bool after_digit = false;
    while (!rest.empty()) {
        std::string_view behind = rest;
        const auto date = !after_digit && digit(rest.front()) ? take_date(behind) : std::nullopt;
        if (date && date->month && date->day) {
            const DayRead read = day_written(*date, base_year ? base_year : std::optional{2024});
            if (!read.day && read.doubt == DateDoubt::wrong_weekday && (date->year || base_year))
                return Sentence{fmt::format("‘{}’: 날짜와 요일이 맞지 않습니다. 둘 중 틀린 것을 고치세요.", plain),
                                fmt::format("“{}”: a day and its weekday do not agree. Correct one of them.", plain)};
            if (!read.day && read.doubt == DateDoubt::no_such_day)
                return Sentence{fmt::format("‘{}’: 달력에 없는 날이 있습니다. 날짜를 고치세요.", plain),
                                fmt::format("“{}” has a day that is not in the calendar. Correct it.", plain)};
            rest = behind;
            after_digit = false;
            continue;
        }
        after_digit = digit(rest.front());
        rest.remove_prefix(1);
    }
    return std::nullopt;
}

CellRead read_window_cell(const std::string& text, const CellContext& context) {
    const std::string compact = without_spaces(text);
    if (compact == "확인필요") return {.value = {{"kind", "unknown"}}};
    if (compact == "매년별도공지") return {.value = {{"kind", "yearly"}, {"source_text", text}}};
    if (auto wrong = wrong_date_in(narrow(text), context.base_year)) return {.refused = std::move(wrong)};
    const ApplicationWindow window = window_written(text, context.base_year);
    CellRead read{.value = window_json(window)};
    if (window.kind == ApplicationWindow::Kind::unknown)
        read.doubt = Sentence{fmt::format("‘{}’: 신청 기간으로 읽지 못해 글로만 두었습니다. 2026-03-02~2026-03-13, "
                                          "상시, 예산 소진 시까지, 별도 공지처럼 적으면 읽습니다.",
                                          text),
                              fmt::format("“{}” was kept as words only. A window like 2026-03-02~2026-03-13, 상시, "
                                          "예산 소진 시까지 or 별도 공지 can be read.",
                                          text)};
    return read;
}

CellRead read_period_cell(const std::string& text, const CellContext& context) {
    const std::string plain = narrow(text);
    if (auto wrong = wrong_date_in(plain, context.base_year)) return {.refused = std::move(wrong)};
    Json period = Json::object();
    std::string_view rest = plain;
    if (const auto range = take_range(rest)) {
        for (const auto& [key, date] : {std::pair{"start", range->first}, std::pair{"end", range->last}}) {
            if (!date) continue;
            const DayRead read = day_written(*date, context.base_year);
            if (!read.day)
                return refused(fmt::format("‘{}’: 연도가 없습니다. 2026-03-18~2026-11-25처럼 적으세요.", text),
                               fmt::format("“{}” has no year. Write it like 2026-03-18~2026-11-25.", text));
            period[key] = iso(*read.day);
        }
        if (period.contains("start") && period.contains("end") && period["end"] < period["start"])
            return refused(fmt::format("‘{}’: 끝나는 날이 시작하는 날보다 빠릅니다. 날짜를 고치세요.", text),
                           fmt::format("“{}” ends before it begins. Correct the dates.", text));
    }
    std::string note{trimmed(rest)};
    if (!period.empty() && note.starts_with("(") && note.ends_with(")")) note = note.substr(1, note.size() - 2);
    if (!note.empty()) period["note"] = note;
    return {.value = std::move(period)};
}

CellRead read_ages_cell(const std::string& text) {
    std::string plain = without_spaces(narrow(text));
    for (const std::string_view word : {"만", "세", "살"}) replace_all(plain, word, "");
    const bool from_only = plain.ends_with("이상") || plain.ends_with("부터") || plain.ends_with("~");
    const bool to_only = plain.ends_with("이하") || plain.ends_with("까지") || plain.starts_with("~");
    for (const std::string_view word : {"이상", "이하", "부터", "까지"}) replace_all(plain, word, "~");
    std::vector<int> ages;
    for (const std::string& part : parts_between(plain, "~")) {
        int age = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), age);
        if (error != std::errc{} || end != part.data() + part.size() || age < 0 || age > 120) ages.push_back(-1);
        ages.push_back(age);
    }
    const bool good = std::ranges::none_of(ages, [](int age) { return age < 0; });
    if (good && ages.size() == 2 && ages[0] <= ages[1])
        return {.value = {{"minimum_age", ages[0]}, {"maximum_age", ages[1]}}};
    if (good && ages.size() == 1 && from_only != to_only)
        return {.value = {{from_only ? "minimum_age" : "maximum_age", ages[0]}}};
    return refused(fmt::format("‘{}’: 나이가 아닙니다. 60~64세, 65세 이상, 18세 이하처럼 적으세요.", text),
                   fmt::format("“{}” is no age. Write it like 60~64세, 65세 이상 or 18세 이하.", text));
}

// --- lists

/// The parts between ; and line breaks.
std::vector<std::string> listed(std::string text) {
    replace_all(text, "\n", ";");
    return parts_between(text, ";");
}

/// A number whose leading zero a spreadsheet dropped: 632812114.
std::string with_zero(const std::string& number) {
    const bool bare = std::ranges::all_of(number, digit) && (number.size() == 9 || number.size() == 10);
    if (!bare || number.starts_with('0')) return number;
    return phone_written("0" + number, "").doubt == PhoneDoubt::none ? "0" + number : number;
}

CellRead refused_phone(const std::string& part, PhoneDoubt doubt) {
    if (doubt == PhoneDoubt::no_area_code)
        return refused(fmt::format("‘{}’: 지역번호가 없습니다. 063-281-2114처럼 지역번호까지 적으세요.", part),
                       fmt::format("“{}” has no area code. Write it like 063-281-2114.", part));
    if (doubt == PhoneDoubt::placeholder)
        return refused(fmt::format("‘{}’: 실제로 쓰는 번호가 아닙니다. 번호를 모르면 칸을 비우세요.", part),
                       fmt::format("“{}” is no number in use. Leave the cell blank where it is not known.", part));
    return refused(
        fmt::format("‘{}’: 전화번호가 아닙니다. 063-281-2114처럼 적고 여럿은 ;로 나누세요.", part),
        fmt::format("“{}” is no phone number. Write it like 063-281-2114, several with ; between them.", part));
}

CellRead read_phones_cell(const std::string& text) {
    Json phones = Json::array();
    std::set<std::string> met;
    for (const std::string& part : listed(text)) {
        const std::string plain = narrow(part);
        if (rounded_number(plain)) return refused_rounded(part);
        if (looks_like_day(plain)) return refused_phone(part, PhoneDoubt::no_number);
        std::string_view rest = plain;
        std::string before;
        while (!rest.empty() && !digit(rest.front()) && rest.front() != '(' && rest.front() != '+') {
            before += rest.front();
            rest.remove_prefix(1);
        }
        const std::string run{take_phone_run(rest)};
        if (run.empty()) return refused_phone(part, PhoneDoubt::no_number);
        const WrittenPhone phone = phone_written(with_zero(run), "");
        if (phone.doubt != PhoneDoubt::none) return refused_phone(part, phone.doubt);
        std::string who = std::string{trimmed(before)} + std::string{trimmed(rest)};
        if (who.find_first_of("0123456789") != std::string::npos && phone_digits(who).size() >= 7)
            return refused(fmt::format("‘{}’: 번호가 둘 이상 있습니다. ;로 나누세요.", part),
                           fmt::format("“{}” holds more than one number. Put ; between them.", part));
        if (who.starts_with("(") && who.ends_with(")") && who.find('(', 1) == std::string::npos)
            who = who.substr(1, who.size() - 2);
        if (!phone.extension.empty()) who += fmt::format("{}({})", who.empty() ? "" : " ", phone.extension);
        if (!met.insert(phone.number).second)
            return refused(fmt::format("‘{}’: 같은 번호가 두 번 있습니다. 하나를 지우세요.", phone.number),
                           fmt::format("“{}” stands here twice. Remove one.", phone.number));
        Json one{{"number", phone.number}};
        if (!who.empty()) one["description"] = who;
        phones.push_back(std::move(one));
    }
    return {.value = std::move(phones)};
}

/// "위임장 (대리인 신청 시)": the words before the last bracket, and what stands in it.
std::pair<std::string, std::string> with_note(const std::string& text) {
    if (!text.ends_with(")")) return {text, ""};
    int depth = 0;
    for (std::size_t i = text.size(); i-- > 0;) {
        if (text[i] == ')') ++depth;
        if (text[i] != '(' || --depth > 0) continue;
        return {std::string{trimmed(std::string_view{text}.substr(0, i))},
                std::string{trimmed(std::string_view{text}.substr(i + 1, text.size() - i - 2))}};
    }
    return {text, ""};
}

CellRead read_papers_cell(const std::string& text) {
    Json papers = Json::array();
    for (std::string part : listed(text)) {
        std::string how = "bring";
        if (part.starts_with("[")) {
            const auto close = part.find(']');
            const auto word =
                close == std::string::npos ? std::nullopt : word_for(CellKind::papers, part.substr(1, close - 1));
            if (!word)
                return refused(
                    fmt::format("‘{}’: 대괄호에는 공무원 확인, 본인 확인, 서식 가운데 하나만 적습니다.", part),
                    fmt::format("“{}”: only 공무원 확인, 본인 확인 or 서식 may stand in square brackets.", part));
            how = *word;
            part = std::string{trimmed(std::string_view{part}.substr(close + 1))};
        }
        const auto [name, when] = with_note(part);
        if (name.empty()) continue;
        Json extension{{"how", how}};
        if (!when.empty()) extension["condition"] = when;
        papers.push_back({{"document", name}, {"x_kiosk", std::move(extension)}});
    }
    return {.value = std::move(papers)};
}

CellRead read_channels_cell(const StaffColumn& column, const std::string& text) {
    Json channels = Json::array();
    for (const std::string& part : listed(text)) {
        const auto [word, note] = with_note(part);
        CellRead how = read_word(column, word);
        if (how.refused) return how;
        Json channel{{"how", how.value}};
        if (!note.empty()) channel["note"] = note;
        channels.push_back(std::move(channel));
    }
    return {.value = std::move(channels)};
}

CellRead read_words_cell(std::string text) {
    replace_all(text, ",", ";");
    Json words = Json::array();
    for (const std::string& word : listed(std::move(text))) words.push_back(word);
    return {.value = std::move(words)};
}

CellRead read_hours_cell(const std::string& text) {
    if (text.find("공휴일") != std::string::npos)
        return refused("공휴일에 어떻게 하는지는 ‘공휴일’ 칸에 적으세요.",
                       "Write what holds on holidays into the column 공휴일.");
    if (const auto hours = hours_written(text)) return {.value = *hours};
    return {.value = {{"note", text}},
            .doubt = Sentence{fmt::format("‘{}’: 시간으로 읽지 못해 글로만 두었습니다. ‘월~금 09:00~18:00, 점심 "
                                          "12:00~13:00 쉼’처럼 적으면 열림과 닫힘을 알려 줍니다.",
                                          text),
                              fmt::format("“{}” was kept as words only. Hours like “월~금 09:00~18:00, 점심 "
                                          "12:00~13:00 쉼” tell when it is open.",
                                          text)}};
}

CellRead read_holidays_cell(const std::string& text) {
    if (auto holidays = holidays_written(text)) return {.value = *std::move(holidays)};
    return refused(
        fmt::format("‘{}’: 읽지 못했습니다. 공휴일 쉼, 공휴일에도 함, 설날·추석 쉼, 공휴일 10:00~15:00 가운데 하나처럼 "
                    "적으세요.",
                    text),
        fmt::format("“{}” cannot be read. Write 공휴일 쉼, 공휴일에도 함, 설날·추석 쉼 or 공휴일 10:00~15:00.", text));
}

CellRead read_url_cell(const std::string& text) {
    if (!web_address(text).empty()) return {.value = web_address(text)};
    return refused(fmt::format("‘{}’: 누리집 주소가 아닙니다. https://www.jeonju.go.kr처럼 적으세요.", text),
                   fmt::format("“{}” is no web address. Write it like https://www.jeonju.go.kr.", text));
}

}  // namespace

CellRead read_cell(const StaffColumn& column, const std::string& text, const CellContext& context) {
    if (text.empty()) return {};
    switch (column.kind) {
        case CellKind::key: return rounded_number(text) ? refused_rounded(text) : CellRead{.value = text};
        case CellKind::text:
        case CellKind::place:
        case CellKind::dong:
        case CellKind::address: return {.value = text};
        case CellKind::kind:
        case CellKind::status:
        case CellKind::visibility: return read_word(column, text);
        case CellKind::category: return read_named(text, context.names.categories, "분류가", "category");
        case CellKind::organization: return read_named(text, context.names.organizations, "기관이", "organization");
        case CellKind::phones: return read_phones_cell(text);
        case CellKind::hours: return read_hours_cell(text);
        case CellKind::holidays: return read_holidays_cell(text);
        case CellKind::window: return read_window_cell(text, context);
        case CellKind::period: return read_period_cell(text, context);
        case CellKind::ages: return read_ages_cell(text);
        case CellKind::papers: return read_papers_cell(text);
        case CellKind::channels: return read_channels_cell(column, text);
        case CellKind::url: return read_url_cell(text);
        case CellKind::words: return read_words_cell(text);
        case CellKind::day: return read_day_cell(text, context);
    }
    return {};
}

}  // namespace model
