#pragma once

#include "model/base/seoul_time.h"
#include "model/directory/service.h"

namespace kiosk::app {

/// Where a category's list puts an entry. All but `current` are folded away under a line of their own.
enum class Fold { current, dated, ended, background };

/// `ended`: its window and its course or campaign are over. `dated`: a programme of an earlier year without an end and
/// without later confirmation ("2021년 안내"). `background`: associations and past plans, folded by the directory
/// itself.
Fold fold_of(const model::ServiceRow& row, model::SeoulTime now);

/// True where the information is older than a year and nobody has checked it since: the screen says so, and shows it.
bool outdated(const model::ServiceRow& row, model::SeoulTime now);

}  // namespace kiosk::app
