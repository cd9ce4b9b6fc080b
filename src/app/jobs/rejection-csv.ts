import type { JobRejection } from '../../shared/job-run.ts';

/** Lines that were rejected or taken in part as CSV (RFC 4180), with a heading. */
export function rejectionCsv(rejections: readonly JobRejection[]): string {
  const rows = rejections.map(({ file, line, reason, excerpt }) => [file, String(line), reason, excerpt]);
  return [['file', 'line', 'reason', 'excerpt'], ...rows]
    .map((row) => row.map(csvCell).join(','))
    .join('\r\n');
}

/** One value, quoted; a leading quote keeps spreadsheets from taking text for a formula (CVE-2021-41270). */
function csvCell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
}
