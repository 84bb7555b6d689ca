import { Button, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { bringFile, type GroupFieldType, type GroupMarking, groupListQuery } from "../api/group.ts";
import { isList, isObject, type Json } from "../editing/document/json.ts";
import { languageOf, languages } from "../i18n/languages.ts";
import { FileInput } from "../patterns/file-input.tsx";
import { Problem } from "../patterns/problem.tsx";
import { timeZoneNames } from "./time-zones.ts";
import { useGroupWords } from "./use-group-words.ts";

interface FieldInputProps {
  readonly label: string;
  readonly type: GroupFieldType;
  readonly value: Json;
  readonly isRequired: boolean;
  /** That with which a file comes. */
  readonly marking: GroupMarking;
  readonly onChange: (value: Json) => void;
}

type Changed = { readonly currentTarget: { readonly value: string } };

/** What a value of a field is typed or chosen by. */
export function FieldInput(props: FieldInputProps) {
  const { label, type, value, isRequired, onChange } = props;
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const text = {
    label,
    value: typeof value === "string" || typeof value === "number" ? String(value) : "",
    required: isRequired,
    onChange: (event: Changed) => onChange(event.currentTarget.value || null),
  };
  switch (type.type) {
    case "text":
      return type.lines === "many" ? (
        <Textarea {...text} rows={4} maxLength={20_000} />
      ) : (
        <TextInput {...text} maxLength={300} />
      );
    case "date":
      return <TextInput {...text} description={t("input.date")} dir="ltr" maxLength={10} />;
    case "day":
      return <TextInput {...text} type="date" />;
    case "party":
      return <TextInput {...text} description={t("input.party")} dir="ltr" maxLength={60} />;
    case "number":
      return (
        <TextInput
          {...text}
          type="number"
          min={type.least}
          max={type.most}
          description={type.unit ? words.unit(type.unit) : undefined}
          onChange={(event) => onChange(event.currentTarget.value === "" ? null : Number(event.currentTarget.value))}
        />
      );
    case "choice":
      return (
        <NativeSelect
          {...text}
          data={[
            { value: "", label: t("input.choose") },
            ...(type.options ?? []).map((option) => ({ value: option, label: words.choice(option) })),
          ]}
        />
      );
    case "multilingual":
      return <MultilingualInput {...props} />;
    case "moment":
      return <MomentInput {...props} />;
    case "person":
      return <PersonInput {...props} />;
    case "reference":
      return <ReferenceInput {...props} />;
    case "attachment":
      return <AttachmentInput {...props} />;
    case "list":
      return <ListInput {...props} />;
    case "rows":
      return <RowsInput {...props} />;
  }
}

function MultilingualInput({ label, value, isRequired, onChange }: FieldInputProps) {
  const { t, i18n } = useTranslation("group");
  const texts = isObject(value) ? value : {};
  const own = languageOf(i18n.language).code === "en-XA" ? "en" : languageOf(i18n.language).code;
  const shown = [...new Set([own, ...Object.keys(texts)])];
  const rest = languages.filter(({ code }) => !shown.includes(code));
  return (
    <fieldset className="group-set stack-tight">
      <legend>
        {label}
        {isRequired && <span aria-hidden="true"> *</span>}
      </legend>
      {shown.map((code) => (
        <Textarea
          key={code}
          label={
            <span lang={code} translate="no">
              {languageOf(code).name}
            </span>
          }
          lang={code}
          dir={languageOf(code).direction}
          rows={2}
          required={isRequired && code === own && Object.keys(texts).length === 0}
          value={String(texts[code] ?? "")}
          onChange={(event) => onChange({ ...texts, [code]: event.currentTarget.value })}
        />
      ))}
      {rest.length > 0 && (
        <NativeSelect
          label={t("input.language")}
          translate="no"
          value=""
          onChange={(event) => event.currentTarget.value && onChange({ ...texts, [event.currentTarget.value]: "" })}
          data={[
            { value: "", label: t("input.choose") },
            ...rest.map(({ code, name }) => ({ value: code, label: name })),
          ]}
        />
      )}
    </fieldset>
  );
}

function MomentInput({ label, value, isRequired, onChange }: FieldInputProps) {
  const { t } = useTranslation("group");
  const { at = "", timeZone = "UTC" } = (isObject(value) ? value : {}) as {
    readonly at?: string;
    readonly timeZone?: string;
  };
  const change = (next: { readonly at?: string; readonly timeZone?: string }) => {
    const moment = { at, timeZone, ...next };
    onChange(moment.at === "" ? null : moment);
  };
  return (
    <fieldset className="group-set stack-tight">
      <legend>{label}</legend>
      <TextInput
        type="datetime-local"
        label={t("input.time")}
        value={at}
        required={isRequired}
        onChange={(event) => change({ at: event.currentTarget.value.slice(0, 16) })}
      />
      <NativeSelect
        label={t("input.timeZone")}
        translate="no"
        value={timeZone}
        onChange={(event) => change({ timeZone: event.currentTarget.value })}
        data={timeZoneNames(timeZone)}
      />
    </fieldset>
  );
}

function PersonInput({ label, value, onChange }: FieldInputProps) {
  const { t } = useTranslation("group");
  const { name = "", consentUntil = "" } = (isObject(value) ? value : {}) as Readonly<Record<string, string>>;
  const change = (next: Readonly<Record<string, string>>) => {
    const { name: called = "", consentUntil: until = "" } = { name, consentUntil, ...next };
    onChange(called === "" ? null : { name: called, ...(until === "" ? {} : { consentUntil: until }) });
  };
  return (
    <fieldset className="group-set stack-tight">
      <legend>{label}</legend>
      <TextInput
        label={t("input.name")}
        value={name}
        maxLength={300}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        label={t("input.consentUntil")}
        description={t("input.consentHelp")}
        value={consentUntil}
        onChange={(event) => change({ consentUntil: event.currentTarget.value })}
      />
    </fieldset>
  );
}

/** So many are offered: whoever has more searches in the list and comes from there. */
const mostOffered = 200;

function ReferenceInput({ label, type, value, isRequired, onChange }: FieldInputProps) {
  const { t, i18n } = useTranslation("group");
  const words = useGroupWords();
  const [first = "", second = first] = type.to ?? [];
  const question = { sort: "title", order: "up", size: mostOffered } as const;
  const ofFirst = useQuery(groupListQuery(first, question, i18n.language.slice(0, 2)));
  const ofSecond = useQuery(groupListQuery(second, question, i18n.language.slice(0, 2)));
  const all = [...(ofFirst.data?.records ?? []), ...(second === first ? [] : (ofSecond.data?.records ?? []))];
  return (
    <NativeSelect
      label={label}
      translate="no"
      required={isRequired}
      description={all.length === 0 ? t("input.noneToChoose", { kinds: words.kinds(first) }) : undefined}
      value={typeof value === "string" ? value : ""}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      data={[
        { value: "", label: t("input.choose") },
        ...all.map((record) => ({ value: record.id, label: words.titleOf(record) })),
      ]}
    />
  );
}

function AttachmentInput({ label, value, marking, onChange }: FieldInputProps) {
  const { t } = useTranslation("group");
  const id = useId();
  const bring = useMutation({
    mutationFn: (file: File) => bringFile(file, marking),
    onSuccess: (kept) => onChange({ ...kept }),
  });
  const present = isObject(value) ? String(value["name"]) : null;
  return (
    <div className="field" aria-busy={bring.isPending}>
      <label htmlFor={id}>{label}</label>
      <FileInput
        id={id}
        isToldBeside
        aria-describedby={`${id}-note`}
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) bring.mutate(chosen);
        }}
      />
      <span id={`${id}-note`} className="small soft">
        {t("input.file")}
      </span>
      <p role="status">{present !== null && <bdi>{present}</bdi>}</p>
      {present !== null && (
        <div>
          <Button size="compact-sm" variant="default" onClick={() => onChange(null)}>
            {t("input.takeOut")}
          </Button>
        </div>
      )}
      {bring.isError && <Problem fault={bring.error} />}
    </div>
  );
}

function ListInput({ label, type, value, marking, onChange }: FieldInputProps) {
  const { t } = useTranslation("group");
  const { of } = type;
  const items = isList(value) ? value : [];
  if (!of) return null;
  return (
    <fieldset className="group-set stack-tight">
      <legend>{label}</legend>
      {items.map((item, at) => (
        <div key={at} className="row">
          <FieldInput
            label={t("input.item", { label, number: at + 1 })}
            type={of}
            value={item}
            isRequired={false}
            marking={marking}
            onChange={(next) => onChange(items.toSpliced(at, 1, next))}
          />
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t("input.removeItem", { label, number: at + 1 })}
            onClick={() => onChange(items.toSpliced(at, 1))}
          >
            {t("input.remove")}
          </Button>
        </div>
      ))}
      <div>
        <Button size="compact-sm" variant="default" onClick={() => onChange([...items, null])}>
          {t("input.add")}
        </Button>
      </div>
    </fieldset>
  );
}

function RowsInput({ label, type, value, marking, onChange }: FieldInputProps) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  const rows = isList(value) ? value.map((row) => (isObject(row) ? row : {})) : [];
  return (
    <fieldset className="group-set stack-tight">
      <legend>{label}</legend>
      {rows.map((row, at) => (
        <fieldset key={at} className="group-set stack-tight">
          <legend>{t("input.item", { label, number: at + 1 })}</legend>
          {(type.columns ?? []).map((column) => (
            <FieldInput
              key={column.name}
              label={words.field(column.name)}
              type={column.type}
              value={row[column.name] ?? null}
              isRequired={column.isRequired}
              marking={marking}
              onChange={(next) => onChange(rows.toSpliced(at, 1, { ...row, [column.name]: next }))}
            />
          ))}
          <div>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t("input.removeItem", { label, number: at + 1 })}
              onClick={() => onChange(rows.toSpliced(at, 1))}
            >
              {t("input.remove")}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button size="compact-sm" variant="default" onClick={() => onChange([...rows, {}])}>
          {t("input.add")}
        </Button>
      </div>
    </fieldset>
  );
}
