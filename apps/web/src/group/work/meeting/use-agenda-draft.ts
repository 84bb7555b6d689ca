import { useState } from "react";
import { changeRecord, type GroupRecord, type GroupValues, useGroupChange } from "../../../api/group.ts";
import type { AgendaPart, GroupMeeting } from "../../../api/group-meetings.ts";
import { inOrder, moveOn, moveTo, type Way } from "./agenda-order.ts";

export interface DraftPart {
  readonly session: GroupRecord | null;
  readonly items: readonly GroupRecord[];
}

const idsOf = (parts: readonly DraftPart[]): readonly string[] =>
  parts.flatMap(({ items }) => items.map(({ id }) => id));

/** Order and lengths as they are being changed; nothing is written until they are saved, and all can be put back. */
export function useAgendaDraft({ meeting, agenda }: Pick<GroupMeeting, "meeting" | "agenda">) {
  const [order, setOrder] = useState<readonly string[] | null>(null);
  const [lengths, setLengths] = useState<Readonly<Record<string, number | null>>>({});
  const stored = agenda.map(({ session, items }: AgendaPart) => ({ session, items: items.map(({ item }) => item) }));
  const parts = stored.map(({ session, items }) => ({
    session,
    items: order === null ? items : inOrder(items, order),
  }));
  const minutesOf = ({ id, fields }: GroupRecord): number | null => {
    const planned = id in lengths ? lengths[id] : fields["minutes-planned"];
    return typeof planned === "number" ? planned : null;
  };
  const resized = stored.flatMap(({ items }) =>
    items.filter((item) => minutesOf(item) !== (item.fields["minutes-planned"] ?? null)),
  );
  const isMoved = idsOf(parts).join() !== idsOf(stored).join();
  const reorder = (part: DraftPart, ids: readonly string[]): void =>
    setOrder(parts.flatMap((each) => (each.session?.id === part.session?.id ? ids : each.items.map(({ id }) => id))));
  const partIds = ({ items }: DraftPart): readonly string[] => items.map(({ id }) => id);
  const putBack = (): void => {
    setOrder(null);
    setLengths({});
  };
  const save = useGroupChange(async () => {
    for (const item of resized) {
      const fields: GroupValues = { "minutes-planned": minutesOf(item) };
      await changeRecord(item.kind, item.id, { type: "change", seen: item.version, fields });
    }
    if (!isMoved) return;
    const fields: GroupValues = { agenda: [...idsOf(parts)] };
    await changeRecord("meeting", meeting.id, { type: "change", seen: meeting.version, fields });
  });
  return {
    parts,
    minutesOf,
    isChanged: isMoved || resized.length > 0,
    move: (part: DraftPart, id: string, way: Way): void => reorder(part, moveOn(partIds(part), id, way)),
    drop: (part: DraftPart, id: string, before: string): void => reorder(part, moveTo(partIds(part), id, before)),
    setLength: (id: string, minutes: number | null): void => setLengths({ ...lengths, [id]: minutes }),
    putBack,
    save: { run: () => save.mutate(undefined, { onSuccess: putBack }), isPending: save.isPending, error: save.error },
  };
}

export type AgendaDraft = ReturnType<typeof useAgendaDraft>;
