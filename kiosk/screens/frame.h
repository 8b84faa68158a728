#pragma once

#include "kiosk/screens/screens.h"

#include <functional>

namespace kiosk::screens {

/// What stands round the content of an ordinary screen.
struct FrameLook {
    text::Text above;  ///< small line over the title: where one is
    text::Text title;
    bool can_leave = false;  ///< 바로 나가기 above the bar: on sensitive screens
};

/// Header (information only: too high for a wheelchair user to reach), the scrolling content, and the bar at its fixed
/// place. `key` is the scene's name, `content` draws into one column and asks through `asked`.
Asked framed(ui::Ui& ui, const Sight& sight, const std::string& key, const FrameLook& look,
             const std::function<void(Asked& asked)>& content);

/// What stays in its place above and below a list that scrolls; either may be missing.
struct Docks {
    std::function<void(Asked& asked)> above;
    /// Is told how many pixels of height it shares with the list.
    std::function<void(Asked& asked, float shared_px)> below;
};
/// The same with docks. `content` is told how many pixels of it can be seen at once.
Asked framed(ui::Ui& ui, const Sight& sight, const std::string& key, const FrameLook& look, const Docks& docks,
             const std::function<void(Asked& asked, float room_px)>& content);

/// How much of a panel is shown: all, or without the title that the bar's key says as well.
enum class PanelForm { full, brief };

/// The bar with its open panel, in a column at the foot of the screen. bar.cpp
void draw_bar(ui::Ui& ui, const Sight& sight, PanelForm form, Asked& asked);

/// What 음성 안내 opens above the bar: volume, rate, once more, stop. voice_panel.cpp
void draw_voice_panel(ui::Ui& ui, const Sight& sight, PanelForm form, Asked& asked);

/// Names and labels of the list's buttons.
ui::Ui::PagerWords pager_words(const Sight& sight);

}  // namespace kiosk::screens
