#!/usr/bin/env bash
# From a fresh checkout on Debian 12 to the kiosk on the screen: packages, release build, directory, start.
#   deploy/run.sh [options of citizen-kiosk, see --help]
# Without a display it starts one in memory (Xvfb), draws the first screen there and says where the picture is.
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
tree=$top/build/release

fail() {
    echo "run: $1" >&2
    exit 1
}

"$top/deploy/packages.sh" run build
echo "Building (the first time takes some minutes) ..."
"$top/deploy/build.sh" release -DCMAKE_BUILD_TYPE=Release -DKIOSK_TESTS=OFF

# The value of --NAME VALUE or --NAME=VALUE among the arguments; empty where it is not given.
argument() {
    local name=$1 previous="" argument
    shift
    for argument in "$@"; do
        case $argument in "$name="*) echo "${argument#*=}" && return ;; esac
        [ "$previous" != "$name" ] || { echo "$argument" && return; }
        previous=$argument
    done
}
given() {
    local name=$1 argument
    shift
    for argument in "$@"; do
        case $argument in "$name" | "$name="*) return 0 ;; esac
    done
    return 1
}

if given --help "$@" || given -h "$@" || given --version "$@"; then
    exec "$tree/citizen-kiosk" "$@"
fi

database=$(argument --db "$@")
if [ -z "$database" ] && ! given --config "$@"; then
    database=${XDG_DATA_HOME:-${HOME:-/root}/.local/share}/citizen-kiosk/directory.db
fi
if [ -n "$database" ] && [ ! -e "$database" ]; then
    "$tree/kioskctl" init --db "$database" >/dev/null || fail "the directory could not be created at $database; see the line above"
fi

if [ -n "${DISPLAY:-}" ]; then
    exec "$tree/citizen-kiosk" "$@"
fi

command -v Xvfb >/dev/null || fail "there is no display and no Xvfb to stand in for one; install xvfb or start from a desktop"
Xvfb -displayfd 1 -screen 0 1080x1920x24 -nolisten tcp -noreset >"$tree/display" 2>"$tree/xvfb.log" &
server=$!
kiosk=
stop() {
    [ -z "$kiosk" ] || kill "$kiosk" 2>/dev/null || true
    kill "$server" 2>/dev/null || true
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
for _ in $(seq 100); do
    [ -s "$tree/display" ] && break
    kill -0 "$server" 2>/dev/null || fail "Xvfb does not start; see $tree/xvfb.log"
    sleep 0.1
done
[ -s "$tree/display" ] || fail "Xvfb gave no display within 10 s; see $tree/xvfb.log"
DISPLAY=:$(cat "$tree/display")
export DISPLAY

if given --screenshot "$@"; then
    "$tree/citizen-kiosk" "$@"
    exit
fi
picture=$tree/first-screen.png
"$tree/citizen-kiosk" "$@" --screenshot "$picture"
"$tree/citizen-kiosk" "$@" &
kiosk=$!
echo "There is no display here, so the kiosk runs on the display $DISPLAY in memory."
echo "Its first screen: $picture"
echo "It stops with Ctrl+C, or with: kill $$"
wait "$kiosk"
