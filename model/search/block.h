#pragma once

#include "model/base/seoul_time.h"
#include "model/search/letters.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model::search {

// The index is kept in blocks: what is compared letter by letter, ready to be searched as it is read from the disk.

/// Whose text a label is. The last five are those of words, which many entries share.
enum class Label : std::uint8_t {
    name,
    foreign_name,
    alternate,
    number,
    former_number,
    keyword,
    organization,
    category,
    dong,
    text
};

/// Three streams, because a Korean query need not look at English names and numbers.
enum class Script : std::uint8_t { korean, foreign, digits };
inline constexpr std::size_t kScripts = 3;

/// One text of an item, as it is stored.
struct StoredLabel {
    Label label = Label::name;
    std::string letters;
    std::string initials;  ///< of Korean labels; empty where nobody looks for those
    std::string sound;     ///< roman_sound(), likewise
};
/// `short_forms`: whether it can be found by its initials and its sound.
StoredLabel stored_label(Label label, std::string_view text, bool short_forms);
Script script_of(Label label, std::string_view letters);

/// What is known of an entry without reading it.
struct Facts {
    std::int64_t entry_no = 0;
    std::int32_t rank = 0;
    std::uint32_t lead = 0;         ///< slot + 1 of the entry that is shown in its place; 0: itself
    bool folded = false;            ///< background by the directory's own word
    bool runs_for_a_time = false;   ///< a programme and its like, which age
    bool emergency = false;         ///< its number is 112 or 119
    std::optional<Day> last_known;  ///< the last day on which anything vouched for it
    std::optional<Day> over_after;  ///< the last day of its period or window
    std::string category;
    std::vector<std::uint32_t> places;  ///< numbers of the words that are its locations
};

/// An entry or a word with its texts.
struct StoredItem {
    std::uint32_t place = 0;  ///< in its block
    std::string fact;         ///< pack(Facts) of an entry; a location's 동; "" otherwise
    std::vector<StoredLabel> labels;
};

std::string pack(const Facts& facts);
Facts unpack_facts(std::string_view bytes);
std::string pack(const std::vector<StoredItem>& items);
/// Throws std::out_of_range where the bytes are not what pack() made.
std::vector<StoredItem> unpack_items(std::string_view bytes);

/// Entries that hold a word, with the kind of text that has it, as one string; entries ascend.
struct Posting {
    std::uint32_t slot = 0;
    Label label = Label::keyword;
    friend bool operator==(const Posting&, const Posting&) = default;
};
std::string pack(const std::vector<Posting>& postings);
/// Throws std::out_of_range where the bytes are not what pack() made.
std::vector<Posting> unpack_postings(std::string_view bytes);
/// The same into a list whose memory is used again.
void unpack_postings(std::string_view bytes, std::vector<Posting>& postings);

/// Which three letters in a row a stream holds, hashed: most blocks need not be read for a word of four letters or
/// more.
class Signature {
public:
    /// Of a stream's letters; labels are apart from each other by zeros.
    static Signature of(std::string_view letters);
    /// False only where the pattern stands nowhere in the stream. `codes` may have marks.
    bool may_hold(std::string_view codes) const;

private:
    std::vector<std::uint64_t> bits_;
};

/// A block in memory: the streams of all its labels, each label ended by a zero, and where each begins.
struct Stream {
    struct Begin {
        std::uint32_t letters = 0;
        std::uint32_t initials = 0;
        std::uint32_t sound = 0;
        std::uint16_t place = 0;
        Label label = Label::name;
    };
    std::vector<Begin> labels;
    std::string letters;
    std::string initials;
    std::string sound;
    Signature signature;  ///< of the letters
};
struct Block {
    std::array<Stream, kScripts> scripts;
    std::vector<std::pair<std::uint32_t, std::string>> facts;  ///< place and StoredItem::fact
};
Block load_block(std::string_view bytes);

}  // namespace model::search
