#pragma once

#include "model/base/problem.h"

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace model {

/// A file that is written beside its place and takes it when all of it is on the disk; left unfinished it leaves
/// nothing.
class OutFile {
public:
    explicit OutFile(std::string path);
    ~OutFile();
    OutFile(const OutFile&) = delete;
    OutFile& operator=(const OutFile&) = delete;

    void write(std::string_view text);
    /// The failure of any write before, too.
    std::optional<Problem> finish();

private:
    std::string path_;
    std::string partial_;
    std::FILE* file_ = nullptr;
    bool failed_ = false;
};

/// Makes the folder where there is none.
std::optional<Problem> make_folder(const std::string& path);

}  // namespace model
