#pragma once

#include "model/staff/secret.h"
#include "model/store/desk_values.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace kiosk::desk {

// Requests of the office's screens: statistics, the journal, accounts, days, imports, the machine.

struct ReadTallies {
    model::Day from{}, to{};
};
/// The same as a table in a file of the exchange folder.
struct ExportTallies {
    model::Day from{}, to{};
};
/// The newest `limit` events.
struct ReadLog {
    std::size_t limit = 0;
};
struct ReadHistory {
    std::string key;
};
/// A draft in which that version's document stands again.
struct RestoreVersion {
    std::string key;
    std::int64_t version = 0;
};
struct ReadAccounts {};
struct PutAccount {
    model::Account account;
    std::int64_t version = 0;  ///< 0: a new one, with `secret`
    model::Secret secret;
    std::string reason;
};
struct SetAccountSecret {
    std::string name;
    model::Secret secret;
    std::optional<model::NewCode> code{};
};
struct UnlockAccount {
    std::string name;
};
/// A key for a second factor: random, so the desk cannot make it.
struct NewCodeKey {
    std::string name;
};
/// The holidays that were entered, and the closures, from that day on.
struct ReadDays {
    model::Day from{};
};
/// What can be closed: services, places and organizations of that name.
struct FindTargets {
    std::string text;
};
/// A holiday or a closure as a draft that is sent for approval at once.
struct SubmitDay {
    model::Op op = model::Op::put;
    model::Entity entity = model::Entity::closure;
    model::Json document;
    std::int64_t base_version = 0;
    std::string note;
};
struct ListImportFiles {};
/// Every row's verdict, and nothing written.
struct TryImport {
    std::string path;
};
struct RunImport {
    std::string path, reason;
};
struct UndoImport {
    std::string batch, reason;
};
struct ReadHealth {
    bool verify = false;  ///< read the whole file, which takes a while
};

using OfficeRequest = std::variant<ReadTallies, ExportTallies, ReadLog, ReadHistory, RestoreVersion, ReadAccounts,
                                   PutAccount, SetAccountSecret, UnlockAccount, NewCodeKey, ReadDays, FindTargets,
                                   SubmitDay, ListImportFiles, TryImport, RunImport, UndoImport, ReadHealth>;

struct TalliesRead {
    model::Day from{}, to{};
    std::vector<model::TallyLine> lines;
};
struct TalliesExported {
    std::string file;
};
struct LogRead {
    std::vector<model::Event> events;  ///< newest first
    std::vector<std::string> labels;   ///< of each event's entry
};
/// A version with what it changed.
struct Version {
    model::Event event;
    model::Json before, after;  ///< null where there was, or is, none
};
struct HistoryRead {
    std::string key, label;
    std::vector<Version> versions;  ///< newest first
};
struct VersionRestored {
    model::Uuid draft;
};
struct AccountsRead {
    std::vector<model::AccountStanding> accounts;
    std::vector<model::AccessRecord> records;  ///< newest first
};
struct CodeKeyMade {
    std::string name, key, uri;
};
/// A holiday or a closure that was entered, with the names of what it closes.
struct EnteredDay {
    model::Current current;
    std::string closes;
};
struct DaysRead {
    std::vector<EnteredDay> days;  ///< by their first day
};
struct TargetsFound {
    std::string text;
    std::vector<model::EntryLine> lines;
};
struct ImportFilesListed {
    std::string folder;
    std::vector<std::string> files;  ///< names; newest first
    std::vector<model::ImportRecord> records;
};
/// What an import would do, or did, to one row.
struct ImportRow {
    std::string verdict;  ///< model::name(Verdict)
    std::string where, label, fields;
    model::Problems problems{};
};
struct ImportTried {
    std::string path;
    bool written = false;
    model::ImportRecord sums;     ///< with the file's own problems
    std::vector<ImportRow> rows;  ///< the refused first; at most kShownRows
    static constexpr std::size_t kShownRows = 300;
};
/// How the machine and its directory stand.
struct Health {
    std::string database, version;
    std::int64_t head = 0;
    std::string head_hash;                                ///< its first digits
    std::optional<bool> anchor_agrees{};                  ///< empty: there is no anchor
    std::optional<model::Problems> verified{};            ///< what was found; empty: not looked
    std::optional<std::chrono::sys_seconds> last_copy{};  ///< of the daily copies
    std::optional<std::uint64_t> room_bytes{};            ///< on the database's disk
    std::uint64_t database_bytes = 0;
    std::string voice, fonts;  ///< in a few words each; "" unknown
};
struct HealthRead {
    Health health;
};
/// Done, and to be read again.
struct OfficeDone {
    OfficeRequest what;
};

using OfficeAnswer =
    std::variant<TalliesRead, TalliesExported, LogRead, HistoryRead, VersionRestored, AccountsRead, CodeKeyMade,
                 DaysRead, TargetsFound, ImportFilesListed, ImportTried, HealthRead, OfficeDone>;

}  // namespace kiosk::desk
