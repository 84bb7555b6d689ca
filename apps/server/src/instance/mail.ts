/** A person chooses whether and where mail goes. The code that shows the address is theirs is kept by its hash only. */
import type { Actor } from "@custodiet/trust";
import { chooseReminders } from "../commands/feeds.ts";
import { chooseMail } from "../commands/mail.ts";
import { RequestFault } from "../faults.ts";
import { hashOfCode, newCode } from "../identity/codes.ts";
import type { MailOut } from "../mail/contact.ts";
import { codeMail } from "../mail/words.ts";
import type { MailDesk } from "./mail-types.ts";
import { type InstanceParts, newId, perform, scopeFor } from "./parts.ts";

const codeMs = 3_600_000;

export const createMailDesk = (parts: InstanceParts, out: MailOut): MailDesk => ({
  read: async (actor) => {
    scopeFor(parts, actor, "mail.choose");
    const found = await parts.store.mail.addressOf(actor.person);
    const chosen = found && { address: found.address, confirmedAtMs: found.confirmedAtMs };
    const areRemindersWanted = !(await parts.store.feeds.unreminded()).has(actor.person);
    return { isOffered: out !== null, areRemindersWanted, chosen };
  },
  ask: (actor, address) => ask(parts, out, actor, address),
  confirm: async (actor, code) => {
    await perform(parts, chooseMail, actor, { kind: "confirm", codeHash: hashOfCode(code) });
  },
  end: async (actor) => {
    await perform(parts, chooseMail, actor, { kind: "end" });
  },
  chooseReminders: async (actor, isWanted) => {
    await perform(parts, chooseReminders, actor, { isWanted });
  },
});

async function ask(parts: InstanceParts, out: MailOut, actor: Actor, address: string): Promise<void> {
  if (out === null) throw new RequestFault("CUS-S161", "The settings of this instance name no mail server.");
  const code = newCode(parts.randomness);
  const codeExpiresAtMs = parts.clock.nowMs() + codeMs;
  await perform(parts, chooseMail, actor, { kind: "ask", address, codeHash: hashOfCode(code), codeExpiresAtMs });
  try {
    await out.contact.send(codeMail(code, newId(parts.randomness), address, out.instance));
  } catch {
    throw new RequestFault("CUS-S161", "The mail server did not take the mail with the code.");
  }
}
