import { useTranslation } from "react-i18next";
import type { RegistryFact } from "../api/registry.ts";
import { useFormat } from "../i18n/format.ts";

/** What each source says, one under the other: where they disagree, both stand here. */
export function FactSources({ facts }: { readonly facts: readonly RegistryFact[] }) {
  const { t } = useTranslation("registry");
  const { date } = useFormat();
  return (
    <ul className="plain-list small">
      {facts.map(({ id, kind, on, source }) => (
        <li key={id}>
          {t(`event.${kind}`)}
          {on !== null && (
            <>
              {", "}
              <time dateTime={on}>{date(on)}</time>
            </>
          )}
          {": "}
          <bdi translate="no">{source.name}</bdi>
        </li>
      ))}
    </ul>
  );
}
