import { Button } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type CultureCodes, type CultureSurvey, useCloseSurvey, useMoreCodes } from "../api/culture.ts";
import { Problem } from "../patterns/problem.tsx";
import { CodeSheet } from "./code-sheet.tsx";

interface KeepSurveyProps {
  readonly programme: string;
  readonly survey: CultureSurvey;
}

/** More codes for a group, and closing. */
export function KeepSurvey({ programme, survey }: KeepSurveyProps) {
  const { t } = useTranslation("culture");
  const id = useId();
  const [group, setGroup] = useState(survey.groups[0]?.id ?? "");
  const [codes, setCodes] = useState("5");
  const [made, setMade] = useState<CultureCodes | null>(null);
  const [isAsking, setAsking] = useState(false);
  const more = useMoreCodes(programme, survey.id);
  const close = useCloseSurvey(programme, survey.id);
  const send = (event: FormEvent) => {
    event.preventDefault();
    more.mutate({ group, codes: Number(codes) }, { onSuccess: setMade });
  };
  return (
    <>
      {made && <CodeSheet name={survey.name} groups={made.groups} onDone={() => setMade(null)} />}
      <section className="panel stack no-print" aria-labelledby={`${id}-more`}>
        <h2 id={`${id}-more`}>{t("more.title")}</h2>
        {more.isError && <Problem fault={more.error} />}
        <form className="row row-foot" onSubmit={send}>
          <div className="field">
            <label htmlFor={`${id}-group`}>{t("begin.groupName")}</label>
            <select id={`${id}-group`} value={group} onChange={(event) => setGroup(event.currentTarget.value)}>
              {survey.groups.map((each) => (
                <option key={each.id} value={each.id}>
                  {each.name}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor={`${id}-codes`}>{t("begin.codes")}</label>
            <input
              id={`${id}-codes`}
              type="number"
              min={1}
              max={500}
              required
              value={codes}
              onChange={(event) => setCodes(event.currentTarget.value)}
            />
          </div>
          <Button type="submit" variant="default" loading={more.isPending}>
            {t("more.do")}
          </Button>
        </form>
      </section>
      <section className="panel stack no-print" aria-labelledby={`${id}-close`}>
        <h2 id={`${id}-close`}>{t("close.title")}</h2>
        <p>{t("close.text")}</p>
        {close.isError && <Problem fault={close.error} />}
        <div className="row">
          {isAsking ? (
            <>
              <Button onClick={() => close.mutate(null)} loading={close.isPending}>
                {t("close.sure")}
              </Button>
              <Button variant="default" onClick={() => setAsking(false)}>
                {t("close.not")}
              </Button>
            </>
          ) : (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t("close.do")}
            </Button>
          )}
        </div>
      </section>
    </>
  );
}
