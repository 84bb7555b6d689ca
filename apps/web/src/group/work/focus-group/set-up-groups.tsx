import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type GroupMarking, useGroupChange } from "../../../api/group.ts";
import { acceptTable, readTable, type TableToSend } from "../../../api/group-tables.ts";
import { Problem } from "../../../patterns/problem.tsx";
import { newName } from "../../../ports.ts";
import { columnsOfGroups, sourceOfGroups, tableOfGroups } from "./public-groups.ts";

const kind = "focus-group";

/** Where an instance has no focus group: those that are public, made with one press; what is not known stays empty. */
export function SetUpGroups() {
  const { t } = useTranslation("group-pages");
  const setUp = useGroupChange(() => makeGroups(t("presets.reason")));
  return (
    <section className="panel stack" aria-labelledby="public-groups">
      <h2 id="public-groups">{t("presets.title")}</h2>
      <p>{t("presets.text")}</p>
      <p>{t("presets.unknown")}</p>
      <p className="small soft">
        <bdi>{t("presets.source", { source: sourceOfGroups })}</bdi>
      </p>
      <div>
        <Button loading={setUp.isPending} onClick={() => setUp.mutate(undefined)}>
          {t("presets.do")}
        </Button>
      </div>
      {setUp.isError && <Problem fault={setUp.error} />}
    </section>
  );
}

async function makeGroups(reason: string): Promise<void> {
  const marking: GroupMarking = { tlp: "clear", releasedTo: ["everybody"], caveats: [], reason };
  const columns = columnsOfGroups.map((target, column) => ({ column, target }));
  const table: TableToSend = {
    kind,
    file: new File([tableOfGroups()], "focus-groups.csv", { type: "text/csv" }),
    reading: { sheet: 0, headerRow: null, columns, language: "en" },
    progress: newName(),
  };
  const { report } = await readTable(table, marking);
  await acceptTable(table, marking, report?.digest ?? "");
}
