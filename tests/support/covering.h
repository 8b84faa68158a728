#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace kiosk::testing {

/// Rows of choices, one of each factor, in which any two choices of two factors meet in some row: "pairwise". Factor i
/// has levels[i] choices. Greedy and without chance: the same rows each time, a few more than the fewest that can be.
/// Precondition: no level is 0.
std::vector<std::vector<std::size_t>> covering_array(std::span<const std::size_t> levels);

/// Every combination.
std::vector<std::vector<std::size_t>> all_combinations(std::span<const std::size_t> levels);

}  // namespace kiosk::testing
