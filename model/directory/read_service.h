#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"
#include "model/directory/phone_number.h"
#include "model/directory/read_text.h"
#include "model/directory/service.h"

namespace model {

/// Reads one HSDS service document with our `x_kiosk` extension (assets/directory/README.md) into what a screen needs.
/// `organization` and the locations are the documents that the service points to; null where there is none.
/// Lenient: what cannot be read is left out and named in `problems`.
ServiceDetail read_service(const Json& service, const Json& organization, const std::vector<Json>& locations,
                           Problems& problems);

/// The row alone, without touching the parts that only the detail needs. Its hours are those that the service's own
/// document has; a location's or an organization's are the store's matter (opening_source()).
ServiceRow read_row(const Json& service, Problems& problems);

}  // namespace model
