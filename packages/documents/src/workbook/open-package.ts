import { unzipSync } from "fflate";
import { TableRefusal, tableFaults } from "../tables/table-fault.ts";
import { tableLimits } from "../tables/table-limits.ts";

/** The parts of a workbook, or of another packed document, by name, as text. */
export type Parts = ReadonlyMap<string, string>;

/**
 * Unpacks the parts of a workbook that are read at all. What each part says its size is, is summed before anything is
 * unpacked, and the unpacker is given that much room and no more.
 */
export function openPackage(bytes: Uint8Array, isRead: (name: string) => boolean = isOfWorkbook): Parts {
  let unpacked = 0;
  let parts = 0;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize, size }) => {
        if (++parts > tableLimits.parts) throw damaged(`more than ${tableLimits.parts} parts`);
        if (!isRead(name)) return false;
        unpacked += originalSize;
        if (unpacked > tableLimits.unpackedBytes) throw damaged("parts that unpack to more than a table can be");
        if (originalSize > 1_000_000 && originalSize > size * tableLimits.unpackedRatio) {
          throw damaged("a part that unpacks to many hundred times its size");
        }
        return true;
      },
    });
    return new Map(Object.entries(files).map(([name, part]) => [name, decode(part)]));
  } catch (thrown) {
    if (thrown instanceof TableRefusal) throw thrown;
    throw damaged("a packed file that cannot be unpacked");
  }
}

export const damaged = (found: string): TableRefusal => new TableRefusal(tableFaults.damaged(found));

const isOfWorkbook = (name: string): boolean =>
  /^(\[Content_Types\]\.xml|xl\/(workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/.test(
    name,
  );

/** Parts are UTF-8 or, seldom, UTF-16 with its mark (ECMA-376 part 2). */
function decode(part: Uint8Array): string {
  const isWide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  return new TextDecoder(isWide ? (part[0] === 0xff ? "utf-16le" : "utf-16be") : "utf-8").decode(part);
}
