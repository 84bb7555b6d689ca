import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type CommentedElement, useWriteComment } from "../api/comments.ts";
import { Problem } from "../patterns/problem.tsx";

interface WriteCommentProps {
  readonly facility: string;
  readonly element: CommentedElement;
  /** The comment it answers. */
  readonly parent: string | null;
  readonly onWritten?: () => void;
}

/** One field and one button. What was written stays in the field until the server has it. */
export function WriteComment({ facility, element, parent, onWritten }: WriteCommentProps) {
  const { t } = useTranslation("comments");
  const [text, setText] = useState("");
  const write = useWriteComment(facility);
  const send = (): void =>
    write.mutate(
      { element, parent, text: text.trim() },
      {
        onSuccess: () => {
          setText("");
          onWritten?.();
        },
      },
    );
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Textarea
        label={t(parent === null ? "write" : "writeAnswer")}
        description={parent === null ? t("writeWhat") : undefined}
        value={text}
        maxLength={4000}
        rows={3}
        dir="auto"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {write.isError && <Problem fault={write.error} />}
      <div>
        <Button type="submit" size="xs" disabled={text.trim() === ""} loading={write.isPending}>
          {t(parent === null ? "comment" : "answer")}
        </Button>
      </div>
    </form>
  );
}
