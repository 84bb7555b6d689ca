/** Whether a record is somebody's business: their organisation keeps it, or it names their party. */
import type { RecordInSight } from "../records/project.ts";
import type { Sight } from "../records/sight.ts";

/** Codes of the parties for which the asker's organisation acts. */
export const partiesOf = (sight: Sight): ReadonlySet<string> =>
  new Set(
    sight.all("party").flatMap(({ fields }) => {
      const { code, organisation } = fields;
      return typeof code === "string" && organisation === sight.audience.party ? [code] : [];
    }),
  );

/** Fields that say whose a record is. */
const holders = ["holder", "party", "host", "sponsor", "lead-party", "offered-by", "requested-by"] as const;

export const concerns = ({ isOwn, fields }: RecordInSight, parties: ReadonlySet<string>): boolean =>
  isOwn || holders.some((name) => parties.has(String(fields[name])));
