export const id = 556;
export const ids = [556];
export const modules = {

/***/ 1387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ CODES),
/* harmony export */   R: () => (/* binding */ LAYERS)
/* harmony export */ });
// The reason codes of the contract, each with its verdict and class. Users script against these names.
/** Where a cause sits, in the order in which a user would meet them; it decides precedence among mistakes. */
const LAYERS = [
    'event',
    'name',
    'owner',
    'credential',
    'token-kind',
    'permission',
    'package',
    'policy',
    'answer'
];
/**
 * `class` is the usual one: `dependabot` and `secret-withheld` are mistakes where an image goes missing,
 * and then stand for a mistake of their layer.
 */
const CODES = {
    accepted: { verdict: 'allowed', class: undefined, layer: 'answer' },
    'permission-granted': { verdict: 'allowed', class: undefined, layer: 'answer' },
    'not-pushing': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'fork-pull-request': { verdict: 'denied', class: 'by-design', layer: 'event' },
    dependabot: { verdict: 'denied', class: 'by-design', layer: 'permission' },
    'secret-withheld': { verdict: 'denied', class: 'by-design', layer: 'credential' },
    'upstream-image-in-fork': { verdict: 'denied', class: 'by-design', layer: 'event' },
    'invalid-name': { verdict: 'denied', class: 'mistake', layer: 'name' },
    'registry-retired': { verdict: 'denied', class: 'mistake', layer: 'name' },
    'lookalike-host': { verdict: 'denied', class: 'mistake', layer: 'name' },
    'wrong-owner': { verdict: 'denied', class: 'mistake', layer: 'owner' },
    'owner-not-found': { verdict: 'denied', class: 'mistake', layer: 'owner' },
    'no-credentials': { verdict: 'denied', class: 'mistake', layer: 'credential' },
    'credential-helper-failed': { verdict: 'denied', class: 'mistake', layer: 'credential' },
    'bad-credentials': { verdict: 'denied', class: 'mistake', layer: 'credential' },
    'token-host': { verdict: 'denied', class: 'mistake', layer: 'token-kind' },
    'unsupported-token': { verdict: 'denied', class: 'mistake', layer: 'token-kind' },
    'app-token': { verdict: 'denied', class: 'mistake', layer: 'token-kind' },
    'token-scope': { verdict: 'denied', class: 'mistake', layer: 'token-kind' },
    'permission-missing': { verdict: 'denied', class: 'mistake', layer: 'permission' },
    'repository-missing': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'read-only-registry': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'package-access': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'creation-forbidden': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'classic-token-forbidden': { verdict: 'denied', class: 'mistake', layer: 'policy' },
    'sso-required': { verdict: 'denied', class: 'mistake', layer: 'policy' },
    'ip-not-allowed': { verdict: 'denied', class: 'mistake', layer: 'policy' },
    'too-visible': { verdict: 'denied', class: 'mistake', layer: 'policy' },
    refused: { verdict: 'denied', class: 'mistake', layer: 'policy' },
    pullable: { verdict: 'allowed', class: undefined, layer: 'answer' },
    'stale-login': { verdict: 'denied', class: 'mistake', layer: 'credential' },
    moved: { verdict: 'denied', class: 'mistake', layer: 'owner' },
    'package-private': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'package-absent': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'private-or-absent': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'tag-missing': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'digest-mismatch': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'incomplete-index': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'platform-missing': { verdict: 'denied', class: 'mistake', layer: 'package' },
    'rate-limited': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'registry-unavailable': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'unrecognised-response': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'untrusted-realm': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'permission-unknown': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'unresolved-images': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'untested-login': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'invalid-input': { verdict: 'unknown', class: 'mistake', layer: 'answer' }
};


/***/ }),

/***/ 7536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   NP: () => (/* binding */ isPulled),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   y4: () => (/* binding */ missingWords)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4966);

/** `registry/path` of a target, of a pull with its tag or digest; what was given where that is no reference. */
function nameOf(target) {
    if (target.name.kind === 'invalid')
        return target.name.text ?? target.given[0] ?? '';
    const { registry, path } = target.name.reference;
    const wanted = wantedOf(target);
    if (wanted === undefined || wanted === '')
        return `${registry}/${path}`;
    return `${registry}/${path}${isDigest(wanted) ? '@' : ':'}${wanted}`;
}
/** The tag or digest that a pull asks for; `undefined` for what is pushed. */
function wantedOf(target) {
    return 'wanted' in target && typeof target.wanted === 'string' ? target.wanted : undefined;
}
/** Only a digest holds a colon (OCI distribution spec, "Pulling manifests"). */
function isDigest(wanted) {
    return wanted.includes(':');
}
/** Is it to be pulled, by the job or by anybody, and not to be written? */
function isPulled({ role }) {
    return role === 'base' || role === 'public';
}
/** What an image lists and its registry does not have. */
function missingWords(missing) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(missing.map(partWords));
}
function partWords({ digest, platform, isAttestation, part }) {
    if (isAttestation)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `an attestation (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest)})`;
    if (part !== undefined) {
        const of = platform === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(platform)}`;
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(part === 'config' ? 'configuration' : 'layer')} ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest)}${of}`;
    }
    return platform === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest)}` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(platform)} (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(digest)})`;
}


/***/ }),

/***/ 1030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   traceOf: () => (/* binding */ traceOf),
/* harmony export */   traceOfRequests: () => (/* binding */ traceOfRequests)
/* harmony export */ });
/* harmony import */ var _permissions_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4391);
/* harmony import */ var _registry_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3759);
/* harmony import */ var _verdict_judge_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5186);
/* harmony import */ var _reasons_target_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7536);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7388);
/* harmony import */ var _report_parts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8737);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4966);
// Knows the debug log: the facts, the rules that were tried, the requests, folded in groups. No secrets.







const MOST_LINES = 500;
/** What a decision was made of, and how. */
function traceOf(decision) {
    return [
        group('ghcr-preflight: facts', factLines(decision)),
        group('ghcr-preflight: rules for the permission of the token', permissionLines(decision)),
        group('ghcr-preflight: rules for each target', reasonLines(decision))
    ];
}
/** The requests with status and time, in the order in which they were sent. */
function traceOfRequests(requests) {
    const lines = requests
        .toSorted((one, other) => one.began - other.began)
        .map(({ method, url, outcome, began, ms }) => {
        const times = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(`at ${Math.round(began)} ms, took ${Math.round(ms)} ms`);
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(method)} ${(0,_registry_session_js__WEBPACK_IMPORTED_MODULE_1__/* .redactUrl */ .BO)(url)}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(String(outcome))}, ${times}`;
    });
    return [group('ghcr-preflight: requests', lines.length === 0 ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `None was sent.`] : lines)];
}
function group(title, lines) {
    const rest = lines.length - MOST_LINES;
    return {
        title,
        lines: [
            ...lines.slice(0, MOST_LINES).map(_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .toAnnotation */ .$v),
            ...(rest > 0 ? [`and ${rest} more lines`] : [])
        ]
    };
}
function factLines({ facts, targets }) {
    const token = (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_5__/* .reportedPermission */ .rb)(facts.permission, facts.declared);
    return [
        ...Object.entries((0,_report_parts_js__WEBPACK_IMPORTED_MODULE_5__/* .reportedRun */ .T_)(facts.run)).map(fact),
        ...Object.entries(token.declared).map(([name, value]) => fact([`declared.${name}`, value])),
        ...targets.flatMap((target) => {
            const { credential, exists, visibility } = (0,_report_parts_js__WEBPACK_IMPORTED_MODULE_5__/* .reportedTarget */ .Lk)(target);
            const known = { ...credential, exists, visibility };
            return Object.entries(known).map(([name, value]) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(target.facts.target)}: ${fact([name, value])}`);
        })
    ];
}
function fact([name, value]) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(name)} = ${typeof value === 'string' ? value : JSON.stringify(value)}`;
}
/** The table is tried from the top, and its first row that fits is the answer. */
function permissionLines({ facts: { permission } }) {
    const last = _permissions_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .PERMISSION_RULES */ .Q.findIndex(({ rule }) => rule === permission.rule);
    return _permissions_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .PERMISSION_RULES */ .Q.slice(0, last + 1).map(({ rule, source }, index) => index === last
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(rule)} fits: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`packages: ${permission.level}`)}, certainty ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(permission.certainty)}, from ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(permission.source)} (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(source)})`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(rule)} does not fit`);
}
function reasonLines({ facts, reasons, targets }) {
    return targets.flatMap(({ facts: subject, verdict, primary, beside }) => {
        const name = (0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_6__/* .nameOf */ .Vb)(subject.target);
        const codes = [primary, ...beside].map(({ code: reason }) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(reason)}`);
        return [
            ...(0,_verdict_judge_js__WEBPACK_IMPORTED_MODULE_2__/* .askedReasons */ .Kq)(facts, subject, reasons).map(({ reason, holds }) => holds
                ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${name}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(reason.code)} holds (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(reason.source)})`
                : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${name}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(reason.code)} does not hold`),
            (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .say */ .cv) `${name}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .plain */ .pj)(verdict)}, because ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(codes, codes.length)}`
        ];
    });
}


/***/ }),

/***/ 7388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $v: () => (/* binding */ toAnnotation),
/* harmony export */   FQ: () => (/* binding */ toOutput),
/* harmony export */   SS: () => (/* binding */ codeSpan),
/* harmony export */   aj: () => (/* binding */ sanitize),
/* harmony export */   g9: () => (/* binding */ escapeCommands),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
/* harmony export */ });
/* unused harmony export safeUrl */
/* harmony import */ var _base_unicode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6474);
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);
// Knows how a sentence is written where it is read: annotation, markdown, output. All escaping is here.


const OUTSIDE = 200;
const QUOTE = 300;
const BLANK = String.raw `[\p{Cc}\p{Zl}\p{Zp}\s]`;
const STACKED_MARKS = String.raw `(\p{M}{2})\p{M}+`;
/** Text from outside as one line of visible characters, at most `most` of them. */
function sanitize(text, most) {
    const line = (0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceClass */ .r)((0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .R)(text.slice(0, most * 8)), BLANK, ' ').replace(/ +/g, ' ');
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)((0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceClass */ .r)(line, STACKED_MARKS, '$1').trim(), most);
}
/**
 * Plain text of one line for an annotation or a log. No control character, no bidirectional override, and nothing that
 * the runner would take for a workflow command (`::name::`, `##[name]`), also not across parts.
 */
function toAnnotation(sentence) {
    return escapeCommands(sentence.map(annotationPart).join(''));
}
function annotationPart(part) {
    switch (part.kind) {
        case 'plain':
            return part.text;
        case 'outside':
            return sanitize(part.text, OUTSIDE);
        case 'code':
            return `\`${sanitize(part.text, OUTSIDE).replaceAll('`', "'")}\``;
        case 'quote':
            return `"${sanitize(part.text, QUOTE).replaceAll('"', "'")}"`;
        case 'link': {
            const url = safeUrl(part.url);
            return url === undefined ? part.text : `${part.text}: ${url}`;
        }
    }
}
/** Takes from a line what makes the runner look for a command in it (actions/runner, ActionCommand.cs). */
function escapeCommands(text) {
    return text.replace(/:(?=:)/g, ': ').replace(/##(?=\[)/g, '## ');
}
/**
 * GitHub Flavored Markdown for the inside of a paragraph, list item or table cell. Words from outside become code
 * spans: in these GitHub knows no markup, HTML, mention, reference or automatic link (GFM spec 6.3); what could end the
 * span or the table cell is replaced.
 */
function toMarkdown(sentence) {
    return sentence.map(markdownPart).reduce((before, next) => {
        // Two spans side by side would join their delimiters.
        const touching = before.endsWith('`') && next.startsWith('`');
        return before + (touching ? ' ' : '') + next;
    }, '');
}
function markdownPart(part) {
    switch (part.kind) {
        case 'plain':
            return escapeMarkdown(part.text);
        case 'outside':
        case 'code':
            return codeSpan(part.text, OUTSIDE);
        case 'quote':
            return codeSpan(part.text, QUOTE);
        case 'link': {
            const url = safeUrl(part.url);
            return url === undefined
                ? escapeMarkdown(part.text)
                : `[${escapeMarkdown(part.text)}](${url})`;
        }
    }
}
function escapeMarkdown(text) {
    return text.replace(/[\\`*_[\]<>&#|~@$!]/g, '\\$&');
}
/** Text as a code span that nothing inside can end, within a table cell as well. */
function codeSpan(text, most) {
    const inside = sanitize(text, most).replaceAll('`', "'").replaceAll('|', '¦');
    return inside === '' ? '(empty)' : `\`${inside}\``;
}
/**
 * One line for a step output, in an alphabet that no shell gives a meaning: even pasted into `run:`, with or without
 * double quotes, it executes nothing.
 */
function toOutput(sentence, most = 1000) {
    return truncateAscii(escapeCommands(sentence.map(outputPart).join('').replace(/ +/g, ' ').trim()), most);
}
function outputPart(part) {
    switch (part.kind) {
        case 'plain':
            return ascii(part.text)
                .replaceAll(';', ',')
                .replaceAll("'", '')
                .replace(/[^A-Za-z0-9 .,:/_=+@%#-]/g, '');
        case 'outside':
        case 'code':
            return shellSafe(sanitize(part.text, OUTSIDE));
        case 'quote':
            return shellSafe(sanitize(part.text, QUOTE));
        case 'link': {
            const url = safeUrl(part.url)?.replace(/[^A-Za-z0-9.:/_=+@%#-]/g, '');
            const text = shellSafe(part.text);
            return url === undefined ? text : `${text}: ${url}`;
        }
    }
}
function shellSafe(text) {
    return ascii(text)
        .replace(/[^A-Za-z0-9 .,:/_=+@-]/g, ' ')
        .trim();
}
/** Decomposed, so that a letter survives the loss of its accent. */
function ascii(text) {
    return (0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_0__/* .replaceClass */ .r)(text.replaceAll('…', '...').normalize('NFKD'), String.raw `\p{M}`, '');
}
function truncateAscii(text, most) {
    return text.length <= most ? text : `${(0,_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(text, most - 2).slice(0, -1)}...`;
}
const SAFE_URL = /^https?:\/\/[A-Za-z0-9.-]+(?::\d{1,5})?(?:\/[A-Za-z0-9._~%!@:=+,/#?&-]*)?$/;
/** The address, when it is one that needs no escaping anywhere; else undefined. */
function safeUrl(url) {
    return url.length <= 500 && SAFE_URL.test(url) ? url : undefined;
}


/***/ }),

/***/ 4966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZH: () => (/* binding */ capitalize),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   cV: () => (/* binding */ truncateName),
/* harmony export */   cv: () => (/* binding */ say),
/* harmony export */   fj: () => (/* binding */ join),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   kU: () => (/* binding */ truncateMiddle),
/* harmony export */   nf: () => (/* binding */ link),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pj: () => (/* binding */ plain),
/* harmony export */   qi: () => (/* binding */ firstSentence),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
// Knows sentences: our own words and words from outside, kept apart until they are shown.
/**
 * Builds a sentence. The literal pieces are ours, strings put in are from outside, and parts and sentences stay what
 * they are.
 */
function say(pieces, ...values) {
    return pieces.flatMap((piece, index) => {
        const value = values[index];
        return [...(piece === '' ? [] : [plain(piece)]), ...(value === undefined ? [] : partsOf(value))];
    });
}
function partsOf(value) {
    if (typeof value === 'string')
        return [{ kind: 'outside', text: value }];
    return 'kind' in value ? [value] : value;
}
function plain(text) {
    return { kind: 'plain', text };
}
function code(text) {
    return { kind: 'code', text };
}
function quote(text) {
    return { kind: 'quote', text };
}
function link(text, url) {
    return { kind: 'link', text, url };
}
/**
 * A name of at most `most` characters. Its end tells most, so the host goes first and the owner next; what is still too
 * long loses its middle.
 */
function truncateName(name, most) {
    if (Array.from(name).length <= most)
        return name;
    const parts = name.split('/');
    if (parts.at(-1) === '')
        return truncateMiddle(name, most);
    const shorter = parts
        .map((_, index) => `…/${parts.slice(index).join('/')}`)
        .find((text, index) => index > 0 && Array.from(text).length <= most);
    return shorter ?? truncateMiddle(name, most);
}
/** The first of several sentences, told by a full stop in our own words. */
function firstSentence(sentences) {
    const parts = sentences.reduce(withPlainJoined, []);
    const end = parts.findIndex((part) => part.kind === 'plain' && part.text.includes('. '));
    const last = parts[end];
    if (last === undefined)
        return parts;
    return [...parts.slice(0, end), plain(last.text.slice(0, last.text.indexOf('. ') + 1))];
}
function withPlainJoined(parts, next) {
    const last = parts.at(-1);
    return last?.kind === 'plain' && next.kind === 'plain'
        ? [...parts.slice(0, -1), plain(last.text + next.text)]
        : [...parts, next];
}
/** The same words with a capital. */
function capitalize(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
/** Sentences one after the other, a space between; empty ones leave no trace. */
function join(sentences) {
    return separate(sentences.filter((sentence) => sentence.length > 0), () => ' ');
}
/** `a`, `a and b`, `a, b and c`; beyond `most` items `a, b and 3 more`. */
function list(items, most = 3) {
    const shown = items.slice(0, most);
    const hidden = items.length - shown.length;
    const all = hidden === 0 ? shown : [...shown, [plain(`${hidden} more`)]];
    return separate(all, (index) => (index === all.length - 1 ? ' and ' : ', '));
}
function separate(items, between) {
    return items.flatMap((item, index) => (index === 0 ? item : [plain(between(index)), ...item]));
}
/** At most `most` characters, the last one an ellipsis where something is left out. */
function truncate(text, most) {
    const characters = Array.from(text);
    return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
/** At most `most` characters; what is left out is left out of the middle, since both ends of a name tell most. */
function truncateMiddle(text, most) {
    const characters = Array.from(text);
    if (characters.length <= most)
        return text;
    const tail = Math.floor((most - 1) / 2);
    const head = most - 1 - tail;
    return `${characters.slice(0, head).join('')}…${characters.slice(characters.length - tail).join('')}`;
}


/***/ })

};
