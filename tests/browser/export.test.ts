/** What may be taken away of a facility, in a real browser: marked, and whole. */
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, expect, it } from "vitest";
import { facility, type House, openHouse, persons } from "./harness.ts";

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house?.close());

async function takeAway(button: RegExp) {
  const page = await house.visit({ person: persons.securityManager });
  await page.goto(`${house.address}/facilities/${facility}`);
  await page.getByRole("button", { name: "Export", exact: true }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: button }).click();
  const taken = await download;
  const content = readFileSync(await taken.path());
  await page.context().close();
  return { name: taken.suggestedFilename(), content };
}

it("gives the ranking as a table, its marking in its name and above it", async () => {
  const { name, content } = await takeAway(/ranking of positions, CSV/);
  expect(name).toBe(`TLP-CLEAR_${facility}_v1_ranking.csv`);
  const rows = parse(content, { bom: true, relax_column_count: true }) as string[][];
  expect(rows[0]).toEqual(["# Marking", "TLP:CLEAR"]);
  const head = rows.findIndex(([first]) => first === "rank");
  const [, few = ""] = rows.find(([first]) => first?.includes("fewer than three holders")) ?? [];
  expect([Number(few) > 0, rows.length - head - 1 + Number(few)]).toEqual([true, 42]);
});

it("gives the document's files as one archive", async () => {
  const { name, content } = await takeAway(/document as it was written, ZIP/);
  expect(name).toBe(`TLP-CLEAR_${facility}_v1_model.zip`);
  expect(Object.keys(unzipSync(new Uint8Array(content)))).toEqual(
    expect.arrayContaining(["MARKING.txt", "facility.yaml"]),
  );
});

it("gives the map as a figure that says its marking", async () => {
  const { name, content } = await takeAway(/SVG/);
  expect([name.startsWith("TLP-CLEAR_"), content.toString("utf8").includes("TLP:CLEAR")]).toEqual([true, true]);
});
