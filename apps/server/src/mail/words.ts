/**
 * What a mail says: a number and the instance's address, and nothing of what it is about. It reads the same in every
 * language, since the program does not know which its reader reads.
 */
import type { Mail } from "./contact.ts";

const digits = /^[0-9a-z-]{1,80}$/i;

/** @param record the number of what waits; @param id of the mail; @param instance its address */
export function noticeMail(record: string, id: string, to: string, instance: string): Mail {
  if (!digits.test(record)) throw new Error("A notice is about a record with a number");
  return { id, to, subject: `Custodiet ${record.slice(0, 8)}`, text: `${record}\n${instance}\n` };
}

/** @param code by which the person shows that the mail came to them */
export const codeMail = (code: string, id: string, to: string, instance: string): Mail => ({
  id,
  to,
  subject: "Custodiet",
  text: `${code}\n${instance}\n`,
});
