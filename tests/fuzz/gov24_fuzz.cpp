// The government's pages, through a file as an import has it.
#include "model/exchange/gov24_import.h"
#include "tests/fuzz/intake.h"

#include <unistd.h>

#include <cstdio>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string path = "/tmp/gov24-fuzz-" + std::to_string(::getpid()) + ".json";
    std::FILE* file = std::fopen(path.c_str(), "wb");
    if (!file) return 0;
    std::fwrite(data, 1, size, file);
    std::fclose(file);
    fuzz::CheckingIntake intake;
    model::gov24_import(path, {}).read(intake);
    ::unlink(path.c_str());
    return 0;
}
