// Something else's screen as a picture: the citizen's view beside a form.
#include "kiosk/ui/ui.h"
#include "kiosk/ui/ui_scopes.h"

#include <cmath>

namespace kiosk::ui {

using semantics::Rect;
using semantics::Role;

void Ui::picture(std::string_view key, const text::Text& name, float px_per_mm, int text_percent,
                 const std::function<void()>& body) {
    const auto in_its_size = [&](const std::function<void()>& run) {
        const Kept dense{metrics_.px_per_mm, px_per_mm};
        const Kept size{metrics_.text_percent, text_percent};
        run();
    };
    float height = 0;
    in_its_size([&] { height = measured(column_.w, body); });
    const Rect bounds = take(height);
    if (measuring_) return;
    std::string words;
    const std::size_t index = drawn_.tree.size();
    if (!pictured_) place(key, {.role = Role::image, .name = name}, bounds);
    {
        const Kept pictured{pictured_, &words};
        const PathScope scope{*this, key};
        in_its_size([&] {
            const Kept column{column_, Column{bounds.x, bounds.y, bounds.w, metrics_.px(kGap), true}};
            body();
        });
    }
    if (!pictured_) drawn_.tree.at(index).value = std::move(words);
}

}  // namespace kiosk::ui
