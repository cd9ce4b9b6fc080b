/** The day it is here, as YYYY-MM-DD. */
export function localDay(now = new Date()): string {
  const part = (number: number, length: number) => String(number).padStart(length, '0');
  return `${part(now.getFullYear(), 4)}-${part(now.getMonth() + 1, 2)}-${part(now.getDate(), 2)}`;
}
