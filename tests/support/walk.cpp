#include "tests/support/walk.h"

#include "kiosk/app/easy.h"
#include "kiosk/speech/announce.h"
#include "tests/support/covering.h"
#include "tests/support/pixel_audit.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <stdexcept>

namespace kiosk::testing {
namespace {

using semantics::Node;
using ui::ThemeName;

constexpr std::array kSizes{100, 125, 150, 200};
constexpr std::array kThemes{ThemeName::basic, ThemeName::dark, ThemeName::white};
constexpr int kPages = 4;  // more of a list is more of the same

struct Done {
    std::string_view name;
    app::Action action;
};

app::Action done_by(std::string_view name) {
    using app::Panel, app::Search;
    const std::array all{Done{"text-size", app::TogglePanel{Panel::text_size}},
                         Done{"theme", app::TogglePanel{Panel::theme}},
                         Done{"language", app::TogglePanel{Panel::language}},
                         Done{"voice", app::TogglePanel{Panel::voice}},
                         Done{"choseong", Search{app::ChooseLayer{app::Layer::choseong}}},
                         Done{"latin", Search{app::ChooseLayer{app::Layer::latin}}},
                         Done{"digits", Search{app::ChooseLayer{app::Layer::digits}}},
                         Done{"narrowing", Search{app::ToggleNarrowing{}}},
                         Done{"hidden", Search{app::ShowKeyboard{.shown = false}}},
                         Done{"page-2", app::TurnPage{1}}};
    const auto found = std::ranges::find(all, name, &Done::name);
    if (found == all.end()) throw std::runtime_error{fmt::format("nothing is done by #{}", name)};
    return found->action;
}

bool is_paged_out(const Harness& kiosk) {
    for (const Node& node : kiosk.tree().nodes())
        if (node.path.ends_with("/content/page-down")) return !node.enabled;
    return true;
}

bool has_placeholder(std::string_view words) { return words.find('{') != words.npos || words.find('}') != words.npos; }

/// What a listener would miss, and words that were never filled in.
void audit_speech(const Harness& kiosk, const text::Catalogue& words, std::set<std::string>& found) {
    const semantics::Tree& tree = kiosk.tree();
    for (const Node& node : tree.nodes()) {
        if (has_placeholder(node.name)) found.insert(node.path + " has an empty place in its words: " + node.name);
        if (!tree.is_stop(node)) continue;
        const std::string said = plain(speech::of_node(tree, node, words));
        if (said.empty()) found.insert(node.path + " has nothing to say");
        if (has_placeholder(said)) found.insert(node.path + " says an empty place: " + said);
    }
    if (plain(speech::of_screen(tree, words)).empty()) found.insert(tree.nodes().front().path + " is not announced");
}

/// Rows of the profile that are ours, and those that a tree without millimetres of its own does not know: main targets
/// of 20 mm, running text of 12 and all other of 10, keys for every list that goes on out of sight.
void audit_profile(const Harness& kiosk, std::set<std::string>& found) {
    constexpr float kMain = 20, kBody = 12, kSecondary = 10, kSlack = 0.2F;  // mm; whole pixels
    const float px_per_mm = kiosk.rules().px_per_mm;
    bool goes_on = false, has_keys = false;
    for (const Node& node : kiosk.tree().nodes()) {
        const auto in = [&](std::string_view part) { return node.path.find(part) != node.path.npos; };
        const bool key = in("/keyboard/") || in("/field/") || in("/page-up") || in("/page-down");
        if (node.focusable && !key && node.bounds.h / px_per_mm < kMain - kSlack)
            found.insert(fmt::format("{} is {:.1f} mm high, under {}", node.path, node.bounds.h / px_per_mm, kMain));
        if (node.ink && !key) {
            const float least = node.ink->body ? kBody : kSecondary, mm = node.ink->text_px / px_per_mm;
            if (mm < least - kSlack)
                found.insert(fmt::format("{} has letters of {:.1f} mm, under {}", node.path, mm, least));
        }
        goes_on = goes_on || (in("/content/") && node.ink && !key && node.visible.h + 1 < node.bounds.h);
        has_keys = has_keys || in("/content/page-down");
    }
    if (goes_on && !has_keys) found.insert("the list goes on out of sight and has no keys to page with");
}

void audit_page(Harness& kiosk, std::set<std::string>& found) {
    // What somebody types has no words that could be kept whole.
    const auto typed = [](const std::string& line) {
        return line.find("breaks a word") != line.npos && line.find("쀍쀍") != line.npos;
    };
    for (std::string& line : kiosk.findings())
        if (!typed(line)) found.insert(std::move(line));
    audit_profile(kiosk, found);
    for (const auto& finding : pixel_audit(kiosk.tree(), kiosk.picture(), kiosk.rules(), kiosk.turn().focus))
        found.insert(finding.path + " " + finding.problem);
}

}  // namespace

const std::vector<std::string>& scenes() {
    static const std::vector<std::string> kAll{"rest",
                                               "home",
                                               "home#text-size",
                                               "home#theme",
                                               "home#language",
                                               "home#voice",
                                               "hotlines",
                                               "hotlines#page-2",
                                               "hotlines/violence",
                                               "emergency",
                                               "desks",
                                               "desks/완산구",
                                               "desks/덕진구",
                                               "help",
                                               "help/keys",
                                               "idle",
                                               "out-of-service",
                                               "search",
                                               "search#choseong",
                                               "search#digits",
                                               "search/범죄",
                                               "search/범죄#hidden",
                                               "search/지원#narrowing",
                                               "search/library#latin",
                                               "search/112",
                                               "search/쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍쀍",
                                               "category/care",
                                               "category/living",
                                               "category/family",
                                               "category/work",
                                               "category/safety",
                                               "category/business",
                                               "category/farm",
                                               "service/jeonju-crime-victim-center",
                                               "service/jeonju-crime-victim-center#voice",
                                               "service/farmer-college-17-eco",
                                               "service/hotline-110",
                                               "service/hotline-129",
                                               "service/hotline-1345",
                                               "service/hotline-1577-1295",
                                               "service/pig-card",
                                               "service/464100000004"};
    return kAll;
}

std::vector<Look> looks_to_walk() {
    const std::array<std::size_t, 6> levels{
        scenes().size(), model::kLanguages.size(), kSizes.size(), kThemes.size(), 2, 2};
    const char* wanted = std::getenv("KIOSK_WALK");
    const bool all = wanted && std::string_view{wanted} == "all";
    std::vector<Look> looks;
    for (const auto& row : all ? all_combinations(levels) : covering_array(levels)) {
        Look look{.scene = scenes()[row[0]], .settings = {}};
        look.settings.language = model::kLanguages[row[1]];
        look.settings.text_percent = kSizes[row[2]];
        look.settings.theme = kThemes[row[3]];
        look.settings.low = row[4] == 1;
        look.settings.easy = row[5] == 1;
        looks.push_back(std::move(look));
    }
    return looks;
}

std::string described(const Look& look) {
    return fmt::format("{}, {}, {} %, {}{}{}", look.scene, model::code(look.settings.language),
                       look.settings.text_percent, word_for(look.settings.theme), look.settings.low ? ", low" : "",
                       look.settings.easy ? ", easy" : "");
}

void show(Harness& kiosk, const Look& look) {
    const auto hash = look.scene.find('#');
    const std::string route = look.scene.substr(0, hash);
    kiosk.set_wall(route.starts_with("service/farmer") ? kPageDay : kToday);
    (void)kiosk.kiosk().act(app::LeaveNow{});  // no ring, no list scrolled, no panel of the last look
    kiosk.kiosk().set(look.settings);
    if (!kiosk.kiosk().open_route(route)) throw std::runtime_error{"no route " + route};
    if (hash != look.scene.npos) (void)kiosk.kiosk().act(done_by(std::string_view{look.scene}.substr(hash + 1)));
    kiosk.settle();
}

std::vector<std::string> audited(Harness& kiosk, const Look& look, const text::Catalogue& words,
                                 const std::function<void(const Picture&)>& on_first_page) {
    show(kiosk, look);
    std::set<std::string> found;
    audit_speech(kiosk, words, found);
    audit_page(kiosk, found);
    on_first_page(kiosk.picture());
    kiosk.press(ui::Key::down);  // the ring
    audit_page(kiosk, found);
    for (int page = 1; page < kPages && !is_paged_out(kiosk); ++page) {
        kiosk.press(ui::Key::right);
        audit_page(kiosk, found);
    }
    return {found.begin(), found.end()};
}

}  // namespace kiosk::testing
