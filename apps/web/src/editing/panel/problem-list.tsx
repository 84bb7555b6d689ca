import { useTranslation } from "react-i18next";
import type { Diagnostic } from "../../api/shapes.ts";
import { placeOfDiagnostic } from "../document/diagnostic-places.ts";
import { useEditing } from "../editing.ts";
import { usePlaceName } from "../use-place-name.ts";
import { wantField } from "./wanted-field.ts";

const shown = 50;

/** All the checker says of the draft, errors first; each leads to the field it is about. */
export function ProblemList() {
  const { t } = useTranslation("editing");
  const { draft } = useEditing();
  const errors = draft.diagnostics.filter(({ severity }) => severity === "error");
  const warnings = draft.diagnostics.filter(({ severity }) => severity === "warning");
  return (
    <>
      {errors.length > 0 && (
        <Problems title={t("problems.errors", { count: errors.length })} problems={errors} isOpen />
      )}
      {warnings.length > 0 && (
        <Problems title={t("problems.warnings", { count: warnings.length })} problems={warnings} />
      )}
    </>
  );
}

interface ProblemsProps {
  readonly title: string;
  readonly problems: readonly Diagnostic[];
  readonly isOpen?: true;
}

function Problems({ title, problems, isOpen }: ProblemsProps) {
  const { t } = useTranslation("editing");
  return (
    <details className="problems" open={isOpen ?? false}>
      <summary>{title}</summary>
      <ul className="plain-list">
        {problems.slice(0, shown).map((problem) => (
          <li key={`${problem.code}-${problem.path}-${problem.span?.file}-${problem.span?.start}`}>
            <ProblemLine problem={problem} />
          </li>
        ))}
      </ul>
      {problems.length > shown && (
        <p className="small soft">{t("problems.more", { count: problems.length - shown })}</p>
      )}
    </details>
  );
}

function ProblemLine({ problem }: { readonly problem: Diagnostic }) {
  const { t } = useTranslation("editing");
  const { draft, open } = useEditing();
  const nameOf = usePlaceName();
  const place = placeOfDiagnostic(problem, draft.document);
  return (
    <article className="problem-line small">
      {place ? (
        <button
          type="button"
          className="link-like"
          onClick={() => {
            wantField(place);
            open(place);
          }}
        >
          {nameOf(place)}
        </button>
      ) : (
        <span>{t("problems.document")}</span>
      )}
      <span lang="en" dir="ltr">
        <strong>{problem.title}</strong>
        {problem.found !== null && ` · ${problem.found}`} <code>{problem.code}</code>
        <br />
        {problem.remedy}
      </span>
    </article>
  );
}
