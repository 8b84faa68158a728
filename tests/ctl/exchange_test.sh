#!/bin/sh
# kioskctl's import and export as an operator meets them: round trips, verdicts, and what bad input gets. After each bad
# file the journal is what it was (only the run itself is noted, for staff's worklist), and every problem names its place in
# Korean and English.
#   exchange_test.sh KIOSKCTL ASSETS/DIRECTORY HSDS_SCHEMA_CHECK [HSDS_SCHEMAS]
set -u
ctl=$1
assets=$2
schema_check=$3
schemas=${4:-}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export LC_ALL=C.UTF-8
cd "$folder" || exit 1
failures=0
id=ac148810-d857-441c-9679-408f346de14b

fail() {
    echo "FAILED: $*" >&2
    head -n 5 out err | sed 's/^/    /' >&2
    failures=$((failures + 1))
}
# What is published: every event with its document.
journal() { "$ctl" log --db directory.db --json | cksum; }
take() { "$ctl" import "$@" --db directory.db --by 김민원 --reason 들여오기 >out 2>err; }

# refuses FILE PLACE SENTENCE [OPTIONS]: exit status 1, the problem with its place in both languages, nothing written.
refuses() {
    file=$1
    place=$2
    sentence=$3
    shift 3
    before=$(journal)
    take "$file" "$@" --accepted-only
    status=$?
    take "$file" "$@" && status=0
    [ "$status" -eq 1 ] || fail "$file: exit status $status"
    grep -q -- "$place" err || fail "$file: no place $place"
    grep -q -- "$sentence" err || fail "$file: not told: $sentence"
    grep -q '세요\|습니다' err || fail "$file: no Korean"
    [ "$(journal)" = "$before" ] || fail "$file: something was written"
}

"$ctl" init --db directory.db --assets "$assets" >out 2>err || fail "init"

# What is ours goes out and comes back byte for byte, in each form.
for form in hsds hsds-csv; do
    "$ctl" export --db directory.db --format "$form" "$form-1" >out 2>err || fail "export $form"
    rm -f other.db*
    "$ctl" init --empty --db other.db >out
    "$ctl" import "$form-1" --db other.db --by 김민원 --reason 시험 >out 2>err || fail "import $form"
    "$ctl" export --db other.db --format "$form" "$form-2" >out 2>err || fail "export $form again"
    diff -rq "$form-1" "$form-2" >out || fail "$form: not equal after an import"
    take "$form-1" || fail "$form again"
    grep -q '^nothing written.*added 0, changed 0' out || fail "$form: not the same as what stands"
done
"$ctl" export --db directory.db --format hsds services.json >out 2>err || fail "export to a file"
[ -n "$schemas" ] && { "$schema_check" "$schemas" hsds-1 services.json >out 2>err; status=$?; cat out
    [ "$status" -eq 0 ] || [ "$status" -eq 77 ] || fail "not HSDS 3.1"; }

# Verdicts.
printf '{"id":"%s","name":"상담","status":"active"}' "$id" >one.json
"$ctl" import one.json --db directory.db --dry-run --json >out 2>err || fail "dry run"
python3 -c 'import json,sys; all=json.load(open("out")); sys.exit(not (all["rows"][0]["verdict"] == "added" and all["dry_run"] and not all["written"]))' ||
    fail "verdicts as JSON"
"$ctl" show "$id" --db directory.db >out 2>err && fail "a dry run wrote"
"$ctl" import one.json --db directory.db >out 2>err
[ $? -eq 2 ] || fail "needs --by and --reason"
take one.json || fail "import"
batch=$(sed -n 's/.*batch \([0-9a-f-]*\).*/\1/p' out)
"$ctl" undo "$batch" --db directory.db --by 김민원 --reason 되돌리기 >out 2>err || fail "undo"

# What bad input gets.
printf '[{"id":"%s","name":"상담","status":"active"},\n{"id":' "$id" >torn.json
refuses torn.json torn.json:2:7 "cut off"
printf '{"id":"%s","name":"\377\376상담","status":"active"}' "$id" >encoding.json
refuses encoding.json encoding.json "neither UTF-8 nor CP949\|broken here"
printf '[{"id":"%s","id":"x","name":"상담","status":"active"}]' "$id" >twice.json
printf '[{"id":"%s","name":"상담","status":"active"},{"id":"%s","name":"다른 상담","status":"active"}]' "$id" "$id" >same.json
printf '{"id":"svc-1","name":"상담","status":"active"}' >id.json
printf '{"id":"%s","name":null,"status":"active"}' "$id" >null.json
printf '{"id":"%s","name":"","status":"active"}' "$id" >empty.json
printf '{"id":"%s","name":"상담","status":"active","phones":[{"number":"119","service_id":"x"}]}' "$id" >parents.json
# refuses_row FILE PLACE SENTENCE: one row only is refused, so that --accepted-only would take the others.
refuses_row() {
    before=$(journal)
    take "$1" && fail "$1: taken"
    grep -q -- "$2" err || fail "$1: no place $2"
    grep -q -- "$3" err || fail "$1: not told: $3"
    grep -q '세요\|습니다' err || fail "$1: no Korean"
    [ "$(journal)" = "$before" ] || fail "$1: something was written"
}
refuses_row twice.json twice.json:1: "stands twice"
refuses_row same.json same.json:1: "was used before"
refuses_row id.json id.json:1:1 "is no UUID"
refuses_row null.json null.json:1:1 "missing, null or empty"
refuses_row empty.json empty.json:1:1 "missing, null or empty"
refuses_row parents.json "parents.json:1:1 phones/1" "Give it one parent"

: >nothing.json
refuses nothing.json nothing.json "is empty"
printf '<!DOCTYPE html><html><body>502</body></html>' >page.csv
refuses page.csv page.csv "web page" --format hsds
truncate -s 2G large.json
refuses large.json large.json "too large"
mkdir heading shifted
printf 'name,status\n상담,active\n' >heading/services.csv
refuses heading services.csv:1:1 "column “id” is missing"
printf 'id,name,status\n%s,상담, 생활,active\n' "$id" >shifted/services.csv
refuses_row shifted services.csv:2:4 "4 cells and 3 columns"
python3 - <<'END'
import zipfile
with zipfile.ZipFile("bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
    archive.writestr("services.csv", "id,name\n" + "0" * (64 << 20))
END
refuses bomb.zip bomb.zip "unpacks into far more"
head -c 200 bomb.zip >torn.zip
refuses torn.zip torn.zip "damaged"

# The same of staff's table.
printf '관리번호,전화번호\na-1,063-281-2114\n' >no-name.csv
refuses no-name.csv no-name.csv:1:2: "column “서비스명” is missing"
printf '관리번호,서비스명,모르는칸\na-1,상담,x\n' >unknown.csv
refuses unknown.csv unknown.csv:1:3: "모르는칸"
printf '관리번호,서비스명,분류,전화번호\na-1,상담, 생활,돌봄·복지,063-281-2114\n' >shifted.csv
refuses_row shifted.csv shifted.csv:2:3 "5 cells, not 4"
printf '관리번호,서비스명,분류\na-1,상담,돌봄·복지\na-1,다른 상담,돌봄·복지\n' >same.csv
refuses_row same.csv same.csv:3: "was used before, at same.csv:2"
printf '관리번호,서비스명,분류\na-1,상담,돌봄·복지\na-2,,돌봄·복지\n' >blank.csv
refuses_row blank.csv blank.csv:3:서비스명: "name is blank"
printf '관리번호,서비스명\na-1,"상담\n' >quote.csv
refuses quote.csv quote.csv:2:2: "quotes do not match"
printf '\260\374\270\256\271\370\310\243,\274\255\272\361\275\272\270\355\na-1,\377\376\n' >cp949.csv
refuses cp949.csv cp949.csv:2:5: "neither UTF-8 nor CP949"
refuses page.csv page.csv "web page"
refuses page.csv page.csv "web page" --format csv
printf '관리번호,서비스명,분류,확인한날\na-1,상담,돌봄·복지,1월 5일\n' >year.csv
refuses_row year.csv year.csv:2:확인한날 "has no year"
take year.csv --base-year 2026 --dry-run || fail "dates without a year, with --base-year"
take one.json --base-year 2026 && fail "--base-year for HSDS"
: >nothing.csv
refuses nothing.csv nothing.csv "is empty"
truncate -s 2G large.csv
refuses large.csv large.csv "too large"
refuses_row id.json id.json:1:1 "foreign-ids"
take id.json --foreign-ids || fail "an id that is no UUID, with --foreign-ids"
take id.json --foreign-ids || fail "the same again"
grep -q 'same 1' out || fail "the same id gives another UUID"

"$ctl" verify --db directory.db >out 2>err || fail "not sound afterwards"
[ "$failures" -eq 0 ] && echo "import and export: all as promised"
exit "$failures"
