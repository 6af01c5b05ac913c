export interface PromptMessage {
  role: string;
  text: string;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function textOf(content: unknown): string | null {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return null;
  const texts = content.map((part: unknown) =>
    isObject(part) && typeof part['text'] === 'string' ? part['text'] : null,
  );
  return texts.some((text) => text === null) ? null : texts.join('\n');
}

/**
 * What was said to the model, from the body of a request: `instructions` and the messages of `input`. Empty where the
 * body has another shape; then it is shown as it is.
 */
export function promptMessages(request: unknown): PromptMessage[] {
  if (!isObject(request)) return [];
  const { instructions, input } = request;
  const system = typeof instructions === 'string' ? [{ role: 'system', text: instructions }] : [];
  if (typeof input === 'string') return [...system, { role: 'user', text: input }];
  if (!Array.isArray(input)) return system;
  const messages = input.flatMap((message: unknown): PromptMessage[] => {
    if (!isObject(message) || typeof message['role'] !== 'string') return [];
    const text = textOf(message['content']);
    return text === null ? [] : [{ role: message['role'], text }];
  });
  return [...system, ...messages];
}
