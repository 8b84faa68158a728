#include "model/exchange/csv_rows.h"

#include <csv.h>
#include <fmt/format.h>

#include <algorithm>
#include <deque>

namespace model {
namespace {

constexpr std::size_t kLargestRow = std::size_t{4} << 20;
constexpr std::size_t kMostCells = 2'000;

/// libcsv's parser with its memory.
class Parser {
public:
    Parser() {
        csv_init(&parser_, CSV_STRICT | CSV_STRICT_FINI | CSV_EMPTY_IS_NULL);
        // It would strip blanks around cells otherwise.
        csv_set_space_func(&parser_, [](unsigned char) { return 0; });
        // It grows by 128 bytes otherwise: a cell that never ends is copied again and again until it is refused.
        csv_set_blk_size(&parser_, std::size_t{64} << 10);
    }
    ~Parser() { csv_free(&parser_); }
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    csv_parser* get() { return &parser_; }

private:
    csv_parser parser_{};
};

}  // namespace

struct CsvRows::Inside {
    explicit Inside(TextFile text) : file{std::move(text)} {}

    TextFile file;
    Parser parser{};
    std::string_view piece{};      // of the file, not yet read
    std::size_t line = 1;          // of the next byte
    bool after_return = false;     // the last byte was a carriage return
    std::size_t row_line = 1;      // on which the row in work began
    std::size_t row_bytes = 0;     // of the row in work
    std::vector<CsvCell> cells{};  // of the row in work
    std::deque<CsvRow> rows{};     // whole ones, not yet asked for
    bool ended = false;

    // Called by libcsv, which is C: nothing may be thrown through it but for want of memory.
    static void take_cell(void* text, std::size_t size, void* self) {
        auto& in = *static_cast<Inside*>(self);
        if (in.cells.size() > kMostCells) return;
        const auto* letters = static_cast<const char*>(text);
        in.cells.push_back({.text = letters ? std::string(letters, size) : std::string{}, .given = letters != nullptr});
    }
    static void take_row(int, void* self) {
        auto& in = *static_cast<Inside*>(self);
        const bool blank = std::ranges::all_of(in.cells, [](const CsvCell& cell) { return cell.text.empty(); });
        if (!blank) in.rows.push_back({.line = in.row_line, .cells = std::move(in.cells)});
        in.cells.clear();
        in.row_bytes = 0;
    }

    Problem unmatched(std::size_t at_line) const {
        return {.where = place_text(file.name(), at_line, cells.size() + 1),
                .ko = "큰따옴표가 짝이 맞지 않습니다. 칸 안의 큰따옴표는 두 번(\"\") 적고 칸을 큰따옴표로 묶으세요.",
                .en = "The quotes do not match. Write a quote inside a cell twice (\"\") and put the cell in quotes."};
    }

    Problem oversized() const {
        return {.where = place_text(file.name(), row_line),
                .ko = "한 줄이 너무 깁니다. 이 줄의 큰따옴표가 닫혔는지 확인하세요.",
                .en = "This row is too long. Check that its quotes are closed."};
    }

    /// Gives libcsv one line of the file, so that it is known on which a row began.
    std::optional<Problem> take_line(std::string_view part) {
        if (row_bytes == 0) row_line = line;
        const std::size_t line_now = line;
        for (const char byte : part) {
            if (byte == '\r' || (byte == '\n' && !after_return)) ++line;
            after_return = byte == '\r';
        }
        const bool blank = part.find_first_not_of("\r\n") == part.npos;
        if (!blank || row_bytes > 0) row_bytes += part.size();
        const std::size_t done = csv_parse(parser.get(), part.data(), part.size(), take_cell, take_row, this);
        if (done != part.size()) return unmatched(line_now);
        if (row_bytes > kLargestRow || cells.size() > kMostCells) return oversized();
        return std::nullopt;
    }

    std::optional<Problem> read_on() {
        if (piece.empty()) {
            const auto read = file.next();
            if (!read) return read.error();
            piece = read.value();
        }
        if (piece.empty()) {
            ended = true;
            if (csv_fini(parser.get(), take_cell, take_row, this) != 0) return unmatched(row_line);
            return std::nullopt;
        }
        const std::size_t end = std::min(piece.find_first_of("\r\n"), piece.size() - 1) + 1;
        const std::string_view part = piece.substr(0, end);
        piece.remove_prefix(end);
        return take_line(part);
    }

    std::optional<Problem> choose_delimiter() {
        const auto read = file.next();
        if (!read) return read.error();
        const std::string_view first = read.value().substr(0, read.value().find_first_of("\r\n"));
        if (std::ranges::count(first, '\t') > std::ranges::count(first, ',')) csv_set_delim(parser.get(), CSV_TAB);
        return file.rewind();
    }
};

Result<CsvRows, Problem> CsvRows::open(Bytes bytes) {
    auto file = TextFile::open(std::move(bytes));
    if (!file) return Failure{file.error()};
    auto inside = std::make_unique<Inside>(std::move(file).value());
    if (auto problem = inside->choose_delimiter()) return Failure{*std::move(problem)};
    return CsvRows{std::move(inside)};
}

CsvRows::CsvRows(std::unique_ptr<Inside> inside) : inside_{std::move(inside)} {}
CsvRows::CsvRows(CsvRows&&) noexcept = default;
CsvRows& CsvRows::operator=(CsvRows&&) noexcept = default;
CsvRows::~CsvRows() = default;

const std::string& CsvRows::name() const { return inside_->file.name(); }
Encoding CsvRows::encoding() const { return inside_->file.encoding(); }

Result<std::optional<CsvRow>, Problem> CsvRows::next() {
    while (inside_->rows.empty() && !inside_->ended)
        if (auto problem = inside_->read_on()) return Failure{*std::move(problem)};
    if (inside_->rows.empty()) return std::optional<CsvRow>{};
    std::optional<CsvRow> row{std::move(inside_->rows.front())};
    inside_->rows.pop_front();
    return row;
}

std::string csv_cell(const std::string& text) {
    if (text.find_first_of(",\"\r\n\t") == text.npos) return text;
    std::string quoted(2 * text.size() + 2, '\0');
    quoted.resize(csv_write(quoted.data(), quoted.size(), text.data(), text.size()));
    return quoted;
}

std::string csv_cell(const CsvCell& cell) { return cell.given && cell.text.empty() ? "\"\"" : csv_cell(cell.text); }

}  // namespace model
