export const id = 613;
export const ids = [613];
export const modules = {

/***/ 3613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./src/observe/package.ts
var observe_package = __webpack_require__(6552);
;// CONCATENATED MODULE: ./src/after-push/state.ts
function tellingOne(byLogin, byNobody) {
    const answers = [byLogin, byNobody];
    return answers.find(({ kind }) => kind === 'pullable') ?? answers.find(isTelling) ?? byLogin;
}
function isTelling(answer) {
    switch (answer.kind) {
        case 'pullable':
        case 'tag-missing':
        case 'digest-mismatch':
        case 'incomplete-index':
        case 'platform-missing':
        case 'artifact':
        case 'schema-1':
            return true;
        case 'refused':
            return answer.refusal.kind === 'repository-missing';
        case 'rate-limited':
        case 'unavailable':
        case 'unrecognised':
        case 'untrusted-realm':
            return false;
    }
}
function stateOf(answer, pushed, visibility, open) {
    switch (answer.kind) {
        case 'pullable':
            return { ...stateOfDigest(answer.digest, pushed), visibility, isPublic: isOpen(open) };
        case 'tag-missing':
            return { kind: 'missing' };
        case 'refused':
            return answer.refusal.kind === 'repository-missing'
                ? { kind: 'missing' }
                : { kind: 'unknown', why: 'the registry refuses to show it' };
        case 'incomplete-index': {
            const { missing } = answer;
            return { kind: 'incomplete', missing, visibility, isPublic: isOpen(open) };
        }
        case 'platform-missing':
        case 'artifact':
            return { kind: 'unknown', why: 'the registry holds another kind of image' };
        case 'digest-mismatch':
            return { kind: 'unknown', why: 'the registry holds it damaged' };
        case 'schema-1':
            return { kind: 'unknown', why: 'the registry has it in a form that docker pulls no longer' };
        case 'rate-limited':
        case 'unavailable':
        case 'unrecognised':
        case 'untrusted-realm':
            return { kind: 'unknown', why: 'the registry gives no answer' };
    }
}
function stateOfDigest(digest, pushed) {
    if (pushed === undefined)
        return { kind: 'there', digest };
    return digest === pushed
        ? { kind: 'arrived', digest }
        : { kind: 'other-digest', expected: pushed, actual: digest };
}
function isOpen(open) {
    if (open.kind === 'pullable' || open.kind === 'incomplete-index')
        return true;
    return open.kind === 'refused' ? false : undefined;
}

// EXTERNAL MODULE: ./src/observe/registry-clients.ts + 3 modules
var registry_clients = __webpack_require__(4179);
// EXTERNAL MODULE: ./src/debugging.ts
var debugging = __webpack_require__(1091);
// EXTERNAL MODULE: ./src/inputs/inputs.ts + 1 modules
var inputs_inputs = __webpack_require__(5300);
// EXTERNAL MODULE: ./src/event/read-run.ts
var read_run = __webpack_require__(2702);
// EXTERNAL MODULE: ./src/observe/outsiders.ts
var outsiders = __webpack_require__(1132);
// EXTERNAL MODULE: ./src/out-of-time.ts
var out_of_time = __webpack_require__(1739);
// EXTERNAL MODULE: ./src/report/debug-requests.ts
var debug_requests = __webpack_require__(1184);
// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/reasons/target.ts
var target = __webpack_require__(7536);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(4966);
;// CONCATENATED MODULE: ./src/after-push/causes.ts


function causesAfterPush(item, jobStatus) {
    const broken = item.demandBroken ? [brokenDemand(item)] : [];
    return [...broken, ...stateCauses(item, jobStatus)];
}
function stateCauses(item, jobStatus) {
    const { state, demanded, pushed } = item;
    switch (state.kind) {
        case 'missing':
            return [pushed ? missing(jobStatus) : notThere()];
        case 'other-digest':
            return [otherDigest(state)];
        case 'unknown':
            return [unknown(state.why, pushed)];
        case 'there':
        case 'arrived':
            return untoldOf(state, demanded);
        case 'incomplete':
            return [incomplete(state), ...untoldOf(state, demanded)];
    }
}
function unknown(why, pushed) {
    return {
        level: 'warning',
        title: pushed ? 'may have arrived or not' : 'may be there or not',
        paragraphs: [(0,sentence/* say */.cv) `After the push that could not be found out: ${why}.`],
        docs: undefined
    };
}
function untoldOf({ kind, visibility, isPublic }, demanded) {
    const isTold = visibility !== undefined || isPublic !== undefined;
    return demanded === undefined || isTold ? [] : [untold(demanded, kind === 'arrived')];
}
function untold(demanded, arrived) {
    return {
        level: 'warning',
        title: `${arrived ? 'arrived' : 'is there'}, visibility not known`,
        paragraphs: [
            (0,sentence/* say */.cv) `It should be ${(0,sentence/* code */.aY)(demanded)}, and who can pull it could not be found out.`,
            (0,sentence/* say */.cv) `What to do:`,
            (0,sentence/* say */.cv) `Package admin: Look at the visibility in the package settings.`
        ],
        docs: undefined
    };
}
function missing(jobStatus) {
    const ended = jobStatus === '' || jobStatus === 'success'
        ? (0,sentence/* say */.cv) `This step let the push go on, and the registry does not have the tag now.`
        : (0,sentence/* say */.cv) `This step let the push go on, the job ended with status ${(0,sentence/* code */.aY)(jobStatus)}, and the registry does not have the tag now.`;
    return {
        level: 'warning',
        title: 'did not arrive',
        paragraphs: [
            ended,
            (0,sentence/* say */.cv) `What to do:`,
            jobStatus === '' || jobStatus === 'success'
                ? (0,sentence/* say */.cv) `1. Workflow author: See that the build pushes (input ${(0,sentence/* code */.aY)('push')}) and gives this tag.`
                : (0,sentence/* say */.cv) `1. Workflow author: Look in the log of the build for the first error.`,
            (0,sentence/* say */.cv) `2. Workflow author: If it is the push itself that failed: the login step may use another credential than the one tested, the tag may be protected, a quota may be full, or the registry had trouble.`
        ],
        docs: 'accepted'
    };
}
function notThere() {
    return {
        level: 'warning',
        title: 'is not there',
        paragraphs: [
            (0,sentence/* say */.cv) `Input ${(0,sentence/* code */.aY)('public-images')} names this tag, and the registry does not have it now.`,
            (0,sentence/* say */.cv) `What to do:`,
            (0,sentence/* say */.cv) `Workflow author: Name a tag that the registry has. If this job should push it, name it in ${(0,sentence/* code */.aY)('images')} too.`
        ],
        docs: 'tag-missing'
    };
}
function otherDigest({ expected, actual }) {
    return {
        level: 'warning',
        title: 'has another digest',
        paragraphs: [
            (0,sentence/* say */.cv) `The build reported ${(0,sentence/* code */.aY)(expected)}, and the tag is ${(0,sentence/* code */.aY)(actual)} now.`,
            (0,sentence/* say */.cv) `What to do:`,
            (0,sentence/* say */.cv) `Workflow author: See whether another job pushes the same tag, and whether ${(0,sentence/* code */.aY)('pushed-digest')} is the output ${(0,sentence/* code */.aY)('digest')} of the build that pushes it. Until then use the digest, not the tag.`
        ],
        docs: undefined
    };
}
function incomplete({ missing: gone }) {
    return {
        level: 'warning',
        title: 'is not whole',
        paragraphs: [
            (0,sentence/* say */.cv) `The image lists ${(0,target/* missingWords */.y4)(gone)}, which the registry does not have: pulls for these fail.`,
            (0,sentence/* say */.cv) `What to do:`,
            (0,sentence/* say */.cv) `1. Workflow author: Push the image again, for all its platforms.`,
            (0,sentence/* say */.cv) `2. Package admin: Let the clean-up of untagged versions keep every version that a tagged image lists.`
        ],
        docs: 'incomplete-index'
    };
}
function brokenDemand({ state, demanded }) {
    const sight = 'visibility' in state ? state : undefined;
    const actual = sight?.visibility ?? (sight?.isPublic === true ? 'public' : undefined);
    const told = actual === undefined ? (0,sentence/* say */.cv) `not so` : (0,sentence/* say */.cv) `${(0,sentence/* code */.aY)(actual)}`;
    const wanted = demanded ?? 'public';
    const closed = wanted !== 'public' && actual === 'public';
    return {
        level: 'error',
        title: closed ? 'is public, and should not be' : `is not ${wanted}`,
        paragraphs: [
            (0,sentence/* say */.cv) `The visibility of the package should be ${(0,sentence/* code */.aY)(wanted)} and is ${told}.`,
            (0,sentence/* say */.cv) `What to do:`,
            closed
                ? (0,sentence/* say */.cv) `Package admin: A public package cannot be closed again. Delete the package if it is not for everybody, and push under another name; or set ${(0,sentence/* code */.aY)('expected-visibility')} to ${(0,sentence/* code */.aY)('public')}.`
                : (0,sentence/* say */.cv) `Package admin: Open the package settings; under ${(0,sentence/* code */.aY)('Danger Zone')} choose ${(0,sentence/* code */.aY)('Change visibility')}.${wanted === 'public' ? (0,sentence/* say */.cv) ` It is for good: a public package cannot be closed again, and all its old versions become public too. If the choice is not offered, the organization forbids public packages.` : (0,sentence/* say */.cv) ``}`
        ],
        docs: closed ? 'too-visible' : 'package-private'
    };
}

// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
;// CONCATENATED MODULE: ./src/after-push/states.ts



const MOST_ROWS = 120;
function stateWords({ state, pushed }, jobStatus) {
    switch (state.kind) {
        case 'there':
            return (0,sentence/* say */.cv) `is there with ${state.digest}${(0,sentence/* plain */.pj)(agoWords(jobStatus))}; who can pull it: ${(0,sentence/* plain */.pj)(whoPulls(state))}`;
        case 'arrived':
            return (0,sentence/* say */.cv) `arrived with ${state.digest}; who can pull it: ${(0,sentence/* plain */.pj)(whoPulls(state))}`;
        case 'missing':
            return pushed ? (0,sentence/* say */.cv) `did not arrive` : (0,sentence/* say */.cv) `is not there`;
        case 'other-digest':
            return (0,sentence/* say */.cv) `is there as ${state.actual}, not as ${state.expected}`;
        case 'incomplete':
            return (0,sentence/* say */.cv) `is there, but not whole: ${(0,target/* missingWords */.y4)(state.missing)} ${(0,sentence/* plain */.pj)(state.missing.length === 1 ? 'is' : 'are')} gone; who can pull it: ${(0,sentence/* plain */.pj)(whoPulls(state))}`;
        case 'unknown':
            return (0,sentence/* say */.cv) `not known (${state.why})`;
    }
}
function agoWords(jobStatus) {
    return jobStatus === 'failure' ? ', maybe from before this job' : '';
}
function whoPulls(state) {
    if (!('visibility' in state))
        return 'not known';
    const { visibility, isPublic } = state;
    if (isPublic === true || visibility === 'public')
        return 'anyone';
    switch (visibility) {
        case 'internal':
            return 'members of the enterprise';
        case 'private':
            return 'those who were given access';
        case undefined:
            return isPublic === undefined ? 'not known' : 'not anyone';
    }
}
function summaryOf(items, jobStatus) {
    const there = items.filter(({ state }) => 'visibility' in state);
    const lead = (0,sentence/* say */.cv) `After the push: ${(0,sentence/* plain */.pj)(`${there.length} of ${items.length}`)} tags are there.`;
    const more = items.length - MOST_ROWS;
    return `${[
        `${(0,text_escape/* toMarkdown */.l6)(lead)}\n`,
        '| Tag | There | Digest | Who can pull it |',
        '| --- | --- | --- | --- |',
        ...items.slice(0, MOST_ROWS).map((item) => row(item, jobStatus)),
        ...(more > 0 ? [`| and ${more} more tags | | | |`] : [])
    ].join('\n')}\n`;
}
function row(item, jobStatus) {
    const { reference, state, demanded, demandBroken } = item;
    const who = (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)(whoPulls(state))}${demandBroken && demanded !== undefined ? (0,sentence/* say */.cv) `, but should be ${(0,sentence/* code */.aY)(demanded)}` : (0,sentence/* say */.cv) ``}`;
    const cells = [(0,sentence/* say */.cv) `${reference}`, ...arrivalCells(state, jobStatus), who];
    return `| ${cells.map(text_escape/* toMarkdown */.l6).join(' | ')} |`;
}
function arrivalCells(state, jobStatus) {
    switch (state.kind) {
        case 'there':
            return [(0,sentence/* say */.cv) `yes${(0,sentence/* plain */.pj)(agoWords(jobStatus))}`, [(0,sentence/* code */.aY)(state.digest)]];
        case 'arrived':
            return [(0,sentence/* say */.cv) `yes`, [(0,sentence/* code */.aY)(state.digest)]];
        case 'missing':
            return [(0,sentence/* say */.cv) `no`, []];
        case 'other-digest':
            return [(0,sentence/* say */.cv) `with another digest`, (0,sentence/* say */.cv) `${(0,sentence/* code */.aY)(state.actual)}, not ${(0,sentence/* code */.aY)(state.expected)}`];
        case 'incomplete':
            return [(0,sentence/* say */.cv) `not whole`, []];
        case 'unknown':
            return [(0,sentence/* say */.cv) `not known`, []];
    }
}

// EXTERNAL MODULE: ./src/report/causes.ts
var report_causes = __webpack_require__(304);
// EXTERNAL MODULE: ./src/text/links.ts
var links = __webpack_require__(4930);
// EXTERNAL MODULE: ./src/report/messages.ts + 1 modules
var messages = __webpack_require__(6190);
;// CONCATENATED MODULE: ./src/after-push/report.ts








function reportAfterPush(items, jobStatus, action, mayFail = true) {
    const find = (item) => causesAfterPush(toldLike(item, items), jobStatus).map((cause) => ({
        ...cause,
        level: mayFail ? cause.level : 'warning'
    }));
    const causes = [...groupedBy(items, find).values()];
    return {
        log: items.map((item) => (0,text_escape/* toAnnotation */.$v)((0,sentence/* say */.cv) `${item.reference}: ${stateWords(item, jobStatus)}`)),
        annotations: (0,annotations/* atMostNine */.bw)((0,report_causes/* byGravity */.SN)(causes.map((cause) => annotationOf(cause, action))), (0,sentence/* say */.cv) `of the warnings are in the job summary, if it is switched on.`),
        summary: items.length === 0 ? '' : summaryOf(items, jobStatus),
        failed: mayFail && items.some(({ demandBroken }) => demandBroken)
    };
}
function reportNotLooked(errors) {
    const words = errors.length === 0
        ? [
            (0,sentence/* say */.cv) `The look after the push broke off by a fault of its own. That says nothing about the push.`
        ]
        : errors.map(annotations/* inputErrorWords */.G6);
    return {
        log: [],
        annotations: [
            {
                level: 'warning',
                title: 'ghcr-preflight did not look at what was pushed',
                message: (0,annotations/* fit */.Uj)(words.map(text_escape/* toAnnotation */.$v))
            }
        ],
        summary: '',
        failed: false
    };
}
function toldLike(item, items) {
    const { state } = item;
    if (!('visibility' in state) || state.visibility !== undefined)
        return item;
    const [visibility] = items.flatMap((other) => 'visibility' in other.state && packageOf(other) === packageOf(item)
        ? (other.state.visibility ?? [])
        : []);
    return { ...item, state: { ...state, visibility } };
}
function packageOf({ reference }) {
    return reference.replace(/:[^/:]*$/, '');
}
function groupedBy(items, find) {
    const groups = new Map();
    for (const item of items) {
        for (const cause of find(item)) {
            const key = [cause.title, ...cause.paragraphs.map(text_escape/* toAnnotation */.$v)].join('\n');
            const known = groups.get(key);
            const together = known === undefined ? [item] : [...known.items, item];
            groups.set(key, { cause, items: together });
        }
    }
    return groups;
}
function annotationOf({ cause, items }, action) {
    const [{ reference }, ...rest] = items;
    const ending = `${rest.length === 0 ? '' : ` (+${rest.length})`} ${cause.title}`;
    const name = (0,sentence/* truncateMiddle */.kU)((0,text_escape/* escapeCommands */.g9)((0,text_escape/* sanitize */.aj)(reference, 400)), messages/* LONGEST_TITLE */.Eh - ending.length);
    const names = (0,sentence/* list */.p_)(items.map((item) => (0,sentence/* say */.cv) `${item.reference}`));
    const paragraphs = [
        ...(rest.length === 0 ? [] : [(0,sentence/* say */.cv) `This concerns ${names}.`]),
        ...cause.paragraphs,
        ...(cause.docs === undefined ? [] : [[(0,sentence/* link */.nf)('More', (0,links/* docsUrl */.fs)(cause.docs, action))]])
    ];
    return {
        level: cause.level,
        title: `${name}${ending}`,
        message: (0,annotations/* fit */.Uj)(paragraphs.map(text_escape/* toAnnotation */.$v))
    };
}

// EXTERNAL MODULE: ./src/observe/credential.ts + 4 modules
var observe_credential = __webpack_require__(9071);
// EXTERNAL MODULE: ./src/after-push/tags-to-verify.ts
var tags_to_verify = __webpack_require__(992);
;// CONCATENATED MODULE: ./src/post.ts












const REPORTING_MS = 250;
const NO_FILE = { kind: 'absent' };
const NO_FILES = {
    read: () => Promise.resolve(NO_FILE),
    readHead: () => Promise.resolve(NO_FILE),
    list: () => Promise.resolve([]),
    real: () => Promise.resolve(undefined)
};
function post(ports, begun, limit) {
    return looked(ports, begun, limit).catch(() => reportNotLooked([]));
}
async function looked(given, begun, limit) {
    const { ports, scrub } = (0,outsiders/* watchSecrets */.N)(given);
    const { runner, clock } = ports;
    const read = (0,inputs_inputs/* readInputs */.K)(runner.env);
    const { inputs } = read;
    if (inputs.jobStatus === 'cancelled')
        return {};
    if (read.kind === 'invalid')
        return reportNotLooked(read.errors);
    const run = await (0,read_run/* readRun */.cI)(runner.env, ports.files, inputs);
    const deadline = begun + inputs.timeoutMs - REPORTING_MS;
    const { over } = limit(Math.max(deadline - clock.now(), 1));
    const asking = (0,registry_clients/* openRegistryClients */.s)(ports, deadline, scrub);
    const blind = {
        ...ports,
        files: NO_FILES,
        runner: { ...runner, env: withoutDocker(runner.env) }
    };
    const tags = (0,tags_to_verify/* lookedAt */.O1)(inputs, run, pushedImages(runner.env));
    if (tags.length === 0)
        return {};
    const items = tags.map((tag) => look(blind, inputs, run, asking, tag));
    const mayFail = inputs.onDenied !== 'skip';
    const seen = await (0,out_of_time/* within */.u)(over, Promise.all(items));
    const report = reportAfterPush(seen, inputs.jobStatus, run.action, mayFail);
    const folded = (0,debugging/* isDebugging */.V)(runner) ? (0,debug_requests/* traceOfRequests */.z)(ports.requests()) : [];
    return { ...report, folded, summary: inputs.summary ? report.summary : '' };
}
function pushedImages(env) {
    return (env['STATE_pushed-images'] ?? '').split('\n').filter(Boolean);
}
function withoutDocker(env) {
    return {
        ...env,
        DOCKER_AUTH_CONFIG: undefined,
        DOCKER_CONFIG: undefined,
        BUILDX_CONFIG: undefined
    };
}
async function look(ports, inputs, run, asking, { named, reference: printed, pushed, isForAnyone }) {
    const { reference, registry } = named;
    const { credential, token } = await (0,observe_credential/* resolveCredential */.SR)(ports, { inputs, run }, named, 'pull');
    const question = {
        registry,
        path: reference.path,
        reference: reference.tag ?? 'latest',
        checkAllManifests: isForAnyone,
        mayBeNew: pushed,
        layers: false
    };
    const login = (0,observe_credential/* loginOf */.DQ)(credential);
    const jobToken = registry.kind === 'github' && token === 'job';
    const [{ answer }, open] = await Promise.all([
        asking.pull.mayPull({ ...question, login, jobToken }),
        asking.pull.mayPull({ ...question, login: undefined, jobToken: false })
    ]);
    const seen = tellingOne(answer, open.answer);
    const visibility = await visibilityOf(ports, inputs, run, named, open.answer);
    const demanded = (0,tags_to_verify/* demandedOf */.ud)(inputs, run, named);
    return {
        reference: printed,
        pushed,
        state: stateOf(seen, pushed ? inputs.pushedDigest : undefined, visibility, open.answer),
        demanded,
        demandBroken: (seen.kind === 'pullable' || seen.kind === 'incomplete-index') &&
            demanded !== undefined &&
            isBroken(demanded, visibility, open.answer)
    };
}
async function visibilityOf(ports, inputs, run, { reference, registry }, open) {
    if (isOpen(open) === true)
        return 'public';
    if (registry.kind !== 'github' || inputs.githubToken === '')
        return undefined;
    const api = ports.github(run.server.apiUrl, inputs.githubToken);
    const record = await (0,observe_package/* recordOf */.zv)(api, run, reference.path);
    return record.kind === 'found' ? record.value.visibility : undefined;
}
function isBroken(demanded, actual, open) {
    if (actual !== undefined)
        return actual !== demanded;
    return demanded === 'public' && isOpen(open) === false;
}


/***/ })

};
