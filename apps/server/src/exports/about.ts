/** What every export says of itself: marking, source, date, and who does not stand behind it. */
import { formatTlp, type Marking } from "@custodiet/core";

export interface About {
  readonly facility: { readonly id: string; readonly name: string; readonly isFictional: boolean };
  readonly version: number | null;
  readonly modelHash: string;
  readonly engineVersion: string | null;
  readonly marking: Marking;
  /** ISO 8601 in UTC. */
  readonly exportedAt: string;
}

const independence = "Independent open-source software; not endorsed by the IAEA, NNSA, FANC or any State";

export function notesOf(about: About): readonly (readonly [string, string])[] {
  const { marking, facility, version, engineVersion } = about;
  return [
    ["Marking", formatTlp(marking.tlp)],
    ["Released to", marking.releasedTo.length === 0 ? "the owning organisation only" : marking.releasedTo.join(", ")],
    ...(marking.caveats.length === 0 ? [] : [["Caveats", marking.caveats.join(", ")] as const]),
    ["Reason of the marking", marking.reason],
    ["Facility", `${facility.name} (${facility.id})`],
    ["Declared fictional", facility.isFictional ? "yes" : "no"],
    ...(version === null ? [] : [["Version", String(version)] as const]),
    ["Model hash", about.modelHash],
    ...(engineVersion === null ? [] : [["Engine", engineVersion] as const]),
    ["Exported at", about.exportedAt],
    ["Software", independence],
  ];
}

/** `TLP-AMBER_quillfen_v3_ranking_2026-11-25.csv` */
export function exportFileName(
  { marking, facility, version, exportedAt }: About,
  what: string,
  extension: string,
): string {
  const tlp = formatTlp(marking.tlp).replace(":", "-").replace("+", "-");
  const of = version === null ? [] : [`v${version}`];
  return `${[tlp, facility.id, ...of, what, exportedAt.slice(0, 10)].join("_")}.${extension}`;
}
