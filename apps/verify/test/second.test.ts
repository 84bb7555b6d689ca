/** Both verifiers must know the same records: what only one of them holds, nobody else would miss. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { boundTables } from "@custodiet/verification";
import { expect, test } from "vitest";

const program = join(import.meta.dirname, "../second_verifier.py");
const ask = `import json, runpy, sys
known = runpy.run_path(sys.argv[1], run_name="asked")
print(json.dumps({table: [*rules, table in known["FIXED"]] for table, rules in known["BOUND"].items()}))`;

test("the second verifier holds the same tables, keys and columns as the first", (context) => {
  const { status, stdout } = spawnSync("python3", ["-c", ask, program], { encoding: "utf8" });
  context.skip(status === null, "there is no python3 here");
  const known = Object.entries(boundTables).map(([table, { key, unbound, isFixed = false }]) => [
    table,
    [key, unbound, isFixed],
  ]);
  expect(JSON.parse(stdout)).toEqual(Object.fromEntries(known));
});
