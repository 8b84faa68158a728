#pragma once

#include "model/base/json_fwd.h"
#include "model/base/problem.h"
#include "model/base/seoul_time.h"
#include "model/base/uuid.h"
#include "model/editing/field_spec.h"
#include "model/editing/week.h"

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// Texts as somebody typed them, by the field's path, where the document does not say the same in the same words: those
/// that cannot be read, and those that can but are written otherwise ("2026. 1. 5." for 2026-01-05).
using TypedTexts = std::map<std::string, std::string>;

/// One thing that a form shows, from top to bottom.
struct FormLine {
    enum class What {
        section,      ///< heading: `section`
        field,        ///< `field`
        translation,  ///< `field` with its language; follows the field that it translates
        list,         ///< heading of a list and its "add": `list`, `path` is the list's, `count` items follow
        item,         ///< heading of an item with "remove" and "move": `list`, `path` is the item's, `index` of `count`
    };
    What what{};
    const SectionSpec* section = nullptr;
    const ListSpec* list = nullptr;
    FieldAt field{};
    std::string path{};
    std::size_t index = 0;
    std::size_t count = 0;
};

/// A new document of that kind with a fresh UUID and nothing else but what its kind always has. Not valid yet: what is
/// required is empty.
Json blank_entry(EntryKind kind);

/// An entry's document while it is edited. A value: copies are independent and cheap (documents are shared).
///
/// The document always holds the last text of each field that could be read; the text itself is kept as typed also
/// when it could not. What the form does not know of the document stays as it is. Paths as in FieldAt. No call throws,
/// whatever is typed; a path that the form does not have changes nothing and answers false or "".
class Form {
public:
    /// Edits `document`, the version `base_version` of an entry; 0 for a new one.
    Form(EntryKind kind, Json document, std::int64_t base_version);
    /// Goes on with a draft that was made from `base`.
    Form(EntryKind kind, Json base, std::int64_t base_version, Json document, TypedTexts typed);

    EntryKind kind() const { return kind_; }
    Uuid id() const;
    std::int64_t base_version() const { return base_version_; }
    const Json& base() const { return *base_; }              ///< the document as it was when the editing began
    const Json& document() const { return *now_.document; }  ///< the document as far as it is valid
    const TypedTexts& typed() const { return now_.typed; }   ///< to be kept beside the document in a draft
    bool changed() const;  ///< differs from the base, or holds a text that cannot be read

    /// All that is shown, in order.
    std::vector<FormLine> lines() const;
    /// How many items the list at `list_path` has.
    std::size_t items(std::string_view list_path) const;

    /// The text in the field, as typed or else as the document has it.
    std::string text(std::string_view path) const;
    /// The same for a field of lines(), without looking it up.
    std::string text(const FieldAt& field) const;
    /// Types `text` into the field. One undo step for all typing into one field until seal() or another change.
    bool set(std::string_view path, std::string_view text);
    /// Appends an empty item and gives its path: "phones/2".
    std::string add(std::string_view list_path);
    bool remove(std::string_view item_path);
    /// Puts the item where `to` stands now; those between move up or down. False past the list's end.
    bool move(std::string_view item_path, std::size_t to);

    /// The week of what holds its hours: "" for the entry's own, "phones/0" for a phone's. Days typed wrong show as the
    /// document has them.
    Week week(std::string_view holder) const;
    bool set_week(std::string_view holder, const Week& week);
    /// Enters a closure named 연말연시 on these days (both inclusive) and takes back "연말연시 without dates".
    bool set_year_end(std::string_view holder, Day from, Day to);
    /// Says that the translation at `path` fits the Korean text as it stands now.
    bool confirm_translation(std::string_view path);
    /// Takes this document over as one step, for example a merged one; texts that could not be read are dropped.
    void replace(Json document);
    /// Names what is published now as what the form was made from: after replace() with what merge() gave.
    void rebase(Json base, std::int64_t base_version);

    /// Ends the step that typing into one field makes: when the field is left, or the draft saved.
    void seal() { typing_.clear(); }
    bool can_undo() const { return !undone_to_.empty(); }
    bool can_redo() const { return !redone_to_.empty(); }
    void undo();
    void redo();

    friend bool operator==(const Form& a, const Form& b);  ///< kind, base, document and typed texts; not the steps

private:
    struct Step {
        std::shared_ptr<const Json> document;
        TypedTexts typed;
    };
    /// Makes `next` the present step; `typing` names the field whose typing goes on in it, "" for none.
    void take(Step next, std::string typing = {});

    EntryKind kind_;
    std::shared_ptr<const Json> base_;
    std::int64_t base_version_ = 0;
    Step now_;
    std::deque<Step> undone_to_;  ///< oldest first; at most 100
    std::vector<Step> redone_to_;
    std::string typing_;  ///< path of the field whose typing makes one step
};

}  // namespace model
