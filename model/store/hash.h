#pragma once

#include "model/store/event.h"

#include <sodium/crypto_hash_sha256.h>

#include <string_view>

namespace model {

/// SHA-256 over fields, each preceded by its length in bytes as 8 bytes, largest first, so that no two lists of fields
/// give the same input.
class FieldHash {
public:
    FieldHash();
    FieldHash& add(std::string_view bytes);
    FieldHash& add(const Hash& hash);
    /// As the decimal text of the number.
    FieldHash& add(std::int64_t number);
    Hash finish();

private:
    crypto_hash_sha256_state state_;
};

/// Over salt and body.
Hash body_hash(std::string_view salt, std::string_view json);

/// The hash of an event: over "citizen-kiosk event 1", prev_hash, seq, uid, at, origin, actor, role, approver, reason,
/// batch, entity, entity_id, base_version, version, op and body_hash (empty where there is no body), in this order.
/// Changing the list would break every journal there is: a new form needs a new first field.
Hash event_hash(const Event& event);

}  // namespace model
