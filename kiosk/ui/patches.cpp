#include "kiosk/ui/patches.h"

#include <algorithm>

namespace kiosk::ui {
namespace {

std::vector<Patch> by_hash(std::vector<Patch> patches) {
    std::ranges::sort(patches, {}, &Patch::hash);
    return patches;
}

}  // namespace

semantics::Rect damage(const std::vector<Patch>& before, const std::vector<Patch>& after) {
    const std::vector<Patch> old_ones = by_hash(before), new_ones = by_hash(after);
    semantics::Rect changed;
    std::vector<Patch> different;
    std::ranges::set_symmetric_difference(old_ones, new_ones, std::back_inserter(different), {}, &Patch::hash,
                                          &Patch::hash);
    for (const Patch& patch : different) changed = enclosing(changed, patch.bounds);
    return changed;
}

}  // namespace kiosk::ui
