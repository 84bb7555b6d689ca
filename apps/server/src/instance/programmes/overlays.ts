/**
 * Texts over numbers of frameworks: read, laid, brought in from a table, taken away. Nothing else reads them: what writes a
 * file, a document or a message has no way to them.
 */
import { byNumber, checkOverlayTable, type ProgrammeFault } from "@custodiet/programme";
import { type Actor, scopeOf } from "@custodiet/trust";
import {
  frameworksOf,
  judgeLaying,
  judgeTakingOff,
  keepOverlays,
  type OverlayChange,
  overlayMarking,
} from "../../commands/overlays.ts";
import { RequestFault } from "../../faults.ts";
import type { SentFile } from "../../http/read-form.ts";
import type { CatalogueContent } from "../../programme/catalogue-content.ts";
import { readOwn } from "../../programme/own-content.ts";
import { diagnosticsOf } from "../../work/placed-faults.ts";
import type { TableReader } from "../../work/table-reader.ts";
import { type InstanceParts, perform, scopeFor } from "../parts.ts";
import { namesOf } from "../people.ts";
import type { OverlayDesk } from "./overlay-types.ts";
import { todayOf } from "./read-programme.ts";

export function createOverlays(
  parts: InstanceParts,
  { catalogue }: CatalogueContent,
  tables: Pick<TableReader, "work">,
): OverlayDesk {
  const find = async ({ organisation }: Actor) => ({
    frameworks: frameworksOf(catalogue, await readOwn(parts.store, organisation)),
    present: await parts.store.ownMeasures.overlays(scopeOf(organisation)),
  });
  /** Judged before it is begun, so that each fault is told with its place; and again by the command. */
  const toChange = (actor: Actor) => {
    scopeFor(parts, actor, "own-measure.keep");
    return find(actor);
  };
  const change = (actor: Actor, asked: OverlayChange): Promise<number> =>
    perform(parts, keepOverlays(catalogue), actor, { change: asked, today: todayOf(parts) });
  const check = async (actor: Actor, table: SentFile) => {
    const { frameworks, present } = await toChange(actor);
    const read = await tables.work({ kind: "cells", table: { ...table, encoding: null } });
    if (read.kind !== "cells") throw new Error("Cells were asked for");
    const { rows } = read;
    const report = checkOverlayTable(frameworks, present, rows);
    if (!report.ok) throw refused(report.error);
    return { rows, report: report.value };
  };
  return {
    read: async (actor) => {
      scopeFor(parts, actor, "programme.read");
      const { frameworks, present } = await find(actor);
      const names = await namesOf(parts, [...new Set(present.map(({ by }) => by))]);
      const texts = present
        .map(({ framework, number, language, text, by, on }) => ({
          ...{ framework, number, language, text, on },
          by: names.get(by) ?? by,
        }))
        .sort((a, b) =>
          a.framework === b.framework ? byNumber(a.number, b.number) : a.framework < b.framework ? -1 : 1,
        );
      return { marking: overlayMarking(actor.organisation), frameworks, texts };
    },
    lay: async (actor, overlay) => {
      const { frameworks, present } = await toChange(actor);
      const faults = judgeLaying(frameworks, present, overlay);
      if (faults.length > 0) throw refused(faults);
      await change(actor, { type: "lay", overlay });
    },
    takeOff: async (actor, place) => {
      const asked = { type: "take-off", ...place } as const;
      const faults = judgeTakingOff((await toChange(actor)).present, asked);
      if (faults.length > 0) throw refused(faults);
      await change(actor, asked);
    },
    check: async (actor, table) => (await check(actor, table)).report,
    bring: async (actor, table, hash) => {
      const { rows } = await check(actor, table);
      return change(actor, { type: "bring", rows, hash });
    },
  };
}

const refused = (faults: readonly ProgrammeFault[]): RequestFault =>
  new RequestFault("CUS-S204", "What was sent does not stand with the organisation's texts.", diagnosticsOf(faults));
