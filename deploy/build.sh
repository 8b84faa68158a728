#!/usr/bin/env bash
# Configures and builds one tree below build/, quietly unless it fails.
#   deploy/build.sh release -DKIOSK_TESTS=OFF [-- TARGET ...]
set -euo pipefail

name=$1
shift
options=()
while [ $# -gt 0 ] && [ "$1" != -- ]; do
    options+=("$1")
    shift
done
[ $# -eq 0 ] || shift
targets=("$@")

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tree=$top/build/$name
need_mib=700  # the larger of the two trees, with its compiler cache

fail() {
    echo "build: $1" >&2
    exit 1
}

if ! mkdir -p "$tree" 2>/dev/null || [ ! -w "$tree" ]; then
    fail "$tree cannot be written by $(id -un); remove it or start as the user who made it"
fi
if [ ! -e "$tree/build.ninja" ]; then
    free_mib=$(df -Pm "$tree" | awk 'NR == 2 { print $4 }')
    [ "$free_mib" -ge "$need_mib" ] || fail "only $free_mib MiB are free in $tree, $need_mib MiB are needed"
fi
# A tree that was configured at another place cannot be used at this one.
if [ -e "$tree/CMakeCache.txt" ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$top" "$tree/CMakeCache.txt"; then
    rm -rf "$tree/CMakeCache.txt" "$tree/CMakeFiles" "$tree/build.ninja"
fi

log=$tree/build.log
if ! cmake -S "$top" -B "$tree" -G Ninja "${options[@]}" >"$log" 2>&1; then
    tail -n 30 "$log" >&2
    fail "cmake cannot set up $tree; the whole output is in $log"
fi
if ! ninja -C "$tree" "${targets[@]}" >>"$log" 2>&1; then
    grep -E -A 12 -m 3 'FAILED|error:' "$log" | tail -n 40 >&2 || true
    if grep -qi 'no space left' "$log"; then
        fail "the disk of $tree is full; make room and start again"
    fi
    fail "the program does not build; the whole output is in $log"
fi
