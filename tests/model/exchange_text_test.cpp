#include "model/exchange/encoding.h"
#include "model/exchange/text_file.h"
#include "tests/model/store_support.h"

#include <fmt/format.h>

#include <fcntl.h>
#include <unistd.h>

namespace {

using model::Encoding;

constexpr std::string_view kKorean = "이름,전화\n완산구청,063-220-5114\n";
// The same in CP949, with 똠 (in CP949 and not in EUC-KR) after it.
constexpr std::string_view kCp949 =
    "\xC0\xCC\xB8\xA7,\xC0\xFC\xC8\xAD\n\xBF\xCF\xBB\xEA\xB1\xB8\xC3\xBB,063-220-5114\n\x8C\x63\n";

model::Bytes bytes(std::string_view content) { return model::bytes_in_memory("목록.csv", std::string{content}); }

std::string text_of(std::string_view content) {
    const auto text = model::read_text_file(bytes(content), model::kLargestFile);
    return text ? text.value() : text.error().where + " " + text.error().en;
}

Encoding encoding_of(std::string_view content) {
    const auto file = model::TextFile::open(bytes(content));
    return file ? file.value().encoding() : Encoding::utf16be;
}

/// ASCII only.
std::string utf16(std::string_view ascii, bool little) {
    std::string bytes = little ? "\xFF\xFE" : "\xFE\xFF";
    for (const char letter : ascii) bytes += little ? std::string{letter, '\0'} : std::string{'\0', letter};
    return bytes;
}

}  // namespace

TEST(TextFile, IsReadAsUtf8WithAndWithoutMark) {
    EXPECT_EQ(text_of(kKorean), kKorean);
    EXPECT_EQ(text_of(fmt::format("\xEF\xBB\xBF{}", kKorean)), kKorean);
    EXPECT_EQ(encoding_of(kKorean), Encoding::utf8);
}

TEST(TextFile, IsReadAsCp949WithTheLettersThatEucKrLacks) {
    EXPECT_EQ(text_of(kCp949), fmt::format("{}똠\n", kKorean));
    EXPECT_EQ(encoding_of(kCp949), Encoding::cp949);
}

TEST(TextFile, IsReadAsUtf16WithItsMark) {
    EXPECT_EQ(text_of(utf16("id,name\n1,a\n", true)), "id,name\n1,a\n");
    EXPECT_EQ(text_of(utf16("id,name\n1,a\n", false)), "id,name\n1,a\n");
}

TEST(TextFile, IsTheSameWhereverItsPiecesAreCut) {
    std::string long_text;
    for (int i = 0; i < 40'000; ++i) long_text += i % 3 == 0 ? "가" : i % 3 == 1 ? "a" : "😀";
    EXPECT_EQ(text_of(long_text), long_text);
    std::string cp949;
    for (int i = 0; i < 70'001; ++i) cp949 += i % 2 == 0 ? "\xB0\xA1" : "b";
    const std::string read = text_of(cp949);
    EXPECT_EQ(read.size(), 35'001U * 3 + 35'000U);
    EXPECT_TRUE(read.starts_with("가b가b"));
}

TEST(TextFile, NamesLineAndColumnOfALetterThatIsNeitherUtf8NorCp949) {
    EXPECT_THAT(text_of("a\n\xC0\xCC \xFF\xFF\n"), testing::StartsWith("목록.csv:2:"));
    EXPECT_THAT(text_of("a\n\xC0\xCC \xFF\xFF\n"), testing::HasSubstr("neither UTF-8 nor CP949"));
}

TEST(TextFile, DoesNotTakeBrokenUtf8ForCp949) {
    const std::string broken = fmt::format("{}돌봄과 복지를 안내하는 곳입니다\n가\xB0\xA1나\n", kKorean);
    EXPECT_THAT(text_of(broken), testing::HasSubstr("목록.csv:4:2 A letter of this UTF-8 file is broken"));
}

TEST(TextFile, CutOffInALetterIsSaidToBeCutOff) {
    const std::string cut{kKorean.substr(0, 4)};
    EXPECT_THAT(text_of(fmt::format("{}\xEC\x9D", kKorean)), testing::HasSubstr("cut off"));
    EXPECT_THAT(text_of(cut), testing::HasSubstr("cut off"));
}

TEST(TextFile, RefusesWhatIsNoText) {
    EXPECT_THAT(text_of(""), testing::HasSubstr("empty"));
    EXPECT_THAT(text_of("\xEF\xBB\xBF \r\n"), testing::HasSubstr("no letter in the file"));
    EXPECT_THAT(text_of("\n<!DOCTYPE html><html><body>오류</body></html>"), testing::HasSubstr("web page"));
    EXPECT_THAT(text_of("PK\x03\x04 xl/workbook.xml"), testing::HasSubstr("xlsx"));
    EXPECT_THAT(text_of("\xD0\xCF\x11\xE0\xA1\xB1"), testing::HasSubstr("xls"));
    EXPECT_THAT(text_of("%PDF-1.7"), testing::HasSubstr("PDF"));
    EXPECT_THAT(text_of(std::string_view{"id\n1\0"
                                         "2\n",
                                         7}),
                testing::HasSubstr("목록.csv:2:2 There is a NUL"));
}

TEST(TextFile, RefusesAFileOfTwoGigabytesWithoutReadingIt) {
    const tests::ScratchFolder folder;
    const std::string path = folder.file("큰파일.csv");
    const int file = ::open(path.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0644);
    ASSERT_EQ(::ftruncate(file, off_t{2} << 30), 0);
    ::close(file);
    const auto opened = model::open_file(path);
    ASSERT_FALSE(opened);
    EXPECT_THAT(opened.error().en, testing::HasSubstr("too large"));
    EXPECT_THAT(opened.error().ko, testing::HasSubstr("너무 큽니다"));
}

TEST(TextFile, RefusesAFolderAndWhatIsNotThere) {
    const tests::ScratchFolder folder;
    EXPECT_FALSE(model::open_file(folder.path().string()));
    EXPECT_FALSE(model::open_file(folder.file("없음.csv")));
}

TEST(Encoding, ListsEachLetterThatCp949CannotHoldOnce) {
    const auto encoded = model::encode("똠방각하 – é – ①", "windows-949");
    EXPECT_EQ(encoded.unrepresentable, U"–é");
    EXPECT_EQ(text_of(encoded.bytes), "똠방각하    ①");
}
