import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../api/problem.ts";
import { type CatalogueMeasure, type EvidenceInProgramme, useBringEvidence, useRecordActs } from "../api/programmes.ts";
import { Problem } from "../patterns/problem.tsx";
import { EvidenceFile } from "./evidence-file.tsx";
import { useCatalogue } from "./use-catalogue.ts";
import { useEvidenceFile } from "./use-evidence-file.ts";

interface EvidenceFormProps {
  readonly programme: string;
  readonly measure: CatalogueMeasure;
  readonly mostBytes: number;
  /** In whose place it comes. */
  readonly instead?: EvidenceInProgramme;
}

/** Enters evidence by what it is, from when it holds, and its file; what is refused leaves all that was typed. */
export function EvidenceForm({ programme, measure, mostBytes, instead }: EvidenceFormProps) {
  const [round, setRound] = useState(0);
  const props = { programme, measure, mostBytes, ...(instead ? { instead } : {}) };
  return <OneEvidence key={round} {...props} onKept={() => setRound(round + 1)} />;
}

function OneEvidence(props: EvidenceFormProps & { readonly onKept: () => void }) {
  const { programme, measure, mostBytes, instead, onKept } = props;
  const { t } = useTranslation("programme");
  const { word } = useCatalogue();
  const record = useRecordActs(programme);
  const bring = useBringEvidence(programme);
  const [kind, setKind] = useState(instead?.kind ?? measure.evidence[0] ?? "");
  const [title, setTitle] = useState(instead?.title ?? "");
  const [effective, setEffective] = useState("");
  const [expires, setExpires] = useState("");
  const [place, setPlace] = useState(instead?.place ?? "");
  const [isKnownTwice, setKnownTwice] = useState(false);
  const [criteria, setCriteria] = useState<readonly string[]>(
    instead?.criteria ?? measure.criteria.map(({ id }) => id),
  );
  const choice = useEvidenceFile(mostBytes);
  const { isHere, file, hash, fault } = choice;
  const problem = bring.error ?? record.error;
  const isSame = problem instanceof ApiProblem && problem.code === sameFile;
  const send = (event: FormEvent) => {
    event.preventDefault();
    const told = { kind, title, effective, place, criteria: [...criteria], replaces: instead?.id ?? null };
    const order = { ...told, expires: expires === "" ? null : expires };
    if (!isHere) record.mutate([{ type: "evidenced", ...order, hash }], { onSuccess: onKept });
    else if (file !== null) bring.mutate({ order: { ...order, isKnownTwice }, file }, { onSuccess: onKept });
  };
  const tick = (id: string) =>
    setCriteria(criteria.includes(id) ? criteria.filter((each) => each !== id) : [...criteria, id]);
  return (
    <form className="stack programme-form" onSubmit={send}>
      {instead && <p className="soft">{t("evidence.replacing", { title: instead.title })}</p>}
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
      <EvidenceFile choice={choice} mostBytes={mostBytes} place={place} onPlace={setPlace} />
      <fieldset className="stack-tight">
        <legend>{t("evidence.proves")}</legend>
        {measure.criteria.map(({ id, text }) => (
          <label key={id} className="row">
            <input type="checkbox" checked={criteria.includes(id)} onChange={() => tick(id)} />
            <bdi>{text}</bdi>
          </label>
        ))}
      </fieldset>
      {problem !== null && <Problem fault={problem} />}
      {isSame && (
        <label className="row">
          <input type="checkbox" checked={isKnownTwice} onChange={() => setKnownTwice(!isKnownTwice)} />
          {t("evidence.same")}
        </label>
      )}
      <div>
        <Button
          type="submit"
          loading={record.isPending || bring.isPending}
          disabled={criteria.length === 0 || fault !== null}
        >
          {t("evidence.keep")}
        </Button>
      </div>
    </form>
  );
}

/** That other evidence has this very file. */
const sameFile = "CUS-S196";
