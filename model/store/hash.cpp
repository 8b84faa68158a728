#include "model/store/hash.h"

#include <fmt/format.h>

namespace model {

FieldHash::FieldHash() { crypto_hash_sha256_init(&state_); }

FieldHash& FieldHash::add(std::string_view bytes) {
    std::array<unsigned char, 8> length{};
    for (std::size_t i = 0; i < length.size(); ++i)
        length[i] = static_cast<unsigned char>(static_cast<std::uint64_t>(bytes.size()) >> (8 * (7 - i)));
    crypto_hash_sha256_update(&state_, length.data(), length.size());
    crypto_hash_sha256_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
    return *this;
}

FieldHash& FieldHash::add(const Hash& hash) {
    return add(std::string_view{reinterpret_cast<const char*>(hash.data()), hash.size()});
}

FieldHash& FieldHash::add(std::int64_t number) { return add(std::string_view{fmt::format_int{number}.c_str()}); }

Hash FieldHash::finish() {
    Hash hash;
    crypto_hash_sha256_final(&state_, hash.data());
    return hash;
}

Hash body_hash(std::string_view salt, std::string_view json) { return FieldHash{}.add(salt).add(json).finish(); }

Hash event_hash(const Event& event) {
    FieldHash hash;
    hash.add("citizen-kiosk event 1").add(event.prev_hash).add(event.seq).add(event.uid).add(utc_text(event.by.at));
    hash.add(event.by.origin).add(event.by.actor).add(event.by.role).add(event.by.approver).add(event.by.reason);
    hash.add(event.batch).add(name(event.entity)).add(event.entity_id.text);
    hash.add(event.base_version).add(event.version).add(name(event.op));
    if (event.body_hash)
        hash.add(*event.body_hash);
    else
        hash.add(std::string_view{});
    return hash.finish();
}

}  // namespace model
