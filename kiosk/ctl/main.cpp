#include "kiosk/ctl/closure_commands.h"
#include "kiosk/ctl/commands.h"
#include "kiosk/ctl/exchange_commands.h"
#include "kiosk/ctl/hours_commands.h"
#include "kiosk/ctl/output.h"
#include "kiosk/ctl/search_command.h"
#include "kiosk/ctl/staff_options.h"
#include "model/store/place.h"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>
#include <CLI/CLI.hpp>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <functional>
#include <memory>
#include <string>

namespace kiosk::ctl {
namespace {

/// What the options and arguments of all commands are read into; what to run is decided by the chosen command.
struct Asked {
    std::string db = model::default_database_path();
    bool json = false;
    std::string id;
    std::string category;
    std::string file;
    std::string method;
    bool daily = false;
    std::int64_t number = 0;
    InitOptions init;
    HoursOptions hours;
    SearchOptions search;
    HolidayOptions holiday;
    ClosureOptions closure;
    int days = 0;
    std::string from;
    std::string to;
    By by;
    ImportCommand import;
    ExportCommand exporting;
    std::function<int()> run;
};

CLI::App* command(CLI::App& app, Asked& asked, const char* name, const char* does, std::function<int()> run) {
    CLI::App* sub = app.add_subcommand(name, does);
    sub->add_option("--db", asked.db, "The database file")->capture_default_str();
    sub->callback([&asked, run = std::move(run)] { asked.run = run; });
    return sub;
}

void add_signature(CLI::App* sub, Asked& asked) {
    sub->add_option("--by", asked.by.name, "Who makes the change")->required();
    sub->add_option("--reason", asked.by.reason, "Why the change is made")->required();
}

void add_json(CLI::App* sub, Asked& asked) { sub->add_flag("--json", asked.json, "Write JSON"); }

void add_reading(CLI::App& app, Asked& asked) {
    CLI::App* list = command(app, asked, "list", "List entries, one a line: id, category, status, name, phones",
                             [&] { return ctl::list(asked.db, asked.category, asked.json); });
    list->add_option("--category", asked.category, "Only this category, by its code or name");
    add_json(list, asked);

    CLI::App* show = command(app, asked, "show", "Show one entry with its current document",
                             [&] { return ctl::show(asked.db, asked.id, asked.json); });
    show->add_option("ID", asked.id, "UUID, external id or slug")->required();
    add_json(show, asked);

    CLI::App* search =
        command(app, asked, "search", "Search as the kiosk does: id, where it was found, name, what was found", [&] {
            asked.search.json = asked.json;
            return ctl::search(asked.db, asked.search);
        });
    CLI::Option* query = search->add_option("QUERY", asked.search.query, "What somebody would type");
    search->add_option("--batch", asked.search.batch, "A file of lines KEY<TAB>QUERY; - for standard input")
        ->excludes(query);
    search->add_option("--limit", asked.search.limit, "How many hits to give")
        ->capture_default_str()
        ->check(CLI::Range(1, 1000));
    add_json(search, asked);
}

void add_hours(CLI::App& app, Asked& asked) {
    CLI::App* status = command(app, asked, "status", "Say whether an entry is open, the next change and the reason",
                               [&] { return ctl::status(asked.db, asked.id, asked.hours.at, asked.json); });
    status->add_option("ID", asked.id, "UUID, external id or slug")->required();
    status->add_option("--at", asked.hours.at, "The time asked about, as 2021-02-24T10:30; now where absent");
    add_json(status, asked);

    CLI::App* hours = command(app, asked, "hours", "The same for the schedules in a file",
                              [&] { return ctl::hours(asked.db, asked.hours); });
    hours->add_option("FILE", asked.hours.file, "JSON; - for standard input")->required();
    hours->add_option("--at", asked.hours.at, "The time asked about, as 2021-02-24T10:30; now where absent");
    hours->add_flag("--batch", asked.hours.batch, "One JSON object a line, each with its own instant");
    hours->add_flag("--json", asked.hours.json, "Write JSON");

    CLI::App* holidays = command(app, asked, "holidays", "List public holidays: date, name, kind, source",
                                 [&] { return ctl::holidays(asked.db, asked.from, asked.to); });
    holidays->add_option("--from", asked.from, "The first day, as 2021-01-01")->required();
    holidays->add_option("--to", asked.to, "The last day")->required();

    CLI::App* due = command(app, asked, "due", "List what staff have to look at: id, reason, since, name, what to do",
                            [&] { return ctl::due(asked.db, asked.days, asked.json); });
    due->add_option("--within", asked.days, "Also what will be due within so many days")->check(CLI::Range(0, 366));
    add_json(due, asked);
}

void add_holidays(CLI::App& app, Asked& asked) {
    CLI::App* holiday = app.add_subcommand("holiday", "Enter or remove a public holiday that no rule gives");
    holiday->require_subcommand(1);
    holiday->add_option("--db", asked.db, "The database file")->capture_default_str();
    CLI::App* add = command(*holiday, asked, "add", "Enter the day, or change its kind and source",
                            [&] { return ctl::add_holiday(asked.db, asked.holiday, asked.by); });
    CLI::App* remove = command(*holiday, asked, "remove", "Remove a day that was entered",
                               [&] { return ctl::remove_holiday(asked.db, asked.holiday, asked.by); });
    for (CLI::App* sub : {add, remove}) {
        sub->add_option("DATE", asked.holiday.date, "The day, as 2028-04-12")->required();
        sub->add_option("NAME", asked.holiday.name, "Its Korean name, as the notice has it")->required();
        add_signature(sub, asked);
    }
    add->add_option("--kind", asked.holiday.kind, "What it is")
        ->required()
        ->check(CLI::IsMember({"temporary", "election", "local"}));
    add->add_option("--source", asked.holiday.source, "Where the day was announced")->required();
}

void add_closures(CLI::App& app, Asked& asked) {
    CLI::App* closure = app.add_subcommand("closure", "Close services, places, organizations or everything for days");
    closure->require_subcommand(1);
    closure->add_option("--db", asked.db, "The database file")->capture_default_str();
    CLI::App* add = command(*closure, asked, "add", "Enter the days, or change what the same days close",
                            [&] { return ctl::add_closure(asked.db, asked.closure, asked.by); });
    add->add_option("FROM", asked.closure.from, "The first day, as 2026-12-31")->required();
    add->add_option("WORDS", asked.closure.words, "What the kiosk says of it, in Korean")->required();
    add->add_option("--to", asked.closure.to, "The last day; the first one alone where absent");
    CLI::Option_group* what = add->add_option_group("What is closed");
    what->require_option(1, 0);
    what->add_option("--service", asked.closure.services, "A service, with its numbers; UUID, external id or slug");
    what->add_option("--location", asked.closure.locations, "The services that are at this place alone");
    what->add_option("--organization", asked.closure.organizations, "The services of this organization");
    what->add_flag("--everything", asked.closure.everything, "All services; numbers with hours of their own stay open");
    add_signature(add, asked);
    CLI::App* remove = command(*closure, asked, "remove", "Remove a closure",
                               [&] { return ctl::remove_closure(asked.db, asked.id, asked.by); });
    remove->add_option("ID", asked.id, "The closure's UUID, as list shows it")->required();
    add_signature(remove, asked);
    CLI::App* list = command(*closure, asked, "list", "List closures: id, first day, last day, words, what is closed",
                             [&] { return ctl::list_closures(asked.db, asked.json); });
    add_json(list, asked);
}

void add_journal(CLI::App& app, Asked& asked) {
    CLI::App* history = command(app, asked, "history", "List every change of one entry",
                                [&] { return ctl::history(asked.db, asked.id, asked.json); });
    history->add_option("ID", asked.id, "UUID, external id or slug")->required();
    add_json(history, asked);

    CLI::App* log = command(app, asked, "log", "List the journal's events",
                            [&] { return ctl::log(asked.db, asked.number, asked.json); });
    log->add_option("--since", asked.number, "Only events after this number")->check(CLI::NonNegativeNumber);
    add_json(log, asked);

    CLI::App* revert = command(app, asked, "revert", "Let an older version of an entry stand again",
                               [&] { return ctl::revert(asked.db, asked.id, asked.number, asked.by); });
    revert->add_option("ID", asked.id, "UUID, external id or slug")->required();
    revert->add_option("VERSION", asked.number, "The version, as history shows it")
        ->required()
        ->check(CLI::PositiveNumber);
    add_signature(revert, asked);

    CLI::App* undo = command(app, asked, "undo", "Take back all that one batch did",
                             [&] { return ctl::undo(asked.db, asked.id, asked.by); });
    undo->add_option("BATCH", asked.id, "The batch, as log --json shows it")->required();
    add_signature(undo, asked);

    CLI::App* checked = command(app, asked, "checked", "Record that an entry was checked today",
                                [&] { return ctl::checked(asked.db, asked.id, asked.method, asked.by); });
    checked->add_option("ID", asked.id, "UUID, external id or slug")->required();
    checked->add_option("--method", asked.method, "How it was checked")
        ->required()
        ->check(CLI::IsMember({"phone", "visit", "document"}));
    add_signature(checked, asked);

    CLI::App* erase = command(app, asked, "erase", "Erase the document of one event for good; the chain stays whole",
                              [&] { return ctl::erase(asked.db, asked.number, asked.by); });
    erase->add_option("SEQ", asked.number, "The event's number, as history shows it")
        ->required()
        ->check(CLI::PositiveNumber);
    add_signature(erase, asked);
}

void add_exchange(CLI::App& app, Asked& asked) {
    CLI::App* import = command(app, asked, "import", "Take entries in from a file or folder; a verdict for each row",
                               [&] { return ctl::import_file(asked.db, asked.import, asked.by); });
    import->add_option("FILE-OR-FOLDER", asked.import.path, "HSDS (JSON, tables), a staff table, or gov24's data")
        ->required();
    import->add_option("--format", asked.import.format, "What it is; auto looks into it")
        ->check(CLI::IsMember({"auto", "hsds", "csv", "gov24"}))
        ->capture_default_str();
    import->add_option("--agency", asked.import.agency, "gov24: only services of this agency, as 전주시");
    import->add_flag("--dry-run", asked.import.dry_run, "Say the verdicts and write nothing");
    import->add_flag("--json", asked.import.json, "Write JSON");
    import->add_flag("--accepted-only", asked.import.accepted_only, "Write what is accepted although rows are refused");
    import->add_flag("--retire-missing", asked.import.retire_missing, "gov24: retire what the data no longer has");
    import->add_option("--base-year", asked.import.base_year, "Staff's table: the year of dates without one, as 2026")
        ->check(CLI::Range(2000, 2100));
    import->add_flag("--foreign-ids", asked.import.foreign_ids,
                     "HSDS: make a UUID from an id that is none, and keep the id beside it");
    import->add_option("--by", asked.by.name, "Who makes the change; not needed with --dry-run");
    import->add_option("--reason", asked.by.reason, "Why the change is made; not needed with --dry-run");

    CLI::App* exporting = command(app, asked, "export", "Write the directory to a file or folder",
                                  [&] { return ctl::export_file(asked.db, asked.exporting); });
    exporting
        ->add_option("OUT", asked.exporting.out, "A folder; for hsds also a file.json or file.ndjson of the services")
        ->required();
    exporting->add_option("--format", asked.exporting.format, "How to write it")
        ->required()
        ->check(CLI::IsMember({"hsds", "hsds-csv", "csv"}));
    exporting->add_option("--hsds-version", asked.exporting.hsds_version, "The version of HSDS")
        ->check(CLI::IsMember({"3.0", "3.1"}))
        ->capture_default_str();
    exporting->add_option("--encoding", asked.exporting.encoding, "csv: of the text")
        ->check(CLI::IsMember({"utf-8", "cp949"}))
        ->capture_default_str();
}

void add_care(CLI::App& app, Asked& asked) {
    CLI::App* init = command(app, asked, "init", "Create the database from the shipped entries",
                             [&] { return ctl::init(asked.db, asked.init); });
    init->add_flag("--empty", asked.init.empty, "Create it with no entries");
    init->add_option("--assets", asked.init.assets, "The folder of the shipped entries");

    CLI::App* verify = command(app, asked, "verify", "Check the whole journal, the file and the tables made from it",
                               [&] { return ctl::verify(asked.db, asked.json); });
    add_json(verify, asked);
    command(app, asked, "rebuild", "Make every table anew from the journal", [&] { return ctl::rebuild(asked.db); });

    CLI::App* backup = command(app, asked, "backup", "Copy the database to a new file while it is in use", [&] {
        return asked.daily ? ctl::keep_copy(asked.db) : ctl::backup(asked.db, asked.file);
    });
    CLI::Option* file = backup->add_option("FILE", asked.file, "The new file");
    backup->add_flag("--daily", asked.daily, "Keep today's copy beside the database, seven in all")->excludes(file);

    CLI::App* restore = command(app, asked, "restore", "Put a copy in the database's place; the old file is kept",
                                [&] { return ctl::restore(asked.db, asked.file); });
    restore->add_option("FILE", asked.file, "The copy")->required();
}

int run(int argc, char** argv) {
    CLI::App app{"The operator's tool for the citizen-services kiosk's directory", "kioskctl"};
    Asked asked;
    app.require_subcommand(1);
    add_care(app, asked);
    add_reading(app, asked);
    add_hours(app, asked);
    add_holidays(app, asked);
    add_closures(app, asked);
    add_journal(app, asked);
    add_exchange(app, asked);
    StaffAsked staff;
    add_staff_commands(app, staff, asked.db, asked.run);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? kDone : kWrongUsage;
    }
    return asked.run();
}

}  // namespace
}  // namespace kiosk::ctl

int main(int argc, char** argv) {
    try {
        // The one line of an error is kioskctl's own; the store's details are for those who ask for them.
        spdlog::set_default_logger(spdlog::stderr_logger_st("kioskctl"));
        const char* level = std::getenv("KIOSKCTL_LOG");  // NOLINT(concurrency-mt-unsafe): before any thread
        spdlog::set_level(level ? spdlog::level::from_str(level) : spdlog::level::off);
        return kiosk::ctl::run(argc, argv);
    } catch (const std::exception& error) {  // memory, or a closed standard output
        std::fprintf(stderr, "kioskctl: %s\n", error.what());
        return kiosk::ctl::kFailed;
    }
}
