import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { askChange, type RegisteredPerson, rightsQuery } from "../api/identity.ts";
import { Problem } from "../patterns/problem.tsx";
import { useRoleName } from "../patterns/role-name.tsx";

const kinds = ["register", "give-role", "end-role", "leave", "recover", "tie-account", "untie-account"] as const;

type TiedWay = "oidc" | "certificate";

/** A change of a person is asked for here, approved by another administrator under Approvals, and then carried out. */
export function AskChange({ people }: { readonly people: readonly RegisteredPerson[] }) {
  const { t } = useTranslation("identity");
  const roleName = useRoleName();
  const [kind, setKind] = useState<(typeof kinds)[number]>("register");
  const [name, setName] = useState("");
  const [person, setPerson] = useState(people[0]?.id ?? "");
  const [role, setRole] = useState<string>("analyst");
  const [reason, setReason] = useState("");
  const roles = useQuery(rightsQuery).data?.roles ?? [];
  const chosen = people.find(({ id }) => id === person);
  const held = chosen?.roles.find(({ isHeld }) => isHeld);
  const [way, setWay] = useState<TiedWay>("oidc");
  const [subject, setSubject] = useState("");
  const tied = chosen?.accounts.filter((each) => each.subject !== null) ?? [];
  const [named, setNamed] = useState("");
  const account = tied.some(({ id }) => id === named) ? named : (tied[0]?.id ?? "");
  const isLacking = (kind === "end-role" && held === undefined) || (kind === "untie-account" && tied.length === 0);
  const ask = useMutation({
    mutationFn: () => {
      switch (kind) {
        case "register":
          return askChange({ kind, name, role, reason });
        case "give-role":
          return askChange({ kind, person, role, reason });
        case "end-role":
          return askChange({ kind, person, holding: held?.id ?? "", reason });
        case "tie-account":
          return askChange({ kind, person, way, subject, reason });
        case "untie-account":
          return askChange({ kind, person, account, reason });
        default:
          return askChange({ kind, person, reason });
      }
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  return (
    <section className="panel stack">
      <h2>{t("change.title")}</h2>
      <p>{t("change.text")}</p>
      {ask.isError && <Problem fault={ask.error} />}
      {ask.data && (
        <div role="status" className="stack">
          <p>
            {t("change.asked")}{" "}
            <Link to="/approvals/$approval" params={{ approval: ask.data.approval }}>
              {t("change.see")}
            </Link>
          </p>
          {ask.data.code !== null && (
            <p>
              {t("change.code")} <code dir="ltr">{ask.data.code}</code>
            </p>
          )}
        </div>
      )}
      <form className="stack narrow" onSubmit={send}>
        <NativeSelect
          label={t("change.what")}
          value={kind}
          onChange={(event) => setKind(kinds.find((each) => each === event.currentTarget.value) ?? "register")}
          data={kinds.map((value) => ({ value, label: t(`change.kind.${value}`) }))}
        />
        {kind === "register" ? (
          <TextInput
            label={t("change.name")}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            required
          />
        ) : (
          <NativeSelect
            label={t("change.person")}
            value={person}
            onChange={(event) => setPerson(event.currentTarget.value)}
            data={people.map((each) => ({ value: each.id, label: each.name }))}
          />
        )}
        {(kind === "register" || kind === "give-role") && (
          <NativeSelect
            label={t("change.role")}
            value={role}
            onChange={(event) => setRole(event.currentTarget.value)}
            data={roles.map((value) => ({ value, label: roleName(value) }))}
          />
        )}
        {kind === "end-role" && (
          <p>{held === undefined ? t("change.noRole") : t("change.ends", { role: roleName(held.role) })}</p>
        )}
        {kind === "leave" && <p>{t("change.leaves")}</p>}
        {kind === "tie-account" && (
          <>
            <NativeSelect
              label={t("change.way")}
              value={way}
              onChange={(event) => setWay(event.currentTarget.value === "certificate" ? "certificate" : "oidc")}
              data={(["oidc", "certificate"] as const).map((value) => ({ value, label: t(`accounts.by.${value}`) }))}
            />
            <TextInput
              label={t("change.subject")}
              description={t(`change.subjectHelp.${way}`)}
              value={subject}
              onChange={(event) => setSubject(event.currentTarget.value)}
              dir="ltr"
              autoComplete="off"
              required
            />
          </>
        )}
        {kind === "untie-account" &&
          (tied.length === 0 ? (
            <p>{t("change.noneTied")}</p>
          ) : (
            <NativeSelect
              label={t("change.account")}
              value={account}
              onChange={(event) => setNamed(event.currentTarget.value)}
              data={tied.map(({ id, subject: known }) => ({ value: id, label: known ?? id }))}
            />
          ))}
        <TextInput
          label={t("change.reason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
        />
        <div>
          <Button type="submit" loading={ask.isPending} disabled={isLacking}>
            {t("change.ask")}
          </Button>
        </div>
      </form>
    </section>
  );
}
