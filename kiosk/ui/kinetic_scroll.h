#pragma once

#include <optional>

namespace kiosk::ui {

/// One axis of a list that a finger drags and flicks. Pixels and seconds; offset grows as the content moves up.
///
/// Pure arithmetic, so that the feel is a unit test and not a matter of opinion.
class KineticScroll {
public:
    /// Advances by `dt` seconds. `finger` is the finger's y where it drags this list, empty where it does not.
    /// `limit` is how far the content can scroll; the offset stays in [0, limit].
    void advance(std::optional<float> finger, float dt, float limit);

    float offset() const { return offset_; }
    /// Where it glides to, or where it is: what the next page counts from.
    float goal() const { return target_.value_or(offset_); }
    /// True while it coasts or glides: another frame is wanted though nobody touches anything.
    bool moving() const { return velocity_ != 0 || target_.has_value(); }

    /// Jumps.
    void scroll_to(float offset);
    /// Glides there within 200 ms: the eye can follow what the 위/아래 buttons did.
    void glide_to(float offset);

private:
    float offset_ = 0;
    float velocity_ = 0;  // px/s
    std::optional<float> last_finger_;
    std::optional<float> target_;
};

}  // namespace kiosk::ui
