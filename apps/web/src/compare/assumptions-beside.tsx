import { useTranslation } from "react-i18next";
import type { AssessmentSummary } from "../api/shapes.ts";
import { Statements } from "../facility/assumptions.tsx";
import type { Names } from "../facility/names.ts";

interface Side {
  readonly assessment: AssessmentSummary;
  readonly names: Names;
}

type Statement = AssessmentSummary["assumptions"][number];

interface AssumptionsBesideProps {
  readonly left: Side;
  readonly right: Side;
}

/** What both take as true, and what only one does: values that rest on different ground are not compared by number. */
export function AssumptionsBeside({ left, right }: AssumptionsBesideProps) {
  const { t } = useTranslation("compare");
  const [ofLeft, ofRight] = [left.assessment.assumptions, right.assessment.assumptions];
  const has = (all: readonly Statement[]) => (one: Statement) => all.some((other) => textOf(other) === textOf(one));
  return (
    <section className="panel stack" aria-labelledby="compare-assumptions">
      <h2 id="compare-assumptions">{t("assumptions.title")}</h2>
      <Threats left={left.assessment} right={right.assessment} />
      <Group title={t("assumptions.both")} side={right} statements={ofRight.filter(has(ofLeft))} />
      <div className="compare-sides">
        <Group title={t("assumptions.left")} side={left} statements={ofLeft.filter((one) => !has(ofRight)(one))} />
        <Group title={t("assumptions.right")} side={right} statements={ofRight.filter((one) => !has(ofLeft)(one))} />
      </div>
    </section>
  );
}

const textOf = ({ key, text, values }: Statement): string => JSON.stringify([key, text, values]);

function Threats({ left, right }: Readonly<Record<"left" | "right", AssessmentSummary>>) {
  const { t } = useTranslation("compare");
  if (left.threatStatement === right.threatStatement) return null;
  return (
    <div className="compare-sides">
      {[left, right].map((each, index) => (
        <p key={each.hash}>
          {t(index === 0 ? "left" : "right")}: <bdi>{each.threatStatement}</bdi>
        </p>
      ))}
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly side: Side;
  readonly statements: readonly Statement[];
}

function Group({ title, side, statements }: GroupProps) {
  const { t } = useTranslation("compare");
  return (
    <div className="stack-tight">
      <h3>{title}</h3>
      {statements.length === 0 ? (
        <p className="soft">{t("assumptions.none")}</p>
      ) : (
        <Statements statements={statements} kind="assumption" assessment={side.assessment} names={side.names} />
      )}
    </div>
  );
}
