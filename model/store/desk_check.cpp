#include "model/store/desk_check.h"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

namespace model {

Problems desk_problems(SQLite::Database& db) {
    Problems problems;
    for (const char* table : {"account_secret", "sign_in_delay", "access_record", "draft", "import_run", "tally"}) {
        SQLite::Statement check{db, fmt::format("PRAGMA integrity_check({})", table)};
        while (check.executeStep())
            if (const std::string line = check.getColumn(0).getString(); line != "ok")
                problems.push_back({.where = table,
                                    .ko = fmt::format("SQLite가 손상을 찾았습니다: {}. 백업을 되돌리세요.", line),
                                    .en = fmt::format("SQLite found damage: {}. Restore a backup.", line)});
    }
    return problems;
}

}  // namespace model
