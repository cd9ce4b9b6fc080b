import { AppError } from '../../shared/reply.ts';

/** Why a command had no answer, by status of HTTP. `where` is host and port. */
export function statusFailure(where: string, status: number): AppError {
  return new AppError('storage-unavailable', statusMessage(where, status), `HTTP ${status}`);
}

function statusMessage(where: string, status: number): string {
  if (status === 401) {
    return `The Redis server at ${where} asks for a user and a password. Settings hold none: let it answer this device without.`;
  }
  if (status === 403) {
    return `The Redis server at ${where} forbids the command: user and password are not right, or Webdis does not allow EVAL.`;
  }
  if (status === 404 || status === 405 || (status >= 300 && status < 400)) {
    return `At ${where} something else than Webdis answers.`;
  }
  if (status === 413) return `The Redis server at ${where} does not take answers of that size.`;
  if (status === 503) return `Webdis at ${where} answers, but Redis behind it does not.`;
  return `The Redis server at ${where} answers with an error (HTTP ${status}).`;
}

/** Why Redis refused a command, by the text of its error. */
export function commandFailure(where: string, error: string): AppError {
  const detail = error.slice(0, 300);
  if (/^OOM |maxmemory/.test(error)) {
    return new AppError('storage-full', `The Redis server at ${where} has no room left.`, detail);
  }
  if (/^(NOAUTH|WRONGPASS)/.test(error)) {
    const message = `Redis at ${where} asks for a password, which has to be entered in Webdis’ own configuration.`;
    return new AppError('storage-unavailable', message, detail);
  }
  if (/^(READONLY|MISCONF|NOPERM|LOADING|BUSY)/.test(error)) {
    const message = `Redis at ${where} does not take anything just now.`;
    return new AppError('storage-unavailable', message, detail);
  }
  return new AppError('storage-unavailable', `Redis at ${where} did not understand a command.`, detail);
}

/** Something answers that does not speak as Webdis does. */
export function strangeAnswer(where: string, text: string): AppError {
  const message = /^\s*</.test(text)
    ? `At ${where} a web page answers, not Webdis.`
    : `At ${where} something else than Webdis answers.`;
  return new AppError('storage-unavailable', message);
}
