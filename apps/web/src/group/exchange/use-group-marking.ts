import { useTranslation } from "react-i18next";
import type { GroupMarking } from "../../api/group.ts";

/** Where the marking of what is made for the group begins: released to every organisation that takes part. */
export function useGroupMarking(): GroupMarking {
  const { t } = useTranslation("group-exchange");
  return { tlp: "green", releasedTo: ["community"], caveats: [], reason: t("forTheGroup") };
}
