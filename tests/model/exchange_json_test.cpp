#include "model/base/json.h"
#include "model/exchange/json_elements.h"

#include <fmt/format.h>

#include <gmock/gmock.h>

namespace {

using testing::ElementsAre;

/// One line an element, "place json", its problems after it; and the failure as the last.
std::vector<std::string> elements_of(const std::string& text) {
    auto opened = model::TextFile::open(model::bytes_in_memory("자료.json", text));
    if (!opened) return {opened.error().en};
    model::TextFile file = std::move(opened).value();
    std::vector<std::string> lines;
    const auto problem = model::read_json_elements(file, {"contents", "data"}, [&](const model::JsonElement& element) {
        lines.push_back(fmt::format("{} {}", element.where, model::canonical(element.value)));
        for (const model::Problem& wrong : element.problems)
            lines.push_back(fmt::format("! {} {}", wrong.where, wrong.en));
        return lines.size() < 100;
    });
    if (problem) lines.push_back(fmt::format("FAILED {} {}", problem->where, problem->en));
    return lines;
}

}  // namespace

TEST(JsonElements, AreOneObject) {
    EXPECT_THAT(elements_of("{\"id\": \"a\", \"phones\": [{\"number\": \"119\"}]}"),
                ElementsAre("자료.json:1:1 {\"id\":\"a\",\"phones\":[{\"number\":\"119\"}]}"));
}

TEST(JsonElements, AreThoseOfAnArray) {
    EXPECT_THAT(elements_of("[{\"id\": 1},\n {\"id\": [[2], []]}]\n"),
                ElementsAre("자료.json:1:2 {\"id\":1}", "자료.json:2:2 {\"id\":[[2],[]]}"));
    EXPECT_THAT(elements_of("[]"), ElementsAre());
}

TEST(JsonElements, AreTheContentsOfAPage) {
    EXPECT_THAT(elements_of("{\"total_items\": 2, \"links\": {\"contents\": [1]}, \"contents\": [{\"a\": 1}, {\"b\": "
                            "[]}], \"page_number\": 1}"),
                ElementsAre(testing::EndsWith("{\"a\":1}"), testing::EndsWith("{\"b\":[]}")));
    EXPECT_THAT(elements_of("{\"data\": []}"), ElementsAre());
}

TEST(JsonElements, AreTheLinesOfAFile) {
    EXPECT_THAT(elements_of("{\"a\": 1}\n{\"a\": 2}\r\n\n{\"contents\": [{\"a\": 3}]}\n"),
                ElementsAre("자료.json:1:1 {\"a\":1}", "자료.json:2:1 {\"a\":2}", "자료.json:4:15 {\"a\":3}"));
}

TEST(JsonElements, KeepAbsentEmptyAndNullApart) {
    EXPECT_THAT(elements_of("[{\"a\": null, \"b\": \"\", \"c\": [], \"d\": {}}]"),
                ElementsAre("자료.json:1:2 {\"a\":null,\"b\":\"\",\"c\":[],\"d\":{}}"));
}

TEST(JsonElements, TornAreReportedWithLineAndColumn) {
    EXPECT_THAT(elements_of("[{\"a\": 1},\n {\"b\": "),
                ElementsAre(testing::_, testing::StartsWith("FAILED 자료.json:2:8 The JSON is cut off")));
    EXPECT_THAT(elements_of("[{\"a\": 1}\n {\"b\": 2}]"),
                ElementsAre(testing::_, testing::StartsWith("FAILED 자료.json:2:2 This is not JSON")));
    EXPECT_THAT(elements_of("{\"a\": 1"), ElementsAre(testing::StartsWith("FAILED 자료.json:1:8")));
}

TEST(JsonElements, ReportAKeyThatStandsTwice) {
    EXPECT_THAT(elements_of("[{\"a\": 1,\n\"a\": 2}, {\"a\": 3}]"),
                ElementsAre(testing::_, testing::StartsWith("! 자료.json:2:3 “a” stands twice"), testing::_));
    EXPECT_THAT(elements_of("{\"contents\": [{\"a\": 1}], \"contents\": [{\"a\": 2}]}").back(),
                testing::HasSubstr("twice"));
}

TEST(JsonElements, ReportWhatIsNoObject) {
    EXPECT_THAT(elements_of("[1, {\"a\": 1}]"),
                ElementsAre("자료.json:1:3 1", testing::HasSubstr("An object in braces is expected"), testing::_));
    EXPECT_THAT(elements_of("\"text\""), testing::Contains(testing::HasSubstr("An object in braces")));
    EXPECT_THAT(elements_of("[[1]]"), testing::Contains(testing::HasSubstr("An object in braces")));
}

TEST(JsonElements, ReportNumbersThatNoProgramKeeps) {
    EXPECT_THAT(elements_of("[{\"a\": 123456789012345678901234567890}]"),
                testing::Contains(testing::HasSubstr("too large to be kept")));
    EXPECT_THAT(elements_of("[{\"a\": 1e999}]").back(), testing::HasSubstr("too large to be read"));
    EXPECT_THAT(elements_of("[{\"a\": \"\\u0000\"}]"), testing::Contains(testing::HasSubstr("no letter")));
}

TEST(JsonElements, RefuseTextAfterTheList) {
    EXPECT_THAT(elements_of("[{\"a\": 1}][{\"a\": 2}]").back(), testing::HasSubstr("more text after the end"));
}

TEST(JsonElements, RefuseBracketsWithoutEnd) {
    EXPECT_THAT(elements_of(std::string(100'000, '[')).back(), testing::HasSubstr("nested too deeply"));
}
