/**
 * What lies over the page for a moment: it has the keys and the focus for itself, and gives the focus back. The panel of
 * a task is none, not even where it covers the page as a dialog: what can be done from beside it can be done from in it.
 */
export const LAYERS = '[role=dialog]:not([data-panel]), [role=alertdialog], [role=menu], [role=listbox]';
