import { useTranslation } from "react-i18next";
import type { RegisteredPerson } from "../api/identity.ts";
import { isolate } from "../i18n/isolate.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";

/** The ways a person signs in, by kind; what is tied from outside is named to the letter. */
export function AccountList({ person: { name, accounts } }: { readonly person: RegisteredPerson }) {
  const { t } = useTranslation("identity");
  if (accounts.length === 0) return null;
  return (
    <ScrollRegion label={t("accounts.of", { name: isolate(name) })}>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t("accounts.kind")}</th>
            <th scope="col">{t("accounts.subject")}</th>
            <th scope="col">{t("accounts.issuer")}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map(({ id, kind, issuer, subject }) => (
            <tr key={id}>
              <th scope="row">{t(`accounts.by.${kind}`)}</th>
              <td className="exact">{subject === null ? t("accounts.ownKeys") : <Exact text={subject} />}</td>
              <td className="exact">{issuer === null ? t("accounts.here") : <Exact text={issuer} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

const Exact = ({ text }: { readonly text: string }) => (
  <bdi dir="ltr" translate="no">
    {text}
  </bdi>
);
