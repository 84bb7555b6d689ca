import type { FormEvent } from "react";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ElementSection } from "../document/shapes.ts";
import { takenIds } from "../document/taken-ids.ts";
import { useEditing } from "../editing.ts";
import { isIdentifier } from "../form/identifier.ts";

interface RenameFormProps {
  readonly section: ElementSection;
  readonly id: string;
  readonly onDone: () => void;
}

/** Another identifier, here and wherever the element is named. */
export function RenameForm({ section, id, onDone }: RenameFormProps) {
  const { t } = useTranslation("editing");
  const { sections, edit, open } = useEditing();
  const [to, setTo] = useState(id);
  const input = useId();
  const isTaken = to !== id && takenIds(sections, section).has(to);
  const fault = !isIdentifier(to) ? t("fault.notAnIdentifier") : isTaken ? t("fault.taken") : null;
  const rename = (event: FormEvent): void => {
    event.preventDefault();
    if (fault !== null) return;
    onDone();
    if (to === id) return;
    edit([{ kind: "rename", section, id, to }]);
    open({ section, id: to });
  };
  return (
    <form className="rename" onSubmit={rename}>
      <label htmlFor={input}>{t("panel.newId")}</label>
      <input
        id={input}
        className="cell-input"
        dir="ltr"
        value={to}
        aria-invalid={fault !== null}
        aria-describedby={`${input}-fault`}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <button type="submit" className="small-button" disabled={fault !== null}>
        {t("panel.renameDo")}
      </button>
      <span id={`${input}-fault`} className="form-fault" role="status">
        {fault}
      </span>
    </form>
  );
}
