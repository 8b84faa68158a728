#!/usr/bin/env python3
"""Holds an export to HSDS's published JSON Schemas.

    hsds_schema_check.py SCHEMA_FOLDER EXPORT...

EXPORT is a folder of a `kioskctl export --format hsds`, or a file of services. Prints one line a mistake and ends with 1;
77 (skipped) where the schemas or python3-jsonschema are not there.
"""
import json
import sys
import warnings
from pathlib import Path

SCHEMAS = {"services": "service", "organizations": "organization", "locations": "location",
           "taxonomy_terms": "taxonomy_term", "taxonomies": "taxonomy"}


def main():
    folder = Path(sys.argv[1])
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import jsonschema
    except ImportError:
        print("skipped: python3-jsonschema is not installed")
        return 77
    if not (folder / "service.json").is_file():
        print(f"skipped: no HSDS schemas in {folder}")
        return 77
    store = {}
    for path in folder.glob("*.json"):
        schema = json.loads(path.read_text())
        for key in (path.name, schema.get("$id"), path.resolve().as_uri()):
            if key:
                store[key] = schema
    mistakes = checked = 0
    for given in map(Path, sys.argv[2:]):
        for path in sorted(given.glob("*.json")) if given.is_dir() else [given]:
            name = SCHEMAS.get(path.stem, None if given.is_dir() else "service")
            if not name:
                continue
            base = (folder / f"{name}.json").resolve()
            resolver = jsonschema.RefResolver(base.as_uri(), store[base.name], store=store)
            validator = jsonschema.Draft202012Validator(store[base.name], resolver=resolver,
                                                        format_checker=jsonschema.FormatChecker())
            for entry in json.loads(path.read_text()):
                checked += 1
                for error in validator.iter_errors(entry):
                    mistakes += 1
                    print(f"{path.name} {entry.get('id')} /{'/'.join(map(str, error.path))}: {error.message[:160]}")
    print(f"{checked} entries, {mistakes} mistakes")
    return 1 if mistakes or not checked else 0


sys.exit(main())
