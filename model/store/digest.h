#pragma once

#include "model/store/index_check.h"
#include "model/store/scan.h"

#include <SQLiteCpp/Database.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// The projections whose rows belong to one entity each, by `entity_id`.
inline constexpr std::array kEntityProjections{"entity",  "entry",     "phone",  "category",
                                               "holiday", "own_hours", "closure"};

/// A number that stands for a set of rows in any order: their count, and the sum of their hashes in two 64-bit halves.
/// Rows can be taken out and put in singly, so that an edit keeps it right without reading the whole table.
struct RowSum {
    std::int64_t rows = 0;
    std::array<std::uint64_t, 2> sum{};
    friend bool operator==(const RowSum&, const RowSum&) = default;
};

/// The sum over a whole projection as it stands now; `indexes`, the projection's, takes in the same rows.
RowSum sum_of(SQLite::Database& db, std::string_view projection, IndexCheck& indexes);
/// What the table `digest` says; zero where it has no line.
RowSum saved_sum(SQLite::Database& db, std::string_view projection);

/// Keeps the table `digest` right while a transaction changes the rows of single entities.
class Digest {
public:
    explicit Digest(SQLite::Database& db);

    /// To be called before the rows of `entity_id` change, once.
    void take_out(const std::string& entity_id) { account(entity_id, -1); }
    /// To be called after they have changed, once.
    void put_in(const std::string& entity_id) { account(entity_id, 1); }
    void save();

private:
    void account(const std::string& entity_id, int sign);

    struct Projected {
        const char* name;
        RowSum sum;
        Scan rows_of_entity;
    };
    SQLite::Database& db_;
    std::vector<Projected> projections_;
    std::string buffer_;  // of the row in work
};

}  // namespace model
