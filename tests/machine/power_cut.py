#!/usr/bin/env python3
"""Cuts the power while the desk keeps a draft: of what was not synchronised any part may be on the disk.

    power_cut.py DRAFT_WRITER KIOSKCTL IO_RECORD.so [CUTS]

One run is written down call by call; then the disk is made as it could stand at random moments of it: each write since
the file's last synchronisation is there, or missing, or torn at a sector. The draft must be one that was asked for, and
not older than the last that was said to be kept.
"""
import os
import random
import shutil
import subprocess
import sys
import tempfile

writer, ctl, shim = sys.argv[1:4]
cuts = int(sys.argv[4]) if len(sys.argv) > 4 else 100
EDITIONS = 40
SECTOR = 512
dice = random.Random(20261123)


def fail(words):
    sys.exit(f"FAILED: {words}")


def recorded(path):
    """(call, offset, data, file) in the order in which they were done."""
    calls = []
    with open(path, "rb") as record:
        while line := record.readline():
            call, offset, size, name = line.decode().rstrip("\n").split(" ", 3)
            calls.append((call, int(offset), record.read(int(size)) if call in ("write", "said") else b"", name))
    return calls


def apply(content, call, offset, data):
    if call == "truncate":
        return content[:offset] + bytes(max(0, offset - len(content)))
    content = content + bytes(max(0, offset - len(content)))
    return content[:offset] + data + content[offset + len(data):]


def torn(data):
    """The sectors of a write that reached the disk before the power failed."""
    return [(at, data[at:at + SECTOR]) for at in range(0, len(data), SECTOR) if dice.random() < 0.5]


def disk_after(calls, start):
    """What the disk may hold after these calls."""
    durable, pending = dict(start), {}
    for call, offset, data, name in calls:
        if call == "sync":
            for done in pending.pop(name, []):
                durable[name] = apply(durable.get(name, b""), *done)
        elif call != "said":
            pending.setdefault(name, []).append((call, offset, data))
    for name, waiting in pending.items():
        for call, offset, data in waiting:
            chance = dice.random()
            if chance < 0.4:
                durable[name] = apply(durable.get(name, b""), call, offset, data)
            elif chance < 0.6 and call == "write":
                for at, sector in torn(data):
                    durable[name] = apply(durable.get(name, b""), call, offset + at, sector)
    return durable


def told(calls):
    kept, asked = 0, 0
    for call, _, data, _ in calls:
        if call == "said":
            what, number = data.decode().split()
            kept, asked = (int(number), asked) if what == "kept" else (kept, int(number))
    return kept, asked


with tempfile.TemporaryDirectory() as folder:
    db = os.path.join(folder, "directory.db")
    subprocess.run([writer, db, "create"], check=True)
    subprocess.run([writer, db, "storm", "1", "1"], check=True, stdout=subprocess.DEVNULL)  # the draft is begun
    start = {os.path.join(folder, name): open(os.path.join(folder, name), "rb").read() for name in os.listdir(folder)}
    record = os.path.join(folder, "record")
    environment = dict(os.environ, LD_PRELOAD=shim, IO_RECORD=record, IO_RECORD_FILE="directory.db",
                       ASAN_OPTIONS="verify_asan_link_order=0")
    subprocess.run([writer, db, "storm", "2", str(EDITIONS)], env=environment, check=True, stdout=subprocess.DEVNULL)
    calls = recorded(record)
    if told(calls)[0] != EDITIONS + 1 or not any(call == "sync" for call, *_ in calls):
        fail("the run was not written down")
    where = os.path.join(folder, "after")
    rolled_back = 0
    for cut in range(cuts):
        upto = dice.randrange(len(calls))
        shutil.rmtree(where, ignore_errors=True)
        os.mkdir(where)
        for name, content in disk_after(calls[:upto], start).items():
            with open(os.path.join(where, os.path.basename(name)), "wb") as out:
                out.write(content)
        after = os.path.join(where, "directory.db")
        rolled_back += os.path.exists(after + "-journal") and os.path.getsize(after + "-journal") > 0
        kept, asked = told(calls[:upto])
        kept, asked = max(kept, 1), max(asked, 1)
        done = subprocess.run([writer, after, "read"], capture_output=True, text=True)
        if done.returncode != 0 or len(done.stdout.split()) != 2:
            fail(f"cut {cut} after call {upto}: {done.stdout}{done.stderr}")
        summary, number = done.stdout.split()
        if summary != number or not kept <= int(summary) <= asked:
            fail(f"cut {cut} after call {upto}: {kept} was kept, {asked} was asked for, {done.stdout}")
        checked = subprocess.run([ctl, "verify", "--db", after], capture_output=True, text=True)
        if checked.returncode != 0:
            fail(f"cut {cut} after call {upto}: {checked.stderr}")
    print(f"{cuts} power cuts in {len(calls)} calls, {rolled_back} with a journal on the disk: 0 drafts lost, 0 mixed")
