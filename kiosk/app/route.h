#pragma once

#include "kiosk/app/bell.h"
#include "kiosk/app/fault.h"
#include "kiosk/app/listing.h"
#include "kiosk/app/search_route.h"

#include <memory>
#include <set>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::app {

// One struct a screen. It holds all that the screen shows and remembers, so that leaving the screen forgets it.

struct RestRoute {};

struct HomeRoute {
    std::vector<model::Category> categories;
    Listing hotlines;
};

struct HotlinesRoute {
    std::string group;  ///< a need: "care", "violence" ...; "" for all
    Listing hotlines;
    std::size_t page = 0;  ///< of the easy screen, which does not scroll
};

/// 112 and 119 with where the caller is.
struct EmergencyRoute {
    Listing hotlines;
};

struct CategoryRoute {
    model::Category category;
    Listing services;
    std::size_t shown = 0;  ///< of the current ones: the list grows by a batch at a time
    std::set<Fold> unfolded;
    std::size_t page = 0;  ///< of the easy screen
};

struct DesksRoute {
    std::string district;  ///< "완산구"; "" while it is still to be chosen
    Listing desks;
    std::size_t page = 0;  ///< of the easy screen
};

struct PhoneNow {
    model::OpenState state;
    model::OpenState crisis;  ///< of 129's second line
};

struct ServiceRoute {
    std::shared_ptr<const model::ServiceDetail> detail;
    model::OpenState state;  ///< of opening()
    model::WindowNow window;
    std::vector<PhoneNow> phones;
    std::vector<model::DayHours> week;  ///< Monday first, of the week shown
    model::Day monday{};
    std::vector<model::ClosureAhead> closures;  ///< of the next 14 days
    Listing related;
    bool in_full = false;           ///< on the easy screen: all of it is asked for
    bool explains_leaving = false;  ///< the first sensitive screen of a visit says what 바로 나가기 does

    /// The hours that the screen shows: the first number's own where it has some, else the service's.
    const model::Opening& opening() const {
        const bool own = !detail->phones.empty() && detail->phones.front().opening.known();
        return own ? detail->phones.front().opening : detail->opening;
    }
};

/// Two screens: who helps here and how to use the machine by hand; how to use it with keys and by ear.
struct HelpRoute {
    bool keys = false;
    Bell bell = Bell::still;
};

struct OutOfServiceRoute {
    Fault fault = Fault::no_database;
};

using Route = std::variant<RestRoute, HomeRoute, HotlinesRoute, EmergencyRoute, CategoryRoute, DesksRoute, ServiceRoute,
                           SearchRoute, HelpRoute, OutOfServiceRoute>;

/// Where the citizen is and how they came: never empty.
class Trail {
public:
    explicit Trail(Route first = RestRoute{}) : routes_{std::move(first)} {}

    const Route& here() const { return routes_.back(); }
    Route& here() { return routes_.back(); }
    /// One screen further. A very long way is forgotten from its beginning, after the first screen.
    void open(Route next) {
        constexpr std::size_t kLongest = 40;
        if (routes_.size() >= kLongest) routes_.erase(routes_.begin() + 1);
        routes_.push_back(std::move(next));
    }
    /// Back one screen; stays where one is all there is.
    void back() {
        if (routes_.size() > 1) routes_.pop_back();
    }
    std::size_t depth() const { return routes_.size(); }

private:
    std::vector<Route> routes_;
};

}  // namespace kiosk::app
