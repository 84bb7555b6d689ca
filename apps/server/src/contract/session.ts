/** Health, and who is signed in. */
import { z } from "zod";
import { listOf, named, text } from "./shapes.ts";

export const healthSchema = named(
  "Health",
  z.object({
    status: z.literal("ok"),
    version: text,
    database: z.enum(["sqlite", "postgresql"]),
    schemaVersion: z.number(),
    demonstration: z.boolean(),
  }),
);

const organisationSchema = z.object({ id: text, name: text });

export const sessionSchema = named(
  "Session",
  z.object({
    person: z
      .object({ id: text, name: text, role: text, organisation: organisationSchema, isFictional: z.boolean() })
      .nullable(),
    csrfToken: text,
    demonstration: z.boolean(),
  }),
);

export const signInSchema = named("SignIn", z.object({ personId: z.string().min(1).max(100) }));

export const demonstrationPersonSchema = named(
  "DemonstrationPerson",
  z.object({ id: text, name: text, role: text, organisation: organisationSchema, mayText: text }),
);

export const demonstrationPersonsSchema = named("DemonstrationPersons", listOf(demonstrationPersonSchema));
