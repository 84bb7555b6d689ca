/** Taking something of a facility away that is not declared fictional: asked of a second person, or alone in an emergency. */
import { askExport, type ExportRequest, takeAlone } from "../api/approvals.ts";
import type { ExportItem, TwoPersonExport } from "../patterns/export-menu.tsx";

/** `undefined` for a fictional facility: one person takes it. */
export function twoPersonExport(facility: {
  readonly id: string;
  readonly isFictional: boolean;
}): TwoPersonExport | undefined {
  if (facility.isFictional) return undefined;
  return {
    ask: async (item, reason) => (await askExport(facility.id, await orderOf(item, reason))).approval,
    alone: async (item, reason) => takeAlone(facility.id, await orderOf(item, reason)),
  };
}

const kinds: Readonly<Record<string, ExportRequest["what"]>> = {
  "model.files": "model files",
  "model.json": "model json",
  "assessment.json": "assessment json",
  "ranking.csv": "assessment ranking-csv",
  "scenarios.csv": "assessment scenarios-csv",
};

async function orderOf(item: ExportItem, reason: string): Promise<ExportRequest> {
  const what = kinds[item.id];
  if (item.kind !== "figure" && what !== undefined) return { what, reason, figure: null };
  const drawn = await item.content();
  const mediaType = item.format === "PNG" ? "image/png" : "image/svg+xml";
  // The server puts facility, version and date to the name itself.
  const name = `${item.id.replaceAll(/[^a-z0-9]+/gi, "-").replace(/-(svg|png)$/, "")}.${item.format.toLowerCase()}`;
  return { what: "figure", reason, figure: { name, mediaType, base64: await toBase64(drawn) } };
}

/** In pieces: a call takes no million arguments. */
async function toBase64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += pieceLength) {
    pieces.push(String.fromCharCode(...bytes.subarray(from, from + pieceLength)));
  }
  return btoa(pieces.join(""));
}

const pieceLength = 8192;
