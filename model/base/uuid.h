#pragma once

#include <compare>
#include <string>
#include <string_view>

namespace model {

/// An entity's id in lower-case text form, 36 characters. A type of its own, so that a slug cannot be passed for it.
struct Uuid {
    std::string text;
    friend auto operator<=>(const Uuid&, const Uuid&) = default;
};

/// True for the 36-character form in any case.
bool is_uuid(std::string_view text);
/// The name-based id (RFC 4122, version 5) of `name` in the kiosk's own namespace: the same key gives the same id.
Uuid uuid_for(std::string_view name);
/// A new random id (version 4).
Uuid random_uuid();

}  // namespace model
