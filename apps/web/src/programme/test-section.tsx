import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type CatalogueMeasure, type MeasureInProgramme, useRecordActs } from "../api/programmes.ts";
import { sessionQuery } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { FormerTests } from "./former-tests.tsx";
import { ModelFigures } from "./model-figures.tsx";
import { SamplePlan } from "./sample-plan.tsx";
import { TakeBack } from "./take-back.tsx";
import { useCatalogue } from "./use-catalogue.ts";

interface TestSectionProps {
  readonly programme: string;
  readonly found: MeasureInProgramme;
  readonly measure: CatalogueMeasure;
}

/** The register of tests of a measure: what they prove together, with its bounds, and until when. */
export function TestSection({ programme, found, measure }: TestSectionProps) {
  const { t } = useTranslation("programme");
  const format = useFormat();
  const { word } = useCatalogue();
  const may = useQuery(sessionQuery).data?.may.includes("programme.record") ?? false;
  const { practice, tests } = found;
  const { samples, tolerated, everyMonths, method } = measure.test;
  return (
    <section className="panel stack" aria-labelledby="tests">
      <h2 id="tests">{t("tests.title")}</h2>
      <p>
        <bdi>{measure.testText}</bdi>
      </p>
      <p className="small soft">
        <bdi>{word("method", method)}</bdi> ·{" "}
        {samples !== null && tolerated !== null
          ? t("tests.rule", { samples, tolerated: format.percent(tolerated), months: everyMonths })
          : t("tests.ruleNoRate", { months: everyMonths })}
      </p>
      <p role="status">
        <strong>{t(`tests.verdict.${practice.verdict.replaceAll(" ", "-")}`)}</strong>{" "}
        {practice.lower !== null && practice.upper !== null && (
          <span>
            {t("tests.rate", {
              failures: format.number(practice.failures),
              trials: format.number(practice.trials),
              lower: format.percent(practice.lower),
              upper: format.percent(practice.upper),
            })}
          </span>
        )}{" "}
        {practice.samplesMissing !== null && practice.samplesMissing > 0 && (
          <span>
            {t("tests.missing", { count: practice.samplesMissing, shown: format.number(practice.samplesMissing) })}
          </span>
        )}
      </p>
      <ul className="plain-list stack-tight">
        {tests.map((test) => (
          <li key={test.id} className="row">
            <time dateTime={test.on}>{format.date(test.on)}</time>
            <bdi>{word("method", test.method)}</bdi>
            <span>
              {t("tests.counts", { failures: format.number(test.failures), trials: format.number(test.trials) })}
            </span>
            {test.facilityMeasure !== null && <bdi>{test.facilityMeasure}</bdi>}
            {test.authority !== null && (
              <span className="small">
                {t("tests.authority")}: <bdi>{test.authority.text}</bdi>,{" "}
                <time dateTime={test.authority.on}>{format.date(test.authority.on)}</time>
              </span>
            )}
            <bdi className="soft">{test.by}</bdi>
            <span className="small soft">
              {t("tests.until")} <time dateTime={test.ends}>{format.date(test.ends)}</time>
            </span>
            {may && <TakeBack programme={programme} what="test" of={test.id} />}
          </li>
        ))}
      </ul>
      <FormerTests former={found.formerTests} />
      {found.model && <ModelFigures model={found.model} />}
      <SamplePlan plan={practice.plan} own={tolerated} />
      {may && <NewTest programme={programme} measure={measure} own={found.model?.measures ?? []} />}
    </section>
  );
}

interface NewTestProps extends Pick<TestSectionProps, "programme" | "measure"> {
  /** The facility's own measures; empty: none are in sight. */
  readonly own: readonly { readonly id: string; readonly name: string }[];
}

function NewTest({ programme, measure, own }: NewTestProps) {
  const { t } = useTranslation("programme");
  const id = useId();
  const record = useRecordActs(programme);
  const [on, setOn] = useState("");
  const [trials, setTrials] = useState("");
  const [failures, setFailures] = useState("0");
  const [tested, setTested] = useState("");
  const [authorityText, setAuthorityText] = useState("");
  const [authorityOn, setAuthorityOn] = useState("");
  const isSeeded = measure.test.method === "seeded";
  const send = (event: FormEvent) => {
    event.preventDefault();
    const counts = { trials: Number(trials), failures: Number(failures) };
    const facilityMeasure = tested === "" ? null : tested;
    const act = { type: "tested", measure: measure.id, facilityMeasure, method: measure.test.method } as const;
    const authority = isSeeded ? { text: authorityText, on: authorityOn || on } : null;
    record.mutate([{ ...act, on, ...counts, authority }], { onSuccess: () => setTrials("") });
  };
  return (
    <form className="stack-tight no-print" onSubmit={send}>
      <h3>{t("tests.add")}</h3>
      <div className="row catalogue-filter">
        <div className="field">
          <label htmlFor={`${id}-on`}>{t("tests.on")}</label>
          <input
            id={`${id}-on`}
            type="date"
            required
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-trials`}>{t("tests.trials")}</label>
          <input
            id={`${id}-trials`}
            type="number"
            min={1}
            required
            value={trials}
            onChange={(event) => setTrials(event.currentTarget.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-failures`}>{t("tests.failures")}</label>
          <input
            id={`${id}-failures`}
            type="number"
            min={0}
            required
            value={failures}
            onChange={(event) => setFailures(event.currentTarget.value)}
          />
        </div>
        {isSeeded && (
          <>
            <div className="field">
              <label htmlFor={`${id}-authority`}>{t("tests.authority")}</label>
              <input
                id={`${id}-authority`}
                maxLength={300}
                required
                value={authorityText}
                onChange={(event) => setAuthorityText(event.currentTarget.value)}
              />
            </div>
            <div className="field">
              <label htmlFor={`${id}-authority-on`}>{t("tests.authorityOn")}</label>
              <input
                id={`${id}-authority-on`}
                type="date"
                required
                value={authorityOn}
                onChange={(event) => setAuthorityOn(event.currentTarget.value)}
              />
            </div>
          </>
        )}
        {own.length > 0 && (
          <div className="field own-measure">
            <label htmlFor={`${id}-own`}>{t("figures.own")}</label>
            <select id={`${id}-own`} value={tested} onChange={(event) => setTested(event.currentTarget.value)}>
              <option value="">{t("figures.ownNone")}</option>
              {own.map((each) => (
                <option key={each.id} value={each.id} translate="no">
                  {each.name}
                </option>
              ))}
            </select>
          </div>
        )}
        <Button type="submit" variant="default" loading={record.isPending}>
          {t("tests.keep")}
        </Button>
      </div>
      {record.isError && <Problem fault={record.error} />}
    </form>
  );
}
