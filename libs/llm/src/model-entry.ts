import type { LlmModel } from '@planwright/engine';

/** Where a provider answers and with which key. The key goes nowhere but into the client. */
export interface ProviderSettings {
  /** What the models name as their `provider`. */
  name: string;
  baseUrl: string;
  apiKey: string;
  /** A name for the key, for rows and pages. */
  credential: string;
  /** Writes without a model behind it: never mixed with real providers. */
  offline: boolean;
}

/** A model as the models file has it, read and checked. Unavailable ones stay in the list: they tell real from offline. */
export interface ModelEntry {
  id: string;
  provider: string;
  /** The name that the provider knows it by. */
  model: string;
  /** Lower is tried first. */
  priority: number;
  /** US dollars for a million tokens. */
  prices: { input: number; output: number; cached_input: number };
  capabilities: readonly string[];
  max_output_tokens: number;
  /** How long one attempt may take in all. */
  timeout_ms: number;
  background: boolean;
  limits: {
    requests_per_minute?: number | undefined;
    tokens_per_minute?: number | undefined;
    concurrent?: number | undefined;
  };
  available?: boolean;
}

/** What structured text needs; image and embedding models lack it. */
const NEEDED = ['text', 'structured'];

/** Whether the model can answer a question of the port. */
export function answersText(model: { capabilities: readonly string[] }): boolean {
  return NEEDED.every((capability) => model.capabilities.includes(capability));
}

/** The model as the port shows it. */
export function toLlmModel(entry: ModelEntry, provider: ProviderSettings): LlmModel {
  const { requests_per_minute, tokens_per_minute, concurrent } = entry.limits;
  return {
    id: entry.id,
    provider: provider.name,
    credential: provider.credential,
    priority: entry.priority,
    capabilities: [...entry.capabilities],
    offline: provider.offline,
    timeoutMs: entry.timeout_ms,
    background: entry.background,
    maxOutputTokens: entry.max_output_tokens,
    prices: {
      input: entry.prices.input,
      output: entry.prices.output,
      cachedInput: entry.prices.cached_input,
    },
    limits: {
      ...(requests_per_minute === undefined ? {} : { requestsPerMinute: requests_per_minute }),
      ...(tokens_per_minute === undefined ? {} : { tokensPerMinute: tokens_per_minute }),
      ...(concurrent === undefined ? {} : { concurrent }),
    },
  };
}

/**
 * The providers that the models' `base_url` and `api_key` arguments speak of, one a provider name.
 * @throws Error naming the two models that give one provider two addresses or two keys.
 */
export function providersOf(
  models: readonly (Pick<ModelEntry, 'id' | 'provider' | 'available'> & {
    arguments: Readonly<Record<string, string | number | boolean>>;
  })[],
): ProviderSettings[] {
  const found = new Map<string, { settings: ProviderSettings; by: string }>();
  for (const model of models) {
    if (model.available === false) continue;
    const baseUrl = String(model.arguments.base_url ?? '');
    const apiKey = String(model.arguments.api_key ?? '');
    const known = found.get(model.provider);
    if (known && (known.settings.baseUrl !== baseUrl || known.settings.apiKey !== apiKey)) {
      throw new Error(
        `The models "${known.by}" and "${model.id}" give the provider "${model.provider}" different addresses or keys; ` +
          'give both the same base_url and api_key in the models file.',
      );
    }
    if (known) continue;
    const offline = model.provider === 'offline';
    found.set(model.provider, {
      settings: { name: model.provider, baseUrl, apiKey, credential: model.provider, offline },
      by: model.id,
    });
  }
  return [...found.values()].map(({ settings }) => settings);
}
