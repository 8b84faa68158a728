#include "kiosk/ctl/hours_commands.h"

#include "kiosk/ctl/output.h"
#include "model/base/json.h"
#include "model/hours/batch.h"

#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>

namespace kiosk::ctl {
namespace {

using model::Day;
using model::Json;
using model::Problems;
using model::SeoulTime;

// The rules are those of 2014 and later (대체공휴일), and lunar dates are known until 2100.
constexpr std::chrono::year kFirstYear{2014};
constexpr std::chrono::year kLastYear{2100};

std::optional<std::string> read_all(const std::string& file) {
    if (file == "-") return std::string{std::istreambuf_iterator<char>{std::cin}, {}};
    std::ifstream stream{file, std::ios::binary};
    std::ostringstream text;
    if (!stream || !(text << stream.rdbuf())) return std::nullopt;
    return text.str();
}

void list(const Problems& problems) {
    for (const model::Problem& problem : problems)
        std::cerr << problem.where << ": " << (speaks_korean() ? problem.ko : problem.en) << '\n';
}

int cannot_read(const std::string& file) {
    return fail(fmt::format("{} 파일을 읽지 못했습니다. 이름과 권한을 확인하세요.", file),
                fmt::format("Cannot read the file {}. Check its name and permissions.", file));
}

int no_such_day(const std::string& text) {
    return fail(fmt::format("‘{}’은 날짜가 아닙니다. 2026-03-02처럼 적으세요.", text),
                fmt::format("“{}” is no date. Write it like 2026-03-02.", text));
}

/// Lines as they come in, with and without a carriage return; `number` counts from 1.
int batch(std::istream& lines, const std::string& file, const model::Calendar& calendar, std::ostream& out) {
    int status = kDone;
    std::size_t number = 0;
    for (std::string line; std::getline(lines, line);) {
        ++number;
        if (!line.empty() && line.back() == '\r') line.pop_back();
        if (line.find_first_not_of(" \t") == line.npos) continue;
        Problems problems;
        out << model::batch_answer(line, calendar, fmt::format("{}:{}", file, number), problems) << '\n';
        list(problems);
        if (line.find_first_not_of(" \t") != line.find('{')) status = kFailed;  // no object: there was no question
    }
    return status;
}

int run_batch(const HoursOptions& options, const model::Calendar& calendar, std::ostream& out) {
    if (options.file == "-") return batch(std::cin, options.file, calendar, out);
    std::ifstream lines{options.file, std::ios::binary};
    if (!lines) return cannot_read(options.file);
    return batch(lines, options.file, calendar, out);
}

std::string id_and_line(const model::ScheduleEntry& entry, const model::OpenState& state) {
    return entry.id == "-" ? status_line(state) : entry.id + "\t" + status_line(state);
}

}  // namespace

Json status_json(const model::OpenState& state) {
    const auto time = [](const std::optional<SeoulTime>& at) { return at ? Json(model::iso(*at)) : Json(nullptr); };
    return {{"state", model::code(state.now)},
            {"next_change", time(state.next_change)},
            {"opens_at", time(state.opens_at)},
            {"reason", model::code(state.reason)},
            {"name", state.name.empty() ? Json(nullptr) : Json(state.name)}};
}

std::string status_line(const model::OpenState& state) {
    return fmt::format("{}\t{}\t{}\t{}", model::code(state.now),
                       state.next_change ? model::iso(*state.next_change) : "-", model::code(state.reason),
                       state.name.empty() ? "-" : state.name);
}

int holidays_command(const std::string& from, const std::string& to, const model::Calendar& calendar,
                     std::ostream& out) {
    const auto first = model::parse_day(from);
    const auto last = model::parse_day(to);
    if (!first) return no_such_day(from);
    if (!last) return no_such_day(to);
    if (*last < *first)
        return fail("--to가 --from보다 빠릅니다. 두 날짜를 바꾸어 적으세요.",
                    "--to is before --from. Swap the two dates.");
    const auto year_of = [](Day day) { return std::chrono::year_month_day{day}.year(); };
    if (year_of(*first) < kFirstYear || year_of(*last) > kLastYear)
        return fail("공휴일은 2014년부터 2100년까지만 계산합니다.", "Holidays are computed for 2014 to 2100 only.");
    for (const model::Holiday& one : calendar.between(*first, *last))
        out << model::iso(one.day) << '\t' << one.name << '\t' << model::code(one.kind) << '\t' << one.source << '\n';
    if (*last > calendar.covers_until())
        std::cerr
            << (speaks_korean()
                    ? fmt::format("{} 뒤의 날은 지금의 규정으로 계산했습니다. 임시공휴일과 선거일은 아직 모릅니다.",
                                  model::iso(calendar.covers_until()))
                    : fmt::format(
                          "Days after {} follow today's rules; temporary holidays and elections are not known yet.",
                          model::iso(calendar.covers_until())))
            << '\n';
    return kDone;
}

int hours_command(const HoursOptions& options, const model::Calendar& calendar, SeoulTime now, std::ostream& out) {
    if (options.batch) return run_batch(options, calendar, out);
    const auto at = options.at.empty() ? std::optional{now} : model::parse_seoul_time(options.at);
    if (!at)
        return fail(fmt::format("--at ‘{}’은 때가 아닙니다. 2026-11-20T10:30처럼 적으세요.", options.at),
                    fmt::format("--at “{}” is no time. Write it like 2026-11-20T10:30.", options.at));
    const auto text = read_all(options.file);
    if (!text) return cannot_read(options.file);
    const auto document = model::parse_json(*text, options.file);
    if (!document) return fail(document.error());
    Problems problems;
    Json answers = Json::array();
    for (const model::ScheduleEntry& entry : model::read_schedule_entries(document.value(), options.file, problems)) {
        const model::OpenState state = model::open_state(entry.opening, calendar, entry.instant.value_or(*at));
        if (!options.json) {
            out << id_and_line(entry, state) << '\n';
            continue;
        }
        answers.push_back(status_json(state));
        answers.back()["id"] = entry.id == "-" ? Json(nullptr) : Json(entry.id);
    }
    if (options.json) out << answers.dump(2) << '\n';
    list(problems);
    return kDone;
}

}  // namespace kiosk::ctl
