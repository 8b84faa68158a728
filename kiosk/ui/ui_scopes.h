#pragma once

// Scopes of the widget kit's own files; nobody else includes this.

#include "kiosk/ui/ui.h"

#include <string>
#include <string_view>
#include <utility>

namespace kiosk::ui {

/// Joins a key to the path for the life of the scope, and takes it off however the scope is left.
class Ui::PathScope {
public:
    PathScope(Ui& ui, std::string_view key) : ui_{ui}, length_{ui.path_.size()} {
        if (!ui.path_.empty()) ui.path_ += '/';
        ui.path_ += key;
        ++ui.depth_;
    }
    ~PathScope() {
        ui_.path_.resize(length_);
        --ui_.depth_;
    }
    PathScope(const PathScope&) = delete;
    PathScope& operator=(const PathScope&) = delete;

private:
    Ui& ui_;
    std::size_t length_;
};

/// Gives a member another value for the life of the scope.
template <class T>
class Ui::Kept {
public:
    Kept(T& member, T value) : member_{member}, was_{std::exchange(member, std::move(value))} {}
    ~Kept() { member_ = std::move(was_); }
    Kept(const Kept&) = delete;
    Kept& operator=(const Kept&) = delete;

private:
    T& member_;
    T was_;
};

}  // namespace kiosk::ui
