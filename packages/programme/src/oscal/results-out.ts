/** How a programme stands as OSCAL assessment results: a finding for each criterion, an observation for what was looked at. */
import type { Day } from "../day.ts";
import type { EvidencePaper, ProgrammeState } from "../kept/replay.ts";
import type { CriterionState } from "../maturity/criterion-state.ts";
import type { Maturity } from "../maturity/maturity.ts";
import {
  instantOf,
  listed,
  metadataOf,
  type OscalFacts,
  type OscalObject,
  ownProp,
  startOf,
  uuidOfProgramme,
} from "./oscal-parts.ts";

export interface ResultsToTell extends OscalFacts {
  readonly on: Day;
  readonly full: Maturity;
  readonly state: Pick<ProgrammeState, "record" | "tests" | "papers">;
  readonly catalogueHash: string;
}

/** `null`: nothing applies, and OSCAL has no result about nothing. */
export function oscalResults(facts: ResultsToTell): OscalObject | null {
  const { full, on } = facts;
  const states = full.domains.flatMap(({ claimed }) => claimed.criteria);
  if (states.length === 0) return null;
  const plan = uuidOfProgramme(facts, "no-plan");
  return {
    "assessment-results": {
      uuid: uuidOfProgramme(facts, "results", on, String(facts.createdAtMs)),
      metadata: metadataOf(facts, `Assessment: ${facts.name}`),
      "import-ap": { href: `#${plan}` },
      results: [
        {
          uuid: uuidOfProgramme(facts, "result", on),
          title: facts.name,
          description: "Claimed by owners, verified by others, computed from the facility model and the tests.",
          start: startOf(on),
          props: [ownProp("catalogue-hash", facts.catalogueHash), ...levelsOf(full)],
          "reviewed-controls": {
            "control-selections": [
              {
                "include-controls": [...new Set(states.map(({ criterion }) => criterion.measure))].map((measure) => ({
                  "control-id": measure,
                })),
              },
            ],
          },
          ...listed("observations", [...evidenceSeen(facts), ...testsRun(facts)]),
          // What two persons have left out is neither satisfied nor not.
          ...listed(
            "findings",
            states.filter(({ state }) => state !== "not applicable").map((state) => findingOf(facts, state)),
          ),
        },
      ],
      "back-matter": {
        resources: [
          {
            uuid: plan,
            title: "No assessment plan in OSCAL",
            description: "The criteria of the catalogue are what is assessed; their tests say how.",
          },
          ...filesKept(facts),
        ],
      },
    },
  };
}

const levelsOf = ({ domains }: Maturity): readonly OscalObject[] =>
  domains.flatMap(({ domain, claimed, verified, computed }) =>
    (["claimed", "verified", "computed"] as const).flatMap((figure) => {
      const level = { claimed, verified, computed }[figure]?.level ?? null;
      return level === null ? [] : [{ ...ownProp(`level-${figure}`, String(level)), class: domain }];
    }),
  );

function findingOf(facts: ResultsToTell, { criterion, state, why }: CriterionState): OscalObject {
  const { full, state: kept } = facts;
  const of = full.domains.find(({ domain }) => domain === criterion.domain);
  const verified = of?.verified?.criteria.find((each) => each.criterion.id === criterion.id)?.state ?? null;
  const computed = of?.computed?.criteria.find((each) => each.criterion === criterion.id)?.isMet ?? null;
  const evidence = kept.record.evidence.filter(({ criteria }) => criteria.includes(criterion.id));
  return {
    uuid: uuidOfProgramme(facts, "finding", criterion.id),
    title: criterion.id,
    description: `Claimed: ${state}${why === null ? "" : ` (${why})`}`,
    props: [
      ownProp("claimed", state),
      ...(verified === null ? [] : [ownProp("verified", verified)]),
      ...(computed === null ? [] : [ownProp("computed", computed ? "met" : "not met")]),
    ],
    target: {
      type: "objective-id",
      "target-id": criterion.id,
      status: { state: verified === "met" ? "satisfied" : "not-satisfied" },
    },
    ...listed(
      "related-observations",
      evidence.map((each) => ({ "observation-uuid": uuidOfProgramme(facts, "evidence", each.id) })),
    ),
  };
}

const evidenceSeen = ({ id, organisation, state: { record, papers } }: ResultsToTell): readonly OscalObject[] =>
  record.evidence.map(({ id: evidence, kind, effective, hash, review }) => ({
    uuid: uuidOfProgramme({ id, organisation }, "evidence", evidence),
    title: papers.get(evidence)?.title ?? kind,
    description: `Evidence: ${kind}`,
    props: [
      ...(hash === null ? [] : [ownProp("sha-256", hash)]),
      ownProp("accepted", review === null ? "not reviewed" : review.isAccepted ? "yes" : "no"),
    ],
    methods: ["EXAMINE"],
    collected: startOf(effective),
    "relevant-evidence": [placeOf({ id, organisation }, evidence, papers.get(evidence))],
  }));

const placeOf = (
  facts: Pick<OscalFacts, "organisation" | "id">,
  evidence: string,
  paper: EvidencePaper | undefined,
): OscalObject =>
  paper?.file
    ? { href: `#${uuidOfProgramme(facts, "file", evidence)}`, description: paper.file.name }
    : { description: paper?.place || "Kept by who submitted it" };

/** Files that are kept beside the programme: named and hashed, to be fetched by who may read it. */
const filesKept = ({ id, organisation, state: { record, papers } }: ResultsToTell): readonly OscalObject[] =>
  record.evidence.flatMap(({ id: evidence, hash }) => {
    const { file = null, title = "" } = papers.get(evidence) ?? {};
    if (file === null || hash === null) return [];
    return [
      {
        uuid: uuidOfProgramme({ id, organisation }, "file", evidence),
        title: title || file.name,
        rlinks: [
          {
            href: `/api/programmes/${encodeURIComponent(id)}/evidence/${encodeURIComponent(evidence)}/file`,
            "media-type": file.mediaType,
            hashes: [{ algorithm: "SHA-256", value: hash }],
          },
        ],
      },
    ];
  });

const testsRun = ({ id, organisation, state: { tests } }: ResultsToTell): readonly OscalObject[] =>
  tests.map(({ id: test, measure, method, on, trials, failures }) => ({
    uuid: uuidOfProgramme({ id, organisation }, "test", test),
    title: `Test of ${measure}`,
    description: `${method}: ${failures} of ${trials} failed`,
    methods: ["TEST"],
    collected: instantOf(Date.parse(startOf(on))),
  }));
