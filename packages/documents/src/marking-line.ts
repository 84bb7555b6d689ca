import { type DocumentMarking, formatTlp } from "@custodiet/core";

/** The marking as pages say it: the TLP label, which is never translated, and whom it is released to. */
export const markingLine = ({ tlp, audience }: DocumentMarking): string =>
  [formatTlp(tlp), audience].filter((part) => part !== "").join(" · ");
