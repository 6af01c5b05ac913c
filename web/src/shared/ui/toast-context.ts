import { createContext, useContext } from 'react';
import type { Tone } from './status.js';

export interface ToastContents {
  text: string;
  /** What happened: nothing said means it went well. */
  tone?: Extract<Tone, 'green' | 'red' | 'blue'>;
  /** Takes it back; the toast then waits longer. */
  undo?: () => void;
}

export type ShowToast = (toast: ToastContents) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

export const ToastProvider = ToastContext.Provider;

/** Says at the page's edge that something was done, with a way to take it back where there is one. */
export const useToast = (): ShowToast => useContext(ToastContext);
