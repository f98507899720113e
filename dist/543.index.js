export const id = 543;
export const ids = [543];
export const modules = {

/***/ 6543:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decide: () => (/* reexport */ decide),
  reasonsFor: () => (/* reexport */ reasonsFor),
  reportCrash: () => (/* reexport */ reportCrash),
  reportInvalidInputs: () => (/* reexport */ reportInvalidInputs),
  reportOf: () => (/* reexport */ reportOf),
  reportUnwritable: () => (/* reexport */ reportUnwritable)
});

// EXTERNAL MODULE: ./src/reasons/target.ts
var reasons_target = __webpack_require__(7536);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/reasons/permissions-block.ts
var permissions_block = __webpack_require__(5309);
// EXTERNAL MODULE: ./src/reasons/fixes.ts
var fixes = __webpack_require__(6066);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(4966);
;// CONCATENATED MODULE: ./src/report/evidence.ts





const LONGEST = 60_000;
/** A folded block, at most some 60,000 characters; requests that do not fit are counted. */
function evidenceOf({ facts, targets }) {
    const isOfTheJob = targets.some(({ facts: { target } }) => target.role !== 'public');
    const permission = (0,sentence/* join */.fj)([
        ...payloadWords(facts.run.payload),
        ...(isOfTheJob ? [permissionText(facts.permission), declaredWords(facts.declared)] : [])
    ]);
    const items = targets.flatMap(targetItems);
    const shown = within(items, LONGEST);
    const hidden = items.length - shown.length;
    return [
        '<details><summary>Evidence</summary>',
        ...(permission.length === 0 ? [] : [(0,text_escape/* toMarkdown */.l6)(permission)]),
        [...shown, ...(hidden > 0 ? [`- and ${hidden} more lines`] : [])].join('\n'),
        '</details>'
    ].join('\n\n');
}
function within(lines, most) {
    let left = most;
    return lines.filter((line) => {
        left -= line.length + 1;
        return left >= 0;
    });
}
function targetItems({ facts }) {
    const { target, tested, exchanges } = facts;
    const credential = 'source' in tested.credential
        ? (0,sentence/* say */.cv) `login from ${(0,fixes/* sourceWords */.hI)(tested.credential.source)}`
        : (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)(tested.credential.kind === 'none' ? 'no login' : 'no usable login')}`;
    const token = tested.token === undefined ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) ` (${(0,sentence/* plain */.pj)(tested.token)})`;
    return [
        `- ${(0,text_escape/* toMarkdown */.l6)((0,sentence/* say */.cv) `${(0,reasons_target/* nameOf */.Vb)(target)}: ${credential}${token}${exchanges.length === 0 ? (0,sentence/* say */.cv) `, nothing asked` : (0,sentence/* say */.cv) ``}`)}`,
        ...exchanges.map((exchange) => `  - ${(0,text_escape/* toMarkdown */.l6)(exchangeWords(exchange))}`)
    ];
}
function exchangeWords({ method, url, status, outcome, ms }) {
    const answer = status === undefined ? (0,sentence/* say */.cv) `no answer` : (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)(String(status))}`;
    const what = outcome === '' ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) `, ${outcome}`;
    return (0,sentence/* say */.cv) `${(0,sentence/* code */.aY)(`${method} ${url}`)}: ${answer}${what} (${(0,sentence/* plain */.pj)(String(Math.max(0, Math.round(ms))))} ms)`;
}
/** Said wherever the payload was missing: origin and visibility are then not known. */
function payloadWords(payload) {
    switch (payload.kind) {
        case 'read':
            return [];
        case 'absent':
            return [(0,sentence/* say */.cv) `There is no event payload; the run is judged by the runner's variables alone.`];
        case 'unreadable':
            return [
                (0,sentence/* say */.cv) `The event payload cannot be read (${payload.why}); the run is judged by the runner's variables alone.`
            ];
    }
}
function permissionText({ level, certainty, rule, source }) {
    return (0,sentence/* say */.cv) `Token of the job: ${(0,sentence/* code */.aY)(`packages: ${level}`)}, by rule ${(0,sentence/* plain */.pj)(rule)} from ${(0,sentence/* plain */.pj)(source)}, certainty ${(0,sentence/* plain */.pj)(certainty)}.`;
}
function declaredWords(declared) {
    switch (declared.kind) {
        case 'block':
            return (0,sentence/* say */.cv) `The workflow file declares ${(0,sentence/* code */.aY)(`packages: ${declared.level}`)} in ${(0,permissions_block/* blockName */.pI)(declared.place)} (${(0,permissions_block/* locationText */.fN)(declared.place)}).`;
        case 'absent':
            return (0,sentence/* say */.cv) `The workflow file has no ${(0,sentence/* code */.aY)('permissions')} block for ${(0,permissions_block/* blockName */.pI)(declared.place)} (${(0,permissions_block/* locationText */.fN)(declared.place)}).`;
        case 'unreadable':
            return (0,sentence/* say */.cv) `What the workflow file declares is not known: ${(0,permissions_block/* unreadableWords */.hd)(declared.why)}.`;
    }
}

// EXTERNAL MODULE: ./src/text/links.ts
var text_links = __webpack_require__(4930);
// EXTERNAL MODULE: ./src/report/causes.ts
var report_causes = __webpack_require__(304);
// EXTERNAL MODULE: ./src/report/messages.ts + 1 modules
var messages = __webpack_require__(6190);
// EXTERNAL MODULE: ./src/report/tested-note.ts
var tested_note = __webpack_require__(666);
;// CONCATENATED MODULE: ./src/report/explanation.ts





const explanation_LONGEST = 1_000;
/** Less room than this is not worth half a sentence. */
const WORTHWHILE = 80;
/** What, why, what to do: at most 1,000 characters of the output alphabet. */
function explain(decision) {
    const found = decision.targets.filter(({ primary }) => primary.code === decision.reason);
    const target = found.find(({ facts }) => facts.target.role === 'image') ?? found[0];
    if (target === undefined)
        return (0,text_escape/* toOutput */.FQ)((0,sentence/* say */.cv) `Nothing is pushed in this run.`);
    const { primary, facts } = target;
    const headline = (0,sentence/* say */.cv) `${(0,messages/* headlineOf */.gD)(primary, facts)}.`;
    const note = (0,tested_note/* testedNote */.K)(facts, primary) ?? [];
    const cause = (0,report_causes/* causesOf */.cZ)(decision).find(({ finding, targets }) => finding.code === primary.code && targets.includes(target));
    if (cause === undefined)
        return fill([headline, note]);
    const notice = (0,messages/* noticeOf */.QJ)(cause);
    if (notice !== undefined)
        return fill([notice, (0,messages/* docsOf */.fE)(primary, decision.facts)]);
    return fill([headline, ...storyOf(cause, decision), note, (0,messages/* docsOf */.fE)(primary, decision.facts)]);
}
function storyOf(cause, { facts }) {
    const [fix] = (0,messages/* fixesOf */.jv)(cause.advice);
    const settings = cause.advice.links.slice(0, 1);
    return [(0,sentence/* join */.fj)((0,messages/* explanationOf */.pg)(cause, facts)), fix ?? [], (0,messages/* placeOfCause */.yi)(cause) ?? [], settings];
}
/** The sentences in order, each cut or left out where it does not fit any more; the last one always fits. */
function fill(sentences) {
    const last = (0,text_escape/* toOutput */.FQ)(sentences.at(-1) ?? []);
    let line = '';
    for (const sentence of sentences.slice(0, -1)) {
        const room = explanation_LONGEST - last.length - line.length - 2;
        if (room >= WORTHWHILE && sentence.length > 0)
            line = `${line} ${(0,text_escape/* toOutput */.FQ)(sentence, room)}`.trim();
    }
    return `${line} ${last}`.trim();
}

// EXTERNAL MODULE: ./src/report/report-parts.ts
var report_parts = __webpack_require__(8737);
// EXTERNAL MODULE: ./src/plan/values/partial.ts
var partial = __webpack_require__(5283);
;// CONCATENATED MODULE: ./src/report/report-job.ts


const MOST_ENTRIES = 20;
const LONGEST_TEXT = 200;
/** The plan; `null` where the inputs alone say what is pushed. Lists are cut, and `left` counts what is left out. */
function reportedJob(job) {
    switch (job.kind) {
        case 'not-read':
            return null;
        case 'no-plan':
            return { ...NOTHING, why: job.why };
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
                    tool: report_job_short(tool),
                    registry: registry === undefined ? null : report_job_short(registry),
                    whose,
                    isCertain
                })),
                unresolved: first(unclear).map(({ at, line, why, text }) => ({
                    ...placed(at),
                    line,
                    why,
                    text: report_job_short(text)
                })),
                ungated: first(ungated).map(({ at, gate }) => ({ ...placed(at), gate })),
                left: all.reduce((left, list) => left + Math.max(0, list.length - MOST_ENTRIES), 0)
            };
        }
    }
}
const NOTHING = {
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
        tool: report_job_short(tool),
        origin,
        reference: report_job_short((0,partial/* display */.Vy)(reference)),
        isCertain,
        isGated
    };
}
function placed({ job, name, line }) {
    return { job: report_job_short(job), step: report_job_short(name), line };
}
function first(list) {
    return list.slice(0, MOST_ENTRIES);
}
function report_job_short(text) {
    return (0,sentence/* truncate */.xv)(text, LONGEST_TEXT);
}

;// CONCATENATED MODULE: ./src/report/report-json.ts



const MOST_BYTES = 60 * 1024;
// So few that they never crowd out the targets.
const MOST_NOTES = 20;
const report_json_NOTHING = { evidence: 0, findings: 0, entries: 0, targets: 0, notes: 0, job: 0 };
/**
 * The decision as one line of ASCII JSON. Where it is too long, the evidence and the plan of the job go first, then the findings beside the
 * primary one and all entries but the first, then targets from the end; `truncated` counts what is gone.
 */
function reportJsonOf(decision) {
    const whole = decision.targets.map(report_parts/* reportedTarget */.Lk);
    const full = report_json_written(decision, whole, report_json_NOTHING);
    if (full.length <= MOST_BYTES)
        return full;
    const evidence = sum(whole.map((target) => target.evidence.length));
    const withoutJob = decision.facts.job.kind === 'not-read' ? 0 : 1;
    const withoutEvidence = whole.map((target) => ({ ...target, evidence: [] }));
    const shorter = report_json_written(decision, withoutEvidence, { ...report_json_NOTHING, evidence, job: withoutJob });
    if (shorter.length <= MOST_BYTES)
        return shorter;
    const brief = withoutEvidence.map((target) => ({
        ...target,
        given: target.given.slice(0, 1),
        findings: target.findings.slice(0, 1)
    }));
    const findings = sum(whole.map((target) => target.findings.length - 1));
    const entries = sum(whole.map((target) => Math.max(0, target.given.length - 1)));
    return longestFitting(brief.length, (kept) => report_json_written(decision, brief.slice(0, kept), {
        evidence,
        findings,
        entries,
        targets: brief.length - kept,
        notes: 0,
        job: withoutJob
    }));
}
/** The text for the largest number of targets that fits; the length grows with the number. */
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
function report_json_written(decision, targets, truncated) {
    const { verdict, reason, shouldPush, failed, facts, notes } = decision;
    return toAsciiJson({
        version: 1,
        verdict,
        reason,
        shouldPush,
        failed,
        run: (0,report_parts/* reportedRun */.T_)(facts.run),
        token: (0,report_parts/* reportedPermission */.rb)(facts.permission, facts.declared),
        job: truncated.job > 0 ? null : reportedJob(facts.job),
        targets,
        notes: notes.slice(0, MOST_NOTES).map(report_parts/* reportedNote */.Ii),
        inputErrors: [],
        truncated: { ...truncated, notes: Math.max(0, notes.length - MOST_NOTES) }
    });
}
/** The report of a step whose own inputs are wrong. */
function invalidInputJson(errors) {
    const inputErrors = errors.slice(0, 50).map(({ input, value, allowed }) => ({
        input: (0,sentence/* truncate */.xv)(input, 100),
        value: (0,sentence/* truncate */.xv)(value, 100),
        allowed: (0,sentence/* truncate */.xv)(allowed, 200)
    }));
    return toAsciiJson({ ...WITHOUT_VERDICT, reason: 'invalid-input', inputErrors });
}
/** The report of a step that broke off by a fault of its own, with what the step does about it. */
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
    inputErrors: [],
    truncated: report_json_NOTHING
};
/** A JSON string: the marks of JSON's own grammar stand outside of them. */
const STRING = /"(?:[^"\\]|\\.)*"/g;
/** What means nothing to bash, sh, PowerShell and cmd, whether their quotes are open or not. */
const NOT_HARMLESS = /[^A-Za-z0-9.,:/_=+@-]/g;
/**
 * JSON in printable ASCII, so that characters are bytes. Where it is pasted into a script between double quotes, its own
 * ones end those, and the inside of each string stands there without any: so all in it that a shell could take for its
 * own is written as a `\u` escape, blanks as well. For JSON it means the same.
 */
function toAsciiJson(value) {
    return JSON.stringify(value, (_key, inner) => 
    // Half a character, as a registry may send it, is none; jq reads no JSON that holds one.
    typeof inner === 'string' ? inner.replace(/[\ud800-\udfff]/gu, '\ufffd') : inner).replace(STRING, (literal) => {
        const text = String(JSON.parse(literal));
        return `"${text.replace(NOT_HARMLESS, escaped)}"`;
    });
}
function escaped(character) {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
function sum(numbers) {
    return numbers.reduce((total, next) => total + next, 0);
}

;// CONCATENATED MODULE: ./src/report/outputs.ts





/** Every output of the contract for a decision. */
function outputsOf(decision) {
    const first = decision.targets.find(({ facts }) => facts.target.role === 'image')?.facts;
    return {
        'should-push': String(decision.shouldPush),
        images: judgedImages(decision).join('\n'),
        image: firstImage(decision),
        verdict: decision.verdict,
        reason: decision.reason,
        explanation: explain(decision),
        'token-permission': permissionOf(decision.facts.permission),
        'package-exists': first?.exists === undefined ? 'unknown' : String(first.exists),
        visibility: first?.visibility ?? 'unknown',
        'pushable-tags': pushableTags(decision).join('\n'),
        'cache-to': writableCaches(decision).join('\n'),
        report: reportJsonOf(decision)
    };
}
/** What is hardly more than a guess is not known (rule `dependabot-unsettled`: GitHub docs contradict themselves). */
function permissionOf({ level, certainty }) {
    return certainty === 'low' ? 'unknown' : level;
}
/** What was judged as pushes. A text that is no legal reference is left out: pasted into a script it might run. */
function judgedImages({ targets }) {
    return targets
        .map(({ facts }) => facts.target)
        .filter((target) => target.role === 'image' && !isAssumed(target))
        .flatMap(({ name, given }) => (name.kind === 'reference' ? given : []));
}
/** Registry and path, as a later `tags:` needs them. */
function firstImage({ targets, facts }) {
    const names = targets
        .map(({ facts: { target } }) => target)
        .filter((target) => target.role === 'image' && !isAssumed(target))
        .flatMap(({ name }) => (name.kind === 'reference' ? [name.reference] : []));
    const [first] = names;
    return first === undefined ? ownImage(facts.run) : `${first.registry}/${first.path}`;
}
function isAssumed(target) {
    return 'origin' in target && target.origin === 'assumed';
}
/** The repository's own name in GitHub's registry; empty where the runner does not name the repository. */
function ownImage({ repository, server }) {
    return repository.fullName === '' ? '' : `${server.registry}/${repository.fullName.toLowerCase()}`;
}
function pushableTags({ facts, targets }) {
    const allowed = targets
        .filter((target) => target.facts.target.role === 'image' && target.verdict === 'allowed')
        .flatMap((target) => target.facts.target.given);
    return facts.inputs.images?.filter((entry) => allowed.includes(entry)) ?? allowed;
}
/** Everything that no target speaks against; where a registry gave no answer, `on-unknown` decides. */
function writableCaches({ facts, targets }) {
    const { cacheTo, onUnknown } = facts.inputs;
    const barred = targets
        .filter((target) => target.facts.target.role === 'cache')
        .filter(({ verdict }) => verdict === 'denied' || (verdict === 'unknown' && onUnknown !== 'push'))
        .flatMap((target) => target.facts.target.given);
    return cacheTo.filter((entry) => !barred.includes(entry));
}
/** What is written when the step's own inputs are wrong; the step fails. */
function invalidInputOutcome(errors, run) {
    return {
        outputs: {
            ...outputs_WITHOUT_VERDICT,
            image: run === undefined ? '' : ownImage(run),
            reason: 'invalid-input',
            explanation: (0,text_escape/* toOutput */.FQ)((0,sentence/* join */.fj)(errors.map(annotations/* inputErrorWords */.G6))),
            report: invalidInputJson(errors)
        },
        annotations: [(0,annotations/* invalidInputAnnotation */.zx)(errors, run?.action)]
    };
}
/** The outputs of a step that broke off: nothing is known. */
function crashOutputs(shouldPush, failed, run) {
    return {
        ...outputs_WITHOUT_VERDICT,
        image: run === undefined ? '' : ownImage(run),
        'should-push': String(shouldPush),
        reason: 'permission-unknown',
        explanation: 'The check broke off by a fault of its own. That says nothing about the push.',
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

// EXTERNAL MODULE: ./src/base/unicode.ts
var unicode = __webpack_require__(6474);
;// CONCATENATED MODULE: ./src/report/diff-block.ts



const LONGEST_DIFF = 8_000;
// Everything invisible but line feed and tab: a diff is copied, so it must be what it looks like.
const INVISIBLE = String.raw `[^\P{C}\n\t]|[\p{Zl}\p{Zp}]`;
/** The change as a fenced diff, with what to mind when it is made; the caller's after that of the called workflow. */
function diffBlock(amendment) {
    const { caller } = amendment;
    if (caller === undefined)
        return fileBlock(amendment);
    const both = (0,sentence/* say */.cv) `The calling workflow has to grant as much: GitHub does not start a run whose called workflow asks for more than its caller has.`;
    return [fileBlock(amendment), (0,text_escape/* toMarkdown */.l6)(both), diffBlock(caller)].join('\n\n');
}
function fileBlock({ path, diff, addsPermissions }) {
    const mind = addsPermissions
        ? (0,sentence/* say */.cv) `Change ${path} like this. The new block replaces the default permissions as a whole: keep ${(0,sentence/* code */.aY)('contents: read')}, and add every other scope the job uses.`
        : (0,sentence/* say */.cv) `Change ${path} like this, and keep the other scopes as they are.`;
    return [(0,text_escape/* toMarkdown */.l6)(mind), ...fenced(diff)].join('\n\n');
}
/** A diff as a block of its own; nothing where it is too long to be read. */
function fenced(diff) {
    const text = (0,unicode/* replaceClass */.r)(diff.replaceAll('\r', ''), INVISIBLE, '\ufffd').trimEnd();
    if (text.length > LONGEST_DIFF)
        return [];
    const fence = fenceFor(text);
    return [`${fence}diff\n${text}\n${fence}`];
}
/** A fence longer than every run of backquotes inside (CommonMark 4.5). */
function fenceFor(text) {
    const runs = text.match(/`+/g) ?? [];
    return '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
}

// EXTERNAL MODULE: ./src/report/notes.ts
var notes = __webpack_require__(4931);
;// CONCATENATED MODULE: ./src/report/summary.ts










// GitHub takes 1 MiB a step; far less is what a person reads.
const MOST_ROWS = 120;
const MOST_CAUSES = 20;
/** The summary as GitHub Flavored Markdown, well under 200 KiB. */
function summaryOf(decision) {
    const causes = (0,report_causes/* byGravity */.SN)((0,report_causes/* causesOf */.cZ)(decision));
    if (causes.length + decision.notes.length === 0)
        return `${(0,text_escape/* toMarkdown */.l6)(wellOf(decision))}\n`;
    const blocks = [
        ...leadOf(decision),
        ...(decision.targets.length === 0 ? [] : [tableOf(decision, causes)]),
        ...causes.slice(0, MOST_CAUSES).map((cause) => causeBlock(cause, decision)),
        ...leftOut(causes.length - MOST_CAUSES, 'causes'),
        ...decision.notes.slice(0, MOST_CAUSES).map((note) => noteBlock(note, decision)),
        ...leftOut(decision.notes.length - MOST_CAUSES, 'warnings'),
        evidenceOf(decision)
    ];
    return `${blocks.join('\n\n')}\n`;
}
function wellOf({ targets }) {
    const allowed = targets.filter(({ verdict }) => verdict === 'allowed');
    const [first] = allowed;
    if (first === undefined)
        return (0,sentence/* say */.cv) `Nothing is pushed in this run.`;
    const names = (...roles) => allowed
        .filter(({ facts }) => roles.includes(facts.target.role))
        .map(({ facts }) => (0,sentence/* say */.cv) `${(0,reasons_target/* nameOf */.Vb)(facts.target)}`);
    const [pushed, base, open] = [names('image', 'cache'), names('base'), names('public')];
    const note = (0,tested_note/* testedNote */.K)(first.facts, first.primary) ?? [];
    return (0,sentence/* join */.fj)([
        pushed.length === 0 ? [] : (0,sentence/* say */.cv) `The push to ${(0,sentence/* list */.p_)(pushed)} is allowed.`,
        base.length === 0 ? [] : (0,sentence/* say */.cv) `The build can pull ${(0,sentence/* list */.p_)(base)}.`,
        open.length === 0 ? [] : (0,sentence/* say */.cv) `Anyone can pull ${(0,sentence/* list */.p_)(open)}.`,
        note
    ]);
}
/** The verdict as a heading that names this action, since all steps of a job share one summary. */
function leadOf(decision) {
    const { targets, verdict } = decision;
    if (targets.length === 0)
        return [heading(3, (0,sentence/* say */.cv) `ghcr-preflight: nothing is pushed in this run`)];
    const title = (0,sentence/* say */.cv) `ghcr-preflight: ${(0,sentence/* plain */.pj)(verdict)}, and ${(0,sentence/* plain */.pj)(outcomeOf(decision))}`;
    if (targets.length === 1)
        return [heading(3, title)];
    const count = (wanted) => targets.filter((one) => one.verdict === wanted).length;
    const tally = ['allowed', 'denied', 'unknown']
        .filter((wanted) => count(wanted) > 0)
        .map((wanted) => (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)(`${count(wanted)} ${wanted}`)}`);
    return [
        heading(3, title),
        (0,text_escape/* toMarkdown */.l6)((0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)(String(targets.length))} targets: ${(0,sentence/* list */.p_)(tally)}.`)
    ];
}
function heading(level, title) {
    return `${'#'.repeat(level)} ${(0,text_escape/* toMarkdown */.l6)(title)}`;
}
/** Where only what others pull was asked about, nothing is said of pushing. */
function outcomeOf({ targets, shouldPush, failed }) {
    if (failed)
        return 'the step fails';
    if (targets.every(({ facts }) => facts.target.role === 'public'))
        return 'the step passes';
    return shouldPush ? 'the push goes on' : 'nothing is pushed';
}
function tableOf({ targets, facts }, causes) {
    const rows = targets.slice(0, MOST_ROWS).map((target) => row(target, causes, facts.run));
    return [
        '| Target | Verdict | Cause | What to do |',
        '| --- | --- | --- | --- |',
        ...rows,
        ...leftOut(targets.length - MOST_ROWS, 'targets').map((text) => `| ${text} | | | |`)
    ].join('\n');
}
function row(target, causes, run) {
    const { primary, facts, verdict } = target;
    const why = (0,messages/* whyOf */.gf)(primary, (0,reasons_target/* isPulled */.NP)(facts.target));
    const cells = [
        (0,text_escape/* toMarkdown */.l6)((0,sentence/* say */.cv) `${(0,reasons_target/* nameOf */.Vb)(facts.target)}${(0,sentence/* plain */.pj)(ROLES[facts.target.role])}`),
        verdict,
        (0,text_escape/* toMarkdown */.l6)([(0,sentence/* link */.nf)(why, (0,text_links/* docsUrl */.fs)(primary.code, run.action))]),
        verdict === 'allowed' ? 'nothing' : todo(target, causes)
    ];
    return `| ${cells.join(' | ')} |`;
}
const ROLES = {
    image: '',
    cache: ' (cache)',
    base: ' (to be pulled)',
    public: ' (for anyone to pull)'
};
function todo(target, causes) {
    if (target.primary.class === 'by-design')
        return 'nothing, this is by design';
    const cause = causes.find(({ finding, targets }) => finding.code === target.primary.code && targets.includes(target));
    const [fix] = cause === undefined ? [] : cause.advice.fixes;
    if (fix === undefined)
        return 'nothing';
    const others = cause !== undefined && cause.advice.fixes.length > 1 ? ' Or see below.' : '';
    return `${fixText({ ...fix, text: (0,sentence/* firstSentence */.qi)(fix.text) })}${others}`;
}
function causeBlock(cause, { facts }) {
    const { finding, advice, targets } = cause;
    const { images, caches, pulls } = (0,report_causes/* namesOf */.eZ)(cause);
    const note = (0,tested_note/* testedNote */.K)(targets[0].facts, finding);
    const links = [
        ...(advice.place === undefined ? [] : (0,text_links/* fileLine */.RO)(facts, advice.place)),
        ...advice.links,
        (0,sentence/* link */.nf)('More about this', (0,text_links/* docsUrl */.fs)(finding.code, facts.run.action))
    ];
    const concerned = (0,sentence/* list */.p_)([...images, ...caches, ...pulls].map((text) => (0,sentence/* say */.cv) `${text}`));
    return [
        heading(4, [(0,sentence/* plain */.pj)(titleEnd(cause))]),
        (0,text_escape/* toMarkdown */.l6)(concerned),
        (0,text_escape/* toMarkdown */.l6)((0,sentence/* join */.fj)((0,messages/* explanationOf */.pg)({ ...cause, targets: [targets[0]] }, facts))),
        ...(finding.class === 'by-design' ? [(0,text_escape/* toMarkdown */.l6)(BY_DESIGN)] : []),
        ...fixBlock(advice.fixes.map(fixText)),
        ...placeBlock(cause),
        ...(advice.amendment === undefined ? [] : [diffBlock(advice.amendment)]),
        ...(note === undefined ? [] : [(0,text_escape/* toMarkdown */.l6)(note)]),
        links.map((part) => (0,text_escape/* toMarkdown */.l6)([part])).join(' · ')
    ].join('\n\n');
}
/** A to-do list would say otherwise. */
const BY_DESIGN = (0,sentence/* say */.cv) `Nothing has to be done. Whoever wants it otherwise in later runs:`;
/** The diff names its file, and its place within. */
function placeBlock(cause) {
    const { place, amendment } = cause.advice;
    const told = amendment !== undefined && place?.here === true;
    const words = told ? undefined : (0,messages/* placeOfCause */.yi)(cause);
    return words === undefined ? [] : [(0,text_escape/* toMarkdown */.l6)(words)];
}
/** Whose turn it is stands out. */
function fixText({ by, text }) {
    return `**${(0,sentence/* capitalize */.ZH)(by)}:** ${(0,text_escape/* toMarkdown */.l6)(text)}`;
}
/** One fix is a paragraph, several are a list in the order of likelihood. */
function fixBlock(fixes) {
    if (fixes.length <= 1)
        return fixes;
    return [fixes.map((fix, index) => `${index + 1}. ${fix}`).join('\n')];
}
function noteBlock(note, { facts }) {
    const { title, cause, fixes, links } = (0,notes/* wordsOnNote */.Z)(note, facts);
    return [
        `#### Warning: ${(0,text_escape/* codeSpan */.SS)(title, 100)}`,
        (0,text_escape/* toMarkdown */.l6)(cause),
        ...fixBlock(fixes.map(fixText)),
        ...(note.kind === 'ungated' && note.diff !== undefined ? fenced(note.diff) : []),
        ...(links.length === 0 ? [] : [links.map((part) => (0,text_escape/* toMarkdown */.l6)([part])).join(' · ')])
    ].join('\n\n');
}
/** The meaning with a capital, `probably` where it is not certain. */
function titleEnd({ finding, targets }) {
    return (0,sentence/* capitalize */.ZH)((0,messages/* whyOf */.gf)(finding, (0,reasons_target/* isPulled */.NP)(targets[0].facts.target)));
}
function leftOut(count, what) {
    return count > 0 ? [`and ${count} more ${what}`] : [];
}

;// CONCATENATED MODULE: ./src/report/report.ts








/** What a decision makes the step write. */
function reportOf(decision) {
    return {
        log: logOf(decision),
        annotations: (0,annotations/* annotationsOf */.Ih)(decision),
        outputs: outputsOf(decision),
        summary: decision.facts.inputs.summary ? summaryOf(decision) : '',
        failed: decision.failed
    };
}
function logOf({ facts: { run }, targets, shouldPush }) {
    return [
        ...payloadWords(run.payload).map(text_escape/* toAnnotation */.$v),
        ...targets.map(({ facts, verdict, primary }) => (0,text_escape/* toAnnotation */.$v)((0,sentence/* say */.cv) `${(0,reasons_target/* nameOf */.Vb)(facts.target)}: ${(0,sentence/* plain */.pj)(verdict)} (${(0,sentence/* plain */.pj)(primary.code)})`)),
        ...(asksOnlyOfOthers(targets) ? [] : [`should-push: ${String(shouldPush)}`])
    ];
}
/** Was nothing asked but what others can pull? Then nothing is said of pushing. */
function asksOnlyOfOthers(targets) {
    return targets.length > 0 && targets.every(({ facts: { target } }) => target.role === 'public');
}
/** What is written when the step's own inputs are wrong. */
function reportInvalidInputs(errors, run) {
    return { log: [], ...invalidInputOutcome(errors, run), summary: '', failed: true };
}
/**
 * What is written when the step itself breaks: nothing is known, and `on-unknown` decides. Where not even the inputs
 * were read, nothing is pushed and the step fails. The error's text is not shown: nobody knows what it holds.
 */
function reportCrash(error, inputs, run) {
    const name = error instanceof Error ? error.name : typeof error;
    const failed = inputs === undefined || inputs.onUnknown === 'fail';
    const shouldPush = inputs !== undefined && inputs.push && inputs.onUnknown === 'push';
    const message = (0,text_escape/* toAnnotation */.$v)((0,sentence/* say */.cv) `This is a fault of ghcr-preflight and says nothing about the push (${name}). Run the job again; if it comes back, take the step out and report it at ${text_links/* HOME */.yZ}/issues.`);
    return {
        log: [],
        annotations: [
            { level: failed ? 'error' : 'warning', title: 'ghcr-preflight broke off', message }
        ],
        outputs: crashOutputs(shouldPush, failed, run),
        summary: '',
        failed
    };
}

;// CONCATENATED MODULE: ./src/report/unwritable.ts
// Knows the words for a file of the runner in which this step cannot leave what it has to hand on.




/** What helped those who met it, first of all in job containers: actions/checkout#1014, actions/upload-artifact#640. */
const FIXES = [
    {
        by: 'workflow author',
        text: (0,sentence/* say */.cv) `If the job runs in a container, run that as root (${(0,sentence/* code */.aY)('options: --user root')} under ${(0,sentence/* code */.aY)('container:')}) or as the user of the runner.`
    },
    {
        by: 'runner admin',
        text: (0,sentence/* say */.cv) `Otherwise let the runner’s user write in the folder of this file, ${(0,sentence/* code */.aY)('_temp/_runner_file_commands')}.`
    }
];
/**
 * What is written where outputs or state cannot be. The step fails: whatever follows would go by an empty `should-push`.
 *
 * @param why - Node's code of the error, such as `EACCES`
 */
function reportUnwritable(file, why) {
    const cause = (0,sentence/* say */.cv) `The file that the runner names in ${(0,sentence/* code */.aY)(file)} cannot be written (${(0,sentence/* plain */.pj)(why)}), so that no other step learns whether to push. That says nothing about the push, and stops other actions as well.`;
    const paragraphs = [cause, ...(0,annotations/* numbered */.jN)((0,messages/* fixesOf */.jv)({ fixes: FIXES }))];
    return {
        annotations: [
            {
                level: 'error',
                title: 'ghcr-preflight fails: its outputs cannot be written',
                message: (0,annotations/* fit */.Uj)(paragraphs.map(text_escape/* toAnnotation */.$v))
            }
        ],
        failed: true
    };
}

// EXTERNAL MODULE: ./src/verdict/judge.ts
var judge = __webpack_require__(5186);
// EXTERNAL MODULE: ./src/reasons/case.ts
var reasons_case = __webpack_require__(6349);
// EXTERNAL MODULE: ./src/reasons/facts-about-visibility.ts
var facts_about_visibility = __webpack_require__(3239);
;// CONCATENATED MODULE: ./src/verdict/visibility.ts


/** A package that is less open than `expected-visibility` asks for, or of which nobody could tell. */
function visibilityNote(facts, push) {
    const c = (0,reasons_case/* pushCaseOf */.i)(facts, push);
    const expected = (0,facts_about_visibility/* expectedVisibility */.H)(c);
    const { visibility: actual, exists } = push;
    if (expected === undefined || actual === expected)
        return undefined;
    if (actual === undefined) {
        return { kind: 'visibility-unknown', package: c.package, expected, absent: exists === false };
    }
    return (0,facts_about_visibility/* isTooVisible */.L)(c)
        ? undefined
        : { kind: 'less-visible', package: c.package, expected, actual };
}

;// CONCATENATED MODULE: ./src/verdict/decide.ts


const SEVERITY = { allowed: 0, unknown: 1, denied: 2 };
/**
 * Decides the run. Pure: the same facts give the same decision.
 *
 * @param reasons - those that are asked; all of them unless every target is as it should be
 */
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
function ofRole(targets, role) {
    return targets.filter(({ facts: { target } }) => target.role === role);
}
/** What this very job pushes need not be there before; until then it is a warning. */
function judgePulls(facts, pushes, reasons) {
    const all = facts.pulls.map((pull) => ({ pull, judged: (0,judge/* judgePull */.vc)(facts, pull, reasons) }));
    // A push that is refused by design makes nothing pullable, and softens no base image.
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
/** What pushes whatever this step says makes the step useless where its answer is not to push. */
function ungatedNotes({ job }, shouldPush) {
    if (job.kind !== 'plan' || job.ungated.length === 0)
        return [];
    const steps = job.ungated.map(({ at }) => at);
    return [{ kind: 'ungated', steps, diff: job.gateDiff, matters: !shouldPush }];
}
/** The first target with the worst verdict, mistakes before refusals by design. */
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
/** A cache never does. */
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

// EXTERNAL MODULE: ./src/reasons/accepted.ts
var accepted = __webpack_require__(784);
// EXTERNAL MODULE: ./src/reasons/pullable.ts
var pullable = __webpack_require__(9794);
;// CONCATENATED MODULE: ./src/verdict/reasons-for.ts




/** What suffices where every target is as it should be. */
const GOOD_REASONS = [accepted/* accepted */.q, pullable/* pullable */.I];
/** The reasons to be asked about these facts. */
async function reasonsFor(facts) {
    return isAllGood(facts) ? GOOD_REASONS : (await __webpack_require__.e(/* import() */ 661).then(__webpack_require__.bind(__webpack_require__, 4661))).ALL_REASONS;
}
function isAllGood(facts) {
    return (facts.targets.every((push) => push.answer.kind === 'accepted' &&
        push.target.origin !== 'assumed' &&
        !(0,facts_about_visibility/* isTooVisible */.L)((0,reasons_case/* pushCaseOf */.i)(facts, push))) && facts.pulls.every(({ answer }) => answer.kind === 'pullable'));
}

;// CONCATENATED MODULE: ./src/decide-and-report.ts
// What follows the facts: decide and report, in one chunk that loads while the registries answer.






/***/ }),

/***/ 784:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ accepted)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5957);
// The registry opened an upload, the first write of every push.


const accepted = {
    code: 'accepted',
    means: 'the registry opened an upload',
    source: 'OCI distribution spec, "Pushing a blob in chunks" (end-4a): 202 Accepted',
    byAnswer: ({ answer }) => answer.kind === 'accepted' ? { asksOnWriteOnly: answer.asksOnWriteOnly === true } : undefined,
    says: ({ asksOnWriteOnly }) => asksOnWriteOnly
        ? (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The registry opened an upload for this login. It asks for a login on writes alone: BuildKit, crane, oras and helm push there; docker engine, skopeo and buildah look for that question at the base address only, and fail.`, [
            {
                by: 'workflow author',
                text: (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `Push with ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)('docker buildx build --push')} or docker/build-push-action, which use BuildKit.`
            }
        ])
        : (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v)((0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The registry opened an upload for this login.`, [])
};


/***/ }),

/***/ 3239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ expectedVisibility),
/* harmony export */   L: () => (/* binding */ isTooVisible)
/* harmony export */ });
const VISIBILITY_RANK = { private: 0, internal: 1, public: 2 };
/** The visibility that a package should have by `expected-visibility`; undefined where nothing is compared. */
function expectedVisibility(c) {
    const { expectedVisibility: expected } = c.facts.inputs;
    if (expected === 'any' || c.target.role !== 'image' || !c.github)
        return undefined;
    // Where it is certain that nothing is pushed, nothing is published either.
    return c.answer.kind === 'not-asked' && c.answer.why === 'certain' ? undefined : expected;
}
/** Is the package more open than expected, so that a push would show the image to more people? */
function isTooVisible(c) {
    const expected = expectedVisibility(c);
    const { visibility: actual } = c.push;
    if (expected === undefined || actual === undefined)
        return false;
    return VISIBILITY_RANK[actual] > VISIBILITY_RANK[expected];
}


/***/ }),

/***/ 9794:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ pullable)
/* harmony export */ });
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4966);
/* harmony import */ var _advice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5957);
// The registry serves the image to whom it is for.


const pullable = {
    code: 'pullable',
    means: 'the registry serves the image',
    source: 'OCI distribution spec, "Pulling manifests" (end-3): 200 OK',
    byAnswer: ({ answer }) => (answer.kind === 'pullable' ? {} : undefined),
    says: (_finding, { target }) => (0,_advice_js__WEBPACK_IMPORTED_MODULE_0__/* .advice */ .v)(target.target.role === 'public'
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The registry serves this image to anyone.`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_1__/* .say */ .cv) `The registry serves this image to this job.`, [])
};


/***/ })

};
