import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('../..'),
  resolve: { alias: { console: here('./src') } },
  server: { fs: { allow: [here('../..')] } },
  test: { globals: true, dir: here('../../tests/Console.Tests'), include: ['**/*.test.ts'], environment: 'node' },
});
