import '../src/app/console-api/console-api.ts';

declare global {
  /** By a call's name: when the newest that a suite has read began. */
  var takenCalls: Map<string, number> | undefined;
}
