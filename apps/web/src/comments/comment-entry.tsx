import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { type Comment, useRemoveComment, useResolveComment } from "../api/comments.ts";
import { elementSearch } from "../facility/element.ts";
import { useFormat } from "../i18n/format.ts";
import { isolate } from "../i18n/isolate.ts";
import { Problem } from "../patterns/problem.tsx";
import { WriteComment } from "./write-comment.tsx";

interface CommentEntryProps {
  readonly facility: string;
  readonly comment: Comment;
  readonly answers: readonly Comment[];
  /** The element's name, where the comment does not stand with the element itself. */
  readonly about: string | null;
  readonly mayAdd: boolean;
}

/** A comment with its answers, and what the person asking may do with each. */
export function CommentEntry({ facility, comment, answers, about, mayAdd }: CommentEntryProps) {
  const { t } = useTranslation("comments");
  const [isAnswering, setIsAnswering] = useState(false);
  const { resolved } = comment;
  return (
    <li className="stack comment">
      {about !== null && (
        <Link
          to="/facilities/$facility"
          params={{ facility }}
          search={elementSearch(comment.element)}
          className="small"
        >
          {t("on", { name: isolate(about) })}
        </Link>
      )}
      <Said comment={comment} facility={facility} />
      {resolved && (
        <p className="small soft">
          <span className="tag">{t("resolved")}</span> {t("resolvedBy", { name: isolate(resolved.by) })}
        </p>
      )}
      {answers.length > 0 && (
        <ul className="plain-list stack comment-answers">
          {answers.map((answer) => (
            <li key={answer.id} className="stack comment">
              <Said comment={answer} facility={facility} />
            </li>
          ))}
        </ul>
      )}
      {isAnswering && (
        <WriteComment
          facility={facility}
          element={comment.element}
          parent={comment.id}
          onWritten={() => setIsAnswering(false)}
        />
      )}
      {mayAdd && !isAnswering && (
        <div className="no-print">
          <button type="button" className="link-like small" onClick={() => setIsAnswering(true)}>
            {t("answer")}
          </button>
        </div>
      )}
    </li>
  );
}

interface SaidProps {
  readonly facility: string;
  readonly comment: Comment;
}

function Said({ facility, comment }: SaidProps) {
  const { t } = useTranslation("comments");
  const format = useFormat();
  return (
    <>
      <p className="small soft">
        {comment.author !== null && (
          <>
            <bdi>{comment.author}</bdi> ·{" "}
          </>
        )}
        <bdi>{comment.authorOrganisation}</bdi> ·{" "}
        <time dateTime={comment.writtenAt}>{format.instant(comment.writtenAt)}</time>
      </p>
      {comment.isRemoved ? (
        <p className="soft">{t("removed")}</p>
      ) : (
        <p className="comment-text" dir="auto" data-own="">
          {comment.text}
        </p>
      )}
      <Deeds facility={facility} comment={comment} />
    </>
  );
}

/** Removing is for good: it is asked once more, in the same place. */
function Deeds({ facility, comment }: SaidProps) {
  const { t } = useTranslation("comments");
  const [isSure, setIsSure] = useState(false);
  const resolve = useResolveComment(facility, comment.id);
  const remove = useRemoveComment(facility, comment.id);
  const mayRemove = comment.mayRemove && !comment.isRemoved;
  if (!comment.mayResolve && !mayRemove) return null;
  const next = comment.resolved === null ? "resolved" : "open";
  return (
    <div className="row small no-print">
      {comment.mayResolve && (
        <button type="button" className="link-like" disabled={resolve.isPending} onClick={() => resolve.mutate(next)}>
          {t(next === "resolved" ? "resolve" : "reopen")}
        </button>
      )}
      {mayRemove && !isSure && (
        <button type="button" className="link-like" onClick={() => setIsSure(true)}>
          {t("remove")}
        </button>
      )}
      {mayRemove && isSure && (
        <>
          <span>{t("removeWhat")}</span>
          <button
            type="button"
            className="link-like"
            disabled={remove.isPending}
            onClick={() => remove.mutate(undefined)}
          >
            {t("removeDo")}
          </button>
          <button type="button" className="link-like" onClick={() => setIsSure(false)}>
            {t("keep")}
          </button>
        </>
      )}
      {resolve.isError && <Problem fault={resolve.error} />}
      {remove.isError && <Problem fault={remove.error} />}
    </div>
  );
}
