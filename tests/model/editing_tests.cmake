# Included by tests/CMakeLists.txt.
kiosk_test(editing_test
  SOURCES model/editing_check_test.cpp model/editing_form_test.cpp model/editing_merge_test.cpp model/editing_week_test.cpp
  LINKS model_editing fmt::fmt
  ALONE model/editing_form_test.cpp)
