/** Measures of an organisation's own: read, kept, retired, taken back, brought in and taken away. */
import { checkOwnFile, type ProgrammeFault, reportOscal } from "@custodiet/programme";
import type { Actor } from "@custodiet/trust";
import { sha256Hex } from "@custodiet/verification";
import {
  type JudgedChange,
  keepOwnMeasures,
  type OwnChange,
  ownMeasureMarking,
  settleChange,
  takeOwnMeasures,
} from "../../commands/own-measures.ts";
import { ownMeasuresFile } from "../../exports/own-measures-file.ts";
import { RequestFault } from "../../faults.ts";
import type { SentFile } from "../../http/read-form.ts";
import type { CatalogueContent } from "../../programme/catalogue-content.ts";
import { readOwn } from "../../programme/own-content.ts";
import { readJsonFile } from "../../programme/read-json-file.ts";
import { diagnosticsOf } from "../../work/placed-faults.ts";
import { type InstanceParts, perform, scopeFor } from "../parts.ts";
import { namesOf } from "../people.ts";
import type { OwnMeasureDesk, OwnMeasuresInSight } from "./own-measure-types.ts";
import { todayOf } from "./read-programme.ts";

export function createOwnMeasures(parts: InstanceParts, { catalogue }: CatalogueContent): OwnMeasureDesk {
  const read = async (actor: Actor): Promise<OwnMeasuresInSight> => {
    scopeFor(parts, actor, "programme.read");
    const state = await readOwn(parts.store, actor.organisation);
    const versions = [...state.measures.values()].flatMap((each) => [...each.versions, each.retired ?? []].flat());
    const names = await namesOf(parts, [...new Set([...versions, state.last ?? []].flat().map(({ by }) => by))]);
    return {
      on: todayOf(parts),
      marking: ownMeasureMarking(actor.organisation),
      state,
      nameOf: (person) => names.get(person as never) ?? person,
    };
  };
  const change = (actor: Actor, asked: OwnChange): Promise<readonly string[]> =>
    perform(parts, keepOwnMeasures(catalogue), actor, { change: asked, today: todayOf(parts) });
  const toChange = async (actor: Actor) => {
    scopeFor(parts, actor, "own-measure.keep");
    return readOwn(parts.store, actor.organisation);
  };
  /** Judged before it is begun, so that each fault is told with its place; and again by the command. */
  const judged = async (actor: Actor, asked: JudgedChange): Promise<readonly string[]> => {
    const settled = settleChange(catalogue, await toChange(actor), asked, actor.organisation);
    if (!settled.ok) throw refused(settled.error);
    return change(actor, asked);
  };
  const check = async (actor: Actor, file: SentFile) => {
    const state = await toChange(actor);
    const content = readJsonFile(file);
    const report = checkOwnFile(catalogue, state, { name: file.name, content });
    if (!report.ok) throw refused(report.error);
    return { content, report: report.value };
  };
  return {
    read,
    keep: async (actor, id, measure) => {
      const [kept] = await judged(actor, { type: "keep", id, measure });
      if (kept === undefined) throw new Error("A measure was kept without an id");
      return kept;
    },
    change: async (actor, asked) => {
      await judged(actor, asked);
    },
    checkFramework: async (actor, file) => {
      await toChange(actor);
      return reportOscal(readJsonFile(file));
    },
    takeFramework: async (actor, file, hash) => {
      await toChange(actor);
      const report = reportOscal(readJsonFile(file));
      if (!report.ok) throw refused(report.error);
      if (report.value.hash !== hash) throw new RequestFault("CUS-S205", "The file is not the one that was looked at.");
      await change(actor, { type: "take", report: report.value });
    },
    check: async (actor, file) => (await check(actor, file)).report,
    bring: async (actor, file, hash) => {
      const { content } = await check(actor, file);
      return change(actor, { type: "bring", content, name: file.name, hash });
    },
    file: async (actor, format) => {
      scopeFor(parts, actor, "programme.export");
      const file = ownMeasuresFile(await read(actor), format);
      const { marking } = file.about;
      await perform(parts, takeOwnMeasures, actor, { format, marking, hash: sha256Hex(file.bytes) });
      return file;
    },
  };
}

const refused = (faults: readonly ProgrammeFault[]): RequestFault =>
  new RequestFault("CUS-S204", "What was sent does not stand with the organisation's measures.", diagnosticsOf(faults));
