import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { type OwnMeasure, useKeepOwn } from "../api/own-measures.ts";
import { type ContentLanguage, languages } from "../i18n/languages.ts";
import { Problem } from "../patterns/problem.tsx";
import { UnsavedWork } from "../patterns/unsaved-work.tsx";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { CriteriaFields } from "./criteria-fields.tsx";
import { categories, commitments, costs, domains, functions, hookOf, tiers, withHook } from "./draft.ts";
import { EvidenceFields } from "./evidence-fields.tsx";
import { CheckGroup, Tick } from "./fields.tsx";
import { TestFields } from "./test-fields.tsx";

interface MeasureFormProps {
  /** `null`: a new one. */
  readonly id: string | null;
  readonly begun: OwnMeasure;
  readonly onKept: (id: string) => void;
}

/** A measure of one's own, whole. What is amiss is told by the server, each with its remedy, and nothing is lost. */
export function MeasureForm({ id, begun, onKept }: MeasureFormProps) {
  const { t } = useTranslation("own-measures");
  const [measure, setMeasure] = useState(begun);
  const keep = useKeepOwn();
  const change = (part: Partial<OwnMeasure>) => setMeasure({ ...measure, ...part });
  const send = (event: FormEvent) => {
    event.preventDefault();
    keep.mutate({ id, measure });
  };
  const kept = keep.data?.ids[0];
  // Once it is shown as kept: before, whoever leaves the page is asked about it.
  useEffect(() => {
    if (kept !== undefined) onKept(kept);
  }, [kept, onKept]);
  return (
    <form className="stack own-form" onSubmit={send}>
      <UnsavedWork isAtRisk={measure !== begun && !keep.isSuccess} what={t("form.atRisk")} />
      <WordFields measure={measure} onChange={change} />
      <PlaceFields measure={measure} onChange={change} />
      <EvidenceFields measure={measure} onChange={change} />
      {measure.test !== null && <TestFields test={measure.test} onChange={(test) => change({ test })} />}
      <CriteriaFields criteria={measure.criteria} onChange={(criteria) => change({ criteria })} />
      <HookFields measure={measure} onChange={setMeasure} />
      {keep.isError && <Problem fault={keep.error} />}
      <div className="row">
        <Button type="submit" loading={keep.isPending}>
          {t(id === null ? "form.keepNew" : "form.keep")}
        </Button>
      </div>
    </form>
  );
}

interface PartProps {
  readonly measure: OwnMeasure;
  readonly onChange: (change: Partial<OwnMeasure>) => void;
}

function WordFields({ measure, onChange }: PartProps) {
  const { t } = useTranslation("own-measures");
  return (
    <>
      <TextInput
        label={t("form.title")}
        maxLength={200}
        value={measure.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Textarea
        label={t("form.statement")}
        description={t("form.statementHelp")}
        rows={2}
        maxLength={2000}
        value={measure.statement}
        onChange={(event) => onChange({ statement: event.currentTarget.value })}
      />
      <NativeSelect
        label={t("form.language")}
        value={measure.language}
        onChange={(event) => onChange({ language: event.currentTarget.value as ContentLanguage })}
      >
        {languages.map(({ code, name }) => (
          <option key={code} value={code} lang={code} translate="no">
            {name}
          </option>
        ))}
      </NativeSelect>
    </>
  );
}

function PlaceFields({ measure, onChange }: PartProps) {
  const { t } = useTranslation("own-measures");
  const { catalogue, word } = useCatalogue();
  const named = (list: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: word(list, value) }));
  const owners = Object.keys(catalogue?.words["owner"] ?? {});
  const privacies = Object.keys(catalogue?.words["privacy"] ?? {});
  return (
    <>
      <NativeSelect
        data-own
        label={t("form.domain")}
        value={measure.domain}
        onChange={(event) => onChange({ domain: event.currentTarget.value as OwnMeasure["domain"] })}
        data={named("domain", domains)}
      />
      <CheckGroup
        legend={t("form.tiers")}
        choices={named("tier", tiers)}
        chosen={measure.tiers}
        onChange={(chosen) => onChange({ tiers: [...chosen] as OwnMeasure["tiers"] })}
      />
      <CheckGroup
        legend={t("form.commitments")}
        choices={commitments.map((value) => ({ value, label: value }))}
        chosen={measure.commitments}
        onChange={(chosen) => onChange({ commitments: [...chosen] })}
      />
      <Tick label={t("form.extra")} isOn={measure.isExtra ?? false} onChange={(isExtra) => onChange({ isExtra })} />
      <CheckGroup
        legend={t("form.functions")}
        choices={named("function", functions)}
        chosen={measure.functions}
        onChange={(chosen) => onChange({ functions: [...chosen] as OwnMeasure["functions"] })}
      />
      <RequiredFields measure={measure} onChange={onChange} />
      <NativeSelect
        data-own
        label={t("form.owner")}
        value={measure.owner}
        onChange={(event) => onChange({ owner: event.currentTarget.value as OwnMeasure["owner"] })}
        data={named("owner", owners)}
      />
      <NativeSelect
        data-own
        label={t("form.cost")}
        value={measure.cost}
        onChange={(event) => onChange({ cost: event.currentTarget.value as OwnMeasure["cost"] })}
        data={named("cost", costs)}
      />
      <NativeSelect
        data-own
        label={t("form.privacy")}
        value={measure.privacy}
        onChange={(event) => onChange({ privacy: event.currentTarget.value as OwnMeasure["privacy"] })}
        data={named("privacy", privacies)}
      />
      <div className="row">
        <Tick label={t("form.quick")} isOn={measure.isQuickWin} onChange={(isQuickWin) => onChange({ isQuickWin })} />
        <Tick label={t("form.cyber")} isOn={measure.isCyber} onChange={(isCyber) => onChange({ isCyber })} />
      </div>
    </>
  );
}

function RequiredFields({ measure: { requiredFrom }, onChange }: PartProps) {
  const { t } = useTranslation("own-measures");
  const { word } = useCatalogue();
  const isEvery = requiredFrom === "every category";
  return (
    <>
      <Tick
        label={t("form.requiredAlways")}
        isOn={isEvery}
        onChange={(isOn) => onChange({ requiredFrom: isOn ? "every category" : [] })}
      />
      {!isEvery && (
        <CheckGroup
          legend={t("form.required")}
          choices={categories.map((value) => ({ value, label: word("category", value) }))}
          chosen={requiredFrom}
          onChange={(chosen) => onChange({ requiredFrom: [...chosen] as Exclude<OwnMeasure["requiredFrom"], string> })}
        />
      )}
    </>
  );
}

interface HookFieldsProps {
  readonly measure: OwnMeasure;
  readonly onChange: (measure: OwnMeasure) => void;
}

const sources = ["tests", "reliability"];

function HookFields({ measure, onChange }: HookFieldsProps) {
  const { t } = useTranslation("own-measures");
  const { catalogue, word } = useCatalogue();
  const hook = hookOf(measure);
  const checks = Object.keys(catalogue?.words["check"] ?? {}).filter((check) => !sources.includes(check));
  return (
    <fieldset className="own-choices stack-tight">
      <legend>{t("form.hook")}</legend>
      <p className="small soft">{t("form.hookHelp")}</p>
      <NativeSelect
        data-own
        label={t("form.check")}
        value={hook.check}
        onChange={(event) => onChange(withHook(measure, { ...hook, check: event.currentTarget.value }))}
        data={[
          { value: "", label: t("form.noCheck") },
          ...checks.map((value) => ({ value, label: word("check", value) })),
        ]}
      />
      {hook.check !== "" && (
        <NativeSelect
          data-own
          label={t("form.proves")}
          value={String(hook.level)}
          onChange={(event) =>
            onChange(withHook(measure, { ...hook, level: event.currentTarget.value === "3" ? 3 : 2 }))
          }
          data={["2", "3"].map((value) => ({ value, label: word("level", value) }))}
        />
      )}
    </fieldset>
  );
}
