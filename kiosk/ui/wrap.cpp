#include "kiosk/ui/wrap.h"

#include "model/base/utf8.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

/// A place at which a line may end: bytes and width up to it.
struct Break {
    std::size_t end = 0;   ///< the line's text stops here
    std::size_t next = 0;  ///< the next line starts here
    float width = 0;
};

/// Where a word that is wider than a line is parted: "고용·노동", "상담소(전국)", "Manseong-dong", but no phone number.
bool may_cut(char32_t before, char32_t after) {
    if (before == U'·' || before == U'/' || before == U',' || before == U')') return true;
    return (before == U'-' && !(after >= U'0' && after <= U'9')) || after == U'(';
}

/// Han letters, kana, and the signs that stand as wide as they.
bool is_wide(char32_t c) {
    return (c >= 0x2E80 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0xFF01 && c <= 0xFF60) || (c >= 0x20000 && c <= 0x2FFFF);
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool is_in(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

/// JIS X 4051 and GB/T 15834, as far as our words need them: what no line begins and no line ends with.
bool may_part(char32_t before, char32_t after) {
    constexpr std::u32string_view kNeverFirst =
        U"、。，．：；？！）」』】〉》”’…ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
        U"·・,.:;?!%)]~";
    constexpr std::u32string_view kNeverLast = U"（「『【〈《“‘([~/";
    if (before == U' ' || !(is_wide(before) || is_wide(after))) return false;
    if (is_in(kNeverFirst, after) || is_in(kNeverLast, before)) return false;
    // "3月8日", "24小时", "あと12日": a number stays with its unit, a month with its day.
    return !is_digit(before) && !(before == U'月' && is_digit(after));
}

char32_t next_of(std::string_view rest) { return rest.empty() ? U' ' : model::take_code_point(rest); }

enum class Script { han, hiragana, katakana, other };

Script script_of(char32_t c) {
    if (c >= 0x3041 && c <= 0x309F) return Script::hiragana;
    if ((c >= 0x30A1 && c <= 0x30FA) || c == U'ー') return Script::katakana;
    return is_wide(c) && c >= 0x3400 ? Script::han : Script::other;
}

/// True where a Japanese phrase may end between `before` and `after`: what a reader takes in at once stays on a line.
/// Words are not known here; the change of script tells most of them apart, as 分かち書き does.
bool ends_phrase(char32_t before, char32_t after, char32_t next) {
    if (!may_part(before, after)) return false;
    if (is_in(U"、。！？）」』・", before) || is_in(U"（「『", after)) return true;
    const auto is_prefix = [](char32_t c) { return c == U'お' || c == U'ご'; };
    const bool noun_next = script_of(next) == Script::han || script_of(next) == Script::katakana;
    if (is_prefix(after) && noun_next) return true;  // に|お尋ね
    if (is_prefix(before)) return false;
    const Script left = script_of(before), right = script_of(after);
    if (right == Script::hiragana || left == right) return false;
    return left != Script::other;
}

}  // namespace

std::vector<Line> wrap(std::string_view text, float width, const std::function<float(char32_t)>& advance,
                       Breaks breaks) {
    std::vector<Line> lines;
    std::size_t start = 0, at = 0;
    float so_far = 0;
    char32_t previous = U' ';
    Break at_space, at_han, at_sign;  // `next` is 0 while there is none: no line starts at 0 but the first
    const auto end_line = [&](Break where, bool torn = false) {
        lines.push_back({text.substr(start, where.end - start), where.width, torn});
        start = at = where.next;
        so_far = 0;
        previous = U' ';
        at_space = at_han = at_sign = {};
    };
    while (at < text.size()) {
        std::string_view rest = text.substr(at);
        const char32_t c = model::take_code_point(rest);
        const std::size_t after = text.size() - rest.size();
        if (c == U'\n') {
            end_line({at, after, so_far});
            continue;
        }
        const float wider = so_far + advance(c);
        if (breaks != Breaks::at_spaces && may_part(previous, c)) {
            const bool ends = breaks == Breaks::between_han || ends_phrase(previous, c, next_of(rest));
            (ends ? at_space : at_han) = Break{at, at, so_far};
        }
        if (c == U' ') {
            at_space = Break{at, after, so_far};
        } else if (wider > width && at > start) {
            if (at_space.next > 0)
                end_line(at_space);
            else if (at_han.next > 0)
                end_line(at_han);
            else if (at_sign.next > 0)
                end_line(at_sign);
            else
                end_line({at, at, so_far}, true);
            continue;
        }
        so_far = wider;
        at = after;
        previous = c;
        if (may_cut(c, next_of(rest)) && next_of(rest) != U' ') at_sign = Break{after, after, so_far};
    }
    if (start < text.size()) lines.push_back({text.substr(start), so_far});
    return lines;
}

bool torn(const std::vector<Line>& lines) { return std::ranges::any_of(lines, &Line::torn); }

}  // namespace kiosk::ui
