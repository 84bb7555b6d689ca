import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Authenticator } from "../api/identity.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { ScrollRegion } from "../patterns/scroll-region.tsx";

interface AuthenticatorTableProps {
  readonly authenticators: readonly Authenticator[];
  /** Left out: nothing here may be revoked. */
  readonly onRevoke?: (id: string) => void;
  /** Of whom, where several tables stand on the page. */
  readonly name?: string;
}

export function AuthenticatorTable({ authenticators, onRevoke, name }: AuthenticatorTableProps) {
  const { t } = useTranslation("identity");
  const { instant } = useFormat();
  if (authenticators.length === 0) return <p className="soft">{t("people.noAuthenticator")}</p>;
  return (
    <ScrollRegion
      label={name === undefined ? t("account.authenticators") : t("people.authenticatorsOf", { name: isolate(name) })}
    >
      <table>
        <thead>
          <tr>
            <th scope="col">{t("column.label")}</th>
            <th scope="col">{t("column.kind")}</th>
            <th scope="col">{t("column.added")}</th>
            <th scope="col">{t("column.used")}</th>
            <th scope="col">{t("column.state")}</th>
          </tr>
        </thead>
        <tbody>
          {authenticators.map(({ id, label, kind, addedAt, lastUsedAt, revokedAt }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{label}</bdi>
              </th>
              <td>{t(`kind.${kind}`)}</td>
              <td>
                <time dateTime={addedAt}>{instant(addedAt)}</time>
              </td>
              <td>{lastUsedAt === null ? t("never") : <time dateTime={lastUsedAt}>{instant(lastUsedAt)}</time>}</td>
              <td>
                {revokedAt !== null && t("revoked", { at: instant(revokedAt) })}
                {revokedAt === null && onRevoke === undefined && t("stands")}
                {revokedAt === null && onRevoke !== undefined && (
                  <Button
                    variant="default"
                    size="compact-sm"
                    onClick={() => onRevoke(id)}
                    aria-label={t("account.revokeNamed", { label: isolate(label) })}
                  >
                    {t("account.revoke")}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
