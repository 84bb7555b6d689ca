import { IconX } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Waiting } from "../../shell/waiting.tsx";
import { nameOf } from "../document/elements.ts";
import type { ElementPlace } from "../document/shapes.ts";
import { isElementSection } from "../document/shapes.ts";
import { useEditing } from "../editing.ts";
import { ElementForm } from "../form/element-form.tsx";
import { useFields } from "../form/use-fields.ts";
import { writePlace } from "../place.ts";
import { AssumedForm } from "./assumed-form.tsx";
import { ElementActions } from "./element-actions.tsx";
import { ElementProblems } from "./element-problems.tsx";
import { focusField, useElementForm } from "./use-element-form.ts";
import { takeWantedField } from "./wanted-field.ts";

/** The form of what is chosen, with what else can be done to it. */
export function ElementPanel({ place }: { readonly place: ElementPlace }) {
  const { t } = useTranslation(["editing", "editing-fields"]);
  const { sections, open } = useEditing();
  const { section, id } = place;
  return (
    <section className="panel stack details edit-panel" aria-label={t("panel.label")}>
      <div className="details-head">
        <div>
          <p className="small soft">{t(id === null ? "panel.section" : `editing-fields:one.${section}`)}</p>
          <h2 tabIndex={-1} data-opened={writePlace(place)}>
            {id === null ? t(`editing-fields:section.${section}`) : <bdi>{nameOf(sections, section, id)}</bdi>}
          </h2>
        </div>
        <button type="button" className="icon-button" onClick={() => open(null)} aria-label={t("panel.close")}>
          <IconX size={18} aria-hidden />
        </button>
      </div>
      {id !== null && isElementSection(section) && <ElementActions section={section} id={id} />}
      {section === "assumed" ? <AssumedForm /> : <Fields place={place} />}
    </section>
  );
}

function Fields({ place }: { readonly place: ElementPlace }) {
  const fields = useFields(place.section);
  const form = useElementForm(place);
  useWantedField(form.id, place, fields !== undefined);
  if (!fields) return <Waiting />;
  return (
    <>
      <ElementProblems place={place} form={form} />
      <ElementForm section={place.section} fields={fields} form={form} />
    </>
  );
}

/** Whoever came here for one field stands in it. */
function useWantedField(form: string, place: ElementPlace, isThere: boolean): void {
  useEffect(() => {
    if (!isThere) return;
    const path = takeWantedField(place);
    if (path) focusField(form, path);
  });
}
