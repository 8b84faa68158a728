// Staff's table, through a file as an import has it.
#include "model/exchange/staff_csv_read.h"
#include "tests/fuzz/intake.h"
#include "tests/fuzz/scratch.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const fuzz::Scratch file{data, size, ".csv"};
    fuzz::CheckingIntake intake;
    const model::StaffCsvOptions options{.base_year = size % 2 == 0 ? std::optional{2026} : std::nullopt};
    model::staff_csv_reader(file.path(), options)(intake);
    return 0;
}
