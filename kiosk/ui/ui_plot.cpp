// Counts over time as bars or lines: seen, heard, and read value by value under a mouse, a finger or the keypad.
#include "kiosk/ui/plot.h"
#include "kiosk/ui/ui.h"
#include "kiosk/ui/ui_scopes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace kiosk::ui {

using semantics::Ink;
using semantics::NodeId;
using semantics::Rect;
using semantics::Rgb;
using semantics::Role;

namespace {

constexpr Mm kTickGap{2.0F}, kLabelGap{2.0F}, kLegendGap{7.0F}, kMark{5.0F}, kLineWidth{1.0F};
constexpr Mm kBubblePadding{4.0F}, kBubbleGap{4.0F}, kRounding{3.0F};
constexpr float kTickLines = 2.2F;                                   // lines of letters between two ticks
constexpr float kBarShare = 0.72F;                                   // of a place's width
constexpr std::array<float, Plot::kMostSeries> kDash{0, 12, 5, 18};  // px; 0: solid

/// Middle, and half of its height: a disc, a square, a triangle, a diamond; the second and fourth hollow.
std::vector<Point> mark_shape(std::size_t series, Point at, float r) {
    switch (series) {
        case 1: return {{at.x - r, at.y - r}, {at.x + r, at.y - r}, {at.x + r, at.y + r}, {at.x - r, at.y + r}};
        case 2: return {{at.x, at.y - r}, {at.x + r, at.y + r}, {at.x - r, at.y + r}};
        case 3: return {{at.x, at.y - r}, {at.x + r, at.y}, {at.x, at.y + r}, {at.x - r, at.y}};
        default: break;
    }
    std::vector<Point> disc;
    constexpr int kCorners = 20;
    for (int i = 0; i < kCorners; ++i) {
        const float turn = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / kCorners;
        disc.push_back({at.x + r * std::cos(turn), at.y + r * std::sin(turn)});
    }
    return disc;
}

bool hollow(std::size_t series) { return series % 2 == 1; }

std::int64_t largest(const Plot& plot) {
    std::int64_t most = plot.least_shown;
    for (const PlotSeries& series : plot.series)
        for (const auto& value : series.values) most = std::max(most, value.value_or(0));
    return most;
}

}  // namespace

/// One plot at its place.
class Ui::PlotArea {
public:
    PlotArea(Ui& ui, const Plot& plot)
        : ui_{ui}, plot_{plot}, type_{ui.typesetter_.type(Size::small, false, plot.name.language())} {
        const float height = ui_.metrics_.px(plot_.height);
        const int room = static_cast<int>(height / (kTickLines * type_.line_px));
        ticks_ = round_ticks(largest(plot_), std::clamp(room, 1, 6));
        for (const std::int64_t tick : ticks_) left_ = std::max(left_, ui_.typesetter_.width(type_, grouped(tick)));
        left_ = std::ceil(left_ + ui_.metrics_.px(kTickGap));
    }

    float height() const {
        return top_room() + ui_.metrics_.px(plot_.height) + ui_.metrics_.px(kLabelGap) + type_.line_px;
    }

    void draw(std::string_view key, Rect bounds) {
        axes_ = {bounds.x + left_, bounds.y + top_room(), bounds.w - left_, ui_.metrics_.px(plot_.height)};
        const NodeId id =
            ui_.place(key, {.role = Role::image, .name = plot_.name, .focusable = true, .value = table()}, bounds);
        const PathScope scope{ui_, key};
        const Kept control{ui_.in_control_, true};
        choose(id);
        tick_labels();
        place_labels();
        if (ui_.seen(bounds)) {
            grid_lines();
            if (at_) guide(*at_);
            for (std::size_t s = 0; s < plot_.series.size(); ++s) plot_.kind == Plot::Kind::bars ? bars(s) : line(s);
            baseline();
            if (ui_.memory_.focus_shown && ui_.memory_.focus == id) ui_.focus_ring(bounds, ui_.metrics_.px(kRounding));
        }
        places(id);
        if (at_) bubble(*at_);
    }

private:
    float top_room() const { return std::ceil(type_.line_px / 2); }
    std::size_t count() const { return plot_.places.size(); }
    float step() const { return count() == 0 ? axes_.w : axes_.w / static_cast<float>(count()); }
    float middle(std::size_t i) const { return axes_.x + step() * (static_cast<float>(i) + 0.5F); }
    float y_of(std::int64_t value) const {
        return axes_.bottom() - axes_.h * static_cast<float>(value) / static_cast<float>(ticks_.back());
    }
    Rgb colour(std::size_t series) const {
        constexpr std::array kTones{Tone::primary, Tone::danger, Tone::success, Tone::warning};
        const Kept plain{ui_.plain_, true};
        return ui_.colour(kTones[series % kTones.size()]);
    }
    std::optional<std::int64_t> value(std::size_t series, std::size_t i) const {
        const auto& values = plot_.series[series].values;
        return i < values.size() ? values[i] : std::optional<std::int64_t>{0};
    }
    text::Text words_of(std::size_t series, std::size_t i) const {
        const auto shown = value(series, i);
        return shown ? text::data(grouped(*shown), plot_.name.language()) : plot_.too_few;
    }
    NodeId place_id(std::size_t i) const { return ui_.id_of("place-" + std::to_string(i)); }

    /// What a listener hears of a place, and what the bubble says.
    text::Text said(std::size_t i) const {
        std::vector<text::Text> parts{plot_.places[i].name};
        for (std::size_t s = 0; s < plot_.series.size(); ++s)
            parts.push_back(plot_.series.size() == 1 ? words_of(s, i)
                                                     : text::join({plot_.series[s].name, words_of(s, i)}, " "));
        return text::join(parts, ", ");
    }

    std::string table() const {
        std::string all;
        for (std::size_t i = 0; i < count(); ++i) (all += said(i).str()) += '\n';
        return all;
    }

    /// The place under a mouse, else the one that the keypad or a finger has come to.
    void choose(NodeId plot) {
        Memory& memory = ui_.memory_;
        if (ui_.asked_.chosen == plot && ui_.asked_.chosen_at && count() > 0) {
            const float across = (ui_.asked_.chosen_at->x - axes_.x) / step();
            const auto i = std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(across), 0,
                                                      static_cast<std::ptrdiff_t>(count()) - 1);
            memory.focus = place_id(static_cast<std::size_t>(i));
            memory.focus_shown = true;
        }
        for (std::size_t i = 0; i < count(); ++i)
            if (memory.focus_shown && memory.focus == place_id(i)) at_ = i;
        if (count() > 0 && ui_.hovered(axes_)) {
            const auto i = static_cast<std::size_t>(std::max(0.0F, (memory.pointer->x - axes_.x) / step()));
            at_ = std::min(i, count() - 1);
        }
    }

    /// Each place is a node of its own, which left and right come to from the plot.
    void places(NodeId plot) {
        auto& row = ui_.drawn_.rows.emplace_back();
        row.push_back(plot);
        for (std::size_t i = 0; i < count(); ++i) {
            const std::string key = "place-" + std::to_string(i);
            row.push_back(ui_.id_of(key));
            const float x = axes_.x + step() * static_cast<float>(i);
            ui_.place(key, {.role = Role::text, .name = said(i)}, {x, axes_.y, step(), axes_.h});
        }
    }

    void label(const std::string& key, const text::Text& words, float x, float y) {
        const float width = ui_.typesetter_.width(type_, words.str());
        ui_.place(key,
                  {.role = Role::text,
                   .name = words,
                   .ink = Ink{.letters = ui_.theme_.subtle,
                              .ground = ui_.shade_.fill,
                              .text_px = type_.ink_px,
                              .missing_glyphs = ui_.typesetter_.missing(type_, words.str())}},
                  {x, y, std::max(1.0F, std::ceil(width)), type_.line_px});
        if (ui_.seen({x, y, width, type_.line_px})) ui_.pen_.letters(type_, x, y, words.str(), ui_.theme_.subtle);
    }

    void tick_labels() {
        for (std::size_t i = 0; i < ticks_.size(); ++i) {
            const text::Text words = text::data(grouped(ticks_[i]), plot_.name.language());
            const float width = std::ceil(ui_.typesetter_.width(type_, words.str()));
            label("tick-" + std::to_string(i), words, axes_.x - ui_.metrics_.px(kTickGap) - width,
                  std::round(y_of(ticks_[i]) - type_.line_px / 2));
        }
    }

    /// As many as have room: each, or every second, third ... so that none touches the next.
    void place_labels() {
        float widest = 1;
        for (const PlotPlace& one : plot_.places)
            widest = std::max(widest, ui_.typesetter_.width(type_, one.label.str()));
        const float room = widest + type_.ink_px * 0.8F;
        const auto every = static_cast<std::size_t>(std::max(1.0F, std::ceil(room / step())));
        const float y = axes_.bottom() + ui_.metrics_.px(kLabelGap);
        float free_from = axes_.x;
        for (std::size_t i = 0; i < count(); i += every) {
            const text::Text& words = plot_.places[i].label;
            const float width = std::ceil(ui_.typesetter_.width(type_, words.str()));
            const float x = std::clamp(std::round(middle(i) - width / 2), axes_.x, axes_.right() - width);
            if (words.empty() || x < free_from) continue;
            label("label-" + std::to_string(i), words, x, y);
            free_from = x + width + type_.ink_px * 0.4F;
        }
    }

    void grid_lines() {
        for (const std::int64_t tick : ticks_)
            if (tick > 0) ui_.pen_.fill({axes_.x, std::round(y_of(tick)), axes_.w, 1}, ui_.theme_.surface.outline);
    }
    void baseline() {
        ui_.pen_.fill({axes_.x, std::round(axes_.bottom()) - 1, axes_.w, 2}, ui_.theme_.control.outline);
    }
    void guide(std::size_t i) {
        if (plot_.kind == Plot::Kind::bars)
            ui_.pen_.fill({axes_.x + step() * static_cast<float>(i), axes_.y, step(), axes_.h},
                          ui_.theme_.control_pressed.fill);
        else
            ui_.pen_.fill({std::round(middle(i)) - 1, axes_.y, 2, axes_.h}, ui_.theme_.control.outline);
    }

    void bars(std::size_t series) {
        const auto sides = static_cast<float>(plot_.series.size());
        const float all = std::max(2.0F, step() * kBarShare), width = std::max(1.0F, std::floor(all / sides));
        for (std::size_t i = 0; i < count(); ++i) {
            const float x = std::round(middle(i) - all / 2 + width * static_cast<float>(series));
            const auto shown = value(series, i);
            const float top = std::round(y_of(shown.value_or(std::max<std::int64_t>(plot_.least_shown - 1, 0))));
            const Rect bar{x, top, std::max(1.0F, width - (sides > 1 ? 1 : 0)), std::round(axes_.bottom()) - top};
            if (bar.h < 1) continue;
            if (!shown)
                ui_.pen_.dashed_outline(bar, colour(series), 1.5F, 0);
            else if (hollow(series))
                ui_.pen_.outline(bar, colour(series), 2, 0);
            else
                ui_.pen_.fill(bar, colour(series));
        }
    }

    void line(std::size_t series) {
        const float width = std::max(2.0F, ui_.metrics_.px(kLineWidth));
        std::vector<Point> run;
        const auto end_run = [&] {
            if (run.size() > 1) ui_.pen_.line(run, colour(series), width, kDash[series % kDash.size()]);
            run.clear();
        };
        for (std::size_t i = 0; i < count(); ++i) {
            if (const auto shown = value(series, i))
                run.push_back({middle(i), y_of(*shown)});
            else
                end_run();
        }
        end_run();
        const float r = std::min(mark_radius(), std::max(2.0F, step() * 0.3F));
        for (std::size_t i = 0; i < count(); ++i)
            if (const auto shown = value(series, i)) mark(series, {middle(i), y_of(*shown)}, r);
    }

    float mark_radius() const { return std::max(3.0F, ui_.metrics_.px(kMark) / 2); }
    void mark(std::size_t series, Point at, float r) {
        const std::vector<Point> shape = mark_shape(series, at, r);
        ui_.pen_.shape(shape, hollow(series) ? ui_.shade_.fill : colour(series), colour(series), std::max(1.5F, r / 3));
    }

    /// The values of a place, beside it and within the axes as far as they reach.
    void bubble(std::size_t i) {
        const float pad = ui_.metrics_.px(kBubblePadding);
        float needed = ui_.typesetter_.width(Size::small, true, plot_.places[i].name);
        for (std::size_t s = 0; s < plot_.series.size(); ++s)
            needed = std::max(needed, ui_.typesetter_.width(Size::small, false, line_of(s, i)));
        const float width = std::min(std::ceil(needed) + 2 + 2 * pad, axes_.w);
        const auto body = [&] {
            ui_.set_gap({1.0F});
            ui_.words("name", plot_.places[i].name, {.size = Size::small, .bold = true});
            for (std::size_t s = 0; s < plot_.series.size(); ++s)
                ui_.words("value-" + std::to_string(s), line_of(s, i), {.size = Size::small});
        };
        const float height = ui_.measured(width - 2 * pad, body) + 2 * pad;
        const float aside = step() / 2 + ui_.metrics_.px(kBubbleGap);
        const bool at_left = middle(i) + aside + width > axes_.right();
        const float x = std::clamp(at_left ? middle(i) - aside - width : middle(i) + aside, axes_.x,
                                   std::max(axes_.x, axes_.right() - width));
        const Rect box{std::round(x), axes_.y, width, height};
        ui_.plate(box, ui_.theme_.strong, ui_.metrics_.px(kRounding), 2);
        ui_.place("value", {.role = Role::status, .name = said(i)}, box);
        const PathScope scope{ui_, "value"};
        ui_.on({ui_.theme_.strong.fill, ui_.theme_.text, ui_.theme_.strong.outline}, true, [&] {
            const Kept fence{ui_.fence_, box};
            ui_.area({box.x + pad, box.y + pad, box.w - 2 * pad, box.h - 2 * pad}, body);
        });
    }
    text::Text line_of(std::size_t series, std::size_t i) const {
        if (plot_.series.size() == 1) return words_of(series, i);
        return text::join({plot_.series[series].name, words_of(series, i)}, " ");
    }

    Ui& ui_;
    const Plot& plot_;
    Type type_;
    std::vector<std::int64_t> ticks_;
    float left_ = 0;  ///< of the ticks' labels
    Rect axes_;
    std::optional<std::size_t> at_{};  ///< the place whose values show

public:
    /// The series' marks and names, as many to a line as fit.
    static void legend(Ui& ui, const Plot& plot) {
        if (plot.series.size() < 2) return;
        const Type type = ui.typesetter_.type(Size::small, false, plot.name.language());
        PlotArea area{ui, plot};
        const float r = area.mark_radius(), gap = ui.metrics_.px(kLegendGap), aside = 5 * r;
        std::vector<Point> at;
        Point next{0, 0};
        for (const PlotSeries& series : plot.series) {
            const float width = aside + ui.typesetter_.width(type, series.name.str());
            if (next.x > 0 && next.x + width > ui.column_.w) next = {0, next.y + type.line_px};
            at.push_back(next);
            next.x += width + gap;
        }
        const Rect bounds = ui.take(next.y + type.line_px);
        if (ui.measuring_) return;
        for (std::size_t s = 0; s < plot.series.size(); ++s) {
            const float x = bounds.x + at[s].x, y = bounds.y + at[s].y, half = y + type.line_px / 2;
            if (ui.seen(bounds)) {
                if (plot.kind == Plot::Kind::lines)
                    ui.pen_.line({{x, half}, {x + 4 * r, half}}, area.colour(s), std::max(2.0F, r / 2), kDash[s]);
                if (plot.kind == Plot::Kind::lines)
                    area.mark(s, {x + 2 * r, half}, r);
                else if (hollow(s))
                    ui.pen_.outline({x + r, half - r, 2 * r, 2 * r}, area.colour(s), 2, 0);
                else
                    ui.pen_.fill({x + r, half - r, 2 * r, 2 * r}, area.colour(s));
            }
            area.label("series-" + std::to_string(s), plot.series[s].name, x + aside, y);
        }
    }
};

void Ui::plot(std::string_view key, const Plot& plot) {
    if (plot.series.empty() || plot.series.size() > Plot::kMostSeries) return;
    group(std::string{key} + "-all", Role::group, plot.name, [&] {
        PlotArea::legend(*this, plot);
        PlotArea area{*this, plot};
        const Rect bounds = take(area.height());
        if (!measuring_) area.draw(key, bounds);
    });
}

}  // namespace kiosk::ui
