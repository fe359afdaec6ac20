import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: '/console/',
  // brotli-dec-wasm finds its .wasm beside itself; pre-bundling would move it away.
  optimizeDeps: { exclude: ['brotli-dec-wasm'] },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The office's pages come from the server and name their script: it keeps its name.
      input: { index: here('index.html'), office: here('src/office.ts') },
      output: { entryFileNames: (chunk) => (chunk.name === 'office' ? 'office.js' : 'assets/[name]-[hash].js') },
    },
  },
});
