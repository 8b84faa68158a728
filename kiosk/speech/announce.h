#pragma once

#include "kiosk/semantics/tree.h"
#include "kiosk/speech/speech.h"
#include "kiosk/text/catalogue.h"

namespace kiosk::speech {

// What is said of a screen, from its tree alone: nothing is spoken that is not drawn, and the other way round.

/// A thing as the focus comes to it: its name, what it is, its state, and its place among its like.
Speech of_node(const semantics::Tree& tree, const semantics::Node& node, const text::Catalogue& say);

/// A screen as it opens: its title, how many things there are to choose or to read, how to go on. One without the bar
/// (a question, a fault) is read out whole.
Speech of_screen(const semantics::Tree& tree, const text::Catalogue& say);

/// A message in the reader's language.
Speech of_message(const text::Text& words, const text::Catalogue& say);

/// Where the ear begins on this screen: the first thing of its content, or its first control. Unset where it has none.
semantics::NodeId first_stop(const semantics::Tree& tree);

}  // namespace kiosk::speech
