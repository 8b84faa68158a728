#pragma once

#include "model/editing/entry_check.h"

#include <string>
#include <string_view>
#include <vector>

namespace model {

// The checks of hints(), by subject; each appends what it finds.

void phone_hints(const Form& form, std::vector<Hint>& found);
void text_hints(const Form& form, std::vector<Hint>& found);
void translation_hints(const Form& form, std::vector<Hint>& found);
void place_hints(const Form& form, const Surroundings& around, std::vector<Hint>& found);
void date_hints(const Form& form, const Surroundings& around, std::vector<Hint>& found);
void duplicate_hints(const Form& form, const Surroundings& around, std::vector<Hint>& found);

void add_hint(std::vector<Hint>& found, HintKind kind, std::string where, std::string ko, std::string en);
/// The string at `path` of the form's document; "" where there is none.
std::string text_of(const Form& form, std::string_view path);

}  // namespace model
