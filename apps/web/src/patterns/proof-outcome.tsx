import { useTranslation } from "react-i18next";
import type { SeenByWitness } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import type { ProvedEntries } from "../ledger/prove-entries.ts";

interface ProofOutcomeProps {
  readonly proved: ProvedEntries & { readonly at: string };
  readonly count: number;
}

/** "Verified to checkpoint 1,204, seen by two witnesses": what the proofs came to, and what they rest on. */
export function ProofOutcome({ proved, count }: ProofOutcomeProps) {
  const { t } = useTranslation("patterns");
  const format = useFormat();
  const { failed, size, seenBy, unseen, at } = proved;
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
      <strong>{t("proof.verified", { count, ...values })}</strong>
      <SeenBy seenBy={seenBy} />
      {unseen > 0 && <p className="small">{t("proof.unseen", { count: unseen, number: format.number(unseen) })}</p>}
    </div>
  );
}

/** Who has seen a checkpoint and when; where they are simulated, that too. */
export function SeenBy({ seenBy }: { readonly seenBy: readonly SeenByWitness[] }) {
  const { t } = useTranslation("patterns");
  const format = useFormat();
  if (seenBy.length === 0) return <p className="small">{t("proof.unwitnessed")}</p>;
  const names = seenBy.map(({ name, at }) => t("proof.seen", { name: isolate(name), at: format.instant(at) }));
  return (
    <>
      <p className="small">{t("proof.witnessed", { count: seenBy.length, names: format.list(names) })}</p>
      {seenBy.some(({ isSimulated }) => isSimulated) && (
        <p className="small">
          <span className="tag">{t("proof.simulated")}</span> {t("proof.simulatedWhat")}
        </p>
      )}
    </>
  );
}
