#include "model/store/anchor.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <fstream>

namespace model {
namespace {

constexpr const char* kFirstWords = "citizen-kiosk-anchor 1";

/// A file descriptor that closes itself.
class Descriptor {
public:
    explicit Descriptor(int number) : number_{number} {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    bool ok() const { return number_ >= 0; }
    int number() const { return number_; }

private:
    int number_;
};

bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

bool write_durably(const std::string& path, std::string_view text) {
    // Two writers can be here at once: their files must not be one.
    const std::string fresh = fmt::format("{}.new-{}", path, ::getpid());
    bool whole = false;
    {
        const Descriptor file{::open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644)};
        whole = file.ok() && write_all(file.number(), text) && ::fsync(file.number()) == 0;
    }
    if (!whole || std::rename(fresh.c_str(), path.c_str()) != 0) {
        const int why = errno;
        ::unlink(fresh.c_str());
        errno = why;
        return false;
    }
    const auto folder = std::filesystem::absolute(path).parent_path();
    const Descriptor entry{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    return entry.ok() && ::fsync(entry.number()) == 0;
}

}  // namespace

std::string anchor_path(const std::string& database) { return database + ".anchor"; }

std::optional<Head> read_anchor(const std::string& database) {
    std::ifstream file{anchor_path(database)};
    if (!file) return std::nullopt;
    std::string name;
    std::string form;
    std::string hash;
    Head head;
    file >> name >> form >> head.seq >> hash;
    const auto parsed = hash_from_hex(hash);
    if (!file || name + " " + form != kFirstWords || !parsed || head.seq < 0) {
        spdlog::error("store: the anchor {} cannot be read; it is taken as absent", anchor_path(database));
        return std::nullopt;
    }
    head.hash = *parsed;
    return head;
}

bool write_anchor(const std::string& database, const Head& head) {
    const std::string path = anchor_path(database);
    if (write_durably(path, fmt::format("{} {} {}\n", kFirstWords, head.seq, hex(head.hash)))) return true;
    spdlog::error("store: the anchor {} cannot be written: {}", path, std::strerror(errno));
    return false;
}

}  // namespace model
