// A zip, torn or lying: what it unpacks into stays within what was promised.
#include "model/exchange/folder.h"
#include "tests/fuzz/scratch.h"

#include <array>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::Scratch file{data, size, ".zip"};
    const auto folder = model::open_folder(file.path());
    if (!folder) return 0;
    std::size_t unpacked = 0;
    for (const std::string& name : folder.value()->names()) {
        const auto bytes = folder.value()->open(name);
        if (!bytes) continue;
        std::array<char, 65536> part{};
        for (;;) {
            const auto read = bytes.value()->read(part);
            if (!read || read.value() == 0) break;
            unpacked += read.value();
            if (unpacked > model::kLargestFile) std::abort();
        }
    }
    return 0;
}
