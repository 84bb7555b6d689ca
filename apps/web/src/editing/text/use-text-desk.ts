import type { RefObject } from "react";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { checkFiles, cleanPasted } from "../../api/drafts.ts";
import { useFacilitySearch } from "../../facility/use-facility-search.ts";
import type { Editing } from "../editing.ts";
import { useEditing } from "../editing.ts";
import type { SchemaNode } from "../form/schema.ts";
import { useSchema } from "../form/use-fields.ts";
import { readPlace } from "../place.ts";
import type { DeskState } from "./desk-state.ts";
import { textStore } from "./kept-text.ts";
import { TextDesk } from "./text-desk.ts";
import { textHash } from "./text-hash.ts";
import { useEditorPhrases } from "./use-editor-phrases.ts";

interface TextDeskUse {
  readonly desk: TextDesk;
  readonly state: DeskState;
  readonly host: RefObject<HTMLDivElement | null>;
}

/** The text of the draft that is open, in an editor that stands where `host` is put. */
export function useTextDesk(): TextDeskUse {
  const { t } = useTranslation("editing");
  const editing = useEditing();
  const schema = useSchema();
  const phrases = useEditorPhrases();
  const host = useRef<HTMLDivElement>(null);
  const now = useRef({ editing, schema });
  now.current = { editing, schema };
  const [desk] = useState(() => openDesk(now));
  const label = t("text.editor");
  useEffect(() => {
    if (!host.current) return;
    desk.attach(host.current, label, phrases);
    return () => desk.detach();
  }, [desk, label, phrases]);
  const { draft, waiting } = editing;
  useEffect(() => desk.receive(draft), [desk, draft, waiting.length]);
  useShownPlace(desk);
  return { desk, state: useSyncExternalStore(desk.subscribe, desk.read), host };
}

function openDesk(now: RefObject<{ editing: Editing; schema: SchemaNode | undefined }>): TextDesk {
  const { draft } = now.current.editing;
  return new TextDesk(draft, {
    store: textStore(draft.id),
    clean: cleanPasted,
    check: checkFiles,
    save: (texts) =>
      now.current.editing.edit(
        texts.map(({ name, text, before }) => ({ kind: "text", file: name, text, was: textHash(before) })),
      ),
    isBusy: () => now.current.editing.session.read().waiting.length > 0,
    words: () => {
      const { editing, schema } = now.current;
      return schema ? { schema, sections: editing.sections } : null;
    },
    onPlace: (place) => now.current.editing.open(place),
  });
}

/** Whoever chooses an element on a form, in a list or on the map is led to its text. */
function useShownPlace(desk: TextDesk): void {
  const { search } = useFacilitySearch();
  const { sections } = useEditing();
  const { select } = search;
  useEffect(() => {
    const place = readPlace(select, sections);
    if (place) desk.showPlace(place);
  }, [desk, select]);
}
