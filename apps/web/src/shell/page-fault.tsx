import { Button } from "@mantine/core";
import type { ErrorComponentProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageHead } from "./page-head.tsx";

/** A fault of the program itself: said plainly, with what it says of itself, and a way on. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <main className="main">
      <PageHead title={t("fault.title")}>
        <p>{t("fault.text")}</p>
        <p>
          <code lang="en" dir="ltr">
            {error instanceof Error ? error.message : String(error)}
          </code>
        </p>
        <div>
          <Button onClick={reset}>{t("retry")}</Button>
        </div>
      </PageHead>
    </main>
  );
}
