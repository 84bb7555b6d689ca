/** Why two persons' act is not done: stable codes, worded here and nowhere else. Listed in `docs/errors/trust.md`. */
import type { CommandFault } from "../command.ts";

const texts = {
  "CUS-T020": {
    title: "a second person is needed",
    remedy: "Ask for approval; another person sees the same content and signs it.",
  },
  "CUS-T021": {
    title: "the same human",
    remedy: "Let another person decide. Whoever asks never approves, by no account of theirs.",
  },
  "CUS-T022": { title: "no longer open", remedy: "Look at what became of it; ask anew where it is still wanted." },
  "CUS-T023": {
    title: "the content changed since",
    remedy: "Look at what changed and ask for approval of what stands there now.",
  },
  "CUS-T024": { title: "expired", remedy: "Ask for approval anew." },
  "CUS-T025": {
    title: "a right was lost since",
    remedy: "Ask anew, with persons who hold the positions now.",
  },
  "CUS-T026": { title: "may not approve this", remedy: "Let one of the positions named decide." },
  "CUS-T027": {
    title: "the signature was not accepted",
    remedy: "Sign with an authenticator of your own, the statement as it is shown now.",
  },
  "CUS-T028": { title: "not approved", remedy: "Wait for the approval; only who asked carries it out." },
  "CUS-T029": {
    title: "no break-glass",
    remedy: "Ask for approval. Break-glass needs a reason, a position that the rule names, and another's review after.",
  },
} as const satisfies Readonly<Record<string, Pick<CommandFault, "title" | "remedy">>>;

export type TwoPersonCode = keyof typeof texts;

/** A fault of two persons' act: code and title from the registry, what was found from the caller. */
export const twoPersonFault = (code: TwoPersonCode, detail: string): CommandFault => ({ code, detail, ...texts[code] });

/** Every code with its title and remedy, for whoever words them for a protocol. */
export const twoPersonCodes: typeof texts = texts;
