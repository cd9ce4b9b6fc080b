import { once } from 'node:events';
import { parsePath } from '../src/names/parse-path.ts';

/** The lines of standard input; only a line feed ends one, so that each gives exactly one answer. */
async function* linesOfInput(): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const lines = `${rest}${chunk}`.split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

for await (const line of linesOfInput()) {
  const answer = JSON.stringify(parsePath(line.replace(/\r$/, '')));
  if (!process.stdout.write(`${answer}\n`)) await once(process.stdout, 'drain');
}
