/** Writes text to OPFS by a synchronous handle and reads it back. */
export async function writeAndRead(text: string): Promise<string> {
  const root = await navigator.storage.getDirectory();
  const file = await root.getFileHandle('note.txt', { create: true });
  const handle = await file.createSyncAccessHandle();
  handle.write(new TextEncoder().encode(text));
  handle.close();
  return (await file.getFile()).text();
}

/** Fails with NotFoundError: nothing is there. */
export async function readMissing(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  await root.getFileHandle('missing.txt');
}
