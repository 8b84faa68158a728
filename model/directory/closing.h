#pragma once

#include "model/base/json.h"
#include "model/base/problem.h"
#include "model/directory/service.h"
#include "model/hours/opening.h"

#include <span>
#include <string>
#include <vector>

namespace model {

/// A closure as staff enter it, a document of its own: the days, and all that it closes (assets/directory/README.md).
struct EnteredClosure {
    Closure days;
    bool everything = false;
    std::vector<std::string> services;       ///< ids
    std::vector<std::string> locations;      ///< ids
    std::vector<std::string> organizations;  ///< ids
};

/// Empty, with a problem under `where` for each reason, where nobody can tell from when to when or what it closes.
std::optional<EnteredClosure> read_entered_closure(const Json& document, const std::string& where, Problems& problems);

/// By what a closure can name a service.
struct ClosableService {
    std::string id;
    std::string organization;
    std::vector<std::string> places;  ///< where it is today; former places do not count
};
ClosableService closable(const Json& service);

/// How closely a closure names a service. A number that keeps hours of its own closes with its service alone: a
/// hotline is answered while the office behind it is shut.
enum class Closes { nothing, hours, hours_and_numbers };

/// A place closes a service that is nowhere else: of several places all must be named.
Closes closes(const EnteredClosure& closure, const ClosableService& service);

/// The days of all closures that name the service at least that closely.
std::vector<Closure> closures_for(const ClosableService& service, std::span<const EnteredClosure> closures,
                                  Closes at_least);

/// Adds the closures that hold for the service to its hours, to those of its numbers, and to its row. A crisis line is
/// left as it is: it is closed in its own document only.
void add_closures(ServiceDetail& detail, const Json& service, std::span<const EnteredClosure> closures);

/// Adds to the x_kiosk.closures of an opening_part(), or of a whole document.
void add_closures(Json& opening, std::span<const Closure> closures);

}  // namespace model
