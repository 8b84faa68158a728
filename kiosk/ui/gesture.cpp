#include "kiosk/ui/gesture.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kiosk::ui {
namespace {

using namespace std::chrono_literals;

constexpr auto kSettling = 200ms;   // after a screen change
constexpr auto kSecondTap = 500ms;  // EN 301 549, 5.8

constexpr Mm kSameSpot{3.0F};

float distance(Point a, Point b) { return std::hypot(a.x - b.x, a.y - b.y); }

}  // namespace

void Gesture::down(Point at, Time now, const Ground& ground, const Metrics& metrics) {
    finger_ = pressed_at_ = at;
    dragging_ = false;
    target_.reset();
    zone_.reset();
    surface_.reset();
    travel_ = kTravel;
    const semantics::Node* node = ground.spoken ? ground.tree.stop_at(at.x, at.y) : ground.tree.touched_at(at.x, at.y);
    const bool urgent = node && std::ranges::find(ground.urgent, node->id) != ground.urgent.end();
    const bool unsettled = changed_at_ && now - *changed_at_ < kSettling;
    const bool second = tapped_at_ && changed_at_ && *changed_at_ >= *tapped_at_ && now - *tapped_at_ < kSecondTap &&
                        distance(at, tapped_where_) < metrics.px(kMinTarget);
    if ((unsettled || second) && !urgent) return;
    if (node) {
        target_ = node->id;
        target_at_ = node->visible;
    }
    if (node && ground.surfaces)
        if (const auto on = std::ranges::find(*ground.surfaces, node->id, &Surface::id); on != ground.surfaces->end()) {
            surface_ = on->id;
            travel_ = on->travel;
            return;
        }
    for (const ScrollZone& zone : ground.zones)
        if (zone.view.holds(at.x, at.y)) zone_ = zone.id;
}

void Gesture::move(Point at, const Metrics& metrics) {
    if (!finger_) return;
    finger_ = at;
    if (distance(at, pressed_at_) <= metrics.px(travel_)) return;
    dragging_ = true;
    target_.reset();
}

std::optional<semantics::NodeId> Gesture::up(Point at, Time now, const Ground& ground, const Metrics& metrics) {
    if (!finger_) return std::nullopt;
    finger_.reset();
    if (surface_ && dragging_) ended_ = Drag{.from = pressed_at_, .to = at, .ended = true};
    const auto target = std::exchange(target_, std::nullopt);
    zone_.reset();
    if (!target) return std::nullopt;
    const semantics::Node* node = ground.tree.find(*target);
    if (!node || !node->visible.holds(at.x, at.y)) return std::nullopt;
    const bool again =
        tapped_at_ && now - *tapped_at_ < kSecondTap && distance(at, tapped_where_) < metrics.px(kSameSpot);
    taps_ = again ? taps_ + 1 : 1;
    tapped_at_ = now;
    tapped_where_ = at;
    return target;
}

std::optional<semantics::NodeId> Gesture::pressed() const {
    if (!finger_ || !target_ || !target_at_.holds(finger_->x, finger_->y)) return std::nullopt;
    return target_;
}

std::optional<float> Gesture::drag(semantics::NodeId zone) const {
    if (!finger_ || !dragging_ || zone_ != zone) return std::nullopt;
    return finger_->y;
}

std::optional<Gesture::Drag> Gesture::drag_on(semantics::NodeId surface) const {
    if (surface_ != surface) return std::nullopt;
    if (ended_) return ended_;
    if (!finger_ || !dragging_) return std::nullopt;
    return Drag{.from = pressed_at_, .to = *finger_};
}

}  // namespace kiosk::ui
