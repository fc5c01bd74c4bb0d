import { sankey, sankeyLinkHorizontal } from "d3-sankey";
import type { FlowNode, FlowStage, MoneyFlow } from "../../core/report/money-flow";

/** Positions and sizes in pixels: the only place where amounts become floats. */
export interface DrawnFlow {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
}

export interface DrawnNode {
  readonly node: FlowNode;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface DrawnLink {
  readonly id: string;
  readonly path: string;
  readonly width: number;
}

/** As wide as the narrowest pane leaves it, so that there a unit is a pixel. */
const width = 296;
const nodeWidth = 8;
/** A label of three lines must fit between the middles of two nodes. */
const heightANode = 60;
const leastThickness = 1.5;

/** Left edges: the middle stands left, because the labels of two columns share the room to its right. */
const left: Record<FlowStage, number> = { income: 0, class: 106, use: width - nodeWidth };
const stages: readonly FlowStage[] = ["income", "class", "use"];

/** Undefined where a whole stage has nothing to draw; what is negative has no thickness and is left out. */
export function drawnFlow(flow: MoneyFlow): DrawnFlow | undefined {
  const links = flow.links
    .filter(({ amount }) => amount.gt("0"))
    .map(({ from, to, amount }) => ({ source: from, target: to, value: Number(amount.toFixed()) }));
  const nodes = flow.nodes
    .filter(({ id }) => links.some(({ source, target }) => source === id || target === id))
    .map((node) => ({ id: node.id, node }));
  const most = Math.max(...stages.map((stage) => nodes.filter(({ node }) => node.stage === stage).length));
  if (stages.some((stage) => !nodes.some(({ node }) => node.stage === stage))) return undefined;
  const height = most * heightANode + 20;
  const layout = sankey<(typeof nodes)[number], object>()
    .nodeId(({ id }) => id)
    .nodeAlign(({ node }) => stages.indexOf(node.stage))
    .nodeSort(null)
    .nodeWidth(nodeWidth)
    .nodePadding(heightANode - 14)
    .extent([
      [0, 20],
      [width, height - 20],
    ]);
  const graph = layout({ nodes, links });
  for (const node of graph.nodes) {
    node.x0 = left[node.node.stage];
    node.x1 = node.x0 + nodeWidth;
  }
  const path = sankeyLinkHorizontal<(typeof nodes)[number], object>();
  return {
    width,
    height,
    nodes: graph.nodes.map(({ node, x0 = 0, y0 = 0, y1 = 0 }) => ({
      node,
      x: x0,
      y: y0,
      width: nodeWidth,
      height: Math.max(y1 - y0, leastThickness),
    })),
    links: graph.links.map((link) => ({
      id: `${idOf(link.source)} ${idOf(link.target)}`,
      path: path(link) ?? "",
      width: Math.max(link.width ?? 0, leastThickness),
    })),
  };
}

function idOf(end: string | number | { readonly id: string }): string {
  return typeof end === "object" ? end.id : String(end);
}
