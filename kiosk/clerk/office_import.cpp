// Imports from the desk: the same readers and the same transaction as kioskctl's.
#include "kiosk/clerk/office.h"
#include "model/exchange/file_format.h"
#include "model/exchange/gov24_import.h"
#include "model/exchange/hsds_read.h"
#include "model/exchange/proposal.h"
#include "model/exchange/staff_csv_read.h"
#include "model/store/import_store.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace kiosk::clerk {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kRecords = 20, kFiles = 40;

desk::Trouble refused(const model::Problem& problem) {
    return {.kind = desk::Trouble::Kind::refused, .problem = problem};
}

const char* word_for(model::FileFormat format) {
    switch (format) {
        case model::FileFormat::hsds: return "hsds";
        case model::FileFormat::csv: return "csv";
        case model::FileFormat::gov24: return "gov24";
    }
    return "";
}

model::Reader reader_of(model::FileFormat format, const std::string& path) {
    switch (format) {
        case model::FileFormat::hsds: return model::hsds_reader(path, {});
        case model::FileFormat::csv: return model::staff_csv_reader(path, {});
        case model::FileFormat::gov24: return model::gov24_import(path, {}).read;
    }
    return {};
}

/// A place in a file without the folder, which stands above the rows already.
std::string short_place(const std::string& where, const std::string& folder) {
    return !folder.empty() && where.starts_with(folder) ? where.substr(folder.size()) : where;
}

model::Problem short_place(model::Problem problem, const std::string& folder) {
    problem.where = short_place(problem.where, folder);
    return problem;
}

desk::ImportRow row_of(const model::RowVerdict& verdict, const std::string& folder) {
    desk::ImportRow row{.verdict = std::string{name(verdict.verdict)},
                        .where = short_place(verdict.where, folder),
                        .label = verdict.label,
                        .fields = fmt::format("{}", fmt::join(verdict.fields, ", ")),
                        .problems = {}};
    for (const model::Problem& problem : verdict.problems) row.problems.push_back(short_place(problem, folder));
    return row;
}

/// Rows for the screen: all the refused that fit, then the others.
class Rows {
public:
    explicit Rows(std::string folder) : folder_{std::move(folder)} {}
    void add(const model::RowVerdict& verdict) {
        auto& rows = verdict.verdict == model::Verdict::refused ? refused_ : others_;
        if (rows.size() < desk::ImportTried::kShownRows) rows.push_back(row_of(verdict, folder_));
    }
    std::vector<desk::ImportRow> take() {
        std::vector<desk::ImportRow> all = std::move(refused_);
        for (desk::ImportRow& row : others_) {
            if (all.size() >= desk::ImportTried::kShownRows) break;
            all.push_back(std::move(row));
        }
        return all;
    }

private:
    std::string folder_;
    std::vector<desk::ImportRow> refused_, others_;
};

bool may_be_imported(const fs::directory_entry& entry, std::error_code& error) {
    const std::string name = entry.path().filename().string(), kind = entry.path().extension().string();
    if (name.starts_with('.') || name.starts_with("통계-")) return false;
    if (entry.is_directory(error)) return true;
    return kind == ".csv" || kind == ".tsv" || kind == ".json" || kind == ".jsonl" || kind == ".ndjson" ||
           kind == ".zip" || kind == ".txt";
}

}  // namespace

OfficeOutcome list_import_files(model::DeskStore& store, const Surroundings& around) {
    desk::ImportFilesListed listed{.folder = around.exchange_folder, .files = {}, .records = {}};
    std::vector<std::pair<fs::file_time_type, std::string>> files;
    std::error_code error;
    if (!listed.folder.empty())
        for (fs::directory_iterator at{listed.folder, error}, end; !error && at != end; at.increment(error)) {
            std::error_code unknown;
            if (may_be_imported(*at, unknown))
                files.emplace_back(at->last_write_time(unknown), at->path().filename().string());
        }
    std::ranges::sort(files, std::ranges::greater{});
    for (auto& [time, file] : files)
        if (listed.files.size() < kFiles) listed.files.push_back(std::move(file));
    auto records = store.imports(kRecords);
    if (!records) return trouble_of(records.error());
    listed.records = std::move(records).value();
    return desk::OfficeAnswer{std::move(listed)};
}

namespace {

OfficeOutcome import_file(model::DeskStore& store, const std::string& path, const std::string& reason, bool dry_run,
                          const model::Acting& who, const Surroundings& around) {
    const auto format = model::file_format(path);
    if (!format) return refused(format.error());
    const auto signature = store.import_signature(reason, who);
    if (!signature) return trouble_of(signature.error());
    const auto beside = model::open_import_store(around.database);
    if (!beside) return trouble_of(beside.error());
    // A folder is read as many files: its own name is what their places begin with.
    const fs::path above = fs::path{path}.parent_path();
    const std::string folder = above.empty() ? std::string{} : (above / "").string();
    Rows rows{folder};
    desk::ImportTried tried{.path = path, .sums = {}, .rows = {}};
    model::ImportRecord& sums = tried.sums;
    const auto note = [&](const model::Problem& problem) {
        if (sums.problems.size() < model::kKeptProblems) sums.problems.push_back(short_place(problem, folder));
    };
    model::Problems of_rows;
    model::ImportOptions options{.dry_run = dry_run};
    options.on_verdict = [&](const model::RowVerdict& verdict) {
        rows.add(verdict);
        for (const model::Problem& problem : verdict.problems)
            if (of_rows.size() < model::kKeptProblems) of_rows.push_back(short_place(problem, folder));
    };
    options.on_refused_file = note;
    const auto report =
        model::import_into(*beside.value(), reader_of(format.value(), path), signature.value(), options);
    if (!report) return trouble_of(report.error());
    const model::ImportReport& made = report.value();
    sums.at = who.at;
    sums.by = who.account;
    sums.file = fs::path{path}.filename().string();
    sums.format = word_for(format.value());
    sums.batch = made.batch;
    sums.added = static_cast<std::int64_t>(made.added);
    sums.changed = static_cast<std::int64_t>(made.changed);
    sums.same = static_cast<std::int64_t>(made.same);
    sums.refused = static_cast<std::int64_t>(made.refused);
    sums.retired = static_cast<std::int64_t>(made.retired);
    tried.written = made.written;
    tried.rows = rows.take();
    if (!dry_run) {
        model::ImportRecord record = sums;
        record.problems.insert(record.problems.end(), of_rows.begin(), of_rows.end());
        (void)store.record_import(record);  // the import itself stands, with its batch in the journal
    }
    return desk::OfficeAnswer{std::move(tried)};
}

}  // namespace

OfficeOutcome try_import(model::DeskStore& store, const std::string& path, const model::Acting& who,
                         const Surroundings& around) {
    return import_file(store, path, "dry run", true, who, around);
}

OfficeOutcome run_import(model::DeskStore& store, const desk::RunImport& ask, const model::Acting& who,
                         const Surroundings& around) {
    return import_file(store, ask.path, ask.reason, false, who, around);
}

}  // namespace kiosk::clerk
