import { ACCENTS, type Settings } from './settings.ts';

/** Gives the page the theme and accent of the settings. */
export function applyAppearance(settings: Settings, root: HTMLElement = document.documentElement): void {
  root.style.colorScheme = settings.theme === 'system' ? 'light dark' : settings.theme;
  root.style.setProperty('--accent-hue', String(ACCENTS[settings.accent]));
}
