/** Machine identities: asked for by one administrator, approved by another, revoked by one. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { z } from "zod";
import { changeSeenSchema } from "../contract/identity.ts";
import { machineAskedSchema, machinesSchema, newMachineSchema } from "../contract/machines.ts";
import { errorSchema } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import { neverCompressed } from "../http/compression.ts";
import type { Instance } from "../instance/instance.ts";
import type { MachineInSight } from "../instance/machine-types.ts";
import { toInstant } from "../instance/parts.ts";

const refusals = { 401: errorSchema, 403: errorSchema, 404: errorSchema, 409: errorSchema, 422: errorSchema };
const named = z.object({ id: z.string().min(1).max(100) });

export const machineRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  const { machines } = instance;
  app.route({
    method: "GET",
    url: "/api/machines",
    config: { access: "machine.read" },
    schema: {
      summary: "Programs that read by a token of their own",
      tags: ["machines"],
      response: { 200: machinesSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request) => (await machines.list(actorOf(request))).map(viewMachine),
  });

  app.route({
    method: "POST",
    url: "/api/machines/requests",
    ...neverCompressed,
    config: { access: "machine.register" },
    schema: {
      summary: "Ask a second administrator to let a machine in",
      tags: ["machines"],
      body: newMachineSchema,
      response: { 201: machineAskedSchema, ...refusals },
    },
    handler: async (request, reply) => {
      return reply.code(201).send(await machines.ask(actorOf(request), request.body));
    },
  });

  app.route({
    method: "POST",
    url: "/api/machines/requests/:id/carried-out",
    config: { access: "machine.register" },
    schema: {
      summary: "Let in a machine that was approved",
      tags: ["machines"],
      params: named,
      body: changeSeenSchema,
      response: { 204: z.null(), ...refusals },
    },
    handler: async (request, reply) => {
      const { contentHash } = request.body;
      await machines.carryOut(actorOf(request), { id: request.params.id, contentHash });
      return reply.code(204).send(null);
    },
  });

  app.route({
    method: "DELETE",
    url: "/api/machines/:id",
    config: { access: "machine.revoke" },
    schema: {
      summary: "Revoke a machine's token, at once",
      tags: ["machines"],
      params: named,
      response: { 204: z.null(), ...refusals },
    },
    handler: async (request, reply) => {
      await machines.revoke(actorOf(request), request.params.id);
      return reply.code(204).send(null);
    },
  });
};

const viewMachine = ({ id, name, actions, prefix, state, ...times }: MachineInSight) => ({
  id,
  name,
  actions: [...actions],
  prefix,
  createdAt: toInstant(times.createdAtMs),
  expiresAt: toInstant(times.expiresAtMs),
  revokedAt: times.revokedAtMs === null ? null : toInstant(times.revokedAtMs),
  lastUsedAt: times.lastUsedAtMs === null ? null : toInstant(times.lastUsedAtMs),
  state,
});
