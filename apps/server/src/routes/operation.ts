/** How the instance stands: for who keeps the machine, and for nobody else. */
import type { FastifyPluginAsyncZod } from "fastify-type-provider-zod";
import { operationSchema } from "../contract/operation.ts";
import { errorSchema } from "../contract/shapes.ts";
import { actorOf } from "../http/access.ts";
import type { Instance } from "../instance/instance.ts";
import type { OperationAlert } from "../instance/operation-types.ts";
import { toInstant } from "../instance/parts.ts";
import { productVersion } from "../version.ts";

export const operationRoutes: FastifyPluginAsyncZod<{ readonly instance: Instance }> = async (app, { instance }) => {
  app.route({
    method: "GET",
    url: "/api/operation",
    config: { access: "operation.read" },
    schema: {
      summary: "How the instance stands: disk, witnesses, backups, clock, mail",
      tags: ["operation"],
      response: { 200: operationSchema, 401: errorSchema, 403: errorSchema },
    },
    handler: async (request) => {
      const { nowMs, backup, certificateEndsMs, alerts, ...facts } = await instance.operation.read(actorOf(request));
      return {
        ...facts,
        version: productVersion,
        database: instance.facts.database,
        schemaVersion: instance.facts.schemaVersion,
        now: toInstant(nowMs),
        backup: backup && { newestAt: orNull(backup.newestMs), limitHours: backup.limitHours },
        certificateEndsAt: orNull(certificateEndsMs),
        alerts: alerts.map(viewAlert),
      };
    },
  });
};

const orNull = (ms: number | null): string | null => (ms === null ? null : toInstant(ms));

export function viewAlert(alert: OperationAlert) {
  switch (alert.kind) {
    case "witness": {
      const { kind, name, lagMs, limitMs } = alert;
      return { kind, name, lagSeconds: Math.round(lagMs / 1000), limitSeconds: limitMs / 1000 };
    }
    case "backup":
      return { kind: alert.kind, newestAt: orNull(alert.newestMs), limitHours: alert.limitHours };
    case "certificate":
      return { kind: alert.kind, endsAt: toInstant(alert.endsMs) };
    case "clock":
      return { kind: alert.kind, at: toInstant(alert.atMs), bySeconds: Math.round(alert.byMs / 1000) };
    case "clock-behind":
      return { kind: alert.kind, latestAt: toInstant(alert.latestMs) };
    default:
      return alert;
  }
}
