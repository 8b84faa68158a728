#!/bin/sh
# A disk of 2 MiB fills up under a directory: reading goes on, writing refuses in words, and all is well when there is
# room again. Needs root for the mount; exit 77 (skipped) without it.
#   disk_full.sh STORE_WRITER KIOSKCTL
set -u
writer=$1
ctl=$2
folder=$(mktemp -d)
mount -t tmpfs -o size=2m tmpfs "$folder" 2>/dev/null || { rmdir "$folder"; echo "skipped: no tmpfs can be mounted here"; exit 77; }
trap 'umount "$folder"; rmdir "$folder"' EXIT
db=$folder/directory.db
fail() { echo "FAILED: $*" >&2; exit 1; }

export LC_ALL=C.UTF-8
"$writer" "$db" create || fail "cannot be made"
dd if=/dev/zero of="$folder/ballast" bs=64k count=4 2>/dev/null
"$writer" "$db" storm 1 >"/tmp/disk_full.$$" 2>"/tmp/disk_full_err.$$"
status=$?
acked=$(tail -n 1 "/tmp/disk_full.$$" | cut -d' ' -f2)
words=$(tail -n 1 "/tmp/disk_full_err.$$")
rm -f "/tmp/disk_full.$$" "/tmp/disk_full_err.$$"
[ "$status" -eq 3 ] || fail "the writer ended with $status: $words"
case $words in *"disk is full"*) ;; *) fail "not told in words: $words" ;; esac

"$ctl" list --db "$db" >/dev/null || fail "cannot be read while the disk is full"
head=$("$ctl" verify --db "$db") || fail "not sound while the disk is full"
[ "${head%% *}" -ge "$acked" ] || fail "$acked was acknowledged, the journal ends at $head"

rm "$folder/ballast"
"$writer" "$db" edits 3 >/dev/null || fail "cannot be written although there is room again"
"$ctl" verify --db "$db" >/dev/null || fail "not sound afterwards"
echo "full at event $acked, and well again"
