#pragma once

#include "kiosk/desk_screens/screens.h"

#include <functional>
#include <string>
#include <vector>

namespace kiosk::desk_screens {

/// A button of the header's.
struct HeaderAction {
    std::string key;
    text::Text label;
    ui::PressKind kind = ui::PressKind::strong;
    bool enabled = true;
    desk::Action asks;
};

/// What stands round a screen of staff's.
struct ShellLook {
    text::Text title;
    text::Text under{};  ///< how it stands: "초안 · 공개된 내용과 한 곳 다름"
    bool can_go_back = false;
    std::vector<HeaderAction> actions{};
};

/// Menu, header, and what has just happened; `content` is given the room that is left. On a narrow panel the menu is a
/// button, and the keyboard on the screen lies below the content.
Asked framed(ui::Ui& ui, const Sight& sight, const std::string& key, const ShellLook& look,
             const std::function<void(Asked& asked, semantics::Rect room)>& content);

/// The same with one list that scrolls.
Asked framed_list(ui::Ui& ui, const Sight& sight, const std::string& key, const ShellLook& look,
                  const std::function<void(Asked& asked)>& content);

/// True on the citizens' panel and in narrow windows: things stand below each other.
bool narrow(const ui::Ui& ui);
/// How lists show that there is more: with a mouse a thin mark, on the panel two buttons.
ui::ScrollLook scroll_look(const Sight& sight);
ui::Ui::PagerWords pager_words(const Sight& sight);

/// The menu's lines. menu.cpp
void draw_menu(ui::Ui& ui, const Sight& sight, Asked& asked);
/// Language, size, keyboard, who is signed in, and 나가기. menu.cpp
void draw_menu_foot(ui::Ui& ui, const Sight& sight, Asked& asked);
/// The keyboard on the screen, where something is written and it is shown. keyboard.cpp
void draw_keyboard(ui::Ui& ui, const Sight& sight, Asked& asked);
bool keyboard_shown(const Sight& sight);
/// Why nobody was let in; `wrong` is what a wrong secret is called here. sign_in.cpp
text::Text sign_in_trouble(const Sight& sight, desk::SignInRoute::Trouble trouble, std::chrono::seconds left,
                           text::Msg wrong);

}  // namespace kiosk::desk_screens
