import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../../api/group.ts";
import { useFormat } from "../../../i18n/format.ts";
import { useGroupWords } from "../../use-group-words.ts";
import { Section } from "../section.tsx";
import { useKinds } from "../use-kinds.ts";

/** Regional groups of Member States of the United Nations, as the seats' field names them: how many seats each has. */
export function Regions({ seats }: { readonly seats: readonly GroupRecord[] }) {
  const { t } = useTranslation("group-pages");
  const words = useGroupWords();
  const { number } = useFormat();
  const { of } = useKinds();
  const regions = of("seat")?.fields.find(({ name }) => name === "region")?.type.options ?? [];
  const countOf = (region: string): number => seats.filter(({ fields }) => fields["region"] === region).length;
  const unknown = seats.filter(({ fields }) => fields["region"] === undefined).length;
  return (
    <Section title={t("regions.title")}>
      <p className="soft">{t("regions.text")}</p>
      <ul className="plain-list region-list">
        {regions.map((region) => {
          const count = countOf(region);
          return (
            <li key={region} className="row">
              <strong>{number(count)}</strong> {words.choice(region)}{" "}
              {count === 0 && <span className="tag tag-act">{t("regions.missing")}</span>}
            </li>
          );
        })}
      </ul>
      {unknown > 0 && <p className="small soft">{t("regions.unknown", { shown: number(unknown) })}</p>}
    </Section>
  );
}
