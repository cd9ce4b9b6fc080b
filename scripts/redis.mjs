import { inPath, packageManager, succeeds } from './system-packages.mjs';

/** Where Debian keeps programs that are not for everybody's PATH. */
const usualPlaces = ['/usr/bin', '/usr/sbin', '/usr/local/bin', '/opt/homebrew/bin'];

/**
 * The path of a program, in PATH or where packages put it.
 * @param {string} name
 * @returns {string | undefined}
 */
export function findProgram(name) {
  return inPath(name, usualPlaces)[0];
}

/**
 * Installs `redis-server` and `webdis` where they are missing, for root with apt. Never fails: without them the
 * tests that need them are skipped, with the reason.
 */
export function offerRedis() {
  const isThere = () => ['redis-server', 'webdis'].every((name) => findProgram(name) !== undefined);
  // Only where it is expected: nobody's machine gets services for the sake of a test.
  if (process.env.CI === undefined || isThere() || packageManager()?.name !== 'apt-get') return;
  console.log('Installing redis-server and webdis for the tests of the shared cache …');
  const install = ['apt-get', 'install', '-y', '--no-install-recommends', 'redis-server', 'webdis'];
  // The lists may be there already, and be too old.
  if (!succeeds(install, 5) && !(succeeds(['apt-get', 'update'], 5) && succeeds(install, 5))) {
    console.log('They could not be installed; the tests that need them are skipped.');
  }
}
