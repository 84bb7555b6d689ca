/** NSS's `certutil`, by which a test tells a browser whom to trust. Without it that test says that it is skipped. */
import { existsSync } from "node:fs";
import { installFromDebian, mayInstallFromDebian } from "./prepare/install-from-debian.mjs";

const program = "/usr/bin/certutil";

/** @returns {string | null} its path, or `null` when there is none */
export const findCertutil = () => (existsSync(program) ? program : null);

/** @param {(line: string) => void} tell */
export async function ensureCertutil(tell) {
  if (findCertutil() !== null) return;
  if (mayInstallFromDebian())
    await installFromDebian(["libnss3-tools"], "certutil for the tests of certificates", tell);
  if (findCertutil() === null) tell("certutil is missing: an instance under a name is not tried in a browser.");
}
