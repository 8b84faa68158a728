// HSDS as JSON: what was taken goes out again without a crash.
#include "model/base/json.h"
#include "model/exchange/hsds_assemble.h"
#include "model/exchange/hsds_read.h"
#include "tests/fuzz/intake.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    fuzz::CheckingIntake intake;
    std::string text{reinterpret_cast<const char*>(data), size};
    model::read_hsds_json(model::bytes_in_memory("자료.json", std::move(text)), {.foreign_ids = size % 2 == 0}, intake);
    return 0;
}
