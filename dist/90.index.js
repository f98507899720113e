export const id = 90;
export const ids = [90];
export const modules = {

/***/ 6090:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decisionOf: () => (/* binding */ decisionOf),
/* harmony export */   firstPushes: () => (/* reexport safe */ _verdict_decide_js__WEBPACK_IMPORTED_MODULE_1__.TF),
/* harmony export */   loadAhead: () => (/* binding */ loadAhead),
/* harmony export */   reportCrash: () => (/* binding */ reportCrash),
/* harmony export */   reportInvalidInputs: () => (/* binding */ reportInvalidInputs),
/* harmony export */   reportOf: () => (/* binding */ reportOf),
/* harmony export */   reportUnwritable: () => (/* binding */ reportUnwritable),
/* harmony export */   traceOf: () => (/* binding */ traceOf),
/* harmony export */   traceOfRequests: () => (/* binding */ traceOfRequests)
/* harmony export */ });
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8850);
/* harmony import */ var _verdict_decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5309);



async function loadAhead(job) {
    const isMore = job?.kind === 'plan' &&
        (job.ungated.length > 0 || job.events.some(({ name }) => name === 'pull_request'));
    if (isMore)
        await Promise.all(/* import() */[__webpack_require__.e(999), __webpack_require__.e(982)]).then(__webpack_require__.bind(__webpack_require__, 982));
}
async function decisionOf(facts) {
    return (0,_verdict_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .decide */ .LD)(facts, (0,_verdict_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .reasonsThatSuffice */ .i$)(facts) ?? (await everyReason()));
}
async function everyReason() {
    const { allReasons } = await Promise.all(/* import() */[__webpack_require__.e(999), __webpack_require__.e(982)]).then(__webpack_require__.bind(__webpack_require__, 982));
    return allReasons();
}
async function reportOf(decision) {
    if ((0,_report_report_js__WEBPACK_IMPORTED_MODULE_0__/* .isAllWell */ .QF)(decision))
        return (0,_report_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportAs */ .$i)(decision, (0,_report_report_js__WEBPACK_IMPORTED_MODULE_0__/* .successOf */ .Bu)(decision));
    return (0,_report_report_js__WEBPACK_IMPORTED_MODULE_0__/* .reportAs */ .$i)(decision, (await Promise.all(/* import() */[__webpack_require__.e(999), __webpack_require__.e(982)]).then(__webpack_require__.bind(__webpack_require__, 982))).problemsOf(decision));
}
async function reportInvalidInputs(...given) {
    return (await Promise.all(/* import() */[__webpack_require__.e(999), __webpack_require__.e(982)]).then(__webpack_require__.bind(__webpack_require__, 982))).reportInvalidInputs(...given);
}
async function reportCrash(...given) {
    return (await Promise.all(/* import() */[__webpack_require__.e(999), __webpack_require__.e(982)]).then(__webpack_require__.bind(__webpack_require__, 982))).reportCrash(...given);
}
async function reportUnwritable(...given) {
    return (await Promise.all(/* import() */[__webpack_require__.e(999), __webpack_require__.e(982)]).then(__webpack_require__.bind(__webpack_require__, 982))).reportUnwritable(...given);
}
async function traceOf(...given) {
    return (await __webpack_require__.e(/* import() */ 30).then(__webpack_require__.bind(__webpack_require__, 1030))).traceOf(...given);
}
async function traceOfRequests(...given) {
    return (await __webpack_require__.e(/* import() */ 30).then(__webpack_require__.bind(__webpack_require__, 1030))).traceOfRequests(...given);
}


/***/ }),

/***/ 784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ accepted)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7901);


const accepted = {
    code: 'accepted',
    means: 'the registry opened an upload',
    source: 'OCI distribution spec, "Pushing a blob in chunks" (end-4a): 202 Accepted',
    byAnswer: ({ answer }) => (answer.kind === 'accepted' ? {} : undefined),
    says: () => (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The registry opened an upload for this login.`, [])
};


/***/ }),

/***/ 9794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ pullable)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);
/* harmony import */ var _reason_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7901);


const pullable = {
    code: 'pullable',
    means: 'the registry serves the image',
    source: 'OCI distribution spec, "Pulling manifests" (end-3): 200 OK',
    byAnswer: ({ answer }) => (answer.kind === 'pullable' ? {} : undefined),
    says: (_finding, { target }) => (0,_reason_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v9)(target.target.role === 'public'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The registry serves this image to anyone.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The registry serves this image to this job.`, [])
};


/***/ }),

/***/ 8850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $i: () => (/* binding */ reportAs),
/* harmony export */   Bu: () => (/* binding */ successOf),
/* harmony export */   CR: () => (/* binding */ successLine),
/* harmony export */   Gv: () => (/* binding */ payloadWords),
/* harmony export */   QF: () => (/* binding */ isAllWell),
/* harmony export */   UU: () => (/* binding */ firstPushWords),
/* harmony export */   wP: () => (/* binding */ allowedWords)
/* harmony export */ });
/* harmony import */ var _forecast_forecast_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8448);
/* harmony import */ var _reasons_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(649);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7388);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4966);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5468);
/* harmony import */ var _titles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6023);
/* harmony import */ var _verdict_decide_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5309);
/* harmony import */ var _text_links_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4930);








function reportAs(decision, told) {
    const { inputs } = decision.facts;
    const { log, annotations, explanation, summary } = told;
    return {
        log: [...log.map(_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v), ...verdictLines(decision)],
        annotations,
        outputs: (0,_outputs_js__WEBPACK_IMPORTED_MODULE_2__/* .outputsOf */ .Yz)(decision, explanation),
        summary: inputs.summary ? summary : '',
        failed: decision.failed
    };
}
function isAllWell(decision) {
    const { facts, targets, notes } = decision;
    return (facts.run.payload.kind === 'read' &&
        targets.length > 0 &&
        targets.every(({ verdict }) => verdict === 'allowed') &&
        notes.length + (0,_forecast_forecast_js__WEBPACK_IMPORTED_MODULE_0__/* .forecastOf */ .D)(decision).length === 0);
}
function successOf(decision) {
    const target = (0,_titles_js__WEBPACK_IMPORTED_MODULE_3__/* .explainedTarget */ .ID)(decision);
    const first = firstPushWords(decision);
    return {
        log: first.length === 0 ? [] : [first],
        annotations: [],
        explanation: target === undefined ? [] : (0,_titles_js__WEBPACK_IMPORTED_MODULE_3__/* .headlinesOf */ .Di)(target),
        summary: `${successLine(decision)}\n`
    };
}
function verdictLines({ targets, shouldPush }) {
    return [
        ...targets.map(({ facts: { target }, verdict, primary }) => (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toAnnotation */ .$v)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `${(0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(target)}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(verdict)} (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .plain */ .pj)(primary.code)})`)),
        ...(asksOnlyOfOthers(targets) ? [] : [`should-push: ${String(shouldPush)}`])
    ];
}
function asksOnlyOfOthers(targets) {
    return targets.length > 0 && targets.every(({ facts: { target } }) => target.role === 'public');
}
function successLine(decision) {
    const { title, more } = allowedWords(decision);
    const first = firstPushWords(decision);
    const after = first.length === 0 ? first : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `. ${first}`;
    return title.length === 0
        ? (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toMarkdown */ .l6)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `\u23ed\ufe0f Nothing is pushed in this run.`)
        : `\u2705 **${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .shortDigests */ .sY)((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toMarkdown */ .l6)(title))}**${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toMarkdown */ .l6)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `${more}${after}`)}`;
}
function allowedWords({ targets }) {
    const allowed = targets.filter(({ verdict }) => verdict === 'allowed');
    const names = (...roles) => allowed
        .filter(({ facts }) => roles.includes(facts.target.role))
        .map(({ facts }) => (0,_titles_js__WEBPACK_IMPORTED_MODULE_3__/* .named */ .KT)(facts));
    const [base, open] = [names('base'), names('public')];
    const said = [
        ...pushesAllowed(names('image'), names('cache')),
        ...(base.length === 0 ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `the build can pull ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(base)}`]),
        ...(open.length === 0 ? [] : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `anyone can pull ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(open)}`])
    ];
    const [first] = allowed;
    const tested = first && (0,_titles_js__WEBPACK_IMPORTED_MODULE_3__/* .testedWith */ .Yp)(first.facts, first.primary);
    return {
        title: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .capitalized */ .l2)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(said)),
        more: tested === undefined ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `, ${tested}`
    };
}
function pushesAllowed(images, caches) {
    const pushed = [...images, ...caches];
    if (pushed.length === 0)
        return [];
    const [image, cache] = [images[0], caches[0]];
    const areOne = pushed.length === 2 && image !== undefined && cache !== undefined && isCacheOf(cache, image);
    return areOne
        ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `push and cache export to ${image} are allowed`]
        : [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `push to ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(pushed)} is allowed`];
}
function isCacheOf(cache, image) {
    return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toMarkdown */ .l6)(cache) === (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toMarkdown */ .l6)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `the cache ${image}`);
}
function firstPushWords(decision) {
    const { run } = decision.facts;
    const names = (0,_verdict_decide_js__WEBPACK_IMPORTED_MODULE_4__/* .firstPushes */ .TF)(decision).flatMap(({ facts: { target } }) => target.name.kind === 'reference' ? [target.name.reference.path] : []);
    const [first] = names;
    if (first === undefined)
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) ``;
    const [owner = '', ...rest] = first.split('/');
    const isOwn = owner === run.repository.owner.toLowerCase();
    const ownerType = isOwn ? run.repository.ownerType : undefined;
    const name = { owner, name: rest.join('/'), ownerType };
    const [page] = (0,_text_links_js__WEBPACK_IMPORTED_MODULE_7__/* .packageSettings */ .Cj)(decision.facts, name, 'package settings');
    const source = `org.opencontainers.image.source=${run.server.url}/${run.repository.fullName}`;
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .join */ .fj)([
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `This first push creates the package ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)(names.map((one) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `${one}`))} and decides its visibility${page === undefined || names.length > 1 ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `` : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `: look at the ${page} afterwards`}.`,
        (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `The label ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .code */ .aY)(source)} links it to this repository.`
    ]);
}
function payloadWords(payload) {
    switch (payload.kind) {
        case 'read':
            return [];
        case 'absent':
            return [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `There is no event payload; the run is judged only by the runner's variables.`];
        case 'unreadable':
            return [
                (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_6__/* .say */ .cv) `The event payload cannot be read (${payload.why}); the run is judged only by the runner's variables.`
            ];
    }
}


/***/ }),

/***/ 5309:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kq: () => (/* binding */ askedReasons),
/* harmony export */   LD: () => (/* binding */ decide),
/* harmony export */   TF: () => (/* binding */ firstPushes),
/* harmony export */   i$: () => (/* binding */ reasonsThatSuffice)
/* harmony export */ });
/* harmony import */ var _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1387);
/* harmony import */ var _reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4833);
/* harmony import */ var _reasons_accepted_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(784);
/* harmony import */ var _reasons_pullable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9794);




function reasonsThatSuffice(facts) {
    return isAllGood(facts) ? [_reasons_accepted_js__WEBPACK_IMPORTED_MODULE_2__/* .accepted */ .q, _reasons_pullable_js__WEBPACK_IMPORTED_MODULE_3__/* .pullable */ .I] : undefined;
}
function isAllGood(facts) {
    return (facts.targets.every((push) => push.answer.kind === 'accepted' &&
        push.target.origin !== 'assumed' &&
        push.tested.conditionalLogin === undefined &&
        push.tested.conditionalLogout === undefined &&
        (push.pushingJob === undefined || push.pushingJob.isAlike) &&
        !(0,_reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__/* .isTooVisible */ .Ld)((0,_reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__/* .pushCaseOf */ .i6)(facts, push))) && facts.pulls.every(({ answer }) => answer.kind === 'pullable'));
}
const SEVERITY = { allowed: 0, unknown: 1, denied: 2 };
function decide(facts, reasons) {
    const pushes = facts.targets.map((push) => judgePush(facts, push, reasons));
    const visibilities = facts.targets.map((push) => visibilityNote(facts, push));
    const { pulls, deferred } = judgePulls(facts, pushes, reasons);
    const targets = [...pushes, ...pulls];
    const images = ofRole(targets, 'image');
    const deciding = [...images, ...ofRole(targets, 'base')];
    const worst = worstOf(deciding.length > 0 ? deciding : targets);
    const shouldPush = facts.inputs.push && images.length > 0 && mayPush(facts, worst?.verdict);
    return {
        facts,
        reasons,
        targets,
        notes: [
            ...facts.unresolved.map((unresolved) => ({ kind: 'unresolved', ...unresolved })),
            ...facts.pulls.flatMap(platformNotes),
            ...facts.targets.flatMap((push) => clientNotes(facts, push)),
            ...visibilities.filter((note) => note !== undefined),
            ...deferred.map((judged) => deferredNote(judged, shouldPush)),
            ...ungatedNotes(facts, shouldPush)
        ],
        verdict: worst?.verdict ?? 'unknown',
        reason: worst?.primary.code ?? 'not-pushing',
        shouldPush,
        failed: targets.some((target) => failsStep(facts, target))
    };
}
function platformNotes({ target, answer }) {
    if (answer.kind !== 'pullable' || answer.lacks === undefined)
        return [];
    const { lacks, platforms } = answer;
    return [{ kind: 'no-native-platform', given: target.given[0] ?? '', lacks, platforms }];
}
const PING_CLIENTS = new Set(['docker', 'podman', 'buildah', 'skopeo']);
function clientNotes({ job }, { target, answer }) {
    if (answer.kind !== 'accepted' || answer.asksOnWriteOnly !== true)
        return [];
    if (target.name.kind !== 'reference')
        return [];
    if (job.kind === 'plan' && !job.pushes.some(({ tool }) => PING_CLIENTS.has(tool)))
        return [];
    const { registry } = target.name.reference;
    return [{ kind: 'asks-on-write-only', given: target.given[0] ?? '', registry }];
}
function ofRole(targets, role) {
    return targets.filter(({ facts: { target } }) => target.role === role);
}
function judgePulls(facts, pushes, reasons) {
    const all = facts.pulls.map((pull) => ({ pull, judged: judgePull(facts, pull, reasons) }));
    const pushRefused = ofRole(pushes, 'image').some(({ primary }) => primary.class === 'by-design');
    const deferred = all.filter((one) => isDeferred(one, pushRefused));
    const pulls = all.filter((one) => !deferred.includes(one)).map(({ judged }) => judged);
    return { pulls, deferred };
}
function isDeferred({ pull: { target }, judged: { verdict, primary } }, pushRefused) {
    if (!target.alsoPushed || verdict === 'allowed')
        return false;
    return target.role === 'public' || (!pushRefused && primary.reason.isFixedByPush === true);
}
function deferredNote({ pull: { target }, judged }, pushes) {
    const kind = target.role === 'public' ? 'judged-after-push' : 'built-by-this-job';
    return { kind, given: target.given[0] ?? '', primary: judged.primary, pushes };
}
function ungatedNotes({ job }, shouldPush) {
    if (job.kind !== 'plan' || job.ungated.length === 0)
        return [];
    const steps = job.ungated.map(({ at, line }) => ({ ...at, line }));
    return [{ kind: 'ungated', steps, diff: job.gateDiff, matters: !shouldPush }];
}
function worstOf(targets) {
    const rank = ({ verdict, primary }) => SEVERITY[verdict] * 2 + (primary.class === 'mistake' ? 1 : 0);
    return targets.reduce((worst, target) => (worst === undefined || rank(target) > rank(worst) ? target : worst), undefined);
}
function mayPush({ inputs }, verdict) {
    switch (verdict) {
        case 'allowed':
            return true;
        case undefined:
        case 'denied':
            return false;
        case 'unknown':
            return inputs.onUnknown === 'push';
    }
}
function failsStep({ inputs }, { facts, verdict, primary }) {
    if (facts.target.role === 'cache')
        return false;
    switch (verdict) {
        case 'allowed':
            return false;
        case 'unknown':
            return inputs.onUnknown === 'fail';
        case 'denied':
            if (inputs.onDenied === 'auto')
                return primary.class === 'mistake';
            return inputs.onDenied === 'fail';
    }
}
function visibilityNote(facts, push) {
    const c = (0,_reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__/* .pushCaseOf */ .i6)(facts, push);
    const expected = (0,_reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__/* .expectedVisibility */ .HJ)(c);
    const { visibility: actual, exists, isNew } = push;
    if (expected === undefined || actual === expected)
        return undefined;
    if (actual === undefined) {
        return {
            kind: 'visibility-unknown',
            package: c.package,
            expected,
            absent: exists === false || isNew === true
        };
    }
    return (0,_reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__/* .isTooVisible */ .Ld)(c)
        ? undefined
        : { kind: 'less-visible', package: c.package, expected, actual };
}
function firstPushes({ targets, shouldPush }) {
    return targets.filter(({ verdict, facts }) => shouldPush && verdict === 'allowed' && facts.target.role === 'image' && facts.isNew === true);
}
function judgePush(facts, push, reasons) {
    const c = (0,_reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__/* .pushCaseOf */ .i6)(facts, push);
    const causes = (0,_reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__/* .isConclusive */ .c8)(c.answer) ? [] : askPush(c, reasons);
    const judged = softened(c, verdictOf(push, byLayer(withoutHidden(causes)), c, reasons), reasons);
    const all = reasons.flatMap((reason) => found(reason, c, reason.evenIfAccepted?.(c)));
    const stops = all.filter(({ code }) => judged.verdict === 'allowed' || _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[code].verdict === 'denied');
    const [stop] = stops;
    if (stop === undefined)
        return judged;
    return judged.verdict === 'denied'
        ? { ...judged, otherFindings: [...judged.otherFindings, ...stops] }
        : { ...judged, verdict: _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[stop.code].verdict, primary: stop };
}
function softened(c, judged, reasons) {
    if (judged.verdict !== 'denied')
        return judged;
    const { primary, otherFindings } = judged;
    const [doubt] = reasons.flatMap((reason) => found(reason, c, reason.softens?.(c, primary)));
    return doubt === undefined
        ? judged
        : {
            ...judged,
            verdict: _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[doubt.code].verdict,
            primary: doubt,
            otherFindings: [primary, ...otherFindings]
        };
}
function judgePull(facts, pull, reasons) {
    const c = (0,_reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__/* .pullCaseOf */ .Ds)(facts, pull);
    return verdictOf(pull, (0,_reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__/* .isConclusive */ .c8)(c.answer) ? [] : byLayer(askPull(c, reasons)), c, reasons);
}
function askedReasons(facts, subject, reasons) {
    const push = facts.targets.find((target) => target === subject);
    const pull = facts.pulls.find((target) => target === subject);
    const c = push !== undefined ? (0,_reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__/* .pushCaseOf */ .i6)(facts, push) : undefined;
    const p = pull !== undefined ? (0,_reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__/* .pullCaseOf */ .Ds)(facts, pull) : undefined;
    return reasons.flatMap((reason) => {
        if (c !== undefined && !(0,_reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__/* .isConclusive */ .c8)(c.answer) && (reason.push ?? reason.both) !== undefined)
            return [{ reason, holds: (reason.push?.(c) ?? reason.both?.(c)) !== undefined }];
        if (p !== undefined && !(0,_reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__/* .isConclusive */ .c8)(p.answer) && (reason.pull ?? reason.both) !== undefined)
            return [{ reason, holds: (reason.pull?.(p) ?? reason.both?.(p)) !== undefined }];
        return [];
    });
}
function askPush(c, reasons) {
    const fits = (other) => other.alsoFitsPush?.(c) === true;
    const fitting = reasons.filter(fits);
    return reasons.flatMap((reason) => found(reason, c, reason.push?.(c) ?? reason.both?.(c), fitting));
}
function askPull(c, reasons) {
    const fits = (other) => other.alsoFitsPull?.(c) === true;
    const { kind } = c.answer;
    const asksBoth = !(0,_reasons_target_case_js__WEBPACK_IMPORTED_MODULE_1__/* .isLoginStale */ .jg)(c) && (kind === 'refused' || kind === 'not-asked');
    const fitting = reasons.filter(fits);
    return [
        ...reasons.flatMap((reason) => found(reason, c, reason.pull?.(c), fitting)),
        ...(asksBoth ? reasons : []).flatMap((reason) => found(reason, c, reason.both?.(c), fitting))
    ];
}
function found(reason, { error }, held, fitting = []) {
    if (held === undefined)
        return [];
    const { code } = reason;
    const { certainty = 'certain' } = held;
    const others = certainty === 'likely' ? fitting.filter((other) => other !== reason) : [];
    const alsoPossible = likeliestFirst(reason, others);
    return [{ class: _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[code].class, error, ...held, code, reason, certainty, alsoPossible }];
}
function likeliestFirst(reason, others) {
    const isNear = ({ code }) => _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[code].layer === _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[reason.code].layer;
    return others.toSorted((one, other) => Number(isNear(other)) - Number(isNear(one)));
}
function withoutHidden(causes) {
    const hiding = causes.find(({ reason }) => reason.hidesMistakes);
    return hiding === undefined
        ? causes
        : causes.filter((one) => one === hiding || one.class === 'by-design');
}
function byLayer(causes) {
    const rank = ({ class: itsClass, code }) => itsClass === 'by-design' ? -1 : _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .LAYERS */ .R.indexOf(_reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[code].layer);
    return causes.toSorted((one, other) => rank(one) - rank(other));
}
function verdictOf(facts, causes, c, reasons) {
    const byAnswer = reasons.flatMap((reason) => found(reason, c, reason.byAnswer?.(c)));
    const [primary = byAnswer[0], ...otherFindings] = causes;
    if (primary === undefined)
        throw new Error(`no reason for an answer of kind ${c.answer.kind}`);
    return { facts, verdict: _reasons_codes_js__WEBPACK_IMPORTED_MODULE_0__/* .CODES */ .L[primary.code].verdict, primary, otherFindings };
}


/***/ })

};
