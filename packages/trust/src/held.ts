/** What is said while nothing may be written. */
import type { CommandFault } from "./command.ts";
import type { Hold } from "./ports.ts";

const remedies: Readonly<Record<Hold["kind"], string>> = {
  restored:
    "Wait until the witnesses have been asked. Where none can be reached, whoever runs this server brings their last " +
    "checkpoint as a file, or says openly that it goes on without (docs/operation.md).",
  behind:
    "Nothing is lost that was not lost before. Whoever runs this server puts the latest backup in place, or says openly " +
    "from which copy it goes on (docs/operation.md).",
};

export const heldFault = ({ kind, detail }: Hold): CommandFault => ({
  code: "CUS-S086",
  title: "nothing may be written for now",
  detail,
  remedy: remedies[kind],
});
