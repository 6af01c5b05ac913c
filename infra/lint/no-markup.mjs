// Nothing on the page becomes HTML by its text: what a model wrote would run. Markdown becomes elements in
// shared/ui/markdown.tsx; a document is shown in a sandboxed frame, and a drawing as a picture.
const message =
  'No HTML from text: show Markdown by shared/ui/markdown.tsx, a document in a sandboxed frame.';
const WRITERS = 'innerHTML|outerHTML|srcdoc';
const CALLS = 'insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe';

export const noMarkup = {
  'no-restricted-syntax': [
    'error',
    { selector: 'JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/]', message },
    { selector: 'Property[key.name="dangerouslySetInnerHTML"]', message },
    { selector: 'Property[key.value="dangerouslySetInnerHTML"]', message },
    { selector: `AssignmentExpression > MemberExpression.left[property.name=/^(${WRITERS})$/]`, message },
    { selector: `CallExpression > MemberExpression.callee[property.name=/^(${CALLS})$/]`, message },
    {
      selector:
        'CallExpression > MemberExpression.callee[object.name="document"][property.name=/^writeln?$/]',
      message,
    },
  ],
};
