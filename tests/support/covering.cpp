#include "tests/support/covering.h"

#include <algorithm>
#include <optional>

namespace kiosk::testing {
namespace {

using Row = std::vector<std::size_t>;
constexpr std::size_t kOpen = ~std::size_t{0};

/// Which pairs of choices no row has yet.
class Pairs {
public:
    explicit Pairs(std::span<const std::size_t> levels) : levels_{levels.begin(), levels.end()} {
        for (const std::size_t level : levels) {
            starts_.push_back(choices_);
            choices_ += level;
        }
        open_.assign(choices_ * choices_, false);
        for (std::size_t f = 0; f < levels_.size(); ++f)
            for (std::size_t g = f + 1; g < levels_.size(); ++g)
                for (std::size_t a = 0; a < levels_[f]; ++a)
                    for (std::size_t b = 0; b < levels_[g]; ++b) set(f, a, g, b, true);
    }

    struct Pair {
        std::size_t f, a, g, b;
    };
    std::optional<Pair> first() const {
        for (std::size_t f = 0; f < levels_.size(); ++f)
            for (std::size_t g = f + 1; g < levels_.size(); ++g)
                for (std::size_t a = 0; a < levels_[f]; ++a)
                    for (std::size_t b = 0; b < levels_[g]; ++b)
                        if (open_[index(f, a, g, b)]) return Pair{f, a, g, b};
        return std::nullopt;
    }
    /// How many open pairs the choice `a` of factor `f` makes with what the row has already.
    std::size_t gained(const Row& row, std::size_t f, std::size_t a) const {
        std::size_t count = 0;
        for (std::size_t g = 0; g < row.size(); ++g)
            if (g != f && row[g] != kOpen && open_[index(f, a, g, row[g])]) ++count;
        return count;
    }
    void close(const Row& row) {
        for (std::size_t f = 0; f < row.size(); ++f)
            for (std::size_t g = f + 1; g < row.size(); ++g) set(f, row[f], g, row[g], false);
    }

private:
    std::size_t index(std::size_t f, std::size_t a, std::size_t g, std::size_t b) const {
        return (starts_[f] + a) * choices_ + starts_[g] + b;
    }
    void set(std::size_t f, std::size_t a, std::size_t g, std::size_t b, bool open) {
        open_[index(f, a, g, b)] = open_[index(g, b, f, a)] = open;
    }

    Row levels_, starts_;
    std::size_t choices_ = 0;
    std::vector<bool> open_;
};

}  // namespace

std::vector<Row> covering_array(std::span<const std::size_t> levels) {
    Pairs pairs{levels};
    std::vector<Row> rows;
    while (const auto seed = pairs.first()) {
        Row row(levels.size(), kOpen);
        row[seed->f] = seed->a;
        row[seed->g] = seed->b;
        for (std::size_t f = 0; f < levels.size(); ++f) {
            if (row[f] != kOpen) continue;
            std::size_t best = (rows.size() >> f) % levels[f];  // where nothing is gained the choices take turns
            for (std::size_t a = 0; a < levels[f]; ++a)
                if (pairs.gained(row, f, a) > pairs.gained(row, f, best)) best = a;
            row[f] = best;
        }
        pairs.close(row);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Row> all_combinations(std::span<const std::size_t> levels) {
    std::vector<Row> rows{{}};
    for (const std::size_t level : levels) {
        std::vector<Row> longer;
        for (const Row& row : rows)
            for (std::size_t a = 0; a < level; ++a) {
                longer.push_back(row);
                longer.back().push_back(a);
            }
        rows = std::move(longer);
    }
    return rows;
}

}  // namespace kiosk::testing
