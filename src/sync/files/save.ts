/** Hands a file to the browser, which saves it where the reader keeps downloads. */
export function saveFile(name: string, content: Blob) {
  const url = URL.createObjectURL(content);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // A browser that is slow to begin still finds it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
