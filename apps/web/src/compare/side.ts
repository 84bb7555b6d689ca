/** One of the two that are compared: a facility in one of its versions, written `hospital@2` in the address. */
export interface Side {
  readonly facility: string;
  /** `null`: the latest. */
  readonly version: number | null;
}

export const writeSide = ({ facility, version }: Side): string =>
  version === null ? facility : `${facility}@${version}`;

export function readSide(text: string | undefined): Side | null {
  const match = /^([^@]+)(?:@(\d{1,4}))?$/.exec(text ?? "");
  const [, facility, version] = match ?? [];
  return facility === undefined ? null : { facility, version: version === undefined ? null : Number(version) };
}
