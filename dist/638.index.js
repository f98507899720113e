export const id = 638;
export const ids = [638];
export const modules = {

/***/ 9638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  post: () => (/* binding */ post)
});

// EXTERNAL MODULE: ./src/reasons/target-case.ts
var target_case = __webpack_require__(4833);
// EXTERNAL MODULE: ./src/after-push/tags-to-verify.ts
var tags_to_verify = __webpack_require__(992);
;// CONCATENATED MODULE: ./src/after-push/tag-states.ts


function decideAfterPush(inputs, run, facts) {
    const tags = facts.map((one) => judge(inputs, run, one));
    const mayFail = inputs.onDenied !== 'skip';
    return {
        run,
        tags: tags.map((tag) => withSharedVisibility(tag, tags)),
        jobStatus: inputs.jobStatus,
        mayFail,
        failed: mayFail && tags.some(({ isDemandBroken }) => isDemandBroken)
    };
}
function judge(inputs, run, facts) {
    const { tag, answer, withoutLogin, visibility } = facts;
    const { reference, named, pushed } = tag;
    const seen = firstConclusive(answer, withoutLogin);
    const demanded = (0,tags_to_verify/* demandedOf */.ud)(inputs, run, named);
    return {
        reference,
        package: packageOf(run, named),
        pushed,
        state: stateOf(seen, pushed ? inputs.pushedDigest : undefined, visibility, withoutLogin),
        demanded,
        isDemandBroken: (seen.kind === 'pullable' || seen.kind === 'incomplete-index') &&
            demanded !== undefined &&
            isBroken(demanded, visibility, withoutLogin)
    };
}
function firstConclusive(withLogin, withoutLogin) {
    const answers = [withLogin, withoutLogin];
    return (answers.find(({ kind }) => kind === 'pullable') ??
        answers.find((one) => (0,target_case/* isConclusive */.c8)(one) || isRepositoryMissing(one)) ??
        withLogin);
}
function isRepositoryMissing(answer) {
    return answer.kind === 'refused' && answer.refusal.kind === 'repository-missing';
}
function stateOf(answer, pushed, visibility, open) {
    switch (answer.kind) {
        case 'pullable':
            return { ...stateOfDigest(answer.digest, pushed), visibility, isPublic: isOpen(open) };
        case 'tag-missing':
            return { kind: 'missing' };
        case 'refused':
            return isRepositoryMissing(answer)
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
            return { kind: 'unknown', why: 'the copy in the registry is damaged' };
        case 'schema-1':
            return { kind: 'unknown', why: 'the registry has it in a format that docker no longer pulls' };
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
function isBroken(demanded, actual, withoutLogin) {
    if (actual !== undefined)
        return actual !== demanded;
    return demanded === 'public' && isOpen(withoutLogin) === false;
}
function packageOf({ repository }, { registry, reference }) {
    if (registry.kind !== 'github')
        return undefined;
    const [owner = '', ...rest] = reference.path.split('/');
    const isOwn = owner === repository.owner.toLowerCase();
    return { owner, name: rest.join('/'), ownerType: isOwn ? repository.ownerType : undefined };
}
function withSharedVisibility(tag, tags) {
    const { state } = tag;
    if (!('visibility' in state) || state.visibility !== undefined)
        return tag;
    const [visibility] = tags.flatMap((other) => 'visibility' in other.state && repositoryOf(other) === repositoryOf(tag)
        ? (other.state.visibility ?? [])
        : []);
    return { ...tag, state: { ...state, visibility } };
}
function repositoryOf({ reference }) {
    return reference.replace(/:[^/:]*$/, '');
}

// EXTERNAL MODULE: ./src/report/annotations.ts
var annotations = __webpack_require__(856);
// EXTERNAL MODULE: ./src/report/failures.ts
var failures = __webpack_require__(7999);
// EXTERNAL MODULE: ./src/text/links.ts
var links = __webpack_require__(4930);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
// EXTERNAL MODULE: ./src/text/sentence.ts
var sentence = __webpack_require__(4966);
// EXTERNAL MODULE: ./src/report/summary-blocks.ts
var summary_blocks = __webpack_require__(9589);
// EXTERNAL MODULE: ./src/reasons/wording.ts
var wording = __webpack_require__(649);
// EXTERNAL MODULE: ./src/reasons/reason.ts
var reason = __webpack_require__(7901);
// EXTERNAL MODULE: ./src/reasons/fixes.ts
var fixes = __webpack_require__(6066);
// EXTERNAL MODULE: ./src/report/causes.ts
var causes = __webpack_require__(304);
;// CONCATENATED MODULE: ./src/after-push/tag-report.ts










function reportAfterPush(decision) {
    const { tags, jobStatus, failed, run } = decision;
    const causes = causesAfterPush(decision);
    return {
        log: tags.map((tag) => (0,text_escape/* toAnnotation */.$v)((0,sentence/* say */.cv) `${tag.reference}: ${stateWords(tag, jobStatus)}`)),
        annotations: (0,annotations/* atMostNine */.bw)(causes.map((cause) => annotationOf(cause, run.action)), (0,sentence/* say */.cv) `of the warnings are in the job summary, if it is turned on.`),
        summary: summaryAfterPush(decision, causes),
        failed
    };
}
function reportVerifySkipped(errors, action) {
    const bug = (0,sentence/* say */.cv) `The check after the push failed because of a bug in ghcr-preflight. That says nothing about the push.`;
    const words = errors.length === 0 ? [bug] : errors.map(failures/* inputErrorWords */.G6);
    return {
        log: [],
        annotations: [
            {
                level: 'warning',
                title: 'ghcr-preflight did not check what was pushed',
                message: (0,annotations/* fit */.Uj)(words.map(text_escape/* toAnnotation */.$v))
            }
        ],
        summary: errors.length === 0 ? '' : (0,failures/* invalidInputSummary */.or)(errors, action, 'post'),
        failed: false
    };
}
function causesAfterPush(decision) {
    const groups = new Map();
    for (const tag of decision.tags) {
        for (const cause of causesOfTag(tag, decision)) {
            const level = decision.mayFail ? cause.level : 'warning';
            const said = [cause.why, ...cause.fixes.map(({ text }) => text)].map(text_escape/* toAnnotation */.$v);
            const key = [cause.title, ...said].join('\n');
            const known = groups.get(key);
            const tags = known === undefined ? [tag] : [...known.tags, tag];
            groups.set(key, { ...cause, level, tags });
        }
    }
    return (0,causes/* byLevel */.s6)([...groups.values()]);
}
function causesOfTag(tag, decision) {
    const broken = tag.isDemandBroken ? [brokenDemand(tag, decision)] : [];
    return [...broken, ...stateCauses(tag, decision)];
}
function stateCauses(tag, decision) {
    const { state, pushed } = tag;
    switch (state.kind) {
        case 'missing':
            return [pushed ? missing(decision.jobStatus) : notThere()];
        case 'other-digest':
            return [otherDigest(state)];
        case 'unknown':
            return [unknown(state.why, pushed)];
        case 'there':
        case 'arrived':
            return unknownVisibility(tag, state, decision);
        case 'incomplete':
            return [incomplete(state), ...unknownVisibility(tag, state, decision)];
    }
}
function warning(title, why, fixes, docs) {
    return { level: 'warning', title, why, fixes, docs };
}
function unknown(why, pushed) {
    return warning(pushed ? 'may or may not have arrived' : 'may or may not be there', (0,sentence/* say */.cv) `This could not be checked after the push: ${why}.`, [(0,reason/* byAuthor */.bs) `Look at the packages page, or pull the tag`]);
}
function unknownVisibility({ demanded, package: name }, { kind, visibility, isPublic }, decision) {
    if (demanded === undefined || visibility !== undefined || isPublic !== undefined)
        return [];
    return [
        warning(`${kind === 'arrived' ? 'arrived' : 'is there'}, visibility not known`, (0,sentence/* say */.cv) `It should be ${(0,sentence/* code */.aY)(demanded)}, but it is not known who can pull it.`, [
            name === undefined
                ? (0,reason/* byPackageAdmin */.Zr) `Look at the visibility in the settings of the repository`
                : (0,reason/* byPackageAdmin */.Zr) `${(0,fixes/* openSettings */.Ow)(decision, name)} \u2192 look at the visibility`
        ])
    ];
}
function missing(jobStatus) {
    const isDone = jobStatus === '' || jobStatus === 'success';
    const ended = isDone ? (0,sentence/* say */.cv) `` : (0,sentence/* say */.cv) ` The job ended with status ${(0,sentence/* code */.aY)(jobStatus)}.`;
    return warning('did not arrive', (0,sentence/* say */.cv) `This step let the push go on, but the registry does not have the tag.${ended}`, [
        isDone
            ? (0,reason/* byAuthor */.bs) `Check that the build pushes (input ${(0,sentence/* code */.aY)('push')}) and uses this tag`
            : (0,reason/* byAuthor */.bs) `Look in the log of the build for the first error`,
        (0,reason/* byAuthor */.bs) `If the push itself failed: the login step may use a different credential from the one tested, the tag may be protected, or a quota may be full`
    ], 'accepted');
}
function notThere() {
    return warning('is not there', (0,sentence/* say */.cv) `${(0,sentence/* code */.aY)('public-images')} names this tag, and the registry does not have it.`, [
        (0,reason/* byAuthor */.bs) `Name a tag that exists; if this job should push it, name it in ${(0,sentence/* code */.aY)('images')} too`
    ], 'tag-missing');
}
function otherDigest({ expected, actual }) {
    return warning('has another digest', (0,sentence/* say */.cv) `The build reported ${(0,sentence/* code */.aY)(expected)}, but the tag is now ${(0,sentence/* code */.aY)(actual)}.`, [
        (0,reason/* byAuthor */.bs) `Check whether another job pushes the same tag, and whether ${(0,sentence/* code */.aY)('pushed-digest')} is the output ${(0,sentence/* code */.aY)('digest')} of the build that pushes it`,
        (0,reason/* byAuthor */.bs) `Until then, use the digest instead of the tag`
    ]);
}
function incomplete({ missing: gone }) {
    return warning('is incomplete', (0,sentence/* say */.cv) `The image lists ${(0,wording/* missingWords */.y4)(gone)}, which the registry does not have, so pulls that need them fail.`, [
        (0,reason/* byAuthor */.bs) `Push the image again, for all its platforms`,
        (0,reason/* byPackageAdmin */.Zr) `Let the clean-up of untagged versions keep every version that a tagged image lists`
    ], 'incomplete-index');
}
function brokenDemand(tag, decision) {
    const { state } = tag;
    const seen = 'visibility' in state ? state : undefined;
    const actual = seen?.visibility ?? (seen?.isPublic === true ? 'public' : undefined);
    const wanted = tag.demanded ?? 'public';
    const isTooOpen = wanted !== 'public' && actual === 'public';
    return {
        level: 'error',
        title: actual === undefined
            ? 'is not public, but should be'
            : `is ${actual}, but should be ${wanted}`,
        why: isTooOpen
            ? (0,sentence/* say */.cv) `Anyone can pull it, but the inputs of this step ask for ${(0,sentence/* code */.aY)(wanted)}.`
            : (0,sentence/* say */.cv) `The inputs of this step ask for ${(0,sentence/* code */.aY)(wanted)}, but some people who should be able to pull it cannot.`,
        fixes: isTooOpen ? INSTEAD_OF_CLOSING : [change(tag, wanted, decision)],
        docs: isTooOpen ? 'too-visible' : 'package-private'
    };
}
const INSTEAD_OF_CLOSING = [
    (0,reason/* byPackageAdmin */.Zr) `A public package cannot be made private again: delete it, and push under another name`,
    (0,reason/* byAuthor */.bs) `If it is meant to be public, set ${(0,sentence/* code */.aY)('expected-visibility: public')}`
];
function change({ package: name }, wanted, decision) {
    return name === undefined
        ? (0,reason/* byRegistryAdmin */.M) `Make the repository ${(0,sentence/* plain */.pj)(wanted)}`
        : (0,fixes/* changeVisibility */.BQ)(decision, name, wanted);
}
function annotationOf(cause, action) {
    const [{ reference }, ...rest] = cause.tags;
    const more = rest.length === 0 ? '' : ` and ${String(rest.length)} more`;
    const paragraphs = [
        cause.why,
        ...(0,annotations/* fixLines */.$U)(cause.fixes),
        ...(0,annotations/* alsoFor */.R0)(rest.map((tag) => (0,sentence/* say */.cv) `${tag.reference}`)),
        ...(cause.docs === undefined ? [] : [[(0,sentence/* link */.nf)('More', (0,links/* docsUrl */.fs)(cause.docs, action))]])
    ];
    return {
        level: cause.level,
        title: (0,annotations/* titleAround */.YD)({ before: '', name: reference, after: `${more} ${titleFor(cause)}` }),
        message: (0,annotations/* fit */.Uj)(paragraphs.map(text_escape/* toAnnotation */.$v))
    };
}
function stateWords({ state, pushed }, jobStatus) {
    switch (state.kind) {
        case 'there': {
            const when = jobStatus === 'failure' ? (0,sentence/* say */.cv) `, maybe from before this job` : (0,sentence/* say */.cv) ``;
            return (0,sentence/* say */.cv) `is there with ${state.digest}${when}; ${(0,sentence/* plain */.pj)(whoPulls(state))}`;
        }
        case 'arrived':
            return (0,sentence/* say */.cv) `arrived with ${state.digest}; ${(0,sentence/* plain */.pj)(whoPulls(state))}`;
        case 'missing':
            return pushed ? (0,sentence/* say */.cv) `did not arrive` : (0,sentence/* say */.cv) `is not there`;
        case 'other-digest':
            return (0,sentence/* say */.cv) `is there with ${state.actual}, not with ${state.expected}; ${(0,sentence/* plain */.pj)(whoPulls(state))}`;
        case 'incomplete':
            return (0,sentence/* say */.cv) `is incomplete: ${(0,wording/* missingWords */.y4)(state.missing)} ${(0,sentence/* plain */.pj)(state.missing.length === 1 ? 'is' : 'are')} gone; ${(0,sentence/* plain */.pj)(whoPulls(state))}`;
        case 'unknown':
            return (0,sentence/* say */.cv) `could not be checked: ${state.why}`;
    }
}
function whoPulls(state) {
    if (!('visibility' in state))
        return 'who can pull it is not known';
    const { visibility, isPublic } = state;
    if (isPublic === true || visibility === 'public')
        return 'anyone can pull it';
    switch (visibility) {
        case 'internal':
            return 'members of the enterprise can pull it';
        case 'private':
            return 'private (only people with access)';
        case undefined:
            return isPublic === undefined ? 'who can pull it is not known' : 'not public';
    }
}
function summaryAfterPush(decision, causes) {
    const { tags, jobStatus } = decision;
    if (tags.length === 0)
        return '';
    const well = tags.filter((tag) => causes.every((cause) => !cause.tags.includes(tag)));
    const names = well.map((tag) => (0,sentence/* say */.cv) `${tag.reference} ${stateWords(tag, jobStatus)}`);
    const parts = causes.length === 0
        ? allWell(decision, names)
        : [
            ...(0,summary_blocks/* pageOf */.ZZ)(causes.map((cause) => blockOf(cause, decision)), () => headingOf(decision, causes)),
            ...(0,summary_blocks/* goodOnes */.XX)(names, (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)(counted(names.length))}`)
        ];
    return `${parts.join('\n\n')}\n`;
}
function allWell({ tags: [first, ...rest], jobStatus }, names) {
    if (first !== undefined && rest.length === 0) {
        const words = (0,text_escape/* toMarkdown */.l6)(stateWords(first, jobStatus));
        return [`\u2705 **${(0,text_escape/* toMarkdown */.l6)((0,sentence/* say */.cv) `${first.reference}`)}** ${(0,text_escape/* shortDigests */.sY)(words)}`];
    }
    return names.length > summary_blocks/* MOST_SHOWN */.Ki
        ? (0,summary_blocks/* goodOnes */.XX)(names, (0,sentence/* say */.cv) `${(0,sentence/* plain */.pj)(counted(names.length))} are there`)
        : [
            `\u2705 **${counted(names.length)} are there**`,
            (0,text_escape/* shortDigests */.sY)((0,summary_blocks/* bullets */.e5)(names.map((name) => ({ name }))))
        ];
}
function headingOf({ tags }, causes) {
    const concerned = new Set(causes.flatMap((cause) => cause.tags));
    const all = counted(tags.length);
    const count = concerned.size === tags.length ? all : `${String(concerned.size)} of ${all}`;
    const outcome = concerned.size === 1 ? 'needs attention' : 'need attention';
    const isBad = causes.some(({ level }) => level === 'error');
    return (0,summary_blocks/* heading */.R_)(3, isBad ? '\u274c' : '\u26a0\ufe0f', (0,sentence/* say */.cv) `After the push: ${(0,sentence/* plain */.pj)(`${count} ${outcome}`)}`);
}
function blockOf(cause, decision) {
    const { tags, why, fixes, level, docs } = cause;
    const [first, ...rest] = tags;
    const opened = (0,summary_blocks/* addressesIn */.Mh)(fixes.map(({ text }) => text));
    const pages = first.package === undefined || opened.length > 0 ? [] : (0,links/* packageSettings */.Cj)(decision, first.package);
    const name = rest.length === 0 ? (0,sentence/* say */.cv) `${first.reference}` : [(0,sentence/* plain */.pj)(counted(tags.length))];
    return {
        sign: level === 'error' ? '\u274c' : '\u26a0\ufe0f',
        title: (0,sentence/* say */.cv) `After the push: ${name} ${(0,sentence/* plain */.pj)(titleFor(cause))}`,
        items: rest.length === 0 ? [] : tags.map(({ reference }) => ({ name: (0,sentence/* say */.cv) `${reference}` })),
        why: [why],
        fixes,
        footer: [
            ...pages.map((page) => [page]),
            ...(docs === undefined ? [] : [[(0,sentence/* link */.nf)('What this means', (0,links/* docsUrl */.fs)(docs, decision.run.action))]])
        ]
    };
}
function titleFor({ title, tags }) {
    return tags.length === 1 ? title : title.replace(/^is\b/, 'are').replace(/^has\b/, 'have');
}
function counted(count) {
    return count === 1 ? '1 tag' : `${String(count)} tags`;
}

// EXTERNAL MODULE: ./src/event/run.ts
var event_run = __webpack_require__(4949);
// EXTERNAL MODULE: ./src/inputs/inputs.ts
var inputs_inputs = __webpack_require__(8028);
// EXTERNAL MODULE: ./src/registry/client.ts + 2 modules
var client = __webpack_require__(5387);
// EXTERNAL MODULE: ./src/observe/tested-credential.ts + 2 modules
var tested_credential = __webpack_require__(4477);
// EXTERNAL MODULE: ./src/observe/pull.ts
var pull = __webpack_require__(8509);
;// CONCATENATED MODULE: ./src/observe/pushed-tags.ts


const NO_FILE = { kind: 'absent' };
const NO_FILES = {
    read: () => Promise.resolve(NO_FILE),
    readHead: () => Promise.resolve(NO_FILE),
    list: () => Promise.resolve([]),
    real: () => Promise.resolve(undefined)
};
function observeTags(ports, reading, clients, tags) {
    const { runner } = ports;
    const withoutDocker = {
        ...ports,
        files: NO_FILES,
        runner: {
            ...runner,
            env: {
                ...runner.env,
                DOCKER_AUTH_CONFIG: undefined,
                DOCKER_CONFIG: undefined,
                BUILDX_CONFIG: undefined
            }
        }
    };
    return Promise.all(tags.map((tag) => observeTag(withoutDocker, reading, clients, tag)));
}
async function observeTag(ports, reading, clients, tag) {
    const { named, pushed, isForAnyone } = tag;
    const { reference, registry } = named;
    const { credential, token } = await (0,tested_credential/* resolveCredential */.SR)(ports, reading, named, 'pull');
    const question = {
        registry,
        path: reference.path,
        reference: reference.tag ?? 'latest',
        checkAllManifests: isForAnyone,
        mayBeNew: pushed,
        layers: false
    };
    const login = (0,tested_credential/* loginOf */.DQ)(credential);
    const jobToken = registry.kind === 'github' && token === 'job';
    const [{ answer }, { answer: withoutLogin }] = await Promise.all([
        clients.pull.mayPull({ ...question, login, jobToken }),
        clients.pull.mayPull({ ...question, login: undefined, jobToken: false })
    ]);
    const visibility = await visibilityOf(ports, reading, named, withoutLogin);
    return { tag, answer, withoutLogin, visibility };
}
async function visibilityOf(ports, reading, { reference, registry }, withoutLogin) {
    const { inputs, run } = reading;
    const { kind } = withoutLogin;
    if (kind === 'pullable' || kind === 'incomplete-index')
        return 'public';
    if (registry.kind !== 'github' || inputs.githubToken === '')
        return undefined;
    const api = ports.github(run.server.apiUrl, inputs.githubToken);
    const record = await (0,pull/* recordOf */.zv)(api, run, reference.path);
    return record.kind === 'found' ? record.value.visibility : undefined;
}

// EXTERNAL MODULE: ./src/credential/secrets.ts
var secrets = __webpack_require__(1204);
// EXTERNAL MODULE: ./src/base/promises.ts
var promises = __webpack_require__(6823);
// EXTERNAL MODULE: ./src/write.ts
var write = __webpack_require__(2868);
;// CONCATENATED MODULE: ./src/post.ts










function post(ports, begun, limit) {
    return verify(ports, begun, limit).catch(() => reportVerifySkipped([]));
}
async function verify(given, begun, limit) {
    const { ports, scrub } = (0,secrets/* watchSecrets */.N)(given);
    const result = await read(ports);
    if (result.kind !== 'reading')
        return result.report;
    const { inputs, run, tags } = result;
    const deadline = begun + inputs.timeoutMs - write/* REPORTING_MS */.Op;
    const { over } = limit(Math.max(deadline - ports.clock.now(), 1));
    const clients = (0,client/* openRegistryClients */.su)(ports, deadline, scrub);
    const facts = await (0,promises/* within */.ux)(over, observeTags(ports, result, clients, tags));
    const report = reportAfterPush(decideAfterPush(inputs, run, facts));
    return { ...report, summary: inputs.summary ? report.summary : '', ...(0,write/* requestsToLog */.Un)(ports) };
}
async function read({ runner, files }) {
    const result = (0,inputs_inputs/* readInputs */.Ko)(runner.env);
    const { inputs } = result;
    if (inputs.jobStatus === 'cancelled')
        return { kind: 'nothing', report: {} };
    const run = await (0,event_run/* readRun */.cI)(runner.env, files, inputs);
    if (result.kind === 'invalid') {
        const report = reportVerifySkipped(result.errors, run.action);
        return { kind: 'nothing', report: { ...report, summary: inputs.summary ? report.summary : '' } };
    }
    const pushed = (runner.env['STATE_pushed-images'] ?? '').split('\n').filter(Boolean);
    const tags = (0,tags_to_verify/* tagsToVerify */.Yf)(inputs, run, pushed);
    return tags.length === 0
        ? { kind: 'nothing', report: {} }
        : { kind: 'reading', inputs, run, tags };
}


/***/ })

};
