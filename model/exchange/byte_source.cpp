#include "model/exchange/byte_source.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>

namespace model {
namespace {

class Memory final : public ByteSource {
public:
    Memory(std::string name, std::string content) : ByteSource{std::move(name)}, content_{std::move(content)} {}

    Result<std::size_t, Problem> read(std::span<char> into) override {
        const std::size_t size = std::min(into.size(), content_.size() - at_);
        std::copy_n(content_.data() + at_, size, into.data());
        at_ += size;
        return size;
    }

    std::optional<Problem> rewind() override {
        at_ = 0;
        return std::nullopt;
    }

private:
    std::string content_;
    std::size_t at_ = 0;
};

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};

class File final : public ByteSource {
public:
    File(std::string path, std::unique_ptr<std::FILE, Close> file)
        : ByteSource{std::move(path)}, file_{std::move(file)} {}

    Result<std::size_t, Problem> read(std::span<char> into) override {
        const std::size_t size = std::fread(into.data(), 1, into.size(), file_.get());
        if (size == 0 && std::ferror(file_.get())) return Failure{unreadable_file(name())};
        read_ += size;
        if (read_ > kLargestFile) return Failure{too_large_file(name())};  // it grew, or is no ordinary file
        return size;
    }

    std::optional<Problem> rewind() override {
        read_ = 0;
        if (std::fseek(file_.get(), 0, SEEK_SET) == 0) return std::nullopt;
        return unreadable_file(name());
    }

private:
    std::unique_ptr<std::FILE, Close> file_;
    std::size_t read_ = 0;
};

}  // namespace

Bytes bytes_in_memory(std::string name, std::string content) {
    return std::make_unique<Memory>(std::move(name), std::move(content));
}

Result<Bytes, Problem> open_file(const std::string& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        return Failure{Problem{.where = path,
                               .ko = "파일이 없습니다. 이름과 폴더를 확인하세요.",
                               .en = "There is no such file. Check its name and folder."}};
    if (!std::filesystem::is_regular_file(status))
        return Failure{Problem{.where = path,
                               .ko = "보통 파일이 아닙니다. 파일을 고르세요.",
                               .en = "This is no ordinary file. Choose a file."}};
    if (std::filesystem::file_size(path, error) > kLargestFile && !error) return Failure{too_large_file(path)};
    std::unique_ptr<std::FILE, Close> file{std::fopen(path.c_str(), "rb")};
    if (!file) return Failure{unreadable_file(path)};
    return Bytes{std::make_unique<File>(path, std::move(file))};
}

std::string place_text(const std::string& file, std::size_t line, std::size_t column) {
    if (line == 0) return file;
    if (column == 0) return fmt::format("{}:{}", file, line);
    return fmt::format("{}:{}:{}", file, line, column);
}

Problem unreadable_file(const std::string& path) {
    return {.where = path,
            .ko = "파일을 읽을 수 없습니다. 권한과 디스크를 확인하세요.",
            .en = "The file cannot be read. Check its permissions and the disk."};
}

Problem too_large_file(const std::string& path) {
    return {.where = path,
            .ko = fmt::format("파일이 너무 큽니다(한도 {} MiB). 여러 파일로 나누세요.", kLargestFile >> 20),
            .en = fmt::format("The file is too large (the limit is {} MiB). Split it.", kLargestFile >> 20)};
}

}  // namespace model
