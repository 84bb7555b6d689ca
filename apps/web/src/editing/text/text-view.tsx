import { useTranslation } from "react-i18next";
import "./text.css";
import { useEditing } from "../editing.ts";
import { Cleaned, CleanOffer } from "./clean-offer.tsx";
import type { DeskState } from "./desk-state.ts";
import { FileTabs } from "./file-tabs.tsx";
import { TextProblems } from "./text-problems.tsx";
import { useTextDesk } from "./use-text-desk.ts";

/** The document as text, checked as one writes; the form beside it follows, and the other way round. */
export function TextView() {
  const { t } = useTranslation("editing");
  const { draft } = useEditing();
  const { desk, state, host } = useTextDesk();
  return (
    <section className="text-view stack-tight" aria-label={t("text.label")}>
      <div className="row-apart">
        <FileTabs
          names={draft.files.map(({ name }) => name)}
          current={state.name}
          unsaved={state.unsaved}
          onChoose={(name) => desk.showFile(name)}
        />
        <TextState state={state} />
      </div>
      {state.pasted && (
        <CleanOffer kinds={state.pasted} onClean={() => desk.clean()} onLeave={() => desk.leaveAsIs()} />
      )}
      <div role="status">
        {state.cleaned && <Cleaned kinds={state.cleaned} onUndo={() => desk.takeCleaningBack()} />}
      </div>
      <div className="text-editor" dir="ltr" ref={host} />
      <TextProblems problems={state.problems} onGo={(problem) => desk.goTo(problem)} />
      <p className="small soft">{t("text.keys")}</p>
    </section>
  );
}

/** Whether what is typed has been checked and saved, and where it is until then. */
function TextState({ state }: { readonly state: DeskState }) {
  const { t } = useTranslation("editing");
  const { isChecking, unsaved, isKept } = state;
  const key = isChecking ? "checking" : unsaved.length === 0 ? "saved" : isKept ? "kept" : "notKept";
  return (
    <p className="small soft" role="status" data-state={key}>
      {t(`text.${key}`)}
    </p>
  );
}
