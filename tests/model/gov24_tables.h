#pragma once

#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

/// The tables beside the project, as tests of the government's data read them. They are not part of the product: a
/// test that needs them says that it was skipped where they are not there.
namespace tests {

using TableRow = std::map<std::string, std::string>;

inline std::vector<std::string> tab_cells(const std::string& line) {
    std::vector<std::string> out;
    std::istringstream in{line};
    for (std::string cell; std::getline(in, cell, '\t');) out.push_back(cell);
    return out;
}

/// Empty where the table is not there.
inline std::vector<TableRow> gov24_table(const std::string& name) {
    std::ifstream in{std::filesystem::path{"../shared/data"} / name};
    std::vector<TableRow> rows;
    std::string line;
    if (!std::getline(in, line)) return rows;
    const std::vector<std::string> columns = tab_cells(line);
    while (std::getline(in, line)) {
        const std::vector<std::string> values = tab_cells(line);
        TableRow row;
        for (std::size_t i = 0; i < columns.size(); ++i) row[columns[i]] = i < values.size() ? values[i] : "";
        rows.push_back(row);
    }
    return rows;
}

}  // namespace tests
