#include "model/search/seek.h"

#include <algorithm>
#include <unordered_map>

namespace model::search {
namespace {

// A query of one letter begins thousands of words: more of them than this would not change what a screen shows.
constexpr std::size_t kMostWords = 1500;
constexpr std::size_t kMostWordsOfOneLetter = 300;

std::string_view stream_of(const Stream& stream, Needle::Kind kind) {
    switch (kind) {
        case Needle::Kind::letters: return stream.letters;
        case Needle::Kind::initials: return stream.initials;
        case Needle::Kind::sound: return stream.sound;
    }
    return {};
}

std::uint32_t begin_of(const Stream::Begin& label, Needle::Kind kind) {
    switch (kind) {
        case Needle::Kind::letters: return label.letters;
        case Needle::Kind::initials: return label.initials;
        case Needle::Kind::sound: return label.sound;
    }
    return 0;
}

LabelView view_of(const Stream& stream, const Stream::Begin& label) {
    return {.letters = stream.letters.data() + label.letters,
            .initials = stream.initials.data() + label.initials,
            .sound = stream.sound.data() + label.sound};
}

std::size_t length_of(const Stream& stream, std::size_t label) {
    const std::size_t end =
        label + 1 < stream.labels.size() ? stream.labels[label + 1].letters : stream.letters.size() - kPadding;
    return end - stream.labels[label].letters - 1;
}

bool worth_reading(Script script, const Needle& needle) {
    switch (script) {
        case Script::korean: return true;
        case Script::foreign: return !needle.korean && needle.kind == Needle::Kind::letters;
        case Script::digits: return needle.digits && needle.kind == Needle::Kind::letters;
    }
    return true;
}

/// Calls `found(item, label, lie)` for each match on a shelf; `item` is a slot or a word's number.
template <class Found>
void matches(const Index& index, Shelf shelf, const Needle& needle, Found found) {
    const std::uint32_t per_block = shelf == Shelf::entries ? kSlotsPerBlock : kWordsPerBlock;
    std::uint32_t first = 0;
    for (const auto& block : index.shelves[static_cast<std::size_t>(shelf)]) {
        if (block)
            for (std::size_t s = 0; s < kScripts; ++s) {
                if (!worth_reading(static_cast<Script>(s), needle)) continue;
                const Stream& stream = block->scripts[s];
                if (stream.labels.empty()) continue;
                if (needle.kind == Needle::Kind::letters && !stream.signature.may_hold(needle.pattern.codes)) continue;
                std::size_t label = 0;
                scan(stream_of(stream, needle.kind), needle.pattern, [&](std::size_t at) {
                    while (label + 1 < stream.labels.size() && begin_of(stream.labels[label + 1], needle.kind) <= at)
                        ++label;
                    const Stream::Begin& begin = stream.labels[label];
                    auto lie = lie_of(needle, view_of(stream, begin), at - begin_of(begin, needle.kind));
                    if (!lie) return;
                    lie->rest = length_of(stream, label) - std::min(length_of(stream, label), needle.pattern.size());
                    found(first + begin.place, begin.label, *lie);
                });
            }
        first += per_block;
    }
}

std::uint32_t weighed(std::uint32_t fit, const Weight& weight) {
    if (weight.as_synonym) fit = kSynonymFit + std::min<std::uint32_t>(fit / 5, 5);
    return fit + weight.added;
}

Via via_of(Label label, std::uint32_t word, const Weight& weight) {
    if (weight.as_synonym) return {FoundIn::synonym, weight.synonym};
    return {found_in(label), word};
}

bool counts(const Lie& lie, const Weight& weight) { return !weight.whole_words || (lie.from_word && lie.to_word); }

struct WordFound {
    std::uint32_t word = 0;
    std::uint32_t fit = 0;
    Lie lie{};
};

/// The words that match, best first, no more than are worth reading.
std::vector<WordFound> words_found(const Index& index, Shelf shelf, const Needle& needle, const Weight& weight) {
    std::vector<WordFound> found;
    matches(index, shelf, needle, [&](std::uint32_t word, Label label, const Lie& lie) {
        if (!counts(lie, weight)) return;
        const WordFound one{.word = word, .fit = fit_of(label, lie), .lie = lie};
        if (!found.empty() && found.back().word == word) {
            if (one.fit < found.back().fit) found.back() = one;
        } else {
            found.push_back(one);
        }
    });
    const std::size_t most = needle.word.size() < 2 ? kMostWordsOfOneLetter : kMostWords;
    if (found.size() > most) {
        std::ranges::nth_element(found, found.begin() + static_cast<std::ptrdiff_t>(most), {}, &WordFound::fit);
        found.resize(most);
    }
    return found;
}

void seek_words(const Index& index, Shelf shelf, const Needle& needle, const Weight& weight, Tally& tally) {
    for (const WordFound& found : words_found(index, shelf, needle, weight))
        index.postings(shelf, found.word, [&](const Posting& posting) {
            tally.note(posting.slot, weighed(fit_of(posting.label, found.lie), weight), needle.word.size(),
                       via_of(posting.label, found.word, weight));
        });
}

// --- one letter wrong ---

constexpr std::size_t kShortestMistyped = 4;  // 치매 is four letters
constexpr std::size_t kShortestMistypedLatin = 5;
constexpr std::size_t kFreelyMistyped = 8;  // from here on anywhere in a name
constexpr std::size_t kMostMeant = 4;

/// What may count as one slip of the finger, by the number of letters that are right all the same.
bool believable(const char* label, std::size_t from, std::size_t end, std::string_view wanted) {
    const auto code = [&](std::size_t i) { return static_cast<std::uint8_t>(label[i]) & kCode; };
    const char next = label[end];
    const bool from_word = (static_cast<std::uint8_t>(label[from]) & kWordStart) != 0;
    const bool to_word = next == 0 || (static_cast<std::uint8_t>(next) & kWordStart) != 0;
    const bool to_char = next == 0 || (static_cast<std::uint8_t>(next) & kCharStart) != 0;
    if (wanted.size() >= kFreelyMistyped) return true;
    if (wanted.size() >= 6) return from_word && to_char;
    if (!from_word || !to_word) return false;
    if (wanted.size() > kShortestMistyped) return true;
    if (end - from != wanted.size()) return false;
    std::size_t differ = 0;
    std::size_t at = 0;
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (code(from + i) != static_cast<std::uint8_t>(wanted[i])) {
            ++differ;
            at = i;
        }
    return differ == 2 || (differ == 1 && easily_confused(static_cast<std::uint8_t>(code(from + at)),
                                                          static_cast<std::uint8_t>(wanted[at])));
}

Lie lie_within(const char* label, std::size_t from, std::size_t end) {
    const char next = label[end];
    return {.from_label = from == 0,
            .from_word = (static_cast<std::uint8_t>(label[from]) & kWordStart) != 0,
            .to_char = next == 0 || (static_cast<std::uint8_t>(next) & kCharStart) != 0,
            .to_word = next == 0 || (static_cast<std::uint8_t>(next) & kWordStart) != 0,
            .to_label = next == 0};
}

/// One of the two halves of the word is right: looks for each and compares what stands around it.
template <class Found>
void mistyped_matches(const Index& index, Shelf shelf, const std::string& wanted, Found found) {
    const std::size_t half = wanted.size() / 2;
    const std::uint32_t per_block = shelf == Shelf::entries ? kSlotsPerBlock : kWordsPerBlock;
    std::uint32_t first = 0;
    for (const auto& block : index.shelves[static_cast<std::size_t>(shelf)]) {
        for (std::size_t s = 0; block && s < static_cast<std::size_t>(Script::digits); ++s) {
            const Stream& stream = block->scripts[s];
            if (stream.labels.empty()) continue;
            for (const bool second : {false, true}) {
                Pattern pattern;
                pattern.codes = second ? wanted.substr(half) : wanted.substr(0, half);
                pattern.masks.assign(pattern.codes.size(), static_cast<char>(kCode));
                if (!stream.signature.may_hold(pattern.codes)) continue;
                std::size_t label = 0;
                scan(stream.letters, pattern, [&](std::size_t at) {
                    while (label + 1 < stream.labels.size() && stream.labels[label + 1].letters <= at) ++label;
                    const Stream::Begin& begin = stream.labels[label];
                    const char* letters = stream.letters.data() + begin.letters;
                    const std::size_t here = at - begin.letters;
                    for (std::size_t shift = second ? 0 : 1; shift < (second ? 3U : 2U); ++shift) {
                        const std::size_t before = (second ? half : 0) + 1;
                        if (here + shift < before) continue;
                        const std::size_t from = here + shift - before;
                        if ((static_cast<std::uint8_t>(letters[from]) & kCharStart) == 0) continue;
                        std::size_t end = 0;
                        if (!begins_within_one_edit(letters + from, wanted, end)) continue;
                        if (believable(letters, from, from + end, wanted))
                            found(first + begin.place, begin.label, letters, from, from + end);
                    }
                });
            }
        }
        first += per_block;
    }
}

}  // namespace

void seek_labels(const Index& index, const Needle& needle, const Weight& weight, Tally& tally) {
    matches(index, Shelf::entries, needle, [&](std::uint32_t slot, Label label, const Lie& lie) {
        if (counts(lie, weight))
            tally.note(slot, weighed(fit_of(label, lie), weight), lie.rest,
                       via_of(label, static_cast<std::uint32_t>(label), weight));
    });
    seek_words(index, Shelf::words, needle, weight, tally);
}

void seek_texts(const Index& index, const Needle& needle, const Weight& weight, Tally& tally) {
    seek_words(index, Shelf::texts, needle, weight, tally);
}

std::vector<std::string> seek_mistyped(const Index& index, const Word& word, const Weight& weight, Tally& tally) {
    const std::string wanted = bare_letters(word);
    const bool latin = std::ranges::any_of(word, [](const Char& one) { return is_latin(one.c); });
    const bool korean = std::ranges::any_of(word, [](const Char& one) { return is_syllable(one.c); });
    if (wanted.size() < (latin ? kShortestMistypedLatin : kShortestMistyped) || wanted.size() > kLongestPattern)
        return {};
    if (!latin && !korean) return {};
    std::vector<std::string> meant;
    const auto remember = [&](const char* letters, std::size_t from, std::size_t end) {
        const Lie lie = lie_within(letters, from, end);
        if (!lie.from_word || !lie.to_char || meant.size() == kMostMeant) return;
        std::string spelled{letters + from, letters + end};
        for (char& letter : spelled) letter = static_cast<char>(static_cast<std::uint8_t>(letter) & ~kWordStart);
        if (std::ranges::find(meant, spelled) == meant.end()) meant.push_back(std::move(spelled));
    };
    mistyped_matches(index, Shelf::entries, wanted,
                     [&](std::uint32_t slot, Label label, const char* letters, std::size_t from, std::size_t end) {
                         tally.note(slot, weighed(fit_of(label, lie_within(letters, from, end)), weight), from,
                                    via_of(label, static_cast<std::uint32_t>(label), weight));
                         remember(letters, from, end);
                     });
    std::unordered_map<std::uint32_t, Lie> words;
    mistyped_matches(index, Shelf::words, wanted,
                     [&](std::uint32_t number, Label, const char* letters, std::size_t from, std::size_t end) {
                         if (words.size() < kMostWordsOfOneLetter)
                             words.emplace(number, lie_within(letters, from, end));
                         remember(letters, from, end);
                     });
    for (const auto& [number, lie] : words)
        index.postings(Shelf::words, number, [&, where = &lie, word_number = number](const Posting& posting) {
            tally.note(posting.slot, weighed(fit_of(posting.label, *where), weight), 0,
                       via_of(posting.label, word_number, weight));
        });
    return meant;
}

Needle needle_of_letters(const std::string& letters) {
    Needle needle{.kind = Needle::Kind::letters, .word = {}, .pattern = {}};
    for (const char letter : letters) {
        if ((static_cast<std::uint8_t>(letter) & kCharStart) != 0) needle.word.push_back({.c = U'가'});
        needle.pattern.codes += static_cast<char>(static_cast<std::uint8_t>(letter) & (kCode | kCharStart));
    }
    needle.pattern.masks.assign(letters.size(), static_cast<char>(kCode | kCharStart));
    needle.closed = letters.size();
    needle.korean = true;
    return needle;
}

}  // namespace model::search
