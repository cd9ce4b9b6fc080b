/**
 * Ends the process with a message for a person: what is wrong, then what to do, a line each.
 * @param {string} problem
 * @param {readonly string[]} advice
 * @returns {never}
 */
export function fail(problem, advice = []) {
  console.error(`\n${problem}`);
  for (const line of advice) console.error(`  ${line}`);
  process.exit(1);
}
