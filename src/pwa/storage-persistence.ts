import { storageName } from '../shared/storage-prefix.ts';
import { basePath } from './base-path.ts';

/**
 * Whether the browser promised not to clear the library when space runs short. `refused` may turn into
 * `granted` later, as when the app is installed.
 */
export type Persistence = 'unsupported' | 'not-asked' | 'refused' | 'granted';

/** What the browser grants this origin and how much of it is in use, in bytes. */
export interface StorageEstimateBytes {
  readonly usage: number;
  readonly quota: number;
}

/** The present state, without asking the person anything. */
export async function currentPersistence(): Promise<Persistence> {
  if (!navigator.storage?.persisted) return 'unsupported';
  if (await navigator.storage.persisted()) return 'granted';
  return localStorage.getItem(answerKey()) === 'refused' ? 'refused' : 'not-asked';
}

/**
 * Asks for persistent storage, which may show a prompt: call it when there is something to lose (the
 * first import or library has content) or on installation. A refusal is remembered and not asked again,
 * unless `again` is set, as for a press of a button or an installation.
 */
export async function askForPersistence({ again = false } = {}): Promise<Persistence> {
  const current = await currentPersistence();
  const settled = current === 'unsupported' || current === 'granted' || (current === 'refused' && !again);
  if (settled) return current;
  const granted = await navigator.storage.persist();
  if (granted) localStorage.removeItem(answerKey());
  else localStorage.setItem(answerKey(), 'refused');
  return granted ? 'granted' : 'refused';
}

/** The space in use and granted, or nothing where the browser does not tell. */
export async function estimateStorage(): Promise<StorageEstimateBytes | undefined> {
  if (!navigator.storage?.estimate) return undefined;
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined ? undefined : { usage, quota };
}

function answerKey(): string {
  return storageName(basePath(), 'persistence');
}
