#include "kiosk/ui/theme.h"

namespace kiosk::ui {
namespace {

using semantics::Rgb;

consteval Rgb rgb(std::uint32_t hex) {
    return {static_cast<std::uint8_t>(hex >> 16 & 0xFF), static_cast<std::uint8_t>(hex >> 8 & 0xFF),
            static_cast<std::uint8_t>(hex & 0xFF)};
}

constexpr Rgb kBlack = rgb(0x000000), kWhite = rgb(0xffffff);

// KRDS steps; the ratios stand in ARCHITECTURE.md and are measured by the audit.
constexpr Theme kBasic{
    .ground = rgb(0xf4f5f6),
    .text = rgb(0x1e2124),
    .subtle = rgb(0x464c53),
    .primary_text = rgb(0x083891),
    .danger_text = rgb(0x8a240f),
    .warning_text = rgb(0x614100),
    .success_text = rgb(0x285d33),
    .header = {rgb(0x052561), kWhite, rgb(0x052561)},
    .surface = {kWhite, rgb(0x1e2124), rgb(0xcdd1d5)},
    .control = {kWhite, rgb(0x1e2124), rgb(0x6d7882)},
    .control_pressed = {rgb(0xd8e5fd), rgb(0x020f27), rgb(0x083891)},
    .strong = {kWhite, rgb(0x083891), rgb(0x083891)},
    .primary = {rgb(0x083891), kWhite, rgb(0x083891)},
    .primary_pressed = {rgb(0x052561), kWhite, rgb(0x256ef4)},
    .danger = {rgb(0x8a240f), kWhite, rgb(0x8a240f)},
    .danger_pressed = {rgb(0x5c1508), kWhite, rgb(0x5c1508)},
    .danger_tint = {rgb(0xfdefec), rgb(0x8a240f), rgb(0x8a240f)},
    .success_tint = {rgb(0xf2faf3), rgb(0x285d33), rgb(0x285d33)},
    .warning_tint = {rgb(0xfff3db), rgb(0x614100), rgb(0x614100)},
    .quiet_tint = {rgb(0xe6e8ea), rgb(0x33363d), rgb(0x58616a)},
    .primary_tint = {rgb(0xecf2fe), rgb(0x083891), rgb(0x083891)},
    .bar = {kWhite, rgb(0x1e2124), rgb(0xcdd1d5)},
    .found = {rgb(0xffe0a3), rgb(0x1e2124), rgb(0x9e6a00)},
    .keyboard = {rgb(0xe6e8ea), rgb(0x1e2124), rgb(0xe6e8ea)},
    .tool = {rgb(0xcdd1d5), rgb(0x1e2124), rgb(0x58616a)},
    .focus = rgb(0x256ef4),
    .focus_halo = kWhite,
};

constexpr Theme kDark{
    .ground = kBlack,
    .text = rgb(0xf4f5f6),
    .subtle = rgb(0xcdd1d5),
    .primary_text = rgb(0xb1cefb),
    .danger_text = rgb(0xf7afa1),
    .warning_text = rgb(0xffc95c),
    .success_text = rgb(0xa9dab4),
    .header = {rgb(0x131416), rgb(0xf4f5f6), rgb(0x58616a)},
    .surface = {rgb(0x131416), rgb(0xf4f5f6), rgb(0x464c53)},
    .control = {rgb(0x131416), rgb(0xf4f5f6), rgb(0x8a949e)},
    .control_pressed = {rgb(0x03163a), kWhite, rgb(0xb1cefb)},
    .strong = {rgb(0x131416), rgb(0xb1cefb), rgb(0xb1cefb)},
    .primary = {rgb(0xb1cefb), kBlack, rgb(0xb1cefb)},
    .primary_pressed = {rgb(0xecf2fe), kBlack, rgb(0xecf2fe)},
    .danger = {rgb(0xf7afa1), kBlack, rgb(0xf7afa1)},
    .danger_pressed = {rgb(0xfdefec), kBlack, rgb(0xfdefec)},
    .danger_tint = {rgb(0x1f0905), rgb(0xf7afa1), rgb(0xf7afa1)},
    .success_tint = {rgb(0x06170a), rgb(0xa9dab4), rgb(0xa9dab4)},
    .warning_tint = {rgb(0x1c1400), rgb(0xffc95c), rgb(0xffc95c)},
    .quiet_tint = {rgb(0x1e2124), rgb(0xe6e8ea), rgb(0x8a949e)},
    .primary_tint = {rgb(0x03163a), rgb(0xb1cefb), rgb(0xb1cefb)},
    .bar = {rgb(0x131416), rgb(0xf4f5f6), rgb(0x58616a)},
    .found = {rgb(0xffc95c), kBlack, rgb(0xffc95c)},
    .keyboard = {rgb(0x1e2124), rgb(0xf4f5f6), rgb(0x1e2124)},
    .tool = {rgb(0x33363d), kWhite, rgb(0x8a949e)},
    .focus = rgb(0xffc95c),
    .focus_halo = kBlack,
};

constexpr Shade kPlain{kWhite, kBlack, kBlack};
constexpr Shade kInverse{kBlack, kWhite, kBlack};

constexpr Theme kWhiteTheme{
    .ground = kWhite,
    .text = kBlack,
    .subtle = kBlack,
    .primary_text = kBlack,
    .danger_text = kBlack,
    .warning_text = kBlack,
    .success_text = kBlack,
    .header = kPlain,
    .surface = {kWhite, kBlack, rgb(0x8a949e)},
    .control = kPlain,
    .control_pressed = kInverse,
    .strong = kPlain,
    .primary = kInverse,
    .primary_pressed = {kWhite, kBlack, kBlack},
    .danger = kInverse,
    .danger_pressed = kPlain,
    .danger_tint = kPlain,
    .success_tint = kPlain,
    .warning_tint = kPlain,
    .quiet_tint = kPlain,
    .primary_tint = kPlain,
    .bar = kPlain,
    .found = kInverse,
    .keyboard = {kWhite, kBlack, kBlack},
    .tool = kPlain,
    .focus = kBlack,
    .focus_halo = kWhite,
};

}  // namespace

std::string_view word_for(ThemeName name) {
    switch (name) {
        case ThemeName::basic: return "basic";
        case ThemeName::dark: return "dark";
        case ThemeName::white: return "white";
    }
    return "basic";
}

const Theme& theme(ThemeName name) {
    switch (name) {
        case ThemeName::basic: return kBasic;
        case ThemeName::dark: return kDark;
        case ThemeName::white: return kWhiteTheme;
    }
    return kBasic;
}

}  // namespace kiosk::ui
