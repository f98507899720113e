// What the product loads when it is first needed, loaded beforehand. Jest fails now and then to link a
// module that several runs of one process ask for in the same moment for the first time; Node does not.
import 'yaml'
import '../../src/edge/proxy-tunnel.js'
import '../../src/github/rest.js'
import '../../src/dockerfile/convert.js'
import '../../src/workflow/declared-permissions.js'
import '../../src/event/worker-log.js'
import '../../src/decide-and-report.js'
import '../../src/registry/pull/pull-check.js'
