/** What a person carries: the sealed file, its signature and a word for the guard, in one ZIP that any system unpacks. */
import { err, ok, type Result } from "@custodiet/core";
import { unzipSync, zipSync } from "fflate";
import { type SharingFault, sharingFault } from "./fault.ts";
import type { Manifest } from "./manifest.ts";
import { guardsReadme } from "./readme.ts";

export interface Delivery {
  /** The `.age` file. */
  readonly file: Uint8Array;
  /** Text of the `.minisig` beside it. */
  readonly signature: string;
}

/** Bytes: what is taken in at once. */
export const mostDeliveryBytes = 32_000_000;

/** The earliest date a ZIP can hold: when it was packed is nobody's affair. */
const packed = { level: 0, mtime: "1980-01-01T00:00:00", os: 3 } as const;

/** `NAME.age`, `NAME.age.minisig` and `README.txt`; `name`: plain letters. */
export const packDelivery = (name: string, { file, signature }: Delivery, manifest: Manifest): Uint8Array =>
  zipSync(
    {
      "README.txt": Buffer.from(guardsReadme(manifest).replaceAll("FILE.", `${name}.`)),
      [`${name}.age`]: file,
      [`${name}.age.minisig`]: Buffer.from(signature),
    },
    packed,
  );

/** Takes a delivery apart; what belongs to none is refused before it is unpacked. */
export function unpackDelivery(archive: Uint8Array): Result<Delivery, SharingFault> {
  const place = "delivery";
  let bytes = 0;
  let fault: SharingFault | null = null;
  const names = new Set<string>();
  const judge = (name: string, size: number): boolean => {
    bytes += size;
    const isKnown = name === "README.txt" || /^[A-Za-z0-9][A-Za-z0-9._+-]{0,150}\.age(\.minisig)?$/.test(name);
    if (bytes > mostDeliveryBytes) fault ??= sharingFault("tooLarge", place, `${bytes} bytes unpacked`);
    else if (!isKnown || names.has(name)) fault ??= sharingFault("fileName", place, JSON.stringify(name.slice(0, 80)));
    names.add(name);
    return fault === null && name !== "README.txt";
  };
  try {
    const files = unzipSync(archive, {
      filter: ({ name, originalSize }) => fault === null && judge(name, originalSize),
    });
    return fault === null ? deliveryOf(files) : err(fault);
  } catch {
    return err(fault ?? sharingFault("notAnArchive", place, "an archive that cannot be unpacked"));
  }
}

function deliveryOf(files: Readonly<Record<string, Uint8Array>>): Result<Delivery, SharingFault> {
  const [name, ...others] = Object.keys(files).filter((each) => each.endsWith(".age"));
  const file = name === undefined ? undefined : files[name];
  const signature = files[`${name}.minisig`];
  if (file === undefined || signature === undefined || others.length > 0 || Object.keys(files).length !== 2) {
    return err(sharingFault("missingFile", "delivery", "not one .age file with its .minisig"));
  }
  return ok({ file, signature: Buffer.from(signature).toString("utf8") });
}
