import { Button } from "@mantine/core";
import { type ChangeEvent, type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";

interface Checking {
  readonly data: { readonly hash: string } | undefined;
  readonly mutate: (file: File) => void;
}

interface Bringing {
  readonly reset: () => void;
  readonly mutate: (accepted: { readonly file: File; readonly hash: string }) => void;
}

/** A file that is checked as soon as it is chosen, and brought in as what was told of it. */
export function useCheckedFile(check: Checking, bring: Bringing) {
  const [file, setFile] = useState<File | null>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const [chosen = null] = event.currentTarget.files ?? [];
    setFile(chosen);
    bring.reset();
    if (chosen) check.mutate(chosen);
  };
  const accept = () => {
    if (file && check.data) bring.mutate({ file, hash: check.data.hash });
  };
  return { choose, accept };
}

interface CheckedRowsProps {
  readonly rows: readonly { readonly outcome: "new" | "changed" | "same" | "refused" }[];
  readonly isPending: boolean;
  readonly onAccept: () => void;
  /** What is told of each row. */
  readonly children: ReactNode;
}

/** What would become of the rows of a file, counted; accepted where anything of it would be kept. */
export function CheckedRows({ rows, isPending, onAccept, children }: CheckedRowsProps) {
  const { t } = useTranslation("own-measures");
  const format = useFormat();
  const count = (outcome: (typeof rows)[number]["outcome"]) =>
    format.number(rows.filter((row) => row.outcome === outcome).length);
  const isAny = rows.some(({ outcome }) => outcome === "new" || outcome === "changed");
  return (
    <>
      <p role="status">
        {t("import.counts", {
          ...{ added: count("new"), changed: count("changed") },
          ...{ same: count("same"), refused: count("refused") },
        })}
      </p>
      {children}
      {isAny ? (
        <div>
          <Button loading={isPending} onClick={onAccept}>
            {t("import.accept")}
          </Button>
        </div>
      ) : (
        <p>{t("import.nothing")}</p>
      )}
    </>
  );
}
