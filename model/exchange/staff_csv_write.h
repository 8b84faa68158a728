#pragma once

#include "model/base/problem.h"
#include "model/base/result.h"
#include "model/store/store.h"

#include <cstddef>
#include <functional>
#include <string>
#include <variant>

namespace model {

enum class StaffCsvEncoding { utf8, cp949 };

struct StaffCsvExport {
    StaffCsvEncoding encoding = StaffCsvEncoding::utf8;
    std::function<void(std::size_t rows)> on_progress{};
};

/// The directory could not be read; or the file could not be written, or CP949 cannot hold something: each such cell
/// with its letters.
using StaffCsvFailure = std::variant<StoreFault, Problems>;

/// Writes every service that is not retired as staff's table: UTF-8 with a BOM, or CP949; CRLF. In CP949 nothing is
/// written where a single letter has no place in it. Gives how many rows were written.
Result<std::size_t, StaffCsvFailure> export_staff_csv(Store& store, const std::string& out,
                                                      const StaffCsvExport& options);

}  // namespace model
