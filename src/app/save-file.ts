/** Gives the browser a file to save under this name. */
export function saveFile(name: string, contents: Blob): void {
  const url = URL.createObjectURL(contents);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by then; freeing at once would end it in some browsers.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
