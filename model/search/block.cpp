#include "model/search/block.h"

#include "model/search/roman.h"
#include "model/search/scan.h"

#include <algorithm>
#include <bit>
#include <stdexcept>

namespace model::search {
namespace {

constexpr int kNoDay = 0;  // stored days count from 1900, so that 0 is free
constexpr std::chrono::days kEpoch{-25'567};

void put_number(std::string& out, std::uint64_t value) {
    for (; value >= 0x80; value >>= 7) out += static_cast<char>((value & 0x7F) | 0x80);
    out += static_cast<char>(value);
}
std::uint64_t take_number(std::string_view& bytes) {
    std::uint64_t value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
        if (bytes.empty()) throw std::out_of_range{"a number is cut off"};
        const auto byte = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        value |= static_cast<std::uint64_t>(byte & 0x7F) << shift;
        if (byte < 0x80) return value;
    }
    throw std::out_of_range{"a number is too long"};
}
void put_text(std::string& out, std::string_view text) {
    put_number(out, text.size());
    out += text;
}
std::string_view take_text(std::string_view& bytes) {
    const auto size = static_cast<std::size_t>(take_number(bytes));
    if (size > bytes.size()) throw std::out_of_range{"a text is cut off"};
    const std::string_view text = bytes.substr(0, size);
    bytes.remove_prefix(size);
    return text;
}

std::uint64_t day_number(const std::optional<Day>& day) {
    if (!day) return kNoDay;
    return static_cast<std::uint64_t>(std::max<std::int64_t>((day->time_since_epoch() - kEpoch).count(), 1));
}
std::optional<Day> day_of_number(std::uint64_t number) {
    if (number == kNoDay) return std::nullopt;
    return Day{std::chrono::days{static_cast<int>(number)} + kEpoch};
}

std::size_t hash_of_three(const char* letters) {
    const auto code = [&](int i) { return static_cast<std::size_t>(static_cast<std::uint8_t>(letters[i]) & kCode); };
    const std::size_t three = code(0) << 12 | code(1) << 6 | code(2);
    return three * 0x9E3779B1U >> 11;
}

Label label_of(std::uint64_t number) {
    if (number > static_cast<std::uint64_t>(Label::text)) throw std::out_of_range{"no such label"};
    return static_cast<Label>(number);
}

}  // namespace

StoredLabel stored_label(Label label, std::string_view text, bool short_forms) {
    Spelling spelling = spell(text);
    StoredLabel stored{.label = label, .letters = std::move(spelling.letters), .initials = {}, .sound = {}};
    if (short_forms && script_of(label, stored.letters) == Script::korean) {
        stored.initials = std::move(spelling.initials);
        stored.sound = roman_sound(spelling.chars);
    }
    return stored;
}

Script script_of(Label label, std::string_view letters) {
    if (label == Label::number || label == Label::former_number) return Script::digits;
    const bool korean =
        std::ranges::any_of(letters, [](char c) { return (static_cast<std::uint8_t>(c) & kCode) < kFirstDigit; });
    return korean ? Script::korean : Script::foreign;
}

std::string pack(const Facts& facts) {
    std::string out;
    put_number(out, static_cast<std::uint64_t>(facts.entry_no));
    put_number(out, static_cast<std::uint64_t>(facts.rank + (1 << 30)));
    put_number(out, facts.lead);
    put_number(out, (facts.folded ? 1U : 0U) | (facts.runs_for_a_time ? 2U : 0U) | (facts.emergency ? 4U : 0U));
    put_number(out, day_number(facts.last_known));
    put_number(out, day_number(facts.over_after));
    put_text(out, facts.category);
    put_number(out, facts.places.size());
    for (const std::uint32_t place : facts.places) put_number(out, place);
    return out;
}

Facts unpack_facts(std::string_view bytes) {
    Facts facts;
    facts.entry_no = static_cast<std::int64_t>(take_number(bytes));
    facts.rank = static_cast<std::int32_t>(static_cast<std::int64_t>(take_number(bytes)) - (1 << 30));
    facts.lead = static_cast<std::uint32_t>(take_number(bytes));
    const std::uint64_t flags = take_number(bytes);
    facts.folded = (flags & 1) != 0;
    facts.runs_for_a_time = (flags & 2) != 0;
    facts.emergency = (flags & 4) != 0;
    facts.last_known = day_of_number(take_number(bytes));
    facts.over_after = day_of_number(take_number(bytes));
    facts.category = take_text(bytes);
    for (auto left = take_number(bytes); left > 0; --left)
        facts.places.push_back(static_cast<std::uint32_t>(take_number(bytes)));
    return facts;
}

std::string pack(const std::vector<StoredItem>& items) {
    std::string out;
    for (const StoredItem& item : items) {
        put_number(out, item.place);
        put_text(out, item.fact);
        put_number(out, item.labels.size());
        for (const StoredLabel& label : item.labels) {
            put_number(out, static_cast<std::uint64_t>(label.label));
            put_text(out, label.letters);
            put_text(out, label.initials);
            put_text(out, label.sound);
        }
    }
    return out;
}

std::vector<StoredItem> unpack_items(std::string_view bytes) {
    std::vector<StoredItem> items;
    while (!bytes.empty()) {
        StoredItem& item = items.emplace_back();
        item.place = static_cast<std::uint32_t>(take_number(bytes));
        item.fact = take_text(bytes);
        for (auto left = take_number(bytes); left > 0; --left) {
            StoredLabel& label = item.labels.emplace_back();
            label.label = label_of(take_number(bytes));
            label.letters = take_text(bytes);
            label.initials = take_text(bytes);
            label.sound = take_text(bytes);
        }
    }
    return items;
}

std::string pack(const std::vector<Posting>& postings) {
    std::string out;
    std::uint32_t before = 0;
    for (const Posting& posting : postings) {
        put_number(out, static_cast<std::uint64_t>(posting.slot - before) << 3 |
                            (static_cast<std::uint64_t>(posting.label) - static_cast<std::uint64_t>(Label::keyword)));
        before = posting.slot;
    }
    return out;
}

std::vector<Posting> unpack_postings(std::string_view bytes) {
    std::vector<Posting> postings;
    postings.reserve(bytes.size());
    unpack_postings(bytes, postings);
    return postings;
}

void unpack_postings(std::string_view bytes, std::vector<Posting>& postings) {
    postings.clear();
    std::uint32_t slot = 0;
    while (!bytes.empty()) {
        const std::uint64_t number = take_number(bytes);
        slot += static_cast<std::uint32_t>(number >> 3);
        postings.push_back({slot, label_of((number & 7) + static_cast<std::uint64_t>(Label::keyword))});
    }
}

Signature Signature::of(std::string_view letters) {
    Signature signature;
    // Two bits or more for each letter keep it a third full at the most.
    signature.bits_.resize(std::bit_ceil(std::max<std::size_t>(letters.size() * 3, 64)) / 64);
    const std::size_t last = signature.bits_.size() * 64 - 1;
    for (std::size_t i = 0; i + 2 < letters.size(); ++i) {
        const std::size_t bit = hash_of_three(letters.data() + i) & last;
        signature.bits_[bit / 64] |= std::uint64_t{1} << bit % 64;
    }
    return signature;
}

bool Signature::may_hold(std::string_view codes) const {
    const std::size_t last = bits_.size() * 64 - 1;
    for (std::size_t i = 0; i + 2 < codes.size(); ++i) {
        const std::size_t bit = hash_of_three(codes.data() + i) & last;
        if ((bits_[bit / 64] >> bit % 64 & 1) == 0) return false;
    }
    return true;
}

Block load_block(std::string_view bytes) {
    Block block;
    while (!bytes.empty()) {
        const auto place = static_cast<std::uint32_t>(take_number(bytes));
        block.facts.emplace_back(place, take_text(bytes));
        for (auto left = take_number(bytes); left > 0; --left) {
            const Label label = label_of(take_number(bytes));
            const std::string_view letters = take_text(bytes);
            const std::string_view initials = take_text(bytes);
            const std::string_view sound = take_text(bytes);
            Stream& stream = block.scripts[static_cast<std::size_t>(script_of(label, letters))];
            stream.labels.push_back({.letters = static_cast<std::uint32_t>(stream.letters.size()),
                                     .initials = static_cast<std::uint32_t>(stream.initials.size()),
                                     .sound = static_cast<std::uint32_t>(stream.sound.size()),
                                     .place = static_cast<std::uint16_t>(place),
                                     .label = label});
            (stream.letters += letters) += '\0';
            (stream.initials += initials) += '\0';
            (stream.sound += sound) += '\0';
        }
    }
    for (Stream& stream : block.scripts) stream.signature = Signature::of(stream.letters);
    for (Stream& stream : block.scripts)
        for (std::string* letters : {&stream.letters, &stream.initials, &stream.sound}) letters->append(kPadding, '\0');
    return block;
}

}  // namespace model::search
