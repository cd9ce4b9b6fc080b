import { orderMigrations } from './migration.ts';

/** The migrations this build was made with, in order. */
export const bundledMigrations = orderMigrations(
  import.meta.glob<string>('/migrations/*.sql', { query: '?raw', import: 'default', eager: true }),
);
