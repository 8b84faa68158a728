#include "kiosk/platform/config.h"

#include "kiosk/platform/config_section.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace kiosk::platform {
namespace {

constexpr float kMmPerInch = 25.4F;

void read_place(ConfigSection section, Place& place) {
    section.local_text("name", place.name);
    if (const auto kind = section.choice("kind", {"city_hall", "community_centre"}))
        place.kind = *kind == 0 ? PlaceKind::city_hall : PlaceKind::community_centre;
    section.local_text("address", place.address);
    section.local_text("floor", place.floor);
    section.text("dong", place.dong);
    section.text("area_code", place.area_code);
    if (!std::ranges::all_of(place.area_code, [](char c) { return c >= '0' && c <= '9'; }))
        section.refuse("area_code", "\"063\"처럼 숫자여야 합니다", "must be digits such as \"063\"");
    section.close();
}

void read_screen(ConfigSection section, Panel& panel) {
    section.number("width_mm", panel.width_mm, 100, 5000);
    section.number("height_mm", panel.height_mm, 100, 5000);
    section.number("diagonal_inch", panel.diagonal_inch, 7, 120);
    section.number("panel_top_mm", panel.top_mm, 300, 4000);
    if (section.has("width_mm") != section.has("height_mm"))
        section.refuse(section.has("width_mm") ? "width_mm" : "height_mm", "width_mm와 height_mm는 함께 적어야 합니다",
                       "needs its counterpart: give width_mm and height_mm, or diagonal_inch alone");
    section.close();
}

void read_visit(ConfigSection section, Visit& visit) {
    section.seconds("idle_seconds", visit.idle, 20, 3600);
    section.seconds("question_seconds", visit.question, 10, 600);
    section.close();
}

void read_night(ConfigSection section, std::optional<Night>& night) {
    Night read;
    section.time_of_day("from", read.from);
    section.time_of_day("to", read.to);
    section.close();
    if (section.has("from") != section.has("to"))
        section.refuse(section.has("from") ? "from" : "to", "from과 to는 함께 적어야 합니다",
                       "needs its counterpart: give both from and to");
    if (section.has("from") && section.has("to")) night = read;
}

void read_log(ConfigSection section, LogPlace& log) {
    if (const auto to = section.choice("to", {"file", "journal"}))
        log.to = *to == 0 ? LogPlace::To::file : LogPlace::To::journal;
    section.path("file", log.file);
    section.whole("max_mib", log.max_mib, 1, 1024);
    section.whole("files", log.files, 1, 100);
    section.close();
}

void read_help(ConfigSection section, Help& help) {
    section.local_text("text", help.text);
    section.text("phone", help.phone);
    section.flag("chime", help.chime);
    section.text("chime_device", help.chime_device);
    section.close();
}

void read_voice(ConfigSection section, VoiceChoice& voice) {
    section.flag("on", voice.on);
    section.text("module", voice.module);
    section.whole("rate_percent", voice.rate_percent, speech::kSlowest, speech::kFastest);
    std::vector<std::string> codes;
    section.texts("languages", codes);
    if (section.has("languages")) voice.languages.clear();
    for (const std::string& code : codes)
        if (const auto language = model::language_of(code))
            voice.languages.push_back(*language);
        else
            section.refuse("languages", "ko, en, zh, vi, ja 가운데에서 적어야 합니다", "takes ko, en, zh, vi and ja");
    section.text("jack_card", voice.jack_card);
    section.text("jack", voice.jack);
    section.close();
}

struct KeyPurpose {
    std::string_view name;
    ui::Key key;
};
constexpr std::array kKeyPurposes{KeyPurpose{"up", ui::Key::up},
                                  KeyPurpose{"down", ui::Key::down},
                                  KeyPurpose{"left", ui::Key::left},
                                  KeyPurpose{"right", ui::Key::right},
                                  KeyPurpose{"enter", ui::Key::enter},
                                  KeyPurpose{"back", ui::Key::escape},
                                  KeyPurpose{"help", ui::Key::f1},
                                  KeyPurpose{"voice", ui::Key::voice},
                                  KeyPurpose{"replay", ui::Key::replay},
                                  KeyPurpose{"louder", ui::Key::louder},
                                  KeyPurpose{"softer", ui::Key::softer},
                                  KeyPurpose{"headphones_in", ui::Key::headphones_in},
                                  KeyPurpose{"headphones_out", ui::Key::headphones_out}};

/// "F15" by name, "191" by the X server's code. A name that no keyboard has is a warning: the other keys still work.
void read_keypad(ConfigSection section, Keypad& keypad, model::Problems& warnings) {
    for (const KeyPurpose& purpose : kKeyPurposes) {
        std::vector<std::string> names;
        section.texts(purpose.name, names);
        for (const std::string& name : names) {
            const bool number = !name.empty() && std::ranges::all_of(name, [](char c) { return c >= '0' && c <= '9'; });
            if (number && name.size() > 1 && name.size() < 5)
                keypad.scancodes[std::stoi(name)] = purpose.key;
            else if (const auto key = key_named(name))
                keypad.keys[*key] = purpose.key;
            else
                warnings.push_back(section.problem(
                    purpose.name, fmt::format("'{}'라는 키는 없어 건너뜁니다. 예: F15, KP_5, 191", name),
                    fmt::format("'{}' is no key and is passed over; give a name such as F15 or KP_5, or xev's keycode",
                                name)));
        }
    }
    section.close();
}

/// A key that no keyboard has, or that citizens need, is a warning: the other ways still work.
void read_staff(ConfigSection section, const Keypad& keypad, StaffWays& staff, model::Problems& warnings) {
    std::string name;
    section.text("key", name);
    if (!name.empty()) {
        const auto key = key_named(name);
        if (!key)
            warnings.push_back(
                section.problem("key", fmt::format("'{}'라는 키는 없어 건너뜁니다. 예: F12", name),
                                fmt::format("'{}' is no key and is passed over; give one such as F12", name)));
        else if (citizens_use(*key) || keypad.keys.contains(*key))
            warnings.push_back(section.problem(
                "key", fmt::format("'{}'은(는) 시민이 쓰는 키라서 건너뜁니다. F12처럼 다른 키를 고르세요", name),
                fmt::format("'{}' is a key that citizens use and is passed over; give another such as F12", name)));
        else
            staff.key = key;
    }
    section.flag("hold", staff.hold);
    std::filesystem::path folder;
    section.path("folder", folder);
    staff.folder = folder.string();
    section.close();
}

void read_fonts(ConfigSection section, FontChoice& fonts) {
    section.fonts("regular", fonts.regular);
    section.fonts("bold", fonts.bold);
    section.fonts("regular_zh", fonts.regular_zh);
    section.fonts("bold_zh", fonts.bold_zh);
    section.fonts("regular_ja", fonts.regular_ja);
    section.fonts("bold_ja", fonts.bold_ja);
    section.fonts("icons", fonts.icons);
    section.close();
}

constexpr std::array<std::string_view, 11> kSections{"place", "staff", "screen", "visit",  "night", "directory",
                                                     "log",   "help",  "voice",  "keypad", "fonts"};

void refuse_unknown_sections(const std::filesystem::path& file, const toml::table& root, model::Problems& problems) {
    for (const auto& [key, value] : root) {
        if (std::ranges::find(kSections, key.str()) != kSections.end()) continue;
        problems.push_back(
            {fmt::format("{}:{}", file.string(), key.source().begin.line),
             fmt::format("'{}'라는 항목은 없습니다. 쓸 수 있는 묶음: {}", key.str(), fmt::join(kSections, ", ")),
             fmt::format("unknown key '{}'; the sections are {}", key.str(), fmt::join(kSections, ", "))});
    }
}

Config read(const std::filesystem::path& file, const toml::table& root, model::Problems& problems) {
    Config config = default_config();
    const auto section = [&](std::string_view name) { return ConfigSection{file, root, name, problems}; };
    refuse_unknown_sections(file, root, problems);
    read_place(section("place"), config.place);
    read_screen(section("screen"), config.screen);
    read_visit(section("visit"), config.visit);
    read_night(section("night"), config.night);
    ConfigSection directory = section("directory");
    directory.path("database", config.database);
    directory.close();
    read_log(section("log"), config.log);
    read_help(section("help"), config.help);
    read_voice(section("voice"), config.voice);
    read_keypad(section("keypad"), config.keypad, config.warnings);
    read_staff(section("staff"), config.keypad, config.staff, config.warnings);
    read_fonts(section("fonts"), config.fonts);
    return config;
}

const glyphs::FontFile* first_present(const std::vector<glyphs::FontFile>& files) {
    const auto found = std::ranges::find_if(files, [](const glyphs::FontFile& file) {
        std::error_code ignored;
        return std::filesystem::is_regular_file(file.path, ignored);
    });
    return found == files.end() ? nullptr : &*found;
}

}  // namespace

float Panel::px_per_mm(int width_px, int height_px) const {
    const auto w = static_cast<float>(width_px), h = static_cast<float>(height_px);
    const float diagonal_mm = width_mm && height_mm ? std::hypot(*width_mm, *height_mm) : diagonal_inch * kMmPerInch;
    return std::hypot(w, h) / diagonal_mm;
}

Config default_config() {
    // Pretendard GOV is the government's own face; Debian has no package of it, so it is taken where the operator put
    // it.
    const std::string noto = "/usr/share/fonts/opentype/noto/NotoSansCJK-",
                      gov = "/usr/local/share/fonts/PretendardGOV-";
    Config config;
    config.fonts.regular = {{gov + "Regular.otf", 0}, {noto + "Regular.ttc", 1}};
    config.fonts.bold = {{gov + "Bold.otf", 0}, {noto + "Bold.ttc", 1}};
    config.fonts.regular_zh = {{noto + "Regular.ttc", 2}};
    config.fonts.bold_zh = {{noto + "Bold.ttc", 2}};
    config.fonts.regular_ja = {{noto + "Regular.ttc", 0}};
    config.fonts.bold_ja = {{noto + "Bold.ttc", 0}};
    config.fonts.icons = {{"/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf", 0}};
    return config;
}

model::Result<Config, model::Problems> load_config(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error))
        return model::Failure{model::Problems{{file.string(), "설정 파일이 없거나 파일이 아닙니다. 경로를 확인하세요",
                                               "no such configuration file; check the path given with --config"}}};
    try {
        const toml::table root = toml::parse_file(file.string());
        model::Problems problems;
        Config config = read(file, root, problems);
        if (!problems.empty()) return model::Failure{std::move(problems)};
        return config;
    } catch (const toml::parse_error& error_found) {  // also for a file that cannot be read
        const auto line = error_found.source().begin.line;
        return model::Failure{
            model::Problems{{line > 0 ? fmt::format("{}:{}", file.string(), line) : file.string(),
                             fmt::format("설정 파일을 읽을 수 없습니다: {}", error_found.description()),
                             fmt::format("the configuration cannot be read: {}", error_found.description())}}};
    }
}

model::Result<glyphs::FontFiles, model::Problem> find_fonts(const FontChoice& choice) {
    struct Purpose {
        std::string_view name, package;
        const std::vector<glyphs::FontFile>& files;
        glyphs::FontFile& into;
    };
    glyphs::FontFiles found;
    const std::array purposes{Purpose{"regular", "fonts-noto-cjk", choice.regular, found.regular},
                              Purpose{"bold", "fonts-noto-cjk", choice.bold, found.bold},
                              Purpose{"icons", "fonts-material-design-icons-iconfont", choice.icons, found.icons}};
    for (const Purpose& purpose : purposes) {
        const glyphs::FontFile* file = first_present(purpose.files);
        if (file == nullptr) {
            const std::string last = purpose.files.empty() ? "-" : purpose.files.back().path;
            return model::Failure{model::Problem{
                last, fmt::format("'{}' 글꼴 파일이 없습니다. {} 꾸러미를 설치하세요", purpose.name, purpose.package),
                fmt::format("no {} font: none of the files in [fonts] is there; install the package {}", purpose.name,
                            purpose.package)}};
        }
        purpose.into = *file;
    }
    // Without these Chinese and Japanese show in Korean shapes, which can be read.
    for (const auto& [files, into] :
         {std::pair{&choice.regular_zh, &found.regular_zh}, std::pair{&choice.bold_zh, &found.bold_zh},
          std::pair{&choice.regular_ja, &found.regular_ja}, std::pair{&choice.bold_ja, &found.bold_ja}})
        if (const glyphs::FontFile* file = first_present(*files)) *into = *file;
    return found;
}

}  // namespace kiosk::platform
