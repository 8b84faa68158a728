// libhangul's own automaton, kept alive through a whole sequence, against the value that replays keys.
#include "model/base/utf8.h"
#include "model/hangul/composer.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <hangul.h>

#include <memory>
#include <random>

namespace {

/// The automaton as an input method drives it: what it commits is joined, what it shows stands at the end.
class Automaton {
public:
    Automaton() : context_{hangul_ic_new("2"), hangul_ic_delete} {
        hangul_ic_set_option(context_.get(), HANGUL_IC_OPTION_AUTO_REORDER, true);
        hangul_ic_set_option(context_.get(), HANGUL_IC_OPTION_NON_CHOSEONG_COMBI, false);
    }
    void press(char key) {
        hangul_ic_process(context_.get(), key);
        add(committed_, hangul_ic_get_commit_string(context_.get()));
    }
    /// False where nothing is in work: what happens then is not the automaton's to say.
    bool backspace() {
        const bool done = hangul_ic_backspace(context_.get());
        // Version 0.1.0 keeps a vowel of ㅗㅈㅣ (죄) after two backspaces have emptied the syllable, and shows it again
        // after a third: ㅗㅈㅣ<<ㅠ< gives ㅗ. Nobody wants that back.
        if (hangul_ic_is_empty(context_.get())) hangul_ic_reset(context_.get());
        return done;
    }
    void space() {
        add(committed_, hangul_ic_flush(context_.get()));
        committed_ += ' ';
    }
    std::string text() const {
        std::string all = committed_;
        add(all, hangul_ic_get_preedit_string(context_.get()));
        return all;
    }
    const std::string& committed() const { return committed_; }

private:
    static void add(std::string& out, const ucschar* letters) {
        for (; *letters != 0; ++letters) model::append_utf8(out, static_cast<char32_t>(*letters));
    }
    std::unique_ptr<HangulInputContext, void (*)(HangulInputContext*)> context_;
    std::string committed_;
};

constexpr std::string_view kKeys = "qwertyuiopasdfghjklzxcvbnmQWERTOP";

/// How fingers strike: mostly consonant and vowel in turn, or anything at all.
char next_key(std::mt19937& random, bool wild) {
    constexpr std::string_view kConsonants = "qwertasdfgzxcvQWERT", kVowels = "yuiophjklbnmOP";
    const auto one_of = [&](std::string_view keys) {
        return keys[std::uniform_int_distribution<std::size_t>{0, keys.size() - 1}(random)];
    };
    if (wild) return one_of(kKeys);
    return one_of(random() % 5 < 3 ? kConsonants : kVowels);
}

/// One sequence of strokes on both; stops where the field is full or an erasure leaves the automaton's reach.
void replay(std::mt19937& random, int strokes, bool wild) {
    model::Composer composer;
    Automaton automaton;
    std::string log;
    for (int i = 0; i < strokes; ++i) {
        if (model::to_utf32(composer.text()).size() + 2 > model::Composer::kLongest) return;
        const auto kind = random() % 10;
        if (kind < 2) {
            const std::string before = composer.text();
            const bool in_work = !composer.unfinished().empty();
            if (!in_work) continue;
            log += '<';
            composer.erase();
            ASSERT_TRUE(automaton.backspace()) << log << " " << before;
        } else if (kind == 2 && random() % 4 == 0) {
            log += ' ';
            composer.put(U' ');
            automaton.space();
        } else {
            const char key = next_key(random, wild);
            log += key;
            composer.press(key);
            automaton.press(key);
        }
        ASSERT_EQ(composer.text(), automaton.text()) << log;
        ASSERT_EQ(composer.finished(), automaton.committed()) << log;
    }
}

TEST(Reference, AgreesWithTheComposerOnLongRandomSequencesWithBackspace) {
    std::mt19937 random{20261122};
    for (int run = 0; run < 2000; ++run) {
        replay(random, 150, run % 2 == 0);
        if (testing::Test::HasFatalFailure()) return;
    }
}

/// Sequences that go on past the field's length: emptied letter by letter, which crosses finished syllables, and begun
/// again. The automaton is given what is left after each erasure of a finished syllable.
TEST(Reference, AgreesAfterFinishedSyllablesWereTakenApart) {
    std::mt19937 random{5};
    for (int run = 0; run < 2000; ++run) {
        model::Composer composer;
        for (int i = 0; i < 20; ++i) composer.press(next_key(random, false));
        const auto erasures = random() % 12;
        for (unsigned i = 0; i < erasures; ++i) composer.erase();
        Automaton automaton;
        const std::string finished = composer.finished();
        std::u32string unfinished = model::to_utf32(composer.unfinished());
        for (const char32_t c : unfinished)
            for (const char key : model::keys_of(c)) automaton.press(key);
        for (int i = 0; i < 12; ++i) {
            const char key = next_key(random, false);
            composer.press(key);
            automaton.press(key);
            ASSERT_EQ(composer.text(), finished + automaton.text()) << finished;
        }
    }
}

}  // namespace
