import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type GroupRecord, makeRecord, useGroupChange } from "../../../api/group.ts";
import { useFormat } from "../../../i18n/format.ts";
import { Problem } from "../../../patterns/problem.tsx";
import { Waiting } from "../../../shell/waiting.tsx";
import { NothingYet } from "../nothing-yet.tsx";
import { Section } from "../section.tsx";
import { useKinds } from "../use-kinds.ts";
import { useRecordsOf } from "../use-records-of.ts";
import { CoChairs } from "./co-chairs.tsx";
import { Regions } from "./regions.tsx";
import { SeatCard } from "./seat-card.tsx";
import { useTerms } from "./use-terms.ts";

/** Every seat of the committee with its holder and the end of the term; which regions sit in it, and which do not. */
export function Seats({ body }: { readonly body: GroupRecord }) {
  const { t } = useTranslation("group-pages");
  const { number } = useFormat();
  const { records, isPending, fault } = useRecordsOf("seat", "body", body.id, { sort: "number", order: "up" });
  const terms = useTerms();
  if (isPending) return <Waiting />;
  if (fault !== null) return <Problem fault={fault} />;
  const all = Number(body.fields["seats"]);
  const held = records.filter(isHeld).length;
  return (
    <>
      <Section title={t("seats.title")}>
        <p>{t("seats.held", { shown: number(held), of: number(all) })}</p>
        {records.length < all && <MissingSeats body={body} seats={records} />}
        <ol className="plain-list seat-grid">
          {records.map((seat) => (
            <SeatCard key={seat.id} seat={seat} terms={terms.filter(({ fields }) => fields["seat"] === seat.id)} />
          ))}
        </ol>
      </Section>
      <Regions seats={records.filter(isHeld)} />
      <CoChairs />
    </>
  );
}

const isHeld = ({ state, fields }: GroupRecord): boolean =>
  ["confirmed", "serving", "extended"].includes(state) && fields["holder"] !== undefined;

/** A committee begins with all its seats vacant. */
function MissingSeats({ body, seats }: { readonly body: GroupRecord; readonly seats: readonly GroupRecord[] }) {
  const { t } = useTranslation("group-pages");
  const { number } = useFormat();
  const { mayMake } = useKinds();
  const present = new Set(seats.map(({ fields }) => fields["number"]));
  const wanted = Array.from({ length: Number(body.fields["seats"]) }, (_, at) => at + 1);
  const missing = wanted.filter((each) => !present.has(each));
  const make = useGroupChange(async () => {
    for (const each of missing) {
      await makeRecord("seat", {
        fields: { title: t("seats.called", { number: number(each) }), body: body.id, number: each },
        marking: { ...body.marking, tlp: "green", releasedTo: ["community"] },
        fieldMarkings: {},
      });
    }
  });
  return (
    <NothingYet text={t("seats.missing", { shown: number(missing.length) })}>
      {mayMake("seat") && body.isOwn ? (
        <div className="no-print">
          <Button loading={make.isPending} onClick={() => make.mutate(undefined)}>
            {t("seats.make", { shown: number(missing.length) })}
          </Button>
        </div>
      ) : (
        <p className="soft">{t("notYours")}</p>
      )}
      {make.isPending && <p role="status">{t("seats.making")}</p>}
      {make.isError && <Problem fault={make.error} />}
    </NothingYet>
  );
}
