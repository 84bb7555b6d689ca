import { Button } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Reliability, type ReliabilityChange, useReliabilityAct } from "../api/reliability.ts";
import { Problem } from "../patterns/problem.tsx";
import { PositionSelect } from "./position-select.tsx";

const kinds = ["mover", "leaver", "returning-contractor"] as const;

/** That somebody moves to another position, leaves, or comes back. */
export function EnterChange({ programme, found }: { readonly programme: string; readonly found: Reliability }) {
  const { t } = useTranslation("reliability");
  const id = useId();
  const act = useReliabilityAct(programme);
  const [kind, setKind] = useState<ReliabilityChange["kind"]>("leaver");
  const [holder, setHolder] = useState(found.holders[0]?.id ?? "");
  const [on, setOn] = useState(found.on);
  const from = found.holders.find((each) => each.id === holder)?.position;
  const others = found.positions.filter((position) => position.id !== from);
  const [wanted, setWanted] = useState("");
  const toPosition = others.some((position) => position.id === wanted) ? wanted : (others[0]?.id ?? "");
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ type: "changed", kind, holder, on, toPosition: kind === "mover" ? toPosition : null });
  };
  return (
    <form className="panel stack no-print" onSubmit={send}>
      <h3>{t("changes.enter")}</h3>
      {act.isError && <Problem fault={act.error} />}
      <div className="row row-foot">
        <div className="field">
          <label htmlFor={`${id}-kind`}>{t("changes.kind")}</label>
          <select
            id={`${id}-kind`}
            value={kind}
            onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? "leaver")}
          >
            {kinds.map((each) => (
              <option key={each} value={each}>
                {t(`kind.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-holder`}>{t("changes.holder")}</label>
          <select id={`${id}-holder`} value={holder} onChange={(event) => setHolder(event.currentTarget.value)}>
            {found.holders.map((each) => (
              <option key={each.id} value={each.id} translate="no">
                {each.code}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-on`}>{t("changes.on")}</label>
          <input
            id={`${id}-on`}
            type="date"
            required
            value={on}
            onChange={(event) => setOn(event.currentTarget.value)}
          />
        </div>
        {kind === "mover" && (
          <PositionSelect label={t("changes.toPosition")} positions={others} value={toPosition} onChange={setWanted} />
        )}
      </div>
      <div>
        <Button type="submit" variant="default" loading={act.isPending}>
          {t("changes.keep")}
        </Button>
      </div>
    </form>
  );
}
