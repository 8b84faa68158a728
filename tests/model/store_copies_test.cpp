#include "model/store/anchor.h"
#include "model/store/copies.h"
#include "tests/model/store_support.h"

namespace {

namespace fs = std::filesystem;
using model::OpenMode;
using Kind = model::StoreFault::Kind;
using namespace tests;

constexpr model::Day kFirstDay{std::chrono::year{2021} / 2 / 24};
constexpr std::chrono::sys_seconds kNow{std::chrono::sys_days{std::chrono::year{2021} / 2 / 24}};

class Copies : public testing::Test {
protected:
    std::string keep(int day) {
        const auto kept = model::keep_daily_copy(*store, path, kFirstDay + std::chrono::days{day});
        if (!kept) {
            ADD_FAILURE() << kept.error().en;
            return {};
        }
        return kept.value();
    }
    void add(const std::string& external_id) {
        const model::Change change = put(model::Entity::service, service_document(external_id, external_id));
        ASSERT_TRUE(store->append({&change, 1}, clerk()));
    }
    void ruin(const std::string& file) {
        std::string bytes = read_bytes(file);
        for (std::size_t i = 0; i < bytes.size(); i += 100) bytes[i] = '!';
        write_bytes(file, bytes);
    }

    ScratchFolder folder;
    std::string path = folder.file("directory.db");
    std::unique_ptr<model::Store> store = store_at(path, 3);
};

TEST_F(Copies, AreKeptForSevenDays) {
    for (int day = 0; day < 10; ++day) keep(day);
    const auto copies = model::kept_copies(path);
    ASSERT_EQ(copies.size(), 7U);
    EXPECT_THAT(copies.front(), testing::EndsWith("2021-03-05.db"));
    EXPECT_THAT(copies.back(), testing::EndsWith("2021-02-27.db"));
}

TEST_F(Copies, AreMadeOnceADay) {
    const std::string copy = keep(0);
    const std::string before = read_bytes(copy);
    add("later");
    EXPECT_EQ(keep(0), copy);
    EXPECT_EQ(read_bytes(copy), before);
}

TEST_F(Copies, OfADamagedDirectoryPushNoGoodOneOut) {
    for (int day = 0; day < 7; ++day) keep(day);
    run_sql(path, "UPDATE entry SET number = '063-999-9999'");
    const auto kept = model::keep_daily_copy(*store, path, kFirstDay + std::chrono::days{7});
    ASSERT_FALSE(kept);
    EXPECT_EQ(kept.error().kind, Kind::damaged);
    const auto copies = model::kept_copies(path);
    ASSERT_EQ(copies.size(), 7U);
    EXPECT_THAT(copies.front(), testing::EndsWith("2021-03-02.db"));
}

TEST_F(Copies, ServeWhenTheDirectoryIsRuined) {
    keep(0);
    store.reset();
    ruin(path);
    const auto opened = model::open_view_or_copy(path);
    ASSERT_TRUE(opened);
    EXPECT_THAT(opened.value().file, testing::EndsWith("2021-02-24.db"));
    ASSERT_TRUE(opened.value().instead_of);
    EXPECT_EQ(opened.value().instead_of->kind, Kind::damaged);
    EXPECT_EQ(opened.value().view->rows("care").value().size(), 2U);
}

TEST_F(Copies, ServeWhenTheDirectoryIsOlderThanItsAnchor) {
    fs::copy_file(path, folder.file("old.db"));
    add("later");
    keep(0);
    store.reset();
    fs::copy_file(folder.file("old.db"), path, fs::copy_options::overwrite_existing);
    const auto opened = model::open_view_or_copy(path);
    ASSERT_TRUE(opened);
    EXPECT_TRUE(opened.value().view->service("later"));
}

TEST_F(Copies, ThatAreDamagedThemselvesArePassedOver) {
    keep(0);
    ruin(keep(1));
    store.reset();
    fs::remove(path);
    const auto opened = model::open_view_or_copy(path);
    ASSERT_TRUE(opened);
    EXPECT_THAT(opened.value().file, testing::EndsWith("2021-02-24.db"));
}

TEST_F(Copies, AreNotAskedWhileTheDirectoryIsSound) {
    keep(0);
    add("later");
    const auto opened = model::open_view_or_copy(path);
    ASSERT_TRUE(opened);
    EXPECT_FALSE(opened.value().instead_of);
    EXPECT_EQ(opened.value().file, path);
}

TEST_F(Copies, ThatDoNotExistLeaveTheDirectorysOwnFault) {
    store.reset();
    ruin(path);
    EXPECT_EQ(model::open_view_or_copy(path).error().kind, Kind::damaged);
}

TEST_F(Copies, RestoreARuinedDirectoryAndKeepTheRuin) {
    const std::string copy = keep(0);
    const std::string content = dump(path);
    store.reset();
    for (const char* ruin_by : {"scratches", "cutting", "text"}) {
        if (ruin_by == std::string{"scratches"}) ruin(path);
        if (ruin_by == std::string{"cutting"}) fs::resize_file(path, 5000);
        if (ruin_by == std::string{"text"}) write_bytes(path, "not a database at all, only some text");
        const auto head = model::restore_store(path, copy, kNow);
        ASSERT_TRUE(head) << ruin_by << ": " << head.error().en;
        EXPECT_EQ(dump(path), content) << ruin_by;
        EXPECT_TRUE(fs::remove(path + ".replaced-2021-02-24T000000Z")) << ruin_by;
        const auto opened = model::open_store(path, OpenMode::read_only);
        ASSERT_TRUE(opened) << ruin_by;
        EXPECT_TRUE(opened.value()->verify().value().problems.empty()) << ruin_by;
    }
}

TEST_F(Copies, RestoreWhileAKioskHasTheDirectoryOpen) {
    const std::string copy = keep(0);
    add("unwanted");
    const auto view = model::open_view(path);
    ASSERT_TRUE(view.value()->service("unwanted"));
    store.reset();
    ASSERT_TRUE(model::restore_store(path, copy, kNow));
    EXPECT_TRUE(view.value()->changed());
    EXPECT_FALSE(view.value()->service("unwanted"));
    EXPECT_EQ(view.value()->refresh().value(), 5);
}

TEST_F(Copies, ThatDoNotVerifyAreNotRestored) {
    const std::string copy = keep(0);
    run_sql(copy, "UPDATE entry SET number = '063-999-9999'");
    store.reset();
    const std::string before = dump(path);
    EXPECT_FALSE(model::restore_store(path, copy, kNow));
    EXPECT_FALSE(model::restore_store(path, folder.file("nothing.db"), kNow));
    EXPECT_EQ(dump(path), before);
}

}  // namespace
