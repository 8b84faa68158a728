#pragma once

#include "kiosk/text/text.h"
#include "kiosk/ui/icons.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// Where the caret of the field that is being written stands: bytes of its text.
struct Writing {
    std::size_t caret = 0;
    std::size_t anchor = 0;                  ///< the other end of the selection; the caret where there is none
    std::size_t work_from = 0, work_to = 0;  ///< the syllable in work, which is underlined
};

enum class FieldMark {
    none,
    changed,  ///< differs from what is published: yellow ground, pencil
    wrong     ///< cannot be submitted as it is: red line, sign
};

/// One sentence below a field.
struct FieldNote {
    enum class Kind { help, changed, hint, problem };
    Kind kind = Kind::help;
    text::Text words;
};

/// A text that is edited.
struct TextField {
    text::Text label;    ///< above it, and its name
    std::string text{};  ///< as typed; never drawn where it is secret
    text::Text hint{};  ///< stands there while nothing is typed; of a secret, also what stands there while something is
    std::vector<FieldNote> notes{};
    FieldMark mark = FieldMark::none;
    int lines = 1;        ///< high at least; it grows with its text
    bool secret = false;  ///< nothing of the text shows, not even its length
    bool enabled = true;
    bool bare = false;                 ///< the label is not drawn: what stands before the field says it
    bool selectable = false;           ///< with a mouse: a drag over it selects, two clicks a word, three all of it
    std::optional<Writing> writing{};  ///< while it is the one that is written
};

struct TextFieldAsked {
    bool chosen = false;
    std::optional<std::size_t> caret{};   ///< where it was touched: a byte of its text
    std::optional<std::size_t> anchor{};  ///< where the drag over it began that has come to `caret`
    bool word = false;                    ///< the word there is meant, not the place
};

}  // namespace kiosk::ui
