/** How the instance stands, for who keeps it. */
import { z } from "zod";
import { instant, listOf, named, nullableText, text } from "./shapes.ts";

export const operationAlertSchema = named(
  "OperationAlert",
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("disk"), freeBytes: z.number(), limitBytes: z.number() }),
    z.object({ kind: z.literal("held"), detail: text }),
    z.object({ kind: z.literal("restoration"), entry: z.number(), lost: z.number().nullable() }),
    z.object({ kind: z.literal("witness"), name: text, lagSeconds: z.number(), limitSeconds: z.number() }),
    z.object({ kind: z.literal("too-few-witnesses"), count: z.number(), quorum: z.number() }),
    z.object({ kind: z.literal("backup"), newestAt: instant.nullable(), limitHours: z.number() }),
    z.object({ kind: z.literal("clock"), at: instant, bySeconds: z.number() }),
    z.object({ kind: z.literal("clock-behind"), latestAt: instant }),
    z.object({ kind: z.literal("certificate"), endsAt: instant }),
    z.object({ kind: z.literal("mail"), givenUp: z.number(), fault: nullableText }),
  ]),
);

export const operationSchema = named(
  "Operation",
  z.object({
    version: text,
    database: z.enum(["sqlite", "postgresql"]),
    schemaVersion: z.number(),
    now: instant,
    timeZone: text,
    disk: z.object({ freeBytes: z.number(), totalBytes: z.number(), limitBytes: z.number() }).nullable(),
    backup: z
      .object({ newestAt: instant.nullable(), limitHours: z.number() })
      .nullable()
      .meta({ description: "null: the settings name no folder of backups" }),
    mail: z
      .object({ waiting: z.number(), sent: z.number(), givenUp: z.number(), fault: nullableText })
      .nullable()
      .meta({ description: "null: the settings name no mail server" }),
    certificateEndsAt: instant.nullable().meta({ description: "null: TLS is not served here" }),
    alerts: listOf(operationAlertSchema),
  }),
);
