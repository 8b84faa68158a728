#pragma once

#include <string>
#include <vector>

namespace kiosk::ui {

/// A QR code with medium error correction (15 %): `side` modules a row, dark ones true, without the quiet zone.
struct QrCode {
    int side = 0;
    std::vector<bool> modules;
};

/// Empty (`side` 0) where the payload is longer than a QR code holds.
QrCode qr_code(const std::string& payload);

}  // namespace kiosk::ui
