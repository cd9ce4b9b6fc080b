/**
 * Path of the folder this app is served from, with a slash at both ends (`/` or `/reelshelf/`).
 * Workers cannot know it by themselves and are told.
 */
export function basePath(): string {
  return new URL('./', document.baseURI).pathname;
}
