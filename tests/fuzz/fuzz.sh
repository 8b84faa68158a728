#!/bin/sh
# Builds the fuzz targets with clang and libFuzzer in a tree of its own and runs each for so many seconds.
# Exit 77 (skipped) where clang++ or libFuzzer is not there.
#   fuzz.sh SOURCE BUILD SECONDS TARGET...
set -u
source=$1
build=$2
seconds=$3
shift 3
echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }' >"/tmp/fuzz-probe-$$.cpp"
clang++ -fsanitize=fuzzer,address "/tmp/fuzz-probe-$$.cpp" -o "/tmp/fuzz-probe-$$" 2>/dev/null
probe=$?
rm -f "/tmp/fuzz-probe-$$" "/tmp/fuzz-probe-$$.cpp"
[ "$probe" -eq 0 ] || { echo "skipped: no clang++ with libFuzzer (packages clang, libclang-rt-14-dev)"; exit 77; }

cmake -S "$source" -B "$build" -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_C_COMPILER=clang -DCMAKE_BUILD_TYPE=Debug \
    "-DCMAKE_CXX_FLAGS=-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -w" \
    "-DCMAKE_CXX_FLAGS_DEBUG=-O1 -g1" -DKIOSK_TESTS=ON -DKIOSK_FUZZ=ON >"$build.log" 2>&1 || { tail -n 5 "$build.log"; exit 1; }
targets=""
for target in "$@"; do targets="$targets ${target}_fuzz"; done
# shellcheck disable=SC2086
cmake --build "$build" -j2 --target $targets >>"$build.log" 2>&1 || { grep -m 5 'error' "$build.log"; exit 1; }

run() {
    mkdir -p "$build/corpus/$1"
    "$(find "$build" -name "${1}_fuzz" -type f)" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -max_len=65536 \
        -artifact_prefix="$build/$1-" "$build/corpus/$1" "$source/tests/fuzz/seeds/$1" >"$build/$1.log" 2>&1
    status=$?
    echo "$1: $(grep -c . "$build/$1.log") lines, $(tail -n 1 "$build/$1.log")"
    [ "$status" -eq 0 ] || tail -n 30 "$build/$1.log"
    return "$status"
}
failed=0
for target in "$@"; do run "$target" || failed=1; done
exit "$failed"
