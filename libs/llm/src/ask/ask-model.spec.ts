import { afterEach, describe, expect, it } from '@jest/globals';
import { LlmFailure } from '@planwright/engine';
import {
  attempt,
  completed,
  created,
  json,
  piece,
  response,
  send,
  startScripted,
  thought,
  type Script,
} from '../scripted-provider.fixture.js';

let provider: Awaited<ReturnType<typeof startScripted>> | undefined;
const start = async (script: Script) => (provider = await startScripted(script));
afterEach(() => provider?.close());

const answer = (text: string, more: Record<string, unknown> = {}): Script => {
  return (_seen, res) => {
    send(res, [created(), piece(text), completed(text, more)]);
    res.end();
  };
};

const formatOf = (seen: { body: Record<string, unknown> }): string | undefined =>
  (seen.body.text as { format: { type: string } } | undefined)?.format.type;

describe('asking', () => {
  it('streams reasoning and output, and gives answer, tokens, cost and times', async () => {
    const { llm, seen } = await start((_seen, res) => {
      send(res, [created(), thought('First. '), thought('Then.'), piece('{"a":"🙂'), piece('","b":1}')]);
      send(res, [completed('{"a":"🙂","b":1}')], 5);
      res.end();
    });
    const told: unknown[] = [];
    const reply = await llm().ask(
      attempt({
        onResponseId: (id, background) => void told.push([id, background]),
        onDelta: ({ kind, offset, text }) => void told.push([kind, offset, text]),
      }),
    );
    expect(told).toEqual([
      ['resp_1', false],
      ['reasoning', 0, 'First. '],
      ['reasoning', 7, 'Then.'],
      ['output', 0, '{"a":"🙂'],
      ['output', 8, '","b":1}'],
    ]);
    expect(reply).toMatchObject({
      json: { a: '🙂', b: 1 },
      text: '{"a":"🙂","b":1}',
      reasoning: 'First. Then.',
      responseId: 'resp_1',
      tokens: { input: 1000, output: 300, reasoning: 100, cached: 400 },
      costMicros: 600 * 2 + 80 + 300 * 12,
    });
    expect(reply.firstTokenMs).toBeLessThanOrEqual(reply.durationMs);
    expect(seen[0]?.headers['x-planwright-call']).toBe('plan/task/step/item#1');
    expect(seen[0]?.body).toMatchObject({
      model: 'gpt-test',
      stream: true,
      store: true,
      max_output_tokens: 4000,
      reasoning: { summary: 'auto' },
      text: { format: { type: 'json_schema', name: 'answer', strict: true } },
      input: [
        { role: 'system', content: 'PRIVATE-SYSTEM' },
        { role: 'user', content: 'PRIVATE-USER' },
      ],
    });
  });

  it('sends call keys of any script, and a temperature only to models that do not reason', async () => {
    const { llm, seen } = await start(answer('{}'));
    const question = { ...attempt().question, temperature: 0.4, maxOutputTokens: 700 };
    await llm({ capabilities: ['text', 'structured'] }).ask(
      attempt({ question, callKey: 'p/Zürich – 東京' }),
    );
    await llm().ask(attempt({ question }));
    expect(decodeURIComponent(String(seen[0]?.headers['x-planwright-call']))).toBe('p/Zürich – 東京');
    expect(seen[0]?.body).toMatchObject({ temperature: 0.4, max_output_tokens: 700 });
    expect(seen[0]?.body).not.toHaveProperty('reasoning');
    expect(seen[1]?.body).not.toHaveProperty('temperature');
  });

  it('goes on without reasoning summaries where the provider refuses them, and remembers', async () => {
    const { llm, seen } = await start((entry, res, index) => {
      if (entry.body.reasoning) {
        json(res, 400, { error: { param: 'reasoning.summary', code: 'unsupported_value' } });
      } else void answer('{}')(entry, res, index);
    });
    const port = llm();
    await port.ask(attempt());
    await port.ask(attempt());
    expect(seen.map((entry) => 'reasoning' in entry.body)).toEqual([true, false, false]);
  });

  it.each([
    ['json_schema', 400, { param: 'text.format.type', code: 'unsupported_value' }],
    ['json_schema', 500, { message: 'response_format json_schema is not supported' }],
  ])(
    'asks for JSON with the schema in words where the provider refuses %s by %i',
    async (type, status, error) => {
      const { llm, seen } = await start((entry, res, index) => {
        if (formatOf(entry) === type) json(res, status, { error });
        else void answer('{}')(entry, res, index);
      });
      const port = llm();
      expect(await port.ask(attempt())).toMatchObject({ structuredOutput: 'json_object' });
      expect(await port.ask(attempt())).toMatchObject({ structuredOutput: 'json_object' });
      expect(seen.map(formatOf)).toEqual(['json_schema', 'json_object', 'json_object']);
      const [system] = seen[2]?.body.input as { content: string }[];
      expect(system?.content).toContain('PRIVATE-SYSTEM');
      expect(system?.content).toContain(JSON.stringify(attempt().question.schema));
    },
  );

  it('asks in words alone where the provider knows no form at all', async () => {
    const { llm, seen } = await start((entry, res, index) => {
      if (entry.body.text) json(res, 400, { error: { message: 'Unknown field', param: 'text' } });
      else void answer('```json\n{"a":1}\n```')(entry, res, index);
    });
    const reply = await llm().ask(attempt());
    expect(reply).toMatchObject({ structuredOutput: 'instruction', json: { a: 1 } });
    expect(seen.map(formatOf)).toEqual(['json_schema', 'json_object', undefined]);
  });

  it('keeps the form where the request was refused for another reason', async () => {
    const { llm, seen } = await start((_entry, res) =>
      json(res, 400, {
        error: { code: 'invalid_json_schema', param: 'text.format.schema', message: 'Invalid schema' },
      }),
    );
    await expect(llm().ask(attempt())).rejects.toMatchObject({ code: 'llm_bad_request' });
    expect(seen).toHaveLength(1);
  });

  it('takes a fence off, refuses prose, and tells cut JSON from broken JSON', async () => {
    const texts = ['```json\n{"a":1}\n```', 'Here it is: {"a":1}', '{"a":[1,2', '{"a":}', ''];
    const { llm } = await start((entry, res, index) => answer(texts[index] ?? '')(entry, res, index));
    const port = llm();
    await expect(port.ask(attempt())).resolves.toMatchObject({ json: { a: 1 } });
    for (const code of ['llm_schema', 'llm_truncated', 'llm_schema', 'llm_schema']) {
      await expect(port.ask(attempt())).rejects.toMatchObject({ code });
    }
  });

  it('keeps what was paid for when an answer is cut off at its longest length', async () => {
    const { llm } = await start((_seen, res) => {
      const body = response('{"a":[1', {
        status: 'incomplete',
        incomplete_details: { reason: 'max_output_tokens' },
      });
      send(res, [created(), piece('{"a":[1'), { type: 'response.incomplete', response: body }]);
      res.end();
    });
    await expect(llm().ask(attempt())).rejects.toMatchObject({
      code: 'llm_truncated',
      details: { text: '{"a":[1', responseId: 'resp_1', costMicros: 4880, tokens: { output: 300 } },
    });
  });

  it('gives the error of a callback back as it is', async () => {
    const { llm } = await start(answer('{}'));
    const mine = new Error('the database is away');
    const asked = llm().ask(attempt({ onResponseId: () => Promise.reject(mine) }));
    await expect(asked).rejects.toBe(mine);
  });
});

describe('repairing', () => {
  const repair = { previousResponseId: 'resp_0', brokenText: 'BROKEN "TEXT"', problem: 'a: expected number' };

  it('continues the response without sending again what it holds', async () => {
    const { llm, seen } = await start(answer('{}'));
    await llm().ask(attempt({ repair }));
    expect(seen[0]?.body.previous_response_id).toBe('resp_0');
    const sent = JSON.stringify(seen[0]?.body);
    expect(sent).toContain('a: expected number');
    expect(sent).not.toMatch(/PRIVATE|BROKEN/);
    expect(seen[0]?.body).toMatchObject({ text: { format: { type: 'json_schema' } } });
  });

  it.each([
    ['400', 400, { code: 'previous_response_not_found', param: 'previous_response_id' }],
    ['404', 404, { type: 'invalid_request_error', param: 'previous_response_id' }],
  ])(
    'asks the whole question with the broken text when the response is gone (%s)',
    async (_name, status, error) => {
      const { llm, seen } = await start((entry, res, index) =>
        index === 0 ? json(res, status, { error }) : answer('{"a":1}')(entry, res, index),
      );
      await expect(llm().ask(attempt({ repair }))).resolves.toMatchObject({ json: { a: 1 } });
      expect(seen).toHaveLength(2);
      expect(seen[1]?.body).not.toHaveProperty('previous_response_id');
      const input = seen[1]?.body.input as { content: string }[];
      expect(input.map((message) => message.content).slice(0, 2)).toEqual(['PRIVATE-SYSTEM', 'PRIVATE-USER']);
      expect(input[2]?.content).toContain('BROKEN \\"TEXT\\"');
      expect(input[2]?.content).toContain('a: expected number');
    },
  );

  it('quotes the broken text where there is no response to continue', async () => {
    const { llm, seen } = await start(answer('{}'));
    await llm().ask(attempt({ repair: { ...repair, previousResponseId: null } }));
    expect(JSON.stringify(seen[0]?.body.input)).toContain('BROKEN');
    expect(seen[0]?.body).not.toHaveProperty('previous_response_id');
  });
});

describe('ending', () => {
  it('leaves the provider at once when it is cancelled', async () => {
    const cancel = new AbortController();
    const { llm, seen } = await start((_seen, res) => {
      send(res, [created(), piece('{"a"')]);
      setTimeout(() => cancel.abort(), 50);
    });
    const before = performance.now();
    const failed = await llm()
      .ask(attempt({ signal: cancel.signal }))
      .catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(LlmFailure);
    expect(failed).toMatchObject({ code: 'llm_cancelled', details: { text: '{"a"', responseId: 'resp_1' } });
    expect(performance.now() - before).toBeLessThan(1000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen[0]?.left).toBe(true);
  });

  it('asks nothing when it was cancelled before', async () => {
    const { llm, seen } = await start(answer('{}'));
    await expect(llm().ask(attempt({ signal: AbortSignal.abort() }))).rejects.toMatchObject({
      code: 'llm_cancelled',
    });
    await expect(
      llm({ background: true }).ask(attempt({ signal: AbortSignal.abort() })),
    ).rejects.toMatchObject({
      code: 'llm_cancelled',
    });
    expect(seen).toHaveLength(0);
  });

  it.each<[string, Script, number, number | undefined]>([
    ['nothing comes', () => undefined, 200, undefined],
    ['it falls silent', (_seen, res) => send(res, [created(), piece('{')]), 5000, 200],
    ['no header comes within the silence', () => undefined, 5000, 200],
    [
      'it goes on too long',
      (_seen, res) => {
        send(res, [created()]);
        const timer = setInterval(() => send(res, [piece(' ')]), 40);
        res.on('close', () => clearInterval(timer));
      },
      300,
      undefined,
    ],
  ])('times out when %s', async (_name, script, timeoutMs, idleMs) => {
    const { llm } = await start(script);
    const before = performance.now();
    await expect(llm({ timeout_ms: timeoutMs }, idleMs).ask(attempt())).rejects.toMatchObject({
      code: 'llm_timeout',
    });
    expect(performance.now() - before).toBeLessThan(1500);
  });
});
