#include "model/search/phrases.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace model::search {
namespace {

// 조사, and what a verb made of a noun ends in (표준국어대사전). Longer ones stand first where they share an end.
constexpr std::array<std::u32string_view, 118> kEndings{
    U"하려고하는데요",
    U"하려고하는데",
    U"받으려고하는데",
    U"하고싶은데요",
    U"하고싶습니다",
    U"하고싶어요",
    U"받고싶은데요",
    U"받고싶어요",
    U"하시려면",
    U"하려면요",
    U"받으려면요",
    U"했는데요",
    U"당했는데요",
    U"당했어요",
    U"당했는데",
    U"당했습니다",
    U"하고싶은데",
    U"하고싶어",
    U"받고싶어",
    U"입니다만",
    U"인데요",
    U"이라는데",
    U"이라도",
    U"이라고",
    U"하려면",
    U"받으려면",
    U"하려고",
    U"받으려고",
    U"하는법",
    U"하는곳",
    U"하는데",
    U"하나요",
    U"되나요",
    U"한가요",
    U"인가요",
    U"할까요",
    U"합니다",
    U"됩니다",
    U"입니다",
    U"합니까",
    U"됩니까",
    U"입니까",
    U"하세요",
    U"해주세요",
    U"해줘요",
    U"해줘",
    U"주세요",
    U"이에요",
    U"예요",
    U"해요",
    U"되요",
    U"돼요",
    U"했어요",
    U"났어요",
    U"나요",
    U"하는",
    U"하고",
    U"하기",
    U"하면",
    U"하여",
    U"해서",
    U"해야",
    U"하러",
    U"받는",
    U"받기",
    U"받고",
    U"받을",
    U"에서는",
    U"에서도",
    U"에서의",
    U"으로는",
    U"으로도",
    U"에게서",
    U"한테서",
    U"에서",
    U"에게",
    U"에는",
    U"에도",
    U"에대해",
    U"에대한",
    U"으로",
    U"이나",
    U"이랑",
    U"이란",
    U"이든",
    U"까지",
    U"부터",
    U"마다",
    U"만의",
    U"들을",
    U"들이",
    U"들은",
    U"들의",
    U"들에게",
    U"처럼",
    U"보다",
    U"한테",
    U"께서",
    U"관련",
    U"같은",
    U"되는",
    U"있는",
    U"없는",
    U"할",
    U"한",
    U"은",
    U"는",
    U"이",
    U"가",
    U"을",
    U"를",
    U"의",
    U"에",
    U"와",
    U"과",
    U"도",
    U"로",
    U"만",
};

// What frames a question. 한국어 어절 as people type them, without spaces.
constexpr std::array<std::u32string_view, 190> kFillers{
    U"어디",       U"어디서",       U"어디에",     U"어디에서",   U"어디로",     U"어디야",     U"어딨어",
    U"어디예요",   U"어디인가요",   U"어디있나요", U"어디있어요", U"어디죠",     U"어디요",     U"어떻게",
    U"어떡해",     U"어떡하죠",     U"어쩌죠",     U"언제",       U"언제까지",   U"언제부터",   U"얼마",
    U"얼마나",     U"얼마예요",     U"얼마인가요", U"무엇",       U"무엇을",     U"무슨",       U"뭐",
    U"뭘",         U"뭐예요",       U"누가",       U"누구",       U"누구에게",   U"왜",         U"어느",
    U"어떤",       U"하나요",       U"해요",       U"하죠",       U"하지요",     U"합니까",     U"할까요",
    U"하면",       U"하려면",       U"하려고",     U"하려면요",   U"하고",       U"하는",       U"하기",
    U"할",         U"한",           U"해서",       U"해야",       U"해야하나요", U"해야해요",   U"해야",
    U"하는데",     U"했는데",       U"했어요",     U"됩니까",     U"되나요",     U"돼요",       U"되요",
    U"될까요",     U"되는",         U"되는지",     U"있나요",     U"있어요",     U"있습니까",   U"있을까요",
    U"있는",       U"있는지",       U"있는곳",     U"없나요",     U"싶어요",     U"싶은데",     U"싶은데요",
    U"싶습니다",   U"싶어",         U"싶다",       U"알려줘",     U"알려주세요", U"알려줘요",   U"알고",
    U"알고싶어요", U"찾아줘",       U"찾아요",     U"찾고",       U"찾기",       U"찾는",       U"받으려면",
    U"받고",       U"받고싶어요",   U"받는",       U"받을",       U"받을수",     U"받기",       U"받나요",
    U"받아요",     U"받으러",       U"수",         U"것",         U"게",         U"곳",         U"곳은",
    U"데",         U"좀",           U"제발",       U"저",         U"저는",       U"제가",       U"나",
    U"나는",       U"내가",         U"우리",       U"저희",       U"우리집",     U"혹시",       U"그냥",
    U"지금",       U"빨리",         U"당장",       U"오늘",       U"요즘",       U"근처",       U"가까운",
    U"주변",       U"이",           U"그",         U"및",         U"또는",       U"관련",       U"관련된",
    U"관한",       U"대한",         U"대해",       U"대해서",     U"위한",       U"때",         U"때문에",
    U"경우",       U"전화번호",     U"전화번호는", U"연락처",     U"전화",       U"번호",       U"전화하고",
    U"국번없이",   U"문의",         U"문의처",     U"문의하려면", U"방법",       U"방법은",     U"어디에다",
    U"신청하려면", U"신청하고",     U"신청방법",   U"신청은",     U"신청하는",   U"신청하기",   U"신청할",
    U"신청",       U"지원받으려면", U"도와줘요",   U"궁금해요",   U"궁금합니다", U"주세요",     U"해주세요",
    U"해줘",       U"해주나요",     U"주나요",     U"줘요",       U"가야",       U"가야하나요", U"가면",
    U"가요",       U"가나요",       U"가려면",     U"위치",       U"정보",       U"안내",       U"담당",
    U"담당자",     U"부서",         U"물어볼",     U"물어보고",   U"어디다",     U"물어봐요",   U"이용하려면",
    U"이용방법",
};

constexpr std::array<std::string_view, 28> kEnglishFillers{
    "a", "an", "the", "of",  "in",    "at",   "on",   "for", "to",  "and",  "or",   "is",     "are",  "do",
    "i", "my", "me",  "how", "where", "what", "when", "can", "get", "near", "with", "please", "need", "from"};

constexpr std::array<std::u32string_view, 24> kVerbEnds{
    U"요", U"니다", U"니까", U"까",   U"죠",   U"면",   U"는데", U"은데", U"던데", U"려고", U"려면", U"하고",
    U"고", U"어서", U"아서", U"해서", U"었다", U"했다", U"싶다", U"는",   U"을",   U"지",   U"냐",   U"래"};

std::u32string text_of_word(const Word& word) {
    std::u32string text;
    for (const Char& one : word) text += one.c;
    return text;
}

constexpr std::size_t kLongestEnding = 8;

bool keeps_syllable(const Word& word, std::size_t length) { return length > 0 && is_syllable(word[length - 1].c); }

}  // namespace

std::vector<Word> words_of(const std::vector<Char>& chars) {
    std::vector<Word> words;
    const Char* before = nullptr;
    for (const Char& one : chars) {
        // A change of script begins a word for what is found, but not for what is typed: 효자1동, GAP인증.
        if (!before || (one.word_start && one.from != before->to)) words.emplace_back();
        words.back().push_back(one);
        before = &one;
    }
    return words;
}

bool is_filler(const Word& word) {
    const std::u32string text = text_of_word(word);
    if (std::ranges::find(kFillers, text) != kFillers.end()) return true;
    return std::ranges::any_of(kEnglishFillers, [&](std::string_view filler) {
        return std::ranges::equal(filler, text, [](char a, char32_t b) { return static_cast<char32_t>(a) == b; });
    });
}

bool ends_as_verb(const Word& word) {
    const std::u32string text = text_of_word(word);
    return text.size() > 1 && std::ranges::any_of(kVerbEnds, [&](auto ending) { return text.ends_with(ending); });
}

std::vector<Word> stems_of(const Word& word) {
    std::vector<Word> stems;
    const std::u32string text = text_of_word(word);
    for (const std::u32string_view ending : kEndings) {
        if (text.size() <= ending.size() || !text.ends_with(ending)) continue;
        const std::size_t length = text.size() - ending.size();
        if (!keeps_syllable(word, length)) continue;
        if (std::ranges::any_of(stems, [&](const Word& stem) { return stem.size() == length; })) continue;
        stems.emplace_back(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(length));
    }
    if (text.size() > 3 && text.back() == U's' && is_latin(text[text.size() - 2]))
        stems.emplace_back(word.begin(), word.end() - 1);
    std::ranges::sort(stems, {}, [](const Word& stem) { return stem.size(); });
    std::ranges::reverse(stems);
    return stems;
}

bool may_become_ending(const Word& word, std::size_t from) {
    if (from == 0 || from >= word.size() || word.size() - from > kLongestEnding) return false;
    const Word rest(word.begin() + static_cast<std::ptrdiff_t>(from), word.end());
    std::string typed;
    for (const Char& one : rest) append_letters(typed, one.c);
    return std::ranges::any_of(kEndings, [&](std::u32string_view ending) {
        std::string letters;
        for (const char32_t c : ending) append_letters(letters, c);
        return letters.starts_with(typed);
    });
}

}  // namespace model::search
