import { defineConfig } from 'vite';

export default defineConfig({
  base: '/console/',
  // brotli-dec-wasm finds its .wasm beside itself; pre-bundling would move it away.
  optimizeDeps: { exclude: ['brotli-dec-wasm'] },
  worker: { format: 'es' },
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
});
