#pragma once

#include "model/exchange/text_file.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace model {

struct CsvCell {
    std::string text{};
    bool given = false;  ///< false where nothing stands between two delimiters; "" in quotes is given, and empty
};

struct CsvRow {
    std::size_t line = 0;  ///< on which it begins, from 1
    std::vector<CsvCell> cells{};
};

/// The rows of a table with commas or tabs, whichever its first line has more of; quoted line breaks are part of a
/// cell. Lines without a letter are left out.
class CsvRows {
public:
    static Result<CsvRows, Problem> open(Bytes bytes);

    CsvRows(CsvRows&&) noexcept;
    CsvRows& operator=(CsvRows&&) noexcept;
    ~CsvRows();

    const std::string& name() const;
    Encoding encoding() const;
    /// Empty at the end. Fails where quotes do not match, with the line on which the row begins and the cell's number.
    Result<std::optional<CsvRow>, Problem> next();

private:
    struct Inside;
    explicit CsvRows(std::unique_ptr<Inside> inside);
    std::unique_ptr<Inside> inside_;
};

/// The cell in quotes where it needs them, `given` but empty ones as "".
std::string csv_cell(const CsvCell& cell);
std::string csv_cell(const std::string& text);

}  // namespace model
