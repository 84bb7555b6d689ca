import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { isolate } from "../../i18n/isolate.ts";
import { Dialog } from "../../patterns/dialog.tsx";
import { nameOf } from "../document/elements.ts";
import type { ElementSection } from "../document/shapes.ts";
import { useEditing } from "../editing.ts";
import { usePlaceName } from "../use-place-name.ts";

interface RemoveDialogProps {
  readonly section: ElementSection;
  readonly id: string;
  readonly onClose: () => void;
}

/** Who names it is shown before it goes; those names go with it or stay, to be mended one by one. */
export function RemoveDialog({ section, id, onClose }: RemoveDialogProps) {
  const { t } = useTranslation("editing");
  const { sections, draft, edit, open } = useEditing();
  const [references, setReferences] = useState<"remove" | "keep">("remove");
  const placeName = usePlaceName();
  const used = draft.document.references.find((use) => use.section === section && use.id === id)?.usedBy ?? [];
  const title = t("remove.title", { name: isolate(nameOf(sections, section, id)) });
  const remove = (): void => {
    onClose();
    open(null);
    edit([{ kind: "remove", section, id, references: used.length === 0 ? "keep" : references }]);
  };
  return (
    <Dialog label={title} onClose={onClose}>
      <h2>{title}</h2>
      {used.length === 0 ? (
        <p>{t("remove.unused")}</p>
      ) : (
        <>
          <p>{t("remove.used", { count: used.length })}</p>
          <ul className="prose-list remove-uses">
            {used.map((place) => (
              <li key={JSON.stringify(place)}>{placeName(place)}</li>
            ))}
          </ul>
          <fieldset className="plain-fieldset stack-tight">
            <legend className="visually-hidden">{t("remove.what")}</legend>
            {(["remove", "keep"] as const).map((choice) => (
              <label key={choice} className="check">
                <input
                  type="radio"
                  name="references"
                  checked={references === choice}
                  onChange={() => setReferences(choice)}
                />
                {t(`remove.references.${choice}`)}
              </label>
            ))}
          </fieldset>
        </>
      )}
      <p className="small soft">{t("remove.undo")}</p>
      <div className="row">
        <Button onClick={remove}>{t("remove.do")}</Button>
        <Button variant="default" onClick={onClose}>
          {t("form.cancel")}
        </Button>
      </div>
    </Dialog>
  );
}
