/**
 * Normalises an ISRC (ISO 3901): two letters, three letters or digits, seven digits.
 * It has no check digit. Null if it is none.
 */
export function parseIsrc(text: string): string | null {
  const compact = text.replaceAll(/[\s-]/g, '').toUpperCase();
  return /^[A-Z]{2}[A-Z0-9]{3}\d{7}$/.test(compact) ? compact : null;
}

/**
 * Checks a UPC-A or EAN-13 with its last digit (GS1 General Specifications §7.9: weights 3 and 1
 * from the right, the sum a multiple of ten). Null if it is none or was mistyped.
 */
export function parseUpc(text: string): string | null {
  const digits = text.replaceAll(/[\s-]/g, '');
  if (!/^\d{12,14}$/.test(digits)) return null;
  const fromTheRight = Array.from(digits, Number).reverse();
  const weighted = fromTheRight.map((digit, place) => digit * (place % 2 === 0 ? 1 : 3));
  return weighted.reduce((sum, value) => sum + value, 0) % 10 === 0 ? digits : null;
}
