/** A restoration as it is kept, and whether two persons have answered for what it lost. */
type Row = Readonly<Record<string, unknown>>;

export interface RestorationTold {
  readonly entry: number;
  readonly copySize: number;
  /** How much witnesses had seen; `null`: nobody could say. */
  readonly seenSize: number | null;
  /** `nothing lost`: nobody has to; `two persons`: by a request that was approved and carried out; `nobody`: not yet. */
  readonly answeredBy: "nothing lost" | "two persons" | "nobody";
}

/**
 * Something was lost, or nobody could say, where the log went on under another key or nobody knew how much was seen. That the
 * rows are those of the log, and that each approval is signed, is checked with every other.
 */
export function readRestorations(
  restorations: Iterable<Row>,
  requests: Iterable<Row>,
  approvals: Iterable<Row>,
  ends: Iterable<Row>,
): RestorationTold[] {
  const accepted = acceptedOf(requests, approvals, ends);
  return Array.from(restorations, ({ id, entry_index, copy_size, seen_size, log_key, log_key_before }) => {
    const seenSize = (seen_size ?? null) === null ? null : Number(seen_size);
    const isLost = seenSize === null || log_key !== log_key_before;
    const answeredBy = !isLost ? "nothing lost" : accepted.has(String(id)) ? "two persons" : "nobody";
    return { entry: Number(entry_index), copySize: Number(copy_size), seenSize, answeredBy };
  });
}

function acceptedOf(requests: Iterable<Row>, approvals: Iterable<Row>, ends: Iterable<Row>): ReadonlySet<string> {
  const approvers = new Map<string, Set<string>>();
  for (const { request, approver, decision } of approvals) {
    if (decision !== "approve") continue;
    approvers.set(`${request}`, (approvers.get(`${request}`) ?? new Set()).add(`${approver}`));
  }
  const carriedOut = new Set<string>();
  for (const { request, kind } of ends) if (kind === "carried-out") carriedOut.add(`${request}`);
  const accepted = new Set<string>();
  for (const { id, action, actor, content } of requests) {
    const others = [...(approvers.get(`${id}`) ?? [])].filter((approver) => approver !== actor);
    const isDone = action === "restoration.accept" && carriedOut.has(`${id}`) && others.length > 0;
    const restoration = isDone ? restorationIn(content) : null;
    if (restoration !== null) accepted.add(restoration);
  }
  return accepted;
}

/** Canonical JSON of what was asked over what was found. */
function restorationIn(content: unknown): string | null {
  try {
    const { asked } = JSON.parse(String(content)) as { readonly asked?: { readonly restoration?: unknown } };
    return typeof asked?.restoration === "string" ? asked.restoration : null;
  } catch {
    return null;
  }
}
