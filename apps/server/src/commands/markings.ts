/** Markings of records that carry none of their own. */
import type { Marking, OrganisationId } from "@custodiet/core";

/** Who works here and when they signed in is for their own organisation. */
export const personnelMarking = (organisation: OrganisationId): Marking => ({
  tlp: "amber",
  releasedTo: [organisation],
  caveats: [],
  reason: "Personnel",
});

/** A letterhead is for the organisation that writes on it; what is written on it has a marking of its own. */
export const letterheadMarking = (organisation: OrganisationId): Marking => ({
  tlp: "amber",
  releasedTo: [organisation],
  caveats: [],
  reason: "Letterhead",
});

/** The demonstration's organisations and persons are invented. */
export const fictionalMarking: Marking = {
  tlp: "clear",
  releasedTo: ["everybody"],
  caveats: [],
  reason: "Fictional, for the demonstration",
};
