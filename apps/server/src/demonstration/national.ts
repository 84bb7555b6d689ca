/** The demonstration's national programme: levels of fictional facilities, and an inspection, each by a fictional person's act. */

import { readFileSync } from "node:fs";
import { domains, type FacilityLevels, type Level, type ProgrammeAct } from "@custodiet/programme";
import { z } from "zod";
import type { OpenedInstance } from "../instance/open-instance.ts";
import { readCatalogueContent } from "../programme/catalogue-content.ts";
import { actorIn, dayFrom } from "./acting.ts";

const contentFile = new URL("../../../../content/demonstration/national.json", import.meta.url);

const contentSchema = z.object({
  organisation: z.string(),
  name: z.string(),
  begunBy: z.string(),
  inspectedBy: z.string(),
  facilities: z.array(
    z.object({
      party: z.string(),
      facility: z.string(),
      name: z.string(),
      /** Claimed in the last report, by domain in the catalogue's order. */
      levels: z.array(z.number().int().min(0).max(4)).length(domains.length),
    }),
  ),
  reportedDaysAgo: z.array(z.number()),
  inspection: z.object({
    facility: z.string(),
    about: z.string(),
    daysAgo: z.number(),
    findings: z.array(
      z.object({ about: z.string().nullable(), text: z.string(), dueInDays: z.number(), reply: z.string() }),
    ),
  }),
});

type Content = z.infer<typeof contentSchema>;

/** Once: where the authority has a national programme, or is not there yet, nothing is done. */
export async function ensureNational(opened: OpenedInstance): Promise<void> {
  const content = contentSchema.parse(JSON.parse(readFileSync(contentFile, "utf8")));
  const head = await actorIn(opened, content, content.begunBy);
  const inspector = await actorIn(opened, content, content.inspectedBy);
  const { programmes, national } = opened.instance;
  if (head === null || inspector === null || (await national.read(head)) !== null) return;
  await programmes.begin(head, { tier: "national", facility: null, name: content.name, categories: [] });
  await national.act(head, "programme.record", (name) => reportActs(opened, content, name));
  await national.act(inspector, "programme.record", (name) => inspectionActs(opened, content, name));
}

/** Of each day one report a facility; the first facility's last one is missing, so that something is too old. */
function reportActs(opened: OpenedInstance, content: Content, name: () => string): readonly ProgrammeAct[] {
  const { edition, hash } = readCatalogueContent().catalogue;
  return content.reportedDaysAgo.flatMap((daysAgo, at) =>
    content.facilities
      .filter((_, index) => at === 0 || index > 0)
      .map(({ party, facility, name: called, levels }): ProgrammeAct => {
        const behind = content.reportedDaysAgo.length - 1 - at;
        const told: FacilityLevels = {
          ...{ facility, name: called, modelHash: null },
          on: dayFrom(opened, -daysAgo) as FacilityLevels["on"],
          catalogue: { edition, hash },
          domains: domains.map((domain, place) =>
            levelsOf(domain, (levels[place] ?? 0) - (place % 2 === 0 ? behind : 0)),
          ),
        };
        return { type: "reported", report: name(), party, file: null, levels: told, isFictional: true };
      }),
  );
}

const levelsOf = (domain: FacilityLevels["domains"][number]["domain"], claimed: number) => {
  const level = Math.max(claimed, 0) as Level;
  return { domain, claimed: level, verified: Math.max(level - 1, 0) as Level, computed: null };
};

function inspectionActs(
  opened: OpenedInstance,
  { inspection: { facility, about, daysAgo, findings } }: Content,
  name: () => string,
): readonly ProgrammeAct[] {
  const inspection = name();
  return [
    { type: "inspected", inspection, facility, about, on: dayFrom(opened, -daysAgo) as FacilityLevels["on"] },
    ...findings.flatMap((found): readonly ProgrammeAct[] => {
      const finding = name();
      const { text, reply } = found;
      const due = dayFrom(opened, found.dueInDays) as FacilityLevels["on"];
      return [
        { type: "found", finding, inspection, about: found.about as never, text, due },
        ...(reply === "" ? [] : [{ type: "replied", finding, text: reply } as const]),
      ];
    }),
  ];
}
