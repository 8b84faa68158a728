#pragma once

#include "model/base/language.h"
#include "model/editing/entry_kind.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace model {

/// What may be typed into a field, and how its box looks. The text is always what a person types; see field_text.h for
/// how it becomes the document's value.
enum class FieldKind {
    line,          ///< one line
    paragraph,     ///< several lines
    phone,         ///< "063-276-8804"; spaces, dots and brackets are made regular
    url,           ///< "https://www.jeonju.go.kr"; a bare host gets https://
    email,         ///< "name@jeonju.go.kr"
    date,          ///< "2026-01-05", "2026. 1. 5.", "26.1.5"
    moment,        ///< a date, or a date with a time: "2026-06-12 18:00"
    clock,         ///< a time of day: "09:00", "9시"
    number,        ///< a whole number from 0 up
    money,         ///< won: "30,000", "3만", "무료" (0)
    choice,        ///< one of `choices`, by its word or by its label
    flag,          ///< "예" or "아니요"; "" where nothing is said
    codes,         ///< the government's eligibility codes, several with commas: "JA0101, JA0203"
    words,         ///< a list of short texts with commas between
    day_hours,     ///< the opening hours of one weekday: "09:00~12:00, 13:00~18:00", "쉼"; see week.h
    holiday_rule,  ///< "쉼", "정상 운영", "10:00~15:00", "설날, 추석 쉼"; see holiday_text.h
    month_days,    ///< "둘째·넷째 월요일", as RFC 5545 BYDAY in the document
    reference,     ///< another entry; the text is its key: a UUID, an external id or a category's code
    references,    ///< several of them with commas between
};

/// One of the fixed values of a `choice` field.
struct Choice {
    std::string_view word;   ///< as the document has it: "everyone"; "" takes the value out of the document
    std::string_view label;  ///< key for label(): "visibility_everyone"
};

/// What a reference calls the entry that it names; directories have it one way or another for each field.
enum class NamedBy {
    id,   ///< its UUID
    key,  ///< its external id, else the UUID
    code  ///< a category's code
};

/// A field of a form. All are constants of this room: a spec's address names it for the program's life.
struct FieldSpec {
    std::string_view key;   ///< key for label(); unique within a kind's form
    std::string_view path;  ///< of its value below what holds it (the document or a list's item): "x_kiosk/summary"
    FieldKind kind = FieldKind::line;
    std::span<const Choice> choices{};
    bool required = false;
    bool translated = false;   ///< has a text for each further language beside it
    std::size_t fits = 0;      ///< letters that its place on the citizen's screen holds; 0: as many as one likes
    EntryKind refers_to{};     ///< of a reference
    NamedBy named_by{};        ///< of a reference
    std::string_view whole{};  ///< what it is a part of and is compared and merged with as one: "x_kiosk/window"
    bool absent_is = false;    ///< of a flag: what holds where nothing is said
};

/// A list of like items, each with its own fields: phones, documents, closures.
struct ListSpec {
    std::string_view key;   ///< key for label() of the list; with "_item" behind it that of one item
    std::string_view path;  ///< of the array in the document
    std::span<const FieldSpec> fields;
    std::string_view known_by;  ///< path in the item of what people know it by: "number"
    bool has_ids = true;        ///< a new item gets an "id" of its own
};

struct SectionSpec {
    std::string_view key;  ///< key for label()
    std::span<const FieldSpec> fields;
    std::span<const ListSpec> lists;
};

/// The sections of a kind's form, in the order in which they are shown.
std::span<const SectionSpec> form_of(EntryKind kind);

/// A field as it stands in one document: its spec, and where.
struct FieldAt {
    const FieldSpec* spec = nullptr;
    std::string path;                    ///< in the document: "phones/0/number"
    std::string holder;                  ///< what holds it: "phones/0", or "" for the document itself
    std::optional<Language> language{};  ///< of a translation; its path is "HOLDER/x_kiosk/translations/en/description"
};

/// The field at `path`; empty where the kind's form has none there. Does not look whether a list is that long.
std::optional<FieldAt> field_at(EntryKind kind, std::string_view path);

/// The path of the translation of the field at `path`; "" where the field is not translated.
std::string translation_path(const FieldAt& field, Language language);

}  // namespace model
