/** A language as files tell it (ISO 639 or BCP 47) in the short form; `und` for what is none. */
export function trackLanguage(told: string | undefined): string {
  try {
    const [canonical = 'und'] = Intl.getCanonicalLocales(told?.trim() ?? []);
    return canonical;
  } catch {
    return 'und';
  }
}
