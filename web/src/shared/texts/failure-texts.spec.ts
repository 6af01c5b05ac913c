import { afterEach, describe, expect, it } from '@jest/globals';
import { failureOf } from '@planwright/contracts';
import { texts } from './en.js';
import { failureTitle, whatFailed, whatToDo } from './failure-texts.js';

const english = texts.failures;
afterEach(() => {
  Object.assign(texts, { failures: english });
});

describe('what a failure says', () => {
  it('is of the language of the texts, but for what the server alone knows', () => {
    const german = { title: 'Das Modell hat nicht geantwortet', todo: 'Noch einmal versuchen.' };
    Object.assign(texts, { failures: { ...english, llm_timeout: german } });
    expect(failureTitle('llm_timeout')).toBe(german.title);
    expect(whatFailed(failureOf('llm_timeout'))).toBe(german.title);
    expect(whatFailed({ code: 'llm_timeout', message: 'The model did not answer in time.' })).toBe(
      german.title,
    );
    expect(whatToDo(failureOf('llm_timeout'))).toBe(german.todo);
    expect(whatFailed(failureOf('llm_timeout', { message: 'No answer after 120 s.' }))).toBe(
      'No answer after 120 s.',
    );
  });
});
