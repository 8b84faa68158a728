#!/usr/bin/env python3
"""Kills the desk while it keeps a draft; what it said is kept is kept, and the draft is never a mixture of two editions.

    draft_kill.py DRAFT_WRITER KIOSKCTL [ROUNDS]
"""
import os
import random
import subprocess
import sys
import tempfile

writer, ctl = sys.argv[1:3]
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 50
dice = random.Random(20261122)


def fail(words):
    sys.exit(f"FAILED: {words}")


def whole_lines(output):
    return output[: output.rfind(b"\n") + 1].decode().splitlines()


def storm(db, edition):
    """Kills it at a random moment of its work; the last edition that was kept, and the last that was asked for."""
    process = subprocess.Popen([writer, db, "storm", str(edition)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    first = process.stdout.readline()
    if not first.startswith(b"asked"):
        fail(f"the desk did not begin: {process.stderr.read().decode()}")
    try:
        process.wait(dice.uniform(0.0, 0.15))
        fail(f"the desk ended by itself: {process.stderr.read().decode()}")
    except subprocess.TimeoutExpired:
        process.kill()
    output, _ = process.communicate()
    kept, asked = edition - 1, int(first.split()[1])
    for line in whole_lines(output):
        what, number = line.split()
        kept, asked = (int(number), asked) if what == "kept" else (kept, int(number))
    return kept, asked


def edition_on_disk(db):
    done = subprocess.run([writer, db, "read"], capture_output=True, text=True)
    if done.returncode != 0:
        fail(f"the draft cannot be read: {done.stderr}")
    if done.stdout == "none\n":
        return 0
    summary, number = done.stdout.split()
    if summary != number:
        fail(f"the draft is a mixture: {done.stdout}")
    return int(summary)


with tempfile.TemporaryDirectory() as folder:
    db = os.path.join(folder, "directory.db")
    subprocess.run([writer, db, "create"], check=True)
    edition, unheard, torn = 1, 0, 0
    for round_ in range(rounds):
        kept, asked = storm(db, edition)
        torn += os.path.exists(db + "-journal") and os.path.getsize(db + "-journal") > 0
        found = edition_on_disk(db)
        if not kept <= found <= asked:
            fail(f"round {round_}: {kept} was kept, {asked} was asked for, {found} is there")
        unheard += found > kept
        edition = found + 1
        checked = subprocess.run([ctl, "verify", "--db", db], capture_output=True, text=True)
        if checked.returncode != 0:
            fail(f"round {round_}: {checked.stderr}")
    if edition < rounds:
        fail(f"only {edition} editions in {rounds} rounds: the desk was never at work")
    print(f"{rounds} kills in {edition - 1} editions, {torn} within a transaction, {unheard} before the answer was heard: "
          "0 drafts lost, 0 mixed")
