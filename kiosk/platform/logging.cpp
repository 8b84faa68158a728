#include "kiosk/platform/logging.h"

#include "kiosk/platform/paths.h"

#include <fmt/format.h>
#include <spdlog/pattern_formatter.h>
#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <chrono>
#include <cstdlib>
#include <memory>

namespace kiosk::platform {
namespace {

constexpr const char* kFilePattern = "%Y-%m-%dT%H:%M:%S%z %l %v";

/// The level as sd-daemon(3) wants it before a line: "<6>".
class JournalLevel : public spdlog::custom_flag_formatter {
public:
    void format(const spdlog::details::log_msg& line, const std::tm&, spdlog::memory_buf_t& out) override {
        fmt::format_to(std::back_inserter(out), "<{}>", number(line.level));
    }
    std::unique_ptr<custom_flag_formatter> clone() const override { return std::make_unique<JournalLevel>(); }

private:
    static int number(spdlog::level::level_enum level) {
        switch (level) {
            case spdlog::level::critical: return 2;
            case spdlog::level::err: return 3;
            case spdlog::level::warn: return 4;
            case spdlog::level::info: return 6;
            case spdlog::level::trace:
            case spdlog::level::debug:
            case spdlog::level::off:
            case spdlog::level::n_levels: return 7;
        }
        return 7;
    }
};

void use(spdlog::sink_ptr sink) {
    auto log = std::make_shared<spdlog::logger>("citizen-kiosk", std::move(sink));
    log->flush_on(spdlog::level::info);  // few lines a day; each must be there after a crash
    spdlog::set_default_logger(std::move(log));
}

void to_journal() {
    auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    auto layout = std::make_unique<spdlog::pattern_formatter>();
    layout->add_flag<JournalLevel>('*').set_pattern("%*%v");
    sink->set_formatter(std::move(layout));
    use(std::move(sink));
}

void to_standard_error() {
    auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
    sink->set_pattern(kFilePattern);
    use(std::move(sink));
}

void to_file(const std::filesystem::path& file, const LogPlace& place) {
    const auto bytes = static_cast<std::size_t>(place.max_mib) * 1024 * 1024;
    auto sink = std::make_shared<spdlog::sinks::rotating_file_sink_mt>(file.string(), bytes,
                                                                       static_cast<std::size_t>(place.files - 1));
    sink->set_pattern(kFilePattern);
    use(std::move(sink));
}

}  // namespace

std::optional<model::Problem> start_log(const LogPlace& place) {
    const bool under_systemd = std::getenv("JOURNAL_STREAM") != nullptr;
    if (place.to.value_or(under_systemd ? LogPlace::To::journal : LogPlace::To::file) == LogPlace::To::journal) {
        to_journal();
        return std::nullopt;
    }
    const std::filesystem::path file = place.file.empty() ? default_log_file() : place.file;
    try {
        to_file(file, place);
        return std::nullopt;
    } catch (const spdlog::spdlog_ex&) {
        to_standard_error();
        return model::Problem{
            file.string(), "기록 파일에 쓸 수 없어 표준 오류에 적습니다. 폴더와 권한을 확인하세요",
            "the log file cannot be written, lines go to standard error; check the folder and its rights"};
    }
}

}  // namespace kiosk::platform
