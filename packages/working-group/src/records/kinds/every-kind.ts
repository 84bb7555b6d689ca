/** Every kind of record that the working group keeps. */
import type { RecordKind } from "../kind.ts";
import { bodyKinds } from "./bodies.ts";
import { exchangeKinds } from "./exchange.ts";
import { meetingKinds } from "./meetings.ts";

export const recordKinds: readonly RecordKind[] = [...bodyKinds, ...meetingKinds, ...exchangeKinds];

const byId: ReadonlyMap<string, RecordKind> = new Map(recordKinds.map((kind) => [kind.id, kind]));

/** `null`: there is no such kind. */
export const kindOf = (id: string): RecordKind | null => byId.get(id) ?? null;
