/** A person as the interface shows them, and with a session. */
import type { Action, Actor } from "@custodiet/trust";

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly isFictional: boolean;
}

/** A person with a session. */
export interface SignedIn {
  readonly actor: Actor;
  readonly person: Person;
  readonly csrfToken: string;
}

/** A person and what tells the position from others: some of what it may do. */
export interface PersonOnOffer extends Person {
  readonly may: readonly Action[];
}
