# Included by tests/CMakeLists.txt.
kiosk_test(calendar_test
  SOURCES model/calendar_test.cpp model/calendar_table_test.cpp
  LINKS model_calendar)
kiosk_test(hours_test
  SOURCES model/hours_batch_test.cpp model/hours_read_test.cpp model/hours_state_test.cpp model/window_test.cpp
  LINKS model_hours)
