import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { StateResult } from "../api/shapes.ts";
import type { Rule } from "../facility/scenario-numbers.tsx";
import { useFormat } from "../i18n/format.ts";
import { Term } from "../patterns/term.tsx";

interface PathChoiceProps {
  readonly worst: StateResult;
  readonly rule: Rule;
  /** Counted from 1. */
  readonly chosen: number;
}

const here = "/facilities/$facility/scenarios/$role/$act/$target/$mode";

/** The most vulnerable paths by each rule, worst first. */
export function PathChoice({ worst, rule, chosen }: PathChoiceProps) {
  const { t } = useTranslation("scenario");
  const format = useFormat();
  const paths = rule === "easi" ? worst.pathsByEasi : worst.pathsByDeterministic;
  return (
    <section className="panel stack no-print">
      <h2>
        <Term id="most-vulnerable-path">{t("paths.title")}</Term>
      </h2>
      <nav className="tabs" aria-label={t("paths.rule")}>
        <Link
          from={here}
          to="."
          search={{}}
          replace
          resetScroll={false}
          aria-current={rule === "easi" ? "true" : undefined}
        >
          {t("outcome.rule.easi")}
        </Link>
        <Link
          from={here}
          to="."
          search={{ rule: "deterministic" }}
          replace
          resetScroll={false}
          aria-current={rule === "deterministic" ? "true" : undefined}
        >
          {t("outcome.rule.deterministic")}
        </Link>
      </nav>
      <ol className="plain-list path-choice">
        {paths.map((path, index) => (
          <li key={index}>
            <Link
              from={here}
              to="."
              search={{ ...(rule === "deterministic" ? { rule } : {}), path: index + 1 }}
              replace
              resetScroll={false}
              aria-current={index + 1 === chosen ? "true" : undefined}
            >
              {t("paths.path", {
                number: format.number(index + 1),
                value: format.probability(path[rule].pEffectiveness),
                count: path.steps.length,
              })}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  );
}
