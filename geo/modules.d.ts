/** What is used of the recipes' tools, which are installed by `npm run geo` alone and bring no types. */
declare module 'mapshaper' {
  const mapshaper: {
    applyCommands(
      commands: string,
      input: Record<string, string | Buffer>,
    ): Promise<Record<string, Buffer | string>>;
  };
  export default mapshaper;
}
declare module 'nepal-geojson' {
  const nepal: { district(name: string): unknown };
  export default nepal;
}
declare module 'geobuf' {
  const geobuf: { decode(pbf: unknown): unknown };
  export default geobuf;
}
/** Version 3 for geobuf here, and version 5, which the tests read tiles with. */
declare module 'pbf' {
  export default class Pbf {
    constructor(data: Uint8Array);
  }
  export class PbfReader {
    constructor(data: Uint8Array);
  }
}
