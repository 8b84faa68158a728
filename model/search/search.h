#pragma once

#include "model/base/language.h"
#include "model/directory/service.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace model {

/// What somebody looks for, as typed so far: anything at all is allowed, nothing of it is kept.
struct SearchQuery {
    std::string text;                  ///< UTF-8 as typed; may be longer, dirtier or emptier than any name
    Language language = Language::ko;  ///< of the screen: whose words are shown, and highlighted
    std::string category;              ///< only this category's code; "" for all
    std::string dong;                  ///< only what has to do with this 동; "" for all
    std::size_t limit = 20;            ///< hits to give
    std::optional<Day> today;          ///< what is over or old by then goes below what is not; absent: undated only
};

/// Bytes [from, to) of a text that the query found.
struct Span {
    std::size_t from = 0;
    std::size_t to = 0;
    friend bool operator==(const Span&, const Span&) = default;
};

/// Where the query was found, best first.
enum class FoundIn { name, number, keyword, synonym, organization, category, dong, description };

struct SearchHit {
    ServiceRow row;
    LocalText list_name;  ///< x_kiosk.list_name: what a list shows in the name's place; empty where nothing asks for it
    FoundIn found_in = FoundIn::name;
    std::vector<Span> name_spans;  ///< of row.name.in(language), in order; empty where something else was found
    std::string found_word;        ///< what was found where that is not the name: "알바", "1393"; may be empty
    LocalText note;  ///< of a former number: "2024년 1월부터 자살예방상담전화는 109입니다."; may be empty
    int tier = 0;    ///< equal for hits that fit equally well; what is open now goes first among those
};

/// A way to narrow an answer, with how many hits it would leave.
struct Facet {
    std::string code;
    LocalText name;
    std::size_t count = 0;
};

struct SearchAnswer {
    bool emergency = false;       ///< 112, 119 or a cry for help was typed: show the emergency card first
    std::vector<SearchHit> hits;  ///< best first
    std::size_t total = 0;        ///< how many there are without the limit
    std::vector<Facet> categories;
    std::vector<Facet> dongs;
};

}  // namespace model
