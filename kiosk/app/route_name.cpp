#include "kiosk/app/update.h"

#include "model/base/utf8.h"

#include <algorithm>
#include <functional>

namespace kiosk::app {
namespace {

/// Names a route; the pair of the parser below.
struct NameOf {
    std::string operator()(const RestRoute&) const { return "rest"; }
    std::string operator()(const HomeRoute&) const { return "home"; }
    std::string operator()(const HotlinesRoute& route) const {
        return route.group.empty() ? "hotlines" : "hotlines/" + route.group;
    }
    std::string operator()(const EmergencyRoute&) const { return "emergency"; }
    std::string operator()(const CategoryRoute& route) const { return "category/" + route.category.code; }
    std::string operator()(const DesksRoute& route) const {
        return route.district.empty() ? "desks" : "desks/" + route.district;
    }
    std::string operator()(const ServiceRoute& route) const { return "service/" + route.detail->row.slug; }
    /// Without what was typed: the name of a screen may be written down.
    std::string operator()(const SearchRoute&) const { return "search"; }
    std::string operator()(const HelpRoute& route) const { return route.keys ? "help/keys" : "help"; }
    std::string operator()(const OutOfServiceRoute&) const { return "out-of-service"; }
};

/// "service/abc" -> {"service", "abc"}
std::pair<std::string_view, std::string> split(std::string_view name) {
    const auto slash = name.find('/');
    if (slash == name.npos) return {name, {}};
    return {name.substr(0, slash), std::string{name.substr(slash + 1)}};
}

bool any_in_group(const Listing& listing, const std::string& group) {
    return listing && std::ranges::any_of(*listing, [&](const Listed& item) { return item.row.group == group; });
}

/// False for a need or a district that no entry has.
bool has_argument(const Route& route, const std::string& argument) {
    if (argument.empty()) return true;
    if (const auto* hotlines = std::get_if<HotlinesRoute>(&route)) return any_in_group(hotlines->hotlines, argument);
    if (const auto* desks = std::get_if<DesksRoute>(&route))
        return desks->district.empty() || any_in_group(desks->desks, argument);
    return true;
}

/// As if the words had been typed, each character as it is; the keyboard is left as it was.
void type(std::string_view words, Layer layer, const std::function<void(const Action&)>& ask) {
    ask(Search{ChooseLayer{Layer::latin}});
    while (!words.empty()) ask(Search{Strike{model::take_code_point(words)}});
    ask(Search{ChooseLayer{layer}});
}

}  // namespace

std::string route_name(const State& state) {
    if (state.visit.asked_at) return "idle";
    return std::visit(NameOf{}, state.visit.trail.here());
}

bool open_route(State& state, std::string_view name, const World& world) {
    const auto [screen, argument] = split(name);
    State opened = state;
    opened.visit.asked_at.reset();
    const auto ask = [&](const Action& action) { (void)update(opened, action, world); };
    if (screen == "rest") {
        opened.visit.trail = Trail{};
    } else {
        ask(Wake{});
        opened.visit.settings = state.visit.settings;  // of the command line
        if (screen == "hotlines") ask(OpenHotlines{argument});
        if (screen == "emergency") ask(OpenEmergency{});
        if (screen == "category") ask(OpenCategory{argument});
        if (screen == "desks") ask(OpenCategory{"dong"});
        if (screen == "desks" && !argument.empty()) ask(ChooseDistrict{argument});
        if (screen == "service") ask(OpenService{argument});
        if (screen == "search") ask(OpenSearch{});
        if (const auto* search = std::get_if<SearchRoute>(&opened.visit.trail.here()))
            type(argument, search->layer, ask);
        if (screen == "help") ask(OpenHelp{});
        if (screen == "help" && argument == "keys") ask(OpenKeysHelp{});
        if (screen == "idle") opened.visit.asked_at = world.instant;
        if (screen == "out-of-service") ask(Failed{Fault::unreadable_database});
    }
    const std::string opened_name = route_name(opened);
    const bool desks_by_category = name == "category/dong" && opened_name == "desks";
    const bool searching = screen == "search" && opened_name == "search";
    const bool there =
        (opened_name == name || desks_by_category || searching) && has_argument(opened.visit.trail.here(), argument);
    if (there) state = std::move(opened);
    return there;
}

}  // namespace kiosk::app
