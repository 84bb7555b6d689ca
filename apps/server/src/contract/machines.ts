/** Machine identities: programs that read on their own. */
import { machineActions } from "@custodiet/trust";
import { z } from "zod";
import { instant, listOf, named, text } from "./shapes.ts";

const machineSchema = named(
  "Machine",
  z.object({
    id: text,
    name: text,
    actions: listOf(text),
    prefix: text.meta({ description: "The token's beginning, by which it is recognised" }),
    createdAt: instant,
    expiresAt: instant,
    revokedAt: instant.nullable(),
    lastUsedAt: instant.nullable().meta({ description: "To the hour" }),
    state: z.enum(["in force", "expired", "revoked"]),
  }),
);

export const machinesSchema = named("Machines", listOf(machineSchema));

export const newMachineSchema = named(
  "NewMachine",
  z.object({
    name: z.string().trim().min(1).max(100),
    actions: z.array(z.enum(machineActions)).min(1),
    expiresAt: z.iso.datetime(),
    reason: z.string().trim().min(1).max(2000),
  }),
);

export const machineAskedSchema = named(
  "MachineAsked",
  z.object({
    approval: text,
    token: text.meta({
      description: "Told once; works when a second person has approved it and it has been carried out",
    }),
  }),
);
