import createClient from "openapi-fetch";
import { holdWorkKey } from "../work-key.ts";
import type { paths } from "./generated/schema.d.ts";
import { ApiProblem, isProblemBody } from "./problem.ts";

/** The server this page came from; no other is ever asked. */
export const client = createClient<paths>({ credentials: "same-origin" });

let csrfToken: string | null = null;

/** Each session answer brings the token that writes must show, and the key of what the browser keeps. */
export function holdSession(session: { readonly csrfToken: string; readonly workKey: string | null }): void {
  csrfToken = session.csrfToken;
  holdWorkKey(session.workKey);
}

client.use({
  onRequest({ request }) {
    if (request.method !== "GET" && csrfToken !== null) request.headers.set("x-csrf-token", csrfToken);
    return request;
  },
});

interface Answer<Body> {
  readonly data?: Body;
  readonly error?: unknown;
  readonly response: Response;
}

/** The body of an answer. Throws `ApiProblem` for a refusal, and what `fetch` throws where no server answers. */
export async function bodyOf<Body>(pending: Promise<Answer<Body>>): Promise<Body> {
  const { data, error, response } = await pending;
  if (response.ok) return data as Body;
  if (isProblemBody(error)) throw new ApiProblem(response.status, error.error);
  throw new ApiProblem(response.status, { code: `HTTP-${response.status}`, title: "", detail: "", remedy: "" });
}
