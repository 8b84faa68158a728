#include "model/search/ask.h"

#include "model/search/two_set.h"

#include <algorithm>
#include <optional>
#include <span>

namespace model::search {
namespace {

constexpr std::size_t kMostWords = 8;
constexpr std::size_t kMostBytes = 2000;  // read of a query
constexpr std::chrono::days kStale{365};  // as a category's list folds (kiosk/app/fold.h)

/// The bytes of a query that are looked at, cut between characters.
std::string_view capped(std::string_view text) {
    if (text.size() <= kMostBytes) return text;
    std::size_t end = kMostBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return text.substr(0, end);
}

bool only_digits(const Word& word) {
    return !word.empty() && std::ranges::all_of(word, [](const Char& one) { return is_digit(one.c); });
}
bool any_latin(const Word& word) {
    return std::ranges::any_of(word, [](const Char& one) { return is_latin(one.c); });
}
bool any_syllable(const Word& word) {
    return std::ranges::any_of(word, [](const Char& one) { return is_syllable(one.c); });
}
bool any_jamo(const Word& word) {
    return std::ranges::any_of(word, [](const Char& one) { return is_lone_consonant(one.c) || is_lone_vowel(one.c); });
}

Word joined(const std::vector<Word>& words) {
    Word all;
    for (const Word& word : words) all.insert(all.end(), word.begin(), word.end());
    return all;
}

/// A number from abroad, as it is dialled here: 82 63 ... is 063 ...
Word dialled_here(Word digits) {
    const auto starts = [&](std::u32string_view with) {
        return digits.size() > with.size() + 7 &&
               std::ranges::equal(with, std::span{digits}.first(with.size()), {}, {}, &Char::c);
    };
    if (starts(U"82") && !starts(U"820")) {
        digits.erase(digits.begin());
        digits.front().c = U'0';
    }
    return digits;
}

/// One reading of the query: its words as they stand, or as the keyboard's other language gives them.
class Reading {
public:
    Reading(const Index& index, Workspace& workspace, const std::vector<Word>& words, std::size_t enough)
        : index_{index}, workspace_{workspace}, enough_{enough} {
        for (const Word& word : words)
            if (!is_filler(word)) asked_.push_back(word);
        if (asked_.empty()) asked_ = words;
        if (asked_.size() > kMostWords) asked_.resize(kMostWords);
        found_ = &workspace_.tally(index_.entries.size());
        add_term(joined(asked_));
        if (asked_.size() < words.size() && words.size() <= kMostWords) add_term(joined(words));
        phrases_ = terms_.size();
        if (asked_.size() > 1)
            for (const Word& word : asked_) add_term(word);
    }

    /// As it is written, as it is meant, as it is described, until enough is found.
    void look() {
        for (Term& term : std::span{terms_}.first(phrases_)) term.look(Step::written);
        gather_phrases();
        if (asked_.size() > 1 && found_->best() <= kNamed) return;  // the beginning of a name, word for word
        for (const Step step : {Step::written, Step::meant, Step::described}) {
            if (step == Step::described && (found_->best() <= kWordOfName || found_->slots().size() >= kFew) &&
                found_->best() < kStrongFit && index_.entries.size() > kMany)
                return;
            for (Term& term : terms_) term.look(step);
            gather();
            if (found_->slots().size() >= enough_) return;
        }
    }
    void look_for_sound() {
        for (Term& term : terms_) term.look_for_sound();
        gather();
    }
    /// What may still become a word: an ending half typed, words run together, one letter wrong, a word too many.
    void look_further() {
        for (Term& term : terms_)
            if (term.tally().empty()) term.take_open_ending_off();
        gather();
        if (found_->empty()) split();
        if (found_->empty()) {
            for (Term& term : terms_)
                if (term.tally().empty()) term.look(Step::mistyped);
            gather();
        }
        if (found_->empty()) gather_partly();
    }

    const Tally& found() const { return *found_; }
    bool empty() const { return found_->empty(); }
    const std::vector<Term>& terms() const { return terms_; }
    std::span<const Term> phrases() const { return std::span{terms_}.first(phrases_); }
    std::span<const Term> words() const { return std::span{terms_}.subspan(phrases_); }

private:
    Term& add_term(Word word) {
        return terms_.emplace_back(index_, std::move(word), workspace_.tally(index_.entries.size()));
    }

    void note(std::uint32_t slot, std::uint32_t value, Via via) {
        const std::uint32_t lead = index_.entries[slot].lead;
        const std::uint32_t shown = lead == 0 ? slot : lead - 1;
        if (shown >= index_.entries.size() || index_.entries[shown].entry_no == 0) return;
        found_->note(shown, value >> 8, value & 0xFF, via);
    }

    void gather_phrases() {
        for (const Term& term : phrases())
            for (const std::uint32_t slot : term.tally().slots())
                note(slot, term.tally().value(slot), term.tally().via(slot));
    }

    /// Entries that a phrase finds, and those that every word finds.
    void gather() {
        gather_phrases();
        if (terms_.size() == phrases_) return;
        const auto words = std::span{terms_}.subspan(phrases_);
        const auto rarest =
            std::ranges::min_element(words, {}, [](const Term& term) { return term.tally().slots().size(); });
        for (const std::uint32_t slot : rarest->tally().slots()) {
            std::uint32_t worst = 0;
            Via via{};
            bool all = true;
            for (const Term& term : words) {
                const std::uint32_t value = term.tally().value(slot);
                all = all && value != Tally::kNone;
                if (!all) break;
                if (value >= worst) {
                    worst = value;
                    via = term.tally().via(slot);
                }
            }
            if (all) note(slot, worst, via);
        }
    }

    /// Words that were run together: each but the last has to be one that stands somewhere by itself.
    void split() {
        std::vector<Word> apart;
        for (std::size_t w = 0; w < asked_.size(); ++w) {
            const Term& term = asked_.size() == 1 ? terms_.front() : terms_[phrases_ + w];
            const std::vector<Word> parts = term.tally().empty() ? parts_of_run(asked_[w]) : std::vector<Word>{};
            split_ = split_ || !parts.empty();
            if (parts.empty())
                apart.push_back(asked_[w]);
            else
                apart.insert(apart.end(), parts.begin(), parts.end());
        }
        if (apart.size() > kMostWords) return;
        if (!split_) return;
        asked_ = std::move(apart);
        terms_.erase(terms_.begin() + static_cast<std::ptrdiff_t>(phrases_), terms_.end());
        for (const Word& word : asked_) add_term(word);
        for (const Step step : {Step::written, Step::meant, Step::described}) {
            for (Term& term : std::span{terms_}.subspan(phrases_)) term.look(step);
            gather();
            if (!found_->empty()) return;
        }
    }

    std::vector<Word> parts_of_run(const Word& run) {
        constexpr std::size_t kShortest = 2;
        std::vector<Word> parts;
        std::size_t from = 0;
        while (from < run.size()) {
            std::size_t taken = 0;
            for (std::size_t length = kShortest; from + length <= run.size(); ++length) {
                const Word part(run.begin() + static_cast<std::ptrdiff_t>(from),
                                run.begin() + static_cast<std::ptrdiff_t>(from + length));
                const bool last = from + length == run.size();
                const std::size_t left = run.size() - from - length;
                const Stands stands = stands_alone(part, last);
                if (stands.word && (left == 0 || left >= kShortest)) taken = length;
                if (!stands.begins) break;
            }
            if (taken == 0) return {};
            parts.emplace_back(run.begin() + static_cast<std::ptrdiff_t>(from),
                               run.begin() + static_cast<std::ptrdiff_t>(from + taken));
            from += taken;
        }
        return parts.size() > 1 ? parts : std::vector<Word>{};
    }

    struct Stands {
        bool begins = false;  ///< some label holds it
        bool word = false;    ///< some label holds it as a word
    };
    Stands stands_alone(const Word& part, bool last) {
        Tally& tally = workspace_.tally(index_.entries.size());
        const auto needle = letters_needle(part);
        if (!needle) return {};
        seek_labels(index_, *needle, {}, tally);
        const bool synonym = !synonyms_of(index_, bare_letters(part), part.size(), last).empty();
        Stands stands{.begins = !tally.empty() || synonym, .word = synonym};
        if (tally.empty()) return stands;
        if (last) {
            stands.word = stands.word || tally.best() < kStrongFit;
            return stands;
        }
        Tally& whole = workspace_.tally(index_.entries.size());
        seek_labels(index_, *needle, {.whole_words = true}, whole);
        stands.word = stands.word || !whole.empty();
        return stands;
    }

    /// Where no entry fits all words: those that fit most of what was typed, if that is half of it or more.
    void gather_partly() {
        if (terms_.size() == phrases_) return;
        const auto words = std::span{terms_}.subspan(phrases_);
        std::size_t letters = 0;
        for (const Term& term : words)
            if (!term.tally().empty() || !ends_as_verb(term.word())) letters += term.letters();
        std::size_t most = letters / 2;
        const auto covered = [&](std::uint32_t slot) {
            std::size_t sum = 0;
            for (const Term& term : words)
                if (term.tally().value(slot) != Tally::kNone && term.tally().fit(slot) < kStrongFit)
                    sum += term.letters();
            return sum;
        };
        for (const Term& term : words)
            for (const std::uint32_t slot : term.tally().slots()) most = std::max(most, covered(slot));
        if (most == 0) return;
        for (const Term& term : words)
            for (const std::uint32_t slot : term.tally().slots())
                if (term.tally().fit(slot) < kStrongFit && covered(slot) == most && most * 2 >= letters)
                    note(slot, term.tally().value(slot) + (kPartialFit << 8), term.tally().via(slot));
    }

    static constexpr std::uint32_t kNamed = 5;  // fits of model/search/fit.cpp
    static constexpr std::uint32_t kWordOfName = 8;
    static constexpr std::size_t kFew = 5;
    // A large directory has descriptions that mention anything: they are not read where names or keywords fit.
    static constexpr std::size_t kMany = 4000;

    const Index& index_;
    Workspace& workspace_;
    std::size_t enough_;
    std::vector<Word> asked_;
    std::vector<Term> terms_;  ///< first the phrases, then the words where there are several
    std::size_t phrases_ = 0;
    Tally* found_ = nullptr;
    bool split_ = false;
};

class Asking {
public:
    Asking(const Index& index, const SearchQuery& query, Workspace& workspace)
        : index_{index}, query_{query}, workspace_{workspace}, text_{capped(query.text)} {}

    Ranking answer() {
        std::vector<Word> words = words_of(fold(text_, kLongestQuery));
        if (words.empty() || query_.limit == 0) return {};
        if (const Word all = joined(words); only_digits(all)) words = {dialled_here(all)};
        Reading written{index_, workspace_, words, query_.limit};
        written.look();
        const Reading* best = &written;
        std::optional<Reading> other;
        if (weak(written)) try_other_keyboard(words, other);
        if (other && !other->empty() && (written.empty() || other->found().best() < written.found().best()))
            best = &*other;
        if (best->empty() && any_latin(joined(words))) written.look_for_sound();
        if (best->empty() && !only_digits(joined(words))) written.look_further();
        if (best->empty() && other) {
            other->look_further();
            best = &*other;
        }
        Ranking ranking = ranked(*best);
        ranking.emergency = cries_for_help(words, *best);
        return ranking;
    }

private:
    static bool weak(const Reading& reading) { return reading.empty() || reading.found().best() > kWeakFit; }

    /// The same keys in the other language, where that could be meant.
    void try_other_keyboard(const std::vector<Word>& words, std::optional<Reading>& other) {
        const Word all = joined(words);
        if (any_latin(all) && !any_syllable(all)) {
            std::string typed{text_};
            for (int attempt = 0; attempt < 2 && (!other || other->empty()); ++attempt) {
                const Word hangul = fold(as_hangul(typed), kLongestQuery);
                if (!any_syllable(hangul)) return;
                other.emplace(index_, workspace_, words_of(hangul), query_.limit);
                other->look();
                std::ranges::transform(typed, typed.begin(),
                                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
            }
        } else if (any_jamo(all)) {
            const Word latin = fold(as_latin(text_), kLongestQuery);
            if (latin.size() < 3) return;
            other.emplace(index_, workspace_, words_of(latin), query_.limit);
            other->look();
        }
    }

    bool old(const Standing& entry) const {
        if (entry.folded) return true;
        if (!query_.today) return false;
        if (entry.over_after && *entry.over_after < *query_.today) return true;
        return entry.runs_for_a_time && (!entry.last_known || *query_.today - *entry.last_known > kStale);
    }

    bool about_dong(std::uint32_t slot) const {
        const auto slot_of = [](const auto& pair) { return pair.first; };
        const auto from = std::ranges::lower_bound(index_.dong_of, slot, {}, slot_of);
        const auto to = std::ranges::upper_bound(index_.dong_of, slot, {}, slot_of);
        return std::any_of(from, to, [&](const auto& pair) { return index_.dongs[pair.second] == query_.dong; });
    }

    Ranking ranked(const Reading& reading) const {
        struct Candidate {
            std::uint64_t order = 0;
            std::int64_t entry_no = 0;
            std::uint32_t slot = 0;
            auto operator<=>(const Candidate&) const = default;
        };
        Ranking ranking;
        ranking.categories.resize(index_.categories.size());
        ranking.dongs.resize(index_.dongs.size());
        std::vector<Candidate> candidates;
        const Tally& found = reading.found();
        for (const std::uint32_t slot : found.slots()) {
            const Standing& entry = index_.entries[slot];
            const bool in_category = query_.category.empty() || index_.categories[entry.category] == query_.category;
            const bool in_dong = query_.dong.empty() || about_dong(slot);
            if (in_dong) ++ranking.categories[entry.category];
            if (in_category) count_dongs(slot, ranking.dongs);
            if (!in_category || !in_dong) continue;
            const std::uint64_t tier = found.fit(slot) * 2 + (old(entry) ? 1 : 0);
            const std::uint64_t length = found.value(slot) & 0xFF;
            const auto rank = static_cast<std::uint64_t>(entry.rank + (1 << 24)) & 0x1FFF'FFFF;
            candidates.push_back({tier << 40 | length << 32 | rank, entry.entry_no, slot});
        }
        ranking.total = candidates.size();
        const std::size_t shown = std::min(query_.limit, candidates.size());
        std::ranges::partial_sort(candidates, candidates.begin() + static_cast<std::ptrdiff_t>(shown));
        for (std::size_t i = 0; i < shown; ++i)
            ranking.hits.push_back({.slot = candidates[i].slot,
                                    .tier = static_cast<int>(candidates[i].order >> 40),
                                    .via = found.via(candidates[i].slot)});
        for (const Term& term : reading.terms()) {
            ranking.needles.insert(ranking.needles.end(), term.needles().begin(), term.needles().end());
            ranking.mistyped.insert(ranking.mistyped.end(), term.mistyped().begin(), term.mistyped().end());
            if (ranking.typed_word.empty() && !term.synonyms().empty()) ranking.typed_word = text_of(term.word());
        }
        return ranking;
    }

    void count_dongs(std::uint32_t slot, std::vector<std::size_t>& counts) const {
        auto at = std::ranges::lower_bound(index_.dong_of, std::pair<std::uint32_t, std::uint16_t>{slot, 0});
        for (; at != index_.dong_of.end() && at->first == slot; ++at) ++counts[at->second];
    }

    bool leads_to_help(const Term& term) const { return lead_to_help(term.synonyms()); }
    bool lead_to_help(const std::vector<std::uint32_t>& synonyms) const {
        for (const std::uint32_t number : synonyms)
            for (const std::uint32_t slot : index_.synonyms[number].leads)
                if (slot < index_.entries.size() && index_.entries[slot].emergency) return true;
        return false;
    }

    /// 112, 119, 살려주세요, and whatever leads to those numbers as a whole: 학교폭력 신고 does not.
    bool cries_for_help(const std::vector<Word>& words, const Reading& reading) const {
        const std::string typed = text_of(joined(words), false);
        if (typed == "112" || typed == "119") return true;
        const Word all = joined(words);
        if (lead_to_help(synonyms_of(index_, bare_letters(all), all.size(), /*or_beginning=*/true))) return true;
        const auto leads = [&](const Term& term) { return leads_to_help(term); };
        const auto phrases = reading.phrases();
        const auto single = reading.words();
        return std::ranges::any_of(phrases, leads) || (!single.empty() && std::ranges::all_of(single, leads));
    }

    static constexpr std::uint32_t kWeakFit = 12;  // found inside words only, or further off

    const Index& index_;
    const SearchQuery& query_;
    Workspace& workspace_;
    std::string_view text_;
};

}  // namespace

Ranking ask(const Index& index, const SearchQuery& query, Workspace& workspace) {
    Ranking ranking = Asking{index, query, workspace}.answer();
    workspace.clear();
    return ranking;
}

}  // namespace model::search
