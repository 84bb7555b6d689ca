/** Forms for tests. */

/** A form as a browser sends it. */
export function formOf(file: Uint8Array | string | null, order: object | string) {
  const boundary = "----edge-of-a-part";
  const head = (disposition: string) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n`;
  const written = typeof order === "string" ? order : JSON.stringify(order);
  const payload = Buffer.concat([
    Buffer.from(`${head('name="order"')}${written}\r\n`),
    ...(file === null
      ? []
      : [Buffer.from(head('name="file"; filename="t.csv"')), Buffer.from(file), Buffer.from("\r\n")]),
    Buffer.from(`--${boundary}--\r\n`),
  ]);
  return { payload, type: `multipart/form-data; boundary=${boundary}` };
}
