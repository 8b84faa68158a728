#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace model {

/// What a contact is called, once personal names are out of it.
struct OfficeLabel {
    std::string text;                   ///< "농업정책과"; may be empty
    std::vector<std::string> personal;  ///< the words that look like an officer's name: not to be shown or kept
};

/// Takes out what looks like a person's name ("홍길동 주무관", "김**", "농업정책과(홍길동)") and the titles with it.
/// When in doubt a word is a name: a label that is lost costs less than a name that is shown. Office words (…과, …팀,
/// …센터) are never names.
OfficeLabel office_label(std::string_view label);

}  // namespace model
