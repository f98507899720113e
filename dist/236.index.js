export const id = 236;
export const ids = [236];
export const modules = {

/***/ 7236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decide: () => (/* reexport */ decide),
  firstPushes: () => (/* reexport */ notes/* firstPushes */.TF),
  reasonsFor: () => (/* reexport */ reasonsFor),
  reportCrash: () => (/* reexport */ reportCrash),
  reportInvalidInputs: () => (/* reexport */ reportInvalidInputs),
  reportOf: () => (/* reexport */ reportOf),
  reportUnwritable: () => (/* reexport */ reportUnwritable),
  traceOf: () => (/* reexport */ traceOf),
  traceOfRequests: () => (/* reexport */ debug_log/* traceOfRequests */.z)
});

// EXTERNAL MODULE: ./src/report/debug-log.ts
var debug_log = __webpack_require__(1030);
// EXTERNAL MODULE: ./src/report/notes.ts
var notes = __webpack_require__(4931);
// EXTERNAL MODULE: ./src/reasons/target.ts
var reasons_target = __webpack_require__(7536);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/causes.ts
var report_causes = __webpack_require__(304);
// EXTERNAL MODULE: ./src/report/invalid-inputs.ts
var invalid_inputs = __webpack_require__(2411);
// EXTERNAL MODULE: ./src/reasons/codes.ts
var codes = __webpack_require__(1387);
// EXTERNAL MODULE: ./src/reasons/permissions-block.ts
var permissions_block = __webpack_require__(5309);
// EXTERNAL MODULE: ./src/report/summary-blocks.ts
var summary_blocks = __webpack_require__(9589);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
// EXTERNAL MODULE: ./src/text/sentence.ts
var text_sentence = __webpack_require__(4966);
;// CONCATENATED MODULE: ./src/report/evidence.ts






const LONGEST = 60_000;
function evidenceOf(decision, causes) {
    const { facts } = decision;
    const permission = (0,text_sentence/* join */.fj)([
        ...payloadWords(facts.run.payload),
        ...(causes.some(isAboutToken)
            ? [permissionText(facts.permission), ...declaredWords(facts.declared)]
            : [])
    ]);
    const items = [...new Set(causes.map((cause) => causeItems(cause).join('\n')))];
    if (items.length === 0)
        return [];
    const shown = within(items, LONGEST);
    const hidden = items.length - shown.length;
    return (0,summary_blocks/* fold */.AU)((0,text_sentence/* say */.cv) `Evidence of ghcr-preflight`, [
        ...(permission.length === 0 ? [] : [(0,text_escape/* toMarkdown */.l6)(permission)]),
        [...shown, ...(hidden > 0 ? [`- and ${String(hidden)} more lines`] : [])].join('\n')
    ]);
}
function isAboutToken({ finding, occurrences: [{ target }] }) {
    if (target.facts.tested.token !== 'job')
        return false;
    switch (codes/* CODES */.L[finding.code].layer) {
        case 'event':
        case 'permission':
        case 'package':
        case 'policy':
        case 'answer':
            return true;
        case 'name':
        case 'owner':
        case 'credential':
        case 'token-kind':
            return false;
    }
}
function within(lines, most) {
    let left = most;
    return lines.filter((line) => {
        left -= line.length + 1;
        return left >= 0;
    });
}
function causeItems({ occurrences: [first, ...rest] }) {
    const others = rest.length === 0 ? (0,text_sentence/* say */.cv) `` : (0,text_sentence/* say */.cv) ` (and ${(0,text_sentence/* plain */.pj)(String(rest.length))} more with the same answer)`;
    const { target, tested } = first.target.facts;
    const credential = 'source' in tested.credential
        ? (0,text_sentence/* say */.cv) `login from ${(0,reasons_target/* sourceWords */.hI)(tested.credential.source)}`
        : (0,text_sentence/* say */.cv) `${(0,text_sentence/* plain */.pj)(tested.credential.kind === 'none' ? 'no login' : 'no usable login')}`;
    const token = tested.token === undefined ? (0,text_sentence/* say */.cv) `` : (0,text_sentence/* say */.cv) `, token of kind ${(0,text_sentence/* plain */.pj)(tested.token)}`;
    const exchanges = supporting(first);
    const { error } = first.finding;
    return [
        `- ${(0,text_escape/* toMarkdown */.l6)((0,text_sentence/* say */.cv) `${(0,reasons_target/* nameOf */.Vb)(target)}${others}: ${credential}${token}${exchanges.length === 0 ? (0,text_sentence/* say */.cv) `; nothing asked` : (0,text_sentence/* say */.cv) ``}`)}`,
        ...exchanges.map((exchange) => `  - ${(0,text_escape/* toMarkdown */.l6)(exchangeWords(exchange))}`),
        ...(error === undefined
            ? []
            : [`  - ${(0,text_escape/* toMarkdown */.l6)((0,text_sentence/* say */.cv) `The registry answered ${(0,reasons_target/* answerWords */.Gy)(error)}.`)}`])
    ];
}
function supporting({ target: { facts }, finding }) {
    return (0,reasons_target/* isPulled */.NP)(facts.target) || finding.code === 'too-visible'
        ? facts.exchanges
        : facts.exchanges.filter(({ isAnonymous }) => isAnonymous !== true);
}
function exchangeWords({ method, url, status, outcome, ms, isAnonymous }) {
    const answer = status === undefined ? (0,text_sentence/* say */.cv) `no answer` : (0,text_sentence/* say */.cv) `${(0,text_sentence/* plain */.pj)(String(status))}`;
    const what = outcome === '' || outcome === 'answered' ? (0,text_sentence/* say */.cv) `` : (0,text_sentence/* say */.cv) `, ${outcome}`;
    const who = isAnonymous === true ? (0,text_sentence/* say */.cv) `, without a login` : (0,text_sentence/* say */.cv) ``;
    return (0,text_sentence/* say */.cv) `${(0,text_sentence/* code */.aY)(`${method} ${url}`)}: ${answer}${what}${who} (${(0,text_sentence/* plain */.pj)(String(Math.max(0, Math.round(ms))))} ms)`;
}
function payloadWords(payload) {
    switch (payload.kind) {
        case 'read':
            return [];
        case 'absent':
            return [(0,text_sentence/* say */.cv) `There is no event payload; the run is judged by the runner's variables alone.`];
        case 'unreadable':
            return [
                (0,text_sentence/* say */.cv) `The event payload cannot be read (${payload.why}); the run is judged by the runner's variables alone.`
            ];
    }
}
const SOURCES = {
    runner: 'runner',
    'worker-log': "runner's own log",
    registry: 'answer of the registry',
    event: 'event',
    workflow: 'workflow file',
    nothing: 'defaults'
};
const CERTAINTIES = {
    certain: 'certain',
    high: 'nearly certain',
    medium: 'likely',
    low: 'a guess'
};
function permissionText({ level, certainty, rule, source }) {
    return (0,text_sentence/* say */.cv) `Job's own token: ${(0,text_sentence/* code */.aY)(`packages: ${level}`)}, known from the ${(0,text_sentence/* plain */.pj)(SOURCES[source])} by rule ${(0,text_sentence/* plain */.pj)(rule)} (${(0,text_sentence/* plain */.pj)(CERTAINTIES[certainty])}).`;
}
function declaredWords(declared) {
    switch (declared.kind) {
        case 'block':
            return [
                declared.level === 'none'
                    ? (0,text_sentence/* say */.cv) `The workflow file grants nothing for ${(0,text_sentence/* code */.aY)('packages')} in ${(0,permissions_block/* blockName */.pI)(declared.place)} (${(0,permissions_block/* locationText */.fN)(declared.place)}).`
                    : (0,text_sentence/* say */.cv) `The workflow file declares ${(0,text_sentence/* code */.aY)(`packages: ${declared.level}`)} in ${(0,permissions_block/* blockName */.pI)(declared.place)} (${(0,permissions_block/* locationText */.fN)(declared.place)}).`
            ];
        case 'absent':
            return [
                (0,text_sentence/* say */.cv) `The workflow file has no ${(0,text_sentence/* code */.aY)('permissions')} block for ${(0,permissions_block/* blockName */.pI)(declared.place)} (${(0,permissions_block/* locationText */.fN)(declared.place)}).`
            ];
        case 'unreadable':
            return declared.why === 'not-looked-at'
                ? []
                : [(0,text_sentence/* say */.cv) `What the workflow file declares is not known: ${(0,permissions_block/* unreadableWords */.hd)(declared.why)}.`];
    }
}

// EXTERNAL MODULE: ./src/text/links.ts
var text_links = __webpack_require__(4930);
// EXTERNAL MODULE: ./src/report/report-json-parts.ts
var report_json_parts = __webpack_require__(7838);
// EXTERNAL MODULE: ./src/permissions/rules.ts
var rules = __webpack_require__(4391);
;// CONCATENATED MODULE: ./src/forecast/forecast.ts


function forecastOf({ facts, targets }) {
    const { job, run } = facts;
    const images = targets.filter(({ facts: { target } }) => target.role === 'image');
    const isOwn = images.every(({ facts: { target, tested } }) => tested.token === 'job' && isUnderOwner(target, run.repository.owner));
    if (job.kind !== 'plan' || images.length === 0 || !isOwn || run.repository.fork === true)
        return [];
    const reasons = new Set(images.map(({ primary }) => primary.code));
    const isAllowed = images.every(({ verdict }) => verdict === 'allowed');
    return startsOf(job.events)
        .flatMap((start) => told(start, (0,rules/* effectivePermission */.f)(permissionFacts(facts, start))))
        .filter(({ outcome, reason }) => reason === undefined
        ? outcome === 'asked' && [...reasons].some(isOfEvent)
        : !reasons.has(reason) && (isAllowed || ![...reasons].some(isOfEvent)));
}
function isOfEvent(reason) {
    return codes/* CODES */.L[reason].class === 'by-design';
}
function isUnderOwner({ name }, owner) {
    return (name.kind === 'reference' &&
        name.registry.kind === 'github' &&
        name.reference.path.split('/')[0] === owner.toLowerCase());
}
function told(start, permission) {
    const { level, certainty, rule } = permission;
    const { situation, event } = start;
    if (rule === 'fork-public' || rule === 'fork-public-none')
        return [{ situation, event, outcome: 'not-pushed', reason: 'fork-pull-request', rule }];
    if (certainty !== 'high' && certainty !== 'certain')
        return [];
    if (level === 'write')
        return [{ situation, event, outcome: 'asked', reason: undefined, rule }];
    return start.dependabot
        ? [{ situation, event, outcome: 'not-pushed', reason: 'dependabot', rule }]
        : [];
}
function permissionFacts({ run, job, declared: asked }, start) {
    const declared = asked.kind === 'unreadable' && job.kind === 'plan' ? job.declared : asked;
    const { visibility, ownerType, createdAt } = run.repository;
    return {
        event: start.event,
        origin: start.origin,
        visibility,
        ownerType,
        createdAt,
        dependabot: start.dependabot,
        dependabotUnsettled: false,
        secretSource: undefined,
        declared,
        runtime: undefined,
        observedPermission: undefined,
        idTokenOffered: false
    };
}
const FROM_FORK = { kind: 'fork', head: undefined, fromUpstream: false };
const FROM_BRANCH = { kind: 'same-repository' };
const NOT_COMPARED = { kind: 'not-compared' };
function startsOf(events) {
    return events.flatMap(({ name, types, filters }) => {
        const start = (situation, origin, dependabot = false) => ({
            situation,
            event: name,
            origin,
            dependabot
        });
        switch (name) {
            case 'pull_request':
                return types.length === 1 && types[0] === 'closed'
                    ? [start('merged-fork-pull-request', FROM_FORK)]
                    : [
                        start('fork-pull-request', FROM_FORK),
                        ...(types.includes('closed') ? [start('merged-fork-pull-request', FROM_FORK)] : []),
                        start('dependabot-pull-request', FROM_BRANCH, true),
                        start('branch-pull-request', FROM_BRANCH)
                    ];
            case 'pull_request_target':
                return [start('pull-request-target', NOT_COMPARED)];
            case 'push':
                return [
                    ...(startsFor('branches', filters) ? [start('push', NOT_COMPARED)] : []),
                    ...(startsFor('tags', filters) ? [start('tag', NOT_COMPARED)] : [])
                ];
            case 'merge_group':
                return [start('merge-queue', NOT_COMPARED)];
            case 'schedule':
                return [start('schedule', NOT_COMPARED)];
            case 'workflow_dispatch':
                return [start('manual', NOT_COMPARED)];
            case 'release':
                return [start('release', NOT_COMPARED)];
            default:
                return [];
        }
    });
}
function startsFor(kind, filters) {
    const named = filters.filter((one) => /^(?:branches|tags)(?:-ignore)?$/.test(one));
    return named.length === 0 || named.some((one) => one.startsWith(kind));
}

;// CONCATENATED MODULE: ./src/report/report-json.ts



const MOST_BYTES = 60 * 1024;
const MOST_NOTES = 20;
const NOTHING = { evidence: 0, findings: 0, entries: 0, targets: 0, notes: 0, job: 0 };
function reportJsonOf(decision) {
    const whole = decision.targets.map(report_json_parts/* reportedTarget */.Lk);
    const full = written(decision, whole, NOTHING);
    if (full.length <= MOST_BYTES)
        return full;
    const evidence = sum(whole.map((target) => target.evidence.length));
    const withoutJob = decision.facts.job.kind === 'not-read' ? 0 : 1;
    const withoutEvidence = whole.map((target) => ({ ...target, evidence: [] }));
    const shorter = written(decision, withoutEvidence, { ...NOTHING, evidence, job: withoutJob });
    if (shorter.length <= MOST_BYTES)
        return shorter;
    const brief = withoutEvidence.map((target) => ({
        ...target,
        given: target.given.slice(0, 1),
        findings: target.findings.slice(0, 1)
    }));
    const findings = sum(whole.map((target) => target.findings.length - 1));
    const entries = sum(whole.map((target) => Math.max(0, target.given.length - 1)));
    return longestFitting(brief.length, (kept) => written(decision, brief.slice(0, kept), {
        evidence,
        findings,
        entries,
        targets: brief.length - kept,
        notes: 0,
        job: withoutJob
    }));
}
function longestFitting(most, write) {
    let fits = 0;
    let tooMany = most + 1;
    while (tooMany - fits > 1) {
        const middle = Math.floor((fits + tooMany) / 2);
        if (write(middle).length <= MOST_BYTES)
            fits = middle;
        else
            tooMany = middle;
    }
    return write(fits);
}
function written(decision, targets, truncated) {
    const { verdict, reason, shouldPush, failed, facts, notes } = decision;
    return toAsciiJson({
        version: 1,
        verdict,
        reason,
        shouldPush,
        failed,
        run: (0,report_json_parts/* reportedRun */.T_)(facts.run),
        token: (0,report_json_parts/* reportedPermission */.rb)(facts.permission, facts.declared),
        job: truncated.job > 0 ? null : (0,report_json_parts/* reportedJob */.rr)(facts.job),
        targets,
        notes: notes.slice(0, MOST_NOTES).map(report_json_parts/* reportedNote */.Ii),
        forecast: forecastOf(decision).map(report_json_parts/* reportedForecast */.PK),
        inputErrors: [],
        truncated: { ...truncated, notes: Math.max(0, notes.length - MOST_NOTES) }
    });
}
function invalidInputJson(errors) {
    const inputErrors = errors.slice(0, 50).map(({ input, value, allowed }) => ({
        input: (0,text_sentence/* truncate */.xv)(input, 100),
        value: (0,text_sentence/* truncate */.xv)(value, 100),
        allowed: (0,text_sentence/* truncate */.xv)(allowed, 200)
    }));
    return toAsciiJson({ ...WITHOUT_VERDICT, reason: 'invalid-input', inputErrors });
}
function crashJson(done) {
    return toAsciiJson({ ...WITHOUT_VERDICT, ...done });
}
const WITHOUT_VERDICT = {
    version: 1,
    verdict: 'unknown',
    reason: 'permission-unknown',
    shouldPush: false,
    failed: true,
    run: null,
    token: null,
    job: null,
    targets: [],
    notes: [],
    forecast: [],
    inputErrors: [],
    truncated: NOTHING
};
const STRING = /"(?:[^"\\]|\\.)*"/g;
const NOT_SHELL_SAFE = /[^A-Za-z0-9.,:/_=+@-]/g;
function toAsciiJson(value) {
    return JSON.stringify(value, (_key, inner) => typeof inner === 'string' ? inner.replace(/[\ud800-\udfff]/gu, '\ufffd') : inner).replace(STRING, (literal) => {
        const text = String(JSON.parse(literal));
        return `"${text.replace(NOT_SHELL_SAFE, escaped)}"`;
    });
}
function escaped(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function sum(numbers) {
    return numbers.reduce((total, next) => total + next, 0);
}

;// CONCATENATED MODULE: ./src/report/outputs.ts







function outputsOf(decision, causes) {
    const first = decision.targets.find(({ facts }) => facts.target.role === 'image')?.facts;
    return {
        'should-push': String(decision.shouldPush),
        images: judgedImages(decision).join('\n'),
        image: firstImage(decision),
        verdict: decision.verdict,
        reason: decision.reason,
        explanation: explain(decision, causes),
        'token-permission': permissionOf(decision.facts.permission),
        'package-exists': first?.exists === undefined ? 'unknown' : String(first.exists),
        visibility: first?.visibility ?? 'unknown',
        'pushable-tags': pushableTags(decision).join('\n'),
        'cache-to': writableCaches(decision).join('\n'),
        report: reportJsonOf(decision)
    };
}
function permissionOf({ level, certainty }) {
    return certainty === 'low' ? 'unknown' : level;
}
function judgedImages({ facts, targets }) {
    const judged = targets
        .map(({ facts: { target } }) => target)
        .filter((target) => target.role === 'image' && !(0,reasons_target/* isAssumed */.nH)(target))
        .flatMap(({ name, given }) => (name.kind === 'reference' ? given : []));
    return facts.inputs.images === undefined ? [...new Set(judged)] : judged;
}
function firstImage({ targets, facts }) {
    if (facts.job.kind === 'plan' && facts.job.usesOwnName)
        return ownImage(facts.run);
    const names = targets
        .map(({ facts: { target } }) => target)
        .filter((target) => target.role === 'image' && !(0,reasons_target/* isAssumed */.nH)(target))
        .flatMap(({ name }) => (name.kind === 'reference' ? [name.reference] : []));
    const [first] = names;
    return first === undefined ? ownImage(facts.run) : `${first.registry}/${first.path}`;
}
function ownImage({ repository, server }) {
    return repository.fullName === '' ? '' : `${server.registry}/${repository.fullName.toLowerCase()}`;
}
function pushableTags({ facts, targets }) {
    const allowed = targets
        .filter((target) => target.facts.target.role === 'image' && target.verdict === 'allowed')
        .flatMap((target) => target.facts.target.given);
    return facts.inputs.images?.filter((entry) => allowed.includes(entry)) ?? [...new Set(allowed)];
}
function writableCaches({ facts, targets }) {
    const { cacheTo, onUnknown } = facts.inputs;
    const unwritable = targets
        .filter((target) => target.facts.target.role === 'cache')
        .filter(({ verdict }) => verdict === 'denied' || (verdict === 'unknown' && onUnknown !== 'push'))
        .flatMap((target) => target.facts.target.given);
    return cacheTo.filter((entry) => !unwritable.includes(entry));
}
const LONGEST_EXPLANATION = 1_000 - openedBy('unknown', '').length;
const LEAST_WORTHWHILE = 80;
function explain(decision, causes) {
    return openedBy(decision.verdict, fill(sentencesOf(decision, causes)));
}
function openedBy(verdict, line) {
    return `${verdict} -- ${line}`;
}
function sentencesOf(decision, causes) {
    const found = decision.targets.filter(({ primary }) => primary.code === decision.reason);
    const target = found.find(({ facts }) => facts.target.role === 'image') ?? found[0];
    if (target === undefined)
        return [(0,text_sentence/* say */.cv) `Nothing is pushed in this run.`];
    const { primary, facts } = target;
    const headline = (0,text_sentence/* say */.cv) `${(0,report_causes/* headlineOf */.gD)(primary, facts)}.`;
    const tested = (0,report_causes/* testedWith */.Yp)(facts, primary);
    const note = tested === undefined ? (0,text_sentence/* say */.cv) `` : testedText(tested, facts);
    const cause = causes.find(({ finding, occurrences }) => finding.code === primary.code && occurrences.some((one) => one.target === target));
    if (cause === undefined)
        return [headline, note];
    const notice = (0,report_causes/* noticeOf */.QJ)(cause);
    if (notice !== undefined)
        return [notice, (0,report_causes/* docsOf */.fE)(primary, decision.facts)];
    return [headline, ...storyOf(cause, decision), note, (0,report_causes/* docsOf */.fE)(primary, decision.facts)];
}
function testedText(tested, { tested: { token } }) {
    return token === 'job' ? (0,text_sentence/* say */.cv) `Tested with the job token.` : (0,text_sentence/* say */.cv) `${(0,text_sentence/* capitalized */.l2)(tested)}.`;
}
function storyOf(cause, { facts }) {
    const [fix] = cause.advice.fixes;
    return [
        (0,text_sentence/* join */.fj)((0,report_causes/* explanationOf */.pg)(cause, facts)),
        fix === undefined ? [] : (0,text_sentence/* say */.cv) `Fix: ${(0,report_causes/* fixText */.Xc)(fix)}.`,
        (0,report_causes/* placeOfCause */.yi)(cause) ?? []
    ];
}
function fill(sentences) {
    const last = (0,text_escape/* toOutput */.FQ)(sentences.at(-1) ?? []);
    let line = '';
    for (const sentence of sentences.slice(0, -1)) {
        const room = LONGEST_EXPLANATION - last.length - line.length - 2;
        if (room >= LEAST_WORTHWHILE && sentence.length > 0)
            line = `${line} ${(0,text_escape/* toOutput */.FQ)(sentence, room)}`.trim();
    }
    return `${line} ${last}`.trim();
}
function invalidInputOutcome(errors, run) {
    return {
        outputs: {
            ...outputs_WITHOUT_VERDICT,
            image: run === undefined ? '' : ownImage(run),
            reason: 'invalid-input',
            explanation: openedBy('unknown', (0,text_escape/* toOutput */.FQ)((0,text_sentence/* join */.fj)(errors.map(invalid_inputs/* inputErrorWords */.G6)), LONGEST_EXPLANATION)),
            report: invalidInputJson(errors)
        },
        annotations: [(0,invalid_inputs/* invalidInputAnnotation */.zx)(errors, run?.action)]
    };
}
const BROKE_OFF = (0,text_sentence/* say */.cv) `The check failed by a bug of its own. That says nothing about the push.`;
function crashOutputs(shouldPush, failed, run, why = BROKE_OFF) {
    return {
        ...outputs_WITHOUT_VERDICT,
        image: run === undefined ? '' : ownImage(run),
        'should-push': String(shouldPush),
        reason: 'permission-unknown',
        explanation: openedBy('unknown', (0,text_escape/* toOutput */.FQ)(why, LONGEST_EXPLANATION)),
        report: crashJson({ shouldPush, failed })
    };
}
const outputs_WITHOUT_VERDICT = {
    'should-push': 'false',
    images: '',
    verdict: 'unknown',
    'token-permission': 'unknown',
    'package-exists': 'unknown',
    visibility: 'unknown',
    'pushable-tags': '',
    'cache-to': ''
};

// EXTERNAL MODULE: ./src/reasons/fixes.ts
var fixes = __webpack_require__(6066);
;// CONCATENATED MODULE: ./src/report/summary.ts











const MOST_CAUSES = 20;
function summaryOf(decision, causes) {
    const forecast = forecastBlock(forecastOf(decision));
    if (causes.length + decision.notes.length === 0)
        return `${[successLine(decision), ...forecast].join('\n\n')}\n`;
    const isAlone = causes.length === 1;
    const blocks = causes.slice(0, MOST_CAUSES).map((cause) => blockOf(cause, decision, isAlone));
    const [only] = blocks;
    const parts = [
        ...(isAlone && only !== undefined
            ? (0,summary_blocks/* blockAlone */.h4)(only)
            : [headingOf(decision, causes), ...blocks.flatMap(summary_blocks/* blockAmongOthers */.bv)]),
        ...leftOut(causes.length - MOST_CAUSES, 'causes'),
        ...decision.notes.slice(0, MOST_CAUSES).flatMap((note) => noteBlock(note, decision)),
        ...leftOut(decision.notes.length - MOST_CAUSES, 'warnings'),
        ...((0,notes/* firstPushWords */.UU)(decision).length === 0 ? [] : [(0,text_escape/* toMarkdown */.l6)((0,notes/* firstPushWords */.UU)(decision))]),
        ...(causes.length === 0 ? [] : wellOnes(decision)),
        ...forecast,
        ...evidenceOf(decision, causes)
    ];
    return `${parts.join('\n\n')}\n`;
}
function successLine(decision) {
    const { title, more } = successOf(decision);
    return title.length === 0
        ? (0,text_escape/* toMarkdown */.l6)((0,text_sentence/* say */.cv) `\u23ed\ufe0f Nothing is pushed in this run.`)
        : `\u2705 **${(0,summary_blocks/* shortDigests */.sY)((0,text_escape/* toMarkdown */.l6)(title))}**${(0,text_escape/* toMarkdown */.l6)((0,text_sentence/* say */.cv) `${more}${firstPush(decision)}`)}`;
}
function successOf({ targets }) {
    const allowed = targets.filter(({ verdict }) => verdict === 'allowed');
    const names = (...roles) => allowed
        .map(({ facts }) => facts)
        .filter(({ target }) => roles.includes(target.role))
        .map(report_causes/* named */.KT);
    const [base, open] = [names('base'), names('public')];
    const said = [
        ...pushesAllowed(names('image'), names('cache')),
        ...(base.length === 0 ? [] : [(0,text_sentence/* say */.cv) `the build can pull ${(0,text_sentence/* list */.p_)(base)}`]),
        ...(open.length === 0 ? [] : [(0,text_sentence/* say */.cv) `anyone can pull ${(0,text_sentence/* list */.p_)(open)}`])
    ];
    const [first] = allowed;
    const tested = first && (0,report_causes/* testedWith */.Yp)(first.facts, first.primary);
    return {
        title: (0,text_sentence/* capitalized */.l2)((0,text_sentence/* list */.p_)(said)),
        more: tested === undefined ? (0,text_sentence/* say */.cv) `` : (0,text_sentence/* say */.cv) `, ${tested}`
    };
}
function pushesAllowed(images, caches) {
    const pushed = [...images, ...caches];
    if (pushed.length === 0)
        return [];
    const [image, cache] = [images[0], caches[0]];
    const areOne = pushed.length === 2 && image !== undefined && cache !== undefined && isCacheOf(cache, image);
    return areOne
        ? [(0,text_sentence/* say */.cv) `push and cache to ${image} are allowed`]
        : [(0,text_sentence/* say */.cv) `push to ${(0,text_sentence/* list */.p_)(pushed)} is allowed`];
}
function isCacheOf(cache, image) {
    return (0,text_escape/* toMarkdown */.l6)(cache) === (0,text_escape/* toMarkdown */.l6)((0,text_sentence/* say */.cv) `the cache ${image}`);
}
function firstPush(decision) {
    const words = (0,notes/* firstPushWords */.UU)(decision);
    return words.length === 0 ? words : (0,text_sentence/* say */.cv) `. ${words}`;
}
function headingOf(decision, causes) {
    if (causes.length === 0) {
        const { title } = successOf(decision);
        return title.length === 0
            ? (0,summary_blocks/* heading */.R_)(3, '\u23ed\ufe0f', (0,text_sentence/* say */.cv) `Nothing is pushed in this run`)
            : (0,summary_blocks/* heading */.R_)(3, '\u2705', title);
    }
    const sign = ['\u274c', '\u26a0\ufe0f', '\u23ed\ufe0f'].find((one) => causes.some((cause) => signOf(cause) === one)) ??
        '\u26a0\ufe0f';
    const concerned = new Set(causes
        .filter((cause) => signOf(cause) === sign)
        .flatMap(({ occurrences }) => occurrences.map(({ target }) => target)));
    const roles = [...concerned].map(({ facts }) => facts.target.role);
    const all = decision.targets.every(({ facts }) => facts.target.role !== 'cache');
    const what = concernedOf(concerned.size, countOf(decision.targets), all);
    return (0,summary_blocks/* heading */.R_)(3, sign, (0,text_sentence/* say */.cv) `${(0,text_sentence/* plain */.pj)(`${what} ${outcomeOf(sign, roles, decision.targets.length === 1)}`)}`);
}
function countOf(targets) {
    return new Set(targets.map(({ facts }) => (0,text_escape/* toMarkdown */.l6)((0,report_causes/* named */.KT)(facts)))).size;
}
function concernedOf(some, all, onlyImages) {
    if (all === 1)
        return onlyImages ? '1 image' : '1 cache';
    const count = some === all ? String(all) : `${String(some)} of ${String(all)}`;
    return `${count} ${onlyImages ? 'images' : 'images and caches'}`;
}
function outcomeOf(sign, roles, isOne) {
    const pulled = roles.filter((role) => (0,reasons_target/* isPulled */.NP)({ role })).length;
    switch (sign) {
        case '\u274c':
            if (pulled === roles.length)
                return 'cannot be pulled';
            return pulled === 0 ? 'would be refused' : 'would be refused or cannot be pulled';
        case '\u23ed\ufe0f':
            return isOne ? 'is skipped by design' : 'are skipped by design';
        case '\u26a0\ufe0f':
        case '\u2705':
            return isOne ? 'needs a look' : 'need a look';
    }
}
function signOf(cause) {
    const { finding, level, isOvershadowed } = cause;
    if (codes/* CODES */.L[finding.code].verdict !== 'denied' || isOvershadowed)
        return '\u26a0\ufe0f';
    if (finding.class === 'by-design' && level !== 'error')
        return '\u23ed\ufe0f';
    return level === 'error' ? '\u274c' : '\u26a0\ufe0f';
}
function blockOf(cause, { facts, targets }, isAlone) {
    const { finding, advice, occurrences, level } = cause;
    const [first] = occurrences;
    const isByDesign = finding.class === 'by-design' && level !== 'error';
    const notice = isByDesign ? (0,report_causes/* noticeOf */.QJ)(cause) : undefined;
    const tested = (0,report_causes/* testedWith */.Yp)(first.target.facts, finding);
    const place = advice.place && (0,text_links/* fileLine */.RO)(facts, advice.place);
    const opened = new Set((0,summary_blocks/* addressesIn */.Mh)(advice.fixes.map(({ text }) => text)));
    const links = advice.links.filter((part) => part.kind !== 'link' || !opened.has(part.url));
    const footer = [
        ...(tested === undefined ? [] : [(0,text_sentence/* capitalized */.l2)(tested)]),
        ...(place === undefined || advice.amendment !== undefined ? [] : [place]),
        ...links.map((part) => [part]),
        [(0,text_sentence/* link */.nf)('What this means', (0,text_links/* docsUrl */.fs)(finding.code, facts.run.action))]
    ];
    const isOne = occurrences.length === 1;
    return {
        sign: signOf(cause),
        title: isOne
            ? (0,report_causes/* headlineOf */.gD)(finding, first.target.facts, level)
            : titleOfMany(cause, isAlone ? countOf(targets) : 0),
        items: itemsOf(cause),
        why: notice === undefined ? (0,report_causes/* explanationOf */.pg)(cause, facts) : [notice],
        fixes: sharedFixes(cause),
        diff: advice.amendment,
        place,
        areFixesOptional: isByDesign,
        footer
    };
}
function titleOfMany({ finding, occurrences, level }, all) {
    const roles = occurrences.map(({ target }) => target.facts.target.role);
    const count = (caches) => roles.filter((role) => (role === 'cache') === caches).length;
    const parts = [
        ...(count(false) === 0 ? [] : [counted(count(false), 'image', count(true) === 0 ? all : 0)]),
        ...(count(true) === 0 ? [] : [counted(count(true), 'cache', 0)])
    ];
    const pulled = (0,reasons_target/* isPulled */.NP)(occurrences[0].target.facts.target);
    const isSkipped = finding.class === 'by-design' && level !== 'error' && !pulled;
    return (0,text_sentence/* say */.cv) `${(0,text_sentence/* plain */.pj)(isSkipped ? 'Skipped the push of ' : '')}${(0,text_sentence/* list */.p_)(parts.map((part) => (0,text_sentence/* say */.cv) `${(0,text_sentence/* plain */.pj)(part)}`))}: ${(0,text_sentence/* plain */.pj)((0,report_causes/* whyOf */.gf)(finding, pulled))}`;
}
function counted(count, what, all) {
    const of = all > count ? ` of ${String(all)}` : '';
    return `${String(count)}${of} ${what}${count === 1 && of === '' ? '' : 's'}`;
}
function itemsOf({ occurrences }) {
    if (occurrences.length === 1)
        return [];
    const pages = occurrences.map(({ advice }) => pagesOf(advice.fixes));
    const differ = new Set(pages.map(([page]) => page)).size > 1;
    return occurrences.map(({ target, advice }, index) => {
        const [fix] = advice.fixes;
        const write = fix?.instead === undefined ? undefined : (0,text_sentence/* say */.cv) `write ${(0,text_sentence/* code */.aY)(fix.instead)}`;
        const [page, ofUser] = differ ? (pages[index] ?? []) : [];
        const user = ofUser === undefined ? undefined : (0,text_sentence/* say */.cv) `${(0,text_sentence/* link */.nf)('settings of a user', ofUser)}`;
        const details = [advice.detail, write, user].filter((one) => one !== undefined);
        return {
            name: (0,report_causes/* named */.KT)(target.facts),
            page,
            detail: details.length === 0 ? undefined : (0,text_sentence/* list */.p_)(details)
        };
    });
}
function pagesOf(fixes) {
    return fixes.map(({ text }) => (0,summary_blocks/* addressesIn */.Mh)([text])).find((pages) => pages.length > 0) ?? [];
}
function sharedFixes({ advice, occurrences }) {
    if (occurrences.length === 1)
        return advice.fixes;
    const differ = new Set(occurrences.map((one) => pagesOf(one.advice.fixes)[0])).size > 1;
    return advice.fixes.map(({ by, text, instead, isDiff, also }, index) => ({
        by,
        text: instead !== undefined && index === 0
            ? (0,text_sentence/* say */.cv) `${text} (each name above says what to write)`
            : differ && text.some(({ kind }) => kind === 'link')
                ? withoutAddresses(text)
                : text,
        ...(isDiff === true ? { isDiff } : {}),
        ...(also === true ? { also } : {})
    }));
}
function withoutAddresses(sentence) {
    const [first] = sentence.filter(({ kind }) => kind === 'link');
    const words = sentence.flatMap((part) => part.kind !== 'link'
        ? part === fixes/* IF_USER */.mY
            ? []
            : [part]
        : part === first
            ? [(0,text_sentence/* plain */.pj)(part.text)]
            : []);
    return (0,text_sentence/* say */.cv) `${words} (each name above has the link)`;
}
function wellOnes({ targets }) {
    const well = targets.filter(({ verdict }) => verdict === 'allowed');
    const names = well.map(({ facts }) => (0,report_causes/* named */.KT)(facts));
    const hasCache = well.some(({ facts }) => facts.target.role === 'cache');
    const what = hasCache ? 'images and caches' : well.length === 1 ? 'image' : 'images';
    return (0,summary_blocks/* goodOnes */.XX)(names, what);
}
function noteBlock(note, { facts }) {
    const { title, cause, fixes, links } = (0,notes/* wordsOnNote */.Zb)(note, facts);
    const block = {
        sign: '\u26a0\ufe0f',
        title: (0,text_sentence/* say */.cv) `${(0,text_sentence/* plain */.pj)((0,text_sentence/* capitalize */.ZH)(title.before))}${title.name}${(0,text_sentence/* plain */.pj)(title.after)}`,
        items: [],
        why: [cause],
        fixes,
        diff: undefined,
        place: undefined,
        areFixesOptional: false,
        footer: links.map((part) => [part])
    };
    const diff = note.kind === 'ungated' && note.diff !== undefined ? (0,summary_blocks/* fenced */.OF)(note.diff) : [];
    if (note.kind !== 'ungated' || note.matters)
        return [...(0,summary_blocks/* blockAmongOthers */.bv)(block), ...diff];
    return (0,summary_blocks/* fold */.AU)((0,text_sentence/* say */.cv) `\u26a0\ufe0f ${block.title}`, [
        (0,text_escape/* toMarkdown */.l6)((0,text_sentence/* join */.fj)(block.why)),
        ...fixes.map(({ text }) => `**Fix:** ${(0,text_escape/* toMarkdown */.l6)(text)}`),
        ...diff
    ]);
}
function leftOut(count, what) {
    return count > 0 ? [`and ${String(count)} more ${what}`] : [];
}
function forecastBlock(forecast) {
    if (forecast.length === 0)
        return [];
    const rows = forecast.map((row) => `| ${(0,text_escape/* toMarkdown */.l6)(situationText(row))} | ${(0,text_escape/* toMarkdown */.l6)(outcomeText(row))} |`);
    return (0,summary_blocks/* fold */.AU)((0,text_sentence/* say */.cv) `On other events (by rule, not asked)`, [
        ['| Event | What happens |', '| --- | --- |', ...rows].join('\n')
    ]);
}
const SITUATIONS = {
    'fork-pull-request': 'pull request from a fork',
    'merged-fork-pull-request': 'merged pull request from a fork',
    'dependabot-pull-request': 'pull request of Dependabot',
    'branch-pull-request': 'pull request from a branch of this repository',
    'pull-request-target': 'pull request, on its base branch',
    push: 'push of a branch',
    tag: 'push of a tag',
    'merge-queue': 'merge queue',
    schedule: 'schedule',
    manual: 'manual run',
    release: 'release'
};
function situationText({ situation, event }) {
    return (0,text_sentence/* say */.cv) `${(0,text_sentence/* plain */.pj)(SITUATIONS[situation])} (${(0,text_sentence/* code */.aY)(event)})`;
}
function outcomeText({ outcome, reason }) {
    switch (outcome) {
        case 'asked':
            return (0,text_sentence/* say */.cv) `the token may write; the registry decides`;
        case 'not-pushed':
            return (0,text_sentence/* say */.cv) `not pushed: the token is read-only (${(0,text_sentence/* code */.aY)(reason ?? '')})`;
    }
}

;// CONCATENATED MODULE: ./src/report/report.ts












function reportOf(decision) {
    const causes = (0,report_causes/* causesOf */.cZ)(decision);
    return {
        log: logOf(decision),
        annotations: (0,annotations/* annotationsOf */.Ih)(decision, causes),
        outputs: outputsOf(decision, causes),
        summary: decision.facts.inputs.summary ? summaryOf(decision, causes) : '',
        failed: decision.failed
    };
}
function logOf(decision) {
    const { facts, targets, shouldPush } = decision;
    const { run } = facts;
    return [
        ...payloadWords(run.payload).map(text_escape/* toAnnotation */.$v),
        ...targets.map(({ facts: { target }, verdict, primary }) => (0,text_escape/* toAnnotation */.$v)((0,text_sentence/* say */.cv) `${(0,reasons_target/* nameOf */.Vb)(target)}: ${(0,text_sentence/* plain */.pj)(verdict)} (${(0,text_sentence/* plain */.pj)(primary.code)})`)),
        ...[(0,notes/* firstPushWords */.UU)(decision)].filter((words) => words.length > 0).map(text_escape/* toAnnotation */.$v),
        ...(asksOnlyOfOthers(targets) ? [] : [`should-push: ${String(shouldPush)}`])
    ];
}
async function traceOf(decision) {
    const { decisionLines } = await __webpack_require__.e(/* import() */ 796).then(__webpack_require__.bind(__webpack_require__, 8796));
    return Object.entries(decisionLines(decision)).map(([title, lines]) => (0,debug_log/* group */.O)(title, lines));
}
function asksOnlyOfOthers(targets) {
    return targets.length > 0 && targets.every(({ facts: { target } }) => target.role === 'public');
}
function reportInvalidInputs(errors, inputs, run) {
    const summary = inputs.summary ? (0,invalid_inputs/* invalidInputSummary */.or)(errors, run?.action) : '';
    return { log: [], ...invalidInputOutcome(errors, run), summary, failed: true };
}
function reportCrash(error, inputs, run) {
    const name = error instanceof Error ? error.name : typeof error;
    const failed = inputs === undefined || inputs.onUnknown === 'fail';
    const shouldPush = inputs !== undefined && inputs.push && inputs.onUnknown === 'push';
    const message = (0,text_escape/* toAnnotation */.$v)((0,text_sentence/* say */.cv) `This is a bug of ghcr-preflight (${name}) and says nothing about the push. Run the job again; if it happens again, remove the step and report it at ${text_links/* HOME */.yZ}/issues.`);
    return {
        log: [],
        annotations: [{ level: failed ? 'error' : 'warning', title: 'ghcr-preflight failed', message }],
        outputs: crashOutputs(shouldPush, failed, run),
        summary: '',
        failed
    };
}
const FIXES = [
    {
        by: 'workflow author',
        text: (0,text_sentence/* say */.cv) `If the job runs in a container, run it as root (${(0,text_sentence/* code */.aY)('options: --user root')} under ${(0,text_sentence/* code */.aY)('container:')}) or as the user of the runner`
    },
    {
        by: 'runner admin',
        text: (0,text_sentence/* say */.cv) `Otherwise let the runner's user write in the folder of this file, ${(0,text_sentence/* code */.aY)('_temp/_runner_file_commands')}`
    }
];
function reportUnwritable(file, why) {
    const cause = (0,text_sentence/* say */.cv) `The file that the runner names in ${(0,text_sentence/* code */.aY)(file)} cannot be written (${(0,text_sentence/* plain */.pj)(why)}), so no other step learns whether to push. That says nothing about the push.`;
    const paragraphs = [cause, ...(0,annotations/* fixLines */.$U)(FIXES)];
    return {
        annotations: [
            {
                level: 'error',
                title: 'ghcr-preflight fails: its outputs cannot be written',
                message: (0,annotations/* fit */.Uj)(paragraphs.map(text_escape/* toAnnotation */.$v))
            }
        ],
        failed: true,
        ...(file === 'GITHUB_STATE' ? { outputs: crashOutputs(false, true, undefined, cause) } : {})
    };
}

// EXTERNAL MODULE: ./src/verdict/judge.ts
var judge = __webpack_require__(5186);
// EXTERNAL MODULE: ./src/reasons/case.ts
var reasons_case = __webpack_require__(6349);
// EXTERNAL MODULE: ./src/reasons/accepted.ts
var accepted = __webpack_require__(784);
// EXTERNAL MODULE: ./src/reasons/pullable.ts
var pullable = __webpack_require__(9794);
;// CONCATENATED MODULE: ./src/verdict/decide.ts




const GOOD_REASONS = [accepted/* accepted */.q, pullable/* pullable */.I];
async function reasonsFor(facts) {
    return isAllGood(facts) ? GOOD_REASONS : (await __webpack_require__.e(/* import() */ 931).then(__webpack_require__.bind(__webpack_require__, 6931))).ALL_REASONS;
}
function isAllGood(facts) {
    return (facts.targets.every((push) => push.answer.kind === 'accepted' &&
        push.target.origin !== 'assumed' &&
        push.tested.conditionalLogin === undefined &&
        !(0,reasons_case/* isTooVisible */.Ld)((0,reasons_case/* pushCaseOf */.i6)(facts, push))) && facts.pulls.every(({ answer }) => answer.kind === 'pullable'));
}
const SEVERITY = { allowed: 0, unknown: 1, denied: 2 };
function decide(facts, reasons) {
    const pushes = facts.targets.map((push) => (0,judge/* judgePush */.CU)(facts, push, reasons));
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
    const all = facts.pulls.map((pull) => ({ pull, judged: (0,judge/* judgePull */.vc)(facts, pull, reasons) }));
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
    const steps = job.ungated.map(({ at }) => at);
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
    const c = (0,reasons_case/* pushCaseOf */.i6)(facts, push);
    const expected = (0,reasons_case/* expectedVisibility */.HJ)(c);
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
    return (0,reasons_case/* isTooVisible */.Ld)(c)
        ? undefined
        : { kind: 'less-visible', package: c.package, expected, actual };
}

;// CONCATENATED MODULE: ./src/decide-and-report.ts






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

/***/ 7076:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KK: () => (/* binding */ isAppRefused),
/* harmony export */   Lx: () => (/* binding */ isClosed),
/* harmony export */   Q2: () => (/* binding */ hasMoved),
/* harmony export */   S4: () => (/* binding */ isNotAdmitted),
/* harmony export */   Yh: () => (/* binding */ isJobRefused),
/* harmony export */   ZA: () => (/* binding */ isContradicted),
/* harmony export */   bo: () => (/* binding */ emptyPart),
/* harmony export */   jg: () => (/* binding */ isLoginStale),
/* harmony export */   sl: () => (/* binding */ pullerOf),
/* harmony export */   yU: () => (/* binding */ closedBy)
/* harmony export */ });
/* harmony import */ var _facts_about_login_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5394);
/* harmony import */ var _facts_about_token_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1026);


const CLOSED = new Set([
    'authentication-required',
    'denied-generic',
    'read-package',
    'access-denied',
    'no-installation',
    'installation-not-allowed'
]);
function isContradicted(c) {
    const { pull } = c;
    const isExplained = isAppRefused(c) || (isJobRefused(c) && (0,_facts_about_token_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksRead */ .Dd)(c));
    const isPublic = pull.visibility === 'public' && !isExplained;
    return isPublic && isPlain(pull.answer) && isPlain(anonymousAnswer(c));
}
function isPlain(answer) {
    if (answer?.kind !== 'refused')
        return false;
    const { refusal, error } = answer;
    return (CLOSED.has(refusal.kind) || (refusal.kind === 'unknown' && /^(?:denied)?$/i.test(error.message)));
}
function pullerOf({ pull }) {
    return pull.target.role === 'public' ? 'anyone' : 'job';
}
function isLoginStale({ pull }) {
    return pull.withoutLogin?.kind === 'pullable';
}
function closedBy(c) {
    const { pull, refusal, anyGitHub } = c;
    if (!anyGitHub)
        return undefined;
    if (pull.visibility === 'private' || pull.visibility === 'internal')
        return 'word';
    if ((0,_facts_about_login_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLogin */ .eA)(c) && refusal === 'read-package')
        return 'word';
    const anonymous = anonymousAnswer(c);
    const toAnybody = anonymous?.kind === 'refused' ? anonymous.refusal.kind : undefined;
    const isMeasured = toAnybody === 'authentication-required' || toAnybody === 'read-package';
    return isMeasured ? 'status' : undefined;
}
function anonymousAnswer({ pull, credential }) {
    return credential.kind === 'none' ? pull.answer : pull.withoutLogin;
}
function hasMoved(c) {
    const { moved } = c.pull;
    return (moved !== undefined && (moved.pullable || !(closedBy(c) !== undefined || isContradicted(c))));
}
function isJobRefused({ jobToken, refusal }) {
    return jobToken && (refusal === 'installation-not-allowed' || refusal === 'read-package');
}
function emptyPart(c) {
    const { credential, refusal } = c;
    if (credential.kind !== 'withheld')
        return undefined;
    const isNeeded = CLOSED.has(refusal) && !isContradicted(c);
    return isNeeded ? credential.missing : undefined;
}
function isAppRefused({ anyGitHub, token, refusal }) {
    const isOfTheToken = refusal === 'installation-not-allowed' ||
        refusal === 'no-installation' ||
        refusal === 'denied-generic';
    return anyGitHub && token === 'app' && isOfTheToken;
}
function isNotAdmitted(c) {
    if (!isClosed(c) || !(0,_facts_about_login_js__WEBPACK_IMPORTED_MODULE_0__/* .hasLogin */ .eA)(c))
        return false;
    if (isJobRefused(c))
        return !(0,_facts_about_token_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksRead */ .Dd)(c);
    return c.anyGitHub && closedBy(c) !== undefined;
}
function isClosed(c) {
    if (isAppRefused(c) || isContradicted(c))
        return false;
    const isOther = isLoginStale(c) || hasMoved(c) || emptyPart(c) !== undefined;
    return CLOSED.has(c.refusal) && !isOther;
}


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

/***/ 7838:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ii: () => (/* binding */ reportedNote),
/* harmony export */   Lk: () => (/* binding */ reportedTarget),
/* harmony export */   PK: () => (/* binding */ reportedForecast),
/* harmony export */   T_: () => (/* binding */ reportedRun),
/* harmony export */   rb: () => (/* binding */ reportedPermission),
/* harmony export */   rr: () => (/* binding */ reportedJob)
/* harmony export */ });
/* harmony import */ var _reasons_target_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7536);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);
/* harmony import */ var _plan_values_partial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);



const LONGEST_TEXT = 1_000;
const LONGEST_NAME = 500;
function reportedRun(run) {
    return {
        event: name(run.event),
        payload: run.payload.kind,
        origin: run.origin.kind,
        repository: name(run.repository.fullName),
        repositoryVisibility: run.repository.visibility ?? null,
        repositoryOwnerType: run.repository.ownerType ?? null,
        repositoryIsFork: run.repository.fork ?? null,
        server: name(run.server.url),
        dependabot: run.dependabot,
        publishes: run.isDefaultBranchOrTag
    };
}
function reportedPermission(permission, declared) {
    return {
        packages: permission.level,
        lean: permission.likelyLevel ?? null,
        certainty: permission.certainty,
        source: permission.source,
        rule: permission.rule,
        declared: reportedDeclared(declared)
    };
}
function reportedDeclared(declared) {
    const nothing = { level: null, form: null, place: null, why: null };
    switch (declared.kind) {
        case 'unreadable':
            return { ...nothing, kind: declared.kind, why: declared.why };
        case 'absent':
            return { ...nothing, kind: declared.kind, place: reportedPlace(declared.place) };
        case 'block':
            return {
                ...nothing,
                kind: declared.kind,
                level: declared.level,
                form: declared.form,
                place: reportedPlace(declared.place)
            };
    }
}
function reportedPlace(place) {
    return {
        repository: name(place.repository),
        path: name(place.path),
        line: place.line,
        endLine: place.endLine,
        what: place.what,
        job: place.job === undefined ? null : name(place.job)
    };
}
function reportedTarget({ facts, verdict, primary, otherFindings }) {
    const { target, tested, exists, visibility, exchanges } = facts;
    const wanted = (0,_reasons_target_js__WEBPACK_IMPORTED_MODULE_0__/* .wantedOf */ .Lm)(target);
    const reference = target.name.kind === 'reference' ? target.name.reference : undefined;
    return {
        role: target.role,
        origin: 'origin' in target ? target.origin : null,
        given: target.given.map(name),
        registry: reference === undefined ? null : name(reference.registry),
        repository: reference === undefined ? null : name(reference.path),
        wanted: wanted === undefined ? null : name(wanted),
        verdict,
        reason: primary.code,
        findings: [primary, ...otherFindings].map(reportedFinding),
        credential: {
            kind: tested.credential.kind,
            source: sourceOf(tested.credential),
            token: tested.token ?? null,
            dockerHasLogin: tested.dockerHasLogin
        },
        exists: exists ?? null,
        visibility: visibility ?? null,
        evidence: exchanges.map(reportedExchange)
    };
}
function reportedNote(note) {
    const nothing = { path: null, line: null, variable: null, package: null };
    const open = { expected: null, actual: null, absent: null, given: null, reason: null };
    switch (note.kind) {
        case 'unresolved':
            return {
                ...open,
                ...nothing,
                kind: note.kind,
                path: name(note.path),
                line: note.line,
                variable: name(note.variable)
            };
        case 'less-visible': {
            const { kind, expected, actual } = note;
            return { ...nothing, ...open, kind, package: full(note.package), expected, actual };
        }
        case 'visibility-unknown': {
            const { kind, expected, absent } = note;
            return { ...nothing, ...open, kind, package: full(note.package), expected, absent };
        }
        case 'ungated': {
            const [step] = note.steps;
            return { ...nothing, ...open, kind: note.kind, line: step?.line ?? null };
        }
        case 'asks-on-write-only':
        case 'no-native-platform':
            return { ...nothing, ...open, kind: note.kind, given: name(note.given) };
        case 'judged-after-push':
        case 'built-by-this-job': {
            const { kind, given, primary } = note;
            return { ...nothing, ...open, kind, given: name(given), reason: primary.code };
        }
    }
}
function reportedForecast({ situation, event, outcome, reason, rule }) {
    return { situation, event, outcome, reason: reason ?? null, rule };
}
function full({ owner, name: rest }) {
    return name(`${owner}/${rest}`);
}
function sourceOf(credential) {
    return 'source' in credential ? credential.source.kind : null;
}
function reportedFinding(finding) {
    const { error } = finding;
    return {
        code: finding.code,
        class: finding.class ?? null,
        certainty: finding.certainty,
        alsoPossible: finding.alsoPossible.map(({ code }) => code),
        words: error === undefined
            ? null
            : {
                status: error.status,
                code: name(error.code),
                message: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(error.message, LONGEST_TEXT)
            }
    };
}
function reportedExchange({ method, url, status, outcome, ms }) {
    return {
        method: name(method),
        url: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(url, LONGEST_TEXT),
        status: status ?? null,
        outcome: name(outcome),
        ms: Math.max(0, Math.round(ms))
    };
}
function name(text) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(text, LONGEST_NAME);
}
const MOST_ENTRIES = 20;
const LONGEST_OF_PLAN = 200;
function reportedJob(job) {
    switch (job.kind) {
        case 'not-read':
            return null;
        case 'no-plan':
            return { ...NO_PLAN, why: job.why };
        case 'plan': {
            const { pushes, caches, logins, unclear, ungated, steps } = job;
            const all = [pushes, caches, logins, unclear, ungated, steps];
            return {
                why: null,
                isPositionKnown: job.position !== undefined,
                steps: first(steps).map(({ at, runs, isGated, pushes: count }) => ({
                    ...placed(at),
                    runs: runs ?? null,
                    isGated,
                    pushes: count
                })),
                pushes: first(pushes).map(written),
                caches: first(caches).map(written),
                logins: first(logins).map(({ at, line, tool, registry, whose, isCertain }) => ({
                    ...placed(at),
                    line,
                    tool: short(tool),
                    registry: registry === undefined ? null : short(registry),
                    whose,
                    isCertain
                })),
                unresolved: first(unclear).map(({ at, line, why, text }) => ({
                    ...placed(at),
                    line,
                    why,
                    text: short(text)
                })),
                ungated: first(ungated).map(({ at, gate }) => ({ ...placed(at), gate })),
                left: all.reduce((left, list) => left + Math.max(0, list.length - MOST_ENTRIES), 0)
            };
        }
    }
}
const NO_PLAN = {
    isPositionKnown: false,
    steps: [],
    pushes: [],
    caches: [],
    logins: [],
    unresolved: [],
    ungated: [],
    left: 0
};
function written({ at, line, tool, origin, reference, isCertain, isGated }) {
    return {
        ...placed(at),
        line,
        tool: short(tool),
        origin,
        reference: short((0,_plan_values_partial_js__WEBPACK_IMPORTED_MODULE_2__/* .display */ .Vy)(reference)),
        isCertain,
        isGated
    };
}
function placed({ job, name, line }) {
    return { job: short(job), step: short(name), line };
}
function first(list) {
    return list.slice(0, MOST_ENTRIES);
}
function short(text) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(text, LONGEST_OF_PLAN);
}


/***/ }),

/***/ 5186:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CU: () => (/* binding */ judgePush),
/* harmony export */   Kq: () => (/* binding */ askedReasons),
/* harmony export */   vc: () => (/* binding */ judgePull)
/* harmony export */ });
/* harmony import */ var _reasons_case_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6349);
/* harmony import */ var _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1387);
/* harmony import */ var _reasons_facts_about_pull_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7076);



function judgePush(facts, push, reasons) {
    const c = (0,_reasons_case_js__WEBPACK_IMPORTED_MODULE_0__/* .pushCaseOf */ .i6)(facts, push);
    const causes = (0,_reasons_case_js__WEBPACK_IMPORTED_MODULE_0__/* .isConclusive */ .c8)(c.answer) ? [] : askPush(c, reasons);
    const judged = softened(c, verdictOf(push, byLayer(withoutHidden(causes)), c, reasons), reasons);
    const all = reasons.flatMap((reason) => found(reason, c, reason.evenIfAccepted?.(c)));
    const stops = all.filter(({ code }) => judged.verdict === 'allowed' || _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[code].verdict === 'denied');
    const [stop] = stops;
    if (stop === undefined)
        return judged;
    return judged.verdict === 'denied'
        ? { ...judged, otherFindings: [...judged.otherFindings, ...stops] }
        : { ...judged, verdict: _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[stop.code].verdict, primary: stop };
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
            verdict: _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[doubt.code].verdict,
            primary: doubt,
            otherFindings: [primary, ...otherFindings]
        };
}
function judgePull(facts, pull, reasons) {
    const c = (0,_reasons_case_js__WEBPACK_IMPORTED_MODULE_0__/* .pullCaseOf */ .Ds)(facts, pull);
    return verdictOf(pull, (0,_reasons_case_js__WEBPACK_IMPORTED_MODULE_0__/* .isConclusive */ .c8)(c.answer) ? [] : byLayer(askPull(c, reasons)), c, reasons);
}
function askedReasons(facts, subject, reasons) {
    const push = facts.targets.find((target) => target === subject);
    const pull = facts.pulls.find((target) => target === subject);
    const c = push !== undefined ? (0,_reasons_case_js__WEBPACK_IMPORTED_MODULE_0__/* .pushCaseOf */ .i6)(facts, push) : undefined;
    const p = pull !== undefined ? (0,_reasons_case_js__WEBPACK_IMPORTED_MODULE_0__/* .pullCaseOf */ .Ds)(facts, pull) : undefined;
    return reasons.flatMap((reason) => {
        if (c !== undefined && !(0,_reasons_case_js__WEBPACK_IMPORTED_MODULE_0__/* .isConclusive */ .c8)(c.answer) && (reason.push ?? reason.both) !== undefined)
            return [{ reason, holds: (reason.push?.(c) ?? reason.both?.(c)) !== undefined }];
        if (p !== undefined && !(0,_reasons_case_js__WEBPACK_IMPORTED_MODULE_0__/* .isConclusive */ .c8)(p.answer) && (reason.pull ?? reason.both) !== undefined)
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
    const asksBoth = !(0,_reasons_facts_about_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoginStale */ .jg)(c) && (kind === 'refused' || kind === 'not-asked');
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
    return [{ class: _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[code].class, error, ...held, code, reason, certainty, alsoPossible }];
}
function likeliestFirst(reason, others) {
    const isNear = ({ code }) => _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[code].layer === _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[reason.code].layer;
    return others.toSorted((one, other) => Number(isNear(other)) - Number(isNear(one)));
}
function withoutHidden(causes) {
    const hiding = causes.find(({ reason }) => reason.hidesMistakes);
    return hiding === undefined
        ? causes
        : causes.filter((one) => one === hiding || one.class === 'by-design');
}
function byLayer(causes) {
    const rank = ({ class: itsClass, code }) => itsClass === 'by-design' ? -1 : _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .LAYERS */ .R.indexOf(_reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[code].layer);
    return causes.toSorted((one, other) => rank(one) - rank(other));
}
function verdictOf(facts, causes, c, reasons) {
    const byAnswer = reasons.flatMap((reason) => found(reason, c, reason.byAnswer?.(c)));
    const [primary = byAnswer[0], ...otherFindings] = causes;
    if (primary === undefined)
        throw new Error(`no reason for an answer of kind ${c.answer.kind}`);
    return { facts, verdict: _reasons_codes_js__WEBPACK_IMPORTED_MODULE_1__/* .CODES */ .L[primary.code].verdict, primary, otherFindings };
}


/***/ })

};
