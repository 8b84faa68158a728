// The government's pages, through a file as an import has it.
#include "model/exchange/gov24_import.h"
#include "tests/fuzz/intake.h"
#include "tests/fuzz/scratch.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::Scratch file{data, size, ".json"};
    fuzz::CheckingIntake intake;
    model::gov24_import(file.path(), {}).read(intake);
    return 0;
}
