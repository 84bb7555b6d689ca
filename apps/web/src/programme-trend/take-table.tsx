import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { NamedFile } from "../api/taken-file.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { saveFile } from "../patterns/save-file.ts";

interface TakeTableProps {
  readonly label: string;
  readonly take: () => Promise<NamedFile>;
}

/** A table as CSV, under the name that the server gives it; that it left is entered. */
export function TakeTable({ label, take }: TakeTableProps) {
  const taking = useMutation({ mutationFn: take, onSuccess: ({ name, content }) => saveFile(name, content) });
  return (
    <div className="stack-tight no-print">
      {taking.isError && <Problem fault={taking.error} />}
      <Allowed action="programme.export">
        <div>
          <Button variant="default" loading={taking.isPending} onClick={() => taking.mutate()}>
            {label}
          </Button>
        </div>
      </Allowed>
    </div>
  );
}
