#!/usr/bin/env python3
"""Recall@5 and time a query of `kioskctl search` beside plain SQLite FTS5 (trigram) and, where node and the packages are there,
MiniSearch and Fuse.js, on the same entries and the same queries (tests/model/search_queries.tsv).

usage: search_compare.py KIOSKCTL DATABASE QUERIES.tsv [NODE_MODULES_FOLDER]

The other libraries get name, alternate and English names, keywords, description, organization-free texts and numbers of each entry that
citizens see, with their own defaults for Korean (MiniSearch: prefix and fuzzy 0.2; Fuse.js: threshold 0.4). Times: median of the queries;
kioskctl's are of the whole batch divided by its queries, the opening of the database included.
"""
import collections
import json
import os
import pathlib
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

NODE = r"""
const fs = require('fs');
const [kind, entries, queries] = process.argv.slice(2);
const docs = JSON.parse(fs.readFileSync(entries)), asked = JSON.parse(fs.readFileSync(queries));
const fields = ['name', 'words', 'text', 'numbers'];
let search;
if (kind === 'minisearch') {
  const MiniSearch = require('minisearch');
  const index = new MiniSearch({fields, storeFields: ['id']});
  index.addAll(docs);
  search = q => index.search(q, {prefix: true, fuzzy: 0.2, boost: {name: 3}}).slice(0, 5).map(r => r.id);
} else {
  const Fuse = require('fuse.js').default || require('fuse.js');
  const index = new Fuse(docs, {keys: fields, threshold: 0.4, ignoreLocation: true});
  search = q => index.search(q, {limit: 5}).map(r => r.item.id);
}
const out = asked.map(q => { const t = process.hrtime.bigint(); const ids = search(q); return [ids, Number(process.hrtime.bigint() - t) / 1e6]; });
console.log(JSON.stringify(out));
"""


def entries_of(kioskctl, database):
    listed = json.loads(subprocess.check_output([kioskctl, "list", "--json", "--db", database]))
    entries = []
    for entry in listed:
        if entry.get("visibility") == "staff":
            continue
        document = json.loads(subprocess.check_output([kioskctl, "show", entry["id"], "--json", "--db", database]))["document"]
        own = document.get("x_kiosk", {})
        english = own.get("translations", {}).get("en", {}).get("name", {}).get("text", "")
        entries.append({"id": entry["external_id"] or entry["id"], "name": document["name"],
                        "words": " ".join([document.get("alternate_name", ""), english] + own.get("keywords", [])),
                        "text": " ".join([own.get("summary", ""), document.get("description", "")]),
                        "numbers": " ".join(entry["phones"])})
    return entries


def queries_of(path):
    for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            kind, wanted, query = line.split("\t")
            yield kind, [] if wanted == "-" else wanted.split("|"), query


def ours(kioskctl, database, queries):
    with tempfile.NamedTemporaryFile("w", suffix=".tsv", encoding="utf-8") as batch:
        batch.writelines(f"{i}\t{query}\n" for i, (_, _, query) in enumerate(queries))
        batch.flush()
        began = time.perf_counter()
        out = subprocess.check_output([kioskctl, "search", "--batch", batch.name, "--limit", "5", "--db", database], text=True)
        each = (time.perf_counter() - began) * 1000 / len(queries)
    found = dict(line.split("\t") for line in out.splitlines())
    return [([i for i in found[str(n)].split(",") if i], each) for n in range(len(queries))]


def trigram(entries, queries):
    db = sqlite3.connect(":memory:")
    db.execute("CREATE VIRTUAL TABLE f USING fts5(id UNINDEXED, name, words, text, numbers, tokenize = 'trigram')")
    db.executemany("INSERT INTO f VALUES (:id, :name, :words, :text, :numbers)", entries)
    answers = []
    for _, _, query in queries:
        began = time.perf_counter()
        quoted = " ".join('"' + word.replace('"', '""') + '"' for word in query.replace("\0", "").split())
        rows = db.execute("SELECT id FROM f WHERE f MATCH ? ORDER BY bm25(f, 0, 3, 2, 1, 2) LIMIT 5", (quoted,)).fetchall() if quoted else []
        answers.append(([row[0] for row in rows], (time.perf_counter() - began) * 1000))
    return answers


def with_node(kind, entries, queries, modules):
    with tempfile.TemporaryDirectory() as folder:
        for name, value in (("entries", entries), ("queries", [query for _, _, query in queries])):
            pathlib.Path(folder, name).write_text(json.dumps(value), encoding="utf-8")
        environment = dict(os.environ, NODE_PATH=modules or os.environ.get("NODE_PATH", ""))
        done = subprocess.run(["node", "-e", NODE, "-", kind, folder + "/entries", folder + "/queries"], env=environment,
                              capture_output=True, text=True, check=False)
    return json.loads(done.stdout) if done.returncode == 0 else None


def hit(wanted, found):
    return not found if not wanted else any(one in found[:5] for one in wanted)


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    kioskctl, database, path = sys.argv[1:4]
    modules = sys.argv[4] if len(sys.argv) == 5 else None
    queries = list(queries_of(path))
    entries = entries_of(kioskctl, database)
    answers = {"kioskctl": ours(kioskctl, database, queries), "FTS5 trigram": trigram(entries, queries)}
    for name, kind in (("MiniSearch", "minisearch"), ("Fuse.js", "fuse.js")):
        try:
            found = with_node(kind, entries, queries, modules)
        except FileNotFoundError:
            found = None
        if found is None:
            print(f"{name}: skipped, node or the package is not there (npm install minisearch fuse.js)", file=sys.stderr)
        else:
            answers[name] = found
    by_kind = collections.Counter(kind for kind, _, _ in queries)
    print("\t".join(["class", "queries", *answers]))
    for kind in sorted(by_kind):
        shares = [statistics.mean(hit(w, a[0]) for (k, w, _), a in zip(queries, found) if k == kind) for found in answers.values()]
        print("\t".join([kind, str(by_kind[kind])] + [f"{share:.3f}" for share in shares]))
    print("\t".join(["all", str(len(queries))] + [f"{statistics.mean(hit(w, a[0]) for (_, w, _), a in zip(queries, found)):.3f}"
                                                  for found in answers.values()]))
    print("\t".join(["median ms", ""] + [f"{statistics.median(a[1] for a in found):.3f}" for found in answers.values()]))


if __name__ == "__main__":
    main()
