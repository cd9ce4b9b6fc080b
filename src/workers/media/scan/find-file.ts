/** A file below a picked folder, by its path with `/`; throws the browser's error when it is not there. */
export async function findFile(root: FileSystemDirectoryHandle, path: string): Promise<File> {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  let folder = root;
  for (const part of folders) folder = await folder.getDirectoryHandle(part);
  return (await folder.getFileHandle(name)).getFile();
}
