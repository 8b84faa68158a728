#pragma once

#include "kiosk/semantics/tree.h"
#include "kiosk/text/text.h"
#include "kiosk/ui/gesture.h"
#include "kiosk/ui/icons.h"
#include "kiosk/ui/keys.h"
#include "kiosk/ui/kinetic_scroll.h"
#include "kiosk/ui/metrics.h"
#include "kiosk/ui/pen.h"
#include "kiosk/ui/qr.h"
#include "kiosk/ui/text_field.h"
#include "kiosk/ui/theme.h"
#include "kiosk/ui/type.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::ui {

/// The colour of letters and icons by what they say. On a filled ground all of them are its letters' colour.
enum class Tone { normal, subtle, primary, danger, warning, success };

enum class Align { left, centre, right };

struct WordsLook {
    Size size = Size::body;
    bool bold = false;
    Tone tone = Tone::normal;
    Align align = Align::left;
    bool one_line = false;  ///< shrink rather than wrap: phone numbers, times
    semantics::Role role = semantics::Role::text;
};

/// How a thing that can be pressed looks.
enum class PressKind {
    card,
    strong,
    primary,
    danger,
    quiet,
    menu  ///< on the header's colour; the checked one is light
};

struct PressLook {
    PressKind kind = PressKind::card;
    bool enabled = true;
    bool urgent = false;            ///< exempt from the guards against second taps
    std::optional<bool> checked{};  ///< a choice among several: role radio
    Mm min_height = kMainTarget;
    Mm padding{5.0F};
};

struct ButtonLook {
    Icon icon = Icon::none;
    PressLook press{};
    Size size = Size::body;
    bool stacked = false;  ///< the icon above the word
};

struct Plot;  // plot.h

enum class Mark { success, warning, quiet, danger, primary };

constexpr Mm kPartGap{5.0F};  ///< between the parts of a row

/// A part of a row: its width in pixels, or 0 for an equal share of what is left.
struct Part {
    float width_px = 0;
    std::function<void()> body;
    bool middle = true;  ///< centred against its taller neighbours
};

/// How a list shows that there is more of it.
enum class ScrollLook {
    pager,  ///< two large buttons at its right
    bar     ///< a thin mark of where one is: for a desk with a mouse's wheel, beside touch and the keypad's paging
};

/// What must live from frame to frame and is not the application's state. Dropped whole at the end of a visit.
struct Memory {
    semantics::NodeId focus;
    bool focus_shown = false;      ///< the keypad was used last; a touch hides the ring
    std::optional<Point> pointer;  ///< where a mouse stands
    std::map<std::uint32_t, KineticScroll> scrolls;
    std::map<std::string, QrCode> codes;  ///< by payload
};

/// What the machine asks of one pass of drawing.
struct Asked {
    std::optional<semantics::NodeId> chosen;
    std::optional<Point> chosen_at{};  ///< where, if by a finger or a mouse
    std::optional<Wheel> wheel{};
    int page = 0;         ///< -1 or 1: the keypad's left and right
    bool reveal = false;  ///< the focus has moved: scroll it into sight
    bool jump = false;    ///< to the page at once: the ear does not see it glide
    float dt = 0;         ///< s since the last frame
};

/// What one pass of drawing gives besides triangles.
struct Drawn {
    semantics::Tree tree;
    std::vector<ScrollZone> zones;
    std::vector<semantics::NodeId> urgent;
    std::vector<std::vector<semantics::NodeId>> rows;  ///< of keys: the keypad's left and right move along them
    std::vector<Surface> surfaces;
    std::optional<semantics::NodeId> writing{};  ///< the text field that is being written
    bool moving = false;                         ///< draw on without waiting for an event
    bool again = false;  ///< something scrolled during the pass: draw it once more before showing it
};

/// The widget kit, and the only way to put anything on the screen. Each call draws a thing and registers its meaning
/// with the same arguments, so that what is seen and what is spoken cannot part.
///
/// Things stand in a column, one below the other; containers open columns of their own. A key names a thing among its
/// siblings. It is code, not words: it stays when the language changes. Bodies are run several times a frame (once to
/// measure), so they only draw and ask.
class Ui {
public:
    Ui(const Theme& theme, const Metrics& metrics, glyphs::GlyphCache& glyphs, Pen& pen, Memory& memory,
       const Gesture& gesture, const Asked& asked, Drawn& drawn);

    // Structure. --------------------------------------------------------------------------------------------------
    /// The whole panel. `key` is the scene: two screens never share one.
    void screen(std::string_view key, const text::Text& name, const std::function<void()>& body);
    /// Runs `body` in a column of its own at a fixed place; what leaves the place is reported as cut off.
    void area(semantics::Rect place, const std::function<void()>& body);
    /// The height in pixels that `body` takes in a column of that width. Paints nothing.
    float measured(float width_px, const std::function<void()>& body, Mm gap = kGap);
    /// True where `body`, in a column of that width, shows Korean words that belong to no Korean sentence of the
    /// catalogue's: what staff wrote and nobody has translated. Paints nothing.
    bool shows_korean(float width_px, const std::function<void()>& body);
    /// Runs `body` with letters as large as chosen or, where it would then be higher than `most_px` in a column of
    /// `width_px`, at the largest of the four sizes at which it is not; never under 100 %, which meets the profile.
    void fitted(float width_px, float most_px, const std::function<void()>& body);
    /// The same with several ways to draw a thing, the fullest first: at each size the first whose `probe`, a part of
    /// its body, is not too high. The last way at 100 % where none fits.
    struct Way {
        std::function<void()> probe, body;
    };
    void fitted(float width_px, float most_px, const std::vector<Way>& ways);
    /// A node around its children; paints nothing.
    void group(std::string_view key, semantics::Role role, const text::Text& name, const std::function<void()>& body);
    /// A surface that cannot be tapped.
    void card(std::string_view key, const text::Text& name, const std::function<void()>& body);
    void tinted_card(std::string_view key, const text::Text& name, Mark mark, const std::function<void()>& body);
    /// Equal columns, as many as `min_width_px` allows and at most `most`; rows of equal height.
    void grid(int count, int most, float min_width_px, const std::function<void(int)>& cell, Mm gap = kGap);
    /// Parts side by side.
    void beside(const std::vector<Part>& parts);
    /// A narrower column in the middle of this one.
    void centred(float width_px, const std::function<void()>& body);
    /// A list that scrolls: down to `bottom_px`, with its 위/아래 buttons at the right where it overflows.
    struct PagerWords {
        text::Text up, down;
    };
    void scroll(std::string_view key, const text::Text& name, float bottom_px, const PagerWords& words,
                const std::function<void()>& body, ScrollLook look = ScrollLook::pager);
    /// Runs `body` at another size as one picture of something else: what it draws has no nodes of its own and cannot
    /// be chosen; the picture's value is its words, a line each. ui_picture.cpp
    void picture(std::string_view key, const text::Text& name, float px_per_mm, int text_percent,
                 const std::function<void()>& body);
    /// Counts over time. A mouse, a finger, or left and right of the keypad come to its values one by one.
    /// ui_plot.cpp
    void plot(std::string_view key, const Plot& plot);
    void space(Mm height);
    void rule();
    /// The gap between things of this column from here on.
    void set_gap(Mm gap);

    // Words and marks. --------------------------------------------------------------------------------------------
    void words(std::string_view key, const text::Text& words, const WordsLook& look = {});
    /// Words of which some are marked, by their ground and a line below, with a node of its own each.
    void marked_words(std::string_view key, const text::Text& words, const std::vector<Marked>& marks,
                      const WordsLook& look);
    void heading(std::string_view key, const text::Text& words, Size size = Size::heading);
    /// An icon alone is an ornament: it has no node.
    void icon(Icon icon, Mm size, Tone tone);
    void icon_tile(Icon icon, Mm size);
    void pill(std::string_view key, Icon icon, const text::Text& words, Mark mark);
    /// What it takes on one line, in pixels; 0 for no words.
    float pill_width(Icon icon, const text::Text& words);
    /// A QR code of at least `size` with its quiet zone. Draws nothing where the payload is too long.
    void qr(std::string_view key, const text::Text& name, const std::string& payload, Mm size);
    /// One day of a week: two lines in a box of its own, today's marked.
    void day_box(std::string_view key, const text::Text& name, const text::Text& day,
                 const std::vector<text::Text>& hours, bool today);

    // Controls: true in the frame in which it was chosen, by touch, keypad or speech control. -------------------------
    [[nodiscard]] bool button(std::string_view key, const text::Text& label, const ButtonLook& look = {});
    /// A control with parts of its own; `name` is all that a listener hears.
    [[nodiscard]] bool pressable(std::string_view key, const text::Text& name, const PressLook& look,
                                 const std::function<void()>& body);

    /// The line that is written, with what empties it. `name` says what it is for. ui_field.cpp
    [[nodiscard]] FieldAsked field(std::string_view key, const text::Text& name, const FieldWords& words);
    /// A labelled text that is edited, with what is to be said of it below. ui_text_field.cpp
    [[nodiscard]] TextFieldAsked text_field(std::string_view key, const TextField& field);
    /// A stretch of `height` that is dragged over; `paint` draws on it. ui_text_field.cpp
    struct DragOver {
        Point from, to;  ///< in parts of the surface: 0 to 1 from its left and its top
        bool ended = false;
    };
    [[nodiscard]] std::optional<DragOver> drag_surface(std::string_view key, const text::Text& name, float height_px,
                                                       const std::function<void(semantics::Rect)>& paint);
    /// Rows of keys as wide as the column, the shorter ones in the middle; gives the key that was struck. The keypad
    /// goes down a column of keys and on at the top of the next; left and right move along a row. ui_keys.cpp
    [[nodiscard]] std::optional<std::string> keyboard(std::string_view key, const text::Text& name,
                                                      const std::vector<KeyRow>& rows, Mm key_height);

    // Where things stand. ---------------------------------------------------------------------------------------------
    const Metrics& metrics() const { return metrics_; }
    const Theme& theme() const { return theme_; }
    Typesetter& typesetter() { return typesetter_; }
    float x() const { return column_.x; }
    float y() const { return column_.y; }
    float width() const { return column_.w; }
    /// Paints a plain ground below what follows.
    void fill(semantics::Rect place, semantics::Rgb colour);
    /// The same with rounded corners and an outline.
    void plate(semantics::Rect place, const Shade& shade, float rounding_px, float line_px);
    /// True where a mouse stands on it.
    bool hovered(semantics::Rect place) const;
    /// Runs `body` with the colours of `shade`.
    void on(const Shade& shade, bool plain, const std::function<void()>& body);
    bool measuring() const { return measuring_; }

private:
    struct Column {
        float x = 0, y = 0, w = 0, gap = 0;
        bool first = true;
    };
    struct Placing {
        semantics::Role role = semantics::Role::text;
        const text::Text& name;
        bool focusable = false;
        bool enabled = true;
        std::optional<bool> checked{};
        std::optional<semantics::Ink> ink{};
        std::string value{};
    };
    class PathScope;
    struct FieldPlace;
    class PlotArea;
    template <class T>
    class Kept;

    /// Moves the column on by `height`, with the gap before; gives where the thing lies.
    semantics::Rect take(float height);
    semantics::NodeId id_of(std::string_view key) const;
    semantics::NodeId place(std::string_view key, const Placing& placing, semantics::Rect bounds);
    bool seen(semantics::Rect bounds) const;
    void note_language(const text::Text& words);
    semantics::Rgb colour(Tone tone) const;
    void surface(const Shade& shade, semantics::Rect bounds, float thickness);
    void focus_ring(semantics::Rect bounds, float rounding);
    void padded(semantics::Rect bounds, float padding, const std::function<void()>& body);
    void boxed(std::string_view key, const text::Text& name, const Shade& shade, bool plain,
               const std::function<void()>& body);
    struct FieldLines;
    FieldLines field_lines(const TextField& field, float room_px) const;
    std::size_t byte_at(const FieldLines& lines, semantics::Rect room, Point point) const;
    TextFieldAsked field_asked(semantics::NodeId id, const TextField& field, const FieldLines& lines,
                               semantics::Rect room);
    void paint_text(const TextField& field, const FieldLines& lines, semantics::Rect room);
    void paint_caret(const TextField& field, const FieldLines& lines, semantics::Rect room);
    void field_notes(const std::vector<FieldNote>& notes);
    bool field_button(std::string_view key, const text::Text& label, semantics::Rect bounds);
    FieldPlace field_place(const FieldWords& words) const;
    void field_letters(const FieldWords& words, semantics::Rect room);
    void field_hint(const text::Text& hint, const Type& type, semantics::Rect room);
    bool keyboard_key(const KeyCap& cap, semantics::Rect bounds);
    void key_label(const KeyCap& cap, semantics::Rect bounds, const Shade& shade);
    const Shade& shade_of(Mark mark) const;
    const Shade& shade_of(PressKind kind, bool pressed) const;
    void pager(float x, float width, semantics::Rect view, KineticScroll& scroll, float limit, const PagerWords& words);
    bool reveal_focus(std::size_t first_node, semantics::Rect view, KineticScroll& scroll, float limit);

    const Theme& theme_;
    Metrics metrics_;
    Typesetter typesetter_;
    Pen& pen_;
    Memory& memory_;
    const Gesture& gesture_;
    const Asked& asked_;
    Drawn& drawn_;

    Column column_;
    Shade shade_;
    bool plain_ = true;  ///< tones have colours of their own here
    bool measuring_ = false;
    bool in_control_ = false;
    std::string* pictured_ = nullptr;  ///< set while a picture is drawn: takes the words
    bool* korean_seen_ = nullptr;      ///< set while shows_korean() looks
    float stretch_ = 0;                ///< least height of the next boxed thing: cells of a row are equal
    semantics::Rect fence_;            ///< what leaves it cannot be brought into sight
    std::string path_;
    int depth_ = 0;
};

}  // namespace kiosk::ui
