#include "model/exchange/folder.h"
#include "model/exchange/text_file.h"
#include "tests/model/store_support.h"

#include <zip.h>

#include <gmock/gmock.h>

namespace {

/// A zip with these files, each with `content` and packed.
void make_zip(const std::string& path, const std::vector<std::string>& names, const std::string& content) {
    int code = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    for (const std::string& name : names)
        zip_file_add(archive, name.c_str(), zip_source_buffer(archive, content.data(), content.size(), 0),
                     ZIP_FL_ENC_UTF_8);
    ASSERT_EQ(zip_close(archive), 0);
}

std::string opening(const std::string& path) {
    const auto folder = model::open_folder(path);
    return folder ? "opened" : folder.error().en;
}

}  // namespace

TEST(Zip, GivesItsFilesByTheirLastName) {
    const tests::ScratchFolder scratch;
    const std::string path = scratch.file("hsds.zip");
    make_zip(path, {"hsds/services.csv", "hsds/phones.csv", "hsds/.DS_Store"}, "id,name\n");
    EXPECT_TRUE(model::is_folder(path));
    const auto folder = model::open_folder(path);
    ASSERT_TRUE(folder);
    EXPECT_THAT(folder.value()->names(), testing::ElementsAre("phones.csv", "services.csv"));
    auto text = model::read_text_file(folder.value()->open("services.csv").value(), 100);
    EXPECT_EQ(text.value(), "id,name\n");
}

TEST(Zip, ThatUnpacksIntoFarTooMuchIsRefusedBeforeItIsUnpacked) {
    const tests::ScratchFolder scratch;
    const std::string path = scratch.file("bomb.zip");
    make_zip(path, {"services.csv"}, std::string(std::size_t{64} << 20, '0'));
    EXPECT_THAT(opening(path), testing::HasSubstr("unpacks into far more"));
}

TEST(Zip, OfThousandsOfFilesIsRefused) {
    const tests::ScratchFolder scratch;
    const std::string path = scratch.file("many.zip");
    std::vector<std::string> names;
    for (int i = 0; i < 1'100; ++i) names.push_back(std::to_string(i));
    make_zip(path, names, "x");
    EXPECT_THAT(opening(path), testing::HasSubstr("unpacks into far more"));
}

TEST(Zip, ThatLiesAboutItsSizeIsRefusedWhileItIsRead) {
    const tests::ScratchFolder scratch;
    const std::string path = scratch.file("liar.zip");
    make_zip(path, {"services.csv"}, std::string(std::size_t{1} << 20, 'a'));
    std::string bytes = tests::read_bytes(path);
    for (const std::string_view signature : {"PK\x01\x02", "PK\x03\x04"}) {  // the size stands at 24, at 22
        const std::size_t at = bytes.find(signature) + (signature[2] == '\x01' ? 24U : 22U);
        bytes[at] = 10;
        bytes[at + 1] = bytes[at + 2] = bytes[at + 3] = 0;
    }
    tests::write_bytes(path, bytes);
    const auto folder = model::open_folder(path);
    if (!folder) return;  // libzip saw it first
    auto file = folder.value()->open("services.csv");
    EXPECT_FALSE(model::read_text_file(std::move(file).value(), model::kLargestFile));
}

TEST(Zip, ThatIsTornIsRefused) {
    const tests::ScratchFolder scratch;
    const std::string path = scratch.file("torn.zip");
    make_zip(path, {"services.csv"}, "id,name\n");
    std::string bytes = tests::read_bytes(path);
    tests::write_bytes(path, bytes.substr(0, bytes.size() / 2));
    EXPECT_THAT(opening(path), testing::HasSubstr("damaged"));
}

TEST(Folder, GivesItsOwnFilesOnly) {
    const tests::ScratchFolder scratch;
    tests::write_bytes(scratch.file("b.csv"), "b\n");
    tests::write_bytes(scratch.file("a.csv"), "a\n");
    std::filesystem::create_directory(scratch.path() / "below");
    EXPECT_THAT(model::open_folder(scratch.path().string()).value()->names(), testing::ElementsAre("a.csv", "b.csv"));
}
