#include "model/hangul/composer.h"

#include "model/base/utf8.h"

#include <hangul.h>

#include <memory>

namespace model {
namespace {

struct Deleter {
    void operator()(HangulInputContext* context) const { hangul_ic_delete(context); }
};
using Context = std::unique_ptr<HangulInputContext, Deleter>;

/// What libhangul makes of some keys: the syllables that are finished, and the one in work.
struct Composed {
    std::string finished, unfinished;
};

void append(std::string& out, const ucschar* letters) {
    for (; letters != nullptr && *letters != 0; ++letters) append_utf8(out, static_cast<char32_t>(*letters));
}

enum class Then { nothing, backspace };

/// "2" is 두벌식; it is built into the library, which reads no file for it. A context takes 20 ns.
Composed composed(std::string_view keys, Then then = Then::nothing) {
    Composed out;
    const Context context{hangul_ic_new("2")};
    if (!context) return out;
    hangul_ic_set_option(context.get(), HANGUL_IC_OPTION_AUTO_REORDER, true);
    // ㄱㅅ stays two letters and is not ㄳ: people search by 초성.
    hangul_ic_set_option(context.get(), HANGUL_IC_OPTION_NON_CHOSEONG_COMBI, false);
    for (const char key : keys) {
        hangul_ic_process(context.get(), key);
        append(out.finished, hangul_ic_get_commit_string(context.get()));
    }
    if (then == Then::backspace) hangul_ic_backspace(context.get());
    append(out.unfinished, hangul_ic_get_preedit_string(context.get()));
    return out;
}

bool letter_key(char key) { return (key >= 'a' && key <= 'z') || (key >= 'A' && key <= 'Z'); }

/// What nobody sees and what turns the direction of writing: U+200B to U+200F, U+202A to U+202E, U+2060 to U+206F.
bool shows(char32_t c) {
    if (c < 0x20 || (c >= 0x7F && c < 0xA0)) return false;
    if (c >= 0x200B && c <= 0x200F) return false;
    if (c >= 0x2028 && c <= 0x202E) return false;
    if (c >= 0x2060 && c <= 0x206F) return false;
    return c != 0xAD && c != 0xFEFF && c < 0x110000 && !(c >= 0xD800 && c <= 0xDFFF);
}

/// The longest end of `keys` that gives `unfinished` and nothing more: what stays in work after a syllable was
/// finished. 값 with ㅏ leaves ㅅㅏ of its four keys.
std::string keys_left(std::string_view keys, const std::string& unfinished) {
    for (; !keys.empty(); keys.remove_prefix(1)) {
        const Composed rest = composed(keys);
        if (rest.finished.empty() && rest.unfinished == unfinished) return std::string{keys};
    }
    return {};
}

/// Takes the last code point off `text`, which is UTF-8 and not empty.
char32_t take_last(std::string& text) {
    std::size_t start = text.size() - 1;
    while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    std::string_view last = std::string_view{text}.substr(start);
    const char32_t c = take_code_point(last);
    text.resize(start);
    return c;
}

}  // namespace

std::string Composer::unfinished() const { return keys_.empty() ? std::string{} : composed(keys_).unfinished; }

void Composer::strike(char key) {
    const std::string keys = keys_ + key;
    const Composed now = composed(keys);
    keys_ = now.finished.empty() ? keys : keys_left(keys, now.unfinished);
    finished_ += now.finished;
}

void Composer::press(char key) {
    if (!letter_key(key)) return;
    const Composer before = *this;
    strike(key);
    if (to_utf32(text()).size() > kLongest) *this = before;
}

void Composer::put(char32_t c) {
    if (!shows(c)) return;
    std::string all = text();
    if (to_utf32(all).size() >= kLongest) return;
    keys_.clear();
    append_utf8(all, c);
    finished_ = nfc(all);
}

/// As libhangul does it. That is as if the last key had not been struck, but for a syllable whose vowel was struck
/// first and then grew: ㅗㅈㅣ gives 죄, which loses its whole vowel. What libhangul 0.1.0 keeps of that vowel, and
/// brings back after later backspaces, is left behind.
void Composer::erase_in_work() {
    std::string left = composed(keys_, Then::backspace).unfinished;
    keys_.pop_back();
    if (unfinished() == left) return;
    keys_.clear();
    if (!left.empty()) keys_ = keys_of(take_last(left));
}

void Composer::erase() {
    if (!keys_.empty()) {
        erase_in_work();
        return;
    }
    if (finished_.empty()) return;
    std::string keys = keys_of(take_last(finished_));
    if (keys.empty()) return;
    keys.pop_back();
    for (const char key : keys) strike(key);
}

Composer written(std::string_view text) {
    Composer composer;
    while (!text.empty()) composer.put(take_code_point(text));
    return composer;
}

}  // namespace model
