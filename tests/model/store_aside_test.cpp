// What an import writes stands aside until its commit.
#include "model/base/json.h"
#include "model/store/import_store.h"
#include "model/store/sqlite_store.h"
#include "tests/model/store_support.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using namespace tests;
using model::Json;
using model::OpenMode;

class AsideTest : public ::testing::Test {
protected:
    AsideTest() { store_at(path, 2); }

    /// A store whose cache holds a few pages, so that a few services are too many for it.
    std::unique_ptr<model::Store> import_store() const {
        auto connection = model::open_aside(path, model::kWriterPatience);
        if (!connection) throw std::runtime_error{connection.error().en};
        connection.value()->db().exec("PRAGMA cache_size = 10");
        return model::store_on(std::move(connection).value(), OpenMode::read_write);
    }

    static Json long_service(int number, int sentences = 200) {
        Json document = service_document(fmt::format("aside-{}", number), fmt::format("서비스 {}", number));
        std::string text;
        for (int i = 0; i < sentences; ++i) text += fmt::format("{}번째 안내를 {} 드립니다. ", i, number);
        document["description"] = text;
        return document;
    }

    static void add_services(model::Batch& batch, int count = 60) {
        for (int number = 0; number < count; ++number)
            ASSERT_TRUE(batch.add(put(model::Entity::service, long_service(number))));
    }

    std::vector<std::string> problems() const {
        std::vector<std::string> all;
        const auto store = model::open_store(path, OpenMode::read_only);
        if (!store) return {store.error().en};
        for (const auto& problem : store.value()->verify().value().problems) all.push_back(problem.en);
        return all;
    }
    std::size_t listed() const { return model::open_store(path, OpenMode::read_only).value()->list("").value().size(); }

    ScratchFolder folder;
    std::string path = folder.file("directory.db");
};

TEST_F(AsideTest, LeavesTheDatabaseToReadersUntilTheCommit) {
    const auto store = import_store();
    const std::string before = read_bytes(path);
    const auto written = store->write(
        [&](model::Batch& batch) {
            add_services(batch);
            EXPECT_EQ(read_bytes(path), before) << "pages that the cache cannot hold are not in the database";
            EXPECT_EQ(listed(), 2U);
            EXPECT_EQ(batch.standing("aside-3").value()->document["name"], "서비스 3") << "its own pages come back";
            return true;
        },
        clerk());
    ASSERT_TRUE(written) << words(written.error());
    EXPECT_EQ(listed(), 62U);
    EXPECT_THAT(problems(), testing::IsEmpty());
}

TEST_F(AsideTest, ForgetsWhatIsNotCommittedAndGoesOn) {
    const auto store = import_store();
    const std::string before = read_bytes(path);
    const auto refused = store->write([&](model::Batch& batch) { return add_services(batch), false; }, clerk());
    ASSERT_TRUE(refused);
    EXPECT_EQ(read_bytes(path), before);
    const auto written = store->write([&](model::Batch& batch) { return add_services(batch), true; }, clerk());
    ASSERT_TRUE(written) << words(written.error());
    EXPECT_EQ(listed(), 62U);
    EXPECT_THAT(problems(), testing::IsEmpty());
}

TEST_F(AsideTest, TakesASingleRefusedChangeBack) {
    const auto store = import_store();
    const auto written = store->write(
        [&](model::Batch& batch) {
            add_services(batch, 30);
            EXPECT_FALSE(batch.add(put_again(long_service(5, 900), 7))) << "there is no version 7";
            model::Change change = put_again(long_service(5, 20), 1);
            EXPECT_TRUE(batch.add(change));
            return true;
        },
        clerk());
    ASSERT_TRUE(written) << words(written.error());
    EXPECT_EQ(listed(), 32U);
    EXPECT_THAT(problems(), testing::IsEmpty());
}

TEST_F(AsideTest, RewritesAndShrinksWhatStoodBefore) {
    ASSERT_TRUE(import_store()->write([&](model::Batch& batch) { return add_services(batch), true; }, clerk()));
    const auto store = import_store();
    const auto written = store->write(
        [&](model::Batch& batch) {
            for (int number = 0; number < 60; ++number)
                if (!batch.add(put_again(long_service(number, 2), 1))) return false;
            return true;
        },
        clerk());
    ASSERT_TRUE(written) << words(written.error());
    EXPECT_EQ(store->current("aside-59").value().version, 2);
    EXPECT_THAT(problems(), testing::IsEmpty());
}

TEST_F(AsideTest, WritesNothingWhileAReaderStays) {
    const auto store = import_store();
    const std::string before = read_bytes(path);
    model::Connection reader{path, model::kScreenPatience};
    reader.db().exec("BEGIN");
    reader.db().execAndGet("SELECT count(*) FROM event");
    const auto busy = store->write([&](model::Batch& batch) { return add_services(batch), true; }, clerk());
    ASSERT_FALSE(busy);
    EXPECT_EQ(std::get<model::StoreFault>(busy.error()).kind, model::StoreFault::Kind::busy);
    reader.db().exec("COMMIT");
    EXPECT_EQ(read_bytes(path), before);
    EXPECT_TRUE(store->write([&](model::Batch& batch) { return add_services(batch), true; }, clerk()));
    EXPECT_EQ(listed(), 62U);
    EXPECT_THAT(problems(), testing::IsEmpty());
}

TEST_F(AsideTest, LeavesNothingBehindWhenItsProcessDies) {
    const pid_t writer = ::fork();
    ASSERT_GE(writer, 0);
    if (writer == 0) {
        const auto killed = import_store()->write(
            [&](model::Batch& batch) -> bool {
                add_services(batch);
                ::_exit(0);
            },
            clerk());
        ::_exit(killed ? 1 : 2);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(writer, &status, 0), writer);
    EXPECT_EQ(status, 0);
    EXPECT_EQ(listed(), 2U);
    EXPECT_THAT(problems(), testing::IsEmpty());
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator{folder.path()})
        files.push_back(entry.path().filename().string());
    EXPECT_THAT(files, testing::Each(testing::StartsWith("directory.db")));
}

}  // namespace
