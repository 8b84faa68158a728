#include "model/exchange/out_file.h"

#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <utility>

namespace model {
namespace {

Problem unwritable(const std::string& path) {
    return {.where = path,
            .ko = "파일을 쓸 수 없습니다. 폴더의 권한과 디스크의 빈 자리를 확인하세요.",
            .en = "The file cannot be written. Check the folder's permissions and the room on the disk."};
}

}  // namespace

OutFile::OutFile(std::string path)
    : path_{std::move(path)}, partial_{path_ + ".partial"}, file_{std::fopen(partial_.c_str(), "wb")} {}

OutFile::~OutFile() {
    if (!file_) return;
    std::fclose(file_);
    ::unlink(partial_.c_str());
}

void OutFile::write(std::string_view text) {
    if (file_ && std::fwrite(text.data(), 1, text.size(), file_) != text.size()) failed_ = true;
}

std::optional<Problem> OutFile::finish() {
    if (!file_) return unwritable(path_);
    const bool flushed = std::fflush(file_) == 0 && ::fsync(::fileno(file_)) == 0 && !failed_;
    const bool closed = std::fclose(file_) == 0;
    file_ = nullptr;
    if (flushed && closed && std::rename(partial_.c_str(), path_.c_str()) == 0) return std::nullopt;
    ::unlink(partial_.c_str());
    return unwritable(path_);
}

std::optional<Problem> make_folder(const std::string& path) {
    std::error_code error;
    std::filesystem::create_directories(path, error);
    if (!error && std::filesystem::is_directory(path, error)) return std::nullopt;
    return unwritable(path);
}

}  // namespace model
