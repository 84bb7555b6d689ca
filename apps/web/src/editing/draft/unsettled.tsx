import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { EditConflict } from "../../api/problem.ts";
import { Problem } from "../../patterns/problem.tsx";
import type { DocumentEdit } from "../document/shapes.ts";
import { usePlaceName } from "../use-place-name.ts";
import { ValueText } from "../value-text.tsx";
import { isAt } from "./answer.ts";
import type { DraftSession } from "./draft-session.ts";
import type { Progress } from "./session-state.ts";

interface UnsettledProps {
  readonly session: DraftSession;
  readonly progress: Progress;
}

/** A step that could not be saved. It stays, and what comes after it waits, until the person decides; nothing is lost. */
export function Unsettled({ session, progress }: UnsettledProps) {
  const { t } = useTranslation("editing");
  if (progress.kind === "refused") {
    return (
      <section className="notice notice-act" role="alert" aria-label={t("conflict.refused")}>
        <Problem fault={progress.fault} />
        <p>{t("conflict.refusedText")}</p>
        <div className="row">
          <Button size="xs" onClick={() => void session.flush()}>
            {t("conflict.tryAgain")}
          </Button>
          <Button size="xs" variant="default" onClick={() => session.letGo()}>
            {t("conflict.letGo")}
          </Button>
        </div>
      </section>
    );
  }
  if (progress.kind !== "conflict") return null;
  const { places, step } = progress;
  return (
    <section className="notice notice-act" role="alert" aria-labelledby="conflict-title">
      <h2 id="conflict-title">{t("conflict.title")}</h2>
      <p>{t("conflict.text")}</p>
      {places.map((place) => (
        <Compared key={JSON.stringify(place.place)} conflict={place} edits={step.edits} />
      ))}
      <div className="row">
        <Button size="xs" onClick={() => session.letGo()}>
          {t("conflict.keepTheirs")}
        </Button>
        <Button size="xs" variant="default" onClick={() => session.putMine(places)}>
          {t("conflict.putMine")}
        </Button>
      </div>
    </section>
  );
}

interface ComparedProps {
  readonly conflict: EditConflict;
  readonly edits: readonly DocumentEdit[];
}

function Compared({ conflict, edits }: ComparedProps) {
  const { t } = useTranslation("editing");
  const nameOf = usePlaceName();
  const edit = edits.find((candidate) => isAt(candidate, conflict.place));
  const rows = [
    ["now", conflict.now],
    ["mine", edit?.kind === "set" ? edit.value : null],
    ["was", conflict.was],
  ] as const;
  return (
    <table className="figures">
      <caption>{conflict.place && nameOf(conflict.place)}</caption>
      <tbody>
        {rows.map(([row, value]) => (
          <tr key={row}>
            <th scope="row">{t(`conflict.${row}`)}</th>
            <td>
              <ValueText value={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
