import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './ensure-packages.mjs';

/**
 * Runs a package's command in the project's folder with this terminal; resolves to its exit code.
 * @param {string} name as in node_modules/.bin
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment] added to this process's
 * @returns {Promise<number>}
 */
export function runTool(name, args, environment = {}) {
  const windows = process.platform === 'win32';
  const command = join(projectRoot, 'node_modules', '.bin', windows ? `${name}.cmd` : name);
  if (!existsSync(command)) throw new Error(`${name} is not installed; run \`npm ci\`.`);
  const child = spawn(command, [...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: windows,
  });
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.once('SIGINT', forward).once('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
