// The order of the cases: it must not tell what they are about, and must be the same every time.

/** Mixes a list, always in the same way (Mulberry32 and Fisher-Yates). */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const mixed = [...items]
  let state = seed
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), state | 1)
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61)
    const other = ((bits ^ (bits >>> 14)) >>> 0) % (last + 1)
    const [one, two] = [mixed[last], mixed[other]]
    if (one === undefined || two === undefined) continue
    mixed[last] = two
    mixed[other] = one
  }
  return mixed
}

/** `case-01` for the first. */
export function folderOf(index: number): string {
  return `case-${String(index + 1).padStart(2, '0')}`
}
