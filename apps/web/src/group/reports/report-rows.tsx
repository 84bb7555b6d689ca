import { useTranslation } from "react-i18next";
import type { GroupValues } from "../../api/group.ts";
import { isList, isObject, type Json } from "../../editing/document/json.ts";
import { useFrontDoorTexts } from "../../i18n/content.ts";
import { ScrollRegion } from "../../patterns/scroll-region.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { Commitment } from "./commitment.tsx";

/** What a report says of each commitment, as far as it is in sight, and those of which it says nothing. */
export function ReportRows({ fields, label }: { readonly fields: GroupValues; readonly label?: string }) {
  const { t } = useTranslation("group-reports");
  const words = useGroupWords();
  const texts = useFrontDoorTexts().data?.texts ?? {};
  const rows = rowsIn(fields["rows"]);
  // Who else reads a row, its owner alone is told.
  const columns = ["status", "narrative", "evidence"].concat(
    rows.some((row) => row["shared-with"]) ? "shared-with" : [],
  );
  const said = rows.map((row) => cell(row, "commitment").toUpperCase());
  const unsaid = Object.keys(texts).flatMap((key) => {
    const code = /^commitment\.([SC]\d(?:\.\d\d)?)$/.exec(key)?.[1];
    return code === undefined || said.includes(code) ? [] : [code];
  });
  return (
    <div className="stack">
      {rows.length === 0 && <p>{t("nothingSaid")}</p>}
      {rows.length > 0 && (
        <ScrollRegion label={label ?? t("said")}>
          <table className="figures">
            <thead>
              <tr>
                {["commitment", ...columns].map((name) => (
                  <th key={name} scope="col">
                    {words.field(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, at) => (
                <tr key={at}>
                  <th scope="row">
                    <Commitment code={said[at] ?? ""} />
                  </th>
                  {columns.map((name) => (
                    <td key={name}>
                      {name === "status" ? (
                        words.choice(cell(row, name))
                      ) : (
                        <bdi className="group-text">{cell(row, name)}</bdi>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
      {rows.length > 0 && unsaid.length > 0 && (
        <details className="stack-tight">
          <summary>{t("unsaid")}</summary>
          <ul>
            {unsaid.map((code) => (
              <li key={code}>
                <Commitment code={code} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const rowsIn = (value: Json | undefined) => (isList(value ?? null) ? (value as readonly Json[]) : []).filter(isObject);

const cell = (row: Readonly<Record<string, Json>>, name: string): string => String(row[name] ?? "").trim();
