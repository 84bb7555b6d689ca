/** Experts, and what parties give each other, as the asker's organisation sees it. */
import { kindOf, type RecordInSight, type RecordKind } from "@custodiet/working-group";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { expertQuestionSchema, expertsFoundSchema } from "../contract/group-exchange.ts";
import { errorSchema } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReplyByAll } from "../http/marking.ts";
import type { AbilityOf } from "../instance/group/group-types.ts";
import type { Instance } from "../instance/instance.ts";
import { viewRecord } from "./group-views.ts";

const tags = ["working group"];
const refusals = { 400: errorSchema, 401: errorSchema, 403: errorSchema };

export const groupExchangeRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance },
) => {
  const { exchange } = instance;

  app.route({
    method: "GET",
    url: "/api/group/experts",
    config: { access: "group.read" },
    schema: {
      summary:
        "Experts who can be asked, by topic, language and competence, while they consent; consents to be renewed",
      tags,
      querystring: expertQuestionSchema,
      response: { 200: expertsFoundSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const { topic = null, language = null, competence } = request.query;
      const found = await exchange.experts(actorOf(request), { topic, language, competence });
      const { experts, topics, languages, toRenew, named, abilityOf } = found;
      markReplyByAll(
        reply,
        [...experts, ...toRenew].map(({ record }) => record.composite),
      );
      const view = viewOf(abilityOf);
      return {
        experts: experts.map((each) => ({ record: view(each.record), languages: each.languages })),
        topics,
        languages,
        toRenew: toRenew.map(({ record, until, isOver }) => ({ record: view(record), until, isOver })),
        named,
      };
    },
  });
};

const viewOf = (abilityOf: AbilityOf) => (record: RecordInSight) =>
  viewRecord(kindFor(record), record, abilityOf(record));

function kindFor({ kind }: RecordInSight): RecordKind {
  const found = kindOf(kind);
  if (found === null) throw new Error(`No kind is called ${kind}`);
  return found;
}
