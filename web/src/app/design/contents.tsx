import { useState } from 'react';
import { ProblemError } from '../../shared/api/problem-error.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorNotice } from '../../shared/ui/error-notice.js';
import { ExampleMark } from '../../shared/ui/example-mark.js';
import { FailureNote } from '../../shared/ui/failure-note.js';
import { Button } from '../../shared/ui/button.js';
import { Loading } from '../../shared/ui/loading.js';
import { OfflineMark } from '../../shared/ui/offline-mark.js';
import { PartsBar, ProgressBar } from '../../shared/ui/progress-bar.js';
import { CardBones, RowBones } from '../../shared/ui/skeleton.js';
import { TaskMark } from '../../shared/ui/status.js';
import { DataTable, SortHeader, type SortOrder } from '../../shared/ui/table.js';
import { Duration, RelativeTime } from '../../shared/ui/time.js';
import { VirtualList } from '../../shared/ui/virtual-list.js';
import { Specimen } from './specimen.js';

const ROWS = ['Premise', 'Assumptions', 'Work breakdown'];
const LONG = 5000;
const STARTED = new Date().toISOString();

export function Contents() {
  const [order, setOrder] = useState<SortOrder>('ascending');
  const rows = order === 'ascending' ? ROWS : ROWS.toReversed();
  return (
    <>
      <Specimen name="Progress">
        <ProgressBar percent={62} tone="blue" label="Progress" className="w-full" />
        <PartsBar label="Tasks" done={31} running={6} failed={4} blocked={8} total={61} className="w-full" />
      </Specimen>
      <Specimen name="Times and marks">
        <RelativeTime iso={STARTED} />
        <Duration from={STARTED} ms={null} />
        <Duration from={null} ms={65_000} />
        <ExampleMark />
        <OfflineMark />
      </Specimen>
      <Specimen name="Table">
        <DataTable
          label="Tasks"
          className="w-full"
          head={
            <>
              <SortHeader order={order} onSort={setOrder}>
                Task
              </SortHeader>
              <SortHeader order={undefined} onSort={setOrder} first="descending" number>
                Cost
              </SortHeader>
              <th scope="col">State</th>
            </>
          }
        >
          {rows.map((name, index) => (
            <tr key={name} aria-selected={index === 1}>
              <td>{name}</td>
              <td className="number">$0.0{index + 1}</td>
              <td>
                <TaskMark status="completed" />
              </td>
            </tr>
          ))}
        </DataTable>
      </Specimen>
      <VirtualList label="Long list" count={LONG} rowHeight={36} keyOf={String} className="card h-40">
        {(index, row) => (
          <button type="button" {...row} className="hover:bg-sunken w-full px-3 py-1.5 text-start">
            Row {index + 1} of {LONG}
          </button>
        )}
      </VirtualList>
      <ErrorNotice
        error={
          new ProblemError({
            type: 'urn:planwright:error:too_many_requests',
            title: 'Too many requests',
            status: 429,
            code: 'too_many_requests',
            detail: 'Try again in a minute.',
          })
        }
        onRetry={() => undefined}
      />
      <FailureNote
        error={{
          code: 'llm_timeout',
          message: 'The model did not answer.',
          todo: 'Retry the task.',
          retryable: true,
        }}
      />
      <EmptyState icon="spark" title="No plan yet" action={<Button look="primary">Make a plan</Button>}>
        Describe an idea, and watch the plan grow.
      </EmptyState>
      <Loading />
      <RowBones rows={2} />
      <CardBones />
    </>
  );
}
