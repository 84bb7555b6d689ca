/** The focus groups that are public, as a table of records: made together, by one entry of the ledger. */
import publicGroups from "../../../../../../content/domain/focus-groups.json";

const languages = ["ar", "en", "es", "fr", "ru", "zh"] as const;

export const sourceOfGroups = publicGroups.source;

/** What each column gives, by the names of the fields. */
export const columnsOfGroups: readonly string[] = [
  ...languages.map((language) => `title.${language}`),
  ...languages.map((language) => `how-to-join.${language}`),
  "topic",
  "product",
  "source",
];

/** With a row of headings, so that it is read as any table is. */
export function tableOfGroups(): string {
  const { groups, howToJoin, source } = publicGroups;
  const rows = groups.map(({ title, topic, product }) => [
    ...languages.map((language) => title[language]),
    ...languages.map((language) => howToJoin[language]),
    topic,
    product ?? "",
    source,
  ]);
  return [columnsOfGroups, ...rows].map((row) => row.map(quoted).join(",")).join("\r\n");
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
