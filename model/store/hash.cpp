#include "model/store/hash.h"

#include <fmt/format.h>

namespace model {

FieldHash::FieldHash() : state_{} { sha256_init(&state_); }

FieldHash& FieldHash::add(std::string_view bytes) {
    std::array<unsigned char, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i)
        length[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(bytes.size()) >> (8 * (7 - i)));
    sha256_update(&state_, length.size(), length.data());
    sha256_update(&state_, bytes.size(), reinterpret_cast<const unsigned char*>(bytes.data()));
    return *this;
}

FieldHash& FieldHash::add(std::int64_t number) { return add(std::string_view{fmt::format_int{number}.c_str()}); }

Hash FieldHash::finish() {
    Hash hash;
    sha256_digest(&state_, hash.size(), hash.data());
    return hash;
}

Hash body_hash(std::string_view salt, std::string_view json) { return FieldHash{}.add(salt).add(json).finish(); }

Hash event_hash(const EventFields& event) {
    FieldHash hash;
    hash.add("citizen-kiosk event 1").add(event.prev_hash).add(event.seq).add(event.uid).add(event.at);
    hash.add(event.origin).add(event.actor).add(event.role).add(event.approver).add(event.reason).add(event.batch);
    hash.add(event.entity).add(event.entity_id).add(event.base_version).add(event.version).add(event.op);
    return hash.add(event.body_hash).finish();
}

Hash event_hash(const Event& event) {
    const std::string at = utc_text(event.by.at);
    return event_hash(EventFields{.prev_hash = bytes_of(event.prev_hash),
                                  .seq = event.seq,
                                  .uid = event.uid,
                                  .at = at,
                                  .origin = event.by.origin,
                                  .actor = event.by.actor,
                                  .role = event.by.role,
                                  .approver = event.by.approver,
                                  .reason = event.by.reason,
                                  .batch = event.batch,
                                  .entity = name(event.entity),
                                  .entity_id = event.entity_id.text,
                                  .base_version = event.base_version,
                                  .version = event.version,
                                  .op = name(event.op),
                                  .body_hash = event.body_hash ? bytes_of(*event.body_hash) : std::string_view{}});
}

std::string_view bytes_of(const Hash& hash) { return {reinterpret_cast<const char*>(hash.data()), hash.size()}; }

}  // namespace model
