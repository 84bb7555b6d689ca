/** The software bill of materials: CycloneDX 1.6, every package that runs or is built into the page, with its archive's hash. */
import { createHash } from "node:crypto";
import type { LockedPackage } from "./locked-packages.ts";

/** Where a package is found in the archive. */
export type Whereabouts = "server" | "page";

export interface BillFacts {
  readonly version: string;
  readonly commit: string;
  /** Seconds since 1970. */
  readonly committedAt: number;
  readonly packages: readonly (LockedPackage & { readonly within: readonly Whereabouts[] })[];
}

export function writeBill({ version, commit, committedAt, packages }: BillFacts): string {
  const bill = {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuidOf(commit)}`,
    version: 1,
    metadata: {
      timestamp: new Date(committedAt * 1000).toISOString(),
      component: {
        type: "application",
        "bom-ref": "custodiet",
        name: "custodiet",
        version,
        licenses: [{ license: { id: "Apache-2.0" } }],
        properties: [{ name: "custodiet:commit", value: commit }],
      },
    },
    components: packages.map(describeComponent),
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

const describeComponent = ({ path, name, version, integrity, licence, within }: BillFacts["packages"][number]) => ({
  type: "library",
  "bom-ref": path,
  ...nameParts(name),
  version,
  purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
  hashes: [{ alg: "SHA-512", content: Buffer.from(integrity.replace(/^sha512-/, ""), "base64").toString("hex") }],
  ...(licence === "" ? {} : { licenses: [licenceOf(licence)] }),
  properties: within.map((value) => ({ name: "custodiet:within", value })),
});

function nameParts(name: string): { readonly group?: string; readonly name: string } {
  const [group, bare] = name.split("/", 2);
  return bare === undefined || group === undefined ? { name } : { group, name: bare };
}

/** Two licences joined are an expression; a single one may be by any name. */
const licenceOf = (licence: string) =>
  /\b(AND|OR|WITH)\b/.test(licence) ? { expression: licence } : { license: { name: licence } };

/** The same commit has the same number: a UUID of version 8 (RFC 9562) of the commit's hash. */
function uuidOf(commit: string): string {
  const hex = createHash("sha256").update(`custodiet release ${commit}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
