// What name servers say, as far as tests of lookups need it.
import type { Socket } from 'node:dgram'

/** Says of every name that there is none (RFC 1035 section 4.1.1, RCODE 3). */
export function refuse(server: Socket): void {
  server.on('message', (query, { port, address }) => {
    const answer = Buffer.from(query)
    answer.writeUInt16BE(0x8183, 2)
    server.send(answer, port, address)
  })
}

/** Where the type of a question stands: before its class, at the end of the query (RFC 1035 section 4.1.2). */
const A = 1

/** Knows this IPv4 address of every name; what it says of IPv6 is `other`. */
export function know(
  known: readonly [number, number, number, number],
  other: 'nothing' | 'none'
): (server: Socket) => void {
  return (server) => {
    server.on('message', (query, { port, address }) => {
      const end = query.indexOf(0, 12) + 5
      const isIPv4 = query.readUInt16BE(end - 4) === A
      if (!isIPv4 && other === 'nothing') return
      const answer = Buffer.from(query.subarray(0, end))
      answer.writeUInt16BE(0x8180, 2)
      answer.writeUInt16BE(isIPv4 ? 1 : 0, 6)
      answer.writeUInt32BE(0, 8)
      // The name by a pointer, type A, class IN, for a minute, four bytes (RFC 1035 section 4.1.3).
      const record = Buffer.from([0xc0, 12, 0, A, 0, 1, 0, 0, 0, 60, 0, 4, ...known])
      server.send(isIPv4 ? Buffer.concat([answer, record]) : answer, port, address)
    })
  }
}
