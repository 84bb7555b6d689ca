import { useTranslation } from "react-i18next";
import type { ModelChange } from "../api/shapes.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";

/** What differs between two models, element by element. */
export function ModelChanges({ changes }: { readonly changes: readonly ModelChange[] }) {
  const { t } = useTranslation("facility");
  if (changes.length === 0) return <p>{t("versions.same")}</p>;
  return (
    <ul className="plain-list stack">
      {changes.map((change) => (
        <li key={`${change.part}-${change.id}-${change.kind}`}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  );
}

function Change({ change }: { readonly change: ModelChange }) {
  const { t } = useTranslation("facility");
  return (
    <article className="stack-tight">
      <h3>
        {t(`versions.part.${change.part}`)} {change.name !== null && <bdi>{change.name}</bdi>}{" "}
        <span className="tag">{t(`versions.change.${change.kind}`)}</span>
      </h3>
      {change.fields.length > 0 && (
        <ScrollRegion label={t(`versions.part.${change.part}`)}>
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t("versions.field")}</th>
                <th scope="col">{t("versions.before")}</th>
                <th scope="col">{t("versions.after")}</th>
              </tr>
            </thead>
            <tbody>
              {change.fields.map(({ field, before, after }) => (
                <tr key={field}>
                  <th scope="row">
                    <code dir="ltr">{field}</code>
                  </th>
                  <td>
                    <code dir="ltr">{JSON.stringify(before)}</code>
                  </td>
                  <td>
                    <code dir="ltr">{JSON.stringify(after)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </article>
  );
}
