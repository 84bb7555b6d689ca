import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MergeConflict, MergeResolution } from "../../api/draft-shapes.ts";
import { merge } from "../../api/drafts.ts";
import { useFormat } from "../../i18n/format.ts";
import { Problem } from "../../patterns/problem.tsx";
import { useEditing } from "../editing.ts";
import { usePlaceName } from "../use-place-name.ts";
import { ValueText } from "../value-text.tsx";

type Choice = MergeResolution["choose"];

const keyOf = ({ place }: Pick<MergeConflict, "place">): string => JSON.stringify(place);

/** Somebody stored a version since the draft was begun: what only one of both changed is joined, the rest is asked. */
export function MergePanel() {
  const { t } = useTranslation("editing");
  const format = useFormat();
  const { draft, session, facility } = useEditing();
  const [conflicts, setConflicts] = useState<readonly MergeConflict[]>([]);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const joining = useMutation({
    mutationFn: async () => {
      await session.flush();
      return merge(facility, resolutionsOf(conflicts, choices));
    },
    onSuccess: (merged) => {
      session.receive(merged.draft);
      setConflicts(merged.conflicts);
    },
  });
  const open = conflicts.filter((conflict) => !choices.has(keyOf(conflict))).length;
  return (
    <section className="notice notice-act stack" aria-label={t("merge.title")}>
      <h2>{t("merge.title", { number: format.number(draft.latestVersion ?? 0) })}</h2>
      <p>{t(conflicts.length === 0 ? "merge.text" : "merge.choose", { count: conflicts.length })}</p>
      {conflicts.map((conflict) => (
        <Conflict
          key={keyOf(conflict)}
          conflict={conflict}
          choice={choices.get(keyOf(conflict)) ?? null}
          onChoose={(choice) => setChoices(new Map([...choices, [keyOf(conflict), choice]]))}
        />
      ))}
      <div className="row">
        <Button onClick={() => joining.mutate()} loading={joining.isPending} disabled={open > 0}>
          {t(conflicts.length === 0 ? "merge.do" : "merge.doChosen")}
        </Button>
        {open > 0 && <span className="small soft">{t("merge.left", { count: open })}</span>}
      </div>
      {joining.isError && <Problem fault={joining.error} />}
    </section>
  );
}

const resolutionsOf = (
  conflicts: readonly MergeConflict[],
  choices: ReadonlyMap<string, Choice>,
): readonly MergeResolution[] =>
  conflicts.flatMap((conflict) => {
    const choose = choices.get(keyOf(conflict));
    return choose ? [{ place: conflict.place, choose }] : [];
  });

interface ConflictProps {
  readonly conflict: MergeConflict;
  readonly choice: Choice | null;
  readonly onChoose: (choice: Choice) => void;
}

function Conflict({ conflict, choice, onChoose }: ConflictProps) {
  const { t } = useTranslation("editing");
  const nameOf = usePlaceName();
  const name = useId();
  return (
    <fieldset className="merge-conflict">
      <legend>{nameOf(conflict.place)}</legend>
      <p className="small soft">
        {t("merge.base")} <ValueText value={conflict.base} />
      </p>
      {(["mine", "theirs"] as const).map((side) => (
        <label key={side} className="check">
          <input type="radio" name={name} checked={choice === side} onChange={() => onChoose(side)} />
          <span className="soft">{t(`merge.${side}`)}</span> <ValueText value={conflict[side]} />
        </label>
      ))}
    </fieldset>
  );
}
