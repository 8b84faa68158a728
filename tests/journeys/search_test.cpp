#include "tests/support/harness.h"

#include "kiosk/app/update.h"
#include "kiosk/semantics/tree_json.h"
#include "model/base/utf8.h"
#include "model/hangul/composer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using kiosk::app::SearchRoute;
using kiosk::semantics::Node;
using kiosk::semantics::Role;
using kiosk::testing::Harness;
using kiosk::testing::Setting;
using kiosk::ui::Key;
using testing::HasSubstr;

const std::string kContent = "search/content/";
const std::string kKeyboard = "search/keyboard/";
constexpr const char* kVictims = "search/content/jeonju-crime-victim-center";

const SearchRoute& search(const Harness& kiosk) { return std::get<SearchRoute>(kiosk.state().visit.trail.here()); }

/// Touches the keys of that name, one after the other: "qja" on the Korean layer is 범.
void touch(Harness& kiosk, std::string_view keys) {
    for (const char key : keys) kiosk.tap_path(kKeyboard + std::string(1, key));
}

/// Types on a hardware keyboard.
void type(Harness& kiosk, std::string_view keys) {
    for (const char key : keys) kiosk.send(kiosk::ui::Typed{static_cast<char32_t>(key)});
}

std::vector<std::string> rows(const Harness& kiosk) {
    std::vector<std::string> slugs;
    if (search(kiosk).rows)
        for (const auto& item : *search(kiosk).rows) slugs.push_back(item.row.slug);
    return slugs;
}

std::string field(const Harness& kiosk) { return kiosk.tree().find_path("search/field")->value; }

TEST(Search, FindsTheVictimCentreByTouchFromTheFirstScreen) {
    Harness kiosk;
    kiosk.tap_path("home/content/search");
    ASSERT_EQ(kiosk.route(), "search");
    touch(kiosk, "qjawhl");
    EXPECT_EQ(field(kiosk), "범죄");
    kiosk.scroll_to(kVictims);
    kiosk.tap_path(kVictims);
    EXPECT_EQ(kiosk.route(), "service/jeonju-crime-victim-center");
    kiosk.tap("이전");
    EXPECT_EQ(field(kiosk), "범죄") << "the search is come back to as it was left";
    EXPECT_TRUE(kiosk.tree().find_path(kVictims));
}

TEST(Search, ShowsRowsFromTheFirstLetterAndNeverNoneBetweenTwo) {
    Harness kiosk{Setting{.route = "search"}};
    for (const char key : std::string_view{"qjawhlvlgo"}) {
        touch(kiosk, std::string_view{&key, 1});
        EXPECT_FALSE(rows(kiosk).empty()) << field(kiosk) << "\n" << kiosk.tree().dump();
    }
}

TEST(Search, MarksWhatItFoundInTheName) {
    Harness kiosk{Setting{.route = "search/범죄"}};
    const Node* mark = kiosk.tree().find_path(std::string{kVictims} + "/name/found-0");
    ASSERT_TRUE(mark) << kiosk.tree().dump();
    EXPECT_EQ(mark->name, "범죄");
}

TEST(Search, ShowsTheNumberAndWhetherSomebodyAnswers) {
    Harness kiosk{Setting{.route = "search/범죄"}};
    const Node* row = kiosk.tree().find_path(kVictims);
    ASSERT_TRUE(row) << kiosk.tree().dump();
    EXPECT_THAT(row->name, HasSubstr("1577-1295"));
    EXPECT_TRUE(kiosk.tree().find_path(std::string{kVictims} + "/state"));
}

TEST(Search, FindsByChoseongOnItsOwnKeys) {
    Harness kiosk{Setting{.route = "search"}};
    kiosk.tap_path(kKeyboard + "choseong");
    touch(kiosk, "qwvg");
    EXPECT_EQ(field(kiosk), "ㅂㅈㅍㅎ");
    EXPECT_THAT(rows(kiosk), testing::Contains("jeonju-crime-victim-center")) << kiosk.tree().dump();
}

TEST(Search, FindsWhatWasTypedWithTheKeyboardInTheWrongLanguage) {
    Harness kiosk{Setting{.route = "search"}};
    kiosk.tap_path(kKeyboard + "latin");
    touch(kiosk, "qjawhl");
    EXPECT_EQ(field(kiosk), "qjawhl");
    EXPECT_THAT(rows(kiosk), testing::Contains("jeonju-crime-victim-center")) << kiosk.tree().dump();
}

TEST(Search, FindsByDigits) {
    Harness kiosk{Setting{.route = "search"}};
    kiosk.tap_path(kKeyboard + "digits");
    touch(kiosk, "1577");
    EXPECT_THAT(rows(kiosk), testing::Contains("jeonju-crime-victim-center")) << kiosk.tree().dump();
}

TEST(Search, SaysWhatToDoWhereNothingFits) {
    Harness kiosk{Setting{.route = "search/쀍쀍쀍쀍"}};
    EXPECT_TRUE(rows(kiosk).empty());
    const Node* status = kiosk.tree().find_path(kContent + "status");
    ASSERT_TRUE(status) << kiosk.tree().dump();
    EXPECT_THAT(status->name, HasSubstr("찾지 못했습니다"));
    const Node* city = kiosk.tree().find_path(kContent + "city");
    ASSERT_TRUE(city) << kiosk.tree().dump();
    EXPECT_THAT(city->name, HasSubstr("063-222-1000"));
    kiosk.scroll_to(kContent + "categories/care");
    kiosk.tap_path(kContent + "categories/care");
    EXPECT_EQ(kiosk.route(), "category/care");
}

TEST(Search, LeadsAFormerNumberToItsSuccessor) {
    Harness kiosk{Setting{.route = "search/1393"}};
    ASSERT_FALSE(rows(kiosk).empty()) << kiosk.tree().dump();
    EXPECT_EQ(rows(kiosk).front(), "hotline-109");
    EXPECT_THAT(kiosk.tree().find_path(kContent + "hotline-109/what")->name,
                testing::AnyOf(HasSubstr("1393"), HasSubstr("109")));
}

TEST(Search, PutsTheEmergencyCardFirst) {
    for (const char* text : {"112", "119", "살려주세요"}) {
        Harness kiosk{Setting{.route = std::string{"search/"} + text}};
        const Node* card = kiosk.tree().find_path(kContent + "emergency/hotline-112");
        ASSERT_TRUE(card) << text << "\n" << kiosk.tree().dump();
        for (const std::string& row : rows(kiosk))
            if (const Node* other = kiosk.tree().find_path(kContent + row)) {
                EXPECT_LT(card->bounds.y, other->bounds.y) << text;
            }
        EXPECT_FALSE(card->visible.empty());
    }
}

TEST(Search, NarrowsToACategoryAndBack) {
    Harness kiosk{Setting{.route = "search/지원"}};
    const auto all = search(kiosk).total;
    ASSERT_GT(search(kiosk).categories.size(), 1U);
    kiosk.tap_path(kContent + "narrow");
    const std::string code = search(kiosk).categories.front().code;
    kiosk.scroll_to(kContent + "narrowing/category-" + code);
    kiosk.tap_path(kContent + "narrowing/category-" + code);
    EXPECT_LT(search(kiosk).total, all);
    for (const auto& item : *search(kiosk).rows) EXPECT_EQ(item.row.category, code) << item.row.slug;
    kiosk.tap_path(kContent + "narrowing/all");
    EXPECT_EQ(search(kiosk).total, all);
}

TEST(Search, PutsWhatIsOpenNowFirstAmongEqualHits) {
    Harness kiosk{Setting{.route = "search/상담"}};
    ASSERT_GT(rows(kiosk).size(), 3U);
    const auto& items = *search(kiosk).rows;
    const auto view = kiosk::testing::shipped_view();
    model::SearchQuery query;
    query.text = "상담";
    query.today = model::day_of(kiosk::testing::kToday);
    const auto answer = view->search(query);
    ASSERT_TRUE(answer);
    std::map<std::string, int> tiers;
    for (const auto& hit : answer.value().hits) tiers[hit.row.slug] = hit.tier;
    for (std::size_t i = 1; i < items.size(); ++i) {
        if (!tiers.contains(items[i].row.slug) || tiers[items[i].row.slug] != tiers[items[i - 1].row.slug]) continue;
        const bool open = items[i].state.now == model::OpenNow::open;
        EXPECT_TRUE(!open || items[i - 1].state.now == model::OpenNow::open) << items[i].row.slug;
    }
}

TEST(Search, TakesOneLetterAwayAndEmptiesTheLine) {
    Harness kiosk{Setting{.route = "search"}};
    touch(kiosk, "qjawhl");
    kiosk.tap_path(kKeyboard + "erase");
    EXPECT_EQ(field(kiosk), "범조");
    kiosk.tap("모두 지우기");
    EXPECT_EQ(field(kiosk), "");
    EXPECT_TRUE(rows(kiosk).empty());
}

TEST(Search, WritesDoubleConsonantsWithShiftForOneKey) {
    Harness kiosk{Setting{.route = "search"}};
    kiosk.tap_path(kKeyboard + "shift");
    touch(kiosk, "qh");
    EXPECT_EQ(field(kiosk), "뽀");
    EXPECT_FALSE(search(kiosk).shift);
}

TEST(Search, HidesItsKeyboardAndBringsItBack) {
    Harness kiosk{Setting{.route = "search/범죄"}};
    const float before = kiosk.tree().find_path("search/content")->bounds.h;
    kiosk.tap_path(kKeyboard + "hide");
    EXPECT_FALSE(kiosk.tree().find_path(kKeyboard + "q"));
    EXPECT_GT(kiosk.tree().find_path("search/content")->bounds.h, before + 200);
    kiosk.tap("글자판 보기");
    EXPECT_TRUE(kiosk.tree().find_path(kKeyboard + "q"));
    kiosk.tap_path(kKeyboard + "hide");
    kiosk.tap_path("search/field");
    EXPECT_TRUE(kiosk.tree().find_path(kKeyboard + "q")) << "a touch on the line brings it back as well";
}

TEST(Search, LeavesNothingBehindWhenLeft) {
    Harness kiosk{Setting{.route = "search"}};
    touch(kiosk, "qjawhl");
    kiosk.tap("처음으로");
    kiosk.tap_path("home/content/search");
    EXPECT_EQ(field(kiosk), "");
    EXPECT_TRUE(rows(kiosk).empty());
}

TEST(Search, IsForgottenAtTheEndOfTheVisit) {
    Harness kiosk{Setting{.route = "search"}};
    touch(kiosk, "qjawhl");
    kiosk.pass(std::chrono::seconds{121});
    EXPECT_EQ(kiosk.route(), "idle");
    EXPECT_THAT(kiosk.tree().dump(), testing::Not(HasSubstr("범죄")));
    kiosk.pass(std::chrono::seconds{31});
    EXPECT_EQ(kiosk.route(), "rest");
    kiosk.send(Key::down);
    kiosk.send(Key::enter);
    EXPECT_THAT(kiosk.tree().dump(), testing::Not(HasSubstr("범죄")));
    EXPECT_EQ(kiosk.state().visit.trail.depth(), 1U);
}

TEST(Search, IsNamedWithoutWhatWasTyped) {
    Harness kiosk{Setting{.route = "search/범죄"}};
    EXPECT_EQ(kiosk.route(), "search");
}

TEST(Search, StaysWhereSomebodyPublishesMeanwhile) {
    Harness kiosk{Setting{.route = "search/범죄"}};
    const auto before = rows(kiosk);
    kiosk.kiosk().act(kiosk::app::DirectoryChanged{});
    kiosk.settle();
    EXPECT_EQ(rows(kiosk), before);
    EXPECT_EQ(field(kiosk), "범죄");
}

TEST(Search, BeginsAtTheTopWithEachLetter) {
    Harness kiosk{Setting{.route = "search/상담"}};
    kiosk.tap_path(kContent + "page-down");
    const float top = kiosk.tree().find_path("search/content")->bounds.y;
    ASSERT_LT(kiosk.tree().find_path(kContent + rows(kiosk).front())->bounds.y, top);
    touch(kiosk, "t");
    EXPECT_GE(kiosk.tree().find_path(kContent + "status")->bounds.y, top);
}

TEST(HardwareKeyboard, WritesThroughTheSameComposer) {
    Harness kiosk{Setting{.route = "search"}};
    type(kiosk, "qjawhl");
    EXPECT_EQ(field(kiosk), "범죄");
    EXPECT_EQ(search(kiosk).typed.unfinished(), "죄");
    kiosk.send(kiosk::ui::Typed{kiosk::ui::kErase});
    EXPECT_EQ(field(kiosk), "범조");
    kiosk.send(Key::space);
    EXPECT_EQ(field(kiosk), "범조 ");
    kiosk.send(Key::hangul_latin);
    type(kiosk, "ab");
    EXPECT_EQ(field(kiosk), "범조 ab");
}

TEST(HardwareKeyboard, OpensTheSearchFromTheFirstScreen) {
    Harness kiosk;
    type(kiosk, "e");
    EXPECT_EQ(kiosk.route(), "search");
    EXPECT_EQ(field(kiosk), "ㄷ");
}

TEST(HardwareKeyboard, WritesNowhereElse) {
    for (const char* route : {"rest", "hotlines", "help", "idle"}) {
        Harness kiosk{Setting{.route = route}};
        type(kiosk, "qja");
        kiosk.send(kiosk::ui::Typed{kiosk::ui::kErase});
        EXPECT_EQ(kiosk.route(), route);
    }
}

TEST(Keypad, MovesOverTheKeysByColumnAndByRow) {
    Harness kiosk{Setting{.route = "search"}};
    const auto focus = [&] { return kiosk.tree().find(kiosk.turn().focus)->path; };
    kiosk.press(Key::down);
    for (int i = 0; i < 60 && focus() != kKeyboard + "q"; ++i) kiosk.press(Key::down);
    ASSERT_EQ(focus(), kKeyboard + "q");
    kiosk.press(Key::right);
    EXPECT_EQ(focus(), kKeyboard + "w");
    kiosk.press(Key::left);
    kiosk.press(Key::left);
    EXPECT_EQ(focus(), kKeyboard + "p") << "round the end of the row";
    kiosk.press(Key::right);
    kiosk.press(Key::down);
    EXPECT_EQ(focus(), kKeyboard + "a") << "down, not on to the next of the row";
}

/// Up and down alone reach the key of that name.
void walk_to(Harness& kiosk, const std::string& path) {
    for (int i = 0; i < 120; ++i) {
        const Node* focus = kiosk.tree().find(kiosk.turn().focus);
        if (focus && focus->path == path) return;
        kiosk.press(Key::down);
    }
    FAIL() << path << " is never reached\n" << kiosk.tree().dump();
}

TEST(Keypad, SearchesAlone) {
    Harness kiosk;
    walk_to(kiosk, "home/content/search");
    kiosk.press(Key::enter);
    walk_to(kiosk, kKeyboard + "choseong");
    kiosk.press(Key::enter);
    for (const char* key : {"q", "w", "v", "g"}) {
        walk_to(kiosk, kKeyboard + key);
        kiosk.press(Key::enter);
    }
    EXPECT_EQ(field(kiosk), "ㅂㅈㅍㅎ");
    walk_to(kiosk, kVictims);
    kiosk.press(Key::enter);
    EXPECT_EQ(kiosk.route(), "service/jeonju-crime-victim-center");
}

TEST(Search, SurvivesAnythingThatIsTyped) {
    std::string long_text;
    for (int i = 0; i < 10000; ++i) long_text += "가\"'%*\\";
    for (const std::string& text :
         {std::string{"\"'%*;--"}, long_text, std::string{"ㅏㅏㅏㅏ"}, std::string{"😀😀"}, std::string{"\u202eשלום"},
          std::string{"\x01\x02\0x", 4}, std::string{"\u1107\u1165\u11b7"}, std::string{"１１２"}}) {
        Harness kiosk{Setting{.route = "search/" + text}};
        EXPECT_EQ(kiosk.route(), "search");
        EXPECT_LE(model::to_utf32(field(kiosk)).size(), model::Composer::kLongest);
    }
}

}  // namespace
