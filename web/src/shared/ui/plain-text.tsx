/** A text as it was written, in the letters of code. */
export const PlainText = ({ text }: { text: string }) => (
  <pre className="bg-sunken overflow-x-auto rounded-lg p-3 font-mono text-sm whitespace-pre-wrap" dir="auto">
    {text}
  </pre>
);
