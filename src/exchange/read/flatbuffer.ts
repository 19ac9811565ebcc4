/** Tables of FlatBuffers (google.github.io/flatbuffers, binary format), read with every offset and length held against the bytes. */

/** Any read past the bytes throws a RangeError. */
export class Table {
  constructor(
    readonly view: DataView,
    readonly at: number,
  ) {}

  /** The root table of a buffer that starts with its size at `at`. */
  static sized(view: DataView, at: number): Table {
    return new Table(view, at + 4 + view.getUint32(at + 4, true));
  }

  /** Where field `index` stands, or 0 where it is absent and has its default. */
  #field(index: number): number {
    const vtable = this.at - this.view.getInt32(this.at, true);
    const slot = 4 + 2 * index;
    if (slot + 2 > this.view.getUint16(vtable, true)) return 0;
    const offset = this.view.getUint16(vtable + slot, true);
    return offset === 0 ? 0 : this.at + offset;
  }

  uint8(index: number): number {
    const at = this.#field(index);
    return at ? this.view.getUint8(at) : 0;
  }

  uint16(index: number, otherwise: number): number {
    const at = this.#field(index);
    return at ? this.view.getUint16(at, true) : otherwise;
  }

  int32(index: number): number {
    const at = this.#field(index);
    return at ? this.view.getInt32(at, true) : 0;
  }

  uint64(index: number): number {
    const at = this.#field(index);
    return at ? Number(this.view.getBigUint64(at, true)) : 0;
  }

  table(index: number): Table | undefined {
    const at = this.#field(index);
    return at ? new Table(this.view, at + this.view.getUint32(at, true)) : undefined;
  }

  text(index: number): string {
    const bytes = this.vector(index, 1);
    return new TextDecoder().decode(
      new Uint8Array(this.view.buffer, this.view.byteOffset + bytes.at, bytes.length),
    );
  }

  /** Start and number of elements of a vector, empty where it is absent. */
  vector(index: number, size: number): { at: number; length: number } {
    const field = this.#field(index);
    if (!field) return { at: 0, length: 0 };
    const start = field + this.view.getUint32(field, true);
    const length = this.view.getUint32(start, true);
    if (start + 4 + length * size > this.view.byteLength)
      throw new RangeError(`a list of ${length} that ends beyond the file`);
    return { at: start + 4, length };
  }

  tables(index: number): Table[] {
    const { at, length } = this.vector(index, 4);
    return Array.from(
      { length },
      (_, i) => new Table(this.view, at + 4 * i + this.view.getUint32(at + 4 * i, true)),
    );
  }
}
