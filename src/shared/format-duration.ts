const HOURS = new Intl.NumberFormat(undefined, { style: 'unit', unit: 'hour', unitDisplay: 'narrow' });
const MINUTES = new Intl.NumberFormat(undefined, { style: 'unit', unit: 'minute', unitDisplay: 'short' });
const IS_ENGLISH = HOURS.resolvedOptions().locale.startsWith('en');

/** A running time in minutes as people say it: "2 h 14 min", "45 min", "3 h". */
export function formatDuration(minutes: number): string {
  const whole = Math.max(0, Math.round(minutes));
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return minuteText(rest);
  return rest === 0 ? hourText(hours) : `${hourText(hours)} ${minuteText(rest)}`;
}

/** English CLDR data sets "2h" without the space that the other locales have. */
function hourText(hours: number): string {
  return IS_ENGLISH ? `${hours} h` : HOURS.format(hours);
}

function minuteText(minutes: number): string {
  return MINUTES.format(minutes);
}
