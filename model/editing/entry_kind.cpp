#include "model/editing/entry_kind.h"

namespace model {

std::string_view name(EntryKind kind) {
    switch (kind) {
        case EntryKind::service: return "service";
        case EntryKind::organization: return "organization";
        case EntryKind::location: return "location";
        case EntryKind::category: return "category";
        case EntryKind::closure: return "closure";
        case EntryKind::holiday: return "holiday";
        case EntryKind::synonym: return "synonym";
    }
    return "";
}

std::optional<EntryKind> entry_kind_named(std::string_view word) {
    for (const EntryKind kind : kEntryKinds)
        if (name(kind) == word) return kind;
    return std::nullopt;
}

}  // namespace model
