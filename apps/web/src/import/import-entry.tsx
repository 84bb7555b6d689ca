import { Link, useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useCommands } from "../commands/registry.ts";

/** The way from a draft to the import of a table into it; from the palette too. */
export function ImportEntry({ facility }: { readonly facility: string }) {
  const { t } = useTranslation("import");
  const navigate = useNavigate();
  useCommands(
    useMemo(
      () => [
        {
          id: "draft.import",
          group: "here",
          title: t("entry"),
          run: () => void navigate({ to: "/facilities/$facility/import", params: { facility } }),
        } as const,
      ],
      [t, navigate, facility],
    ),
  );
  return (
    <Link className="link-button link-button-quiet" to="/facilities/$facility/import" params={{ facility }}>
      {t("entry")}
    </Link>
  );
}
