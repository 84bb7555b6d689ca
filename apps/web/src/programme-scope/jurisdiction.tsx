import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Programme, useRescope } from "../api/programmes.ts";
import { useFormat } from "../i18n/format.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { type GradedMeasure, needing, type Permission, permissions, seededIn } from "./graded.ts";

interface JurisdictionProps {
  readonly programme: Programme;
  readonly graded: readonly GradedMeasure[];
}

/** What the law of the place allows: what it does not allow is left out with the provision that says so. */
export function Jurisdiction({ programme, graded }: JurisdictionProps) {
  const { t } = useTranslation("programme-scope");
  const format = useFormat();
  const seeded = seededIn(graded);
  return (
    <section className="panel stack" aria-labelledby="law">
      <h2 id="law">{t("law.title")}</h2>
      <p className="soft">{t("law.text")}</p>
      {permissions
        .filter((permission) => needing(graded, permission).length > 0)
        .map((permission) => (
          <PermissionEntry key={permission} programme={programme} graded={graded} permission={permission} />
        ))}
      {seeded.length > 0 && (
        <p className="notice notice-act">
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
  const [provision, setProvision] = useState("");
  const rescope = useRescope(programme.id);
  const { categories, chosen, switchedOff } = programme;
  const concerned = needing(graded, permission);
  const ids = concerned.map(({ measure }) => measure.id);
  const off = concerned.filter((each) => each.provision !== null);
  const others = switchedOff.filter(({ measure }) => !ids.includes(measure));
  const scope = { categories: [...categories], chosen: [...chosen] };
  const forbid = () =>
    rescope.mutate({ ...scope, switchedOff: [...others, ...ids.map((measure) => ({ measure, provision }))] });
  const state = off.length === 0 ? "allowed" : off.length === ids.length ? "forbidden" : "partly";
  return (
    <details>
      <summary>
        {t(`law.permission.${permission}`)}{" "}
        <span className={state === "allowed" ? "tag" : "tag tag-act"}>{t(`law.${state}`)}</span>
      </summary>
      <div className="stack-tight">
        <p className="small">{t("law.concerned", { measures: format.list(ids) })}</p>
        {off.map(({ measure, provision: said }) => (
          <p key={measure.id} className="small">
            {measure.id} <bdi>{said}</bdi>
          </p>
        ))}
        <Allowed action="programme.begin">
          <div className="row catalogue-filter">
            {off.length < ids.length && (
              <>
                <TextInput
                  label={t("law.provision")}
                  maxLength={500}
                  value={provision}
                  onChange={(event) => setProvision(event.currentTarget.value)}
                />
                <Button
                  variant="default"
                  disabled={provision.trim() === ""}
                  loading={rescope.isPending}
                  onClick={forbid}
                >
                  {t("law.forbid")}
                </Button>
              </>
            )}
            {off.length > 0 && (
              <Button
                variant="default"
                loading={rescope.isPending}
                onClick={() => rescope.mutate({ ...scope, switchedOff: others })}
              >
                {t("law.allow")}
              </Button>
            )}
          </div>
        </Allowed>
        {rescope.isError && <Problem fault={rescope.error} />}
      </div>
    </details>
  );
}
