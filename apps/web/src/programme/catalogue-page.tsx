import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import "./programme.css";
import { type CatalogueMeasure, type MeasureCatalogue, shippedCatalogue } from "../api/programmes.ts";
import type { Marking } from "../api/shapes.ts";
import { foldText } from "../i18n/fold.ts";
import { useFormat } from "../i18n/format.ts";
import { contentLanguage } from "../i18n/languages.ts";
import { type ExportItem, ExportMenu } from "../patterns/export-menu.tsx";
import { Problem } from "../patterns/problem.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { MeasureFacts } from "./measure-facts.tsx";
import { useCatalogue } from "./use-catalogue.ts";

const tiers = ["national", "agency", "facility"] as const;
const domains = ["GOV", "TRU", "ACC", "NMA", "DET", "RES", "CUL", "SHA"] as const;

/** The measures that there are, found by words, domain and tier; what is asked stands in the address. */
export function CataloguePage() {
  const { t } = useTranslation("programme");
  const { t: ofOverlays } = useTranslation("overlays");
  const { catalogue, isPending, error } = useCatalogue();
  return (
    <div className="stack-wide">
      <PageHead
        title={t("catalogue.title")}
        crumbs={[{ label: t("title"), to: "/programme" }]}
        aside={catalogue && <TakeCatalogue catalogue={catalogue} />}
      >
        <p className="lead">{t("catalogue.text")}</p>
        <p>
          <Link to="/programme/own">{t("catalogue.ownOpen")}</Link>
          {" · "}
          <Link to="/programme/frameworks">{t("catalogue.frameworks")}</Link>
          {" · "}
          <Link to="/programme/overlays">{ofOverlays("title")}</Link>
        </p>
      </PageHead>
      {isPending && <Waiting />}
      {error !== null && <Problem fault={error} />}
      {catalogue && <Found measures={catalogue.measures} />}
    </div>
  );
}

function Found({ measures }: Pick<MeasureCatalogue, "measures">) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { words = "", domain, tier, quick, own } = useSearch({ from: "/programme/catalogue" });
  const wanted = foldText(words.trim());
  const shown = measures.filter(
    (each) =>
      (domain === undefined || each.domain === domain) &&
      (tier === undefined || each.tiers.includes(tier)) &&
      (quick === undefined || each.isQuickWin) &&
      (own === undefined || each.isOwn) &&
      foldText(`${each.id} ${each.title} ${each.statement} ${each.commitments.join(" ")}`).includes(wanted),
  );
  return (
    <>
      <Filter />
      <p className="small soft" role="status">
        {t("measures.count", { count: shown.length, shown: format.number(shown.length) })}
      </p>
      {shown.length === 0 && <p>{t("catalogue.nothing")}</p>}
      <ul className="plain-list stack">
        {shown.map((measure) => (
          <li key={measure.id} className="panel">
            <Entry measure={measure} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Filter() {
  const { t } = useTranslation("programme");
  const { word } = useCatalogue();
  const id = useId();
  const search = useSearch({ from: "/programme/catalogue" });
  const navigate = useNavigate();
  const ask = (changed: Readonly<Record<string, string | undefined>>) => {
    const kept = Object.entries({ ...search, ...changed }).filter(([, value]) => value);
    void navigate({ to: "/programme/catalogue", search: Object.fromEntries(kept), replace: true });
  };
  return (
    <search className="row catalogue-filter no-print">
      <div className="field">
        <label htmlFor={`${id}-words`}>{t("measures.find")}</label>
        <input
          id={`${id}-words`}
          type="search"
          value={search.words ?? ""}
          onChange={(event) => ask({ words: event.currentTarget.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-domain`}>{t("levels.domain")}</label>
        <select
          id={`${id}-domain`}
          value={search.domain ?? ""}
          onChange={(event) => ask({ domain: event.currentTarget.value })}
        >
          <option value="">{t("catalogue.all")}</option>
          {domains.map((each) => (
            <option key={each} value={each} data-own>
              {word("domain", each)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-tier`}>{t("begin.tier")}</label>
        <select
          id={`${id}-tier`}
          value={search.tier ?? ""}
          onChange={(event) => ask({ tier: event.currentTarget.value })}
        >
          <option value="">{t("catalogue.all")}</option>
          {tiers.map((each) => (
            <option key={each} value={each} data-own>
              {word("tier", each)}
            </option>
          ))}
        </select>
      </div>
      <label className="row">
        <input
          type="checkbox"
          checked={search.quick !== undefined}
          onChange={(event) => ask({ quick: event.currentTarget.checked ? "yes" : undefined })}
        />
        <span>{t("catalogue.quick")}</span>
      </label>
      <label className="row">
        <input
          type="checkbox"
          checked={search.own !== undefined}
          onChange={(event) => ask({ own: event.currentTarget.checked ? "yes" : undefined })}
        />
        <span>{t("catalogue.own")}</span>
      </label>
    </search>
  );
}

function Entry({ measure }: { readonly measure: CatalogueMeasure }) {
  const { t } = useTranslation("programme");
  const { word } = useCatalogue();
  const { id, title, statement, tiers: of, isQuickWin, isOwn, language, criteria, testText } = measure;
  return (
    <article className="stack" aria-labelledby={id}>
      <h2 id={id}>
        <bdi lang={language}>
          {id} {title}
        </bdi>
      </h2>
      <p>
        <bdi lang={language}>{statement}</bdi>
      </p>
      <p className="row small">
        {of.map((tier) => (
          <bdi key={tier} className="tag">
            {word("tier", tier)}
          </bdi>
        ))}
        {isQuickWin && <span className="tag tag-accent">{t("catalogue.isQuick")}</span>}
        {isOwn && (
          <Link to="/programme/own/$measure" params={{ measure: id }} className="tag">
            {t("catalogue.isOwn")}
          </Link>
        )}
      </p>
      <details>
        <summary>{t("catalogue.more")}</summary>
        <div className="stack">
          <MeasureFacts measure={measure} />
          <ol className="plain-list stack-tight">
            {criteria.map((criterion) => (
              <li key={criterion.id}>
                <span className="tag">{t("contradiction.level", { level: criterion.level })}</span>{" "}
                <bdi>{criterion.text}</bdi>
              </li>
            ))}
          </ol>
          <p className="small">
            <span className="soft">{t("tests.title")}</span> <bdi>{testText}</bdi>
          </p>
        </div>
      </details>
    </article>
  );
}

/** The catalogue is public, and what is taken away says so: it is the shipped one, without measures of one's own. */
const clear: Marking = { tlp: "clear", releasedTo: ["everybody"], caveats: [], reason: "catalogue" };

function TakeCatalogue({ catalogue: { edition } }: { readonly catalogue: MeasureCatalogue }) {
  const { t, i18n } = useTranslation("programme");
  const language = contentLanguage(i18n.language);
  const item = (format: "CSV" | "JSON", toText: (shipped: MeasureCatalogue) => string): ExportItem => ({
    id: `catalogue.${format.toLowerCase()}`,
    kind: "data",
    title: t("catalogue.title"),
    format,
    fileName: `measures_${edition}_${language}.${format.toLowerCase()}`,
    content: async () => new Blob([toText(await shippedCatalogue(language))]),
  });
  const items = [item("CSV", tableOf), item("JSON", (shipped) => JSON.stringify(shipped, null, 2))];
  return <ExportMenu marking={clear} items={items} />;
}

function tableOf({ measures }: MeasureCatalogue): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = measures.map(({ id, domain, title, statement, tiers: of, commitments, cost }) =>
    [id, domain, title, statement, of.join(" "), commitments.join(" "), cost].map(cell).join(","),
  );
  return `\ufeff${["id,domain,title,statement,tiers,commitments,cost", ...rows].join("\r\n")}`;
}
