import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './ensure-packages.mjs';

const windows = process.platform === 'win32';

/**
 * Runs a package's command in the project's folder with this terminal; resolves to its exit code.
 * @param {string} name as in node_modules/.bin
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment] added to this process's
 */
export function runTool(name, args, environment = {}) {
  const command = join(projectRoot, 'node_modules', '.bin', windows ? `${name}.cmd` : name);
  if (!existsSync(command)) throw new Error(`${name} is not installed; run \`npm ci\`.`);
  return run(command, args, environment);
}

/**
 * Runs one of the project's own scripts likewise.
 * @param {string} name without its folder and ending
 */
export function runScript(name) {
  return run(process.execPath, [join(projectRoot, 'scripts', `${name}.mjs`)], {});
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<number>}
 */
function run(command, args, environment) {
  const child = spawn(command, [...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
    shell: windows && command.endsWith('.cmd'),
  });
  const forward = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.once('SIGINT', forward).once('SIGTERM', forward);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      resolve(code ?? 1);
    });
  });
}
