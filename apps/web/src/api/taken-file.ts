import { ApiProblem, isProblemBody } from "./problem.ts";

interface Taken {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

export interface NamedFile {
  readonly name: string;
  readonly content: Blob;
}

/** A file and the name the server gave it. */
export async function takenFile(pending: Promise<Taken>): Promise<NamedFile> {
  const { data, error, response } = await pending;
  if (response.ok && data instanceof Blob) {
    const name = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "")?.[1] ?? "export";
    return { name, content: data };
  }
  if (isProblemBody(error)) throw new ApiProblem(response.status, error.error);
  throw new ApiProblem(response.status, { code: `HTTP-${response.status}`, title: "", detail: "", remedy: "" });
}

/** The same, or `null` where nothing leaves by it. */
export async function takenIfAny(pending: Promise<Taken>): Promise<NamedFile | null> {
  const taken = await pending;
  return taken.response.status === 204 ? null : takenFile(Promise.resolve(taken));
}
