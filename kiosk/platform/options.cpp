#include "kiosk/platform/options.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include <charconv>
#include <utility>

namespace kiosk::platform {
namespace {

constexpr int kLeastPx = 320, kMostPx = 16384;

std::optional<int> whole(std::string_view text) {
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::optional<SizePx> parse_size(std::string_view text) {
    const auto x = text.find('x');
    if (x == std::string_view::npos) return std::nullopt;
    const auto w = whole(text.substr(0, x)), h = whole(text.substr(x + 1));
    const auto fits = [](std::optional<int> px) { return px && *px >= kLeastPx && *px <= kMostPx; };
    if (!fits(w) || !fits(h)) return std::nullopt;
    return SizePx{*w, *h};
}

std::optional<ui::ThemeName> theme_of(std::string_view typed) {
    for (const auto name : {ui::ThemeName::basic, ui::ThemeName::dark, ui::ThemeName::white})
        if (ui::word_for(name) == typed) return name;
    return std::nullopt;
}

/// What was typed, before it is understood.
struct Typed {
    std::string config, database, size, now, language, theme, screenshot, watch_tree, speech_log;
    Options rest;
};

void declare(CLI::App& app, Typed& typed) {
    app.set_version_flag("--version", std::string{"citizen-kiosk "} + std::string{version()},
                         "Print the version and end");
    app.add_option("--config", typed.config, "Configuration file; the XDG places are looked through without it")
        ->type_name("FILE.toml");
    app.add_option("--db", typed.database, "Directory database; see kioskctl init")->type_name("FILE.db");
    app.add_flag("--windowed", typed.rest.windowed, "An ordinary window instead of the full screen");
    app.add_flag("--staff", typed.rest.staff, "The staff's desk in a window of 1600x1000, with mouse and keyboard");
    app.add_option("--size", typed.size, "Size of the window or the picture in pixels; implies --windowed")
        ->type_name("WIDTHxHEIGHT");
    app.add_option("--now", typed.now, "Fix the clock, in Korean time unless an offset is given")
        ->type_name("2021-02-24T10:30");
    app.add_option("--lang", typed.language, "Language of the first screen: ko, en, zh, vi or ja")->type_name("CODE");
    app.add_option("--screenshot", typed.screenshot, "Draw one settled picture into a PNG file and end")
        ->type_name("FILE.png");
    app.add_option("--route", typed.rest.route, "First screen shown: home, hotlines, service/SLUG, ...")
        ->type_name("ROUTE");
    app.add_option("--theme", typed.theme, "Colours: basic, dark or white")->type_name("NAME");
    app.add_flag("--low", typed.rest.low, "With everything that is touched within a wheelchair user's reach");
    app.add_flag("--easy", typed.rest.easy, "The easy screen");
    app.add_option("--text-size", typed.rest.text_percent, "Text size in percent: 100, 125, 150 or 200")
        ->type_name("PERCENT");
#ifdef KIOSK_INSPECT
    app.add_option("--watch-tree", typed.watch_tree, "Write what the screen says, as JSON, after every settled picture")
        ->type_name("FILE.json");
    app.add_option("--speech-log", typed.speech_log, "Write what voice mode says, one line an utterance")
        ->type_name("FILE.txt");
#endif
}

Exit bad(std::string_view option, std::string_view given, std::string_view wanted) {
    return {1, fmt::format("citizen-kiosk: {} {}: {}", option, given, wanted)};
}

std::optional<std::filesystem::path> path_of(const std::string& typed) {
    if (typed.empty()) return std::nullopt;
    return typed;
}

model::Result<Options, Exit> understood(Typed typed) {
    Options options = std::move(typed.rest);
    options.config = path_of(typed.config);
    options.database = path_of(typed.database);
    options.screenshot = path_of(typed.screenshot);
    options.watch_tree = path_of(typed.watch_tree);
    options.speech_log = path_of(typed.speech_log);
    if (options.staff && options.screenshot)
        return model::Failure{
            bad("--screenshot", typed.screenshot, "cannot be given with --staff: nobody is signed in")};
    if (!typed.size.empty()) {
        options.size = parse_size(typed.size);
        options.windowed = true;
        if (!options.size)
            return model::Failure{bad(
                "--size", typed.size,
                fmt::format("give width and height in pixels from {} to {}, such as 1080x1920", kLeastPx, kMostPx))};
    }
    if (!typed.now.empty()) {
        options.now = model::parse_seoul_time(typed.now);
        if (!options.now)
            return model::Failure{
                bad("--now", typed.now, "give a moment such as 2021-02-24T10:30 or 2021-02-24T10:30+09:00")};
    }
    if (!typed.language.empty()) {
        options.language = model::language_of(typed.language);
        if (!options.language) return model::Failure{bad("--lang", typed.language, "give ko, en, zh, vi or ja")};
    }
    if (!typed.theme.empty()) {
        const auto theme = theme_of(typed.theme);
        if (!theme) return model::Failure{bad("--theme", typed.theme, "give basic, dark or white")};
        options.theme = *theme;
    }
    const int percent = options.text_percent;
    if (percent != 100 && percent != 125 && percent != 150 && percent != 200)
        return model::Failure{bad("--text-size", std::to_string(percent), "give 100, 125, 150 or 200")};
    return options;
}

}  // namespace

std::string_view version() { return KIOSK_VERSION; }

model::Result<Options, Exit> parse_options(int argc, const char* const* argv) {
    CLI::App app{"The citizen-services kiosk: hotlines, services, hours and places of the city", "citizen-kiosk"};
    Typed typed;
    declare(app, typed);
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp&) {
        std::string help = app.help();
        while (help.ends_with('\n')) help.pop_back();
        return model::Failure{Exit{0, std::move(help)}};
    } catch (const CLI::CallForVersion& asked) {
        return model::Failure{Exit{0, asked.what()}};
    } catch (const CLI::ConversionError& error) {  // a value that is no number
        return model::Failure{Exit{1, fmt::format("citizen-kiosk: {}; see --help", error.what())}};
    } catch (const CLI::ParseError& error) {
        return model::Failure{Exit{2, fmt::format("citizen-kiosk: {}; see --help", error.what())}};
    }
    return understood(std::move(typed));
}

}  // namespace kiosk::platform
