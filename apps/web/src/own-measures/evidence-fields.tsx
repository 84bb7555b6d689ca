import { Button, NumberInput, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OwnMeasure } from "../api/own-measures.ts";
import { useFormat } from "../i18n/format.ts";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { CheckGroup } from "./fields.tsx";

interface EvidenceFieldsProps {
  readonly measure: OwnMeasure;
  readonly onChange: (change: Partial<OwnMeasure>) => void;
}

/** Kinds of the catalogue's with the months for which they hold, and kinds of one's own. */
export function EvidenceFields({ measure: { evidence, ownEvidence = [] }, onChange }: EvidenceFieldsProps) {
  const { t } = useTranslation("own-measures");
  const format = useFormat();
  const { catalogue, word } = useCatalogue();
  const kinds = Object.entries(catalogue?.evidenceMonths ?? {}).filter(([kind]) => !kind.startsWith("own-"));
  const set = (at: number, change: Partial<(typeof ownEvidence)[number]>) =>
    onChange({ ownEvidence: ownEvidence.map((each, index) => (index === at ? { ...each, ...change } : each)) });
  return (
    <>
      <CheckGroup
        legend={t("form.evidence")}
        chosen={evidence}
        onChange={(chosen) => onChange({ evidence: [...chosen] })}
        choices={kinds.map(([value, months]) => ({
          value,
          label: t("form.kind", { kind: word("evidence", value), months: format.number(months) }),
        }))}
      />
      <fieldset className="own-choices stack-tight">
        <legend>{t("form.ownEvidence")}</legend>
        {ownEvidence.map(({ name, months }, at) => (
          <div key={at} className="row row-foot">
            <TextInput
              label={t("form.kindName", { number: format.number(at + 1) })}
              maxLength={120}
              value={name}
              onChange={(event) => set(at, { name: event.currentTarget.value })}
            />
            <NumberInput
              label={t("form.months")}
              min={1}
              max={240}
              allowDecimal={false}
              value={months}
              onChange={(value) => set(at, { months: Number(value) || 1 })}
            />
            <Button
              size="xs"
              variant="subtle"
              aria-label={t("form.removeKind", { number: format.number(at + 1) })}
              onClick={() => onChange({ ownEvidence: ownEvidence.toSpliced(at, 1) })}
            >
              {t("form.remove")}
            </Button>
          </div>
        ))}
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => onChange({ ownEvidence: [...ownEvidence, { key: null, name: "", months: 12 }] })}
          >
            {t("form.addKind")}
          </Button>
        </div>
      </fieldset>
    </>
  );
}
