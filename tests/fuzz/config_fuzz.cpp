// The operator's configuration.
#include "kiosk/platform/config.h"
#include "tests/fuzz/scratch.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::Scratch file{data, size, ".toml"};
    const auto config = kiosk::platform::load_config(file.path());
    if (config) return 0;
    if (config.error().empty()) std::abort();
    for (const model::Problem& problem : config.error())
        if (problem.where.empty() || problem.ko.empty() || problem.en.empty()) std::abort();
    return 0;
}
