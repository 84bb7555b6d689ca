import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { frontDoorQuery } from "../api/queries.ts";

/** Whom to ask: as the group itself publishes it. */
export function Contact() {
  const { t } = useTranslation("subscription");
  const contact = useQuery(frontDoorQuery).data?.workingGroup.contact;
  if (contact === undefined) return null;
  return (
    <section className="stack-tight" aria-labelledby="contact">
      <h2 id="contact">{t("contact.title")}</h2>
      <p>{t("contact.text")}</p>
      <p>
        <a href={`mailto:${contact.email}`}>
          <bdi translate="no">{contact.email}</bdi>
        </a>
        {" · "}
        <bdi translate="no">{contact.site}</bdi>
      </p>
    </section>
  );
}
