#include "kiosk/ctl/clock.h"
#include "kiosk/ctl/exchange_commands.h"
#include "kiosk/ctl/output.h"
#include "kiosk/ctl/progress.h"
#include "model/exchange/file_format.h"
#include "model/exchange/gov24_import.h"
#include "model/exchange/hsds_read.h"
#include "model/exchange/staff_csv_read.h"
#include "model/store/desk_store.h"
#include "model/store/import_store.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <optional>

namespace kiosk::ctl {
namespace {

using model::FileFormat;
using model::Json;

/// A line of a table: what came out of a file may hold line breaks and tabs.
std::string one_cell(std::string text) {
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    return text;
}

Json json_of(const model::Problem& problem) {
    return {{"where", problem.where}, {"ko", problem.ko}, {"en", problem.en}};
}

Json json_of(const model::RowVerdict& row) {
    Json line{{"verdict", name(row.verdict)}, {"entity", name(row.entity)}, {"where", row.where}, {"label", row.label}};
    if (!row.id.text.empty()) line["id"] = row.id.text;
    if (!row.fields.empty()) line["fields"] = row.fields;
    for (const model::Problem& problem : row.problems) line["problems"].push_back(json_of(problem));
    return line;
}

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// Both languages: the file may go back to an office that sent it.
void tell(const char* kind, const model::Problem& problem) {
    fmt::print(stderr, "kioskctl: {}{}: {} ({})\n", kind, one_cell(problem.where), one_cell(problem.ko),
               one_cell(problem.en));
}

/// Writes verdicts as they come: nothing is kept of a file of 100,000 rows.
class Verdicts {
public:
    explicit Verdicts(bool json) : json_{json} {
        if (json_) fmt::print("{{\"rows\":[");
    }

    void row(const model::RowVerdict& row) {
        for (const model::Problem& problem : row.problems) keep(problem);
        if (json_) {
            fmt::print("{}{}", rows_++ > 0 ? ",\n" : "\n", text_of(json_of(row)));
            return;
        }
        fmt::print("{}\t{}\t{}\t{}\t{}\n", name(row.verdict), one_cell(row.where), row.id.text, one_cell(row.label),
                   fmt::join(row.fields, ","));
        for (const model::Problem& problem : row.problems) tell("", problem);
    }
    void refused_file(const model::Problem& problem) {
        keep(problem);
        if (json_)
            problems_.push_back(json_of(problem));
        else
            tell("", problem);
    }
    void warning(const model::Problem& problem) {
        if (json_)
            warnings_.push_back(json_of(problem));
        else
            tell("주의 ", problem);
    }

    void summary(const model::ImportReport& report, bool dry_run) {
        if (json_) {
            fmt::print("{}],\n", rows_ > 0 ? "\n" : "");
            Json rest{{"problems", problems_},     {"warnings", warnings_},     {"added", report.added},
                      {"changed", report.changed}, {"same", report.same},       {"refused", report.refused},
                      {"retired", report.retired}, {"written", report.written}, {"dry_run", dry_run}};
            if (report.written) rest.update({{"batch", report.batch}, {"event", report.last_seq}});
            fmt::print("{}\n", text_of(rest).substr(1));
            return;
        }
        const std::string counts = fmt::format("added {}, changed {}, same {}, refused {}, retired {}", report.added,
                                               report.changed, report.same, report.refused, report.retired);
        if (report.written)
            fmt::print("written\tevent {}\tbatch {}\t{}\n", report.last_seq, report.batch, counts);
        else
            fmt::print("{}\t{}\n", dry_run ? "dry run" : "nothing written", counts);
    }

    /// The first ones, for staff's list of imports.
    const model::Problems& first_problems() const { return first_; }

private:
    void keep(const model::Problem& problem) {
        if (first_.size() < model::kKeptProblems) first_.push_back(problem);
    }

    model::Problems first_;
    bool json_;
    std::size_t rows_ = 0;
    Json problems_ = Json::array();
    Json warnings_ = Json::array();
};

int wrong_usage(const std::string& ko, const std::string& en) {
    fail(ko, en);
    return kWrongUsage;
}

std::optional<int> usage_problem(const ImportCommand& command, const By& by, FileFormat format) {
    if (!command.dry_run && (by.name.empty() || by.reason.empty()))
        return wrong_usage("바꾸는 사람(--by)과 까닭(--reason)을 적으세요. 미리 보기만 하려면 --dry-run을 주세요.",
                           "Say who makes the change (--by) and why (--reason), or look first with --dry-run.");
    if (format != FileFormat::gov24 && (command.retire_missing || !command.agency.empty()))
        return wrong_usage("--agency와 --retire-missing은 gov24 자료에만 씁니다.",
                           "--agency and --retire-missing are for gov24 data only.");
    if (format != FileFormat::csv && command.base_year)
        return wrong_usage("--base-year는 직원용 표에만 씁니다.", "--base-year is for staff's table only.");
    if (format != FileFormat::hsds && command.foreign_ids)
        return wrong_usage("--foreign-ids는 HSDS 자료에만 씁니다.", "--foreign-ids is for HSDS data only.");
    return std::nullopt;
}

/// For 가져오기 at staff's desk. The import stands whether or not this can be written.
void record(const std::string& db, const ImportCommand& command, const By& by, const model::ImportReport& report,
            const Verdicts& verdicts) {
    const auto desk = model::open_desk(db);
    if (!desk) return;
    const auto count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    const auto fault = desk.value()->record_import({.at = now(),
                                                    .by = by.name,
                                                    .file = std::filesystem::path{command.path}.filename().string(),
                                                    .format = command.format,
                                                    .batch = report.batch,
                                                    .added = count(report.added),
                                                    .changed = count(report.changed),
                                                    .same = count(report.same),
                                                    .refused = count(report.refused),
                                                    .retired = count(report.retired),
                                                    .problems = verdicts.first_problems()});
    if (fault) fail(*fault);
}

}  // namespace

int import_file(const std::string& db, const ImportCommand& command, const By& by) {
    const bool known = command.format != "auto";
    const auto looked = known ? (command.format == "csv"     ? FileFormat::csv
                                 : command.format == "gov24" ? FileFormat::gov24
                                                             : FileFormat::hsds)
                              : model::file_format(command.path);
    if (!looked) {
        if (!command.json) return tell("", looked.error()), kFailed;
        Verdicts verdicts{true};
        verdicts.refused_file(looked.error());
        verdicts.summary({}, command.dry_run);
        return kFailed;
    }
    const FileFormat format = looked.value();
    if (const auto status = usage_problem(command, by, format)) return *status;

    model::ImportOptions options{.dry_run = command.dry_run, .accepted_only = command.accepted_only};
    model::Reader reader;
    switch (format) {
        case FileFormat::hsds: reader = model::hsds_reader(command.path, {.foreign_ids = command.foreign_ids}); break;
        case FileFormat::gov24: {
            auto gov24 =
                model::gov24_import(command.path, {.agency = command.agency, .retire_missing = command.retire_missing});
            reader = gov24.read;
            if (command.retire_missing) options.retire_missing = gov24.retirable;
            break;
        }
        case FileFormat::csv: reader = model::staff_csv_reader(command.path, {.base_year = command.base_year}); break;
    }
    const auto store = model::open_import_store(db);
    if (!store) return fail(store.error());
    Verdicts verdicts{command.json};
    options.on_verdict = [&](const model::RowVerdict& row) { verdicts.row(row); };
    options.on_refused_file = [&](const model::Problem& problem) { verdicts.refused_file(problem); };
    options.on_warning = [&](const model::Problem& problem) { verdicts.warning(problem); };
    const model::Signature signature{.origin = "import",
                                     .actor = by.name.empty() ? "dry run" : by.name,
                                     .role = "operator",
                                     .reason = by.reason.empty() ? "dry run" : by.reason,
                                     .at = now()};
    const auto report = [&] {
        std::optional<Progress> progress;  // where the verdicts do not show already that work goes on
        if (::isatty(STDOUT_FILENO) == 0) {
            progress.emplace("import");
            options.on_progress = [&](std::size_t rows) { progress->done(rows); };
        }
        return model::import_into(*store.value(), reader, signature, options);
    }();
    if (!report) {
        if (command.json) verdicts.summary({}, command.dry_run);
        return fail(report.error());
    }
    verdicts.summary(report.value(), command.dry_run);
    if (!command.dry_run) record(db, command, by, report.value(), verdicts);
    const bool taken = report.value().files_refused == 0 && (report.value().refused == 0 || command.accepted_only);
    return taken ? kDone : kFailed;
}

}  // namespace kiosk::ctl
