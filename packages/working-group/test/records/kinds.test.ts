/** Every declaration is whole: what a table names exists, every state is reached, and nothing stands in itself. */
import { describe, expect, it } from "vitest";
import { fieldOf, type RecordKind, recordKinds } from "../../index.ts";

const names = (kind: RecordKind): ReadonlySet<string> => new Set(kind.fields.map(({ name }) => name));

describe.each(recordKinds.map((kind) => [kind.id, kind] as const))("%s", (_id, kind) => {
  const { workflow } = kind;

  it("names fields that it has", () => {
    const named = [
      kind.titleField,
      ...[kind.within, kind.shownUntil, kind.reminded?.field, kind.attribution?.field].flatMap((each) => each ?? []),
      ...(kind.attribution?.hides ?? []),
      ...workflow.transitions.flatMap(({ needs, effects, by }) => [
        ...needs,
        ...effects.flatMap((effect) => (effect.does === "move" ? [effect.from, effect.to] : [effect.field])),
        ...(typeof by === "string" ? [] : Object.values(by)),
      ]),
      ...Object.values(workflow.fixed).flat(),
    ];
    expect(named.filter((name) => name !== "*" && !names(kind).has(name))).toEqual([]);
    expect(kind.fields).toHaveLength(names(kind).size);
  });

  it("names states that it has, and reaches each from the first", () => {
    const states = new Set<string>(workflow.states);
    const named = [
      ...workflow.transitions.flatMap(({ from, to }) => [...from, to]),
      ...Object.keys(workflow.fixed),
      ...(kind.reminded?.inStates ?? []),
    ];
    expect(named.filter((state) => !states.has(state))).toEqual([]);
    const reached = new Set<string>([workflow.states[0]]);
    for (const _ of states) {
      for (const { from, to } of workflow.transitions) if (from.some((state) => reached.has(state))) reached.add(to);
    }
    expect(reached).toEqual(states);
  });

  it("calls each step from one state once, and needs nothing there that the state fixes", () => {
    const steps = workflow.transitions.flatMap(({ id, from }) => from.map((state) => `${id} from ${state}`));
    expect(steps).toHaveLength(new Set(steps).size);
  });

  it("refers to kinds that there are, and is reminded by a whole day", () => {
    const known = new Set(recordKinds.map(({ id }) => id));
    const referred = kind.fields.flatMap(({ type }) =>
      [
        type,
        ...(type.type === "list" ? [type.of] : []),
        ...(type.type === "rows" ? type.columns.map((each) => each.type) : []),
      ].flatMap((each) => (each.type === "reference" ? each.to : [])),
    );
    expect(referred.filter((id) => !known.has(id))).toEqual([]);
    if (kind.reminded) expect(fieldOf(kind, kind.reminded.field)?.type.type).toBe("day");
  });
});

it("lets no kind stand in itself, at any distance", () => {
  const around = (kind: RecordKind): readonly string[] => {
    const type = kind.within === null ? null : fieldOf(kind, kind.within)?.type;
    return type?.type === "reference" ? type.to : [];
  };
  const depth = (id: string, seen: readonly string[]): number => {
    expect(seen).not.toContain(id);
    const kind = recordKinds.find((each) => each.id === id);
    return kind ? 1 + Math.max(0, ...around(kind).map((each) => depth(each, [...seen, id]))) : 0;
  };
  expect(Math.max(...recordKinds.map(({ id }) => depth(id, [])))).toBeLessThanOrEqual(8);
});
