import { Button } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Reliability, useReliabilityAct } from "../api/reliability.ts";
import { Problem } from "../patterns/problem.tsx";
import { PositionSelect } from "./position-select.tsx";

interface EnterHolderProps {
  readonly programme: string;
  readonly positions: Reliability["positions"];
}

/** Somebody who holds a position, by a code of the operator's own register. */
export function EnterHolder({ programme, positions }: EnterHolderProps) {
  const { t } = useTranslation("reliability");
  const id = useId();
  const act = useReliabilityAct(programme);
  const [position, setPosition] = useState(positions[0]?.id ?? "");
  const [code, setCode] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ type: "entered", position, code: code.toUpperCase() }, { onSuccess: () => setCode("") });
  };
  return (
    <form className="panel stack no-print" onSubmit={send}>
      <h3>{t("enter.title")}</h3>
      {act.isError && <Problem fault={act.error} />}
      <div className="row row-foot">
        <PositionSelect label={t("enter.position")} positions={positions} value={position} onChange={setPosition} />
        <div className="field">
          <label htmlFor={`${id}-code`}>{t("enter.code")}</label>
          <input
            id={`${id}-code`}
            required
            maxLength={12}
            dir="ltr"
            autoComplete="off"
            aria-describedby={`${id}-hint`}
            value={code}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        </div>
      </div>
      <p id={`${id}-hint`} className="small soft">
        {t("enter.hint")}
      </p>
      <div>
        <Button type="submit" variant="default" loading={act.isPending} disabled={position === ""}>
          {t("enter.keep")}
        </Button>
      </div>
    </form>
  );
}
