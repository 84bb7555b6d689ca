/** What waits for the group's people, how the group stands, what changed: within their organisation's sight. */
import { type GroupHome, kindOf, type RecordInSight } from "@custodiet/working-group";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { groupHomeSchema } from "../contract/group-home.ts";
import { errorSchema } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReplyByAll } from "../http/marking.ts";
import type { GroupHomeInSight } from "../instance/group/group-types.ts";
import type { Instance } from "../instance/instance.ts";
import { toInstant } from "../instance/parts.ts";

export const groupHomeRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  app.route({
    method: "GET",
    url: "/api/group/home",
    config: { access: "group.read" },
    schema: {
      summary: "What waits for you in the working group, how the group stands, what changed",
      tags: ["working group"],
      response: { 200: groupHomeSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request, reply) => {
      const home = await instance.group.home(actorOf(request));
      markReplyByAll(
        reply,
        recordsOf(home).map(({ composite }) => composite),
      );
      return view(home);
    },
  });
};

/** Everything that is named in it. */
const recordsOf = ({ steps, days, silences, surveys, meetings, changes }: GroupHome): readonly RecordInSight[] =>
  [steps, days, silences, surveys, meetings, changes].flat().map(({ record }) => record);

const place = ({ kind, id, fields }: RecordInSight) => ({
  kind,
  record: id,
  title: fields[kindOf(kind)?.titleField ?? ""] ?? null,
});

const view = ({ steps, days, silences, surveys, meetings, standing, changes, named }: GroupHomeInSight) => ({
  steps: steps.map(({ record, transition: { id, needsTwo }, sinceMs }) => ({
    ...place(record),
    state: record.state,
    step: id,
    needsTwo,
    since: toInstant(sinceMs),
  })),
  days: days.map(({ kind, record, day, daysLeft }) => ({
    ...place(record),
    field: kind.reminded?.field ?? "",
    day,
    daysLeft,
  })),
  silences: silences.map(({ record, untilMs }) => ({ ...place(record), until: toInstant(untilMs) })),
  surveys: surveys.map(({ record, closesOn }) => ({ ...place(record), closesOn })),
  meetings: meetings.map(({ record, startsMs, papersUntil, registrationUntil }) => ({
    ...place(record),
    state: record.state,
    starts: toInstant(startsMs),
    papersUntil,
    registrationUntil,
  })),
  standing,
  changes: changes.map(({ record, event }) => ({
    ...place(record),
    at: toInstant(event.atMs),
    type: event.type,
    transition: event.transition,
    organisation: event.organisation,
  })),
  named,
});
