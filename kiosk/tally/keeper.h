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

/// Hands what was counted to the database, reads the words that a search in vain may be counted as, and makes the day's
/// copy; on a thread of its own, for all of it waits for the disk. What cannot be written is logged in one line, kept,
/// and tried again with what comes next; no citizen notices.
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
    /// Makes today's copy of the database at `path`, unless it is there. Never waits.
    void keep_copy(std::string path, model::Day today);
    /// The words, each time they were read anew: at the start and after each handing over.
    std::optional<app::Vocabulary> take_vocabulary();

private:
    struct CopyAsked {
        std::string path;
        model::Day today{};
    };

    void work();
    void make_copy(const CopyAsked& asked);
    /// Writes what waits and reads the words; leaves in `waiting` what could not be written.
    void visit_store(std::vector<app::Tallies::Line>& waiting);

    Open open_;
    std::mutex mutex_;
    std::condition_variable called_;
    std::vector<app::Tallies::Line> handed_;
    std::optional<app::Vocabulary> fresh_;
    std::optional<CopyAsked> copy_;
    bool asked_ = true;  ///< the first look reads the words
    bool ending_ = false;
    std::thread thread_;
};

}  // namespace kiosk::tally
