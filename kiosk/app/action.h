#pragma once

#include "kiosk/app/state.h"

#include <string>
#include <variant>

namespace kiosk::app {

// What a citizen can ask for. Screens return these and change nothing themselves.
struct Wake {};  ///< the rest screen was touched
struct GoHome {};
struct GoBack {};
struct LeaveNow {};  ///< 바로 나가기: the ordinary first screen, and nothing behind it
struct OpenHotlines {
    std::string group;
};
struct ChooseGroup {
    std::string group;
};
struct OpenEmergency {};
struct OpenCategory {
    std::string code;
};
struct ShowMore {};
struct ToggleFold {
    Fold fold;
};
struct ChooseDistrict {
    std::string district;
};
struct OpenService {
    std::string key;  ///< id, external id or slug
};
struct OpenHelp {};
struct TogglePanel {
    Panel panel;
};
struct SetTextSize {
    int percent;
};
struct SetTheme {
    ui::ThemeName theme;
};
struct SetLanguage {
    model::Language language;
};
struct StayHere {};  ///< "네, 계속 볼게요"

// What the machine reports.
struct Activity {};          ///< a touch or a key, whatever it did
struct Passed {};            ///< time went on; see update()
struct DirectoryChanged {};  ///< another process published something
struct Failed {
    Fault fault;
};

using Action = std::variant<Wake, GoHome, GoBack, LeaveNow, OpenHotlines, ChooseGroup, OpenEmergency, OpenCategory,
                            ShowMore, ToggleFold, ChooseDistrict, OpenService, OpenHelp, TogglePanel, SetTextSize,
                            SetTheme, SetLanguage, StayHere, Activity, Passed, DirectoryChanged, Failed>;

}  // namespace kiosk::app
