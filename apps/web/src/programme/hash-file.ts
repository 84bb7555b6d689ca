/** A browser reads a file whole to hash it: more than this it is not asked to hold. */
const mostBytes = 512 * 1024 * 1024;

export type HashedFile = { readonly kind: "hashed"; readonly hash: string } | { readonly kind: "too large" };

/** SHA-256 of a file, in hexadecimal. The file stays where it is: nothing of it is sent. */
export async function hashFile(file: File): Promise<HashedFile> {
  if (file.size > mostBytes) return { kind: "too large" };
  const digest = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return {
    kind: "hashed",
    hash: [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join(""),
  };
}
