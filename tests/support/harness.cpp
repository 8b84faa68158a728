#include "tests/support/harness.h"

#include "kiosk/platform/config.h"

#include <fmt/format.h>

#include <stdexcept>

namespace kiosk::testing {
namespace {

using namespace std::chrono_literals;

constexpr int kTextureLimit = 8192;  // what every graphics chip of the last ten years takes

glyphs::FontFiles fonts() {
    auto found = platform::find_fonts(platform::default_config().fonts);
    if (!found) throw std::runtime_error{found.error().en};
    return std::move(found).value();
}

app::Machine machine(bool chime) {
    app::Machine out;
    out.place.name[model::Language::ko] = "노송동 주민센터";
    out.place.name[model::Language::en] = "Nosong-dong Community Centre";
    out.place.address[model::Language::ko] = "전북특별자치도 전주시 완산구 인봉1길 54";
    out.place.floor[model::Language::ko] = "1층 민원실 앞";
    out.place.floor[model::Language::en] = "1st floor, in front of the civil desk";
    out.place.dong = "노송동";
    out.place.chime = chime;
    out.place.help[model::Language::ko] = "민원실 안내 데스크로 오세요";
    out.place.help[model::Language::en] = "Please come to the information desk";
    out.low_from_mm = 380;  // the panel's upper edge hangs 1600 mm above the floor
    return out;
}

}  // namespace

Harness::Harness(Setting setting)
    : setting_{std::move(setting)},
      own_view_{setting_.view ? nullptr : shipped_view()},
      glyphs_{fonts(), kTextureLimit},
      now_{std::chrono::steady_clock::time_point{} + 1h},
      wall_{setting_.now},
      kiosk_{{.glyphs = glyphs_,
              .strings_folder = KIOSK_STRINGS,
              .directory = setting_.view ? setting_.view : own_view_.get(),
              .machine = machine(setting_.chime),
              .px_per_mm = setting_.px_per_mm,
              .speaker = &speaker_,
              .ring = [this] { ++rings_; }},
             setting_.now,
             now_} {
    kiosk_.set(setting_.settings);
    (void)kiosk_.act(app::VoiceOutChanged{
        {.known = true, .languages = {model::Language::ko, model::Language::en, model::Language::vi}}});
    if (!kiosk_.open_route(setting_.route)) throw std::runtime_error{"no route " + setting_.route};
    settle();
    now_ += 1s;  // the guards against second taps are past
}

void Harness::step(std::vector<ui::Event> events) {
    now_ += 16'667us;
    turn_ = kiosk_.turn({.now = now_, .size = setting_.screen, .events = std::move(events)}, wall_);
    canvas_.upload(glyphs_);
}

int Harness::settle() {
    for (int frames = 1; frames <= 600; ++frames) {
        step({});
        if (!turn_.wants_frame) return frames;
    }
    throw std::runtime_error{"the screen never comes to rest:\n" + tree().dump()};
}

const semantics::Node& Harness::control(std::string_view what, bool by_path) const {
    for (const semantics::Node& node : tree().nodes()) {
        if ((by_path ? node.path : node.name) != what || !node.focusable) continue;
        if (node.visible.empty())
            throw std::runtime_error{fmt::format("'{}' is out of sight:\n{}", what, tree().dump())};
        return node;
    }
    throw std::runtime_error{fmt::format("nothing to touch is called '{}':\n{}", what, tree().dump())};
}

void Harness::touch(const semantics::Node& node) {
    const ui::Point middle{node.visible.x + node.visible.w / 2, node.visible.y + node.visible.h / 2};
    now_ += 300ms;  // nobody taps sooner after a screen change, and the guards would drop it
    step({ui::PointerDown{middle}});
    step({ui::PointerUp{middle}});
    settle();
    now_ += 1s;
}

void Harness::tap(std::string_view name) { touch(control(name, false)); }
void Harness::tap_path(std::string_view path) { touch(control(path, true)); }

void Harness::scroll_to(std::string_view path) {
    const std::string list = tree().nodes().front().path + "/content";
    for (int i = 0; i < 100; ++i) {
        const semantics::Node* node = tree().find_path(path);
        if (!node) throw std::runtime_error{fmt::format("no {}:\n{}", path, tree().dump())};
        if (node->visible.h >= std::min(node->bounds.h, 60.0F)) return;
        const bool above = node->bounds.y < tree().find_path(list)->bounds.y;
        tap_path(list + (above ? "/page-up" : "/page-down"));
    }
    throw std::runtime_error{fmt::format("{} is never reached by paging:\n{}", path, tree().dump())};
}

void Harness::press(ui::Key key) { send(key); }

void Harness::send(ui::Event event) {
    step({std::move(event)});
    settle();
    now_ += 1s;
}

void Harness::strike(ui::Key key, std::chrono::milliseconds pause) {
    now_ += pause;
    step({key});
}

void Harness::swipe(std::string_view path, float dy, int frames) {
    const semantics::Node* node = tree().find_path(path);
    if (!node) throw std::runtime_error{fmt::format("no {}:\n{}", path, tree().dump())};
    fling({node->visible.x + node->visible.w / 2, node->visible.y + node->visible.h / 2}, dy, frames);
    settle();
}

void Harness::fling(ui::Point from, float dy, int frames) {
    ui::Point at = from;
    now_ += 300ms;
    step({ui::PointerDown{at}});
    for (int i = 0; i < frames; ++i) {
        at.y += dy / static_cast<float>(frames);
        step({ui::PointerMove{at}});
    }
    step({ui::PointerUp{at}});
}

void Harness::finger_down(ui::Point at) { step({ui::PointerDown{at}}); }
void Harness::finger_up(ui::Point at) { step({ui::PointerUp{at}}); }

void Harness::pass(std::chrono::seconds time) {
    now_ += time;
    settle();
}

semantics::AuditRules Harness::rules() const {
    constexpr float kReachHeightMm = 1220 - 400;  // 고시 별표5 9.a: from 400 to 1220 mm above the floor
    semantics::AuditRules rules;
    rules.px_per_mm = setting_.px_per_mm;
    rules.screen = {0, 0, setting_.screen.x, setting_.screen.y};
    if (kiosk_.theme() != ui::ThemeName::basic) rules.min_contrast = rules.min_body_contrast;  // all text >= 10:1
    if (state().visit.settings.low) {
        rules.reach_from_px = state().machine.low_from_mm * setting_.px_per_mm;
        rules.reach_to_px = *rules.reach_from_px + kReachHeightMm * setting_.px_per_mm;
    }
    return rules;
}

std::vector<std::string> Harness::findings() const {
    std::vector<std::string> lines;
    for (const semantics::Finding& finding : semantics::audit(tree(), rules()))
        lines.push_back(finding.path + " " + finding.problem);
    return lines;
}

const Picture& Harness::picture() { return canvas_.paint(*kiosk_.triangles(), ui::theme(kiosk_.theme()).ground); }

}  // namespace kiosk::testing
