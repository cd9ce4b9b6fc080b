import type { IncomingMessage, ServerResponse } from 'node:http';
import type { StandInAnswer } from './stand-in-answer.ts';

/** Answers as a stand-in says. */
export function send(response: ServerResponse, answer: StandInAnswer): void {
  if ('redirect' in answer) return void response.writeHead(301, { Location: answer.redirect }).end();
  if ('picture' in answer)
    return void response.writeHead(200, { 'Content-Type': 'image/png' }).end(answer.picture);
  response
    .writeHead(answer.status ?? 200, { 'Content-Type': 'application/json; charset=utf-8' })
    .end(JSON.stringify(answer.json));
}

/** A request's body as JSON; an empty object when there is none. */
export async function jsonBody(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const text = Buffer.concat(parts).toString();
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return {};
  }
}
