import { useTranslation } from "react-i18next";
import type { ModelChange } from "../api/shapes.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { ChangedField } from "./changed-field.tsx";

interface ModelChangesProps {
  readonly changes: readonly ModelChange[];
  /** The name of an element of either model. */
  readonly nameOf: (id: string) => string;
}

/** What differs between two models, element by element. */
export function ModelChanges({ changes, nameOf }: ModelChangesProps) {
  const { t } = useTranslation("facility");
  if (changes.length === 0) return <p>{t("versions.same")}</p>;
  return (
    <ul className="plain-list stack">
      {changes.map((change) => (
        <li key={`${change.part}-${change.id}-${change.kind}`}>
          <Change change={change} nameOf={nameOf} />
        </li>
      ))}
    </ul>
  );
}

interface ChangeProps extends Pick<ModelChangesProps, "nameOf"> {
  readonly change: ModelChange;
}

function Change({ change, nameOf }: ChangeProps) {
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
              {change.fields.map((field) => (
                <ChangedField key={field.field} part={change.part} change={field} nameOf={nameOf} />
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </article>
  );
}
