#include "model/store/verify.h"

#include "model/base/json.h"
#include "model/store/anchor.h"
#include "model/store/connection.h"
#include "model/store/desk_check.h"
#include "model/store/digest.h"
#include "model/store/guarded.h"
#include "model/store/index_check.h"
#include "model/store/journal.h"
#include "model/store/scan.h"
#include "model/store/schema.h"
#include "model/store/search_index.h"
#include "model/store/verify_chain.h"

#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <algorithm>
#include <atomic>
#include <functional>
#include <future>
#include <vector>

namespace model {
namespace {

Problem event_problem(std::int64_t seq, const char* ko, const char* en) {
    return {.where = fmt::format("event {}", seq), .ko = ko, .en = en};
}

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

Problems page_problems(SQLite::Database& db) {
    Problems problems;
    const NoChecks unchecked{db};  // the hashes say more of the rows' values
    check_trees(db, problems);
    if (!problems.empty()) return problems;
    for (const std::string& table : small_tables(db))
        ask_sqlite(db, fmt::format("PRAGMA integrity_check({})", table), problems);
    return problems;
}

std::string schema_of(SQLite::Database& db) {
    Scan query{db,
               "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema "
               "ORDER BY type, name"};
    std::string text;
    while (query.step()) (text += query.bytes(0)) += "\n";
    return text;
}

/// A trigger that somebody dropped would not show otherwise.
Problems schema_problems(SQLite::Database& db) {
    SQLite::Database fresh{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
    apply_migrations(fresh);
    if (schema_of(fresh) == schema_of(db)) return {};
    return {{.where = "schema",
             .ko = "데이터베이스의 틀이 바뀌어 있습니다. 백업을 되돌리세요.",
             .en = "The schema is not the one this program makes. Restore a backup."}};
}

/// Each erasure is by an erase event that names the erased one.
Problems erasure_problems(SQLite::Database& db) {
    Problems problems;
    Scan query{db,
               "SELECT erasure.seq, coalesce(body.json, '') FROM erasure LEFT JOIN event ON event.seq = erasure.by_seq "
               "AND event.op = 'erase' LEFT JOIN body ON body.seq = event.seq"};
    while (query.step()) {
        const std::int64_t seq = query.number(0);
        const Json why = query.bytes(1).empty() ? Json{} : Json::parse(query.bytes(1));
        if (!why.is_object() || why.value("erased_seq", std::int64_t{0}) != seq)
            problems.push_back(
                event_problem(seq, "지운 기록 없이 내용이 지워졌습니다. 백업을 되돌리세요.",
                              "The document was erased without an event that says so. Restore a backup."));
    }
    return problems;
}

Problem stale(const char* projection) {
    return {.where = projection,
            .ko = "기록과 맞지 않는 표가 있습니다. ‘kioskctl rebuild’를 하세요.",
            .en = "This table is not what the journal says. Run “kioskctl rebuild”."};
}

Problems projection_problems(SQLite::Database& db) {
    Problems problems;
    for (const char* projection : kEntityProjections) {
        IndexCheck indexes{db, projection};
        if (sum_of(db, projection, indexes) != saved_sum(db, projection) || !indexes.holds())
            problems.push_back(stale(projection));
    }
    Scan counts{db, R"sql(
        SELECT category, listed FROM category_count
        EXCEPT SELECT category, count(*) FROM entry WHERE listed = 1 GROUP BY category)sql"};
    Scan uncounted{db, R"sql(
        SELECT category, count(*) FROM entry WHERE listed = 1 GROUP BY category
        EXCEPT SELECT category, listed FROM category_count)sql"};
    if (counts.step() || uncounted.step()) problems.push_back(stale("category_count"));
    return problems;
}

Problems anchor_problems(SQLite::Database& db, const std::string& path, const Head& head) {
    const auto anchor = read_anchor(path);
    if (!anchor && head.seq > 0)
        return {{.where = anchor_path(path),
                 .ko = "닻 파일이 없습니다. 다음에 저장할 때 다시 만들어집니다.",
                 .en = "The anchor file is missing. The next change writes it again."}};
    if (anchor && anchor->seq > 0 && hash_at(db, anchor->seq) != anchor->hash)
        return {{.where = anchor_path(path),
                 .ko = "데이터베이스가 닻 파일보다 오래되었거나 다릅니다. 백업을 되돌리세요.",
                 .en = "The database is older than its anchor, or another one. Restore a backup."}};
    return {};
}

struct Check {
    const char* what;
    std::function<Problems(SQLite::Database&)> look;
    Problems found = {};
};

/// A check sees one moment, and holds no writer up for longer than it takes itself.
void run(Check& check, SQLite::Database& db, const std::string& path) {
    auto found = guarded(check.what, path, [&] {
        const SQLite::Transaction moment{db, SQLite::TransactionBehavior::DEFERRED};
        return check.look(db);
    });
    if (found)
        check.found = std::move(found).value();
    else
        check.found = {{.where = check.what,
                        .ko = "여기까지 읽고 더 읽지 못했습니다. 백업을 되돌리세요.",
                        .en = "This part cannot be read to its end. Restore a backup."}};
}

/// Each goes on with the next check that nobody has begun: a kiosk has two cores, and checks take unequally long.
void run_two_at_a_time(std::vector<Check>& checks, SQLite::Database& db, const std::string& path) {
    std::atomic<std::size_t> next{0};
    const auto work = [&](SQLite::Database& mine) {
        for (std::size_t i = next++; i < checks.size(); i = next++) run(checks[i], mine, path);
    };
    const auto beside = std::async(std::launch::async, [&] {
        return guarded("verify", path, [&] {
            Connection connection{path, kWriterPatience};
            work(connection.db());
            return true;
        });
    });
    work(db);  // all of it where there can be no second connection
    beside.wait();
}

}  // namespace

Verification verify_database(SQLite::Database& db, const std::string& path) {
    Verification verification;
    Head& head = verification.head;
    std::vector<Check> checks{// the longest first
                              {"file", page_problems},
                              {"journal", [&](SQLite::Database& at) { return verify_chain(at, head); }},
                              {"search", search_entry_problems},
                              {"search", search_text_problems},
                              {"projections", projection_problems},
                              {"schema", schema_problems},
                              {"erasures", erasure_problems},
                              {"desk", desk_problems}};
    run_two_at_a_time(checks, db, path);
    checks.push_back({"anchor", [&](SQLite::Database& at) { return anchor_problems(at, path, head); }});
    run(checks.back(), db, path);
    for (const Check& check : checks)
        for (const Problem& problem : check.found)
            if (std::ranges::find(verification.problems, problem) == verification.problems.end())
                verification.problems.push_back(problem);
    return verification;
}

}  // namespace model
