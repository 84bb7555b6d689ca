import { Button } from "@mantine/core";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type GroupMember, type InsiderThreatGroup, useGroupAct } from "../api/programme-people.ts";
import { Problem } from "../patterns/problem.tsx";

const functions = ["security", "hr", "nmac", "it", "safety", "medical", "legal"] as const;

interface NameMemberProps {
  readonly programme: string;
  readonly accounts: InsiderThreatGroup["accounts"];
}

/** A member by the work they stand for and their position; an account only where they have one. */
export function NameMember({ programme, accounts }: NameMemberProps) {
  const { t } = useTranslation("insider-group");
  const { t: words } = useTranslation("concern");
  const id = useId();
  const [stands, setStands] = useState<GroupMember["stands"]>("security");
  const [position, setPosition] = useState("");
  const [person, setPerson] = useState("");
  const act = useGroupAct(programme);
  const send = (event: FormEvent) => {
    event.preventDefault();
    act.mutate(
      { type: "member-named", stands, position, person: person === "" ? null : person },
      { onSuccess: () => setPosition("") },
    );
  };
  return (
    <form className="panel stack no-print" onSubmit={send}>
      <h3>{t("name")}</h3>
      {act.isError && <Problem fault={act.error} />}
      <div className="row row-foot">
        <div className="field">
          <label htmlFor={`${id}-stands`}>{t("stands")}</label>
          <select
            id={`${id}-stands`}
            value={stands}
            onChange={(event) => setStands(functions.find((each) => each === event.currentTarget.value) ?? "security")}
          >
            {functions.map((each) => (
              <option key={each} value={each}>
                {words(`stands.${each}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-position`}>{t("position")}</label>
          <input
            id={`${id}-position`}
            required
            maxLength={120}
            value={position}
            onChange={(event) => setPosition(event.currentTarget.value)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-person`}>{t("person")}</label>
          <select id={`${id}-person`} value={person} onChange={(event) => setPerson(event.currentTarget.value)}>
            <option value="">{t("noPerson")}</option>
            {accounts.map((account) => (
              <option key={account.id} value={account.id} translate="no">
                {account.name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div>
        <Button type="submit" variant="default" loading={act.isPending}>
          {t("nameDo")}
        </Button>
      </div>
    </form>
  );
}
