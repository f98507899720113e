// Loaded before a process that is measured: what it connects to at port 443 is the fake GitHub at DIRECT_PORT.
const { Socket } = require('node:net')

const { connect } = Socket.prototype
Socket.prototype.connect = function (...given) {
  const options = Array.isArray(given[0]) ? given[0][0] : given[0]
  if (Number(options?.port) === 443) {
    Object.assign(options, { host: '127.0.0.1', port: Number(process.env.DIRECT_PORT) })
  }
  return connect.apply(this, given)
}
