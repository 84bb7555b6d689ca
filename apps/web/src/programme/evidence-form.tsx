import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type CatalogueMeasure, useRecordActs } from "../api/programmes.ts";
import { Problem } from "../patterns/problem.tsx";
import { hashFile } from "./hash-file.ts";
import { useCatalogue } from "./use-catalogue.ts";

interface EvidenceFormProps {
  readonly programme: string;
  readonly measure: CatalogueMeasure;
}

/** Enters evidence by what it is, from when it holds and where it lies. Of a file only its hash is kept. */
export function EvidenceForm({ programme, measure }: EvidenceFormProps) {
  const { t } = useTranslation("programme");
  const { word } = useCatalogue();
  const record = useRecordActs(programme);
  const [kind, setKind] = useState(measure.evidence[0] ?? "");
  const [title, setTitle] = useState("");
  const [effective, setEffective] = useState("");
  const [expires, setExpires] = useState("");
  const [place, setPlace] = useState("");
  const [hash, setHash] = useState<string | null>(null);
  const [isTooLarge, setTooLarge] = useState(false);
  const [criteria, setCriteria] = useState<readonly string[]>(measure.criteria.map(({ id }) => id));
  const choose = async (file: File | undefined) => {
    const hashed = file === undefined ? null : await hashFile(file);
    setTooLarge(hashed?.kind === "too large");
    setHash(hashed?.kind === "hashed" ? hashed.hash : null);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    const act = { kind, title, effective, place, hash, criteria: [...criteria] };
    record.mutate([{ type: "evidenced", ...act, expires: expires === "" ? null : expires }], {
      onSuccess: () => {
        setTitle("");
        setPlace("");
      },
    });
  };
  const tick = (id: string) =>
    setCriteria(criteria.includes(id) ? criteria.filter((each) => each !== id) : [...criteria, id]);
  return (
    <form className="stack programme-form" onSubmit={send}>
      <TextInput
        label={t("evidence.name")}
        required
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div data-own>
        <NativeSelect
          label={t("evidence.kind")}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={measure.evidence.map((value) => ({ value, label: word("evidence", value) }))}
        />
      </div>
      <div className="row">
        <TextInput
          type="date"
          label={t("evidence.effective")}
          required
          value={effective}
          onChange={(event) => setEffective(event.currentTarget.value)}
        />
        <TextInput
          type="date"
          label={t("evidence.expires")}
          value={expires}
          onChange={(event) => setExpires(event.currentTarget.value)}
        />
      </div>
      <TextInput
        label={t("evidence.place")}
        description={t("evidence.placeHint")}
        required={hash === null}
        maxLength={300}
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
      />
      <label className="stack-tight">
        <span>{t("evidence.file")}</span>
        <input type="file" onChange={(event) => void choose(event.currentTarget.files?.[0])} />
        <span className="small soft">{t("evidence.fileHint")}</span>
      </label>
      {isTooLarge && <p className="notice notice-act">{t("evidence.tooLarge")}</p>}
      {hash !== null && <code className="small">{hash}</code>}
      <fieldset className="stack-tight">
        <legend>{t("evidence.proves")}</legend>
        {measure.criteria.map(({ id, text }) => (
          <label key={id} className="row">
            <input type="checkbox" checked={criteria.includes(id)} onChange={() => tick(id)} />
            <bdi>{text}</bdi>
          </label>
        ))}
      </fieldset>
      {record.isError && <Problem fault={record.error} />}
      <div>
        <Button type="submit" loading={record.isPending} disabled={criteria.length === 0}>
          {t("evidence.keep")}
        </Button>
      </div>
    </form>
  );
}
