/** The mail server of the settings, by SMTP. */
import { createTransport } from "nodemailer";
import type { MailContact } from "../mail/contact.ts";
import type { MailSettings } from "../mail/settings.ts";
import type { Outbound } from "./allowed.ts";

const longestMs = 20_000;

export const smtpContact = (settings: MailSettings, outbound: Outbound): MailContact => ({
  send: async ({ to, subject, text, id }) => {
    const { host, port, from } = settings;
    outbound.require(host, port);
    const transport = createTransport(optionsOf(settings));
    try {
      // Objects and not text: an address is never read as a list, nor a name as an address.
      const sent = await transport.sendMail({
        from: { name: "Custodiet", address: from },
        to: { name: "", address: to },
        envelope: { from, to: [to] },
        messageId: `<${id}@${from.slice(from.lastIndexOf("@") + 1)}>`,
        subject,
        text,
        headers: { "Auto-Submitted": "auto-generated" },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
      if (sent.rejected.length > 0) throw new Error("The mail server refused the address");
    } finally {
      transport.close();
    }
  },
});

function optionsOf({ host, port, tls, credentials, authority }: MailSettings) {
  const timeouts = { connectionTimeout: longestMs, greetingTimeout: longestMs, socketTimeout: longestMs };
  const trust = authority === null ? {} : { ca: authority };
  return {
    host,
    port,
    secure: tls === "from the start",
    requireTLS: tls === "starttls",
    ignoreTLS: tls === "none",
    tls: { minVersion: "TLSv1.2" as const, ...trust },
    ...(credentials === null ? {} : { auth: { user: credentials.user, pass: credentials.password } }),
    ...timeouts,
  };
}
