#pragma once

#include "model/base/problem.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace model {

inline constexpr std::size_t kLongSecret = 15;      // NIST SP 800-63B-4, 3.1.1.2: a secret that stands alone
inline constexpr std::size_t kShortSecret = 8;      // the same: beside a second factor
inline constexpr std::size_t kLongestSecret = 256;  // at least 64 must be taken; a cap, so that nobody types a book

/// A secret as it is typed. Wiped when it goes; printed, logged and compared nowhere.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::string text) : text_{std::move(text)} {}
    ~Secret() { wipe(); }
    Secret(const Secret&) = default;
    Secret& operator=(const Secret&) = default;
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;

    const std::string& reveal() const { return text_; }
    bool empty() const { return text_.empty(); }

private:
    void wipe();
    std::string text_;
};

/// Secrets that anybody would try: compared without regard to case, spaces, and digits and signs at the end.
class BlockList {
public:
    BlockList() = default;
    /// One secret a line; lines that begin with '#' are remarks.
    explicit BlockList(std::string_view lines);
    bool holds(std::string_view secret) const;

private:
    std::unordered_set<std::string> words_;
};

/// What keeps `secret` from being taken for an account of that name, or nothing. `with_code`: there is a second factor.
/// Characters are counted in NFC. No classes of characters are asked for.
std::optional<Problem> secret_problem(const Secret& secret, std::string_view account, bool with_code,
                                      const BlockList& blocked);

/// argon2id of the secret in NFC, with its salt and its cost, as libsodium writes it. Takes 64 MiB and about 50 ms.
/// Throws std::bad_alloc where the memory is not there.
std::string hash_of(const Secret& secret);
/// True where `hash` is of that secret. An empty hash, which nobody's secret fits, takes as long as any other.
bool fits(const Secret& secret, const std::string& hash);

}  // namespace model
