#pragma once

#include "model/base/problem.h"
#include "model/base/result.h"

#include <cstdint>
#include <string>

namespace model {

/// What an import can read: HSDS as JSON or tables, a staff table, the government's open data.
enum class FileFormat { hsds, csv, gov24 };

/// By the name and the first letters of a file, or of the first files of a folder or zip. Fails where it cannot be read
/// as text at all.
Result<FileFormat, Problem> file_format(const std::string& path);

/// How many bytes of a database an import of this file or folder may write, a little high. 100,000 services of 130 MB
/// make 365 MB; a zip is about a tenth of what is in it.
std::uint64_t bytes_to_write(const std::string& path);

}  // namespace model
