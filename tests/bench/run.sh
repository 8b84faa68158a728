#!/usr/bin/env bash
# Measures the kiosk beside a floor program under Xvfb, with the shipped directory and with 100,000 generated services.
#   tests/bench/run.sh [options of bench_kiosk, such as --runs 9]
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tree=$top/build/bench
services=100000

"$top/deploy/packages.sh" run build test
echo "Building ..."
"$top/deploy/build.sh" bench -DCMAKE_BUILD_TYPE=Release -DKIOSK_TESTS=ON -DKIOSK_BENCH=ON -DKIOSK_INSPECT=ON \
    -- citizen-kiosk kioskctl bench_floor bench_kiosk

data=$tree/data
mkdir -p "$data"
rm -f "$data/shipped.db"*
"$tree/kioskctl" init --db "$data/shipped.db" >/dev/null
if [ ! -e "$data/large.db" ]; then
    echo "Generating $services services ..."
    rm -rf "$data/large"
    "$top/tests/bench/generate.py" "$top/assets/directory" "$services" "$data/large"
    "$tree/kioskctl" init --db "$data/large.db" --assets "$data/large" >/dev/null
fi
export XDG_STATE_HOME=$data/state
exec xvfb-run -a -s "-screen 0 1080x1920x24 -nolisten tcp -noreset" "$tree/bench_kiosk" --floor "$tree/bench_floor" \
    --kiosk "$tree/citizen-kiosk" --shipped "$data/shipped.db" --large "$data/large.db" "$@"
