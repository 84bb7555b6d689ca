import { client } from "./client.ts";
import type { paths } from "./generated/schema.d.ts";
import { ApiProblem, isProblemBody } from "./problem.ts";

type Order = paths["/api/ledger/excerpt"]["post"]["requestBody"]["content"]["application/json"];

export type ExcerptSubject = Order["subject"];

export interface TakenExcerpt {
  readonly fileName: string;
  readonly content: Blob;
  /** Where the next file of older entries ends: it holds those below this place in the ledger. `null`: there are none. */
  readonly olderThan: number | null;
}

/** Takes entries away as a file, the newest below a place; the server names it, with its marking. */
export async function takeExcerpt(subject: ExcerptSubject, before: number | null): Promise<TakenExcerpt> {
  const body = { subject, before };
  const { data, error, response } = await client.POST("/api/ledger/excerpt", { body, parseAs: "blob" });
  const content: unknown = data;
  if (response.ok && content instanceof Blob) {
    return { fileName: fileNameOf(response), content, olderThan: olderThanIn(await content.text()) };
  }
  if (isProblemBody(error)) throw new ApiProblem(response.status, error.error);
  throw new ApiProblem(response.status, { code: `HTTP-${response.status}`, title: "", detail: "", remedy: "" });
}

/** The form of the file stands in `packages/verification`; its entries lie oldest first. */
export function olderThanIn(text: string): number | null {
  const { hasOlder, entries }: { hasOlder: boolean; entries: readonly { body: string }[] } = JSON.parse(text);
  const [oldest] = entries;
  if (!hasOlder || oldest === undefined) return null;
  const { index }: { index: number } = JSON.parse(oldest.body);
  return index;
}

const fileNameOf = ({ headers }: Response): string =>
  /filename="([^"]+)"/.exec(headers.get("content-disposition") ?? "")?.[1] ?? "ledger.json";
