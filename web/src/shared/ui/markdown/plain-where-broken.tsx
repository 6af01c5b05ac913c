import { Component, type ReactNode } from 'react';
import { PlainText } from '../plain-text.js';

interface PlainWhereBrokenProps {
  text: string;
  children: ReactNode;
}

interface State {
  broken: boolean;
  of: string;
}

/** A text that cannot be drawn as Markdown costs neither the page nor the text: it is shown as it was written. */
export class PlainWhereBroken extends Component<PlainWhereBrokenProps, State> {
  override state: State = { broken: false, of: this.props.text };

  static getDerivedStateFromError(): Partial<State> {
    return { broken: true };
  }

  /** Another text has another chance. */
  static getDerivedStateFromProps({ text }: PlainWhereBrokenProps, { of }: State): State | null {
    return text === of ? null : { broken: false, of: text };
  }

  override render(): ReactNode {
    return this.state.broken ? <PlainText text={this.props.text} /> : this.props.children;
  }
}
