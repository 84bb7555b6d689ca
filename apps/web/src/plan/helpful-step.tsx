import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { HelpfulSteps } from "../api/plan.ts";
import { facilityQuery } from "../api/queries.ts";
import type { FacilityModel } from "../api/shapes.ts";
import { namesOf } from "../facility/names.ts";
import { useFormat } from "../i18n/format.ts";
import { joinSentences } from "../i18n/sentences.ts";
import { useStepWords } from "../mend-first/use-step-words.ts";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { type ActionDraft, emptyDraft } from "./action-draft.ts";
import { TakeButton } from "./take-button.tsx";

interface HelpfulStepProps {
  readonly facility: string;
  readonly helpful: HelpfulSteps;
  readonly onTake: (draft: ActionDraft) => void;
}

/** Worded by the model that it is about: until that has come there is nothing to read. */
export function HelpfulStep(props: HelpfulStepProps) {
  const model = useQuery(facilityQuery(props.facility)).data?.model;
  return model === undefined ? null : <Worded {...props} model={model} />;
}

const longestTitle = 200;

function Worded({ helpful, model, onTake }: HelpfulStepProps & { readonly model: FacilityModel }) {
  const { t } = useTranslation(["plan", "mend-first", "shell"]);
  const format = useFormat();
  const names = namesOf(model);
  const words = useStepWords(model, names);
  const { word, titleOf, catalogue } = useCatalogue();
  const { suggested, measure, levels, gained, lost, reference, isPlanned } = helpful;
  const { steps, worst, targets, isWorstLowered, better } = suggested;
  const sentence = joinSentences(steps.map(words.sentence));
  const assumptions = steps.map(words.assumption).filter((text) => text !== null);
  const owner = catalogue?.measures.find(({ id }) => id === measure)?.owner;
  const [furthest] = targets;
  const risk = isWorstLowered ? worst : furthest;
  const take = () =>
    onTake(
      emptyDraft(
        { kind: "first-step", measure, reference },
        sentence.slice(0, longestTitle),
        owner === undefined ? "" : word("owner", owner),
      ),
    );
  return (
    <li className="stack-tight">
      <strong>
        <bdi>{sentence}</bdi>
      </strong>
      <p>
        {risk?.before ? (
          <>
            {t(isWorstLowered ? "help.risk" : "help.riskOf", { target: furthest ? names.of(furthest.target) : "" })}{" "}
            {t("effect.is", {
              before: format.number(risk.before.conditionalRisk, 3),
              after: format.number(risk.after?.conditionalRisk ?? 0, 3),
            })}
            {t("shell:fullStop")}
          </>
        ) : (
          t("mend-first:worstSame")
        )}{" "}
        {t("help.better", { count: better.length, shown: format.number(better.length) })}
      </p>
      <p>
        {levels.length === 0
          ? t("help.noLevel", { count: gained.length, shown: format.number(gained.length) })
          : levels.map(({ domain, before, after }) => (
              <span key={domain}>{t("help.level", { domain: word("domain", domain), before, after })} </span>
            ))}
        {lost.length > 0 && <span className="tag">{t("help.lost", { criteria: format.list(lost) })}</span>}
      </p>
      {measure !== null && (
        <p className="small">
          <span translate="no">{measure}</span> <bdi>{titleOf(measure)}</bdi>
        </p>
      )}
      {assumptions.length > 0 && <p className="small soft">{joinSentences(assumptions)}</p>}
      <TakeButton isPlanned={isPlanned} what={sentence} onTake={take} />
    </li>
  );
}
