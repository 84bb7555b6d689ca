/** The three cookies there are. Over TLS the browser itself holds them to this host (`__Host-`); in clear it would drop them. */
import type { CookieSerializeOptions } from "@fastify/cookie";

export interface SiteCookies {
  /** The session's opaque token. */
  readonly session: string;
  /** The secret behind the token of a page on which nobody is signed in. */
  readonly csrf: string;
  /** What only the browser knows that was sent to an institution's provider. */
  readonly elsewhere: string;
  readonly options: CookieSerializeOptions;
}

export function siteCookies({ isTls }: { readonly isTls: boolean }): SiteCookies {
  const prefix = isTls ? "__Host-" : "";
  return {
    session: `${prefix}custodiet-session`,
    csrf: `${prefix}custodiet-csrf`,
    elsewhere: `${prefix}custodiet-elsewhere`,
    options: { httpOnly: true, sameSite: "strict", path: "/", secure: isTls },
  };
}
