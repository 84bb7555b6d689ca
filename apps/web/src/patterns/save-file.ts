/** Hands a file to the browser to be kept; nothing is sent anywhere. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has the file by then; it is let go of so that it does not stay in memory.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
