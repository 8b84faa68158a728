// A service is written from nothing: its category and its organization are chosen by name, and a citizen finds it.
#include "model/base/utf8.h"
#include "model/hangul/composer.h"
#include "tests/support/desk_harness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <span>

namespace {

namespace desk = kiosk::desk;

using namespace std::chrono_literals;
using kiosk::testing::DeskHarness;
using kiosk::testing::Harness;
using kiosk::ui::Key;

constexpr const char* kName = "노송 돌봄 사랑방";
constexpr const char* kNumber = "063-276-8840";

std::string id_of(DeskHarness& desk, model::Entity entity, const char* name) {
    model::FindQuery query;
    query.text = name;
    query.entity = entity;
    const auto found = desk.store().find(query);
    for (const model::EntryLine& line : found.value().lines)
        if (line.label == name) return line.id.text;
    throw std::runtime_error{fmt::format("no {}", name)};
}

/// A citizen before 돌봄·복지, on the kiosk of the same machine.
class Citizen {
public:
    explicit Citizen(const DeskHarness& desk)
        : view_{std::move(model::open_view(desk.database())).value()}, kiosk_{setting(view_.get())} {}
    /// After the kiosk has looked at the journal's head once more.
    bool sees(std::string_view words) {
        (void)kiosk_.kiosk().act(kiosk::app::DirectoryChanged{});
        kiosk_.settle();
        for (const char* fold : {"/fold-1", "/fold-2", "/fold-3"}) unfold(fold);
        for (int page = 0; page < 6; ++page) {
            std::string more;
            for (const auto& node : kiosk_.tree().nodes()) {
                if (node.name.find(words) != std::string::npos) return true;
                if (node.path.ends_with("-more")) more = node.path;
            }
            if (more.empty()) break;
            kiosk_.scroll_to(more);
            kiosk_.tap_path(more);
        }
        return false;
    }

    std::string dump() const { return kiosk_.tree().dump(); }

private:
    void unfold(std::string_view end) {
        std::string path;
        for (const auto& node : kiosk_.tree().nodes())
            if (node.path.ends_with(end)) path = node.path;
        if (path.empty() || unfolded_.contains(path)) return;
        kiosk_.scroll_to(path);
        kiosk_.tap_path(path);
        unfolded_.insert(path);
    }
    static kiosk::testing::Setting setting(model::StoreView* view) {
        kiosk::testing::Setting setting;
        setting.route = "category/care";
        setting.view = view;
        return setting;
    }
    std::unique_ptr<model::StoreView> view_;
    Harness kiosk_;
    std::set<std::string> unfolded_;
};

model::Json draft_of(DeskHarness& desk) {
    const auto lines = desk.store().drafts();
    if (!lines || lines.value().empty()) throw std::runtime_error{"no draft:\n" + desk.tree().dump()};
    return desk.store().draft(lines.value().front().id).value().draft.document;
}

void open_new_service(DeskHarness& desk) {
    desk.tap("menu/entries");
    desk.tap("header/new");
    ASSERT_EQ(desk.route(), "desk/editor") << desk.tree().dump();
}

void open_centre(DeskHarness& desk) {
    const auto found = desk.store().find({.text = "전주지역범죄피해자지원센터"});
    desk.tap("menu/entries");
    desk.fill("search", "전주지역범죄피해자지원센터");
    desk.tap("entry-" + found.value().lines.front().id.text);
    ASSERT_EQ(desk.route(), "desk/editor") << desk.tree().dump();
}

TEST(DeskService, IsWrittenFromNothingLetOutByAnotherAndFoundByACitizen) {
    DeskHarness desk;
    Citizen citizen{desk};
    const std::string city = id_of(desk, model::Entity::organization, "전주시");
    desk.sign_in("kim");
    open_new_service(desk);
    desk.picture("service-1-new");
    desk.fill("name", kName);
    EXPECT_THAT(desk.node("citizen")->value, testing::HasSubstr(kName)) << "the citizen's view follows";
    EXPECT_THAT(desk.node("citizen")->value, testing::Not(testing::HasSubstr("출처:"))) << "nothing is said of none";
    desk.fill("x_kiosk/summary", "이웃과 함께하는 반찬 나눔과 안부 확인");
    desk.tap("x_kiosk/kind/open");
    desk.tap("choice-programme");
    desk.tap("x_kiosk/category/open");
    EXPECT_TRUE(desk.shows("안전·피해 상담") || desk.shows("돌봄·복지")) << desk.tree().dump();
    desk.picture("service-2-category");
    desk.tap("choice-care");
    EXPECT_THAT(desk.node("x_kiosk/category/open")->name, testing::HasSubstr("돌봄·복지"));
    desk.tap("organization_id/open");
    ASSERT_TRUE(desk.state().writing) << "at a desk one types at once";
    desk.type("전주시");
    EXPECT_EQ(desk.node("choose/text")->value, "전주시");
    desk.picture("service-3-organization");
    desk.tap("choice-" + city);
    EXPECT_THAT(desk.node("organization_id/open")->name, testing::HasSubstr("전주시"));
    EXPECT_FALSE(desk.shows(city)) << "nobody is shown a UUID";
    desk.tap("add-phones");
    desk.fill("phones/0/number", kNumber);
    EXPECT_THAT(desk.node("citizen")->value, testing::HasSubstr(kNumber));
    desk.fill("week-/schedules/MO", "9시~18시");
    desk.tap("week-/weekdays");
    EXPECT_TRUE(desk.shows("월~금 09:00~18:00")) << desk.tree().dump();
    desk.picture("service-4-filled");
    desk.tap("header/submit");
    desk.fill("note", "동장님 요청, 전화로 확인함");
    desk.tap("hand-in");
    ASSERT_EQ(desk.route(), "desk/entries") << desk.tree().dump();
    EXPECT_EQ(draft_of(desk)["x_kiosk"]["category"], "care");
    EXPECT_EQ(draft_of(desk)["organization_id"], city);
    EXPECT_FALSE(citizen.sees(kName)) << "one person alone publishes nothing";
    desk.leave();
    desk.kiosk().kiosk().open_desk(true);
    desk.kiosk().settle();
    desk.sign_in("lee");
    desk.tap("menu/approvals");
    desk.tap("draft-" + desk.store().drafts().value().front().id.text);
    EXPECT_TRUE(desk.shows("전주시")) << desk.tree().dump();
    EXPECT_FALSE(desk.shows(city)) << "nor is who approves it" << desk.tree().dump();
    desk.picture("service-5-review");
    desk.tap("header/approve");
    EXPECT_EQ(desk.route(), "desk/approvals") << desk.tree().dump();
    EXPECT_TRUE(citizen.sees(kName)) << citizen.dump();
}

/// Writes Hangul with the keys of the keyboard on the screen.
void write_by_keys(DeskHarness& desk, std::string_view field, std::string_view text) {
    desk.go_by_keys(fmt::format("{}/text", field));
    if (desk.state().layer != desk::Layer::hangul) desk.go_by_keys("keyboard/hangul");
    while (!text.empty()) {
        const char32_t c = model::take_code_point(text);
        if (c == U' ') desk.go_by_keys("keyboard/space");
        for (const char key : model::keys_of(c)) {
            const bool shifted = key >= 'A' && key <= 'Z';
            if (shifted) desk.go_by_keys("keyboard/shift");
            desk.go_by_keys(fmt::format("keyboard/k{}", shifted ? static_cast<char>(key - 'A' + 'a') : key));
        }
    }
    desk.go_by_keys("keyboard/done");
}

TEST(DeskService, NeedsNothingButTheKeypad) {
    DeskHarness desk{{.windowed = false}};
    Citizen citizen{desk};
    const std::string city = id_of(desk, model::Entity::organization, "전주시");
    desk.sign_in_by_keys("kim");
    desk.go_by_keys("header/menu");
    desk.go_by_keys("menu/entries");
    desk.go_by_keys("header/new");
    ASSERT_EQ(desk.route(), "desk/editor") << desk.tree().dump();
    write_by_keys(desk, "name", "반찬 나눔");
    write_by_keys(desk, "x_kiosk/summary", "안부");
    desk.go_by_keys("x_kiosk/kind/open");
    desk.go_by_keys("choice-programme");
    desk.go_by_keys("x_kiosk/category/open");
    const auto on = [&] {
        const auto* node = desk.tree().find(desk.kiosk().turn().focus);
        return node ? node->path : std::string{};
    };
    EXPECT_THAT(on(), testing::HasSubstr("choice-")) << "keys go on in the list";
    desk.go_by_keys("choice-care");
    EXPECT_THAT(on(), testing::EndsWith("x_kiosk/category/open")) << "and back where they were";
    desk.go_by_keys("organization_id/open");
    write_by_keys(desk, "choose", "전주시");
    desk.picture("service-keys-organization");
    desk.go_by_keys("choice-" + city);
    EXPECT_THAT(desk.node("organization_id/open")->name, testing::HasSubstr("전주시"));
    desk.go_by_keys("add-phones");
    desk.fill_by_keys("phones/0/number", kNumber);
    desk.fill_by_keys("week-/schedules/MO", "9-18");
    desk.go_by_keys("header/submit");
    desk.fill_by_keys("note", "ok");
    desk.go_by_keys("hand-in");
    ASSERT_EQ(desk.route(), "desk/entries") << desk.tree().dump();
    const model::Json document = draft_of(desk);
    EXPECT_EQ(document["name"], "반찬 나눔");
    EXPECT_EQ(document["x_kiosk"]["category"], "care");
    EXPECT_EQ(document["organization_id"], city);
    EXPECT_EQ(desk.store().drafts().value().front().state, model::DraftState::submitted);
    EXPECT_FALSE(citizen.sees("반찬 나눔")) << "one person alone publishes nothing";
    desk.leave_by_keys();
    desk.reopen();
    desk.approve_by_keys();
    EXPECT_TRUE(citizen.sees("반찬 나눔")) << citizen.dump();
}

TEST(DeskChooser, LeavesTheFieldAsItWasWithEsc) {
    DeskHarness desk;
    desk.sign_in("kim");
    open_centre(desk);
    const std::string before = desk.node("organization_id/open")->name;
    EXPECT_THAT(before, testing::HasSubstr("범죄피해자지원센터"));
    desk.tap("organization_id/open");
    desk.type("전주시");
    desk.kiosk().press(Key::escape);
    ASSERT_TRUE(desk.node("organization_id/open")) << "one Esc closes the list and its search" << desk.tree().dump();
    EXPECT_EQ(desk.node("organization_id/open")->name, before);
    EXPECT_EQ(desk.route(), "desk/editor");
}

TEST(DeskChooser, MarksWhatIsChosenAndTakesSeveral) {
    DeskHarness desk;
    desk.sign_in("kim");
    open_centre(desk);
    desk.tap("x_kiosk/category/open");
    ASSERT_TRUE(desk.node("choice-safety")) << desk.tree().dump();
    EXPECT_EQ(desk.node("choice-safety")->checked, true);
    EXPECT_EQ(desk.node("choice-care")->checked, false);
    desk.tap("choose-close");
    desk.tap("x_kiosk/related/open");
    desk.type("119");
    desk.tap("choice-hotline-119");
    EXPECT_EQ(desk.node("choice-hotline-119")->checked, true) << "it stays open for the next";
    desk.tap("choose-close");
    EXPECT_TRUE(desk.node("chosen-hotline-119")) << desk.tree().dump();
    desk.tap("chosen-hotline-112/drop");
    EXPECT_FALSE(desk.node("chosen-hotline-112")) << desk.tree().dump();
    EXPECT_TRUE(desk.node("chosen-hotline-119"));
}

TEST(DeskChooser, SaysInWordsWhatIsNotRegisteredKeepsItAndDoesNotSendIt) {
    DeskHarness desk;
    const auto found = desk.store().find({.text = "전주지역범죄피해자지원센터"});
    const auto standing = desk.store().store().current(found.value().lines.front().id.text);
    model::Draft draft;
    draft.entity = model::Entity::service;
    draft.entity_id = standing.value().id;
    draft.base_version = standing.value().version;
    draft.document = standing.value().document;
    draft.document["x_kiosk"]["related"] = model::Json::array({"hotline-112", "nothing-there"});
    ASSERT_TRUE(desk.store().save_draft(
        draft, {.account = "kim", .at = std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}}));
    desk.sign_in("kim");
    open_centre(desk);
    EXPECT_TRUE(desk.shows("등록되지 않음(nothing-there)")) << desk.tree().dump();
    EXPECT_TRUE(desk.shows("등록되어 있지 않은 서비스입니다(nothing-there)"));
    desk.tap("header/submit");
    desk.fill("note", "확인함");
    desk.tap("hand-in");
    EXPECT_EQ(desk.store().drafts().value().front().state, model::DraftState::open) << desk.tree().dump();
    EXPECT_EQ(draft_of(desk)["x_kiosk"]["related"][1], "nothing-there") << "what was written stays";
}

TEST(DeskYearEnd, TakesTheDaysThatTheHintAsksFor) {
    DeskHarness desk;
    desk.sign_in("kim");
    open_centre(desk);
    desk.tap("year-end-x_kiosk/year_end");
    desk.fill("year-end-from", "2026-12-31");
    desk.fill("year-end-to", "2026-12-30");
    desk.tap("year-end-panel/enter");
    EXPECT_TRUE(desk.shows("마지막 날이 첫날보다 빠르지 않게")) << desk.tree().dump();
    desk.fill("year-end-to", "2027-01-01");
    desk.picture("service-year-end");
    desk.tap("year-end-panel/enter");
    EXPECT_FALSE(desk.node("year-end-x_kiosk/year_end")) << "the hint has its answer" << desk.tree().dump();
    EXPECT_EQ(desk.node("x_kiosk/closures/0/from/text")->value, "2026-12-31");
    EXPECT_EQ(desk.node("x_kiosk/closures/0/reason/text")->value, "연말연시");
}

/// A form in which somebody types, with no clerk behind it.
struct Typist {
    desk::State state;
    kiosk::app::Instant now{1h};
    model::Calendar calendar;

    Typist() {
        state.person = model::Account{.name = "kim"};
        state.visit = model::StaffVisit{.account = "kim", .began = 1h, .last_input = 1h, .last_secret = 1h};
        desk::EntriesRoute entries;
        state.trail.assign(1, std::move(entries));
        orders(desk::NewEntry{model::EntryKind::service});
    }
    std::vector<desk::Order> orders(const desk::Action& action) {
        return desk::update(state, action, {.calendar = &calendar, .now = kiosk::testing::kToday, .instant = now})
            .orders;
    }
    /// How often it was asked what looks alike.
    std::size_t asked(const desk::Action& action) {
        const auto all = orders(action);
        return static_cast<std::size_t>(std::ranges::count_if(
            all, [](const desk::Order& order) { return std::holds_alternative<desk::FindAlike>(order.what); }));
    }
};

TEST(DeskAlike, IsAskedAgainOnceTypingPausesAndNeverBetweenLetters) {
    Typist typist;
    typist.orders(desk::Write{.field = "name", .text = {}});
    for (const char32_t c : std::u32string_view{U"dkssud"}) {
        typist.now += 300ms;
        EXPECT_EQ(typist.asked(desk::Strike{c}), 0U);
        EXPECT_EQ(typist.asked(desk::Passed{}), 0U) << "typing goes on";
    }
    ASSERT_TRUE(desk::next_deadline(typist.state));
    typist.now += 699ms;
    EXPECT_EQ(typist.asked(desk::Passed{}), 0U);
    typist.now += 1ms;
    EXPECT_EQ(typist.asked(desk::Passed{}), 1U);
    typist.now += 5s;
    EXPECT_EQ(typist.asked(desk::Passed{}), 0U) << "nothing has changed since";
    typist.orders(desk::Write{.field = "description", .text = {}});
    typist.orders(desk::Strike{U'r'});
    typist.now += 5s;
    EXPECT_EQ(typist.asked(desk::Passed{}), 0U) << "a description makes no duplicate";
}

TEST(DeskAlike, IsSaidBesideTheNameWhileItIsWritten) {
    DeskHarness desk;
    desk.sign_in("kim");
    open_new_service(desk);
    desk.fill("name", "전주지역범죄피해자지원센터");
    desk.kiosk().pass(2s);
    EXPECT_TRUE(desk.shows("비슷한 이름이 이미 있습니다")) << desk.tree().dump();
    desk.fill("name", kName);
    desk.kiosk().pass(2s);
    EXPECT_FALSE(desk.shows("비슷한 이름이 이미 있습니다")) << desk.tree().dump();
}

std::size_t undated(DeskHarness& desk) {
    const model::Day today = model::day_of(kiosk::testing::kToday);
    for (auto looked = desk.store().look_for_due(today, 500); looked && !looked.value().complete();)
        looked = desk.store().look_for_due(today, 500);
    return desk.store().due({.reason = model::DueReason::year_end_undated}).value().total;
}

TEST(DeskWorklist, TakesAClosureThatStaffEnteredForTheDaysOfTheYearsEnd) {
    DeskHarness desk;
    const auto found = desk.store().find({.text = "전주지역범죄피해자지원센터"});
    const std::size_t before = undated(desk);
    ASSERT_GT(before, 0U);
    const model::Uuid id = model::uuid_for("closure-for-this-test");
    const model::Json closure{{"id", id.text},
                              {"from", "2026-12-31"},
                              {"to", "2027-01-01"},
                              {"reason", "연말연시"},
                              {"closes", {{"services", {found.value().lines.front().id.text}}}}};
    const model::Change change{.entity = model::Entity::closure, .id = id, .base_version = 0, .document = closure};
    const model::Signature by{.origin = "operator", .actor = "시험", .reason = "시험"};
    ASSERT_TRUE(desk.store().store().append(std::span{&change, 1}, by));
    EXPECT_EQ(undated(desk), before - 1) << "its days are known now";
}

}  // namespace
