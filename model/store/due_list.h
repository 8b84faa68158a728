#pragma once

#include "model/directory/closing.h"
#include "model/store/desk_values.h"

#include <SQLiteCpp/Database.h>

#include <array>
#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <vector>

namespace model {

/// How far ahead 할 일 looks: a window that ends so soon is work for today.
inline constexpr std::chrono::days kLookAhead{14};

/// What is due about which service, found a part at a time: due_of() reads a whole document, and 100,000 of them take
/// many seconds. Keeps numbers only; the sentences of a page are made when it is shown. Throws what SQLiteCpp throws.
class DueList {
public:
    /// Looks at `at_most` more services; those that were published since the last call among them, and again.
    DueProgress look(SQLite::Database& db, Day today, std::size_t at_most);
    DuePage page(SQLite::Database& db, const DueQuery& query);
    /// How many dues of each reason there are, in the order of DueReason; none of which there are none.
    std::vector<std::pair<DueReason, std::size_t>> counts() const;
    DueProgress progress() const { return {.looked = entries_ - queue_.size(), .entries = entries_}; }

private:
    struct Found {
        DueReason reason = DueReason::check;
        Day since{};
        std::int64_t entry_no = 0;
        std::uint16_t category = 0;  ///< place in categories_
        auto operator<=>(const Found&) const = default;
    };

    void begin(SQLite::Database& db, Day today);
    void note_changes(SQLite::Database& db);
    /// What is due about a document, with the days on which entered closures shut it.
    std::vector<Due> dues_of(Json document) const;
    void look_at(SQLite::Database& db, std::int64_t entry_no);
    std::uint16_t category_place(const std::string& code);
    void sort();

    Head seen_;
    Day today_{};
    std::deque<std::int64_t> queue_;  ///< entry_no of what is to be looked at
    std::size_t entries_ = 0;
    std::vector<Found> found_;
    std::vector<EnteredClosure> closures_;  ///< that staff entered: what they close has its days
    bool sorted_ = true;
    std::vector<std::string> categories_;
};

}  // namespace model
