import { type ProgrammeFault, programmeFault } from "../fault.ts";
import type { OwnState } from "./replay-own.ts";

/** Why a measure is not retired; an empty list: it may be. */
export function judgeRetiring({ measures }: OwnState, id: string, reason: string): readonly ProgrammeFault[] {
  const entry = measures.get(id);
  const isThere = entry !== undefined && entry.retired === null;
  return [
    ...(isThere ? [] : [programmeFault("unknownOwn", id, id)]),
    ...(reason.trim() === "" ? [programmeFault("noReason", id, null)] : []),
  ];
}

/** Why the last change is not taken back: it is another one than was looked at. @param from as it was told */
export const judgeUndoing = ({ last }: OwnState, from: number): readonly ProgrammeFault[] =>
  last?.from === from ? [] : [programmeFault("notLastChange", "last change", String(from))];
