#include "model/search/term.h"

#include <algorithm>
#include <array>

namespace model::search {
namespace {

constexpr std::size_t kShortestBeginning = 2;  // characters of a synonym that is still being typed
// A word that was found as a whole needs no particle taken off: 어린이, 나이.
constexpr std::uint32_t kFoundAsItIs = 20;

bool any_lone(const Word& word) {
    return std::ranges::any_of(word, [](const Char& one) { return is_lone_consonant(one.c); });
}

bool within_one_edit(const std::string& known, const std::string& typed) {
    std::size_t end = 0;
    const std::string ended = known + '\0';
    return begins_within_one_edit(ended.c_str(), typed, end) && end + 1 >= known.size() && end <= known.size();
}

/// The word with vowels that sound alike and are more than one letter apart: 계 and 게, 왜 and 웨.
std::vector<Word> sound_alikes(const Word& word) {
    constexpr std::array<std::pair<int, int>, 8> kAlike{
        {{5, 7}, {7, 5}, {1, 3}, {3, 1}, {11, 15}, {15, 11}, {10, 15}, {15, 10}}};
    constexpr int kFinals = 28;
    std::vector<Word> words;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (!is_syllable(word[i].c)) continue;
        const Parts parts = parts_of(word[i].c);
        for (const auto& [from, to] : kAlike)
            if (parts.vowel == from) {
                Word other = word;
                const int moved = static_cast<int>(word[i].c) + (to - from) * kFinals;
                other[i].c = static_cast<char32_t>(moved);
                words.push_back(std::move(other));
            }
    }
    return words;
}

}  // namespace

std::vector<std::uint32_t> synonyms_of(const Index& index, const std::string& bare, std::size_t chars,
                                       bool or_beginning) {
    std::vector<std::uint32_t> exact;
    std::vector<std::uint32_t> begun;
    for (std::uint32_t number = 0; number < index.synonyms.size(); ++number)
        for (const std::string& known : index.synonyms[number].bare) {
            if (known == bare) {
                exact.push_back(number);
                break;
            }
            if (or_beginning && chars >= kShortestBeginning && known.starts_with(bare)) {
                begun.push_back(number);
                break;
            }
        }
    return exact.empty() ? begun : exact;
}

Term::Term(const Index& index, Word word, Tally& tally, std::uint32_t added)
    : index_{&index}, word_{std::move(word)}, bare_{bare_letters(word_)}, tally_{&tally}, added_{added} {
    forms_.push_back(word_);
}

void Term::look(Step step) {
    if (!begun_) {
        begun_ = true;
        look_written(word_, {.added = added_});
    }
    while (done_ < step) {
        done_ = static_cast<Step>(static_cast<int>(done_) + 1);
        switch (done_) {
            case Step::written: break;
            case Step::meant: look_meant(); break;
            case Step::described: look_described(); break;
            case Step::mistyped: look_mistyped(); break;
        }
    }
}

void Term::look_written(const Word& word, const Weight& weight) {
    Weight counted = weight;
    std::optional<Needle> needle;
    if (any_lone(word)) {
        needle = initials_needle(word);
        counted.added += kInitialsFit;
    } else {
        needle = letters_needle(word);
    }
    if (!needle) return;
    seek_labels(*index_, *needle, counted, *tally_);
    needles_.push_back(*std::move(needle));
}

void Term::look_for_sound() {
    auto needle = sound_needle(word_);
    if (!needle) return;
    seek_labels(*index_, *needle, {.added = kInitialsFit + added_}, *tally_);
    needles_.push_back(*std::move(needle));
}

void Term::look_meant() {
    if (tally_->best() > kFoundAsItIs + added_)
        for (Word& stem : stems_of(word_)) {
            const bool whole = stem.size() == 1;
            look_written(stem, {.added = kStemFit + added_, .whole_words = whole});
            forms_.push_back(std::move(stem));
        }
    for (const Word& form : std::vector<Word>{forms_}) take_synonyms_of(bare_letters(form), form.size(), added_);
}

void Term::take_synonyms_of(const std::string& bare, std::size_t chars, std::uint32_t added) {
    const bool or_beginning = tally_->best() > kFoundAsItIs + added_;
    for (const std::uint32_t number : synonyms_of(*index_, bare, chars, or_beginning))
        if (std::ranges::find(synonyms_, number) == synonyms_.end()) follow(number, added);
}

void Term::follow(std::uint32_t number, std::uint32_t added) {
    synonyms_.push_back(number);
    const Synonym& synonym = index_->synonyms[number];
    const std::uint32_t fit = (synonym.former_number ? 0 : kSynonymFit) + added;
    for (const std::uint32_t slot : synonym.leads) tally_->note(slot, fit, 0, {FoundIn::synonym, number});
    for (const Word& word : synonym.words) {
        if (synonym.former_number || bare_letters(word) == bare_) continue;
        auto needle = letters_needle(word);
        if (!needle) continue;
        seek_labels(*index_, *needle,
                    {.added = added, .as_synonym = true, .whole_words = word.size() == 1, .synonym = number}, *tally_);
        needles_.push_back(*std::move(needle));
    }
}

void Term::look_described() {
    for (std::size_t i = 0; i < forms_.size(); ++i)
        if (!any_lone(forms_[i]))
            if (const auto needle = letters_needle(forms_[i]))
                seek_texts(*index_, *needle,
                           {.added = added_ + (i > 0 ? kStemFit : 0), .whole_words = forms_[i].size() == 1}, *tally_);
}

void Term::take_open_ending_off() {
    for (std::size_t from = word_.size(); from-- > 1 && tally_->empty();) {
        if (!may_become_ending(word_, from)) continue;
        const Word stem(word_.begin(), word_.begin() + static_cast<std::ptrdiff_t>(from));
        look_written(stem, {.added = kStemFit + added_, .whole_words = stem.size() == 1});
        take_synonyms_of(bare_letters(stem), stem.size(), added_ + kStemFit);
    }
}

void Term::look_mistyped() {
    const std::uint32_t added = kTypoFit + added_;
    std::vector<std::string> meant_words;
    for (const Word& form : std::vector<Word>{forms_}) {
        for (const Word& alike : any_lone(form) ? std::vector<Word>{} : sound_alikes(form))
            if (auto needle = letters_needle(alike)) {
                seek_labels(*index_, *needle, {.added = added}, *tally_);
                take_synonyms_of(bare_letters(alike), alike.size(), added);
                needles_.push_back(*std::move(needle));
            }
        const std::string bare = bare_letters(form);
        for (std::string& meant : seek_mistyped(*index_, form, {.added = added}, *tally_))
            meant_words.push_back(std::move(meant));
        mistyped_.push_back(bare);
        for (std::uint32_t number = 0; bare.size() > 4 && number < index_->synonyms.size(); ++number)
            if (std::ranges::any_of(index_->synonyms[number].bare,
                                    [&](const std::string& known) { return within_one_edit(known, bare); }) &&
                std::ranges::find(synonyms_, number) == synonyms_.end() && !index_->synonyms[number].former_number)
                follow(number, added);
    }
    for (const std::string& meant : meant_words) {
        Needle needle = needle_of_letters(meant);
        if (needle.word.size() > 1) seek_labels(*index_, needle, {.added = added}, *tally_);
        needles_.push_back(std::move(needle));
    }
}

}  // namespace model::search
