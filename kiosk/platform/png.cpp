#include "kiosk/platform/png.h"

#include <png.h>

#include <fmt/format.h>

#include <system_error>

namespace kiosk::platform {

std::optional<model::Problem> write_png(const std::filesystem::path& file, SizePx size,
                                        const std::vector<std::uint8_t>& rows) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(size.w);
    image.height = static_cast<png_uint_32>(size.h);
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    const std::filesystem::path passing = file.string() + ".part";
    std::error_code error;
    if (png_image_write_to_file(&image, passing.c_str(), 0, rows.data(), 0, nullptr) != 0)
        std::filesystem::rename(passing, file, error);
    else
        error = std::make_error_code(std::errc::io_error);
    if (!error) return std::nullopt;
    std::error_code ignored;
    std::filesystem::remove(passing, ignored);
    return model::Problem{file.string(), "그림 파일을 쓸 수 없습니다. 폴더와 남은 공간을 확인하세요",
                          "the picture cannot be written; check the folder and the space left"};
}

}  // namespace kiosk::platform
