#pragma once

#include <unistd.h>

#include <cstdint>
#include <cstdio>
#include <string>

namespace fuzz {

/// The input as a file of this process, for readers that take a path; gone when it goes.
class Scratch {
public:
    Scratch(const std::uint8_t* data, std::size_t size, const char* ending)
        : path_{"/tmp/fuzz-" + std::to_string(::getpid()) + ending} {
        std::FILE* file = std::fopen(path_.c_str(), "wb");
        if (!file) return;
        std::fwrite(data, 1, size, file);
        std::fclose(file);
    }
    ~Scratch() { ::unlink(path_.c_str()); }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::string& path() const { return path_; }

private:
    std::string path_;
};

}  // namespace fuzz
