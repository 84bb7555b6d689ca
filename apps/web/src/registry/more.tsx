import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Problem } from "../patterns/problem.tsx";

interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly isFetchNextPageError: boolean;
  readonly error: unknown;
  readonly fetchNextPage: () => unknown;
}

/** Brings the next page of a list; nothing where there is none. */
export function More({ pages, left }: { readonly pages: Pages; readonly left?: number }) {
  const { t } = useTranslation("registry");
  if (!pages.hasNextPage) return null;
  return (
    <div className="stack no-print">
      {pages.isFetchNextPageError && <Problem fault={pages.error} />}
      <div className="row">
        <Button variant="default" loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {left === undefined ? t("more") : t("log.more", { count: left })}
        </Button>
      </div>
    </div>
  );
}
