#include "model/exchange/gov24_contacts.h"
#include "model/exchange/area_codes.h"
#include "model/exchange/gov24_person.h"
#include "model/written/written_phone.h"
#include "tests/model/gov24_tables.h"

#include <gtest/gtest.h>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace {

using model::gov24_contacts;
using model::Gov24Agency;
using model::Gov24Contacts;
using model::phone_written;
using model::PhoneDoubt;

const Gov24Agency kJeonju{.name = "전북특별자치도 전주시", .department = "노인복지과"};
const Gov24Agency kMinistry{.name = "교육부", .department = ""};

/// "노인복지과 063-281-2317; …", with the number of doubts behind it where there are any.
std::string read(const std::string& field, const Gov24Agency& agency = kJeonju) {
    const Gov24Contacts read = gov24_contacts(field, agency, "test");
    std::vector<std::string> parts;
    for (const auto& contact : read.contacts)
        parts.push_back(fmt::format("{} {}", contact.description, contact.number));
    const std::string doubts = read.doubts.empty() ? "" : fmt::format(" !{}", read.doubts.size());
    return fmt::format("{}{}", fmt::join(parts, "; "), doubts);
}

std::string number(const std::string& text, const std::string& area = "063") {
    const auto phone = phone_written(text, area);
    switch (phone.doubt) {
        case PhoneDoubt::none: return phone.number + (phone.extension.empty() ? "" : " " + phone.extension);
        case PhoneDoubt::no_number: return "no number";
        case PhoneDoubt::no_area_code: return "no area code";
        case PhoneDoubt::placeholder: return "placeholder";
    }
    return "";
}

TEST(WrittenPhone, ReadsTheWaysInWhichOfficesWriteANumber) {
    EXPECT_EQ(number("063-281-2317"), "063-281-2317");
    EXPECT_EQ(number("063)281-2317"), "063-281-2317");
    EXPECT_EQ(number("(063) 281-2317"), "063-281-2317");
    EXPECT_EQ(number("063.281.2317"), "063-281-2317");
    EXPECT_EQ(number("063 281 2317"), "063-281-2317");
    EXPECT_EQ(number("0546796833"), "054-679-6833");
    EXPECT_EQ(number("0226222114"), "02-2622-2114");
    EXPECT_EQ(number("027301234"), "02-730-1234");
    EXPECT_EQ(number("+82-63-281-2317"), "063-281-2317");
    EXPECT_EQ(number("281-2317"), "063-281-2317");
    EXPECT_EQ(number("281/5131"), "063-281-5131");
    EXPECT_EQ(number("15771295"), "1577-1295");
    EXPECT_EQ(number("1544-0079-5-1"), "1544-0079 5-1");
    EXPECT_EQ(number("063-222-1000~3"), "063-222-1000");
    EXPECT_EQ(number("063-281-6280-1"), "063-281-6280");
    EXPECT_EQ(number("120"), "120");
    EXPECT_EQ(number("1366"), "1366");
    EXPECT_EQ(number("063-120"), "063-120");
    EXPECT_EQ(number("0505-123-4568"), "0505-123-4568");
    EXPECT_EQ(number("080-222-1366"), "080-222-1366");
    EXPECT_EQ(number("010-2345-6789"), "010-2345-6789");
}

TEST(WrittenPhone, RefusesWhatIsNoNumber) {
    EXPECT_EQ(number("000000"), "placeholder");
    EXPECT_EQ(number("000-0000"), "placeholder");
    EXPECT_EQ(number("02-0000-0000"), "placeholder");
    EXPECT_EQ(number("1234-5678"), "placeholder");
    EXPECT_EQ(number("02-123-4567"), "placeholder");
    EXPECT_EQ(number("063-000-1234"), "placeholder");
    EXPECT_EQ(number("010-749-8723"), "no number") << "010 is followed by eight digits";
    EXPECT_EQ(number("063-181-2317"), "no number") << "an exchange begins with 2 to 9";
    EXPECT_EQ(number("063-2812-317"), "no number");
    EXPECT_EQ(number("5131"), "no number");
    EXPECT_EQ(number("1577"), "no number") << "half a number";
    EXPECT_EQ(number("2026-05-18"), "no number");
    EXPECT_EQ(number("281-2317", ""), "no area code");
}

TEST(AreaCodes, AreGivenOnlyWhereTheyAreCertain) {
    EXPECT_EQ(model::area_code_of("전북특별자치도 전주시"), "063");
    EXPECT_EQ(model::area_code_of("전라북도 군산시"), "063");
    EXPECT_EQ(model::area_code_of("서울특별시 종로구"), "02");
    EXPECT_EQ(model::area_code_of("경기도 수원시"), "031");
    EXPECT_EQ(model::area_code_of("경기도 부천시"), "032");
    EXPECT_EQ(model::area_code_of("경상북도 경산시"), "053");
    EXPECT_EQ(model::area_code_of("전라남도"), "061");
    EXPECT_EQ(model::area_code_of("제주특별자치도 제주시"), "064");
    EXPECT_EQ(model::area_code_of("교육부"), std::nullopt);
    EXPECT_EQ(model::area_code_of("경기도 고양시"), std::nullopt) << "031 and 02";
    EXPECT_EQ(model::area_code_of("광주"), std::nullopt);
}

TEST(Gov24Contacts, ReadEveryShapeOfTheTable) {
    EXPECT_EQ(read("교육부/02-6222-6060||0079에듀콜/1544-0079-5-1", kMinistry),
              "교육부 02-6222-6060; 0079에듀콜 (연결 후 5-1) 1544-0079");
    EXPECT_EQ(read("노인복지과/281-2317"), "노인복지과 063-281-2317");
    EXPECT_EQ(read("281/5131"), "노인복지과 063-281-5131");
    EXPECT_EQ(read("전주시 보건소 건강증진과/063-281-6280-1||전주시 보건소 건강증진과/063-281-6282"),
              "보건소 건강증진과 063-281-6280; 보건소 건강증진과 063-281-6282");
    EXPECT_EQ(read("(personal name)/063-281-6816"), "노인복지과 063-281-6816 !1");
    EXPECT_EQ(read("진료계/454-4942"), "진료계 063-454-4942");
    EXPECT_EQ(read("농정축산과/0546796833"), "농정축산과 054-679-6833");
    EXPECT_EQ(read("한전 고객센터 (국번없이)/123"), "한전 고객센터 123");
    EXPECT_EQ(read("관할 지역 도시가스사 또는 주민센터/-"), " !1");
    EXPECT_EQ(read("…/000000"), " !1");
    EXPECT_EQ(read("해당지역 지자체(세무서)/관할 세무서"), " !1");
    EXPECT_EQ(read("010-749-8723"), " !1");
}

TEST(Gov24Contacts, AgreeWithTheNormalisedNumbersOfJeonju) {
    const auto table = tests::gov24_table("jeonju_gov24.tsv");
    if (table.empty()) GTEST_SKIP() << "../shared/data is not there";
    for (const auto& row : table) {
        const auto read = gov24_contacts(row.at("contact_raw"), {kJeonju.name, row.at("dept")}, "test");
        std::vector<std::string> numbers;
        for (const auto& contact : read.contacts) {
            numbers.push_back(contact.number);
            EXPECT_FALSE(contact.description.empty()) << row.at("contact_raw");
        }
        EXPECT_EQ(fmt::format("{}", fmt::join(numbers, "; ")), row.at("phone_normalised")) << row.at("contact_raw");
    }
}

TEST(Gov24Contacts, KeepNoPersonalNames) {
    const auto read = gov24_contacts("농업정책과 홍길동 주무관/063-281-5071||김철수/010-2345-6789", kJeonju, "test");
    ASSERT_EQ(read.contacts.size(), 1U);
    EXPECT_EQ(read.contacts[0].description, "농업정책과");
    EXPECT_EQ(read.masked.find("홍길동"), std::string::npos) << read.masked;
    EXPECT_EQ(read.masked.find("김철수"), std::string::npos) << read.masked;
    EXPECT_EQ(read.masked.find("2345"), std::string::npos) << read.masked;
    EXPECT_EQ(read.doubts.size(), 3U);
    for (const auto& doubt : read.doubts) {
        EXPECT_EQ(doubt.ko.find("홍길동"), std::string::npos);
        EXPECT_EQ(doubt.ko.find("2345"), std::string::npos) << doubt.ko;
    }
}

TEST(Gov24Contacts, TellNamesFromOffices) {
    const auto label = [](const std::string& text) { return model::office_label(text).text; };
    for (const char* name : {"홍길동", "김민서", "박지원", "남궁민수", "김**", "이○○", "홍길동 주무관", "김주무관",
                             "이수 팀장", "담당자 정하늘", "최영관"})
        EXPECT_EQ(label(name), "") << name;
    EXPECT_EQ(label("농업정책과(홍길동)"), "농업정책과");
    EXPECT_EQ(label("농업정책과 홍길동"), "농업정책과");
    for (const char* office : {"진료계", "문화과", "복지관", "보건소", "주민센터", "완산구 가족청소년과",
                               "효자동 주민센터", "세무서", "상담실", "이용권 상담콜센터", "전주시",
                               "장애인 평생교육이용권 상담콜센터", "고객센터", "한전 고객센터", "신용회복위원회"})
        EXPECT_EQ(label(office), office);
}

TEST(Gov24Contacts, ReadSeveralNumbersInOnePiece) {
    EXPECT_EQ(read("전주시 노인복지과/063-281-2317, 063-281-2025"), "노인복지과 063-281-2317; 노인복지과 063-281-2025");
    EXPECT_EQ(read("노인복지과/063-281-2317(내선 12)"), "노인복지과 (내선 12) 063-281-2317");
    EXPECT_EQ(read("노인복지과 ☎ 281-2317"), "노인복지과 063-281-2317");
    EXPECT_EQ(read("완산구청 063-220-5114, 덕진구청 063-270-6114"), "완산구청 063-220-5114; 덕진구청 063-270-6114");
    EXPECT_EQ(read("노인복지과/063-281-2317||노인복지과/063-281-2317"), "노인복지과 063-281-2317")
        << "each number once";
    EXPECT_EQ(read("전주시 콜센터(국번없이 120)"), "콜센터 120");
    EXPECT_EQ(read(""), "");
}

TEST(Gov24Contacts, DoNotGuessAnAreaCode) {
    EXPECT_EQ(read("진료계/454-4942", {.name = "국민건강보험공단", .department = ""}), " !1");
    EXPECT_EQ(read("시설과/454-4942", {.name = "경기도 고양시", .department = ""}), " !1");
}

}  // namespace
