#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace kiosk::semantics {

/// What a node is to a person who cannot see it: WAI-ARIA's roles, in its words where it has one.
/// `text` is ARIA's "paragraph", `screen` its "document".
enum class Role : std::uint8_t {
    screen,
    banner,
    navigation,
    group,
    heading,
    text,
    button,
    radio,
    list,
    image,
    status,
    textbox,
    dialog
};

/// Identity of a node: the hash of its key path. Stable across frames, languages and scroll positions.
struct NodeId {
    std::uint32_t value = 0;
    friend auto operator<=>(NodeId, NodeId) = default;
};

/// Screen pixels, y down.
struct Rect {
    float x = 0, y = 0, w = 0, h = 0;

    float right() const { return x + w; }
    float bottom() const { return y + h; }
    bool empty() const { return w <= 0 || h <= 0; }
    bool holds(float px, float py) const { return px >= x && px < right() && py >= y && py < bottom(); }
    friend bool operator==(const Rect&, const Rect&) = default;
};

/// The part that both cover; w or h is 0 where they do not meet.
Rect intersection(Rect a, Rect b);
/// The smallest rectangle around both; an empty one counts for nothing.
Rect enclosing(Rect a, Rect b);

struct Rgb {
    std::uint8_t r = 0, g = 0, b = 0;
    friend bool operator==(Rgb, Rgb) = default;
};

/// How a node's letters look: what the audits need, and nothing more.
struct Ink {
    Rgb letters;
    Rgb ground;
    float text_px = 0;       ///< height of the ink of a Hangul syllable, not the em: what the standards measure
    bool body = false;       ///< running text and numbers, for which the contrast rule is stricter
    bool cut_off = false;    ///< not all of it can be seen, and no scrolling helps
    bool torn = false;       ///< a word is broken where none may be: wider than its line, without a sign to break after
    int missing_glyphs = 0;  ///< characters that no font of ours has
};

/// One thing on the screen, as speech, the keypad, the tests and the audits see it.
struct Node {
    NodeId id;
    std::string path;  ///< "home/categories/care": for tests and logs, never shown or spoken
    int depth = 0;     ///< 0 for the screen itself
    Role role = Role::text;
    std::string name;      ///< what speech says, in the language shown
    std::string language;  ///< of the name, ISO 639-1: "vi"; a Korean name on a Vietnamese screen has "ko"
    std::string value;     ///< what a QR code holds, what a list counts; may be empty
    bool enabled = true;
    bool focusable = false;
    bool presentational = false;  ///< a part of a button: its words are in the button's name already
    std::optional<bool> checked;
    Rect bounds;   ///< where it lies, even where that is scrolled out of sight
    Rect visible;  ///< bounds less what its scroll area clips; empty where out of sight
    std::optional<Ink> ink;
};

}  // namespace kiosk::semantics
