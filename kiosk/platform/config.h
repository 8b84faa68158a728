#pragma once

#include "kiosk/glyphs/glyph_cache.h"
#include "kiosk/platform/keypad.h"
#include "kiosk/platform/speaker.h"
#include "model/base/local_text.h"
#include "model/base/problem.h"
#include "model/base/result.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace kiosk::platform {

enum class PlaceKind : std::uint8_t { city_hall, community_centre };

/// Where the machine stands: what a caller reads out to 112 or 119. Empty where the operator has not said.
struct Place {
    model::LocalText name;
    PlaceKind kind = PlaceKind::city_hall;
    model::LocalText address;
    model::LocalText floor;
    std::string dong;       ///< the 동 it stands in, as in the directory: "노송동"
    std::string area_code;  ///< of the telephone network: "063"
};

/// The panel. With width and height known the diagonal is not used.
struct Panel {
    std::optional<float> width_mm, height_mm;
    float diagonal_inch = 32;
    std::optional<float> top_mm;  ///< height of the picture's upper edge above the floor

    float px_per_mm(int width_px, int height_px) const;
};

struct Visit {
    std::chrono::seconds idle{120};     ///< without a touch, until the question (VVSG 2.0)
    std::chrono::seconds question{30};  ///< that it stands, until the visit ends
};

/// Hours at which the resting picture is dark (선명한 화면's colours): from `from` to `to`, over midnight where `to` is
/// earlier.
struct Night {
    std::chrono::minutes from{}, to{};  ///< since midnight
};

struct LogPlace {
    enum class To : std::uint8_t { file, journal };
    std::optional<To> to;        ///< unset: the journal under systemd, else the file
    std::filesystem::path file;  ///< empty: the XDG place
    int max_mib = 5;             ///< of one file
    int files = 3;               ///< kept, the current one included
};

/// What 도움 요청 shows besides the general numbers.
struct Help {
    model::LocalText text;
    std::string phone;
    bool chime = false;                    ///< a sound calls somebody who is near
    std::string chime_device = "default";  ///< ALSA's name
};

/// Ways to staff's desk on the citizens' panel.
struct StaffWays {
    std::optional<int> key;  ///< GLFW's number; unset: no key
    bool hold = true;        ///< three seconds on the title
    std::string folder;      ///< where files for imports lie and tables are written; "": nowhere
};

/// Files that are tried in turn, by purpose.
struct FontChoice {
    std::vector<glyphs::FontFile> regular, bold, icons;
    std::vector<glyphs::FontFile> regular_zh, bold_zh, regular_ja, bold_ja;  ///< Han letters in their shapes; optional
};

/// What the operator sets: deploy/kiosk.toml explains every key.
struct Config {
    Place place;
    Panel screen;
    Visit visit;
    std::optional<Night> night;
    std::filesystem::path database;  ///< empty: the default place
    LogPlace log;
    Help help;
    VoiceChoice voice;
    Keypad keypad;
    StaffWays staff;
    FontChoice fonts;
    model::Problems warnings;  ///< what the kiosk runs on without: a key that no keyboard has
};

/// Built-in values, with the fonts of Debian's packages.
Config default_config();

/// Reads a configuration file over the built-in values. A file that is missing or no TOML, an unknown key, a wrong type
/// or a value out of range are Problems with file and line; all of them at once.
model::Result<Config, model::Problems> load_config(const std::filesystem::path& file);

/// The first file of each purpose that is there. A Problem names the purpose, the files tried and the package to
/// install.
model::Result<glyphs::FontFiles, model::Problem> find_fonts(const FontChoice& choice);

}  // namespace kiosk::platform
