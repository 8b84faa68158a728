#include "model/store/page_check.h"

#include "model/store/scan.h"

#include <SQLiteCpp/Exception.h>
#include <fmt/format.h>
#include <sqlite3.h>

#include <string>
#include <vector>

namespace model {
namespace {

/// While it lives, SQLite does not run the CHECKs.
class NoChecks {
public:
    explicit NoChecks(SQLite::Database& db) : db_{db} { db_.exec("PRAGMA ignore_check_constraints = ON"); }
    ~NoChecks() { db_.tryExec("PRAGMA ignore_check_constraints = OFF"); }
    NoChecks(const NoChecks&) = delete;
    NoChecks& operator=(const NoChecks&) = delete;

private:
    SQLite::Database& db_;
};

/// While it lives, a quick_check ends with the trees of pages and leaves out the rows in them, which take longer than
/// the trees: the other checks read every row of the large tables, and small_tables() are looked at singly. SQLite has
/// no name for that, but it asks its progress handler for the first time when the trees are done. From 3.41 on it may
/// ask sooner, and so the rows are read too.
class TreesOnly {
public:
    explicit TreesOnly(SQLite::Database& db) : db_{db} {
        constexpr int kStepsAfterTheTrees = 1000;
        if (sqlite3_libversion_number() < 3'041'000)
            sqlite3_progress_handler(
                db_.getHandle(), kStepsAfterTheTrees, [](void*) { return 1; }, nullptr);
    }
    ~TreesOnly() { sqlite3_progress_handler(db_.getHandle(), 0, nullptr, nullptr); }
    TreesOnly(const TreesOnly&) = delete;
    TreesOnly& operator=(const TreesOnly&) = delete;

private:
    SQLite::Database& db_;
};

/// Adds what SQLite itself finds.
void ask_sqlite(SQLite::Database& db, const std::string& check, Problems& problems) {
    Scan query{db, check};
    while (query.step())
        if (const std::string line{query.bytes(0)}; line != "ok")
            problems.push_back({.where = "file",
                                .ko = fmt::format("SQLite가 손상을 찾았습니다: {}. 백업을 되돌리세요.", line),
                                .en = fmt::format("SQLite found damage: {}. Restore a backup.", line)});
}

void check_trees(SQLite::Database& db, Problems& problems) {
    const TreesOnly trees_only{db};
    try {
        ask_sqlite(db, "PRAGMA quick_check(20)", problems);
    } catch (const SQLite::Exception& error) {
        if (error.getErrorCode() != SQLITE_INTERRUPT) throw;
    }
}

/// Those of which no other check reads every row and every index.
std::vector<std::string> small_tables(SQLite::Database& db) {
    std::vector<std::string> names;
    Scan small{db,
               "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('event', 'body', 'entity', "
               "'entry', 'phone', 'search_word', 'search_entry', 'search_block', 'search_posting')"};
    while (small.step()) names.emplace_back(small.bytes(0));
    return names;
}

}  // namespace

Problems page_problems(SQLite::Database& db) {
    Problems problems;
    const NoChecks unchecked{db};  // the hashes say more of the rows' values
    check_trees(db, problems);
    if (!problems.empty()) return problems;
    for (const std::string& table : small_tables(db))
        ask_sqlite(db, fmt::format("PRAGMA integrity_check({})", table), problems);
    return problems;
}

}  // namespace model
