/** Determinations by position of a facility's programme, for who may see them. */
import { outlookOf, standingOfHolder, stepsOfChange } from "@custodiet/programme";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { reliabilityActsSchema, reliabilityFileSchema, reliabilitySchema } from "../contract/reliability.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReply } from "../http/marking.ts";
import { sendFile } from "../http/send-file.ts";
import type { Instance } from "../instance/instance.ts";
import type { ReliabilityInSight, ReliabilityOrder } from "../instance/people/reliability-types.ts";
import { known } from "./programmes.ts";

const tags = ["programme"];
const writes = { ...refusals, 409: errorSchema, 422: errorSchema };
const params = z.object({ id: z.string().max(100) });

export const reliabilityRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance: { reliability } },
) => {
  app.route({
    method: "GET",
    url: "/api/programmes/:id/reliability",
    config: { access: "reliability.read" },
    schema: {
      summary:
        "Determinations by position of a facility's programme: states and due days, movers, leavers, what lapses",
      tags,
      params,
      response: { 200: reliabilitySchema, ...refusals },
    },
    handler: async (request, reply) => {
      const seen = known(await reliability.read(actorOf(request), request.params.id));
      markReply(reply, seen.marking);
      return describeReliability(seen);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/reliability/acts",
    config: { access: "reliability.keep" },
    schema: {
      summary: "Enter who holds a position by a code, a determination, a mover, a leaver, or a step that is done",
      tags,
      params,
      body: reliabilityActsSchema,
      response: { 200: reliabilitySchema, ...writes },
    },
    handler: async (request, reply) => {
      const orders = request.body.acts as unknown as readonly ReliabilityOrder[];
      const seen = known(await reliability.act(actorOf(request), request.params.id, orders));
      markReply(reply, seen.marking);
      return describeReliability(seen);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/reliability/file",
    config: { access: "reliability.read", pace: "costly" },
    schema: {
      summary: "The list as a table for spreadsheet programs; it is entered that it left",
      tags,
      params,
      body: reliabilityFileSchema,
      response: writes,
    },
    handler: async (request, reply) =>
      sendFile(reply, known(await reliability.file(actorOf(request), request.params.id, request.body))),
  });
};

const daysOfYear = 365;

function describeReliability({ on, marking, positions, found }: ReliabilityInSight): z.infer<typeof reliabilitySchema> {
  const { lapsed, within } = outlookOf(found, on);
  const ids = (holders: readonly { readonly id: string }[]): string[] => holders.map(({ id }) => id);
  return {
    ...{ on, marking },
    positions: positions.map((position) => ({ ...position, checks: [...position.checks] })),
    holders: found.holders.map((holder) => ({ ...holder, standing: standingOfHolder(holder, on) })),
    changes: found.changes.map((change) => {
      const { id, kind, holder, on: day, fromPosition, toPosition } = change;
      const code = found.holders.find((each) => each.id === holder)?.code ?? holder;
      const steps = stepsOfChange(change, found).map(({ step, due, doneOn }) => ({
        ...{ step, due, doneOn },
        isOverdue: doneOn === null && due < on,
      }));
      return { id, kind, code, on: day, fromPosition, toPosition, steps };
    }),
    lapsed: ids(lapsed),
    within30: ids(within(30)),
    within90: ids(within(90)),
    forecast: ids(within(daysOfYear)),
  };
}
