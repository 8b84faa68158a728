#include "model/staff/totp.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium/randombytes.h>
#include <sodium/utils.h>

#include <algorithm>
#include <array>

namespace model {
namespace {

constexpr std::size_t kKeyBytes = 20;
constexpr std::string_view kBase32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::size_t kDigits = 6;
constexpr unsigned kLetterBits = 5;
constexpr unsigned kByteBits = 8;

/// HMAC-SHA-1 (RFC 2104) of the step as eight bytes, largest first.
std::array<unsigned char, 20> mac(std::string_view key, std::int64_t step) {
    std::array<unsigned char, 8> message{};
    for (std::size_t i = 0; i < message.size(); ++i)
        message[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(step) >> (kByteBits * (7 - i)));
    std::array<unsigned char, 20> hash{};
    unsigned size = 0;
    HMAC(EVP_sha1(), key.data(), static_cast<int>(key.size()), message.data(), message.size(), hash.data(), &size);
    return hash;
}

std::string percent_encoded(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                           c == '.' || c == '_' || c == '~';
        out += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return out;
}

}  // namespace

std::string new_totp_key() {
    std::string key(kKeyBytes, '\0');
    randombytes_buf(key.data(), key.size());
    return key;
}

std::string totp_code(std::string_view key, std::int64_t step, int digits) {
    const auto hash = mac(key, step);
    const std::size_t at = hash.back() & 0x0FU;  // RFC 4226, 5.3: dynamic truncation
    const std::uint32_t number = (static_cast<std::uint32_t>(hash[at] & 0x7FU) << 24U) |
                                 (static_cast<std::uint32_t>(hash[at + 1]) << 16U) |
                                 (static_cast<std::uint32_t>(hash[at + 2]) << 8U) | hash[at + 3];
    std::uint32_t limit = 1;
    for (int i = 0; i < digits; ++i) limit *= 10;
    return fmt::format("{:0{}}", number % limit, digits);
}

std::int64_t totp_step(std::chrono::sys_seconds at) {
    return std::chrono::floor<std::chrono::seconds>(at.time_since_epoch()) / kTotpStep;
}

std::optional<std::int64_t> accepted_step(std::string_view key, std::string_view code, std::chrono::sys_seconds at,
                                          std::int64_t last_step) {
    std::string typed{code};
    std::erase(typed, ' ');
    const bool whole =
        typed.size() == kDigits && std::ranges::all_of(typed, [](char c) { return c >= '0' && c <= '9'; });
    typed.resize(kDigits, ' ');
    std::optional<std::int64_t> accepted;
    const std::int64_t now = totp_step(at);
    for (const std::int64_t step : {now - 1, now, now + 1}) {
        const std::string wanted = totp_code(key, step);
        if (sodium_memcmp(wanted.data(), typed.data(), kDigits) == 0 && step > last_step) accepted = step;
    }
    return whole && !key.empty() ? accepted : std::nullopt;
}

std::string base32(std::string_view bytes) {
    std::string out;
    std::uint32_t pending = 0;
    unsigned bits = 0;
    for (const char byte : bytes) {
        pending = (pending << kByteBits) | static_cast<unsigned char>(byte);
        for (bits += kByteBits; bits >= kLetterBits; bits -= kLetterBits)
            out += kBase32[(pending >> (bits - kLetterBits)) & 0x1FU];
        pending &= (1U << bits) - 1;
    }
    if (bits > 0) out += kBase32[(pending << (kLetterBits - bits)) & 0x1FU];
    return out;
}

std::optional<std::string> from_base32(std::string_view text) {
    std::string out;
    std::uint32_t pending = 0;
    unsigned bits = 0;
    for (char c : text) {
        if (c == ' ' || c == '-' || c == '=') continue;
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
        const std::size_t value = kBase32.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        pending = (pending << kLetterBits) | static_cast<std::uint32_t>(value);
        bits += kLetterBits;
        if (bits < kByteBits) continue;
        bits -= kByteBits;
        out += static_cast<char>((pending >> bits) & 0xFFU);
        pending &= (1U << bits) - 1;
    }
    return out;
}

std::string otpauth_uri(std::string_view issuer, std::string_view account, std::string_view key) {
    return fmt::format("otpauth://totp/{}:{}?secret={}&issuer={}", percent_encoded(issuer), percent_encoded(account),
                       base32(key), percent_encoded(issuer));
}

}  // namespace model
