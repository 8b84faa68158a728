#!/bin/sh
# kioskctl as an operator meets it: what it prints, where, and with which exit status.
#   ctl_test.sh KIOSKCTL ASSETS/DIRECTORY KIOSK/CTL
set -u
ctl=$1
assets=$2
sources=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
db=$folder/directory.db
export LC_ALL=C.UTF-8
failures=0

fail() {
    echo "FAILED: $*" >&2
    sed 's/^/    out: /' "$folder/out" >&2
    sed 's/^/    err: /' "$folder/err" >&2
    failures=$((failures + 1))
}

# status WANTED COMMAND...: runs it and compares the exit status.
status() {
    wanted=$1
    shift
    "$@" >"$folder/out" 2>"$folder/err"
    got=$?
    [ "$got" -eq "$wanted" ] || fail "status $got instead of $wanted: $*"
}
prints() { grep -q -- "$1" "$folder/out" || fail "does not print: $1"; }
complains() {
    grep -q -- "$1" "$folder/err" || fail "does not complain of: $1"
    [ "$(wc -l <"$folder/err")" -eq 1 ] || fail "complains in more than one line"
}
# holds PYTHON-EXPRESSION: true of the JSON just printed, as `all`.
holds() { python3 -c "import json,sys; all=json.load(sys.stdin); sys.exit(not ($1))" <"$folder/out" || fail "not so: $1"; }

# init
status 1 "$ctl" list --db "$db"
complains "no database at $db"
status 0 "$ctl" init --db "$db" --assets "$assets"
cp "$db" "$folder/before"
status 1 "$ctl" init --db "$db" --assets "$assets"
complains "$db already"
cmp -s "$db" "$folder/before" || fail "a second init changed the database"
status 0 "$ctl" init --empty --db "$folder/deep/er/empty.db"
status 0 "$ctl" list --json --db "$folder/deep/er/empty.db"
holds "all == []"
status 1 "$ctl" init --db "$folder/none.db" --assets "$folder/nowhere"
complains "assets"
[ -e "$folder/none.db" ] && fail "a failed init left a file"

# init from files that are wrong: everything wrong is named, nothing is written
mkdir "$folder/torn"
echo '[{"id": "x"' >"$folder/torn/hotlines.json"
status 1 "$ctl" init --db "$folder/none.db" --assets "$folder/torn"
complains "hotlines.json:"
[ -e "$folder/none.db" ] && fail "a failed init left a file"

# list
status 0 "$ctl" list --json --db "$db"
holds "len(all) >= 147"
holds "set(all[0]) >= {'id','external_id','slug','name','category','phones','status'}"
holds "len({e['id'] for e in all}) == len(all)"
holds "any(e['status'] == 'defunct' for e in all) and any(e['visibility'] == 'staff' for e in all)"
holds "any(e['external_id'] == 'hotline-119' and e['phones'] == ['119'] for e in all)"
status 0 "$ctl" list --category safety --json --db "$db"
cp "$folder/out" "$folder/safety"
holds "all and {e['category'] for e in all} == {'safety'}"
status 0 "$ctl" list --category '안전·피해 상담' --json --db "$db"
cmp -s "$folder/out" "$folder/safety" || fail "a category's name and its code list different entries"
status 1 "$ctl" list --category nonsense --db "$db"
complains "nonsense"

# show, by each of the three ids
status 0 "$ctl" show jeonju-crime-victim-center --json --db "$db"
holds "[p['number'] for p in all['document']['phones']] == ['1577-1295', '063-276-8804', '063-276-8828']"
id=$(python3 -c "import json,sys; print(json.load(sys.stdin)['id'])" <"$folder/out")
status 0 "$ctl" show "$id" --db "$db"
prints "1577-1295"
status 1 "$ctl" show no-such-entry --db "$db"
complains "no-such-entry"

# the journal
status 0 "$ctl" verify --db "$db"
status 0 "$ctl" log --json --db "$db"
holds "[e['seq'] for e in all] == list(range(1, len(all) + 1)) and {e['origin'] for e in all} == {'shipped'}"
status 0 "$ctl" history hotline-119 --json --db "$db"
holds "len(all) == 1 and all[0]['document']['phones'][0]['number'] == '119'"
status 0 "$ctl" revert hotline-119 1 --by 김민원 --reason '되돌리기 시험' --db "$db"
status 0 "$ctl" history hotline-119 --json --db "$db"
holds "all[1]['op'] == 'revert' and all[1]['actor'] == '김민원'"
status 1 "$ctl" revert hotline-119 9 --by 김민원 --reason '없는 판' --db "$db"
complains "no such version"
status 2 "$ctl" revert hotline-119 1 --db "$db"
status 0 "$ctl" rebuild --db "$db"
status 0 "$ctl" verify --db "$db"
status 0 "$ctl" backup "$folder/copy.db" --db "$db"
status 0 "$ctl" verify --db "$folder/copy.db"
status 1 "$ctl" backup "$folder/copy.db" --db "$db"
complains "already"

# a batch undone, an entry checked, an old document erased
status 0 "$ctl" checked hotline-119 --method phone --by 김민원 --reason '전화로 확인' --db "$db"
status 0 "$ctl" show hotline-119 --json --db "$db"
holds "all['version'] == 3 and all['document']['x_kiosk']['checked']['method'] == 'phone'"
status 2 "$ctl" checked hotline-119 --method guess --by 김민원 --reason '짐작' --db "$db"
status 0 "$ctl" log --since 354 --json --db "$db"
batch=$(python3 -c "import json,sys; print(json.load(sys.stdin)[-1]['batch'])" <"$folder/out")
status 0 "$ctl" undo "$batch" --by 김민원 --reason '잘못 확인함' --db "$db"
status 1 "$ctl" undo "$batch" --by 김민원 --reason '두 번은 안 됨' --db "$db"
complains "Somebody changed"
status 0 "$ctl" erase 355 --by 김민원 --reason '지우기 시험' --db "$db"
status 0 "$ctl" verify --db "$db"

# copies and restore
status 0 "$ctl" backup --daily --db "$db"
status 0 "$ctl" backup --daily --db "$db"
[ "$(ls "$db.copies" | grep -c 'db$')" -eq 1 ] || fail "a day has more than one copy"
status 2 "$ctl" backup --db "$db"
cp "$db" "$folder/ruin.db"
printf 'ruin' | dd of="$db" bs=1 seek=2 conv=notrunc 2>/dev/null
status 1 "$ctl" list --db "$db"
complains "damaged"
status 0 "$ctl" restore "$db".copies/*.db --db "$db"
status 0 "$ctl" verify --db "$db"
ls "$db".replaced-* >/dev/null 2>&1 || fail "a restore threw the ruined file away"
status 1 "$ctl" restore "$folder/nothing.db" --db "$db"
complains "nothing.db"

# what is due, and days that no rule gives
status 0 "$ctl" due --json --db "$db"
holds "{'id','name','reason','since','where','ko','en'} <= set(all[0])"
holds "any(e['id'] == 'farmer-college-17-eco' and e['reason'] == 'window_ended' and e['since'] == '2021-03-08' for e in all)"
holds "not any(e['id'] == 'hotline-119' and e['reason'] == 'window_ended' for e in all)"
cp "$folder/out" "$folder/due"
status 0 "$ctl" due --within 366 --json --db "$db"
[ "$(wc -l <"$folder/out")" -ge "$(wc -l <"$folder/due")" ] || fail "looking ahead finds less"
status 2 "$ctl" due --within soon --db "$db"
status 0 "$ctl" holiday add 2031-05-02 '시험 휴일' --kind temporary --source '시험 공고' --by 김민원 --reason '시험' --db "$db"
status 0 "$ctl" holidays --from 2031-05-02 --to 2031-05-02 --db "$db"
prints "^2031-05-02	시험 휴일	temporary	시험 공고$"
status 0 "$ctl" holiday remove 2031-05-02 '시험 휴일' --by 김민원 --reason '시험 끝' --db "$db"
status 0 "$ctl" holidays --from 2031-05-02 --to 2031-05-02 --db "$db"
grep -q '시험 휴일' "$folder/out" && fail "a removed day is still a holiday"
status 1 "$ctl" holiday remove 2031-05-02 '시험 휴일' --by 김민원 --reason '두 번' --db "$db"
complains "no day that was entered"
status 1 "$ctl" holiday add 2031-02-30 '없는 날' --kind local --source '없음' --by 김민원 --reason '시험' --db "$db"
complains "2031-02-30"
status 2 "$ctl" holiday add 2031-05-02 '시험 휴일' --kind statutory --source '없음' --by 김민원 --reason '시험' --db "$db"

# closures: of one service, of a place, of everything; a day before and a day after nothing changes
desk=$("$ctl" list --json --db "$db" | python3 -c "import json,sys; print(next(e['slug'] for e in json.load(sys.stdin) if '주민센터' in e['name'] and e['status'] == 'active'))")
at() { "$ctl" status "$desk" --at "$1T10:30" --db "$db" | cut -f1,3,4; }
open=$(at 2028-03-08)
status 2 "$ctl" closure add 2028-03-08 '청사 이전' --by 김민원 --reason '시험' --db "$db"
status 1 "$ctl" closure add 2028-03-08 '청사 이전' --service no-such --by 김민원 --reason '시험' --db "$db"
complains "no-such"
status 1 "$ctl" closure add 2028-03-08 '청사 이전' --to 2028-03-07 --service "$desk" --by 김민원 --reason '시험' --db "$db"
complains "last day"
status 0 "$ctl" closure add 2028-03-08 '청사 이전' --to 2028-03-09 --service "$desk" --by 김민원 --reason '이전 공고' --db "$db"
[ "$(at 2028-03-08)" = "closed	closure	청사 이전" ] || fail "the closed desk is $(at 2028-03-08)"
[ "$(at 2028-03-10)" = "$open" ] || fail "closed on the day after: $(at 2028-03-10)"
status 0 "$ctl" closure list --db "$db"
prints "2028-03-08	2028-03-09	청사 이전	.*주민센터"
closure=$(cut -f1 "$folder/out")
status 0 "$ctl" closure remove "$closure" --by 김민원 --reason '취소' --db "$db"
[ "$(at 2028-03-08)" = "$open" ] || fail "still closed: $(at 2028-03-08)"
status 1 "$ctl" closure remove "$closure" --by 김민원 --reason '두 번' --db "$db"
complains "no closure"
status 0 "$ctl" closure add 2028-03-08 '정전' --everything --by 김민원 --reason '공고' --db "$db"
[ "$(at 2028-03-08)" = "closed	closure	정전" ] || fail "everything closed, the desk is $(at 2028-03-08)"
status 0 "$ctl" status hotline-119 --at 2028-03-08T10:30 --db "$db"
prints "^open"
status 0 "$ctl" verify --db "$db"
status 0 "$ctl" rebuild --db "$db"

# hours
status 0 "$ctl" status jeonju-crime-victim-center --at 2021-02-24T10:30 --json --db "$db"
holds "all['state'] in ('open', 'unknown')"
status 0 "$ctl" status hotline-119 --at 2021-02-24T03:00 --db "$db"
prints "^open"
status 1 "$ctl" status hotline-119 --at yesterday --db "$db"
complains "yesterday"
status 0 "$ctl" holidays --from 2021-03-01 --to 2021-03-01 --db "$folder/nothing.db"
prints "3·1절"
echo '{"schedules":[{"freq":"WEEKLY","byday":"WE","opens_at":"09:00","closes_at":"18:00"}]}' >"$folder/hours.json"
status 0 "$ctl" hours "$folder/hours.json" --at 2021-02-24T10:30 --db "$folder/nothing.db"
prints "^open"

# files that are no directory
: >"$folder/zero.db"
status 1 "$ctl" list --db "$folder/zero.db"
complains "empty"
echo 'just some text that is long enough to be looked at' >"$folder/text.db"
status 1 "$ctl" list --db "$folder/text.db"
complains "not a database of this program"
head -c 20000 "$db" >"$folder/cut.db"
cp "$db.anchor" "$folder/cut.db.anchor"
status 1 "$ctl" list --db "$folder/cut.db"
complains "damaged"
mkdir "$folder/folder.db"
status 1 "$ctl" list --db "$folder/folder.db"
complains "folder.db"

# messages in the operator's language, wrong usage, help
LC_ALL=ko_KR.UTF-8 status 1 "$ctl" list --db "$folder/nothing.db"
complains "데이터베이스 파일이 없습니다"
status 2 "$ctl"
status 2 "$ctl" dance
status 2 "$ctl" list --nonsense
status 0 "$ctl" --help
commands=$("$ctl" --help | sed -n '/^Subcommands/,$p' | sed -n 's/^  \([a-z]*\) .*/\1/p')
[ "$(echo "$commands" | wc -l)" -ge 16 ] || fail "commands missing from --help: $commands"
for command in $commands; do
    status 0 "$ctl" "$command" --help
    prints "--db"
    grep -q "^\.It Cm $command\b" "$sources/kioskctl.1" || fail "$command is not in the man page"
    grep -q "commands=.*\b$command\b" "$sources/kioskctl.bash" || fail "$command is not completed"
done
# every option of every command, also of those below holiday and closure, is in the man page and is completed
for command in $commands "holiday add" "holiday remove" "closure add" "closure remove" "closure list"; do
    # shellcheck disable=SC2086
    status 0 "$ctl" $command --help
    for option in $(grep -o -- '^ *\(-[a-z],\)\?--[a-z-]*' "$folder/out" | sed 's/.*--//' | sort -u); do
        grep -q -- "--$option\b" "$sources/kioskctl.bash" || fail "$command --$option is not completed"
        [ "$option" = help ] && continue
        grep -q "Fl -$option\b" "$sources/kioskctl.1" || fail "$command --$option is not in the man page"
    done
done
bash -n "$sources/kioskctl.bash" || fail "the completion is no shell script"

[ "$failures" -eq 0 ] && echo "all well" || exit 1
