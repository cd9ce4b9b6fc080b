import type { HdrFormat } from '../../../shared/files/media-header.ts';

/** What MediaInfo says of a picture's range; several values are parted by " / ". */
export interface RangeFacts {
  readonly HDR_Format?: string | undefined;
  readonly HDR_Format_Compatibility?: string | undefined;
  readonly transfer_characteristics?: string | undefined;
}

/** SMPTE ST 2094-40 is HDR10+; ST 2086 is HDR10's mastering display; PQ and HLG are curves of BT.2100. */
export function hdrFormats(facts: RangeFacts): HdrFormat[] {
  const formats = `${facts.HDR_Format ?? ''} / ${facts.HDR_Format_Compatibility ?? ''}`;
  const curve = facts.transfer_characteristics ?? '';
  const isDolby = formats.includes('Dolby Vision');
  const isPlus = /ST 2094 App 4|HDR10\+/.test(formats);
  const isHlg = curve.includes('HLG') || /\bHLG\b/.test(formats);
  // Profile 5 of Dolby Vision uses PQ too, but in colours of its own: without a base layer it is no HDR10.
  const isBase = /HDR10(?!\+)|ST 2086/.test(formats) || (curve === 'PQ' && !isDolby);
  return [
    ...(isDolby ? (['Dolby Vision'] as const) : []),
    ...(isPlus ? (['HDR10+'] as const) : []),
    ...(isBase && !isHlg ? (['HDR10'] as const) : []),
    ...(isHlg ? (['HLG'] as const) : []),
  ];
}
