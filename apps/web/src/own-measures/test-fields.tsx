import { NativeSelect, NumberInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { OwnMeasure } from "../api/own-measures.ts";
import { useCatalogue } from "../programme/use-catalogue.ts";
import { methods } from "./draft.ts";

type Test = NonNullable<OwnMeasure["test"]>;

interface TestFieldsProps {
  readonly test: Test;
  readonly onChange: (test: Test) => void;
}

/** How the implementation is tested: without it there is no measure. */
export function TestFields({ test, onChange }: TestFieldsProps) {
  const { t } = useTranslation("own-measures");
  const { word } = useCatalogue();
  const numberOf = (value: number | string): number | null => (value === "" ? null : Number(value));
  const tolerated = test.tolerated === null ? "" : Math.round(test.tolerated * 1000) / 10;
  return (
    <fieldset className="own-choices stack-tight">
      <legend>{t("form.test")}</legend>
      <p className="small soft">{t("form.testHelp")}</p>
      <Textarea
        label={t("form.testText")}
        rows={2}
        maxLength={2000}
        value={test.text}
        onChange={(event) => onChange({ ...test, text: event.currentTarget.value })}
      />
      <div className="row row-foot">
        <NativeSelect
          data-own
          label={t("form.method")}
          value={test.method}
          onChange={(event) => {
            const method = methods.find((each) => each === event.currentTarget.value) ?? test.method;
            onChange({ ...test, method });
          }}
          data={methods.map((value) => ({ value, label: word("method", value) }))}
        />
        <NumberInput
          label={t("form.everyMonths")}
          min={1}
          max={240}
          allowDecimal={false}
          value={test.everyMonths}
          onChange={(value) => onChange({ ...test, everyMonths: Number(value) || 1 })}
        />
        <NumberInput
          label={t("form.samples")}
          min={1}
          allowDecimal={false}
          value={test.samples ?? ""}
          onChange={(value) => onChange({ ...test, samples: numberOf(value) })}
        />
        <NumberInput
          label={t("form.tolerated")}
          min={0}
          max={100}
          value={tolerated}
          onChange={(value) => onChange({ ...test, tolerated: value === "" ? null : Number(value) / 100 })}
        />
      </div>
    </fieldset>
  );
}
