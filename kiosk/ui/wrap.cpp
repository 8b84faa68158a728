#include "kiosk/ui/wrap.h"

#include "model/base/utf8.h"

namespace kiosk::ui {
namespace {

/// A place at which a line may end: bytes and width up to it.
struct Break {
    std::size_t end = 0;   ///< the line's text stops here
    std::size_t next = 0;  ///< the next line starts here
    float width = 0;
};

bool may_cut_after(char32_t c) { return c == U'·' || c == U'/' || c == U','; }

}  // namespace

std::vector<Line> wrap(std::string_view text, float width, const std::function<float(char32_t)>& advance) {
    std::vector<Line> lines;
    std::size_t start = 0, at = 0;
    float so_far = 0;
    Break at_space, at_sign;  // `next` is 0 while there is none: no line starts at 0 but the first
    const auto end_line = [&](Break where) {
        lines.push_back({text.substr(start, where.end - start), where.width});
        start = at = where.next;
        so_far = 0;
        at_space = at_sign = {};
    };
    while (at < text.size()) {
        std::string_view rest = text.substr(at);
        const char32_t c = model::take_code_point(rest);
        const std::size_t after = text.size() - rest.size();
        if (c == U'\n') {
            end_line({at, after, so_far});
            continue;
        }
        const float wider = so_far + advance(c);
        if (c == U' ') {
            at_space = Break{at, after, so_far};
        } else if (wider > width && at > start) {
            if (at_space.next > 0)
                end_line(at_space);
            else if (at_sign.next > 0)
                end_line(at_sign);
            else
                end_line({at, at, so_far});
            continue;
        }
        so_far = wider;
        at = after;
        if (may_cut_after(c)) at_sign = Break{after, after, so_far};
    }
    if (start < text.size()) lines.push_back({text.substr(start), so_far});
    return lines;
}

}  // namespace kiosk::ui
