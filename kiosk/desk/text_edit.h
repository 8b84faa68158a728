#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::desk {

/// A text while it is edited: caret, selection, and the Hangul syllable in work at the caret. A value. All places are
/// bytes of text(), which holds the syllable in work as well, and lie between characters: a letter goes with its
/// combining marks.
class TextEdit {
public:
    static constexpr std::size_t kLongest = 8000;  ///< bytes; what comes after is not taken

    TextEdit() = default;
    /// The caret at its end.
    explicit TextEdit(std::string text, bool multi_line = false);

    const std::string& text() const { return text_; }
    std::size_t caret() const { return caret_; }
    std::size_t anchor() const { return anchor_; }  ///< the selection's other end; the caret where there is none
    std::size_t work_from() const { return keys_.empty() ? caret_ : work_from_; }
    bool multi_line() const { return multi_line_; }

    /// A letter key by its place on a US keyboard, as model::Composer takes it.
    void press(char key);
    /// A character as it is. Control characters are dropped; a line end only stands in a text of several lines.
    void put(char32_t c);
    /// A text from the clipboard: line ends become spaces where there is one line; what is not UTF-8 is dropped.
    void insert(std::string_view text);
    /// Takes a letter of the syllable in work, the selection, or the character before the caret.
    void erase();
    void erase_forward();

    void left(bool extend, bool by_word);
    void right(bool extend, bool by_word);
    void home(bool extend);
    void end(bool extend);
    void select_all();
    /// Moves the caret to the character at or before that byte.
    void go_to(std::size_t byte);
    /// Selects from one to the other, where the caret then is.
    void select(std::size_t anchor, std::size_t caret);
    /// Selects the word at that byte, without the spaces beside it.
    void select_word(std::size_t byte);

    std::string selected() const;
    /// Ends the syllable in work.
    void finish() { keys_.clear(); }

private:
    void type(std::string_view utf8);
    void erase_selection();
    void show_work(std::string_view work);
    void move(std::size_t to, bool extend);
    std::size_t nearest(std::size_t byte) const;
    std::size_t before(std::size_t at) const;
    std::size_t after(std::size_t at) const;

    std::string text_;
    std::string keys_;  ///< of the syllable in work, which stands from work_from_ to the caret
    std::size_t caret_ = 0, anchor_ = 0, work_from_ = 0;
    bool multi_line_ = false;
};

}  // namespace kiosk::desk
