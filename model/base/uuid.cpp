#include "model/base/uuid.h"

#include <uuid/uuid.h>

#include <array>

namespace model {
namespace {

// Our namespace: version 5 of "citizen-kiosk" in the DNS namespace. Changing it would rename every shipped entry.
constexpr const char* kNamespace = "citizen-kiosk";

Uuid written(const uuid_t id) {
    std::array<char, UUID_STR_LEN> text{};
    uuid_unparse_lower(id, text.data());
    return {std::string{text.data()}};
}

}  // namespace

bool is_uuid(std::string_view text) {
    uuid_t id;
    return uuid_parse_range(text.data(), text.data() + text.size(), id) == 0;
}

Uuid uuid_for(std::string_view name) {
    uuid_t space;
    uuid_generate_sha1(space, *uuid_get_template("dns"), kNamespace, std::string_view{kNamespace}.size());
    uuid_t id;
    uuid_generate_sha1(id, space, name.data(), name.size());
    return written(id);
}

Uuid random_uuid() {
    uuid_t id;
    uuid_generate_random(id);
    return written(id);
}

}  // namespace model
