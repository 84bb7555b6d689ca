import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type Programme, useRescope } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { type GradedMeasure, needing, type Permission, permissions, rulingOf, seededIn } from "./graded.ts";
import { RulingForm } from "./ruling-form.tsx";

interface JurisdictionProps {
  readonly programme: Programme;
  readonly graded: readonly GradedMeasure[];
}

/** What the law of the place lets one do: what it forbids closes the measures that need it, and the register of seeded tests. */
export function Jurisdiction({ programme, graded }: JurisdictionProps) {
  const { t } = useTranslation("programme-scope");
  const format = useFormat();
  const seeded = seededIn(graded);
  const isAllowed = rulingOf(programme, "seeded-test").allowed === "yes";
  return (
    <section className="panel stack" aria-labelledby="law">
      <h2 id="law">{t("law.title")}</h2>
      <p className="soft">{t("law.text")}</p>
      {permissions.map((permission) => (
        <PermissionEntry key={permission} programme={programme} graded={graded} permission={permission} />
      ))}
      <LeftOut programme={programme} />
      {seeded.length > 0 && (
        <p className={isAllowed ? "notice" : "notice notice-act"}>
          {t("law.seeded", { measures: format.list(seeded.map(({ measure }) => measure.id)) })}
        </p>
      )}
    </section>
  );
}

interface PermissionProps extends JurisdictionProps {
  readonly permission: Permission;
}

function PermissionEntry({ programme, graded, permission }: PermissionProps) {
  const { t } = useTranslation("programme-scope");
  const format = useFormat();
  const ruling = rulingOf(programme, permission);
  const ids = needing(graded, permission).map(({ measure }) => measure.id);
  return (
    <details>
      <summary>
        {t(`law.permission.${permission}`)}{" "}
        <span className={ruling.allowed === "no" ? "tag tag-act" : "tag"}>{t(`law.allowed.${ruling.allowed}`)}</span>
      </summary>
      <div className="stack-tight">
        {ids.length > 0 && <p className="small">{t("law.concerned", { measures: format.list(ids) })}</p>}
        {ruling.provision !== "" && (
          <p className="small">
            <bdi>{ruling.provision}</bdi>{" "}
            {ruling.asOf !== null && <time dateTime={ruling.asOf}>{format.date(ruling.asOf)}</time>}
          </p>
        )}
        <Allowed action="programme.begin">
          <RulingForm
            key={`${ruling.allowed} ${ruling.provision} ${ruling.asOf}`}
            programme={programme}
            ruling={ruling}
          />
        </Allowed>
      </div>
    </details>
  );
}

/** Measures that were left out one by one. */
function LeftOut({ programme: { id, categories, chosen, switchedOff } }: Pick<JurisdictionProps, "programme">) {
  const { t } = useTranslation("programme-scope");
  const rescope = useRescope(id);
  if (switchedOff.length === 0) return null;
  return (
    <div className="stack-tight">
      {switchedOff.map(({ measure, provision }) => (
        <p key={measure} className="small">
          {measure} <bdi>{provision}</bdi>
        </p>
      ))}
      <Allowed action="programme.begin">
        <div>
          <Button
            size="xs"
            variant="default"
            loading={rescope.isPending}
            onClick={() => rescope.mutate({ categories: [...categories], chosen: [...chosen], switchedOff: [] })}
          >
            {t("law.takeIn")}
          </Button>
        </div>
      </Allowed>
      {rescope.isError && <Problem fault={rescope.error} />}
    </div>
  );
}
