import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { calendarFeedQuery, makeFeed, revokeFeed, useFeedChange } from "../api/calendar-feed.ts";
import { useFormat } from "../i18n/format.ts";
import { languageOf } from "../i18n/languages.ts";
import { Problem } from "../patterns/problem.tsx";
import "./calendar-feed.css";

/** An address by which one's own calendar program reads the group's meetings: made, shown once, renewed, revoked. */
export function CalendarFeed() {
  const { t, i18n } = useTranslation("calendar-feed");
  const format = useFormat();
  const feed = useQuery(calendarFeedQuery);
  const make = useFeedChange(makeFeed);
  const revoke = useFeedChange(revokeFeed);
  if (feed.isError) return <Problem fault={feed.error} onRetry={() => void feed.refetch()} />;
  if (!feed.data) return null;
  const { made } = feed.data;
  return (
    <section className="panel stack" aria-labelledby="own-calendar">
      <h2 id="own-calendar">{t("title")}</h2>
      <p>{t("text")}</p>
      {make.data && !revoke.isSuccess && <Shown path={make.data.path} />}
      {made && (
        <p>
          {t("since", { at: format.instant(made.at) })}{" "}
          <span className="soft">
            {t("begins")}{" "}
            <bdi dir="ltr" translate="no">
              {made.begins}
            </bdi>
          </span>
        </p>
      )}
      <div className="row">
        <Button
          variant="default"
          loading={make.isPending}
          onClick={() => {
            revoke.reset();
            make.mutate(wordedIn(languageOf(i18n.language).code));
          }}
        >
          {made === null ? t("make") : t("renew")}
        </Button>
        {made && (
          <Button variant="default" loading={revoke.isPending} onClick={() => revoke.mutate(undefined)}>
            {t("revoke")}
          </Button>
        )}
      </div>
      {made && <p className="small soft">{t("renewText")}</p>}
      {make.isError && <Problem fault={make.error} />}
      {revoke.isError && <Problem fault={revoke.error} />}
    </section>
  );
}

const official = ["ar", "en", "es", "fr", "ru", "zh"] as const;

/** A calendar says "busy" in one of the six languages. */
const wordedIn = (language: string): (typeof official)[number] => official.find((each) => each === language) ?? "en";

function Shown({ path }: { readonly path: string }) {
  const { t } = useTranslation("calendar-feed");
  const address = `${window.location.origin}${path}`;
  return (
    <div className="notice stack-tight" role="status">
      <label htmlFor="own-calendar-address">{t("shown")}</label>
      <input
        id="own-calendar-address"
        className="calendar-address"
        dir="ltr"
        translate="no"
        readOnly
        value={address}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p className="small soft">{t("shownText")}</p>
    </div>
  );
}
