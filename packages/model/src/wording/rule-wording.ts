import type { Severity } from "@custodiet/core";
import type { ModelCode } from "./codes.ts";
import { either, quote, type Wording } from "./wording.ts";

/** What is said about places that do not fit together: codes M1xx. */
export const ruleWording = {
  offSiteCount: (found: number) =>
    error("CUS-M101", "off-site area", {
      found: found === 0 ? "none" : `${found} areas of kind off-site`,
      expected: "exactly one area of kind `off-site`",
      remedy: "It is where everybody comes from and where taken material must get to: describe it once.",
    }),
  offSiteWithin: () =>
    error("CUS-M102", "off-site within an area", {
      found: null,
      expected: "no `within` for the off-site area",
      remedy: "Remove `within`.",
    }),
  withinNothing: (id: string) =>
    error("CUS-M103", "area within nothing", {
      found: quote(id),
      expected: "`within`, naming the area around it",
      remedy: "Add `within:`; the outermost areas are within the off-site one.",
    }),
  withinCycle: (ids: readonly string[]) =>
    error("CUS-M104", "areas within one another", {
      found: ids.map(quote).join(" within "),
      expected: "areas that end in the off-site one",
      remedy: "Correct one of these `within`.",
    }),
  crossingToItself: (kind: string, id: string) =>
    error("CUS-M105", `${kind} to itself`, {
      found: `${quote(id)} on both sides`,
      expected: "two different areas",
      remedy: "Name the area on the other side.",
    }),
  unreachableArea: (id: string) =>
    error("CUS-M106", "unreachable area", {
      found: quote(id),
      expected: "a way into it from the off-site area",
      remedy: "Add the portal, surface or procedure that leads there, or correct a direction.",
    }),
  noAccess: (id: string) =>
    error("CUS-M107", "role with no access", {
      found: quote(id),
      expected: "access to an area, in its own list or by a state, or remote access",
      remedy: "State where its holders may be; a position without any access is no insider.",
    }),
  watchCycle: (ids: readonly string[]) =>
    error("CUS-M108", "measures that watch one another", {
      found: ids.map(quote).join(" watched by "),
      expected: "a second control that is independent",
      remedy: "Remove one `watchedBy` of the circle.",
    }),
  pairWithDetection: () =>
    error("CUS-M109", "detection stated twice", {
      found: "`pDetect` in a measure with `pair`",
      expected: "delays only: its detection is computed from `pair`",
      remedy: "Remove this `pDetect`.",
    }),
  emptyPerformance: () =>
    error("CUS-M110", "performance that says nothing", {
      found: null,
      expected: "`pDetect`, `delay` or both",
      remedy: "State what the measure does against this tactic, or remove the tactic.",
    }),
  measureNowhere: (id: string) =>
    error("CUS-M111", "measure at no place", {
      found: quote(id),
      expected: "at least one portal, surface, area, target or procedure",
      remedy: "Name where it works under `at`; only an escort or a second control that others name may stand nowhere.",
    }),
  targetOffSite: (id: string) =>
    error("CUS-M112", "target in the off-site area", {
      found: quote(id),
      expected: "an area of the site",
      remedy: "Name the area that holds it.",
    }),
  missingTask: (id: string, kind: string, acts: readonly string[]) =>
    error("CUS-M113", "missing task", {
      found: `${quote(id)} of kind ${kind}`,
      expected: `at least one task of ${either(acts)}`,
      remedy: "Describe what is done with one's hands once there, and how long it takes.",
    }),
  idlePortal: (id: string) =>
    error("CUS-M114", "portal that the access does not use", {
      found: quote(id),
      expected: "a portal with one side in these areas and access to both sides",
      remedy: "Add the area behind it to the role's access, or remove the portal.",
    }),
  modeWithoutNeutralization: (mode: string) =>
    error("CUS-M115", "neutralization not stated", {
      found: null,
      expected: `a P_N against the mode \`${mode}\` from at least one force`,
      remedy: `Add \`${mode}: { value: ... }\`; write 0 if nobody stops them. Nothing is assumed, not even 1 for a non-violent insider.`,
    }),
  unknownCategory: (found: string, known: readonly string[]) =>
    error("CUS-M116", "unknown category", {
      found: quote(found),
      expected: either(known),
      remedy: "Use one of the categories named, written as text.",
    }),
  unknownNuclide: (found: string, known: readonly string[]) =>
    error("CUS-M117", "nuclide without D value", {
      found: quote(found),
      expected: `${either(known)}, or a \`dValue\` with its source`,
      remedy: "Correct the name, or add `dValue: { value: ..., source: ... }`.",
    }),
  contentMismatch: (kind: string, missing: string) =>
    error("CUS-M118", "target without its content", {
      found: `kind ${kind}`,
      expected: `\`${missing}\``,
      remedy: `Add \`${missing}:\`, or correct the kind.`,
    }),
  contentOfOtherKind: (kind: string, given: string) =>
    error("CUS-M119", "content of another kind of target", {
      found: `\`${given}\` in a target of kind ${kind}`,
      expected: "what belongs to the kind",
      remedy: "Correct the kind, or describe this as a target of its own.",
    }),
  isotopeFigure: (isotope: string, figure: string, isMissing: string) =>
    error("CUS-M120", "figure that does not fit the isotope", {
      found: `${isotope} ${isMissing} \`${figure}\``,
      expected: "`enrichment` for U-235, `pu238` only for Pu, `categoryBefore` only when irradiated",
      remedy: `${isMissing === "without" ? "Add" : "Remove"} \`${figure}\`, or correct the isotope.`,
    }),
  unknownAudience: (found: string, near: string | null) =>
    error("CUS-M121", "released to an unknown organisation", {
      found: quote(found),
      expected: "an organisation of this document, or `everybody` at TLP:CLEAR",
      remedy: near ? `Did you mean ${quote(near)}?` : "Describe it under `organisations`, or correct the name.",
    }),
  everybodyAboveClear: () =>
    error("CUS-M122", "released to everybody above TLP:CLEAR", {
      found: "`everybody`",
      expected: "named organisations",
      remedy: "Name them, or mark the document `clear` if it is fictional.",
    }),
  clearButReal: () =>
    error("CUS-M123", "a real facility in clear", {
      found: "`tlp: clear`",
      expected: "`amber` or stricter for a facility that is not fictional",
      remedy: "Raise the marking, or state `fictional: true` if the site is invented.",
    }),
  unclearRequirement: () =>
    error("CUS-M124", "requirement for nothing or for two things", {
      found: null,
      expected: "either `category` or `targets`",
      remedy: "State exactly one of the two.",
    }),
  procedureToItself: (id: string) =>
    error("CUS-M125", "procedure that leads nowhere", {
      found: `${quote(id)} as \`from\` and \`to\``,
      expected: "two different areas",
      remedy: "Name the area where it ends.",
    }),
  tooManyPresent: (role: string, count: number, headCount: number) =>
    error("CUS-M126", "more present than there are", {
      found: `${count} of ${quote(role)}`,
      expected: `at most its head count, ${headCount}`,
      remedy: "Correct the staffing or the head count.",
    }),
  notReachedByComputer: (id: string, kind: string) =>
    error("CUS-M127", "remote access to what is no system", {
      found: `${quote(id)} of kind ${kind}`,
      expected: "a target of kind system or record",
      remedy: "Name the system that controls it, as a target of its own.",
    }),
  noWayThrough: (id: string) =>
    error("CUS-M128", "crossing that nobody can use", {
      found: quote(id),
      expected: "a delay for at least one tactic",
      remedy: "State its delays, or remove it.",
    }),
  areaInTwoBalanceAreas: (id: string) =>
    error("CUS-M129", "area in two balance areas", {
      found: quote(id),
      expected: "each area in one material balance area at most",
      remedy: "Remove it from one of them.",
    }),
  outsideBalanceArea: (id: string, balanceArea: string) =>
    error("CUS-M135", "outside the balance area", {
      found: quote(id),
      expected: `what belongs to ${quote(balanceArea)}`,
      remedy: "Name one of this balance area's own, or describe it there.",
    }),
  wrongMeasurementPoint: (id: string, kind: "flow" | "inventory") =>
    error("CUS-M136", "key measurement point of the other kind", {
      found: quote(id),
      expected: `a key measurement point of kind ${kind}`,
      remedy: "A stratum is measured where it lies, a stream where it crosses the border.",
    }),
  exactMeasurement: (id: string) =>
    error("CUS-M137", "measurement without error", {
      found: `${quote(id)} with both sigmas 0 %`,
      expected: "a random or a systematic error above 0 %",
      remedy: "State the error; what is only counted needs no `measuredEvery`, and then adds nothing to a balance.",
    }),
  unmaintained: (id: string) =>
    warning("CUS-M130", "measure nobody maintains", {
      found: quote(id),
      expected: "the positions that maintain it",
      remedy: "Name them under `maintainedBy`: who maintains a measure can put it out of action.",
    }),
  fewHolders: (id: string, holders: number) =>
    warning("CUS-M131", "position of few persons", {
      found: `${quote(id)} with ${holders === 1 ? "one holder" : `${holders} holders`}`,
      expected: "three holders or more, or care",
      remedy: "What is said of this position is personal data: it is restricted and never exported.",
    }),
  noForces: () =>
    warning("CUS-M132", "nobody responds", {
      found: "no response force",
      expected: "at least one, for example the police with their time",
      remedy: "Without a force no detection is timely: every P_I is 0.",
    }),
  tooBigToLeave: (id: string, carriage: string) =>
    warning("CUS-M133", "target that fits through no way out", {
      found: `${quote(id)}, carried by ${carriage}`,
      expected: "a way to the off-site area that lets it through",
      remedy: "Check `carriage` and the `passes` of portals; as it stands it cannot be stolen.",
    }),
  strataFarFromTargets: (id: string, isotope: string, strataGrams: number, targetGrams: number) =>
    warning("CUS-M138", "strata and targets that differ", {
      found: `${grams(strataGrams)} of ${isotope} in the strata of ${quote(id)}, ${grams(targetGrams)} in the targets of its areas`,
      expected: "about the same mass of the isotope",
      remedy: "Check mass, enrichment and count of both: what a balance watches should be what can be taken.",
    }),
  bookFarFromContent: (id: string, bookGrams: number, contentGrams: number) =>
    warning("CUS-M139", "book that differs from what is described", {
      found: `${grams(bookGrams)} by the books, ${grams(contentGrams)} by mass and count in ${quote(id)}`,
      expected: "about the same mass of the element",
      remedy: "Check the unit and the count; a true difference of this size is for the accountant to resolve.",
    }),
  withoutEffect: (what: string, why: string) =>
    warning("CUS-M134", "statement without effect", {
      found: what,
      expected: "a statement that changes something",
      remedy: why,
    }),
  unknownPlace: (found: string, near: string | null) =>
    warning("CUS-M212", "assumed value that is not there", {
      found: quote(found),
      expected: "the place of a value of this document, such as `measures.gate-badge.knowledgeFactor`",
      remedy: near === null ? "Remove it from `assumed`, or correct the place." : `Did you mean ${quote(near)}?`,
    }),
} as const;

/** Seven figures at most: a mass for reading. */
const grams = (mass: number): string => `${Number(mass.toPrecision(7))} g`;

interface Text {
  readonly found: string | null;
  readonly expected: string;
  readonly remedy: string;
}

const worded =
  (severity: Severity) =>
  (code: ModelCode, title: string, text: Text): Wording => ({ code, severity, title, ...text });

const error = worded("error");
const warning = worded("warning");
