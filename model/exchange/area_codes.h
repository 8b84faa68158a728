#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace model {

/// The area code of an agency whose name begins with its province ("전북특별자치도 전주시" gives "063"), where that is
/// certain: empty for agencies of the whole country and for municipalities that two area codes share.
std::optional<std::string> area_code_of(std::string_view agency);

}  // namespace model
