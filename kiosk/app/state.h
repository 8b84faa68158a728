#pragma once

#include "kiosk/app/route.h"
#include "kiosk/app/voice.h"
#include "kiosk/ui/theme.h"
#include "model/base/local_text.h"
#include "model/base/seoul_time.h"

#include <chrono>
#include <optional>
#include <string>

namespace kiosk::app {

using Instant = std::chrono::steady_clock::time_point;

/// Where the machine stands and what this place offers: from the configuration.
struct Place {
    model::LocalText name;     ///< "덕진동 주민센터"
    model::LocalText address;  ///< road address, to be read out in an emergency
    model::LocalText floor;    ///< "1층 민원실 앞"
    std::string dong;
    std::string area_code = "063";
    model::LocalText help;   ///< "안내 데스크로 오세요"; may be empty
    std::string help_phone;  ///< may be empty
    bool chime = false;      ///< a sound calls somebody who is near
};

struct Timing {
    std::chrono::seconds idle{120};     ///< VVSG 2.0; then the question
    std::chrono::seconds question{30};  ///< then everything resets
};

/// What does not change while the program runs.
struct Machine {
    Place place;
    Timing timing;
    model::Language language = model::Language::ko;            ///< at the start of a visit
    std::optional<std::chrono::minutes> night_from, night_to;  ///< the rest screen is dark between them
    float low_from_mm = 0;         ///< how far below the panel's top the reach of a wheelchair user begins; 0: above it
    int voice_rate_percent = 100;  ///< of speech, at the start of a visit
};

struct Settings {
    model::Language language = model::Language::ko;
    int text_percent = 100;
    ui::ThemeName theme = ui::ThemeName::basic;
    Voice voice{};
    bool low = false;   ///< 화면 내리기: all that is touched lies within a wheelchair user's reach
    bool easy = false;  ///< 쉬운 화면: few choices, large letters, short pages
    int percent_before_easy = 100;
    friend bool operator==(const Settings&, const Settings&) = default;
};

/// Which of the bar's choices lies open above it.
enum class Panel { none, text_size, theme, language, voice };

/// Everything that belongs to one citizen. Dropped whole at the end of the visit.
struct Visit {
    Trail trail{};
    Settings settings;
    Panel panel = Panel::none;
    std::optional<Instant> asked_at;  ///< since when "계속 보시겠어요?" stands on the screen
    bool told_about_leaving = false;  ///< the line that explains 바로 나가기 has been shown
    bool stale = false;               ///< the directory changed during the visit: screens come back to are read again
};

/// What was last read of the directory for the screens that must always be there. Nothing of a citizen's.
struct LastRead {
    std::vector<model::Category> categories;
    std::vector<model::ServiceRow> hotlines;
};

struct State {
    Machine machine;
    model::SeoulTime now{};
    Instant last_activity{};
    Visit visit;
    LastRead last_read{};
    VoiceOut voice_out{};
    bool headphones = false;  ///< plugged in; nobody else hears
};

/// A State for a machine that has just been started, at rest.
State at_rest(Machine machine, model::SeoulTime now, Instant instant);

}  // namespace kiosk::app
