import type { TaskView } from '@planwright/contracts';
import { ReactFlow, ReactFlowProvider, useStoreApi, ViewportPortal } from '@xyflow/react';
import { memo, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { spotLines } from '../edge-groups.js';
import { detailAt } from '../detail.js';
import { createGraphStore, GraphStoreContext } from '../graph-store.js';
import { coneOf, downstream } from '../model/task-graph.js';
import { useCamera, ZOOM } from '../use-camera.js';
import { isInSpot, nodeViews, useDrawing, useProgress, type Drawing, type Spot } from '../use-graph-model.js';
import { useNarrow } from '../use-narrow.js';
import { useViewMarks } from '../use-view-marks.js';
import { useWalkKeys } from '../use-walk-keys.js';
import { walk } from '../walk.js';
import { Backdrop } from './backdrop.js';
import { GraphControls } from './graph-controls.js';
import { GraphSummary } from './graph-summary.js';
import { NodeActionsContext } from './node-actions.js';
import { NodeBar } from './node-bar.js';
import { SmallMap } from './small-map.js';
import { TaskNode } from './task-node.js';
import { Tiles } from './tiles.js';

const t = texts.graph;
/** Above this, lines are left out where they would only be a smear. */
const MANY = 300;
const ORIGIN = { x: 0, y: 0 };

export interface GraphCanvasProps {
  planId: string;
  tasks: readonly TaskView[];
  selected: string | undefined;
  search: string | undefined;
  /** Tasks that a change would run again: they stand out, all others are quiet. */
  lit?: ReadonlySet<string> | undefined;
  onSelect: (task: string | undefined) => void;
  onSearch: (text: string | undefined) => void;
  /** Called to make a task anew with all that rests on it; `cone` is these, the task included. */
  onRedo?: ((task: TaskView, cone: ReadonlySet<string>) => void) | undefined;
  /** Called to ask again for what a failed task lacks. */
  onRetry?: ((task: TaskView) => void) | undefined;
  /** A way to the same as text. */
  alternative: ReactNode;
}

/** The graph of a plan. Loaded when it is looked at: what draws it is a script of its own. */
export function GraphCanvas(props: GraphCanvasProps) {
  return (
    <ReactFlowProvider>
      <Graph {...props} />
    </ReactFlowProvider>
  );
}

function Graph(props: GraphCanvasProps) {
  const { planId, tasks, selected, search, lit, onSelect, onSearch, onRedo, onRetry, alternative } = props;
  const drawing = useDrawing(tasks, useNarrow() ? 'lines' : 'columns');
  const { graph, layout, reduced } = drawing;
  const progress = useProgress(tasks, drawing);
  const camera = useCamera(
    layout,
    useCallback((task: string) => graph.at.get(task), [graph]),
    selected,
  );
  const [focused, setFocused] = useState<string>();
  const [hasFocus, setHasFocus] = useState(false);
  const [hovered, setHovered] = useState<string | null>(null);
  const [preview, setPreview] = useState(false);
  const [follows, setFollows] = useState(false);
  const flow = useStoreApi();
  const isLarge = tasks.length > MANY;
  const canvas = useViewMarks(graph, layout, isLarge);

  const looked = (hasFocus ? focused : undefined) ?? selected;
  const lookedAt = looked === undefined ? undefined : graph.at.get(looked);
  const cone = useMemo(
    () => (lookedAt === undefined ? null : downstream(graph, lookedAt).add(lookedAt)),
    [graph, lookedAt],
  );
  const coneNames = useMemo(
    () => cone && new Set([...cone].map((at) => graph.names[at] ?? '')),
    [cone, graph],
  );
  const selectedAt = selected === undefined ? undefined : graph.at.get(selected);
  const spot: Spot = useMemo(
    () => ({
      lit: lit ?? (preview && coneNames ? coneNames : undefined),
      search: search?.toLowerCase() ?? '',
      selected,
      cone: selectedAt === undefined ? null : coneOf(graph, selectedAt),
    }),
    [lit, preview, coneNames, search, selected, selectedAt, graph],
  );

  const tabStop = focused !== undefined && graph.at.has(focused) ? focused : (selected ?? graph.names[0]);
  const views = useMemo(() => nodeViews(tasks, progress, spot, tabStop), [tasks, progress, spot, tabStop]);
  const [store] = useState(() => createGraphStore(views));
  useEffect(() => store.set(views), [store, views]);

  const running = tasks.filter(({ status }) => status === 'running').map(({ task }) => task);
  const runningKey = running.join(' ');
  useEffect(() => {
    if (follows && runningKey) camera.fitTo(runningKey.split(' '));
  }, [follows, runningKey, camera]);

  const latest = useRef({ tasks, graph, selected, isLarge, onSelect });
  useEffect(() => {
    latest.current = { tasks, graph, selected, isLarge, onSelect };
  });
  // The same ones as long as the graph is there: a change of them would render every node.
  const actions = useMemo(
    () => ({
      open: (task: string) => latest.current.onSelect(task === latest.current.selected ? undefined : task),
      focus: setFocused,
      hover(task: string | null): void {
        // Among a thousand tiles lines of one would be drawn at every move of the mouse, and not be told apart.
        const isTile = latest.current.isLarge && detailAt(flow.getState().transform[2], true) === 'far';
        setHovered(isTile ? null : task);
      },
      titleOf: (task: string) => latest.current.tasks[latest.current.graph.at.get(task) ?? -1]?.title ?? task,
    }),
    [flow],
  );

  const pointedAt = hovered === null ? lookedAt : graph.at.get(hovered);
  const lines = useMemo(
    () => spotLines(graph, layout, drawing.edges, pointedAt),
    [graph, layout, drawing, pointedAt],
  );
  const onMove = useCallback((): void => {
    camera.moved();
    setFollows(false);
  }, [camera]);

  const at = graph.at.get(tabStop ?? '') ?? 0;
  const go = (to: number): void => {
    const next = graph.names[to];
    if (next === undefined) return;
    setFollows(false);
    camera.reveal(next);
    setFocused(next);
    // The next node may have to be drawn first.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => document.getElementById(`task-${next}`)?.focus({ preventScroll: true })),
    );
  };
  const along = (key: Parameters<typeof walk>[4]): number => walk(graph, layout, reduced, at, key);
  useWalkKeys(canvas, { at, count: tasks.length, along, go });

  const bar = looked === undefined ? undefined : tasks[graph.at.get(looked) ?? -1];
  const isLive = tasks.some(
    ({ status }) => status === 'running' || status === 'ready' || status === 'pending',
  );
  return (
    <GraphStoreContext value={store}>
      <NodeActionsContext value={actions}>
        <div className="flex min-w-0 flex-col gap-3">
          <GraphSummary
            tasks={tasks}
            chain={progress.chain}
            chainMs={progress.chainMs}
            search={search}
            found={spot.search ? tasks.filter((task, at) => isInSpot(spot, task, at)).length : null}
            onSearch={onSearch}
          />
          <p className="sr-only" id="graph-help">
            {t.help}
          </p>
          <div
            ref={canvas}
            className="graph border-line bg-canvas relative h-[70dvh] min-h-96 overflow-hidden rounded-2xl border lg:h-[calc(100dvh-11rem)]"
            data-many={isLarge || undefined}
            data-rows
            onFocus={() => setHasFocus(true)}
            onBlur={() => setHasFocus(false)}
          >
            <ReactFlow
              aria-label={t.label}
              aria-describedby="graph-help"
              minZoom={ZOOM.least}
              maxZoom={ZOOM.most}
              nodesFocusable={false}
              elementsSelectable={false}
              disableKeyboardA11y
              deleteKeyCode={null}
              selectionKeyCode={null}
              // The wheel scrolls the page; with Ctrl, or two fingers, it zooms.
              zoomOnScroll={false}
              preventScrolling={false}
              zoomOnDoubleClick={false}
              onMoveStart={(event) => event && onMove()}
            >
              <Backdrop graph={graph} layout={layout} tasks={tasks} groups={progress.groups} spot={lines} />
              <Nodes graph={graph} layout={layout} />
              {bar && onRedo && onRetry && coneNames && (
                <NodeBar
                  planId={planId}
                  task={bar}
                  place={layout.places[graph.at.get(bar.task) ?? -1]}
                  count={coneNames.size}
                  onRetry={() => onRetry(bar)}
                  onRedo={() => onRedo(bar, coneNames)}
                  onPreview={setPreview}
                />
              )}
              {isLarge && (
                <svg className="graph-overview" aria-hidden>
                  <g>
                    <Tiles graph={graph} layout={layout} views={views} />
                  </g>
                </svg>
              )}
              <SmallMap graph={graph} layout={layout} views={views} always={isLarge} onMove={onMove} />
            </ReactFlow>
            <GraphControls
              camera={camera}
              follows={isLive ? follows : null}
              onFollow={setFollows}
              alternative={alternative}
            />
          </div>
        </div>
      </NodeActionsContext>
    </GraphStoreContext>
  );
}

/** All of them are there at every zoom: to take nodes out and in costs more than to keep them. */
const Nodes = memo(function Nodes({ graph, layout }: Pick<Drawing, 'graph' | 'layout'>) {
  return (
    <ViewportPortal>
      {graph.names.map((id, at) => (
        <TaskNode key={id} id={id} place={layout.places[at] ?? ORIGIN} />
      ))}
    </ViewportPortal>
  );
});
