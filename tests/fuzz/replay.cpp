// Where libFuzzer is not there: runs a target once over each file of the folders named, and over each cut short, so
// that the seeds are tested in any build.
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

int main(int argc, char** argv) {
    int runs = 0;
    for (int i = 1; i < argc; ++i)
        for (const auto& entry : std::filesystem::directory_iterator{argv[i]}) {
            std::ifstream file{entry.path(), std::ios::binary};
            const std::string text{std::istreambuf_iterator<char>{file}, {}};
            constexpr std::size_t kCuts = 64;
            for (std::size_t cut = 0; cut <= kCuts; ++cut, ++runs) {
                const std::string part = text.substr(0, text.size() * cut / kCuts);
                LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(part.data()), part.size());
            }
        }
    std::printf("%d runs\n", runs);
    return runs > 0 ? 0 : 1;
}
