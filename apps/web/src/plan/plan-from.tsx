import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Plan, PlannedAct } from "../api/plan.ts";
import { programmeQuery } from "../api/programmes.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { type ActionDraft, emptyDraft } from "./action-draft.ts";

interface PlanFromProps {
  readonly plan: Plan;
  readonly onTake: (draft: ActionDraft) => void;
}

interface Source {
  readonly key: string;
  readonly text: string;
  readonly from: PlannedAct["from"];
  readonly owner: string;
}

/** What an action can be made from: contradictions first, then what the assessment found, then what is missing to a level. */
export function PlanFrom({ plan, onTake }: PlanFromProps) {
  const { t } = useTranslation("plan");
  const format = useFormat();
  const { data } = useQuery(programmeQuery(plan.programme));
  const { criterionText } = useCatalogue();
  const planned = new Set(plan.actions.flatMap(({ from }) => ("criterion" in from ? [from.criterion] : [])));
  const ownerOf = (measure: string) => data?.measures.find(({ id }) => id === measure)?.owner ?? "";
  const ofCriterion = (kind: "gap" | "contradiction") => (each: { criterion: string; measure: string }) => ({
    key: each.criterion,
    text: `${each.criterion} ${criterionText(each.criterion)}`,
    from: { kind, criterion: each.criterion },
    owner: ownerOf(each.measure),
  });
  const isNew = ({ criterion }: { readonly criterion: string }) => !planned.has(criterion);
  const contradictions = [...new Map((data?.contradictions ?? []).map((each) => [each.criterion, each])).values()];
  const groups: readonly (readonly [name: "contradictions" | "findings" | "gaps", sources: readonly Source[]])[] = [
    ["contradictions", contradictions.filter(isNew).map(ofCriterion("contradiction"))],
    [
      "findings",
      plan.findings.map(({ reference, roleName, targetName, act, isRequirementMissed }) => ({
        key: reference,
        text: t(isRequirementMissed ? `finding.${act}Missed` : `finding.${act}`, {
          role: roleName ?? t("finding.heldByFew"),
          target: targetName,
        }),
        from: { kind: "finding", reference },
        owner: "",
      })),
    ],
    ["gaps", (data?.domains ?? []).flatMap(({ open }) => open.filter(isNew).map(ofCriterion("gap")))],
  ];
  return (
    <section className="stack-tight" aria-labelledby="plan-from">
      <h2 id="plan-from">{t("sources.title")}</h2>
      <p className="soft">{t("sources.text")}</p>
      {groups.map(([name, sources]) =>
        sources.length === 0 ? null : (
          <details key={name}>
            <summary>{t(`sources.${name}`, { count: sources.length, shown: format.number(sources.length) })}</summary>
            <ul className="plain-list stack-tight">
              {sources.map((source) => (
                <SourceLine key={source.key} source={source} onTake={onTake} />
              ))}
            </ul>
          </details>
        ),
      )}
      {groups.every(([, sources]) => sources.length === 0) && <p>{t("sources.none")}</p>}
    </section>
  );
}

const longestTitle = 200;

function SourceLine({
  source: { text, from, owner },
  onTake,
}: { readonly source: Source } & Pick<PlanFromProps, "onTake">) {
  const { t } = useTranslation("plan");
  const may = useQuery(sessionQuery).data?.may.includes("programme.record") ?? false;
  return (
    <li className="row-apart">
      <bdi>{text}</bdi>
      {may && (
        <Button
          size="xs"
          variant="default"
          aria-label={t("takeThis", { what: text })}
          onClick={() => onTake(emptyDraft(from, text.slice(0, longestTitle), owner))}
        >
          {t("take")}
        </Button>
      )}
    </li>
  );
}
