import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useRouter, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "../front-door/front-door.css";
import { personsQuery, sessionQuery, useSignIn } from "../api/queries.ts";
import type { DemonstrationPerson } from "../api/shapes.ts";
import { useFormat } from "../i18n/format.ts";
import { Problem } from "../patterns/problem.tsx";
import { RoleName } from "../patterns/role-name.tsx";
import { PageHead } from "../shell/page-head.tsx";
import { Waiting } from "../shell/waiting.tsx";
import { RealSignIn } from "./real-sign-in.tsx";

/** Choosing a fictional person in a demonstration; showing an authenticator of one's own anywhere else. */
export function SignIn() {
  const session = useQuery(sessionQuery);
  if (session.isPending) return <Waiting />;
  if (session.isError) return <Problem isPage fault={session.error} onRetry={() => void session.refetch()} />;
  return session.data.demonstration ? <ChoosePerson /> : <RealSignIn />;
}

/** In a demonstration one chooses a fictional person; what each may do is said beside the choice. */
function ChoosePerson() {
  const { t } = useTranslation("sign-in");
  const session = useQuery(sessionQuery);
  const persons = useQuery(personsQuery);
  return (
    <>
      <PageHead title={t("title")}>
        <p>{t("text")}</p>
      </PageHead>
      {persons.isError && <Problem fault={persons.error} onRetry={() => void persons.refetch()} />}
      {persons.isPending && <Waiting />}
      {persons.data && <Persons persons={persons.data} chosen={session.data?.person?.id ?? null} />}
    </>
  );
}

function Persons({
  persons,
  chosen,
}: {
  readonly persons: readonly DemonstrationPerson[];
  readonly chosen: string | null;
}) {
  const { t } = useTranslation(["sign-in", "shell"]);
  const signIn = useSignIn();
  const router = useRouter();
  const { back } = useSearch({ from: "/sign-in" });
  const choose = (id: string) => signIn.mutate(id, { onSuccess: () => router.history.push(back ?? "/home") });
  return (
    <>
      {signIn.isError && <Problem fault={signIn.error} />}
      <div className="stack-wide">
        {byOrganisation(persons).map(([first, ...colleagues]) => (
          <section
            key={first.organisation.id}
            className="stack"
            aria-labelledby={`organisation-${first.organisation.id}`}
          >
            <h2 id={`organisation-${first.organisation.id}`}>
              <bdi>{first.organisation.name}</bdi>
            </h2>
            <ul className="plain-list cards">
              {[first, ...colleagues].map((person) => (
                <li key={person.id} className="panel stack">
                  <div className="row-apart">
                    <h3>
                      <bdi>{person.name}</bdi>
                    </h3>
                    <span className="row">
                      {person.id === startHere && <span className="tag tag-accent">{t("startHere")}</span>}
                      <span className="tag">{t("fictional")}</span>
                    </span>
                  </div>
                  <p>
                    <RoleName role={person.role} />
                  </p>
                  <p className="soft">
                    <MayDo actions={person.may} />
                  </p>
                  <div>
                    <Button
                      variant={person.id === chosen ? "light" : "filled"}
                      onClick={() => choose(person.id)}
                      loading={signIn.isPending && signIn.variables === person.id}
                      aria-label={t(person.id === chosen ? "goOnAs" : "enterAs", { name: person.name })}
                    >
                      {person.id === chosen ? t("goOn") : t("enter")}
                    </Button>
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** What a position may do, in the words of the page that tells all of it. */
function MayDo({ actions }: { readonly actions: readonly string[] }) {
  const { t } = useTranslation(["sign-in", "rights"]);
  const format = useFormat();
  if (actions.length === 0) return t("mayReadPublic");
  const words = actions.map((action) => t(`rights:action.${action.replace(".", "-")}`));
  return t("may", { what: format.list(words) });
}

/** Security manager of the research reactor: whoever sees the most of one facility and may change it. */
const startHere = "quillfen-reactor-operator.security-manager";

type Colleagues = readonly [DemonstrationPerson, ...DemonstrationPerson[]];

/** Organisations in the order in which their first person stands; that of whom to start as comes first. */
function byOrganisation(persons: readonly DemonstrationPerson[]): readonly Colleagues[] {
  const groups = new Map<string, Colleagues>();
  for (const person of persons) {
    const group = groups.get(person.organisation.id);
    groups.set(person.organisation.id, group ? [...group, person] : [person]);
  }
  const isFirst = (group: Colleagues): number => Number(group.some(({ id }) => id === startHere));
  return [...groups.values()].sort((a, b) => isFirst(b) - isFirst(a));
}
