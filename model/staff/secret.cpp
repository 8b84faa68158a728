#include "model/staff/secret.h"

#include "model/base/utf8.h"
#include "model/staff/fold.h"

#include <fmt/format.h>
#include <sodium/crypto_pwhash.h>
#include <sodium/utils.h>

#include <algorithm>
#include <array>
#include <new>
#include <string>

namespace model {
namespace {

// ../shared/design/reliability.md, staff secrets: 64 MiB and two passes, 54 ms on the reference machine.
constexpr unsigned long long kPasses = 2;
constexpr std::size_t kMemory = std::size_t{64} * 1024 * 1024;

/// Of a random secret that nobody knows, at the cost of every other: what an unknown name is compared with.
constexpr const char* kNobodys =
    "$argon2id$v=19$m=65536,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// As secrets are compared with the list: folded, without spaces, and without digits and signs after the last letter.
std::string core_of(std::string_view secret) {
    std::string core = folded(secret);
    std::erase_if(core, [](char c) { return c == ' ' || c == '\t' || c == '\r'; });
    std::string letters = core;
    while (!letters.empty() && !(letters.back() & '\x80') && !(letters.back() >= 'a' && letters.back() <= 'z'))
        letters.pop_back();
    return letters.empty() ? core : letters;
}

/// True for one piece over and over ("abcabcabc"), or a run along the digits or the alphabet ("23456789").
bool monotonous(const std::u32string& secret) {
    const std::size_t size = secret.size();
    for (std::size_t piece = 1; piece <= size / 2; ++piece) {
        bool repeats = true;
        for (std::size_t i = piece; repeats && i < size; ++i) repeats = secret[i] == secret[i - piece];
        if (repeats) return true;
    }
    const auto runs = [&](int step) {
        return std::ranges::adjacent_find(secret, [&](char32_t a, char32_t b) {
                   return static_cast<int>(b) - static_cast<int>(a) != step;
               }) == secret.end();
    };
    return size > 1 && (runs(1) || runs(-1));
}

Problem too_short(bool with_code) {
    return {.where = "secret",
            .ko = with_code ? "비밀 문구가 짧습니다. 8자 이상 적으세요."
                            : "비밀 문구가 짧습니다. 15자 이상 적으세요. 인증 앱의 숫자를 함께 쓰면 8자도 됩니다.",
            .en = with_code ? "The secret is short. Use 8 characters or more."
                            : "The secret is short. Use 15 characters or more, or 8 together with an authenticator "
                              "app."};
}

}  // namespace

Secret::Secret(Secret&& other) noexcept : text_{other.text_} { other.wipe(); }

Secret& Secret::operator=(Secret&& other) noexcept {
    if (this == &other) return *this;
    wipe();
    text_ = other.text_;
    other.wipe();
    return *this;
}

void Secret::wipe() {
    sodium_memzero(text_.data(), text_.size());
    text_.clear();
}

BlockList::BlockList(std::string_view lines) {
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (!line.empty() && line.front() != '#') words_.insert(core_of(line));
    }
}

bool BlockList::holds(std::string_view secret) const { return words_.contains(core_of(secret)); }

std::optional<Problem> secret_problem(const Secret& secret, std::string_view account, bool with_code,
                                      const BlockList& blocked) {
    const std::u32string letters = to_utf32(nfc(secret.reveal()));
    if (!is_utf8(secret.reveal()) || secret.reveal().find('\0') != std::string::npos)
        return Problem{.where = "secret",
                       .ko = "비밀 문구에 쓸 수 없는 글자가 있습니다. 다른 글자로 적으세요.",
                       .en = "The secret has characters that cannot be used. Use others."};
    if (letters.size() < (with_code ? kShortSecret : kLongSecret)) return too_short(with_code);
    if (letters.size() > kLongestSecret)
        return Problem{.where = "secret",
                       .ko = fmt::format("비밀 문구가 너무 깁니다. {}자까지 적으세요.", kLongestSecret),
                       .en = fmt::format("The secret is too long. Use up to {} characters.", kLongestSecret)};
    const bool name_again = !account.empty() && core_of(secret.reveal()) == core_of(account);
    if (name_again || monotonous(to_utf32(folded(secret.reveal()))) || blocked.holds(secret.reveal()))
        return Problem{.where = "secret",
                       .ko = "누구나 먼저 짐작하는 비밀 문구입니다. 다른 것으로 정하세요.",
                       .en = "Anybody would try this secret first. Choose another one."};
    return std::nullopt;
}

std::string hash_of(const Secret& secret) {
    const Secret text{nfc(secret.reveal())};
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    if (crypto_pwhash_str_alg(hash.data(), text.reveal().data(), text.reveal().size(), kPasses, kMemory,
                              crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc{};
    return hash.data();
}

bool fits(const Secret& secret, const std::string& hash) {
    const Secret text{nfc(secret.reveal())};
    // libsodium reads the fixed size whatever stands in it.
    std::array<char, crypto_pwhash_STRBYTES> known{};
    const std::string_view against = hash.empty() ? std::string_view{kNobodys} : std::string_view{hash};
    if (against.size() >= known.size()) return false;
    std::ranges::copy(against, known.begin());
    const bool right = crypto_pwhash_str_verify(known.data(), text.reveal().data(), text.reveal().size()) == 0;
    return right && !hash.empty();
}

}  // namespace model
