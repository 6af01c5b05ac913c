import { useMemo, useState } from 'react';
import { formatLanguage } from '../../../shared/format/language.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { Loading } from '../../../shared/ui/loading.js';
import { ReadFailure } from '../../../shared/ui/read-failure.js';
import { SearchField } from '../../../shared/ui/search-field.js';
import { Select } from '../../../shared/ui/select.js';
import { usePrompts } from '../api/get-prompts.js';
import { languagesOf, narrowExamples, subjectsOf, type ExampleFilter } from '../narrow-examples.js';
import { ExampleButton } from './example-button.js';

const t = texts.newPlan;
/** So many are shown at first where the list stands below the form, as in the class that hides the others. */
const FEW = 8;

interface PromptCatalogueProps {
  filter: ExampleFilter;
  onFilter: (filter: ExampleFilter) => void;
  onUse: (prompt: string) => void;
}

/** Every example prompt, narrowed by language and subject. */
export function PromptCatalogue({ filter, onFilter, onUse }: PromptCatalogueProps) {
  const prompts = usePrompts();
  const [every, setEvery] = useState(false);
  const all = useMemo(() => prompts.data ?? [], [prompts.data]);
  const inLanguage = useMemo(
    () => narrowExamples(all, { language: filter.language }),
    [all, filter.language],
  );
  const subjects = useMemo(() => subjectsOf(inLanguage), [inLanguage]);
  const shown = narrowExamples(all, filter);
  return (
    <section aria-label={t.catalogue} className="flex min-w-0 flex-col gap-3">
      <div className="flex items-baseline gap-2">
        <h2 className="text-lg font-semibold">{t.catalogue}</h2>
        {prompts.isSuccess && (
          <p role="status" className="text-muted text-sm">
            {t.examplesCount(shown.length)}
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2 *:first:basis-full">
        <SearchField
          label={t.catalogueSearch}
          value={filter.search ?? ''}
          onSettled={(search) => onFilter({ ...filter, search })}
        />
        <Choice
          label={t.language}
          any={t.anyLanguage}
          value={filter.language}
          options={languagesOf(all).map((code) => [code, formatLanguage(code)])}
          onChoose={(language) => onFilter({ ...filter, language, tag: undefined })}
        />
        <Choice
          label={t.tag}
          any={t.anyTag}
          value={filter.tag}
          options={subjects.map((tag) => [tag, tag])}
          onChoose={(tag) => onFilter({ ...filter, tag })}
        />
      </div>
      {prompts.isPending && <Loading lines={6} />}
      <ReadFailure of={prompts} />
      {prompts.isSuccess && shown.length === 0 && (
        <div className="card flex flex-col items-start gap-2 p-4">
          <p>{t.noExample}</p>
          <Button small onClick={() => onFilter({})}>
            {t.clearExamples}
          </Button>
        </div>
      )}
      <ul className="grid gap-2 sm:grid-cols-2 lg:max-h-[70dvh] lg:grid-cols-1 lg:overflow-y-auto lg:p-0.5">
        {shown.map((example) => (
          <li key={example.id} className={every ? '' : 'max-lg:nth-[n+9]:hidden'}>
            <ExampleButton example={example} onUse={onUse} />
          </li>
        ))}
      </ul>
      {!every && shown.length > FEW && (
        <Button className="self-center lg:hidden" onClick={() => setEvery(true)}>
          {t.everyExample(shown.length)}
        </Button>
      )}
    </section>
  );
}

interface ChoiceProps {
  label: string;
  any: string;
  value: string | undefined;
  options: readonly (readonly [value: string, name: string])[];
  onChoose: (value: string | undefined) => void;
}

function Choice({ label, any, value, options, onChoose }: ChoiceProps) {
  return (
    <Select
      aria-label={label}
      className="min-w-0 flex-1 basis-36"
      value={value ?? ''}
      onChange={(chosen) => onChoose(chosen || undefined)}
      options={[{ value: '', label: any }, ...options.map(([code, name]) => ({ value: code, label: name }))]}
    />
  );
}
