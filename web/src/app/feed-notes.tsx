import { useConnectionState } from '../shared/socket/connection-context.js';
import { texts } from '../shared/texts/en.js';

/** Why what is seen may be old: the connection is lost, or the gateway refused the feed of the plan. */
export function FeedNotes({ refusal }: { refusal: string | null }) {
  const connection = useConnectionState();
  const notes = [
    connection === 'lost' ? texts.connection.lostNote : null,
    refusal ? texts.connection.refused(refusal) : null,
  ].filter((note) => note !== null);
  return notes.map((note) => (
    <p key={note} className="tone-amber tone-fill rounded-lg px-3 py-2 text-sm">
      {note}
    </p>
  ));
}
