/** Enrolling, signing in, confirming, and the register of persons. */
import { z } from "zod";
import { listOf, named, text } from "./shapes.ts";

const word = z.string().min(1).max(4000);

/** As the browser's `toJSON()` gives it: Web Authentication level 3, section 5.1. */
const base64url = z
  .string()
  .max(100_000)
  .regex(/^[A-Za-z0-9_-]*$/);
const shownBase = {
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  clientExtensionResults: z.record(z.string(), z.unknown()),
  authenticatorAttachment: z.enum(["platform", "cross-platform"]).optional(),
};

const addedPasskey = z.object({
  ...shownBase,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

const shownPasskey = z.object({
  ...shownBase,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

const ownKeyAnswer = z.object({ kind: z.literal("own key"), question: word, answer: word });

export const shownAnswerSchema = named(
  "ShownAnswer",
  z.discriminatedUnion("kind", [z.object({ kind: z.literal("passkey"), response: shownPasskey }), ownKeyAnswer]),
);

const addedAnswerSchema = named(
  "AddedAnswer",
  z.discriminatedUnion("kind", [z.object({ kind: z.literal("passkey"), response: addedPasskey }), ownKeyAnswer]),
);

export const newAuthenticatorSchema = named(
  "NewAuthenticator",
  z.object({ label: z.string().trim().min(1).max(60), answer: addedAnswerSchema }),
);

const code = z.string().min(1).max(100);

export const enrolmentCodeSchema = named("EnrolmentCode", z.object({ code }));

export const enrolmentSchema = named(
  "Enrolment",
  z.object({ code, label: z.string().trim().min(1).max(60), answer: addedAnswerSchema }),
);

export const providerBegunSchema = named(
  "SignInElsewhere",
  z.object({ address: text.meta({ description: "Where the browser goes, and comes back from" }) }),
);

export const providerAnswerSchema = named(
  "AnswerFromElsewhere",
  z.object({
    answer: z.string().min(1).max(8000).meta({ description: "What stood behind the `?` when it came back" }),
  }),
);

const offer = {
  /** What `navigator.credentials` takes, as JSON. */
  passkey: z.record(z.string(), z.unknown()),
  /** For `custodiet key answer`. */
  ownKey: text,
};

export const offerSchema = named("AuthenticatorOffer", z.object(offer));

export const enrolmentOfferSchema = named("EnrolmentOffer", z.object({ ...offer, name: text }));

export const instanceSchema = named(
  "InstanceRecord",
  z
    .object({
      name: text,
      kind: z.enum(["facility", "authority", "working-group"]),
      host: text,
      isOpen: z.boolean().meta({ description: "Both of the first two administrators have enrolled" }),
      provider: z.object({ name: text, issuer: text }).nullable().meta({ description: "Of an institution" }),
      cardPort: z.number().nullable().meta({ description: "Where a certificate of a card signs in" }),
    })
    .nullable(),
);

export const authenticatorSchema = named(
  "Authenticator",
  z.object({
    id: text,
    kind: z.enum(["passkey", "own key", "simulated"]),
    label: text,
    addedAt: text,
    lastUsedAt: text.nullable(),
    revokedAt: text.nullable(),
  }),
);

export const authenticatorsSchema = named("Authenticators", listOf(authenticatorSchema));

export const openSessionsSchema = named(
  "OpenSessions",
  listOf(
    z.object({
      id: text,
      openedAt: text,
      lastSeenAt: text,
      expiresAt: text,
      way: z.enum(["authenticator", "provider", "card"]).nullable().meta({ description: "By what it was opened" }),
      by: text.nullable().meta({
        description: "What the authenticator is called; the provider, by its name of the settings or its address",
      }),
      isThisOne: z.boolean(),
    }),
  ),
);

const id = z.string().min(1).max(100);
const role = z.string().min(1).max(60);
const reason = z.string().trim().min(1).max(1000);

export const personChangeSchema = named(
  "PersonChange",
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("register"), name: z.string().trim().min(1).max(100), role, reason }),
    z.object({ kind: z.literal("give-role"), person: id, role, reason }),
    z.object({ kind: z.literal("end-role"), person: id, holding: id, reason }),
    z.object({ kind: z.literal("leave"), person: id, reason }),
    z.object({ kind: z.literal("recover"), person: id, reason }),
    z.object({
      kind: z.literal("tie-account"),
      person: id,
      way: z.enum(["oidc", "certificate"]),
      subject: z.string().trim().min(1).max(255).meta({
        description: "As the provider names the account; or SHA-256 of the certificate's key, in hexadecimal",
      }),
      reason,
    }),
    z.object({ kind: z.literal("untie-account"), person: id, account: id, reason }),
  ]),
);

export const changeAskedSchema = named(
  "PersonChangeAsked",
  z.object({
    approval: text,
    code: text.nullable().meta({ description: "For who is to enrol; works when the change has been carried out" }),
  }),
);

export const changeSeenSchema = named("PersonChangeSeen", z.object({ contentHash: z.string().length(64) }));

export const registeredPersonsSchema = named(
  "RegisteredPersons",
  listOf(
    z.object({
      id: text,
      name: text,
      isFictional: z.boolean(),
      hasLeft: z.boolean(),
      accounts: listOf(
        z.object({
          id: text,
          kind: z.enum(["demonstration", "local", "oidc", "certificate"]),
          issuer: text.nullable(),
          subject: text.nullable(),
        }),
      ),
      roles: listOf(
        z.object({
          id: text,
          role: text,
          from: text,
          until: text.nullable(),
          isHeld: z.boolean(),
          entryIndex: z.number(),
        }),
      ),
      authenticators: listOf(authenticatorSchema),
    }),
  ),
);

export const sessionsEndedSchema = named(
  "SessionsEnded",
  listOf(z.object({ at: text, by: text, entryIndex: z.number() })),
);

export const endedSchema = named("EndedCount", z.object({ ended: z.number() }));

export const rightsSchema = named(
  "Rights",
  z.object({
    role: text,
    roles: listOf(text).meta({ description: "Every role that a person can hold" }),
    grantedBy: listOf(text).meta({ description: "Who gives roles" }),
    rights: listOf(
      z.object({
        action: text,
        rule: text.nullable().meta({ description: "The rule that grants it; null: none does" }),
        reach: z.enum(["own", "overseen"]).nullable(),
        rules: listOf(text).meta({ description: "The rules that could have" }),
        mayBeDoneBy: listOf(text),
        isConfirmed: z.boolean().meta({ description: "Only just after an authenticator was shown" }),
        twoPersons: z
          .object({ approvers: listOf(text), alone: listOf(text).meta({ description: "In an emergency" }) })
          .nullable(),
      }),
    ),
  }),
);
