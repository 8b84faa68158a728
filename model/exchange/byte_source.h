#pragma once

#include "model/base/problem.h"
#include "model/base/result.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace model {

/// Files beyond this are refused before they are read: 100,000 services take 0.3 GB as JSON.
inline constexpr std::size_t kLargestFile = std::size_t{1} << 30;

/// Bytes that can be read from the beginning as often as wanted.
class ByteSource {
public:
    explicit ByteSource(std::string name) : name_{std::move(name)} {}
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    /// How many bytes were read; 0 at the end.
    virtual Result<std::size_t, Problem> read(std::span<char> into) = 0;
    virtual std::optional<Problem> rewind() = 0;
    /// As a person named it; inside a zip "file.zip/services.csv".
    const std::string& name() const { return name_; }

private:
    std::string name_;
};
using Bytes = std::unique_ptr<ByteSource>;

Bytes bytes_in_memory(std::string name, std::string content);
/// Fails where there is no such file, where it is a folder, cannot be read, or is larger than kLargestFile.
Result<Bytes, Problem> open_file(const std::string& path);

/// "services.csv:12:3"; without the parts that are 0.
std::string place_text(const std::string& file, std::size_t line = 0, std::size_t column = 0);

Problem unreadable_file(const std::string& path);
Problem too_large_file(const std::string& path);

}  // namespace model
