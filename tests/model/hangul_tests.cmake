# Included by tests/CMakeLists.txt. The reference is libhangul itself, which only the test drives key by key.
kiosk_test(hangul_test
  SOURCES model/hangul_composer_test.cpp model/hangul_reference_test.cpp
  LINKS model_hangul PkgConfig::HANGUL fmt::fmt)
