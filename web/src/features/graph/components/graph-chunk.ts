/** All that is loaded when a graph is looked at for the first time: the canvas, what draws it, and its styles. */
import '@xyflow/react/dist/base.css';
import '../graph.css';
import '../nodes.css';

export { GraphCanvas } from './graph-canvas.js';
