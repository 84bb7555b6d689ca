import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { beginCopy } from "../../api/drafts.ts";
import { facilitiesQuery } from "../../api/queries.ts";
import type { FacilitySummary } from "../../api/shapes.ts";
import { Allowed } from "../../patterns/allowed.tsx";
import { Problem } from "../../patterns/problem.tsx";
import { Waiting } from "../../shell/waiting.tsx";

/** Another site like one that is described already. */
export function CopyFacility() {
  const { t } = useTranslation("templates");
  return (
    <section className="panel stack">
      <h2>{t("copy.title")}</h2>
      <Allowed action="draft.edit">
        <p>{t("copy.text")}</p>
        <Originals />
      </Allowed>
    </section>
  );
}

function Originals() {
  const { t } = useTranslation("templates");
  const facilities = useQuery(facilitiesQuery);
  if (facilities.isPending) return <Waiting />;
  if (facilities.isError) return <Problem fault={facilities.error} onRetry={() => void facilities.refetch()} />;
  if (facilities.data.length === 0) return <p>{t("copy.none")}</p>;
  return <CopyForm facilities={facilities.data} />;
}

function CopyForm({ facilities }: { readonly facilities: readonly FacilitySummary[] }) {
  const { t } = useTranslation("templates");
  const id = useId();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [from, setFrom] = useState(facilities[0]?.id ?? "");
  const [name, setName] = useState("");
  const copy = useMutation({
    mutationFn: () => beginCopy(from, name.trim()),
    onSuccess: async ({ facility }) => {
      await queries.invalidateQueries({ queryKey: ["drafts"] });
      await navigate({ to: "/facilities/$facility", params: { facility }, search: { edit: "form" } });
    },
  });
  const send = (event: FormEvent) => {
    event.preventDefault();
    copy.mutate();
  };
  return (
    <form className="stack" onSubmit={send}>
      <div className="field">
        <label htmlFor={`${id}-from`}>{t("copy.from")}</label>
        <select id={`${id}-from`} value={from} onChange={({ currentTarget }) => setFrom(currentTarget.value)}>
          {facilities.map((facility) => (
            <option key={facility.id} value={facility.id} translate="no">
              {facility.name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-name`}>{t("copy.name")}</label>
        <input
          id={`${id}-name`}
          maxLength={80}
          dir="auto"
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
      </div>
      {copy.isError && <Problem fault={copy.error} />}
      <div>
        <Button type="submit" disabled={!/\p{L}/u.test(name)} loading={copy.isPending}>
          {t("copy.make")}
        </Button>
      </div>
    </form>
  );
}
