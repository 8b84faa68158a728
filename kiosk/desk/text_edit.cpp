#include "kiosk/desk/text_edit.h"

#include "model/base/utf8.h"
#include "model/hangul/composer.h"

#include <algorithm>
#include <utility>

namespace kiosk::desk {
namespace {

/// What stands on the letter before it: combining marks, joiners, variation selectors.
bool joins(char32_t c) {
    return (c >= 0x0300 && c <= 0x036F) || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1160 && c <= 0x11FF);
}

bool is_space(char32_t c) { return c == U' ' || c == U'\n' || c == 0x3000 || c == 0xA0; }

/// Control and format characters: nobody sees them, and they turn texts round.
bool is_hidden(char32_t c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xFEFF || c == 0x200B || c == 0xFFFD ||
           (c >= 0x200E && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

char32_t at_byte(std::string_view text, std::size_t at) {
    std::string_view rest = text.substr(at);
    return rest.empty() ? U' ' : model::take_code_point(rest);
}

}  // namespace

TextEdit::TextEdit(std::string text, bool multi_line)
    : text_{std::move(text)}, caret_{text_.size()}, anchor_{text_.size()}, multi_line_{multi_line} {}

std::size_t TextEdit::before(std::size_t at) const {
    while (at > 0) {
        --at;
        while (at > 0 && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80) --at;
        if (!joins(at_byte(text_, at))) break;
    }
    return at;
}

std::size_t TextEdit::after(std::size_t at) const {
    while (at < text_.size()) {
        ++at;
        while (at < text_.size() && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80) ++at;
        if (at >= text_.size() || !joins(at_byte(text_, at))) break;
    }
    return at;
}

void TextEdit::erase_selection() {
    const auto [from, to] = std::pair{std::min(caret_, anchor_), std::max(caret_, anchor_)};
    text_.erase(from, to - from);
    caret_ = anchor_ = from;
}

void TextEdit::type(std::string_view utf8) {
    finish();
    erase_selection();
    if (text_.size() + utf8.size() > kLongest) return;
    text_.insert(caret_, utf8);
    caret_ += utf8.size();
    anchor_ = caret_;
}

void TextEdit::show_work(std::string_view work) {
    text_.replace(work_from_, caret_ - work_from_, work);
    caret_ = anchor_ = work_from_ + work.size();
}

/// The composer is asked anew with the keys of the syllable: it knows nothing of what stands before and behind.
void TextEdit::press(char key) {
    if (caret_ != anchor_) {
        finish();
        erase_selection();
    }
    if (text_.size() + 8 > kLongest) return;
    if (keys_.empty()) work_from_ = caret_;
    model::Composer composer;
    for (const char known : keys_) composer.press(known);
    composer.press(key);
    const std::string done = composer.finished(), work = composer.unfinished();
    show_work(done + work);
    work_from_ += done.size();
    keys_.clear();
    std::string_view rest = work;
    while (!rest.empty()) keys_ += model::keys_of(model::take_code_point(rest));
}

void TextEdit::put(char32_t c) {
    if (c == U'\n' ? !multi_line_ : is_hidden(c)) return;
    std::string utf8;
    model::append_utf8(utf8, c);
    type(utf8);
}

void TextEdit::insert(std::string_view text) {
    std::string clean;
    bool last_return = false;
    for (std::string_view rest = text; !rest.empty();) {
        char32_t c = model::take_code_point(rest);
        const bool line_end = c == U'\n' && last_return;
        last_return = c == U'\r';
        if (line_end) continue;
        if (c == U'\r') c = U'\n';
        if (c == U'\t' || (c == U'\n' && !multi_line_)) c = U' ';
        if (c != U'\n' && is_hidden(c)) continue;
        model::append_utf8(clean, c);
    }
    clean = model::nfc(clean);
    const std::size_t room = kLongest - std::min(kLongest, text_.size());
    if (clean.size() > room) {
        std::size_t cut = room;
        while (cut > 0 && (static_cast<unsigned char>(clean[cut]) & 0xC0U) == 0x80) --cut;
        clean.resize(cut);
    }
    type(clean);
}

void TextEdit::erase() {
    if (caret_ != anchor_) {
        finish();
        return erase_selection();
    }
    if (!keys_.empty()) {
        model::Composer composer;
        for (const char known : keys_) composer.press(known);
        composer.erase();
        const std::string work = composer.text();
        show_work(work);
        keys_.clear();
        std::string_view rest = work;
        while (!rest.empty()) keys_ += model::keys_of(model::take_code_point(rest));
        return;
    }
    anchor_ = before(caret_);
    erase_selection();
}

void TextEdit::erase_forward() {
    finish();
    if (caret_ == anchor_) anchor_ = after(caret_);
    erase_selection();
}

void TextEdit::move(std::size_t to, bool extend) {
    finish();
    caret_ = to;
    if (!extend) anchor_ = to;
}

void TextEdit::left(bool extend, bool by_word) {
    if (!extend && caret_ != anchor_) return move(std::min(caret_, anchor_), false);
    std::size_t at = before(caret_);
    if (by_word) {
        while (at > 0 && is_space(at_byte(text_, at))) at = before(at);
        while (at > 0 && !is_space(at_byte(text_, before(at)))) at = before(at);
    }
    move(at, extend);
}

void TextEdit::right(bool extend, bool by_word) {
    if (!extend && caret_ != anchor_) return move(std::max(caret_, anchor_), false);
    std::size_t at = after(caret_);
    if (by_word) {
        while (at < text_.size() && !is_space(at_byte(text_, at))) at = after(at);
        while (at < text_.size() && is_space(at_byte(text_, at))) at = after(at);
    }
    move(at, extend);
}

void TextEdit::home(bool extend) {
    const auto line = caret_ == 0 ? std::string::npos : text_.rfind('\n', caret_ - 1);
    move(line == std::string::npos ? 0 : line + 1, extend);
}

void TextEdit::end(bool extend) { move(std::min(text_.find('\n', caret_), text_.size()), extend); }

void TextEdit::select_all() {
    finish();
    anchor_ = 0;
    caret_ = text_.size();
}

std::size_t TextEdit::nearest(std::size_t byte) const {
    std::size_t at = 0;
    while (at < text_.size() && after(at) <= byte) at = after(at);
    return at;
}

void TextEdit::go_to(std::size_t byte) { move(nearest(byte), false); }

void TextEdit::select(std::size_t anchor, std::size_t caret) {
    move(nearest(anchor), false);
    move(nearest(caret), true);
}

void TextEdit::select_word(std::size_t byte) {
    std::size_t from = nearest(byte), to = from;
    while (from > 0 && !is_space(at_byte(text_, before(from)))) from = before(from);
    while (to < text_.size() && !is_space(at_byte(text_, to))) to = after(to);
    select(from, to);
}

std::string TextEdit::selected() const {
    return text_.substr(std::min(caret_, anchor_), std::max(caret_, anchor_) - std::min(caret_, anchor_));
}

}  // namespace kiosk::desk
