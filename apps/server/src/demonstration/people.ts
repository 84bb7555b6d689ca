/** The demonstration's fictional organisations and persons, as data. Names mix cultures so that nobody is meant. */
import type { FacilityKind } from "@custodiet/model";
import type { ActorRole } from "@custodiet/trust";

export interface FictionalPerson {
  readonly id: string;
  readonly name: string;
  readonly role: ActorRole;
}

/** Who works at a facility that is run by people with a security organisation of their own. */
const reactorStaff: readonly FictionalPerson[] = [
  { id: "security-manager", name: "Mei-Ling Okafor", role: "security-manager" },
  { id: "analyst", name: "Rashid Lindqvist", role: "analyst" },
  { id: "facility-manager", name: "Soraya MacAllister", role: "facility-manager" },
  { id: "guard-supervisor", name: "Caoimhe Banerjee", role: "guard-force-supervisor" },
  { id: "personnel-officer", name: "Halima Sørensen", role: "personnel-security-officer" },
  { id: "trainer", name: "Kwame Petrosyan", role: "trainer" },
  { id: "auditor", name: "Ngozi Takahashi", role: "auditor" },
  { id: "administrator", name: "Dimitri Huanca", role: "administrator" },
];

/** A hospital has a physicist and no security department. */
const hospitalStaff: readonly FictionalPerson[] = [
  { id: "hospital-physicist", name: "Anahit Silva, hospital physicist", role: "facility-manager" },
  { id: "hospital-security", name: "Oluwaseun Virtanen", role: "security-manager" },
];

/** Where material is in bulk, who keeps its accounts matters as much as who guards it. */
const fuelPlantStaff: readonly FictionalPerson[] = [
  { id: "security-manager", name: "Ifeoma Lindgren", role: "security-manager" },
  { id: "material-accountant", name: "Yusuf Delacroix", role: "material-accountant" },
];

/** A power station in an outage: who guards it and who opens it to a thousand contractors. */
const powerStationStaff: readonly FictionalPerson[] = [
  { id: "security-manager", name: "Zainab Kowalczyk", role: "security-manager" },
  { id: "outage-manager", name: "Matteo Nakagawa, outage manager", role: "facility-manager" },
];

/** A family firm: who owns it manages it, and one person looks after security beside other work. */
const irradiatorStaff: readonly FictionalPerson[] = [
  { id: "security-manager", name: "Leilani Adeyemi", role: "security-manager" },
  { id: "owner-manager", name: "Tomasz Haddad, owner", role: "facility-manager" },
];

/** In a small company the radiation safety officer is the security manager too. */
const radiographyStaff: readonly FictionalPerson[] = [
  { id: "safety-officer", name: "Piripi Oyelaran, radiation safety officer", role: "security-manager" },
  { id: "company-manager", name: "Sigrid Mbeki", role: "facility-manager" },
];

const staffByKind: Partial<Readonly<Record<FacilityKind, readonly FictionalPerson[]>>> = {
  hospital: hospitalStaff,
  "fuel-fabrication": fuelPlantStaff,
  "power-reactor": powerStationStaff,
  "industrial-irradiator": irradiatorStaff,
  "mobile-radiography": radiographyStaff,
};

export const staffOf = (kind: FacilityKind): readonly FictionalPerson[] => staffByKind[kind] ?? reactorStaff;

/** Who oversees the demonstration's operators. */
export const authority = {
  id: "fictional-authority",
  name: "Fictional Nuclear Regulatory Authority",
  persons: [
    { id: "inspector", name: "Ines Yamazaki-Diop", role: "inspector" },
    { id: "national-coordinator", name: "Tane Moreau", role: "national-coordinator" },
    { id: "programme-officer", name: "Ilse Batbayar-Nwosu, programme officer", role: "national-coordinator" },
  ],
} as const satisfies { readonly id: string; readonly name: string; readonly persons: readonly FictionalPerson[] };

/** The desk of a State that there is not, which considers subscribing: one drafts, another clears. */
export const ministry = {
  id: "fictional-ministry",
  name: "Fictional Ministry of Foreign Affairs of Arnland",
  persons: [
    { id: "desk-officer", name: "Amaru Fairweather, desk officer", role: "national-coordinator" },
    { id: "head-of-desk", name: "Noor Lindholm-Achebe, head of desk", role: "national-coordinator" },
  ],
} as const satisfies { readonly id: string; readonly name: string; readonly persons: readonly FictionalPerson[] };

export const secretariat = {
  id: "fictional-secretariat",
  name: "Fictional Working Group Secretariat",
  persons: [
    { id: "secretariat", name: "Aroha Castellanos", role: "secretariat" },
    { id: "co-chair", name: "Henrike Sesay", role: "committee-member" },
    { id: "administrator", name: "Bilal Svensson", role: "administrator" },
  ],
} as const satisfies { readonly id: string; readonly name: string; readonly persons: readonly FictionalPerson[] };
