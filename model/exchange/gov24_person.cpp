#include "model/exchange/gov24_person.h"

#include "model/base/utf8.h"
#include "model/written/plain_text.h"

#include <algorithm>
#include <array>

namespace model {
namespace {

// The family names of 99 % of Koreans (통계청 인구주택총조사 2015, by number of bearers), one syllable each.
constexpr std::u32string_view kFamilyNames =
    U"김이박최정강조윤장임한오서신권황안송전홍유고문양손배백허남심노하곽성차주우구민류나진지엄채원천방공현함변염여추도"
    U"소석선설"
    U"마길연위표명기반라왕금옥육인맹제모탁국어은편용";
constexpr std::array<std::u32string_view, 8> kLongFamilyNames{U"남궁", U"황보", U"제갈", U"선우",
                                                              U"독고", U"사공", U"서문", U"동방"};

constexpr std::array<std::string_view, 26> kTitles{"주무관", "담당자", "담당",   "팀장",   "과장", "계장", "실장",
                                                   "국장",   "소장",   "사무관", "서기관", "주사", "주임", "대리",
                                                   "간사",   "선생님", "매니저", "지도사", "님",   "원장", "단장",
                                                   "센터장", "연구사", "상담사", "복지사", "팀원"};

// Endings that no given name has.
constexpr std::u32string_view kOfficeEndings = U"과팀계실국청부처단반회점당시군읍면터집";
// Endings that given names have too: only whole words are known to be offices.
constexpr std::array<std::u32string_view, 40> kOffices{
    U"보건소", U"사업소", U"출장소", U"관리소", U"연구소", U"상담소", U"안내소", U"사무소", U"진료소", U"지원소",
    U"복지관", U"도서관", U"박물관", U"미술관", U"체육관", U"기념관", U"전시관", U"체험관", U"문화관", U"과학관",
    U"생활관", U"수련관", U"의료원", U"연구원", U"교육원", U"문화원", U"진흥원", U"개발원", U"평가원", U"정보원",
    U"관리원", U"요양원", U"유치원", U"연수원", U"기술원", U"경찰서", U"소방서", U"세무서", U"지구대", U"우체국"};
// Words of three syllables that begin like a name and are none.
constexpr std::array<std::u32string_view, 24> kPlainWords{
    U"장애인", U"이용권", U"한부모", U"신생아", U"전기차", U"지자체", U"고객님", U"이용자",
    U"신청자", U"지원자", U"조합원", U"주거비", U"안내문", U"전문가", U"공무원", U"신청인",
    U"이주민", U"신혼부", U"천사가", U"전월세", U"지역별", U"기관별", U"시군구", U"정부24"};
constexpr std::u32string_view kRegionEndings = U"구동로";

constexpr std::u32string_view kMasks = U"*○ㅇ〇O◯●Xx";

/// One word of a label, or a run of what stands between words.
struct Token {
    std::string text;
    bool word = false;
};

std::vector<Token> tokens_of(std::string_view label) {
    constexpr std::string_view kBetween = " ()[],:;/";
    std::vector<Token> tokens;
    for (const char c : label) {
        const bool word = kBetween.find(c) == std::string_view::npos;
        if (tokens.empty() || tokens.back().word != word) tokens.push_back({.text = {}, .word = word});
        tokens.back().text += c;
    }
    return tokens;
}

bool title(std::string_view word) { return std::ranges::find(kTitles, word) != kTitles.end(); }

bool begins_with_family_name(std::u32string_view word) {
    if (word.empty()) return false;
    return kFamilyNames.find(word.front()) != std::u32string_view::npos ||
           std::ranges::any_of(kLongFamilyNames, [&](std::u32string_view name) { return word.starts_with(name); });
}

bool masked(std::u32string_view word) {
    if (word.size() < 2 || word.size() > 4 || !begins_with_family_name(word)) return false;
    const auto masks = std::ranges::count_if(word.substr(1), [](char32_t c) { return kMasks.find(c) != kMasks.npos; });
    return masks > 0 && static_cast<std::size_t>(masks) + 2 >= word.size();
}

bool office(std::u32string_view word) {
    return kOfficeEndings.find(word.back()) != std::u32string_view::npos ||
           std::ranges::find(kOffices, word) != kOffices.end() ||
           std::ranges::find(kPlainWords, word) != kPlainWords.end();
}

/// True for a whole Korean name: a family name with a given name of two syllables.
bool full_name(std::u32string_view word) {
    if (!std::ranges::all_of(word, is_hangul_syllable) || office(word)) return false;
    if (word.size() == 3) return begins_with_family_name(word);
    const bool long_family =
        std::ranges::any_of(kLongFamilyNames, [&](std::u32string_view name) { return word.starts_with(name); });
    return word.size() == 4 && long_family;
}

/// "홍길동주무관", "김주무관": a name with its title in one word.
bool name_with_title(std::string_view word) {
    return std::ranges::any_of(kTitles, [&](std::string_view one) {
        if (!word.ends_with(one) || one == "님" || one == "담당") return false;
        const std::u32string before = to_utf32(word.substr(0, word.size() - one.size()));
        return !before.empty() && before.size() <= 3 && before.size() != 2 && begins_with_family_name(before) &&
               !office(before);
    });
}

bool another_word_follows(const std::vector<Token>& tokens, std::size_t at) {
    return std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(at) + 1, tokens.end(),
                       [](const Token& token) { return token.word && !title(token.text); });
}

bool title_follows(const std::vector<Token>& tokens, std::size_t at) {
    return at + 2 < tokens.size() && title(tokens[at + 2].text);
}

bool personal(const std::vector<Token>& tokens, std::size_t at) {
    const std::u32string word = to_utf32(tokens[at].text);
    if (masked(word) || name_with_title(tokens[at].text)) return true;
    const bool short_name = word.size() == 2 && begins_with_family_name(word) && !office(word);
    if (short_name && title_follows(tokens, at)) return true;
    if (!full_name(word)) return false;
    // "완산구 가족청소년과", "효자동 주민센터": a region before its office.
    const bool region = kRegionEndings.find(word.back()) != std::u32string_view::npos;
    return !region || !another_word_follows(tokens, at);
}

std::string tidy(std::string text) {
    for (const std::string_view empty : {"( )", "()", "[]", "(,)", "( ,)", "(, )", "/)"}) replace_all(text, empty, " ");
    text = one_line(text);
    constexpr std::string_view kEdge = " ,:;/-·*";
    const auto first = text.find_first_not_of(kEdge);
    if (first == std::string::npos) return {};
    text = text.substr(first, text.find_last_not_of(kEdge) - first + 1);
    return text;
}

}  // namespace

OfficeLabel office_label(std::string_view label) {
    OfficeLabel out;
    std::string text{label};
    for (const std::string_view marker : {"(personal name)", "(개인 이름)", "(개인이름)"})
        if (text.find(marker) != std::string::npos) {
            out.personal.emplace_back(marker);
            replace_all(text, marker, " ");
        }
    const std::vector<Token> tokens = tokens_of(text);
    text.clear();
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!tokens[i].word) {
            text += tokens[i].text;
        } else if (personal(tokens, i)) {
            out.personal.push_back(tokens[i].text);
        } else if (!title(tokens[i].text)) {
            text += tokens[i].text;
        }
    }
    out.text = tidy(std::move(text));
    return out;
}

}  // namespace model
