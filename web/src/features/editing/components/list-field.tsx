import { useState, type ReactNode } from 'react';
import { texts } from '../../../shared/texts/en.js';
import { Button } from '../../../shared/ui/button.js';
import { blankOf } from '../form/blank.js';
import { withMoved, withoutItem } from '../form/change.js';
import { fitted, movedKeys, withoutKey } from '../form/item-keys.js';
import { nameOfItem, type Place } from '../form/place.js';
import type { Shape } from '../form/shape.js';
import { useForm, useHasProblem, useProblem } from './form-context.js';

const t = texts.editing;

/** Draws what an item holds; given from outside, since an item can hold lists again. */
type DrawItem = (item: { shape: Shape; value: unknown; place: Place; title: string }) => ReactNode;

interface ListFieldProps {
  shape: Extract<Shape, { kind: 'list' }>;
  value: unknown;
  place: Place;
  title: string;
  hint: string | null;
  draw: DrawItem;
}

/** The items of a list: each folded to its name, to be opened, moved, removed; and one more to be added. */
export function ListField({ shape, value, place, title, hint, draw }: ListFieldProps) {
  const { change, disabled } = useForm();
  const problem = useProblem(place);
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  const item = shape.item();
  const [added, setAdded] = useState<number | null>(null);
  const [ids, setIds] = useState(() => fitted({ keys: [], next: 0 }, items.length));
  if (ids.keys.length !== items.length) setIds(fitted(ids, items.length));
  const move = (index: number, by: -1 | 1): void => {
    setIds(movedKeys(ids, index, by));
    change(place, withMoved(items, index, by));
  };
  const remove = (index: number): void => {
    setIds(withoutKey(ids, index));
    change(place, withoutItem(items, index));
  };
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className="text-sm font-semibold">{t.listTitle(title, items.length)}</legend>
      {hint && <p className="text-muted text-sm">{hint}</p>}
      {problem && <p className="text-danger text-sm">{problem}</p>}
      {items.map((each, index) => (
        <Item
          key={ids.keys[index] ?? index}
          shape={item}
          value={each}
          place={[...place, index]}
          name={nameOfItem(each) || t.item(index + 1)}
          draw={draw}
          last={index === items.length - 1}
          removable={items.length > shape.least}
          onMove={(by) => move(index, by)}
          onRemove={() => remove(index)}
          added={index === added}
        />
      ))}
      <Button
        small
        icon="plus"
        className="self-start"
        disabled={disabled || items.length >= shape.most}
        onClick={() => {
          setAdded(items.length);
          change(place, [...items, blankOf(item)]);
        }}
      >
        {t.addTo(title)}
      </Button>
    </fieldset>
  );
}

interface ItemProps {
  draw: DrawItem;
  shape: Shape;
  value: unknown;
  place: Place;
  name: string;
  last: boolean;
  removable: boolean;
  /** It was added just now: there is nothing to see in it but its fields. */
  added: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function Item({ draw, shape, value, place, name, last, removable, added, onMove, onRemove }: ItemProps) {
  const { disabled } = useForm();
  const index = place.at(-1);
  const [opened, setOpen] = useState(added);
  const wrong = useHasProblem(place);
  const open = opened || wrong;
  const simple = shape.kind !== 'record' && shape.kind !== 'list' && shape.kind !== 'json';
  const tools = (
    <span className="flex shrink-0">
      <Button
        look="bare"
        small
        icon="up"
        aria-label={t.moveUp(name)}
        disabled={disabled || index === 0}
        onClick={() => onMove(-1)}
      />
      <Button
        look="bare"
        small
        icon="down"
        aria-label={t.moveDown(name)}
        disabled={disabled || last}
        onClick={() => onMove(1)}
      />
      <Button
        look="bare"
        small
        icon="cross"
        aria-label={t.remove(name)}
        disabled={disabled || !removable}
        onClick={onRemove}
      />
    </span>
  );
  const content = draw({ shape, value, place, title: t.item(Number(index) + 1) });
  if (simple) {
    return (
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">{content}</div>
        {tools}
      </div>
    );
  }
  return (
    <div className="border-line rounded-lg border">
      <div className="flex items-center gap-2 py-1 ps-1 pe-2">
        <Button
          look="bare"
          small
          icon={open ? 'down' : 'forward'}
          aria-expanded={open}
          className="min-w-0 flex-1 justify-start! text-start"
          onClick={() => setOpen(!open)}
        >
          <span className="truncate" dir="auto">
            {name}
          </span>
        </Button>
        {tools}
      </div>
      {open && <div className="border-line border-t p-3">{content}</div>}
    </div>
  );
}
