/** The page of roles: which of them may do what, by which rule, from the grants themselves. */
import { type ActorRole, type Grant, grants, personRoles } from "@custodiet/trust";

const reachOf: Readonly<Record<Grant["reach"], string>> = { own: "own", overseen: "own and overseen" };

/** What stands between the words of the page and its end. */
export function rolesTable(): string {
  return [...personRoles, "machine" as const, "instance" as const].map(sectionOf).join("\n");
}

function sectionOf(role: ActorRole): string {
  const held = grants.filter((grant) => grant.roles.includes(role));
  const lines = held.map(({ action, reach, rule }) => `| \`${action}\` | ${reachOf[reach]} | ${rule} |`);
  return [
    `### ${wordsOf(role)}`,
    "",
    "| may | on records that are | by the rule |",
    "|---|---|---|",
    ...lines,
    "",
  ].join("\n");
}

function wordsOf(role: ActorRole): string {
  const programs: Partial<Record<ActorRole, string>> = {
    machine: "a machine, within its scope",
    instance: "the program itself",
  };
  const words = programs[role] ?? role.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const begin = "<!-- From here on written by `npm run roles`. -->\n";

/** The page with its table brought up to date; what people wrote above stays. */
export function renewPage(page: string): string {
  const [words = ""] = page.split(begin);
  return `${words}${begin}\n${rolesTable()}`;
}
