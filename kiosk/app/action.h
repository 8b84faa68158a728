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
struct OpenSearch {};
struct Search {
    SearchStep step;
};
struct OpenHelp {};
struct OpenKeysHelp {};  ///< the second screen of the guide
struct RingForStaff {};  ///< the chime of 도움 요청
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
struct OpenVoice {};  ///< the bar's 음성 안내: on, or its panel where it is on
struct SwitchVoice {
    bool on;
};
struct SetVolume {
    int volume;  ///< 1 to speech::kVolumes; what lies outside is brought in
};
struct SetRate {
    int percent;  ///< speech::kSlowest to kFastest; what lies outside is brought in
};
struct Replay {};
struct StopSpeaking {};
struct SwitchLow {};        ///< 화면 내리기 and back
struct SwitchEasy {};       ///< 쉬운 화면 and back
struct RestoreSettings {};  ///< everything as it was when the visit began, but for the language and the voice
struct TurnPage {
    int by;  ///< of a list of the easy screen: 1 or -1
};
struct StayHere {};  ///< "네, 계속 볼게요"

// What the machine reports.
struct Activity {};          ///< a touch or a key, whatever it did
struct Passed {};            ///< time went on; see update()
struct DirectoryChanged {};  ///< another process published something
struct HeadphonesChanged {
    bool plugged;
};
struct ChimeAnswered {
    bool sounded;
};
struct VoiceOutChanged {
    VoiceOut now;
};
struct Failed {
    Fault fault;
};

using Action =
    std::variant<Wake, GoHome, GoBack, LeaveNow, OpenHotlines, ChooseGroup, OpenEmergency, OpenCategory, ShowMore,
                 ToggleFold, ChooseDistrict, OpenService, OpenSearch, Search, OpenHelp, OpenKeysHelp, TogglePanel,
                 SetTextSize, SetTheme, SetLanguage, OpenVoice, SwitchVoice, SetVolume, SetRate, Replay, StopSpeaking,
                 SwitchLow, SwitchEasy, RestoreSettings, TurnPage, StayHere, RingForStaff, ChimeAnswered, Activity,
                 Passed, DirectoryChanged, HeadphonesChanged, VoiceOutChanged, Failed>;

}  // namespace kiosk::app
