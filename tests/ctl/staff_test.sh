#!/bin/sh
# Accounts, countersignatures and counts as an operator meets them.
#   staff_test.sh KIOSKCTL ASSETS/DIRECTORY
set -u
ctl=$1
assets=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
db=$folder/directory.db
export LC_ALL=C.UTF-8 KIOSKCTL_LOG=debug
secret='canary blue umbrellas and a persimmon tree'
failures=0

fail() {
    echo "FAILED: $*" >&2
    sed 's/^/    out: /' "$folder/out" >&2
    sed 's/^/    err: /' "$folder/err" >&2
    failures=$((failures + 1))
}

# status WANTED INPUT COMMAND...: runs it with lines of standard input and compares the exit status.
status() {
    wanted=$1
    input=$2
    shift 2
    printf "$input" | "$@" >"$folder/out" 2>"$folder/err"
    got=$?
    [ "$got" -eq "$wanted" ] || fail "status $got instead of $wanted: $*"
    cat "$folder/out" "$folder/err" >>"$folder/all"
}
prints() { grep -q -- "$1" "$folder/out" || fail "does not print: $1"; }
complains() { grep -q -- "$1" "$folder/err" || fail "does not complain of: $1"; }
silent() { [ ! -s "$folder/out" ] || fail "prints something"; }

status 0 '' "$ctl" init --db "$db" --assets "$assets"

# nobody at first, and the first one is an admin
status 0 '' "$ctl" staff list --db "$db"
silent
status 1 "$secret\n" "$ctl" staff add kim --role editor --db "$db"
complains 'There must be an administrator'
status 1 '' "$ctl" staff add jeon --role admin --db "$db"
complains 'on standard input'
status 1 'too short\n' "$ctl" staff add jeon --role admin --db "$db"
complains '15 characters'
status 1 'correct horse battery staple\n' "$ctl" staff add jeon --role admin --db "$db"
complains 'Anybody would try'
status 2 "$secret\n" "$ctl" staff add jeon --role boss --db "$db"
status 1 "$secret\n" "$ctl" staff add 'Je on; DROP' --role admin --db "$db"
complains 'sign-in name'
status 0 '' "$ctl" staff list --db "$db"
silent
status 0 "$secret\n" "$ctl" staff add Jeon --role admin --shown '전 주임' --db "$db"
status 1 "$secret\n" "$ctl" staff add jeon --role admin --db "$db"
complains 'already'
status 0 "$secret\n" "$ctl" staff add lee --role approver --by jeon --reason 'a new colleague' --db "$db"
status 0 '' "$ctl" staff list --db "$db"
prints 'jeon	admin	active	-	전 주임'
prints 'lee	approver	active'

# changes are events
status 0 '' "$ctl" log --db "$db"
prints 'account.*operator	jeon	a new colleague'
status 1 '' "$ctl" staff disable jeon --db "$db"
complains 'There must be an administrator'
status 0 '' "$ctl" staff disable lee --db "$db"
status 0 '' "$ctl" staff list --json --db "$db"
prints '"state": "disabled"'
status 0 '' "$ctl" staff enable lee --db "$db"
status 0 '' "$ctl" staff role lee --role editor --db "$db"
status 0 '' "$ctl" staff role lee --role approver --db "$db"
status 1 '' "$ctl" staff unlock nobody --db "$db"
complains 'no such account'
status 1 'short\n' "$ctl" staff passwd lee --db "$db"
status 0 "$secret 2\n" "$ctl" staff passwd lee --db "$db"
status 1 "eight ch\n000000\n" "$ctl" staff passwd lee --code --db "$db"
prints 'otpauth://totp/'
complains 'code is wrong'

# what kioskctl does alone waits for somebody else
status 0 '' "$ctl" countersign --db "$db"
silent
status 0 '' "$ctl" checked hotline-129 --method phone --by jeon --reason 'called' --db "$db"
status 0 '' "$ctl" countersign --db "$db"
prints '	jeon	'
batch=$(cut -f 1 "$folder/out")
status 2 '' "$ctl" countersign "$batch" --db "$db"
status 1 'wrong secret, quite wrong\n' "$ctl" countersign "$batch" --by lee --db "$db"
complains 'Name or secret is wrong'
status 1 "$secret\n" "$ctl" countersign "$batch" --by jeon --db "$db"
complains 'not trusted'
status 0 "$secret 2\n" "$ctl" countersign "$batch" --by LEE --db "$db"
status 0 '' "$ctl" countersign --db "$db"
silent
status 1 "$secret 2\n" "$ctl" countersign "$batch" --by lee --db "$db"
complains 'already'

# wrong tries lock, and unlock opens
for i in 1 2 3 4 5; do status 1 'wrong\n' "$ctl" countersign "$batch" --by lee --db "$db"; done
status 1 "$secret 2\n" "$ctl" countersign "$batch" --by lee --db "$db"
complains 'Try again in'
status 0 '' "$ctl" staff list --json --db "$db"
prints '"wrong_tries": 5'
status 0 '' "$ctl" staff unlock lee --db "$db"
status 0 '' "$ctl" staff list --json --db "$db"
grep -q '"wrong_tries": 5' "$folder/out" && fail 'unlock takes nothing back'

# counts and drafts
status 0 '' "$ctl" drafts --db "$db"
silent
status 0 '' "$ctl" drafts --json --db "$db"
prints '^\[\]$'
status 0 '' "$ctl" stats --db "$db"
silent
status 0 '' "$ctl" stats --days 7 --csv --db "$db"
prints '날짜,구분,이름,횟수'
status 2 '' "$ctl" stats --days 0 --db "$db"

# the database is sound, a rebuild keeps the accounts, a backup has them, no export has any
status 0 '' "$ctl" verify --db "$db"
status 0 '' "$ctl" rebuild --db "$db"
status 0 '' "$ctl" verify --db "$db"
status 0 '' "$ctl" backup "$folder/copy.db" --db "$db"
status 0 '' "$ctl" staff list --db "$folder/copy.db"
prints 'lee	approver	active'
status 0 '' "$ctl" restore "$folder/copy.db" --db "$db"
status 0 '' "$ctl" staff list --db "$db"
prints 'lee	approver	active'
for format in hsds hsds-csv; do
    status 0 '' "$ctl" export --format $format "$folder/$format" --db "$db"
    grep -rl 'argon2\|전 주임\|"approver"' "$folder/$format" && fail "$format has accounts"
done
status 0 '' "$ctl" export --format csv "$folder/staff" --db "$db"
grep -rl 'argon2\|전 주임' "$folder/staff" && fail "csv has accounts"

# the secret is nowhere: not in the file, its companions, what was printed or logged
grep -rl 'canary' "$folder" && fail "a secret is in a file"

[ "$failures" -eq 0 ] || echo "$failures failures" >&2
exit "$failures"
