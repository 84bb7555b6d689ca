import { useTranslation } from "react-i18next";
import type { MeasureInProgramme } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { useCatalogue } from "./use-catalogue.ts";

/** Tests that were taken back, always in sight: whoever reads a rate sees what was left out of it, by whom and why. */
export function FormerTests({ former }: { readonly former: MeasureInProgramme["formerTests"] }) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { word } = useCatalogue();
  if (former.length === 0) return null;
  return (
    <div className="stack-tight">
      <h3>{t("tests.former", { shown: format.number(former.length) })}</h3>
      <p className="small soft">{t("tests.formerText")}</p>
      <ul className="plain-list stack-tight">
        {former.map((test) => (
          <li key={test.id} className="row">
            <time dateTime={test.on}>{format.date(test.on)}</time>
            <bdi>{word("method", test.method)}</bdi>
            <s>{t("tests.counts", { failures: format.number(test.failures), trials: format.number(test.trials) })}</s>
            <bdi className="soft">{test.by}</bdi>
            <span className="small">
              {t("evidence.takenBack")} <bdi translate="no">{test.takenBackBy}</bdi>: <bdi data-own>{test.reason}</bdi>,{" "}
              <time dateTime={test.takenBackOn}>{format.date(test.takenBackOn)}</time>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
