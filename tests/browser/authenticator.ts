/** The browser's own authenticator in software, which verifies its person without asking. */
import type { CDPSession, Page } from "playwright-core";

export async function withAuthenticator(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await addAuthenticator(session);
  return { session, authenticatorId };
}

export const addAuthenticator = (session: CDPSession) =>
  session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
