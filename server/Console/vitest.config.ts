import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('../..'),
  // The tests lie outside this folder, so what they import has to be found for them.
  resolve: {
    alias: {
      console: here('./src'),
      'brotli-dec-wasm/web': here('./node_modules/brotli-dec-wasm/pkg/brotli_dec_wasm.js'),
    },
  },
  server: { fs: { allow: [here('../..')] } },
  test: { globals: true, dir: here('../../tests/Console.Tests'), include: ['**/*.test.ts'], environment: 'node' },
});
