#pragma once

#include "model/search/seek.h"

#include <vector>

namespace model::search {

/// How far the search for a word has gone; each step is taken only where the ones before left room.
enum class Step { written, meant, described, mistyped };

/// One word of the query, or all of them run together, and the entries that it finds.
class Term {
public:
    Term(const Index& index, Word word, Tally& tally, std::uint32_t added = 0);

    /// Goes on to `step`.
    void look(Step step);
    const Tally& tally() const { return *tally_; }
    const Word& word() const { return word_; }
    std::size_t letters() const { return bare_.size(); }
    /// Everything that was looked for, for highlighting.
    const std::vector<Needle>& needles() const { return needles_; }
    /// Letters of the forms that were taken for mistyped.
    const std::vector<std::string>& mistyped() const { return mistyped_; }
    /// The synonyms that the word, or a form of it, is one of.
    const std::vector<std::uint32_t>& synonyms() const { return synonyms_; }
    /// As somebody who knows the sounds of Korean writes them in Latin letters.
    void look_for_sound();
    /// Takes an ending off that is still being typed.
    void take_open_ending_off();

private:
    void look_written(const Word& word, const Weight& weight);
    void look_meant();
    void look_described();
    void look_mistyped();
    void take_synonyms_of(const std::string& bare, std::size_t chars, std::uint32_t added);
    void follow(std::uint32_t number, std::uint32_t added);

    const Index* index_;
    Word word_;
    std::string bare_;
    Tally* tally_;
    std::uint32_t added_;
    std::vector<Word> forms_;  ///< the word and its stems
    std::vector<Needle> needles_;
    std::vector<std::string> mistyped_;
    std::vector<std::uint32_t> synonyms_;
    Step done_ = Step::written;
    bool begun_ = false;
};

/// The numbers of the synonyms that a word is one of; `or_beginning`: or begins, with two characters or more.
std::vector<std::uint32_t> synonyms_of(const Index& index, const std::string& bare, std::size_t chars,
                                       bool or_beginning);

}  // namespace model::search
