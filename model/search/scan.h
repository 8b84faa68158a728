#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace model::search {

/// Letters to look for, each with the bits that count.
struct Pattern {
    std::string codes;
    std::string masks;
    std::size_t size() const { return codes.size(); }
};

/// No pattern is longer, and every stream that scan() reads ends with kPadding zeros: it reads ahead of its matches.
inline constexpr std::size_t kLongestPattern = 96;
inline constexpr std::size_t kPadding = kLongestPattern + 32;

inline bool matches_at(std::string_view stream, std::size_t at, const Pattern& pattern) {
    for (std::size_t i = 0; i < pattern.size(); ++i)
        if ((static_cast<unsigned char>(stream[at + i]) & static_cast<unsigned char>(pattern.masks[i])) !=
            static_cast<unsigned char>(pattern.codes[i]))
            return false;
    return true;
}

/// Calls `found(position)` for each place of a padded stream where the pattern stands, in order. Compares the first and
/// the last letter of 16 places at once (W. Muła, "SIMD-friendly algorithms for substring searching").
template <class Found>
void scan(std::string_view stream, const Pattern& pattern, Found found) {
    if (pattern.size() == 0 || pattern.size() > kLongestPattern || stream.size() < kPadding) return;
    const std::size_t end = stream.size() - kPadding;
    std::size_t at = 0;
#if defined(__SSE2__)
    const std::size_t last = pattern.size() - 1;
    const __m128i first_code = _mm_set1_epi8(pattern.codes[0]);
    const __m128i first_mask = _mm_set1_epi8(pattern.masks[0]);
    const __m128i last_code = _mm_set1_epi8(pattern.codes[last]);
    const __m128i last_mask = _mm_set1_epi8(pattern.masks[last]);
    for (; at < end; at += 16) {
        const auto* here = reinterpret_cast<const __m128i*>(stream.data() + at);
        const auto* there = reinterpret_cast<const __m128i*>(stream.data() + at + last);
        const __m128i begins = _mm_cmpeq_epi8(_mm_and_si128(_mm_loadu_si128(here), first_mask), first_code);
        const __m128i ends = _mm_cmpeq_epi8(_mm_and_si128(_mm_loadu_si128(there), last_mask), last_code);
        auto places = static_cast<unsigned>(_mm_movemask_epi8(_mm_and_si128(begins, ends)));
        for (; places != 0; places &= places - 1) {
            const std::size_t place = at + static_cast<std::size_t>(std::countr_zero(places));
            if (place < end && matches_at(stream, place, pattern)) found(place);
        }
    }
#else
    for (; at < end; ++at)
        if (matches_at(stream, at, pattern)) found(at);
#endif
}

}  // namespace model::search
