import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { definitions } from './definitions.js';
import { SettingsError } from './settings-error.js';
import type { Settings, SettingSource } from './settings.js';

const capability = z.enum(['text', 'structured', 'reasoning', 'image', 'embedding']);
export type ModelCapability = z.infer<typeof capability>;

const count = z.number().int().positive();
const price = z.number().nonnegative();

const modelEntry = z.strictObject({
  id: z.string().min(1),
  provider: z.enum(['openai', 'router', 'offline']),
  /** The name that the provider knows it by. */
  model: z.string().min(1),
  /** Lower is tried first. */
  priority: z.number().int().nonnegative(),
  /** US dollars for a million tokens. */
  prices: z.strictObject({ input: price, output: price, cached_input: price }),
  capabilities: z.array(capability).min(1),
  context_tokens: count,
  max_output_tokens: count,
  timeout_ms: count,
  background: z.boolean().default(false),
  limits: z
    .strictObject({
      requests_per_minute: count.optional(),
      tokens_per_minute: count.optional(),
      concurrent: count.optional(),
    })
    .default({}),
  arguments: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
});

const modelsFile = z.strictObject({ models: z.array(modelEntry).min(1) });

/** A model of the models file with `${ENV}` resolved. `arguments` may hold keys: never send it to a client. */
export interface Model extends z.output<typeof modelEntry> {
  available: boolean;
  /** Why it is not available, for a person. */
  unavailable_because?: string;
}

/** What a setting is worth inside `${NAME}`: as parsed (with its default), else as the environment has it. */
function lookup(settings: Settings, env: SettingSource): (name: string) => string | undefined {
  const byName = new Map<string, string>();
  for (const [key, definition] of Object.entries(definitions)) {
    const value = settings[key as keyof typeof definitions];
    if (value !== undefined) byName.set(definition.env, String(value));
  }
  return (name) => byName.get(name) ?? (env[name] || undefined);
}

function resolveArguments(entry: z.output<typeof modelEntry>, find: (name: string) => string | undefined) {
  const missing = new Set<string>();
  const resolved = Object.entries(entry.arguments).map(([key, value]) => [
    key,
    typeof value !== 'string'
      ? value
      : value.replace(/\$\{([A-Z0-9_]+)\}/g, (_whole, name: string) => {
          const found = find(name);
          if (found === undefined) missing.add(name);
          return found ?? '';
        }),
  ]);
  return { arguments: Object.fromEntries(resolved) as Model['arguments'], missing: [...missing] };
}

/**
 * The models of a models file's text, best first. Offline models are available exactly when the settings
 * are offline, real ones exactly when they are not and every `${ENV}` of theirs is set, so that a real
 * plan never falls back to invented text.
 * @throws SettingsError when the text is no models file.
 */
export function parseModels(source: string, settings: Settings, env: SettingSource = {}): Model[] {
  let content: unknown;
  try {
    content = JSON.parse(source);
  } catch {
    throw new SettingsError('LLM_CONFIG', `(${settings.llmConfig}) is not JSON`, 'correct the file');
  }
  const parsed = modelsFile.safeParse(content);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const where = issue?.path.join('.') || 'the file';
    throw new SettingsError(
      'LLM_CONFIG',
      `(${settings.llmConfig}) is wrong at ${where}`,
      issue?.message ?? 'correct the file',
    );
  }
  const ids = parsed.data.models.map((model) => model.id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) {
    throw new SettingsError(
      'LLM_CONFIG',
      `(${settings.llmConfig}) has "${twice}" twice`,
      'rename one of them',
    );
  }
  const find = lookup(settings, env);
  const because = (entry: z.output<typeof modelEntry>, missing: string[]): string | undefined => {
    if (entry.provider === 'offline') {
      return settings.offline ? undefined : 'offline models are used only when no key is set';
    }
    if (settings.offline) return 'no key is set, or TEST_MODE is: the offline provider is used';
    return missing.length > 0 ? `${missing.join(', ')} is not set` : undefined;
  };
  return parsed.data.models
    .map((entry): Model => {
      const resolved = resolveArguments(entry, find);
      const reason = because(entry, resolved.missing);
      return {
        ...entry,
        arguments: resolved.arguments,
        available: reason === undefined,
        ...(reason === undefined ? {} : { unavailable_because: reason }),
      };
    })
    .sort((a, b) => a.priority - b.priority || a.id.localeCompare(b.id));
}

/**
 * The models of the file that LLM_CONFIG names.
 * @throws SettingsError when it cannot be read or is no models file.
 */
export function loadModels(settings: Settings): Model[] {
  let source: string;
  try {
    source = readFileSync(settings.llmConfig, 'utf8');
  } catch {
    throw new SettingsError(
      'LLM_CONFIG',
      `is "${settings.llmConfig}", which cannot be read`,
      'give the path of a models file, or leave it out to use llm_config.json',
    );
  }
  return parseModels(source, settings, process.env);
}
