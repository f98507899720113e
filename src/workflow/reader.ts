// All that reads workflow files, as one chunk: it is loaded when a file is read.
export { copyOf, textAt } from './copy.js'
export { readDeclared } from './declared.js'
export { definingFile, isSameFile, isSameName, jobPlaceOf, startedFile } from './file.js'
export { unifiedDiff } from './fix.js'
export { gatedText } from './gate-fix.js'
