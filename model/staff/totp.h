#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace model {

// The second factor of ordinary authenticator apps: RFC 6238 with SHA-1, 30 seconds, 6 digits.

inline constexpr std::chrono::seconds kTotpStep{30};

/// 20 random bytes (RFC 4226, 4: at least 128 bits, 160 recommended).
std::string new_totp_key();

/// The code of that step (RFC 4226), `digits` long, with leading zeros.
std::string totp_code(std::string_view key, std::int64_t step, int digits = 6);
std::int64_t totp_step(std::chrono::sys_seconds at);

/// The step for which `code` holds: the present one, the one before or the one after (RFC 6238, 5.2), and later than
/// `last_step`, for a code holds once. Nothing where it is wrong. Spaces in `code` do not matter. All three steps are
/// looked at whatever fits.
std::optional<std::int64_t> accepted_step(std::string_view key, std::string_view code, std::chrono::sys_seconds at,
                                          std::int64_t last_step);

/// RFC 4648, without padding: how apps take a key that is typed.
std::string base32(std::string_view bytes);
std::optional<std::string> from_base32(std::string_view text);

/// "otpauth://totp/...": what the QR code of the enrolment says. `issuer` and `account` are UTF-8.
std::string otpauth_uri(std::string_view issuer, std::string_view account, std::string_view key);

}  // namespace model
