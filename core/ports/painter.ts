/** Makes a picture of a drawing. */
export interface Painter {
  /**
   * The drawing (SVG with its size in pixels) as PNG, its texts in fonts that have every letter of our languages.
   *
   * @throws Error if it cannot be drawn
   */
  png(svg: string): Promise<Uint8Array>;
}
