#include "model/store/guarded.h"

#include <sqlite3.h>

namespace model {
namespace {

constexpr int kPrimary = 0xFF;  // the extended codes keep the primary one in their low byte

}  // namespace

StoreFault::Kind kind_of_code(int code) {
    switch (code & kPrimary) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED: return StoreFault::Kind::busy;
        case SQLITE_CORRUPT: return StoreFault::Kind::damaged;
        case SQLITE_NOTADB: return StoreFault::Kind::foreign;
        case SQLITE_FULL: return StoreFault::Kind::full;
        case SQLITE_READONLY:
        case SQLITE_PERM: return StoreFault::Kind::read_only;
        default: return StoreFault::Kind::unreadable;
    }
}

}  // namespace model
