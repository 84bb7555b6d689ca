/** A State's view of its facilities: spreads of their levels, never who has which; inspections and their findings. */
import { endOfReport, type ProgrammeAct, standingOfFinding } from "@custodiet/programme";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import type { z } from "zod";
import {
  closingSchema,
  inspectionActsSchema,
  nationalSchema,
  takenUpSchema,
  takeUpSchema,
} from "../contract/national.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";
import { toInstant } from "../instance/parts.ts";
import type { NationalInSight } from "../instance/programmes/national-types.ts";
import { known } from "./programmes.ts";

const tags = ["programme"];
const writes = { ...refusals, 409: errorSchema, 422: errorSchema };

export const nationalRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance: { national } },
) => {
  app.route({
    method: "GET",
    url: "/api/national-programme",
    config: { access: "programme.read" },
    schema: {
      summary: "How the levels of a State's facilities lie, by domain, and how they lay; its inspections",
      tags,
      response: { 200: nationalSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const seen = known(await national.read(actorOf(request)));
      markReply(reply, seen.marking);
      return describe(seen, actorOf(request).person);
    },
  });

  app.route({
    method: "POST",
    url: "/api/national-programme/reports",
    config: { access: "programme.record" },
    schema: {
      summary: "Open what these sealed files carry, each with its entry, and take the levels up",
      tags,
      body: takeUpSchema,
      response: { 200: takenUpSchema, ...writes },
    },
    handler: async (request, reply) => {
      const { seen, notTaken } = known(await national.takeUp(actorOf(request), request.body.files));
      markReply(reply, seen.marking);
      return { national: describe(seen, actorOf(request).person), notTaken: [...notTaken] };
    },
  });

  app.route({
    method: "POST",
    url: "/api/national-programme/acts",
    config: { access: "programme.record" },
    schema: {
      summary: "Write down an inspection, what it found, what was answered, or that something was entered wrongly",
      tags,
      body: inspectionActsSchema,
      response: { 200: nationalSchema, ...writes },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const seen = known(await national.act(actor, "programme.record", (name) => actsOf(request.body, name)));
      markReply(reply, seen.marking);
      return describe(seen, actor.person);
    },
  });

  app.route({
    method: "POST",
    url: "/api/national-programme/closings",
    config: { access: "programme.review" },
    schema: {
      summary: "Close an answered finding, as another person than who wrote the answer down",
      tags,
      body: closingSchema,
      response: { 200: nationalSchema, ...writes },
    },
    handler: async (request, reply) => {
      const actor = actorOf(request);
      const act: ProgrammeAct = { type: "closed", ...request.body };
      const seen = known(await national.act(actor, "programme.review", () => [act]));
      markReply(reply, seen.marking);
      return describe(seen, actor.person);
    },
  });

  app.route({
    method: "POST",
    url: "/api/national-programme/levels.csv",
    config: { access: "programme.export", pace: "costly" },
    schema: {
      summary:
        "The spreads of each month and of today as a table, as the asker may see them; it is entered that it left",
      tags,
      response: writes,
    },
    handler: async (request, reply) => sendFile(reply, known(await national.table(actorOf(request)))),
  });
};

/** The contract has held each act to its form; inspections and findings are named here. */
const actsOf = ({ acts }: z.infer<typeof inspectionActsSchema>, name: () => string): readonly ProgrammeAct[] =>
  acts.map((act) => {
    if (act.type === "inspected") return { ...act, inspection: name() };
    return act.type === "found" ? { ...act, finding: name() } : act;
  }) as unknown as readonly ProgrammeAct[];

function describe(seen: NationalInSight, person: string): z.infer<typeof nationalSchema> {
  const { head, on, view, trend, marking, waiting } = seen;
  return {
    ...{ programme: head.id, name: head.name, marking, on },
    view: copy(view),
    trend: trend.map(copy),
    reports: seen.reports && describeReports(seen.reports, on),
    waiting: waiting.map(({ arrivedAtMs, ...rest }) => ({ ...rest, arrivedAt: toInstant(arrivedAtMs) })),
    inspections: describeInspections(seen, person),
  };
}

type View = z.infer<typeof nationalSchema>["view"];

const copy = ({ catalogues, domains, ...rest }: NationalInSight["view"]): View => ({
  ...rest,
  catalogues: [...catalogues],
  domains: [...domains],
});

const describeReports = (reports: NonNullable<NationalInSight["reports"]>, on: string) =>
  reports.map(({ id, party, file, levels, takenOn, isFictional }) => {
    const { facility, name, modelHash, catalogue } = levels;
    const ends = endOfReport(levels.on);
    return {
      ...{ id, party, facility, name, takenOn, modelHash, ends, isFictional },
      on: levels.on,
      isStale: ends <= on,
      edition: catalogue.edition,
      file: file?.split(" ")[0] ?? null,
    };
  });

const describeInspections = ({ inspections, findings, on, nameOf }: NationalInSight, person: string) =>
  inspections.map(({ id, facility, about, on: day, by }) => ({
    ...{ id, facility, about, on: day, by: nameOf(by) },
    findings: findings
      .filter(({ inspection }) => inspection === id)
      .map((finding) => ({
        ...{ id: finding.id, measure: finding.measure, text: finding.text, due: finding.due },
        standing: standingOfFinding(finding, on),
        by: nameOf(finding.by),
        reply: finding.reply && { ...finding.reply, by: nameOf(finding.reply.by) },
        closure: finding.closure && { ...finding.closure, by: nameOf(finding.closure.by) },
        isReplyOwn: finding.reply?.by === person,
      })),
  }));
