// Ctest runs each test in a process of its own, as SQLite takes such room only before it is first used.
#include "model/store/page_room.h"
#include "tests/model/store_support.h"

#include <gtest/gtest.h>

namespace {

using namespace tests;
using model::OpenMode;

TEST(PageRoom, HoldsATransactionThatIsWrittenAsIfInMemory) {
    const ScratchFolder folder;
    const std::string path = folder.file("directory.db");
    const auto room = model::PageRoom::beside(path, 32 << 20);
    if (!room) GTEST_SKIP() << "the folder for temporary files is in memory, or another test has used SQLite before";
    {
        const auto store = store_at(path, 3000);  // long enough for the room to be emptied many times
        const auto found = store->verify();
        ASSERT_TRUE(found);
        EXPECT_EQ(found.value().problems, model::Problems{});
        EXPECT_EQ(found.value().head.seq, 3002);
    }
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator{folder.path()}, {}), 3)
        << "more than the database, its "
           "journal and its anchor";
}

TEST(PageRoom, IsNotMadeForAFewPages) {
    const ScratchFolder folder;
    EXPECT_EQ(model::PageRoom::beside(folder.file("directory.db"), 1 << 20), nullptr);
}

TEST(PageRoom, IsNotMadeWhereTheDiskIsTooSmall) {
    const ScratchFolder folder;
    EXPECT_EQ(model::PageRoom::beside("/proc/directory.db", 64 << 20), nullptr);
}

}  // namespace
