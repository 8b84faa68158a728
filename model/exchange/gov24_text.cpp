#include "model/exchange/gov24_text.h"

#include "model/base/utf8.h"
#include "model/written/plain_text.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace model {
namespace {

struct Entity {
    std::string_view name;
    std::string_view text;
};

// Those that Korean public data was seen to use or that an editor's HTML export writes; others stay as they are.
constexpr std::array kEntities{
    Entity{"amp", "&"},    Entity{"lt", "<"},     Entity{"gt", ">"},    Entity{"quot", "\""},  Entity{"apos", "'"},
    Entity{"nbsp", " "},   Entity{"middot", "·"}, Entity{"bull", "•"},  Entity{"hellip", "…"}, Entity{"ndash", "–"},
    Entity{"mdash", "—"},  Entity{"lsquo", "‘"},  Entity{"rsquo", "’"}, Entity{"ldquo", "“"},  Entity{"rdquo", "”"},
    Entity{"rarr", "→"},   Entity{"larr", "←"},   Entity{"sim", "~"},   Entity{"tilde", "~"},  Entity{"times", "×"},
    Entity{"divide", "÷"}, Entity{"plusmn", "±"}, Entity{"le", "≤"},    Entity{"ge", "≥"},     Entity{"deg", "°"},
    Entity{"sup2", "²"},   Entity{"frac12", "½"}, Entity{"para", "¶"},  Entity{"sect", "§"},   Entity{"copy", "©"},
    Entity{"reg", "®"},    Entity{"ensp", " "},   Entity{"emsp", " "},  Entity{"thinsp", " "}, Entity{"laquo", "«"},
    Entity{"raquo", "»"},  Entity{"lang", "〈"},  Entity{"rang", "〉"}, Entity{"darr", "↓"},   Entity{"uarr", "↑"}};

enum class Tag { none, inline_tag, breaks, item };

struct TagName {
    std::string_view name;
    Tag tag;
};
constexpr std::array kTags{
    TagName{"br", Tag::breaks},         TagName{"p", Tag::breaks},        TagName{"div", Tag::breaks},
    TagName{"tr", Tag::breaks},         TagName{"table", Tag::breaks},    TagName{"tbody", Tag::breaks},
    TagName{"thead", Tag::breaks},      TagName{"ul", Tag::breaks},       TagName{"ol", Tag::breaks},
    TagName{"dl", Tag::breaks},         TagName{"dt", Tag::breaks},       TagName{"dd", Tag::breaks},
    TagName{"hr", Tag::breaks},         TagName{"h1", Tag::breaks},       TagName{"h2", Tag::breaks},
    TagName{"h3", Tag::breaks},         TagName{"h4", Tag::breaks},       TagName{"h5", Tag::breaks},
    TagName{"h6", Tag::breaks},         TagName{"li", Tag::item},         TagName{"a", Tag::inline_tag},
    TagName{"b", Tag::inline_tag},      TagName{"i", Tag::inline_tag},    TagName{"u", Tag::inline_tag},
    TagName{"s", Tag::inline_tag},      TagName{"em", Tag::inline_tag},   TagName{"strong", Tag::inline_tag},
    TagName{"span", Tag::inline_tag},   TagName{"font", Tag::inline_tag}, TagName{"img", Tag::inline_tag},
    TagName{"td", Tag::inline_tag},     TagName{"th", Tag::inline_tag},   TagName{"sup", Tag::inline_tag},
    TagName{"sub", Tag::inline_tag},    TagName{"o:p", Tag::inline_tag},  TagName{"style", Tag::inline_tag},
    TagName{"script", Tag::inline_tag}, TagName{"center", Tag::breaks},   TagName{"small", Tag::inline_tag},
    TagName{"big", Tag::inline_tag},    TagName{"col", Tag::inline_tag},  TagName{"colgroup", Tag::inline_tag}};

constexpr std::size_t kLongestEntity = 10;
constexpr std::size_t kLongestTag = 2000;

std::optional<char32_t> numbered(std::string_view name) {
    if (!take(name, "#")) return std::nullopt;
    const int base = take(name, "x") || take(name, "X") ? 16 : 10;
    std::uint32_t code = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, base);
    if (error != std::errc{} || end != name.data() + name.size() || name.empty()) return std::nullopt;
    if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code <= 0xDFFF)) return std::nullopt;
    return code;
}

/// The character at the front of `text`, an entity; false where it is none that we know.
bool take_entity(std::string_view& text, std::string& out) {
    const auto end = text.substr(0, kLongestEntity + 2).find(';');
    if (end == std::string_view::npos) return false;
    const std::string_view name = text.substr(1, end - 1);
    const auto* const known = std::ranges::find(kEntities, name, &Entity::name);
    if (known != kEntities.end()) {
        out += known->text;
    } else if (const auto code = numbered(name)) {
        append_utf8(out, *code);
    } else {
        return false;
    }
    text.remove_prefix(end + 1);
    return true;
}

/// Moves what stands before the next `sign` from `text` to `out`; false where nothing is left.
bool take_until(std::string_view& text, char sign, std::string& out) {
    const std::size_t end = std::min(text.find(sign), text.size());
    out += text.substr(0, end);
    text.remove_prefix(end);
    return !text.empty();
}

std::string without_entities(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (take_until(text, '&', out)) {
        if (take_entity(text, out)) continue;
        out += text.front();
        text.remove_prefix(1);
    }
    return out;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

/// Takes an HTML tag or comment off the front of `text`, which begins with '<'.
Tag take_tag(std::string_view& text) {
    if (text.starts_with("<!--")) {
        const auto end = text.find("-->");
        if (end == std::string_view::npos) return Tag::none;
        text.remove_prefix(end + 3);
        return Tag::inline_tag;
    }
    const auto end = text.substr(0, kLongestTag).find('>');
    if (end == std::string_view::npos) return Tag::none;
    std::string_view inside = text.substr(1, end - 1);
    take(inside, "/");
    std::string name{inside.substr(0, inside.find_first_of(" \t\r\n/"))};
    std::ranges::transform(name, name.begin(), lower);
    const auto* const known = std::ranges::find(kTags, std::string_view{name}, &TagName::name);
    if (known == kTags.end()) return Tag::none;
    text.remove_prefix(end + 1);
    return known->tag;
}

std::string without_tags(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (take_until(text, '<', out)) {
        const bool closes = text.starts_with("</");
        switch (take_tag(text)) {
            case Tag::none:
                out += text.front();
                text.remove_prefix(1);
                break;
            case Tag::inline_tag: break;
            case Tag::breaks: out += '\n'; break;
            case Tag::item: out += closes ? "\n" : "\n- "; break;
        }
    }
    return out;
}

/// Bullets that break a line wherever they stand before a space.
bool strong_bullet(char32_t c) {
    constexpr std::u32string_view kStrong = U"○◦●□■▶▷►◆◇◈▣☞※▪▫❍❏❑➤➢✔✓◉◎❖";
    return kStrong.find(c) != std::u32string_view::npos;
}

/// Bullets only at a line's beginning; at other places they are signs and letters.
bool weak_bullet(char32_t c) {
    constexpr std::u32string_view kWeak = U"-–—ㅇᄋ•·∙ㆍ⋅*‣⁃・*+>→▸oO";
    return kWeak.find(c) != std::u32string_view::npos;
}

// Wingdings bullets of word processors come as private use characters.
bool private_use(char32_t c) { return c >= 0xE000 && c <= 0xF8FF; }

bool space(char32_t c) { return c == ' ' || c == '\n'; }

/// Characters that mean the same as a plain one, or nothing, on a screen.
std::string plain_signs(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const std::string_view rest = text;
        const char32_t read = take_code_point(text);
        char32_t c = read;
        if (c == '\r') c = text.starts_with("\n") ? U'\0' : U'\n';
        if (c == 0xA0 || c == 0x3000 || c == '\t' || c == 0x202F || (c >= 0x2000 && c <= 0x200A)) c = ' ';
        if (c == 0xFF5E || c == 0x223C || c == 0x301C) c = '~';
        if (private_use(c)) c = U'•';
        const bool shown = (c >= 0x20 || c == '\n') && c != 0x7F && !(c >= 0x80 && c < 0xA0) && c != 0xFEFF &&
                           !(c >= 0x200B && c <= 0x200F) && c != 0xAD && c != 0xFFFD;
        if (shown && c == read) out += rest.substr(0, rest.size() - text.size());
        if (shown && c != read) append_utf8(out, c);
    }
    return nfc(out);
}

std::string readable(std::string_view field) {
    std::string text = without_tags(without_entities(field));
    if (text.find("&lt;") != std::string::npos || text.find("&amp;") != std::string::npos ||
        text.find("&nbsp;") != std::string::npos || text.find("&#") != std::string::npos)
        text = without_tags(without_entities(text));
    return plain_signs(text);
}

/// "○ 정기 : 5.1.~5.31.○ 반기": a bullet with a space behind it begins a line. "○○시" stays whole.
std::u32string broken_at_bullets(std::u32string_view text) {
    std::u32string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool spaced = i + 1 < text.size() && text[i + 1] == ' ';
        const bool between = i > 0 && text[i - 1] == ' ' && spaced;
        const bool in_brackets = i > 0 && (text[i - 1] == '(' || text[i - 1] == '[');
        if (((strong_bullet(text[i]) && spaced) || (text[i] == U'ㅇ' && between)) && !in_brackets) out += '\n';
        out += text[i];
    }
    return out;
}

/// Syllables that are words of their own: "및  그  밖의" is not spread out.
bool own_word(char32_t c) {
    constexpr std::u32string_view kWords = U"및그등수또할각것때더안못이저";
    return kWords.find(c) != std::u32string_view::npos;
}

/// "의  사  자" written with two or more spaces between single syllables is one word.
std::u32string joined_syllables(std::u32string_view line) {
    std::u32string out;
    for (std::size_t i = 0; i < line.size();) {
        std::size_t gap = i;
        while (gap < line.size() && line[gap] == ' ') ++gap;
        const auto lone_before = [&](std::size_t at) {
            return at > 0 && is_hangul_syllable(line[at - 1]) && !own_word(line[at - 1]) &&
                   (at < 2 || !is_hangul_syllable(line[at - 2]));
        };
        const auto lone_at = [&](std::size_t at) {
            return at < line.size() && is_hangul_syllable(line[at]) && !own_word(line[at]) &&
                   (at + 1 == line.size() || !is_hangul_syllable(line[at + 1]));
        };
        if (gap - i >= 2 && lone_before(i) && lone_at(gap)) {
            i = gap;
            continue;
        }
        out += line[i++];
    }
    return out;
}

/// Takes bullets and the spaces around them off a line's front.
std::u32string_view without_bullets(std::u32string_view line) {
    while (!line.empty()) {
        const char32_t c = line.front();
        if (c == ' ') {
            line.remove_prefix(1);
            continue;
        }
        const bool more = line.size() > 1;
        // "○○시", "-5도", "*표": a sign that is part of the word stays.
        const bool letter = c == 'o' || c == 'O' || c == '+' || c == '>';
        const bool repeated = more && line[1] == c && strong_bullet(c);
        const bool minus = c == '-' && more && line[1] >= '0' && line[1] <= '9';
        const bool bullet = strong_bullet(c) || (weak_bullet(c) && (!letter || (more && line[1] == ' ')));
        if (!bullet || repeated || minus) break;
        line.remove_prefix(1);
    }
    return line;
}

bool ends_sentence(char32_t c) { return c == '.' || c == '!' || c == '?'; }

}  // namespace

std::vector<std::string> gov24_lines(std::string_view field) {
    const std::u32string text = broken_at_bullets(to_utf32(readable(field)));
    std::vector<std::string> lines;
    for (std::size_t from = 0; from <= text.size();) {
        const std::size_t end = std::min(text.find(U'\n', from), text.size());
        const std::u32string whole = joined_syllables(std::u32string_view{text}.substr(from, end - from));
        std::string line = one_line(to_utf8(without_bullets(whole)));
        if (!line.empty()) lines.push_back(std::move(line));
        from = end + 1;
    }
    return lines;
}

std::string gov24_text(std::string_view field) { return fmt::format("{}", fmt::join(gov24_lines(field), "\n")); }

std::string gov24_words(std::string_view field) { return one_line(readable(field)); }

std::string gov24_summary(std::string_view field, std::size_t letters) {
    const std::string whole = fmt::format("{}", fmt::join(gov24_lines(field), " "));
    const std::u32string text = to_utf32(whole);
    if (text.size() <= letters) return whole;
    std::size_t sentence = 0;
    std::size_t word = 0;
    for (std::size_t i = 1; i <= letters; ++i) {
        if (!space(text[i])) continue;
        word = i;
        if (ends_sentence(text[i - 1])) sentence = i;
    }
    if (sentence > 0) return to_utf8(text.substr(0, sentence));
    return to_utf8(text.substr(0, word > 0 ? word : letters)) + "…";
}

std::vector<std::string> gov24_tokens(std::string_view field) { return parts_between(field, "||"); }

}  // namespace model
