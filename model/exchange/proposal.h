#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"
#include "model/base/uuid.h"
#include "model/store/store.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// How a proposal stands to others of the same id.
enum class Claim {
    whole,  ///< this is the entry; a second one in the same import is refused: a key used twice
    part,   ///< adds to the entry, with `onto`; others may too
    inside  ///< a copy inside another entry: taken where the entry is known from such copies only, else passed over
};

/// What one row, or one element of a file, wants an entry to be.
struct Proposal {
    Entity entity = Entity::service;
    Uuid id{};
    Json document{};      ///< the whole document; its "id" is `id`
    std::string where{};  ///< "services.csv:12:3": file, line, column (of a table: the cell's number), each from 1
    std::string label{};  ///< what a person calls it: its name
    /// Set where the file says from which version it was made: refused where another one stands by now.
    std::optional<std::int64_t> base_version{};
    /// Set where the file does not hold the whole entry: makes the new document from the one that stands, or that
    /// stood until it was retired, and from `document`. Not called for an entry that never was; then `document` is
    /// taken. Without it `document` takes the place of the other.
    std::function<Json(const Json& standing, const Json& document)> onto{};
    Claim claim = Claim::whole;
};

/// A row that its reader could not make a proposal of.
struct RefusedRow {
    std::string label{};
    Problems problems{};       ///< all that is wrong with it, each with its place
    std::optional<Uuid> id{};  ///< where the row says that much: it is then not retired as missing
    Entity entity = Entity::service;
};

/// What a reader talks to while it reads: one thing at a time, so that no file need fit into memory.
class Intake {
public:
    Intake() = default;
    virtual ~Intake() = default;
    Intake(const Intake&) = delete;
    Intake& operator=(const Intake&) = delete;

    /// False: stop reading, nothing more is wanted (the store has failed).
    virtual bool propose(Proposal proposal) = 0;
    /// This row is not taken; the others may be.
    virtual bool refuse(RefusedRow row) = 0;
    /// The file cannot be taken as a whole (torn, no heading, no text): nothing of this import is written, not even
    /// with accepted_only.
    virtual void refuse_file(Problem problem) = 0;
    /// Taken nevertheless; somebody should look at it.
    virtual void warn(Problem problem) = 0;
    /// The entry as it stands before or within this import; by UUID, external id or slug. Empty where there is none.
    virtual std::optional<Current> standing(std::string_view key) = 0;
    /// Every entry of one kind that stands, one after the other: for a reader that knows a name and no id.
    virtual void each(Entity entity, const std::function<void(const Current&)>& look) = 0;
};

/// Reads a whole file or folder and hands everything in it to the intake. Throws nothing.
using Reader = std::function<void(Intake&)>;

enum class Verdict { added, changed, same, refused, retired };
std::string_view name(Verdict verdict);

/// What became of one row.
struct RowVerdict {
    Verdict verdict = Verdict::same;
    Entity entity = Entity::service;
    Uuid id{};  ///< empty text where a refused row did not say
    std::string where{};
    std::string label{};
    std::vector<std::string> fields{};  ///< of a changed one: "phones", "x_kiosk.window"
    Problems problems{};                ///< of a refused one
};

struct ImportOptions {
    bool dry_run = false;        ///< say the verdicts, write nothing
    bool accepted_only = false;  ///< write what is accepted although other rows are refused
    /// Set: entries for which it holds (of this source, of this agency) and that no row named are retired.
    std::function<bool(const Json& document)> retire_missing{};
    std::function<void(const RowVerdict&)> on_verdict{};  ///< in the file's order
    std::function<void(const Problem&)> on_warning{};
    std::function<void(const Problem&)> on_refused_file{};
    std::function<void(std::size_t rows)> on_progress{};  ///< after each row
};

struct ImportReport {
    std::size_t added = 0;
    std::size_t changed = 0;
    std::size_t same = 0;
    std::size_t refused = 0;
    std::size_t retired = 0;
    std::size_t warnings = 0;
    std::size_t files_refused = 0;
    bool written = false;  ///< false in a dry run, where something was refused, and where nothing is new
    std::string batch{};   ///< what `kioskctl undo` takes; empty where nothing was written
    std::int64_t last_seq = 0;
};

/// Runs the reader and writes what it proposes, in one transaction: all of it or, where anything is refused, nothing
/// (but see accepted_only). A dry run does the same and takes it back, so that its verdicts are the real ones.
Result<ImportReport, AppendFailure> import_into(Store& store, const Reader& reader, const Signature& by,
                                                const ImportOptions& options);

}  // namespace model
