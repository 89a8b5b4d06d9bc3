/** What is written into a database for a test. */
type Value = string | number | { [key: string]: Value } | Value[];

const kinds = { string: 2, uint32: 6, map: 7, array: 11 } as const;

/** A value in the data format of MaxMind DB files, version 2. */
function encode(value: Value): Buffer {
  if (typeof value === 'string') return sized(kinds.string, Buffer.byteLength(value), Buffer.from(value));
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return sized(kinds.uint32, 4, bytes);
  }
  if (Array.isArray(value)) return sized(kinds.array, value.length, Buffer.concat(value.map(encode)));
  const entries = Object.entries(value).flatMap(([key, each]) => [encode(key), encode(each)]);
  return sized(kinds.map, entries.length / 2, Buffer.concat(entries));
}

function sized(kind: number, size: number, body: Buffer): Buffer {
  const [first, extended] = kind <= 7 ? [kind << 5, []] : [0, [kind - 7]];
  const head = size < 29 ? [first | size, ...extended] : [first | 29, ...extended, size - 29];
  return Buffer.concat([Buffer.from(head), body]);
}

type Node = { 0?: Node | number; 1?: Node | number };

/** A MaxMind DB file over these networks (`49.36.0.0/16`); the format is that of maxmind.github.io/MaxMind-DB. */
export function anMmdb(networks: Readonly<Record<string, Value>>, ipVersion: 4 | 6 = 4): Buffer {
  const root: Node = {};
  const data: Buffer[] = [];
  let offset = 0;
  for (const [network, value] of Object.entries(networks)) {
    insert(root, bitsOf(network), offset);
    const encoded = encode(value);
    data.push(encoded);
    offset += encoded.length;
  }
  const nodes: Node[] = [];
  number(root, nodes);
  const tree = Buffer.concat(nodes.map((node) => recordsOf(node, nodes)));
  const metadata = encode({
    binary_format_major_version: 2,
    binary_format_minor_version: 0,
    build_epoch: 1_780_000_000,
    database_type: 'Test-City',
    description: { en: 'for a test' },
    ip_version: ipVersion,
    languages: ['en'],
    node_count: nodes.length,
    record_size: 24,
  });
  return Buffer.concat([tree, Buffer.alloc(16), ...data, Buffer.from('\xab\xcd\xefMaxMind.com', 'latin1'), metadata]);
}

function bitsOf(network: string): number[] {
  const [address = '', length = ''] = network.split('/');
  const bytes = address.includes(':') ? ipv6Bytes(address) : address.split('.').map(Number);
  return bytes.flatMap((byte) => Array.from(byte.toString(2).padStart(8, '0'), Number)).slice(0, Number(length));
}

/** Of an address that ends in `::`. */
function ipv6Bytes(address: string): number[] {
  const groups = address.replace(/::$/, '').split(':');
  const words = [...groups.map((group) => Number.parseInt(group, 16)), ...Array<number>(8 - groups.length).fill(0)];
  return words.flatMap((word) => [word >> 8, word & 255]);
}

function insert(root: Node, bits: readonly number[], offset: number): void {
  let node = root;
  for (const bit of bits.slice(0, -1) as (0 | 1)[]) {
    const next = node[bit];
    const child: Node = typeof next === 'object' ? next : {};
    node[bit] = child;
    node = child;
  }
  node[bits.at(-1) as 0 | 1] = offset;
}

function number(node: Node, nodes: Node[]): void {
  nodes.push(node);
  for (const child of [node[0], node[1]]) if (typeof child === 'object') number(child, nodes);
}

function recordsOf(node: Node, nodes: readonly Node[]): Buffer {
  const bytes = Buffer.alloc(6);
  ([0, 1] as const).forEach((bit) => {
    const child = node[bit];
    const nothing = nodes.length;
    const target =
      typeof child === 'object' ? nodes.indexOf(child) : child === undefined ? nothing : nothing + 16 + child;
    bytes.writeUIntBE(target, bit * 3, 3);
  });
  return bytes;
}
