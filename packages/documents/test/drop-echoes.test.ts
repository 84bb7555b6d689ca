import { type Block, textRun } from "@custodiet/core";
import { expect, test } from "vitest";
import { dropEchoes } from "../src/drop-echoes.ts";

const heading = (text: string): Block => ({ kind: "heading", level: 2, runs: [textRun(text)] });
const said: Block = { kind: "paragraph", role: "body", align: "start", runs: [textRun("Said")] };
const table = (caption: string): Block => ({
  ...{ kind: "table", columns: [{ share: 1, align: "start" }], headerRows: [], rows: [] },
  caption: [textRun(caption)],
});
const captions = (...blocks: readonly Block[]) =>
  dropEchoes(blocks).flatMap((block) => (block.kind === "table" ? [block.caption.length] : []));

test("A caption that its heading says already, right above or above one paragraph, is not said again", () => {
  expect(captions(heading("Agenda"), table("Agenda"))).toEqual([0]);
  expect(captions(heading("Agenda"), said, table("Agenda"))).toEqual([0]);
});

test("Another caption stays, and one whose heading is further up", () => {
  expect(captions(heading("Agenda"), table("Papers"))).toEqual([1]);
  expect(captions(heading("Agenda"), said, said, table("Agenda"))).toEqual([1]);
  expect(captions(table("Agenda"))).toEqual([1]);
});
