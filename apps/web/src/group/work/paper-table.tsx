import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../api/group.ts";
import { isObject } from "../../editing/document/json.ts";
import { MarkingTag } from "../../patterns/marking.tsx";
import { ScrollRegion } from "../../patterns/scroll-region.tsx";
import { useGroupWords } from "../use-group-words.ts";
import { RecordLink } from "./record-link.tsx";
import { RowSteps } from "./row-steps.tsx";

/** Papers by symbol: from whom, how marked, how far, and the file. */
export function PaperTable({ papers }: { readonly papers: readonly GroupRecord[] }) {
  const { t } = useTranslation("group");
  const words = useGroupWords();
  return (
    <ScrollRegion label={words.kinds("paper")}>
      <table className="figures">
        <thead>
          <tr>
            {["symbol", "title", "submitted-by"].map((name) => (
              <th key={name} scope="col">
                {words.field(name)}
              </th>
            ))}
            <th scope="col">{t("marking.title")}</th>
            <th scope="col">{t("list.state")}</th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => {
            const { symbol, file = null, "submitted-by": from } = paper.fields;
            return (
              <tr key={paper.id}>
                <td>
                  <bdi>{typeof symbol === "string" && symbol}</bdi>
                </td>
                <th scope="row">
                  <RecordLink record={paper} />
                  {isObject(file) && (
                    <div className="small">
                      <a href={`/api/group/paper/${paper.id}/attachments/${String(file["hash"])}`} download>
                        <bdi>{String(file["name"])}</bdi>
                      </a>
                    </div>
                  )}
                </th>
                <td>
                  <bdi>{typeof from === "string" && words.party(from)}</bdi>
                </td>
                <td>
                  <MarkingTag marking={paper.composite} isFull nameOf={words.party} />
                </td>
                <td>
                  <span className="tag">{words.state(paper.state)}</span>
                  <RowSteps record={paper} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
