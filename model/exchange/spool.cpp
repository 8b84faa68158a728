#include "model/exchange/spool.h"

namespace model {

Spool::Spool() : file_{std::tmpfile()} {}

std::optional<std::int64_t> Spool::put(std::string_view text) {
    const std::uint64_t size = text.size();
    const std::int64_t at = end_;
    if (!file_ || std::fseek(file_.get(), at, SEEK_SET) != 0 || std::fwrite(&size, sizeof size, 1, file_.get()) != 1 ||
        std::fwrite(text.data(), 1, text.size(), file_.get()) != text.size())
        return std::nullopt;
    end_ += static_cast<std::int64_t>(sizeof size + text.size());
    return at;
}

std::optional<std::string> Spool::get(std::int64_t at) {
    std::uint64_t size = 0;
    if (!file_ || std::fseek(file_.get(), at, SEEK_SET) != 0 || std::fread(&size, sizeof size, 1, file_.get()) != 1)
        return std::nullopt;
    std::string text(size, '\0');
    if (std::fread(text.data(), 1, size, file_.get()) != size) return std::nullopt;
    return text;
}

}  // namespace model
