import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { takeReliability } from "../api/reliability.ts";
import { Problem } from "../patterns/problem.tsx";
import { saveFile } from "../patterns/save-file.ts";

/** The list as a table; that it left is entered. */
export function TakeList({ programme }: { readonly programme: string }) {
  const { t } = useTranslation("reliability");
  const take = useMutation({
    mutationFn: (format: "csv" | "xlsx") => takeReliability(programme, format),
    onSuccess: ({ name, content }) => saveFile(name, content),
  });
  return (
    <section className="stack-tight no-print" aria-labelledby="take">
      <h2 id="take">{t("take.title")}</h2>
      <p className="soft">{t("take.text")}</p>
      {take.isError && <Problem fault={take.error} />}
      <div className="row">
        {(["csv", "xlsx"] as const).map((format) => (
          <Button key={format} variant="default" loading={take.isPending} onClick={() => take.mutate(format)}>
            {t(`take.${format}`)}
          </Button>
        ))}
      </div>
    </section>
  );
}
