// The types of rooms.js, which lint reads as plain JavaScript.
export const ROOMS: Readonly<Record<string, readonly string[]>>
export const OUTSIDE: readonly string[]
export const ROOT_FILES: Readonly<Record<string, readonly string[]>>
export const MAX_LINES: number
