import { useQuery } from "@tanstack/react-query";
import { Suspense, useId } from "react";
import { useTranslation } from "react-i18next";
import "./comments.css";
import { type Comment, type CommentedElement, commentsQuery } from "../api/comments.ts";
import { sessionQuery } from "../api/queries.ts";
import { Allowed } from "../patterns/allowed.tsx";
import { Problem } from "../patterns/problem.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { CommentEntry } from "./comment-entry.tsx";
import { WriteComment } from "./write-comment.tsx";

interface CommentsProps {
  readonly facility: string;
  /** `null`: the comments on the facility and on all that is in it; what is written is on the facility as a whole. */
  readonly element: CommentedElement;
  readonly nameOf: (id: string) => string;
}

/**
 * What was said about an element, or about a facility, and the place to say something. While its words are fetched, what
 * it stands in stays as it is: a map would lose its place and the keyboard.
 */
export function Comments(props: CommentsProps) {
  return (
    <Suspense fallback={<Waiting />}>
      <CommentsShown {...props} />
    </Suspense>
  );
}

function CommentsShown({ facility, element, nameOf }: CommentsProps) {
  const { t } = useTranslation("comments");
  const heading = useId();
  return (
    <section className={element === null ? "panel stack" : "stack"} aria-labelledby={heading}>
      <h3 id={heading}>{t("title")}</h3>
      <Allowed action="comment.read">
        <Written facility={facility} element={element} nameOf={nameOf} />
      </Allowed>
      <div className="no-print">
        <Allowed action="comment.add">
          <WriteComment facility={facility} element={element} parent={null} />
        </Allowed>
      </div>
    </section>
  );
}

function Written({ facility, element, nameOf }: CommentsProps) {
  const { t } = useTranslation("comments");
  const comments = useQuery(commentsQuery(facility));
  const mayAdd = useQuery(sessionQuery).data?.may.includes("comment.add") ?? false;
  if (comments.isPending) return <Waiting />;
  if (comments.isError) return <Problem fault={comments.error} onRetry={() => void comments.refetch()} />;
  const shown = comments.data.filter((each) => each.parent === null && (element === null || isOn(each, element)));
  if (shown.length === 0) return <p className="soft">{t(element === null ? "none" : "noneHere")}</p>;
  return (
    <ul className="plain-list stack">
      {shown.map((comment) => (
        <CommentEntry
          key={comment.id}
          facility={facility}
          comment={comment}
          answers={comments.data.filter(({ parent }) => parent === comment.id)}
          about={element === null && comment.element?.id != null ? nameOf(comment.element.id) : null}
          mayAdd={mayAdd}
        />
      ))}
    </ul>
  );
}

const isOn = (comment: Comment, { section, id }: NonNullable<CommentedElement>): boolean =>
  comment.element?.section === section && comment.element.id === id;
