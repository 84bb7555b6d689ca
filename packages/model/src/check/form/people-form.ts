import { allOr, byName, distinct, elements, list } from "../shape/collections.ts";
import { number, wholeNumber } from "../shape/numbers.ts";
import { nullable, object, optional, required, withDefault } from "../shape/object.ts";
import { choice, definition, reference, text } from "../shape/scalars.ts";
import { windows } from "../shape/windows.ts";

const areas = () => distinct(list(reference("area"), { atLeast: 1 }));
const states = () => distinct(list(reference("state"), { atLeast: 1 }));
const targets = () => distinct(list(reference("target")));
const measures = () => distinct(list(reference("measure")));
const roles = () => distinct(list(reference("role")));

const noAuthority = { handles: [], runs: [], overrides: [], commands: [] } as const;

export const rolesForm = elements(
  object({
    id: required(definition("role"), "Identifier"),
    name: required(text(), "Name of the position, never of a person"),
    organisation: required(reference("organisation"), "Who employs its holders"),
    headCount: required(wholeNumber({ min: 1, max: 1_000_000 }), "Persons who hold it"),
    access: withDefault(
      list(
        object({
          areas: required(areas(), "Areas it may be in"),
          portals: optional(distinct(list(reference("portal"), { atLeast: 1 })), "Only by these portals"),
          windows: optional(windows(), "Only at these hours"),
          states: optional(states(), "Only in these states"),
          escort: optional(nullable(reference("measure")), "The measure that is the escort"),
        }),
      ),
      [],
      "Where it may be, and when",
    ),
    remoteAccess: withDefault(targets(), [], "Systems and records it reaches by computer"),
    authority: withDefault(
      object({
        handles: withDefault(targets(), [], "Targets it handles in its work"),
        runs: withDefault(distinct(list(reference("procedure"))), [], "Procedures it can run alone"),
        overrides: withDefault(measures(), [], "Measures it may switch off or overrule"),
        commands: withDefault(roles(), [], "Positions that do what it orders"),
      }),
      noAuthority,
      "What it can do or approve alone",
    ),
    knowledge: withDefault(
      object({
        measures: withDefault(allOr(measures()), [], "Measures whose logic it knows, or all"),
        targets: withDefault(allOr(targets()), [], "Targets it knows, or all"),
      }),
      { measures: [], targets: [] },
      "What it knows",
    ),
  }),
  { atLeast: 1 },
);

const rolesOrAll = () => allOr(distinct(list(reference("role"), { atLeast: 1 })));

export const statesForm = elements(
  object({
    id: required(definition("state"), "Identifier"),
    name: required(text(), "Name"),
    kind: required(choice(["day", "night", "outage", "evacuation", "loss-of-power", "other"]), "Kind of state"),
    hours: optional(windows(), "Hours of the week; without: can come at any time"),
    measuresOff: withDefault(measures(), [], "Measures that do not work"),
    accessDenied: withDefault(
      list(object({ roles: required(rolesOrAll(), "Positions"), areas: required(allOr(areas()), "Areas") })),
      [],
      "Access that does not hold in this state",
    ),
    accessGranted: withDefault(
      list(
        object({
          roles: required(rolesOrAll(), "Positions"),
          areas: required(allOr(areas()), "Areas"),
          escort: optional(nullable(reference("measure")), "The measure that is the escort"),
        }),
      ),
      [],
      "Access in this state only",
    ),
    staffing: withDefault(byName(reference("role"), wholeNumber({ min: 0 })), [], "Holders present, by position"),
    portalsFree: withDefault(distinct(list(reference("portal"))), [], "Portals anybody may pass"),
    responseFactor: withDefault(number({ above: 0, max: 1000 }), 1, "Multiplies the response times"),
  }),
  { atLeast: 1 },
);
