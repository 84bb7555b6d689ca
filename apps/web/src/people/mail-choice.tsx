import { Button, Checkbox, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import {
  chooseReminders,
  confirmMailAddress,
  endMail,
  mailQuery,
  nameMailAddress,
  useMailChange,
} from "../api/operation.ts";
import { Problem } from "../patterns/problem.tsx";

/** Whether and where this person is told by mail that something waits. A mail holds a number and nothing else. */
export function MailChoice() {
  const { t } = useTranslation("operation");
  const mail = useQuery(mailQuery);
  const end = useMailChange(endMail);
  const remind = useMailChange(chooseReminders);
  if (!mail.data) return null;
  const { isOffered, areRemindersWanted, chosen } = mail.data;
  if (!isOffered && chosen === null) return null;
  return (
    <section className="panel stack">
      <h2>{t("mail.title")}</h2>
      <p>{t("mail.text")}</p>
      {chosen?.confirmedAt && (
        <p>
          {t("mail.goesTo")}{" "}
          <bdi dir="ltr" translate="no">
            {chosen.address}
          </bdi>
        </p>
      )}
      {chosen?.confirmedAt && (
        <Checkbox
          label={t("mail.reminders")}
          checked={areRemindersWanted}
          disabled={remind.isPending}
          onChange={(event) => remind.mutate(event.currentTarget.checked)}
        />
      )}
      {remind.isError && <Problem fault={remind.error} />}
      {chosen && chosen.confirmedAt === null && <Confirm address={chosen.address} />}
      {chosen === null && <NameAddress />}
      {chosen !== null && (
        <div>
          <Button variant="default" loading={end.isPending} onClick={() => end.mutate(undefined)}>
            {t("mail.end")}
          </Button>
        </div>
      )}
      {end.isError && <Problem fault={end.error} />}
    </section>
  );
}

function NameAddress() {
  const { t } = useTranslation("operation");
  const [address, setAddress] = useState("");
  const name = useMailChange(nameMailAddress);
  const send = (event: FormEvent) => {
    event.preventDefault();
    name.mutate(address);
  };
  return (
    <form className="stack narrow" onSubmit={send}>
      <TextInput
        type="email"
        dir="ltr"
        label={t("mail.address")}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        autoComplete="email"
        required
      />
      <div>
        <Button type="submit" loading={name.isPending}>
          {t("mail.send")}
        </Button>
      </div>
      {name.isError && <Problem fault={name.error} />}
    </form>
  );
}

function Confirm({ address }: { readonly address: string }) {
  const { t } = useTranslation("operation");
  const [code, setCode] = useState("");
  const confirm = useMailChange(confirmMailAddress);
  const send = (event: FormEvent) => {
    event.preventDefault();
    confirm.mutate(code);
  };
  return (
    <form className="stack narrow" onSubmit={send}>
      <p>
        {t("mail.sentTo")}{" "}
        <bdi dir="ltr" translate="no">
          {address}
        </bdi>
      </p>
      <TextInput
        label={t("mail.code")}
        dir="ltr"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        autoComplete="one-time-code"
        required
      />
      <div>
        <Button type="submit" loading={confirm.isPending}>
          {t("mail.confirm")}
        </Button>
      </div>
      {confirm.isError && <Problem fault={confirm.error} />}
    </form>
  );
}
