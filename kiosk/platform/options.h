#pragma once

#include "kiosk/platform/window.h"
#include "kiosk/ui/theme.h"
#include "model/base/language.h"
#include "model/base/result.h"
#include "model/base/seoul_time.h"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace kiosk::platform {

/// "0.1.0"
std::string_view version();

/// The command line of citizen-kiosk. What is unset is for the configuration or the built-in value to say.
struct Options {
    std::optional<std::filesystem::path> config;
    std::optional<std::filesystem::path> database;
    bool staff = false;  ///< the staff's desk in a window
    bool windowed = false;
    std::optional<SizePx> size;  ///< of the window or the picture; given without --windowed it means it
    std::optional<model::SeoulTime> now;
    std::optional<model::Language> language;
    std::optional<std::filesystem::path> screenshot;
    std::optional<std::string> route;  ///< as typed: only the screens know which there are; unset: the rest screen
    ui::ThemeName theme = ui::ThemeName::basic;
    int text_percent = 100;
    bool low = false;   ///< 화면 내리기
    bool easy = false;  ///< 쉬운 화면
    std::optional<std::filesystem::path> watch_tree;
    std::optional<std::filesystem::path> speech_log;
};

/// The program ends now: `text`, without a last line end, goes to standard output where status is 0, else to standard
/// error.
struct Exit {
    int status = 0;  ///< 0 after --help and --version, 1 for a value that will not do, 2 for wrong usage
    std::string text;
};

model::Result<Options, Exit> parse_options(int argc, const char* const* argv);

}  // namespace kiosk::platform
