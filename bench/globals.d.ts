import '../src/app/console-api/console-api.ts';
import '../src/ui/views/app/rs-app.ts';

declare global {
  /** By a call's name: when the newest that a suite has read began. */
  var takenCalls: Map<string, number> | undefined;
}
