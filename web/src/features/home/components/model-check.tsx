import { formatDuration } from '../../../shared/format/time.js';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { ErrorNotice } from '../../../shared/ui/error-notice.js';
import { Icon } from '../../../shared/ui/icons.js';
import { useTestModel, type TestedModel } from '../api/test-model.js';

const t = texts.home;

/** A button that asks the model one tiny thing, and what came of it. */
export function ModelCheck() {
  const test = useTestModel();
  return (
    <div className="flex min-w-0 flex-col items-start gap-2">
      <Button small icon="check" busy={test.isPending} onClick={() => test.mutate()}>
        {test.isPending ? t.checking : t.check}
      </Button>
      <div aria-live="polite" className="w-full empty:hidden">
        {test.isError && <ErrorNotice error={test.error} />}
        {test.isSuccess && <Outcome {...test.data} />}
      </div>
    </div>
  );
}

function Outcome({ model, result }: TestedModel) {
  const { ok, latency_ms, structured_output: mode, error, code } = result;
  const todo = code && t.checkTodo[code];
  return (
    <div className={`tone-${ok ? 'green' : 'red'} tone-fill flex gap-2 rounded-lg px-3 py-2 text-sm`}>
      <Icon name={ok ? 'check' : 'cross'} className="mt-0.5" />
      <div className="min-w-0">
        <p className="font-medium">
          <span className="font-mono">{model}</span>{' '}
          {ok ? t.checkOk(formatDuration(latency_ms)) : t.checkFailed}
        </p>
        {ok && mode && <p className="text-ink">{t.checkMode[mode]}</p>}
        {error && <p className="text-ink">{error}</p>}
        {todo && <p className="text-ink">{todo}</p>}
      </div>
    </div>
  );
}
