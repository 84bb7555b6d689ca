/** The extension that holds an authority to one DNS name and what is under it: RFC 5280, section 4.2.1.10, in DER. */

const tags = { sequence: 0x30, permitted: 0xa0, excluded: 0xa1, dnsName: 0x82, ipAddress: 0x87 } as const;

/**
 * Permits the name, and excludes every number: where numbers are not spoken of, any would be permitted. A number with its
 * mask has 8 bytes in version 4 and 32 in version 6.
 */
export function nameConstraints(host: string): Uint8Array<ArrayBuffer> {
  const subtree = (tag: number, content: readonly number[]) => tagged(tags.sequence, tagged(tag, content));
  const numbers = [8, 32].flatMap((length) => subtree(tags.ipAddress, Array<number>(length).fill(0)));
  return Uint8Array.from(
    tagged(tags.sequence, [
      ...tagged(tags.permitted, subtree(tags.dnsName, [...Buffer.from(host, "latin1")])),
      ...tagged(tags.excluded, numbers),
    ]),
  );
}

const tagged = (tag: number, content: readonly number[]): number[] => [tag, ...lengthOf(content.length), ...content];

/** Up to 65,535, as X.690 writes it shortest. */
function lengthOf(count: number): number[] {
  if (count < 0x80) return [count];
  return count < 0x100 ? [0x81, count] : [0x82, count >> 8, count & 0xff];
}
