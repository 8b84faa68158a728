#pragma once

#include "model/store/store.h"

#include <memory>
#include <string>

namespace model {

/// As open_store() to read and write, for a transaction of any size: it stands in a file without a name beside the
/// database until the commit, so that it needs neither memory nor, before the commit, a lock that readers meet.
Result<std::unique_ptr<Store>, StoreFault> open_import_store(const std::string& path);

}  // namespace model
