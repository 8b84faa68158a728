#include "model/staff/fold.h"

#include "model/base/utf8.h"

#include <unicode/uchar.h>

namespace model {

// Simple folding, one code point for one: names have no letters for which the full one differs, and for secrets it only
// has to be the same on both sides.
std::string folded(std::string_view text) {
    std::u32string letters = to_utf32(nfc(text));
    for (char32_t& c : letters) c = static_cast<char32_t>(u_foldCase(static_cast<UChar32>(c), U_FOLD_CASE_DEFAULT));
    return nfc(to_utf8(letters));
}

}  // namespace model
