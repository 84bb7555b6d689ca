import { useTranslation } from "react-i18next";

/** What a person of this instance does; a role the catalogues do not know is shown as it is written. */
export function useRoleName(): (role: string) => string {
  const { t, i18n } = useTranslation("shell");
  return (role) => (i18n.exists(`personRole.${role}`, { ns: "shell" }) ? t(`personRole.${role}`) : role);
}

export function RoleName({ role }: { readonly role: string }) {
  const nameOf = useRoleName();
  return <bdi>{nameOf(role)}</bdi>;
}
