#pragma once

#include "kiosk/ctl/commands.h"
#include "model/directory/closing.h"
#include "model/store/store.h"

#include <string>
#include <vector>

namespace kiosk::ctl {

/// Days on which something is closed, and what.
struct ClosureOptions {
    std::string from;   ///< "2026-12-31"
    std::string to;     ///< the last day; "": the first one alone
    std::string words;  ///< what the kiosk says of it, in Korean: "청사 이전"
    bool everything = false;
    std::vector<std::string> services;       ///< UUIDs, external ids or slugs
    std::vector<std::string> locations;      ///< UUIDs or external ids
    std::vector<std::string> organizations;  ///< UUIDs or external ids
};
/// The same days and words again change what is closed.
int add_closure(const std::string& db, const ClosureOptions& closure, const By& by);
int remove_closure(const std::string& db, const std::string& id, const By& by);
int list_closures(const std::string& db, bool json);

/// Every closure that was entered and can be read.
model::Result<std::vector<model::EnteredClosure>, model::StoreFault> entered_closures(model::Store& store);

}  // namespace kiosk::ctl
