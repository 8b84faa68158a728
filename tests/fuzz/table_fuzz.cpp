// Encodings and tables: what was read is UTF-8, and what is written reads back as it was.
#include "model/base/utf8.h"
#include "model/exchange/csv_rows.h"

#include <cstdint>
#include <cstdlib>

namespace {

std::string written(const model::CsvRow& row) {
    std::string line;
    for (const model::CsvCell& cell : row.cells) {
        if (!line.empty()) line += ',';
        line += cell.given ? "\"" : "";
        for (const char letter : cell.text) line += letter == '"' ? std::string{"\"\""} : std::string{letter};
        line += cell.given ? "\"" : "";
    }
    return line;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    auto opened = model::CsvRows::open(
        model::bytes_in_memory("목록.csv", std::string{reinterpret_cast<const char*>(data), size}));
    if (!opened) return 0;
    model::CsvRows rows = std::move(opened).value();
    std::size_t line = 0;
    for (;;) {
        const auto row = rows.next();
        if (!row || !row.value()) return 0;
        if (row.value()->line < line || !model::is_utf8(written(*row.value()))) std::abort();
        line = row.value()->line;
    }
}
