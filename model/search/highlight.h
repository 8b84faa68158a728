#pragma once

#include "model/search/ask.h"

#include <string>
#include <vector>

namespace model::search {

/// The bytes of `text` that the needles find, in order and apart; of mistyped words what they were taken for.
std::vector<Span> highlights(const std::string& text, const std::vector<Needle>& needles,
                             const std::vector<std::string>& mistyped);

}  // namespace model::search
