# Included by tests/CMakeLists.txt. Recurrences are compared with libical's; only the test links it.
kiosk_test(calendar_test
  SOURCES model/calendar_lunar_test.cpp model/calendar_table_test.cpp model/calendar_test.cpp
  LINKS model_calendar)
kiosk_test(hours_test
  SOURCES model/hours_ahead_test.cpp model/hours_batch_test.cpp model/hours_cases.cpp model/hours_describe_test.cpp
    model/hours_read_test.cpp model/hours_recurrence_test.cpp model/hours_state_test.cpp model/hours_text_check_test.cpp
    model/hours_walk_test.cpp model/window_test.cpp
  LINKS model_hours PkgConfig::ICAL
  ALONE model/hours_read_test.cpp model/hours_state_test.cpp model/hours_text_check_test.cpp model/hours_walk_test.cpp model/window_test.cpp)

if(KIOSK_BENCH)
  find_package(benchmark REQUIRED)
  add_executable(hours_bench bench/hours_bench.cpp)
  target_link_libraries(hours_bench PRIVATE kiosk_options model_hours benchmark::benchmark)
endif()
