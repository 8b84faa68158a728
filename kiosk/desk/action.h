#pragma once

#include "kiosk/desk/action_office.h"
#include "kiosk/desk/state.h"
#include "kiosk/ui/input.h"

#include <string>
#include <variant>

namespace kiosk::desk {

// What somebody at the desk can ask for. Screens return these and change nothing themselves.

/// A screen of the menu. Screens that are opened from others have actions of their own.
enum class Place { worklist, entries, approvals };
struct Go {
    Place place;
};
struct Back {};
struct Leave {};
struct ToggleMenu {};
struct ShowKeyboard {
    bool shown;
};
struct SetLanguage {
    model::Language language;
};
struct SetTextSize {
    int percent;
};
struct SetTheme {
    ui::ThemeName theme;
};

// Writing. Fields are named by the keys that their route gives them.
struct Write {
    std::string field;
    std::string text;  ///< what stands in it
    bool secret = false;
    bool multi_line = false;
    std::optional<std::size_t> caret{};   ///< where it was touched
    std::optional<std::size_t> anchor{};  ///< where what a mouse has dragged over begins
    bool word = false;                    ///< the word at `caret` is selected
};
struct StopWriting {};
/// A key: a letter by its place on a US keyboard, which the layer takes, or a character as it is.
struct Strike {
    char32_t key;
};
struct Erase {};
struct EditText {
    ui::Edit edit;
};
struct Paste {
    std::string text;
};
struct Enter {};  ///< the keyboard's, in a field
struct ChooseLayer {
    Layer layer;
};
struct SwitchHangulLatin {};
struct ToggleShift {};

// Signing in, and the secret once more.
struct SubmitSignIn {};
struct CancelConfirm {};
struct SubmitConfirm {};

// Lists.
struct ChooseReason {
    std::optional<model::DueReason> reason;
};
struct ChooseKind {
    model::EntryKind kind;
};
struct ShowMore {};
struct EditEntry {
    std::string key;
};
struct EditDraft {
    model::Uuid id;
};
struct NewEntry {
    model::EntryKind kind;
};
struct ReviewDraft {
    model::Uuid id;
};
struct SignBatch {
    std::string batch;
};

// The form.
struct SetField {
    std::string path;
    std::string text;
};
struct SetWeek {
    std::string holder;
    model::Week week;
};
struct AddItem {
    std::string list;
};
struct RemoveItem {
    std::string item;
};
struct MoveItem {
    std::string item;
    std::size_t to;
};
struct OpenChoice {
    std::string path;  ///< "" closes
};
struct OpenChooser {
    std::string path;  ///< of a reference field
};
struct CloseChooser {};
/// Takes the entry into the chooser's field, or out of it where it refers to several; "" empties the field.
struct ChooseEntry {
    std::string word;
};
struct DropReference {
    std::string path, word;
};
struct MoreChoices {};
/// 연말연시: asks for its days, and takes them.
struct OpenYearEnd {
    std::string holder;  ///< of the hours: "" for the entry's own
};
struct EnterYearEnd {};
struct ToggleTranslations {
    std::string path;
};
struct ConfirmTranslation {
    std::string path;
};
struct Undo {};
struct Redo {};
struct SaveNow {};
struct ShowDifferences {
    bool shown;
};
struct OpenPanel {
    EditorPanel panel;
};
struct SubmitDraft {};
struct PublishAlone {};
struct CheckEntry {
    model::CheckMethod method;
};
struct ThrowAway {};

// The review.
struct ApproveDraft {};
struct ReturnDraft {};
struct TakeBackDraft {};
struct ChooseSide {
    std::string key;
    model::Side side;
};
struct TakeMerged {};  ///< goes on in the editor with what was merged

// What the machine reports.
struct Passed {};    ///< time went on
struct Activity {};  ///< a touch or a key, whatever it did
struct Answered {
    Answer answer;
};

using Action =
    std::variant<Go, Back, Leave, ToggleMenu, ShowKeyboard, SetLanguage, SetTextSize, SetTheme, Write, StopWriting,
                 Strike, Erase, EditText, Paste, Enter, ChooseLayer, SwitchHangulLatin, ToggleShift, SubmitSignIn,
                 CancelConfirm, SubmitConfirm, ChooseReason, ChooseKind, ShowMore, EditEntry, EditDraft, NewEntry,
                 ReviewDraft, SignBatch, SetField, SetWeek, AddItem, RemoveItem, MoveItem, OpenChoice, OpenChooser,
                 CloseChooser, ChooseEntry, DropReference, MoreChoices, OpenYearEnd, EnterYearEnd, ToggleTranslations,
                 ConfirmTranslation, Undo, Redo, SaveNow, ShowDifferences, OpenPanel, SubmitDraft, PublishAlone,
                 CheckEntry, ThrowAway, ApproveDraft, ReturnDraft, TakeBackDraft, ChooseSide, TakeMerged, Passed,
                 Activity, Answered, Office>;

}  // namespace kiosk::desk
