import type { ServerResponse } from 'node:http';

/** What a provider of the stand-in does instead of answering well. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly retryAfter?: number | string }
  /** Answers well, but late. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Ends the connection. */
  | { readonly kind: 'close' }
  /** Answers well, without the headers that let a page read it. */
  | { readonly kind: 'no-cors' }
  /** A page instead of data. */
  | { readonly kind: 'html' }
  | { readonly kind: 'garbage' }
  /** JSON that ends in the middle, with the length of the whole. */
  | { readonly kind: 'truncated' }
  /** JSON of this many bytes. */
  | { readonly kind: 'huge'; readonly bytes: number };

/** Does what the fault says; true when nothing more is to be answered. */
export async function commit(fault: Fault, response: ServerResponse): Promise<boolean> {
  switch (fault.kind) {
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.ms));
      return false;
    case 'no-cors':
      return false;
    case 'hang':
      return true;
    case 'close':
      response.destroy();
      return true;
    case 'status':
      if (fault.retryAfter !== undefined) response.setHeader('Retry-After', String(fault.retryAfter));
      return end(response, fault.status, 'application/json', '{"status_message":"Made to fail."}');
    case 'html':
      return end(
        response,
        200,
        'text/html',
        '<!doctype html><title>Sign in</title><h1>Sign in to this network</h1>',
      );
    case 'garbage':
      return end(response, 200, 'application/json', '\u0000\u0001{]"');
    case 'truncated':
      return end(response, 200, 'application/json', '{"page":1,"results":[{"id":12,"title":"Half a');
    case 'huge':
      await sendHuge(response, fault.bytes);
      return true;
  }
}

function end(response: ServerResponse, status: number, type: string, body: string): true {
  response.writeHead(status, { 'Content-Type': type }).end(body);
  return true;
}

async function sendHuge(response: ServerResponse, bytes: number): Promise<void> {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const chunk = Buffer.alloc(1 << 20, 'x');
  response.write('{"results":"');
  for (let sent = 0; sent < bytes && !response.destroyed; sent += chunk.length)
    if (!response.write(chunk))
      await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
  response.end('"}');
}
