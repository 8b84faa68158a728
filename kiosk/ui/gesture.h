#pragma once

#include "kiosk/semantics/tree.h"
#include "kiosk/ui/input.h"
#include "kiosk/ui/metrics.h"

#include <chrono>
#include <optional>
#include <vector>

namespace kiosk::ui {

/// A part of the screen that a finger scrolls.
struct ScrollZone {
    semantics::NodeId id;
    semantics::Rect view;
};

/// What is dragged over: a drag that begins on it moves no list.
struct Surface {
    semantics::NodeId id;
    Mm travel = kTravel;  ///< what moves farther no longer taps
};

/// What the last frame put under the finger: what gestures are judged by.
struct Ground {
    const semantics::Tree& tree;
    const std::vector<ScrollZone>& zones;
    const std::vector<semantics::NodeId>& urgent;  ///< exempt from the guards: 바로 나가기
    bool spoken = false;                           ///< texts can be touched too: they are read
    const std::vector<Surface>* surfaces = nullptr;
};

/// One finger, from down to up. A press acts on release inside the same target and is cancelled after kTravel (WCAG
/// 2.5.2, VVSG 2.0 7.2-H). Taps in the first 200 ms of a new screen are dropped, and so is a second tap on the same
/// spot within 0.5 s when the screen has changed in between (EN 301 549, 5.8): hands that tremble tap twice.
class Gesture {
public:
    using Time = std::chrono::steady_clock::time_point;

    void down(Point at, Time now, const Ground& ground, const Metrics& metrics);
    void move(Point at, const Metrics& metrics);
    /// The node that was tapped, if any.
    std::optional<semantics::NodeId> up(Point at, Time now, const Ground& ground, const Metrics& metrics);
    void screen_changed(Time now) { changed_at_ = now; }

    /// What is held down right now and would act on release.
    std::optional<semantics::NodeId> pressed() const;
    /// The finger's y where it drags that zone.
    std::optional<float> drag(semantics::NodeId zone) const;
    /// A drag that began on that node: from where to where, and whether the finger has just been lifted.
    struct Drag {
        Point from, to;
        bool ended = false;
    };
    std::optional<Drag> drag_on(semantics::NodeId surface) const;
    /// The drag that ended in the last frame is over.
    void begin_frame() { ended_.reset(); }
    /// Where the last tap was.
    Point tapped_where() const { return tapped_where_; }
    /// How many taps in a row, each within half a second of the last and on the same spot: 2 is a double click.
    int taps() const { return taps_; }
    /// True while a finger lies on that zone and has not begun to drag it: what coasts there stops.
    bool holds(semantics::NodeId zone) const { return finger_ && !dragging_ && zone_ == zone; }

private:
    std::optional<Point> finger_;
    Point pressed_at_;
    std::optional<semantics::NodeId> target_;
    semantics::Rect target_at_;
    std::optional<semantics::NodeId> zone_, surface_;
    Mm travel_ = kTravel;
    std::optional<Drag> ended_;
    bool dragging_ = false;
    std::optional<Time> changed_at_;
    std::optional<Time> tapped_at_;
    Point tapped_where_;
    int taps_ = 0;
};

}  // namespace kiosk::ui
