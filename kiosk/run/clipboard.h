#pragma once

#include <string>

namespace kiosk::run {

/// Where a text is put to be taken elsewhere: the desktop's, or a test's.
class Clipboard {
public:
    Clipboard() = default;
    virtual ~Clipboard() = default;
    Clipboard(const Clipboard&) = delete;
    Clipboard& operator=(const Clipboard&) = delete;

    virtual std::string text() = 0;
    virtual void put(const std::string& text) = 0;
};

}  // namespace kiosk::run
