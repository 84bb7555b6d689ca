import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { groupRecordQuery } from "../../../api/group.ts";
import { useFormat } from "../../../i18n/format.ts";

/** Charters that were in force before, from the record's history: each adopted one, the latest first. */
export function CharterVersions({ group }: { readonly group: string }) {
  const { t } = useTranslation("group-pages");
  const { instant, number } = useFormat();
  const { history = [] } = useQuery(groupRecordQuery("focus-group", group)).data ?? {};
  const adopted = history
    .filter(({ fields }) => typeof fields["charter"] === "string")
    .map(({ at, fields }, index) => ({ at, number: index + 1, text: String(fields["charter"]) }))
    .toSorted((a, b) => b.number - a.number);
  const [, ...older] = adopted;
  if (older.length === 0) return null;
  return (
    <details>
      <summary>{t("charter.older")}</summary>
      <ol className="plain-list stack-tight">
        {older.map(({ at, text, number: version }) => (
          <li key={version} className="panel stack-tight">
            <p className="small soft">
              {t("charter.version", { number: number(version) })} <time dateTime={at}>{instant(at)}</time>
            </p>
            <p className="group-text">
              <bdi>{text}</bdi>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
