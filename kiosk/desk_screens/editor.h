#pragma once

#include "kiosk/desk_screens/screens.h"

namespace kiosk::desk_screens {

// The parts of the form's screen.

/// What is to be said of a field: its published text where it differs, problems, hints.
struct FieldState {
    std::vector<ui::FieldNote> notes;
    ui::FieldMark mark = ui::FieldMark::none;
};
/// The sections and their fields. editor_form.cpp
void draw_form(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, Asked& asked);
/// The week of `holder`: seven rows that are typed or dragged, and the sentence that citizens read. editor_week.cpp
void draw_week(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, const std::string& holder, Asked& asked);
/// A field that names other entries, by their names. reference_field.cpp
void draw_reference(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, const model::FieldAt& field,
                    Asked& asked);
/// The list that a reference is chosen from, in `room`. chooser.cpp
void draw_chooser(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, semantics::Rect room, Asked& asked);
/// What a word of a reference is called; in words where it names nothing. reference_field.cpp
text::Text name_of(const Sight& sight, const desk::Names& names, const model::Reference& as);
/// The same for the text of a whole field.
text::Text names_of(const Sight& sight, const desk::Names& names, const model::FieldSpec& spec, std::string_view text);
text::Text field_label(const Sight& sight, const model::FieldAt& field);
/// The sentences of a state below what has no place of its own for them.
void draw_notes(ui::Ui& ui, const FieldState& state);
/// editor_form.cpp
FieldState state_of(const Sight& sight, const desk::EditorRoute& route, const model::FieldAt& field);
/// The citizen's screen as a picture with its instant above. citizen_view.cpp
void draw_citizen_view(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& service, model::SeoulTime at);
/// Old and new, field by field, other entries by their names. differences.cpp
void draw_differences(ui::Ui& ui, const Sight& sight, model::EntryKind kind, const model::Json& before,
                      const model::Json& after, const desk::Names& names);

}  // namespace kiosk::desk_screens
