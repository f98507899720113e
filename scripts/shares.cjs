// Loaded before a process that is measured: writes where its time goes, one line of JSON, to SHARES_FILE.
const module_ = require('node:module')
const { appendFileSync } = require('node:fs')
const os = require('node:os')
const { TLSSocket } = require('node:tls')
const { performance } = require('node:perf_hooks')

const marks = {}
const mark = (name) => (marks[name] ??= performance.now())
let nodes = 0
let nodesAtReady = 0

/** The bundle asks for Node's modules by a `require` of its own; the first call is its first act. */
const { createRequire } = module_
module_.createRequire = (from) => {
  mark('run')
  const require_ = createRequire(from)
  return (name) => {
    const begun = performance.now()
    try {
      return require_(name)
    } finally {
      nodes += performance.now() - begun
    }
  }
}
module_.syncBuiltinESMExports()

/** The home folder is asked for when all modules of the start have been evaluated. */
const { homedir } = os
os.homedir = () => {
  if (marks.ready === undefined) nodesAtReady = nodes
  mark('ready')
  return homedir()
}

const { emit } = TLSSocket.prototype
TLSSocket.prototype.emit = function (name, ...rest) {
  if (name === 'secureConnect') mark('secure')
  if (name === 'data' || name === 'secureConnect') marks.heard = performance.now()
  return emit.call(this, name, ...rest)
}
const { connect } = require('node:net').Socket.prototype
require('node:net').Socket.prototype.connect = function (...given) {
  mark('connect')
  return connect.apply(this, given)
}

process.on('exit', () => {
  const { bootstrapComplete: boot } = performance.nodeTiming
  const { run = boot, ready = run, connect: asked = ready, secure = asked, heard = secure } = marks
  const shares = {
    boot,
    parse: run - boot,
    'own modules': ready - run - nodesAtReady,
    "Node's modules": nodesAtReady,
    inputs: asked - ready,
    TLS: secure - asked,
    waiting: heard - secure,
    end: performance.now() - heard
  }
  appendFileSync(process.env.SHARES_FILE, `${JSON.stringify(shares)}\n`)
})
