import { useTranslation } from "react-i18next";
import "../programme/programme.css";
import type { OwnEntry } from "../api/own-measures.ts";
import { useFormat } from "../i18n/format.ts";
import { directionOfLanguage } from "../i18n/languages.ts";
import { useCatalogue } from "../programme/use-catalogue.ts";

/** What a measure of one's own says, in its own language; the words around it in the reader's. */
export function OwnFacts({ entry: { id, measure } }: { readonly entry: OwnEntry }) {
  const { t } = useTranslation("own-measures");
  const format = useFormat();
  const { word } = useCatalogue();
  const { language, statement, tiers, commitments, isExtra, functions, owner, cost, evidence, test, criteria } =
    measure;
  const own = { lang: language, dir: directionOfLanguage(language) };
  const months = (kind: string, count: number) => t("form.kind", { kind, months: format.number(count) });
  const facts: readonly (readonly [string, string])[] = [
    [t("form.tiers"), format.list(tiers.map((tier) => word("tier", tier)))],
    [t("form.commitments"), isExtra && commitments.length === 0 ? t("one.extra") : format.list(commitments)],
    [t("form.functions"), format.list(functions.map((each) => word("function", each)))],
    [t("form.owner"), word("owner", owner)],
    [t("form.cost"), word("cost", cost)],
    [
      t("form.evidence"),
      format.list([
        ...evidence.map((kind) => word("evidence", kind)),
        ...(measure.ownEvidence ?? []).map(({ name, months: count }) => months(name, count)),
      ]),
    ],
  ];
  return (
    <section className="panel stack">
      <p {...own}>{statement}</p>
      <dl className="measure-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <ol className="plain-list stack-tight">
        {criteria
          .toSorted((a, b) => a.level - b.level)
          .map(({ key, level, text }) => (
            <li key={key}>
              <span className="tag">
                <bdi>
                  {id}.{key}
                </bdi>
              </span>{" "}
              <bdi lang={language}>{text}</bdi>{" "}
              <span className="small soft">({t("form.level", { level: format.number(level) })})</span>
            </li>
          ))}
      </ol>
      {test !== null && (
        <p className="small">
          <span className="soft">
            {t("form.test")} · {word("method", test.method)}
          </span>{" "}
          <bdi lang={language}>{test.text}</bdi>
        </p>
      )}
    </section>
  );
}
