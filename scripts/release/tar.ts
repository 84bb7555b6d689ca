/** A tar archive (POSIX ustar, pax for long names) whose bytes follow from its entries alone: no clock, no owner, no order of a disk. */

export interface TarEntry {
  /** Within the archive, with `/`. */
  readonly path: string;
  readonly mode: 0o644 | 0o755;
  /** What it holds, or where a link points. */
  readonly content: Uint8Array | { readonly linkTo: string };
}

const blockBytes = 512;
const longestName = 100;
const longestPrefix = 155;

/** The archive in pieces; entries are sorted by path. `mtimeSeconds`: of every entry. */
export function* writeTar(entries: readonly TarEntry[], mtimeSeconds: number): Generator<Uint8Array> {
  for (const entry of [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))) {
    yield* writeEntry(entry, mtimeSeconds);
  }
  yield new Uint8Array(2 * blockBytes);
}

function* writeEntry({ path, mode, content }: TarEntry, mtimeSeconds: number): Generator<Uint8Array> {
  const name = splitName(path);
  const linkTo = content instanceof Uint8Array ? "" : content.linkTo;
  if (Buffer.byteLength(linkTo) > longestName) throw new Error(`A link too long for an archive: ${path}`);
  const body = content instanceof Uint8Array ? content : new Uint8Array();
  if (name === null) {
    const record = paxRecord("path", path);
    yield header(
      { name: "pax", prefix: "" },
      { type: "x", mode: 0o644, size: record.length, linkTo: "", mtimeSeconds },
    );
    yield* padded(record);
  }
  const type = content instanceof Uint8Array ? "0" : "2";
  const shown = name ?? { name: path.slice(-longestName), prefix: "" };
  yield header(shown, { type, mode, size: body.length, linkTo, mtimeSeconds });
  yield* padded(body);
}

interface SplitName {
  readonly name: string;
  readonly prefix: string;
}

/** `null`: too long for the two fields there are. */
function splitName(path: string): SplitName | null {
  if (Buffer.byteLength(path) <= longestName) return { name: path, prefix: "" };
  for (let at = path.indexOf("/"); at !== -1; at = path.indexOf("/", at + 1)) {
    const [prefix, name] = [path.slice(0, at), path.slice(at + 1)];
    if (Buffer.byteLength(name) <= longestName && Buffer.byteLength(prefix) <= longestPrefix) return { name, prefix };
  }
  return null;
}

/** `LENGTH key=value\n`, the length counting itself. */
function paxRecord(key: string, value: string): Uint8Array {
  const rest = Buffer.byteLength(` ${key}=${value}\n`);
  let length = rest + String(rest).length;
  length = rest + String(length).length;
  return Buffer.from(`${length} ${key}=${value}\n`);
}

interface HeaderFields {
  readonly type: "0" | "2" | "x";
  readonly mode: number;
  readonly size: number;
  readonly linkTo: string;
  readonly mtimeSeconds: number;
}

function header({ name, prefix }: SplitName, { type, mode, size, linkTo, mtimeSeconds }: HeaderFields): Uint8Array {
  const block = Buffer.alloc(blockBytes);
  const octal = (value: number, at: number, length: number): void => {
    block.write(`${value.toString(8).padStart(length - 1, "0")}\0`, at, "latin1");
  };
  block.write(name, 0, "utf8");
  octal(mode, 100, 8);
  octal(0, 108, 8);
  octal(0, 116, 8);
  octal(size, 124, 12);
  octal(mtimeSeconds, 136, 12);
  block.write("        ", 148, "latin1");
  block.write(type, 156, "latin1");
  block.write(linkTo, 157, "utf8");
  block.write("ustar\x0000", 257, "latin1");
  block.write(prefix, 345, "utf8");
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return block;
}

function* padded(bytes: Uint8Array): Generator<Uint8Array> {
  yield bytes;
  const over = bytes.length % blockBytes;
  if (over > 0) yield new Uint8Array(blockBytes - over);
}
