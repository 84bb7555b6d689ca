/** Persons of the demonstration at work over the server's own routes: signed in, with what each may. */
import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { type ApprovalStatement, challengeOf } from "@custodiet/verification";

export interface Visitor {
  readonly get: <Answer>(path: string) => Promise<Answer>;
  readonly post: <Answer>(path: string, body: object) => Promise<Answer>;
  /** The bytes of a file; with a body it is asked for by POST. */
  readonly file: (path: string, body?: object) => Promise<Uint8Array>;
  readonly bring: (path: string, name: string, bytes: Uint8Array) => Promise<void>;
  /** Signs a request of somebody else by a simulated key. */
  readonly approve: (approval: string) => Promise<void>;
}

/** @param personId `null`: whoever comes without an account */
export async function visit(address: string, personId: string | null): Promise<Visitor> {
  const headers = personId === null ? {} : await signIn(address, personId);
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const answer = await fetch(`${address}${path}`, { ...init, headers: { ...headers, ...init.headers } });
    if (answer.ok) return answer;
    throw new Error(`${init.method ?? "GET"} ${path} was refused: ${answer.status} ${await answer.text()}`);
  };
  const send = (path: string, body: object): Promise<Response> =>
    ask(path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const get = async <Answer>(path: string): Promise<Answer> => (await (await ask(path)).json()) as Answer;
  const post = async <Answer>(path: string, body: object): Promise<Answer> =>
    (await (await send(path, body)).json()) as Answer;
  let key: Promise<HeldKey> | null = null;
  return {
    get,
    post,
    file: async (path, body) =>
      new Uint8Array(await (await (body === undefined ? ask(path) : send(path, body))).arrayBuffer()),
    bring: async (path, name, bytes) => {
      const form = new FormData();
      form.append("file", new Blob([new Uint8Array(bytes)]), name);
      await ask(path, { method: "POST", body: form });
    },
    approve: async (approval) => {
      key ??= holdKey(post);
      const { id, secret } = await key;
      const { statements } = await get<{ readonly statements: { readonly approve: ApprovalStatement } }>(
        `/api/approvals/${approval}`,
      );
      const signature = sign(null, challengeOf(statements.approve), secret).toString("base64url");
      const evidence = { kind: "signature", signature };
      await post(`/api/approvals/${approval}/decision`, { decision: "approve", keyId: id, evidence, note: "" });
    },
  };
}

async function signIn(address: string, personId: string): Promise<Readonly<Record<string, string>>> {
  const first = await fetch(`${address}/api/session`);
  const { csrfToken } = (await first.json()) as { readonly csrfToken: string };
  const signed = await fetch(`${address}/api/session`, {
    method: "POST",
    headers: { cookie: cookiesOf(first), "x-csrf-token": csrfToken, "content-type": "application/json" },
    body: JSON.stringify({ personId }),
  });
  if (!signed.ok) throw new Error(`${personId} could not sign in: ${await signed.text()}`);
  const cookie = cookiesOf(signed);
  const session = await fetch(`${address}/api/session`, { headers: { cookie } });
  const { csrfToken: own } = (await session.json()) as { readonly csrfToken: string };
  return { cookie: cookiesOf(session) === "" ? cookie : `${cookie}; ${cookiesOf(session)}`, "x-csrf-token": own };
}

const cookiesOf = (answer: Response): string =>
  answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";", 1)[0])
    .join("; ");

interface HeldKey {
  readonly id: string;
  readonly secret: KeyObject;
}

async function holdKey(post: Visitor["post"]): Promise<HeldKey> {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  const made = { publicKey: publicKey.export({ format: "jwk" }).x };
  const { id } = await post<{ readonly id: string }>("/api/demonstration/keys", made);
  return { id, secret: privateKey };
}
