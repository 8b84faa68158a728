#include "kiosk/speech/tidy.h"

#include <string_view>

namespace kiosk::speech {
namespace {

int strength(char c) { return c == '?' ? 3 : c == '.' ? 2 : c == ',' ? 1 : 0; }

}  // namespace

std::string tidy(std::string words) {
    std::string out;
    char pause = 0;
    bool space = false;
    for (const char c : words) {
        if (c == ' ' || c == '\n' || c == '\t') {
            space = true;
        } else if (strength(c) > 0) {
            if (strength(c) > strength(pause)) pause = c;
        } else {
            if (!out.empty() && pause != 0) out += pause;
            if (!out.empty() && (space || pause != 0)) out += ' ';
            pause = 0;
            space = false;
            out += c;
        }
    }
    if (!out.empty() && strength(pause) > 1) out += pause;
    return out;
}

}  // namespace kiosk::speech
