#!/usr/bin/env bash
# Imports generated services (100,000 unless told) while another connection reads, as a running kiosk does: what the
# import takes in time and memory, and how long the reader waits.
#   tests/bench/import_reader.sh [SERVICES]
set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
tree=$top/build/bench
services=${1:-100000}

"$top/deploy/build.sh" bench -DCMAKE_BUILD_TYPE=Release -DKIOSK_TESTS=ON -DKIOSK_BENCH=ON -- kioskctl reader_bench
data=$tree/data
mkdir -p "$data"
rm -rf "$data/generated" "$data"/from.db* "$data"/import.db*
"$top/tests/bench/generate.py" "$top/assets/directory" "$services" "$data/generated"
"$tree/kioskctl" init --db "$data/from.db" --assets "$data/generated" >/dev/null
"$tree/kioskctl" export --db "$data/from.db" --format hsds "$data/import.json" >/dev/null 2>&1
"$tree/kioskctl" init --db "$data/import.db" --assets "$top/assets/directory" >/dev/null
"$tree/reader_bench" "$data/import.db" bash -c 'TIMEFORMAT="import: %R s wall, %U s user, %S s system"
    time "$@" >/dev/null 2>&1' import "$tree/kioskctl" import --db "$data/import.db" --by bench --reason bench \
    "$data/import.json"
