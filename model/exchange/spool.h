#pragma once

#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace model {

/// Texts put aside on the disk, in a file without a name that is gone with the process.
class Spool {
public:
    Spool();
    /// Where it is kept; empty where the disk is full or there is no temporary folder.
    std::optional<std::int64_t> put(std::string_view text);
    /// What was put there.
    std::optional<std::string> get(std::int64_t at);

private:
    struct Close {
        void operator()(std::FILE* file) const { std::fclose(file); }
    };
    std::unique_ptr<std::FILE, Close> file_;
    std::int64_t end_ = 0;
};

}  // namespace model
