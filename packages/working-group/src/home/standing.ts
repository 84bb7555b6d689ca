/** How the group stands, in numbers of what is in sight. */
import { isWithdrawn, type RecordInSight } from "../records/project.ts";
import type { Sight } from "../records/sight.ts";

export const groupCounts = [
  "seats-held",
  "seats-vacant",
  "focus-groups-active",
  "actions-open",
  "actions-overdue",
  "trends-before-the-group",
  "requests-open",
  "outputs-published",
] as const;

export interface GroupCount {
  readonly name: (typeof groupCounts)[number];
  readonly kind: string;
  readonly count: number;
}

const isAt =
  (...states: readonly string[]) =>
  ({ state }: RecordInSight): boolean =>
    states.includes(state);

/** A number is told only where there is a record of its kind in sight: where there is none, nothing is known. */
export function standingOf(sight: Sight): readonly GroupCount[] {
  const isOverdue = (record: RecordInSight): boolean =>
    isAt("open", "accepted")(record) && String(record.fields["due"] ?? "9") < sight.audience.day;
  const counted: readonly (readonly [GroupCount["name"], string, (record: RecordInSight) => boolean])[] = [
    ["seats-held", "seat", isAt("serving", "extended")],
    ["seats-vacant", "seat", isAt("vacant")],
    ["focus-groups-active", "focus-group", isAt("active")],
    ["actions-open", "action-item", isAt("open", "accepted")],
    ["actions-overdue", "action-item", isOverdue],
    ["trends-before-the-group", "trend", isAt("proposed", "tabled")],
    ["requests-open", "request", isAt("open")],
    ["outputs-published", "output", isAt("published")],
  ];
  return counted.flatMap(([name, kind, isCounted]) => {
    const standing = sight.all(kind).filter((record) => !isWithdrawn(record));
    return standing.length === 0 ? [] : [{ name, kind, count: standing.filter(isCounted).length }];
  });
}
