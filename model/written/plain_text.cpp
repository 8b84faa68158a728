#include "model/written/plain_text.h"

#include "model/base/utf8.h"

#include <algorithm>

namespace model {
namespace {

constexpr std::string_view kSpaces = " \t\n\r\v\f";
constexpr char32_t kFullWidthFirst = 0xFF01;  // '!'; the ASCII signs follow in their order
constexpr char32_t kFullWidthLast = 0xFF5E;   // '~'

bool zero_width(char32_t c) { return c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xAD; }

bool wide_space(char32_t c) {
    return c == 0xA0 || c == 0x3000 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) || c == '\t';
}

bool dash(char32_t c) { return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE63; }

bool tilde(char32_t c) { return c == 0x223C || c == 0x301C || c == 0x02DC; }

}  // namespace

std::string narrow(std::string_view text) {
    std::string out;
    std::string_view rest = text;
    while (!rest.empty()) {
        const char32_t c = take_code_point(rest);
        if (zero_width(c)) continue;
        if (c == '\r') {
            if (rest.empty() || rest.front() != '\n') out += '\n';
        } else if (wide_space(c)) {
            out += ' ';
        } else if (dash(c)) {
            out += '-';
        } else if (tilde(c)) {
            out += '~';
        } else if (c >= kFullWidthFirst && c <= kFullWidthLast) {
            append_utf8(out, c - kFullWidthFirst + U'!');
        } else {
            append_utf8(out, c);
        }
    }
    return nfc(out);
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(kSpaces);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

std::string one_line(std::string_view text) {
    std::string out;
    for (const char c : trimmed(text)) {
        const bool space = kSpaces.find(c) != std::string_view::npos;
        if (!space)
            out += c;
        else if (out.back() != ' ')
            out += ' ';
    }
    return out;
}

std::string without_spaces(std::string_view text) {
    std::string out;
    std::ranges::copy_if(text, std::back_inserter(out),
                         [](char c) { return kSpaces.find(c) == std::string_view::npos; });
    return out;
}

std::vector<std::string> parts_between(std::string_view text, std::string_view separator) {
    std::vector<std::string> parts;
    while (true) {
        const auto at = text.find(separator);
        const std::string_view part = trimmed(text.substr(0, at));
        if (!part.empty()) parts.emplace_back(part);
        if (at == std::string_view::npos) return parts;
        text.remove_prefix(at + separator.size());
    }
}

std::vector<std::string> lines_of(std::string_view text) { return parts_between(text, "\n"); }

bool take(std::string_view& text, std::string_view literal) {
    if (!text.starts_with(literal)) return false;
    text.remove_prefix(literal.size());
    return true;
}

void take_spaces(std::string_view& text) { text.remove_prefix(std::min(text.find_first_not_of(kSpaces), text.size())); }

void replace_all(std::string& text, std::string_view what, std::string_view with) {
    for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_hangul_syllable(char32_t c) { return c >= 0xAC00 && c <= 0xD7A3; }

}  // namespace model
