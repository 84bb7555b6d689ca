import type { BalanceAreaDraft, DocumentDraft } from "../check/form/document-form.ts";
import { firstBasis } from "./build-figures.ts";
import { buildMaterial } from "./build-targets.ts";
import type {
  Basis,
  MaterialBalanceArea,
  MaterialStream,
  Measurement,
  RelativeError,
  Stratum,
} from "./facility-model.ts";

export const buildBalanceAreas = ({ materialBalanceAreas, basis }: DocumentDraft): MaterialBalanceArea[] =>
  materialBalanceAreas.map(({ inventoryEvery, measurements, strata, streams, ...rest }) => ({
    ...rest,
    inventoryEveryDays: toDays(inventoryEvery),
    measurements: measurements.map((measurement) => buildMeasurement(measurement, basis)),
    strata: strata.map(buildStratum),
    streams: streams.map(buildStream),
  }));

type MeasurementDraft = BalanceAreaDraft["measurements"][number];
type StratumDraft = BalanceAreaDraft["strata"][number];
type StreamDraft = BalanceAreaDraft["streams"][number];

function buildMeasurement(draft: MeasurementDraft, documentBasis: Basis | null): Measurement {
  const { random, systematic, calibratedEvery, ...rest } = draft;
  const errorOf = ({ sigma, basis }: typeof random): RelativeError => ({
    relativeSigma: sigma,
    basis: firstBasis(basis, documentBasis),
  });
  return {
    ...rest,
    random: errorOf(random),
    systematic: errorOf(systematic),
    calibratedEveryDays: toDays(calibratedEvery),
  };
}

const buildStratum = ({ material, book, measuredEvery, ...rest }: StratumDraft): Stratum => ({
  ...rest,
  material: buildMaterial(material),
  bookMassGrams: book ?? material.mass * rest.count,
  measuredEveryDays: toDays(measuredEvery),
});

const buildStream = ({ material, throughput, ...rest }: StreamDraft): MaterialStream => ({
  ...rest,
  material: buildMaterial(material),
  throughput: { batches: throughput.batches, perDays: throughput.per / secondsPerDay },
});

const secondsPerDay = 86_400;

const toDays = (seconds: number | null): number | null => (seconds === null ? null : seconds / secondsPerDay);
