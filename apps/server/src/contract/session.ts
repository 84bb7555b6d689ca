/** Health, and who is signed in. */
import { z } from "zod";
import { listOf, named, nullableText, text } from "./shapes.ts";

export const healthSchema = named(
  "Health",
  z.object({
    status: z.enum(["ok", "read-only", "starting"]).meta({
      description: "read-only: nothing may be written for now; starting: what it begins with is being loaded",
    }),
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
    workKey: nullableText.meta({
      description: "By which pages seal what they keep in the browser, Base64 of 32 bytes; null: nobody is signed in",
    }),
    demonstration: z.boolean(),
    timeZone: text.meta({ description: "IANA name, in which times are shown" }),
    may: listOf(text).meta({ description: "Actions the person may ask for" }),
    mayNot: listOf(refusalSchema).meta({
      description: "Actions refused to the person, and who could do or grant them",
    }),
  }),
);

export const signInSchema = named("SignIn", z.object({ personId: z.string().min(1).max(100) }));

export const demonstrationPersonSchema = named(
  "DemonstrationPerson",
  z.object({ id: text, name: text, role: text, organisation: organisationSchema, may: listOf(text) }),
);

export const demonstrationPersonsSchema = named("DemonstrationPersons", listOf(demonstrationPersonSchema));
