import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { GroupRecord } from "../../api/group.ts";

interface PartTabsProps {
  readonly record: GroupRecord;
  readonly parts: readonly string[];
  readonly part: string;
}

/** The parts of a record's page, each with an address of its own. */
export function PartTabs({ record, parts, part }: PartTabsProps) {
  const { t } = useTranslation("group-pages");
  const [first] = parts;
  return (
    <nav className="tabs no-print" aria-label={t("parts")}>
      {parts.map((each) => (
        <Link
          key={each}
          to="/group/$kind/$record"
          params={{ kind: record.kind, record: record.id }}
          search={each === first ? {} : { part: each }}
          resetScroll={false}
          activeOptions={{ exact: true }}
          {...(each === part ? { "aria-current": "page" } : {})}
        >
          {t(`part.${each}`)}
        </Link>
      ))}
    </nav>
  );
}
