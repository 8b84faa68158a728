#pragma once

#include "model/base/json.h"
#include "model/exchange/hsds_read.h"
#include "model/exchange/hsds_write.h"
#include "tests/model/store_support.h"

#include <memory>
#include <string>
#include <vector>

namespace tests {

/// An empty store in a folder of its own, and what imports into it said.
class HsdsDesk {
public:
    HsdsDesk();

    /// Imports a file or folder. Throws where the store fails.
    model::ImportReport take(const std::string& path, const model::HsdsOptions& options = {});
    /// The same with a file of that content.
    model::ImportReport take_text(const std::string& content, const std::string& name = "자료.json",
                                  const model::HsdsOptions& options = {});
    /// What an export writes: the file's content.
    std::string give(const std::string& name, const model::ExportOptions& options = {});
    /// An export into a folder: its files' names and contents, one after the other.
    std::string give_folder(const std::string& name, bool tables = false);
    /// One kind's file of an export into a folder.
    model::Json exported(const std::string& kind);
    model::Store& store() { return *store_; }
    std::string file(const std::string& name) const { return folder_.file(name); }
    /// Refused rows and files, "where: sentence", in English.
    const std::vector<std::string>& refused() const { return refused_; }
    const std::vector<std::string>& warnings() const { return warnings_; }

private:
    ScratchFolder folder_;
    std::unique_ptr<model::Store> store_;
    std::vector<std::string> refused_;
    std::vector<std::string> warnings_;
    int exports_ = 0;
};

}  // namespace tests
