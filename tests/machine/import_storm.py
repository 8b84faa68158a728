#!/usr/bin/env python3
"""Kills kioskctl at random moments of an import or of a single edit: an import is there whole or not at all, an edit
whose number was printed is there, and the directory is sound.

    import_storm.py KIOSKCTL [ROUNDS]
"""
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
import uuid

ctl = os.path.abspath(sys.argv[1])
rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 200
dice = random.Random(20210224)
SERVICES = 60
WHO = ["--by", "김민원", "--reason", "폭풍"]
IDS = [str(uuid.uuid5(uuid.NAMESPACE_URL, f"storm-{i}")) for i in range(SERVICES)]


def write_import(file, mark):
    """Services that all carry the same mark in their names."""
    with open(file, "w", encoding="utf-8") as out:
        for number, entry in enumerate(IDS):
            out.write(json.dumps({"id": entry, "name": f"{mark}번째 안내 {number}", "status": "active",
                                  "description": "시민에게 도움을 드립니다. " * 40}, ensure_ascii=False) + "\n")


def run(*words):
    done = subprocess.run([ctl, *words, "--db", db], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"FAILED: {' '.join(words)}: {done.stderr}")
    return done.stdout


def killed(words, longest, aimed):
    """Runs the command and kills it, at any moment or, `aimed`, while it commits; what it had printed by then, and whether it had ended well by itself."""
    process = subprocess.Popen([ctl, *words, *WHO, "--db", db], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if aimed:  # the moment in which the database itself is written is short: it is waited for
        before = os.stat(db).st_mtime_ns
        while os.stat(db).st_mtime_ns == before and process.poll() is None:
            pass
        time.sleep(dice.uniform(0.0, 0.002))
        process.send_signal(signal.SIGKILL)
    else:
        try:
            process.wait(dice.uniform(0.0, longest))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
    output, _ = process.communicate()
    if process.returncode not in (0, -signal.SIGKILL):
        sys.exit(f"FAILED: {words[0]} ended with {process.returncode}")
    return output.decode(errors="replace"), process.returncode == 0


def marks():
    return {entry["name"].split("번째")[0] for entry in json.loads(run("list", "--json"))}


def took(words):
    began = time.monotonic()
    run(*words, *WHO)
    return time.monotonic() - began


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    db, file = "directory.db", "services.ndjson"
    run("init", "--empty")
    write_import(file, 0)
    import_time = took(["import", file])
    edit_time = took(["checked", IDS[0], "--method", "phone"])
    standing, head, torn, whole, edits = "0", int(run("verify").split()[0]), 0, 0, 0
    for round_ in range(1, rounds + 1):
        if round_ % 3 == 0:
            output, ended = killed(["checked", dice.choice(IDS), "--method", "phone"], 1.6 * edit_time, round_ % 2 == 0)
            torn += os.path.exists(db + "-journal") and os.path.getsize(db + "-journal") > 0
            told = [int(line.split()[1]) for line in output.splitlines(True) if line.startswith("event ") and line.endswith("\n")]
            if ended and not told:
                sys.exit(f"FAILED: round {round_}: an edit ended well and told no number: {output}")
            wanted = max([head, *told])
            edits += len(told)
        else:
            write_import(file, round_)
            output, ended = killed(["import", file], 1.6 * import_time, round_ % 2 == 0)
            torn += os.path.exists(db + "-journal") and os.path.getsize(db + "-journal") > 0
            wanted = head + SERVICES if ended else head
        now = int(run("verify").split()[0])
        if now < wanted:
            sys.exit(f"FAILED: round {round_}: {wanted} was acknowledged, the journal ends at {now}")
        found = marks()
        if len(found) != 1:
            sys.exit(f"FAILED: round {round_}: half an import stands: {sorted(found)}")
        if round_ % 3 != 0:
            if now not in (head, head + SERVICES):
                sys.exit(f"FAILED: round {round_}: the journal grew by {now - head} events, not by {SERVICES} or none")
            if found != {str(round_) if now > head else standing}:
                sys.exit(f"FAILED: round {round_}: {found} stands, the journal says otherwise")
            whole += now > head
        standing, head = found.pop(), now
    if torn < rounds // 50:
        sys.exit(f"FAILED: only {torn} of {rounds} kills met a transaction: the storm says nothing")
    print(f"{rounds} kills, {torn} of them within a transaction, {whole} imports whole, {edits} edits acknowledged: "
          "0 corrupt, 0 lost, 0 in part")
