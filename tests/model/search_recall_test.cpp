#include "tests/model/search_support.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <map>

namespace {

using tests::SearchCase;

/// What a class of queries has to reach; the others count in the whole only.
const std::map<std::string, double> kWanted{
    {"exact", 1},       {"prefix", 1},  {"initials", 1},   {"half_typed", 1},  {"spacing", 1},
    {"nfd", 1},         {"phone", 1},   {"former", 1},     {"fullwidth", 1},   {"mixed", 0.95},
    {"keyboard", 0.95}, {"typo", 0.95}, {"synonym", 0.85}, {"particle", 0.85}, {"question", 0.85}};

bool found(const SearchCase& one, const std::vector<std::string>& ids) {
    if (one.kind == "nonsense") return ids.empty();
    return std::ranges::any_of(one.wanted,
                               [&](const std::string& id) { return std::ranges::find(ids, id) != ids.end(); });
}

struct Score {
    int asked = 0;
    int answered = 0;
    std::string missed;
    double recall() const { return asked == 0 ? 1 : static_cast<double>(answered) / asked; }
};

std::map<std::string, Score> scores_of(const tests::Searched& searched) {
    std::map<std::string, Score> scores;
    for (const SearchCase& one : tests::search_cases()) {
        Score& score = scores[one.kind];
        ++score.asked;
        const auto ids = searched.ids(one.query);
        if (found(one, ids))
            ++score.answered;
        else
            score.missed += fmt::format("  {} (wanted {}, got {})\n", one.query, fmt::join(one.wanted, " or "),
                                        fmt::join(ids, " "));
    }
    return scores;
}

TEST(SearchRecall, EveryClassOfQueriesReachesItsFigure) {
    const auto scores = scores_of(tests::shipped_search());
    int asked = 0;
    int answered = 0;
    for (const auto& [kind, score] : scores) {
        if (kind == "nonsense") continue;
        asked += score.asked;
        answered += score.answered;
        if (const auto wanted = kWanted.find(kind); wanted != kWanted.end()) {
            EXPECT_GE(score.recall(), wanted->second) << kind << "\n" << score.missed;
        }
    }
    EXPECT_GE(asked, 300);
    EXPECT_GE(static_cast<double>(answered) / asked, 0.95);
}

TEST(SearchRecall, NonsenseFindsNothing) {
    const auto scores = scores_of(tests::shipped_search());
    EXPECT_EQ(scores.at("nonsense").answered, scores.at("nonsense").asked) << scores.at("nonsense").missed;
}

}  // namespace
