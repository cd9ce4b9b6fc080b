import { coresOf } from '../../shared/tuning/machine.ts';
import type { Backend } from '../backend.ts';
import { thisMachine } from '../this-machine.ts';
import type { MachineFacts } from './machine-report.ts';

/** Chromium's alone, and so not in TypeScript's DOM. */
interface UserAgentData {
  readonly brands: readonly { readonly brand: string; readonly version: string }[];
  readonly platform: string;
}

/** What a report says of the machine it was made on. */
export function machineFacts({ facts }: Pick<Backend, 'facts'>): MachineFacts {
  const machine = thisMachine();
  const { userAgentData } = navigator as Navigator & { readonly userAgentData?: UserAgentData };
  return {
    cores: coresOf(machine),
    memoryGib: machine.memoryGib ?? null,
    browser: browserName(userAgentData?.brands, navigator.userAgent),
    system: userAgentData === undefined || userAgentData.platform === '' ? null : userAgentData.platform,
    storage: facts().storage,
  };
}

/** The browser's name and version: by its own words, without the decoys, or else its whole user agent. */
export function browserName(brands: UserAgentData['brands'] | undefined, userAgent: string): string {
  const real = (brands ?? []).filter(({ brand }) => !/not.*brand/i.test(brand));
  if (real.length === 0) return userAgent;
  return real.map(({ brand, version }) => `${brand} ${version}`).join(', ');
}
