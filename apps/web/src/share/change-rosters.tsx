import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAskRoster, useBringRoster } from "../api/sharing.ts";
import { FileInput } from "../patterns/file-input.tsx";
import { Problem } from "../patterns/problem.tsx";

const usualDays = 365;

interface NextRosterProps {
  /** The roster there is, which would sign the next one. */
  readonly before: "none" | "valid" | "run out";
}

/**
 * Asks two persons to sign the next roster of one's own, made from the register as it is now; where the one before can
 * sign nothing any more, one that begins anew and says why.
 */
export function NextRoster({ before }: NextRosterProps) {
  const { t } = useTranslation("sharing");
  const ask = useAskRoster();
  const id = useId();
  const [reason, setReason] = useState("");
  const [days, setDays] = useState(String(usualDays));
  const [isLost, setLost] = useState(false);
  const begunAnew = before === "run out" || isLost;
  const given = Number(days);
  const isReady = reason.trim() !== "" && Number.isInteger(given) && given >= 1 && given <= 1100;
  return (
    <details open={before !== "valid"}>
      <summary>{t(before === "none" ? "next.first" : before === "run out" ? "next.anew" : "next.title")}</summary>
      <div className="stack">
        <p>{t("next.text")}</p>
        {before === "valid" && (
          <label className="row">
            <input type="checkbox" checked={isLost} onChange={(event) => setLost(event.currentTarget.checked)} />
            <span>{t("next.lost")}</span>
          </label>
        )}
        {begunAnew && <p className="notice">{t("next.anewText")}</p>}
        <div className="field">
          <label htmlFor={`${id}-days`}>{t("next.days")}</label>
          <input
            id={`${id}-days`}
            type="number"
            min={1}
            max={1100}
            value={days}
            onChange={(event) => setDays(event.currentTarget.value)}
          />
        </div>
        <Reason id={`${id}-reason`} value={reason} onChange={setReason} />
        <div className="row">
          <Button
            loading={ask.isPending}
            disabled={!isReady || ask.isSuccess}
            onClick={() => ask.mutate({ days: given, reason, begunAnew })}
          >
            {t("next.ask")}
          </Button>
          {ask.isSuccess && <Asked approval={ask.data.approval} />}
        </div>
        {ask.isError && <Problem fault={ask.error} />}
      </div>
    </details>
  );
}

/** Another party's roster, as a file: a first one is compared by a second person. */
export function BringRoster() {
  const { t } = useTranslation("sharing");
  const bring = useBringRoster();
  const id = useId();
  const [reason, setReason] = useState("");
  const [file, setFile] = useState<File | null>(null);
  const send = async () => {
    if (file !== null) bring.mutate({ envelope: (await file.text()).trim(), reason });
  };
  return (
    <details>
      <summary>{t("bring.title")}</summary>
      <div className="stack">
        <p>{t("bring.text")}</p>
        <div className="field">
          <label htmlFor={`${id}-file`}>{t("bring.choose")}</label>
          <FileInput
            id={`${id}-file`}
            accept=".json,application/json"
            onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
          />
        </div>
        <Reason id={`${id}-reason`} value={reason} onChange={setReason} />
        <div className="row">
          <Button
            loading={bring.isPending}
            disabled={file === null || reason.trim() === ""}
            onClick={() => void send()}
          >
            {t("bring.button")}
          </Button>
        </div>
        {bring.data && (
          <div role="status" className="stack-tight">
            <p>
              {t("bring.fingerprint")} <bdi translate="no">{bring.data.party}</bdi>{" "}
              <code className="share-hash" translate="no" dir="ltr">
                {bring.data.fingerprint.replaceAll(/(.{8})(?=.)/g, "$1 ")}
              </code>
            </p>
            {bring.data.begunAnew !== null && (
              <p className="notice notice-act">
                {t("bring.begunAnew")} <bdi>{bring.data.begunAnew}</bdi>
              </p>
            )}
            {bring.data.approval === null ? <p>{t("bring.taken")}</p> : <Asked approval={bring.data.approval} />}
          </div>
        )}
        {bring.isError && <Problem fault={bring.error} />}
      </div>
    </details>
  );
}

interface ReasonProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Reason({ id, value, onChange }: ReasonProps) {
  const { t } = useTranslation("sharing");
  return (
    <div className="field">
      <label htmlFor={id}>{t("reason")}</label>
      <input
        id={id}
        value={value}
        maxLength={1000}
        required
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span id={`${id}-note`} className="small soft">
        {t("reasonNote")}
      </span>
    </div>
  );
}

export function Asked({ approval }: { readonly approval: string }) {
  const { t } = useTranslation("sharing");
  return (
    <span role="status">
      {t("asked")}{" "}
      <Link to="/approvals/$approval" params={{ approval }}>
        {t("toRequest")}
      </Link>
    </span>
  );
}
