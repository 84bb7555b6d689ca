import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CultureCodes } from "../api/culture.ts";

interface CodeSheetProps {
  readonly name: string;
  readonly groups: CultureCodes["groups"];
  readonly onDone: () => void;
}

/** Codes to print, cut and let people draw. They are on this page and nowhere else. */
export function CodeSheet({ name, groups, onDone }: CodeSheetProps) {
  const { t } = useTranslation("culture");
  const address = `${window.location.origin}/answer`;
  return (
    <section className="panel stack" aria-labelledby="codes">
      <div className="stack no-print">
        <h2 id="codes">{t("codes.title")}</h2>
        <p className="notice">{t("codes.once")}</p>
        <p>{t("codes.how")}</p>
        <div className="row">
          <Button onClick={() => window.print()}>{t("codes.print")}</Button>
          <Button variant="default" onClick={onDone}>
            {t("codes.done")}
          </Button>
        </div>
      </div>
      {groups.map((group) => (
        <div key={group.id} className="stack-tight">
          <h3>
            <bdi>{group.name}</bdi>
          </h3>
          <ul className="plain-list culture-slips">
            {group.codes.map((code) => (
              <li key={code} className="culture-slip stack-tight">
                <strong>
                  <bdi>{name}</bdi>
                </strong>
                <bdi className="small">{group.name}</bdi>
                <code dir="ltr">{code}</code>
                <span className="small">
                  {t("codes.at")} <bdi dir="ltr">{address}</bdi>
                </span>
                <span className="small">{t("codes.free")}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
