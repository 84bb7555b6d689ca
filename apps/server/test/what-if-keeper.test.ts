/** Whose question is answered where several wait for the one worker. */
import { afterAll, expect, it } from "vitest";
import { startWhatIfKeeper } from "../src/work/what-if-keeper.ts";
import { tinyFiles } from "./harness.ts";

const keeper = startWhatIfKeeper();
afterAll(() => keeper.close());

function ask(client: string, headCount: number) {
  const place = { section: "roles", id: "guard", path: ["headCount"] } as const;
  return keeper.ask(client, {
    start: "tiny",
    files: tinyFiles(),
    edits: [{ kind: "set", place, value: headCount, was: 8 }],
  });
}

it("lets a newer question of the same client take the place of one that waits, and of no other client", async () => {
  const begun = ask("anna", 3);
  const overtaken = expect(ask("anna", 4)).rejects.toMatchObject({ code: "CUS-S066" });
  const other = ask("bruno", 5);
  const newest = ask("anna", 6);
  await overtaken;
  expect(await Promise.all([begun, other, newest])).toMatchObject([
    { kind: "compared", changes: [{ id: "guard", fields: [{ after: 3 }] }] },
    { kind: "compared", changes: [{ id: "guard", fields: [{ after: 5 }] }] },
    { kind: "compared", changes: [{ id: "guard", fields: [{ after: 6 }] }] },
  ]);
});
