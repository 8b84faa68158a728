#pragma once

#include "model/base/json_fwd.h"

#include <string>
#include <string_view>
#include <vector>

namespace model {

/// One paper: "위임장", needed "대리인 신청 시".
struct NeededPaper {
    std::string name;
    std::string condition;  ///< may be empty
    friend bool operator==(const NeededPaper&, const NeededPaper&) = default;
};

/// The papers that a field names: one a bullet, line or number, and one a comma where all are short. "해당없음" and its
/// like name none.
std::vector<NeededPaper> needed_papers(std::string_view field);

/// HSDS's required_documents of a service: 구비서류 to bring, 공무원확인구비서류 that an officer looks up,
/// 본인확인필요구비서류 that say who one is. Each paper once; without ids.
Json required_documents(std::string_view bring, std::string_view looked_up, std::string_view identity);

}  // namespace model
