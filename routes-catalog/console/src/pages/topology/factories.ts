import {
  type ComponentFactory,
  GraphComponent,
  type GraphElement,
  ModelKind,
  withPanZoom,
} from '@patternfly/react-topology';
import type { ComponentType } from 'react';
import { FlowEdge } from './FlowEdge';
import { FlowNode } from './FlowNode';
import { TeamGroup } from './TeamGroup';

const Graph = withPanZoom()(GraphComponent);

interface OfAnElement {
  element: GraphElement;
}

/** What draws an element: PatternFly gives each component an element of its kind. */
export const component: ComponentFactory = (kind, type) => {
  if (kind === ModelKind.graph) {
    return Graph;
  }
  return (kind === ModelKind.edge ? FlowEdge : type === 'team' ? TeamGroup : FlowNode) as ComponentType<OfAnElement>;
};
