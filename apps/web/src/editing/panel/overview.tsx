import { IconPlus } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.ts";
import { elementsOf } from "../document/elements.ts";
import { isList } from "../document/json.ts";
import type { ElementSection } from "../document/shapes.ts";
import { elementSections, singleSections } from "../document/shapes.ts";
import { useEditing } from "../editing.ts";
import { ProblemList } from "./problem-list.tsx";

interface OverviewProps {
  readonly onAdd: (section: ElementSection) => void;
  readonly onList: (section: ElementSection) => void;
}

/** What a facility consists of, where nothing is chosen: each kind with how many there are, and a way to add one. */
export function Overview({ onAdd, onList }: OverviewProps) {
  const { t } = useTranslation(["editing", "editing-fields"]);
  const { sections, open } = useEditing();
  const format = useFormat();
  const assumed = isList(sections.assumed) ? sections.assumed.length : 0;
  const single = singleSections.filter((section) => section !== "assumed" || assumed > 0);
  return (
    <section className="panel stack details edit-panel" aria-label={t("overview.label")}>
      <h2>{t("overview.title")}</h2>
      <p className="small soft">{t("overview.text")}</p>
      <ProblemList />
      <ul className="plain-list overview-kinds">
        {elementSections.map((section) => (
          <li key={section}>
            <button type="button" className="overview-kind" onClick={() => onList(section)}>
              <span>{t(`editing-fields:section.${section}`)}</span>
              <span className="soft">{format.number(elementsOf(sections, section).length)}</span>
            </button>
            <button
              type="button"
              className="icon-button"
              onClick={() => onAdd(section)}
              aria-label={t("add.title", { kind: t(`editing-fields:one.${section}`) })}
              title={t("add.title", { kind: t(`editing-fields:one.${section}`) })}
            >
              <IconPlus size={16} aria-hidden />
            </button>
          </li>
        ))}
      </ul>
      <h3>{t("overview.whole")}</h3>
      <ul className="plain-list overview-kinds">
        {single.map((section) => (
          <li key={section}>
            <button type="button" className="overview-kind" onClick={() => open({ section, id: null })}>
              <span>{t(`editing-fields:section.${section}`)}</span>
              {section === "assumed" && <span className="tag tag-assumed">{format.number(assumed)}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
