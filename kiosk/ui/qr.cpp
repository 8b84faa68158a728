#include "kiosk/ui/qr.h"

#include <qrcodegen/QrCode.hpp>

namespace kiosk::ui {

QrCode qr_code(const std::string& payload) {
    try {
        const auto code = qrcodegen::QrCode::encodeText(payload.c_str(), qrcodegen::QrCode::Ecc::MEDIUM);
        QrCode out{.side = code.getSize(), .modules = {}};
        for (int y = 0; y < out.side; ++y)
            for (int x = 0; x < out.side; ++x) out.modules.push_back(code.getModule(x, y));
        return out;
    } catch (const qrcodegen::data_too_long&) {
        return {};
    }
}

}  // namespace kiosk::ui
