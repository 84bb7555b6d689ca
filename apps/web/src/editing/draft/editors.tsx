import { IconUsers } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Editor } from "../../api/draft-shapes.ts";
import { editorsQuery } from "../../api/drafts.ts";
import { useFormat } from "../../i18n/format.ts";
import { Opened } from "../../patterns/popover.tsx";
import type { ElementPlace } from "../document/shapes.ts";
import { isSection } from "../document/shapes.ts";
import { useEditing } from "../editing.ts";
import { useElementName } from "../use-place-name.ts";

/** Who else writes a draft of this facility, and what they have touched. Asked again every five seconds. */
export function Editors() {
  const { t } = useTranslation("editing");
  const format = useFormat();
  const { draft, facility } = useEditing();
  const found = useQuery({ ...editorsQuery(facility), enabled: !draft.isNew });
  const editors = found.data ?? draft.others;
  if (editors.length === 0) return null;
  const text = t("editors.count", { count: editors.length });
  return (
    <Opened
      label={text}
      className="explained term editors"
      shown={
        <>
          <IconUsers size={16} aria-hidden /> {text}
        </>
      }
    >
      <ul className="plain-list stack">
        {editors.map((editor) => (
          <li key={`${editor.name}-${editor.startedAt}`}>
            <strong>
              <bdi>{editor.name}</bdi>
            </strong>{" "}
            <span className="soft small">
              {t(editor.isActive ? "editors.active" : "editors.away", { at: format.instant(editor.savedAt) })}
            </span>
            <Touched editor={editor} />
          </li>
        ))}
      </ul>
    </Opened>
  );
}

const shown = 8;

function Touched({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation("editing");
  const format = useFormat();
  const nameOf = useElementName();
  const places = editor.touched.flatMap(({ section, id }): ElementPlace[] =>
    isSection(section) ? [{ section, id }] : [],
  );
  if (places.length === 0) return null;
  const names = places.slice(0, shown).map(nameOf);
  const left = places.length - names.length;
  return (
    <div className="small">
      {t("editors.touched", { names: format.list(left > 0 ? [...names, t("editors.more", { count: left })] : names) })}
    </div>
  );
}
