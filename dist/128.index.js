export const id = 128;
export const ids = [128];
export const modules = {

/***/ 9128:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readScript: () => (/* binding */ readScript)
});

// EXTERNAL MODULE: ./src/plan/values/partial.ts
var partial = __webpack_require__(5283);
;// CONCATENATED MODULE: ./src/plan/commands/state.ts

const UNSET = { kind: 'unset' };
function textValue(text) {
    return { kind: 'text', text };
}
function unknownValue(name) {
    return textValue([(0,partial/* unknown */.L5)(`$${name}`)]);
}
function one(text) {
    return { text, many: false };
}
function repetition(repeats, why) {
    return { ...(0,partial/* unknown */.L5)(why), repeats };
}
function isLines(part) {
    const last = part !== undefined && isRepetition(part) ? part.repeats.at(-1) : undefined;
    return typeof last === 'string' && last.endsWith('\n');
}
function isRepetition(part) {
    return typeof part !== 'string' && 'repeats' in part;
}
function valueText(value) {
    if (value.kind === 'text')
        return value.text;
    const [first] = value.kind === 'list' ? value.fields : [];
    if (first === undefined)
        return [];
    return first.many ? [(0,partial/* unknown */.L5)('a list of unknown length')] : first.text;
}
function valueFields(value) {
    if (value.kind === 'list')
        return value.fields;
    return value.kind === 'unset' ? [] : [fieldOf(value.text)];
}
function fieldOf(text) {
    return { text, many: isWhollyUnknown(text) };
}
function isWhollyUnknown(text) {
    return text.length > 0 && text.every((part) => typeof part !== 'string');
}
function anyFields(why) {
    return [fieldOf([(0,partial/* unknown */.L5)(why)])];
}
function joinFields(fields, separator) {
    const sure = fields.findIndex((field) => !mayBeNone(field));
    const texts = fields.map((field, index) => {
        if (index === sure)
            return field.text;
        const isBefore = sure === -1 || index < sure;
        const text = isBefore ? (0,partial/* concat */.xW)(field.text, [separator]) : (0,partial/* concat */.xW)([separator], field.text);
        return mayBeNone(field) ? [repetition(text, 'a list of unknown length')] : text;
    });
    return (0,partial/* concat */.xW)(...texts);
}
function mayBeNone({ text, many }) {
    return many && text.some((part) => typeof part === 'string' || isRepetition(part));
}
function knownFields(fields) {
    const texts = fields.map(({ text, many }) => (many ? undefined : (0,partial/* known */.eO)(text)));
    return texts.every((text) => text !== undefined) ? texts : undefined;
}
const DEPENDS = 'a value that depends on a condition';
function sameValue(left, right) {
    return left.kind === right.kind && sameFields(valueFields(left), valueFields(right));
}
function sameFields(left, right) {
    return (left.length === right.length && left.every((field, index) => sameField(field, right[index])));
}
function sameField(left, right) {
    return right !== undefined && left.many === right.many && (0,partial/* samePartial */.au)(left.text, right.text);
}
function eitherValue(left, right, why) {
    if (sameValue(left, right))
        return left;
    if (left.kind === 'text' && right.kind === 'text')
        return textValue((0,partial/* either */.gP)(left.text, right.text, why));
    if (left.kind !== 'list' && right.kind !== 'list')
        return textValue([(0,partial/* unknown */.L5)(why)]);
    const [a, b] = [valueFields(left), valueFields(right)];
    const end = a.findIndex((field, index) => !sameField(field, b[index]));
    const shared = end === -1 ? a : a.slice(0, end);
    const rest = [...a.slice(shared.length), ...b.slice(shared.length)];
    return { kind: 'list', fields: [...shared, ...manyOf(rest, why)] };
}
function manyOf(fields, why) {
    const [first, ...others] = fields;
    if (first === undefined)
        return [];
    const text = others.reduce((so, { text }) => (0,partial/* either */.gP)(so, text, why), first.text);
    return [{ text: (0,partial/* isEmpty */.Im)(text) ? [(0,partial/* unknown */.L5)(why)] : text, many: true }];
}
const RUNNERS_OWN = /^(?:GITHUB|RUNNER)_/;
const FILE_PATHS = {
    environment: '/github/file_commands/set_env',
    output: '/github/file_commands/set_output'
};
function initialState(environment, errexit) {
    return {
        environment,
        variables: new Map([
            ['GITHUB_ENV', textValue([FILE_PATHS.environment])],
            ['GITHUB_OUTPUT', textValue([FILE_PATHS.output])],
            ['IFS', textValue([' \t\n'])]
        ]),
        exported: new Set(),
        functions: new Map(),
        locals: new Set(),
        files: { environment: NO_FILE, output: NO_FILE },
        positional: [],
        errexit,
        overwritten: false
    };
}
const SHELLS_OWN = /^(?:BASH|BASH_\w+|BASHPID|COMP_\w+|COPROC|DIRSTACK|EPOCH\w+|EUID|FUNCNAME|GROUPS|HISTCMD|HOSTNAME|HOSTTYPE|LINENO|MACHTYPE|MAPFILE|OLDPWD|OPTARG|OPTIND|OSTYPE|PIPESTATUS|PPID|PWD|RANDOM|REPLY|SECONDS|SHELLOPTS|SHLVL|SRANDOM|UID|_)$/;
function lookUp(state, name) {
    const own = state.variables.get(name);
    if (own !== undefined)
        return own;
    const isSet = SHELLS_OWN.test(name) || (state.overwritten && !RUNNERS_OWN.test(name));
    if (isSet)
        return unknownValue(name);
    const text = state.environment(name);
    return text === undefined ? UNSET : textValue(text);
}
function lookUpExported(state, name) {
    if (state.exported.has(name) || state.environment(name) !== undefined)
        return lookUp(state, name);
    return state.overwritten ? unknownValue(name) : UNSET;
}
function restore({ variables }, name, value) {
    if (value === undefined)
        variables.delete(name);
    else
        variables.set(name, value);
}
function copyOf(state, budget) {
    (0,partial/* spend */.Rf)(budget, 16 * (state.variables.size + state.functions.size));
    return {
        ...state,
        variables: new Map(state.variables),
        exported: new Set(state.exported),
        functions: new Map(state.functions),
        locals: new Set(state.locals),
        files: { ...state.files }
    };
}
function joinInto(state, other) {
    for (const name of new Set([...state.variables.keys(), ...other.variables.keys()])) {
        state.variables.set(name, eitherValue(lookUp(state, name), lookUp(other, name), DEPENDS));
    }
    for (const name of other.exported)
        state.exported.add(name);
    for (const [name, body] of other.functions)
        state.functions.set(name, body);
    for (const name of other.locals)
        state.locals.add(name);
    state.files.environment = joinFiles(state.files.environment, other.files.environment);
    state.files.output = joinFiles(state.files.output, other.files.output);
    if (!sameFields(state.positional, other.positional))
        state.positional = anyFields('$@');
    state.errexit &&= other.errexit;
    state.overwritten ||= other.overwritten;
}
const NO_FILE = {
    values: new Map(),
    line: [],
    open: undefined,
    anything: false
};
function written(file, text) {
    const pieces = (0,partial/* split */.lD)((0,partial/* concat */.xW)(file.line, text), '\n');
    const line = pieces.at(-1) ?? [];
    return pieces.slice(0, -1).reduce(withLine, { ...file, line });
}
function finished(file) {
    const whole = (0,partial/* isEmpty */.Im)(file.line) ? file : { ...withLine(file, file.line), line: [] };
    return whole.open === undefined ? whole : withValue(whole, whole.open.name, [(0,partial/* unknown */.L5)('a value')]);
}
function withLine(file, line) {
    const [before, ...after] = line;
    if (isLines(before)) {
        const possible = withPossible(file, before);
        return (0,partial/* isEmpty */.Im)(after) ? possible : withLine(possible, after);
    }
    if (file.open !== undefined)
        return withOpenLine(file, file.open, line);
    if ((0,partial/* isEmpty */.Im)(line))
        return file;
    const found = /^([A-Za-z_][\w.-]*)(=|<<)/.exec((0,partial/* knownStart */.ai)(line));
    const [start = '', name = '', sign = ''] = found ?? [];
    if (found === null)
        return { ...file, anything: true };
    const rest = (0,partial/* afterStart */.T_)(line, start.length);
    if (sign === '=')
        return withValue(file, name, rest);
    return { ...file, open: { name, delimiter: rest, lines: [] } };
}
function withPossible(file, lines) {
    const { open } = file;
    if (open !== undefined)
        return { ...file, open: { ...open, lines: [...open.lines, [lines]] } };
    const whole = written(NO_FILE, lines.repeats);
    const values = new Map(file.values);
    for (const name of whole.values.keys())
        values.set(name, [(0,partial/* unknown */.L5)(lines.why)]);
    return { ...file, values, anything: file.anything || whole.anything || whole.open !== undefined };
}
function withOpenLine(file, open, line) {
    if (!(0,partial/* samePartial */.au)(line, open.delimiter)) {
        return { ...file, open: { ...open, lines: [...open.lines, line] } };
    }
    return { ...withValue(file, open.name, (0,partial/* joined */.oR)(open.lines, '\n')), open: undefined };
}
function withValue(file, name, value) {
    return { ...file, values: new Map(file.values).set(name, value) };
}
function joinFiles(left, right) {
    if (left === right)
        return left;
    const values = new Map();
    for (const name of new Set([...left.values.keys(), ...right.values.keys()])) {
        const [a, b] = [left.values.get(name), right.values.get(name)];
        values.set(name, a === undefined || b === undefined ? [(0,partial/* unknown */.L5)(DEPENDS)] : (0,partial/* either */.gP)(a, b, DEPENDS));
    }
    const open = joinOpen(left.open, right.open);
    const sameLine = (0,partial/* samePartial */.au)(left.line, right.line);
    const lost = open === 'lost' || !sameLine;
    return {
        values,
        line: sameLine ? left.line : [],
        open: open === 'lost' ? undefined : open,
        anything: left.anything || right.anything || lost
    };
}
function joinOpen(left, right) {
    if (left === undefined || right === undefined)
        return left === right ? undefined : 'lost';
    if (left.name !== right.name || !(0,partial/* samePartial */.au)(left.delimiter, right.delimiter))
        return 'lost';
    const lines = (0,partial/* either */.gP)((0,partial/* joined */.oR)(left.lines, '\n'), (0,partial/* joined */.oR)(right.lines, '\n'), 'a condition');
    return { ...left, lines: [lines] };
}

;// CONCATENATED MODULE: ./src/plan/commands/syntax.ts

const UNKNOWN_MARK = '\0';
function sourceOf(text, firstLine) {
    const unknowns = new Map();
    let joined = '';
    for (const part of text) {
        if (typeof part === 'string') {
            joined += part.replaceAll(UNKNOWN_MARK, '').replaceAll('\r\n', '\n');
        }
        else {
            unknowns.set(joined.length, part);
            joined += UNKNOWN_MARK;
        }
    }
    return { text: joined, unknowns, lineStarts: lineStarts(joined), firstLine };
}
function lineStarts(text) {
    const starts = [0];
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        starts.push(at + 1);
    return starts;
}
function partialSlice(source, from, to) {
    const pieces = source.text.slice(from, to).split(UNKNOWN_MARK);
    const parts = [];
    let at = from;
    for (const [index, piece] of pieces.entries()) {
        if (index > 0)
            parts.push(...[source.unknowns.get(at - 1)].filter((value) => value !== undefined));
        parts.push(piece);
        at += piece.length + 1;
    }
    return (0,partial/* concat */.xW)(parts);
}
function lineAt(source, at) {
    let [low, high] = [0, source.lineStarts.length];
    while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((source.lineStarts[middle] ?? 0) <= at)
            low = middle;
        else
            high = middle;
    }
    return source.firstLine + low;
}
function peek(cursor, ahead = 0) {
    return cursor.source.text.charAt(cursor.at + ahead);
}
function atEnd(cursor) {
    return cursor.at >= cursor.source.text.length;
}
function looksAt(cursor, text) {
    return cursor.source.text.startsWith(text, cursor.at);
}
function takeText(cursor, text) {
    if (!looksAt(cursor, text))
        return false;
    cursor.at += text.length;
    return true;
}
function need(cursor, text) {
    const goesOn = /^[a-z]/.test(text) && /\w/.test(peek(cursor, text.length));
    if (goesOn || !takeText(cursor, text))
        throw noScript();
}
function noScript() {
    return new partial/* GivenUp */.RX('it cannot be read as a shell script');
}
function take(cursor, pattern) {
    const found = match(cursor, pattern);
    cursor.at += found?.[0].length ?? 0;
    return found;
}
function match(cursor, pattern) {
    pattern.lastIndex = cursor.at;
    return pattern.exec(cursor.source.text) ?? undefined;
}
function nested(cursor, read) {
    (0,partial/* spend */.Rf)(cursor.budget);
    cursor.depth += 1;
    if (cursor.depth > partial/* DEEPEST */.FI)
        throw new partial/* GivenUp */.RX('the script is nested too deeply');
    const result = read();
    cursor.depth -= 1;
    return result;
}
function cursorOver(source, cursor) {
    const { budget, readCommands, depth } = cursor;
    return { source, budget, readCommands, depth, at: 0, announced: [] };
}
function skipBlanks(cursor) {
    for (;;) {
        const found = take(cursor, /(?:[ \t]|\\\n)+/y);
        const comment = take(cursor, /#[^\n]*/y);
        if (found === undefined || comment !== undefined)
            return;
    }
}

;// CONCATENATED MODULE: ./src/plan/commands/machine.ts



function newMachine(budget, state, runList) {
    return {
        budget,
        pushes: [],
        caches: [],
        logins: [],
        logouts: [],
        unresolved: [],
        frames: [],
        runList,
        state,
        live: true,
        doubts: 0,
        guards: 0,
        captured: 'success',
        sink: [],
        input: undefined,
        depth: 0,
        order: 0
    };
}
function print(machine, text) {
    machine.sink.push(...text);
    (0,partial/* spend */.Rf)(machine.budget, text.length);
}
function printed({ sink }) {
    return sink.length > 8192 ? [(0,partial/* unknown */.L5)('a long text')] : (0,partial/* concat */.xW)(sink);
}
function isCertain(machine) {
    return machine.doubts === 0 && machine.frames.every(({ doubt }) => !doubt);
}
const MOST_EVENTS = 2000;
function machine_event(machine, tool, place, sure = true) {
    machine.order += 1;
    if (machine.order > MOST_EVENTS)
        throw new partial/* GivenUp */.RX('the script pushes too often');
    const line = lineAt(place.source, place.from);
    return { tool, line, certain: sure && isCertain(machine), order: machine.order };
}
function leaveUnresolved(machine, place, why) {
    const text = place.source.text.slice(place.from, place.to);
    let at = place.from - 1;
    const written = text.replace(/\0/g, () => {
        at = place.source.text.indexOf('\0', at + 1);
        return `\${{ ${place.source.unknowns.get(at)?.why ?? ''} }}`;
    });
    const found = { line: lineAt(place.source, place.from), text: written.slice(0, 300), why };
    const last = machine.unresolved.find(({ line, text: one }) => line === found.line && one === found.text);
    if (last === undefined && machine.unresolved.length < 100)
        machine.unresolved.push(found);
}
function perhaps(machine, run) {
    oneOf(machine, [run, () => undefined]);
}
function oneOf(machine, ways) {
    const { state, input } = machine;
    let joined;
    const inputs = [];
    const texts = ways.map((way) => {
        machine.state = copyOf(state, machine.budget);
        machine.input = input;
        machine.live = true;
        const [text] = printedBy(machine, () => doubtful(machine, way));
        inputs.push(machine.input);
        if (goesOn(machine)) {
            if (joined === undefined)
                joined = machine.state;
            else
                joinInto(joined, machine.state);
        }
        return text;
    });
    machine.live = joined !== undefined;
    if (joined !== undefined)
        machine.state = joined;
    if (inputs.some((one) => one !== input))
        machine.input = undefined;
    print(machine, anyOf(texts));
}
function anyOf(texts) {
    const [first = [], ...others] = texts;
    if (others.every((text) => (0,partial/* samePartial */.au)(text, first)))
        return first;
    const said = texts.filter((text) => !(0,partial/* isEmpty */.Im)(text));
    const joined = said.reduce((so, text) => (0,partial/* either */.gP)(so, text, DEPENDS));
    const lines = said.length === 1 ? joined : (0,partial/* concat */.xW)(joined, ['\n']);
    if (said.every((text) => (0,partial/* knownEnd */.Re)(text).endsWith('\n')))
        return [repetition(lines, DEPENDS)];
    return texts.reduce((so, text) => (0,partial/* either */.gP)(so, text, DEPENDS));
}
function goesOn(machine) {
    return machine.live;
}
function doubtful(machine, run) {
    machine.doubts += 1;
    const result = run();
    machine.doubts -= 1;
    return result;
}
function guarded(machine, run) {
    machine.guards += 1;
    const result = doubtful(machine, run);
    machine.guards -= 1;
    return result;
}
function printedBy(machine, run) {
    const outer = machine.sink;
    machine.sink = [];
    const result = run();
    const text = printed(machine);
    machine.sink = outer;
    return [text, result];
}
function capture(machine, body) {
    const [text, status] = printedBy(machine, () => inSubshell(machine, () => machine.runList(machine, body)));
    machine.captured = status;
    return text;
}
function inSubshell(machine, run) {
    const outer = machine.state;
    machine.state = copyOf(outer, machine.budget);
    const result = framed(machine, 'shell', run);
    Object.assign(outer.files, machine.state.files);
    machine.state = outer;
    machine.live = true;
    return result;
}
function framed(machine, kind, run) {
    const frame = { kind, doubts: machine.doubts, doubt: false, mayFail: false, left: [] };
    machine.frames.push(frame);
    const [text, result] = printedBy(machine, () => run(frame));
    machine.frames.pop();
    print(machine, frame.doubt ? anyOf([[], text]) : text);
    for (const state of frame.left) {
        if (machine.live)
            joinInto(machine.state, state);
        else
            machine.state = state;
        machine.live = true;
    }
    return result;
}
function leave(machine, kind, failed) {
    const index = machine.frames.findLastIndex((frame) => frame.kind === kind);
    const frame = machine.frames[index];
    if (frame === undefined)
        return;
    const inner = machine.frames.slice(index);
    const conditional = machine.doubts > frame.doubts || inner.some(({ doubt }) => doubt);
    if (conditional && !failed)
        frame.doubt = true;
    if (!failed)
        frame.left.push(copyOf(machine.state, machine.budget));
    machine.live = false;
}
function deeper(machine, run) {
    if (machine.depth > partial/* DEEPEST */.FI)
        throw new partial/* GivenUp */.RX('the script is nested too deeply');
    machine.depth += 1;
    try {
        return run();
    }
    finally {
        machine.depth -= 1;
    }
}
function deliver(machine, { target, append }, text) {
    const path = (0,partial/* known */.eO)(target);
    const name = fileName(path);
    if (path === '/dev/stdout')
        print(machine, text);
    else if (name !== undefined)
        writeFile(machine, name, append, text);
    else if ((0,partial/* knownStart */.ai)(target) === '' && path === undefined && target.length === 1) {
        writeFile(machine, 'environment', true, [(0,partial/* unknown */.L5)('text'), '\n']);
        writeFile(machine, 'output', true, [(0,partial/* unknown */.L5)('text'), '\n']);
    }
}
function fileName(path) {
    if (path === FILE_PATHS.environment)
        return 'environment';
    return path === FILE_PATHS.output ? 'output' : undefined;
}
function writeFile(machine, name, append, text) {
    const before = append ? machine.state.files[name] : NO_FILE;
    const lines = text.reduce((sum, part) => sum + (typeof part === 'string' ? part.split('\n').length : 1), 0);
    (0,partial/* spend */.Rf)(machine.budget, lines * (64 + 16 * (before.values.size + (before.open?.lines.length ?? 0))));
    (0,partial/* spend */.Rf)(machine.budget, sizeOf(text));
    machine.state.files[name] = written(before, text);
}
function writeToNamedFiles(machine, args) {
    const given = args.flatMap(({ text }) => text.filter((part) => typeof part === 'string'));
    for (const path of Object.values(FILE_PATHS)) {
        if (!given.some((text) => text.includes(path)))
            continue;
        deliver(machine, { target: [path], append: true }, [(0,partial/* unknown */.L5)('text'), '\n']);
    }
}
function sizeOf(text) {
    return text.reduce((size, part) => size + (typeof part === 'string' ? part.length : 1), 0);
}
function forget(machine, names) {
    for (const name of names)
        machine.state.variables.set(name, unknownValue(name));
}

;// CONCATENATED MODULE: ./src/plan/commands/pattern.ts

const LONGEST = 4096;
const MOST_STARS = 4;
function regularExpression(pattern, greedy) {
    let expression = '';
    let stars = 0;
    for (const { text, literal } of pattern) {
        for (let at = 0; at < text.length; at += 1) {
            const character = text.charAt(at);
            const set = literal || character !== '[' ? undefined : bracketSet(text, at);
            if (set !== undefined) {
                expression += set.expression;
                at = set.end;
            }
            else if (!literal && character === '*') {
                stars += 1;
                expression += greedy ? '[^]*' : '[^]*?';
            }
            else
                expression += !literal && character === '?' ? '[^]' : escaped(character);
        }
    }
    return stars > MOST_STARS ? undefined : expression;
}
function escaped(text) {
    return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
const CLASSES = new Map([
    ['upper', 'A-Z'],
    ['lower', 'a-z'],
    ['alpha', 'A-Za-z'],
    ['digit', '0-9'],
    ['alnum', 'A-Za-z0-9'],
    ['space', ' \\t\\n\\r\\f\\v'],
    ['blank', ' \\t']
]);
function bracketSet(text, start) {
    const found = /^\[([!^]?)((?:\[:[a-z]+:\]|[^\]])(?:\[:[a-z]+:\]|[^\]])*)\]/.exec(text.slice(start));
    if (found === null)
        return undefined;
    const [whole, negation = '', inside = ''] = found;
    const set = inside
        .replace(/[\\^[\]]/g, (one) => `\\${one}`)
        .replace(/\\\[:([a-z]+):\\\]/g, (_, name) => CLASSES.get(name) ?? '');
    return { expression: `[${negation === '' ? '' : '^'}${set}]`, end: start + whole.length - 1 };
}
function characterClass(text) {
    const set = text.startsWith('[!') ? undefined : bracketSet(text, 0);
    return set?.end === text.length - 1 ? set.expression : undefined;
}
function matches(text, pattern) {
    const subject = (0,partial/* known */.eO)(text);
    const expression = compiled(pattern, true, subject ?? '');
    if (expression === undefined)
        return undefined;
    if (subject !== undefined)
        return new RegExp(`^(?:${expression})$`).test(subject);
    return pattern.length === 1 && pattern[0]?.text === '*' && !pattern[0].literal ? true : undefined;
}
function compiled(pattern, greedy, subject) {
    const expression = subject.length > LONGEST ? undefined : regularExpression(pattern, greedy);
    if (expression === undefined)
        return undefined;
    try {
        return new RegExp(expression).source;
    }
    catch {
        return undefined;
    }
}
function edited(text, operator, pattern, by) {
    switch (operator) {
        case '#':
        case '##':
            return withoutStart(text, pattern, operator === '##');
        case '%':
        case '%%':
            return withoutEnd(text, pattern, operator === '%%');
        case '^':
        case '^^':
        case ',':
        case ',,':
            return pattern.length === 0 ? recased(text, operator) : [(0,partial/* unknown */.L5)('${\u2026^\u2026}')];
        default:
            return replaced(text, operator, pattern, by);
    }
}
const LOST = [(0,partial/* unknown */.L5)('a value that is cut out of an unknown one')];
function literalOf(pattern) {
    const plain = pattern.every(({ text, literal }) => literal || !/[*?[\\]/.test(text));
    return plain ? pattern.map(({ text }) => text).join('') : undefined;
}
function afterStar([first, ...others]) {
    if (first === undefined || first.literal || !first.text.startsWith('*'))
        return undefined;
    return literalOf([{ text: first.text.slice(1), literal: false }, ...others]) || undefined;
}
function withoutStart(text, pattern, longest) {
    const whole = (0,partial/* known */.eO)(text);
    if (whole === undefined)
        return partWithoutStart(text, pattern, longest);
    const expression = compiled(pattern, longest, whole);
    return expression === undefined
        ? LOST
        : (0,partial/* concat */.xW)([whole.replace(new RegExp(`^(?:${expression})`), '')]);
}
function partWithoutStart(text, pattern, longest) {
    const [start, end] = [(0,partial/* knownStart */.ai)(text), (0,partial/* knownEnd */.Re)(text)];
    const literal = literalOf(pattern);
    if (literal !== undefined) {
        if (start.startsWith(literal))
            return (0,partial/* afterStart */.T_)(text, literal.length);
        return literal.startsWith(start) ? LOST : text;
    }
    const mark = afterStar(pattern);
    if (mark === undefined)
        return LOST;
    if (longest)
        return end.includes(mark) ? (0,partial/* textOf */.b6)(end.slice(end.lastIndexOf(mark) + mark.length)) : LOST;
    return start.includes(mark) ? (0,partial/* afterStart */.T_)(text, start.indexOf(mark) + mark.length) : LOST;
}
function withoutEnd(text, pattern, longest) {
    const whole = (0,partial/* known */.eO)(text);
    if (whole !== undefined)
        return knownWithoutEnd(whole, pattern, longest);
    const backwards = pattern.toReversed().map((part) => ({ ...part, text: mirrored(part.text) }));
    return mirroredText(partWithoutStart(mirroredText(text), backwards, longest));
}
function mirroredText(text) {
    return (0,partial/* mapped */.CV)(text.toReversed(), mirrored);
}
function mirrored(text) {
    return Array.from(text).toReversed().join('');
}
function knownWithoutEnd(text, pattern, longest) {
    const expression = compiled(pattern, true, text);
    if (expression === undefined)
        return LOST;
    const suffix = new RegExp(`^(?:${expression})$`);
    const lengths = Array.from({ length: text.length + 1 }, (_, index) => index);
    const found = (longest ? lengths.toReversed() : lengths).find((length) => suffix.test(text.slice(text.length - length)));
    return (0,partial/* concat */.xW)([text.slice(0, text.length - (found ?? 0))]);
}
function replaced(text, operator, pattern, replacement) {
    const [whole, by] = [(0,partial/* known */.eO)(text), (0,partial/* known */.eO)(replacement)];
    const literal = literalOf(pattern);
    if (literal === '')
        return operator === '/#'
            ? (0,partial/* concat */.xW)(replacement, text)
            : operator === '/%'
                ? (0,partial/* concat */.xW)(text, replacement)
                : text;
    if (whole === undefined || by === undefined) {
        return literal === undefined ? LOST : replacedInPart(text, operator, literal, replacement);
    }
    const expression = compiled(pattern, true, whole);
    if (expression === undefined)
        return LOST;
    const anchored = operator === '/#' ? `^(?:${expression})` : operator === '/%' ? `(?:${expression})$` : expression;
    const found = new RegExp(anchored, operator === '//' ? 'g' : '');
    return (0,partial/* concat */.xW)([whole.replace(found, () => by)]);
}
function replacedInPart(text, operator, literal, replacement) {
    const [first, ...rest] = text;
    const by = (0,partial/* known */.eO)(replacement);
    if (operator === '//' && literal.length === 1 && by !== undefined) {
        return (0,partial/* mapped */.CV)(text, (one) => one.replaceAll(literal, () => by));
    }
    const at = typeof first === 'string' ? first.indexOf(literal) : -1;
    if (typeof first !== 'string' || at === -1 || operator !== '/')
        return LOST;
    return (0,partial/* concat */.xW)([first.slice(0, at)], replacement, [first.slice(at + literal.length)], rest);
}
function recased(text, operator) {
    if (operator === ',,')
        return (0,partial/* lower */.ib)(text);
    if (operator === '^^')
        return (0,partial/* upper */.js)(text);
    const [first, ...rest] = text;
    if (typeof first !== 'string')
        return (0,partial/* isEmpty */.Im)(text) ? text : LOST;
    const initial = operator === ',' ? first.charAt(0).toLowerCase() : first.charAt(0).toUpperCase();
    return (0,partial/* concat */.xW)([initial + first.slice(1)], rest);
}
function substring(text, offset, length) {
    const [whole, from] = [(0,partial/* known */.eO)(text), numberOf(offset)];
    const count = length === undefined ? Infinity : numberOf(length);
    if (whole === undefined || from === undefined || count === undefined) {
        return from === 0 && count === Infinity ? text : LOST;
    }
    const start = from < 0 ? Math.max(whole.length + from, 0) : from;
    return (0,partial/* concat */.xW)([whole.slice(start, count < 0 ? whole.length + count : start + count)]);
}
function numberOf(text) {
    const digits = (0,partial/* known */.eO)(text)?.trim() ?? '';
    return /^-?\d{1,6}$/.test(digits) ? Number(digits) : undefined;
}
const MOST_REPEATS = 3;
const MOST_STEPS = 30_000_000;
function matcherFor({ source, repeats }, subject, budget) {
    const steps = subject.length ** (repeats + 1);
    if (steps > MOST_STEPS)
        return undefined;
    (0,partial/* spend */.Rf)(budget, steps / 256);
    return (flags) => new RegExp(source, flags);
}
function expressionOf(pattern, form) {
    const tokens = pattern.match(/\[\^?\]?(?:\[:[a-z]+:\]|[^\]])*\]|\\[^]|[^]/g) ?? [];
    let source = '';
    let repeats = 0;
    let before = '(';
    for (const [index, token] of tokens.entries()) {
        const isFirst = before === '(' || before === '|';
        const meaning = meaningOf(token, form === 'extended', isFirst, index === tokens.length - 1);
        if (meaning === undefined)
            return undefined;
        const isRepeat = REPEAT.test(meaning);
        if (isRepeat && (before === ')' || REPEAT.test(before) || isFirst))
            return undefined;
        if (isRepeat)
            repeats += 1;
        source += meaning;
        before = meaning;
    }
    if (repeats > MOST_REPEATS)
        return undefined;
    try {
        const hasChoice = tokens.includes('|') || tokens.includes('\\|');
        return { source: new RegExp(source).source, repeats, hasChoice };
    }
    catch {
        return undefined;
    }
}
function matchesExpression(text, pattern, budget) {
    const source = pattern.map(({ text: one, literal }) => (literal ? escaped(one) : one)).join('');
    const [subject, expression] = [(0,partial/* known */.eO)(text), expressionOf(source, 'extended')];
    if (subject === undefined || expression === undefined)
        return undefined;
    return matcherFor(expression, subject, budget)?.('').test(subject);
}
const REPEAT = /^[*+?]$/;
function meaningOf(token, isExtended, isFirst, isLast) {
    if (token.length > 1 && token.startsWith('['))
        return characterClass(token);
    const isEscaped = token.startsWith('\\');
    const one = isEscaped ? token.slice(1) : token;
    if (isEscaped && /[wWsSbnt]/.test(one))
        return token;
    if (isEscaped && /[A-Za-z0-9]/.test(one))
        return undefined;
    if ('(){}+?|'.includes(one)) {
        if (isExtended === isEscaped)
            return `\\${one}`;
        return '{}'.includes(one) ? undefined : one;
    }
    if (isEscaped || one === ']' || one === '/')
        return `\\${one}`;
    if (one === '*')
        return isFirst ? (isExtended ? undefined : '\\*') : '*';
    if (one === '^')
        return isFirst || isExtended ? '^' : '\\^';
    if (one === '$')
        return isLast || isExtended ? '$' : '\\$';
    return one === '[' ? undefined : one;
}

;// CONCATENATED MODULE: ./src/plan/commands/expansion.ts




function expandWords(machine, words) {
    const plainWords = words.flatMap((word) => braced(word, machine.budget));
    return plainWords.flatMap((plain) => {
        const builder = { fields: [], open: undefined, separators: separators(machine) };
        for (const part of plain) {
            for (const segment of segmentsOf(machine, part))
                addSegment(builder, segment);
        }
        closeField(builder);
        (0,partial/* spend */.Rf)(machine.budget, builder.fields.length);
        return builder.fields;
    });
}
function expandText(machine, word) {
    const texts = word
        .flatMap((part) => segmentsOf(machine, part))
        .map((segment) => (segment.kind === 'text' ? segment.text : joinFields(segment.fields, ' ')));
    const text = (0,partial/* concat */.xW)(...texts);
    (0,partial/* spend */.Rf)(machine.budget, sizeOf(text));
    return text;
}
function expandPattern(machine, word) {
    const pattern = [];
    for (const part of word) {
        for (const segment of segmentsOf(machine, part)) {
            const text = segment.kind === 'text' ? (0,partial/* known */.eO)(segment.text) : undefined;
            if (text === undefined)
                return undefined;
            pattern.push({ text, literal: part.quoted });
        }
    }
    return pattern;
}
function segmentsOf(machine, part) {
    switch (part.kind) {
        case 'text':
            return [segment(part.text === '' ? [] : [part.text], part.quoted)];
        case 'unknown':
            return [segment([part.value], part.quoted)];
        case 'opaque':
            return [segment([(0,partial/* unknown */.L5)(part.why)], part.quoted)];
        case 'command':
            return [segment(withoutLineEnds(capture(machine, part.body)), part.quoted)];
        case 'process':
            capture(machine, part.body);
            return [segment([(0,partial/* unknown */.L5)('<(\u2026)')], true)];
        case 'variable':
            return expandVariable(machine, part);
    }
}
function segment(text, quoted) {
    return { kind: 'text', text, quoted };
}
function expandVariable(machine, variable) {
    const { name, operation, quoted } = variable;
    const subscript = variable.subscript && (0,partial/* known */.eO)(expandText(machine, variable.subscript));
    const all = name === '@' || name === '*' ? name : subscript;
    if (variable.isLength)
        return [segment(lengthOf(machine, variable, all), quoted)];
    if (all === '@' || all === '*')
        return [wholeList(machine, variable, all)];
    const isAny = variable.subscript !== undefined && subscript === undefined;
    const value = isAny ? textValue([(0,partial/* unknown */.L5)('an element')]) : expansion_valueOf(machine, name, subscript);
    if (operation === undefined)
        return [segment(valueText(value), quoted)];
    return /^:?[-=?+]$/.test(operation.operator)
        ? alternative(machine, variable, operation, value)
        : [segment(changed(machine, name, operation, valueText(value)), quoted)];
}
function expansion_valueOf(machine, name, subscript) {
    const { state } = machine;
    if (/^[1-9]\d*$/.test(name))
        return positional(machine, Number(name) - 1);
    if (name === '#')
        return textValue(countOf(state.positional));
    if (/^[0?$!-]$/.test(name))
        return unknownValue(name);
    const value = lookUp(state, name);
    return subscript === undefined || value.kind === 'unset'
        ? value
        : expansion_element(value, Number(subscript));
}
function positional(machine, index) {
    return expansion_element({ kind: 'list', fields: machine.state.positional }, index);
}
function expansion_element(value, index) {
    const fields = valueFields(value);
    const counted = fields.slice(0, index < 0 ? fields.length : index + 1);
    if (Number.isNaN(index) || counted.some(({ many }) => many))
        return textValue([(0,partial/* unknown */.L5)('an element')]);
    const field = fields.at(index);
    return field === undefined ? UNSET : textValue(field.text);
}
function lengthOf(machine, variable, all) {
    const value = variable.name === '@' || variable.name === '*'
        ? { kind: 'list', fields: machine.state.positional }
        : expansion_valueOf(machine, variable.name, undefined);
    if (all === undefined) {
        const whole = (0,partial/* known */.eO)(valueText(value));
        return whole === undefined ? [(0,partial/* unknown */.L5)(`\${#${variable.name}}`)] : [String(whole.length)];
    }
    return countOf(valueFields(value));
}
function countOf(fields) {
    return fields.some(({ many }) => many) ? [(0,partial/* unknown */.L5)('a number')] : [String(fields.length)];
}
function wholeList(machine, { name, operation, quoted }, all) {
    const { state } = machine;
    const own = name === '@' || name === '*';
    const fields = own ? state.positional : valueFields(lookUp(state, name));
    if (operation !== undefined) {
        const isForEach = /^(?:##?|%%?|\/|,|\^)/.test(operation.operator);
        const each = ({ text, many }) => ({
            text: changed(machine, name, operation, text),
            many
        });
        return { kind: 'fields', fields: isForEach ? fields.map(each) : anyFields('a list') };
    }
    if (all === '@' || !quoted)
        return { kind: 'fields', fields };
    const separator = (0,partial/* known */.eO)(separators(machine));
    return segment(separator === undefined ? [(0,partial/* unknown */.L5)('$*')] : joinFields(fields, separator.charAt(0)), true);
}
function changed(machine, name, { operator, operand, replacement }, text) {
    const by = replacement && expandText(machine, replacement);
    if (operator === ':')
        return substring(text, expandText(machine, operand), by);
    const pattern = expandPattern(machine, operand);
    if (pattern === undefined)
        return [(0,partial/* unknown */.L5)(`\${${name}${operator}\u2026}`)];
    return edited(text, operator, pattern, by ?? []);
}
function alternative(machine, { name, quoted }, { operator, operand }, value) {
    const given = isGiven(value, operator.startsWith(':'));
    const sign = operator.at(-1);
    if (given === undefined)
        return [segment(sign === '?' ? valueText(value) : [(0,partial/* unknown */.L5)(`\${${name}\u2026}`)], quoted)];
    if (given !== (sign === '+'))
        return [segment(sign === '+' ? [] : valueText(value), quoted)];
    if (sign === '=')
        machine.state.variables.set(name, textValue(expandText(machine, operand)));
    const segments = operand.flatMap((part) => segmentsOf(machine, part));
    return quoted
        ? segments.map((one) => (one.kind === 'text' ? segment(one.text, true) : one))
        : segments;
}
function isGiven(value, notEmpty) {
    if (value.kind === 'unset')
        return false;
    const current = valueText(value);
    if (current.some((part) => typeof part === 'string'))
        return true;
    return (0,partial/* isEmpty */.Im)(current) ? !notEmpty : undefined;
}
function withoutLineEnds(text) {
    const last = text.at(-1);
    return typeof last === 'string' ? (0,partial/* concat */.xW)(text.slice(0, -1), [last.replace(/\n+$/, '')]) : text;
}
function separators({ state }) {
    const value = lookUp(state, 'IFS');
    return value.kind === 'unset' ? [' \t\n'] : valueText(value);
}
const WILDCARD = /[*?]/;
function openField(builder) {
    builder.open ??= { text: [], quoted: false, pattern: false };
    return builder.open;
}
function addSegment(builder, segment) {
    if (segment.kind === 'fields') {
        addFields(builder, segment.fields);
    }
    else if (segment.quoted) {
        const open = openField(builder);
        open.text = (0,partial/* concat */.xW)(open.text, segment.text);
        open.quoted = true;
    }
    else
        addSplit(builder, segment.text);
}
function addFields(builder, fields) {
    for (const [index, field] of fields.entries()) {
        if (index > 0)
            closeField(builder);
        if (field.many && builder.open === undefined)
            builder.fields.push(field);
        else {
            const open = openField(builder);
            open.text = (0,partial/* concat */.xW)(open.text, field.text);
            open.quoted = true;
        }
    }
}
function addSplit(builder, text) {
    for (const part of text) {
        if (isRepetition(part))
            addRepetition(builder, part.repeats);
        else if (typeof part === 'string') {
            for (const [index, piece] of pieces(part, builder.separators).entries()) {
                if (index > 0)
                    closeField(builder);
                if (piece === '')
                    continue;
                const open = openField(builder);
                open.text = (0,partial/* concat */.xW)(open.text, [piece]);
                open.pattern ||= WILDCARD.test(piece);
            }
        }
        else {
            const open = openField(builder);
            open.text = (0,partial/* concat */.xW)(open.text, [part]);
        }
    }
}
function addRepetition(builder, repeats) {
    const { open } = builder;
    if (open !== undefined && !/^\s/.test((0,partial/* knownStart */.ai)(repeats)))
        open.text = (0,partial/* concat */.xW)(open.text, [(0,partial/* unknown */.L5)('a list')]);
    closeField(builder);
    for (const text of (0,partial/* split */.lD)(unfolded(repeats), /\s+/)) {
        if (!(0,partial/* isEmpty */.Im)(text))
            builder.fields.push({ text, many: true });
    }
}
function unfolded(text) {
    if (!text.some(isRepetition))
        return text;
    return unfolded((0,partial/* concat */.xW)(text.flatMap((part) => (isRepetition(part) ? [' ', ...part.repeats, ' '] : [part]))));
}
function pieces(text, separators) {
    const characters = (0,partial/* known */.eO)(separators) ?? ' \t\n';
    return characters === '' ? [text] : text.split(expansion_anyOf(characters, '+'));
}
function expansion_anyOf(characters, times) {
    return new RegExp(`[${characters.replace(/[\\^\]-]/g, '\\$&')}]${times}`);
}
function closeField(builder) {
    const { open } = builder;
    builder.open = undefined;
    if (open === undefined)
        return;
    if (open.pattern && !isLiteralAnyway(open.text))
        builder.fields.push(matchedWithFiles(open.text));
    else {
        if ((0,partial/* isEmpty */.Im)(open.text) && !open.quoted)
            return;
        builder.fields.push(open.quoted ? one(open.text) : fieldOf(open.text));
    }
}
function isLiteralAnyway(text) {
    return (text.some((part) => typeof part === 'string' && /=|:\/\//.test(part)) ||
        (0,partial/* knownStart */.ai)(text).startsWith('-'));
}
function matchedWithFiles(text) {
    const start = (0,partial/* knownStart */.ai)(text);
    const last = text.at(-1);
    const end = typeof last === 'string' ? (/[^*?\]]*$/.exec(last)?.[0] ?? '') : '';
    const before = start.slice(0, start.search(WILDCARD) === -1 ? start.length : start.search(WILDCARD));
    return { text: (0,partial/* concat */.xW)([before], [(0,partial/* unknown */.L5)('files')], [end]), many: true };
}
const MOST = 200;
function braced(word, budget) {
    const index = word.findIndex((part) => part.kind === 'text' && !part.quoted && BRACES.test(part.text));
    const part = word[index];
    if (part?.kind !== 'text')
        return [word];
    const [, before = '', inside = '', after = ''] = BRACES.exec(part.text) ?? [];
    const choices = inside.includes(',') ? inside.split(',') : numbers(inside);
    (0,partial/* spend */.Rf)(budget, choices.length * 16);
    const text = (one) => one === '' ? [] : [{ kind: 'text', text: one, quoted: false }];
    return choices.flatMap((choice) => braced([
        ...word.slice(0, index),
        ...text(before),
        ...text(choice),
        ...text(after),
        ...word.slice(index + 1)
    ], budget));
}
const BRACES = /^([^{]*)\{([^{},]*(?:,[^{},]*)+|\d{1,4}\.\.\d{1,4})\}([^]*)$/;
function numbers(range) {
    const [from = 0, to = 0] = range.split('..').map(Number);
    const step = from <= to ? 1 : -1;
    const count = Math.min(Math.abs(to - from) + 1, MOST);
    return Array.from({ length: count }, (_, index) => String(from + step * index));
}

;// CONCATENATED MODULE: ./src/plan/commands/words.ts


const ENDS = new Set([' ', '\t', '\n', ';', '&', '|', '<', '>', '(', ')']);
const PLAIN = /[\w.,=@%+~^-]+/y;
const EXTENDED_PATTERN = /[?*+@!]\([^()'"\n]*\)/y;
function readWord(cursor, ends = (one) => ENDS.has(one)) {
    const parts = [];
    while (!atEnd(cursor)) {
        if (isProcess(cursor))
            parts.push(readProcess(cursor));
        else if (match(cursor, EXTENDED_PATTERN) !== undefined)
            parts.push(readExtended(cursor));
        else if (ends(peek(cursor)))
            break;
        else
            readUnquoted(cursor, parts);
    }
    return parts;
}
function readText(cursor) {
    const parts = [];
    while (!atEnd(cursor))
        readInText(cursor, parts, '\\$`');
    return parts;
}
function readExtended(cursor) {
    take(cursor, EXTENDED_PATTERN);
    return { kind: 'opaque', why: 'a pattern', quoted: false };
}
function isProcess(cursor) {
    return looksAt(cursor, '<(') || looksAt(cursor, '>(');
}
function readProcess(cursor) {
    cursor.at += 2;
    return { kind: 'process', body: commandsUntil(cursor, ')'), quoted: false };
}
function commandsUntil(cursor, closing) {
    return nested(cursor, () => {
        const body = cursor.readCommands(cursor);
        need(cursor, closing);
        return body;
    });
}
function readUnquoted(cursor, parts) {
    const one = peek(cursor);
    (0,partial/* spend */.Rf)(cursor.budget);
    if (one === '\\')
        readEscape(cursor, parts);
    else if (one === "'")
        readSingle(cursor, parts);
    else if (one === '"')
        readDouble(cursor, parts);
    else if (one === '$' && peek(cursor, 1) === "'")
        readAnsi(cursor, parts);
    else if (one === '$' && peek(cursor, 1) === '"')
        cursor.at += 1;
    else if (one === '$')
        readDollar(cursor, parts, false);
    else if (one === '`')
        readBackquotes(cursor, parts, false);
    else if (one === UNKNOWN_MARK)
        readUnknown(cursor, parts, false);
    else {
        addText(parts, takeRun(cursor, PLAIN), false);
    }
}
function takeRun(cursor, pattern) {
    const text = match(cursor, pattern)?.[0] ?? peek(cursor);
    cursor.at += text.length;
    return text;
}
function readEscape(cursor, parts) {
    if (takeText(cursor, '\\\n'))
        return;
    cursor.at += 1;
    if (peek(cursor) === UNKNOWN_MARK)
        return;
    addText(parts, peek(cursor), true);
    cursor.at += 1;
}
function readSingle(cursor, parts) {
    const end = cursor.source.text.indexOf("'", cursor.at + 1);
    if (end === -1)
        throw new partial/* GivenUp */.RX('a quote is not closed');
    addText(parts, '', true);
    for (const part of partialSlice(cursor.source, cursor.at + 1, end)) {
        if (typeof part === 'string')
            addText(parts, part, true);
        else
            parts.push({ kind: 'unknown', value: part, quoted: true });
    }
    cursor.at = end + 1;
}
function readAnsi(cursor, parts) {
    cursor.at += 2;
    let text = '';
    while (!takeText(cursor, "'")) {
        if (atEnd(cursor))
            throw new partial/* GivenUp */.RX('a quote is not closed');
        if (takeText(cursor, '\\'))
            text += ANSI_ESCAPES.get(peek(cursor)) ?? `\\${peek(cursor)}`;
        else
            text += peek(cursor);
        cursor.at += 1;
    }
    addText(parts, text, true);
}
const ANSI_ESCAPES = new Map([
    ['n', '\n'],
    ['t', '\t'],
    ['r', '\r'],
    ['\\', '\\'],
    ["'", "'"],
    ['"', '"']
]);
function readDouble(cursor, parts) {
    cursor.at += 1;
    if (takeText(cursor, '"'))
        addText(parts, '', true);
    else {
        while (!takeText(cursor, '"')) {
            if (atEnd(cursor))
                throw new partial/* GivenUp */.RX('a quote is not closed');
            readInText(cursor, parts, '\\$`"');
        }
    }
}
function readInText(cursor, parts, escaped) {
    const one = peek(cursor);
    (0,partial/* spend */.Rf)(cursor.budget);
    if (one === '$')
        readDollar(cursor, parts, true);
    else if (one === '`')
        readBackquotes(cursor, parts, true);
    else if (one === UNKNOWN_MARK)
        readUnknown(cursor, parts, true);
    else if (one === '\\') {
        const next = peek(cursor, 1);
        cursor.at += 2;
        if (next === UNKNOWN_MARK)
            cursor.at -= 1;
        if (next !== '\n')
            addText(parts, escaped.includes(next) ? next : `\\${next}`, true);
    }
    else {
        addText(parts, takeRun(cursor, /[^\\"$`\0]+/y), true);
    }
}
function readUnknown(cursor, parts, quoted) {
    const value = cursor.source.unknowns.get(cursor.at);
    cursor.at += 1;
    if (value !== undefined)
        parts.push({ kind: 'unknown', value, quoted });
}
function readDollar(cursor, parts, quoted) {
    if (looksAt(cursor, '$((') && takeArithmetic(cursor, 1) !== undefined) {
        parts.push({ kind: 'opaque', why: '$((\u2026))', quoted });
    }
    else if (takeText(cursor, '$(')) {
        parts.push({ kind: 'command', body: commandsUntil(cursor, ')'), quoted });
    }
    else if (looksAt(cursor, '${')) {
        parts.push(nested(cursor, () => bracedVariable(cursor, quoted)));
    }
    else {
        const variable = plainVariable(cursor, quoted);
        if (variable === undefined)
            addText(parts, '$', quoted);
        else
            parts.push(variable);
    }
}
function takeArithmetic(cursor, after = 0) {
    const start = cursor.at;
    let open = 0;
    for (cursor.at += after; !atEnd(cursor);) {
        (0,partial/* spend */.Rf)(cursor.budget);
        const one = peek(cursor);
        if (one === '(')
            open += 1;
        if (one === ')')
            open -= 1;
        if (open === 1 && one === ')' && peek(cursor, 1) !== ')')
            break;
        cursor.at += 1;
        if (open === 0)
            return cursor.source.text.slice(start + after, cursor.at);
    }
    cursor.at = start;
    return undefined;
}
function readBackquotes(cursor, parts, quoted) {
    const found = match(cursor, /`((?:[^`\\]|\\[^])*)`/y);
    if (found === undefined)
        throw new partial/* GivenUp */.RX('a backquote is not closed');
    const inner = partialSlice(cursor.source, cursor.at + 1, cursor.at + found[0].length - 1);
    const line = cursor.source.firstLine;
    cursor.at += found[0].length;
    const unescaped = inner.flatMap((part) => typeof part === 'string' ? (0,partial/* textOf */.b6)(part.replace(/\\([`$\\])/g, '$1')) : [part]);
    const body = nested(cursor, () => {
        const over = cursorOver(sourceOf(unescaped, line), cursor);
        const commands = over.readCommands(over);
        if (!atEnd(over))
            throw noScript();
        return commands;
    });
    parts.push({ kind: 'command', body, quoted });
}
function addText(parts, text, quoted) {
    const last = parts.at(-1);
    if (last?.kind === 'text' && last.quoted === quoted) {
        parts[parts.length - 1] = { kind: 'text', text: last.text + text, quoted };
    }
    else
        parts.push({ kind: 'text', text, quoted });
}
const NAME = /[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-]/y;
const OPERATORS = /:[-=?+]|[-=?+]|##?|%%?|\/\/|\/#|\/%|\/|\^\^?|,,?|:/y;
const OPERATORS_WITH_REPLACEMENT = ['/', '//', '/#', '/%', ':'];
const WHOLE = { isLength: false, subscript: undefined, operation: undefined };
function plainVariable(cursor, quoted) {
    cursor.at += 1;
    const name = take(cursor, /[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-]/y)?.[0];
    return name === undefined ? undefined : { kind: 'variable', name, quoted, ...WHOLE };
}
function bracedVariable(cursor, quoted) {
    need(cursor, '${');
    const start = cursor.at;
    const isLength = take(cursor, /#(?![}:-])/y) !== undefined;
    const name = take(cursor, NAME)?.[0] ?? '';
    const subscript = takeText(cursor, '[') ? readWord(cursor, (one) => one === ']') : undefined;
    if (subscript !== undefined)
        need(cursor, ']');
    const operation = readOperation(cursor);
    if (name !== '' && takeText(cursor, '}')) {
        return { kind: 'variable', name, quoted, isLength, subscript, operation };
    }
    cursor.at = start;
    readWord(cursor, (one) => one === '}');
    need(cursor, '}');
    return { kind: 'opaque', why: '${\u2026}', quoted };
}
function readOperation(cursor) {
    const operator = take(cursor, OPERATORS)?.[0];
    if (operator === undefined)
        return undefined;
    if (!OPERATORS_WITH_REPLACEMENT.includes(operator)) {
        return { operator, operand: readWord(cursor, (one) => one === '}'), replacement: undefined };
    }
    const separator = operator === ':' ? ':' : '/';
    const start = cursor.at;
    const isEnd = (one) => one === separator && (operator !== '//' || cursor.at > start);
    const operand = readWord(cursor, (one) => isEnd(one) || one === '}');
    if (atEnd(cursor))
        throw new partial/* GivenUp */.RX('a brace is not closed');
    const replacement = takeText(cursor, separator)
        ? readWord(cursor, (one) => one === '}')
        : undefined;
    return { operator, operand, replacement };
}
function announceHereDocument(cursor, redirect) {
    let delimiter = '';
    let expands = true;
    for (const part of redirect.target) {
        if (part.kind !== 'text')
            throw new partial/* GivenUp */.RX('a here-document whose end is not known');
        delimiter += part.text;
        if (part.quoted)
            expands = false;
    }
    cursor.announced.push({ redirect, delimiter, expands, stripTabs: redirect.operator === '<<-' });
}
function takeNewline(cursor) {
    cursor.at += 1;
    const announced = cursor.announced;
    cursor.announced = [];
    for (const { redirect, delimiter, expands, stripTabs } of announced) {
        const start = cursor.at;
        const end = endOfText(cursor, delimiter, stripTabs);
        const slice = partialSlice(cursor.source, start, end);
        const text = stripTabs ? (0,partial/* mapped */.CV)(slice, (known) => known.replace(/^\t+/gm, '')) : slice;
        if (expands) {
            const source = sourceOf(text, lineAt(cursor.source, start));
            redirect.target = nested(cursor, () => readText(cursorOver(source, cursor)));
        }
        else {
            redirect.target = text.map((part) => typeof part === 'string'
                ? { kind: 'text', text: part, quoted: true }
                : { kind: 'unknown', value: part, quoted: true });
        }
    }
}
function endOfText(cursor, delimiter, stripTabs) {
    const { text } = cursor.source;
    while (cursor.at < text.length) {
        const start = cursor.at;
        const newline = text.indexOf('\n', start);
        const end = newline === -1 ? text.length : newline;
        cursor.at = newline === -1 ? end : end + 1;
        const line = text.slice(start, end);
        if ((stripTabs ? line.replace(/^\t+/, '') : line) === delimiter)
            return start;
    }
    return text.length;
}
function skipLines(cursor) {
    for (;;) {
        skipBlanks(cursor);
        if (peek(cursor) !== '\n')
            return;
        takeNewline(cursor);
    }
}

;// CONCATENATED MODULE: ./src/plan/commands/parser.ts



function parseScript(source, budget = (0,partial/* fullBudget */.R_)(), depth = 0) {
    const cursor = cursorOver(source, { budget, depth, readCommands });
    const list = readCommands(cursor);
    if (!atEnd(cursor))
        throw noScript();
    return list;
}
const CLOSING = /(?:then|fi|do|done|else|elif|esac|\})(?![^\s;&|<>()])/y;
function readCommands(cursor) {
    const list = [];
    for (;;) {
        skipToCommand(cursor);
        if (atEnd(cursor) || looksAt(cursor, ')') || looksAt(cursor, ';;') || looksAt(cursor, ';&'))
            break;
        if (match(cursor, CLOSING) !== undefined)
            break;
        list.push(readAndOr(cursor));
    }
    return list;
}
function skipToCommand(cursor) {
    for (;;) {
        skipLines(cursor);
        if (peek(cursor) !== ';' || peek(cursor, 1) === ';' || peek(cursor, 1) === '&')
            return;
        cursor.at += 1;
    }
}
function readAndOr(cursor) {
    const first = readPipeline(cursor);
    const rest = [];
    for (;;) {
        skipBlanks(cursor);
        const operator = takeText(cursor, '&&') ? '&&' : takeText(cursor, '||') ? '||' : undefined;
        if (operator === undefined)
            break;
        skipLines(cursor);
        rest.push({ operator, pipeline: readPipeline(cursor) });
    }
    const background = takeText(cursor, '&');
    return { first, rest, background };
}
function readPipeline(cursor) {
    let negated = false;
    for (;;) {
        const mark = take(cursor, /(?:!|time(?:[ \t]+-p)?)(?=[ \t\n])/y);
        if (mark === undefined)
            break;
        if (mark[0] === '!')
            negated = !negated;
        skipBlanks(cursor);
    }
    const commands = [readCommand(cursor)];
    for (;;) {
        skipBlanks(cursor);
        if (looksAt(cursor, '||') || !looksAt(cursor, '|'))
            break;
        cursor.at += looksAt(cursor, '|&') ? 2 : 1;
        skipLines(cursor);
        commands.push(readCommand(cursor));
    }
    return { negated, commands };
}
function readCommand(cursor) {
    const compound = readCompound(cursor);
    if (compound === undefined)
        return readSimple(cursor);
    const redirects = [];
    for (;;) {
        skipBlanks(cursor);
        const redirect = readRedirect(cursor);
        if (redirect === undefined)
            break;
        redirects.push(redirect);
    }
    return { ...compound, redirects };
}
const DECLARING = new Set(['export', 'declare', 'local', 'readonly', 'typeset']);
function readSimple(cursor) {
    const from = cursor.at;
    const assignments = [];
    const declarations = [];
    const words = [];
    const redirects = [];
    let to = from;
    for (;;) {
        skipBlanks(cursor);
        (0,partial/* spend */.Rf)(cursor.budget);
        const redirect = readRedirect(cursor);
        const into = words.length === 0 ? assignments : isDeclaring(words[0]) ? declarations : undefined;
        const assignment = redirect === undefined && into ? readAssignment(cursor) : undefined;
        if (redirect !== undefined)
            redirects.push(redirect);
        else if (assignment !== undefined)
            into?.push(assignment);
        else {
            const word = readWord(cursor);
            if (word.length === 0)
                break;
            words.push(word);
        }
        to = cursor.at;
    }
    if (to === from)
        throw noScript();
    const place = { source: cursor.source, from, to };
    return { kind: 'simple', assignments, declarations, words, redirects, place };
}
function isDeclaring(word) {
    const [only, ...others] = word ?? [];
    return only?.kind === 'text' && others.length === 0 && DECLARING.has(only.text);
}
function readAssignment(cursor) {
    const found = take(cursor, /([A-Za-z_][A-Za-z0-9_]*)(\[[^\]\n]*\])?(\+?)=/y);
    if (found === undefined)
        return undefined;
    const [, name = '', subscript, plus] = found;
    const shared = { name, element: subscript !== undefined, append: plus === '+' };
    if (!takeText(cursor, '('))
        return { ...shared, value: { kind: 'word', word: readWord(cursor) } };
    const words = readWords(cursor, skipLines);
    need(cursor, ')');
    return { ...shared, value: { kind: 'list', words } };
}
function readWords(cursor, skip) {
    const words = [];
    for (;;) {
        skip(cursor);
        const word = readWord(cursor);
        if (word.length === 0)
            return words;
        words.push(word);
    }
}
const REDIRECT = /(\d*|\{[A-Za-z_]\w*\})(<<<|<<-?|<>|<&|<(?!\()|>>|>\||>&|>(?!\()|&>>|&>)/y;
function readRedirect(cursor) {
    const found = take(cursor, REDIRECT);
    if (found === undefined)
        return undefined;
    const [, descriptor = '', operator = ''] = found;
    skipBlanks(cursor);
    const redirect = { operator, descriptor, target: readWord(cursor) };
    if (redirect.target.length === 0)
        throw noScript();
    if (operator === '<<' || operator === '<<-')
        announceHereDocument(cursor, redirect);
    return redirect;
}
const RESERVED = /(?:if|for|while|until|case|function|\{|\[\[)(?=[\s]|$)/y;
const FUNCTION = /([^\s'"$`\\\0;&|<>(){}=#]+)[ \t]*\([ \t]*\)/y;
function readCompound(cursor) {
    const expression = looksAt(cursor, '((') ? takeArithmetic(cursor) : undefined;
    if (expression !== undefined)
        return { kind: 'arithmetic', names: namesSet(expression) };
    if (takeText(cursor, '('))
        return nested(cursor, () => ({ kind: 'subshell', body: closedBy(cursor, ')') }));
    const word = take(cursor, RESERVED)?.[0];
    if (word !== undefined)
        return nested(cursor, () => readReserved(cursor, word));
    const named = take(cursor, FUNCTION);
    return named && nested(cursor, () => readFunction(cursor, named[1] ?? ''));
}
function readReserved(cursor, word) {
    switch (word) {
        case 'if':
            return readIf(cursor);
        case 'for':
            return readFor(cursor);
        case 'while':
        case 'until':
            return {
                kind: 'while',
                until: word === 'until',
                condition: closedBy(cursor, 'do'),
                body: closedBy(cursor, 'done')
            };
        case 'case':
            return readCase(cursor);
        case 'function':
            return readNamedFunction(cursor);
        case '[[':
            return { kind: 'test', test: readTest(cursor) };
        default:
            return { kind: 'group', body: closedBy(cursor, '}') };
    }
}
function closedBy(cursor, closing) {
    const body = readCommands(cursor);
    need(cursor, closing);
    return body;
}
function readIf(cursor) {
    const branches = [];
    do {
        const condition = closedBy(cursor, 'then');
        branches.push({ condition, body: readCommands(cursor) });
    } while (takeText(cursor, 'elif'));
    const otherwise = takeText(cursor, 'else') ? readCommands(cursor) : undefined;
    need(cursor, 'fi');
    return { kind: 'if', branches, otherwise };
}
function readBody(cursor) {
    need(cursor, 'do');
    return closedBy(cursor, 'done');
}
function readFor(cursor) {
    skipBlanks(cursor);
    if (looksAt(cursor, '((')) {
        const expression = takeArithmetic(cursor);
        if (expression === undefined)
            throw noScript();
        skipLines(cursor);
        takeText(cursor, ';');
        skipLines(cursor);
        return { kind: 'repeat', names: namesSet(expression), body: readBody(cursor) };
    }
    const { name, words } = readForHead(cursor);
    return { kind: 'for', name, words, body: readBody(cursor) };
}
function readForHead(cursor) {
    skipBlanks(cursor);
    const name = take(cursor, /[A-Za-z_][A-Za-z0-9_]*/y)?.[0];
    if (name === undefined)
        throw noScript();
    skipLines(cursor);
    const words = take(cursor, /in(?=[\s;])/y) && readWords(cursor, skipBlanks);
    skipBlanks(cursor);
    takeText(cursor, ';');
    skipLines(cursor);
    return { name, words };
}
function readCase(cursor) {
    skipBlanks(cursor);
    const subject = readWord(cursor);
    skipLines(cursor);
    need(cursor, 'in');
    const clauses = [];
    for (;;) {
        skipLines(cursor);
        if (takeText(cursor, 'esac'))
            return { kind: 'case', subject, clauses };
        if (atEnd(cursor))
            throw noScript();
        clauses.push(readClause(cursor));
    }
}
function readClause(cursor) {
    (0,partial/* spend */.Rf)(cursor.budget);
    takeText(cursor, '(');
    const patterns = [];
    do {
        skipBlanks(cursor);
        patterns.push(readWord(cursor, (one) => ' \t\n|)'.includes(one)));
        skipBlanks(cursor);
    } while (takeText(cursor, '|'));
    need(cursor, ')');
    const body = readCommands(cursor);
    const goesOn = takeText(cursor, ';;&') || takeText(cursor, ';&');
    if (!goesOn)
        takeText(cursor, ';;');
    return { patterns, body, goesOn };
}
function readNamedFunction(cursor) {
    skipBlanks(cursor);
    const found = take(cursor, /([^\s'"$`\\\0;&|<>(){}]+)(?:[ \t]*\([ \t]*\))?/y);
    if (found === undefined)
        throw noScript();
    return readFunction(cursor, found[1] ?? '');
}
function readFunction(cursor, name) {
    skipLines(cursor);
    const first = { negated: false, commands: [readCommand(cursor)] };
    return { kind: 'function', name, body: [{ first, rest: [], background: false }] };
}
function namesSet(expression) {
    if (!/=|\+\+|--/.test(expression))
        return [];
    return expression.match(/[A-Za-z_]\w*/g) ?? [];
}
function readTest(cursor) {
    const test = readOr(cursor);
    skipLines(cursor);
    need(cursor, ']]');
    return test;
}
function readOr(cursor) {
    let left = readAnd(cursor);
    while (takesOperator(cursor, '||'))
        left = { kind: 'or', left, right: readAnd(cursor) };
    return left;
}
function takesOperator(cursor, operator) {
    skipLines(cursor);
    return takeText(cursor, operator);
}
function readAnd(cursor) {
    let left = readNot(cursor);
    while (takesOperator(cursor, '&&'))
        left = { kind: 'and', left, right: readNot(cursor) };
    return left;
}
function readNot(cursor) {
    skipLines(cursor);
    if (take(cursor, /!(?=\s)/y) !== undefined) {
        return nested(cursor, () => ({ kind: 'not', test: readNot(cursor) }));
    }
    if (takeText(cursor, '(')) {
        return nested(cursor, () => {
            const test = readOr(cursor);
            skipLines(cursor);
            need(cursor, ')');
            return test;
        });
    }
    return readComparison(cursor);
}
function readComparison(cursor) {
    const words = [];
    let regular = false;
    while (!atEnd(cursor)) {
        skipLines(cursor);
        if (looksAt(cursor, ']]') || looksAt(cursor, '&&') || looksAt(cursor, '||'))
            break;
        if (looksAt(cursor, ')'))
            break;
        const word = readOperand(cursor, regular);
        if (word.length === 0)
            throw noScript();
        const [only] = word;
        regular = word.length === 1 && only?.kind === 'text' && only.text === '=~';
        words.push(word);
    }
    return { kind: 'words', words };
}
function readOperand(cursor, regular) {
    const less = take(cursor, /[<>](?=\s)/y);
    if (less !== undefined)
        return [{ kind: 'text', text: less[0], quoted: false }];
    if (!regular)
        return readWord(cursor, (one) => ' \t\n&|()<>;'.includes(one));
    let open = 0;
    return readWord(cursor, (one) => {
        if (one === '(')
            open += 1;
        if (one === ')')
            open -= 1;
        return ' \t\n'.includes(one) && open <= 0 && peek(cursor) === one;
    });
}

;// CONCATENATED MODULE: ./src/plan/commands/tool-arguments.ts




function readArguments(fields, names) {
    const reading = {
        options: new Map(),
        operands: [],
        takesValue: new Set(namesOf(names.values).flat()),
        longNames: new Map([...namesOf(names.values), ...namesOf(names.flags ?? '')].flatMap((all) => all.map((name) => [name, all[0] ?? name]))),
        vague: false
    };
    let at = 0;
    while (at < fields.length) {
        const field = fields[at];
        at += 1;
        if (field === undefined)
            break;
        if ((0,partial/* known */.eO)(field.text) === '--') {
            reading.operands.push(...fields.slice(at));
            break;
        }
        if (readOption(reading, field, fields[at]))
            at += 1;
    }
    const { options, operands, vague } = reading;
    return { options, operands, vague };
}
function namesOf(text) {
    return text
        .split(' ')
        .filter((one) => one !== '')
        .map((one) => one.split('|'));
}
function readOption(reading, field, next) {
    const start = (0,partial/* knownStart */.ai)(field.text);
    if (!start.startsWith('-') || (0,partial/* known */.eO)(field.text) === '-') {
        if (field.many && isWhollyUnknown(field.text))
            reading.vague = true;
        reading.operands.push(field);
        return false;
    }
    if (start.startsWith('--'))
        return readLong(reading, field, next);
    return readShort(reading, field, next);
}
function readLong(reading, field, next) {
    const [name = [], ...value] = (0,partial/* split */.lD)(field.text, '=');
    const long = ((0,partial/* known */.eO)(name) ?? '').slice(2);
    if (value.length === 0)
        return giveNext(reading, long, field, next);
    const sign = (0,partial/* knownStart */.ai)(field.text).indexOf('=');
    return give(reading, long, (0,partial/* afterStart */.T_)(field.text, sign + 1), !field.many);
}
function readShort(reading, field, next) {
    const [first, ...rest] = field.text;
    const letters = typeof first === 'string' ? first.slice(1) : '';
    for (const [index, letter] of Array.from(letters).entries()) {
        const after = (0,partial/* concat */.xW)([letters.slice(index + 1).replace(/^=/, '')], rest);
        const isLast = index === letters.length - 1 && rest.length === 0;
        if (reading.takesValue.has(letter) && !isLast)
            return give(reading, letter, after, !field.many);
        if (isLast)
            return giveNext(reading, letter, field, next);
        give(reading, letter, ['true'], !field.many);
    }
    return false;
}
function giveNext(reading, name, field, next) {
    if (!reading.takesValue.has(name))
        return give(reading, name, ['true'], !field.many);
    if (next !== undefined)
        give(reading, name, next.text, !field.many && !next.many);
    return next !== undefined;
}
function give(reading, name, value, sure) {
    const long = reading.longNames.get(name) ?? name;
    const given = reading.options.get(long);
    if (given === undefined)
        reading.options.set(long, [{ value, sure }]);
    else
        given.push({ value, sure });
    return false;
}
function optionValues(args, name) {
    return args.options.get(name) ?? [];
}
function optionValue(args, name) {
    return optionValues(args, name).at(-1)?.value;
}
function isSet(args, name, otherwise = false) {
    const value = optionValue(args, name);
    if (value === undefined)
        return otherwise;
    const text = (0,partial/* known */.eO)(value);
    return text === undefined ? undefined : /^(?:1|t|true)$/i.test(text);
}
function exactOperands(args, count) {
    const sure = args.operands.filter(({ text, many }) => !many || !isWhollyUnknown(text));
    const fields = sure.length === count ? sure : args.operands;
    return fields.length === count ? fields.map(({ text }) => text) : undefined;
}
function push(reference, sure = true, credentials) {
    return { kind: 'push', reference, sure, credentials };
}
function unresolved(why) {
    return { kind: 'unresolved', why };
}
function operand(count, index) {
    return (call) => {
        const reference = exactOperands(call.args, count)?.[index];
        return reference === undefined
            ? [unresolved('its words cannot be told apart')]
            : [push(reference, true, ownCredentials(call))];
    };
}
function firstOperand(call) {
    const [first] = call.args.operands;
    if (first === undefined)
        return [unresolved('it names nothing')];
    return [push(first.text, true, ownCredentials(call))];
}
function eachOperand({ args }) {
    return args.operands.map(({ text, many }) => push(text, !many));
}
const OF_TARGET = ['', 'to-', 'dest-'];
function ownCredentials({ args, input }) {
    for (const prefix of OF_TARGET) {
        const pair = optionValue(args, `${prefix}creds`);
        if (pair !== undefined)
            return credentialsIn(pair);
        const password = passwordOf(args, input, prefix);
        if (password !== undefined)
            return { username: optionValue(args, `${prefix}username`), password };
    }
    return undefined;
}
function credentialsIn(pair) {
    const [username, ...password] = (0,partial/* split */.lD)(pair, ':');
    if (password.length > 0)
        return { username, password: password.reduce((so, one) => (0,partial/* concat */.xW)(so, [':'], one)) };
    return { username: [(0,partial/* unknown */.L5)('a name')], password: [(0,partial/* unknown */.L5)('a password')] };
}
function passwordOf(args, input, prefix = '') {
    const given = (name) => optionValue(args, `${prefix}${name}`);
    const fromInput = ['password-stdin', 'pass-stdin', 'identity-token-stdin'].some((name) => isSet(args, `${prefix}${name}`) !== false);
    if (!fromInput)
        return given('password') ?? given('identity-token') ?? given('registry-token');
    return input === undefined ? [(0,partial/* unknown */.L5)('a password')] : withoutLineEnds(input);
}
function runTool(machine, tool, args, place) {
    const chosen = chooseCommand(tool, args);
    if (chosen === undefined)
        return undefined;
    const text = [(0,partial/* unknown */.L5)(`$(${tool.name} \u2026)`)];
    if (chosen === 'unknown') {
        print(machine, text);
        leaveUnresolved(machine, place, 'its command is not known');
        return 'either';
    }
    const call = {
        args: readArguments(chosen.rest, chosen.command),
        input: machine.input,
        environment: (name) => {
            const value = lookUpExported(machine.state, name);
            return value.kind === 'unset' ? undefined : valueText(value);
        }
    };
    if (call.args.options.has('help'))
        return 'done';
    const effects = chosen.command.effects(call);
    for (const effect of effects)
        record(machine, tool.name, effect, place);
    print(machine, tool.printsNames === true ? namesPushed(effects) : text);
    return 'done';
}
function namesPushed(effects) {
    const names = effects.flatMap((effect) => (effect.kind === 'push' ? [effect.reference] : []));
    return (0,partial/* concat */.xW)(...names.map((name) => (0,partial/* concat */.xW)(name, ['@'], [(0,partial/* unknown */.L5)('a digest')], ['\n'])));
}
function record(machine, tool, effect, place) {
    switch (effect.kind) {
        case 'push':
        case 'cache': {
            const { reference, credentials } = effect;
            if ((0,partial/* isEmpty */.Im)(reference))
                return;
            const into = effect.kind === 'push' ? machine.pushes : machine.caches;
            into.push({ ...machine_event(machine, tool, place, effect.sure), reference, credentials });
            return;
        }
        case 'login': {
            const { registry, username, password } = effect;
            machine.logins.push({ ...machine_event(machine, tool, place), registry, username, password });
            return;
        }
        case 'logout':
            machine.logouts.push({ ...machine_event(machine, tool, place), registry: effect.registry });
            return;
        case 'unresolved':
            leaveUnresolved(machine, place, effect.why);
    }
}
function chooseCommand(tool, args) {
    const all = tool.commands.flatMap((command) => command.words.split(', ').flatMap((text) => {
        const words = text.split(' ');
        const rest = afterWords(tool, words, args);
        return rest === undefined ? [] : [{ command, rest, length: words.length }];
    }));
    const [longest] = all.toSorted((one, other) => other.length - one.length);
    if (longest !== undefined)
        return longest;
    const [first] = withoutGlobals(tool, args);
    return first !== undefined && (first.many || (0,partial/* known */.eO)(first.text) === undefined)
        ? 'unknown'
        : undefined;
}
function afterWords(tool, words, args) {
    let rest = args;
    for (const word of words) {
        const [first, ...others] = withoutGlobals(tool, rest);
        const text = first === undefined || first.many ? undefined : (0,partial/* known */.eO)(first.text);
        if (text === undefined || !word.split('|').includes(text))
            return undefined;
        rest = others;
    }
    return rest;
}
function withoutGlobals(tool, args) {
    const values = new Set(tool.globals.values.split(/[ |]/));
    let rest = args;
    for (;;) {
        const [first, ...others] = rest;
        const start = first === undefined ? '' : (0,partial/* knownStart */.ai)(first.text);
        if (!start.startsWith('-'))
            return rest;
        const name = start.replace(/^--?/, '');
        rest = values.has(name) ? others.slice(1) : others;
    }
}

// EXTERNAL MODULE: ./src/plan/actions/docker-actions.ts
var docker_actions = __webpack_require__(4753);
;// CONCATENATED MODULE: ./src/plan/commands/tool-pushes.ts



function fromTransport(text) {
    const start = (0,partial/* knownStart */.ai)(text);
    if (start.startsWith('docker://'))
        return without(text, 'docker://');
    return /^(?:dir|docker-archive|docker-daemon|oci|oci-archive|ostree|sif|containers-storage|tarball):/.test(start)
        ? undefined
        : text;
}
function without(text, start) {
    return startsWith(text, start) ? (0,partial/* afterStart */.T_)(text, start.length) : text;
}
function inFile(file) {
    return () => [unresolved(`${file} names what it pushes`)];
}
const NOT_READ = () => [unresolved('its words are not read')];
function optionOr(name, otherwise) {
    return (call) => {
        const given = optionValues(call.args, name);
        return given.length > 0 ? given.map(({ value, sure }) => push(value, sure)) : otherwise(call);
    };
}
function destination(counts) {
    return (call) => {
        const operands = counts.map((count) => exactOperands(call.args, count)).find((one) => one);
        const text = operands?.at(-1);
        if (text === undefined)
            return [unresolved('its words cannot be told apart')];
        const reference = fromTransport(text);
        return reference === undefined ? [] : [push(reference, true, ownCredentials(call))];
    };
}
const buildLocally = (call) => buildEffects(call).filter(({ kind }) => kind === 'cache');
function toTransport(effects) {
    return (call) => {
        const to = call.args.operands.at(1)?.text ?? [];
        return startsWith(to, 'docker://') ? effects(call) : [];
    };
}
function syncEffects({ args }) {
    const isLocal = (0,partial/* known */.eO)(optionValue(args, 'dest') ?? []) === 'dir' || isSet(args, 'dry-run') === true;
    return isLocal ? [] : [unresolved('its source names what it pushes')];
}
function unlessGiven(names, effects) {
    return (call) => names.split(' ').some((name) => call.args.options.has(name)) ? [] : effects(call);
}
function ociLayoutApart(effects) {
    return (call) => effects(call).filter((effect) => effect.kind !== 'push' || !startsWith(effect.reference, 'ocidir://'));
}
function ifPushed(effects) {
    return (call) => (isSet(call.args, 'push') === false ? [] : effects(call));
}
function withoutScheme(effects) {
    return (call) => effects(call).map((effect) => effect.kind === 'push'
        ? { ...effect, reference: without(effect.reference, 'oci://') }
        : effect);
}
function startsWith(text, start) {
    return (0,partial/* knownStart */.ai)(text).startsWith(start);
}
function tagged(call) {
    const [name, tag] = exactOperands(call.args, 2) ?? [];
    if (name === undefined || tag === undefined)
        return [unresolved('its words cannot be told apart')];
    const whole = (0,partial/* known */.eO)(name);
    return [push(whole === undefined ? name : (0,partial/* concat */.xW)([repositoryOf(whole), ':'], tag))];
}
function repositoryOf(reference) {
    return reference.replace(/@.*$/, '').replace(/:[^:/]*$/, '');
}
function helmEffects(call) {
    const [chart, remote] = exactOperands(call.args, 2) ?? [];
    if (chart === undefined || remote === undefined)
        return [unresolved('its words cannot be told apart')];
    if ((0,partial/* knownStart */.ai)(remote) !== '' && !(0,partial/* knownStart */.ai)(remote).startsWith('oci://'))
        return [];
    const path = without(remote, 'oci://');
    const last = path.at(-1);
    const base = typeof last === 'string' && last.endsWith('/') ? path : (0,partial/* concat */.xW)(path, ['/']);
    const name = chartName(chart);
    return [
        push((0,partial/* concat */.xW)(base, [name ?? (0,partial/* unknown */.L5)('the name in the chart file')]), true, ownCredentials(call))
    ];
}
function chartName(file) {
    const whole = (0,partial/* known */.eO)(file);
    if (whole !== undefined)
        return /^(?:.*\/)?([a-z0-9][a-z0-9.-]*?)-v?\d+\.\d+\.\d+[^/]*\.tgz$/.exec(whole)?.[1];
    const name = /^(?:.*\/)?([a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*)-v?$/.exec((0,partial/* knownStart */.ai)(file))?.[1];
    const [, version, end, ...others] = file;
    const isVersion = typeof version === 'object' && /version|tag|release/i.test(version.why);
    return isVersion && end === '.tgz' && others.length === 0 ? name : undefined;
}
function koEffects(operands) {
    return ({ args, environment }) => {
        if (isSet(args, 'local') === true || isSet(args, 'push', true) === false)
            return [];
        const repository = environment('KO_DOCKER_REPO');
        if (repository === undefined || (0,partial/* isEmpty */.Im)(repository))
            return [unresolved('KO_DOCKER_REPO is not known')];
        if (/^(?:ko|kind)\.local/.test((0,partial/* knownStart */.ai)(repository)))
            return [];
        const sure = isSet(args, 'local') === false && isSet(args, 'push', true) === true;
        if (isSet(args, 'bare') === true)
            return [push(repository, sure)];
        const paths = operands ? args.operands.map(({ text }) => text) : [];
        const named = paths.length === 0 ? [[(0,partial/* unknown */.L5)('an import path')]] : paths;
        return named.map((path) => push((0,partial/* concat */.xW)(repository, ['/'], nameOf(args, path)), sure));
    };
}
function nameOf(args, path) {
    const text = (0,partial/* known */.eO)(path)
        ?.replace(/^ko:\/\//, '')
        .replace(/\/$/, '');
    const base = text?.split('/').at(-1) ?? '';
    const isName = /^[\w.-]*\w[\w.-]*$/.test(base);
    if (isSet(args, 'preserve-import-paths') === true) {
        return text === undefined || text.startsWith('.') ? [(0,partial/* unknown */.L5)('an import path')] : (0,partial/* lower */.ib)([text]);
    }
    if (!isName)
        return [(0,partial/* unknown */.L5)('an import path')];
    if (isSet(args, 'base-import-paths') === true)
        return (0,partial/* lower */.ib)([base]);
    return (0,partial/* concat */.xW)((0,partial/* lower */.ib)([base]), ['-'], [(0,partial/* unknown */.L5)('a digest of the import path')]);
}
function cosignEffects(images) {
    return (call) => {
        const upload = isSet(call.args, 'upload', true);
        if (upload === false || isSet(call.args, 'no-upload') === true)
            return [];
        const elsewhere = call.environment('COSIGN_REPOSITORY');
        const username = optionValue(call.args, 'registry-username');
        const password = optionValue(call.args, 'registry-password');
        const credentials = password === undefined ? undefined : { username, password };
        return images(call).map((effect) => effect.kind === 'push'
            ? {
                ...effect,
                reference: elsewhere === undefined || (0,partial/* isEmpty */.Im)(elsewhere) ? effect.reference : elsewhere,
                sure: effect.sure && upload === true,
                credentials
            }
            : effect);
    };
}
const VAGUE = 'words of it that are not known may name or push more';
function buildEffects({ args }) {
    const caches = cacheEffects(optionValues(args, 'cache-to'));
    const outputs = optionValues(args, 'output').map(({ value }) => readOutput(value));
    const flag = isSet(args, 'push');
    const pushing = outputs.filter(({ push }) => push !== false);
    const vague = args.vague ? [unresolved(VAGUE)] : [];
    if (flag === false && pushing.length === 0)
        return [...caches, ...vague];
    const sure = flag === true || pushing.some((output) => output.push === true);
    const tags = optionValues(args, 'tag');
    if (tags.length > 0) {
        return [...tags.map((tag) => push(tag.value, sure && tag.sure)), ...caches, ...vague];
    }
    const named = pushing.flatMap(({ names }) => names.map((name) => push(name, sure)));
    const missing = named.length === 0 ? [unresolved('the build has no tag')] : [];
    return [...named, ...missing, ...caches, ...vague];
}
function readOutput(text) {
    return (0,docker_actions/* exporterIn */.t3)(text) ?? { names: [], push: false };
}
function cacheEffects(given) {
    const caches = given.flatMap(({ value, sure }) => (0,docker_actions/* cachesIn */.Z_)(value, sure));
    return caches.map(({ text, isCertain }) => ({ kind: 'cache', reference: text, sure: isCertain }));
}
function bakeEffects({ args }) {
    if (isSet(args, 'print') === true || optionValues(args, 'list').length > 0)
        return [];
    const settings = optionValues(args, 'set').map(({ value }) => setting(value));
    const caches = cacheEffects(settings.filter(({ key }) => key === 'cache-to').map(({ value }) => ({ value, sure: true })));
    const outputs = settings
        .filter(({ key }) => key === 'output')
        .map(({ value }) => readOutput(value));
    const flag = isSet(args, 'push');
    if (flag === false && outputs.every((output) => output.push === false)) {
        const why = 'an output in the bake file may push';
        return outputs.length > 0 || isSet(args, 'load') === true
            ? caches
            : [...caches, unresolved(why)];
    }
    const tags = settings.filter(({ key }) => key === 'tags');
    const named = tags.map(({ value }) => push(value, flag === true));
    const all = tags.some(({ target }) => target === '*') && !args.vague;
    return [...named, ...caches, ...(all ? [] : [unresolved('the bake file names what it pushes')])];
}
function setting(text) {
    const start = (0,partial/* knownStart */.ai)(text);
    const [whole = '', target = '', key = ''] = /^([^=]*)\.([a-z-]+)\+?=/.exec(start) ?? [];
    return { target, key, value: (0,partial/* afterStart */.T_)(text, whole.length) };
}
function imagetoolsEffects({ args }) {
    if (isSet(args, 'dry-run') === true)
        return [];
    const tags = optionValues(args, 'tag').map(({ value, sure }) => push(value, sure));
    const missing = tags.length === 0 && !args.vague ? [unresolved('it names nothing')] : [];
    return [...tags, ...missing, ...(args.vague ? [unresolved(VAGUE)] : [])];
}
const VALUES = 'username|u|user password|p|pass authfile compat-auth-file cert-dir secret ca-file cert-file ' +
    'key-file registry-config identity-token resolve header|H tls-verify output-file timeout|t';
const DEFAULT_REGISTRY = ['docker.io'];
function loginCommands(prefix) {
    return [
        { words: `${prefix}login`, values: VALUES, effects: loginEffects },
        {
            words: `${prefix}logout`,
            values: VALUES,
            flags: 'all|a',
            effects: ({ args }) => [{ kind: 'logout', registry: registryOf(args) }]
        }
    ];
}
function loginEffects({ args, input }) {
    if (isSet(args, 'get-login') === true)
        return [];
    const username = optionValue(args, 'username');
    const password = passwordOf(args, input);
    if (username === undefined && password === undefined)
        return [];
    return [{ kind: 'login', registry: registryOf(args), username, password }];
}
function registryOf(args) {
    const all = isSet(args, 'all') !== false;
    const [first] = args.operands;
    if (all)
        return [(0,partial/* unknown */.L5)('every registry')];
    if (first === undefined)
        return DEFAULT_REGISTRY;
    const [start, ...rest] = first.text;
    if (typeof start !== 'string')
        return first.text;
    const host = start.replace(/^https?:\/\//, '');
    return host.includes('/') ? (0,partial/* concat */.xW)([host.slice(0, host.indexOf('/'))]) : (0,partial/* concat */.xW)([host], rest);
}

;// CONCATENATED MODULE: ./src/plan/commands/registry-tools.ts


const BUILD_VALUES = 'tag|t output|o cache-to cache-from file|f build-arg build-context platform label annotation ' +
    'attest secret ssh target builder metadata-file iidfile progress provenance sbom network ' +
    'add-host allow call cgroup-parent no-cache-filter shm-size ulimit policy resource';
const COMPOSE = 'file|f project-name|p profile env-file project-directory ansi parallel progress';
const BAKE = {
    words: 'bake',
    values: 'set file|f allow builder call list metadata-file policy progress provenance sbom var',
    effects: bakeEffects
};
const BUILDX = [
    { words: 'build|b', values: BUILD_VALUES, effects: buildEffects },
    { ...BAKE, words: 'bake|f' },
    {
        words: 'imagetools create',
        values: 'tag|t annotation builder file|f metadata-file platform|p progress',
        effects: imagetoolsEffects
    }
];
const COMPOSE_COMMANDS = [
    { words: 'compose push|publish', values: COMPOSE, effects: inFile('the compose file') },
    {
        words: 'compose build',
        values: COMPOSE,
        effects: ifPushed(inFile('the compose file'))
    }
];
const DOCKER = {
    name: 'docker',
    globals: {
        values: `config context|c host|H log-level|l tlscacert tlscert tlskey builder ${COMPOSE}`
    },
    commands: [
        {
            words: 'push, image|manifest|plugin|model push, trust sign',
            values: 'platform',
            flags: 'all-tags|a',
            effects: operand(1, 0)
        },
        { words: 'build, image|builder build', values: BUILD_VALUES, effects: buildEffects },
        ...BUILDX.map((row) => ({ ...row, words: `buildx ${row.words}` })),
        BAKE,
        ...COMPOSE_COMMANDS,
        ...loginCommands('')
    ]
};
const DEPOT = {
    name: 'depot',
    globals: { values: '' },
    commands: [
        { words: 'build', values: `${BUILD_VALUES} project token`, effects: buildEffects },
        { ...BAKE, values: `${BAKE.values} project token` },
        { words: 'push', values: 'tag|t project token target', effects: optionOr('tag', NOT_READ) }
    ]
};
const CONTAINER_PUSH = 'authfile cert-dir compression-format compression-level creds digestfile encrypt-layer ' +
    'encryption-key format|f retry retry-delay sign-by sign-by-sigstore sign-passphrase-file ' +
    'sign-by-sigstore-private-key sign-by-sq-fingerprint add-compression tls-verify';
const CONTAINER_GLOBALS = 'cgroup-manager config conmon connection|c events-backend hooks-dir identity imagestore ' +
    'log-level module network-config-dir out root runroot runtime runtime-flag ssh storage-driver ' +
    'storage-opt tls-ca tls-cert tls-key tmpdir url volumepath registries-conf registries-conf-dir';
const PODMAN_BUILD = `${BUILD_VALUES} authfile creds manifest volume|v format isolation`;
const PODMAN = {
    name: 'podman',
    globals: { values: CONTAINER_GLOBALS },
    commands: [
        {
            words: 'push, image|manifest|artifact push',
            values: CONTAINER_PUSH,
            effects: destination([2, 1])
        },
        { words: 'build', values: PODMAN_BUILD, effects: buildLocally },
        { words: 'farm build', values: PODMAN_BUILD, effects: optionOr('tag', NOT_READ) },
        ...COMPOSE_COMMANDS,
        ...loginCommands('')
    ]
};
const BUILDAH = {
    name: 'buildah',
    globals: { values: CONTAINER_GLOBALS },
    commands: [
        { words: 'push, manifest push', values: CONTAINER_PUSH, effects: destination([2, 1]) },
        { words: 'build|bud|build-using-dockerfile', values: PODMAN_BUILD, effects: buildLocally },
        {
            words: 'commit',
            values: `${CONTAINER_PUSH} change|c iidfile annotation manifest timestamp unsetenv`,
            effects: toTransport(destination([2]))
        },
        ...loginCommands('')
    ]
};
const SKOPEO_VALUES = 'additional-tag authfile src-authfile dest-authfile dest-shared-blob-dir digestfile encrypt-layer ' +
    'format|f multi-arch sign-by sign-by-sigstore sign-by-sigstore-private-key sign-passphrase-file ' +
    'sign-by-sq-fingerprint sign-identity src-shared-blob-dir encryption-key decryption-key src-creds ' +
    'dest-creds src-cert-dir dest-cert-dir src-daemon-host dest-daemon-host dest-compress-format ' +
    'dest-compress-level src-registry-token dest-registry-token retry-times retry-delay src-username ' +
    'src-password dest-username dest-password image-parallel-copies';
const SKOPEO = {
    name: 'skopeo',
    globals: {
        values: 'command-timeout override-arch override-os override-variant policy registries.d tmpdir ' +
            'user-agent-prefix tls-details'
    },
    commands: [
        { words: 'copy', values: SKOPEO_VALUES, effects: destination([2]) },
        {
            words: 'sync',
            values: `${SKOPEO_VALUES} src|s dest|d append-suffix`,
            effects: syncEffects
        },
        ...loginCommands('')
    ]
};
const CRANE = {
    name: 'crane',
    printsNames: true,
    globals: { values: 'platform' },
    commands: [
        { words: 'push', values: 'image-refs platform', effects: operand(2, 1) },
        { words: 'copy|cp', values: 'jobs|j platform', effects: operand(2, 1) },
        {
            words: 'append',
            values: 'base|b new_layer|f new_tag|t output|o platform',
            effects: unlessGiven('output', optionOr('new_tag', NOT_READ))
        },
        {
            words: 'mutate',
            values: 'tag|t repo output|o annotation|a append cmd entrypoint env|e exposed-ports label|l ' +
                'set-platform user|u workdir|w platform',
            effects: unlessGiven('output', optionOr('tag', optionOr('repo', operand(1, 0))))
        },
        { words: 'tag', values: 'platform', effects: tagged },
        {
            words: 'flatten|rebase, index append',
            values: 'manifest|m tag|t platform',
            effects: optionOr('tag', NOT_READ)
        },
        ...loginCommands('auth ')
    ]
};
const REGCTL = {
    name: 'regctl',
    globals: { values: 'verbosity|v logopt host user-agent' },
    commands: [
        {
            words: 'image copy|cp',
            values: 'format platform|p platforms referrers-src referrers-tgt',
            effects: ociLayoutApart(operand(2, 1))
        },
        {
            words: 'index add|append|insert|create|init|new|put',
            values: 'annotation artifact-type desc-annotation desc-platform digest format media-type|m platform ref subject',
            effects: ociLayoutApart(firstOperand)
        },
        {
            words: 'image create|init|new|import|mod, artifact|manifest|blob put|create|push|copy|cp',
            values: '',
            effects: NOT_READ
        },
        ...loginCommands('registry ')
    ]
};
const ORAS_VALUES = 'username|u password|p identity-token ca-file cert-file key-file resolve registry-config header|H ' +
    'config artifact-type concurrency export-manifest annotation annotation-file platform image-spec ' +
    'artifact-platform format oci-layout-path distribution-spec template media-type size output|o input ' +
    'from-username from-password from-identity-token from-ca-file from-cert-file from-key-file ' +
    'from-resolve from-registry-config from-header from-oci-layout-path from-distribution-spec ' +
    'to-username to-password to-identity-token to-ca-file to-cert-file to-key-file to-resolve ' +
    'to-registry-config to-header to-oci-layout-path to-distribution-spec';
const ORAS_LAYOUTS = 'oci-layout oci-layout-path to-oci-layout to-oci-layout-path dry-run';
const ORAS = {
    name: 'oras',
    globals: { values: '' },
    commands: [
        {
            words: 'push|attach|tag|restore, manifest|blob push, manifest index create|update',
            values: ORAS_VALUES,
            effects: unlessGiven(ORAS_LAYOUTS, firstOperand)
        },
        { words: 'copy|cp', values: ORAS_VALUES, effects: unlessGiven(ORAS_LAYOUTS, operand(2, 1)) },
        ...loginCommands('')
    ]
};
const HELM = {
    name: 'helm',
    globals: {
        values: 'namespace|n kubeconfig kube-context kube-token kube-as-user kube-as-group kube-apiserver ' +
            'kube-ca-file kube-tls-server-name registry-config repository-config repository-cache ' +
            'content-cache burst-limit qps color colour'
    },
    commands: [
        {
            words: 'push',
            values: 'cert-file key-file ca-file username password registry-config',
            effects: helmEffects
        },
        ...loginCommands('registry ')
    ]
};
const KO_VALUES = 'image-annotation image-label image-refs image-user jobs|j ldflags oci-layout-path platform sbom ' +
    'sbom-dir tags|t tarball filename|f selector|l';
const KO_FLAGS = 'bare base-import-paths|B preserve-import-paths|P local|L recursive|R';
const KO = {
    name: 'ko',
    printsNames: true,
    globals: { values: '' },
    commands: [
        { words: 'build|publish|run', values: KO_VALUES, flags: KO_FLAGS, effects: koEffects(true) },
        {
            words: 'resolve|apply|create',
            values: KO_VALUES,
            flags: KO_FLAGS,
            effects: koEffects(false)
        },
        ...loginCommands('')
    ]
};
const COSIGN_VALUES = 'annotations|a attachment bundle certificate certificate-chain fulcio-auth-flow fulcio-url ' +
    'identity-token key oidc-client-id oidc-client-secret-file oidc-issuer oidc-provider ' +
    'oidc-redirect-url output-certificate output-signature payload predicate rekor-url ' +
    'registry-cacert registry-client-cert registry-client-key registry-password ' +
    'registry-referrers-mode registry-server-name registry-token registry-username sign-container-identity ' +
    'signing-config slot statement timestamp-client-cacert timestamp-client-cert timestamp-client-key ' +
    'timestamp-server-name timestamp-server-url trusted-root type sbom signature attestation ' +
    'input-format only platform dir files|f ct annotation';
const COSIGN = {
    name: 'cosign',
    globals: { values: 'output-file timeout|t' },
    commands: [
        { words: 'sign|attest', values: COSIGN_VALUES, effects: cosignEffects(eachOperand) },
        {
            words: 'attach sbom|signature|attestation',
            values: COSIGN_VALUES,
            effects: cosignEffects(operand(1, 0))
        },
        { words: 'copy', values: COSIGN_VALUES, effects: operand(2, 1) },
        { words: 'upload blob|wasm, load', values: COSIGN_VALUES, effects: operand(1, 0) },
        ...loginCommands('')
    ]
};
const FLUX = {
    name: 'flux',
    globals: { values: 'namespace|n context kubeconfig' },
    commands: [
        {
            words: 'push|tag artifact',
            values: 'path|f source revision creds provider ignore-paths annotations|a output|o tag',
            effects: withoutScheme(operand(1, 0))
        }
    ]
};
const ALL = [
    DOCKER,
    PODMAN,
    BUILDAH,
    SKOPEO,
    CRANE,
    { ...CRANE, name: 'gcrane' },
    REGCTL,
    ORAS,
    HELM,
    KO,
    COSIGN,
    DEPOT,
    FLUX,
    { name: 'docker-buildx', globals: { values: 'builder' }, commands: BUILDX }
];
const TOOLS = new Map(ALL.map((tool) => [tool.name, tool]));

;// CONCATENATED MODULE: ./src/plan/commands/text-filters.ts




const PRINTERS = new Map([
    ['echo', echo],
    ['printf', printf],
    ['cat', cat],
    ['tee', tee],
    ['basename', basename]
]);
const FILTERS = new Map([
    ['tr', tr],
    ['cut', cut],
    ['head', (input, words) => someLines(input, words, 'head')],
    ['tail', (input, words) => someLines(input, words, 'tail')],
    ['sed', sed],
    ['awk', awk],
    ['jq', jq]
]);
function runFilter(machine, name, args) {
    const input = machine.input ?? [(0,partial/* unknown */.L5)('an input')];
    const [printer, filter] = [PRINTERS.get(name), FILTERS.get(name)];
    const words = knownFields(args);
    if (printer !== undefined)
        print(machine, printer(machine, args, input));
    else if (filter === undefined)
        return false;
    else
        print(machine, (words && filter(input, words, machine.budget)) ?? lost(name));
    return true;
}
function lost(name) {
    return [(0,partial/* unknown */.L5)(`$(${name} \u2026)`)];
}
function echo(_, args) {
    const isOption = ({ text, many }) => !many && /^-[neE]+$/.test((0,partial/* known */.eO)(text) ?? '');
    const count = args.findIndex((field) => !isOption(field));
    const options = knownFields(args.slice(0, count === -1 ? undefined : count))?.join('') ?? '';
    const text = count === -1 ? [] : joinFields(args.slice(count), ' ');
    const written = options.includes('e')
        ? (0,partial/* mapped */.CV)(text, (one) => one.replace(/\\[nt\\]/g, (it) => ESCAPES.get(it) ?? it))
        : text;
    return options.includes('n') ? written : (0,partial/* concat */.xW)(written, ['\n']);
}
function printf({ state }, args) {
    const [first, name, ...rest] = args;
    const option = (0,partial/* known */.eO)(first?.text ?? []);
    if (option !== '-v')
        return formatted(option === '--' ? args.slice(1) : args);
    state.variables.set((0,partial/* known */.eO)(name?.text ?? []) ?? '', { kind: 'text', text: formatted(rest) });
    return [];
}
const PLACE = /(?<=(?:^|[^%])(?:%%)*)%[-0-9.]*[sbqd]/;
const ESCAPES = new Map([
    ['%%', '%'],
    ['\\n', '\n'],
    ['\\t', '\t'],
    ['\\\\', '\\'],
    ['\\"', '"']
]);
function formatted([format, ...args]) {
    if (format === undefined || format.many)
        return lost('printf');
    const [start = [], ...rest] = (0,partial/* split */.lD)(format.text, PLACE).map((piece) => (0,partial/* mapped */.CV)(piece, (text) => text.replace(/%%|\\[nt\\"]/g, (one) => ESCAPES.get(one) ?? one)));
    const rounds = rest.length === 0 ? 1 : Math.max(1, Math.ceil(args.length / rest.length));
    const texts = Array.from({ length: rounds }, (_, round) => {
        const group = args.slice(round * rest.length, (round + 1) * rest.length);
        const words = rest.flatMap((piece, index) => [group[index]?.text ?? [], piece]);
        const text = (0,partial/* concat */.xW)(start, ...words);
        return group.some(({ many }) => many) ? [repetition(text, '$(printf \u2026)')] : text;
    });
    return (0,partial/* concat */.xW)(...texts);
}
function cat(_, args, input) {
    const [file] = args.filter(({ text }) => (0,partial/* known */.eO)(text) !== '-');
    return file === undefined ? input : [(0,partial/* unknown */.L5)(`the text of ${(0,partial/* known */.eO)(file.text) ?? 'a file'}`)];
}
function tee(machine, args, input) {
    const append = args.some(({ text }) => (0,partial/* known */.eO)(text) === '-a' || (0,partial/* known */.eO)(text) === '--append');
    const files = args.filter(({ text }) => fileName((0,partial/* known */.eO)(text)) !== undefined);
    for (const { text: target } of files)
        deliver(machine, { target, append }, input);
    return input;
}
function basename(_, [path, suffix, ...others]) {
    const last = path?.text.at(-1);
    const trimmed = typeof last === 'string' ? last.replace(/\/+$/, '') : '';
    const isTold = path?.text.length === 1 || trimmed.includes('/');
    if (!isTold || typeof last !== 'string' || others.length > 0)
        return lost('basename');
    const base = trimmed.slice(trimmed.lastIndexOf('/') + 1);
    const end = (suffix && (0,partial/* known */.eO)(suffix.text)) ?? '';
    const isEnd = end !== '' && end !== base && base.endsWith(end);
    return (0,partial/* concat */.xW)([isEnd ? base.slice(0, -end.length) : base, '\n']);
}
const text_filters_CLASSES = new Map([
    ['[:upper:]', 'A-Z'],
    ['[:lower:]', 'a-z'],
    ['[:digit:]', '0-9'],
    ['[:space:]', ' \t\n\r\f\v']
]);
function tr(input, words) {
    const options = words.filter((word) => /^-[a-zA-Z]+$/.test(word));
    const [from = '', to = ''] = words.filter((word) => !options.includes(word)).map(characters);
    const each = (change) => (0,partial/* mapped */.CV)(input, (text) => Array.from(text, change).join(''));
    if (options.includes('-d'))
        return each((one) => (from.includes(one) ? '' : one));
    if (options.length > 0 || to === '' || from === '')
        return undefined;
    return each((one) => {
        const at = from.lastIndexOf(one);
        return at === -1 ? one : to.charAt(Math.min(at, to.length - 1));
    });
}
function characters(set) {
    return [...text_filters_CLASSES]
        .reduce((text, [name, all]) => text.replaceAll(name, all), set)
        .replace(/\\([nt\\/])/g, (_, one) => (one === 'n' ? '\n' : one === 't' ? '\t' : one))
        .replace(/([A-Za-z0-9])-([A-Za-z0-9])/g, (_, first, last) => {
        const from = first.charCodeAt(0);
        const length = Math.max(last.charCodeAt(0) - from + 1, 0);
        return String.fromCharCode(...Array.from({ length }, (_, index) => from + index));
    });
}
function eachLine(input, change) {
    const lines = (0,partial/* split */.lD)(input, '\n');
    const isEnded = (0,partial/* isEmpty */.Im)(lines.at(-1) ?? []);
    const changed = (isEnded ? lines.slice(0, -1) : lines).map(change);
    return (0,partial/* concat */.xW)((0,partial/* joined */.oR)(changed, '\n'), changed.length > 0 ? ['\n'] : []);
}
function cut(input, words) {
    const text = words.join(' ');
    const delimiter = /-d ?(.)/.exec(text)?.[1] ?? '\t';
    const [, from = '', open = ''] = /-f ?([1-9]\d*)(-?)(?: |$)/.exec(text) ?? [];
    if (from === '')
        return undefined;
    const number = Number(from);
    return eachLine(input, (line) => {
        const pieces = (0,partial/* split */.lD)(line, delimiter);
        if (pieces.length === 1)
            return line;
        if (!pieces.slice(0, number).every(partial/* isKnown */.qE))
            return lost('cut');
        return (0,partial/* joined */.oR)(pieces.slice(number - 1, open === '-' ? undefined : number), delimiter);
    });
}
function someLines(input, words, side) {
    const [found, count = '10'] = /^(?:(?:-n ?|-|--lines=)(\d+))?$/.exec(words.join(' ')) ?? [];
    const whole = (0,partial/* known */.eO)(input);
    if (found === undefined || whole === undefined)
        return undefined;
    const lines = whole.replace(/\n$/, '').split('\n');
    const chosen = side === 'head' ? lines.slice(0, Number(count)) : lines.slice(-Number(count));
    return whole === '' ? [] : [`${chosen.join('\n')}\n`];
}
function sed(input, words, budget) {
    const options = words.filter((word) => /^-[a-zA-Z]|^--/.test(word));
    if (options.some((option) => /^-[a-zA-Z]*i|^--in-place/.test(option)))
        return [];
    const scripts = words.filter((word) => !options.includes(word));
    const count = options.filter((option) => option.includes('e')).length;
    const isRead = options.every((option) => /^-[eEr]+$/.test(option));
    if (!isRead || scripts.length !== Math.max(count, 1))
        return undefined;
    const isExtended = options.some((option) => /[Er]/.test(option));
    const edits = scripts.flatMap((script) => substitutionsIn(script, isExtended, budget));
    if (!edits.every((edit) => edit !== undefined))
        return undefined;
    return eachLine(input, (line) => edits.reduce((so, edit) => edit(so), line));
}
const SUBSTITUTION = /^s([^\\\n\w\s])((?:(?!\1)[^\\]|\\[^])*)\1((?:(?!\1)[^\\]|\\[^])*)\1([gI]*)\s*(?:[;\n]\s*|$)/;
function substitutionsIn(script, isExtended, budget) {
    const edits = [];
    let rest = script.trim();
    while (rest !== '') {
        const [whole, separator = '', from = '', to = '', flags = ''] = SUBSTITUTION.exec(rest) ?? [];
        const isSpecial = /[\w.*[\]^$+?(){}|&]/.test(separator);
        if (whole === undefined || (isSpecial && `${from}${to}`.includes(`\\${separator}`)))
            return [undefined];
        rest = rest.slice(whole.length);
        const [pattern, by] = [from, to].map((text) => text.replaceAll(`\\${separator}`, separator));
        edits.push(substitution({ from: pattern ?? '', to: by ?? '', flags, isExtended }, budget));
    }
    return edits;
}
function substitution(command, budget) {
    const { from, to, flags, isExtended } = command;
    const pattern = from === '' ? undefined : expressionOf(from, isExtended ? 'extended' : 'basic');
    if (pattern === undefined || pattern.hasChoice || /\\(?![LUEn])[A-Za-z]/.test(to))
        return undefined;
    return (line) => {
        const marks = new partial/* Marks */.Pl();
        const text = marks.mark(line);
        const isTold = (0,partial/* isKnown */.qE)(line) || isToldOfPart(command, line);
        const matcher = isTold && text !== undefined ? matcherFor(pattern, text, budget) : undefined;
        if (text === undefined || matcher === undefined)
            return lost('sed');
        const found = matcher(flags.replace('I', 'i').replace(/^\\?\(?\.\*/.test(from) ? 'g' : '', ''));
        return marks.unmark(text.replace(found, (...groups) => replacement(to, groups)));
    };
}
function isToldOfPart({ from, to, flags, isExtended }, line) {
    const literal = /^\^([\w/:-]+)$/.exec(from)?.[1];
    if (literal !== undefined)
        return (0,partial/* knownStart */.ai)(line).startsWith(literal);
    const isLowering = /^(?:\[A-Z\]|\[\[:upper:\]\]|\.)$/.test(from) && /^\\L&(?:\\E)?$/.test(to);
    if (isLowering && flags.includes('g'))
        return true;
    const group = isExtended ? '(.*)' : '\\(.*\\)';
    return ['', '.*', group].includes(from.replace(/^\^/, '').replace(/\$$/, ''));
}
function replacement(to, groups) {
    let change = (text) => text;
    return to.replace(/\\([^])|&|[^\\&]+/g, (piece, letter) => {
        if (letter === 'L')
            change = (text) => text.toLowerCase();
        else if (letter === 'U')
            change = (text) => text.toUpperCase();
        else if (letter === 'E')
            change = (text) => text;
        else if (letter === 'n')
            return '\n';
        else if (piece === '&' || /^\d$/.test(letter ?? '')) {
            const group = groups[Number(letter ?? 0)];
            return typeof group === 'string' ? change(group) : '';
        }
        else
            return change(letter ?? piece);
        return '';
    });
}
function awk(input, words) {
    const text = words.map((word) => word.trim().replaceAll(/\s+/g, ' ')).join(' ');
    const [found, separator, letters, field = ''] = /^(?:-F ?(\S) )?\{ ?print(?: ?(tolower|toupper) ?\(| )?\$(\d+|NF)\)? ?;? ?\}$/.exec(text) ?? [];
    if (found === undefined)
        return undefined;
    return eachLine(input, (line) => {
        const whole = (0,partial/* known */.eO)(line);
        if (whole === undefined && field !== '0')
            return lost('awk');
        const fields = separator === undefined ? whole?.trim().split(/\s+/) : whole?.split(separator);
        const chosen = field === 'NF' ? fields?.at(-1) : fields?.[Number(field) - 1];
        const printed = field === '0' ? line : (0,partial/* concat */.xW)([chosen ?? '']);
        return letters === undefined ? printed : letters === 'tolower' ? (0,partial/* lower */.ib)(printed) : (0,partial/* upper */.js)(printed);
    });
}
function jq(input, words, budget) {
    const options = words.filter((word) => word.startsWith('-'));
    const [filter = '', ...files] = words.filter((word) => !word.startsWith('-'));
    const isRead = options.every((one) => /^-[rcM]+$|^--(?:raw|compact)-output$/.test(one));
    const marks = new partial/* Marks */.Pl();
    const marked = marks.mark(input);
    if (!isRead || files.length > 0 || marked === undefined)
        return undefined;
    (0,partial/* spend */.Rf)(budget, (filter.length * (marked.length + filter.length)) / 8);
    const isRaw = options.some((one) => /^-\w*r|^--raw/.test(one));
    try {
        let values = [JSON.parse(marked)];
        const plain = filter.replaceAll(/("[^"]*")|\s+/g, '$1');
        let rest = plain.replace(/^\[(\.\w+)\[\]\|([^[\]]*)\]/, '$1|map($2)');
        while (rest !== '') {
            const [pattern, step] = STEPS.find(([one]) => one.test(rest)) ?? notFollowed();
            values = step(values, pattern.exec(rest)?.[1] ?? '');
            rest = rest.replace(pattern, '');
        }
        const lines = values.map((one) => isRaw && typeof one === 'string' ? one : JSON.stringify(one));
        return marks.unmark(lines.map((line) => `${line}\n`).join(''));
    }
    catch {
        return undefined;
    }
}
const STEPS = [
    [/^(?:\||\.(?![\w["?.]))/, (values) => values],
    [/^\.([A-Za-z_]\w*)/, each(member)],
    [/^\.?\[\]/, (values) => values.flatMap(text_filters_elements)],
    [/^\.?\[(-?\d+)\]/, each((value, index) => text_filters_elements(value).at(Number(index)) ?? null)],
    [/^map\(/, (values) => (values.length === 1 ? values.flatMap(text_filters_elements) : notFollowed())],
    [/^\)/, (values) => [values]],
    [/^join\("([^"\\]*)"\)/, each((value, by) => text_filters_elements(value).map(textIn).join(by))],
    [/^"([^"\\]*)"\+\.(?![\w["])/, each((value, start) => start + textIn(value))],
    [/^\+"([^"\\]*)"/, each((value, end) => textIn(value) + end)],
    [/^select\(startswith\("([^"\\]*)"\)\)/, text_filters_select((value, start) => value === start, true)],
    [/^select\(endswith\("([^"\\]*)"\)\)/, text_filters_select((value, end) => value.endsWith(end))],
    [/^select\(contains\("([^"\\]*)"\)\)/, text_filters_select((value, part) => value.includes(part))]
];
function each(make) {
    return (values, text) => values.map((value) => make(value, text));
}
function text_filters_select(isSo, ofStart = false) {
    return (values, text) => values.filter((value) => {
        const asked = textIn(value).slice(0, ofStart ? text.length : undefined);
        return asked.includes('\uF8FF') ? notFollowed() : isSo(asked, text);
    });
}
function member(value, name) {
    if (typeof value !== 'object' || Array.isArray(value))
        return notFollowed();
    return Object.entries(value ?? {}).find(([one]) => one === name)?.[1] ?? null;
}
function text_filters_elements(value) {
    return Array.isArray(value) ? value.map((one) => one) : notFollowed();
}
function textIn(value) {
    return typeof value === 'string' ? value : notFollowed();
}
function notFollowed() {
    throw new Error('the filter is not followed');
}

;// CONCATENATED MODULE: ./src/plan/commands/programs.ts








function runProgram(machine, fields, place) {
    const [program, ...args] = fields;
    if (program === undefined)
        return 'success';
    const name = programName(program);
    if (name === 'xargs')
        return runXargs(machine, args, place);
    const script = SHELLS.has(name) ? scriptOf(machine, args) : undefined;
    if (script !== undefined)
        return runShell(machine, script, args, place);
    const inner = runWrapped(machine, name, args, place);
    if (inner !== undefined)
        return inner;
    if (!ONLY_READS.has(name))
        writeToNamedFiles(machine, args);
    const tool = TOOLS.get(name);
    const status = tool && runTool(machine, tool, args, place);
    if (status !== undefined)
        return status;
    if (runFilter(machine, name, args))
        return name === 'echo' || name === 'printf' ? 'success' : asksOrActs(name, args);
    const words = tool === undefined ? fields : [one([name]), ...args];
    const why = looksLikePush(words) ?? readsPush(machine, name, args);
    if (why !== undefined)
        leaveUnresolved(machine, place, why);
    const isQuiet = args.some(({ text }) => /^(?:-q|--quiet)$/.test((0,partial/* known */.eO)(text) ?? ''));
    if (!isQuiet || tool !== undefined)
        print(machine, [(0,partial/* unknown */.L5)(`$(${name || '\u2026'} \u2026)`)]);
    return asksOrActs(name, args);
}
const ONLY_READS = new Set('awk cat cut echo grep head jq printf tail tee test tr wc'.split(' '));
function programName({ text, many }) {
    const last = (0,partial/* knownEnd */.Re)(text);
    const isTold = !many && (text.length === 1 || last.includes('/'));
    return isTold ? last.slice(last.lastIndexOf('/') + 1).replace(/\.exe$/, '') : '';
}
const SHELLS = new Set(['bash', 'sh', 'dash', 'zsh', 'ash']);
function scriptOf({ input }, args) {
    const words = args.map(({ text }) => (0,partial/* known */.eO)(text) ?? '?');
    const at = words.findIndex((word) => /^-[a-z]*c$/.test(word));
    if (at !== -1)
        return args[at + 1]?.text;
    const isReading = words.every((word) => /^-(?:[eux]*s?|[eux]*o|)$|^pipefail$/.test(word));
    return isReading && input?.some((part) => typeof part === 'string') === true ? input : undefined;
}
function readsPush({ input }, name, args) {
    const isReading = args.length === 0 || args.some(({ text }) => (0,partial/* known */.eO)(text) === '-');
    const reads = name === 'ssh' || (INTERPRETERS.has(name) && isReading);
    return reads && mentionsPush((0,partial/* display */.Vy)(input ?? [])) ? 'what it reads may push an image' : undefined;
}
function runText(machine, text, place) {
    if ((0,partial/* isEmpty */.Im)(text))
        return 'success';
    if (isWhollyUnknown(text))
        return 'either';
    const source = sourceOf(text, lineAt(place.source, place.from));
    return deeper(machine, () => {
        let list;
        try {
            list = parseScript(source, machine.budget, machine.depth);
        }
        catch (error) {
            if (!(error instanceof partial/* GivenUp */.RX) || machine.budget.left < 0)
                throw error;
            if (mentionsPush((0,partial/* display */.Vy)(text)))
                leaveUnresolved(machine, place, error.message);
            return 'either';
        }
        return machine.runList(machine, list);
    });
}
function runShell(machine, text, args, place) {
    return inSubshell(machine, () => {
        const { variables, exported, environment, functions } = machine.state;
        for (const name of variables.keys()) {
            const isSeen = exported.has(name) || environment(name) !== undefined;
            if (!isSeen && !/^(?:GITHUB_ENV|GITHUB_OUTPUT|IFS)$/.test(name))
                variables.set(name, UNSET);
        }
        functions.clear();
        machine.state.errexit = args.some(({ text }) => /^-[a-z]*e/.test((0,partial/* known */.eO)(text) ?? ''));
        return runText(machine, text, place);
    });
}
function runXargs(machine, args, place) {
    const [given, words] = xargsOptions(args);
    const command = words.length === 0 ? [one(['echo'])] : words;
    const placeholder = given.get('I') ?? (given.has('i') ? '{}' : undefined);
    const input = machine.input ?? [(0,partial/* unknown */.L5)('an input')];
    const delimiter = given.get('d')?.replace('\\n', '\n').replace('\\t', '\t');
    const ends = given.has('0') ? '\0' : (delimiter ?? (placeholder === undefined ? /\s+/ : '\n'));
    const items = input.some(isRepetition)
        ? anyFields('a list')
        : (0,partial/* split */.lD)(input, ends).flatMap((text) => ((0,partial/* isEmpty */.Im)(text) ? [] : [fieldOf(text)]));
    const most = placeholder === undefined ? Number(given.get('n') ?? given.get('L')) : 1;
    const size = most > 0 ? most : Math.max(items.length, 1);
    for (let at = 0; at < items.length || (at === 0 && !given.has('I')); at += size) {
        const group = items.slice(at, at + size);
        const fields = placeholder === undefined
            ? [...command, ...group]
            : command.map(({ text, many }) => ({
                text: (0,partial/* split */.lD)(text, placeholder).reduce((so, part) => (0,partial/* concat */.xW)(so, group[0]?.text ?? [], part)),
                many
            }));
        const run = () => deeper(machine, () => runProgram(machine, fields, place));
        if (group.some(({ many }) => many))
            doubtful(machine, run);
        else
            run();
    }
    return 'done';
}
function xargsOptions(args) {
    const given = new Map();
    let command = args;
    for (;;) {
        const [first, ...others] = command;
        const option = /^-([0dEiILnPrst])(.*)$/.exec((first && (0,partial/* known */.eO)(first.text)) ?? '');
        if (option === null)
            return [given, command];
        const [, letter = '', value = ''] = option;
        const apart = value === '' && 'dEILnPs'.includes(letter);
        given.set(letter, apart ? ((0,partial/* known */.eO)(others[0]?.text ?? []) ?? '') : value);
        command = apart ? others.slice(1) : others;
    }
}
const WRAPPERS = new Map([
    ['sudo', '-u -g -h -p -C -r -t -T -U -D --user --group --preserve-env'],
    ['env', '-u -C -S --unset --chdir'],
    ['command', ''],
    ['builtin', ''],
    ['exec', '-a'],
    ['nohup', ''],
    ['time', '-f -o'],
    ['nice', '-n --adjustment'],
    ['stdbuf', '-i -o -e'],
    ['timeout', '-s -k --signal --kill-after']
]);
function runWrapped(machine, name, args, place) {
    const values = WRAPPERS.get(name)?.split(' ');
    const onlyLooks = name === 'command' && /^-[vV]/.test((0,partial/* knownStart */.ai)(args[0]?.text ?? []));
    if (values === undefined || onlyLooks)
        return undefined;
    let rest = args;
    const settings = [];
    for (;;) {
        const [first, ...others] = rest;
        const start = (0,partial/* knownStart */.ai)(first?.text ?? []);
        const setting = name !== 'command' && /^[A-Za-z_]\w*=/.test(start);
        if (!setting && !start.startsWith('-'))
            break;
        if (setting && first !== undefined)
            settings.push(first.text);
        else if (/^(?:-u|--unset)$/.test(start) && name === 'env')
            settings.push(others[0]?.text ?? []);
        rest = values.includes(start) ? others.slice(1) : others;
        if (start === '--')
            break;
    }
    const program = name === 'timeout' ? rest.slice(1) : rest;
    if (program.length === 0)
        return 'done';
    return inSubshell(machine, () => {
        for (const setting of settings)
            set(machine, setting);
        return deeper(machine, () => runProgram(machine, program, place));
    });
}
function set({ state }, setting) {
    const [name = ''] = (0,partial/* knownStart */.ai)(setting).split('=');
    state.variables.set(name, textValue((0,partial/* afterStart */.T_)(setting, name.length + 1)));
    state.exported.add(name);
}
const ABOUT_IMAGES = /\b(?:docker|podman|buildah|skopeo|crane|regctl|oras|helm|cosign|nerdctl|kaniko|buildx|jib|container|image|oci|ghcr\.io|quay\.io|gcr\.io|docker\.io|pkg\.dev|azurecr\.io|amazonaws\.com)(?![a-z])/i;
const PUSHES = /(?<![a-z])(?:push|publish|copyToRegistry|upload)(?![a-z])/i;
const REGISTRY_HOST = /(?:ghcr\.io|quay\.io|gcr\.io|docker\.io|pkg\.dev|azurecr\.io|amazonaws\.com|registry\.[\w.-]+)/i;
function mentionsPush(text) {
    return PUSHES.test(text) && ABOUT_IMAGES.test(text);
}
const NEVER = new Set(('echo printf cat ls grep egrep sed awk jq yq tr cut sort uniq head tail tee wc find test mkdir cp mv rm ' +
    'ln chmod chown touch sleep date git gh hub curl wget tar zip unzip gzip apt apt-get apk dnf yum brew ' +
    'snap pip pip3 pipx twine cargo gem kubectl kustomize terraform tofu ansible rsync scp sftp basename dirname ' +
    'which whereis type hash uname whoami id diff cmp comm patch openssl gpg base64 sha256sum md5sum env ' +
    'systemctl service crontab kill pkill trivy grype syft hadolint actionlint shellcheck docker-slim').split(' '));
const RUNNERS = new Set('make gmake just task rake invoke inv mage dagger nox tox earthly'.split(' '));
const PACKAGE_RUNNERS = new Set('npm yarn pnpm bun npx nx turbo lerna'.split(' '));
const INTERPRETERS = new Set('bash sh zsh dash ash source . python python3 node ruby perl deno tsx ts-node pwsh php'.split(' '));
const BUILDERS = [
    [/^earthly$/, /--push\b|--ci\b/, 'the Earthfile names what it pushes'],
    [
        /^goreleaser$/,
        /^(?!.*(?:--snapshot|--skip[= ]\S*publish|--skip-publish|\bcheck\b|\bbuild\b|\bhealthcheck\b)).*\brelease\b/s,
        'the configuration of goreleaser names what it pushes'
    ],
    [
        /^(?:mvn|mvnw)$/,
        /\bjib:build\b|docker:push|dockerfile:push|k8s:push|build-image.*publish=true|container-image\.push=true/,
        'the Maven project names what it pushes'
    ],
    [
        /^(?:gradle|gradlew)$/,
        /(?:^|[ :])(?:jib|dockerPush\w*|pushDocker\w*|dockerBuildAndPush\w*|\w*[dD]ocker\w*[pP]ush\w*|\w*[pP]ush\w*(?:Image|Docker)\w*)(?: |$)|--publishImage|container-image\.push=true/,
        'the Gradle project names what it pushes'
    ],
    [/^dotnet$/, /PublishContainer|ContainerRegistry/i, 'the .NET project names what it pushes'],
    [
        /^sbt$/,
        /docker:publish\b|Docker\/publish\b|\bpublish\b.*docker|ko:publish/i,
        'the sbt project names what it pushes'
    ],
    [/^(?:bazel|bazelisk)$/, /\brun\b.*(?:push|publish)/i, 'the Bazel target names what it pushes'],
    [
        /^nix$/,
        /\brun\b.*(?:push|publish|copyTo|upload|image|docker)/i,
        'the flake names what it pushes'
    ],
    [
        /^skaffold$/,
        /\b(?:run|build|dev|deploy)\b(?!.*--push=false)/,
        'skaffold.yaml names what it pushes'
    ],
    [/^werf$/, /\b(?:build|converge|export|bundle)\b/, 'werf.yaml names what it pushes'],
    [/^(?:executor|kaniko)$/, /--destination/, 'kaniko is not read'],
    [/^pack$/, /--publish\b/, 'pack is not read'],
    [/^notation$/, /\bsign\b/, 'it writes a signature beside the image'],
    [
        /^(?:apko|melange|imgpkg|kbld|wasm-to-oci|stacker|porter|timoni|spin|wash|conftest|kwctl|tkn|img|orca-build|vab|dagger|devcontainer|buildkit|operator-sdk|opm|regbot|regsync|acorn|kpack|kp|fn|func|s2i|faas-cli|nixpacks|heroku|fly|flyctl)$/,
        /\b(?:push|publish|copy|--push|deploy|call|once|server|sync)\b/,
        'the program may push an image'
    ],
    [/^az$/, /\bacr\b.*\b(?:build|import|run)\b/, 'it builds and pushes in the registry'],
    [/^gcloud$/, /\bbuilds\b.*\bsubmit\b/, 'it builds and pushes elsewhere'],
    [
        /^(?:docker|podman)$/,
        /\b(?:run|exec)\b.*(?:kaniko|docker:\/\/|--destination\b|(?<![\w-])push(?![\w-]))/s,
        'the container may push an image'
    ]
];
const STRONG = /(?:^|[^a-z])(?:push|publish|release|upload|promote|ship)(?:es|ed|ing|er)?(?![a-z])/i;
const WEAK = /(?:^|[^a-z])(?:docker|images?|containers?|oci|ghcr|registry|manifests?|multi-?arch|buildx|bake|charts?|helm)(?![a-z])/i;
const HARMLESS = /(?:^|[^a-z])(?:tests?|lint|check|checks|verify|scan|generate|gen|docs?|fmt|format|clean|install|setup|deps|version|up|down|start|stop|run|logs|login|prerequisites|pull|load|template|unittest)(?![a-z])/i;
const PUSH_SETTING = /(?:^|[ _])push(?:_\w+)?=(?:1|true|yes|y)\b|--(?:push|publish)(?![\w-])(?!=(?:false|no))/i;
function looksLikePush(fields) {
    const words = fields.map(({ text }) => (0,partial/* display */.Vy)(text));
    const [program] = fields;
    const name = program === undefined ? undefined : (0,partial/* known */.eO)(program.text);
    const base = (name ?? '').replace(/^.*\//, '').replace(/\.exe$/, '');
    const rest = words.slice(1).join(' ').slice(0, 4000);
    if (NEVER.has(base))
        return undefined;
    const [builder, pushes, why] = BUILDERS.find(([builder]) => builder.test(base)) ?? [];
    if (builder !== undefined)
        return pushes?.test(rest) === true ? why : undefined;
    if (name === undefined && words.length === 1)
        return 'the command is not known';
    if (name === undefined)
        return PUSHES.test(words.join(' ')) ? 'the program is not known' : undefined;
    if (RUNNERS.has(base) || PACKAGE_RUNNERS.has(base))
        return runner(base, rest);
    if (INTERPRETERS.has(base))
        return scriptFile(rest);
    if (/\/|\.(?:sh|bash|py|js|mjs|ts|rb|pl|ps1)$/.test(name))
        return scriptFile(words.join(' '));
    const isPush = PUSHES.test(rest.replace(/--publish(?:-all)?(?:[= ]\S+)?/g, ''));
    return isPush && ABOUT_IMAGES.test(`${base} ${rest}`) ? 'its words speak of a push' : undefined;
}
function runner(name, rest) {
    if (PUSH_SETTING.test(rest))
        return 'it is told to push';
    const isOfPackages = PACKAGE_RUNNERS.has(name);
    const runsScript = /\brun\b|\bexec\b|^(?:npx|yarn|pnpm|bun|nx|turbo)/.test(`${name} ${rest}`);
    if (isOfPackages && !runsScript)
        return undefined;
    const strong = isOfPackages ? /(?:^|[^a-z])push(?![a-z])/i : STRONG;
    return suspicious(rest, strong) ? `what ${name} runs may push an image` : undefined;
}
function suspicious(text, strong) {
    if (strong.test(text) || REGISTRY_HOST.test(text))
        return true;
    return text.split(' ').some((word) => WEAK.test(word) && !HARMLESS.test(word));
}
function scriptFile(text) {
    if (PUSH_SETTING.test(text))
        return 'it is told to push';
    const strong = new RegExp(`${STRONG.source}|(?:^|[^a-z])deploy`, 'i');
    return suspicious(text, strong) ? 'the script may push an image' : undefined;
}
const ACTS = new Set(('echo printf cat cd pushd popd mkdir cp mv rm ln chmod chown touch tee sleep date sed tr cut tar ' +
    'unzip zip gzip install apt apt-get apk dnf yum brew snap pip pip3 npm npx yarn pnpm bun node python ' +
    'python3 go cargo rustup make just task cmake ninja mvn mvnw gradle gradlew dotnet java javac ' +
    'docker podman buildah skopeo crane regctl oras helm ko cosign nerdctl depot docker-compose ' +
    'goreleaser git aws gcloud az sudo export login logout jq yq envsubst basename dirname').split(' '));
const ASKS = /^(?:inspect|diff|digest|ls|list|show|exists|images|ps|version|status|config|search|rev-parse|ls-remote)$/;
function asksOrActs(name, args) {
    if (!ACTS.has(name))
        return 'either';
    const asks = args.slice(0, 3).some(({ text }) => ASKS.test((0,partial/* known */.eO)(text) ?? ''));
    return asks ? 'either' : 'done';
}

;// CONCATENATED MODULE: ./src/plan/commands/builtins.ts






const BUILTINS = new Map([
    [':', () => 'success'],
    ['true', () => 'success'],
    ['false', () => 'failure'],
    ['[', (_, { fields }) => decideFields(fields.slice(0, -1))],
    ['test', (_, { fields }) => decideFields(fields)],
    ['set', setOptions],
    ['shift', shift],
    ['unset', unset],
    ['export', declare],
    ['declare', declare],
    ['typeset', declare],
    ['readonly', declare],
    ['local', declare],
    ['read', readLine],
    ['mapfile', mapFile],
    ['readarray', mapFile],
    ['exit', (machine, call) => leaving(machine, 'shell', call)],
    ['return', (machine, call) => leaving(machine, 'function', call)],
    ['break', (machine, call) => leaving(machine, 'loop', call)],
    ['continue', (machine, call) => leaving(machine, 'turn', call)],
    ['eval', evaluate],
    ['source', sourceFile],
    ['.', sourceFile],
    ['let', forgetAll],
    ['getopts', forgetAll],
    ['cd', () => 'done'],
    ...'trap shopt wait alias ulimit umask'
        .split(' ')
        .map((name) => [name, () => 'success'])
]);
function runBuiltin(machine, call) {
    return BUILTINS.get(call.name)?.(machine, call);
}
function setOptions(machine, { fields }) {
    const texts = fields.map(({ text }) => (0,partial/* known */.eO)(text));
    const end = texts.indexOf('--');
    const options = end === -1 ? texts : texts.slice(0, end);
    for (const [index, option] of options.entries()) {
        if (option === undefined)
            continue;
        const named = options[index - 1];
        const errexit = /^[-+][a-zA-Z]*e/.test(option) ||
            (option === 'errexit' && /^[-+][a-zA-Z]*o$/.test(named ?? ''));
        const sign = option === 'errexit' ? (named ?? '') : option;
        if (errexit)
            machine.state.errexit = sign.startsWith('-');
    }
    if (end !== -1)
        machine.state.positional = fields.slice(end + 1);
    else if (options[0]?.startsWith('-') === false && !options[0].startsWith('+')) {
        machine.state.positional = fields;
    }
    return 'success';
}
function shift(machine, { fields }) {
    const count = Number(knownFields(fields)?.[0] ?? '1');
    const { positional } = machine.state;
    const sure = !Number.isNaN(count) && positional.slice(0, count).every(({ many }) => !many);
    machine.state.positional = sure ? positional.slice(count) : anyFields('$@');
    return 'done';
}
function unset(machine, { fields }) {
    for (const name of knownFields(fields) ?? [])
        machine.state.variables.set(name, UNSET);
    return 'success';
}
function declare(machine, { name, fields, names }) {
    const options = fields.filter(({ text }) => (0,partial/* knownStart */.ai)(text).startsWith('-'));
    const exports = name === 'export' || options.some(({ text }) => (0,partial/* known */.eO)(text)?.includes('x') === true);
    for (const field of fields) {
        const text = (0,partial/* known */.eO)(field.text);
        if (field.many || text === undefined)
            machine.state.overwritten = true;
        else if (exports && /^[A-Za-z_]\w*$/.test(text))
            machine.state.exported.add(text);
        else if (text.includes('='))
            assignText(machine, text, exports);
    }
    if (exports)
        for (const one of names)
            machine.state.exported.add(one);
    if (name === 'export' || name === 'readonly')
        return 'success';
    const attributes = options.map(({ text }) => (0,partial/* known */.eO)(text) ?? '').join('');
    if (/[lun]/.test(attributes))
        throw new partial/* GivenUp */.RX('a declaration that changes values');
    const plain = (knownFields(fields) ?? []).filter((text) => /^[A-Za-z_]\w*$/.test(text));
    const all = [...names, ...plain];
    if (attributes.includes('i'))
        forget(machine, all);
    if (!attributes.includes('g'))
        for (const one of all)
            machine.state.locals.add(one);
    return 'success';
}
function assignText(machine, text, exports) {
    const at = text.indexOf('=');
    machine.state.variables.set(text.slice(0, at), textValue((0,partial/* textOf */.b6)(text.slice(at + 1))));
    if (exports)
        machine.state.exported.add(text.slice(0, at));
}
function leaving(machine, kind, { fields }) {
    const [code] = fields;
    const status = code === undefined ? undefined : (0,partial/* known */.eO)(code.text);
    const failed = kind === 'shell' && status !== undefined && status !== '0';
    const frame = machine.frames.findLast((one) => one.kind === kind);
    if (frame !== undefined && status !== '0')
        frame.mayFail = true;
    leave(machine, kind, failed);
    return failed ? 'failure' : 'done';
}
function forgetAll(machine, { fields }) {
    const names = (knownFields(fields) ?? []).flatMap((text) => /^[A-Za-z_]\w*/.exec(text) ?? []);
    forget(machine, names);
    return 'either';
}
function evaluate(machine, { fields, place }) {
    const text = joinFields(fields, ' ');
    if (isWhollyUnknown(text)) {
        machine.state.overwritten = true;
        forgetScripts(machine);
    }
    return runText(machine, text, place);
}
const SETUP = /(?:^|\/)(?:activate|\.?bashrc|\.?profile|\.bash_profile|env|nvm\.sh|sdkman-init\.sh|emsdk_env\.sh|nix(?:-daemon)?\.sh)$/;
function sourceFile(machine, { fields, place }) {
    const [file] = fields;
    const path = file?.text ?? [];
    const last = path.at(-1);
    if (typeof last !== 'string' || !SETUP.test(last))
        machine.state.overwritten = true;
    const why = looksLikePush([one(['source']), ...fields]);
    if (why !== undefined)
        leaveUnresolved(machine, place, why);
    if (machine.state.overwritten)
        forgetScripts(machine);
    return 'done';
}
function forgetScripts(machine) {
    for (const name of machine.state.variables.keys()) {
        if (/^(?:GITHUB_|RUNNER_|IFS$)/.test(name))
            continue;
        machine.state.variables.set(name, unknownValue(name));
    }
}
function readNames(fields, values = 'dinNptu', parts = 'dnNu') {
    const texts = fields.map(({ text }) => (0,partial/* known */.eO)(text) ?? '');
    const options = texts.filter((text) => text.startsWith('-'));
    const takesValue = new RegExp(`^-[a-zA-Z]*[${values}]$`);
    const names = texts.filter((text, index) => !text.startsWith('-') && !takesValue.test(texts[index - 1] ?? ''));
    return {
        names,
        list: options.some((option) => option.includes('a')),
        isPart: options.some((option) => new RegExp(`^-[a-zA-Z]*[${parts}]`).test(option))
    };
}
function readInto(machine, read, line) {
    const own = read.assignments.find(({ name }) => name === 'IFS')?.value;
    const ends = own?.kind === 'word' ? expandText(machine, own.word) : separators(machine);
    setFromLine(machine, expandWords(machine, read.words.slice(1)), line, ends);
}
function readLine(machine, { fields }) {
    const isTold = !readNames(fields).isPart && machine.input?.some(isRepetition) === false;
    const input = (isTold && machine.input) || [(0,partial/* unknown */.L5)('an input')];
    const [line = [], ...others] = (0,partial/* split */.lD)(input, '\n');
    machine.input = isWhollyUnknown(line) ? undefined : (0,partial/* joined */.oR)(others, '\n');
    setFromLine(machine, fields, line, separators(machine));
    return 'either';
}
function setFromLine(machine, fields, line, ends) {
    const { names, list } = readNames(fields);
    const [first = 'REPLY', ...others] = names;
    const { variables } = machine.state;
    const pieces = piecesOf(line, ends);
    if (list)
        variables.set(first, { kind: 'list', fields: pieces.map(fieldOf) });
    else if (others.length === 0)
        variables.set(first, textValue((0,partial/* known */.eO)(ends) === '' ? line : (0,partial/* trim */.Bq)(line)));
    else {
        const isTold = (index) => (index === 0 || (0,partial/* isKnown */.qE)(line)) && (index < others.length || pieces.length <= names.length);
        for (const [index, name] of names.entries()) {
            variables.set(name, isTold(index) ? textValue(pieces[index] ?? []) : unknownValue(name));
        }
    }
}
function piecesOf(line, ends) {
    const characters = (0,partial/* known */.eO)(ends);
    if (characters === undefined || line.some(isRepetition))
        return [[(0,partial/* unknown */.L5)('a list')]];
    if (characters === '')
        return [line];
    const blank = /^[ \t\n]+$/.test(characters);
    return whole((0,partial/* split */.lD)(blank ? (0,partial/* trim */.Bq)(line) : line, expansion_anyOf(characters, blank ? '+' : '')));
}
function whole(pieces) {
    return (0,partial/* isEmpty */.Im)(pieces.at(-1) ?? []) ? pieces.slice(0, -1) : pieces;
}
function mapFile(machine, { fields }) {
    const { names, isPart } = readNames(fields, 'dnsuCcO', 'dnsuO');
    const input = (isPart ? undefined : machine.input) ?? [(0,partial/* unknown */.L5)('an input')];
    const value = input.some(isRepetition) ? anyFields('a list') : textLines(input).map(fieldOf);
    machine.state.variables.set(names[0] ?? 'MAPFILE', { kind: 'list', fields: value });
    return 'done';
}
function textLines(text) {
    return whole((0,partial/* split */.lD)(text, '\n'));
}
function decideTest(machine, test) {
    return statusOf(answer(machine, test));
}
function answer(machine, test) {
    switch (test.kind) {
        case 'not':
            return not(answer(machine, test.test));
        case 'and':
            return and(answer(machine, test.left), () => answer(machine, test.right));
        case 'or':
            return or(answer(machine, test.left), () => answer(machine, test.right));
        case 'words':
            return words(machine, test.words);
    }
}
function words(machine, all) {
    const [left = [], operator, right] = all;
    if (operator === undefined)
        return notEmpty(expandText(machine, left));
    if (right === undefined)
        return unary(plain(left), expandText(machine, operator));
    const sign = plain(operator);
    const text = expandText(machine, left);
    if (!/^(?:==?|!=|=~)$/.test(sign))
        return binary(text, sign, expandText(machine, right));
    const pattern = expandPattern(machine, right);
    if (sign === '=~')
        return pattern && matchesExpression(text, pattern, machine.budget);
    const same = pattern && matches(text, pattern);
    return sign === '!=' ? not(same) : same;
}
function plain(word) {
    return word.map((part) => (part.kind === 'text' ? part.text : '')).join('');
}
function decideFields(fields) {
    const isTold = fields.every(({ many }) => !many);
    return statusOf(isTold ? decide(fields.map(({ text }) => text)) : undefined);
}
function decide(texts) {
    const [first = [], second = [], third = []] = texts;
    const find = (sign) => texts.findIndex((text) => (0,partial/* known */.eO)(text) === sign);
    const joint = find('-o') > 0 ? find('-o') : find('-a');
    if (texts.length > 3 && joint > 0) {
        const [left, right] = [texts.slice(0, joint), texts.slice(joint + 1)];
        const both = (0,partial/* known */.eO)(texts[joint] ?? []) === '-a' ? and : or;
        return both(decide(left), () => decide(right));
    }
    if (texts.length > 1 && texts.length !== 3 && (0,partial/* known */.eO)(first) === '!')
        return not(decide(texts.slice(1)));
    if (texts.length <= 1)
        return notEmpty(first);
    if (texts.length === 2)
        return unary((0,partial/* known */.eO)(first) ?? '', second);
    return texts.length === 3 ? binary(first, (0,partial/* known */.eO)(second) ?? '', third) : undefined;
}
function unary(operator, operand) {
    if (operator === '-n')
        return notEmpty(operand);
    if (operator === '-z')
        return not(notEmpty(operand));
    return operator === '!' ? not(notEmpty(operand)) : undefined;
}
function binary(left, operator, right) {
    const [a, b] = [(0,partial/* known */.eO)(left), (0,partial/* known */.eO)(right)];
    if (operator === '=' || operator === '==')
        return sameText(left, right);
    if (operator === '!=')
        return not(sameText(left, right));
    if (a === undefined || b === undefined || !/^-?\d{1,9}$/.test(a) || !/^-?\d{1,9}$/.test(b)) {
        return undefined;
    }
    const numbers = new Map([
        ['-eq', Number(a) === Number(b)],
        ['-ne', Number(a) !== Number(b)],
        ['-lt', Number(a) < Number(b)],
        ['-le', Number(a) <= Number(b)],
        ['-gt', Number(a) > Number(b)],
        ['-ge', Number(a) >= Number(b)]
    ]);
    return numbers.get(operator);
}
function sameText(left, right) {
    if ((0,partial/* isKnown */.qE)(left) && (0,partial/* isKnown */.qE)(right))
        return (0,partial/* known */.eO)(left) === (0,partial/* known */.eO)(right);
    return (0,partial/* certainlyDiffer */.Ak)(left, right) ? false : undefined;
}
function notEmpty(text) {
    if ((0,partial/* isEmpty */.Im)(text))
        return false;
    return text.some((part) => typeof part === 'string') ? true : undefined;
}
function not(value) {
    return value === undefined ? undefined : !value;
}
function and(left, right) {
    if (left === false)
        return false;
    const other = right();
    return other === false ? false : left === undefined ? undefined : other;
}
function or(left, right) {
    return not(and(not(left), () => not(right())));
}
function statusOf(value) {
    return value === undefined ? 'either' : value ? 'success' : 'failure';
}

;// CONCATENATED MODULE: ./src/plan/commands/compound-commands.ts






function runCompound(machine, command) {
    switch (command.kind) {
        case 'group':
            return machine.runList(machine, command.body);
        case 'subshell':
            return inSubshell(machine, () => machine.runList(machine, command.body));
        case 'if':
            return runIf(machine, command.branches, command.otherwise);
        case 'for':
            return runFor(machine, command);
        case 'while':
            return runWhile(machine, command);
        case 'repeat':
            return runRepeat(machine, command.names, command.body);
        case 'case':
            return runCase(machine, command.subject, command.clauses);
        case 'function':
            machine.state.functions.set(command.name, command.body);
            return 'success';
        case 'test':
            return decideTest(machine, command.test);
        case 'arithmetic':
            forget(machine, command.names);
            return 'either';
    }
}
function runIf(machine, branches, otherwise) {
    const [first, ...others] = branches;
    if (first === undefined)
        return otherwise === undefined ? 'success' : machine.runList(machine, otherwise);
    const status = guarded(machine, () => machine.runList(machine, first.condition));
    if (!machine.live)
        return status;
    if (status === 'success')
        return machine.runList(machine, first.body);
    if (status === 'failure')
        return runIf(machine, others, otherwise);
    oneOf(machine, [
        () => machine.runList(machine, first.body),
        () => runIf(machine, others, otherwise)
    ]);
    return 'done';
}
function runCase(machine, subject, clauses) {
    const text = expandText(machine, subject);
    const possible = [];
    for (const clause of clauses) {
        const fits = clauseMatches(machine, text, clause);
        if (fits === false)
            continue;
        possible.push(clause);
        if (fits === true && !clause.goesOn)
            return runPossible(machine, possible, true);
    }
    return runPossible(machine, possible, false);
}
function runPossible(machine, clauses, oneRuns) {
    const [first, ...others] = clauses;
    if (first === undefined)
        return 'success';
    if (oneRuns && others.length === 0)
        return machine.runList(machine, first.body);
    const ways = clauses.map((clause) => () => machine.runList(machine, clause.body));
    oneOf(machine, oneRuns ? ways : [...ways, () => undefined]);
    return 'done';
}
function clauseMatches(machine, text, clause) {
    const all = clause.patterns.map((word) => {
        const pattern = expandPattern(machine, word);
        return pattern && matches(text, pattern);
    });
    if (all.includes(true))
        return true;
    return all.includes(undefined) ? undefined : false;
}
function callFunction(machine, body, positional) {
    const before = copyOf(machine.state, machine.budget);
    machine.state.positional = positional;
    machine.state.locals.clear();
    const status = framed(machine, 'function', (frame) => {
        const last = machine.runList(machine, body);
        return frame.mayFail ? 'either' : last;
    });
    const { state } = machine;
    for (const name of state.locals)
        restore(state, name, before.variables.get(name));
    state.locals.clear();
    for (const name of before.locals)
        state.locals.add(name);
    state.positional = before.positional;
    return status;
}
function runFor(machine, loop) {
    const { state } = machine;
    const fields = loop.words === undefined ? state.positional : expandWords(machine, loop.words);
    framed(machine, 'loop', () => {
        for (const field of fields) {
            if (!machine.live)
                return;
            const set = () => machine.state.variables.set(loop.name, textValue(field.text));
            if (field.many)
                repeated(machine, set, loop.body);
            else {
                set();
                turn(machine, loop.body);
            }
        }
    });
    return 'done';
}
function turn(machine, body) {
    (0,partial/* spend */.Rf)(machine.budget);
    framed(machine, 'turn', () => machine.runList(machine, body));
}
function runWhile(machine, loop) {
    const lines = loop.until ? undefined : linesToRead(machine, loop.condition);
    framed(machine, 'loop', () => {
        if (lines === undefined) {
            runAsked(machine, loop);
            return;
        }
        for (const line of lines.texts) {
            if (!machine.live)
                return;
            readInto(machine, lines.read, line);
            turn(machine, loop.body);
        }
    });
    return 'done';
}
function runAsked(machine, { condition, body, until }) {
    const ask = () => guarded(machine, () => machine.runList(machine, condition));
    const first = ask();
    if (!machine.live || first === (until ? 'success' : 'failure'))
        return;
    if (first === (until ? 'failure' : 'success'))
        turn(machine, body);
    if (goesOn(machine))
        repeated(machine, ask, body);
}
function runRepeat(machine, names, body) {
    framed(machine, 'loop', () => {
        repeated(machine, () => {
            forget(machine, names);
        }, body);
    });
    return 'done';
}
function linesToRead(machine, condition) {
    const [only, ...others] = condition;
    const read = only?.first.commands[0];
    if (read?.kind !== 'simple' || others.length > 0 || (only?.rest.length ?? 0) > 1)
        return undefined;
    const [name] = read.words;
    const isRead = name?.length === 1 && name[0]?.kind === 'text' && name[0].text === 'read';
    if (!isRead || machine.input === undefined)
        return undefined;
    const texts = textLines(machine.input);
    return texts.every(isOneLine) ? { read, texts } : undefined;
}
function isOneLine(text) {
    return !text.some(isRepetition) && !isWhollyUnknown(text);
}
function repeated(machine, set, body) {
    const before = copyOf(machine.state, machine.budget);
    const marks = markVariables(machine, before, assignedIn(body, before));
    machine.input = undefined;
    const [text] = printedBy(machine, () => {
        doubtful(machine, () => {
            set();
            if (machine.live)
                turn(machine, body);
        });
    });
    if (machine.live)
        joinTurns(machine, before, marks);
    else
        machine.state = before;
    machine.state.files.environment = afterTurns(before, machine.state, 'environment');
    machine.state.files.output = afterTurns(before, machine.state, 'output');
    machine.live = true;
    if (!(0,partial/* isEmpty */.Im)(text))
        print(machine, [repetition(text, 'what a loop prints')]);
}
function afterTurns(before, after, name) {
    const file = after.files[name];
    const stillOpen = file.open !== undefined && file !== before.files[name];
    return stillOpen
        ? { ...file, open: { ...file.open, lines: [[(0,partial/* unknown */.L5)('what a loop prints')]] } }
        : file;
}
function markVariables(machine, before, names) {
    const marks = new Map();
    for (const name of names) {
        const mark = (0,partial/* unknown */.L5)(`$${name}`);
        const value = lookUp(before, name);
        marks.set(name, mark);
        machine.state.variables.set(name, value.kind === 'list' ? { kind: 'list', fields: [fieldOf([mark])] } : textValue([mark]));
    }
    return marks;
}
function assignedIn(body, state) {
    const names = new Set();
    const called = new Set();
    const visit = (node) => {
        if (Array.isArray(node))
            node.forEach(visit);
        if (typeof node !== 'object' || node === null || Array.isArray(node))
            return;
        if ('name' in node && ('append' in node || 'body' in node))
            names.add(String(node.name));
        if ('names' in node && Array.isArray(node.names))
            node.names.forEach((name) => names.add(String(name)));
        if ('words' in node && Array.isArray(node.words)) {
            for (const word of plainWords(node.words)) {
                if (/^[A-Za-z_]\w*$/.test(word))
                    names.add(word);
                const body = called.has(word) ? undefined : state.functions.get(word);
                called.add(word);
                visit(body);
            }
        }
        for (const [key, inner] of Object.entries(node))
            if (key !== 'place')
                visit(inner);
    };
    visit(body);
    return names;
}
function plainWords(words) {
    return words.flatMap((word) => {
        const part = Array.isArray(word) && word.length === 1 ? word[0] : undefined;
        const isText = typeof part === 'object' && part !== null && 'text' in part;
        return isText && typeof part.text === 'string' ? [part.text] : [];
    });
}
function joinTurns(machine, before, marks) {
    const all = new Set(marks.values());
    const { variables } = machine.state;
    const values = [...marks].map(([name, mark]) => {
        const old = lookUp(before, name);
        return [name, widened(old, variables.get(name) ?? old, mark, all)];
    });
    joinInto(machine.state, before);
    for (const [name, value] of values)
        variables.set(name, value);
}
function widened(old, after, mark, all) {
    const why = 'a value that a loop changes';
    if (after.kind === 'list') {
        const [first, ...rest] = valueFields(after);
        const grows = first?.text.length === 1 && first.text[0] === mark;
        const added = grows ? rest : valueFields(after);
        if (added.some(({ text }) => text.some((part) => all.has(part))))
            return textValue([(0,partial/* unknown */.L5)(why)]);
        const fields = added.map(({ text }) => ({ text, many: true }));
        return grows
            ? { kind: 'list', fields: [...valueFields(old), ...fields] }
            : eitherValue(old, { kind: 'list', fields }, why);
    }
    const text = valueText(after);
    if (text.length === 1 && text[0] === mark)
        return old;
    const added = text[0] === mark ? text.slice(1) : text;
    if (added.some((part) => all.has(part)))
        return textValue([(0,partial/* unknown */.L5)(why)]);
    if (text[0] !== mark)
        return eitherValue(old, after, why);
    return textValue((0,partial/* concat */.xW)(valueText(old), [repetition(added, why)]));
}

;// CONCATENATED MODULE: ./src/plan/commands/script.ts









function readScript(script, budget = (0,partial/* fullBudget */.R_)()) {
    const shell = script.shell ?? 'bash -e {0}';
    if (!/(?:^|[\s/])(?:bash|sh|dash)(?:\s|$)/.test(shell))
        return unread(script.text, `its shell is ${shell.slice(0, 40)}`);
    const errexit = /^(?:bash|sh)$|\s-[a-zA-Z]*e/.test(shell);
    const machine = newMachine(budget, initialState(script.env, errexit), runList);
    try {
        const list = parseScript(sourceOf(script.text, 0), budget);
        framed(machine, 'shell', () => runList(machine, list));
    }
    catch (error) {
        if (!(error instanceof partial/* GivenUp */.RX))
            throw error;
        return givenUp(machine, script.text, error.message);
    }
    return reading(machine);
}
function reading(machine) {
    const { pushes, caches, logins, logouts, unresolved } = machine;
    const environment = finished(machine.state.files.environment);
    const { values: outputs } = finished(machine.state.files.output);
    return {
        pushes,
        caches,
        logins,
        logouts,
        unresolved,
        environment: environment.anything ? new Map() : environment.values,
        writesAnyName: environment.anything,
        outputs: new Map([...outputs, ...outputCommands(printed(machine))])
    };
}
function outputCommands(text) {
    return (0,partial/* lines */.Mn)(text).flatMap((line) => {
        const [whole = '', name] = /^::set-output name=([\w.-]+)::/.exec((0,partial/* knownStart */.ai)(line)) ?? [];
        if (name === undefined)
            return [];
        return [[name, (0,partial/* afterStart */.T_)(line, whole.length)]];
    });
}
function unread(text, why) {
    const found = mentionsPush((0,partial/* display */.Vy)(text)) || ((0,partial/* known */.eO)(text) === undefined && text.length === 1);
    const line = (0,partial/* display */.Vy)(text).trim().split('\n')[0] ?? '';
    return {
        pushes: [],
        caches: [],
        logins: [],
        logouts: [],
        environment: new Map(),
        writesAnyName: text.some((part) => typeof part !== 'string' || part.includes('GITHUB_ENV')),
        outputs: new Map(),
        unresolved: found ? [{ line: 0, text: line.slice(0, 300), why }] : []
    };
}
function givenUp(machine, text, why) {
    const uncertain = (events) => events.map((event) => ({ ...event, certain: false }));
    const after = unread(text, why);
    return {
        ...after,
        pushes: uncertain(machine.pushes),
        caches: uncertain(machine.caches),
        logins: uncertain(machine.logins),
        logouts: uncertain(machine.logouts),
        unresolved: [...machine.unresolved, ...after.unresolved]
    };
}
function runList(machine, list) {
    let status = 'success';
    for (const andOr of list) {
        if (!machine.live)
            return status;
        status = runAndOr(machine, andOr);
    }
    return status;
}
function runAndOr(machine, { first, rest, background }) {
    if (background) {
        guarded(machine, () => inSubshell(machine, () => runAndOr(machine, { first, rest, background: false })));
        return 'success';
    }
    const run = (pipeline, index) => {
        const before = rest[index - 1]?.operator;
        if (before === '||' && script_plainWords(pipeline).join(' ') === 'exit')
            leave(machine, 'shell', true);
        if (!machine.live)
            return 'failure';
        const caught = rest
            .slice(index)
            .some((one) => one.operator === '||' && !alwaysFails(one.pipeline));
        return caught
            ? guarded(machine, () => runPipeline(machine, pipeline))
            : runPipeline(machine, pipeline);
    };
    let status = run(first, 0);
    let last = first;
    for (const [index, { operator, pipeline }] of rest.entries()) {
        if (!machine.live)
            return status;
        const skipped = operator === '&&' ? 'failure' : 'success';
        if (status === skipped)
            continue;
        const sure = operator === '&&' ? status !== 'either' : status === 'failure';
        if (sure)
            status = run(pipeline, index + 1);
        else {
            perhaps(machine, () => run(pipeline, index + 1));
            status = status === 'done' ? 'done' : 'either';
        }
        last = pipeline;
    }
    const hasFailed = status === 'failure' && last === (rest.at(-1)?.pipeline ?? first);
    const isCaught = last.negated || machine.guards > 0 || !machine.state.errexit || !fails(last);
    if (machine.live && hasFailed && !isCaught)
        leave(machine, 'shell', true);
    return status;
}
function fails({ commands }) {
    return (commands.length > 1 || /^(?:simple|subshell|test|arithmetic)$/.test(commands.at(-1)?.kind ?? ''));
}
function alwaysFails(pipeline) {
    const [only, ...others] = pipeline.commands;
    if (only?.kind === 'group' && others.length === 0) {
        const last = only.body.at(-1);
        return last !== undefined && last.rest.length === 0 && alwaysFails(last.first);
    }
    const [name = '', code] = script_plainWords(pipeline);
    return name === 'false' || (/^(?:exit|return)$/.test(name) && code !== '0' && code !== '');
}
function script_plainWords({ commands: [only, ...others] }) {
    if (only?.kind !== 'simple' || others.length > 0)
        return [];
    return only.words.map(([part, ...more]) => part?.kind === 'text' && more.length === 0 ? part.text : '');
}
function runPipeline(machine, { commands, negated }) {
    const status = negated
        ? guarded(machine, () => runCommands(machine, commands))
        : runCommands(machine, commands);
    if (!negated)
        return status;
    if (status === 'success' || status === 'failure')
        return status === 'success' ? 'failure' : 'success';
    return 'either';
}
function runCommands(machine, commands) {
    const [only, ...others] = commands;
    if (only === undefined)
        return 'success';
    if (others.length === 0)
        return runCommand(machine, only);
    const { input } = machine;
    let status = 'success';
    for (const [index, command] of commands.entries()) {
        const run = () => inSubshell(machine, () => runCommand(machine, command));
        if (index === commands.length - 1)
            status = run();
        else
            [machine.input] = printedBy(machine, run);
    }
    machine.input = input;
    return status;
}
function runCommand(machine, command) {
    (0,partial/* spend */.Rf)(machine.budget);
    const { input: outer } = machine;
    const { input, output } = readRedirects(machine, command.redirects);
    if (input !== undefined)
        machine.input = input;
    const run = () => command.kind === 'simple' ? runSimple(machine, command) : runCompound(machine, command);
    const [text, status] = deeper(machine, () => printedBy(machine, run));
    if (output === undefined)
        print(machine, text);
    else
        deliver(machine, output, text);
    if (input !== undefined)
        machine.input = outer;
    return status;
}
function runSimple(machine, command) {
    machine.captured = 'success';
    const fields = expandWords(machine, command.words);
    const [program] = fields;
    if (program === undefined) {
        for (const assignment of command.assignments)
            script_assign(machine, assignment);
        return machine.captured;
    }
    for (const assignment of command.declarations)
        script_assign(machine, assignment);
    const name = program.many ? undefined : (0,partial/* known */.eO)(program.text);
    const call = () => callNamed(machine, name, fields, command);
    return command.assignments.length === 0 ? call() : withAssignments(machine, command, call);
}
function callNamed(machine, name, fields, command) {
    (0,partial/* spend */.Rf)(machine.budget, fields.length * 8);
    const { place } = command;
    const body = name === undefined ? undefined : machine.state.functions.get(name);
    if (body !== undefined)
        return callFunction(machine, body, fields.slice(1));
    const names = command.declarations.map((declaration) => declaration.name);
    const call = { name: name ?? '', fields: fields.slice(1), names, place };
    return ((name === undefined ? undefined : runBuiltin(machine, call)) ??
        runProgram(machine, fields, place));
}
function withAssignments(machine, command, call) {
    const { variables, exported } = machine.state;
    const before = command.assignments.map(({ name }) => ({
        name,
        value: variables.get(name),
        exported: exported.has(name)
    }));
    for (const assignment of command.assignments) {
        script_assign(machine, assignment);
        exported.add(assignment.name);
    }
    const status = call();
    for (const { name, value, exported: was } of before) {
        restore(machine.state, name, value);
        if (!was)
            machine.state.exported.delete(name);
    }
    return status;
}
function script_assign(machine, assignment) {
    const { name } = assignment;
    machine.state.variables.set(name, assigned(machine, assignment));
}
function assigned(machine, { name, element, append, value }) {
    const old = append || element ? lookUp(machine.state, name) : undefined;
    const anyList = { kind: 'list', fields: anyFields(`$${name}`) };
    if (element)
        return anyList;
    if (value.kind === 'list') {
        const added = expandWords(machine, value.words);
        const keyed = value.words.some(([part]) => part?.kind === 'text' && /^\[.*\]=/.test(part.text));
        const fields = keyed ? anyList.fields : added;
        return { kind: 'list', fields: old === undefined ? fields : [...valueFields(old), ...fields] };
    }
    const text = expandText(machine, value.word);
    if (old?.kind === 'list')
        return anyList;
    return textValue(old === undefined ? text : (0,partial/* concat */.xW)(valueText(old), text));
}
function readRedirects(machine, redirects) {
    let input;
    let output;
    for (const { operator, descriptor, target } of redirects) {
        if (operator === '<<<')
            input = (0,partial/* concat */.xW)(expandText(machine, target), ['\n']);
        else if (operator.startsWith('<<'))
            input = expandText(machine, target);
        else if (operator === '<') {
            const [only] = target;
            input = only?.kind === 'process' ? capture(machine, only.body) : fileText(machine, target);
        }
        else if (operator !== '<&' && (descriptor === '' || descriptor === '1')) {
            const text = expandText(machine, target);
            if (operator === '>&' && (0,partial/* known */.eO)(text) === '1')
                continue;
            output = { target: text, append: operator.endsWith('>>') };
        }
    }
    return { input, output };
}
function fileText(machine, target) {
    const name = (0,partial/* known */.eO)(expandText(machine, target)) ?? 'a file';
    return name === '/dev/null' ? [] : [(0,partial/* unknown */.L5)(`the text of ${name}`)];
}


/***/ })

};
