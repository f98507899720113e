// The few pieces of DER that a certificate is made of.

const encoder = new TextEncoder()

/** Tag, length, content. Source: X.690, section 8.1. */
export function tagged(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts)
  const length = content.byteLength
  if (length < 0x80) return Buffer.concat([Uint8Array.of(tag, length), content])
  const digits = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Uint8Array.of(tag, 0x80 | digits.byteLength), digits, content])
}

export function sequence(...parts: readonly Uint8Array[]): Uint8Array {
  return tagged(0x30, ...parts)
}

/** An unsigned number; a leading zero keeps it positive. */
export function integer(number: Uint8Array): Uint8Array {
  const positive = (number[0] ?? 0) < 0x80 ? number : Buffer.concat([Uint8Array.of(0), number])
  return tagged(0x02, positive)
}

export function boolean(value: boolean): Uint8Array {
  return tagged(0x01, Uint8Array.of(value ? 0xff : 0))
}

export function octets(content: Uint8Array): Uint8Array {
  return tagged(0x04, content)
}

/** A bit string; `unused` says how many bits at its end do not count. */
export function bits(content: Uint8Array, unused = 0): Uint8Array {
  return tagged(0x03, Uint8Array.of(unused), content)
}

export function utf8(text: string): Uint8Array {
  return tagged(0x0c, encoder.encode(text))
}

/** Valid until 2049, which is as far as two-digit years reach (RFC 5280, section 4.1.2.5.1). */
export function utcTime(date: Date): Uint8Array {
  const digits = date.toISOString().replace(/[-:T]/g, '').slice(2, 14)
  return tagged(0x17, encoder.encode(`${digits}Z`))
}

/** An object identifier in dotted form. */
export function oid(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  return tagged(0x06, Uint8Array.from([first * 40 + second, ...rest.flatMap(base128)]))
}

function base128(number: number): number[] {
  const digits = [number & 0x7f]
  for (let left = number >> 7; left > 0; left >>= 7) digits.unshift(0x80 | (left & 0x7f))
  return digits
}
