#pragma once

#include "model/directory/service.h"

#include <optional>
#include <string_view>

namespace model {

/// The words by which documents name our kinds (assets/directory/README.md); name() and its reader are inverse.
std::string_view name(Kind kind);
std::string_view name(Visibility visibility);
std::string_view name(PhoneClass phone_class);
std::string_view name(Document::How how);
std::string_view name(Channel::How how);

std::optional<Kind> kind_named(std::string_view word);
std::optional<Visibility> visibility_named(std::string_view word);
std::optional<PhoneClass> phone_class_named(std::string_view word);
std::optional<Document::How> document_how_named(std::string_view word);
std::optional<Channel::How> channel_how_named(std::string_view word);

/// True of what is announced for a time; false of a place or a number that stays.
bool runs_for_a_time(Kind kind);

}  // namespace model
