#!/usr/bin/env bash
# From a fresh checkout on Debian 12 to the result of every test: packages, a build with AddressSanitizer and
# UndefinedBehaviorSanitizer, all tests, those with a window under Xvfb.
#   tests/run.sh [options of ctest, such as -R journey]
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tree=$top/build/test
timings=()

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
        ctest --test-dir "$tree" --output-on-failure --no-tests=error -j2 --timeout 600 "$@" | tee "$tree/ctest.log"
}

format_differs=0
failed=0
stage packages "$top/deploy/packages.sh" run build test
stage format check_format || { format_differs=1 && failed=1; }
stage build "$top/deploy/build.sh" test -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" \
    -DKIOSK_SANITIZE=ON -DKIOSK_TESTS=ON -DKIOSK_INSPECT=ON
stage tests run_tests "$@" || failed=1

printf '\n'
printf 'took: %s\n' "$(IFS=,; echo "${timings[*]}")"
grep -E '^[0-9]+% tests passed' "$tree/ctest.log" || true
[ "$format_differs" -eq 0 ] || echo "tests: some files differ from clang-format, see above; run clang-format-14 -i on them" >&2
exit "$failed"
