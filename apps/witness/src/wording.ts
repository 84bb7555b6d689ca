/** What a refusal says to the people who run the log. */
import type { WitnessRefusal } from "@custodiet/verification";
import { type WitnessCode, witnessCodes } from "./faults.ts";

const codeOf: Readonly<Record<WitnessRefusal["kind"], WitnessCode>> = {
  malformed: "CUS-W010",
  "unknown log": "CUS-W011",
  "bad signature": "CUS-W012",
  "other size": "CUS-W013",
  "not consistent": "CUS-W014",
};

export function wordRefusal(refusal: WitnessRefusal): string {
  const code = codeOf[refusal.kind];
  return `${code} ${witnessCodes[code]}. ${sentence(refusal)}`;
}

function sentence(refusal: WitnessRefusal): string {
  switch (refusal.kind) {
    case "malformed":
      return "Expected `old SIZE`, the proof's hashes one a line, an empty line and the signed checkpoint. Make it again.";
    case "unknown log":
      return `No log is watched by the name ${JSON.stringify(refusal.origin.slice(0, 200))}. Give its key to the witness with \`trust\`.`;
    case "bad signature":
      return "The checkpoint is not signed by the key this witness was given for the log. Compare the keys.";
    case "other size":
      return `This witness has seen ${refusal.remembered} entries. Ask again with a proof from there.`;
    case "not consistent":
      return (
        `What is shown now does not continue the ${refusal.remembered} entries this witness cosigned: the log was ` +
        "rewritten, or restored from an older copy. Nothing was signed. Both checkpoints are kept as evidence; find out why."
      );
  }
}
