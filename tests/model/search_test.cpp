#include "tests/model/search_support.h"

#include "model/search/roman.h"
#include "model/search/two_set.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <random>

namespace {

using model::Entity;
using model::SearchQuery;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using namespace tests;

SearchQuery asked(const std::string& text, std::size_t limit = 20) {
    SearchQuery query;
    query.text = text;
    query.limit = limit;
    return query;
}

/// The marked parts of the first hit's name, each in brackets.
std::string marked(const model::SearchAnswer& answer, model::Language language = model::Language::ko) {
    if (answer.hits.empty()) return "";
    std::string name = answer.hits[0].row.name.in(language);
    const auto& spans = answer.hits[0].name_spans;
    for (auto span = spans.rbegin(); span != spans.rend(); ++span) {
        name.insert(span->to, "]");
        name.insert(span->from, "[");
    }
    return name;
}

TEST(TwoSet, GivesWhatTheSameKeysTypeInTheOtherLanguage) {
    using namespace model::search;
    EXPECT_EQ(as_hangul("qjawhl"), "범죄");
    EXPECT_EQ(as_hangul("rkqttkrhk"), "값사과");
    EXPECT_EQ(as_hangul("Rhcdml"), "꽃의");
    EXPECT_EQ(as_latin("ㅗㅐㅑㄴㅅ"), "hoist");
    EXPECT_EQ(as_latin(as_hangul("future lab 119")), "future lab 119");
}

TEST(RomanSound, IsTheSameForUsualSpellings) {
    using namespace model::search;
    for (const auto& [korean, spellings] :
         std::vector<std::pair<std::string, std::vector<std::string>>>{{"전주", {"jeonju", "jonju", "junju", "Chonju"}},
                                                                       {"국민", {"gungmin"}},
                                                                       {"신라", {"silla"}},
                                                                       {"종로", {"jongno"}},
                                                                       {"우유", {"uyu", "ooyoo"}}})
        for (const std::string& spelling : spellings) {
            std::string lower;
            for (const model::search::Char& one : fold(spelling)) lower += static_cast<char>(one.c);
            std::string plain;
            for (const char c : roman_sound(fold(korean))) plain += static_cast<char>(c & 0x3F);
            EXPECT_EQ(roman_sound(lower), plain) << korean << " as " << spelling;
        }
}

TEST(Search, KeepsFindingFromTheFirstLetterToTheLast) {
    const auto keys = model::search::as_latin("범죄피해자지원센터");
    for (std::size_t typed = 3; typed <= keys.size(); ++typed) {
        const std::string text = model::search::as_hangul(keys.substr(0, typed));
        EXPECT_THAT(shipped_search().ids(text, 10), Contains("hotline-1577-1295")) << text;
    }
}

TEST(Search, FindsNothingForNothing) {
    for (const char* nothing : {"", " ", "\t\n", "%", "*", "''\"", "()", "😀", "ㅏ", "\x01\x02", "\u200F\u200E"})
        EXPECT_THAT(shipped_search().ids(nothing), IsEmpty()) << nothing;
}

TEST(Search, TakesAnythingThatCanBeTyped) {
    const std::string nul{"돌봄\0돌봄", 13};
    EXPECT_THAT(shipped_search().ids(nul), Not(IsEmpty()));
    EXPECT_THAT(shipped_search().ids("돌봄\xFF\xC0\xAF"), Not(IsEmpty()));
    EXPECT_THAT(shipped_search().ids("\u202E돌봄"), Not(IsEmpty()));
    EXPECT_NO_THROW(shipped_search().ids("\"돌봄\" OR 1=1 --"));
    std::string long_text;
    for (int i = 0; i < 10'000; ++i) long_text += "돌";
    EXPECT_NO_THROW(shipped_search().ids(long_text));
    std::string words;
    for (int i = 0; i < 2'000; ++i) words += "돌봄 ";
    EXPECT_NO_THROW(shipped_search().ids(words));
}

TEST(Search, AnswersRandomBytesWithoutError) {
    std::mt19937 random{20210224};  // NOLINT(cert-msc51-cpp): the same bytes in every run
    std::uniform_int_distribution<int> byte{0, 255};
    std::uniform_int_distribution<int> length{0, 40};
    const std::vector<std::string> pieces{"범", "ㅈ", "ㅘ", "갑", "q", "1", " ", "\"", "전주", "ᄇ", "ᅥ", "에서"};
    std::uniform_int_distribution<std::size_t> piece{0, pieces.size() - 1};
    for (int i = 0; i < 300; ++i) {
        std::string text;
        for (int left = length(random); left > 0; --left)
            if (i % 2 == 0)
                text += static_cast<char>(byte(random));
            else
                text += pieces[piece(random)];
        EXPECT_NO_THROW(shipped_search().answer(text));
    }
}

TEST(Search, PutsTheNameBeforeTheKeywordBeforeTheDescription) {
    const auto hits = shipped_search().answer(asked("돌봄", 40)).hits;
    ASSERT_GT(hits.size(), 6U);
    EXPECT_EQ(hits.front().found_in, model::FoundIn::name);
    for (std::size_t i = 1; i < hits.size(); ++i) EXPECT_LE(hits[i - 1].tier, hits[i].tier);
    EXPECT_EQ(hits.back().found_in, model::FoundIn::description);
}

TEST(Search, MarksInTheNameWhatWasFound) {
    EXPECT_EQ(marked(shipped_search().answer("피해자 범죄")), "[범죄피해자]지원센터(전국)");
    EXPECT_EQ(marked(shipped_search().answer("ㅂㅈㅍㅎ")), "[범죄피해]자지원센터(전국)");
    EXPECT_EQ(marked(shipped_search().answer("보이스피싱통하")), "[보이스피싱 통합]신고");
    EXPECT_EQ(marked(shipped_search().answer("보이스피신")), "[보이스피싱] 통합신고");
    SearchQuery english = asked("microfinance");
    english.language = model::Language::en;
    EXPECT_EQ(marked(shipped_search().answer(english), model::Language::en), "[Microfinance] helpline");
}

TEST(Search, LeadsFromAFormerNumberToItsSuccessorWithTheReason) {
    const auto answer = shipped_search().answer("1393");
    ASSERT_FALSE(answer.hits.empty());
    EXPECT_EQ(answer.hits[0].row.external_id, "hotline-109");
    EXPECT_EQ(answer.hits[0].found_word, "1393");
    EXPECT_THAT(answer.hits[0].note.ko(), testing::HasSubstr("109"));
}

TEST(Search, LeadsFromADefunctOfficeToWhatItBecame) {
    EXPECT_THAT(shipped_search().ids("금암1동 주민센터"), Contains("dong-52113575"));
    EXPECT_THAT(shipped_search().ids("금암1동 주민센터"), Not(Contains("dong-금암1동")));
}

TEST(Search, ShowsTheEmergencyCardForACryForHelp) {
    for (const char* cry : {"112", "119", "살려주세요", "살려 주세요", "살려", "불이야", "tkffuwntpdy"})
        EXPECT_TRUE(shipped_search().answer(cry).emergency) << cry;
    for (const char* other : {"1129", "돌봄", "학교폭력 신고", "", "1"})
        EXPECT_FALSE(shipped_search().answer(other).emergency) << other;
}

TEST(Search, NeverShowsWhatIsForStaff) {
    for (const char* query : {"노인복지관 종사자 특별수당", "기능보강", "종사자"})
        EXPECT_THAT(shipped_search().ids(query, 50), Not(Contains(testing::AnyOf("464000000139", "464000000141"))));
}

TEST(Search, ShowsTwinsOnce) {
    const auto ids = shipped_search().ids("지역화폐(전주사랑상품권)", 20);
    EXPECT_EQ(std::ranges::count(ids, "pig-card"), 1);
    EXPECT_EQ(std::ranges::count(ids, "464000000109"), 0);
}

TEST(Search, NarrowsByCategoryAndDong) {
    SearchQuery query = asked("지원", 100);
    const auto all = shipped_search().answer(query);
    const auto farm = std::ranges::find(all.categories, "farm", &model::Facet::code);
    ASSERT_NE(farm, all.categories.end());
    query.category = "farm";
    const auto narrowed = shipped_search().answer(query);
    EXPECT_EQ(narrowed.total, farm->count);
    for (const model::SearchHit& hit : narrowed.hits) EXPECT_EQ(hit.row.category, "farm");

    SearchQuery desks = asked("주민센터", 100);
    desks.dong = "완산동";
    ASSERT_EQ(shipped_search().answer(desks).hits.size(), 1U);
    EXPECT_EQ(shipped_search().answer(desks).hits[0].row.external_id, "dong-52111635");
}

TEST(Search, PutsWhatIsOverBelowWhatIsNot) {
    model::Json over = service_document("course-2021", "벼농사 교실", "care", "063-281-0001");
    over["x_kiosk"]["kind"] = "course";
    over["x_kiosk"]["period"] = {{"start", "2021-03-01"}, {"end", "2021-11-30"}};
    model::Json now = service_document("course-now", "벼농사 교실", "care", "063-281-0002");
    now["x_kiosk"]["kind"] = "centre";
    const Searched searched{{put(Entity::service, over), put(Entity::service, now)}};
    SearchQuery query = asked("벼농사");
    query.today = *model::parse_day("2026-11-22");
    const auto hits = searched.answer(query).hits;
    ASSERT_EQ(hits.size(), 2U);
    EXPECT_EQ(hits[0].row.external_id, "course-now");
    EXPECT_LT(hits[0].tier, hits[1].tier);
}

TEST(Search, GivesTheNameThatAListIsToShow) {
    model::Json shelter = service_document("shelter", "햇살 쉼터", "safety", "063-281-0003");
    shelter["x_kiosk"]["visibility"] = "sensitive";
    shelter["x_kiosk"]["list_name"] = "상담 기관";
    const Searched searched{{put(Entity::service, shelter)}};
    const auto answer = searched.answer("쉼터");
    ASSERT_EQ(answer.hits.size(), 1U);
    EXPECT_EQ(answer.hits[0].list_name.ko(), "상담 기관");
}

TEST(Search, FindsByTaxonomyTerms) {
    model::Json service = service_document("term", "새봄 모임", "care", "063-281-0004");
    service["attributes"] = model::Json::array({{{"taxonomy_term", {{"name", "발달장애"}}}}});
    const Searched searched{{put(Entity::service, service)}};
    EXPECT_THAT(searched.ids("발달장애"), ElementsAre("term"));
}

class SearchEdit : public testing::Test {
protected:
    ScratchFolder folder;
    std::string path = folder.file("edited.db");

    std::vector<std::string> ids(const std::string& text) const {
        std::vector<std::string> ids;
        const auto view = model::open_view(path);
        const auto answer = view.value()->search(asked(text));
        for (const auto& hit : answer.value().hits) ids.push_back(hit.row.external_id);
        return ids;
    }
};

TEST_F(SearchEdit, ShowsInTheNextSearchOfAnOpenView) {
    const auto store = store_at(path, 3);
    const auto view = model::open_view(path);
    EXPECT_EQ(view.value()->search(asked("나비잠")).value().total, 0U);
    model::Json document = service_document("service-1", "나비잠 교실");
    const auto change = put_again(document, 1);
    ASSERT_TRUE(store->append({&change, 1}, clerk()));
    EXPECT_EQ(view.value()->search(asked("나비잠")).value().total, 1U);
    document = service_document("service-1", "꿀잠 교실");
    const auto again = put_again(document, 2);
    ASSERT_TRUE(store->append({&again, 1}, clerk()));
    EXPECT_EQ(view.value()->search(asked("나비잠")).value().total, 0U);
    EXPECT_EQ(view.value()->search(asked("꿀잠")).value().total, 1U);
    const auto gone = retire(document, 3);
    ASSERT_TRUE(store->append({&gone, 1}, clerk()));
    EXPECT_EQ(view.value()->search(asked("꿀잠")).value().total, 0U);
}

TEST_F(SearchEdit, AnswersAsAnIndexMadeAnewDoes) {
    const std::vector<std::string> kWords{"노인", "청년", "돌봄", "교실", "상담", "장난감", "버스", "텃밭"};
    const auto store = store_at(path, 12);
    std::mt19937 random{20210224};  // NOLINT(cert-msc51-cpp): the same edits in every run
    std::uniform_int_distribution<std::size_t> word{0, kWords.size() - 1};
    std::vector<std::int64_t> versions(12, 1);
    std::vector<model::Json> documents(12);
    for (int edit = 0; edit < 80; ++edit) {
        const auto which = static_cast<std::size_t>(edit * 7 % 12);
        const std::string name = fmt::format("service-{}", which);
        model::Json& document = documents[which];
        if (edit % 11 == 10 && !document.is_null()) {
            const auto change = retire(document, versions[which]++);
            ASSERT_TRUE(store->append({&change, 1}, clerk()));
            document = nullptr;
            continue;
        }
        document = service_document(name, fmt::format("{} {}", kWords[word(random)], kWords[word(random)]));
        document["x_kiosk"]["keywords"] = {kWords[word(random)]};
        document["description"] = fmt::format("{}에 갑니다.", kWords[word(random)]);
        const auto change = put_again(document, versions[which]++);
        ASSERT_TRUE(store->append({&change, 1}, clerk()));
    }
    std::map<std::string, std::vector<std::string>> before;
    for (const std::string& one : kWords) before[one] = ids(one);
    EXPECT_THAT(store->verify().value().problems, IsEmpty());
    ASSERT_TRUE(store->rebuild());
    EXPECT_THAT(store->verify().value().problems, IsEmpty());
    for (const std::string& one : kWords) EXPECT_EQ(ids(one), before[one]) << one;
}

TEST_F(SearchEdit, IsMissedByVerifyNowhere) {
    { const auto store = store_at(path, 6); }
    for (const char* damage :
         {"UPDATE search_block SET bytes = zeroblob(length(bytes))", "DELETE FROM search_posting WHERE part = 0",
          "DELETE FROM search_entry WHERE slot = 1", "UPDATE search_word SET text = 'x'",
          "UPDATE search_state SET stamp = stamp + 1", "UPDATE search_entry SET successor = 'x'"}) {
        const std::string copy = folder.file("copy.db");
        write_bytes(copy, read_bytes(path));
        run_sql(copy, damage);
        const auto store = model::open_store(copy, model::OpenMode::read_write);
        EXPECT_THAT(store.value()->verify().value().problems, Not(IsEmpty())) << damage;
        ASSERT_TRUE(store.value()->rebuild());
        for (const auto& problem : store.value()->verify().value().problems)
            EXPECT_NE(problem.where, "search") << damage;
    }
}

}  // namespace
