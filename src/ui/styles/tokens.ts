import { css } from 'lit';

/**
 * Every colour, size and duration of the interface, as custom properties of `:root` (they reach into
 * every shadow root). Colours are OKLCH; light and dark come from one scale; text on its surface has
 * at least 4.5:1. `--accent-hue` is the person's to choose. Sizes follow a 1.2 scale from 11 to 28 px,
 * space multiples of 4 px.
 */
export const tokens = css`
  :root {
    color-scheme: light dark;
    --accent-hue: 264;

    --surface: light-dark(oklch(0.977 0.002 286), oklch(0.195 0.004 286));
    --surface-raised: light-dark(oklch(1 0 0), oklch(0.235 0.005 286));
    --surface-sunken: light-dark(oklch(0.95 0.003 286), oklch(0.165 0.004 286));
    --surface-hover: light-dark(oklch(0.945 0.004 286), oklch(0.255 0.006 286));
    --surface-pressed: light-dark(oklch(0.915 0.006 286), oklch(0.295 0.008 286));
    --line: light-dark(oklch(0.9 0.004 286), oklch(0.3 0.006 286));
    --line-control: light-dark(oklch(0.62 0.012 286), oklch(0.56 0.012 286));

    --text: light-dark(oklch(0.24 0.008 286), oklch(0.94 0.004 286));
    --text-muted: light-dark(oklch(0.47 0.012 286), oklch(0.73 0.01 286));
    --skeleton: light-dark(oklch(0.915 0.004 286), oklch(0.29 0.006 286));

    --accent: light-dark(oklch(0.5 0.17 var(--accent-hue)), oklch(0.75 0.12 var(--accent-hue)));
    --accent-hover: light-dark(oklch(0.44 0.17 var(--accent-hue)), oklch(0.81 0.1 var(--accent-hue)));
    --on-accent: light-dark(oklch(0.99 0 0), oklch(0.18 0.02 var(--accent-hue)));
    --accent-soft: light-dark(oklch(0.935 0.03 var(--accent-hue)), oklch(0.31 0.05 var(--accent-hue)));

    --danger: light-dark(oklch(0.5 0.19 27), oklch(0.76 0.13 27));
    --warning: light-dark(oklch(0.5 0.11 70), oklch(0.82 0.12 80));
    --success: light-dark(oklch(0.47 0.11 152), oklch(0.79 0.13 152));

    --font: system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    --font-mono: ui-monospace, 'SF Mono', 'Cascadia Mono', 'Noto Sans Mono', monospace;
    --size-0: 11px;
    --size-1: 13px;
    --size-2: 16px;
    --size-3: 19px;
    --size-4: 23px;
    --size-5: 28px;

    --space-1: 4px;
    --space-2: 8px;
    --space-3: 12px;
    --space-4: 16px;
    --space-6: 24px;
    --space-8: 32px;
    --space-12: 48px;

    --radius: 6px;
    --radius-large: 12px;
    --hairline: light-dark(oklch(0 0 0 / 0.12), oklch(1 0 0 / 0.14));
    --shadow: 0 1px 2px oklch(0 0 0 / 0.08), 0 8px 24px oklch(0 0 0 / 0.14);

    --control-height: 36px;
    --motion-quick: 120ms;
    --motion: 200ms;
  }

  @media (pointer: coarse) {
    :root {
      --control-height: 44px;
    }
  }

  @media (prefers-contrast: more) {
    :root {
      --surface: light-dark(oklch(1 0 0), oklch(0.12 0 0));
      --surface-raised: light-dark(oklch(1 0 0), oklch(0.16 0 0));
      --text: light-dark(oklch(0 0 0), oklch(1 0 0));
      --text-muted: light-dark(oklch(0.3 0 0), oklch(0.88 0 0));
      --line: light-dark(oklch(0.5 0 0), oklch(0.65 0 0));
      --line-control: light-dark(oklch(0.3 0 0), oklch(0.85 0 0));
      --hairline: light-dark(oklch(0 0 0 / 0.6), oklch(1 0 0 / 0.6));
      --accent: light-dark(oklch(0.4 0.18 var(--accent-hue)), oklch(0.85 0.1 var(--accent-hue)));
    }
  }

  @media (prefers-reduced-motion: reduce) {
    :root {
      --motion-quick: 0ms;
      --motion: 0ms;
    }
  }
`;

/** Gives the page the tokens. Called once, before the first element is shown. */
export function adoptTokens(page: Document): void {
  const sheet = tokens.styleSheet;
  if (sheet !== undefined) page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}
