import { useTranslation } from "react-i18next";
import type { Diagnostic } from "../../api/shapes.ts";
import type { Path } from "../document/json.ts";
import { isList, isObject } from "../document/json.ts";
import type { Field } from "./field.ts";
import { useForm, useValue } from "./form-model.ts";
import { useFieldText } from "./use-field-text.ts";

interface FieldNotesProps {
  readonly field: Field;
  readonly path: Path;
  readonly id: string;
}

/** Under a field: whether it stands at its default, whether it is assumed, and what the checker says of it. */
export function FieldNotes({ field, path, id }: FieldNotesProps) {
  const form = useForm();
  const isDefault = useValue(path) === undefined && !field.isRequired;
  const isAssumed = form.isAssumed(path);
  const problems = form.problemsAt(path);
  if (!isDefault && !isAssumed && problems.length === 0) return null;
  return (
    <div id={id} className="form-notes small">
      {isDefault && <Default field={field} />}
      {isAssumed && <Assumed field={field} onConfirm={() => form.confirm(path)} />}
      {problems.map((problem) => (
        <FieldProblem key={`${problem.code}-${problem.span?.start}`} problem={problem} />
      ))}
    </div>
  );
}

/** What absence means, where the format says so. */
function Default({ field }: { readonly field: Field }) {
  const { t } = useTranslation("editing");
  const text = useFieldText();
  const { absent } = field;
  const isSaid = absent !== undefined && absent !== null && !isList(absent) && !isObject(absent);
  if (!isSaid || field.kind === "flag" || field.kind === "choice") return null;
  return (
    <span className="soft">
      <span className="tag">{t("form.default")}</span> <bdi>{text.word(field, String(absent))}</bdi>
    </span>
  );
}

function Assumed({ field, onConfirm }: { readonly field: Field; readonly onConfirm: () => void }) {
  const { t } = useTranslation("editing");
  const label = useFieldText().label(field);
  return (
    <span className="row">
      <span className="tag tag-assumed">{t("form.assumed")}</span>
      <button
        type="button"
        className="link-like"
        onClick={onConfirm}
        aria-label={t("form.confirmField", { field: label })}
      >
        {t("form.confirm")}
      </button>
    </span>
  );
}

/** In short at its field; the list of all says it in full. */
export function FieldProblem({ problem }: { readonly problem: Diagnostic }) {
  const { t } = useTranslation();
  return (
    <span className="form-problem" data-severity={problem.severity}>
      <span className={`tag ${problem.severity === "error" ? "tag-act" : ""}`}>
        {t(`diagnostics.${problem.severity}`)}
      </span>{" "}
      <span lang="en" dir="ltr">
        {problem.title}. {problem.remedy}
      </span>{" "}
      <code>{problem.code}</code>
    </span>
  );
}
