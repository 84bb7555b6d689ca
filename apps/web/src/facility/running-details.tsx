import { useTranslation } from "react-i18next";
import type { FacilityModel } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { BasisText } from "../patterns/basis-text.tsx";
import { NameList } from "./area-details.tsx";
import { Facts } from "./facts.tsx";
import type { Names } from "./names.ts";

interface StateDetailsProps {
  readonly state: FacilityModel["states"][number];
  readonly names: Names;
}

export function StateDetails({ state, names }: StateDetailsProps) {
  const { t } = useTranslation("elements");
  const format = useFormat();
  const denied = state.accessDenied.map(({ roles }) => format.list(roles.map(names.role)));
  return (
    <Facts
      facts={[
        [t("state.kind"), t(`state.kinds.${state.kind}`)],
        [t("state.off"), state.measuresOff.length > 0 && <NameList names={state.measuresOff.map(names.of)} />],
        [t("state.denied"), denied.length > 0 && <NameList names={denied} />],
        [t("state.free"), state.portalsFree.length > 0 && <NameList names={state.portalsFree.map(names.of)} />],
        [t("state.responseFactor"), state.responseFactor !== 1 && format.number(state.responseFactor, 2)],
      ]}
    />
  );
}

interface ProcedureDetailsProps {
  readonly procedure: FacilityModel["procedures"][number];
  readonly names: Names;
}

export function ProcedureDetails({ procedure, names }: ProcedureDetailsProps) {
  const { t } = useTranslation("elements");
  const format = useFormat();
  return (
    <Facts
      facts={[
        [t("procedure.kind"), t(`procedure.kinds.${procedure.kind}`)],
        [t("procedure.from"), <bdi key="from">{names.of(procedure.from)}</bdi>],
        [t("procedure.to"), <bdi key="to">{names.of(procedure.to)}</bdi>],
        [t("procedure.roles"), <NameList key="roles" names={procedure.roles.map(names.role)} />],
        [t("procedure.carries"), procedure.carries.length > 0 && <NameList names={procedure.carries.map(names.of)} />],
        [t("procedure.delay"), procedure.delay.meanSeconds > 0 && format.duration(procedure.delay.meanSeconds)],
      ]}
    />
  );
}

interface ForceDetailsProps {
  readonly force: FacilityModel["response"]["forces"][number];
  readonly names: Names;
}

export function ForceDetails({ force, names }: ForceDetailsProps) {
  const { t } = useTranslation(["elements", "facility", "facilities"]);
  const format = useFormat();
  const stops = (["non-violent", "violent"] as const).map((mode) => {
    const chance = force.pNeutralization[mode];
    return [
      t("force.stops", { mode: t(`facilities:mode.${mode}`) }),
      chance ? (
        <span key={mode}>
          {format.probability(chance.value)} <BasisText basis={chance.basis} />
        </span>
      ) : (
        t("facility:model.notStopped")
      ),
    ] as const;
  });
  return (
    <Facts
      facts={[
        [t("force.organisation"), <bdi key="organisation">{names.organisation(force.organisation)}</bdi>],
        [
          t("force.time"),
          t("facility:details.meanSd", {
            mean: format.duration(force.time.meanSeconds),
            sd: format.duration(force.time.sdSeconds),
          }),
        ],
        ...stops,
      ]}
    />
  );
}
