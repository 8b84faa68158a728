#include "kiosk/ui/ui.h"

#include "kiosk/ui/ui_scopes.h"

#include <algorithm>
#include <cmath>

namespace kiosk::ui {

using semantics::Node;
using semantics::NodeId;
using semantics::Rect;
using semantics::Rgb;
using semantics::Role;

namespace {

constexpr Mm kRounding{5.0F};
constexpr Mm kCardPadding{8.0F};
constexpr float kSoftLine = 2, kBoldLine = 3;  // px: outlines of what cannot and can be tapped
constexpr float kSlack = 0.5F;                 // px

/// UTF-8 of U+AC00 to U+D7A3: a lead byte of 0xEA to 0xED is enough to tell, for our other letters are far from it.
bool has_hangul(std::string_view utf8) {
    return std::ranges::any_of(utf8, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0xEA && byte <= 0xED;
    });
}

Rect infinite_below(Rect view) { return {view.x, -1e6F, view.w, 2e6F}; }

}  // namespace

Ui::Ui(const Theme& theme, const Metrics& metrics, glyphs::GlyphCache& glyphs, Pen& pen, Memory& memory,
       const Gesture& gesture, const Asked& asked, Drawn& drawn)
    : theme_{theme},
      metrics_{metrics},
      typesetter_{glyphs, metrics_},
      pen_{pen},
      memory_{memory},
      gesture_{gesture},
      asked_{asked},
      drawn_{drawn},
      shade_{theme.ground, theme.text, theme.ground} {}

Rect Ui::take(float height) {
    if (!column_.first) column_.y += column_.gap;
    column_.first = false;
    const Rect bounds{column_.x, column_.y, column_.w, height};
    column_.y += height;
    return bounds;
}

NodeId Ui::id_of(std::string_view key) const {
    return semantics::node_id(path_.empty() ? std::string{key} : path_ + '/' + std::string{key});
}

bool Ui::seen(Rect bounds) const { return !measuring_ && !intersection(bounds, pen_.clip()).empty(); }

NodeId Ui::place(std::string_view key, const Placing& placing, Rect bounds) {
    if (measuring_) return {};
    const PathScope scope{*this, key};
    if (pictured_) {
        if (placing.ink) (*pictured_ += placing.name.str()) += '\n';
        return semantics::node_id(path_);
    }
    Node node;
    node.id = semantics::node_id(path_);
    node.path = path_;
    node.depth = depth_ - 1;
    node.role = placing.role;
    node.name = placing.name.str();
    node.language = model::code(placing.name.language());
    node.value = placing.value;
    node.enabled = placing.enabled;
    node.focusable = placing.focusable && placing.enabled;
    node.presentational = in_control_;
    node.checked = placing.checked;
    node.bounds = bounds;
    node.visible = intersection(bounds, pen_.clip());
    node.ink = placing.ink;
    const NodeId id = node.id;
    drawn_.tree.add(std::move(node));
    if (!placing.focusable && memory_.focus_shown && memory_.focus == id && seen(bounds)) focus_ring(bounds, 0);
    return id;
}

Rgb Ui::colour(Tone tone) const {
    if (!plain_) return shade_.letters;
    switch (tone) {
        case Tone::normal: return shade_.letters;
        case Tone::subtle: return theme_.subtle;
        case Tone::primary: return theme_.primary_text;
        case Tone::danger: return theme_.danger_text;
        case Tone::warning: return theme_.warning_text;
        case Tone::success: return theme_.success_text;
    }
    return shade_.letters;
}

void Ui::screen(std::string_view key, const text::Text& name, const std::function<void()>& body) {
    const Rect all{0, 0, metrics_.screen.x, metrics_.screen.y};
    place(key, {.role = Role::screen, .name = name}, all);
    const PathScope scope{*this, key};
    area(all, body);
}

void Ui::area(Rect where, const std::function<void()>& body) {
    const Kept column{column_, Column{where.x, where.y, where.w, metrics_.px(kGap), true}};
    const Kept fence{fence_, where};
    body();
}

float Ui::measured(float width_px, const std::function<void()>& body, Mm gap) {
    const Kept measuring{measuring_, true};
    const Kept fence{fence_, infinite_below({0, 0, width_px, 0})};
    const Kept stretch{stretch_, 0.0F};
    const Kept column{column_, Column{0, 0, width_px, metrics_.px(gap), true}};
    body();
    return column_.y;
}

bool Ui::shows_korean(float width_px, const std::function<void()>& body) {
    bool seen = false;
    const Kept watch{korean_seen_, &seen};
    (void)measured(width_px, body);
    return seen;
}

void Ui::note_language(const text::Text& words) {
    if (korean_seen_ && words.language() == model::Language::ko && has_hangul(words.str())) *korean_seen_ = true;
}

void Ui::fitted(float width_px, float most_px, const std::function<void()>& body) {
    fitted(width_px, most_px, {{.probe = body, .body = body}});
}

void Ui::fitted(float width_px, float most_px, const std::vector<Way>& ways) {
    const int chosen = metrics_.text_percent;
    for (const int percent : {200, 150, 125, 100}) {
        if (percent > chosen) continue;
        const Kept size{metrics_.text_percent, percent};
        for (const Way& way : ways) {
            const bool last = percent == 100 && &way == &ways.back();
            if (!last && measured(width_px, way.probe) > most_px) continue;
            way.body();
            return;
        }
    }
}

void Ui::group(std::string_view key, Role role, const text::Text& name, const std::function<void()>& body) {
    if (measuring_ || pictured_) {
        body();
        return;
    }
    const float top = column_.y + (column_.first ? 0 : column_.gap);
    const std::size_t index = drawn_.tree.size();
    place(key, {.role = role, .name = name}, {column_.x, top, column_.w, 1});
    {
        const PathScope scope{*this, key};
        body();
    }
    Node& node = drawn_.tree.at(index);
    node.bounds.h = std::max(1.0F, column_.y - top);
    node.visible = intersection(node.bounds, pen_.clip());
}

void Ui::padded(Rect bounds, float padding, const std::function<void()>& body) {
    const Kept column{
        column_, Column{bounds.x + padding, bounds.y + padding, bounds.w - 2 * padding, metrics_.px(kInnerGap), true}};
    body();
}

void Ui::on(const Shade& shade, bool plain, const std::function<void()>& body) {
    const Kept kept_shade{shade_, shade};
    const Kept kept_plain{plain_, plain};
    body();
}

void Ui::fill(Rect where, Rgb fill_colour) {
    if (seen(where)) pen_.fill(where, fill_colour);
}

void Ui::plate(Rect where, const Shade& shade, float rounding_px, float line_px) {
    if (!seen(where)) return;
    pen_.fill(where, shade.fill, rounding_px);
    if (line_px > 0 && !(shade.outline == shade.fill)) pen_.outline(where, shade.outline, line_px, rounding_px);
}

bool Ui::hovered(Rect where) const {
    return memory_.pointer && intersection(where, pen_.clip()).holds(memory_.pointer->x, memory_.pointer->y);
}

void Ui::surface(const Shade& shade, Rect bounds, float thickness) {
    if (!seen(bounds)) return;
    const float rounding = metrics_.px(kRounding);
    pen_.fill(bounds, shade.fill, rounding);
    if (!(shade.outline == shade.fill)) pen_.outline(bounds, shade.outline, thickness, rounding);
}

void Ui::boxed(std::string_view key, const text::Text& name, const Shade& shade, bool plain,
               const std::function<void()>& body) {
    const float padding = metrics_.px(kCardPadding);
    const float least = std::exchange(stretch_, 0.0F);
    float height = 0;
    {
        const Kept kept_shade{shade_, shade};
        height = measured(column_.w - 2 * padding, body, kInnerGap) + 2 * padding;
    }
    const Rect bounds = take(std::max(height, least));
    if (measuring_) return;
    surface(shade, bounds, kSoftLine);
    place(key, {.role = Role::group, .name = name}, bounds);
    const PathScope scope{*this, key};
    on(shade, plain, [&] { padded(bounds, padding, body); });
}

void Ui::card(std::string_view key, const text::Text& name, const std::function<void()>& body) {
    boxed(key, name, theme_.surface, true, body);
}

void Ui::tinted_card(std::string_view key, const text::Text& name, Mark mark, const std::function<void()>& body) {
    boxed(key, name, shade_of(mark), false, body);
}

void Ui::grid(int count, int most, float min_width_px, const std::function<void(int)>& cell, Mm gap_mm) {
    const float gap = metrics_.px(gap_mm);
    const int fits = static_cast<int>((column_.w + gap) / (min_width_px + gap));
    const int columns = std::clamp(fits, 1, most);
    const float width = std::floor((column_.w - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns));
    for (int first = 0; first < count; first += columns) {
        const int last = std::min(count, first + columns);
        float height = 0;
        for (int i = first; i < last; ++i) height = std::max(height, measured(width, [&] { cell(i); }));
        const Rect row = take(height);
        if (measuring_) continue;
        for (int i = first; i < last; ++i) {
            const float x = row.x + static_cast<float>(i - first) * (width + gap);
            const Kept column{column_, Column{x, row.y, width, gap, true}};
            const Kept stretch{stretch_, height};
            cell(i);
        }
    }
}

void Ui::beside(const std::vector<Part>& parts) {
    const float gap = metrics_.px(kPartGap);
    float fixed = gap * static_cast<float>(parts.size() - 1);
    int flexible = 0;
    for (const Part& part : parts) {
        fixed += part.width_px;
        if (part.width_px <= 0) ++flexible;
    }
    const float share = flexible == 0 ? 0 : std::floor((column_.w - fixed) / static_cast<float>(flexible));
    const auto width_of = [&](const Part& part) { return part.width_px > 0 ? part.width_px : share; };
    std::vector<float> heights;
    for (const Part& part : parts) heights.push_back(measured(width_of(part), part.body));
    const Rect row = take(std::ranges::max(heights));
    if (measuring_) return;
    float x = row.x;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const float down = parts[i].middle ? std::floor((row.h - heights[i]) / 2) : 0;
        const Kept column{column_, Column{x, row.y + down, width_of(parts[i]), metrics_.px(kGap), true}};
        parts[i].body();
        x += width_of(parts[i]) + gap;
    }
}

void Ui::centred(float width_px, const std::function<void()>& body) {
    const float width = std::min(width_px, column_.w);
    Column inner{column_.x + std::floor((column_.w - width) / 2), column_.y, width, column_.gap, column_.first};
    std::swap(column_, inner);
    body();
    inner.y = column_.y;
    inner.first = column_.first;
    column_ = inner;
}

void Ui::space(Mm height) { column_.y += metrics_.px(height); }

void Ui::rule() {
    const Rect line = take(2);
    if (seen(line)) pen_.fill(line, theme_.surface.outline);
}

void Ui::set_gap(Mm gap) { column_.gap = metrics_.px(gap); }

const Shade& Ui::shade_of(Mark mark) const {
    switch (mark) {
        case Mark::success: return theme_.success_tint;
        case Mark::warning: return theme_.warning_tint;
        case Mark::quiet: return theme_.quiet_tint;
        case Mark::danger: return theme_.danger_tint;
        case Mark::primary: return theme_.primary_tint;
    }
    return theme_.quiet_tint;
}

}  // namespace kiosk::ui
