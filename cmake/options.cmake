# Flags that every target of ours takes. Libraries come in as SYSTEM includes and are not held to them.
add_library(kiosk_options INTERFACE)
target_include_directories(kiosk_options INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(kiosk_options INTERFACE -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Wnon-virtual-dtor -Werror
  -Wno-restrict)  # g++ 12 reports it in std::string itself (GCC bug 105329)
if(KIOSK_SANITIZE)
  # Left out of UBSan is what AddressSanitizer sees too when it comes to the access, and what x86-64 does not mind: it
  # was a third of the time that the compiler takes. Memory is cheaper than its garbage collector's time.
  target_compile_options(kiosk_options INTERFACE -fsanitize=address,undefined
    -fno-sanitize=null,vptr,alignment,object-size,pointer-overflow -fno-sanitize-recover=all -fno-omit-frame-pointer
    --param=ggc-min-heapsize=524288 -Wno-maybe-uninitialized)  # the last: GCC sees ghosts where it instruments
  target_link_options(kiosk_options INTERFACE -fsanitize=address,undefined -fuse-ld=gold)
else()
  # Only what is called is linked, and only when it is first called: start-up time and memory (tests/bench).
  target_compile_options(kiosk_options INTERFACE -ffunction-sections -fdata-sections)
  target_link_options(kiosk_options INTERFACE -Wl,--gc-sections -Wl,--as-needed)
endif()

find_program(CCACHE ccache)
if(CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE})
endif()
