import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { elementAt, textOf } from "../document/elements.ts";
import { isObject } from "../document/json.ts";
import type { ElementSection } from "../document/shapes.ts";
import { takenIds } from "../document/taken-ids.ts";
import { useEditing } from "../editing.ts";
import { identifierFrom } from "../form/identifier.ts";
import { RemoveDialog } from "./remove-dialog.tsx";
import { RenameForm } from "./rename-form.tsx";

interface ElementActionsProps {
  readonly section: ElementSection;
  readonly id: string;
}

/** Its identifier, and what is done to an element as a whole. */
export function ElementActions({ section, id }: ElementActionsProps) {
  const { t } = useTranslation("editing");
  const [open, setOpen] = useState<"rename" | "remove" | null>(null);
  const duplicate = useDuplicate(section, id);
  const panel = useId();
  return (
    <div className="element-actions small">
      <div className="row">
        <span className="soft">
          {t("panel.id")} <code dir="ltr">{id}</code>
        </span>
        <button
          type="button"
          className="link-like"
          aria-expanded={open === "rename"}
          aria-controls={panel}
          onClick={() => setOpen(open === "rename" ? null : "rename")}
        >
          {t("panel.rename")}
        </button>
        <button type="button" className="link-like" onClick={duplicate}>
          {t("panel.duplicate")}
        </button>
        <button type="button" className="link-like" onClick={() => setOpen("remove")}>
          {t("panel.remove")}
        </button>
      </div>
      <div id={panel}>{open === "rename" && <RenameForm section={section} id={id} onDone={() => setOpen(null)} />}</div>
      {open === "remove" && <RemoveDialog section={section} id={id} onClose={() => setOpen(null)} />}
    </div>
  );
}

/** The same once more, under a name that says so, and open. */
function useDuplicate(section: ElementSection, id: string): () => void {
  const { t } = useTranslation("editing");
  const { sections, edit, open } = useEditing();
  return () => {
    const value = elementAt(sections, { section, id });
    if (!isObject(value)) return;
    const name = t("panel.copyOf", { name: textOf(value["name"]) });
    const copy = identifierFrom(id, id, takenIds(sections, section));
    edit([{ kind: "add", section, element: { ...value, id: copy, name } }]);
    open({ section, id: copy });
  };
}
