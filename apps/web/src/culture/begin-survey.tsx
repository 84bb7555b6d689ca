import { Button } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type CultureCodes, useBeginSurvey } from "../api/culture.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";

interface BeginSurveyProps {
  readonly programme: string;
  readonly onBegun: (name: string, codes: CultureCodes) => void;
}

interface Row {
  readonly key: number;
  readonly name: string;
  readonly codes: string;
}

const fewest = 5;
const mostGroups = 20;

/** Which work groups are asked, and how many codes each gets. */
export function BeginSurvey({ programme, onBegun }: BeginSurveyProps) {
  const { t } = useTranslation("culture");
  const format = useFormat();
  const id = useId();
  const [name, setName] = useState("");
  const [rows, setRows] = useState<readonly Row[]>([{ key: 0, name: "", codes: "10" }]);
  const begin = useBeginSurvey(programme);
  const change = (key: number, part: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const send = (event: FormEvent) => {
    event.preventDefault();
    const groups = rows.map((row) => ({ name: row.name, codes: Number(row.codes) }));
    begin.mutate(
      { name, groups },
      {
        onSuccess: (codes) => {
          onBegun(name, codes);
          setName("");
        },
      },
    );
  };
  return (
    <form className="stack culture-form" onSubmit={send}>
      <p className="soft">{t("begin.text")}</p>
      {begin.isError && <Problem fault={begin.error} />}
      <div className="field">
        <label htmlFor={`${id}-name`}>{t("begin.name")}</label>
        <input
          id={`${id}-name`}
          required
          maxLength={120}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </div>
      {rows.map((row, at) => (
        <fieldset key={row.key} className="row row-foot culture-group">
          <legend>{t("begin.group", { number: format.number(at + 1) })}</legend>
          <div className="field">
            <label htmlFor={`${id}-${row.key}`}>{t("begin.groupName")}</label>
            <input
              id={`${id}-${row.key}`}
              required
              maxLength={80}
              value={row.name}
              onChange={(event) => change(row.key, { name: event.currentTarget.value })}
            />
          </div>
          <div className="field">
            <label htmlFor={`${id}-${row.key}-codes`}>{t("begin.codes")}</label>
            <input
              id={`${id}-${row.key}-codes`}
              type="number"
              min={1}
              max={500}
              required
              value={row.codes}
              onChange={(event) => change(row.key, { codes: event.currentTarget.value })}
            />
          </div>
          {rows.length > 1 && (
            <Button variant="subtle" onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}>
              {t("begin.removeGroup")}
            </Button>
          )}
          {Number(row.codes) > 0 && Number(row.codes) < fewest && <p className="small">{t("begin.tooFew")}</p>}
        </fieldset>
      ))}
      <div className="row">
        {rows.length < mostGroups && (
          <Button
            variant="default"
            onClick={() =>
              setRows([...rows, { key: Math.max(...rows.map(({ key }) => key)) + 1, name: "", codes: "10" }])
            }
          >
            {t("begin.addGroup")}
          </Button>
        )}
        <Button type="submit" loading={begin.isPending}>
          {t("begin.do")}
        </Button>
      </div>
    </form>
  );
}
