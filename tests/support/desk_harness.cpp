#include "tests/support/desk_harness.h"

#include "kiosk/platform/png.h"
#include "model/base/utf8.h"
#include "model/hangul/composer.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace kiosk::testing {
namespace {

using namespace std::chrono_literals;

constexpr float kDeskPxPerMm = 96 / 25.4F * 0.4F;  // as main.cpp has it
constexpr std::chrono::sys_seconds kNow{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22} + 6h};

std::unique_ptr<model::DeskStore> opened(const std::string& path) {
    auto store = model::open_desk(path);
    if (!store) throw std::runtime_error{store.error().en};
    const model::Acting operator_{.account = "전산담당", .at = kNow, .operates = true};
    for (const auto& [name, role] : {std::pair{"park", model::Role::admin}, std::pair{"kim", model::Role::editor},
                                     std::pair{"lee", model::Role::approver}}) {
        const model::Account account{.name = name, .shown_name = {}, .role = role};
        if (!store.value()->put_account(account, 0, "시험", operator_)) throw std::runtime_error{"no account"};
        if (!store.value()->set_secret(name, model::Secret{DeskHarness::kSecret}, std::nullopt, operator_))
            throw std::runtime_error{"no secret"};
    }
    return std::move(store).value();
}

Setting setting_of(const DeskSetting& desk, model::StoreView* view) {
    Setting setting;
    setting.view = view;
    if (desk.windowed) {
        setting.screen = {1600, 1000};
        setting.px_per_mm = kDeskPxPerMm;
    }
    return setting;
}

}  // namespace

DeskHarness::DeskHarness(DeskSetting setting)
    : setting_{setting},
      store_{opened(database_.path())},
      view_{std::move(model::open_view(database_.path())).value()},
      clock_{.at = kNow, .moment = {1h, "test"}},
      clerk_{*store_,
             [this] { return clock_; },
             {.database = database_.path(),
              .exchange_folder = std::filesystem::path{database_.path()}.parent_path().string(),
              .version = "시험판",
              .voice = {},
              .fonts = {}}},
      kiosk_{std::make_unique<Harness>(setting_of(setting, view_.get()))} {
    kiosk_->kiosk().use(&held_, &clipboard_);
    kiosk_->kiosk().open_desk(setting.windowed);
    kiosk_->kiosk().set_desk(
        {.language = setting.language, .text_percent = setting.text_percent, .theme = ui::ThemeName::basic});
    kiosk_->settle();
    kiosk_->pass(1s);
}

const desk::State& DeskHarness::state() const { return *kiosk_->kiosk().desk(); }

const semantics::Node* DeskHarness::node(std::string_view end_of_path) const {
    const std::string end = fmt::format("/{}", end_of_path);
    for (const semantics::Node& node : tree().nodes())
        if (node.path.ends_with(end)) return &node;
    return nullptr;
}

bool DeskHarness::shows(std::string_view words) const {
    for (const semantics::Node& node : tree().nodes())
        if (node.name.find(words) != std::string::npos || node.value.find(words) != std::string::npos) return true;
    return false;
}

void DeskHarness::wheel_to(std::string_view end_of_path) {
    for (int i = 0; i < 400; ++i) {
        const semantics::Node* found = node(end_of_path);
        if (!found) throw std::runtime_error{fmt::format("no {}:\n{}", end_of_path, tree().dump())};
        const float middle = found->bounds.y + found->bounds.h / 2;
        if (!found->visible.empty() && found->visible.holds(found->bounds.x + 2, middle)) return;
        const ui::Point at{found->bounds.x + 5, setting_.windowed ? 500.0F : 700.0F};
        kiosk_->send(ui::Wheel{at, found->bounds.y < at.y ? 4.0F : -4.0F});
    }
    throw std::runtime_error{fmt::format("{} never shows:\n{}", end_of_path, tree().dump())};
}

void DeskHarness::tap(std::string_view end_of_path) {
    wheel_to(end_of_path);
    kiosk_->tap_path(node(end_of_path)->path);
}

void DeskHarness::type(std::string_view text) {
    while (!text.empty()) {
        const char32_t c = model::take_code_point(text);
        const std::string keys = state().layer == desk::Layer::hangul ? model::keys_of(c) : "";
        if (c == U' ')
            kiosk_->send(ui::Key::space);
        else if (keys.empty())
            kiosk_->send(ui::Typed{c});
        else
            for (const char key : keys) kiosk_->send(ui::Typed{static_cast<char32_t>(key)});
    }
}

void DeskHarness::fill(std::string_view field, std::string_view text) {
    tap(fmt::format("{}/text", field));
    kiosk_->send(ui::Edit{.what = ui::Edit::What::select_all});
    clipboard_.put(std::string{text});
    kiosk_->send(ui::Edit{.what = ui::Edit::What::paste});
}

void DeskHarness::sign_in(std::string_view name) {
    tap("name/text");
    for (const char c : name) {
        if (state().layer == desk::Layer::hangul) kiosk_->send(ui::Key::hangul_latin);
        kiosk_->send(ui::Typed{static_cast<char32_t>(c)});
    }
    tap("secret/text");
    std::string_view secret = kSecret;
    while (!secret.empty()) {
        const char32_t c = model::take_code_point(secret);
        if (c == U' ')
            kiosk_->send(ui::Key::space);
        else
            kiosk_->send(ui::Typed{c});
    }
    tap("go");
    kiosk_->send(ui::Key::hangul_latin);  // 한/영 back
}

void DeskHarness::leave() {
    if (!node("leave")) tap("menu");
    tap("leave");
}

void DeskHarness::reopen() {
    kiosk_->kiosk().open_desk(setting_.windowed);
    kiosk_->settle();
    kiosk_->pass(1s);
}

DeskHarness::~DeskHarness() = default;

HeldClerk::HeldClerk(desk::Clerk& behind) : behind_{behind} {}
HeldClerk::~HeldClerk() = default;
std::vector<desk::Answer> HeldClerk::answers() { return behind_.answers(); }

void HeldClerk::take(desk::Order order) {
    waiting_.push_back(std::move(order));
    if (!held_) go_on();
}

void HeldClerk::go_on() {
    held_ = false;
    for (desk::Order& order : std::exchange(waiting_, {})) behind_.take(std::move(order));
}

void DeskHarness::leave_by_keys() {
    go_by_keys("header/menu");
    go_by_keys("leave");
    if (kiosk_->kiosk().desk()) throw std::runtime_error{"the desk is still open:\n" + tree().dump()};
}

void DeskHarness::approve_by_keys() {
    sign_in_by_keys("lee");
    go_by_keys("header/menu");
    go_by_keys("menu/approvals");
    const auto drafts = store_->drafts();
    if (!drafts || drafts.value().size() != 1) throw std::runtime_error{"not one draft:\n" + tree().dump()};
    go_by_keys("draft-" + drafts.value().front().id.text);
    if (route() != "desk/review") throw std::runtime_error{"no review:\n" + tree().dump()};
    kiosk_->pass(100s);
    kiosk_->press(ui::Key::down);
    kiosk_->pass(30s);
    go_by_keys("header/approve");
    if (!state().confirming)
        throw std::runtime_error{"the secret, given long ago, is not asked for:\n" + tree().dump()};
    fill_by_keys("confirm/secret", kKeyedSecret);
    go_by_keys("go-on");
    if (route() != "desk/approvals") throw std::runtime_error{"not let out:\n" + tree().dump()};
}

void DeskHarness::sign_in_by_keys(std::string_view name) {
    const model::Acting operator_{.account = "전산담당", .at = kNow, .operates = true};
    if (!store_->set_secret(std::string{name}, model::Secret{kKeyedSecret}, std::nullopt, operator_))
        throw std::runtime_error{"no secret"};
    fill_by_keys("name", name);
    fill_by_keys("secret", kKeyedSecret);
    go_by_keys("go");
}

constexpr auto kKeyRepeat = 50ms;  // of a key that is held down

void DeskHarness::go_by_keys(std::string_view end_of_path) {
    const std::string end = fmt::format("/{}", end_of_path);
    for (int i = 0; i < 900; ++i) {
        std::ptrdiff_t here = -1, there = -1, count = 0;
        for (const semantics::Node& node : tree().nodes()) {
            if (!node.focusable || !node.enabled) continue;
            if (node.id == kiosk_->turn().focus) here = count;
            if (there < 0 && node.path.ends_with(end)) there = count;
            ++count;
        }
        if (there >= 0 && here == there) {
            kiosk_->settle();
            return kiosk_->press(ui::Key::enter);
        }
        // The shorter way round, as a person sees it.
        const std::ptrdiff_t down = (there - here + count) % std::max<std::ptrdiff_t>(1, count);
        kiosk_->strike(here < 0 || there < 0 || down <= count / 2 ? ui::Key::down : ui::Key::up, kKeyRepeat);
    }
    throw std::runtime_error{fmt::format("keys never reach {}:\n{}", end_of_path, tree().dump())};
}

void DeskHarness::fill_by_keys(std::string_view field, std::string_view text) {
    go_by_keys(fmt::format("{}/text", field));
    for (int i = 0; i < 400 && !state().writing->edit.text().empty(); ++i) go_by_keys("keyboard/erase");
    while (!text.empty()) {
        const char32_t c = model::take_code_point(text);
        const bool digit = c >= U'0' && c <= U'9';
        if (digit) {
            go_by_keys(fmt::format("keyboard/k{}", static_cast<char>(c)));
        } else if (c >= U'a' && c <= U'z') {
            if (state().layer != desk::Layer::latin) go_by_keys("keyboard/latin");
            go_by_keys(fmt::format("keyboard/k{}", static_cast<char>(c)));
        } else if (c == U' ') {
            go_by_keys("keyboard/space");
        } else if (c == U'-') {
            go_by_keys("keyboard/signs");
            go_by_keys("keyboard/kC");
        } else {
            throw std::runtime_error{"this harness's keypad does not know the letter"};
        }
    }
    go_by_keys("keyboard/done");
}

std::vector<std::string> DeskHarness::findings() const {
    semantics::AuditRules rules = kiosk_->rules();
    if (setting_.windowed) rules.min_target_mm = 16;  // 24 px and more: WCAG 2.5.8
    std::vector<std::string> lines;
    for (const semantics::Finding& finding : semantics::audit(tree(), rules))
        lines.push_back(finding.path + " " + finding.problem);
    return lines;
}

void DeskHarness::picture(const std::string& name) {
    const char* folder = std::getenv("KIOSK_PICTURES");
    if (!folder) return;
    const Picture& seen = kiosk_->picture();
    std::vector<std::uint8_t> bytes;
    for (const semantics::Rgb& pixel : seen.pixels) bytes.insert(bytes.end(), {pixel.r, pixel.g, pixel.b});
    (void)platform::write_png(fmt::format("{}/{}.png", folder, name), {seen.width, seen.height}, bytes);
}

}  // namespace kiosk::testing
