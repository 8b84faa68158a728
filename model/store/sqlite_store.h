#pragma once

#include "model/store/connection.h"
#include "model/store/store.h"

#include <memory>

namespace model {

/// A Store on an open connection, which others may share in the same thread.
std::unique_ptr<Store> store_on(std::shared_ptr<Connection> connection, OpenMode mode);

}  // namespace model
