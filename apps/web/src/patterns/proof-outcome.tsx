import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import type { ProvedEntries } from "../ledger/prove-entries.ts";

interface ProofOutcomeProps {
  readonly proved: ProvedEntries & { readonly at: string };
  readonly count: number;
}

/** "Verified to checkpoint 1,204, seen by two witnesses": what the proofs came to, and what they rest on. */
export function ProofOutcome({ proved, count }: ProofOutcomeProps) {
  const { t } = useTranslation("patterns");
  const format = useFormat();
  const { failed, size, isUnderCheckpoint, witnesses, at } = proved;
  const values = { size: format.number(size), at: format.instant(at) };
  if (failed.length > 0) {
    return (
      <div className="notice notice-act" role="alert">
        <strong>{t("proof.failed", { entries: format.list(failed.map((index) => format.number(index))) })}</strong>
        <p>{t("proof.failedWhat")}</p>
      </div>
    );
  }
  return (
    <div className="notice" role="status">
      <strong>
        {isUnderCheckpoint ? t("proof.verified", { count, ...values }) : t("proof.verifiedLater", { count, ...values })}
      </strong>
      <p className="small">
        {witnesses.length > 0 ? t("proof.witnessed", { names: format.list(witnesses) }) : t("proof.unwitnessed")}
      </p>
    </div>
  );
}
