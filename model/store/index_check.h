#pragma once

#include "model/store/scan.h"

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <string>
#include <vector>

namespace model {

/// Whether the indexes of a table hold what its rows say, each in its order. SQLite's integrity_check asks the same
/// with a look-up for each row and index, five times slower; here the rows are read once, for whatever else they are
/// read for, and each index from its begin to its end.
class IndexCheck {
public:
    /// Throws what SQLiteCpp throws, as all of this does.
    IndexCheck(SQLite::Database& db, std::string table);

    /// Columns to be read after all others: for each index that leaves rows out, whether it has this one.
    std::string conditions() const;
    /// Takes in the row on which `row` stands, of a query for the columns of the table and the conditions.
    void add(const Scan& row);
    /// After all rows.
    bool holds();

private:
    struct Index {
        std::string name;
        std::vector<std::string> columns;  ///< of the key, then those that name the row
        std::string condition;             ///< SQL, or ""
        std::vector<int> places;           ///< of the columns in the caller's query
        int condition_place = -1;
        std::uint64_t rows = 0;
        std::uint64_t sum = 0;  ///< of the marks of its rows
    };

    void find_places(const Scan& row);
    bool holds(const Index& index);

    SQLite::Database& db_;
    std::string table_;
    std::vector<Index> indexes_;
};

}  // namespace model
