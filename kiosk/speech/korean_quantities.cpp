#include "kiosk/speech/korean_quantities.h"

#include "kiosk/speech/korean_numbers.h"

#include "model/base/utf8.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace kiosk::speech {
namespace {

enum class Count { native, sino, attached };

struct Counter {
    std::u32string_view written;
    std::u32string_view said;
    Count count = Count::sino;
    bool noun = false;  ///< begins other words too (대 보험, 시 설): only at a word's end or before a particle
};

// Longest first where one begins another. Native counters are those that 표준국어대사전 counts with 한, 두, 세.
constexpr std::array kCounters{
    Counter{U"개월", U"개월"},
    Counter{U"개년", U"개년"},
    Counter{U"시간", U"시간", Count::native},
    Counter{U"번길", U"번길", Count::attached},
    Counter{U"번지", U"번지"},
    Counter{U"번째", U"번째", Count::native},
    Counter{U"주년", U"주년"},
    Counter{U"주일", U"주일"},
    Counter{U"호선", U"호선"},
    Counter{U"학년", U"학년", Count::attached},
    Counter{U"등급", U"등급"},
    Counter{U"가지", U"가지", Count::native},
    Counter{U"가구", U"가구", Count::native},
    Counter{U"군데", U"군데", Count::native},
    Counter{U"마리", U"마리", Count::native},
    Counter{U"사람", U"사람", Count::native},
    Counter{U"단계", U"단계"},
    Counter{U"년생", U"년생", Count::attached},
    Counter{U"달러", U"달러"},
    Counter{U"미터", U"미터"},
    Counter{U"명", U"명", Count::native},
    Counter{U"곳", U"곳", Count::native},
    Counter{U"개", U"개", Count::native},
    Counter{U"살", U"살", Count::native},
    Counter{U"달", U"달", Count::native},
    Counter{U"배", U"배", Count::native, true},
    Counter{U"건", U"건", Count::native, true},
    Counter{U"장", U"장", Count::native, true},
    Counter{U"대", U"대", Count::native, true},
    Counter{U"통", U"통", Count::native, true},
    Counter{U"채", U"채", Count::native, true},
    Counter{U"번", U"번", Count::sino, true},
    Counter{U"시", U"시", Count::native, true},
    Counter{U"년", U"년", Count::attached},
    Counter{U"월", U"월", Count::attached},
    Counter{U"일", U"일", Count::attached},
    Counter{U"분", U"분"},
    Counter{U"초", U"초"},
    Counter{U"원", U"원"},
    Counter{U"세", U"세"},
    Counter{U"회", U"회"},
    Counter{U"차", U"차"},
    Counter{U"층", U"층"},
    Counter{U"호", U"호"},
    Counter{U"동", U"동"},
    Counter{U"인", U"인"},
    Counter{U"매", U"매"},
    Counter{U"주", U"주"},
    Counter{U"점", U"점"},
    Counter{U"박", U"박"},
    Counter{U"도", U"도"},
    Counter{U"kWh", U"킬로와트시"},
    Counter{U"kW", U"킬로와트"},
    Counter{U"km", U"킬로미터"},
    Counter{U"cm", U"센티미터"},
    Counter{U"mm", U"밀리미터"},
    Counter{U"kg", U"킬로그램"},
    Counter{U"ml", U"밀리리터"},
    Counter{U"mL", U"밀리리터"},
    Counter{U"ha", U"헥타르"},
    Counter{U"m", U"미터"},
    Counter{U"g", U"그램"},
    Counter{U"t", U"톤"},
    Counter{U"L", U"리터"},
    Counter{U"h", U"시간", Count::native},
    Counter{U"㎡", U"제곱미터"},
    Counter{U"㎞", U"킬로미터"},
    Counter{U"㎏", U"킬로그램"},
    Counter{U"℃", U"도"},
    Counter{U"％", U"퍼센트"},
    Counter{U"%p", U"퍼센트포인트"},
    Counter{U"%", U"퍼센트"},
};

constexpr std::array kUnits{U"조", U"억", U"만", U"천", U"백"};
// What may follow a counter that also begins other words.
constexpr std::u32string_view kParticles = U"은는이가을를의에로으와과도만부까께씩째쯤정마반입당중나인라";
constexpr int kMostNative = 20;  // past it a clerk says 삼십오 개, not 서른다섯 개; ages apart

bool word_ends(std::u32string_view text, std::size_t at) {
    return at >= text.size() || !(is_syllable(text[at]) || is_latin(text[at])) ||
           kParticles.find(text[at]) != kParticles.npos;
}

const Counter* counter_at(std::u32string_view text, std::size_t at) {
    const std::u32string_view rest = text.substr(std::min(at, text.size()));
    for (const Counter& counter : kCounters) {
        if (!rest.starts_with(counter.written)) continue;
        const std::size_t end = at + counter.written.size();
        const bool latin = is_latin(counter.written.back());
        if (latin && end < text.size() && is_latin(text[end])) continue;
        if (counter.noun && !word_ends(text, end)) continue;
        return &counter;
    }
    return nullptr;
}

const Counter* counter_named(std::u32string_view written) {
    const auto at = std::ranges::find(kCounters, written, &Counter::written);
    return at == kCounters.end() ? nullptr : &*at;
}

/// Counters that may stand apart from their number: "30만 원", "100 %", "35 명".
bool may_stand_apart(std::u32string_view counter) {
    return counter == U"원" || counter == U"%" || counter == U"명" || counter == U"개" || counter == U"곳" ||
           counter == U"개월" || counter == U"가구" || counter == U"km" || counter == U"m";
}

std::string korean(std::u32string_view words) { return model::to_utf8(words); }

std::string decimals_said(const WrittenNumber& number) {
    if (number.decimals.empty()) return {};
    std::string digits = digits_korean(number.decimals);
    for (auto at = digits.find("공"); at != digits.npos; at = digits.find("공")) digits.replace(at, 3, "영");
    return " 점 " + digits;
}

bool native(const KoreanQuantity& quantity, const Counter& counter) {
    if (counter.count != Count::native || !quantity.unit.empty() || !quantity.number.decimals.empty() || quantity.some)
        return false;
    const auto value = quantity.number.value();
    return value >= 1 && value <= (counter.written == U"살" ? 99U : static_cast<unsigned>(kMostNative));
}

std::string with_counter(const KoreanQuantity& quantity, const Counter& counter, bool attached) {
    const auto value = quantity.number.value();
    if (native(quantity, counter)) {
        const bool first = counter.written == U"번째" && value == 1;
        return (first ? "첫" : native_korean(static_cast<int>(value))) + " " + korean(counter.said);
    }
    if (counter.written == U"월" && quantity.unit.empty() && (value == 6 || value == 10))
        return value == 6 ? "유월" : "시월";
    const bool bare = value == 1 && !quantity.unit.empty() && quantity.unit != U"억" && quantity.unit != U"조";
    std::string out = bare ? "" : sino_korean(value);
    out += decimals_said(quantity.number) + korean(quantity.unit) + (quantity.some ? "여" : "");
    const bool apart = counter.count != Count::attached && !attached;
    return out + (apart ? " " : "") + korean(counter.said);
}

}  // namespace

KoreanQuantity korean_quantity_at(std::u32string_view text, std::size_t at) {
    KoreanQuantity quantity;
    quantity.number = number_at(text, at);
    quantity.end = quantity.number.end;
    for (const std::u32string_view unit : kUnits)
        if (text.substr(quantity.end).starts_with(unit)) {
            quantity.unit = text.substr(quantity.end, unit.size());
            quantity.end += unit.size();
            break;
        }
    if (quantity.end < text.size() && text[quantity.end] == U'여') {
        quantity.some = true;
        ++quantity.end;
    }
    const bool space = quantity.end < text.size() && text[quantity.end] == U' ';
    const Counter* counter = counter_at(text, quantity.end + (space ? 1 : 0));
    if (counter && (!space || may_stand_apart(counter->written) || quantity.some)) {
        quantity.counter = counter->written;
        quantity.end += counter->written.size() + (space ? 1 : 0);
    }
    return quantity;
}

std::string said(const KoreanQuantity& quantity, bool attached) {
    const WrittenNumber& number = quantity.number;
    const Counter* counter = counter_named(quantity.counter);
    const bool leading_zero = number.whole.size() > 1 && number.whole[0] == '0';
    const bool called_120 = quantity.counter == U"번" && number.whole.size() >= 3;
    const bool bare_number = quantity.counter.empty() && quantity.unit.empty();
    if (called_120 ||
        (quantity.unit.empty() && leading_zero && quantity.counter != U"월" && quantity.counter != U"일") ||
        (bare_number && !attached && dialled(number)))
        return digits_korean(number.whole) + decimals_said(number) + (counter ? korean(counter->said) : "");
    if (counter) return with_counter(quantity, *counter, attached);
    const bool bare = number.value() == 1 && !quantity.unit.empty() && quantity.unit != U"억" && quantity.unit != U"조";
    return (bare ? "" : sino_korean(number.value())) + decimals_said(number) + korean(quantity.unit) +
           (quantity.some ? "여" : "");
}

std::string said(const WrittenClock& clock) {
    const int hour = clock.hour % 12 == 0 ? 12 : clock.hour % 12;
    std::string out = clock.hour == 24  ? "밤 열두 시"
                      : clock.hour == 0 ? "오전 영 시"
                      : clock.hour == 12
                          ? "낮 열두 시"
                          : fmt::format("{} {} 시", clock.hour < 12 ? "오전" : "오후", native_korean(hour));
    if (clock.minute > 0) out += fmt::format(" {} 분", sino_korean(static_cast<std::uint64_t>(clock.minute)));
    return out;
}

std::string said(const WrittenDay& day) {
    std::string out;
    const auto add = [&](const std::string& words) { out += (out.empty() ? "" : " ") + words; };
    const auto sino = [](int number) { return sino_korean(static_cast<std::uint64_t>(number)); };
    if (day.year > 0) add(sino(day.year) + "년");
    if (day.month > 0) add((day.month == 6 ? "유" : day.month == 10 ? "시" : sino(day.month)) + "월");
    if (day.day > 0) add(sino(day.day) + "일");
    return out;
}

std::string said(const WrittenPhone& phone) {
    std::string out;
    for (const std::string& group : phone.groups) out += (out.empty() ? "" : ", ") + digits_korean(group);
    return out;
}

}  // namespace kiosk::speech
