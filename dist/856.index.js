export const id = 856;
export const ids = [856];
export const modules = {

/***/ 2296:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Lm: () => (/* binding */ wantedOf),
/* harmony export */   NP: () => (/* binding */ isPulled),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   Xq: () => (/* binding */ buildWithoutPushing),
/* harmony export */   aN: () => (/* binding */ scopeFor),
/* harmony export */   pE: () => (/* binding */ jobTokenFits),
/* harmony export */   q: () => (/* binding */ sameName),
/* harmony export */   uW: () => (/* binding */ useJobToken),
/* harmony export */   v9: () => (/* binding */ advice)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4966);

/** An advice with what most causes do not have left out. */
function advice(cause, fixes, more = {}) {
    return {
        cause,
        fixes,
        notice: undefined,
        links: [],
        place: undefined,
        amendment: undefined,
        ...more
    };
}
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
/** The scope of GitHub Packages that the target asks for. */
function scopeFor({ target }) {
    return isPulled(target.target) ? 'read:packages' : 'write:packages';
}
/** Is the image in GitHub's own registry under the owner of this repository, so that the job's token fits? */
function jobTokenFits({ facts, target }) {
    const { name } = target.target;
    if (name.kind !== 'reference' || name.registry.kind !== 'github')
        return false;
    return sameName(name.reference.path.split('/')[0], facts.run.repository.owner);
}
/** GitHub compares account names without regard to case. */
function sameName(one, other) {
    return one !== undefined && one.toLowerCase() === other.toLowerCase();
}
/** The fix for every trouble with another token, where the job's own would do. */
function useJobToken(scene) {
    if (!jobTokenFits(scene))
        return [];
    const registry = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(scene.facts.run.server.registry);
    const text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Use the token of the job: in the login step for ${registry} set ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('username')} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('${{ github.actor }}')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('password')} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('${{ github.token }}')}${jobNeeds(scene)}.${stepInputs(scene)}`;
    return [{ by: 'workflow author', text }];
}
/** What the permissions of the job have to grant for it, where they are not known to. */
function jobNeeds({ facts, target }) {
    const { declared } = facts;
    if (declared.kind === 'block' && declared.level === 'write')
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``;
    const level = isPulled(target.target) ? 'packages: read' : 'packages: write';
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `; the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('permissions')} of the job have to grant ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(level)}`;
}
/** This step was given the other token itself; then it has to be taken away here too. */
function stepInputs({ target }) {
    const { credential } = target.tested;
    const inputs = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` Take the inputs ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('username')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('password')} out of the step of ghcr-preflight.`;
    if (credential.kind === 'withheld')
        return inputs;
    if (!('source' in credential))
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``;
    switch (credential.source.kind) {
        case 'inputs':
            return inputs;
        case 'github-token':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` Take the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('github-token')} out of the step of ghcr-preflight.`;
        case 'docker-auth-config':
        case 'buildx-scope':
        case 'docker-config':
        case 'credential-helper':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``;
    }
}
/** The fixes where an image cannot be pushed in such runs: the build goes on without. */
function buildWithoutPushing({ target }) {
    if (isPulled(target.target)) {
        return [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Take an image that anyone can pull in such runs, or leave them out with a condition on the job.`
            }
        ];
    }
    return target.target.role === 'cache'
        ? [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Pass the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('cache-to')} of this step to the build: it leaves out the caches that cannot be written.`
            }
        ]
        : [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Build without pushing in such runs: pass the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('should-push')} of this step to the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('push')} of the build.`
            },
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Push after the merge, in a run of the event ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('push')} on the default branch.`
            }
        ];
}


/***/ }),

/***/ 856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G6: () => (/* binding */ inputErrorWords),
/* harmony export */   Ih: () => (/* binding */ annotationsOf),
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   bw: () => (/* binding */ atMostNine),
/* harmony export */   jN: () => (/* binding */ numbered),
/* harmony export */   zx: () => (/* binding */ invalidInputAnnotation)
/* harmony export */ });
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3055);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4930);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3117);
/* harmony import */ var _notes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4931);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7388);
/* harmony import */ var _tested_note_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(666);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4966);







// The runner drops the eleventh annotation of a kind (docs.github.com, "Workflow commands").
const MOST = 9;
const LONGEST_MESSAGE = 1_499;
/**
 * One annotation per cause and per note, the gravest first; nine, and one more that counts the rest. None when all is
 * allowed and nothing is worth a warning.
 */
function annotationsOf(decision) {
    const causes = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causesOf */ .cZ)(decision).map((cause) => annotationOf(cause, decision));
    const notes = decision.notes.map((note) => noteAnnotation(note, decision));
    return atMostNine((0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .byGravity */ .SN)([...causes, ...notes]), (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `causes are in the job summary, if it is switched on, and in the output ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)('report')}.`);
}
/**
 * What the runner shows of many: the first nine as they are, the rest counted.
 *
 * @param where - the end of the sentence that begins "12 more", where they can be read
 */
function atMostNine(annotations, where) {
    const shown = annotations.slice(0, MOST);
    const rest = annotations.slice(MOST);
    const [next] = rest;
    if (next === undefined)
        return shown;
    const title = `and ${rest.length} more`;
    const message = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${String(rest.length)} more ${where}`);
    return [...shown, { level: next.level, title, message }];
}
function noteAnnotation(note, { facts }) {
    const { title, cause, links, ...words } = (0,_notes_js__WEBPACK_IMPORTED_MODULE_2__/* .wordsOnNote */ .Z)(note, facts);
    const place = note.kind === 'unresolved' ? fileOf(note.path) : undefined;
    const paragraphs = [cause, ...numbered((0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .fixesOf */ .jv)(words)), ...links.map((part) => [part])];
    return {
        level: 'warning',
        title,
        message: fit(paragraphs.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v)),
        ...(place === undefined || note.kind !== 'unresolved' ? {} : { file: place, line: note.line })
    };
}
/** The path as the pages of GitHub know it, from the root of the repository. */
function fileOf(path) {
    return path.replace(/^(?:\.\/)+/, '');
}
function annotationOf(cause, decision) {
    const { finding, advice, level, targets } = cause;
    const place = advice.place?.here === true ? advice.place : undefined;
    const notice = finding.class === 'by-design' && level !== 'error' ? (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .noticeOf */ .QJ)(cause) : undefined;
    const paragraphs = notice === undefined ? paragraphsOf(cause, decision) : [notice];
    return {
        level,
        title: (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .titleOf */ .Gg)(finding, targets[0].facts, targets.length - 1),
        message: fit(paragraphs.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v)),
        ...(place === undefined || notice !== undefined
            ? {}
            : { file: place.path, line: place.line, endLine: place.endLine })
    };
}
function paragraphsOf(cause, { facts }) {
    const { finding, advice, targets } = cause;
    const place = advice.place?.here === true ? undefined : (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOfCause */ .yi)(cause);
    const note = (0,_tested_note_js__WEBPACK_IMPORTED_MODULE_3__/* .testedNote */ .K)(targets[0].facts, finding);
    return [
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .join */ .fj)((0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .explanationOf */ .pg)(cause, facts)),
        ...numbered((0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .fixesOf */ .jv)(cause.advice)),
        ...(place === undefined ? [] : [place]),
        ...advice.links.map((part) => [part]),
        ...(note === undefined ? [] : [note]),
        (0,_messages_js__WEBPACK_IMPORTED_MODULE_1__/* .docsOf */ .fE)(finding, facts)
    ];
}
/** What is to be done, as paragraphs; a list where there is a choice. */
function numbered(fixes) {
    return [
        ...(fixes.length === 0 ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `What to do:`]),
        ...fixes.map((fix, index) => (fixes.length === 1 ? fix : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `${String(index + 1)}. ${fix}`))
    ];
}
/** The paragraphs as one text; where it gets too long, whole ones go, but never the first and the last. */
function fit(paragraphs) {
    const [first = '', ...rest] = paragraphs;
    const last = rest.at(-1);
    if (last === undefined)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .truncate */ .xv)(first, LONGEST_MESSAGE);
    let text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .truncate */ .xv)(first, LONGEST_MESSAGE - last.length - 1);
    for (const paragraph of rest.slice(0, -1)) {
        const next = `${text}\n${paragraph}`;
        if (next.length + 1 + last.length <= LONGEST_MESSAGE)
            text = next;
    }
    return `${text}\n${last}`;
}
/** The one error that lists everything wrong with the step's own inputs. */
function invalidInputAnnotation(errors, action) {
    const lines = errors.map(inputErrorWords).map(_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v);
    const ending = [
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Workflow author: Correct ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .plain */ .pj)(errors.length === 1 ? 'this input' : 'these inputs')} of the step of ghcr-preflight.`,
        [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .link */ .nf)('More', (0,_text_links_js__WEBPACK_IMPORTED_MODULE_6__/* .docsUrl */ .fs)('invalid-input', action))]
    ];
    const end = ending.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v).join('\n');
    const budget = LONGEST_MESSAGE - end.length - 1;
    return {
        level: 'error',
        title: 'ghcr-preflight does not run: the inputs are wrong',
        message: `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .truncate */ .xv)(lines.join('\n'), budget)}\n${end}`
    };
}
/** `Input x is 'y'; allowed is z.` */
function inputErrorWords({ input, value, allowed }) {
    return value === ''
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(input)}: allowed is ${allowed}.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .say */ .cv) `Input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(input)} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_4__/* .code */ .aY)(value)}: allowed is ${allowed}.`;
}


/***/ }),

/***/ 3578:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   CJ: () => (/* binding */ whereabouts),
/* harmony export */   Jc: () => (/* binding */ blockFix),
/* harmony export */   hd: () => (/* binding */ unreadableWords),
/* harmony export */   pI: () => (/* binding */ blockName)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2296);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4966);


/** Where the block, or the job that lacks one, stands. */
function placeOf(declared) {
    return declared.kind === 'unreadable' ? undefined : declared.place;
}
/** The block by its kind: `the permissions block of job build`. */
function blockName(place) {
    switch (place.what) {
        case 'job-permissions':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('permissions')} block of ${jobName(place)}`;
        case 'workflow-permissions':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('permissions')} block at the top of the workflow`;
        case 'job':
            return jobName(place);
    }
}
function jobName(place) {
    return place.job === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the job` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `job ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(place.job)}`;
}
/** `repository, path, line n`, for readers who see no annotation in the file. */
function whereabouts(place) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${place.repository}, ${place.path}, line ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(String(place.line))}`;
}
/** The fix that gives the job `packages: write`, for the block that applies. */
function blockFix(declared, scene) {
    const text = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${blockChange(declared)}${callerChange(declared)}`;
    return { by: authorOf(placeOf(declared), scene), text };
}
/** Without it the run would not even start: a called workflow may not ask for more than its caller has. */
function callerChange(declared) {
    const caller = declared.kind === 'unreadable' ? undefined : declared.fix?.caller;
    return caller === undefined
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` The workflow that calls it, ${caller.path}, has to grant ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('packages: write')} as well, or the run does not start.`;
}
/** A called workflow may stand in another repository; then it is another author's turn. */
function authorOf(place, { facts }) {
    return place === undefined || (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .q)(place.repository, facts.run.repository.fullName)
        ? 'workflow author'
        : 'author of the called workflow';
}
function blockChange(declared) {
    const both = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('contents: read')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('packages: write')}`;
    switch (declared.kind) {
        case 'absent':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Give ${blockName(declared.place)} a ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('permissions')} block with ${both}. A block replaces the default as a whole, so name every other scope the job uses too.`;
        case 'unreadable':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Put ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('packages: write')} into the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('permissions')} block that applies (the one of the job, else the one of the workflow) and keep ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('contents: read')} and the other scopes in it. If there is no block, add one to the job with ${both}.`;
        case 'block':
            switch (declared.form) {
                case 'mapping':
                    return declared.level === 'read'
                        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `In ${blockName(declared.place)}, change ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('packages: read')} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('packages: write')} and keep the other scopes.`
                        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Add ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('packages: write')} to ${blockName(declared.place)} and keep the scopes it lists; a job that checks out code needs at least ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('contents: read')} there.`;
                case 'read-all':
                case 'empty':
                case 'write-all':
                    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Replace ${blockName(declared.place)} by one with ${both}, and name every other scope the job uses too.`;
            }
    }
}
/** Why the workflow file does not tell. */
function unreadableWords(why) {
    switch (why) {
        case 'not-looked-at':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file was not looked at`;
        case 'no-workflow-file':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the run names no workflow file`;
        case 'not-found':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file was not found with the token of this step`;
        case 'refused':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the token of this step may not read the workflow file (it needs ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('contents: read')})`;
        case 'unavailable':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file could not be fetched`;
        case 'too-large':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file is too large to be read`;
        case 'not-yaml':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file could not be understood`;
        case 'job-not-found':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the workflow file has no job of this name`;
        case 'caller-ambiguous':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `several jobs call this workflow, and they grant different permissions`;
    }
}


/***/ }),

/***/ 5594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ registryUnavailable),
/* harmony export */   QK: () => (/* binding */ notPushing),
/* harmony export */   Rw: () => (/* binding */ afterUnknown),
/* harmony export */   UD: () => (/* binding */ untrustedRealm),
/* harmony export */   _r: () => (/* binding */ unrecognisedResponse),
/* harmony export */   qG: () => (/* binding */ accepted),
/* harmony export */   v9: () => (/* binding */ permissionGranted),
/* harmony export */   xd: () => (/* binding */ rateLimited)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2296);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);


const accepted = () => (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The registry opened an upload for this login.`, []);
const permissionGranted = ({ grant }) => (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)(grant === undefined
    ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The token holds what a push needs; no upload was tried.`
    : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The token of the job holds ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('packages: write')}; no upload was tried.`, []);
const notPushing = () => (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `This run does not push.`, []);
function seconds(count) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(count === 1 ? '1 second' : `${count} seconds`);
}
const AGAIN = { by: 'workflow author', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Run the job again in a few minutes.` };
const rateLimited = ({ registry, retryAfterSeconds }, { target }) => {
    const pulled = (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .isPulled */ .NP)(target.target);
    const wait = retryAfterSeconds === undefined
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `in a few minutes`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `in ${seconds(Math.max(1, Math.ceil(retryAfterSeconds)))}`;
    return (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${registry} answered that too many requests were made; that says nothing about the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(pulled ? 'image' : 'push')}.`, [
        { by: 'workflow author', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Run the job again ${wait}.` },
        {
            by: 'workflow author',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If it comes back, let fewer jobs ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(pulled ? 'pull' : 'push')} at the same time.`
        }
    ]);
};
const MORE_TIME = {
    by: 'workflow author',
    text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If it comes back, raise the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('timeout')}.`
};
const registryUnavailable = (finding) => {
    const { registry, detail, timeoutSeconds } = finding;
    const what = detail === '' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` (${detail})`;
    switch (finding.cause) {
        case 'network':
            return (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${registry} could not be reached${what}.`, [
                AGAIN,
                {
                    by: 'workflow author',
                    text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If it comes back, check the host in the image name, and the proxy settings of the runner.`
                }
            ]);
        case 'timeout':
            return (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${registry} gave no answer within the ${seconds(timeoutSeconds)} that this step has.`, [AGAIN, MORE_TIME]);
        case 'helper':
            return (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`docker-credential-${detail}`)}, which the docker configuration asks for the login to ${registry}, gave no answer within the ${seconds(timeoutSeconds)} that this step has.`, [AGAIN, MORE_TIME]);
        case 'untried':
            return (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${registry} refused in a way that is known to pass, and the ${seconds(timeoutSeconds)} that this step has did not suffice to ask again.`, [AGAIN, MORE_TIME]);
        case 'server-fault':
            return (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${registry} answered with a fault of its own${what}, also when asked again.`, [
                AGAIN,
                {
                    by: 'workflow author',
                    text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If it comes back, look at the status page of the registry.`
                }
            ]);
        case 'contradiction':
            return (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The API of GitHub calls this package public, and ${registry} refuses to serve it without a login. The two contradict each other, so this is no refusal.`, [
                AGAIN,
                { by: 'workflow author', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If it comes back, look at the status page of GitHub.` }
            ]);
        case 'credential-flake':
            return (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${registry} refused to exchange the token of this job, which is valid until the job ends; such refusals are known to pass.`, [
                AGAIN,
                { by: 'workflow author', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If it comes back, look at the status page of GitHub.` }
            ]);
    }
};
const unrecognisedResponse = (finding) => {
    const { registry, status, contentType, google, schema1 = false } = finding;
    if (schema1)
        return OUTDATED;
    const type = contentType === '' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` of type ${contentType}`;
    return (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)(status === undefined
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `What answers at ${registry} does not speak HTTP as a registry does, so it is no refusal.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${registry} gave an answer${type} with status ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(String(status))} that is not in the form of a registry, so it is no refusal.`, google ? GOOGLE : notARegistry(registry));
};
/** moby/buildkit, util/imageutil/config.go; Docker docs, "Deprecated Engine Features". */
const OUTDATED = (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The image has a manifest in the first form that Docker had (schema 1). BuildKit and docker of today pull that no longer; old versions do.`, [
    {
        by: 'publisher of the image',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Push the image again with a docker of today, which writes the present form.`
    },
    { by: 'workflow author', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Take another image, or a newer tag of it.` }
]);
const GOOGLE = [
    {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Log in before this step as user ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('_json_key')}, with the whole JSON key of a service account as password, kept in a secret; or as ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('oauth2accesstoken')} with an access token.`
    },
    {
        by: 'registry admin',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Check that the project and its repository exist, and that the account may use them.`
    }
];
function notARegistry(registry) {
    return [
        {
            by: 'workflow author',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Check that ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(registry)} is the host of the registry itself and not of its web pages.`
        },
        {
            by: 'runner admin',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Check that no proxy or firewall answers in place of the registry.`
        }
    ];
}
const untrustedRealm = ({ registry, realm }) => (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${registry} wants the login sent to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(realm)}, a host that may not have it. This step sent nothing; docker would.`, [
    {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Make sure that ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(registry)} is the registry you mean. If it is, do not log in there until this is mended.`
    },
    {
        by: 'registry admin',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Let the registry name a token service (realm) on a host of its own, over https.`
    }
]);
/** What follows from an unknown verdict, by the input `on-unknown`. */
function afterUnknown(onUnknown, roles) {
    const setting = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`on-unknown: ${onUnknown}`);
    // What others pull decides no push.
    if (onUnknown !== 'fail' && !roles.some((role) => role === 'image' || role === 'base'))
        return [];
    switch (onUnknown) {
        case 'push':
            return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Because of ${setting} this does not stop the push.`];
        case 'skip':
            return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Because of ${setting} nothing is pushed.`];
        case 'fail':
            return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Because of ${setting} the step fails.`];
    }
}


/***/ }),

/***/ 7845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fe: () => (/* binding */ credentialHelperFailed),
/* harmony export */   Hs: () => (/* binding */ tokenWords),
/* harmony export */   gT: () => (/* binding */ noCredentials),
/* harmony export */   hI: () => (/* binding */ sourceWords),
/* harmony export */   mD: () => (/* binding */ badCredentials)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2296);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4930);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4966);



const noCredentials = (finding, scene) => {
    const { registry, missing } = finding;
    if (missing !== undefined)
        return emptyCredential(finding, scene);
    const login = {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Log in to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(registry)} before this step (docker/login-action does), or give this step ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('registry')}, ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('username')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('password')}; the password is a token or password of that registry, kept in a secret.`
    };
    const own = (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .useJobToken */ .uW)(scene);
    return (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `There is no login for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(registry)}: docker has none, and this step was given none.`, own.length === 0 ? [login] : own);
};
function emptyCredential({ registry, missing }, scene) {
    const what = missing === 'both' ? 'username and password are' : `${missing ?? ''} is`;
    const own = (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .useJobToken */ .uW)(scene);
    const secret = {
        by: 'repository admin',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Check that the secret or variable exists under the name the workflow uses, and is not empty.`
    };
    return (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `A login for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(registry)} is intended, but its ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(what)} empty.`, [...own, secret], { links: [(0,_text_links_js__WEBPACK_IMPORTED_MODULE_2__/* .repositorySecrets */ .w6)(scene.facts, 'actions')] });
}
const credentialHelperFailed = (finding) => {
    const program = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`docker-credential-${finding.helper}`);
    const { registry } = finding;
    const configured = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The docker configuration asks ${program} for the login to ${registry}`;
    switch (finding.why) {
        case 'absent':
            return (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${configured}, and there is no such program on this runner.`, [
                {
                    by: 'workflow author',
                    text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Install ${program} in a step before, or take it out of ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('credHelpers')} or ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('credsStore')} and log in with docker/login-action.`
                }
            ]);
        case 'failed':
        case 'unusable-answer':
            return (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${configured}, and it ${helperTrouble(finding.why)}.`, [
                {
                    by: 'workflow author',
                    text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Log in with the tool that ${program} belongs to in a step before, or take it out of ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('credHelpers')} or ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('credsStore')} and log in with docker/login-action.`
                }
            ]);
        case 'bad-name':
            return (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${configured}, and that is no name a helper can have.`, [
                {
                    by: 'workflow author',
                    text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Correct the name in ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('credHelpers')} or ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('credsStore')} of the docker configuration.`
                }
            ]);
        case 'in-workspace':
            return (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${configured}, but this configuration lies in the workspace, where any commit can change it, so the helper is not run.`, [
                {
                    by: 'workflow author',
                    text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Point ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('DOCKER_CONFIG')} to a folder outside the workspace, for example to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('${{ runner.temp }}/docker')} in the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('env')} of the steps (the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('env')} of a job cannot use it).`
                }
            ]);
    }
};
function helperTrouble(why) {
    switch (why) {
        case 'failed':
            return 'fails';
        case 'unusable-answer':
            return 'answers with something that is no login';
    }
}
const badCredentials = (finding, scene) => {
    const { registry, token, source } = finding;
    const from = source === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` from ${sourceWords(source)}`;
    const own = token === 'job' ? [] : (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .useJobToken */ .uW)(scene);
    return (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${registry} does not accept the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(tokenWords(token))}${from}: it is expired, revoked or mistyped.`, [...own, renewal(token, source)], { links: finding.github && token !== 'job' ? [(0,_text_links_js__WEBPACK_IMPORTED_MODULE_2__/* .classicTokens */ .zR)(scene.facts)] : [] });
};
function renewal(token, source) {
    if (token === 'job') {
        return {
            by: 'workflow author',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Pass ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('${{ github.token }}')} of this very job, not a token saved by another job, and run the job again.`
        };
    }
    const where = source === undefined || source.kind === 'inputs' || source.kind === 'github-token'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the secret that this step gets`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the secret that the login step gets`;
    return {
        by: 'owner of the token',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Make a new token or password and save it in ${where}, without spaces or line breaks around it.`
    };
}
/** Where a credential was found, in the words of the contract. */
function sourceWords(source) {
    switch (source.kind) {
        case 'inputs':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the inputs ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('username')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('password')}`;
        case 'docker-auth-config':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the variable ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('DOCKER_AUTH_CONFIG')}`;
        case 'buildx-scope':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the buildx configuration for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(source.scope)}`;
        case 'docker-config':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the docker configuration`;
        case 'credential-helper':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the credential helper ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(source.helper)}`;
        case 'github-token':
            return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('github-token')}`;
    }
}
/** A kind of token, as users call it. */
function tokenWords(token) {
    switch (token) {
        case 'job':
            return 'token of the job';
        case 'app':
            return 'token of a GitHub App';
        case 'classic':
            return 'classic token';
        case 'oauth':
            return 'OAuth token';
        case 'fine-grained':
            return 'fine-grained token';
        case 'user-to-server':
            return 'user token of a GitHub App';
        case 'refresh':
            return 'refresh token';
        case 'other':
        case undefined:
            return 'credential';
    }
}


/***/ }),

/***/ 9739:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bj: () => (/* binding */ staleLogin),
/* harmony export */   H3: () => (/* binding */ digestMismatch),
/* harmony export */   Iw: () => (/* binding */ pullable),
/* harmony export */   Ns: () => (/* binding */ tagMissing),
/* harmony export */   PK: () => (/* binding */ incompleteIndex),
/* harmony export */   aW: () => (/* binding */ moved),
/* harmony export */   y4: () => (/* binding */ missingWords)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2296);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);


const pullable = (_finding, { target }) => (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)(target.target.role === 'public'
    ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The registry serves this image to anyone.`
    : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The registry serves this image to this job.`, []);
/** An expired login is refused also what is public (trivy docs, "Troubleshooting"). */
const staleLogin = ({ registry }) => (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Anyone can pull this image without a login, but ${registry} refuses the login that is stored for it, and the stored login is what the build uses.`, [
    {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If a step of this job logs in to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(registry)}: renew the login it uses, or take the step out.`
    },
    {
        by: 'runner admin',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If no step does: an old login is kept on the runner, so run ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`docker logout ${registry}`)} there.`
    }
]);
/** The API follows a rename or transfer, the registry does not (GitHub docs, "Transferring a repository"). */
const moved = ({ from, to, suggested, pullable: found }, { target }) => {
    const publish = {
        by: 'publisher of the image',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Push the image under its new name, and let anyone pull it there.`
    };
    const where = target.target.role === 'public'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Write ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(suggested)} where users are told what to pull, and here in ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('public-images')}.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Write ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(suggested)} in place of the old name.`;
    return (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)(found
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `GitHub redirects ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(from)} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(to)}, but its registry redirects nothing. The image can be pulled under the new name.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `GitHub redirects ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(from)} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(to)}, but its registry redirects nothing. Under the new name it could not be pulled either when it was tried.`, found
        ? [{ by: 'workflow author', text: where }]
        : [
            publish,
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Look under the packages of ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(to)} for the image and its tags; the new name would be ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(suggested)}.`
            }
        ]);
};
const tagMissing = ({ wanted }) => (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(wanted)
    ? (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The registry lets this image be read, and has nothing with the digest ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(wanted)}. It was deleted, as a clean-up of untagged versions does, or it is mistyped.`, [
        {
            by: 'workflow author',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Pin a digest that the registry has; the publisher names those of the present tags.`
        },
        { by: 'publisher of the image', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Keep the versions that others pin.` }
    ])
    : (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The registry lets this image be read, and has no tag ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(wanted)}. It was deleted, was never pushed, or is mistyped.`, [
        {
            by: 'workflow author',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Take a tag that the registry has; mind a ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('v')} in front of versions.`
        },
        { by: 'publisher of the image', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If the tag is promised, push it.` }
    ]);
const digestMismatch = ({ what, expected, actual }, scene) => {
    const pinned = what === 'manifest' && scene.target.target.role === 'base';
    const came = actual === undefined
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `what came is longer than the manifest says`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `what came has ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(actual)}`;
    return (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(what)} should have the digest ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(expected)}, and ${came}. Docker stops such a pull, and running the job again does not help while the registry holds these bytes.`, [
        {
            by: 'publisher of the image',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Push the image again, so that the registry gets the right bytes.`
        },
        {
            by: 'workflow author',
            text: pinned
                ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Ask the publisher which digest is right, and pin that one; do not pin what came only because it came.`
                : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Ask the publisher, or pin another version until it is mended.`
        },
        {
            by: 'runner admin',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If a proxy or mirror stands before the registry, clear its cache.`
        }
    ]);
};
/** The children of an index carry no tag of their own, so that clean-ups by tag delete them. */
const incompleteIndex = (finding) => (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The image lists ${missingWords(finding.missing)}, which the registry does not have: pulls for these fail. The usual cause is a clean-up that deletes untagged versions, as every platform of an image is one.`, [
    {
        by: 'publisher of the image',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Push the image again, for all its platforms.`
    },
    {
        by: 'publisher of the image',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Let the clean-up keep every version that a tagged image lists.`
    }
]);
function missingWords(missing) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(missing.map(partWords));
}
function partWords({ digest, platform, isAttestation }) {
    if (isAttestation)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `an attestation (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(digest)})`;
    return platform === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(digest)}` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(platform)} (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(digest)})`;
}


/***/ }),

/***/ 8966:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E8: () => (/* binding */ logIn),
/* harmony export */   Yl: () => (/* binding */ readFixes),
/* harmony export */   zS: () => (/* binding */ readAccess)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2296);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4930);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);



/** What lets a job read a package that is not open to all. */
function readFixes(registry, scene) {
    const { credential, token } = scene.target.tested;
    if (credential.kind === 'none') {
        const own = (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .useJobToken */ .uW)(scene);
        return own.length === 0 ? [logIn(registry)] : [...own, grantRole('repository', scene)];
    }
    if (token !== 'job') {
        const scope = {
            by: 'owner of the token',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Log in with a classic token that has the scope ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeFor */ .aN)(scene))}, of an account that may pull this image.`
        };
        return [...(0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .useJobToken */ .uW)(scene), scope, grantRole('user', scene)];
    }
    return [grantRole('repository', scene), permissionFix()];
}
function permissionFix() {
    return {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Grant ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('packages: read')} in the ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('permissions')} of the job, if it is not there.`
    };
}
function grantRole(subject, { facts }) {
    const { fullName } = facts.run.repository;
    return {
        by: 'package admin',
        text: subject === 'repository'
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Open the package settings; under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Manage Actions access')} choose ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Add Repository')}, add ${fullName} and give it the role ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Read')}.`
            : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Open the package settings; under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Manage access')} add the owner of the token with the role ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Read')}.`
    };
}
/** The package is there, and does not let this job read. */
function readAccess(finding, scene) {
    const { package: name, reference, repository, subject } = finding;
    if (name === undefined) {
        const { registry, path } = reference;
        return (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${registry} knows this login, but does not let it pull ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(path)}.`, [
            {
                by: 'registry admin',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Give the account of this login the right to pull ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(path)}.`
            }
        ]);
    }
    const who = subject === 'repository' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${repository}` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the owner of this token`;
    const fixes = subject === 'repository'
        ? [grantRole(subject, scene), permissionFix()]
        : [...(0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .useJobToken */ .uW)(scene), grantRole(subject, scene)];
    return (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`${name.owner}/${name.name}`)} does not let ${who} read.`, fixes, { links: (0,_text_links_js__WEBPACK_IMPORTED_MODULE_2__/* .packageSettings */ .Cj)(scene.facts, name) });
}
function logIn(registry) {
    return {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Log in to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(registry)} before this step, with an account that may pull this image.`
    };
}


/***/ }),

/***/ 1520:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YO: () => (/* binding */ packagePrivate),
/* harmony export */   ob: () => (/* binding */ privateOrAbsent),
/* harmony export */   q9: () => (/* binding */ packageAbsent),
/* harmony export */   xq: () => (/* binding */ tooVisible),
/* harmony export */   yy: () => (/* binding */ openFixes)
/* harmony export */ });
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2296);
/* harmony import */ var _catalogue_reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8966);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4930);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4966);




const packagePrivate = (finding, scene) => {
    const { package: name, visibility, registry, puller } = finding;
    const state = visibility === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `not public` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(visibility)}`;
    if (name === undefined) {
        return (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${registry} serves this image only to those who may see it.`, [
            ...(puller === 'anyone' ? [openElsewhere()] : [(0,_catalogue_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .logIn */ .E8)(registry)])
        ]);
    }
    const full = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${name.owner}/${name.name}`);
    switch (puller) {
        case 'anyone':
            return (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The package ${full} is ${state}, so nobody can pull it without a login. A new package often is private, whatever its repository is.`, openFixes(name), { links: openLinks(name, scene) });
        case 'job':
            return (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The package ${full} is ${state}, and ${jobWords(scene)}.`, (0,_catalogue_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readFixes */ .Yl)(registry, scene), { links: (0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .packageSettings */ .Cj)(scene.facts, name) });
    }
};
function openElsewhere() {
    return { by: 'registry admin', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Make the repository public.` };
}
/** One way: GitHub docs, "Configuring a package's access control and visibility". */
function openFixes({ ownerType }) {
    const change = {
        by: 'package admin',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Open the package settings; under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('Danger Zone')} choose ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('Change visibility')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('Public')}. It is for good: a public package cannot be closed again, and all its old versions become public too.`
    };
    const allow = {
        by: 'organization owner',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `If that choice is not offered, allow public packages in the package settings of the organization, under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('Package creation')}.`
    };
    return ownerType === 'User' ? [change] : [change, allow];
}
function openLinks(name, { facts }) {
    const settings = (0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .packageSettings */ .Cj)(facts, name);
    return name.ownerType === 'Organization'
        ? [...settings, (0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .organizationPackages */ .fg)(facts, name.owner)]
        : settings;
}
function jobWords({ target }) {
    return target.tested.credential.kind === 'none'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `this job has no login that could pull it`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `the login of this job may not pull it`;
}
/** GitHub's registry says 403 DENIED of what is not there (bytecodealliance/wasm-pkg-tools#40). */
const privateOrAbsent = (finding, scene) => {
    const { package: name, registry, puller, words } = finding;
    const rather = name !== undefined && puller === 'anyone' && words?.status === 403
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` Here it mostly means that there is no such package.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``;
    const spelling = { by: 'workflow author', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Check how the name is spelt.` };
    const first = {
        by: 'publisher of the image',
        text: name !== undefined && puller === 'anyone'
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `If nothing was pushed under this name yet: push the image, then make its package public, since a first push often makes a private one.`
            : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `If nothing was pushed under this name yet: push the image.`
    };
    const open = name === undefined ? [openElsewhere()] : openFixes(name);
    const others = puller === 'anyone' ? open.slice(0, 1) : (0,_catalogue_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .readFixes */ .Yl)(registry, scene);
    const ifThere = others.map(({ by, text }) => ({ by, text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `If it is there: ${lower(text)}` }));
    return (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${registry} gives the same answer for an image that is private and for one that does not exist; which it is cannot be told.${rather}`, [spelling, first, ...ifThere], { links: name === undefined ? [] : (0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .packageSettings */ .Cj)(scene.facts, name) });
};
/** A sentence to stand after a colon; it begins with our own words. */
function lower([first, ...rest]) {
    if (first?.kind !== 'plain')
        return first === undefined ? [] : [first, ...rest];
    return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(`${first.text.charAt(0).toLowerCase()}${first.text.slice(1)}`), ...rest];
}
const packageAbsent = ({ registry }, { target }) => {
    const { name } = target.target;
    const path = name.kind === 'reference' ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ` ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name.reference.path)}` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) ``;
    return (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `${registry} has no repository${path}.`, [
        {
            by: 'workflow author',
            text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Check how the name is spelt, and whether the image is in this registry.`
        },
        { by: 'publisher of the image', text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `If nothing was pushed under it yet, push first.` }
    ]);
};
const tooVisible = (finding, scene) => {
    const { package: name, expected, actual } = finding;
    const intended = {
        by: 'workflow author',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `If it is meant to be ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(actual)} after all, set ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('expected-visibility')} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(actual)}.`
    };
    const close = actual === 'public'
        ? [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Push under another name: a public package cannot be closed again.`
            },
            {
                by: 'package admin',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Or delete the package with all its versions, so that it can be pushed anew.`
            }
        ]
        : [
            {
                by: 'package admin',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `Open the package settings; under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('Danger Zone')} choose ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('Change visibility')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('Private')}.`
            }
        ];
    return (0,_advice_js__WEBPACK_IMPORTED_MODULE_1__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .say */ .cv) `The package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${name.owner}/${name.name}`)} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .plain */ .pj)(actual)}, and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)('expected-visibility')} asks for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(expected)}: a push would show the image to more people than it is for.`, [...close, intended], { links: (0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .packageSettings */ .Cj)(scene.facts, name) });
};


/***/ }),

/***/ 3055:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SN: () => (/* binding */ byGravity),
  cZ: () => (/* binding */ causesOf),
  eZ: () => (/* binding */ namesOf)
});

// EXTERNAL MODULE: ./src/verdict/reason.ts
var reason = __webpack_require__(33);
// EXTERNAL MODULE: ./src/report/advice.ts
var advice = __webpack_require__(2296);
// EXTERNAL MODULE: ./src/report/catalogue-answer.ts
var catalogue_answer = __webpack_require__(5594);
// EXTERNAL MODULE: ./src/report/catalogue-credential.ts
var catalogue_credential = __webpack_require__(7845);
// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/text/links.ts
var text_links = __webpack_require__(4930);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(4966);
;// CONCATENATED MODULE: ./src/report/catalogue-event.ts




const forkPullRequest = (finding, scene) => {
    const head = finding.head === undefined ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) ` (${finding.head})`;
    const cause = finding.certainty === 'certain'
        ? (0,sentence/* say */.cv) `This run belongs to a pull request from a fork${head}, and GitHub gives it a read-only token whatever the workflow says`
        : (0,sentence/* say */.cv) `This run probably has the read-only token of a pull request from a fork${head}, which no workflow can raise`;
    const admin = finding.adminMaySendWriteTokens
        ? [
            {
                by: 'repository admin',
                text: (0,sentence/* say */.cv) `Only where every author of such pull requests may publish images: tick ${(0,sentence/* code */.aY)('Send write tokens to workflows from pull requests')} in the Actions settings.`
            }
        ]
        : [];
    return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `${cause}.`, [...(0,advice/* buildWithoutPushing */.Xq)(scene), ...admin], {
        notice: (outcome) => (0,sentence/* say */.cv) `${cause}, so ${outcome}; ${ending(scene)}.`,
        links: finding.adminMaySendWriteTokens ? [(0,text_links/* repositoryActions */.oT)(scene.facts)] : []
    });
};
const dependabot = (finding, scene) => {
    const { declared } = finding;
    const cause = (0,sentence/* say */.cv) `Dependabot started this run, and GitHub gives such a run a read-only token unless a ${(0,sentence/* code */.aY)('permissions')} block asks for ${(0,sentence/* code */.aY)('packages: write')}`;
    const place = (0,blocks/* placeOf */.$t)(declared);
    const amendment = declared.kind === 'unreadable' ? undefined : declared.fix;
    const missing = (0,sentence/* say */.cv) `${cause}. Running the job again as somebody else changes nothing.${goesMissing(finding)}`;
    return (0,advice/* advice */.v9)(missing, [(0,blocks/* blockFix */.Jc)(declared, scene)], {
        notice: (outcome) => (0,sentence/* say */.cv) `${cause}, so ${outcome}; you have nothing to fix, unless runs of Dependabot are meant to push: then grant ${(0,sentence/* code */.aY)('packages: write')} to the job.`,
        place,
        amendment
    });
};
/** Why the same cause is an error here and a notice elsewhere. */
function goesMissing({ class: itsClass }) {
    return itsClass === 'mistake'
        ? (0,sentence/* say */.cv) ` On the default branch and on tags that is an error, because the image goes missing there.`
        : (0,sentence/* say */.cv) ``;
}
const secretWithheld = (finding, scene) => {
    switch (finding.because) {
        case 'fork':
            return withheldFromFork(finding, scene);
        case 'dependabot':
            return withheldFromDependabot(finding, scene);
    }
};
function withheldFromFork({ registry, certainty }, scene) {
    const gives = certainty === 'certain' ? (0,sentence/* say */.cv) `gives` : (0,sentence/* say */.cv) `probably gives`;
    const cause = (0,sentence/* say */.cv) `The login for ${registry} is empty: this run belongs to a pull request from a fork, and GitHub ${gives} it no secrets`;
    return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `${cause}.`, (0,advice/* buildWithoutPushing */.Xq)(scene), {
        notice: (outcome) => (0,sentence/* say */.cv) `${cause}, so ${outcome}; ${ending(scene)}.`
    });
}
function withheldFromDependabot(finding, scene) {
    const { registry } = finding;
    const cause = (0,sentence/* say */.cv) `The login for ${registry} is empty: Dependabot started this run, and GitHub gives it the Dependabot secrets only`;
    const store = {
        by: 'repository admin',
        text: (0,sentence/* say */.cv) `If runs of Dependabot are meant to ${does(scene)}, save the same secret under ${(0,sentence/* code */.aY)('Secrets and variables')}, ${(0,sentence/* code */.aY)('Dependabot')} as well.`
    };
    const remedy = (0,advice/* jobTokenFits */.pE)(scene)
        ? (0,sentence/* say */.cv) `log in with the token of the job in place of the secret`
        : (0,sentence/* say */.cv) `save the secret for Dependabot as well`;
    return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `${cause}.${goesMissing(finding)}`, [...(0,advice/* useJobToken */.uW)(scene), store], {
        notice: (outcome) => (0,sentence/* say */.cv) `${cause}, so ${outcome}; you have nothing to fix, unless runs of Dependabot are meant to ${does(scene)}: then ${remedy}.`,
        links: [(0,text_links/* repositorySecrets */.w6)(scene.facts, 'dependabot')]
    });
}
const upstreamImageInFork = (finding, scene) => {
    const { owner, repository, parentKnown } = finding;
    const whose = parentKnown
        ? (0,sentence/* say */.cv) `the owner of the repository it was forked from`
        : (0,sentence/* say */.cv) `probably the owner of the repository it was forked from`;
    const cause = (0,sentence/* say */.cv) `This workflow runs in ${repository}, a fork, and the token of a job there cannot push under ${owner}, ${whose}`;
    const own = (0,sentence/* say */.cv) `name them under ${(0,sentence/* code */.aY)('github.repository_owner')}, in lower case`;
    const fixes = [
        {
            by: 'workflow author',
            text: (0,sentence/* say */.cv) `Skip the job in forks: ${(0,sentence/* code */.aY)(`if: github.repository_owner == '${owner}'`)}.`
        },
        { by: 'workflow author', text: (0,sentence/* say */.cv) `If forks are to push images of their own, ${own}.` }
    ];
    return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `${cause}.`, isCache(scene) ? [...(0,advice/* buildWithoutPushing */.Xq)(scene), ...fixes] : fixes, {
        notice: (outcome) => (0,sentence/* say */.cv) `${cause}, so ${outcome}; you have nothing to fix, unless you want images of your own: then ${own}.`
    });
};
/** What a reader of the notice may leave undone. */
function ending(scene) {
    if ((0,advice/* isPulled */.NP)(scene.target.target))
        return (0,sentence/* say */.cv) `nobody can change that in the pull request, and a job that needs the image can be left out there`;
    return isCache(scene)
        ? (0,sentence/* say */.cv) `the build goes on without it when it is given the output ${(0,sentence/* code */.aY)('cache-to')} of this step`
        : (0,sentence/* say */.cv) `nobody can change that in the pull request, and the image can be pushed after the merge`;
}
function does({ target }) {
    return (0,sentence/* plain */.pj)((0,advice/* isPulled */.NP)(target.target) ? 'pull it' : 'push');
}
function isCache({ target }) {
    return target.target.role === 'cache';
}

;// CONCATENATED MODULE: ./src/report/catalogue-name.ts



const invalidName = ({ given, problem }, { target }) => (0,advice/* advice */.v9)((0,sentence/* say */.cv) `The name ${(0,sentence/* code */.aY)(given)} cannot be ${did(target.target)}: ${flaw(problem)}.`, [
    { by: 'workflow author', text: nameFix(problem) }
]);
function did(target) {
    return (0,sentence/* plain */.pj)((0,advice/* isPulled */.NP)(target) ? 'pulled' : 'pushed');
}
function nameFix(problem) {
    const write = problem.corrected === undefined
        ? (0,sentence/* say */.cv) `Correct the name where the workflow builds it.`
        : (0,sentence/* say */.cv) `Write ${(0,sentence/* code */.aY)(problem.corrected)}.`;
    switch (problem.code) {
        case 'uppercase':
            return (0,sentence/* say */.cv) `${write} Repository and owner names may hold capitals; docker/metadata-action puts them in lower case.`;
        case 'host-doubled':
            return (0,sentence/* say */.cv) `${write} The host of the registry stands in front twice: in the workflow, or in a value that it uses.`;
        case 'empty':
            return (0,sentence/* say */.cv) `Give a name. If an expression stands there, look why it came out empty.`;
        case 'owner-impossible':
        case 'owner-missing':
            return (0,sentence/* say */.cv) `${write} The first part of the path is the account that owns the package.`;
        case 'hexadecimal':
        case 'scheme':
        case 'character':
        case 'separator':
        case 'empty-component':
        case 'too-long':
        case 'host':
        case 'port':
        case 'tag':
        case 'digest':
        case 'rejected':
            return write;
    }
}
function flaw({ code: what, position, found }) {
    const here = found === ''
        ? (0,sentence/* say */.cv) `at character ${(0,sentence/* plain */.pj)(String(position + 1))}`
        : (0,sentence/* say */.cv) `${(0,sentence/* code */.aY)(found)} at character ${(0,sentence/* plain */.pj)(String(position + 1))}`;
    switch (what) {
        case 'empty':
            return (0,sentence/* say */.cv) `it is empty`;
        case 'scheme':
            return (0,sentence/* say */.cv) `an image name has no scheme in front (${here})`;
        case 'uppercase':
            return (0,sentence/* say */.cv) `a repository path is in lower case (${here})`;
        case 'character':
            return (0,sentence/* say */.cv) `it holds what no name may hold (${here})`;
        case 'separator':
            return (0,sentence/* say */.cv) `a separator stands between letters or digits only (${here})`;
        case 'empty-component':
            return (0,sentence/* say */.cv) `nothing stands between two slashes, or before the first or after the last (${here})`;
        case 'too-long':
            return (0,sentence/* say */.cv) `it is longer than a registry takes`;
        case 'host':
            return (0,sentence/* say */.cv) `this is no host name (${here})`;
        case 'port':
            return (0,sentence/* say */.cv) `this is no port number (${here})`;
        case 'tag':
            return (0,sentence/* say */.cv) `this is no legal tag (${here}); letters, digits, dot, underscore and hyphen are allowed, at most 128`;
        case 'digest':
            return (0,sentence/* say */.cv) `this is no legal digest (${here})`;
        case 'hexadecimal':
            return (0,sentence/* say */.cv) `docker takes 64 hexadecimal digits for the number of an image, not for a name`;
        case 'owner-missing':
            return (0,sentence/* say */.cv) `a package of GitHub needs an owner and a name`;
        case 'host-doubled':
            return (0,sentence/* say */.cv) `the host of a registry stands twice (${here})`;
        case 'owner-impossible':
            return (0,sentence/* say */.cv) `no GitHub account can have this name (${here})`;
        case 'rejected':
            return (0,sentence/* say */.cv) `the registry calls the name invalid`;
    }
}
const registryRetired = ({ host, successor }, { target }) => {
    const { name } = target.target;
    const path = name.kind === 'reference' ? name.reference.path : 'OWNER/NAME';
    return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `${host} is switched off; ${successor} has replaced it.`, [
        {
            by: 'workflow author',
            text: (0,sentence/* say */.cv) `Put ${(0,sentence/* code */.aY)(successor)} in place of ${(0,sentence/* code */.aY)(host)}, in the image name and in the login step; the name is then, for example, ${(0,sentence/* code */.aY)(`${successor}/${path}`)}.`
        }
    ]);
};
const wrongOwner = (finding, scene) => {
    const { owner, repositoryOwner, suggested } = finding;
    return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `The token of a job pushes only under the owner of its repository, here ${repositoryOwner}, and the image is named under ${owner}.`, [
        { by: 'workflow author', text: (0,sentence/* say */.cv) `Name the image ${(0,sentence/* code */.aY)(suggested)}.` },
        otherOwnerFix(owner)
    ], { links: [(0,text_links/* classicTokens */.zR)(scene.facts)] });
};
/** How an image gets under an account that the job's token cannot speak for. */
function otherOwnerFix(owner) {
    return {
        by: 'workflow author',
        text: (0,sentence/* say */.cv) `If it has to be under ${owner}: run this workflow in a repository of ${owner}, or log in with a classic token (scope ${(0,sentence/* code */.aY)('write:packages')}) of an account that may push there.`
    };
}
const ownerNotFound = ({ owner, repositoryOwner }, { target }) => {
    const { name } = target.target;
    const rest = name.kind === 'reference' ? name.reference.path.split('/').slice(1).join('/') : '';
    const registry = name.kind === 'reference' ? name.reference.registry : '';
    const own = `${registry}/${repositoryOwner.toLowerCase()}/${rest}`;
    return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `The registry knows no account ${(0,sentence/* code */.aY)(owner)}: it is misspelt, or it was renamed, and a renamed account is not forwarded.`, [
        {
            by: 'workflow author',
            text: rest === '' || repositoryOwner === ''
                ? (0,sentence/* say */.cv) `Put the present name of the account into the image name.`
                : (0,sentence/* say */.cv) `Put the present name of the account into the image name. If the owner of this repository is meant, write ${(0,sentence/* code */.aY)(own)}.`
        }
    ]);
};
/** docker.io was meant by nobody who wrote a path that fits GitHub's registry: say so where a push fails. */
function hostlessFix({ facts, target }) {
    const { name } = target.target;
    if (name.kind !== 'reference' || name.registry.kind !== 'docker-hub')
        return [];
    const { path, hostGiven } = name.reference;
    const [owner, ...rest] = path.split('/');
    if (hostGiven || rest.length === 0)
        return [];
    if (owner?.toLowerCase() !== facts.run.repository.owner.toLowerCase())
        return [];
    const meant = `${facts.run.server.registry}/${path}`;
    const text = (0,sentence/* say */.cv) `If the registry of GitHub is meant, write ${(0,sentence/* code */.aY)(meant)}: a name without a host means docker.io.`;
    return [{ by: 'workflow author', text }];
}

// EXTERNAL MODULE: ./src/registry/host.ts
var host = __webpack_require__(637);
// EXTERNAL MODULE: ./src/permissions/token-permission.ts
var token_permission = __webpack_require__(6197);
;// CONCATENATED MODULE: ./src/report/catalogue-permission.ts
// Knows the words for the permissions of the job's own token.





const permissionMissing = (finding, scene) => {
    if ((0,advice/* isPulled */.NP)(scene.target.target))
        return readMissing(finding);
    const { declared } = finding;
    const granted = declared.kind === 'block' && declared.level === 'write';
    return (0,advice/* advice */.v9)(permissionCause(finding), granted ? [heldBack(scene)] : [(0,blocks/* blockFix */.Jc)(declared, scene)], {
        links: granted ? heldBackLinks(scene) : [],
        place: (0,blocks/* placeOf */.$t)(declared),
        amendment: granted ? undefined : amendmentOf(declared)
    });
};
/** For a pull any level will do but none. */
function readMissing({ declared }) {
    const place = (0,blocks/* placeOf */.$t)(declared);
    const where = place === undefined || declared.kind !== 'block'
        ? (0,sentence/* say */.cv) `the ${(0,sentence/* code */.aY)('permissions')} block that applies to the job`
        : (0,blocks/* blockName */.pI)(place);
    return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `The token of the job may not read packages: only ${(0,sentence/* code */.aY)('packages: read')} or ${(0,sentence/* code */.aY)('packages: write')} in the ${(0,sentence/* code */.aY)('permissions')} that apply to the job lets it.`, [
        {
            by: 'workflow author',
            text: (0,sentence/* say */.cv) `Put ${(0,sentence/* code */.aY)('packages: read')} into ${where}, and keep the other scopes the job uses.`
        }
    ], { place });
}
function permissionCause({ declared, grant }) {
    switch (declared.kind) {
        case 'absent':
            return (0,sentence/* say */.cv) `No ${(0,sentence/* code */.aY)('permissions')} block applies to ${(0,blocks/* blockName */.pI)(declared.place)}, so its token gets the default of the repository, and that does not allow pushing packages.`;
        case 'unreadable':
            return (0,sentence/* say */.cv) `The token of the job may not push packages${grant.level === 'unknown' ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) ` (its level is ${(0,sentence/* code */.aY)(`packages: ${grant.level}`)})`}. Which ${(0,sentence/* code */.aY)('permissions')} block decides is not known, because ${(0,blocks/* unreadableWords */.hd)(declared.why)}.`;
        case 'block':
            return declared.level === 'write'
                ? (0,sentence/* say */.cv) `In ${(0,blocks/* blockName */.pI)(declared.place)} stands ${(0,sentence/* code */.aY)('packages: write')}, and yet the token of the job holds less.`
                : (0,sentence/* say */.cv) `The token of the job may not push packages: ${(0,blocks/* blockName */.pI)(declared.place)} ${blockLack(declared)}, and the token gets only what the block grants.${hiding(declared)}`;
    }
}
function blockLack(declared) {
    switch (declared.form) {
        case 'empty':
            return (0,sentence/* say */.cv) `is empty`;
        case 'read-all':
            return (0,sentence/* say */.cv) `says ${(0,sentence/* code */.aY)('read-all')}`;
        case 'write-all':
            return (0,sentence/* say */.cv) `says ${(0,sentence/* code */.aY)('write-all')}`;
        case 'mapping':
            return declared.level === 'read'
                ? (0,sentence/* say */.cv) `says ${(0,sentence/* code */.aY)('packages: read')}`
                : (0,sentence/* say */.cv) `does not grant ${(0,sentence/* code */.aY)('packages: write')}`;
    }
}
function hiding(declared) {
    return declared.place.what === 'job-permissions'
        ? (0,sentence/* say */.cv) ` A block of a job stands alone: what the workflow grants above it does not count.`
        : (0,sentence/* say */.cv) ``;
}
function heldBack({ facts }) {
    return {
        by: facts.run.repository.ownerType === 'Organization' ? 'organization owner' : 'repository admin',
        text: (0,sentence/* say */.cv) `Look in the Actions settings for a rule that holds back write permissions of workflows, and allow them.`
    };
}
function heldBackLinks({ facts }) {
    const { owner, ownerType } = facts.run.repository;
    return ownerType === 'Organization'
        ? [(0,text_links/* repositoryActions */.oT)(facts), (0,text_links/* organizationActions */.PN)(facts, owner)]
        : [(0,text_links/* repositoryActions */.oT)(facts)];
}
function amendmentOf(declared) {
    return declared.kind === 'unreadable' ? undefined : declared.fix;
}
const permissionUnknown = (finding, scene) => {
    const { declared, grant } = finding;
    if ((0,advice/* isPulled */.NP)(scene.target.target))
        return NOT_ASKED;
    if (scene.target.tested.token !== 'job')
        return untried(scene);
    if ((0,token_permission/* isForkRuleUnsettled */.Ri)(grant))
        return unknownInFork(scene);
    const granted = declared.kind === 'block' && declared.level === 'write';
    const cause = (0,sentence/* say */.cv) `No upload was tried, and what the token of the job may do cannot be told: ${whyUnknown(declared)}.`;
    const fixes = granted ? [tryUpload(scene)] : [(0,blocks/* blockFix */.Jc)(declared, scene), ...askFixes(scene)];
    return (0,advice/* advice */.v9)(cause, fixes, {
        place: (0,blocks/* placeOf */.$t)(declared),
        amendment: granted ? undefined : amendmentOf(declared)
    });
};
/** The permissions of the job are those of its own token alone. */
function untried(scene) {
    return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `No upload was tried, and whether the login for ${hostOf(scene)} may push there, only the registry can tell.`, askFixes(scene));
}
function hostOf({ target: { target } }) {
    return target.name.kind === 'reference' ? target.name.reference.registry : 'the registry';
}
const NOT_ASKED = (0,advice/* advice */.v9)((0,sentence/* say */.cv) `The registry was not asked, so nobody can tell whether this image can be pulled.`, []);
function whyUnknown(declared) {
    switch (declared.kind) {
        case 'absent':
            return (0,sentence/* say */.cv) `no ${(0,sentence/* code */.aY)('permissions')} block applies to ${(0,blocks/* blockName */.pI)(declared.place)}, and a job cannot see the default of its repository`;
        case 'unreadable':
            return (0,blocks/* unreadableWords */.hd)(declared.why);
        case 'block':
            return declared.certainty === 'high'
                ? (0,sentence/* say */.cv) `the event may take away what ${(0,blocks/* blockName */.pI)(declared.place)} grants`
                : (0,sentence/* say */.cv) `it is not certain that ${(0,blocks/* blockName */.pI)(declared.place)} is what applies`;
    }
}
function unknownInFork(scene) {
    return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `${forkOdds(scene.facts.run)} sends write tokens to forks, and no upload was tried.`, [...(0,advice/* buildWithoutPushing */.Xq)(scene), ...askFixes(scene)], { links: [(0,text_links/* repositoryActions */.oT)(scene.facts)] });
}
/** How sure it is that the token is read-only, up to the admin who could change that. */
function forkOdds({ origin, repository }) {
    if (origin.kind === 'unknown')
        return (0,sentence/* say */.cv) `The event does not tell where this pull request comes from. From a fork its token is read-only unless the repository is private and an admin`;
    return repository.visibility === undefined
        ? (0,sentence/* say */.cv) `This run belongs to a pull request from a fork, and the event does not tell whether the repository is public. Its token is read-only unless the repository is private and an admin`
        : (0,sentence/* say */.cv) `This run belongs to a pull request from a fork of a repository that is not public. Its token is read-only unless an admin`;
}
/** Where the user forbids asking, asking tells most. */
function askFixes(scene) {
    return scene.facts.inputs.probe ? [] : [tryUpload(scene)];
}
function tryUpload({ facts }) {
    return {
        by: 'workflow author',
        text: facts.inputs.probe
            ? (0,sentence/* say */.cv) `Run the job again: the registry tells more once it answers.`
            : (0,sentence/* say */.cv) `Set the input ${(0,sentence/* code */.aY)('probe')} to ${(0,sentence/* code */.aY)('true')}, so that the registry is asked.`
    };
}
/** Is the image named under the owner of the run's repository? */
function isOwn(owner, { facts }) {
    return (0,advice/* sameName */.q)(owner, facts.run.repository.owner);
}

// EXTERNAL MODULE: ./src/report/catalogue-reading.ts
var catalogue_reading = __webpack_require__(8966);
;// CONCATENATED MODULE: ./src/report/catalogue-package.ts
// Knows the words for packages that do not admit the push, and for rules of their owners.






const repositoryMissing = ({ registry, path }, scene) => {
    const { name } = scene.target.target;
    const kind = name.kind === 'reference' ? name.registry.kind : 'other';
    const how = kind === 'ecr'
        ? (0,sentence/* say */.cv) `: ${(0,sentence/* code */.aY)(`aws ecr create-repository --repository-name ${path}`)}`
        : kind === 'google'
            ? (0,sentence/* say */.cv) ` with ${(0,sentence/* code */.aY)('gcloud artifacts repositories create')}`
            : (0,sentence/* say */.cv) ``;
    return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `On ${registry} a repository has to exist before the first push, and ${(0,sentence/* code */.aY)(path)} does not.`, [
        { by: 'registry admin', text: (0,sentence/* say */.cv) `Create the repository${how}.` },
        {
            by: 'workflow author',
            text: (0,sentence/* say */.cv) `If it does exist, correct the path, the account or the region in the image name.`
        }
    ]);
};
const packageAccess = (finding, scene) => {
    const { package: name, subject, repository } = finding;
    if ((0,advice/* isPulled */.NP)(scene.target.target))
        return (0,catalogue_reading/* readAccess */.zS)(finding, scene);
    if (name === undefined)
        return elsewhere(finding);
    const full = `${name.owner}/${name.name}`;
    const links = (0,text_links/* packageSettings */.Cj)(scene.facts, name);
    switch (subject) {
        case 'repository':
            return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `The package ${(0,sentence/* code */.aY)(full)} does not let ${repository} write. That is so when its first version came from a personal token or from another repository, or when the repository was deleted and made anew.`, [
                {
                    by: 'package admin',
                    text: (0,sentence/* say */.cv) `Open the package settings; under ${(0,sentence/* code */.aY)('Manage Actions access')} choose ${(0,sentence/* code */.aY)('Add Repository')}, add ${repository} and give it the role ${(0,sentence/* code */.aY)('Write')}. If it is listed already, remove it first.`
                },
                {
                    by: 'workflow author',
                    text: (0,sentence/* say */.cv) `If you cannot reach that page, push under a name that no package has yet.`
                }
            ], { links });
        case 'user':
            return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `The package ${(0,sentence/* code */.aY)(full)} does not let the owner of this token write.`, [
                {
                    by: 'package admin',
                    text: (0,sentence/* say */.cv) `Open the package settings; under ${(0,sentence/* code */.aY)('Manage access')} add the owner of the token with the role ${(0,sentence/* code */.aY)('Write')}.`
                }
            ], { links });
    }
};
function elsewhere({ reference }) {
    const { registry, path } = reference;
    return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `${registry} knows this login, but does not let it push to ${(0,sentence/* code */.aY)(path)}.`, [
        {
            by: 'workflow author',
            text: (0,sentence/* say */.cv) `If the path does not begin with the account, project or namespace that the login is for, correct it.`
        },
        {
            by: 'registry admin',
            text: (0,sentence/* say */.cv) `Give the account of this login the right to push to ${(0,sentence/* code */.aY)(path)}.`
        }
    ]);
}
const creationForbidden = (finding, scene) => {
    const { package: name, subject, repository } = finding;
    if (name === undefined)
        return elsewhere(finding);
    const { facts } = scene;
    const organization = name.ownerType !== 'User';
    const links = organization
        ? [(0,text_links/* organizationPackages */.fg)(facts, name.owner), (0,text_links/* organizationActions */.PN)(facts, name.owner)]
        : [];
    const cause = subject === 'repository'
        ? (0,sentence/* say */.cv) `The package ${(0,sentence/* code */.aY)(`${name.owner}/${name.name}`)} does not exist yet, and the account ${name.owner} does not let workflows of ${repository} create it.`
        : (0,sentence/* say */.cv) `The package ${(0,sentence/* code */.aY)(`${name.owner}/${name.name}`)} does not exist yet, and the owner of this token may not create packages under ${name.owner}.`;
    const spelling = {
        by: 'workflow author',
        text: (0,sentence/* say */.cv) `Check that ${(0,sentence/* code */.aY)(name.owner)} is the account that the image belongs to.`
    };
    return (0,advice/* advice */.v9)(cause, organization ? [...creationFixes(subject, repository), spelling] : [spelling], { links });
};
function creationFixes(subject, repository) {
    const allow = {
        by: 'organization owner',
        text: (0,sentence/* say */.cv) `In the package settings of the organization, under ${(0,sentence/* code */.aY)('Package creation')}, allow packages of at least one visibility.`
    };
    const first = {
        by: 'organization owner',
        text: subject === 'repository'
            ? (0,sentence/* say */.cv) `If that is allowed already, or is not wanted: push a first version yourself, and give ${repository} the role ${(0,sentence/* code */.aY)('Write')} under ${(0,sentence/* code */.aY)('Manage Actions access')} of the new package.`
            : (0,sentence/* say */.cv) `If that is allowed already: make the owner of the token a member who may create packages.`
    };
    return [allow, first];
}
const classicTokenForbidden = (finding, scene) => {
    const { owner, lifetime } = finding;
    const own = isOwn(owner, scene) ? (0,advice/* useJobToken */.uW)(scene) : [];
    if (!lifetime) {
        return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `${owner} forbids classic tokens, and GitHub Packages takes no fine-grained ones.`, own.length === 0 ? [ownRepositoryFix(owner)] : own);
    }
    const shorter = {
        by: 'owner of the token',
        text: (0,sentence/* say */.cv) `Give the token a shorter lifetime, or make a new one with a lifetime that ${owner} allows.`
    };
    return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `${owner} takes classic tokens of a limited lifetime only, and this one lives longer.`, [...own, shorter], { links: [(0,text_links/* classicTokens */.zR)(scene.facts)] });
};
function ownRepositoryFix(owner) {
    return {
        by: 'workflow author',
        text: (0,sentence/* say */.cv) `Run this workflow in a repository of ${owner}, and log in with the token of the job there.`
    };
}
const ssoRequired = ({ owner }, scene) => (0,advice/* advice */.v9)((0,sentence/* say */.cv) `${owner} asks for single sign-on, and this token is not authorised for ${owner}.`, [
    ...(0,advice/* useJobToken */.uW)(scene),
    {
        by: 'owner of the token',
        text: (0,sentence/* say */.cv) `Open your classic tokens, choose ${(0,sentence/* code */.aY)('Configure SSO')} beside this one, and authorise it for ${owner}.`
    }
], { links: [(0,text_links/* classicTokens */.zR)(scene.facts)] });
const ipNotAllowed = ({ owner }, { facts }) => (0,advice/* advice */.v9)((0,sentence/* say */.cv) `${owner} has a list of IP addresses that may reach it, and the address of this runner is not on it.`, [
    {
        by: 'workflow author',
        text: (0,sentence/* say */.cv) `Run the job on a runner whose address is on the list: a larger runner with static addresses, or a self-hosted one.`
    },
    { by: 'organization owner', text: (0,sentence/* say */.cv) `Put the address of the runner on the IP allow list.` }
], { links: [(0,text_links/* organizationSecurity */.uu)(facts, owner)] });
const refused = ({ registry }, { target: { target } }) => {
    const { name } = target;
    const isGitHubs = name.kind === 'reference' && (0,host/* isGitHub */.Wz)(name.registry);
    const support = isGitHubs ? 'GitHub Support' : 'those who run the registry';
    return (0,advice/* advice */.v9)((0,sentence/* say */.cv) `${registry} refuses this ${(0,sentence/* plain */.pj)((0,advice/* isPulled */.NP)(target) ? 'pull' : 'push')} for a reason that this version does not know.`, [
        {
            by: 'workflow author',
            text: (0,sentence/* say */.cv) `Do what the words of the registry ask for; if they do not tell what to change, send them to ${(0,sentence/* plain */.pj)(support)}.`
        }
    ]);
};

;// CONCATENATED MODULE: ./src/report/catalogue-token.ts
// Knows the words for tokens of a kind, a server or a scope that the registry does not take.





const tokenHost = ({ registry, server }, scene) => (0,advice/* advice */.v9)((0,sentence/* say */.cv) `The token of this job belongs to ${server}, and ${registry} belongs to another GitHub.`, [
    {
        by: 'workflow author',
        text: (0,sentence/* say */.cv) `If the image is meant to be on the registry of this server: put ${(0,sentence/* code */.aY)(scene.facts.run.server.registry)} in place of ${(0,sentence/* code */.aY)(registry)}, in the image name and in the login step.`
    },
    {
        by: 'workflow author',
        text: (0,sentence/* say */.cv) `If it is meant to be on ${registry}: log in there with a classic token (scope ${(0,sentence/* code */.aY)((0,advice/* scopeFor */.aN)(scene))}) of an account of that GitHub.`
    }
]);
const unsupportedToken = ({ token }, scene) => (0,advice/* advice */.v9)((0,sentence/* say */.cv) `The login uses a ${(0,sentence/* plain */.pj)((0,catalogue_credential/* tokenWords */.Hs)(token))}, and GitHub Packages takes no such token: the login works, the ${(0,sentence/* plain */.pj)((0,advice/* isPulled */.NP)(scene.target.target) ? 'pull' : 'push')} does not.`, tokenFixes(scene), { links: classicLinks(scene) });
const appToken = ({ owner }, scene) => (0,advice/* advice */.v9)((0,sentence/* say */.cv) `The login uses the token of a GitHub App other than Actions, and the registry refuses such tokens, even with permission to ${(0,sentence/* plain */.pj)((0,advice/* isPulled */.NP)(scene.target.target) ? 'read' : 'write')} packages.`, (0,advice/* isPulled */.NP)(scene.target.target) || (0,advice/* jobTokenFits */.pE)(scene)
    ? tokenFixes(scene)
    : [otherOwnerFix(owner)]);
const tokenScope = ({ scopes }, scene) => (0,advice/* advice */.v9)(scopes === undefined || scopes.length === 0
    ? (0,sentence/* say */.cv) `The token of the login lacks the scope ${(0,sentence/* code */.aY)((0,advice/* scopeFor */.aN)(scene))}.`
    : (0,sentence/* say */.cv) `The token of the login has the ${(0,sentence/* plain */.pj)(scopes.length === 1 ? 'scope' : 'scopes')} ${(0,sentence/* list */.p_)(scopes.map((scope) => [(0,sentence/* code */.aY)(scope)]), 6)}, and lacks ${(0,sentence/* code */.aY)((0,advice/* scopeFor */.aN)(scene))}.`, tokenFixes(scene), { links: classicLinks(scene) });
/** The job's own token where it would do; a personal one only where it would not. */
function tokenFixes(scene) {
    const own = (0,advice/* useJobToken */.uW)(scene);
    const classic = {
        by: 'owner of the token',
        text: (0,sentence/* say */.cv) `Log in with a classic token that has the scope ${(0,sentence/* code */.aY)((0,advice/* scopeFor */.aN)(scene))}, of an account that may ${(0,sentence/* plain */.pj)((0,advice/* isPulled */.NP)(scene.target.target) ? 'pull this image' : 'push there')}.`
    };
    return own.length === 0 ? [classic] : own;
}
/** The settings of this server; of another one's tokens nothing is to be seen there. */
function classicLinks(scene) {
    const { name } = scene.target.target;
    const own = name.kind === 'reference' && name.registry.kind === 'github';
    return own && (0,advice/* useJobToken */.uW)(scene).length === 0 ? [(0,text_links/* classicTokens */.zR)(scene.facts)] : [];
}

// EXTERNAL MODULE: ./src/report/catalogue-pull.ts
var catalogue_pull = __webpack_require__(9739);
// EXTERNAL MODULE: ./src/report/catalogue-visibility.ts
var catalogue_visibility = __webpack_require__(1520);
;// CONCATENATED MODULE: ./src/report/catalogue.ts









const CATALOGUE = {
    accepted: catalogue_answer/* accepted */.qG,
    'permission-granted': catalogue_answer/* permissionGranted */.v9,
    'not-pushing': catalogue_answer/* notPushing */.QK,
    'fork-pull-request': forkPullRequest,
    dependabot: dependabot,
    'secret-withheld': secretWithheld,
    'upstream-image-in-fork': upstreamImageInFork,
    'invalid-name': invalidName,
    'registry-retired': registryRetired,
    'wrong-owner': wrongOwner,
    'owner-not-found': ownerNotFound,
    'no-credentials': catalogue_credential/* noCredentials */.gT,
    'credential-helper-failed': catalogue_credential/* credentialHelperFailed */.Fe,
    'bad-credentials': catalogue_credential/* badCredentials */.mD,
    'token-host': tokenHost,
    'unsupported-token': unsupportedToken,
    'app-token': appToken,
    'token-scope': tokenScope,
    'permission-missing': permissionMissing,
    'repository-missing': repositoryMissing,
    'package-access': packageAccess,
    'creation-forbidden': creationForbidden,
    'classic-token-forbidden': classicTokenForbidden,
    'sso-required': ssoRequired,
    'ip-not-allowed': ipNotAllowed,
    'too-visible': catalogue_visibility/* tooVisible */.xq,
    refused: refused,
    pullable: catalogue_pull/* pullable */.Iw,
    'stale-login': catalogue_pull/* staleLogin */.Bj,
    moved: catalogue_pull/* moved */.aW,
    'package-private': catalogue_visibility/* packagePrivate */.YO,
    'package-absent': catalogue_visibility/* packageAbsent */.q9,
    'private-or-absent': catalogue_visibility/* privateOrAbsent */.ob,
    'tag-missing': catalogue_pull/* tagMissing */.Ns,
    'digest-mismatch': catalogue_pull/* digestMismatch */.H3,
    'incomplete-index': catalogue_pull/* incompleteIndex */.PK,
    'rate-limited': catalogue_answer/* rateLimited */.xd,
    'registry-unavailable': catalogue_answer/* registryUnavailable */.G,
    'unrecognised-response': catalogue_answer/* unrecognisedResponse */._r,
    'untrusted-realm': catalogue_answer/* untrustedRealm */.UD,
    'permission-unknown': permissionUnknown
};
/** The words for a finding about a target. */
function adviceOn(finding, scene) {
    const words = entryOf(finding.code, finding, scene);
    return words.fixes.length === 0
        ? words
        : { ...words, fixes: [...hostlessFix(scene), ...words.fixes] };
}
function entryOf(code, finding, scene) {
    return CATALOGUE[code](finding, scene);
}

// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
;// CONCATENATED MODULE: ./src/report/causes.ts




/** Every cause that keeps a target from being allowed, in the order of the targets. */
function causesOf(decision) {
    const groups = new Map();
    for (const sighting of decision.targets.flatMap((target) => sightingsOf(decision, target))) {
        const key = keyOf(decision, sighting);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [sighting]);
        else if (group.every(({ target }) => target !== sighting.target))
            group.push(sighting);
    }
    return [...groups.values()].map((group) => causeOf(decision, group));
}
function sightingsOf(decision, target) {
    if (target.verdict === 'allowed' || target.primary.code === 'not-pushing')
        return [];
    const scene = { facts: decision.facts, target: target.facts };
    return [target.primary, ...target.beside].map((finding) => ({
        target,
        finding,
        advice: adviceOn(finding, scene)
    }));
}
/**
 * Two sightings are one cause when a reader would be told the same, were no cache among them; the registry's words
 * may differ.
 */
function keyOf({ facts }, sighting) {
    const { finding } = sighting;
    const { target } = sighting.target.facts;
    const role = target.role === 'cache' ? 'image' : target.role;
    const scene = { facts, target: { ...sighting.target.facts, target: { ...target, role } } };
    const { cause, fixes, links } = adviceOn(finding, scene);
    const told = [cause, ...fixes.map(({ text }) => text), links].map(text_escape/* toAnnotation */.$v);
    const beside = String(isBeside(sighting));
    return [finding.code, finding.class ?? '', finding.certainty, beside, ...told].join('\n');
}
function causeOf(decision, group) {
    const images = group.filter(({ target }) => target.facts.target.role !== 'cache');
    const caches = group.filter(({ target }) => target.facts.target.role === 'cache');
    const levels = images.map((sighting) => levelOf(decision, sighting));
    const [seen] = group;
    const first = images[0] ?? seen;
    const rest = [...images, ...caches].filter((sighting) => sighting !== first);
    return {
        finding: first.finding,
        advice: { ...first.advice, fixes: fixesOf(first, caches[0]) },
        // A refused cache never fails the step; with an image of the same cause it is told there.
        level: levels.length === 0 ? 'warning' : gravest(levels),
        targets: [first.target, ...rest.map(({ target }) => target)],
        beside: isBeside(first)
    };
}
/** What mends the first target, and what only a cache of the same cause needs besides. */
function fixesOf(first, cache) {
    const own = first.advice.fixes;
    const known = new Set(own.map(({ text }) => (0,text_escape/* toAnnotation */.$v)(text)));
    const more = cache?.advice.fixes.filter(({ text }) => !known.has((0,text_escape/* toAnnotation */.$v)(text))) ?? [];
    return [...own, ...more];
}
function isBeside({ target, finding }) {
    return target.primary !== finding && target.primary.class === 'by-design';
}
/** How grave a finding about what is no cache is (contract, "Annotations and summary"). */
function levelOf({ facts, failed }, sighting) {
    const { onDenied, onUnknown } = facts.inputs;
    const failing = failed ? 'error' : 'warning';
    const { finding } = sighting;
    switch (finding.class) {
        case 'by-design':
            return onDenied === 'fail' ? failing : 'notice';
        case 'mistake':
            return isBeside(sighting) || onDenied === 'skip' ? 'warning' : failing;
        case undefined:
            return reason/* REASONS */.e[finding.code].verdict === 'unknown' && onUnknown === 'fail'
                ? failing
                : 'warning';
    }
}
const GRAVITY = { error: 0, warning: 1, notice: 2 };
function gravest(levels) {
    return levels.reduce((one, other) => (GRAVITY[other] < GRAVITY[one] ? other : one), 'notice');
}
/** The gravest first, else in the given order. */
function byGravity(causes) {
    return causes.toSorted((one, other) => GRAVITY[one.level] - GRAVITY[other.level]);
}
/** Names of the targets a cause has: images, caches and what is to be pulled, apart. */
function namesOf({ targets }) {
    const named = (...roles) => targets
        .map(({ facts }) => facts.target)
        .filter(({ role }) => roles.includes(role))
        .map(advice/* nameOf */.Vb);
    return { images: named('image'), caches: named('cache'), pulls: named('base', 'public') };
}


/***/ }),

/***/ 3117:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Eh: () => (/* binding */ LONGEST_TITLE),
  fE: () => (/* binding */ docsOf),
  pg: () => (/* binding */ explanationOf),
  jv: () => (/* binding */ fixesOf),
  gD: () => (/* binding */ headlineOf),
  QJ: () => (/* binding */ noticeOf),
  yi: () => (/* binding */ placeOfCause),
  Gg: () => (/* binding */ titleOf),
  gf: () => (/* binding */ whyOf)
});

// EXTERNAL MODULE: ./src/verdict/reason.ts
var verdict_reason = __webpack_require__(33);
// EXTERNAL MODULE: ./src/report/advice.ts
var advice = __webpack_require__(2296);
// EXTERNAL MODULE: ./src/report/blocks.ts
var blocks = __webpack_require__(3578);
// EXTERNAL MODULE: ./src/report/catalogue-answer.ts
var catalogue_answer = __webpack_require__(5594);
// EXTERNAL MODULE: ./src/report/causes.ts + 6 modules
var causes = __webpack_require__(3055);
// EXTERNAL MODULE: ./src/text/links.ts
var links = __webpack_require__(4930);
;// CONCATENATED MODULE: ./src/report/meanings.ts
/** At most 34 characters each, so that a title of 80 has room for the image. */
const MEANING = {
    accepted: 'the registry opened an upload',
    'permission-granted': 'the token may write packages',
    'not-pushing': 'nothing is pushed in this run',
    'fork-pull-request': 'a fork gets a read-only token',
    dependabot: 'Dependabot gets a read-only token',
    'secret-withheld': 'this event gets no secrets',
    'upstream-image-in-fork': 'a fork cannot push to its parent',
    'invalid-name': 'not a legal image name',
    'registry-retired': 'this registry is retired',
    'wrong-owner': 'the image has another owner',
    'owner-not-found': 'the owner does not exist',
    'no-credentials': 'nothing to log in with',
    'credential-helper-failed': 'the helper gives no login',
    'bad-credentials': 'the credential is not accepted',
    'token-host': 'token of another GitHub host',
    'unsupported-token': 'Packages takes no such token',
    'app-token': 'token of another GitHub App',
    'token-scope': 'the token lacks write:packages',
    'permission-missing': 'the job lacks packages: write',
    'repository-missing': 'the repository does not exist',
    'package-access': 'no write access to the package',
    'creation-forbidden': 'the package may not be created',
    'classic-token-forbidden': 'classic tokens are restricted',
    'sso-required': 'the token lacks SSO authorisation',
    'ip-not-allowed': 'this IP address is not allowed',
    'too-visible': 'it is more open than expected',
    refused: 'the registry gives its own reason',
    pullable: 'the registry serves the image',
    'stale-login': 'the stored login is refused',
    moved: 'the repository has moved',
    'package-private': 'the package is not public',
    'package-absent': 'there is no such package',
    'private-or-absent': 'it is private, or not there',
    'tag-missing': 'there is no such tag or digest',
    'digest-mismatch': 'its bytes have another digest',
    'incomplete-index': 'parts of the image are missing',
    'rate-limited': 'the registry limits requests',
    'registry-unavailable': 'the registry gave no answer',
    'unrecognised-response': 'the answer is not of a registry',
    'untrusted-realm': 'login goes to an unknown host',
    'permission-unknown': 'the permission cannot be told',
    'invalid-input': 'the inputs are wrong'
};
/** Of what is to be pulled, where the same code is about reading. */
const PULLED = {
    'permission-missing': 'the job lacks packages: read',
    'package-access': 'no read access to the package',
    'token-scope': 'the token lacks read:packages',
    'permission-unknown': 'the registry was not asked',
    'unrecognised-response': 'the answer is no usable image'
};
/** The meaning of a reason for a push, or for a pull. */
function meaningOf(reason, pulled) {
    return (pulled ? PULLED[reason] : undefined) ?? MEANING[reason];
}

// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(4966);
;// CONCATENATED MODULE: ./src/report/messages.ts









const LONGEST_TITLE = 80;
/** What will happen, and why in a few words: at most 80 characters, the name cut in the middle. */
function titleOf(finding, target, more = 0) {
    const { before, after } = frameOf(finding, target.target.role, more);
    const name = (0,text_escape/* escapeCommands */.g9)((0,text_escape/* sanitize */.aj)((0,advice/* nameOf */.Vb)(target.target), 400));
    return `${before}${(0,sentence/* truncateName */.cV)(name, LONGEST_TITLE - before.length - after.length)}${after}`;
}
/** The same with the whole name, for where there is room. */
function headlineOf(finding, target) {
    const { before, after } = frameOf(finding, target.target.role, 0);
    return [(0,sentence/* plain */.pj)(before), ...(0,sentence/* say */.cv) `${(0,advice/* nameOf */.Vb)(target.target)}`, (0,sentence/* plain */.pj)(after)];
}
function frameOf(finding, role, more) {
    const { verdict } = verdict_reason/* REASONS */.e[finding.code];
    const others = more === 0 ? '' : ` (+${more})`;
    const pulled = (0,advice/* isPulled */.NP)({ role });
    const why = whyOf(finding, pulled);
    const [capital, small] = DEEDS[role];
    switch (verdict) {
        case 'allowed':
            return {
                before: `${capital} `,
                after: `${others} ${pulled ? 'works' : 'is allowed'}: ${why}`
            };
        case 'unknown':
            return pulled
                ? { before: `Unknown if ${small} `, after: `${others} works: ${why}` }
                : { before: `No verdict on ${small} `, after: `${others}: ${why}` };
        case 'denied':
            // What is too visible could be pushed; this step is what stops it.
            return finding.class === 'by-design' || finding.code === 'too-visible'
                ? { before: `No ${small} `, after: `${others}: ${why}` }
                : { before: `${capital} `, after: `${others} fails: ${why}` };
    }
}
const DEEDS = {
    image: ['Push to', 'push to'],
    cache: ['Cache to', 'cache to'],
    base: ['Pull of', 'pull of'],
    public: ['Pull of', 'pull of']
};
/** The meaning, `probably` where it is not certain. */
function whyOf({ code: reason, certainty }, pulled) {
    const likely = verdict_reason/* REASONS */.e[reason].verdict === 'denied' && certainty === 'likely';
    return `${likely ? 'probably ' : ''}${meaningOf(reason, pulled)}`;
}
/** The one sentence for a cause by design; undefined for every other. */
function noticeOf(cause) {
    return cause.finding.class === 'by-design' ? cause.advice.notice?.(outcomeOf(cause)) : undefined;
}
function outcomeOf(cause) {
    const { images, caches, pulls } = (0,causes/* namesOf */.eZ)(cause);
    const outcomes = [
        ...(images.length === 0 ? [] : [(0,sentence/* say */.cv) `nothing is pushed to ${names(images)}`]),
        ...(caches.length === 0 ? [] : [(0,sentence/* say */.cv) `nothing is written to the cache ${names(caches)}`]),
        ...(pulls.length === 0 ? [] : [(0,sentence/* say */.cv) `the pull of ${names(pulls)} fails`])
    ];
    const [first = (0,sentence/* say */.cv) ``, ...rest] = outcomes;
    return [...first, ...rest.flatMap((outcome) => (0,sentence/* say */.cv) `, and ${outcome}`), ...othersOf(cause)];
}
/** Its one sentence names what else the same answer can mean, too. */
function othersOf({ finding: { alsoPossible } }) {
    if (alsoPossible.length === 0)
        return (0,sentence/* say */.cv) ``;
    return (0,sentence/* say */.cv) ` (another possible cause: ${(0,sentence/* list */.p_)(alsoPossible.map((other) => [(0,sentence/* code */.aY)(other)]))})`;
}
function names(texts) {
    return (0,sentence/* list */.p_)(texts.map((text) => (0,sentence/* say */.cv) `${text}`));
}
/** What a cause is, as sentences: whom it concerns, why, how sure, in which words, what follows. */
function explanationOf(cause, facts) {
    const { finding, advice, targets, beside } = cause;
    const { images, caches, pulls } = (0,causes/* namesOf */.eZ)(cause);
    const verdict = verdict_reason/* REASONS */.e[finding.code].verdict;
    const roles = targets.map((target) => target.facts.target.role);
    return [
        ...(targets.length > 1 ? [(0,sentence/* say */.cv) `This concerns ${names([...images, ...caches, ...pulls])}.`] : []),
        advice.cause,
        ...hedgeOf(finding, pulls.length === targets.length),
        ...wordsOf(finding),
        ...(beside
            ? [
                pulls.length === targets.length
                    ? (0,sentence/* say */.cv) `The pull would fail anyway in this run, but a run that may pull needs this mended.`
                    : (0,sentence/* say */.cv) `This run would not push anyway, but a run that may push needs this mended.`
            ]
            : []),
        ...(verdict === 'unknown' ? consequence(roles, facts) : [])
    ];
}
/** A cache never stops anything. */
function consequence(roles, { inputs }) {
    return roles.every((role) => role === 'cache') ? [] : (0,catalogue_answer/* afterUnknown */.Rw)(inputs.onUnknown, roles);
}
function hedgeOf({ certainty, alsoPossible }, pulled) {
    if (certainty === 'certain')
        return [];
    if (alsoPossible.length === 0)
        return [(0,sentence/* say */.cv) `This is likely, not certain.`];
    const others = alsoPossible.map((other) => (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)(meaningOf(other, pulled))} (${(0,sentence/* code */.aY)(other)})`);
    return [
        (0,sentence/* say */.cv) `This is the likeliest cause, not a certain one; the same answer can mean: ${(0,sentence/* list */.p_)(others)}.`
    ];
}
function wordsOf({ words }) {
    if (words === undefined)
        return [];
    const status = words.code === ''
        ? (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)(String(words.status))}`
        : (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)(String(words.status))} ${words.code}`;
    const said = words.message.replace(/\.$/, '');
    const message = said === '' ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) `: ${(0,sentence/* quote */.hD)(said)}`;
    return [(0,sentence/* say */.cv) `The registry answered ${status}${message}.`];
}
/** The fixes as `actor: imperative`, the likeliest first. */
function fixesOf({ fixes }) {
    return fixes.map(({ by, text }) => (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)((0,sentence/* capitalize */.ZH)(by))}: ${text}`);
}
/** Where in a workflow file the cause stands. */
function placeOfCause({ advice }) {
    return advice.place === undefined ? undefined : (0,sentence/* say */.cv) `Where: ${(0,blocks/* whereabouts */.CJ)(advice.place)}.`;
}
/** The section of the documentation on the cause. */
function docsOf({ code: reason }, { run }) {
    return [(0,sentence/* link */.nf)('More', (0,links/* docsUrl */.fs)(reason, run.action))];
}


/***/ }),

/***/ 4931:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ wordsOnNote)
/* harmony export */ });
/* harmony import */ var _catalogue_visibility_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1520);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4930);
/* harmony import */ var _messages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3117);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7388);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);





/** The words for a note; what a Dockerfile says is not among them, apart from the name of a variable. */
function wordsOnNote(note, facts) {
    switch (note.kind) {
        case 'unresolved':
            return unresolved(note);
        case 'less-visible':
            return lessVisible(note, facts);
        case 'visibility-unknown':
            return visibilityUnknown(note, facts);
        case 'judged-after-push':
            return judgedAfterPush(note, facts);
        case 'built-by-this-job':
            return builtByThisJob(note, facts);
    }
}
function unresolved({ path, line, variable }) {
    const nameless = variable === '';
    const value = nameless ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `a value that is not known here` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `the variable ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(variable)}`;
    const give = nameless ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `its value` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(variable)}`;
    return {
        title: titled('Image not checked: ', path, `, line ${line}`),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Line ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(String(line))} of ${path} names an image with ${value}, and neither the file nor the inputs of this step say what it is. So nobody looked whether that image can be pulled.`,
        fixes: [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Give this step the same ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('build-args')}, ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('target')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('build-contexts')} as the build, with ${give} among them, or give it a default in the file.`
            }
        ],
        links: []
    };
}
function lessVisible(note, facts) {
    const { package: name, expected, actual } = note;
    const open = expected === 'public' ? (0,_catalogue_visibility_js__WEBPACK_IMPORTED_MODULE_2__/* .openFixes */ .yy)(name) : [changeTo(expected)];
    const fails = facts.inputs.verifyPush !== 'false' && facts.inputs.onDenied !== 'skip';
    return {
        title: titled('Less open than expected: ', fullName(name), ''),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(fullName(name))} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(actual)}, and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('expected-visibility')} asks for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(expected)}. The push may go on, but not everybody it is for can pull the image.${fails ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ` After the push of a tag this is an error.` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) ``}`,
        fixes: [
            ...open,
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `If it is meant to be ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)(actual)}, set ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('expected-visibility')} to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(actual)}.`
            }
        ],
        links: [...(0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .packageSettings */ .Cj)(facts, name), more('package-private', facts)]
    };
}
function changeTo(expected) {
    return {
        by: 'package admin',
        text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Open the package settings; under ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Danger Zone')} choose ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('Change visibility')} and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .capitalize */ .ZH)(expected))}.`
    };
}
/** What a new package inherits is told in two ways on GitHub's own pages, and reports are split. */
function visibilityUnknown(note, facts) {
    const { package: name, expected, absent } = note;
    const looks = facts.inputs.verifyPush !== 'false';
    const after = looks
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `After a push the end of the job looks at it again, where ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('images')} names a tag.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `With ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('verify-push: false')} nobody looks at it after the push.`;
    const cause = absent
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(fullName(name))} does not exist yet, and what a first push makes it cannot be predicted: it may be private or public.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Who may see the package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(fullName(name))} could not be found out with the token of this step. If it does not exist yet, what a first push makes it cannot be predicted.`;
    return {
        title: titled('Visibility not known: ', fullName(name), ''),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${cause} Input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('expected-visibility')} asks for ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(expected)}. ${after}`,
        fixes: absent
            ? [
                {
                    by: 'package admin',
                    text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `After the first push, look at the visibility in the package settings, before others rely on it.`
                }
            ]
            : [],
        links: [...(0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .packageSettings */ .Cj)(facts, name), more('too-visible', facts)]
    };
}
function judgedAfterPush(note, facts) {
    const { given, primary, pushes } = note;
    return {
        title: titled('Not for anyone to pull yet: ', given, ''),
        cause: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Before the push nobody without a login can pull ${given}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)((0,_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .whyOf */ .gf)(primary, true))}. ${afterwards(facts, pushes)}`,
        fixes: [],
        links: [more(primary.code, facts)]
    };
}
/** No end of the job looks where this step does not let the push go on. */
function afterwards({ inputs }, pushes) {
    if (!pushes)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Input ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('images')} names the same repository, and this run does not push.`;
    return inputs.verifyPush === 'false'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `This job pushes to the same repository. With ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('verify-push: false')} nobody looks again after the push.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `This job pushes to the same repository. It is judged after the push, at the end of the job.`;
}
function builtByThisJob(note, facts) {
    const { given, primary, pushes } = note;
    const order = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `A Dockerfile pulls it, and ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('images')} names the same tag, so this job builds it`;
    return {
        title: titled('Not there to be pulled yet: ', given, ''),
        cause: pushes
            ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Before the push ${given} cannot be pulled: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)((0,_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .whyOf */ .gf)(primary, true))}. ${order}.`
            : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${given} cannot be pulled: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .plain */ .pj)((0,_messages_js__WEBPACK_IMPORTED_MODULE_0__/* .whyOf */ .gf)(primary, true))}. ${order}, but this run does not push: a build that pulls it fails.`,
        fixes: [
            {
                by: 'workflow author',
                text: pushes
                    ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Build and push it before the build that pulls it.`
                    : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Run the build that pulls it only where ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('should-push')} is ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('true')}.`
            }
        ],
        links: [more(primary.code, facts)]
    };
}
function more(reason, { run }) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .link */ .nf)('More', (0,_text_links_js__WEBPACK_IMPORTED_MODULE_3__/* .docsUrl */ .fs)(reason, run.action));
}
function fullName({ owner, name }) {
    return `${owner}/${name}`;
}
function titled(before, name, after) {
    const room = _messages_js__WEBPACK_IMPORTED_MODULE_0__/* .LONGEST_TITLE */ .Eh - before.length - after.length;
    return `${before}${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncateMiddle */ .kU)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeCommands */ .g9)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .sanitize */ .aj)(name, 400)), room)}${after}`;
}


/***/ }),

/***/ 666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ testedNote)
/* harmony export */ });
/* harmony import */ var _verdict_reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33);
/* harmony import */ var _catalogue_credential_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7845);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);



/** The sentence about the tested credential, where docker has no login yet and the verdict rests on one. */
function testedNote(target, finding) {
    const { credential, dockerHasLogin } = target.tested;
    if (dockerHasLogin || !('source' in credential) || !restsOnCredential(finding))
        return undefined;
    const { name } = target.target;
    const named = name.kind === 'reference' ? name : name.meant;
    const registry = named?.reference.registry ?? 'the registry';
    const only = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `This holds for the login tested here, from ${(0,_catalogue_credential_js__WEBPACK_IMPORTED_MODULE_2__/* .sourceWords */ .hI)(credential.source)}: docker has no login for ${registry} yet`;
    // Whoever is told to change the login is not told to use the same one.
    return _verdict_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .e[finding.code].verdict === 'allowed'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${only}, so the login step must use the same one.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `${only}.`;
}
/** Whoever asks, it is so. */
const HELD_BY_ALL = new Set([
    'too-visible',
    'tag-missing',
    'digest-mismatch',
    'incomplete-index'
]);
function restsOnCredential({ code: reason, class: itsClass }) {
    if (itsClass === 'by-design' || HELD_BY_ALL.has(reason))
        return false;
    switch (_verdict_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .e[reason].layer) {
        case 'credential':
        case 'token-kind':
        case 'permission':
        case 'package':
        case 'policy':
            return true;
        case 'answer':
            return _verdict_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .REASONS */ .e[reason].verdict === 'allowed';
        case 'event':
        case 'name':
        case 'owner':
            return false;
    }
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

/***/ 4930:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cj: () => (/* binding */ packageSettings),
/* harmony export */   PN: () => (/* binding */ organizationActions),
/* harmony export */   RO: () => (/* binding */ fileLine),
/* harmony export */   fg: () => (/* binding */ organizationPackages),
/* harmony export */   fs: () => (/* binding */ docsUrl),
/* harmony export */   oT: () => (/* binding */ repositoryActions),
/* harmony export */   uu: () => (/* binding */ organizationSecurity),
/* harmony export */   w6: () => (/* binding */ repositorySecrets),
/* harmony export */   yZ: () => (/* binding */ HOME),
/* harmony export */   zR: () => (/* binding */ classicTokens)
/* harmony export */ });
/* harmony import */ var _sentence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4966);
/* harmony import */ var _base_unicode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6474);


/** Where the documentation of this action stands, where the runner does not say which copy of it runs. */
const HOME = 'https://github.com/OWNER/ghcr-preflight';
/** The section of docs/reasons.md about a reason, in the very version of the action that runs. */
function docsUrl(reason, action) {
    if (action === undefined)
        return `${HOME}/blob/main/docs/reasons.md#${reason}`;
    const path = [...action.repository.split('/'), 'blob', ...action.ref.split('/')].map(segment);
    return `https://github.com/${path.join('/')}/docs/reasons.md#${reason}`;
}
/**
 * The page with a package's "Manage Actions access", for organizations and users apart (GitHub docs, "Configuring a
 * package's access control and visibility"). Both where the kind of account is not known.
 */
function packageSettings(facts, name) {
    const page = (kind, text) => (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(text, at(facts, kind, segment(name.owner), 'packages/container', segment(name.name), 'settings'));
    switch (name.ownerType) {
        case 'Organization':
            return [page('orgs', 'Package settings')];
        case 'User':
            return [page('users', 'Package settings')];
        case undefined:
            return [
                page('orgs', 'Package settings (owner is an organization)'),
                page('users', 'Package settings (owner is a user)')
            ];
    }
}
function organizationPackages(facts, owner) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Package settings of the organization', at(facts, 'organizations', segment(owner), 'settings/packages'));
}
function organizationActions(facts, owner) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Actions settings of the organization', at(facts, 'organizations', segment(owner), 'settings/actions'));
}
function organizationSecurity(facts, owner) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Security settings of the organization', at(facts, 'organizations', segment(owner), 'settings/security'));
}
function repositoryActions(facts) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Actions settings of the repository', inRepository(facts, 'settings/actions'));
}
/** The page with the repository's secrets for one of the stores that a run can be given. */
function repositorySecrets(facts, store) {
    const text = store === 'actions' ? 'Actions secrets' : 'Dependabot secrets';
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)(`${text} of the repository`, inRepository(facts, `settings/secrets/${store}`));
}
/** The page with the classic tokens of whoever opens it. */
function classicTokens(facts) {
    return (0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Your classic tokens', at(facts, 'settings/tokens'));
}
/** The line of a workflow file, at the commit it was read at. */
function fileLine(facts, place) {
    const { repository, path, sha, line, endLine } = place;
    if (sha === undefined)
        return [];
    const parts = [...repository.split('/'), 'blob', sha, ...path.split('/')].map(segment);
    return [(0,_sentence_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)('Open the file', `${at(facts, ...parts)}#L${line}-L${endLine}`)];
}
function inRepository(facts, page) {
    const { owner, name } = facts.run.repository;
    return at(facts, segment(owner), segment(name), page);
}
function at(facts, ...path) {
    return [facts.run.server.url, ...path].join('/');
}
/** One segment of a path: `/` becomes `%2F`, as nested package names need it. */
function segment(text) {
    return encodeURIComponent((0,_base_unicode_js__WEBPACK_IMPORTED_MODULE_1__/* .replaceClass */ .r)(text, String.raw `\p{C}`, ''));
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


/***/ }),

/***/ 33:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ LAYERS),
/* harmony export */   e: () => (/* binding */ REASONS)
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
const REASONS = {
    accepted: { verdict: 'allowed', class: undefined, layer: 'answer' },
    'permission-granted': { verdict: 'allowed', class: undefined, layer: 'answer' },
    'not-pushing': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'fork-pull-request': { verdict: 'denied', class: 'by-design', layer: 'event' },
    dependabot: { verdict: 'denied', class: 'by-design', layer: 'permission' },
    'secret-withheld': { verdict: 'denied', class: 'by-design', layer: 'credential' },
    'upstream-image-in-fork': { verdict: 'denied', class: 'by-design', layer: 'event' },
    'invalid-name': { verdict: 'denied', class: 'mistake', layer: 'name' },
    'registry-retired': { verdict: 'denied', class: 'mistake', layer: 'name' },
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
    'rate-limited': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'registry-unavailable': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'unrecognised-response': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'untrusted-realm': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'permission-unknown': { verdict: 'unknown', class: undefined, layer: 'answer' },
    'invalid-input': { verdict: 'unknown', class: 'mistake', layer: 'answer' }
};


/***/ })

};
