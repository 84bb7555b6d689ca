/** What can be wrong with a sealed file that has come, worded in one place. Listed in `docs/errors/sharing.md`. */

export interface SharingFault {
  readonly code: `CUS-X${string}`;
  /** Where in the file: `manifest.json`, `objects.ndjson:12`. */
  readonly place: string;
  readonly found: string;
  readonly expected: string;
  readonly remedy: string;
}

type Words = readonly [code: SharingFault["code"], expected: string, remedy: string];

const sendAgain = "Ask the sender to send it again; compare the SHA-256 of both files by another way.";
const tell = "Do not use it. Tell the sender's two persons by a way you already know.";
const makeAgain = "Ask the sender to make it again.";

const words = {
  notSealed: [
    "CUS-X001",
    "a file sealed with age for one of this instance's keys",
    "Ask the sender whom it is sealed to.",
  ],
  badSeal: ["CUS-X002", "a minisign signature by the sender's release key over this very file", tell],
  notAnArchive: ["CUS-X003", "a whole ZIP archive inside the seal", sendAgain],
  tooLarge: ["CUS-X004", "contents within the limits of a sealed file", "Ask the sender to divide it."],
  fileName: ["CUS-X005", "only the files a sealed file has, with plain names", makeAgain],
  missingFile: ["CUS-X006", "every file that the manifest names", sendAgain],
  notCanonical: ["CUS-X007", "canonical JSON (RFC 8785), each name once, at most 64 levels deep", makeAgain],
  shape: ["CUS-X008", "the shape of this format", "Ask the sender which version of the platform wrote it."],
  rosterUnknown: [
    "CUS-X010",
    "a roster of the sender that this instance trusts",
    "Take the sender's roster first, and compare its fingerprint.",
  ],
  rosterExpired: [
    "CUS-X011",
    "a roster that was valid on the day of signing",
    "Ask the sender for a new roster and a new signature.",
  ],
  rosterChain: ["CUS-X012", "each roster signed by the one before, with its number one higher", tell],
  tooFewSigners: ["CUS-X013", "signatures by at least two persons in different roles, neither the author", tell],
  badSignature: ["CUS-X014", "a signature by a key of the roster over this manifest", tell],
  demonstration: [
    "CUS-X015",
    "a sender whose persons are real: here is no demonstration",
    "Do not use it. What a demonstration signs proves nothing.",
  ],
  contentChanged: ["CUS-X020", "contents whose hashes are those of the signed manifest", sendAgain],
  repeated: ["CUS-X030", "a file that has not come before", "Nothing is to be done: the first one holds."],
  olderThanKnown: ["CUS-X031", "a sequence number above the last one accepted", tell],
  otherHistory: ["CUS-X032", "a file that names the last one accepted as the one before it", tell],
  gap: ["CUS-X033", "the file that comes next in order", "It is held. Ask the sender for the missing ones."],
  notForUs: ["CUS-X040", "a marking that releases it to this party", "Do not read it. Tell the sender."],
  aboveCeiling: ["CUS-X041", "a marking that this instance may hold", "Take it to an instance that may."],
  unmarked: ["CUS-X042", "a marking on each object, none stricter than the file's", makeAgain],
} as const satisfies Readonly<Record<string, Words>>;

export type SharingFaultName = keyof typeof words;

export function sharingFault(name: SharingFaultName, place: string, found: string): SharingFault {
  const [code, expected, remedy] = words[name];
  return { code, place, found, expected, remedy };
}

/** Every code, for the page that lists them. */
export const sharingFaultCodes: readonly string[] = Object.values(words).map(([code]) => code);
