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

const refusalSchema = z.object({
  action: text,
  /** The rules that could have allowed it. */
  rules: listOf(text),
  /** Roles that may do it. */
  mayBeDoneBy: listOf(text),
  /** Roles that give roles. */
  mayBeGrantedBy: listOf(text),
});

export const sessionSchema = named(
  "Session",
  z.object({
    person: z
      .object({ id: text, name: text, role: text, organisation: organisationSchema, isFictional: z.boolean() })
      .nullable(),
    csrfToken: text,
    demonstration: z.boolean(),
    may: listOf(text).meta({ description: "Actions the person may ask for" }),
    mayNot: listOf(refusalSchema).meta({
      description: "Actions refused to the person, and who could do or grant them",
    }),
  }),
);

export const signInSchema = named("SignIn", z.object({ personId: z.string().min(1).max(100) }));

export const demonstrationPersonSchema = named(
  "DemonstrationPerson",
  z.object({ id: text, name: text, role: text, organisation: organisationSchema, mayText: text }),
);

export const demonstrationPersonsSchema = named("DemonstrationPersons", listOf(demonstrationPersonSchema));
