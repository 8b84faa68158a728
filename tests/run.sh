#!/usr/bin/env bash
# From a fresh checkout on Debian 12 to the result of every test: packages, a build with AddressSanitizer and
# UndefinedBehaviorSanitizer, all tests, those with a window under Xvfb. Where clang and libFuzzer are there
# (deploy/packages.sh fuzz), each fuzz target runs for 10 seconds as well; else the test `fuzz` says that it was skipped.
#   tests/run.sh [--report] [options of ctest, such as -R journey]
# --report writes build/test/report/index.html: a picture of each combination of the accessibility walk, with its findings.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tree=$top/build/test
timings=()
report=
if [ "${1:-}" = --report ]; then
    report=$tree/report
    shift
fi

stage() {
    local name=$1 began=$SECONDS status=0
    shift
    echo "== $name"
    "$@" || status=$?
    timings+=("$name $((SECONDS - began)) s")
    return "$status"
}

# Ours, where git knows them; all, where the tree came without git.
sources() {
    git -C "$top" ls-files -z -- '*.cpp' '*.h' 2>/dev/null ||
        find kiosk model tests \( -name '*.cpp' -o -name '*.h' \) -print0
}

check_format() { cd "$top" && sources | xargs -0 -r clang-format-14 --dry-run -Werror --style=file; }

# -noreset: an X server that its last client has left starts anew and turns the next test away while it does.
run_tests() {
    xvfb-run -a -s "-screen 0 1080x1920x24 -nolisten tcp -noreset" \
        ctest --test-dir "$tree" --output-on-failure --no-tests=error -j"$(($(nproc) + 1))" --timeout 600 "$@" | tee "$tree/ctest.log"
}

# One page of the pieces that the walk has written, those with findings first.
write_report() {
    local bad=() good=() part
    for part in "$report"/*.part; do
        [ -e "$part" ] || { echo "tests: the walk wrote no picture; was it left out by the options of ctest?" >&2 && return 1; }
        if grep -q 'class="bad"' "$part"; then bad+=("$part"); else good+=("$part"); fi
    done
    {
        cat <<'HTML'
<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Accessibility walk</title><style>
body { font: 16px/1.5 sans-serif; margin: 1.5em; background: #f4f5f6; color: #1e2124 }
main { display: flex; flex-wrap: wrap; gap: 1em; align-items: flex-start }
figure { margin: 0; padding: .5em; width: 17em; background: #fff; border: 2px solid #285d33; border-radius: .4em }
figure.bad { border-color: #8a240f; background: #fdf0ee }
img { width: 100%; height: auto; border: 1px solid #8a949e }
figcaption p { margin: .3em 0; color: #8a240f; overflow-wrap: anywhere }
</style></head><body><h1>Accessibility walk</h1>
HTML
        printf '<p>%s combinations, %s with findings. Each: screen, language, text size, colours, low and easy screen. ' \
            "$((${#bad[@]} + ${#good[@]}))" "${#bad[@]}"
        printf 'Held to size, gap, contrast in the tree and in the pixels, cut-off, broken words, reach, focus ring, names and speech.</p><main>\n'
        cat ${bad[@]+"${bad[@]}"} ${good[@]+"${good[@]}"}
        printf '</main></body></html>\n'
    } >"$report/index.html"
    rm -f "$report"/*.part
    echo "report: $report/index.html"
}

format_differs=0
failed=0
stage packages "$top/deploy/packages.sh" run build test
stage format check_format || { format_differs=1 && failed=1; }
# What -O1 spends most on in code that is instrumented.
quick_to_compile="-fno-tree-pta -fno-inline-functions-called-once"
# Every third disk call fails in machine.io_faults: all of them take five minutes under the sanitizers.
stage build "$top/deploy/build.sh" test -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1 $quick_to_compile" \
    -DKIOSK_SANITIZE=ON -DKIOSK_UNITY=ON -DKIOSK_TESTS=ON -DKIOSK_INSPECT=ON -DKIOSK_FUZZ_RUN=ON -DKIOSK_FAULT_STEP=3
if [ -n "$report" ]; then
    rm -rf "$report" && mkdir -p "$report"
    export KIOSK_WALK_REPORT=$report
fi
# What a whole run may take, 25 minutes, less the tests' own share: the rest is for compiling the fuzz targets with
# clang, which is not begun where it could not end.
left=$((930 - SECONDS))
export KIOSK_FUZZ_BUILD_SECONDS=${KIOSK_FUZZ_BUILD_SECONDS:-$((left < 240 ? 0 : left))}
# Where memory was allocated is noted for four calls and not for thirty: a quarter of the tests' time. For a finding in
# memory that was freed, run the test again with ASAN_OPTIONS=malloc_context_size=30.
export ASAN_OPTIONS=${ASAN_OPTIONS:-malloc_context_size=4}
stage tests run_tests "$@" || failed=1
[ -z "$report" ] || write_report || failed=1

printf '\n'
printf 'took: %s\n' "$(IFS=,; echo "${timings[*]}")"
grep -E '^[0-9]+% tests passed' "$tree/ctest.log" || true
[ "$format_differs" -eq 0 ] || echo "tests: some files differ from clang-format, see above; run clang-format-14 -i on them" >&2
exit "$failed"
