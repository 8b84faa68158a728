# One target a room (see ARCHITECTURE.md, Rooms), named by its path: model/base is model_base.
#   kiosk_room(model_base SOURCES a.cpp b.cpp PUBLIC fmt::fmt PRIVATE PkgConfig::UUID)
function(kiosk_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;PUBLIC;PRIVATE" ${ARGN})
  add_library(${name} STATIC ${ROOM_SOURCES})
  target_link_libraries(${name} PUBLIC kiosk_options ${ROOM_PUBLIC} PRIVATE ${ROOM_PRIVATE})
endfunction()

# Compiles a room's sources six at a time, where -DKIOSK_UNITY=ON asks for it: a third of the time from nothing, more
# after a change. ALONE: sources whose inner names another source has too.
option(KIOSK_UNITY "Compile several sources at once" OFF)
function(kiosk_unity name)
  cmake_parse_arguments(UNITY "" "" "ALONE" ${ARGN})
  if(KIOSK_UNITY)
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 6)
    target_compile_options(${name} PRIVATE -Wno-subobject-linkage)  # an inner name of a source that is included
    if(UNITY_ALONE)
      set_source_files_properties(${UNITY_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    endif()
  endif()
endfunction()

# One test program; each of its TESTs is a ctest of its own. ALONE: as for kiosk_unity(). ROOMS: those that are linked
# before the tests. Where both hold the same function of the standard library, the first one linked is taken, and the
# tests' is not optimized: a sixth of the time of what runs long.
#   kiosk_test(hours_test SOURCES ... LINKS model_hours)
function(kiosk_test name)
  cmake_parse_arguments(TEST "" "" "SOURCES;LINKS;ALONE;ROOMS" ${ARGN})
  add_executable(${name} ${TEST_SOURCES})
  target_link_libraries(${name} PRIVATE kiosk_options ${TEST_LINKS} GTest::gmock GTest::gtest_main)
  target_compile_options(${name} PRIVATE -O0)  # they are compiled far more often than they run
  target_precompile_headers(${name} REUSE_FROM test_headers)
  if(TEST_ROOMS)
    list(TRANSFORM TEST_ROOMS REPLACE "(.+)" "$<TARGET_FILE:\\1>")
    target_link_options(${name} PRIVATE LINKER:--whole-archive ${TEST_ROOMS} LINKER:--no-whole-archive)
  endif()
  kiosk_unity(${name} ALONE ${TEST_ALONE})
  gtest_discover_tests(${name} WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} DISCOVERY_TIMEOUT 60)
endfunction()
