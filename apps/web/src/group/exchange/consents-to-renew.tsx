import { useTranslation } from "react-i18next";
import type { ConsentToRenew } from "../../api/group-exchange.ts";
import { useFormat } from "../../i18n/format.ts";
import { EditFields } from "../work/edit-fields.tsx";
import { RecordLink } from "../work/record-link.tsx";
import { Section } from "../work/section.tsx";

/** Told to who brought or sponsors an expert: when the consent ends, and what happens then. */
export function ConsentsToRenew({ toRenew }: { readonly toRenew: readonly ConsentToRenew[] }) {
  const { t } = useTranslation("group-exchange");
  const { date } = useFormat();
  if (toRenew.length === 0) return null;
  return (
    <Section title={t("renew.title")}>
      <p>{t("renew.text")}</p>
      <ul className="plain-list stack-tight">
        {toRenew.map(({ record, until, isOver }) => (
          <li key={record.id} className="panel stack-tight">
            <p>
              <RecordLink record={record} />{" "}
              <span className={isOver ? "tag tag-accent" : "tag"}>{t(isOver ? "renew.over" : "renew.ends")}</span>{" "}
              <time dateTime={until}>{date(until)}</time>
            </p>
            {record.mayChange ? (
              <EditFields record={record} label={t("renew.do")} names={["consent-given-on", "consent-until"]} />
            ) : (
              <p className="small soft">{t("renew.byKeeper")}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
