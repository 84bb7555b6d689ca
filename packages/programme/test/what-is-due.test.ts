/** What waits by its days, and for whom it is no task. */
import { describe, expect, test } from "vitest";
import { type InspectionFinding, replayProgramme, whatIsDue } from "../index.ts";
import { day, person } from "./small.ts";

const on = day("2026-11-26");
const [ada, ben] = [person("adalgisa"), person("bertrada")];
const none = { actionsOverdue: 0, actionsDue: 0, findingsOverdue: 0, findingsToClose: 0 };
const due = (state: object, who = ben) => whatIsDue({ ...replayProgramme("facility", []), ...state }, who, on);

describe("what is due", () => {
  test("is nothing in a programme that has just begun", () => expect(due({})).toEqual(none));

  test("actions by their days, and none that is done", () => {
    const action = (until: string, doneOn: string | null = null) =>
      ({ id: until, due: day(until), doneOn, acceptance: null, waitsFor: [] }) as never;
    const plan = [action("2026-11-25"), action("2026-11-26"), action("2026-12-26"), action("2026-12-27")];
    expect(due({ plan: [...plan, action("2026-11-01", "2026-11-02")] })).toEqual({
      ...none,
      actionsOverdue: 1,
      actionsDue: 2,
    });
  });

  test("findings that nobody answered in time, and answers that somebody else wrote down", () => {
    const finding = { due: day("2026-11-25"), reply: null, closure: null } as unknown as InspectionFinding;
    const answered = { ...finding, reply: { text: "Done", by: ada, on } };
    const findings = new Map([
      ["a", finding],
      ["b", answered],
    ]);
    expect(due({ findings })).toEqual({ ...none, findingsOverdue: 1, findingsToClose: 1 });
    expect(due({ findings }, ada)).toEqual({ ...none, findingsOverdue: 1 });
  });
});
