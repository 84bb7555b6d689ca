/** Where a person wants to be told that something waits. */
import type { MailAddressRecord } from "@custodiet/store";
import type { Actor } from "@custodiet/trust";

export interface MailInSight {
  /** The settings name a mail server. */
  readonly isOffered: boolean;
  /** Of what comes nearer in the working group. */
  readonly areRemindersWanted: boolean;
  readonly chosen: Pick<MailAddressRecord, "address" | "confirmedAtMs"> | null;
}

export interface MailDesk {
  readonly read: (actor: Actor) => Promise<MailInSight>;
  /** Sends a code there. Throws `CUS-S161` where no mail can be sent now. */
  readonly ask: (actor: Actor, address: string) => Promise<void>;
  readonly confirm: (actor: Actor, code: string) => Promise<void>;
  readonly end: (actor: Actor) => Promise<void>;
  readonly chooseReminders: (actor: Actor, isWanted: boolean) => Promise<void>;
}
