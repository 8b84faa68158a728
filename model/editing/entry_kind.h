#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace model {

/// What staff edit with a form. The names are those of the journal's entities.
enum class EntryKind { service, organization, location, category, closure, holiday, synonym };
inline constexpr std::array kEntryKinds{EntryKind::service,  EntryKind::organization, EntryKind::location,
                                        EntryKind::category, EntryKind::closure,      EntryKind::holiday,
                                        EntryKind::synonym};

/// "service"; also the journal's name of the entity, and with "entry_" before it the key of its label.
std::string_view name(EntryKind kind);
std::optional<EntryKind> entry_kind_named(std::string_view word);

}  // namespace model
