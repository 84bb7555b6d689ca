/** Where a person wants mail: asked, confirmed by the code that was sent there, ended. The address is in no entry. */
import { contentHash, err, ok, type PersonId } from "@custodiet/core";
import type { StoreTransaction } from "@custodiet/store";
import type { Command, CommandFault, EffectDone } from "@custodiet/trust";
import { boundTables, keyOfRow } from "@custodiet/verification";
import { personnelMarking } from "./markings.ts";

export type MailChoice =
  | { readonly kind: "ask"; readonly address: string; readonly codeHash: string; readonly codeExpiresAtMs: number }
  | { readonly kind: "confirm"; readonly codeHash: string }
  | { readonly kind: "end" };

export const chooseMail: Command<StoreTransaction, MailChoice, null> = {
  name: "mail.choose",
  recordKind: "mail-address",
  effect: async ({ mail }, choice, { actor, nowMs, entryIndex }) => {
    const { person, organisation } = actor;
    const marking = personnelMarking(organisation);
    const made = { actor: person, atMs: nowMs, marking, entryIndex };
    const recordId = contentHash({ mail: person }).slice(0, 32);
    const done = (more: Partial<EffectDone<null>>) =>
      ok({
        ...{ output: null, recordId, hashBefore: null, hashAfter: null, marking, outbox: [] },
        details: { choice: choice.kind },
        ...more,
      });
    switch (choice.kind) {
      case "ask": {
        const { address, codeHash, codeExpiresAtMs } = choice;
        await mail.ask({ person, organisation, address, codeHash, codeExpiresAtMs }, made);
        return done({ hashAfter: contentHash({ codeHash }) });
      }
      case "confirm":
        if (!(await mail.confirm(person, choice.codeHash, made))) return err(wrongCode);
        return done({ hashAfter: contentHash({ confirmed: true }) });
      case "end":
        if (!(await mail.remove(person))) return err(noAddress);
        return done({ removed: [removedAddress(person)] });
    }
  },
};

const table = "mail_addresses";

function removedAddress(person: PersonId) {
  const rules = boundTables[table];
  if (rules === undefined) throw new Error("Addresses are bound");
  return { table, key: keyOfRow({ person }, rules) };
}

const fault = (code: string, title: string, detail: string, remedy: string): CommandFault => ({
  code,
  title,
  detail,
  remedy,
});

const wrongCode = fault("CUS-S162", "not this code", "The code is not the one sent, or is older than an hour.", "");
const noAddress = fault("CUS-S008", "not found", "You have named no address.", "Nothing is left to do.");
