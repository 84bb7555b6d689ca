import { IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { FacilityModel } from "../api/shapes.ts";
import { Comments } from "../comments/comments.tsx";
import { NameList } from "./area-details.tsx";
import { type Element, placeInDocument } from "./element.ts";
import { Facts } from "./facts.tsx";
import type { Names } from "./names.ts";
import { ForceDetails, ProcedureDetails, StateDetails } from "./running-details.tsx";

interface ElementDetailsProps {
  readonly element: Element;
  readonly model: FacilityModel;
  readonly names: Names;
  readonly onClose: () => void;
}

/** What is known of a position, an operating state, a procedure or a response force that is linked to. */
export function ElementDetails({ element, model, names, onClose }: ElementDetailsProps) {
  const { t } = useTranslation(["elements", "facility"]);
  return (
    <section className="panel stack details" aria-label={t("facility:details.label")}>
      <div className="details-head">
        <h2>
          <bdi>{nameOf(element, names)}</bdi>
        </h2>
        <button type="button" className="icon-button" onClick={onClose} aria-label={t("facility:details.close")}>
          <IconX size={18} aria-hidden />
        </button>
      </div>
      <p className="small soft">{t(`kind.${element.kind}`)}</p>
      <Known element={element} model={model} names={names} />
      <Comments
        key={`${element.kind}:${element.id}`}
        facility={model.facility.id}
        element={placeInDocument(element, model)}
        nameOf={names.of}
      />
    </section>
  );
}

const nameOf = ({ kind, id }: Element, names: Names): string => (kind === "procedure" ? names.of(id) : names[kind](id));

function Known({ element, model, names }: Omit<ElementDetailsProps, "onClose">) {
  const { t } = useTranslation("facility");
  const { kind, id } = element;
  const role = kind === "role" && model.roles.find((each) => each.id === id);
  if (role) return <RoleDetails role={role} names={names} />;
  const state = kind === "state" && model.states.find((each) => each.id === id);
  if (state) return <StateDetails state={state} names={names} />;
  const procedure = kind === "procedure" && model.procedures.find((each) => each.id === id);
  if (procedure) return <ProcedureDetails procedure={procedure} names={names} />;
  const force = kind === "force" && model.response.forces.find((each) => each.id === id);
  if (force) return <ForceDetails force={force} names={names} />;
  return <p>{t("details.unknown")}</p>;
}

interface RoleDetailsProps {
  readonly role: FacilityModel["roles"][number];
  readonly names: Names;
}

function RoleDetails({ role, names }: RoleDetailsProps) {
  const { t } = useTranslation("elements");
  const listed = (ids: readonly string[]) => ids.length > 0 && <NameList names={ids.map(names.of)} />;
  const areas = [...new Set(role.access.filter(({ escort }) => escort === null).flatMap((access) => access.areas))];
  const escorted = [...new Set(role.access.flatMap((access) => access.areas))].filter((area) => !areas.includes(area));
  return (
    <Facts
      facts={[
        [t("role.organisation"), <bdi key="organisation">{names.organisation(role.organisation)}</bdi>],
        [t("role.holders"), t("role.holdersCount", { count: role.headCount })],
        [t("role.access"), listed(areas)],
        [t("role.escorted"), listed(escorted)],
        [t("role.remote"), listed(role.remoteAccess)],
        [t("role.handles"), listed(role.authority.handles)],
        [t("role.runs"), listed(role.authority.runs)],
        [t("role.overrides"), listed(role.authority.overrides)],
        [
          t("role.commands"),
          role.authority.commands.length > 0 && <NameList names={role.authority.commands.map(names.role)} />,
        ],
        [t("role.knowsMeasures"), listed(role.knowledge.measures)],
        [t("role.knowsTargets"), listed(role.knowledge.targets)],
      ]}
    />
  );
}
