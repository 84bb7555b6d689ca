import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { SuggestedSteps, WorstScenario } from "../api/first-steps.ts";
import type { FacilityModel } from "../api/shapes.ts";
import type { Names } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import { joinSentences } from "../i18n/sentences.ts";
import { ExplainedNumber } from "../patterns/explained-number.tsx";
import { Term } from "../patterns/term.tsx";
import { writeChange } from "../what-if/change.ts";
import { placeOf } from "./place-of.ts";
import { useStepWords } from "./use-step-words.ts";

interface SuggestionProps {
  readonly suggested: SuggestedSteps;
  readonly model: FacilityModel;
  readonly names: Names;
  readonly modelHash: string;
}

/** One step, or several together: what to do, what it does, what it takes as true, and the ways on. */
export function Suggestion({ suggested, model, names, modelHash }: SuggestionProps) {
  const { t } = useTranslation("mend-first");
  const format = useFormat();
  const words = useStepWords(model, names);
  const { steps, better, worse } = suggested;
  const namedFew = (roles: readonly string[]) => {
    const named = roles.slice(0, mostNames).map(names.role);
    const more = roles.length - named.length;
    return more > 0 ? [...named, t("more", { number: format.number(more) })] : named;
  };
  const assumptions = steps.map(words.assumption).filter((text) => text !== null);
  return (
    <li className="stack-tight mend-first-step">
      {steps.length === 1 ? (
        <strong>{steps.map(words.sentence)}</strong>
      ) : (
        <ul className="mend-first-set">
          {steps.map((step) => (
            <li key={words.sentence(step)}>
              <strong>{words.sentence(step)}</strong>
            </li>
          ))}
        </ul>
      )}
      <WorstLine suggested={suggested} names={names} modelHash={modelHash} />
      <TargetLines suggested={suggested} names={names} modelHash={modelHash} />
      <p className="small">
        {t("better", { count: better.length, number: format.number(better.length) })}{" "}
        <bdi>{format.list(namedFew(better))}</bdi>
        {worse.length > 0 && (
          <>
            {" "}
            <span className="tag">{t("worse", { count: worse.length, number: format.number(worse.length) })}</span>{" "}
            <bdi>{format.list(namedFew(worse))}</bdi>
          </>
        )}
      </p>
      {assumptions.length > 0 && <p className="small soft">{joinSentences([...assumptions, t("changeIt")])}</p>}
      <StepLinks suggested={suggested} changes={words.changes(suggested)} model={model} names={names} />
    </li>
  );
}

const mostNames = 4;

interface LinesProps extends Pick<SuggestionProps, "suggested" | "names" | "modelHash"> {}

function WorstLine({ suggested: { worst, isWorstLowered }, names, modelHash }: LinesProps) {
  const { t } = useTranslation("mend-first");
  if (!isWorstLowered) return <p className="small">{t("worstSame")}</p>;
  return (
    <p>
      <Term id="conditional-risk">{t("worstRisk")}</Term>{" "}
      <RiskNumber worst={worst.before} when="now" names={names} modelHash={modelHash} /> <Arrow />
      <RiskNumber worst={worst.after} when="then" names={names} modelHash={null} />
    </p>
  );
}

/** Per target: of a hundred attempts by the position that stands worst, how many succeed. */
function TargetLines({ suggested: { targets }, names, modelHash }: LinesProps) {
  const { t } = useTranslation("mend-first");
  if (targets.length === 0) return null;
  return (
    <ul className="small mend-first-targets">
      {targets.map(({ target, before, after }) => (
        <li key={target}>
          <bdi>{names.of(target)}</bdi>
          {t("succeeds")} <SuccessNumber worst={before} when="now" names={names} modelHash={modelHash} /> <Arrow />
          <SuccessNumber worst={after} when="then" names={names} modelHash={null} />
        </li>
      ))}
    </ul>
  );
}

function Arrow() {
  const { t } = useTranslation("mend-first");
  return (
    <>
      <span aria-hidden className="mend-first-arrow">
        →
      </span>
      <span className="visually-hidden">{t("becomes")} </span>
    </>
  );
}

interface WorstNumberProps {
  readonly worst: WorstScenario | null;
  readonly when: "now" | "then";
  readonly names: Names;
  readonly modelHash: string | null;
}

function RiskNumber({ worst, when, names, modelHash }: WorstNumberProps) {
  const { t } = useTranslation("mend-first");
  const format = useFormat();
  const inputs = useInputs(worst, names);
  return (
    <ExplainedNumber
      name={t(`number.risk.${when}`)}
      value={format.probability(worst?.conditionalRisk ?? 0)}
      formula={t("number.riskFormula")}
      inputs={inputs}
      modelHash={modelHash}
    />
  );
}

function SuccessNumber({ worst, when, names, modelHash }: WorstNumberProps) {
  const { t } = useTranslation("mend-first");
  const format = useFormat();
  const inputs = useInputs(worst, names);
  return (
    <ExplainedNumber
      name={t(`number.success.${when}`)}
      value={format.probability(worst === null ? 0 : 1 - worst.pEffectiveness)}
      formula={t("number.successFormula")}
      inputs={inputs}
      modelHash={modelHash}
    />
  );
}

function useInputs(worst: WorstScenario | null, names: Names) {
  const { t } = useTranslation("mend-first");
  const format = useFormat();
  if (worst === null) return [{ name: t("number.position"), value: t("number.noPath") }];
  return [
    { name: t("number.position"), value: names.role(worst.role) },
    { name: t("number.target"), value: names.of(worst.target) },
    { name: t("number.effectiveness"), value: format.probability(worst.pEffectiveness), basis: t("number.computed") },
  ];
}

interface StepLinksProps extends Pick<SuggestionProps, "suggested" | "model" | "names"> {
  readonly changes: readonly Parameters<typeof writeChange>[0][];
}

function StepLinks({ suggested, changes, model, names }: StepLinksProps) {
  const { t } = useTranslation("mend-first");
  const places = suggested.steps.flatMap((step) => placeOf(step, model) ?? []);
  return (
    <p className="row small no-print">
      <Link from="/facilities/$facility" to="." search={(before) => ({ ...before, whatIf: changes.map(writeChange) })}>
        {t("try")}
      </Link>
      {places.map((select) => (
        <Link key={select} from="/facilities/$facility" to="." search={(before) => ({ ...before, select })}>
          {t("onMap", { name: names.of(select.slice(select.indexOf(":") + 1)) })}
        </Link>
      ))}
    </p>
  );
}
