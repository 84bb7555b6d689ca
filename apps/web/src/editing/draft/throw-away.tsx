import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { draftHeadsQuery, draftQuery, throwAway } from "../../api/drafts.ts";
import { Dialog } from "../../patterns/dialog.tsx";
import { Problem } from "../../patterns/problem.tsx";
import { useEditing } from "../editing.ts";

/** Ends the draft without a version; for thirty days it can be brought back. */
export function ThrowAway() {
  const { t } = useTranslation("editing");
  const { facility, session } = useEditing();
  const cache = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const { mutate, isPending, error, isError } = useMutation({
    mutationFn: async () => {
      await session.flush();
      await throwAway(facility);
    },
    onSuccess: () => {
      cache.setQueryData(draftQuery(facility).queryKey, null);
      void cache.invalidateQueries({ queryKey: draftHeadsQuery.queryKey });
    },
  });
  return (
    <>
      <Button size="xs" variant="default" onClick={() => setAsked(true)}>
        {t("away.button")}
      </Button>
      {isAsked && (
        <Dialog label={t("away.title")} onClose={() => setAsked(false)}>
          <h2>{t("away.title")}</h2>
          <p>{t("away.text")}</p>
          {isError && <Problem fault={error} />}
          <div className="row">
            <Button onClick={() => mutate()} loading={isPending}>
              {t("away.do")}
            </Button>
            <Button variant="default" onClick={() => setAsked(false)}>
              {t("form.cancel")}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
