import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { draftMinutes, type GroupMeeting } from "../../../api/group-meetings.ts";
import { useFormat } from "../../../i18n/format.ts";
import { contentLanguage } from "../../../i18n/languages.ts";
import { Problem } from "../../../patterns/problem.tsx";
import { useGroupWords } from "../../use-group-words.ts";
import { EditFields } from "../edit-fields.tsx";
import { NothingYet } from "../nothing-yet.tsx";
import { Section } from "../section.tsx";
import { SilenceClock } from "../silence-clock.tsx";

const stillWritten: readonly string[] = ["announced", "agenda-frozen", "in-session", "minutes-draft"];

/** The text, drafted from what was there and decided; then its silence, until it is adopted. */
export function Minutes({ whole: { meeting } }: { readonly whole: GroupMeeting }) {
  const { t, i18n } = useTranslation("group-pages");
  const words = useGroupWords();
  const { date, number } = useFormat();
  const { minutes, "adopted-on": adoptedOn } = meeting.fields;
  const draft = useMutation({ mutationFn: () => draftMinutes(meeting.id, contentLanguage(i18n.language)) });
  const mayDraft = meeting.mayChange && stillWritten.includes(meeting.state);
  const { leftOut = 0 } = draft.data ?? {};
  return (
    <Section title={words.field("minutes")}>
      {meeting.state === "minutes-under-silence" && <SilenceClock record={meeting} />}
      {typeof adoptedOn === "string" && <p>{t("minutes.adopted", { date: date(adoptedOn) })}</p>}
      {typeof minutes === "string" ? (
        <div className="panel group-text">
          <bdi>{minutes}</bdi>
        </div>
      ) : (
        <NothingYet text={t("minutes.none")} first={t(mayDraft ? "minutes.first" : "notYours")} />
      )}
      {mayDraft && (
        <div className="no-print">
          <Button variant="default" loading={draft.isPending} onClick={() => draft.mutate()}>
            {t(typeof minutes === "string" ? "minutes.draftAgain" : "minutes.draft")}
          </Button>
        </div>
      )}
      {draft.isError && <Problem fault={draft.error} />}
      {draft.data && (
        <p role="status" className="notice">
          {draft.data.text === "" ? t("minutes.nothing") : t("minutes.drafted")}{" "}
          {leftOut > 0 && t("minutes.leftOut", { shown: number(leftOut) })}
        </p>
      )}
      <EditFields
        key={draft.data?.text ?? ""}
        record={meeting}
        label={t("minutes.edit")}
        names={["minutes", "minutes-file"]}
        {...(draft.data ? { begin: { minutes: draft.data.text } } : {})}
      />
    </Section>
  );
}
