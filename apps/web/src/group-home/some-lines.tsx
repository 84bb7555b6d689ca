import { Button } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";

export interface HomeLine {
  readonly key: string;
  readonly text: ReactNode;
}

const mostAtFirst = 8;

/** The first lines, and the others when they are asked for. */
export function SomeLines({ lines }: { readonly lines: readonly HomeLine[] }) {
  const { t } = useTranslation("group-home");
  const { number } = useFormat();
  const [areAllShown, setAllShown] = useState(false);
  const hidden = areAllShown ? 0 : Math.max(0, lines.length - mostAtFirst);
  return (
    <>
      <ul className="plain-list home-lines">
        {lines.slice(0, lines.length - hidden).map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
      {hidden > 0 && (
        <div className="no-print">
          <Button variant="default" onClick={() => setAllShown(true)}>
            {t("more", { count: hidden, shown: number(hidden) })}
          </Button>
        </div>
      )}
    </>
  );
}
