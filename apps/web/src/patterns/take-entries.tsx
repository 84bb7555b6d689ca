import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { type ExcerptSubject, takeExcerpt } from "../api/ledger-excerpt.ts";
import { Allowed } from "./allowed.tsx";
import { Problem } from "./problem.tsx";
import { saveFile } from "./save-file.ts";

interface TakeEntriesProps {
  readonly subject: ExcerptSubject;
}

/** The entries of something as a file with their proofs, for whoever is to check them without this server. */
export function TakeEntries({ subject }: TakeEntriesProps) {
  const { t } = useTranslation("patterns");
  const id = useId();
  const cache = useQueryClient();
  const take = useMutation({
    mutationFn: (before: number | null) => takeExcerpt(subject, before),
    onSuccess: async ({ fileName, content }) => {
      saveFile(fileName, content);
      // That it was taken is an entry, too.
      await cache.invalidateQueries();
    },
  });
  const olderThan = take.data?.olderThan ?? null;
  return (
    <Allowed action="ledger.export">
      <div className="stack-tight no-print">
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() => take.mutate(null)}
            loading={take.isPending}
            aria-describedby={id}
          >
            {t(`history.take.${subject.kind}`)}
          </Button>
        </div>
        <p id={id} className="small soft">
          {t("history.take.what")}
        </p>
        {take.isSuccess && (
          <p role="status" className="small">
            {t("history.take.done")} <code dir="ltr">{take.data.fileName}</code>
          </p>
        )}
        {olderThan !== null && (
          <div>
            <Button size="xs" variant="default" onClick={() => take.mutate(olderThan)}>
              {t("history.take.older")}
            </Button>
          </div>
        )}
        {take.isError && <Problem fault={take.error} />}
      </div>
    </Allowed>
  );
}
