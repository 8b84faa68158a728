#include "model/exchange/folder.h"

#include <fmt/format.h>
#include <zip.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <map>

namespace model {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t kMostFiles = 1'000;
constexpr std::uint64_t kWorthLooking = std::uint64_t{16} << 20;
constexpr std::uint64_t kTightest = 200;  // real tables in text shrink to a tenth; deflate's bound is 1,032

class Directory final : public Folder {
public:
    explicit Directory(std::string path) : path_{std::move(path)} {}

    std::vector<std::string> names() const override {
        std::vector<std::string> names;
        std::error_code error;
        for (const auto& entry : fs::directory_iterator{path_, error})
            if (entry.is_regular_file(error)) names.push_back(entry.path().filename().string());
        std::ranges::sort(names);
        return names;
    }
    Result<Bytes, Problem> open(const std::string& name) override {
        return open_file((fs::path{path_} / name).string());
    }
    const std::string& path() const override { return path_; }

private:
    std::string path_;
};

using Archive = std::shared_ptr<zip_t>;

struct CloseEntry {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

Problem damaged(const std::string& where) {
    return {.where = where,
            .ko = "압축 파일이 깨졌거나 암호가 걸려 있습니다. 압축을 풀어 폴더로 주세요.",
            .en = "The archive is damaged or has a password. Unpack it and give the folder."};
}

Problem bomb(const std::string& where) {
    return {.where = where,
            .ko = "풀면 지나치게 커지는 압축 파일입니다. 받은 곳을 확인하고, 맞다면 압축을 풀어 폴더로 주세요.",
            .en =
                "This archive unpacks into far more than it should. Check where it came from; if it is right, unpack "
                "it and give the folder."};
}

class ZipEntry final : public ByteSource {
public:
    ZipEntry(std::string name, Archive archive, zip_uint64_t index, std::uint64_t size)
        : ByteSource{std::move(name)}, archive_{std::move(archive)}, index_{index}, size_{size} {}

    Result<std::size_t, Problem> read(std::span<char> into) override {
        if (!file_ && rewind()) return Failure{damaged(name())};
        const zip_int64_t size = zip_fread(file_.get(), into.data(), into.size());
        if (size < 0) return Failure{damaged(name())};
        read_ += static_cast<std::uint64_t>(size);
        if (read_ > size_) return Failure{bomb(name())};
        return static_cast<std::size_t>(size);
    }

    std::optional<Problem> rewind() override {
        read_ = 0;
        file_.reset(zip_fopen_index(archive_.get(), index_, 0));
        if (!file_) return damaged(name());
        return std::nullopt;
    }

private:
    Archive archive_;
    std::unique_ptr<zip_file_t, CloseEntry> file_;
    zip_uint64_t index_;
    std::uint64_t size_;  // as the archive says
    std::uint64_t read_ = 0;
};

class Zip final : public Folder {
public:
    Zip(std::string path, Archive archive) : path_{std::move(path)}, archive_{std::move(archive)} {}

    /// Looks at every entry's sizes before anything is unpacked.
    std::optional<Problem> take_stock() {
        const zip_int64_t count = zip_get_num_entries(archive_.get(), 0);
        if (count > kMostFiles) return bomb(path_);
        std::uint64_t total = 0;
        for (zip_int64_t i = 0; i < count; ++i) {
            zip_stat_t entry;
            zip_stat_init(&entry);
            const auto index = static_cast<zip_uint64_t>(i);
            constexpr zip_uint64_t kNeeded = ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
            if (zip_stat_index(archive_.get(), index, 0, &entry) != 0 || (entry.valid & kNeeded) != kNeeded)
                return damaged(path_);
            total += entry.size;
            const bool tight = entry.size > kWorthLooking && entry.size / kTightest > entry.comp_size;
            if (tight || entry.size > kLargestFile || total > kLargestFile) return bomb(inner(entry.name));
            const std::string name = fs::path{entry.name}.filename().string();
            if (name.empty() || name.starts_with('.')) continue;
            if (!entries_.try_emplace(name, Entry{.index = index, .size = entry.size}).second)
                return Problem{.where = inner(entry.name),
                               .ko = "같은 이름의 파일이 두 번 들어 있습니다. 하나만 남기세요.",
                               .en = "A file of this name is in the archive twice. Keep one of them."};
        }
        return std::nullopt;
    }

    std::vector<std::string> names() const override {
        std::vector<std::string> names;
        names.reserve(entries_.size());
        for (const auto& [name, entry] : entries_) names.push_back(name);
        return names;
    }

    Result<Bytes, Problem> open(const std::string& name) override {
        const auto found = entries_.find(name);
        if (found == entries_.end()) return Failure{unreadable_file(inner(name))};
        return Bytes{std::make_unique<ZipEntry>(inner(name), archive_, found->second.index, found->second.size)};
    }
    const std::string& path() const override { return path_; }

private:
    struct Entry {
        zip_uint64_t index = 0;
        std::uint64_t size = 0;
    };

    std::string inner(const std::string& name) const { return fmt::format("{}/{}", path_, name); }

    std::string path_;
    Archive archive_;
    std::map<std::string, Entry> entries_;
};

bool begins_as_zip(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file{std::fopen(path.c_str(), "rb"), &std::fclose};
    std::array<char, 4> head{};
    return file && std::fread(head.data(), 1, head.size(), file.get()) == head.size() && head[0] == 'P' &&
           head[1] == 'K' && (head[2] == 3 || head[2] == 5);
}

}  // namespace

bool is_folder(const std::string& path) {
    std::error_code error;
    return fs::is_directory(path, error) || (fs::is_regular_file(path, error) && begins_as_zip(path));
}

Result<std::unique_ptr<Folder>, Problem> open_folder(const std::string& path) {
    std::error_code error;
    if (fs::is_directory(path, error)) return std::unique_ptr<Folder>{std::make_unique<Directory>(path)};
    int code = 0;
    const Archive archive{zip_open(path.c_str(), ZIP_RDONLY, &code), [](zip_t* zip) {
                              if (zip) zip_discard(zip);
                          }};
    if (!archive) return Failure{damaged(path)};
    auto zip = std::make_unique<Zip>(path, archive);
    if (auto problem = zip->take_stock()) return Failure{*std::move(problem)};
    return std::unique_ptr<Folder>{std::move(zip)};
}

}  // namespace model
