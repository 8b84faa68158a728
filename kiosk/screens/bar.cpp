// The bar: 처음으로, 이전, 글자 크기, 화면 색, 언어, 도움 요청 at fixed places on every screen, and what they open.
#include "kiosk/app/easy.h"
#include "kiosk/screens/frame.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <ranges>
#include <string>
#include <vector>

namespace kiosk::screens {
namespace {

using app::Panel;
using text::Msg;

constexpr ui::Mm kBarHeight{34.0F};  // the surest targets of every screen

struct Choice {
    std::string key;
    text::Text label;
    bool chosen = false;
    app::Action action;
};

struct PanelWords {
    text::Text question;
    std::vector<Choice> choices;
};

PanelWords text_sizes(const Sight& sight) {
    PanelWords panel{sight.say(Msg::choose_text_size), {}};
    for (const int percent : {100, 125, 150, 200})
        panel.choices.push_back({"percent-" + std::to_string(percent),
                                 sight.say(Msg::text_size_percent, {{"percent", percent}}),
                                 sight.state.visit.settings.text_percent == percent, app::SetTextSize{percent}});
    return panel;
}

PanelWords themes(const Sight& sight) {
    struct Named {
        ui::ThemeName name;
        Msg label;
    };
    constexpr std::array kThemes{Named{ui::ThemeName::basic, Msg::theme_basic},
                                 Named{ui::ThemeName::dark, Msg::theme_dark},
                                 Named{ui::ThemeName::white, Msg::theme_white}};
    PanelWords panel{sight.say(Msg::choose_theme), {}};
    for (const Named& theme : kThemes)
        panel.choices.push_back({std::string{word_for(theme.name)}, sight.say(theme.label),
                                 sight.state.visit.settings.theme == theme.name, app::SetTheme{theme.name}});
    return panel;
}

PanelWords languages(const Sight& sight) {
    struct Named {
        model::Language language;
        Msg label;
    };
    constexpr std::array kOffered{
        Named{model::Language::ko, Msg::language_ko}, Named{model::Language::en, Msg::language_en},
        Named{model::Language::zh, Msg::language_zh}, Named{model::Language::vi, Msg::language_vi},
        Named{model::Language::ja, Msg::language_ja}};
    PanelWords panel{sight.say(Msg::choose_language), {}};
    for (const Named& offered : kOffered)
        panel.choices.push_back(
            {std::string{model::code(offered.language)}, text::in_language(offered.language, sight.say(offered.label)),
             sight.state.visit.settings.language == offered.language, app::SetLanguage{offered.language}});
    return panel;
}

/// The widest label decides how many stand side by side: nothing is ever cut.
float widest_px(ui::Ui& ui, const std::vector<text::Text>& labels) {
    auto& type = ui.typesetter();
    float widest = 0;
    for (const text::Text& label : labels) widest = std::max(widest, type.width(ui::Size::body, true, label));
    return std::ceil(widest);
}

/// The same of a single word: under an icon a label may take two lines, but no word is broken.
float widest_word_px(ui::Ui& ui, const std::vector<text::Text>& labels) {
    std::vector<text::Text> words;
    for (const text::Text& label : labels)
        for (const auto word : std::views::split(label.str(), ' '))
            words.push_back(text::data(std::string{word.begin(), word.end()}));
    return widest_px(ui, words);
}

/// What a button of the bar needs beside its word.
float icon_room_px(const ui::Ui& ui) { return ui.metrics().scaled_px({17.0F}) + ui.metrics().px({12.0F}); }

void draw_panel(ui::Ui& ui, const PanelWords& panel, Panel which, const Sight& sight, Asked& asked) {
    std::vector<text::Text> labels;
    for (const Choice& choice : panel.choices) labels.push_back(choice.label);
    ui.words("question", panel.question, {.size = ui::Size::body, .bold = true});
    ui.grid(static_cast<int>(panel.choices.size()), 4, widest_px(ui, labels) + ui.metrics().px({8.0F}), [&](int i) {
        const Choice& choice = panel.choices[static_cast<std::size_t>(i)];
        if (ui.button(choice.key, choice.label, {.press = {.checked = choice.chosen}})) asked = choice.action;
    });
    // One key for "as it was", where something is not.
    const bool can_restore = app::changed(sight.state.visit.settings);
    ui.grid(can_restore ? 2 : 1, 2, widest_px(ui, {sight.say(Msg::restore_settings)}) + icon_room_px(ui), [&](int i) {
        if (i == 1) {
            if (ui.button("restore", sight.say(Msg::restore_settings), {.icon = ui::Icon::restart_alt}))
                asked = app::RestoreSettings{};
        } else if (ui.button("close", sight.say(Msg::close), {.icon = ui::Icon::expand_more})) {
            asked = app::TogglePanel{which};
        }
    });
}

struct BarButton {
    const char* key;
    Msg label;
    ui::Icon icon;
    app::Action action;
    ui::PressKind kind = ui::PressKind::card;
    bool enabled = true;
};

}  // namespace

void draw_bar(ui::Ui& ui, const Sight& sight, PanelForm form, Asked& asked) {
    const app::Visit& visit = sight.state.visit;
    switch (visit.panel) {
        case Panel::none: break;
        case Panel::text_size: draw_panel(ui, text_sizes(sight), visit.panel, sight, asked); break;
        case Panel::theme: draw_panel(ui, themes(sight), visit.panel, sight, asked); break;
        case Panel::language: draw_panel(ui, languages(sight), visit.panel, sight, asked); break;
        case Panel::voice: draw_voice_panel(ui, sight, form, asked); break;
    }
    const bool can_go_back = visit.trail.depth() > 1 || visit.panel != Panel::none;
    const std::vector<BarButton> upper{
        {"home", Msg::home, ui::Icon::home, app::GoHome{}, ui::PressKind::strong},
        {"back", Msg::back, ui::Icon::arrow_back, app::GoBack{}, ui::PressKind::card, can_go_back},
        {"text-size", Msg::text_size, ui::Icon::format_size, app::TogglePanel{Panel::text_size}},
        {"theme", Msg::theme, ui::Icon::contrast, app::TogglePanel{Panel::theme}},
    };
    const bool low = visit.settings.low;
    const bool mute = app::voice_missing(sight.state);
    const std::vector<BarButton> lower{
        {"voice", mute ? Msg::voice_none : Msg::voice, ui::Icon::volume_up, app::OpenVoice{}, ui::PressKind::card,
         !mute},
        {"low", low ? Msg::raise_screen : Msg::low_screen,
         low ? ui::Icon::vertical_align_top : ui::Icon::vertical_align_bottom, app::SwitchLow{}, ui::PressKind::card,
         sight.state.machine.low_from_mm > 0},
        {"language", Msg::language, ui::Icon::language, app::TogglePanel{Panel::language}},
        {"help", Msg::help, ui::Icon::notifications_active, app::OpenHelp{}, ui::PressKind::quiet},
    };
    std::vector<text::Text> labels;
    for (const auto* row : {&upper, &lower})
        for (const BarButton& button : *row) labels.push_back(sight.say(button.label));
    const float gap = ui.metrics().px(ui::kGap);
    const float least = widest_word_px(ui, labels) + ui.metrics().px({6.5F});
    const bool four = ui.width() >= 4 * least + 3 * gap;
    const auto row = [&](const std::vector<BarButton>& buttons, int most) {
        ui.grid(static_cast<int>(buttons.size()), most, least, [&](int i) {
            const BarButton& button = buttons[static_cast<std::size_t>(i)];
            if (ui.button(button.key, sight.say(button.label),
                          {.icon = button.icon,
                           .press = {.kind = button.kind, .enabled = button.enabled, .min_height = kBarHeight},
                           .stacked = four}))
                asked = button.action;
        });
    };
    row(upper, four ? 4 : 2);
    row(lower, four ? 4 : 2);
}

}  // namespace kiosk::screens
