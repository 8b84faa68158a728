#!/usr/bin/env bash
# A phone's camera must read every code that a screen shows: zbarimg reads them from screenshots, in each theme and at the
# largest letters. Needs an X server.   qr_test.sh CITIZEN-KIOSK KIOSKCTL
set -euo pipefail

kiosk=$1 kioskctl=$2
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
export XDG_STATE_HOME=$place
"$kioskctl" init --db "$place/directory.db" >/dev/null

# codes ROUTE EXPECTED... [-- OPTIONS]: the picture of that route holds exactly these codes.
codes() {
    local route=$1 expected=() options=()
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do expected+=("$1") && shift; done
    [ $# -eq 0 ] || options=("${@:2}")
    "$kiosk" --db "$place/directory.db" --screenshot "$place/picture.png" --size 1080x1920 --route "$route" "${options[@]}"
    local read
    read=$(zbarimg --quiet --raw "$place/picture.png" 2>/dev/null | sort)
    if [ "$read" != "$(printf '%s\n' "${expected[@]}" | sort)" ]; then
        printf '%s %s\nexpected:\n%s\nread:\n%s\n' "$route" "${options[*]}" "${expected[*]}" "$read" >&2
        exit 1
    fi
}

for theme in basic dark white; do
    codes emergency tel:112 tel:119 -- --theme "$theme"
    codes service/jeonju-crime-victim-center tel:1577-1295 -- --theme "$theme"
done
codes service/hotline-123 tel:063-123 -- --lang en
codes service/464000000117 tel:063-281-8608 https://www.gov.kr/portal/rcvfvrSvc/dtlEx/464000000117
echo "every code was read"
