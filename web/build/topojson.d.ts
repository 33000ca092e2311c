// Types of the parts of the TopoJSON packages that the map uses: polygons only.
interface Topology {
  arcs: number[][][];
  objects: Record<string, { geometries: { id: string; arcs: number[][][] }[] }>;
}

declare module 'topojson-server' {
  export function topology(objects: Record<string, unknown>): Topology;
}

declare module 'topojson-simplify' {
  export function presimplify(topology: Topology): Topology;
  export function simplify(topology: Topology, least: number): Topology;
}
