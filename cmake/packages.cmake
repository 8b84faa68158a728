# Libraries, all from Debian 12. deploy/packages.sh lists the package names.
find_package(PkgConfig REQUIRED)
pkg_check_modules(FREETYPE REQUIRED IMPORTED_TARGET freetype2)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(UUID REQUIRED IMPORTED_TARGET uuid)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-i18n icu-uc)
pkg_check_modules(LIBZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(ICAL REQUIRED IMPORTED_TARGET libical)
pkg_check_modules(HANGUL REQUIRED IMPORTED_TARGET libhangul)
pkg_check_modules(QRCODEGEN REQUIRED IMPORTED_TARGET qrcodegencpp)
pkg_check_modules(SQLITE REQUIRED IMPORTED_TARGET sqlite3)
pkg_check_modules(TOMLPLUSPLUS REQUIRED IMPORTED_TARGET tomlplusplus)
pkg_check_modules(PNG REQUIRED IMPORTED_TARGET libpng)
find_package(glfw3 3.3 REQUIRED)
find_package(OpenGL REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(SQLiteCpp REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Boost REQUIRED COMPONENTS locale)
find_program(MSGFMT msgfmt REQUIRED)

# libcsv has no .pc file.
find_library(CSV_LIBRARY csv REQUIRED)
find_path(CSV_INCLUDE csv.h REQUIRED)

# Debian's libimgui is a static archive whose .pc file names none of what it needs.
find_library(IMGUI_ARCHIVE imgui REQUIRED)
find_path(IMGUI_INCLUDE imgui.h PATH_SUFFIXES imgui REQUIRED)
add_library(imgui STATIC IMPORTED)
set_target_properties(imgui PROPERTIES IMPORTED_LOCATION ${IMGUI_ARCHIVE} INTERFACE_INCLUDE_DIRECTORIES ${IMGUI_INCLUDE}
  INTERFACE_SYSTEM_INCLUDE_DIRECTORIES ${IMGUI_INCLUDE})
target_link_libraries(imgui INTERFACE stb PkgConfig::FREETYPE glfw OpenGL::GL ${CMAKE_DL_LIBS})
