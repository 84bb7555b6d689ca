import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type ApprovalInFull, useCarryOut, useCarryOutChange, useLetMachineIn, useWithdraw } from "../api/approvals.ts";
import { Problem } from "../patterns/problem.tsx";
import { saveFile } from "../patterns/save-file.ts";

/** What is about a person or a machine is carried out here too; nothing leaves by it. */
function useCarryOutOf({ id, action }: ApprovalInFull) {
  const file = useCarryOut(id);
  const change = useCarryOutChange(id);
  const machine = useLetMachineIn(id);
  if (action === "machine.register") return machine;
  return action === "person.change" ? change : file;
}

/** For who asked: to do what was approved, or to take it back. */
export function CarryOut({ approval }: { readonly approval: ApprovalInFull }) {
  const { t } = useTranslation("approvals");
  const carryOut = useCarryOutOf(approval);
  const withdraw = useWithdraw(approval.id);
  const { may, contentHash, changes } = approval;
  if (carryOut.isSuccess) {
    return (
      <p className="notice" role="status">
        {carryOut.data ? t("carriedOut", { file: carryOut.data.name }) : t(`finished.${approval.action}`)}
      </p>
    );
  }
  if (!may.carryOut && !may.withdraw) return null;
  const carryOutText = `carryOutText.${approval.action}`;
  const take = () => carryOut.mutate(contentHash, { onSuccess: (file) => file && saveFile(file.name, file.content) });
  return (
    <section className="panel stack">
      <h2>{t("yours")}</h2>
      <p>{t(may.carryOut ? carryOutText : "waitText")}</p>
      <div className="row">
        {may.carryOut && (
          <Button loading={carryOut.isPending} disabled={(changes?.length ?? 0) > 0} onClick={take}>
            {t(`carryOut.${approval.action}`)}
          </Button>
        )}
        {may.withdraw && (
          <Button variant="default" loading={withdraw.isPending} onClick={() => withdraw.mutate(undefined)}>
            {t("withdraw")}
          </Button>
        )}
      </div>
      {carryOut.isError && <Problem fault={carryOut.error} />}
      {withdraw.isError && <Problem fault={withdraw.error} />}
    </section>
  );
}
