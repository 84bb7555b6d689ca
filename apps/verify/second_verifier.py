#!/usr/bin/env python3
"""The same questions as custodiet-verify, asked by other means: Python's own library, RFC 8032 by hand, no code shared.
Usage: second_verifier.py DATABASE LOG-KEY[,EARLIER-KEY] QUORUM NOW-SECONDS WITNESS-KEY... [--seen=NOTE-FILE...]
Prints JSON {witnessed, findings, restorations}; exit 0: well, 1: not."""
import base64, hashlib, json, sqlite3, struct, sys

P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
BY = 4 * pow(5, P - 2, P) % P
BOUND = {"organisations": (["id"], []), "persons": (["id"], []), "facilities": (["organisation", "id"], []),
         "model_versions": (["organisation", "facility", "number"], []),
         "assessments": (["organisation", "facility", "entry_index"], []),
         "accounts": (["id"], []), "authenticators": (["id"], ["last_used_at", "sign_count"]),
         "role_holdings": (["id"], []), "approval_requests": (["id"], []),
         "approvals": (["request", "approver"], []), "approval_ends": (["request"], []),
         "break_glass_acts": (["id"], []), "break_glass_reviews": (["act"], []),
         "comments": (["id"], ["resolved_at", "resolved_by", "removed_at", "actor"]),
         "witnesses": (["id"], []), "restorations": (["id"], []),
         "seal_rosters": (["organisation", "party", "number"], []), "sealed_files": (["id"], []),
         "sealed_objects": (["file", "position"], []), "instances": (["id"], []), "enrolments": (["code_hash"], []),
         "machines": (["id"], []), "mail_addresses": (["person"], []),
         "calendar_feeds": (["person"], []), "reminder_choices": (["person"], []), "registry_facts": (["id"], []),
         "registry_retractions": (["fact"], []), "registry_proposals": (["id"], []),
         "registry_proposal_ends": (["proposal"], []), "subscriptions": (["organisation", "id"], []),
         "subscription_texts": (["organisation", "subscription", "hash"], []), "subscription_steps": (["id"], []),
         "subscription_corrections": (["step"], []), "group_events": (["record", "number"], []),
         "programmes": (["organisation", "id"], []),
         "programme_acts": (["organisation", "programme", "number"], []),
         "people_acts": (["organisation", "programme", "stream", "number"], []), "survey_answers": (["id"], []),
         "own_acts": (["organisation", "number"], []),
         "concerns": (["id"], []), "concern_acts": (["concern", "number"], [])}
FIXED = {"facilities", "model_versions", "assessments", "approval_requests", "approvals", "approval_ends",
         "break_glass_acts", "break_glass_reviews", "comments", "restorations", "instances", "seal_rosters",
         "sealed_files", "sealed_objects", "registry_facts", "registry_retractions", "registry_proposals",
         "registry_proposal_ends", "subscriptions", "subscription_texts", "subscription_steps",
         "subscription_corrections", "group_events", "programmes", "programme_acts", "people_acts",
         "own_acts", "survey_answers", "concerns", "concern_acts"}  # bound once, by the entry that made the row
sha = lambda *parts: hashlib.sha256(b"".join(parts)).digest()
canonical = lambda value: json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def point(encoded):
    y = int.from_bytes(encoded, "little")
    sign, y = y >> 255, y & (2**255 - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P: x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P or (x == 0 and sign): return None
    return (P - x if x & 1 != sign else x, y)


def add(a, b):
    k = D * a[0] * b[0] * a[1] * b[1] % P
    return ((a[0] * b[1] + b[0] * a[1]) * pow(1 + k, P - 2, P) % P, (a[1] * b[1] + a[0] * b[0]) * pow(1 - k, P - 2, P) % P)


def times(n, p):
    q = (0, 1)
    while n:
        if n & 1: q = add(q, p)
        p, n = add(p, p), n >> 1
    return q


def signed(key, message, signature):
    a, r, s = point(key), point(signature[:32]), int.from_bytes(signature[32:], "little")
    if len(signature) != 64 or a is None or r is None or s >= L: return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return times(s, point(BY.to_bytes(32, "little"))) == add(r, times(h, a))


def parse_key(text, algorithm):
    name, key_id, encoded = text.split("+", 2)
    raw = base64.b64decode(encoded)
    assert raw[0] == algorithm and sha(name.encode(), b"\n", raw)[:4].hex() == key_id, "not a key: " + text
    return name, bytes.fromhex(key_id), raw[1:]


def opens(row):
    try: return sha(bytes.fromhex(row["salt"]), canonical(json.loads(row["content"])).encode()).hex()
    except ValueError: return None


def lines_of(note):
    text, _, rest = note.rpartition("\n\n")
    found = [line[2:].split(" ") for line in rest.splitlines()]
    return text + "\n", [(name, base64.b64decode(code)[:4], base64.b64decode(code)[4:]) for name, code in found]


def main(path, log_text, quorum, now, *witness_texts):
    brought = [text[7:] for text in witness_texts if text.startswith("--seen=")]
    witnesses = [parse_key(text, 4) for text in witness_texts if not text.startswith("--seen=")]
    logs = [parse_key(text, 1) for text in log_text.split(",")]
    db = sqlite3.connect("file:%s?mode=ro" % path, uri=True)
    db.row_factory = sqlite3.Row
    tables = {row[0] for row in db.execute("select name from sqlite_schema where type = 'table'")}
    cosigned = db.execute("select size, log_key_id, line from cosignatures").fetchall() if "cosignatures" in tables else []
    notes = [open(path).read() for path in brought] + [row["note"] + "".join({c["line"]: 1 for c in cosigned if c["size"] == row["size"] and c["log_key_id"] == row["key_id"]
             and "\n" + c["line"] not in row["note"]}) for row in db.execute("select * from checkpoints")]
    findings, unopened, stack, roots, latest, size, count = [], [], [], {}, {}, 0, 0
    for row in db.execute("select * from ledger_entries order by entry_index"):
        index, body = row["entry_index"], row["body"]
        if index != size: findings.append("entry missing: entry %d" % size)
        try: entry = json.loads(body); whole = canonical(entry) == body
        except ValueError: entry, whole = {}, False
        if not whole: findings.append("entry's text malformed: entry %d" % index)
        made = db.execute("select * from ledger_bindings where entry_index = ?", (index,)).fetchall()
        bound = [(b["table_name"], b["row_key"], b["row_hash"]) for b in made]
        root = sha(("[%s]" % ",".join(sorted(canonical(list(b)) for b in bound))).encode()).hex() if bound else None
        if entry.get("format", 1) > 1 and entry.get("bindings") != root: findings.append("bindings differ: entry %d" % index)
        opened = db.execute("select * from ledger_openings where entry_index = ?", (index,)).fetchall()
        if not opened: unopened.append(index)
        owners = {o["organisation"] for o in opened} | {b["organisation"] for b in made}
        if owners - {entry.get("organisation")}: findings.append("given to another organisation: entry %d" % index)
        for o in opened:
            if opens(o) != entry.get("commitment"): findings.append("person or details differ: entry %d" % index)
        columns = [entry.get("action"), entry.get("organisation"), *(entry.get("record") or {}).values()]
        if sorted(map(str, columns)) != sorted([row["action"], row["organisation"], row["record_kind"], row["record_id"]]):
            findings.append("entry's columns differ from its text: entry %d" % index)
        for table, key, digest in bound:
            if table in FIXED and (table, key) in latest: findings.append("bound again: entry %d, %s %s" % (index, table, key))
            latest[(table, key)] = (index, digest)
        node, place, count = sha(b"\0", body.encode()), count, count + 1
        if whole and row["leaf_hash"] != node.hex(): findings.append("leaf hash differs: entry %d" % index)
        while place & 1: node, place = sha(b"\1", stack.pop(), node), place >> 1
        stack.append(node)
        size, top = index + 1, stack[-1]
        for left in reversed(stack[:-1]): top = sha(b"\1", left, top)
        roots[size] = top  # at the size the index says, as the log claims it
    seen = {}
    for note in notes:
        text, lines = lines_of(note)
        origin, claimed, root = text.split("\n")[:3]
        log = next((each for each in logs if each[0] == origin), logs[0])
        own = [s for name, key_id, s in lines if (name, key_id) == log[:2]]
        if origin != log[0] or not own or not all(signed(log[2], text.encode(), s) for s in own):
            findings.append("checkpoint refused"); continue
        if roots.get(int(claimed)) != base64.b64decode(root):
            findings.append("the log differs from what was signed: %s" % claimed); continue
        for name, key_id, key in witnesses:
            for _, _, s in [line for line in lines if line[:2] == (name, key_id) and key != log[2]]:
                at = struct.unpack(">Q", s[:8])[0]
                message = ("cosignature/v1\ntime %d\n" % at + text).encode()
                if at <= int(now) + 300 and signed(key, message, s[8:]): seen.setdefault(int(claimed), set()).add(key)
    enough = [claimed for claimed, by in seen.items() if len(by) >= int(quorum)]
    standing, erased = set(), lambda table, *key: latest.get((table, canonical(key)), (0, ""))[1] is None
    findings += ["who acted was taken away: entry %d" % index for index in unopened if not erased("ledger_openings", str(index))]
    for table, (keys, unbound) in [each for each in BOUND.items() if each[0] in tables]:
        for row in db.execute("select * from " + table):
            text = lambda value: None if value is None else str(value)
            key = canonical([text(row[column]) for column in keys])
            standing.add((table, key))
            entry, digest = latest.get((table, key), (None, None))
            salt = db.execute("select salt from ledger_binding_salts where entry_index = ? and table_name = ? and row_key = ?",
                              (entry, table, key)).fetchone()
            values = {column: text(row[column]) for column in row.keys() if column not in unbound}
            if digest is None: findings.append("put in past the ledger: %s %s" % (table, key))
            elif not salt and not erased("ledger_binding_salts", str(entry), table, key):
                findings.append("its salt was taken away, so that a change would not show: %s %s" % (table, key))
            elif salt and sha(bytes.fromhex(salt[0]), canonical(values).encode()).hex() != digest:
                findings.append("changed past the ledger: %s %s" % (table, key))
    for (table, key), (_, digest) in latest.items():
        if digest is not None and (table, key) not in standing: findings.append("taken away past the ledger: %s %s" % (table, key))
    rows = lambda table: db.execute("select * from " + table).fetchall() if table in tables else []
    done = {row["request"] for row in rows("approval_ends") if row["kind"] == "carried-out"}
    agreed = {(row["request"], row["approver"]) for row in rows("approvals") if row["decision"] == "approve"}
    answered = {json.loads(r["content"])["asked"]["restoration"] for r in rows("approval_requests") if r["action"] ==
                "restoration.accept" and r["id"] in done and any(at == r["id"] and who != r["actor"] for at, who in agreed)}
    restored = [[r["entry_index"], "two persons" if r["id"] in answered else "nobody" if r["seen_size"] is None or
                 r["log_key"] != r["log_key_before"] else "nothing lost"] for r in rows("restorations")]
    print(json.dumps({"witnessed": max(enough, default=None), "findings": findings, "restorations": restored}))
    return 1 if findings or not enough else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
