#include "model/exchange/staff_csv_write.h"

#include "model/base/json.h"
#include "model/base/utf8.h"
#include "model/exchange/csv_rows.h"
#include "model/exchange/encoding.h"
#include "model/exchange/out_file.h"
#include "model/exchange/staff_csv_columns.h"

#include <fmt/format.h>

#include <optional>

namespace model {
namespace {

constexpr std::string_view kBom = "\xEF\xBB\xBF";
constexpr const char* kCp949 = "windows-949";

Problem no_place_for(const std::string& key, std::string_view heading, const std::u32string& letters) {
    std::string shown;
    for (const char32_t c : letters)
        shown += fmt::format("{}{}(U+{:04X})", shown.empty() ? "" : ", ", to_utf8(std::u32string{c}),
                             static_cast<std::uint32_t>(c));
    return {.where = fmt::format("{}:{}", key, heading),
            .ko = fmt::format("CP949에 없는 글자가 있습니다: {}. 그 글자를 고치거나 UTF-8로 내보내세요.", shown),
            .en = fmt::format("CP949 has no {}. Change these letters, or export as UTF-8.", shown)};
}

/// Rows as lines, and in CP949 what does not fit.
class Lines {
public:
    Lines(OutFile& file, StaffCsvEncoding encoding) : file_{file}, encoding_{encoding} {
        if (encoding_ == StaffCsvEncoding::utf8) file_.write(kBom);
    }

    void headings() {
        std::string line;
        for (const StaffColumn& column : staff_columns()) add(line, std::string{column.heading});
        end(line);
    }

    void row(const Json& service, const StaffNames& names) {
        std::string line;
        const std::string key = staff_cell(service, staff_columns().front(), names);
        for (const StaffColumn& column : staff_columns()) {
            const std::string cell = guarded_cell(staff_cell(service, column, names));
            if (encoding_ == StaffCsvEncoding::cp949) {
                const Encoded encoded = encode(cell, kCp949);
                if (!encoded.unrepresentable.empty())
                    problems_.push_back(no_place_for(key, column.heading, encoded.unrepresentable));
            }
            add(line, cell);
        }
        end(line);
    }

    Problems& problems() { return problems_; }

private:
    void add(std::string& line, const std::string& cell) {
        if (!first_) line += ',';
        first_ = false;
        line += csv_cell(cell);
    }
    void end(std::string& line) {
        line += "\r\n";
        first_ = true;
        file_.write(encoding_ == StaffCsvEncoding::utf8 ? line : encode(line, kCp949).bytes);
    }

    OutFile& file_;
    StaffCsvEncoding encoding_;
    Problems problems_;
    bool first_ = true;
};

std::optional<StoreFault> read_names(Store& store, StaffNames& names) {
    for (const Entity entity : {Entity::organization, Entity::location, Entity::category}) {
        auto fault = store.each(entity, [&](const Current& current) {
            names.add(current);
            return true;
        });
        if (fault) return fault;
    }
    return std::nullopt;
}

}  // namespace

Result<std::size_t, StaffCsvFailure> export_staff_csv(Store& store, const std::string& out,
                                                      const StaffCsvExport& options) {
    StaffNames names;
    if (auto fault = read_names(store, names)) return Failure{StaffCsvFailure{*fault}};
    OutFile file{out};
    Lines lines{file, options.encoding};
    lines.headings();
    std::size_t rows = 0;
    const auto fault = store.each(Entity::service, [&](const Current& current) {
        if (!current.document.is_object()) return true;  // its body was erased
        lines.row(current.document, names);
        ++rows;
        if (options.on_progress) options.on_progress(rows);
        return true;
    });
    if (fault) return Failure{StaffCsvFailure{*fault}};
    if (!lines.problems().empty()) return Failure{StaffCsvFailure{std::move(lines.problems())}};
    if (auto problem = file.finish()) return Failure{StaffCsvFailure{Problems{*std::move(problem)}}};
    return rows;
}

}  // namespace model
