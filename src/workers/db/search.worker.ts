import { expose, transfer } from 'comlink';
import type { SearchBuilderApi, SearchPart } from '../../rpc/search-builder-api.ts';
import { failed } from '../../shared/reply.ts';
import { sendSpans } from '../send-spans.ts';
import { SearchBuilder } from './services/search-builder.ts';

declare const self: DedicatedWorkerGlobalScope;

sendSpans((event) => self.postMessage(event));

const builder = new SearchBuilder();

/** Buffers that are moved rather than copied. */
function buffersOf({ data, terms, sizes }: SearchPart): ArrayBuffer[] {
  return [data, terms, sizes].flatMap(({ numbers, bytes, ends }) => [
    numbers.buffer,
    bytes.buffer,
    ends.buffer,
  ]);
}

const api: SearchBuilderApi = {
  open: (prefix) => builder.open(prefix).catch(failed),
  next: async (limit) => {
    const reply = await builder.next(limit).catch(failed);
    return reply.ok && reply.value ? transfer(reply, buffersOf(reply.value)) : reply;
  },
  writeIndex: (sequence) => builder.writeIndex(sequence).catch(failed),
};

expose(api);
