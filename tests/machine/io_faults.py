#!/usr/bin/env python3
"""Lets every single read, write, sync and truncate fail, once and for ever after, in turn.

    io_faults.py STORE_WRITER KIOSKCTL IO_FAULT.so [STEP]

After each run the directory is sound and holds every acknowledged edit; a fault that is over does not stop the next
edit; while only writing fails, reading goes on; every failure is told in words. STEP > 1 tries every STEPth call.
"""
import os
import shutil
import subprocess
import sys
import tempfile

writer, ctl, shim = sys.argv[1:4]
step = int(sys.argv[4]) if len(sys.argv) > 4 else 1
EDITS = "3"
MOST_CALLS = 5000  # far beyond what three edits need; a guard against a loop without end


def run_with_fault(db, call, at, ever, error):
    environment = dict(os.environ, LD_PRELOAD=shim, IO_FAULT_CALL=call, IO_FAULT_AT=str(at), IO_FAULT_EVER=ever,
                       IO_FAULT_ERROR=error, IO_FAULT_FILE="directory.db", ASAN_OPTIONS="verify_asan_link_order=0")
    return subprocess.run([writer, db, "edits", EDITS], env=environment, capture_output=True, text=True, timeout=60)


def check(db, call, at, ever, error, run):
    def fail(why):
        sys.exit(f"FAILED: {call} {at} {'for ever' if ever == '1' else 'once'} {error}: {why}\n{run.stdout}{run.stderr}")

    if run.returncode not in (0, 3):
        fail(f"exit status {run.returncode}")
    lines = run.stdout.splitlines()
    words = [line for line in run.stderr.splitlines() if line != "fault" and not line.startswith("[")]
    if run.returncode == 3 and not words:
        fail("failed without a word")
    if "read failed" in lines and call != "pread" and ever == "0":
        fail("reading stopped")
    if "again failed" in lines and ever == "0":
        fail("the next edit failed too, although the disk was well again")
    verified = subprocess.run([ctl, "verify", "--db", db], capture_output=True, text=True)
    if verified.returncode != 0:
        fail(f"not sound afterwards: {verified.stderr}")
    head = int(verified.stdout.split()[0])
    acked = [int(line.split()[1]) for line in lines if line.startswith("acked")]
    if acked and head < acked[-1]:
        fail(f"{acked[-1]} was acknowledged, the journal ends at {head}")


runs = 0
with tempfile.TemporaryDirectory() as folder:
    template = os.path.join(folder, "template.db")
    subprocess.run([writer, template, "create"], check=True)
    db = os.path.join(folder, "directory.db")
    for call in ("pread", "pwrite", "write", "fsync", "ftruncate"):
        for ever in "01":
            for error in ("EIO", "ENOSPC") if call in ("pwrite", "write") else ("EIO",):
                for at in range(1, MOST_CALLS, step):
                    for name in ("", ".anchor"):
                        shutil.copy(template + name, db + name)
                    if os.path.exists(db + "-journal"):
                        os.remove(db + "-journal")
                    run = run_with_fault(db, call, at, ever, error)
                    if "fault" not in run.stderr.splitlines():
                        break
                    runs += 1
                    check(db, call, at, ever, error, run)
print(f"{runs} runs with a fault each: nothing torn, nothing acknowledged lost")
