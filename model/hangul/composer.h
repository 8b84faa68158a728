#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace model {

/// A line of text as somebody writes it on a Korean keyboard (두벌식), with the syllable in work at its end. libhangul
/// is the automaton; its context cannot be copied, so this value holds the keys of the syllable in work and replays
/// them. A vowel struck before its consonant finds its place (ㅏㄱ gives 가): fingers miss on glass.
class Composer {
public:
    static constexpr std::size_t kLongest = 40;  ///< characters; what comes after is not taken

    /// A letter key by its place on a US keyboard: 'r' is ㄱ, 'R' with shift ㄲ. Any other character does nothing.
    void press(char key);
    /// Ends the syllable in work and adds `c` as it is: a digit, a Latin letter, a space, a lone ㅂ. Control and format
    /// characters are not taken.
    void put(char32_t c);
    /// Takes one letter away: of the syllable in work, and of a finished one as well (범죄 → 범조 → 범ㅈ → 범 → 버).
    void erase();
    void clear() { *this = {}; }

    /// All of it, UTF-8 in NFC.
    std::string text() const { return finished_ + unfinished(); }
    const std::string& finished() const { return finished_; }
    /// The syllable in work, which the next key may still change; may be empty.
    std::string unfinished() const;
    bool empty() const { return finished_.empty() && keys_.empty(); }

    friend bool operator==(const Composer&, const Composer&) = default;

private:
    void strike(char key);
    void erase_in_work();

    std::string finished_;
    std::string keys_;  ///< of the syllable in work
};

/// A composer that holds `text` as if it had been typed: its last syllable is finished.
Composer written(std::string_view text);

/// The letter on a key: "ㄱ" for 'r', "ㄲ" for 'R'; empty for what is no letter key.
std::string letter_of(char key);

/// The keys that give a syllable or a letter, in the order they are struck: "qja" for 범, "hk" for ㅘ; empty for what
/// is not Hangul.
std::string keys_of(char32_t c);

}  // namespace model
