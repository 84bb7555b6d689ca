/** Documents for everybody: written once for as long as they say the same, however often they are asked for. */
import { contentHash, type DocumentTree } from "@custodiet/core";
import type { PrintedFile, PrintFormat } from "../work/print-job.ts";
import type { Printer } from "../work/printer.ts";
import { keepRecent } from "./recent.ts";

export interface PublicDocuments {
  readonly print: (tree: DocumentTree, format: PrintFormat) => Promise<PrintedFile>;
}

/** Both formats in the six languages, of the present day and the day before. */
const mostKept = 24;

export function createPublicDocuments(printer: Pick<Printer, "print">): PublicDocuments {
  const kept = keepRecent<PrintedFile>(mostKept);
  const write = async (tree: DocumentTree, format: PrintFormat): Promise<PrintedFile> => {
    const [file] = await printer.print({ tree, format, attached: [] });
    if (file === undefined) throw new Error("The printer wrote nothing");
    return file;
  };
  return {
    print: (tree, format) =>
      kept.get(`${format} ${contentHash(JSON.parse(JSON.stringify(tree)))}`, () => write(tree, format)),
  };
}
