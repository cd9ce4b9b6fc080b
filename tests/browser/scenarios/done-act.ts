import type { Act } from '/src/shared/edits/item-edit.ts';
import { type Reply, unwrap } from '/src/shared/reply.ts';

/** The act that an edit came to; throws where it failed, or changed nothing. */
export function doneAct(reply: Reply<Act | null>): Act {
  const act = unwrap(reply);
  if (act === null) throw new Error('It changed nothing.');
  return act;
}
