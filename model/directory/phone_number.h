#pragma once

#include "model/directory/service.h"

#include <string>
#include <string_view>

namespace model {

/// The digits of a number as it is dialled: "063-276-8804" gives "0632768804".
std::string phone_digits(std::string_view number);

/// The class of a number by its digits; a table of prefixes in Korea's numbering plan (전기통신번호 관리세칙).
PhoneClass phone_class(std::string_view number);

/// What a tel: link has to carry so that a mobile phone reaches it: 123 and 128 need the area code.
std::string tel_target(std::string_view number, std::string_view area_code);

}  // namespace model
