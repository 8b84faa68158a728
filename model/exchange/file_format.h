#pragma once

#include "model/base/problem.h"
#include "model/base/result.h"

#include <string>

namespace model {

/// What an import can read: HSDS as JSON or tables, a staff table, the government's open data.
enum class FileFormat { hsds, csv, gov24 };

/// By the name and the first letters of a file, or of the first files of a folder or zip. Fails where it cannot be read
/// as text at all.
Result<FileFormat, Problem> file_format(const std::string& path);

}  // namespace model
