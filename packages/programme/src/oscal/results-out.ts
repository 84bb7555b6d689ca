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
  uuidFor,
} from "./oscal-parts.ts";

export interface ResultsToTell extends OscalFacts {
  readonly on: Day;
  readonly full: Maturity;
  readonly state: Pick<ProgrammeState, "record" | "tests" | "papers">;
  readonly catalogueHash: string;
}

/** `null`: nothing applies, and OSCAL has no result about nothing. */
export function oscalResults(facts: ResultsToTell): OscalObject | null {
  const { full, on, id } = facts;
  const states = full.domains.flatMap(({ claimed }) => claimed.criteria);
  if (states.length === 0) return null;
  const plan = uuidFor("no-plan", id);
  return {
    "assessment-results": {
      uuid: uuidFor("results", id, on, String(facts.createdAtMs)),
      metadata: metadataOf(facts, `Assessment: ${facts.name}`),
      "import-ap": { href: `#${plan}` },
      results: [
        {
          uuid: uuidFor("result", id, on),
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
    uuid: uuidFor("finding", facts.id, criterion.id),
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
      evidence.map((each) => ({ "observation-uuid": uuidFor("evidence", facts.id, each.id) })),
    ),
  };
}

const evidenceSeen = ({ id, state: { record, papers } }: ResultsToTell): readonly OscalObject[] =>
  record.evidence.map(({ id: evidence, kind, effective, hash, review }) => ({
    uuid: uuidFor("evidence", id, evidence),
    title: papers.get(evidence)?.title ?? kind,
    description: `Evidence: ${kind}`,
    props: [
      ...(hash === null ? [] : [ownProp("sha-256", hash)]),
      ownProp("accepted", review === null ? "not reviewed" : review.isAccepted ? "yes" : "no"),
    ],
    methods: ["EXAMINE"],
    collected: startOf(effective),
    "relevant-evidence": [placeOf(id, evidence, papers.get(evidence))],
  }));

const placeOf = (id: string, evidence: string, paper: EvidencePaper | undefined): OscalObject =>
  paper?.file
    ? { href: `#${uuidFor("file", id, evidence)}`, description: paper.file.name }
    : { description: paper?.place || "Kept by who submitted it" };

/** Files that are kept beside the programme: named and hashed, to be fetched by who may read it. */
const filesKept = ({ id, state: { record, papers } }: ResultsToTell): readonly OscalObject[] =>
  record.evidence.flatMap(({ id: evidence, hash }) => {
    const { file = null, title = "" } = papers.get(evidence) ?? {};
    if (file === null || hash === null) return [];
    return [
      {
        uuid: uuidFor("file", id, evidence),
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

const testsRun = ({ id, state: { tests } }: ResultsToTell): readonly OscalObject[] =>
  tests.map(({ id: test, measure, method, on, trials, failures }) => ({
    uuid: uuidFor("test", id, test),
    title: `Test of ${measure}`,
    description: `${method}: ${failures} of ${trials} failed`,
    methods: ["TEST"],
    collected: instantOf(Date.parse(startOf(on))),
  }));
