import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import "./two-person-action.css";
import type { ApprovalInFull } from "../api/approvals.ts";
import { useFormat } from "../i18n/format.ts";
import { lazyPart } from "../i18n/lazy-part.ts";
import { ScrollRegion } from "./scroll-region.tsx";

interface Fact {
  readonly path: string;
  readonly value: string | boolean;
}

/** Only a programme's requests name criteria. */
const CriterionWords = lazyPart(async () => (await import("../programme/criterion-words.tsx")).CriterionWords);

/** What a person looks for first; the rest follows as it stands. */
const first = ["name", "facility", "what", "version", "latestVersion", "isFictional", "marking.tlp", "fileName"];

/** The very content that is signed: its facts in lines, the file it names, its text, and its hash. Both persons see this. */
export function ExactContent({ approval }: { readonly approval: ApprovalInFull }) {
  const { t } = useTranslation("approvals");
  const { asked, found } = JSON.parse(approval.content) as { readonly asked: unknown; readonly found: unknown };
  return (
    <div className="stack">
      <Facts title={t("askedFor")} facts={factsOf(asked)} />
      <Facts title={t("foundThen")} facts={factsOf(found)} />
      <Preview approval={approval} asked={asked} />
      <p className="small">
        {t("hash")} <code className="approval-hash">{approval.contentHash}</code>
      </p>
      <details className="small">
        <summary>{t("signedText")}</summary>
        <ScrollRegion className="approval-scroll" label={t("signedText")}>
          <pre className="approval-text" translate="no" dir="ltr">
            {approval.content}
          </pre>
        </ScrollRegion>
      </details>
    </div>
  );
}

function Facts({ title, facts }: { readonly title: string; readonly facts: readonly Fact[] }) {
  const { t, i18n } = useTranslation("approvals");
  const nameOf = useFactName();
  const wordOf = ({ path, value }: Fact): string => {
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    const known = `value.${path}.${value.replaceAll(" ", "-")}`;
    return i18n.exists(known, { ns: "approvals" }) ? t(known) : value;
  };
  return (
    <section className="stack-tight">
      <h3>{title}</h3>
      <dl className="approval-facts">
        {inOrder(facts).map((fact) => (
          <div key={fact.path}>
            <dt>{nameOf(fact.path)}</dt>
            <dd>
              {isCriterion(fact) ? (
                <Suspense fallback={<code>{String(fact.value)}</code>}>
                  <CriterionWords id={String(fact.value)} />
                </Suspense>
              ) : (
                <bdi>{wordOf(fact)}</bdi>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A criterion is signed by its number, and read in its words. */
const isCriterion = ({ path }: Fact): boolean => /(?:^|\.)criterion$/.test(path);

/** What is a text of its own is shown whole below; a figure's bytes as a picture, not as letters. */
const shownBelow: readonly string[] = ["figure.base64", "manifest", "roster", "envelope", "note", "lines"];

/** A fact by its path: `action.milestones 1.title` is read "Action: Milestone 1: Title". */
export function useFactName(): (path: string) => string {
  const { t, i18n } = useTranslation("approvals");
  const format = useFormat();
  const isKnown = (key: string): boolean => i18n.exists(key, { ns: "approvals" });
  const nameOf = (path: string): string => {
    if (isKnown(`fact.${path}`)) return t(`fact.${path}`);
    const [, of = "", number, fact = ""] = /^(\w+)(?: (\d+))?\.(.+)$/.exec(path) ?? [];
    if (!isKnown(`factOf.${of}`)) return path;
    const whose = t(`factOf.${of}`, number === undefined ? {} : { number: format.number(Number(number)) });
    return `${whose}: ${nameOf(fact)}`;
  };
  return nameOf;
}

/** Leaves by their paths. */
function factsOf(value: unknown, path = ""): readonly Fact[] {
  if (shownBelow.includes(path)) return [];
  if (Array.isArray(value) && value.some((each) => typeof each === "object")) {
    return value.flatMap((each, at) => factsOf(each, `${path} ${at + 1}`));
  }
  if (Array.isArray(value)) return value.length === 0 ? [] : [{ path, value: value.map(String).join(", ") }];
  if (typeof value === "object" && value !== null) {
    return Object.entries(value).flatMap(([name, each]) => factsOf(each, path === "" ? name : `${path}.${name}`));
  }
  if (value === null) return [];
  return [{ path, value: typeof value === "boolean" ? value : String(value) }];
}

const inOrder = (facts: readonly Fact[]): readonly Fact[] => [
  ...first.flatMap((path) => facts.filter((fact) => fact.path === path)),
  ...facts.filter(({ path }) => !first.includes(path)),
];

interface WithFigure {
  readonly figure?: { readonly mediaType: string; readonly base64: string } | null;
}

function Preview({ approval, asked }: { readonly approval: ApprovalInFull; readonly asked: unknown }) {
  const { t } = useTranslation("approvals");
  const format = useFormat();
  const { figure } = asked as WithFigure;
  if (figure) {
    return (
      <img className="approval-figure" alt={t("figure")} src={`data:${figure.mediaType};base64,${figure.base64}`} />
    );
  }
  const { preview } = approval;
  if (preview === null || preview.text === null) return null;
  const isSigned =
    ["facility.send", "programme.send", "subscription.clear"].includes(approval.action) ||
    approval.action.startsWith("roster.");
  const which = isSigned ? "signed" : preview.isWhole ? "whole" : "beginning";
  const title = t(`file.${which}`, { size: format.number(preview.byteLength) });
  return (
    <section className="stack-tight">
      <h3>{title}</h3>
      <ScrollRegion className="approval-scroll" label={title}>
        <pre className="approval-text" translate="no" dir="auto">
          {preview.text}
        </pre>
      </ScrollRegion>
    </section>
  );
}
