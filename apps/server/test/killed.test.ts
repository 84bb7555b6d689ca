/** A server that is killed between commit and answer has done the edit: the request sent again finds that. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createHarness, tinyText } from "./harness.ts";

let dataFolder: string;
beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), "custodiet-killed-"));
});
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }));

const program = fileURLToPath(new URL("./fixtures/dies-after-commit.ts", import.meta.url));
const editId = "6f1c1c52-64a5-4c3c-8a0c-0d6c4ad3a002";

it("does an edit once whose answer was lost because the server was killed", async () => {
  const child = spawnSync(process.execPath, [program, dataFolder, editId], { encoding: "utf8" });
  expect([child.signal, child.stderr]).toEqual(["SIGKILL", ""]);
  const { revision } = JSON.parse(child.stdout) as { readonly revision: number };

  const { signIn, call, close } = await createHarness({ dataFolder });
  const manager = await signIn("operator-a.security-manager");
  const place = { section: "roles", id: "guard", path: ["headCount"] };
  const edits = [{ kind: "set", place, was: 8, value: 6 }];
  const address = "/api/facilities/tiny/draft";
  const again = await call(manager, "POST", `${address}/edits`, { revision, edits, editId });
  expect(again.status).toBe(200);
  expect(again.body.files[0].text).toBe(tinyText.replace("headCount: 8", "headCount: 6"));
  expect(again.body.undo).toMatchObject({ key: "set", id: "guard" });
  const back = await call(manager, "POST", `${address}/undo`, { revision: again.body.revision });
  expect([back.body.files[0].text, back.body.undo]).toEqual([tinyText, null]);
  const unnamed = await call(manager, "POST", `${address}/edits`, { revision, edits: edits.concat(edits) });
  expect(unnamed.body.error.code).toBe("CUS-S020");
  await close();
});
