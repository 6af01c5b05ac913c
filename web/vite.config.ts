import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, loadEnv, type Plugin } from 'vite';

const packers = [
  ['gz', promisify(gzip)],
  ['br', promisify(brotliCompress)],
] as const;

/**
 * Writes `.gz` and `.br` beside each text asset, so that the web server never compresses while it serves. Works on
 * what was written: before that, Vite has not filled in the addresses of chunks.
 */
function precompress(): Plugin {
  return {
    name: 'planwright-precompress',
    apply: 'build',
    async writeBundle({ dir = '.' }, bundle) {
      const names = Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name));
      for (const name of names) {
        const source = await readFile(join(dir, name));
        for (const [extension, pack] of packers) {
          await writeFile(join(dir, `${name}.${extension}`), await pack(source));
        }
      }
    },
  };
}

export default defineConfig(({ mode }) => {
  const ports = loadEnv(mode, import.meta.dirname, ['API_PORT', 'GATEWAY_PORT']);
  const api = `http://127.0.0.1:${ports['API_PORT'] ?? '8080'}`;
  const gateway = `http://127.0.0.1:${ports['GATEWAY_PORT'] ?? '8081'}`;
  return {
    root: import.meta.dirname,
    plugins: [react(), tailwindcss(), precompress()],
    resolve: { conditions: ['planwright-source', ...defaultClientConditions] },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: ['chrome123', 'firefox125', 'safari17.5'],
      // Inlined assets would need data: in the page's policy for every kind of asset.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: ['index.html', 'diagram-room.html'].map((name) => join(import.meta.dirname, name)),
      },
    },
    server: {
      host: '127.0.0.1',
      port: 5173,
      // The room where diagrams are drawn has no origin.
      cors: { origin: ['null'] },
      proxy: {
        '/api': api,
        '/graphql': api,
        '/docs': api,
        '/health': api,
        '/metrics': api,
        '/socket.io': { target: gateway, ws: true },
        '/ws': { target: gateway, ws: true },
      },
    },
  };
});
