import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { type Right, rightsQuery } from "../api/identity.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { RoleName, useRoleName } from "../patterns/role-name.tsx";
import { ScrollRegion } from "../patterns/scroll-region.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";

/** What one's role may and may not do, by which rule, who may, and who could grant it. */
export function RightsPage() {
  const { t } = useTranslation("rights");
  const format = useFormat();
  const roleOf = useRoleName();
  const rights = useQuery(rightsQuery);
  return (
    <div className="stack-wide">
      <PageHead title={t("title")}>
        {rights.data && (
          <p>
            {t("role")} <RoleName role={rights.data.role} />
            {t("shell:fullStop")} {t("grantedBy", { roles: format.list(rights.data.grantedBy.map(roleOf)) })}
          </p>
        )}
      </PageHead>
      {rights.isPending && <Waiting />}
      {rights.isError && <Problem fault={rights.error} onRetry={() => void rights.refetch()} />}
      {rights.data && (
        <>
          <Rights title={t("may")} rights={rights.data.rights.filter(({ rule }) => rule !== null)} />
          <Rights title={t("mayNot")} rights={rights.data.rights.filter(({ rule }) => rule === null)} />
        </>
      )}
    </div>
  );
}

function Rights({ title, rights }: { readonly title: string; readonly rights: readonly Right[] }) {
  const { t } = useTranslation("rights");
  return (
    <section className="panel stack">
      <h2>{title}</h2>
      <ScrollRegion label={title}>
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t("what")}</th>
              <th scope="col">{t("how")}</th>
              <th scope="col">{t("rule")}</th>
            </tr>
          </thead>
          <tbody>
            {rights.map((right) => (
              <RightRow key={right.action} right={right} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </section>
  );
}

function RightRow({ right }: { readonly right: Right }) {
  const { t, i18n } = useTranslation("rights");
  const { action, rule, rules } = right;
  const key = action.replace(".", "-");
  return (
    <tr id={action}>
      <th scope="row">
        {i18n.exists(`action.${key}`, { ns: "rights" }) ? t(`action.${key}`) : action}{" "}
        <code className="small soft" translate="no">
          {action}
        </code>
      </th>
      <td>
        <How right={right} />
      </td>
      <td>
        {(rule === null ? rules : [rule]).map((each) => (
          <code key={each} className="refused-rule" translate="no">
            {each}
          </code>
        ))}
      </td>
    </tr>
  );
}

/** On whose records, with whom, after what; or who may instead. */
function How({ right: { rule, reach, mayBeDoneBy, twoPersons, isConfirmed } }: { readonly right: Right }) {
  const { t } = useTranslation("rights");
  const format = useFormat();
  const roleOf = useRoleName();
  const list = (roles: readonly string[]): string => format.list(roles.map(roleOf));
  if (rule === null) return t("doneBy", { roles: list(mayBeDoneBy) });
  return (
    <ul className="plain-list">
      <li>{t(reach === "overseen" ? "overseen" : "own")}</li>
      {twoPersons && <li>{t("twoPersons", { roles: list(twoPersons.approvers) })}</li>}
      {isConfirmed && <li>{t("confirmed")}</li>}
    </ul>
  );
}
