#pragma once

#include "kiosk/desk_screens/screens.h"

namespace kiosk::desk_screens {

// The parts of the form's screen.

/// The sections and their fields. editor_form.cpp
void draw_form(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, Asked& asked);
/// The week of `holder`: seven rows that are typed or dragged, and the sentence that citizens read. editor_week.cpp
void draw_week(ui::Ui& ui, const Sight& sight, const desk::EditorRoute& route, const std::string& holder, Asked& asked);
/// What is to be said of the field at `path`: its published text where it differs, problems, hints. editor_form.cpp
struct FieldState {
    std::vector<ui::FieldNote> notes;
    ui::FieldMark mark = ui::FieldMark::none;
};
FieldState state_of(const Sight& sight, const desk::EditorRoute& route, const model::FieldAt& field);
/// The citizen's screen as a picture with its instant above. citizen_view.cpp
void draw_citizen_view(ui::Ui& ui, const Sight& sight, const app::ServiceRoute& service, model::SeoulTime at);
/// Old and new, field by field. differences.cpp
void draw_differences(ui::Ui& ui, const Sight& sight, model::EntryKind kind, const model::Json& before,
                      const model::Json& after);

}  // namespace kiosk::desk_screens
