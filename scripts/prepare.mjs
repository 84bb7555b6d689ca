/**
 * `node scripts/prepare.mjs start|test`: makes a bare clone ready, and does nothing quickly when it is ready already.
 * Plain JavaScript without dependencies, for it runs before anything is installed. Exit 2 when something is missing that
 * it cannot bring itself.
 */

import { ensureCertutil } from "./find-certutil.mjs";
import { ensureChromium } from "./find-chromium.mjs";
import { ensureDocumentTools } from "./find-document-tools.mjs";
import { ensureFaultTools } from "./find-fault-tools.mjs";
import { findNode, missingNodeAdvice } from "./find-node.mjs";
import { ensurePostgres } from "./find-postgres.mjs";
import { ensureSealTools } from "./find-seal-tools.mjs";
import { buildWeb } from "./prepare/build-web.mjs";
import { installPackages } from "./prepare/install.mjs";
import { PreparationFault } from "./prepare/run.mjs";

/** What each purpose needs, in order. `install` is for the command line, which needs no web page. */
const purposes = {
  install: [installPackages, requireNode],
  start: [installPackages, requireNode, buildWeb],
  test: [
    installPackages,
    requireNode,
    buildWeb,
    ensureChromium,
    ensurePostgres,
    ensureSealTools,
    ensureCertutil,
    ensureDocumentTools,
    ensureFaultTools,
  ],
};

function requireNode() {
  if (findNode() === null) throw new PreparationFault(missingNodeAdvice);
}

/** Progress goes to standard error, so that a command's own output stays clean. */
const tell = (line) => process.stderr.write(`${line}\n`);

const purpose = process.argv[2] ?? "start";
const steps = purposes[purpose];
if (steps === undefined) {
  tell(`Nothing is known to prepare for "${purpose}". There are: ${Object.keys(purposes).join(", ")}.`);
  process.exitCode = 2;
} else {
  await prepare(steps);
}

async function prepare(steps) {
  try {
    for (const step of steps) await step(tell);
  } catch (fault) {
    if (!(fault instanceof PreparationFault)) throw fault;
    tell(fault.message);
    process.exitCode = 2;
  }
}
