import { longestOf, type Span } from './span.ts';

/** A sentence about a slow operation, without its secrets. */
export function describeSlow(span: Span): string {
  const { name, thread, parts, properties, failed } = span;
  const facts = [
    ...(thread === undefined ? [] : [`in ${thread}`]),
    ...(failed ? ['failed'] : []),
    ...Object.entries(parts ?? {}).map(([part, ms]) => `${part} ${Math.round(ms)} ms`),
    ...Object.entries(properties ?? {}).map(([key, value]) => `${key} ${value}`),
  ];
  const detail = facts.length === 0 ? '' : ` (${facts.join(', ')})`;
  return `Slow: ${name} took ${Math.round(longestOf(span))} ms${detail}.`;
}
