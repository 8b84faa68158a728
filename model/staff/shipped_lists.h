#pragma once

#include <string_view>

namespace model {

// Lists of assets/staff, one item a line, compiled in: a desk without its files would take any secret.

std::string_view shipped_blocked_secrets();
std::string_view shipped_service_words();

}  // namespace model
