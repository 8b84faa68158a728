#include "model/store/verify.h"

#include "model/base/json.h"
#include "model/store/anchor.h"
#include "model/store/connection.h"
#include "model/store/desk_check.h"
#include "model/store/digest.h"
#include "model/store/guarded.h"
#include "model/store/index_check.h"
#include "model/store/journal.h"
#include "model/store/page_check.h"
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
#include <map>
#include <vector>

namespace model {
namespace {

Problem event_problem(std::int64_t seq, const char* ko, const char* en) {
    return {.where = fmt::format("event {}", seq), .ko = ko, .en = en};
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

constexpr const char* kLongestProjection = "entry";  // the rows of the lists

Problem stale(const char* projection) {
    return {.where = projection,
            .ko = "기록과 맞지 않는 표가 있습니다. ‘kioskctl rebuild’를 하세요.",
            .en = "This table is not what the journal says. Run “kioskctl rebuild”."};
}

Problems projection_problems(SQLite::Database& db, const char* projection) {
    IndexCheck indexes{db, projection};
    const bool holds = sum_of(db, projection, indexes) == saved_sum(db, projection) && indexes.holds();
    return holds ? Problems{} : Problems{stale(projection)};
}

Problems count_problems(SQLite::Database& db) {
    std::map<std::string, std::int64_t> listed;
    Scan entries{db, "SELECT category, count(*) FROM entry WHERE listed = 1 GROUP BY category"};
    while (entries.step()) listed.emplace(entries.bytes(0), entries.number(1));
    Scan counts{db, "SELECT category, listed FROM category_count"};
    while (counts.step()) {
        const auto found = listed.find(std::string{counts.bytes(0)});
        if (found == listed.end() || found->second != counts.number(1)) return {stale("category_count")};
        listed.erase(found);
    }
    return listed.empty() ? Problems{} : Problems{stale("category_count")};
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
    const auto projection = [](const char* name) {
        return Check{name, [name](SQLite::Database& at) { return projection_problems(at, name); }};
    };
    std::vector<Check> checks{// the longest first, so that both threads end at about the same time
                              {"journal", [&](SQLite::Database& at) { return verify_chain(at, head); }},
                              {"search", search_word_problems},
                              {"search", search_entry_problems},
                              projection(kLongestProjection),
                              {"file", page_problems},
                              {"search", search_block_problems}};
    for (const std::string_view name : kEntityProjections)
        if (name != kLongestProjection) checks.push_back(projection(name.data()));
    checks.insert(checks.end(), {{"category_count", count_problems},
                                 {"schema", schema_problems},
                                 {"erasures", erasure_problems},
                                 {"desk", desk_problems}});
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
