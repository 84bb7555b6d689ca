import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { type InstanceRecord, offerAtProvider } from "../api/identity.ts";
import { isolate } from "../i18n/isolate.ts";
import { Problem } from "../patterns/problem.tsx";
import { rememberWanted } from "./place-wanted.ts";

/** What the institution itself offers: its provider, and the certificates of its cards. Nothing where it offers neither. */
export function ByInstitution({ instance: { provider, cardPort } }: { readonly instance: InstanceRecord }) {
  const { t } = useTranslation("identity");
  if (provider === null && cardPort === null) return null;
  return (
    <section className="panel stack">
      <h2>{t("institution.title")}</h2>
      <p>{t("institution.text")}</p>
      {provider !== null && <AtProvider name={provider.name} />}
      {cardPort !== null && (
        <div>
          <Button component="a" variant="default" href={cardAddress(cardPort)}>
            {t("institution.byCard")}
          </Button>
        </div>
      )}
    </section>
  );
}

function AtProvider({ name }: { readonly name: string }) {
  const { t } = useTranslation("identity");
  const { back } = useSearch({ from: "/sign-in" });
  const begin = useMutation({
    mutationFn: offerAtProvider,
    onSuccess: ({ address }) => {
      rememberWanted(back);
      window.location.assign(address);
    },
  });
  return (
    <>
      {begin.isError && <Problem fault={begin.error} />}
      <div>
        <Button variant="default" onClick={() => begin.mutate()} loading={begin.isPending}>
          {t("institution.atProvider", { name: isolate(name) })}
        </Button>
      </div>
    </>
  );
}

/** The same machine by the port where it asks for certificates, and by which port to come back. */
function cardAddress(cardPort: number): string {
  const { hostname, port } = window.location;
  return `https://${hostname}:${cardPort}/sign-in/certificate?${new URLSearchParams({ port: port || "443" })}`;
}
