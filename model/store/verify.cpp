#include "model/store/verify.h"

#include "model/base/json.h"
#include "model/store/anchor.h"
#include "model/store/connection.h"
#include "model/store/digest.h"
#include "model/store/guarded.h"
#include "model/store/journal.h"
#include "model/store/schema.h"
#include "model/store/search_index.h"
#include "model/store/verify_chain.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <fmt/format.h>

#include <future>

namespace model {
namespace {

/// What SQLite itself finds, on a connection of its own: it takes as long as all the rest, and a kiosk has two cores.
Problems page_problems(const std::string& path) {
    Problems problems;
    Connection connection{path, kWriterPatience};
    // The hashes say more of the rows' values than the CHECKs do, and these are a third of the time.
    connection.db().exec("PRAGMA ignore_check_constraints = ON");
    SQLite::Statement query{connection.db(), "PRAGMA integrity_check(20)"};
    while (query.executeStep())
        if (const std::string line = query.getColumn(0).getString(); line != "ok")
            problems.push_back({.where = "file",
                                .ko = fmt::format("SQLite가 손상을 찾았습니다: {}. 백업을 되돌리세요.", line),
                                .en = fmt::format("SQLite found damage: {}. Restore a backup.", line)});
    return problems;
}

class Check {
public:
    Check(SQLite::Database& db, const std::string& path) : db_{db}, path_{path} {}

    Verification all() {
        auto pages = std::async(std::launch::async,
                                [path = path_] { return guarded("file", path, [&] { return page_problems(path); }); });
        step("schema", [&] { schema(); });
        step("journal", [&] { add(verify_chain(db_, found_.head)); });
        step("erasures", [&] { erasures(); });
        step("anchor", [&] { anchor(); });
        step("projections", [&] { projections(); });
        step("search", [&] { add(search_index_problems(db_)); });
        if (const auto found = pages.get())
            add(found.value());
        else
            unreadable("file");
        return std::move(found_);
    }

private:
    /// Each check sees one moment, and none holds a writer up for longer than it takes itself.
    template <class Work>
    void step(const char* what, Work work) {
        const auto done = guarded(what, path_, [&] {
            const SQLite::Transaction moment{db_, SQLite::TransactionBehavior::DEFERRED};
            work();
            return true;
        });
        if (!done) unreadable(what);
    }

    void unreadable(const char* what) {
        report(what, "여기까지 읽고 더 읽지 못했습니다. 백업을 되돌리세요.",
               "This part cannot be read to its end. Restore a backup.");
    }

    void add(const Problems& problems) {
        found_.problems.insert(found_.problems.end(), problems.begin(), problems.end());
    }

    void report(std::string where, std::string ko, std::string en) {
        found_.problems.push_back({.where = std::move(where), .ko = std::move(ko), .en = std::move(en)});
    }
    void event_problem(std::int64_t seq, const char* ko, const char* en) {
        report(fmt::format("event {}", seq), ko, en);
    }

    static std::string schema_of(SQLite::Database& db) {
        SQLite::Statement query{
            db,
            "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || coalesce(sql, '') FROM sqlite_schema "
            "ORDER BY type, name"};
        std::string text;
        while (query.executeStep()) text += query.getColumn(0).getString() + "\n";
        return text;
    }

    /// A trigger that somebody dropped would not show otherwise.
    void schema() {
        SQLite::Database fresh{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
        apply_migrations(fresh);
        if (schema_of(fresh) != schema_of(db_))
            report("schema", "데이터베이스의 틀이 바뀌어 있습니다. 백업을 되돌리세요.",
                   "The schema is not the one this program makes. Restore a backup.");
    }

    /// Each erasure is by an erase event that names the erased one.
    void erasures() {
        SQLite::Statement query{
            db_,
            "SELECT erasure.seq, body.json FROM erasure LEFT JOIN event ON event.seq = erasure.by_seq "
            "AND event.op = 'erase' LEFT JOIN body ON body.seq = event.seq"};
        while (query.executeStep()) {
            const std::int64_t seq = query.getColumn(0).getInt64();
            const Json why = query.getColumn(1).isNull() ? Json{} : Json::parse(query.getColumn(1).getString());
            if (!why.is_object() || why.value("erased_seq", std::int64_t{0}) != seq)
                event_problem(seq, "지운 기록 없이 내용이 지워졌습니다. 백업을 되돌리세요.",
                              "The document was erased without an event that says so. Restore a backup.");
        }
    }

    void anchor() {
        const auto anchor = read_anchor(path_);
        if (!anchor) {
            if (found_.head.seq > 0)
                report(anchor_path(path_), "닻 파일이 없습니다. 다음에 저장할 때 다시 만들어집니다.",
                       "The anchor file is missing. The next change writes it again.");
            return;
        }
        if (anchor->seq > 0 && hash_at(db_, anchor->seq) != anchor->hash)
            report(anchor_path(path_), "데이터베이스가 닻 파일보다 오래되었거나 다릅니다. 백업을 되돌리세요.",
                   "The database is older than its anchor, or another one. Restore a backup.");
    }

    void projections() {
        for (const char* projection : kEntityProjections)
            if (sum_of(db_, projection) != saved_sum(db_, projection)) stale(projection);
        SQLite::Statement counts{db_, R"sql(
            SELECT category, listed FROM category_count
            EXCEPT SELECT category, count(*) FROM entry WHERE listed = 1 GROUP BY category)sql"};
        SQLite::Statement uncounted{db_, R"sql(
            SELECT category, count(*) FROM entry WHERE listed = 1 GROUP BY category
            EXCEPT SELECT category, listed FROM category_count)sql"};
        if (counts.executeStep() || uncounted.executeStep()) stale("category_count");
    }

    void stale(const char* projection) {
        report(projection, "기록과 맞지 않는 표가 있습니다. ‘kioskctl rebuild’를 하세요.",
               "This table is not what the journal says. Run “kioskctl rebuild”.");
    }

    SQLite::Database& db_;
    const std::string& path_;
    Verification found_;
};

}  // namespace

Verification verify_database(SQLite::Database& db, const std::string& path) { return Check{db, path}.all(); }

}  // namespace model
