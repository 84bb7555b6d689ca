/** How an institution's own ways to sign in are set up: its provider, and the certificates of its cards. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { StartFault } from "./faults.ts";
import { type CardPort, createCardPort } from "./http/card-port.ts";
import { requireAuthorities, type TlsFiles } from "./http/tls.ts";
import type { CardHolder, CertificatesShown } from "./identity/card.ts";
import { checkCard } from "./identity/card.ts";
import { createProvider, type Provider } from "./identity/provider.ts";
import { revocationFile } from "./identity/revocation-file.ts";
import { outboundOf, requireSafeProvider, type Settings } from "./settings.ts";

export interface Cards extends CardPort {
  readonly port: number;
  readonly check: (shown: CertificatesShown) => Promise<CardHolder>;
}

/** `null`: there is none. */
export interface Institution {
  readonly provider: Provider | null;
  readonly cards: Cards | null;
}

export const noInstitution: Institution = { provider: null, cards: null };

/** Throws `CUS-S098` for a file that cannot be used. */
export function openInstitution(
  settings: Settings,
  place: { readonly dataFolder: string; readonly tls: TlsFiles | null; readonly nowMs: () => number },
): Institution {
  return { provider: providerOf(settings, place), cards: cardsOf(settings, place) };
}

type Place = Parameters<typeof openInstitution>[1];

function providerOf(settings: Settings, { dataFolder }: Place): Provider | null {
  if (settings.provider === undefined) return null;
  requireSafeProvider(settings);
  const { secretFile, authorityFile, maxAgeMinutes, ...rest } = settings.provider;
  const terms = {
    ...rest,
    secret: secretFile === undefined ? null : readText(dataFolder, secretFile).trim(),
    authority: authorityFile === undefined ? null : readText(dataFolder, authorityFile),
    maxAgeSeconds: maxAgeMinutes === undefined ? null : maxAgeMinutes * 60,
  };
  return createProvider(terms, outboundOf(settings));
}

function cardsOf({ certificates }: Settings, { dataFolder, tls, nowMs }: Place): Cards | null {
  if (certificates === undefined) return null;
  if (tls === null)
    throw new StartFault(
      "CUS-S098",
      "certificates: they need the server's own certificate, kept or named by --certificate and --certificate-key.",
    );
  const { authorityFile, revokedFile, revokedMaxAgeHours, port } = certificates;
  const authorities = readText(dataFolder, authorityFile);
  try {
    requireAuthorities(authorities);
  } catch (thrown) {
    throw new StartFault("CUS-S098", `certificates: ${authorityFile}: ${wordsOf(thrown)}`);
  }
  const lists = revocationFile(resolve(dataFolder, revokedFile));
  const terms = { lists, maxAgeMs: revokedMaxAgeHours * 3_600_000, nowMs };
  return { port, ...createCardPort(tls, authorities), check: (shown) => checkCard(shown, terms) };
}

/** A path as written, or within the data folder. */
function readText(dataFolder: string, file: string): string {
  try {
    return readFileSync(resolve(dataFolder, file), "utf8");
  } catch (thrown) {
    throw new StartFault("CUS-S098", wordsOf(thrown));
  }
}

const wordsOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));
