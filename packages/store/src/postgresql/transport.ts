/** Whether an address of a database server has the line to it encrypted and the server's certificate checked. */

/**
 * True where rows and the password would go in clear, or to whoever answers, over a network. `localhost`, its numbers and a
 * socket's folder stay within the machine; to any other, only `sslmode=verify-full` checks whose certificate it is.
 */
export function goesInClear(databaseUrl: string): boolean {
  if (!URL.canParse(databaseUrl)) return false;
  const url = new URL(databaseUrl);
  const host = url.searchParams.get("host") ?? decodeURIComponent(url.hostname);
  const isHere = host === "" || host.startsWith("/") || /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(host);
  return !isHere && url.searchParams.get("sslmode") !== "verify-full";
}
