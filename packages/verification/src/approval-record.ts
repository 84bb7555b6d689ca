/** An approval as it is kept, held against the request it was for and the key of who gave it: nothing but signatures counts. */
import { type ApprovalEvidence, type ApprovalStatement, type ApproverKey, checkApproval } from "./approval.ts";
import { sha256, toHex } from "./hashing.ts";

type Row = Readonly<Record<string, unknown>>;

/** An approval that does not hold: what is wrong with it, and which it is. */
export interface UnsoundApproval {
  readonly kind: string;
  readonly at: string;
}

/** Every approval that is kept and does not hold. The server cannot sign for a person; this is where it shows. */
export function* unsoundApprovals(
  approvals: Iterable<Row>,
  requests: Iterable<Row>,
  authenticators: Iterable<Row>,
): Generator<UnsoundApproval> {
  const asked = readBy(requests, ({ id }) => `${id}`);
  const keys = readBy(authenticators, ({ person, id }) => `${person} ${id}`);
  for (const row of approvals) {
    const kind = faultOf(row, asked.get(`${row["request"]}`), keys.get(`${row["approver"]} ${row["key_id"]}`));
    if (kind !== null) yield { kind, at: `${row["request"]} by ${row["approver"]}` };
  }
}

function readBy(rows: Iterable<Row>, name: (row: Row) => string): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) found.set(name(row), row);
  return found;
}

/** `authenticator`: the approver's, that the approval names. */
function faultOf(row: Row, request: Row | undefined, authenticator: Row | undefined): string | null {
  if (request === undefined) return "approval of no request";
  if (authenticator === undefined) return "approval by no key of the person";
  const statement = read<ApprovalStatement>(row["statement"]);
  const evidence = read<ApprovalEvidence>(row["evidence"]);
  const key = read<ApproverKey>(row["public_key"]);
  const known = read<ApproverKey>(authenticator["public_key"]);
  if (statement === null || evidence === null || key === null || known === null) return "approval malformed";
  if (JSON.stringify(known.jwk) !== JSON.stringify(key.jwk)) return "approval by another key";
  const content = toHex(sha256(Buffer.from(String(request["content"]))));
  const isOfThis =
    statement.request === row["request"] &&
    statement.approver === row["approver"] &&
    statement.decision === row["decision"] &&
    statement.action === request["action"] &&
    statement.contentHash === content &&
    statement.contentHash === request["content_hash"];
  if (!isOfThis) return "approval of something else";
  const checked = checkSafely(statement, evidence, key, Number(row["decided_at"]));
  return checked === null ? null : `approval not signed: ${checked}`;
}

function checkSafely(...asked: Parameters<typeof checkApproval>): string | null {
  try {
    const checked = checkApproval(...asked);
    return checked.ok ? null : checked.error;
  } catch {
    return "malformed";
  }
}

function read<Value>(text: unknown): Value | null {
  try {
    return JSON.parse(String(text)) as Value;
  } catch {
    return null;
  }
}
