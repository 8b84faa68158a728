// 기기 상태: whether the machine and its directory are well, in plain words; and 화면 닦기.
#include "kiosk/desk_screens/parts.h"
#include "kiosk/desk_screens/shell.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace kiosk::desk_screens {
namespace {

using desk::Office;
using desk::OfficeAction;
using text::Msg;
using text::Text;
using ui::Size;

constexpr std::uint64_t kLittleRoom = 500ULL << 20;  // bytes: a directory of 100,000 entries, twice

/// A line: what it is about, how it stands in a word, and the sentence.
struct Line {
    const char* key;
    Text name, words;
    std::optional<bool> well{};  ///< empty: neither
};

std::string size_words(std::uint64_t bytes) {
    constexpr double kMega = 1 << 20, kGiga = 1 << 30;
    const auto amount = static_cast<double>(bytes);
    if (amount >= kGiga) return fmt::format("{:.1f} GB", amount / kGiga);
    return fmt::format("{:.1f} MB", amount / kMega);
}

Line checked(const Sight& sight, const desk::HealthRoute& route) {
    const auto& found = route.health.verified;
    const Text name = sight.say(Msg::desk_health_verify);
    if (route.verifying) return {"verify", name, sight.say(Msg::desk_health_verifying)};
    if (!found) return {"verify", name, sight.say(Msg::desk_health_not_verified)};
    if (found->empty()) return {"verify", name, sight.say(Msg::desk_health_sound), true};
    return {"verify", name, sight.sentence(found->front()), false};
}

std::vector<Line> lines_of(const Sight& sight, const desk::HealthRoute& route) {
    const desk::Health& health = route.health;
    std::vector<Line> lines;
    lines.push_back({"database", sight.say(Msg::desk_health_database),
                     text::join({text::data(health.database), text::data(size_words(health.database_bytes))})});
    lines.push_back(
        {"journal", sight.say(Msg::desk_health_journal),
         sight.say(Msg::desk_health_head, {{"count", static_cast<int>(health.head)}, {"hash", health.head_hash}})});
    if (!health.anchor_agrees)
        lines.push_back({"anchor", sight.say(Msg::desk_health_anchor), sight.say(Msg::desk_health_no_anchor), false});
    else
        lines.push_back({"anchor", sight.say(Msg::desk_health_anchor),
                         sight.say(*health.anchor_agrees ? Msg::desk_health_anchor_fits : Msg::desk_health_anchor_old),
                         health.anchor_agrees});
    lines.push_back(checked(sight, route));
    if (health.last_copy)
        lines.push_back({"copy", sight.say(Msg::desk_health_copy), when(*health.last_copy), true});
    else
        lines.push_back({"copy", sight.say(Msg::desk_health_copy), sight.say(Msg::desk_health_no_copy), false});
    if (health.room_bytes)
        lines.push_back({"room", sight.say(Msg::desk_health_room),
                         sight.say(Msg::desk_health_left, {{"size", size_words(*health.room_bytes)}}),
                         *health.room_bytes >= kLittleRoom});
    lines.push_back({"version", sight.say(Msg::desk_health_version), text::data(health.version)});
    if (!health.voice.empty()) lines.push_back({"voice", sight.say(Msg::desk_health_voice), text::data(health.voice)});
    if (!health.fonts.empty()) lines.push_back({"fonts", sight.say(Msg::desk_health_fonts), text::data(health.fonts)});
    return lines;
}

void draw_line(ui::Ui& ui, const Sight& sight, const Line& line) {
    ui.card(line.key, text::join({line.name, line.words}, ": "), [&] {
        ui.set_gap({2.0F});
        const Text state = line.well ? sight.say(*line.well ? Msg::desk_health_well : Msg::desk_health_look) : Text{};
        const auto words = [&] {
            ui.set_gap({1.0F});
            ui.words("name", line.name, {.size = Size::small, .tone = ui::Tone::subtle});
            ui.words("words", line.words, {.bold = true});
        };
        if (state.empty()) return words();
        const ui::Icon icon = *line.well ? ui::Icon::check_circle : ui::Icon::error;
        const float wide = ui.pill_width(icon, state);
        ui.beside({{.width_px = 0, .body = words}, {.width_px = std::min(wide, ui.width() * 0.45F), .body = [&] {
                                                        ui.pill("state", icon, state,
                                                                *line.well ? ui::Mark::success : ui::Mark::danger);
                                                    }}});
    });
}

}  // namespace

Asked draw(ui::Ui& ui, const Sight& sight, const desk::HealthRoute& route) {
    const ShellLook look{.title = sight.say(Msg::desk_health),
                         .actions = {{.key = "verify-now",
                                      .label = sight.say(Msg::desk_health_verify_now),
                                      .enabled = !route.verifying,
                                      .asks = Office{OfficeAction{desk::VerifyNow{}}}},
                                     {.key = "clean",
                                      .label = sight.say(Msg::desk_clean),
                                      .asks = Office{OfficeAction{desk::GoOffice{desk::OfficePlace::cleaning}}}}}};
    return framed_list(ui, sight, "desk/health", look, [&](Asked&) {
        ui.set_gap({3.0F});
        if (!route.loaded) return ui.words("loading", sight.say(Msg::desk_waiting));
        for (const Line& line : lines_of(sight, route)) draw_line(ui, sight, line);
    });
}

/// Nothing can be touched: the glass is being wiped.
Asked draw(ui::Ui& ui, const Sight& sight, const desk::CleaningRoute& route) {
    using namespace std::chrono;
    const Text title = sight.say(Msg::desk_clean);
    ui.screen("desk/cleaning", title, [&] {
        const auto& metrics = ui.metrics();
        const auto left = ceil<seconds>(std::max(milliseconds{0}, route.until - sight.state.instant));
        const float side = metrics.px({16.0F}), width = metrics.screen.x - 2 * side;
        const auto body = [&] {
            ui.set_gap({8.0F});
            ui.words("title", title, {.size = Size::title, .bold = true, .align = ui::Align::centre});
            ui.words("left", sight.say(Msg::desk_clean_left, {{"seconds", static_cast<int>(left.count())}}),
                     {.size = Size::number, .bold = true, .align = ui::Align::centre, .role = semantics::Role::status});
            ui.words("how", sight.say(Msg::desk_clean_how), {.size = Size::large, .align = ui::Align::centre});
        };
        const float height = ui.measured(width, body);
        ui.area({side, std::max(0.0F, std::floor((metrics.screen.y - height) / 2)), width, height + 1}, body);
    });
    return std::nullopt;
}

}  // namespace kiosk::desk_screens
