#pragma once

#include <string>
#include <vector>

namespace model {

/// One thing wrong with what staff or a file gave: where it stands and one clear sentence in each of staff's languages.
struct Problem {
    std::string where;  ///< "services.csv:12:전화번호", "services/3/phones/0/number"; empty where the whole is meant
    std::string ko;
    std::string en;
    friend bool operator==(const Problem&, const Problem&) = default;
};
using Problems = std::vector<Problem>;

}  // namespace model
