/** What the browser says of the machine. */
export interface Machine {
  /** `navigator.hardwareConcurrency`. */
  readonly cores: number;
  /** `navigator.deviceMemory` in GiB, rounded by the browser; undefined where it does not tell. */
  readonly memoryGib?: number | undefined;
}

/** Cores of a machine, of which there is at least one, also where the browser does not tell. */
export function coresOf({ cores }: Machine): number {
  return Math.max(1, Math.floor(cores) || 1);
}
