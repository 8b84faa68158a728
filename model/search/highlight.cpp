#include "model/search/highlight.h"

#include "model/search/roman.h"

#include <algorithm>

namespace model::search {
namespace {

constexpr std::size_t kShortestMistyped = 4;

std::string padded(std::string stream) { return stream.append(1 + kPadding, '\0'); }

std::string_view stream_for(const Needle& needle, const std::string& letters, const std::string& initials,
                            const std::string& sound) {
    switch (needle.kind) {
        case Needle::Kind::letters: return letters;
        case Needle::Kind::initials: return initials;
        case Needle::Kind::sound: return sound;
    }
    return letters;
}

/// Marks that touch or overlap become one.
std::vector<Span> joined(std::vector<Span> spans) {
    std::ranges::sort(spans, {}, [](const Span& span) { return std::pair{span.from, span.to}; });
    std::vector<Span> apart;
    for (const Span& span : spans) {
        if (!apart.empty() && span.from <= apart.back().to)
            apart.back().to = std::max(apart.back().to, span.to);
        else
            apart.push_back(span);
    }
    return apart;
}

}  // namespace

std::vector<Span> highlights(const std::string& text, const std::vector<Needle>& needles,
                             const std::vector<std::string>& mistyped) {
    const Spelling spelling = spell(text);
    const std::string letters = padded(spelling.letters);
    const std::string initials = padded(spelling.initials);
    const std::string sound = padded(roman_sound(spelling.chars));
    const LabelView label{.letters = letters.data(), .initials = initials.data(), .sound = sound.data()};
    std::vector<Span> spans;
    const auto mark = [&](std::size_t from, std::size_t count) {
        if (count == 0 || from >= spelling.chars.size()) return;
        const std::size_t last = std::min(from + count, spelling.chars.size()) - 1;
        spans.push_back({spelling.chars[from].from, spelling.chars[last].to});
    };
    for (const Needle& needle : needles)
        scan(stream_for(needle, letters, initials, sound), needle.pattern, [&](std::size_t at) {
            if (const auto lie = lie_of(needle, label, at)) mark(lie->from, lie->count);
        });
    for (const std::string& wanted : mistyped) {
        std::size_t index = 0;
        for (std::size_t at = 0; at < spelling.letters.size() && wanted.size() >= kShortestMistyped; ++at) {
            if ((static_cast<std::uint8_t>(letters[at]) & kCharStart) == 0) continue;
            std::size_t end = 0;
            if (begins_within_one_edit(letters.data() + at, wanted, end)) {
                const auto count = std::count_if(letters.data() + at, letters.data() + at + end, [](char c) {
                    return (static_cast<std::uint8_t>(c) & kCharStart) != 0;
                });
                mark(index, static_cast<std::size_t>(count));
            }
            ++index;
        }
    }
    return joined(std::move(spans));
}

}  // namespace model::search
