import { IconPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { elementsOf } from "../document/elements.ts";
import type { ElementSection, Sections } from "../document/shapes.ts";

interface ListHeadProps {
  readonly sections: Sections;
  readonly offered: readonly ElementSection[];
  readonly current: ElementSection;
  readonly filter: string;
  readonly found: number;
  readonly onFilter: (text: string) => void;
  /** `null` where nobody edits. */
  readonly onAdd: (() => void) | null;
}

/** Which kind is listed, what of it, and the way to one more. */
export function ListHead({ sections, offered, current, filter, found, onFilter, onAdd }: ListHeadProps) {
  const { t } = useTranslation(["editing", "editing-fields"]);
  const format = useFormat();
  const id = useId();
  return (
    <>
      <nav className="list-kinds no-print" aria-label={t("lists.kinds")}>
        {offered.map((section) => (
          <Link
            key={section}
            from="/facilities/$facility"
            to="."
            search={(before) => ({ ...before, tab: "model" as const, list: section })}
            resetScroll={false}
            replace
            aria-current={section === current ? "true" : undefined}
          >
            {t(`editing-fields:section.${section}`)}{" "}
            <span className="soft">{format.number(elementsOf(sections, section).length)}</span>
          </Link>
        ))}
      </nav>
      <div className="row-apart no-print">
        <div className="field">
          <label htmlFor={id}>{t("lists.filter")}</label>
          <input id={id} type="search" value={filter} onChange={(event) => onFilter(event.currentTarget.value)} />
        </div>
        <p className="small soft" role="status">
          {t("lists.found", { count: found })}
        </p>
        {onAdd && (
          <button type="button" className="small-button" onClick={onAdd}>
            <IconPlus size={14} aria-hidden /> {t("add.title", { kind: t(`editing-fields:one.${current}`) })}
          </button>
        )}
      </div>
    </>
  );
}
