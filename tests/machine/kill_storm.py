#!/usr/bin/env python3
"""Kills a writer at random moments; nothing that it was told is saved may be gone, and nothing may be torn.

    kill_storm.py STORE_WRITER KIOSKCTL [ROUNDS]
"""
import os
import random
import signal
import subprocess
import sys
import tempfile

writer, ctl = sys.argv[1:3]
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 200
dice = random.Random(20210224)


def start(db, seed):
    """The writer, and the number of its first acknowledgement: the killing starts when it is at work."""
    process = subprocess.Popen([writer, db, "storm", str(seed)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    first = process.stdout.readline()
    if not first.startswith(b"acked"):
        sys.exit(f"FAILED: the writer did not begin: {process.stderr.read().decode()}")
    return process, int(first.split()[1])


def acknowledged(output, before):
    """The last whole line's number; a line that the kill tore was never told."""
    whole = output[: output.rfind(b"\n") + 1].decode().splitlines()
    return int(whole[-1].split()[1]) if whole else before


with tempfile.TemporaryDirectory() as folder:
    db = os.path.join(folder, "directory.db")
    subprocess.run([writer, db, "create"], check=True)
    acked, torn = 0, 0
    for round_ in range(rounds):
        process, first = start(db, dice.randrange(2**31))
        try:
            process.wait(dice.uniform(0.0, 0.15))
            sys.exit(f"FAILED: the writer ended by itself: {process.stderr.read().decode()}")
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        output, _ = process.communicate()
        acked = acknowledged(output, first)
        torn += os.path.getsize(db + "-journal") > 0
        checked = subprocess.run([ctl, "verify", "--db", db], capture_output=True, text=True)
        if checked.returncode != 0:
            sys.exit(f"FAILED: round {round_}: {checked.stderr}")
        head = int(checked.stdout.split()[0])
        if head < acked:
            sys.exit(f"FAILED: round {round_}: {acked} was acknowledged, the journal ends at {head}")
        if os.path.getsize(db) > 20_000_000:  # a new one, or verifying takes longer than writing
            os.remove(db)
            os.remove(db + ".anchor")
            subprocess.run([writer, db, "create"], check=True)
    print(f"{rounds} kills, {torn} of them within a transaction: 0 corrupt, 0 acknowledged edits lost")
