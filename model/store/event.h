#pragma once

#include "model/base/json.h"
#include "model/base/uuid.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace model {

/// SHA-256.
using Hash = std::array<unsigned char, 32>;
std::string hex(const Hash& hash);
std::optional<Hash> hash_from_hex(std::string_view text);

/// What a document of the journal describes. An `account` is staff's (model/staff/account.h) and in no export.
enum class Entity { organization, location, service, category, closure, holiday, synonym, account };
std::string_view name(Entity entity);
std::optional<Entity> entity_named(std::string_view word);

/// What an event does. `put` and `revert` carry a whole document; `retire` ends an entity until the next put; `erase`
/// removes an older body for good and leaves the chain whole. `countersign` changes nothing: somebody else stands by
/// the batch whose name it carries.
enum class Op { put, retire, revert, erase, countersign };
std::string_view name(Op op);
std::optional<Op> op_named(std::string_view word);

/// Who answers for a batch of changes.
struct Signature {
    std::string
        origin{};  ///< "shipped", "operator", "staff", "check", "import"; only "shipped" needs no actor, no reason
    std::string actor{};  ///< a name or a staff id; never a citizen
    std::string role{};
    std::string approver{};  ///< empty: published by one person, to be countersigned; never the actor
    std::string reason{};
    std::chrono::sys_seconds at{};
};

/// One row of the journal, without its body.
struct Event {
    std::int64_t seq = 0;
    std::string uid{};  ///< 16 random bytes
    Hash prev_hash{};
    Hash hash{};
    Signature by{};
    std::string batch{};  ///< the same for all events that were written together, and for the countersignature
    Entity entity = Entity::service;
    Uuid entity_id{};
    std::int64_t base_version = 0;
    std::int64_t version = 0;
    Op op = Op::put;
    std::optional<Hash> body_hash{};  ///< of salt and body; empty for what has none
};

/// The journal's end. seq 0 and a zero hash: an empty journal.
struct Head {
    std::int64_t seq = 0;
    Hash hash{};
    friend bool operator==(const Head&, const Head&) = default;
};

std::string utc_text(std::chrono::sys_seconds at);  ///< "2021-02-24T01:30:00Z"
std::optional<std::chrono::sys_seconds> parse_utc(std::string_view text);

}  // namespace model
