import type { PersonId } from "@custodiet/core";
import { endSessionsOf } from "../../commands/sessions.ts";
import { type InstanceParts, perform } from "../parts.ts";
import { beginAtProvider, signInAtProvider, signInByCard } from "./account-sign-in.ts";
import {
  addOwnAuthenticator,
  endedByOthers,
  endOwnSession,
  listSessions,
  offerAuthenticator,
  revokeOwnAuthenticator,
} from "./authenticators.ts";
import { askChange, carryOutChange } from "./change-person.ts";
import { enrol, offerEnrolment } from "./enrol.ts";
import type { Identity } from "./identity-types.ts";
import { listPeople } from "./people.ts";
import { confirm, offerConfirmation, offerSignIn, signInBy } from "./sign-in.ts";
import { isInstanceOpen } from "./site.ts";

export const createIdentity = (parts: InstanceParts): Identity => ({
  facts: async () => {
    const instance = await parts.store.instances.get();
    return instance === null ? null : { instance, isOpen: await isInstanceOpen(parts) };
  },
  offerEnrolment: (origin, code) => offerEnrolment(parts, origin, code),
  enrol: (origin, code, order) => enrol(parts, origin, code, order),
  offerSignIn: (origin) => offerSignIn(parts, origin),
  signIn: (origin, answer) => signInBy(parts, origin, answer),
  beginAtProvider: (origin, provider) => beginAtProvider(parts, origin, provider),
  signInAtProvider: (origin, provider, answer) => signInAtProvider(parts, origin, provider, answer),
  signInByCard: (origin, card) => signInByCard(parts, origin, card),
  offerConfirmation: (origin, token) => offerConfirmation(parts, origin, token),
  confirm: (origin, token, answer) => confirm(parts, origin, token, answer),
  offerAuthenticator: (origin, token, actor) => offerAuthenticator(parts, origin, token, actor),
  addAuthenticator: (origin, token, actor, order) => addOwnAuthenticator(parts, origin, token, actor, order),
  listAuthenticators: ({ person }) => parts.store.register.authenticatorsOf(person),
  revokeAuthenticator: (actor, id) => revokeOwnAuthenticator(parts, actor, id),
  listSessions: (actor, token) => listSessions(parts, actor, token),
  endedByOthers: (actor) => endedByOthers(parts, actor),
  endSessionsOf: (actor, person) => perform(parts, endSessionsOf, actor, person as PersonId),
  endSession: (actor, id) => endOwnSession(parts, actor, id),
  askChange: (actor, order) => askChange(parts, actor, order),
  carryOutChange: (actor, seen) => carryOutChange(parts, actor, seen),
  listPeople: (actor) => listPeople(parts, actor),
});
