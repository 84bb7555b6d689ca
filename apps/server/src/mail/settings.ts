/** The part `mail` of the settings: by which server mail is sent, and what may be said of this instance in it. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { StartFault } from "../faults.ts";
import { isMailAddress } from "./address.ts";

const host = z.string().regex(/^[A-Za-z0-9.:-]{1,253}$/, "is no host's name or address");

export const mailSetting = z
  .strictObject({
    host,
    port: z.number().int().min(1).max(65_535),
    /** `none`: to this machine only. */
    tls: z.enum(["from the start", "starttls", "none"]),
    user: z.string().min(1).max(200).optional(),
    /** A file that this account alone may read. */
    passwordFile: z.string().min(1).max(400).optional(),
    /** PEM: who vouches for the mail server, where no public authority does. */
    authorityFile: z.string().min(1).max(400).optional(),
    from: z.string().refine(isMailAddress, "is no mail address"),
    /** Where this instance is reached: all that a mail says besides a number. */
    instance: z.url({ protocol: /^https?$/ }).max(200),
  })
  .refine(({ user, passwordFile }) => (user === undefined) === (passwordFile === undefined), {
    error: "`user` and `passwordFile` go together",
  })
  .refine((setting) => setting.tls !== "none" || isThisMachine(setting.host), {
    error: "a mail server on another machine is spoken to over TLS",
  });

export type MailSetting = z.infer<typeof mailSetting>;

const isThisMachine = (name: string): boolean =>
  name === "localhost" || name === "::1" || (z.ipv4().safeParse(name).success && name.startsWith("127."));

/** The same with what its files hold. */
export interface MailSettings extends Pick<MailSetting, "host" | "port" | "tls" | "from" | "instance"> {
  readonly credentials: { readonly user: string; readonly password: string } | null;
  readonly authority: string | null;
}

/** Files are named from the data folder. Throws `CUS-S098` for one that cannot be read. */
export function readMailFiles(setting: MailSetting, dataFolder: string): MailSettings {
  const { user, passwordFile, authorityFile, ...facts } = setting;
  const read = (file: string): string => {
    try {
      return readFileSync(resolve(dataFolder, file), "utf8");
    } catch {
      throw new StartFault("CUS-S098", `mail: ${file} cannot be read.`);
    }
  };
  const hasCredentials = user !== undefined && passwordFile !== undefined;
  return {
    ...facts,
    credentials: hasCredentials ? { user, password: read(passwordFile).trimEnd() } : null,
    authority: authorityFile === undefined ? null : read(authorityFile),
  };
}
