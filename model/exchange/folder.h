#pragma once

#include "model/exchange/byte_source.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace model {

/// The files of a folder or of a zip; what stands in folders below is left out of a folder, and a zip's files are known
/// by their last name.
class Folder {
public:
    Folder() = default;
    virtual ~Folder() = default;
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;

    /// Sorted.
    virtual std::vector<std::string> names() const = 0;
    virtual Result<Bytes, Problem> open(const std::string& name) = 0;
    virtual const std::string& path() const = 0;
};

/// Fails for a zip that is torn, has a password, or would unpack into more than it should: over 1,000 files, over
/// kLargestFile in all, or a file of over 16 MiB that is packed to less than a two-hundredth. Also while it is read,
/// where it lied about its sizes.
Result<std::unique_ptr<Folder>, Problem> open_folder(const std::string& path);

/// True for a folder and for a file that begins as a zip does.
bool is_folder(const std::string& path);

}  // namespace model
