import { type ChangeEvent, type ComponentProps, type MouseEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { forgetChoice } from "./forget-choice.ts";
import "./patterns.css";

interface FileInputProps extends Omit<ComponentProps<"input">, "type" | "className" | "onClick"> {
  /** What was chosen is told beside it. */
  readonly isToldBeside?: boolean;
}

/**
 * Chooses a file. The browser's own button speaks the browser's language, not the page's: it lies unseen over a button
 * in the page's, and is what is pressed, focused and named.
 */
export function FileInput({ onChange, isToldBeside = false, ...input }: FileInputProps) {
  const { t } = useTranslation("patterns");
  const [names, setNames] = useState<readonly string[]>([]);
  const forget = (event: MouseEvent<HTMLInputElement>): void => {
    forgetChoice(event);
    setNames([]);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    setNames([...(event.currentTarget.files ?? [])].map(({ name }) => name));
    onChange?.(event);
  };
  return (
    <span className="file-input">
      <input type="file" {...input} onClick={forget} onChange={choose} />
      <span className="small-button" aria-hidden>
        {t(input.multiple ? "file.chooseSeveral" : "file.choose")}
      </span>
      {!isToldBeside && (
        <span className="small" aria-hidden>
          {names.length === 0
            ? t("file.none")
            : names.map((name) => (
                <bdi key={name} className="file-input-name">
                  {name}
                </bdi>
              ))}
        </span>
      )}
    </span>
  );
}
