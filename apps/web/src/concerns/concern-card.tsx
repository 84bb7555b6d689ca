import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type ConcernLine, useReading } from "../api/programme-people.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { HandleConcern } from "./handle-concern.tsx";

/** One concern: how it stands, and what was written once its reader asks to read it. */
export function ConcernCard({ programme, line }: { readonly programme: string; readonly line: ConcernLine }) {
  const { t } = useTranslation("concern");
  const format = useFormat();
  const { id, receivedOn, state } = line;
  const reading = useReading({ programme, concern: id });
  const read = reading.data;
  return (
    <article className="stack" aria-labelledby={`concern-${id}`}>
      <div className="row-apart">
        <h3 id={`concern-${id}`}>
          {t("received")} <time dateTime={receivedOn}>{format.date(receivedOn)}</time>
        </h3>
        <span className="tag">{t(`act.${state}`)}</span>
      </div>
      {reading.isError && <Problem fault={reading.error} />}
      {!read && (
        <div>
          <Button variant="default" onClick={() => reading.mutate(null)} loading={reading.isPending}>
            {t("open")}
          </Button>
        </div>
      )}
      {read && (
        <>
          <p className="soft">
            {read.name === "" ? (
              t("noName")
            ) : (
              <>
                {t("by")} <bdi>{read.name}</bdi>
              </>
            )}
          </p>
          {read.text === null ? (
            <p className="notice">{t("gone")}</p>
          ) : (
            read.text.split(/\n+/).map((paragraph, at) => (
              <p key={at} dir="auto">
                {paragraph}
              </p>
            ))
          )}
          <h4>{t("history")}</h4>
          <ol>
            {read.acts.map(({ on, kind, text }, at) => (
              <li key={at}>
                <time dateTime={on}>{format.date(on)}</time> {t(`act.${kind}`)} {text && <bdi>{text}</bdi>}
              </li>
            ))}
          </ol>
          <HandleConcern place={{ programme, concern: id }} state={state} onDone={() => reading.reset()} />
        </>
      )}
    </article>
  );
}
