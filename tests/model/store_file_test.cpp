#include "model/store/anchor.h"
#include "model/store/file_check.h"
#include "model/store/place.h"
#include "tests/model/store_support.h"

#include <SQLiteCpp/Database.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cstdlib>

namespace {

namespace fs = std::filesystem;
using model::OpenMode;
using Kind = model::StoreFault::Kind;
using namespace tests;

/// Root may write everything; this test stands for a user who may not.
class WithoutPrivileges {
public:
    WithoutPrivileges() : was_{geteuid()} { ok_ = seteuid(was_ == 0 ? 65534 : was_) == 0; }
    ~WithoutPrivileges() { ok_ = seteuid(was_) == 0; }
    WithoutPrivileges(const WithoutPrivileges&) = delete;
    WithoutPrivileges& operator=(const WithoutPrivileges&) = delete;

private:
    uid_t was_;
    bool ok_;
};

class File : public testing::Test {
protected:
    Kind fault_of(const std::string& file, OpenMode mode = OpenMode::read_write) {
        const auto opened = model::open_store(file, mode);
        if (opened) {
            ADD_FAILURE() << file << " opened";
            return Kind::unreadable;
        }
        EXPECT_THAT(opened.error().ko, testing::HasSubstr(file));
        EXPECT_THAT(opened.error().en, testing::HasSubstr(file));
        return opened.error().kind;
    }

    ScratchFolder folder;
    std::string path = folder.file("directory.db");
};

TEST_F(File, ThatIsNotThereIsMissing) {
    EXPECT_EQ(fault_of(path), Kind::missing);
    EXPECT_FALSE(fs::exists(path)) << "looking made it";
}

TEST_F(File, WithoutAByteIsEmpty) {
    write_bytes(path, "");
    EXPECT_EQ(fault_of(path), Kind::empty);
}

TEST_F(File, ThatSqliteMadeWithNothingInItIsEmpty) {
    write_bytes(path, "");
    run_sql(path, "CREATE TABLE t (a); DROP TABLE t");
    EXPECT_EQ(fault_of(path), Kind::empty);
}

TEST_F(File, OfTextIsForeign) {
    write_bytes(path, "이것은 데이터베이스가 아닙니다. 그냥 글입니다. 아주 짧은 글입니다.");
    EXPECT_EQ(fault_of(path), Kind::foreign);
}

TEST_F(File, OfAnotherProgramIsForeign) {
    write_bytes(path, "");
    run_sql(path, "CREATE TABLE bookmarks (url); INSERT INTO bookmarks VALUES ('x')");
    EXPECT_EQ(fault_of(path), Kind::foreign);
}

TEST_F(File, ThatIsAFolderIsForeign) { EXPECT_EQ(fault_of(folder.path().string()), Kind::foreign); }

TEST_F(File, WithARuinedHeaderIsDamagedNotForeign) {
    store_at(path, 2);
    std::string bytes = read_bytes(path);
    bytes[3] = '?';
    write_bytes(path, bytes);
    EXPECT_EQ(fault_of(path), Kind::damaged);
}

TEST_F(File, CutInTheMiddleOfAPageIsDamaged) {
    store_at(path, 40);
    std::string bytes = read_bytes(path);
    write_bytes(path, bytes.substr(0, bytes.size() / 2 + 100));
    EXPECT_EQ(fault_of(path), Kind::damaged);
}

TEST_F(File, OfALaterVersionIsTooNew) {
    store_at(path, 2);
    run_sql(path, "PRAGMA user_version = 999");
    EXPECT_EQ(fault_of(path), Kind::too_new);
}

TEST_F(File, PutBackFromAnOldCopyIsFoundByTheAnchor) {
    auto store = store_at(path, 2);
    fs::copy_file(path, folder.file("old.db"));
    const model::Change change = put(model::Entity::service, service_document("new", "새 서비스"));
    ASSERT_TRUE(store->append({&change, 1}, clerk()));
    store.reset();
    fs::copy_file(folder.file("old.db"), path, fs::copy_options::overwrite_existing);
    EXPECT_EQ(fault_of(path), Kind::damaged);
    EXPECT_FALSE(model::open_view(path));
}

TEST_F(File, OfAnotherKioskIsFoundByTheAnchor) {
    store_at(path, 2);
    store_at(folder.file("other.db"), 5);
    fs::copy_file(folder.file("other.db"), path, fs::copy_options::overwrite_existing);
    EXPECT_EQ(fault_of(path), Kind::damaged);
}

TEST_F(File, WithAnAnchorThatIsBehindIsSound) {
    auto store = store_at(path, 2);
    const std::string behind = read_bytes(model::anchor_path(path));
    const model::Change change = put(model::Entity::service, service_document("new", "새 서비스"));
    ASSERT_TRUE(store->append({&change, 1}, clerk()));
    write_bytes(model::anchor_path(path), behind);  // as after a power cut between commit and anchor
    EXPECT_TRUE(model::open_store(path, OpenMode::read_only));
}

TEST_F(File, WithoutAnAnchorOpensAndGetsOneWithTheNextChange) {
    store_at(path, 2);
    for (const char* anchor : {"", "something else"}) {
        fs::remove(model::anchor_path(path));
        if (*anchor) write_bytes(model::anchor_path(path), anchor);
        EXPECT_TRUE(model::open_store(path, OpenMode::read_write)) << anchor;
    }
    auto store = model::open_store(path, OpenMode::read_write);
    const model::Change change = put(model::Entity::service, service_document("new", "새 서비스"));
    ASSERT_TRUE(store.value()->append({&change, 1}, clerk()));
    EXPECT_EQ(model::read_anchor(path), store.value()->head().value());
}

TEST_F(File, InWalModeIsConverted) {
    store_at(path, 2);
    run_sql(path, "PRAGMA journal_mode = WAL");
    ASSERT_EQ(read_bytes(path)[18], 2);
    EXPECT_TRUE(model::open_view(path));
    EXPECT_EQ(read_bytes(path)[18], 1);
    EXPECT_FALSE(fs::exists(path + "-wal"));
    EXPECT_TRUE(model::open_store(path, OpenMode::read_write).value()->verify().value().problems.empty());
}

TEST_F(File, ThatCannotBeWrittenIsReadAndNotWritten) {
    store_at(path, 2);
    fs::permissions(path, fs::perms{0444});
    const WithoutPrivileges user;
    EXPECT_EQ(fault_of(path, OpenMode::read_write), Kind::read_only);
    const auto view = model::open_view(path);
    ASSERT_TRUE(view) << view.error().en;
    EXPECT_EQ(view.value()->categories().value().size(), 2U);
}

TEST_F(File, InWalModeThatCannotBeWrittenSaysSo) {
    store_at(path, 2);
    run_sql(path, "PRAGMA journal_mode = WAL");
    fs::permissions(path, fs::perms{0444});
    const WithoutPrivileges user;
    EXPECT_EQ(fault_of(path, OpenMode::read_only), Kind::read_only);
}

TEST_F(File, ThatMayNotBeReadIsUnreadable) {
    store_at(path, 2);
    fs::permissions(path, fs::perms{0000});
    const WithoutPrivileges user;
    EXPECT_EQ(fault_of(path, OpenMode::read_only), Kind::unreadable);
}

TEST_F(File, HeldByAnotherProcessIsBusyUntilItLetsGo) {
    store_at(path, 2);
    const auto view = model::open_view(path);
    ASSERT_TRUE(view);
    {
        SQLite::Database other{path, SQLite::OPEN_READWRITE};
        other.exec("BEGIN EXCLUSIVE");
        EXPECT_EQ(view.value()->rows("care").error(), model::ReadError::busy);
        EXPECT_FALSE(view.value()->changed());
        EXPECT_EQ(fault_of(path), Kind::busy);
    }
    EXPECT_EQ(view.value()->rows("care").value().size(), 1U);
}

TEST_F(File, ThatExistsIsNotMadeAnew) {
    store_at(path, 2);
    const std::string before = read_bytes(path);
    const auto again = model::create_store(path, {}, shipped());
    ASSERT_FALSE(again);
    EXPECT_EQ(std::get<model::StoreFault>(again.error()).kind, Kind::exists);
    write_bytes(folder.file("letter.txt"), "편지");
    EXPECT_FALSE(model::create_store(folder.file("letter.txt"), {}, shipped()));
    EXPECT_EQ(read_bytes(folder.file("letter.txt")), "편지");
    EXPECT_EQ(read_bytes(path), before);
}

TEST_F(File, ThatIsEmptyIsFilled) {
    write_bytes(path, "");
    EXPECT_TRUE(model::create_store(path, {}, shipped()));
}

TEST_F(File, OfARefusedDirectoryIsNotLeftBehind) {
    auto changes = small_directory(1);
    changes.back().document["name"] = "";
    ASSERT_FALSE(model::create_store(path, changes, shipped()));
    EXPECT_FALSE(fs::exists(path));
}

TEST_F(File, MadeWhereAnOldAnchorLiesIsSound) {
    store_at(path, 5);
    fs::remove(path);
    store_at(path, 1);
    EXPECT_TRUE(model::open_store(path, OpenMode::read_only));
}

TEST(NetworkShare, IsToldFromADiskByItsFileSystem) {
    EXPECT_TRUE(model::is_network_share(0x6969));       // NFS
    EXPECT_TRUE(model::is_network_share(0xFF534D42));   // CIFS
    EXPECT_FALSE(model::is_network_share(0xEF53));      // ext4
    EXPECT_FALSE(model::is_network_share(0x01021994));  // tmpfs
}

TEST(Place, IsTheXdgDataFolder) {
    setenv("XDG_DATA_HOME", "/srv/data", 1);
    EXPECT_EQ(model::default_database_path(), "/srv/data/citizen-kiosk/directory.db");
    setenv("XDG_DATA_HOME", "relative", 1);
    setenv("HOME", "/home/clerk", 1);
    EXPECT_EQ(model::default_database_path(), "/home/clerk/.local/share/citizen-kiosk/directory.db");
    unsetenv("XDG_DATA_HOME");
}

}  // namespace
