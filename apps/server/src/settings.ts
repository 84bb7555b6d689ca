/** `settings.yaml` in the data folder: what whoever runs the server decides. Read once, at the start. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tlpLevels } from "@custodiet/core";
import { parseDocument } from "yaml";
import { z } from "zod";
import { StartFault } from "./faults.ts";
import type { MailOut } from "./mail/contact.ts";
import { mailSetting, readMailFiles } from "./mail/settings.ts";
import { createOutbound, type Outbound, placeOfAddress } from "./outbound/allowed.ts";
import { smtpContact } from "./outbound/mail-contact.ts";

const witnessSetting = z.strictObject({
  /** `NAME+KEY ID+BASE64`, as the witness's people show it. */
  key: z.string().min(1).max(400),
  /** Where it is asked; left out: by hand. */
  address: z.string().max(400).optional(),
});

export type WitnessSetting = z.infer<typeof witnessSetting>;

const isTimeZone = (name: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
};

const providerSetting = z.strictObject({
  /** What people call it. */
  name: z.string().trim().min(1).max(60),
  issuer: z.string().max(400),
  clientId: z.string().min(1).max(200),
  /** Holds the client's secret; left out: PKCE alone. */
  secretFile: z.string().min(1).max(400).optional(),
  /** The claim that stands for one human, for ever. */
  subjectClaim: z.string().min(1).max(100).default("sub"),
  /** The provider must report one of these. */
  acr: z
    .array(z.string().regex(/^\S{1,200}$/))
    .max(10)
    .default([]),
  /** The provider must report all of these. */
  amr: z.array(z.string().min(1).max(60)).max(10).default([]),
  maxAgeMinutes: z.int().min(1).max(10_080).optional(),
  /** Other addresses of the same provider, as of its tokens and keys. */
  addresses: z.array(z.string().max(400)).max(5).default([]),
  /** The authority behind its certificate; left out: publicly trusted ones. */
  authorityFile: z.string().min(1).max(400).optional(),
});

const certificatesSetting = z.strictObject({
  /** Authorities of the cards, PEM. */
  authorityFile: z.string().min(1).max(400),
  /** Their lists of revoked certificates, PEM. */
  revokedFile: z.string().min(1).max(400),
  revokedMaxAgeHours: z.int().min(1).max(8760).default(168),
  port: z.int().min(1).max(65_535),
});

/** Whom the pages for everybody name for questions to whoever runs the instance. */
const contactSetting = z.strictObject({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(200).optional(),
  telephone: z.string().trim().min(1).max(60).optional(),
  postal: z.string().trim().min(1).max(400).optional(),
  hours: z.string().trim().min(1).max(200).optional(),
});

const settingsSchema = z.strictObject({
  /** IANA name: in which days begin, and deadlines end. */
  timeZone: z.string().refine(isTimeZone, "is no IANA time zone, as Europe/Vienna").default("UTC"),
  /** The strictest marking that this instance may hold: a sealed file above it is refused. */
  ceiling: z.enum(tlpLevels).default("red"),
  witnesses: z.array(witnessSetting).max(16).default([]),
  provider: providerSetting.optional(),
  certificates: certificatesSetting.optional(),
  /** Left out: the pages for everybody say that none was given. */
  contact: contactSetting.optional(),
  /** Left out: nobody is told by mail. */
  mail: mailSetting.optional(),
  /** The largest file of evidence that is taken, in millions of bytes: each is held in memory while it comes. */
  evidenceMegabytes: z.int().min(1).max(100).default(25),
  /** Less free space than this on the disk of the data folder is told. */
  freeMegabytes: z.number().int().min(1).max(1e9).default(1000),
  /** Where backups are put, and how old the newest may be; left out: nobody looks after them. */
  backups: z.strictObject({ folder: z.string().min(1).max(400), hours: z.number().int().min(1).max(8784) }).optional(),
});

export type Settings = z.infer<typeof settingsSchema>;

export const settingsFile = "settings.yaml";

/** What the file says, or the defaults where there is none. Throws `CUS-S098`, with every place that is wrong. */
export function readSettings(dataFolder: string): Settings {
  const path = join(dataFolder, settingsFile);
  const text = existsSync(path) ? readFileSync(path, "utf8") : "";
  const document = parseDocument(text, { strict: true, uniqueKeys: true });
  const [error] = document.errors;
  if (error) throw new StartFault("CUS-S098", `${path}: ${error.message}`);
  const read = settingsSchema.safeParse(document.toJS() ?? {});
  if (read.success) return read.data;
  const places = read.error.issues.map((issue) => `${issue.path.join(".") || "the file"}: ${issue.message}`);
  throw new StartFault("CUS-S098", `${path}: ${places.join("; ")}`);
}

/** The addresses that the settings name: all there is to connect to. */
export function outboundOf({ witnesses, provider, mail }: Settings): Outbound {
  const addresses = witnesses.flatMap(({ address }) => address ?? []);
  const ofProvider = provider === undefined ? [] : [provider.issuer, ...provider.addresses];
  const mailServer = mail === undefined ? [] : [{ host: mail.host, port: mail.port, why: "mail" as const }];
  return createOutbound([
    ...mailServer,
    ...addresses.map((address) => placeOfAddress(address, "witness")),
    ...ofProvider.map((address) => placeOfAddress(address, "sign-in")),
  ]);
}

/** Throws `CUS-S098`: a provider's word goes over TLS, but on this very machine. */
export function requireSafeProvider({ provider }: Settings): void {
  for (const address of provider === undefined ? [] : [provider.issuer, ...provider.addresses]) {
    const { protocol, hostname } = new URL(address);
    if (protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname)) continue;
    throw new StartFault("CUS-S098", `provider: ${address} is in clear, and not on this machine.`);
  }
}

/** By which mail leaves. Throws `CUS-S098` for a file that cannot be read. */
export function mailOutOf(settings: Settings, dataFolder: string): MailOut {
  if (settings.mail === undefined) return null;
  const mail = readMailFiles(settings.mail, dataFolder);
  return { contact: smtpContact(mail, outboundOf(settings)), instance: mail.instance };
}
