/** A programme's insider threat group, and the concerns that members named for it handle. */
import type { GroupAct } from "@custodiet/programme";
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import {
  concernActSchema,
  concernErasureSchema,
  concernReaderSchema,
  concernSchema,
  concernsSchema,
  groupActSchema,
  insiderThreatGroupSchema,
} from "../contract/people.ts";
import { errorSchema, refusals } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { markReply, markReplyByAll } from "../http/marking.ts";
import type { Instance } from "../instance/instance.ts";
import type { ConcernLine, GroupInSight, GroupOrder } from "../instance/people/people-types.ts";
import { known } from "./programmes.ts";

const tags = ["programme"];
const writes = { ...refusals, 409: errorSchema, 422: errorSchema };
const params = z.object({ id: z.string().max(100) });
const ofConcern = params.extend({ concern: z.string().max(64) });

export const programmePeopleRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (
  app,
  { instance: { groupOfProgramme, concerns } },
) => {
  app.route({
    method: "GET",
    url: "/api/programmes/:id/group",
    config: { access: "programme.read" },
    schema: {
      summary: "The insider threat group of a programme: members, meetings, decisions",
      tags,
      params,
      response: { 200: insiderThreatGroupSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const seen = known(await groupOfProgramme.read(actorOf(request), request.params.id));
      markReply(reply, seen.marking);
      return describeGroup(request.params.id, seen);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/group/acts",
    config: { access: "programme-group.keep" },
    schema: {
      summary: "Name a member or let one go, write down a meeting, a decision, or what became of one",
      tags,
      params,
      body: groupActSchema,
      response: { 200: insiderThreatGroupSchema, ...writes },
    },
    handler: async (request, reply) => {
      const order = request.body as unknown as GroupOrder & GroupAct;
      const seen = known(await groupOfProgramme.act(actorOf(request), request.params.id, order));
      markReply(reply, seen.marking);
      return describeGroup(request.params.id, seen);
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/group/readers",
    config: { access: "concern.entrust" },
    schema: {
      summary: "Ask a second person that a member reads the concerns that come in from then on",
      tags,
      params,
      body: concernReaderSchema,
      response: { 201: z.object({ request: z.string() }), ...writes },
    },
    handler: async (request, reply) => {
      const asked = await groupOfProgramme.askReader(actorOf(request), request.params.id, request.body);
      return reply.code(201).send({ request: known(asked) });
    },
  });

  app.route({
    method: "GET",
    url: "/api/programmes/:id/concerns",
    config: { access: "concern.read" },
    schema: {
      summary: "Concerns that the caller may read, without what was written in them",
      tags,
      params,
      response: { 200: concernsSchema, ...refusals },
    },
    handler: async (request, reply) => {
      const lines = known(await concerns.list(actorOf(request), request.params.id));
      markReplyByAll(
        reply,
        lines.map(({ marking }) => marking),
      );
      return { concerns: lines.map(describeLine), isKeyLost: concerns.isKeyLost() };
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/concerns/:concern/readings",
    config: { access: "concern.read" },
    schema: {
      summary: "Read one concern; it is entered that it was read, and by whom",
      tags,
      params: ofConcern,
      response: { 200: concernSchema, ...writes },
    },
    handler: async (request, reply) => {
      const { id, concern } = request.params;
      const { marking, text, name, acts, ...line } = known(await concerns.open(actorOf(request), id, concern));
      markReply(reply, marking);
      return { ...line, text, name, acts: acts.map((act) => ({ ...act })) };
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/concerns/:concern/acts",
    config: { access: "concern.handle" },
    schema: {
      summary: "Answer a concern, close it, or declare that one has a conflict and reads it no more",
      tags,
      params: ofConcern,
      body: concernActSchema,
      response: { 200: concernsSchema, ...writes },
    },
    handler: async (request, reply) => {
      const { id: programme, concern } = request.params;
      const { kind, text } = request.body;
      const lines = known(await concerns.act(actorOf(request), { programme, concern }, { kind, text }));
      markReplyByAll(
        reply,
        lines.map(({ marking }) => marking),
      );
      return { concerns: lines.map(describeLine), isKeyLost: concerns.isKeyLost() };
    },
  });

  app.route({
    method: "POST",
    url: "/api/programmes/:id/concerns/:concern/erasure",
    config: { access: "concern.erase" },
    schema: {
      summary: "Ask a second person that the texts of a closed concern are deleted",
      tags,
      params: ofConcern,
      body: concernErasureSchema,
      response: { 201: z.object({ request: z.string() }), ...writes },
    },
    handler: async (request, reply) => {
      const { id: programme, concern } = request.params;
      const asked = await concerns.askErasure(actorOf(request), { programme, concern }, request.body.reason);
      return reply.code(201).send({ request: known(asked) });
    },
  });
};

const describeLine = ({ id, receivedOn, state }: ConcernLine) => ({ id, receivedOn, state });

function describeGroup(programme: string, { group, marking, organisation, accounts }: GroupInSight) {
  const nameOf = (person: string | null) => accounts.find(({ id }) => id === person)?.name ?? person;
  const takes = group.members.some(({ readsConcerns, until }) => readsConcerns && until === null);
  return {
    marking,
    concernsAt: takes ? `/concern/${organisation}/${programme}` : null,
    members: group.members.map((member) => ({ ...member, personName: nameOf(member.person) })),
    missing: [...group.missing],
    meetings: group.meetings.map((meeting) => ({ ...meeting, present: [...meeting.present] })),
    decisions: group.decisions.map((decision) => ({
      ...decision,
      followUps: decision.followUps.map((each) => ({ ...each })),
    })),
    accounts: accounts.map((each) => ({ ...each })),
  };
}
