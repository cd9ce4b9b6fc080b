import '../src/app/console-api/console-api.ts';
