import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { DraftView } from "../api/draft-shapes.ts";
import type { Diagnostic } from "../api/shapes.ts";
import { placeOfDiagnostic } from "../editing/document/diagnostic-places.ts";
import { writePlace } from "../editing/place.ts";

const shown = 3;

/** Before anything is done with a table: what is wrong with the draft it would go into, and where that is mended. */
export function DraftErrors({ draft }: { readonly draft: DraftView }) {
  const { t } = useTranslation("import");
  const errors = draft.diagnostics.filter(({ severity }) => severity === "error");
  const [first] = errors;
  if (!first) return null;
  return (
    <section className="notice notice-act stack-tight" aria-labelledby="draft-errors">
      <h2 id="draft-errors">{t("errors.title", { count: errors.length })}</h2>
      <p>{t("errors.text")}</p>
      <ul>
        {errors.slice(0, shown).map((error) => (
          <li key={`${error.code}-${error.path}-${error.span?.start}`}>
            <ErrorLink error={error} draft={draft} />
            <span className="small" lang="en" dir="ltr">
              {error.remedy}
            </span>
          </li>
        ))}
      </ul>
      {errors.length > shown && <p className="small">{t("errors.more", { count: errors.length - shown })}</p>}
      <p>
        <Link
          className="link-button"
          to="/facilities/$facility"
          params={{ facility: draft.facility }}
          search={wayTo(first, draft)}
        >
          {t("errors.mend")}
        </Link>
      </p>
    </section>
  );
}

function ErrorLink({ error, draft }: { readonly error: Diagnostic; readonly draft: DraftView }) {
  return (
    <Link to="/facilities/$facility" params={{ facility: draft.facility }} search={wayTo(error, draft)}>
      <bdi lang="en">
        {error.title}
        {error.found !== null && `: ${error.found}`}
      </bdi>{" "}
      <code>{error.code}</code>
    </Link>
  );
}

/** The form of what the error is in; the text where no form has it. */
function wayTo(error: Diagnostic, { document }: DraftView) {
  const place = placeOfDiagnostic(error, document);
  return place === null ? ({ edit: "text" } as const) : ({ edit: "form", select: writePlace(place) } as const);
}
