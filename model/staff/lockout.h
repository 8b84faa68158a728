#pragma once

#include <chrono>
#include <string>

namespace model {

/// Where time stands for a lockout: never the wall clock, which can be set.
struct Moment {
    std::chrono::milliseconds monotonic{0};  ///< since some moment of this boot
    std::string boot{};                      ///< the kernel's name of this boot (/proc/sys/kernel/random/boot_id)
};

inline constexpr int kFreeTries = 5;
inline constexpr int kLastTry = 15;                       // after it only somebody else helps
inline constexpr std::chrono::seconds kFirstWait{15};     // doubles with each try
inline constexpr std::chrono::minutes kLongestDelay{15};  // of a whole kiosk: or anybody could lock staff out

/// How wrong tries stand, of one account or of one kiosk. What is kept of it must outlive the process.
struct Tries {
    int failed = 0;
    std::chrono::milliseconds wait{0};   ///< the whole wait that the last try brought
    std::chrono::milliseconds until{0};  ///< its end on the monotonic clock of `boot`
    std::string boot{};
    friend bool operator==(const Tries&, const Tries&) = default;
};

/// After one more wrong try of an account, or of a kiosk, whose waits end at kLongestDelay.
Tries after_wrong_try(const Tries& tries, const Moment& now);
Tries after_wrong_try_at_kiosk(const Tries& tries, const Moment& now);

/// The same tries as they stand now: after another boot, or where the monotonic clock stands before the wait could have
/// begun, the whole wait begins again. To be kept where it differs.
Tries brought_to(const Tries& tries, const Moment& now);
/// What is left of the wait; 0: a try is free. Of tries as brought_to() gives them.
std::chrono::milliseconds left_of(const Tries& tries, const Moment& now);
/// True where no wait helps any more.
inline bool dead(const Tries& tries) { return tries.failed >= kLastTry; }

}  // namespace model
