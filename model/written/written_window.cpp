#include "model/written/written_window.h"

#include "model/base/json.h"
#include "model/base/utf8.h"
#include "model/written/plain_text.h"
#include "model/written/written_dates.h"

#include <algorithm>
#include <array>
#include <vector>

namespace model {
namespace {

using namespace std::chrono;
using Kind = ApplicationWindow::Kind;

/// A text with its date ranges taken out.
struct Sorted {
    std::vector<WrittenRange> ranges;
    bool lone_date = false;  ///< a date that is no range: nobody says what it means
    std::string words;       ///< what is left, without spaces
};

bool digit(char c) { return c >= '0' && c <= '9'; }

bool dated(const WrittenDate& date) { return date.month && date.day; }

Sorted sorted(std::string_view text) {
    Sorted out;
    bool after_digit = false;
    while (!text.empty()) {
        const bool may_begin = !after_digit && (digit(text.front()) || text.front() == '~' || text.front() == '\'');
        if (may_begin) {
            std::string_view rest = text;
            if (const auto range = take_range(rest); range && dated(range->first ? *range->first : *range->last)) {
                out.ranges.push_back(*range);
                text = rest;
                continue;
            }
            rest = text;
            if (const auto date = take_date(rest); date && dated(*date)) {
                out.lone_date = true;
                text = rest;
                continue;
            }
        }
        after_digit = digit(text.front());
        out.words += text.front();
        text.remove_prefix(1);
    }
    out.words = without_spaces(out.words);
    return out;
}

bool has(std::string_view words, std::string_view word) { return words.find(word) != std::string_view::npos; }

template <std::size_t N>
bool has_any(std::string_view words, const std::array<std::string_view, N>& any) {
    return std::ranges::any_of(any, [&](std::string_view word) { return has(words, word); });
}

constexpr std::array<std::string_view, 12> kAnnouncedLater{"별도공지", "별도공고",   "별도안내", "추후공지",
                                                           "추후공고", "추후안내",   "추후결정", "추후통보",
                                                           "추후예정", "공고시결정", "별도통보", "별도고지"};
constexpr std::array<std::string_view, 8> kSeeNotice{"공고",     "공지",   "누리집참", "홈페이지참",
                                                     "안내문참", "요강참", "지침참",   "누리집확인"};
constexpr std::array<std::string_view, 4> kBudget{"소진", "예산이떨어지", "예산마감", "재원고갈"};
constexpr std::array<std::string_view, 9> kFilled{"선착순",   "모집완료", "정원마감", "충원시",  "충원될",
                                                  "인원충족", "정원충족", "인원마감", "자리가차"};
constexpr std::array<std::string_view, 5> kHalves{"상반기", "하반기", "분기", "연초", "연말"};

// Longer words first, so that a shorter one does not leave a stump of them.
constexpr std::array<std::string_view, 27> kOfRolling{
    "신청기한없음", "기한없음", "제한없음", "언제든지", "언제든",   "언제나",   "연중내내", "365일", "연중",
    "상시",         "수시",     "신청기간", "접수기간", "신청기한", "신청",     "접수",     "모집",  "가능",
    "발급",         "이용",     "지원",     "운영",     "평일",     "근무시간", "업무시간", "내",    "중"};
constexpr std::array<std::string_view, 34> kBesideDates{
    "신청기간",   "접수기간",     "모집기간",   "신청기한", "사업기간", "예산범위내", "예산소진시",
    "예산소진",   "사업비소진시", "사업비소진", "조기마감", "조기종료", "사업종료",   "선착순",
    "모집완료시", "홈페이지",     "누리집",     "공고문",   "공고",     "참조",       "참고",
    "상시",       "연중",         "신청",       "접수",     "모집",     "가능",       "마감",
    "종료",       "까지",         "부터",       "동안",     "시",       "될수있음"};

/// True where nothing but `known` words, brackets and stops is in `words`.
template <std::size_t N>
bool only(std::string words, const std::array<std::string_view, N>& known) {
    for (const std::string_view word : known) replace_all(words, word, " ");
    return words.find_first_not_of(" ()[]:,./~-*") == std::string::npos;
}

bool names_month(std::string_view words) {
    for (auto at = words.find("월"); at != std::string_view::npos; at = words.find("월", at + 1))
        if (at > 0 && digit(words[at - 1])) return true;
    return false;
}

SeoulTime begin_of(Day day, const WrittenDate& date) { return SeoulTime{day} + date.time.value_or(minutes{0}); }
SeoulTime end_of(Day day, const WrittenDate& date) { return SeoulTime{day} + date.time.value_or(days{1}); }

/// The dates of the only range; false where they are not certain.
bool put_dates(ApplicationWindow& window, const WrittenRange& range, std::optional<int> base_year) {
    if (range.first) {
        const auto first = day_written(*range.first, base_year).day;
        if (!first) return false;
        window.opens = begin_of(*first, *range.first);
    }
    if (range.last) {
        const auto last = day_written(*range.last, base_year).day;
        if (!last) return false;
        window.closes = end_of(*last, *range.last);
    }
    return !window.opens || !window.closes || *window.opens < *window.closes;
}

Kind kind_beside_dates(std::string_view words) {
    if (has_any(words, kBudget)) return Kind::budget;
    return has_any(words, kFilled) ? Kind::until_filled : Kind::fixed;
}

Kind kind_without_dates(const Sorted& text) {
    const bool yearly = text.words.starts_with("매년") || text.words.starts_with("(매년");
    if (has_any(text.words, kAnnouncedLater)) return Kind::announced_later;
    if (yearly && (names_month(text.words) || has_any(text.words, kHalves))) return Kind::yearly;
    if (text.lone_date) return Kind::unknown;
    if (has_any(text.words, kBudget)) return Kind::budget;
    if (has_any(text.words, kFilled)) return Kind::until_filled;
    if (has_any(text.words, kSeeNotice)) return Kind::announced_later;
    const bool rolling = has(text.words, "상시") || has(text.words, "연중") || has(text.words, "수시") ||
                         has(text.words, "언제") || has(text.words, "기한없음") || has(text.words, "제한없음");
    return rolling && only(text.words, kOfRolling) ? Kind::rolling : Kind::unknown;
}

std::string written(SeoulTime time, bool end) {
    const Day day = day_of(end ? time - minutes{1} : time);
    const SeoulTime whole_day = end ? SeoulTime{day} + days{1} : SeoulTime{day};
    return time == whole_day ? iso(day) : iso(time).substr(0, 16);
}

}  // namespace

ApplicationWindow window_written(std::string_view source, std::optional<int> base_year) {
    ApplicationWindow window;
    window.source_text = one_line(source);
    if (window.source_text.empty()) return window;
    const Sorted text = sorted(narrow(window.source_text));
    if (text.ranges.empty()) {
        window.kind = kind_without_dates(text);
        return window;
    }
    const bool every_year = text.words.starts_with("매년");
    if (every_year && std::ranges::none_of(text.ranges, [](const WrittenRange& range) {
            return (range.first && range.first->year) || (range.last && range.last->year);
        })) {
        window.kind = Kind::yearly;
        return window;
    }
    const bool certain = text.ranges.size() == 1 && !text.lone_date && only(text.words, kBesideDates) &&
                         put_dates(window, text.ranges.front(), base_year);
    window.kind = certain ? kind_beside_dates(text.words) : Kind::unknown;
    if (!certain) window.opens = window.closes = std::nullopt;
    return window;
}

Json window_json(const ApplicationWindow& window) {
    static constexpr std::array kNames{"none",         "fixed",  "rolling",         "budget",
                                       "until_filled", "yearly", "announced_later", "unknown"};
    Json json{{"kind", kNames.at(static_cast<std::size_t>(window.kind))}};
    if (window.opens) json["opens"] = written(*window.opens, false);
    if (window.closes) json["closes"] = written(*window.closes, true);
    if (!window.source_text.empty()) json["source_text"] = window.source_text;
    return json;
}

}  // namespace model
