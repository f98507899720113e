export const id = 747;
export const ids = [747];
export const modules = {

/***/ 9747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pulledImages: () => (/* binding */ pulledImages)
});

;// CONCATENATED MODULE: ./src/dockerfile/shell-pattern.ts
const BUDGET = 2_000_000;
function newBudget() {
    return { left: BUDGET };
}
function withoutEnd(value, trim, budget) {
    const elements = elementsOf(trim.pattern);
    if (elements === undefined)
        return undefined;
    const characters = Array.from(value);
    if (trim.end === 'end') {
        characters.reverse();
        elements.reverse();
    }
    const length = matchLength({ characters, elements, longest: trim.longest }, 0, budget);
    if (budget.left < 0)
        return undefined;
    const rest = characters.slice(length ?? 0);
    if (trim.end === 'end')
        rest.reverse();
    return rest.join('');
}
function withReplaced(value, { pattern, replacement, all }, budget) {
    const elements = elementsOf(pattern);
    if (elements === undefined)
        return undefined;
    const characters = Array.from(value);
    const pieces = [];
    let from = 0;
    let lastEnd = -1;
    for (let at = 0; at <= characters.length && budget.left >= 0; at += 1) {
        const length = matchLength({ characters, elements, longest: true }, at, budget);
        if (length === undefined || (length === 0 && at === lastEnd))
            continue;
        budget.left -= replacement.length;
        pieces.push(characters.slice(from, at).join(''), replacement);
        from = lastEnd = at + length;
        if (!all)
            break;
        if (length > 0)
            at = from - 1;
    }
    if (budget.left < 0)
        return undefined;
    return [...pieces, characters.slice(from).join('')].join('');
}
function elementsOf(pattern) {
    const characters = Array.from(pattern);
    const elements = [];
    for (let at = 0; at < characters.length; at += 1) {
        const character = characters[at] ?? '';
        const next = characters[at + 1] ?? '';
        if (character === '*')
            elements.push({ kind: 'run' });
        else if (character === '?')
            elements.push({ kind: 'one' });
        else if (character !== '\\')
            elements.push({ kind: 'literal', character });
        else if (['*', '?', '\\'].includes(next)) {
            elements.push({ kind: 'literal', character: next });
            at += 1;
        }
        else if (next !== '}' && next !== '/')
            return undefined;
    }
    return elements;
}
function matchLength(match, start, budget) {
    const { characters, elements, longest } = match;
    let places = closure([0], elements);
    let found;
    for (let at = start;; at += 1) {
        budget.left -= places.length + 1;
        if (places.includes(elements.length)) {
            found = at - start;
            if (!longest)
                return found;
        }
        const character = characters[at];
        if (character === undefined || places.length === 0 || budget.left < 0)
            return found;
        places = closure(advance(places, elements, character), elements);
    }
}
function advance(places, elements, character) {
    return places.flatMap((place) => {
        const element = elements[place];
        switch (element?.kind) {
            case undefined:
                return [];
            case 'run':
                return character === '\n' ? [] : [place];
            case 'one':
                return character === '\n' ? [] : [place + 1];
            case 'literal':
                return character === element.character ? [place + 1] : [];
        }
    });
}
function closure(places, elements) {
    const reached = new Set();
    for (const place of places) {
        for (let at = place; !reached.has(at); at += 1) {
            reached.add(at);
            if (elements[at]?.kind !== 'run')
                break;
        }
    }
    return [...reached];
}

;// CONCATENATED MODULE: ./src/dockerfile/shell-lex.ts

const UNSET = { text: undefined, missing: [], unknown: false };
function emptyScope() {
    return { lookup: () => UNSET, budget: newBudget() };
}
function expandWord(text, scope, escape) {
    const cursor = cursorOver(text, { escape, raw: false, keepUnset: false, scope });
    const result = readPart(cursor, '', cursor.rawEscapes).text;
    if (cursor.refused)
        return { kind: 'refused' };
    return { kind: 'text', text: result, missing: cursor.missing, unknown: cursor.unknown };
}
function shellWords(line, raw) {
    const options = { escape: '\\', raw, keepUnset: true, scope: emptyScope() };
    const cursor = cursorOver(line, options);
    const { words } = readPart(cursor, '', cursor.rawEscapes);
    return cursor.refused ? undefined : words;
}
function readPart(cursor, stop, rawEscapes) {
    const outer = cursor.rawEscapes;
    cursor.rawEscapes = rawEscapes;
    cursor.word = '';
    const words = [];
    let text = '';
    let closed = stop === '';
    while (peek(cursor) !== '') {
        if (peek(cursor) === stop) {
            take(cursor);
            closed = true;
            break;
        }
        text += readElement(cursor, words);
    }
    if (!closed)
        refuse(cursor);
    cursor.rawEscapes = outer;
    closeWord(cursor, words);
    return { text, words };
}
function readElement(cursor, words) {
    const character = peek(cursor);
    if (character === '$') {
        const value = substitution(cursor, (...rest) => readPart(...rest).text);
        for (const one of value)
            addCharacter(cursor, words, one);
        return value;
    }
    if (character === '<' || character === "'" || character === '"') {
        const value = character === '<' ? heredocMark(cursor) : quoted(cursor, character);
        cursor.word += value;
        return value;
    }
    take(cursor);
    if (character === cursor.options.escape)
        return escaped(cursor, character);
    addCharacter(cursor, words, character);
    return character;
}
function escaped(cursor, escape) {
    const kept = cursor.rawEscapes ? escape : '';
    const text = `${kept}${take(cursor)}`;
    cursor.word += text;
    return text;
}
function quoted(cursor, quote) {
    take(cursor);
    let text = '';
    for (;;) {
        const character = peek(cursor);
        if (character === '')
            return refuse(cursor);
        if (character === quote) {
            take(cursor);
            return cursor.options.raw ? `${quote}${text}${quote}` : text;
        }
        if (quote === '"' && character === '$') {
            text += substitution(cursor, (...rest) => readPart(...rest).text);
        }
        else if (quote === '"' && character === cursor.options.escape) {
            text += escapedInQuotes(cursor);
        }
        else {
            text += take(cursor);
        }
    }
}
function escapedInQuotes(cursor) {
    const escape = take(cursor);
    const next = peek(cursor);
    const kept = cursor.rawEscapes ? escape : '';
    if (next === '')
        return kept;
    if (next === '"' || next === '$' || next === escape)
        return `${kept}${take(cursor)}`;
    return `${kept}${escape}`;
}
function heredocMark(cursor) {
    let text = take(cursor);
    if (peek(cursor) !== '<')
        return text;
    text += take(cursor);
    while (['\t', '\r', ' '].includes(peek(cursor)))
        text += take(cursor);
    return text;
}
function addCharacter(cursor, words, character) {
    if (isSpace(character))
        closeWord(cursor, words);
    else
        cursor.word += character;
}
function closeWord(cursor, words) {
    if (cursor.word !== '')
        words.push(cursor.word);
    cursor.word = '';
}
function substitution(cursor, readUntil) {
    take(cursor);
    if (peek(cursor) !== '{') {
        const name = takeName(cursor);
        return name === '' ? '$' : plain(cursor, name, `$${name}`);
    }
    take(cursor);
    if (['', '{', '}', ':'].includes(peek(cursor)))
        return refuse(cursor);
    const name = takeName(cursor);
    const modifier = take(cursor);
    if (modifier === '}')
        return plain(cursor, name, `\${${name}}`);
    if (modifier === '/')
        return replacing(cursor, name, readUntil);
    if (modifier === ':') {
        const second = take(cursor);
        return '+-?'.includes(second) && second !== ''
            ? choosing(cursor, { name, sign: second, orEmpty: true }, readUntil)
            : refuse(cursor);
    }
    if (modifier !== '' && '+-?'.includes(modifier)) {
        return choosing(cursor, { name, sign: modifier, orEmpty: false }, readUntil);
    }
    if (modifier === '#' || modifier === '%')
        return trimming(cursor, name, modifier, readUntil);
    return refuse(cursor);
}
const MOST_NAMES = 16;
function plain(cursor, name, written) {
    const variable = cursor.options.scope.lookup(name);
    if (variable.text === undefined && cursor.options.keepUnset)
        return written;
    return shell_lex_valueOf(cursor, name, variable);
}
function choosing(cursor, choice, readUntil) {
    const { name, sign, orEmpty } = choice;
    const before = { missing: [...cursor.missing], unknown: cursor.unknown };
    const word = nested(cursor, () => readUntil(cursor, '}', false));
    const variable = cursor.options.scope.lookup(name);
    if (variable.text === undefined && cursor.options.keepUnset) {
        return `\${${name}${orEmpty ? ':' : ''}${sign}${word}}`;
    }
    const present = variable.text !== undefined && !(orEmpty && variable.text === '');
    const settled = !variable.unknown;
    if (settled && sign !== '?' && present === (sign === '+'))
        return word;
    cursor.missing = before.missing;
    cursor.unknown = before.unknown;
    if (settled && sign === '+')
        return '';
    if (settled && !present)
        note(cursor, [name]);
    return shell_lex_valueOf(cursor, name, variable);
}
function trimming(cursor, name, sign, readUntil) {
    const word = nested(cursor, () => readUntil(cursor, '}', true));
    const variable = cursor.options.scope.lookup(name);
    if (variable.text === undefined && cursor.options.keepUnset)
        return `\${${name}${sign}${word}}`;
    const longest = word.startsWith(sign);
    const value = shell_lex_valueOf(cursor, name, variable);
    const pattern = longest ? word.slice(1) : word;
    const end = sign === '#' ? 'start' : 'end';
    const { budget } = cursor.options.scope;
    return withoutEnd(value, { pattern, end, longest }, budget) ?? refuse(cursor);
}
function replacing(cursor, name, readUntil) {
    const all = peek(cursor) === '/';
    if (all)
        take(cursor);
    const pattern = nested(cursor, () => readUntil(cursor, '/', true));
    const replacement = nested(cursor, () => readUntil(cursor, '}', true));
    const variable = cursor.options.scope.lookup(name);
    if (variable.text === undefined && cursor.options.keepUnset) {
        return `\${${name}/${pattern}/${replacement}}`;
    }
    const value = shell_lex_valueOf(cursor, name, variable);
    const { budget } = cursor.options.scope;
    return withReplaced(value, { pattern, replacement, all }, budget) ?? refuse(cursor);
}
function shell_lex_valueOf(cursor, name, variable) {
    if (variable.unknown)
        cursor.unknown = true;
    if (variable.text === undefined) {
        note(cursor, [name]);
        return '';
    }
    note(cursor, variable.missing);
    const { budget } = cursor.options.scope;
    budget.left -= variable.text.length;
    return budget.left < 0 ? refuse(cursor) : variable.text;
}
function note(cursor, names) {
    for (const name of names) {
        const full = cursor.missing.length >= MOST_NAMES || cursor.missing.includes(name);
        if (!full && /^[\p{L}_]/u.test(name))
            cursor.missing.push(name);
    }
}
const DEEPEST = 32;
function cursorOver(text, options) {
    return {
        options,
        characters: Array.from(text),
        at: 0,
        refused: false,
        rawEscapes: options.raw,
        word: '',
        depth: 0,
        missing: [],
        unknown: false
    };
}
function peek(cursor) {
    return cursor.characters[cursor.at] ?? '';
}
function take(cursor) {
    const character = peek(cursor);
    if (character !== '')
        cursor.at += 1;
    return character;
}
function refuse(cursor) {
    cursor.refused = true;
    cursor.at = cursor.characters.length;
    return '';
}
function nested(cursor, read) {
    if (cursor.depth >= DEEPEST)
        return refuse(cursor);
    cursor.depth += 1;
    const text = read();
    cursor.depth -= 1;
    return text;
}
function takeName(cursor) {
    const first = peek(cursor);
    if (/^\p{Nd}$/u.test(first))
        return takeWhile(cursor, /^\p{Nd}$/u);
    if (first !== '' && '@*#?-$!0'.includes(first))
        return take(cursor);
    return takeWhile(cursor, /^[\p{L}\p{Nd}_]$/u);
}
function takeWhile(cursor, member) {
    const start = cursor.at;
    while (member.test(peek(cursor)))
        cursor.at += 1;
    return cursor.characters.slice(start, cursor.at).join('');
}
const SPACE = /^[\t\n\v\f\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;
function isSpace(character) {
    return SPACE.test(character);
}
function trimSpaceStart(text) {
    let at = 0;
    while (at < text.length && isSpace(text.charAt(at)))
        at += 1;
    return text.slice(at);
}
function trimSpace(text) {
    let end = text.length;
    while (end > 0 && isSpace(text.charAt(end - 1)))
        end -= 1;
    return trimSpaceStart(text.slice(0, end));
}

;// CONCATENATED MODULE: ./src/dockerfile/directives.ts

const NAMES = ['syntax', 'escape', 'check'];
const MOST_LINES = 8;
function directiveOf(line, prefix) {
    if (!line.startsWith(prefix))
        return undefined;
    const text = trimSpaceStart(line.slice(prefix.length));
    const head = /^([a-zA-Z][a-zA-Z0-9]*)[\t\n\f\r ]*=/.exec(text);
    if (head === null)
        return undefined;
    const [matched, key = ''] = head;
    const name = NAMES.find((known) => known === key.toLowerCase());
    const rest = text.slice(matched.length);
    if (name === undefined || rest === '')
        return undefined;
    const value = rest.trim();
    return { name, value: value === '' ? rest.slice(-1) : value };
}
function syntaxOf(text) {
    const shebang = text.startsWith('#!');
    const lines = text.split('\n', MOST_LINES).slice(shebang ? 1 : 0);
    const first = shebang ? 2 : 1;
    return (syntaxInComments(lines, first, '#') ??
        syntaxInComments(lines, first, '//') ??
        syntaxInJson(shebang ? text.slice(text.indexOf('\n') + 1) : text, first));
}
function syntaxInComments(lines, first, prefix) {
    const seen = new Set();
    for (const [index, line] of lines.entries()) {
        const directive = directiveOf(line.endsWith('\r') ? line.slice(0, -1) : line, prefix);
        if (directive === undefined || seen.has(directive.name))
            return undefined;
        if (directive.name === 'syntax') {
            const [image = ''] = directive.value.split(' ', 1);
            return { image, line: first + index };
        }
        seen.add(directive.name);
    }
    return undefined;
}
function syntaxInJson(text, line) {
    if (!trimSpaceStart(text).startsWith('{'))
        return undefined;
    try {
        const value = JSON.parse(text);
        if (typeof value !== 'object' || value === null || !('syntax' in value))
            return undefined;
        return typeof value.syntax === 'string' ? { image: value.syntax, line } : undefined;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/dockerfile/parser.ts


const MOST_INSTRUCTIONS = 10_000;
const MAY_HOLD_HEREDOCS = new Set(['add', 'copy', 'run']);
const MAY_BE_JSON = new Set(['add', 'copy', 'run', 'cmd', 'entrypoint', 'shell', 'volume']);
function instructionsOf(text) {
    const reader = lineReader(text);
    if (reader.kind === 'error')
        return reader;
    const instructions = [];
    for (;;) {
        const joined = joinedLine(reader);
        if (joined === undefined)
            break;
        const instruction = readInstruction(reader, joined);
        if ('kind' in instruction)
            return instruction;
        instructions.push(instruction);
        if (instructions.length > MOST_INSTRUCTIONS) {
            return errorAt('too-many-instructions', instruction.line, '');
        }
    }
    return { kind: 'instructions', escape: reader.escape, instructions };
}
function instructionOf(text, line, escape) {
    const trimmed = trimSpace(text);
    const space = trimmed.search(/[\t\v\f\r ]/);
    if (space === -1)
        return { keyword: trimmed.toLowerCase(), flags: [], rest: '', line };
    const { flags, rest } = splitFlags(trimmed.slice(space), escape);
    return { keyword: trimmed.slice(0, space).toLowerCase(), flags, rest: trimSpace(rest), line };
}
function readInstruction(reader, joined) {
    const instruction = instructionOf(joined.text, joined.line, reader.escape);
    const inner = instruction.keyword === 'onbuild'
        ? instructionOf(instruction.rest, joined.line, reader.escape)
        : instruction;
    const json = inner.rest.startsWith('[') && MAY_BE_JSON.has(inner.keyword) ? jsonKind(inner.rest) : 'none';
    if (json === 'mixed')
        return errorAt('bad-json', joined.line, inner.rest);
    if (json === 'strings' || !MAY_HOLD_HEREDOCS.has(inner.keyword))
        return instruction;
    return joined.text.includes('<<')
        ? withoutHeredocs(reader, instruction, joined.text)
        : instruction;
}
function jsonKind(text) {
    try {
        const value = JSON.parse(text);
        if (!Array.isArray(value))
            return 'none';
        return value.every((entry) => typeof entry === 'string') ? 'strings' : 'mixed';
    }
    catch {
        return 'none';
    }
}
function withoutHeredocs(reader, instruction, text) {
    const heredocs = heredocsOf(text);
    if (heredocs === undefined)
        return errorAt('bad-substitution', instruction.line, text);
    for (const heredoc of heredocs) {
        if (!skipPast(reader, (line) => endsHeredoc(heredoc, line))) {
            return errorAt('unterminated-heredoc', instruction.line, heredoc.name);
        }
    }
    return instruction;
}
const LONGEST_LINE_BYTES = 65_535;
function lineReader(text) {
    const ended = text.endsWith('\n') ? text.slice(0, -1) : text;
    const lines = text === '' ? [] : ended.split('\n').map(withoutReturns);
    const long = lines.findIndex(isTooLong);
    if (long !== -1)
        return errorAt('line-too-long', long + 1, '');
    const escape = escapeOf(lines);
    return typeof escape === 'string' ? { kind: 'lines', lines, escape, at: 0 } : escape;
}
function escapeOf(lines) {
    const seen = new Set();
    let escape = '\\';
    for (const [index, line] of lines.entries()) {
        const directive = directiveOf(trimSpaceStart(line), '#');
        if (directive === undefined)
            break;
        const legal = directive.name !== 'escape' || ['\\', '`'].includes(directive.value);
        if (!legal || seen.has(directive.name))
            return errorAt('bad-directive', index + 1, line);
        seen.add(directive.name);
        if (directive.name === 'escape')
            escape = directive.value;
    }
    return escape;
}
function joinedLine(reader) {
    for (;;) {
        const first = reader.lines[reader.at];
        if (first === undefined)
            return undefined;
        reader.at += 1;
        const begun = continuation(isComment(first) ? '' : trimSpaceStart(first), reader.escape);
        if (!begun.goesOn && begun.text === '')
            continue;
        const line = reader.at;
        return { text: begun.goesOn ? begun.text + following(reader) : begun.text, line };
    }
}
function following(reader) {
    const parts = [];
    for (;;) {
        const line = reader.lines[reader.at];
        if (line === undefined)
            return parts.join('');
        reader.at += 1;
        if (isComment(line) || trimSpaceStart(line) === '')
            continue;
        const { text, goesOn } = continuation(line, reader.escape);
        parts.push(text);
        if (!goesOn)
            return parts.join('');
    }
}
function continuation(line, escape) {
    let end = line.length;
    while (end > 0 && ' \t'.includes(line.charAt(end - 1)))
        end -= 1;
    const goesOn = line.charAt(end - 1) === escape && line.charAt(end - 2) !== escape;
    return { text: goesOn ? line.slice(0, end - 1) : line, goesOn };
}
function isComment(line) {
    return trimSpaceStart(line).startsWith('#');
}
function skipPast(reader, isEnd) {
    for (;;) {
        const line = reader.lines[reader.at];
        if (line === undefined)
            return false;
        reader.at += 1;
        if (isEnd(line))
            return true;
    }
}
function withoutReturns(line) {
    let end = line.length;
    while (line.charAt(end - 1) === '\r')
        end -= 1;
    return line.slice(0, end);
}
function isTooLong(line) {
    const isLong = line.length * 3 > LONGEST_LINE_BYTES;
    return isLong && new TextEncoder().encode(line).length > LONGEST_LINE_BYTES;
}
function splitFlags(text, escape) {
    const flags = [];
    let at = 0;
    for (;;) {
        while (at < text.length && isSpace(text.charAt(at)))
            at += 1;
        if (!text.startsWith('--', at))
            return { flags, rest: text.slice(at) };
        const word = flagWord(text, at, escape);
        at = word.end;
        if (word.text === '--')
            return { flags, rest: text.slice(at) };
        flags.push(word.text);
    }
}
function flagWord(text, start, escape) {
    const characters = [];
    let quote = '';
    let at = start;
    for (; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (quote === '' && isSpace(character))
            break;
        if (quote === '' && (character === "'" || character === '"'))
            quote = character;
        else if (character === quote)
            quote = '';
        else if (character !== escape)
            characters.push(character);
        else {
            at += 1;
            characters.push(text.charAt(at));
        }
    }
    return { text: characters.join(''), end: Math.min(at, text.length) };
}
function heredocsOf(line) {
    const found = [];
    for (const word of shellWords(line, true) ?? []) {
        const written = heredocWord(word);
        if (written === undefined)
            continue;
        const words = shellWords(written.rest, false);
        if (words === undefined)
            return undefined;
        const [name, ...others] = words;
        if (name !== undefined && others.length === 0)
            found.push({ name, chomp: written.chomp });
    }
    return found;
}
function endsHeredoc(heredoc, line) {
    return (heredoc.chomp ? line.replace(/^\t+/, '') : line) === heredoc.name;
}
function heredocWord(word) {
    const mark = /^[0-9]*<<(-?)/.exec(word);
    if (mark === null)
        return undefined;
    const [matched, dash] = mark;
    const rest = trimSpaceStart(word.slice(matched.length));
    return rest === '' || rest.includes('<') ? undefined : { chomp: dash === '-', rest };
}
const MAX_FOUND_LENGTH = 200;
function errorAt(code, line, found) {
    return { kind: 'error', code, line, found: found.slice(0, MAX_FOUND_LENGTH) };
}

// EXTERNAL MODULE: ./src/image/build-flags.ts
var build_flags = __webpack_require__(3807);
;// CONCATENATED MODULE: ./src/dockerfile/instructions.ts



const KEYWORDS = new Set(`add arg cmd copy entrypoint env expose from healthcheck label maintainer onbuild run shell
  stopsignal user volume workdir`.split(/\s+/));
function stagesOf(read) {
    const args = [];
    const stages = [];
    for (const instruction of read.instructions) {
        const { keyword, line } = instruction;
        const stage = stages.at(-1);
        if (!KEYWORDS.has(keyword))
            return errorAt('unknown-instruction', line, keyword);
        if (keyword === 'from') {
            const opened = openStage(instruction);
            if ('kind' in opened)
                return opened;
            stages.push(opened);
        }
        else if (stage !== undefined) {
            const error = addTo(stage, instruction, read.escape);
            if (error !== undefined)
                return error;
        }
        else {
            if (keyword !== 'arg')
                return errorAt('before-from', line, keyword);
            const named = globalArgs(instruction, read.escape);
            if ('kind' in named)
                return named;
            args.push(...named);
        }
    }
    if (stages.length === 0)
        return errorAt('no-stage', 0, '');
    return { kind: 'stages', escape: read.escape, args, stages };
}
function openStage(instruction) {
    const { flags, line, rest } = instruction;
    const [base = '', as, name, ...others] = wordsOf(rest);
    const named = as?.toLowerCase() === 'as' && name !== undefined && others.length === 0;
    if (base === '' || (as !== undefined && !named))
        return errorAt('bad-from', line, rest);
    const lowered = name?.toLowerCase();
    if (lowered !== undefined && !/^[a-z][a-z0-9-_.]*$/.test(lowered)) {
        return errorAt('bad-stage-name', line, lowered);
    }
    const stray = flags.find((flag) => flagName(flag) !== 'platform');
    if (stray !== undefined)
        return errorAt('bad-flag', line, stray);
    const platform = flagValue(flags, 'platform', line);
    if (typeof platform === 'object')
        return platform;
    return {
        name: lowered,
        base,
        platform: platform === '' ? undefined : platform,
        line,
        sources: [],
        triggers: []
    };
}
function wordsOf(text) {
    return text === '' ? [] : text.split(/[\t\v\f\r ]+/);
}
function addTo(stage, instruction, escape) {
    const { keyword, line, rest } = instruction;
    if (keyword === 'arg') {
        const named = globalArgs(instruction, escape);
        return 'kind' in named ? named : undefined;
    }
    const sources = keyword === 'onbuild'
        ? triggerSources(instructionOf(rest, line, escape), escape)
        : sourcesOf(instruction, escape);
    if ('kind' in sources)
        return sources;
    const list = keyword === 'onbuild' ? stage.triggers : stage.sources;
    list.push(...sources);
    return undefined;
}
function triggerSources(instruction, escape) {
    const { keyword, line } = instruction;
    if (['onbuild', 'maintainer', 'from'].includes(keyword)) {
        return errorAt('bad-onbuild', line, keyword);
    }
    const sources = sourcesOf(instruction, escape);
    return 'kind' in sources ? [] : sources;
}
function sourcesOf(instruction, escape) {
    if (instruction.keyword === 'copy')
        return copySources(instruction, escape);
    return instruction.keyword === 'run' ? mountSources(instruction) : [];
}
function copySources(instruction, escape) {
    const { flags, line } = instruction;
    const from = flagValue(flags, 'from', line);
    if (typeof from === 'object')
        return from;
    if (from === undefined || from === '')
        return [];
    const expansion = expandWord(from, emptyScope(), escape);
    if (expansion.kind === 'refused')
        return errorAt('bad-substitution', line, from);
    return expansion.text === from
        ? [{ kind: 'copy-from', from, line }]
        : errorAt('variable-in-from', line, from);
}
function mountSources(instruction) {
    const { flags, line } = instruction;
    const mounts = flagValues(flags, 'mount', line);
    if ('kind' in mounts)
        return mounts;
    const sources = [];
    for (const mount of mounts) {
        const from = mountFrom(mount, line);
        if (typeof from === 'object')
            return from;
        sources.push({ kind: 'mount-from', from, line });
    }
    return sources;
}
function mountFrom(mount, line) {
    const fields = (0,build_flags/* csvFields */.qZ)(mount);
    if (fields === undefined)
        return errorAt('bad-mount', line, mount);
    const values = fields
        .filter((field) => /^from=/i.test(field))
        .map((field) => field.slice('from='.length));
    const variable = values.find((value) => /\$(?!$)/.test(value));
    if (variable !== undefined)
        return errorAt('variable-in-from', line, variable);
    return values.at(-1) ?? '';
}
function flagValue(flags, name, line) {
    const values = flagValues(flags, name, line);
    if ('kind' in values)
        return values;
    return values.length > 1 ? errorAt('bad-flag', line, `--${name}`) : values[0];
}
function flagValues(flags, name, line) {
    const named = flags.filter((flag) => flagName(flag) === name);
    const bare = named.find((flag) => !flag.includes('='));
    if (bare !== undefined)
        return errorAt('bad-flag', line, bare);
    return named.map((flag) => flag.slice(flag.indexOf('=') + 1));
}
function flagName(flag) {
    const [head = ''] = flag.split('=', 1);
    return head.slice(2);
}
function globalArgs(instruction, escape) {
    const words = quotedWords(instruction.rest, escape);
    const { line } = instruction;
    if (words.length === 0 || words.some((word) => word.startsWith('='))) {
        return errorAt('bad-argument', line, instruction.rest);
    }
    return words.map((word) => {
        const equals = word.indexOf('=');
        return equals === -1
            ? { name: word, value: undefined, line }
            : { name: word.slice(0, equals), value: word.slice(equals + 1), line };
    });
}
function quotedWords(text, escape) {
    const words = [];
    let word = [];
    let quote = '';
    for (let at = 0; at < text.length; at += 1) {
        const character = text.charAt(at);
        if (quote === '' && isSpace(character)) {
            if (word.length > 0)
                words.push(word.join(''));
            word = [];
            continue;
        }
        if (character === escape && quote !== "'") {
            if (at + 1 < text.length)
                word.push(character, text.charAt(at + 1));
            at += 1;
            continue;
        }
        if (quote === '' && (character === "'" || character === '"'))
            quote = character;
        else if (character === quote)
            quote = '';
        word.push(character);
    }
    return word.length > 0 ? [...words, word.join('')] : words;
}
function globalScope(args, given, frame, { escape, budget }) {
    const values = predefined(given, frame);
    const scope = { lookup: (name) => values.get(name) ?? UNSET, budget };
    for (const { name, value, line } of args) {
        const outside = givenValue(name, given);
        if (outside !== undefined)
            values.set(name, outside);
        if (outside !== undefined || value === undefined)
            continue;
        const expansion = expandWord(value, scope, escape);
        if (expansion.kind === 'refused')
            return errorAt('bad-substitution', line, value);
        const { text, missing, unknown } = expansion;
        values.set(name, { text, missing, unknown });
    }
    return scope;
}
function givenValue(name, given) {
    const text = given.buildArgs.get(name);
    if (text !== undefined)
        return { text, missing: [], unknown: false };
    return given.environmentArgs.has(name)
        ? { text: undefined, missing: [], unknown: true }
        : undefined;
}
function predefined(given, frame) {
    const named = [
        ...platformVariables('BUILD', frame.buildPlatform),
        ...platformVariables('TARGET', frame.targetPlatform),
        ['TARGETSTAGE', frame.targetStage]
    ];
    return new Map(named.map(([name, text]) => [
        name,
        givenValue(name, given) ?? { text, missing: [], unknown: false }
    ]));
}
function platformVariables(prefix, platform) {
    const [system = '', architecture = '', variant = ''] = platform.split('/');
    const version = /^[^(]*\(([^)]*)\)$/.exec(system)?.[1] ?? '';
    return [
        [`${prefix}PLATFORM`, platform],
        [`${prefix}OS`, version === '' ? system : system.slice(0, system.indexOf('('))],
        [`${prefix}OSVERSION`, version],
        [`${prefix}ARCH`, architecture],
        [`${prefix}VARIANT`, variant]
    ];
}

;// CONCATENATED MODULE: ./src/dockerfile/stage-graph.ts

function baseImagesOf(stages, target) {
    const graph = { nodes: [], named: new Map() };
    for (const { stage, base } of stages)
        addStage(graph, stage, base);
    const last = graph.nodes.at(-1);
    const wanted = target === undefined || target === '' ? last : graph.named.get(target.toLowerCase());
    if (wanted === undefined)
        return errorAt('unknown-target', 0, target ?? '');
    for (const node of graph.nodes.slice(0, stages.length)) {
        const error = stage_graph_link(graph, node, node.stage?.sources ?? []);
        if (error !== undefined)
            return error;
    }
    const error = cycleIn(graph.nodes);
    return error ?? reachableFrom(graph, wanted);
}
function addStage(graph, stage, base) {
    const { name, context } = base;
    const parent = name.unknown || context !== undefined ? undefined : graph.named.get(name.text);
    const node = { base, place: graph.nodes.length, stage, parent, sources: [] };
    graph.nodes.push(node);
    if (stage.name !== undefined)
        graph.named.set(stage.name, node);
}
function stage_graph_link(graph, node, sources) {
    for (const source of sources) {
        const found = sourceNode(graph, source);
        if (found === undefined)
            return errorAt('unknown-stage', source.line, source.from);
        node.sources.push({ node: found, line: source.line });
    }
    return undefined;
}
function sourceNode(graph, source) {
    const { kind, line } = source;
    const from = kind === 'mount-from' && source.from === '' ? 'scratch' : source.from;
    if (kind === 'copy-from' && /^[+-]?[0-9]{1,18}$/.test(from))
        return graph.nodes[Number(from)];
    const known = graph.named.get(from.toLowerCase());
    if (known !== undefined)
        return known;
    const name = { kind: 'text', text: from, missing: [], unknown: false };
    const base = { kind, line, name, platform: undefined, hasOwnPlatform: false, context: undefined };
    const image = { base, place: undefined, stage: undefined, parent: undefined, sources: [] };
    graph.nodes.push(image);
    return image;
}
function cycleIn(nodes) {
    const done = new Set();
    const open = new Set();
    for (const start of nodes) {
        const path = [{ node: start, next: 0 }];
        for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
            const { node } = step;
            if (step.next === 0)
                open.add(node);
            const source = done.has(node) ? undefined : node.sources[step.next];
            step.next += 1;
            if (source === undefined) {
                open.delete(node);
                done.add(node);
                path.pop();
            }
            else if (open.has(source.node)) {
                return errorAt('circular', source.line, source.node.stage?.name ?? '');
            }
            else if (!done.has(source.node)) {
                path.push({ node: source.node, next: 0 });
            }
        }
    }
    return undefined;
}
function reachableFrom(graph, target) {
    const needed = new Set([target]);
    for (const node of needed) {
        const error = stage_graph_link(graph, node, node.parent?.stage?.triggers ?? []);
        if (error !== undefined)
            return error;
        if (node.parent !== undefined)
            needed.add(node.parent);
        for (const source of node.sources) {
            if (!isEarlierStage(source.node, node)) {
                return errorAt('stage-order', source.line, source.node.stage?.name ?? '');
            }
            needed.add(source.node);
        }
    }
    const begins = graph.nodes.filter((node) => node.parent === undefined);
    return {
        kind: 'base-images',
        reachable: begins.filter((node) => needed.has(node)).map((node) => node.base),
        unreachable: begins.filter((node) => !needed.has(node)).map((node) => node.base)
    };
}
function isEarlierStage(source, node) {
    if (source.place === undefined || source.base.context !== undefined)
        return true;
    return node.place === undefined || source.place < node.place;
}

// EXTERNAL MODULE: ./src/image/reference.ts + 1 modules
var reference = __webpack_require__(6722);
;// CONCATENATED MODULE: ./src/dockerfile/convert.ts








const MAX_CHARACTERS = 1_048_576;
const MAX_PLATFORMS = 32;
const DEFAULT_PLATFORM = 'linux/amd64';
function pulledImages(dockerfiles, options) {
    const read = dockerfiles.map((dockerfile) => readDockerfile(dockerfile, options));
    return {
        images: read.flatMap(({ images }) => images),
        problems: read.flatMap(({ problems }) => problems)
    };
}
function readDockerfile(dockerfile, options) {
    const { path } = dockerfile;
    const text = dockerfile.text.replace(/^\ufeff/, '');
    const { frontend, isOtherFrontend } = frontendOf(text, options);
    const read = text.length > MAX_CHARACTERS ? errorAt('too-large', 0, '') : imagesOf(text, options);
    const found = 'code' in read ? { images: [], error: read } : { images: read, error: undefined };
    const error = frontend?.kind === 'error' ? frontend : found.error;
    const pulled = frontend === undefined || frontend.kind === 'error' ? [] : [frontend];
    return {
        images: [...pulled, ...found.images].map((image) => ({ path, ...image })),
        problems: error === undefined ? [] : [placed(path, error, isOtherFrontend)]
    };
}
function placed(path, error, isOtherFrontend) {
    const { code, line, found } = error;
    return { path, code: isOtherFrontend ? 'other-frontend' : code, line, found };
}
function frontendOf(text, options) {
    const given = options.buildArgs.get('BUILDKIT_SYNTAX');
    const [image = ''] = given?.trim().split(' ', 1) ?? [];
    const syntax = given === undefined ? syntaxOf(text) : { image, line: 0 };
    if (syntax === undefined)
        return { frontend: undefined, isOtherFrontend: false };
    const parsed = (0,reference/* parseReference */.F2)(syntax.image);
    if (parsed.kind === 'invalid') {
        return { frontend: errorAt('bad-reference', syntax.line, syntax.image), isOtherFrontend: false };
    }
    const { registry, path } = parsed.reference;
    return {
        frontend: {
            line: syntax.line,
            kind: 'frontend',
            reference: syntax.image,
            certainty: { kind: 'resolved' },
            platforms: [options.buildPlatform ?? DEFAULT_PLATFORM],
            hasOwnPlatform: false,
            context: undefined
        },
        isOtherFrontend: registry !== 'docker.io' || !/^docker\/dockerfile(?:-upstream)?$/.test(path)
    };
}
function imagesOf(text, options) {
    const instructions = instructionsOf(text);
    if (instructions.kind === 'error')
        return instructions;
    const stages = stagesOf(instructions);
    if (stages.kind === 'error')
        return stages;
    const contexts = new Map(Array.from(options.buildContexts, ([name, value]) => [(0,build_flags/* contextName */.fW)(name) ?? name, value]));
    const plan = { stages, contexts, options, budget: newBudget() };
    const platforms = (options.platforms ?? []).slice(0, MAX_PLATFORMS);
    const merged = new Map();
    for (const platform of platforms.length === 0 ? [DEFAULT_PLATFORM] : platforms) {
        const images = imagesFor(platform, plan);
        if ('code' in images)
            return images;
        for (const image of images)
            merge(merged, image);
    }
    return [...merged.values()].sort((one, other) => one.line - other.line);
}
function merge(merged, image) {
    const key = JSON.stringify([image.line, image.kind, image.reference, image.context]);
    const known = merged.get(key);
    const platforms = new Set([...(known?.platforms ?? []), ...image.platforms]);
    merged.set(key, { ...(known ?? image), platforms: [...platforms] });
}
function imagesFor(targetPlatform, plan) {
    const bases = baseImagesFor(targetPlatform, plan);
    if (bases.kind === 'error')
        return bases;
    const error = bases.unreachable.map(unreachableError).find((found) => found !== undefined);
    if (error !== undefined)
        return error;
    const images = [];
    for (const base of bases.reachable) {
        const image = pulledBase(base, plan.contexts);
        if (image === undefined)
            continue;
        if (image.kind === 'error')
            return image;
        const platform = base.platform ?? targetPlatform;
        images.push({
            ...image,
            platforms: platform === '' ? [] : [platform],
            hasOwnPlatform: base.hasOwnPlatform
        });
    }
    return images;
}
function baseImagesFor(targetPlatform, plan) {
    const { stages, contexts, options, budget } = plan;
    const { escape } = stages;
    const frame = {
        targetPlatform,
        buildPlatform: options.buildPlatform ?? DEFAULT_PLATFORM,
        targetStage: [options.target, stages.stages.at(-1)?.name].find(isText) ?? 'default'
    };
    const { buildArgs, environmentArgs = new Set() } = options;
    const given = { buildArgs, environmentArgs };
    const scope = globalScope(stages.args, given, frame, { escape, budget });
    if ('kind' in scope)
        return scope;
    const resolved = [];
    for (const stage of stages.stages) {
        const begun = resolvedStage(stage, scope, escape, contexts);
        if ('kind' in begun)
            return begun;
        resolved.push(begun);
    }
    return baseImagesOf(resolved, options.target);
}
function isText(text) {
    return text !== undefined && text !== '';
}
const PLATFORM = /^[A-Za-z0-9_.-]+(?:\([A-Za-z0-9_.+-]*\))?(?:\/[A-Za-z0-9_.-]+){0,2}$/;
function resolvedStage(stage, scope, escape, contexts) {
    const { line } = stage;
    const base = expandWord(stage.base, scope, escape);
    if (base.kind === 'refused')
        return errorAt('bad-substitution', line, stage.base);
    if (base.text === '' && isSettled(base))
        return errorAt('blank-base', line, stage.base);
    const platform = platformOf(stage, scope, escape);
    if (typeof platform === 'object')
        return platform;
    const context = stageContext(stage, contexts);
    const hasOwnPlatform = stage.platform !== undefined && !stage.platform.includes('$');
    return { stage, base: { kind: 'from', line, name: base, platform, hasOwnPlatform, context } };
}
function pulledBase(base, contexts) {
    const { kind, line, name: written, context } = base;
    if (written.text === 'scratch' && context === undefined && !written.unknown)
        return undefined;
    const name = written.unknown ? undefined : (0,build_flags/* contextName */.fW)(written.text);
    if (name === undefined && isSettled(written))
        return errorAt('bad-reference', line, written.text);
    const key = context ?? name;
    const value = key === undefined ? undefined : contexts.get(key);
    if (key !== undefined && value !== undefined)
        return contextImage(base, key, value);
    return {
        kind,
        line,
        reference: name === undefined ? undefined : written.text,
        certainty: isSettled(written)
            ? { kind: 'resolved' }
            : { kind: 'unresolved', missing: written.missing },
        context: undefined
    };
}
function unreachableError(base) {
    const { name, line } = base;
    const fine = !isSettled(name) || (0,build_flags/* contextName */.fW)(name.text) !== undefined;
    return fine ? undefined : errorAt('bad-reference', line, name.text);
}
function isSettled(name) {
    return name.missing.length === 0 && !name.unknown;
}
function platformOf(stage, scope, escape) {
    if (stage.platform === undefined)
        return undefined;
    const expansion = expandWord(stage.platform, scope, escape);
    if (expansion.kind === 'refused')
        return errorAt('bad-substitution', stage.line, stage.platform);
    if (!isSettled(expansion))
        return '';
    return PLATFORM.test(expansion.text)
        ? expansion.text
        : errorAt('bad-platform', stage.line, stage.platform);
}
function stageContext(stage, contexts) {
    const { name } = stage;
    if (name === undefined || name === 'scratch' || name === 'context')
        return undefined;
    return contexts.has(name) ? name : undefined;
}
function contextImage(base, context, value) {
    const image = /^docker-image:\/\/(.*)$/s.exec(value)?.[1];
    if (image === undefined || image === 'scratch')
        return undefined;
    const { kind, line } = base;
    return (0,reference/* parseReference */.F2)(image).kind === 'invalid'
        ? errorAt('bad-context', line, value)
        : { kind, line, reference: image, certainty: { kind: 'resolved' }, context };
}


/***/ })

};
