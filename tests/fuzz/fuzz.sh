#!/bin/sh
# Builds the fuzz targets with clang and libFuzzer in a tree of its own and runs each for so many seconds, two at a time.
# Exit 77 (skipped) where clang++ or libFuzzer is not there, or where the build takes longer than KIOSK_FUZZ_BUILD_SECONDS
# (300; tests/run.sh gives what its own limit leaves).
#   fuzz.sh SOURCE BUILD SECONDS TARGET...
set -u
build_seconds=${KIOSK_FUZZ_BUILD_SECONDS:-300}

if [ "${1:-}" = --one ]; then
    source=$2 build=$3 seconds=$4 target=$5
    mkdir -p "$build/corpus/$target"
    "$build/tests/fuzz/${target}_fuzz" -max_total_time="$seconds" -rss_limit_mb=2048 -timeout=10 -max_len=65536 \
        -print_final_stats=1 -artifact_prefix="$build/$target-" "$build/corpus/$target" "$source/tests/fuzz/seeds/$target" \
        >"$build/$target.log" 2>&1
    status=$?
    echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$build/$target.log") inputs, exit $status"
    [ "$status" -eq 0 ] || tail -n 40 "$build/$target.log"
    exit "$status"
fi

source=$1
build=$2
seconds=$3
shift 3
probe=$(mktemp -d)
echo 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }' >"$probe/probe.cpp"
clang++ -fsanitize=fuzzer,address,undefined "$probe/probe.cpp" -o "$probe/probe" 2>/dev/null
there=$?
rm -rf "$probe"
[ "$there" -eq 0 ] || { echo "skipped: no clang++ with libFuzzer (packages clang, libclang-rt-14-dev)"; exit 77; }

[ "$build_seconds" -gt 0 ] || { echo "skipped: the build of the tests has left no time in this run; ctest -R '^fuzz$' runs them alone"; exit 77; }

mkdir -p "$build"
cmake -S "$source" -B "$build" -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_C_COMPILER=clang -DCMAKE_BUILD_TYPE=Debug \
    "-DCMAKE_CXX_FLAGS=-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -w" \
    "-DCMAKE_CXX_FLAGS_DEBUG=-O1 -g1" -DKIOSK_TESTS=ON -DKIOSK_FUZZ=ON -DKIOSK_UNITY=ON >"$build/build.log" 2>&1 ||
    { tail -n 5 "$build/build.log"; exit 1; }
targets=""
for target in "$@"; do targets="$targets ${target}_fuzz"; done
# shellcheck disable=SC2086
timeout "$build_seconds" cmake --build "$build" -j2 --target $targets >>"$build/build.log" 2>&1
case $? in
    0) ;;
    124) echo "skipped: clang did not build the targets within $build_seconds s; the next run goes on from there"; exit 77 ;;
    *) grep -m 5 -E 'error|undefined reference' "$build/build.log"; exit 1 ;;
esac
printf '%s\n' "$@" | xargs -P 2 -I TARGET "$0" --one "$source" "$build" "$seconds" TARGET
