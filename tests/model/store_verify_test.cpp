#include "model/base/json.h"
#include "tests/model/store_support.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <fmt/format.h>

#include <random>

namespace {

namespace fs = std::filesystem;
using model::Json;
using model::OpenMode;
using namespace tests;

class Verify : public testing::Test {
protected:
    /// What verification says of the file, or that it does not even open.
    std::vector<std::string> problems() {
        const auto store = model::open_store(path, OpenMode::read_only);
        if (!store) return {store.error().en};
        const auto found = store.value()->verify();
        if (!found) return {found.error().en};
        std::vector<std::string> list;
        for (const model::Problem& problem : found.value().problems) list.push_back(problem.where + ": " + problem.en);
        return list;
    }

    /// A history of every kind of event.
    void write_history() {
        auto store = store_at(path, 12);
        Json edited = service_document("service-0", "고친 이름");
        const Json gone = service_document("service-1", "없어질 것");
        const std::vector<model::Change> changes{put_again(edited, 1), retire(gone, 1)};
        ASSERT_TRUE(store->append(changes, clerk()));
        const model::Change back{
            .op = model::Op::revert, .id = {edited.at("id").get<std::string>()}, .base_version = 2, .revert_to = 1};
        ASSERT_TRUE(store->append({&back, 1}, clerk()));
        ASSERT_TRUE(store->erase(15, clerk()));
    }

    /// Drops the guards, as one would who wants to change history, and puts them back after `sql`.
    void tamper(const std::string& sql) {
        run_sql(path,
                fmt::format("CREATE TEMP TABLE guard AS SELECT name, sql FROM sqlite_schema WHERE type = 'trigger';"
                            "DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_deleted;"
                            "DROP TRIGGER body_is_never_changed; DROP TRIGGER body_is_deleted_by_erasure_only; {}",
                            sql));
    }

    ScratchFolder folder;
    std::string path = folder.file("directory.db");
};

TEST_F(Verify, FindsNothingInASoundFile) {
    write_history();
    EXPECT_THAT(problems(), testing::IsEmpty());
}

TEST_F(Verify, FindsAnAlteredReason) {
    write_history();
    tamper("UPDATE event SET reason = '다른 까닭' WHERE seq = 15");
    EXPECT_THAT(problems(), testing::Contains(testing::HasSubstr("event 15: The event was altered")));
}

TEST_F(Verify, FindsAnAlteredDocument) {
    write_history();
    tamper("UPDATE body SET json = replace(json, '063-281', '063-282') WHERE seq = 5");
    EXPECT_THAT(problems(), testing::Contains(testing::HasSubstr("event 5: The document was altered")));
}

TEST_F(Verify, FindsADocumentThatWasTakenAway) {
    write_history();
    tamper("DELETE FROM body WHERE seq = 5");
    EXPECT_THAT(problems(), testing::Contains(testing::HasSubstr("event 5: The document is gone")));
}

TEST_F(Verify, FindsAnErasureThatNobodyRecorded) {
    write_history();
    run_sql(path, "INSERT INTO erasure VALUES (5, 6); DELETE FROM body WHERE seq = 5");
    EXPECT_THAT(problems(), testing::Contains(testing::HasSubstr("event 5: The document was erased without")));
}

TEST_F(Verify, FindsEventsCutOffAtTheEnd) {
    write_history();
    tamper("PRAGMA foreign_keys = OFF; DELETE FROM body WHERE seq = 18; DELETE FROM event WHERE seq = 18");
    EXPECT_THAT(problems(), testing::Not(testing::IsEmpty()));
}

TEST_F(Verify, FindsAGuardThatWasDropped) {
    write_history();
    run_sql(path, "DROP TRIGGER event_is_never_changed");
    EXPECT_THAT(problems(), testing::ElementsAre(testing::HasSubstr("schema: ")));
}

TEST_F(Verify, FindsANumberChangedInAProjection) {
    write_history();
    run_sql(path, "UPDATE entry SET number = '063-999-9999' WHERE slug = 'service-2'");
    EXPECT_THAT(problems(), testing::ElementsAre(testing::HasSubstr("entry: ")));
    run_sql(path, "UPDATE category_count SET listed = 1");
    EXPECT_THAT(problems(), testing::Contains(testing::HasSubstr("category_count: ")));
}

TEST_F(Verify, FindsARowMissingFromAProjection) {
    write_history();
    run_sql(path, "DELETE FROM phone WHERE digits = '0632810004'");
    EXPECT_THAT(problems(), testing::ElementsAre(testing::HasSubstr("phone: ")));
}

TEST_F(Verify, FindsEveryFlippedBitThatChangesContent) {
    write_history();
    const std::string sound = read_bytes(path);
    const std::string content = dump(path);
    std::mt19937 random{20210224};  // NOLINT(cert-msc51-cpp): the same bits in every run
    std::uniform_int_distribution<std::size_t> bit{0, sound.size() * 8 - 1};
    int changed = 0;
    for (int i = 0; i < 400; ++i) {
        const std::size_t at = bit(random);
        std::string bytes = sound;
        bytes[at / 8] = static_cast<char>(bytes[at / 8] ^ (1 << at % 8));
        write_bytes(path, bytes);
        std::string now;
        try {
            now = dump(path);
        } catch (const std::exception& error) {
            now = error.what();
        }
        if (now == content) continue;
        ++changed;
        write_bytes(path, bytes);
        EXPECT_THAT(problems(), testing::Not(testing::IsEmpty())) << "bit " << at % 8 << " of byte " << at / 8;
    }
    EXPECT_GT(changed, 50) << "too few flips met content for the test to say anything";
}

/// What SQLite's own slow check, with a look-up for each row and index, says of the file.
bool sqlite_finds_damage(const std::string& path) {
    try {
        const SQLite::Database db{path, SQLite::OPEN_READONLY};
        SQLite::Statement check{db, "PRAGMA integrity_check"};
        return !check.executeStep() || check.getColumn(0).getString() != "ok";
    } catch (const SQLite::Exception&) {
        return true;
    }
}

/// The bytes of the pages of all indexes, each as its first and its last.
std::vector<std::pair<std::size_t, std::size_t>> index_pages(const std::string& path) {
    const SQLite::Database db{path, SQLite::OPEN_READONLY};
    SQLite::Statement pages{db,
                            "SELECT pgoffset, pgsize FROM dbstat JOIN sqlite_schema AS schema ON schema.name = "
                            "dbstat.name AND schema.type = 'index' WHERE ncell > 0"};
    std::vector<std::pair<std::size_t, std::size_t>> spans;
    while (pages.executeStep()) {
        const auto begin = static_cast<std::size_t>(pages.getColumn(0).getInt64());
        spans.emplace_back(begin, begin + static_cast<std::size_t>(pages.getColumn(1).getInt64()) - 1);
    }
    return spans;
}

TEST_F(Verify, FindsEveryFlippedBitOfAnIndexThatSqliteFinds) {
    write_history();
    const std::string sound = read_bytes(path);
    std::mt19937 random{20260224};  // NOLINT(cert-msc51-cpp): the same bits in every run
    int found = 0;
    for (const auto& [first, last] : index_pages(path))
        for (int i = 0; i < 12; ++i) {
            // What an index holds stands at the end of its pages.
            std::uniform_int_distribution<std::size_t> byte{last - (last - first) / 4, last};
            const std::size_t at = i == 0 ? last : byte(random);
            std::string bytes = sound;
            bytes[at] = static_cast<char>(bytes[at] ^ (1 << i % 8));
            write_bytes(path, bytes);
            if (!sqlite_finds_damage(path)) continue;
            ++found;
            EXPECT_THAT(problems(), testing::Not(testing::IsEmpty())) << "bit " << i % 8 << " of byte " << at;
        }
    EXPECT_GT(found, 40) << "too few flips met an index for the test to say anything";
}

/// A number as SQLite writes it (file format, 1.6), moving `at` behind it.
std::uint64_t take_varint(const std::string& bytes, std::size_t& at) {
    std::uint64_t number = 0;
    for (int i = 0; i < 8; ++i) {
        const auto byte = static_cast<unsigned char>(bytes[at++]);
        number = number << 7 | (byte & 0x7FU);
        if (byte < 0x80) return number;
    }
    return number << 8 | static_cast<unsigned char>(bytes[at++]);
}

/// Where the type of each value of some rows of the table stands in the file, one byte each.
std::vector<std::size_t> types_of_values(const std::string& path, const std::string& bytes, const std::string& table) {
    constexpr unsigned char kTableLeaf = 0x0D, kIndexLeaf = 0x0A;  // file format, 1.5
    const SQLite::Database db{path, SQLite::OPEN_READONLY};
    SQLite::Statement pages{db, "SELECT pgoffset FROM dbstat WHERE name = ? AND pagetype = 'leaf' LIMIT 1"};
    pages.bind(1, table);
    std::vector<std::size_t> places;
    const auto number_at = [&](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(bytes[at]) << 8 |
                                        static_cast<unsigned char>(bytes[at + 1]));
    };
    while (pages.executeStep()) {
        const auto page = static_cast<std::size_t>(pages.getColumn(0).getInt64());
        const auto kind = static_cast<unsigned char>(bytes[page]);
        EXPECT_TRUE(kind == kTableLeaf || kind == kIndexLeaf) << table;
        const std::size_t cells = std::min<std::size_t>(number_at(page + 3), 2);
        for (std::size_t i = 0; i < cells; ++i) {
            std::size_t at = page + number_at(page + 8 + 2 * i);
            take_varint(bytes, at);                          // how long the row is
            if (kind == kTableLeaf) take_varint(bytes, at);  // its number
            const std::size_t head = at;
            const std::size_t end = head + take_varint(bytes, at);
            while (at < end) {
                const std::size_t place = at;
                take_varint(bytes, at);
                if (at == place + 1) places.push_back(place);
            }
        }
    }
    return places;
}

// What SQLite sees to only when a row is written; the hashes are of bytes, which stay what they were.
TEST_F(Verify, FindsEveryValueThatIsNotOfItsTypeAnyMore) {
    write_history();
    const std::string sound = read_bytes(path);
    for (const char* table : {"event", "body", "entity", "entry", "phone", "search_word", "search_entry",
                              "search_block", "search_posting"}) {
        int found = 0;
        for (const std::size_t at : types_of_values(path, sound, table))
            for (const int bit : {0, 3}) {
                std::string bytes = sound;
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << bit));
                write_bytes(path, bytes);
                if (!sqlite_finds_damage(path)) continue;
                ++found;
                EXPECT_THAT(problems(), testing::Not(testing::IsEmpty()))
                    << table << ", bit " << bit << " of byte " << at << ", now " << int(bytes[at]);
            }
        EXPECT_GT(found, 0) << table;
        write_bytes(path, sound);
    }
}

TEST_F(Verify, RebuildGivesEqualTables) {
    write_history();
    const std::string before = dump_unnumbered(path);
    auto store = model::open_store(path, OpenMode::read_write);
    ASSERT_TRUE(store);
    ASSERT_TRUE(store.value()->rebuild());
    EXPECT_EQ(dump_unnumbered(path), before);
    EXPECT_THAT(problems(), testing::IsEmpty());
}

TEST_F(Verify, RebuildGivesEqualTablesWhereTheLastDocumentWasErased) {
    auto store = store_at(path, 4);
    const model::Change gone = retire(service_document("service-1", "없어질 것"), 1);
    ASSERT_TRUE(store->append({&gone, 1}, clerk()));
    ASSERT_TRUE(store->erase(4, clerk()));
    const std::string before = dump_unnumbered(path);
    EXPECT_EQ(dump(path).find("service-1"), std::string::npos) << "a projection still knows it";
    EXPECT_EQ(dump(path).find("없어질"), std::string::npos) << "the search index still knows it";
    ASSERT_TRUE(store->rebuild());
    EXPECT_EQ(dump_unnumbered(path), before);
    EXPECT_THAT(problems(), testing::IsEmpty());
}

TEST_F(Verify, RebuildMendsAProjection) {
    write_history();
    const std::string before = dump_unnumbered(path);
    run_sql(path,
            "UPDATE entry SET number = '063-999-9999', listed = 0; DELETE FROM phone; DELETE FROM category_count;"
            "DELETE FROM digest; DELETE FROM entity");
    auto store = model::open_store(path, OpenMode::read_write);
    ASSERT_TRUE(store);
    ASSERT_TRUE(store.value()->rebuild());
    EXPECT_EQ(dump_unnumbered(path), before);
}

TEST_F(Verify, ABackupIsACopyThatVerifies) {
    write_history();
    auto store = model::open_store(path, OpenMode::read_only);
    const std::string copy = folder.file("copy.db");
    const auto head = store.value()->backup(copy);
    ASSERT_TRUE(head) << head.error().en;
    EXPECT_EQ(dump(copy), dump(path));
    auto restored = model::open_store(copy, OpenMode::read_only);
    ASSERT_TRUE(restored);
    EXPECT_TRUE(restored.value()->verify().value().problems.empty());
    EXPECT_EQ(restored.value()->head().value(), head.value());
    EXPECT_FALSE(store.value()->backup(copy)) << "written over";
}

}  // namespace
