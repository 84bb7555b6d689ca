import { useTranslation } from "react-i18next";

/** What a person of this instance does; a role the catalogues do not know is shown as it is written. */
export function RoleName({ role }: { readonly role: string }) {
  const { t, i18n } = useTranslation();
  const key = `personRole.${role}`;
  return <bdi>{i18n.exists(key) ? t(key) : role}</bdi>;
}
