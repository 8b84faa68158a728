# One target a room (see ARCHITECTURE.md, Rooms), named by its path: model/base is model_base.
#   kiosk_room(model_base SOURCES a.cpp b.cpp PUBLIC fmt::fmt PRIVATE PkgConfig::UUID)
function(kiosk_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(${name} PUBLIC kiosk_options ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE})
endfunction()

# One test program; each of its TESTs is a ctest of its own.
#   kiosk_test(hours_test SOURCES ... LINKS model_hours)
function(kiosk_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE kiosk_options ${TEST_LINKS} GTest::gmock GTest::gtest_main)
  target_compile_options(${name} PRIVATE -O0)  # they are compiled far more often than they run
  target_precompile_headers(${name} PRIVATE <gmock/gmock.h> <gtest/gtest.h>)
  gtest_discover_tests(${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} DISCOVERY_TIMEOUT 60)
endfunction()
