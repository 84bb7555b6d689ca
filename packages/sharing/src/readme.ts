import { formatTlp } from "@custodiet/core";
import type { Manifest } from "./manifest.ts";

/** For whoever carries or receives the file and has never seen this platform. */
export const guardsReadme = ({
  channel,
  sequence,
  marking,
  isFictional,
  isDemonstration,
  objects,
  attachments,
}: Manifest): string =>
  `${formatTlp(marking.tlp)}
Released to: ${marking.releasedTo.length === 0 ? "nobody" : marking.releasedTo.join(", ")}
${isDemonstration ? "Made by a demonstration: its persons and their signatures are simulated.\n" : ""}${isFictional ? "The contents are declared fictional.\n" : ""}
From ${channel.from} to ${channel.to.join(", ")}, number ${sequence}.
It carries ${objects.count} objects and ${attachments.length} attachments, nothing that runs.

To check it without the platform:
  1. minisign -V -P RELEASE-KEY -m FILE.age    with the sender's release key, from their roster.
     The trusted comment names the sender, the number and the SHA-256 of the manifest.
  2. age -d -i YOUR-KEY FILE.age > FILE.zip    and unpack it.
  3. manifest.json is a DSSE envelope: its payload (base64) is the manifest that two persons signed.
     objects.ndjson has one object a line; the manifest holds the RFC 6962 root over the lines
     and the SHA-256 of each attachment.

To use it, open it in the platform: it is kept apart until every check has passed.
If a check fails, do not use it: tell the sender's two persons by a way you already know.
`;
