import { plural } from '../plural.js';
import { whole } from '../whole.js';

export const home = {
  title: 'Home',
  waiting: 'Waits for you',
  running: 'Running now',
  failed: 'Failed, to be taken up again',
  recent: 'Made lately',
  all: 'All',
  gateWaits: 'Needs your decision before it goes on.',
  mergesWait: (count: number) =>
    `${whole(count)} ${plural(count, 'task holds', 'tasks hold')} two versions; choose which one counts.`,
  paused: 'Paused. It goes on when you resume it.',
  atBudget: (spent: string, budget: string) => `Paused at its budget: ${spent} of ${budget} spent.`,
  starting: 'Starts as soon as a worker is free.',
  failedTasks: (count: number) => `${whole(count)} ${plural(count, 'task', 'tasks')} failed.`,
  tasksDone: (done: number, total: number) => `${whole(done)} of ${whole(total)} tasks`,
  listFailed: 'What is going on could not be loaded.',
  seeExample: 'Look at a finished plan',
  seeExampleLead:
    'See what comes out before you begin: every task, every file and the report, to leaf through.',
  exampleTasks: (total: number) => `${whole(total)} tasks, all done`,
  madeWith: 'Plans are made with',
  check: 'Check it',
  checking: 'Checking…',
  checkOk: (latency: string) => `It answers, in ${latency}.`,
  checkMode: {
    json_schema: 'Answers are held to their schema by the provider.',
    json_object_schema: 'Answers are JSON; their schema is told to the model.',
    json_object: 'The provider holds answers to JSON; their schema is told to the model in words.',
    tool: 'Answers come as the call of a tool.',
    instruction: 'The form of answers is only asked for in words.',
  },
  checkFailed: 'It does not work yet',
  checkTodo: {
    llm_auth: 'Check the key, set it again and restart.',
    llm_quota: 'Add credit to the account at the provider.',
    llm_model_unknown: 'Check the name of the model in llm_config.json.',
    llm_connection: 'Check OPENAI_BASE_URL, and that the server runs.',
    llm_timeout: 'Try again; a model that is loaded for the first time may take longer.',
    llm_schema: 'This model does not keep to a schema. Choose another one.',
    llm_no_model: 'Set what is missing and restart Planwright, then check again.',
    llm_rate_limited: 'Wait a moment, then check again.',
  } as Readonly<Record<string, string>>,
  setup: 'No model is connected yet',
  setupLead:
    'Until one is, plans are written by the offline provider: the right form, by rules, to show how a plan grows.',
  key: {
    title: 'Add a key',
    lead: 'For OpenAI. Stop Planwright, then start it with your key in place of the dots:',
    lines: 'export OPENAI_API_KEY=sk-…\nnpm start',
    what: 'the lines that set a key',
    compose: 'With docker compose, put it into .env:',
    composeLines: 'OPENAI_API_KEY=sk-…',
    composeWhat: 'the line for .env',
  },
  server: {
    title: 'Use a server of your own',
    lead: 'Any server that speaks the Responses API, Ollama from version 0.13.3 on for one. Stop Planwright, then start it with:',
    found: (address: string, models: readonly string[], more: number) =>
      `Found: ${address} with the ${plural(models.length + more, 'model', 'models')} ${models.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`,
    foundEmpty: (address: string) =>
      `Found: ${address}, with no model for text yet. Load one, such as with “ollama pull”.`,
    model: 'Model',
    lines: (address = 'http://127.0.0.1:11434/v1', model = 'my-model') =>
      `export OPENAI_BASE_URL=${address}\nexport OPENAI_API_KEY=none\nexport PLANNING_MODEL=${model}\nnpm start`,
    what: 'the lines that name a server',
    entry: 'and name its model in llm_config.json:',
    entryWhat: 'the entry for llm_config.json',
    entryLines: (model?: string) => `{
  "id": "${model ?? 'my-model'}",
  "provider": "openai",
  "model": "${model ?? 'the name that the server knows'}",
  "priority": 1,
  "prices": { "input": 0, "output": 0, "cached_input": 0 },
  "capabilities": ["text", "structured"],
  "context_tokens": 32000,
  "max_output_tokens": 8000,
  "timeout_ms": 600000,
  "arguments": {
    "base_url": "\${OPENAI_BASE_URL}",
    "api_key": "\${OPENAI_API_KEY}"
  }
}`,
  },
  example: {
    title: 'Look at the worked example',
    lead: 'A finished plan is here already. Nothing has to be set up for it.',
    none: 'The worked example is not stored here. It comes with a first start without plans.',
    open: 'Open the example',
  },
} as const;
