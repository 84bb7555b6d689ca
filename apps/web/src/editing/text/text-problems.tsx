import { useTranslation } from "react-i18next";
import type { Diagnostic } from "../../api/shapes.ts";

interface TextProblemsProps {
  readonly problems: readonly Diagnostic[];
  readonly onGo: (problem: Diagnostic) => void;
}

const shown = 100;

/** What the checker says of the text as it stands, each leading to its line. */
export function TextProblems({ problems, onGo }: TextProblemsProps) {
  const { t } = useTranslation(["editing", "shell"]);
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  const ordered = [...errors, ...warnings].slice(0, shown);
  return (
    <details className="problems" open={errors.length > 0}>
      <summary>{t("text.problems", { errors: errors.length, warnings: warnings.length })}</summary>
      <ol className="plain-list text-problems">
        {ordered.map((problem) => (
          <li key={`${problem.code}-${problem.span?.file}-${problem.span?.start}-${problem.path}`} className="small">
            <span className={`tag ${problem.severity === "error" ? "tag-act" : ""}`}>
              {t(`shell:diagnostics.${problem.severity}`)}
            </span>{" "}
            {problem.span && (
              <button type="button" className="link-like" onClick={() => onGo(problem)}>
                <bdi translate="no">
                  {problem.span.file}:{problem.span.line}
                </bdi>
              </button>
            )}{" "}
            <span lang="en" dir="ltr">
              <strong>{problem.title}</strong>
              {problem.found !== null && ` · ${problem.found}`} {problem.remedy} <code>{problem.code}</code>
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
