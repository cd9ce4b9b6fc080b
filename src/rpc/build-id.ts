/**
 * What this build is known by: page and workers of different builds refuse each other. Set by
 * `vite.config.ts`; a dev server's page and workers are always of one build.
 */
export const BUILD_ID: string = import.meta.env.VITE_BUILD_ID ?? 'development';
