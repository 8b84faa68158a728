#pragma once

#include "kiosk/glyphs/glyph_cache.h"
#include "model/base/local_text.h"
#include "model/base/problem.h"

#include <toml++/toml.h>

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kiosk::platform {

/// One [section] of a configuration file. Each reader takes a key that may be there, leaves its target alone where it
/// is not, and notes a Problem with file and line where the value will not do. close() notes the keys that nobody took.
class ConfigSection {
public:
    /// The file, its text and `problems` outlive the section.
    ConfigSection(const std::filesystem::path& file, const toml::table& root, std::string_view name,
                  model::Problems& problems);

    bool has(std::string_view key) const;
    void text(std::string_view key, std::string& into);
    /// A list of texts.
    void texts(std::string_view key, std::vector<std::string>& into);
    void flag(std::string_view key, bool& into);
    /// `key` in Korean, `key_en`, `key_zh`, ... in the other languages.
    void local_text(std::string_view key, model::LocalText& into);
    void number(std::string_view key, float& into, float least, float most);
    void number(std::string_view key, std::optional<float>& into, float least, float most);
    void whole(std::string_view key, int& into, int least, int most);
    void seconds(std::string_view key, std::chrono::seconds& into, int least, int most);
    /// "22:00", as minutes since midnight.
    void time_of_day(std::string_view key, std::chrono::minutes& into);
    /// One of `words`; gives its place among them.
    std::optional<std::size_t> choice(std::string_view key, const std::vector<std::string_view>& words);
    /// A relative path counts from the configuration file's folder.
    void path(std::string_view key, std::filesystem::path& into);
    /// A list of paths, or of tables with path and index (of the face in a .ttc).
    void fonts(std::string_view key, std::vector<glyphs::FontFile>& into);
    /// Notes what is wrong with a key that was read, where only the caller can see it.
    void refuse(std::string_view key, std::string_view ko, std::string_view en);
    /// The same as a value, for what the program goes on without. Precondition: has(key).
    model::Problem problem(std::string_view key, std::string_view ko, std::string_view en) const;
    void close();

private:
    const toml::node* take(std::string_view key);
    void note(const toml::source_region& at, std::string ko, std::string en);
    std::string quoted(std::string_view key) const;
    std::filesystem::path from_here(std::string_view path) const;
    std::optional<glyphs::FontFile> font(std::string_view key, const toml::node& node);

    const std::filesystem::path& file_;
    std::string name_;
    const toml::table* table_ = nullptr;
    model::Problems& problems_;
    std::vector<std::string> known_;
};

}  // namespace kiosk::platform
