#include "kiosk/screens/wording.h"

#include <gtest/gtest.h>

namespace {

using kiosk::screens::Of;
using kiosk::screens::Sight;
using kiosk::text::Catalogue;
using model::OpenNow;
using model::OpenReason;
using model::OpenState;

/// What a screen would say at that moment.
struct At {
    explicit At(const char* when, model::Language language = model::Language::ko) : say{KIOSK_STRINGS, language} {
        state.now = *model::parse_seoul_time(when);
    }

    std::string sentence(const OpenState& open, Of what) const {
        return kiosk::screens::state_sentence(Sight{state, say}, open, what).str();
    }
    std::string window(const model::ApplicationWindow& window) const {
        return kiosk::screens::window_sentence(Sight{state, say}, model::window_state(window, state.now)).str();
    }
    std::string holiday(const char* legal) const {
        return kiosk::screens::holiday_name(Sight{state, say}, legal).str();
    }

    kiosk::app::State state;
    Catalogue say;
};

model::SeoulTime time(const char* text) { return *model::parse_seoul_time(text); }

TEST(Wording, SaysHowLongItIsOpen) {
    const OpenState open{.now = OpenNow::open,
                         .reason = OpenReason::within_hours,
                         .name = {},
                         .next_change = time("2021-02-24T17:00"),
                         .opens_at = {}};
    EXPECT_EQ(At{"2021-02-24T10:30"}.sentence(open, Of::phone), "지금 전화할 수 있습니다 · 17:00까지");
    EXPECT_EQ(At{"2021-02-24T10:30"}.sentence(open, Of::desk), "지금 열려 있습니다 · 17:00까지");
    EXPECT_EQ((At{"2021-02-24T10:30", model::Language::en}.sentence(open, Of::phone)),
              "You can call now · until 17:00");
}

TEST(Wording, SaysWhenItOpensTomorrow) {
    const OpenState closed{.now = OpenNow::closed,
                           .reason = OpenReason::not_a_day,
                           .name = {},
                           .next_change = time("2026-11-23T10:00"),
                           .opens_at = time("2026-11-23T10:00")};
    EXPECT_EQ(At{"2026-11-22T15:04"}.sentence(closed, Of::desk), "내일(월) 10:00에 엽니다");
    EXPECT_EQ(At{"2026-11-22T15:04"}.sentence(closed, Of::phone), "내일(월) 10:00부터 전화를 받습니다");
    EXPECT_EQ((At{"2026-11-22T15:04", model::Language::en}.sentence(closed, Of::desk)), "Opens tomorrow (Mon) 10:00");
}

TEST(Wording, SaysLaterToday) {
    const OpenState closed{.now = OpenNow::closed,
                           .reason = OpenReason::before_hours,
                           .name = {},
                           .next_change = time("2026-11-23T14:00"),
                           .opens_at = time("2026-11-23T14:00")};
    EXPECT_EQ(At{"2026-11-23T08:00"}.sentence(closed, Of::desk), "14:00에 엽니다");
    EXPECT_EQ(At{"2026-11-23T08:00"}.sentence(closed, Of::phone), "14:00부터 전화를 받습니다");
}

TEST(Wording, SaysThatItIsLunch) {
    const OpenState lunch{.now = OpenNow::closed,
                          .reason = OpenReason::between_hours,
                          .name = {},
                          .next_change = time("2026-11-23T13:00"),
                          .opens_at = time("2026-11-23T13:00")};
    EXPECT_EQ(At{"2026-11-23T12:10"}.sentence(lunch, Of::desk), "점심시간입니다 · 13:00에 다시 엽니다");
}

TEST(Wording, GivesTheHolidayAndTheNextOpening) {
    const OpenState holiday{.now = OpenNow::closed,
                            .reason = OpenReason::holiday,
                            .name = "추석",
                            .next_change = time("2026-09-28T09:00"),
                            .opens_at = time("2026-09-28T09:00")};
    EXPECT_EQ(At{"2026-09-25T11:00"}.sentence(holiday, Of::desk),
              "오늘은 공휴일(추석)이라 쉽니다. 9월 28일(월) 09:00에 엽니다");
}

TEST(Wording, NeverCallsUnknownOpen) {
    EXPECT_EQ(At{"2026-11-23T12:10"}.sentence({}, Of::phone),
              "운영 시간을 확인하지 못했습니다. 먼저 전화로 확인하세요");
}

TEST(Wording, CallsHolidaysAsPeopleDo) {
    EXPECT_EQ(At{"2026-11-23"}.holiday("3·1절"), "삼일절");
    EXPECT_EQ(At{"2026-11-23"}.holiday("기독탄신일"), "성탄절");
    EXPECT_EQ(At{"2026-11-23"}.holiday("대체공휴일(3·1절)"), "삼일절 대체공휴일");
    EXPECT_EQ(At{"2026-11-23"}.holiday("전주시민의 날"), "전주시민의 날");
}

TEST(Wording, SaysTheSameInEachLanguagesOwnWay) {
    const OpenState tomorrow{.now = OpenNow::closed,
                             .reason = OpenReason::not_a_day,
                             .name = {},
                             .next_change = time("2026-11-23T10:00"),
                             .opens_at = time("2026-11-23T10:00")};
    const OpenState chuseok{.now = OpenNow::closed,
                            .reason = OpenReason::holiday,
                            .name = "추석",
                            .next_change = time("2026-09-28T09:00"),
                            .opens_at = time("2026-09-28T09:00")};
    const model::ApplicationWindow window{.kind = model::ApplicationWindow::Kind::fixed,
                                          .opens = {},
                                          .closes = time("2021-03-09T00:00"),
                                          .source_text = {}};
    struct Said {
        model::Language language;
        const char *tomorrow, *chuseok, *window;
    };
    for (const Said& said :
         {Said{model::Language::zh, "明天(周一)10:00开放", "今天是公休日（中秋节），休息。9月28日(周一)09:00开放",
               "受理中 · 至3月8日(周一) · 剩12天"},
          Said{model::Language::vi, "Mở lúc 10:00 ngày mai (thứ Hai)",
               "Hôm nay nghỉ lễ (Trung thu Chuseok). Mở lúc 09:00 thứ Hai 28/9",
               "Đang nhận đơn · đến thứ Hai 8/3 · còn 12 ngày"},
          Said{model::Language::ja, "明日(月)10:00に開きます",
               "今日は祝日（秋夕）のため休みです。9月28日(月)09:00に開きます", "受付中 · 3月8日(月)まで · あと12日"}}) {
        EXPECT_EQ((At{"2026-11-22T15:04", said.language}.sentence(tomorrow, Of::desk)), said.tomorrow);
        EXPECT_EQ((At{"2026-09-25T11:00", said.language}.sentence(chuseok, Of::desk)), said.chuseok);
        EXPECT_EQ((At{"2021-02-24T10:30", said.language}.window(window)), said.window);
    }
}

TEST(Wording, NamesEveryHolidayInEveryLanguage) {
    for (const model::Language language : model::kLanguages) {
        if (language == model::Language::ko) continue;
        const At reader{"2026-11-23", language};
        for (const model::Holiday& holiday :
             model::Calendar{}.between(*model::parse_day("2015-01-01"), *model::parse_day("2026-12-31")))
            EXPECT_NE(reader.holiday(holiday.name.c_str()), holiday.name) << model::code(language);
    }
}

TEST(Wording, SetsThousandsApartAsTheLanguageDoes) {
    const auto won = [](std::int64_t amount, model::Language language) {
        const At reader{"2026-11-23", language};
        return kiosk::screens::won(Sight{reader.state, reader.say}, amount).str();
    };
    EXPECT_EQ(won(900, model::Language::ko), "900원");
    EXPECT_EQ(won(53'000, model::Language::ko), "53,000원");
    EXPECT_EQ(won(1'200'000, model::Language::en), "1,200,000 won");
    EXPECT_EQ(won(53'000, model::Language::vi), "53.000 won");
    EXPECT_EQ(won(100, model::Language::ja), "100ウォン");
}

TEST(Wording, CountsTheDaysThatAreLeftToApply) {
    const model::ApplicationWindow window{.kind = model::ApplicationWindow::Kind::fixed,
                                          .opens = {},
                                          .closes = time("2021-03-09T00:00"),
                                          .source_text = {}};
    EXPECT_EQ(At{"2021-02-24T10:30"}.window(window), "신청받는 중 · 3월 8일(월)까지 · 12일 남음");
    EXPECT_EQ((At{"2021-03-07T10:30", model::Language::en}.window(window)),
              "Applications open · until Mon 8 Mar · 1 day left");
    EXPECT_EQ(At{"2021-03-08T23:59"}.window(window), "오늘까지 신청");
    EXPECT_EQ(At{"2021-03-09T00:00"}.window(window), "신청이 끝났습니다 (3월 8일)");
}

TEST(Wording, SaysTheOtherKindsOfWindowInTheirWords) {
    using Kind = model::ApplicationWindow::Kind;
    const auto say = [](Kind kind) {
        return At{"2026-11-22T15:04"}.window({.kind = kind, .opens = {}, .closes = {}, .source_text = {}});
    };
    EXPECT_EQ(say(Kind::rolling), "언제나 신청할 수 있습니다");
    EXPECT_EQ(say(Kind::budget), "예산이 떨어지면 끝납니다");
    EXPECT_EQ(say(Kind::until_filled), "자리가 차면 끝납니다");
    EXPECT_EQ(say(Kind::unknown), "일정은 전화로 확인하세요");
    EXPECT_EQ(say(Kind::announced_later), "일정은 따로 알립니다");
    EXPECT_EQ(say(Kind::none), "");
}

}  // namespace
