#include "kiosk/ui/kinetic_scroll.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {
namespace {

constexpr float kHalfLife = 0.16F;    // s, in which a coasting list loses half its speed
constexpr float kStopBelow = 12.0F;   // px/s
constexpr float kSmoothing = 0.05F;   // s, over which the finger's speed is averaged
constexpr float kGlideHalf = 0.025F;  // s, in which a gliding list covers half of what is left: 8 halves in 200 ms

}  // namespace

void KineticScroll::advance(std::optional<float> finger, float dt, float limit) {
    if (finger) {
        target_.reset();
        if (last_finger_ && dt > 0) {
            const float moved = *last_finger_ - *finger;
            offset_ += moved;
            const float weight = std::min(1.0F, dt / kSmoothing);
            velocity_ += (moved / dt - velocity_) * weight;
        } else {
            velocity_ = 0;  // a finger laid on a coasting list stops it
        }
    } else if (target_) {
        offset_ += (*target_ - offset_) * (1 - std::exp2(-dt / kGlideHalf));
        if (std::abs(*target_ - offset_) < 1) {
            offset_ = *target_;
            target_.reset();
        }
    } else {
        offset_ += velocity_ * dt;
        velocity_ *= std::exp2(-dt / kHalfLife);
        if (std::abs(velocity_) < kStopBelow) velocity_ = 0;
    }
    last_finger_ = finger;
    const float clamped = std::clamp(offset_, 0.0F, std::max(0.0F, limit));
    if (clamped != offset_ && !finger) velocity_ = 0;
    offset_ = clamped;
    if (target_) target_ = std::clamp(*target_, 0.0F, std::max(0.0F, limit));
}

void KineticScroll::scroll_to(float offset) {
    offset_ = offset;
    velocity_ = 0;
    target_.reset();
}

void KineticScroll::glide_to(float offset) {
    target_ = offset;
    velocity_ = 0;
}

}  // namespace kiosk::ui
