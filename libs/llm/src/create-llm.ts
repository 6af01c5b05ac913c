import { LlmFailure, type Llm } from '@planwright/engine';
import { OpenAI } from 'openai';
import { askModel, type Line } from './ask/ask-model.js';
import { answersText, toLlmModel, type ModelEntry, type ProviderSettings } from './model-entry.js';
import { decideAttempt, type Candidate } from './policy/decide-attempt.js';

/** Below the five minutes after which fetch itself gives a silent line up. */
const LONGEST_SILENCE_MS = 240_000;

export interface LlmSettings {
  providers: readonly ProviderSettings[];
  models: readonly ModelEntry[];
  /** 0 to below 1, for jitter. */
  random?: () => number;
  /** Longest silence before headers and between two events, milliseconds; 240,000 or the model's time-out if shorter. */
  idleTimeoutMs?: number;
}

function clientFor(provider: ProviderSettings): OpenAI {
  return new OpenAI({
    apiKey: provider.apiKey,
    baseURL: provider.baseUrl,
    // Left out, the client would read these from the environment.
    organization: null,
    project: null,
    webhookSecret: null,
    // Retries belong to the ledger; the client's log could hold prompts.
    maxRetries: 0,
    logLevel: 'off',
  });
}

/**
 * The language-model port over the Responses API. Models whose provider is not given are taken as unavailable.
 * `models()` lists those that can be asked for text, best first.
 */
export function createLlm(settings: LlmSettings): Llm {
  const random = settings.random ?? Math.random;
  const providers = new Map(settings.providers.map((provider) => [provider.name, provider]));
  const clients = new Map(settings.providers.map((provider) => [provider.name, clientFor(provider)]));
  const lines = new Map<string, Line>();
  const candidates: Candidate[] = [];

  for (const entry of settings.models) {
    const provider = providers.get(entry.provider);
    const client = clients.get(entry.provider);
    const available = entry.available !== false && provider !== undefined;
    const { id, priority, capabilities } = entry;
    candidates.push({
      id,
      priority,
      capabilities,
      available,
      offline: provider?.offline ?? entry.provider === 'offline',
    });
    if (!provider || !client || !available || !answersText(entry)) continue;
    lines.set(id, {
      client,
      model: toLlmModel(entry, provider),
      providerModel: entry.model,
      idleMs: Math.min(settings.idleTimeoutMs ?? LONGEST_SILENCE_MS, entry.timeout_ms),
      summaries: true,
      shape: 'json_schema',
    });
  }

  return {
    models: () =>
      [...lines.values()]
        .map((line) => line.model)
        .sort((a, b) => a.priority - b.priority || a.id.localeCompare(b.id)),
    decide: (past, preferred) => decideAttempt(candidates, past, preferred, random),
    async ask(attempt) {
      const line = lines.get(attempt.modelId);
      if (!line)
        throw new LlmFailure('llm_no_model', `There is no model "${attempt.modelId}" to ask for text.`);
      return askModel(line, attempt);
    },
  };
}
