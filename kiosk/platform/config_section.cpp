#include "kiosk/platform/config_section.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

namespace kiosk::platform {
namespace {

std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text) {
    const auto digit = [&](std::size_t i) { return text[i] >= '0' && text[i] <= '9'; };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4)) return std::nullopt;
    const int hour = (text[0] - '0') * 10 + (text[1] - '0'), minute = (text[3] - '0') * 10 + (text[4] - '0');
    if (hour > 23 || minute > 59) return std::nullopt;
    return std::chrono::hours{hour} + std::chrono::minutes{minute};
}

}  // namespace

ConfigSection::ConfigSection(const std::filesystem::path& file, const toml::table& root, std::string_view name,
                             model::Problems& problems)
    : file_{file}, name_{name}, table_{root[name].as_table()}, problems_{problems} {
    if (const toml::node* node = root.get(name); node != nullptr && table_ == nullptr)
        note(node->source(), fmt::format("'{}'은(는) [{}] 묶음이어야 합니다", name, name),
             fmt::format("'{}' must be a section: write [{}] on a line of its own", name, name));
}

bool ConfigSection::has(std::string_view key) const { return table_ != nullptr && table_->contains(key); }

const toml::node* ConfigSection::take(std::string_view key) {
    known_.emplace_back(key);
    return table_ != nullptr ? table_->get(key) : nullptr;
}

std::string ConfigSection::quoted(std::string_view key) const { return fmt::format("'{}' in [{}]", key, name_); }

void ConfigSection::note(const toml::source_region& at, std::string ko, std::string en) {
    problems_.push_back({fmt::format("{}:{}", file_.string(), at.begin.line), std::move(ko), std::move(en)});
}

void ConfigSection::refuse(std::string_view key, std::string_view ko, std::string_view en) {
    if (!has(key)) return;
    note(table_->get(key)->source(), fmt::format("[{}] {}: {}", name_, key, ko), fmt::format("{} {}", quoted(key), en));
}

model::Problem ConfigSection::problem(std::string_view key, std::string_view ko, std::string_view en) const {
    return {fmt::format("{}:{}", file_.string(), table_->get(key)->source().begin.line),
            fmt::format("[{}] {}: {}", name_, key, ko), fmt::format("{} {}", quoted(key), en)};
}

void ConfigSection::flag(std::string_view key, bool& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    if (const auto* value = node->as_boolean())
        into = value->get();
    else
        refuse(key, "true나 false여야 합니다", "must be true or false");
}

void ConfigSection::texts(std::string_view key, std::vector<std::string>& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    const auto* list = node->as_array();
    const bool good = list != nullptr && std::ranges::all_of(*list, [](const toml::node& n) { return n.is_string(); });
    if (!good) return refuse(key, "따옴표로 감싼 글의 목록이어야 합니다", "must be a list of texts: [\"...\", ...]");
    into.clear();
    for (const toml::node& entry : *list) into.push_back(entry.as_string()->get());
}

void ConfigSection::text(std::string_view key, std::string& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    if (const auto* value = node->as_string())
        into = value->get();
    else
        refuse(key, "따옴표로 감싼 글이어야 합니다", "must be text in quotation marks");
}

void ConfigSection::local_text(std::string_view key, model::LocalText& into) {
    for (const model::Language language : model::kLanguages) {
        const bool korean = language == model::Language::ko;
        text(korean ? std::string{key} : fmt::format("{}_{}", key, model::code(language)), into[language]);
    }
}

void ConfigSection::number(std::string_view key, float& into, float least, float most) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    const auto value = node->value<double>();
    if (value && *value >= static_cast<double>(least) && *value <= static_cast<double>(most))
        into = static_cast<float>(*value);
    else
        refuse(key, fmt::format("{}부터 {} 사이의 수여야 합니다", least, most),
               fmt::format("must be a number from {} to {}", least, most));
}

void ConfigSection::number(std::string_view key, std::optional<float>& into, float least, float most) {
    if (!has(key)) {
        known_.emplace_back(key);
        return;
    }
    number(key, into.emplace(), least, most);
}

void ConfigSection::whole(std::string_view key, int& into, int least, int most) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    const auto* value = node->as_integer();
    if (value != nullptr && value->get() >= least && value->get() <= most)
        into = static_cast<int>(value->get());
    else
        refuse(key, fmt::format("{}부터 {} 사이의 정수여야 합니다", least, most),
               fmt::format("must be a whole number from {} to {}", least, most));
}

void ConfigSection::seconds(std::string_view key, std::chrono::seconds& into, int least, int most) {
    int count = static_cast<int>(into.count());
    whole(key, count, least, most);
    into = std::chrono::seconds{count};
}

void ConfigSection::time_of_day(std::string_view key, std::chrono::minutes& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    const auto* words = node->as_string();
    if (const auto time = words != nullptr ? parse_time_of_day(words->get()) : std::nullopt)
        into = *time;
    else
        refuse(key, "\"22:00\"처럼 적은 시각이어야 합니다", "must be a time of day such as \"22:00\"");
}

std::optional<std::size_t> ConfigSection::choice(std::string_view key, const std::vector<std::string_view>& words) {
    const toml::node* node = take(key);
    if (node == nullptr) return std::nullopt;
    if (const auto* value = node->as_string()) {
        const auto found = std::ranges::find(words, std::string_view{value->get()});
        if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
    }
    refuse(key, fmt::format("\"{}\" 가운데 하나여야 합니다", fmt::join(words, "\", \"")),
           fmt::format("must be one of \"{}\"", fmt::join(words, "\", \"")));
    return std::nullopt;
}

std::filesystem::path ConfigSection::from_here(std::string_view path) const { return file_.parent_path() / path; }

void ConfigSection::path(std::string_view key, std::filesystem::path& into) {
    std::string words;
    text(key, words);
    if (!words.empty()) into = from_here(words);
}

std::optional<glyphs::FontFile> ConfigSection::font(std::string_view key, const toml::node& node) {
    if (const auto* path = node.as_string()) return glyphs::FontFile{from_here(path->get()).string(), 0};
    if (const auto* table = node.as_table()) {
        const auto path = (*table)["path"].value<std::string>();
        const auto index = (*table)["index"].value_or(std::int64_t{0});
        if (path && index >= 0 && index < 64 && table->size() <= (table->contains("index") ? 2U : 1U))
            return glyphs::FontFile{from_here(*path).string(), static_cast<int>(index)};
    }
    note(node.source(),
         fmt::format("[{}] {}: 글꼴 파일의 경로나 {{ path = \"...\", index = 1 }}이어야 합니다", name_, key),
         fmt::format("{} must list font files: \"...\" or {{ path = \"...\", index = 1 }}", quoted(key)));
    return std::nullopt;
}

void ConfigSection::fonts(std::string_view key, std::vector<glyphs::FontFile>& into) {
    const toml::node* node = take(key);
    if (node == nullptr) return;
    const auto* list = node->as_array();
    if (list == nullptr || list->empty()) {
        refuse(key, "글꼴 파일의 목록이어야 합니다", "must be a list of font files: [\"...\", ...]");
        return;
    }
    into.clear();
    for (const toml::node& entry : *list)
        if (const auto file = font(key, entry)) into.push_back(*file);
}

void ConfigSection::close() {
    if (table_ == nullptr) return;
    for (const auto& [key, value] : *table_) {
        if (std::ranges::find(known_, key.str()) != known_.end()) continue;
        note(key.source(),
             fmt::format("[{}]에 '{}'라는 항목은 없습니다. 쓸 수 있는 항목: {}", name_, key.str(),
                         fmt::join(known_, ", ")),
             fmt::format("unknown key {}; it takes {}", quoted(key.str()), fmt::join(known_, ", ")));
    }
}

}  // namespace kiosk::platform
