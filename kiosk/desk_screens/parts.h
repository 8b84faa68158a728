#pragma once

#include "kiosk/desk_screens/screens.h"

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace kiosk::desk_screens {

// Pieces that several screens of staff's show in the same way.

/// A text that is written: `field` is its key among the route's fields, and in the tree.
struct FieldLook {
    text::Text label;
    text::Text hint{};
    std::vector<ui::FieldNote> notes{};
    ui::FieldMark mark = ui::FieldMark::none;
    int lines = 1;
    bool multi_line = false;
    bool secret = false;
    bool bare = false;
};
void write_field(ui::Ui& ui, const Sight& sight, Asked& asked, const std::string& field, const std::string& text,
                 const FieldLook& look);

/// A secret that is written, of which nothing shows but that there is something, and which letters the keys make.
void write_secret(ui::Ui& ui, const Sight& sight, Asked& asked, const std::string& field, const std::string& secret,
                  const text::Text& label);

/// Buttons side by side, each as wide as its word; on the next line where they do not fit.
struct ButtonSpec {
    std::string key;
    text::Text label;
    ui::Icon icon = ui::Icon::none;
    ui::PressKind kind = ui::PressKind::card;
    bool enabled = true;
    std::optional<bool> checked{};
    desk::Action asks;
};
void button_row(ui::Ui& ui, Asked& asked, const std::vector<ButtonSpec>& buttons, bool to_the_right = false);

/// A row of a list: its words, what stands under them, a mark at the right, and what choosing it asks.
struct RowSpec {
    std::string key;
    text::Text title;
    text::Text under{};
    text::Text mark{};
    ui::Mark mark_kind = ui::Mark::quiet;
    std::optional<bool> checked{};  ///< one of several to choose from
};
bool list_row(ui::Ui& ui, const RowSpec& row);

/// "2026-11-22 15:04", in Korean time.
text::Text when(std::chrono::sys_seconds at);

}  // namespace kiosk::desk_screens
