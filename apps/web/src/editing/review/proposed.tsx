import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { StoredVersion } from "../../api/drafts.ts";
import { useStartAssessment } from "../../api/queries.ts";
import { useFacilitySearch } from "../../facility/use-facility-search.ts";
import { useFormat } from "../../i18n/format.ts";
import { Allowed } from "../../patterns/allowed.tsx";
import { Problem } from "../../patterns/problem.tsx";

interface ProposedProps {
  readonly stored: StoredVersion;
}

/** The draft is a version now: what to do next. */
export function Proposed({ stored }: ProposedProps) {
  const { t } = useTranslation("editing");
  const format = useFormat();
  const { choose } = useFacilitySearch();
  const start = useStartAssessment(stored.id);
  const leave = (): void => choose({ edit: undefined, select: undefined });
  return (
    <section className="empty" role="status">
      <h1>{t("proposed.title", { number: format.number(stored.version) })}</h1>
      <p>{t(stored.version === 1 ? "proposed.textNew" : "proposed.text")}</p>
      <div className="row">
        <Allowed action="assessment.request">
          <Button onClick={() => start.mutate(undefined, { onSuccess: leave })} loading={start.isPending}>
            {t("proposed.assess")}
          </Button>
        </Allowed>
        <Button variant="default" onClick={leave}>
          {t("proposed.open")}
        </Button>
      </div>
      {start.isError && <Problem fault={start.error} />}
    </section>
  );
}
