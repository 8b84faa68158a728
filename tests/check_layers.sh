#!/bin/sh
# Fails where a room includes a room that tests/layers.txt does not let it. Run from the repository's root.
awk '
    FNR == NR { if ($0 !~ /^#/ && NF) { known[$1]; may[$1 SUBSEP $1]; for (i = 2; i <= NF; i++) may[$1 SUBSEP $i] } next }
    match($0, /^#include ["<][^">]+[">]/) {
        target = $2; gsub(/[<>"]/, "", target)
        room = FILENAME; sub(/\/[^\/]*$/, "", room)
        if (!(room in known)) { if (!(room in told)) printf "%s: the room %s is not in tests/layers.txt\n", FILENAME, room; told[room]; bad = 1; next }
        wanted = target; sub(/\/[^\/]*$/, "", wanted)
        if (target ~ /^(imgui|backends\/imgui)/) wanted = "imgui"
        else if (target ~ /^GLFW\//) wanted = "glfw"
        else if (target ~ /^SQLiteCpp\/|^sqlite3/) wanted = "sqlite"
        else if (target ~ /^sodium/) wanted = "sodium"
        else if (target ~ /^unicode\//) wanted = "icu"
        else if (target ~ /^hangul\.h/) wanted = "hangul"
        else if (target ~ /^uuid\//) wanted = "uuid"
        else if (target ~ /^openssl\//) wanted = "openssl"
        else if (target ~ /^csv\.h/) wanted = "csv"
        else if (target ~ /^zip\.h/) wanted = "zip"
        else if (wanted !~ /^(model|kiosk)(\/|$)/) next
        if (!((room SUBSEP wanted) in may)) { printf "%s:%d: %s may not include %s\n", FILENAME, FNR, room, target; bad = 1 }
    }
    END { exit bad }
' tests/layers.txt $(find model kiosk -name '*.h' -o -name '*.cpp')
