// Health check of a container: node infra/docker/healthy.mjs http://127.0.0.1:8080/health
const response = await fetch(process.argv[2], { signal: AbortSignal.timeout(4_000) }).catch(() => undefined);
process.exit(response?.ok ? 0 : 1);
