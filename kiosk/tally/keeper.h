#pragma once

#include "kiosk/app/tallies.h"
#include "model/store/desk_store.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace kiosk::tally {

/// As the store takes them.
std::vector<model::Tally> for_store(const std::vector<app::Tallies::Line>& lines);

/// Hands what was counted to the database, and reads the words that a search in vain may be counted as; on a thread of
/// its own, for both wait for the disk. What cannot be written is logged in one line, kept, and tried again with what
/// comes next; no citizen notices.
class Keeper {
public:
    using Open = std::function<model::Result<std::unique_ptr<model::DeskStore>, model::StoreFault>()>;

    explicit Keeper(Open open);
    /// Waits until what was handed over is written, or has failed.
    ~Keeper();
    Keeper(const Keeper&) = delete;
    Keeper& operator=(const Keeper&) = delete;

    /// Never waits.
    void hand_over(std::vector<app::Tallies::Line> lines);
    /// The words, each time they were read anew: at the start and after each handing over.
    std::optional<app::Vocabulary> take_vocabulary();

private:
    void work();
    /// Writes what waits and reads the words; leaves in `waiting` what could not be written.
    void visit_store(std::vector<app::Tallies::Line>& waiting);

    Open open_;
    std::mutex mutex_;
    std::condition_variable called_;
    std::vector<app::Tallies::Line> handed_;
    std::optional<app::Vocabulary> fresh_;
    bool asked_ = true;  ///< the first look reads the words
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace kiosk::tally
