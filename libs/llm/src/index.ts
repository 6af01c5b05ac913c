export { estimateTokens, reserveMicros } from './cost/tokens.js';
export { createLlm, type LlmSettings } from './create-llm.js';
export { providersOf, type ModelEntry, type ProviderSettings } from './model-entry.js';
