/** Takes an answer to the server that a person named: the one thing this program sends, and only when told to. */
import { type Diagnostic, err, ok, type Result } from "@custodiet/core";
import type { ApprovalAnswer } from "@custodiet/verification";
import { cliFault } from "./faults.ts";

/** The state of the request afterwards. Nobody signs in: the answer's signature says whose it is. */
export async function bringAnswer(server: string, answer: ApprovalAnswer): Promise<Result<string, Diagnostic>> {
  try {
    const page = await fetch(new URL("/api/session", server), { redirect: "error" });
    const { csrfToken } = (await page.json()) as { csrfToken: string };
    const cookie = page.headers.getSetCookie().map((each) => each.split(";", 1)[0]);
    const taken = await fetch(new URL("/api/approvals/answers", server), {
      method: "POST",
      redirect: "error",
      headers: { "content-type": "application/json", "x-csrf-token": csrfToken, cookie: cookie.join("; ") },
      body: JSON.stringify(answer),
    });
    const body = (await taken.json()) as { state?: string; error?: { code: string; detail: string; remedy: string } };
    if (taken.ok && body.state !== undefined) return ok(body.state);
    const { code, detail, remedy } = body.error ?? { code: `HTTP ${taken.status}`, detail: "", remedy: carry };
    return err(notBrought(`${code} ${detail}`, remedy));
  } catch (thrown) {
    return err(notBrought(`${server}: ${thrown instanceof Error ? thrown.message : thrown}`, carry));
  }
}

const carry = "The answer is signed and kept. Carry its file to the server's page Approvals, by whom you like.";

const notBrought = (found: string, remedy: string): Diagnostic =>
  cliFault("CUS-C037", { found, expected: "a server that takes the answer", remedy });
