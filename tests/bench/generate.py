#!/usr/bin/env python3
"""Writes the shipped directory with many more services, for tests/bench/run.sh.

usage: generate.py ASSETS_DIRECTORY COUNT OUT_FOLDER

Each generated service is a shipped one under another name, id and slug; `kioskctl init --assets OUT_FOLDER` takes them.
"""
import json
import pathlib
import shutil
import sys
import uuid

WORDS = ["나눔", "이음", "새싹", "누리", "한빛", "온새", "도란", "하늘", "마루", "가람"]


def new_ids(value, salt):
    """Gives every object inside a document an id of its own; references to locations and organizations stay."""
    if isinstance(value, dict):
        return {k: str(uuid.uuid5(uuid.NAMESPACE_OID, salt + v)) if k == "id" else new_ids(v, salt) for k, v in value.items()}
    if isinstance(value, list):
        return [new_ids(v, salt) for v in value]
    return value


def another(model, number):
    service = new_ids(model, f"generated-{number}-")
    service["name"] = f"{WORDS[number % len(WORDS)]} {model['name']} {number}"
    service["x_kiosk"] = dict(service["x_kiosk"], external_id=f"generated-{number}", slug=f"generated-{number}")
    for unique in ("same_as", "related", "former_numbers"):
        service["x_kiosk"].pop(unique, None)
    return service


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    shipped, count, out = pathlib.Path(sys.argv[1]), int(sys.argv[2]), pathlib.Path(sys.argv[3])
    out.mkdir(parents=True, exist_ok=True)
    models = []
    for file in sorted(shipped.glob("*.json")):
        shutil.copy(file, out / file.name)
        if file.name.startswith("services-") and file.name != "services-dong.json":
            models.append(json.loads(file.read_text(encoding="utf-8")))
    services = [[another(group[n % len(group)], n) for n in range(k, count, len(models))] for k, group in enumerate(models)]
    for k, group in enumerate(services):
        text = json.dumps(group, ensure_ascii=False)
        (out / f"services-generated-{k}.json").write_text(text, encoding="utf-8")


main()
