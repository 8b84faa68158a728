#pragma once

#include "kiosk/clerk/clerks.h"
#include "tests/support/harness.h"

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kiosk::testing {

/// A clipboard of the test's own.
class TestClipboard : public run::Clipboard {
public:
    std::string text() override { return text_; }
    void put(const std::string& text) override { text_ = text; }

private:
    std::string text_;
};

/// How the desk is looked at.
struct DeskSetting {
    bool windowed = true;  ///< a window at a desk; else the citizens' panel
    int text_percent = 100;
    model::Language language = model::Language::ko;
};

/// Lets orders through, or holds them until it is told to go on: a disk that stalls.
class HeldClerk : public desk::Clerk {
public:
    explicit HeldClerk(desk::Clerk& behind);
    ~HeldClerk() override;
    void take(desk::Order order) override;
    std::vector<desk::Answer> answers() override;
    void hold() { held_ = true; }
    void go_on();
    std::size_t waiting() const { return waiting_.size(); }

private:
    desk::Clerk& behind_;
    std::vector<desk::Order> waiting_;
    bool held_ = false;
};

/// Staff's desk on a database of its own, with three accounts: kim (editor), lee (approver), park (admin). What is
/// asked of the clerk is done at once.
class DeskHarness {
public:
    explicit DeskHarness(DeskSetting setting = {});
    ~DeskHarness();

    static constexpr const char* kSecret = "전주 한옥마을 돌담길 저녁 산책";
    /// One that the keyboard on the screen has the letters of.
    static constexpr const char* kKeyedSecret = "paper lantern 7 rivers";

    Harness& kiosk() { return *kiosk_; }
    const semantics::Tree& tree() const { return kiosk_->tree(); }
    const desk::State& state() const;
    model::DeskStore& store() { return *store_; }
    const std::string& database() const { return database_.path(); }
    TestClipboard& clipboard() { return clipboard_; }
    HeldClerk& clerk() { return held_; }
    /// What the clerk's clocks say from now on.
    void set_clock(clerk::Now now) { clock_ = std::move(now); }
    const clerk::Now& clock() const { return clock_; }
    std::string route() const { return desk::route_name(state()); }

    /// The sign-in, as a person types it.
    void sign_in(std::string_view name);
    void leave();
    /// With a mouse or a finger; the list scrolls until the thing shows.
    void tap(std::string_view end_of_path);
    /// Writes into the field that is open, letter by letter: Hangul as its two-set keys.
    void type(std::string_view text);
    /// Puts the text into the field in place of what stands there.
    void fill(std::string_view field, std::string_view text);
    /// With the keypad alone: goes to the thing whose path ends so, and chooses it.
    void go_by_keys(std::string_view end_of_path);
    /// With the keypad and the keyboard on the screen alone.
    void fill_by_keys(std::string_view field, std::string_view text);
    /// Gives the account kKeyedSecret, and signs it in.
    void sign_in_by_keys(std::string_view name);
    /// Back to the citizens.
    void leave_by_keys();
    /// Lee signs in, opens the only draft, reads it for a while and lets it out. With the keypad alone.
    void approve_by_keys();
    /// Opens the desk again after leave(), for the next person.
    void reopen();
    /// The first node whose path ends so, or nullptr.
    const semantics::Node* node(std::string_view end_of_path) const;
    bool shows(std::string_view words) const;

    std::vector<std::string> findings() const;
    /// Writes what is seen as a PNG where KIOSK_PICTURES names a folder.
    void picture(const std::string& name);

private:
    void wheel_to(std::string_view end_of_path);

    DeskSetting setting_;
    OwnDatabase database_;
    std::unique_ptr<model::DeskStore> store_;
    std::unique_ptr<model::StoreView> view_;
    clerk::Now clock_;
    clerk::InlineClerk clerk_;
    HeldClerk held_{clerk_};
    TestClipboard clipboard_;
    std::unique_ptr<Harness> kiosk_;
};

}  // namespace kiosk::testing
