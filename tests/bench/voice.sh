#!/usr/bin/env bash
# Measures how soon speech starts and stops with the real speech-dispatcher and espeak-ng, as a listener hears it and without an
# audio device: a sink of PulseAudio that only keeps time takes the sound, and its monitor is listened to.
#   tests/bench/voice.sh BUILD/voice_bench
set -euo pipefail

bench=${1:?"give the program voice_bench of a build with -DKIOSK_BENCH=ON"}
for tool in speech-dispatcher espeak-ng pulseaudio parec python3; do
    command -v "$tool" >/dev/null || { echo "voice: $tool is missing; install its package" >&2; exit 77; }
done
here=$(cd "$(dirname "$0")" && pwd)
place=$(mktemp -d)
started=()
cleanup() {
    [ ${#started[@]} -eq 0 ] || kill "${started[@]}" 2>/dev/null || true
    rm -rf "$place"
}
trap cleanup EXIT
export HOME=$place/home XDG_RUNTIME_DIR=$place/run
settings=$HOME/.config/speech-dispatcher socket=$XDG_RUNTIME_DIR/speech-dispatcher/speechd.sock
export SPEECHD_ADDRESS=unix_socket:$socket
mkdir -p "$settings" "${socket%/*}" "$place/log"
chmod 700 "$XDG_RUNTIME_DIR"
cp -r /etc/speech-dispatcher/. "$settings/"
sed -i 's/^# *AudioOutputMethod.*/AudioOutputMethod "pulse"/' "$settings/speechd.conf"
touch "$place/all.raw" "$place/heard"

pulseaudio -n --daemonize=no --exit-idle-time=-1 -L module-native-protocol-unix \
    -L "module-null-sink sink_name=card rate=22050 channels=1 format=s16le" >"$place/pulse" 2>&1 &
started+=($!)
sleep 2
speech-dispatcher -s -t 0 -C "$settings" -L "$place/log" -P "$place/pid" -S "$socket" >"$place/out" 2>&1 &
started+=($!)
parec --latency-msec=5 -d card.monitor --format=s16le --rate=22050 --channels=1 --raw >"$place/all.raw" 2>/dev/null &
started+=($!)
python3 "$here/heard.py" "$place/all.raw" "$place/heard" &
started+=($!)
sleep 1
"$bench" "$place/heard"
