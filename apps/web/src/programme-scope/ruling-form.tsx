import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Programme, useRule } from "../api/programmes.ts";
import { Problem } from "../patterns/problem.tsx";
import type { Ruling } from "./graded.ts";

interface RulingFormProps {
  readonly programme: Programme;
  readonly ruling: Ruling;
}

const answers = ["yes", "no", "unknown"] as const;

/** What the law says of one thing: with its provision and the day on which it was looked at, or not known. */
export function RulingForm({ programme, ruling }: RulingFormProps) {
  const { t } = useTranslation("programme-scope");
  const rule = useRule(programme.id);
  const [allowed, setAllowed] = useState(ruling.allowed);
  const [provision, setProvision] = useState(ruling.provision);
  const [asOf, setAsOf] = useState(ruling.asOf ?? programme.on);
  const isKnown = allowed !== "unknown";
  const send = (event: FormEvent) => {
    event.preventDefault();
    const said = isKnown ? { provision, asOf } : { provision: "", asOf: null };
    rule.mutate([{ permission: ruling.permission, allowed, ...said }]);
  };
  return (
    <form className="stack-tight no-print" onSubmit={send}>
      <div className="row catalogue-filter">
        <NativeSelect
          label={t("law.says")}
          value={allowed}
          onChange={(event) => setAllowed(answers.find((each) => each === event.currentTarget.value) ?? allowed)}
          data={answers.map((value) => ({ value, label: t(`law.allowed.${value}`) }))}
        />
        {isKnown && (
          <>
            <TextInput
              label={t("law.provision")}
              maxLength={500}
              value={provision}
              onChange={(event) => setProvision(event.currentTarget.value)}
            />
            <TextInput
              type="date"
              label={t("law.asOf")}
              value={asOf}
              onChange={(event) => setAsOf(event.currentTarget.value)}
            />
          </>
        )}
        <Button type="submit" variant="default" loading={rule.isPending}>
          {t("law.keep")}
        </Button>
      </div>
      {rule.isError && <Problem fault={rule.error} />}
    </form>
  );
}
