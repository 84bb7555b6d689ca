/**
 * Joins an include as written to the folder of the file that says it. `null` when it leaves the folder of the first
 * file, is absolute, names a drive or a scheme, or uses backslashes. Names are relative to the first file's folder
 * prefix, which is kept in front.
 *
 * @example
 * resolveInclude("site/facility.yaml", "site/facility.yaml", "people/roles.yaml"); // "site/people/roles.yaml"
 */
export function resolveInclude(firstFile: string, includingFile: string, path: string): string | null {
  if (path === "" || path.startsWith("/") || /[\\:\0]/.test(path)) return null;
  const base = folderOf(firstFile);
  const inner = folderOf(includingFile).slice(base.length);
  const parts: string[] = [];
  for (const part of `${inner}${path}`.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.length === 0 ? null : `${base}${parts.join("/")}`;
}

/** `a/b/` of `a/b/c.yaml`; empty where the name has no folder. */
const folderOf = (name: string): string => name.slice(0, Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
