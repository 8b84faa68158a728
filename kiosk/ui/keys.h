#pragma once

#include "kiosk/text/text.h"
#include "kiosk/ui/icons.h"
#include "kiosk/ui/metrics.h"

#include <optional>
#include <string>
#include <vector>

namespace kiosk::ui {

/// One key of a keyboard on the screen.
struct KeyCap {
    std::string key;                ///< its name among the keys: stays when the language changes
    text::Text label{};             ///< what stands on it
    text::Text name{};              ///< what a listener hears; the label where empty
    float width = 1;                ///< in ordinary keys
    bool letter = true;             ///< it writes its label; else it does something, and is grey
    Icon icon = Icon::none;         ///< above the label, where the key is high enough
    std::optional<bool> checked{};  ///< shift, the layer
};
using KeyRow = std::vector<KeyCap>;

constexpr Mm kKeyGap{3.6F};      // VVSG 2.0, 7.2-I asks for 2.54
constexpr Mm kKeyPadding{4.0F};  // round the keys

/// A line that somebody is writing.
struct FieldWords {
    std::string finished;    ///< as typed
    std::string unfinished;  ///< the syllable in work, which is marked
    text::Text hint;         ///< stands there while nothing is typed
    text::Text clear;        ///< label of the button that empties the line; it is there while something is typed
};
enum class FieldAsked { nothing, chosen, cleared };

/// Bytes [from, to) of a text that are marked.
struct Marked {
    std::size_t from = 0, to = 0;
};

}  // namespace kiosk::ui
