#pragma once

#include "kiosk/app/fault.h"
#include "kiosk/app/listing.h"

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
};

struct DesksRoute {
    std::string district;  ///< "완산구"; "" while it is still to be chosen
    Listing desks;
};

struct PhoneNow {
    model::OpenState state;
    model::OpenState crisis;  ///< of 129's second line
};

struct ServiceRoute {
    std::shared_ptr<const model::ServiceDetail> detail;
    std::string came_from;  ///< the category's code, for the header; "" from 전화 상담
    model::OpenState state;
    model::WindowNow window;
    std::vector<PhoneNow> phones;
    std::vector<model::DayHours> week;  ///< Monday first, of the week shown
    model::Day monday{};
    std::optional<model::Holiday> next_holiday;  ///< the next closing day within 14 days
    Listing related;
    Listing emergency;              ///< 112 and 119, on sensitive screens
    bool explains_leaving = false;  ///< the first sensitive screen of a visit says what 바로 나가기 does
};

struct HelpRoute {};

struct OutOfServiceRoute {
    Fault fault = Fault::no_database;
};

using Route = std::variant<RestRoute, HomeRoute, HotlinesRoute, EmergencyRoute, CategoryRoute, DesksRoute, ServiceRoute,
                           HelpRoute, OutOfServiceRoute>;

/// Where the citizen is and how they came: never empty.
class Trail {
public:
    explicit Trail(Route first = RestRoute{}) : routes_{std::move(first)} {}

    const Route& here() const { return routes_.back(); }
    Route& here() { return routes_.back(); }
    void open(Route next) { routes_.push_back(std::move(next)); }
    /// Back one screen; stays where one is all there is.
    void back() {
        if (routes_.size() > 1) routes_.pop_back();
    }
    std::size_t depth() const { return routes_.size(); }
    const Route& before() const { return routes_[routes_.size() > 1 ? routes_.size() - 2 : 0]; }

private:
    std::vector<Route> routes_;
};

}  // namespace kiosk::app
