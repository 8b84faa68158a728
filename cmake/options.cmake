# Flags that every target of ours takes. Libraries come in as SYSTEM includes and are not held to them.
add_library(kiosk_options INTERFACE)
target_include_directories(kiosk_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(kiosk_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Werror
  -Wno-restrict)  # g++ 12 reports it in std::string itself (GCC bug 105329)
if(KIOSK_SANITIZE)
  target_compile_options(kiosk_options INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(kiosk_options INTERFACE -fsanitize=address,undefined)
else()
  # Only what is called is linked, and only when it is first called: start-up time and memory (tests/bench).
  target_compile_options(kiosk_options INTERFACE -ffunction-sections -fdata-sections)
  target_link_options(kiosk_options INTERFACE -Wl,--gc-sections -Wl,--as-needed)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
