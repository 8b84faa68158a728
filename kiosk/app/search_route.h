#pragma once

#include "kiosk/app/listing.h"
#include "model/base/language.h"
#include "model/hangul/composer.h"
#include "model/search/search.h"

#include <string>
#include <variant>
#include <vector>

namespace kiosk::app {

/// What the keys write: syllables, lone consonants for a search by 초성, Latin letters, digits.
enum class Layer { hangul, choseong, latin, digits };

/// How a row was found; the row itself stands in the listing at the same place.
struct Found {
    model::FoundIn in = model::FoundIn::name;
    model::LocalText list_name;  ///< what the list shows in the name's place, where the entry asks for it
    std::vector<model::Span> name_spans;
    std::string word;  ///< what was found where that is not the name
    model::LocalText note;
};

/// What is being searched, and what was found. Nothing of it leaves the visit: no log, no name of the route.
struct SearchRoute {
    model::Composer typed;
    Layer layer = Layer::hangul;
    bool shift = false;          ///< for one key
    bool keyboard = true;        ///< shown
    bool narrowing = false;      ///< the choices of category and 동 lie open
    std::string category, dong;  ///< narrowed to; "" for all
    std::size_t limit = 0;       ///< rows to show: grows with "더 보기"

    Listing rows;
    std::vector<Found> found;  ///< one for each row
    std::string rows_for;      ///< the text that the rows fit: an earlier one while nothing fits what is typed
    std::size_t total = 0;     ///< that fit, of which rows has the first; 0 while nothing fits what is typed
    bool emergency = false;    ///< 112 and 119 come first
    std::vector<model::Facet> categories, dongs;     ///< without narrowing
    model::Language language = model::Language::ko;  ///< that the rows' words were searched in

    Listing hotlines;  ///< with the city's call centre, for who finds nothing
};

// What a citizen does on the search screen. A key on glass and one of a hardware keyboard are the same step.

/// A key: a letter by its place on a US keyboard, which the layer takes, or a character that is written as it is.
struct Strike {
    char32_t key;
};
struct EraseLetter {};
struct ClearText {};
struct ChooseLayer {
    Layer layer;
};
struct SwitchHangulLatin {};  ///< 한/영
struct ToggleShift {};
struct ShowKeyboard {
    bool shown;
};
struct ToggleNarrowing {};
struct NarrowTo {
    std::string category, dong;
};
struct MoreFound {};

using SearchStep = std::variant<Strike, EraseLetter, ClearText, ChooseLayer, SwitchHangulLatin, ToggleShift,
                                ShowKeyboard, ToggleNarrowing, NarrowTo, MoreFound>;

}  // namespace kiosk::app
