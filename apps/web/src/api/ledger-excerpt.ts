import { client } from "./client.ts";
import type { paths } from "./generated/schema.d.ts";
import { ApiProblem, isProblemBody } from "./problem.ts";

type Order = paths["/api/ledger/excerpt"]["post"]["requestBody"]["content"]["application/json"];

export type ExcerptSubject = Order["subject"];

export interface TakenExcerpt {
  readonly fileName: string;
  readonly content: Blob;
}

/** Takes the newest entries away as a file; the server names it, with its marking. */
export async function takeExcerpt(subject: ExcerptSubject): Promise<TakenExcerpt> {
  const body = { subject, before: null };
  const { data, error, response } = await client.POST("/api/ledger/excerpt", { body, parseAs: "blob" });
  const content: unknown = data;
  if (response.ok && content instanceof Blob) return { fileName: fileNameOf(response), content };
  if (isProblemBody(error)) throw new ApiProblem(response.status, error.error);
  throw new ApiProblem(response.status, { code: `HTTP-${response.status}`, title: "", detail: "", remedy: "" });
}

const fileNameOf = ({ headers }: Response): string =>
  /filename="([^"]+)"/.exec(headers.get("content-disposition") ?? "")?.[1] ?? "ledger.json";
