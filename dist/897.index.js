export const id = 897;
export const ids = [897];
export const modules = {

/***/ 8897:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planOf: () => (/* binding */ planOf)
});

;// CONCATENATED MODULE: ./src/plan/commands/budget.ts
class GivenUp extends Error {
    name = 'GivenUp';
}
const STEPS = 400_000;
const DEEPEST = 50;
function fullBudget() {
    return { left: STEPS };
}
function spend(budget, size = 0) {
    budget.left -= 1 + size / 64;
    if (budget.left < 0)
        throw new GivenUp('the script does too much to follow it');
}

// EXTERNAL MODULE: ./src/base/memoize.ts
var memoize = __webpack_require__(3973);
// EXTERNAL MODULE: ./src/workflow/file.ts
var workflow_file = __webpack_require__(731);
// EXTERNAL MODULE: ./src/plan/values/value.ts
var values_value = __webpack_require__(7779);
;// CONCATENATED MODULE: ./src/plan/contexts.ts

const FROM_ENVIRONMENT = [
    'action',
    'action_path',
    'action_ref',
    'action_repository',
    'actor',
    'actor_id',
    'api_url',
    'base_ref',
    'event_name',
    'graphql_url',
    'head_ref',
    'job',
    'ref',
    'ref_name',
    'ref_type',
    'repository',
    'repository_id',
    'repository_owner',
    'repository_owner_id',
    'retention_days',
    'run_attempt',
    'run_id',
    'run_number',
    'server_url',
    'sha',
    'triggering_actor',
    'workflow',
    'workflow_ref',
    'workflow_sha',
    'workspace'
];
const OF_THE_STEP = ['action', 'action_path', 'action_ref', 'action_repository'];
const SHARED_VARIABLES = new Set(FROM_ENVIRONMENT.filter((name) => !OF_THE_STEP.includes(name)).map((name) => `GITHUB_${name.toUpperCase()}`));
function githubContext({ environment, event }) {
    const members = [['token', (0,values_value/* secret */.rJ)('github.token', 'job-token')]];
    for (const name of FROM_ENVIRONMENT) {
        const value = environment[`GITHUB_${name.toUpperCase()}`];
        if (value !== undefined && !OF_THE_STEP.includes(name))
            members.push([name, (0,values_value/* text */.Qq)(value)]);
    }
    const { GITHUB_REF_PROTECTED: isProtected } = environment;
    if (isProtected === 'true' || isProtected === 'false')
        members.push(['ref_protected', isProtected === 'true']);
    if (event !== undefined)
        members.push(['event', (0,values_value/* fromJson */.Rf)(event)]);
    return (0,values_value/* mapping */.pq)(members, (name) => (0,values_value/* doubt */.B2)(`github.${name}`));
}
const OF_THE_RUNNER = ['name', 'os', 'arch', 'temp', 'tool_cache', 'environment', 'debug'];
function runnerContext({ environment }) {
    const members = OF_THE_RUNNER.flatMap((name) => {
        const value = environment[`RUNNER_${name.toUpperCase()}`];
        return value === undefined ? [] : [[name, (0,values_value/* text */.Qq)(value)]];
    });
    return (0,values_value/* mapping */.pq)(members, (name) => (0,values_value/* doubt */.B2)(`runner.${name}`));
}
function givenContext(name, json) {
    return json === undefined
        ? (0,values_value/* mapping */.pq)([], (member) => (0,values_value/* doubt */.B2)(`${name}.${member}`))
        : (objectFrom(json) ?? (0,values_value/* doubt */.B2)(name));
}
function objectFrom(json) {
    const value = (0,values_value/* fromJson */.Rf)(json ?? {});
    return (0,values_value/* isKind */.VF)(value, 'mapping') ? value : undefined;
}
const SECRETS = (0,values_value/* mapping */.pq)([['github_token', tokenSecret()]], (name) => (0,values_value/* secret */.rJ)(`secrets.${name}`, 'secret'));
function tokenSecret() {
    return (0,values_value/* secret */.rJ)('secrets.GITHUB_TOKEN', 'job-token');
}
function manualInputs({ environment, event, given }, declared) {
    if (given.inputs !== undefined)
        return givenContext('inputs', given.inputs);
    const { GITHUB_EVENT_NAME: name } = environment;
    if (name === undefined)
        return (0,values_value/* mapping */.pq)([], (member) => (0,values_value/* doubt */.B2)(`inputs.${member}`));
    if (name !== 'workflow_dispatch')
        return (0,values_value/* mapping */.pq)([]);
    const payload = (0,values_value/* fromJson */.Rf)(event);
    if (!(0,values_value/* isKind */.VF)(payload, 'mapping'))
        return (0,values_value/* doubt */.B2)('inputs');
    const inputs = payload.get('inputs');
    if (inputs === null)
        return (0,values_value/* mapping */.pq)([]);
    const entries = (0,values_value/* isKind */.VF)(inputs, 'mapping') ? inputs.entries() : undefined;
    return entries === undefined
        ? (0,values_value/* doubt */.B2)('inputs')
        : (0,values_value/* mapping */.pq)(entries.map(([key, value]) => [key, typed(value, declared.get(key.toLowerCase())?.type)]));
}
function typed(value, type) {
    if (!(0,values_value/* isKind */.VF)(value, 'text'))
        return value;
    const [only = '', ...others] = value.text;
    if (typeof only !== 'string' || others.length > 0)
        return value;
    if (type === 'boolean' && /^(true|false)$/.test(only))
        return only === 'true';
    if (type === 'number' && only.trim() !== '' && !Number.isNaN(Number(only)))
        return Number(only);
    return value;
}

// EXTERNAL MODULE: ./src/plan/values/template.ts
var values_template = __webpack_require__(8034);
// EXTERNAL MODULE: ./src/plan/values/partial.ts
var partial = __webpack_require__(5283);
;// CONCATENATED MODULE: ./src/plan/called-workflow.ts





function handedOn(call, called, contexts) {
    const jobs = call === undefined ? [] : [...call.caller.jobs.values()];
    const callers = jobs.filter(({ uses }) => callsFile(uses, call?.path ?? ''));
    if (callers.length === 0 || jobs.some(({ uses }) => mayCallOthers(uses, call?.path ?? '')))
        return NOTHING;
    return {
        inputs: (0,values_value/* mapping */.pq)([...called.callInputs].map(([name, input]) => [
            name,
            same(callers.map((job) => inputOf(job, name, input, contexts))) ?? (0,values_value/* doubt */.B2)(`inputs.${name}`)
        ])),
        secrets: secretsOf(callers, contexts)
    };
}
const NOTHING = {
    inputs: (0,values_value/* mapping */.pq)([], (name) => (0,values_value/* doubt */.B2)(`inputs.${name}`)),
    secrets: (0,values_value/* mapping */.pq)([['github_token', tokenSecret()]], (name) => (0,values_value/* doubt */.B2)(`secrets.${name}`))
};
function callsFile(uses, path) {
    if (uses === undefined || !uses.includes(path))
        return false;
    const file = uses.split('@')[0] ?? '';
    return (0,workflow_file/* localPath */.$S)(uses) === path || file.split('/').slice(2).join('/') === path;
}
function mayCallOthers(uses, path) {
    return uses !== undefined && (0,workflow_file/* localPath */.$S)(uses) !== undefined && !callsFile(uses, path);
}
function inputOf(job, name, input, contexts) {
    const given = [...job.with.byName].find(([key]) => key.toLowerCase() === name)?.[1];
    if (job.with.isUnclear)
        return (0,values_value/* doubt */.B2)(`inputs.${name}`);
    if (given !== undefined)
        return typed((0,values_template/* valueOf */.RP)(given.text, contexts), input.type);
    return input.default === undefined
        ? emptyOf(input.type)
        : typed((0,values_template/* valueOf */.RP)(input.default, contexts), input.type);
}
function emptyOf(type) {
    if (type === 'boolean')
        return false;
    return type === 'number' ? 0 : (0,values_value/* text */.Qq)('');
}
function secretsOf(callers, contexts) {
    return (0,values_value/* mapping */.pq)([['github_token', tokenSecret()]], (name) => {
        const values = callers.map((job) => secretOf(job, name, contexts));
        return same(values) ?? (0,values_value/* doubt */.B2)(`secrets.${name}`);
    });
}
function secretOf(job, name, contexts) {
    if (job.inheritsSecrets)
        return SECRETS.get(name);
    if (job.secrets.isUnclear)
        return (0,values_value/* doubt */.B2)(`secrets.${name}`);
    const given = [...job.secrets.byName].find(([key]) => key.toLowerCase() === name.toLowerCase());
    if (given === undefined)
        return (0,values_value/* text */.Qq)('');
    const value = (0,values_template/* valueOf */.RP)(given[1].text, contexts);
    const holds = holdsOf(value);
    return holds === undefined ? (0,values_value/* doubt */.B2)(`secrets.${name}`) : (0,values_value/* secret */.rJ)(`secrets.${name}`, holds);
}
function holdsOf(value) {
    return (0,values_value/* isKind */.VF)(value, 'doubt') ? value.unknown.holds : undefined;
}
function same([first, ...others]) {
    if (first === undefined)
        return undefined;
    const isSame = others.every((other) => typeof other === typeof first &&
        ((0,partial/* samePartial */.au)((0,values_value/* printed */.zd)(first), (0,values_value/* printed */.zd)(other)) ||
            (holdsOf(first) !== undefined && holdsOf(first) === holdsOf(other))));
    return isSame ? first : undefined;
}

;// CONCATENATED MODULE: ./src/plan/environment.ts



const NOTHING_WRITTEN = { values: new Map(), any: false, others: false };
const OTHERS_WRITTEN = { ...NOTHING_WRITTEN, others: true };
function environmentHere({ environment, jobToken }, own, declared) {
    return (name) => {
        const value = environment[name];
        if (isOfTheStep(name))
            return declared(name) ?? [(0,partial/* unknown */.L5)(`env.${name}`)];
        if (own === undefined ? false : own.env.isUnclear || own.env.byName.has(name))
            return declared(name) ?? [(0,partial/* unknown */.L5)(`env.${name}`)];
        if (value === undefined)
            return declared(name);
        if (value !== '' && value === jobToken)
            return [{ ...(0,partial/* unknown */.L5)(`env.${name}`), holds: 'job-token' }];
        return (0,partial/* textOf */.b6)(value);
    };
}
function environmentElsewhere({ environment }, declared) {
    return (name) => {
        const value = SHARED_VARIABLES.has(name) && name !== 'GITHUB_JOB' ? environment[name] : undefined;
        if (value !== undefined)
            return (0,partial/* textOf */.b6)(value);
        const written = declared(name);
        if (written !== undefined)
            return written;
        return /^(GITHUB|RUNNER|ACTIONS)_/.test(name) || USUAL.has(name)
            ? [(0,partial/* unknown */.L5)(`env.${name}`)]
            : undefined;
    };
}
const SHORTEST_SECRET = 4;
function secretsIn({ environment }, blocks) {
    const names = blocks.flatMap(({ byName }) => [...byName].flatMap(([name, { text }]) => (IS_SECRET.test(text) ? [name] : [])));
    const values = names.map((name) => environment[name] ?? '');
    return [...new Set(values)].filter((value) => value.length >= SHORTEST_SECRET);
}
const IS_SECRET = /^\s*\$\{\{\s*(?:secrets\.[\w-]+|github\.token)\s*\}\}\s*$/i;
function withoutSecrets(text, secrets) {
    const bare = secrets
        .toSorted((one, other) => other.length - one.length)
        .reduce((so, secret) => so.replaceAll(secret, '***'), text);
    return bare.replaceAll(PASSWORD, '$1***');
}
const PASSWORD = /((?<![\w-])(?:-p|--(?:[a-z]+-)*(?:password|passwd|token|creds|secret))[ =]+|\b\w*(?:TOKEN|PASSWORD|PASSWD|SECRET)=)(?!["']?\$)(?:"[^"]*"|'[^']*'|[^\s"']+)/gi;
const USUAL = new Set(['CI', 'HOME', 'PATH', 'USER', 'SHELL', 'PWD', 'LANG']);
function isOfTheStep(name) {
    return (/^(INPUT_|STATE_|ACTIONS_|GITHUB_ACTION|GITHUB_(ENV|OUTPUT|PATH|STATE|STEP_SUMMARY)$)/.test(name) && !SHARED_VARIABLES.has(name));
}
function declaredIn(blocks, contexts) {
    return (name) => {
        for (const block of blocks) {
            const field = block.byName.get(name);
            if (field !== undefined)
                return (0,values_template/* filled */.Bq)(field.text, contexts);
            if (block.isUnclear)
                return [(0,partial/* unknown */.L5)(`env.${name}`)];
        }
        return undefined;
    };
}
function after(written, before) {
    return (name) => {
        if (written.values.has(name))
            return written.values.get(name) ?? [(0,partial/* unknown */.L5)(`env.${name}`)];
        const value = before(name);
        if (written.any)
            return SHARED_VARIABLES.has(name) ? value : [(0,partial/* unknown */.L5)(`env.${name}`)];
        const maySet = written.others && !HARDLY_SET.has(name);
        return value === undefined && maySet ? [(0,partial/* unknown */.L5)(`env.${name}`)] : value;
    };
}
const HARDLY_SET = new Set(['COSIGN_REPOSITORY']);
function within(env, contexts, before) {
    const own = declaredIn([env], contexts);
    return (name) => own(name) ?? before(name);
}
function contextOf(environment) {
    return (name) => /^(GITHUB|RUNNER)_/.test(name) || USUAL.has(name) ? [(0,partial/* unknown */.L5)(`env.${name}`)] : environment(name);
}

;// CONCATENATED MODULE: ./src/plan/effects.ts

const LOGIN_FIRST = 0;
const THEN_PUSH = 1;
const NO_EFFECTS = {
    pushes: [],
    caches: [],
    logins: [],
    logouts: [],
    builds: [],
    unclear: [],
    hasSkippedPush: false,
    written: NOTHING_WRITTEN,
    outputs: undefined
};
function together(all) {
    return {
        pushes: all.flatMap(({ pushes }) => pushes),
        caches: all.flatMap(({ caches }) => caches),
        logins: all.flatMap(({ logins }) => logins),
        logouts: all.flatMap(({ logouts }) => logouts),
        builds: all.flatMap(({ builds }) => builds),
        unclear: all.flatMap(({ unclear }) => unclear),
        hasSkippedPush: all.some(({ hasSkippedPush }) => hasSkippedPush),
        written: all.reduce((sum, { written }) => bothWritten(sum, written), NOTHING_WRITTEN),
        outputs: undefined
    };
}
function bothWritten(first, second) {
    return {
        values: new Map([...first.values, ...second.values]),
        any: first.any || second.any,
        others: first.others || second.others
    };
}
function perhaps(effects) {
    const doubtful = (all) => all.map((one) => ({ ...one, isCertain: false }));
    const { values, any, others } = effects.written;
    return {
        ...effects,
        pushes: doubtful(effects.pushes),
        caches: doubtful(effects.caches),
        logins: doubtful(effects.logins),
        logouts: doubtful(effects.logouts),
        builds: doubtful(effects.builds),
        written: { values: new Map([...values.keys()].map((name) => [name, undefined])), any, others },
        outputs: undefined
    };
}

;// CONCATENATED MODULE: ./src/plan/reference.ts

function named(reference) {
    const whole = (0,partial/* known */.eO)(reference);
    if (whole !== undefined)
        return { image: whole, registry: registryIn(whole, true) };
    const start = (0,partial/* knownStart */.ai)(reference);
    const image = imageIn(start);
    const isNameOver = image !== undefined &&
        reference.slice(1).every((part) => typeof part !== 'string' || !part.includes('/'));
    return isNameOver
        ? { image, registry: registryIn(image, true) }
        : { image: undefined, registry: registryIn(start, false) };
}
function imageIn(start) {
    const path = start.slice(start.lastIndexOf('/') + 1);
    const end = path.search(/[:@]/);
    return end < 1 ? undefined : start.slice(0, start.length - path.length + end);
}
function registryIn(text, isWhole) {
    const slash = text.indexOf('/');
    if (slash === -1)
        return isWhole && text !== '' ? 'docker.io' : undefined;
    const host = text.slice(0, slash);
    const isHost = /[.:]/.test(host) || host === 'localhost';
    const registry = isHost ? host.toLowerCase() : 'docker.io';
    return registry === 'index.docker.io' ? 'docker.io' : registry;
}
function registryNamed(text) {
    const whole = (0,partial/* known */.eO)((0,partial/* lower */.ib)(text));
    if (whole === undefined)
        return undefined;
    const host = whole
        .trim()
        .replace(/^(https?|oci|docker):\/\//, '')
        .split('/')[0] ?? '';
    return host === '' || host === 'index.docker.io' || host === 'registry-1.docker.io'
        ? 'docker.io'
        : host;
}

;// CONCATENATED MODULE: ./src/plan/logins.ts


function whoseIs(password, jobToken) {
    const whole = (0,partial/* known */.eO)(password);
    if (whole === '')
        return 'none';
    if (whole !== undefined) {
        if (jobToken === undefined || jobToken === '')
            return 'unknown';
        return whole === jobToken ? 'job-token' : 'another';
    }
    const [only, ...others] = password;
    if (typeof only !== 'object' || others.length > 0)
        return 'unknown';
    if (only.holds === 'job-token')
        return 'job-token';
    return only.holds === 'secret' ? 'another' : 'unknown';
}
function registryOf({ registry }) {
    return registryNamed(registry);
}
function loginAt(events, push) {
    let current = { kind: 'present' };
    for (const event of events) {
        if (event.registry !== undefined && push.registry !== undefined) {
            if (event.registry !== push.registry)
                continue;
        }
        if ('skipped' in event) {
            const isThere = event.registry !== undefined && push.registry !== undefined;
            if (isThere && current.kind === 'present')
                current = { kind: 'skipped', login: event.skipped };
            continue;
        }
        const isSure = event.registry !== undefined &&
            push.registry !== undefined &&
            (event.isCertain || (event.condition !== '' && event.condition === push.condition));
        if ('isLogout' in event)
            current = isSure ? { kind: 'logged-out' } : unclearAfter(current, []);
        else
            current = isSure ? { kind: 'later', login: event } : unclearAfter(current, [event]);
    }
    return current;
}
function unclearAfter(current, more) {
    const before = current.kind === 'later' ? [current.login] : current.kind === 'unclear' ? current.logins : [];
    return { kind: 'unclear', logins: [...before, ...more] };
}

;// CONCATENATED MODULE: ./src/plan/actions/action-step.ts




function actionOf({ uses }) {
    const isElsewhere = uses !== undefined && !/^(\.|docker:)/.test(uses);
    return isElsewhere ? uses.split('@')[0]?.toLowerCase() : undefined;
}
function isMetadata(step) {
    return actionOf(step) === 'docker/metadata-action';
}
function isBuild(step) {
    return /\/(build-push-action|bake-action)$/.test(actionOf(step) ?? '');
}
function actionStep(view) {
    const { step } = view;
    const uses = step.uses ?? '';
    return {
        action: actionOf(step) ?? uses.toLowerCase(),
        version: uses.split('@')[1] ?? '',
        line: step.line,
        input: (name) => action_step_inputOf(view, name),
        isGiven: (name) => step.with.byName.has(name),
        inputs: () => [...step.with.byName.keys()].map((name) => action_step_inputOf(view, name)),
        lineOf: (name) => step.with.byName.get(name)?.line ?? step.line,
        flag: (name, otherwise) => flagOf(view, name, otherwise),
        environment: view.environment,
        read: view.read,
        bakeTags: view.bakeTags
    };
}
function action_step_inputOf({ step, contexts }, name) {
    const field = step.with.byName.get(name);
    if (field !== undefined)
        return (0,values_template/* filled */.Bq)(field.text, contexts);
    return step.with.isUnclear ? [(0,partial/* unknown */.L5)(`with.${name}`)] : [];
}
function flagOf(view, name, otherwise) {
    const { step, contexts, ownAnswer } = view;
    const field = step.with.byName.get(name);
    if (field === undefined)
        return step.with.isUnclear ? undefined : otherwise;
    const value = (0,values_template/* valueOf */.RP)(field.text, contexts);
    if ((0,values_value/* truthOf */.D)(value) === false)
        return truthIn((0,values_value/* printed */.zd)(value), otherwise) ?? false;
    const isExpression = field.text.includes('${{');
    return truthIn((0,values_value/* printed */.zd)(value), otherwise) ?? (isExpression ? ownAnswer(field.text) : undefined);
}
function listIn(step, name) {
    return certainOrNot((0,partial/* entries */.jO)(step.input(name)));
}
function linesIn(step, name) {
    return certainOrNot((0,partial/* lines */.Mn)(step.input(name)));
}
function certainOrNot(texts) {
    return texts.flatMap((text) => {
        const perhaps = (0,partial/* unlessEmpty */.A5)(text);
        return perhaps === undefined
            ? [certain(text)]
            : (0,partial/* entries */.jO)(perhaps).map((entry) => ({ text: entry, isCertain: false }));
    });
}
function truthIn(text, otherwise) {
    if ((0,partial/* isEmpty */.Im)(text))
        return otherwise;
    const word = (0,partial/* known */.eO)(text)?.trim();
    return word === undefined ? undefined : /^(true|1|t)$/i.test(word);
}
function eitherIs(one, other) {
    if (one === true || other === true)
        return true;
    return one === false && other === false ? false : undefined;
}
function writesOf(step, input, references, push) {
    if (push === false)
        return [];
    return references
        .filter(({ text }) => !(0,partial/* isEmpty */.Im)(text))
        .map(({ text, isCertain }) => ({
        tool: step.action,
        reference: text,
        isCertain: isCertain && push === true,
        line: step.lineOf(input),
        order: THEN_PUSH
    }));
}
function certain(text) {
    return { text, isCertain: true };
}

// EXTERNAL MODULE: ./src/image/cache-export.ts
var cache_export = __webpack_require__(2402);
;// CONCATENATED MODULE: ./src/plan/actions/metadata-action.ts





function readMetadata(step, id, exported) {
    const images = imagesIn(step.input('images'));
    const tags = exported === undefined
        ?
            (images.length === 0 ? [certain([])] : images).map(({ text: image, isCertain }) => ({
                text: (0,partial/* concat */.xW)(image, [':', (0,partial/* unknown */.L5)(`a tag of ${id}`)]),
                isCertain
            }))
        : tagsIn(step, exported).map(certain);
    const bakeFile = (0,partial/* unknown */.L5)(`steps.${id}.outputs.bake-file`);
    const separator = (0,partial/* known */.eO)(step.input('sep-tags')) ?? '\n';
    const all = (0,partial/* joined */.oR)(tags.map(entryText), separator === '' ? '\n' : separator);
    return { effects: effectsOf(id, tags, all, bakeFile), bakeFile, tags };
}
function entryText({ text: tag, isCertain }) {
    return isCertain ? tag : [{ ...(0,partial/* unknown */.L5)('an image that may not be enabled'), unlessEmpty: tag }];
}
function effectsOf(id, tags, all, bakeFile) {
    const json = jsonOf(tags);
    const why = (name) => (0,values_value/* doubt */.B2)(`steps.${id}.outputs.${name}`);
    return {
        ...NO_EFFECTS,
        outputs: (0,values_value/* mapping */.pq)([
            ['tags', (0,values_value/* text */.Qq)(all)],
            ['json', (0,values_value/* text */.Qq)(json)],
            ['bake-file', (0,values_value/* text */.Qq)([bakeFile])],
            ['bake-file-tags', (0,values_value/* text */.Qq)([bakeFile])]
        ], why),
        written: {
            values: new Map([
                ['DOCKER_METADATA_OUTPUT_TAGS', all],
                ['DOCKER_METADATA_OUTPUT_JSON', json],
                ['DOCKER_METADATA_OUTPUT_VERSION', undefined],
                ['DOCKER_METADATA_OUTPUT_LABELS', undefined],
                ['DOCKER_METADATA_OUTPUT_ANNOTATIONS', undefined]
            ]),
            any: false,
            others: false
        }
    };
}
function jsonOf(tags) {
    const listed = tags.map(({ text: tag }) => (0,partial/* concat */.xW)(['"'], tag.map((part) => (typeof part === 'string' ? JSON.stringify(part).slice(1, -1) : part)), ['"']));
    return (0,partial/* concat */.xW)(['{"tags":['], (0,partial/* joined */.oR)(listed, ','), ['],"labels":{}}']);
}
function imagesIn(input) {
    const all = (0,partial/* lines */.Mn)(input).filter((line) => !isComment(line));
    const [only, ...others] = all;
    if (only !== undefined && others.length === 0) {
        const several = (0,partial/* split */.lD)(only, ',').map(partial/* trim */.Bq);
        if (several.every((one) => !one.some((part) => typeof part === 'string' && part.includes('='))))
            return several.flatMap((name) => ((0,partial/* isEmpty */.Im)(name) ? [] : [certain((0,partial/* lower */.ib)(name))]));
    }
    return all.flatMap(metadata_action_imageIn);
}
function isComment([first]) {
    return typeof first === 'string' && first.startsWith('#');
}
function metadata_action_imageIn(line) {
    const marks = new partial/* Marks */.Pl();
    const marked = marks.mark(line);
    const fields = marked === undefined ? undefined : (0,cache_export/* csvFields */.q)(marked);
    if (fields === undefined)
        return [certain(line)];
    let name = [];
    let enable = (0,partial/* textOf */.b6)('true');
    for (const field of fields) {
        const [key = '', value] = field.split('=').map((part) => part.trim());
        if (value === undefined)
            name = marks.unmark(key);
        else if (key.toLowerCase() === 'name')
            name = marks.unmark(value);
        else if (key.toLowerCase() === 'enable')
            enable = marks.unmark(value);
    }
    const isEnabled = (0,partial/* known */.eO)(enable);
    if ((0,partial/* isEmpty */.Im)(name) || (isEnabled !== undefined && !/true/i.test(isEnabled)))
        return [];
    return [{ text: (0,partial/* lower */.ib)(name), isCertain: isEnabled !== undefined }];
}
function tagsIn(step, exported) {
    const separator = (0,partial/* known */.eO)(step.input('sep-tags'));
    const pieces = separator === undefined || separator === '' ? (0,partial/* lines */.Mn)(exported) : (0,partial/* split */.lD)(exported, separator);
    return pieces.map(partial/* trim */.Bq).filter((piece) => !(0,partial/* isEmpty */.Im)(piece));
}
function agree(images, tags) {
    const names = tags.map(nameOf);
    const isNamed = ({ text: image }) => names.some((name) => fits(image, name));
    const isImage = (name) => images.some(({ text: image }) => fits(image, name));
    return images.every((image) => !image.isCertain || isNamed(image)) && names.every(isImage);
}
function nameOf(tag) {
    const whole = (0,partial/* known */.eO)(tag) ?? '';
    const colon = whole.lastIndexOf(':');
    return colon > whole.lastIndexOf('/') ? whole.slice(0, colon) : whole;
}
function fits(image, name) {
    const whole = (0,partial/* known */.eO)(image);
    if (whole !== undefined)
        return whole === name;
    const [start, end] = [(0,partial/* knownStart */.ai)(image), (0,partial/* knownEnd */.Re)(image)];
    if (name.length < start.length + end.length)
        return false;
    if (!name.startsWith(start) || !name.endsWith(end))
        return false;
    let at = start.length;
    for (const part of image.slice(1, -1)) {
        if (typeof part !== 'string')
            continue;
        const found = name.slice(0, name.length - end.length).indexOf(part, at);
        if (found === -1)
            return false;
        at = found + part.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./src/plan/actions/login-action.ts


function readLogin(step) {
    if (step.isGiven('registry-auth'))
        return { ...NO_EFFECTS, logins: severalLogins(step, (0,partial/* lines */.Mn)(step.input('registry-auth'))) };
    return { ...NO_EFFECTS, logins: [loginWith(step, 'registry')] };
}
function loginWith(step, registryInput) {
    return loginOf(step, 'password', {
        registry: step.input(registryInput),
        username: step.input('username'),
        password: step.input('password')
    });
}
function loginOf(step, input, { registry, username, password }) {
    return {
        tool: step.action,
        registry: (0,partial/* isEmpty */.Im)(registry) ? (0,partial/* textOf */.b6)('docker.io') : registry,
        username,
        password,
        isCertain: true,
        line: step.lineOf(input),
        order: LOGIN_FIRST
    };
}
function severalLogins(step, all) {
    const found = [];
    for (const line of all) {
        const [head, ...rest] = (0,partial/* split */.lD)(line, /:(?=\s|$)/);
        const word = typeof head?.[0] === 'string' ? head[0] : '';
        if (word.startsWith('-'))
            found.push({ registry: [], username: [], password: [] });
        const key = word.replace(/^-\s*/, '');
        const current = found.at(-1);
        if (current !== undefined && (key === 'registry' || key === 'username' || key === 'password'))
            current[key] = unquoted(rest[0] ?? []);
    }
    return found.map((login) => loginOf(step, 'registry-auth', login));
}
function unquoted(text) {
    return (0,partial/* mapped */.CV)((0,partial/* trim */.Bq)(text), (part) => part.replaceAll(/^["']|["']$/g, ''));
}

;// CONCATENATED MODULE: ./src/plan/actions/build-push-action.ts





function readBuild(step) {
    const call = (0,partial/* known */.eO)(step.input('call'));
    if (call !== undefined && call !== '' && call !== 'build')
        return NO_EFFECTS;
    const isFirst = step.action === 'docker/build-push-action' && /^v?1(\.|$)/.test(step.version);
    if (isFirst)
        return readFirstVersion(step);
    const outputs = linesIn(step, 'outputs');
    return {
        ...NO_EFFECTS,
        pushes: pushesOf(step, listIn(step, 'tags'), exportersOf(step.flag('push', false), outputs)),
        caches: cachesOf(step, linesIn(step, 'cache-to')),
        builds: [buildOf(step)]
    };
}
function pushesOf(step, tags, exporters) {
    return exporters.flatMap(({ names, push }) => tags.length > 0
        ? writesOf(step, 'tags', tags, push)
        : writesOf(step, 'outputs', names.map(certain), push));
}
function buildOf(step) {
    const texts = (entries) => entries.map(({ text }) => text);
    return {
        context: step.input('context'),
        dockerfile: step.input('file'),
        buildArgs: texts(linesIn(step, 'build-args')),
        buildContexts: texts(linesIn(step, 'build-contexts')),
        target: step.input('target'),
        platforms: texts(listIn(step, 'platforms')),
        isCertain: true,
        line: step.line
    };
}
function readFirstVersion(step) {
    const push = step.flag('push', true);
    const [registry, repository] = [step.input('registry'), step.input('repository')];
    const reference = (0,partial/* isEmpty */.Im)(registry) ? repository : (0,partial/* concat */.xW)(registry, ['/'], repository);
    const login = { ...loginWith(step, 'registry'), isCertain: push === true };
    return {
        ...NO_EFFECTS,
        logins: (0,partial/* isEmpty */.Im)(step.input('password')) ? [] : [login],
        pushes: writesOf(step, 'repository', [certain(reference)], push)
    };
}
function exportersOf(push, outputs) {
    const exporters = outputs.flatMap(({ text, isCertain }) => {
        const exporter = exporterIn(text);
        if (exporter === undefined)
            return [];
        const own = isCertain || exporter.push === false ? exporter.push : undefined;
        return [{ ...exporter, push: eitherIs(push, own) }];
    });
    return exporters.length > 0 ? exporters : [{ names: [], push }];
}
function exporterIn(entry) {
    const marks = new partial/* Marks */.Pl();
    const marked = marks.mark(entry);
    const fields = marked === undefined ? undefined : fieldsIn(marked);
    if (fields === undefined || fields.some((field) => !field.includes('=')))
        return (0,partial/* known */.eO)(entry) === undefined ? { names: [], push: undefined } : undefined;
    const attributes = new Map();
    for (const field of fields) {
        const equals = field.indexOf('=');
        attributes.set(field.slice(0, equals).trim().toLowerCase(), marks.unmark(field.slice(equals + 1)));
    }
    const type = (0,partial/* known */.eO)((0,partial/* trim */.Bq)(attributes.get('type') ?? []))?.toLowerCase();
    if (type !== undefined && type !== 'image' && type !== 'registry')
        return undefined;
    const isGiven = attributes.has('push');
    const push = truthIn((0,partial/* trim */.Bq)(attributes.get('push') ?? []), false);
    return {
        names: (0,partial/* entries */.jO)(attributes.get('name') ?? []),
        push: type === undefined ? undefined : type === 'registry' && !isGiven ? true : push
    };
}
function fieldsIn(line) {
    const fields = (0,cache_export/* csvFields */.q)(line);
    const [only = ''] = fields ?? [];
    return fields?.length === 1 && only !== line && only.includes(',') ? (0,cache_export/* csvFields */.q)(only) : fields;
}
function cachesOf(step, entries) {
    const caches = entries.flatMap(({ text, isCertain }) => cachesIn(text, isCertain));
    return writesOf(step, 'cache-to', caches, true);
}
function cachesIn(entry, isCertain) {
    if ((0,partial/* isEmpty */.Im)(entry))
        return [];
    const marks = new partial/* Marks */.Pl();
    const marked = marks.mark(entry);
    const parsed = marked === undefined ? undefined : (0,cache_export/* parseCacheExport */.c)(marked);
    if (parsed?.kind === 'registry')
        return [{ text: marks.unmark(parsed.ref), isCertain }];
    if (parsed?.kind !== 'registries')
        return [];
    return (0,partial/* known */.eO)(entry) === undefined
        ? []
        : parsed.refs.map((ref) => ({ text: marks.unmark(ref), isCertain }));
}

;// CONCATENATED MODULE: ./src/plan/actions/bake-action.ts




function readBake(step) {
    const lines = linesIn(step, 'set');
    const overrides = lines.flatMap(({ text, isCertain }) => overrideIn(text, isCertain));
    const exporters = exportersOf(step.flag('push', false), valuesOf(overrides, 'output'));
    const caches = cachesOf(step, valuesOf(overrides, 'cache-to'));
    const isUnread = overrides.length < lines.length;
    const pushing = exporters.filter(({ push }) => push !== false);
    if (pushing.length === 0)
        return { ...NO_EFFECTS, caches, unclear: isUnread || filesPush(step) ? [unclear(step)] : [] };
    const names = namesOf(step, overrides, pushing);
    const isPushed = pushing.some(({ push }) => push === true);
    return {
        ...NO_EFFECTS,
        caches,
        pushes: names === undefined ? [] : writesOf(step, names.input, names.all, isPushed || undefined),
        unclear: names === undefined || isUnread ? [unclear(step)] : []
    };
}
function unclear(step) {
    const files = listIn(step, 'files').map(({ text }) => (0,partial/* display */.Vy)(text));
    return { line: step.line, text: files.join(', ') || 'docker-bake.hcl', why: 'file' };
}
function overrideIn(line, isCertain) {
    const start = (0,partial/* knownStart */.ai)(line);
    const equals = start.indexOf('=');
    if (equals === -1)
        return [];
    const left = start.slice(0, equals).trim().replace(/\+$/, '');
    const dot = left.lastIndexOf('.');
    if (dot === -1)
        return [];
    const value = (0,partial/* trim */.Bq)((0,partial/* concat */.xW)([start.slice(equals + 1)], line.slice(1)));
    return [
        { target: left.slice(0, dot), key: left.slice(dot + 1), value: { text: value, isCertain } }
    ];
}
function valuesOf(overrides, key) {
    return overrides.flatMap((one) => (one.key === key && one.value.text.length > 0 ? one.value : []));
}
function namesOf(step, overrides, exporters) {
    const tags = overrides.filter(({ key }) => key === 'tags');
    if (tags.length > 0 && coversAll(step, tags)) {
        const set = valuesOf(tags, 'tags');
        const names = exporters.flatMap(({ names: all }) => all);
        return { input: 'set', all: set.length > 0 ? set : names.map(certain) };
    }
    const files = listIn(step, 'files').flatMap(({ text }) => text.flatMap((part) => (typeof part === 'string' ? [] : (step.bakeTags(part) ?? []))));
    return files.length > 0 ? { input: 'files', all: files } : undefined;
}
function coversAll(step, tags) {
    const covered = new Set(tags.map(({ target }) => target));
    if (covered.has('*'))
        return true;
    const targets = listIn(step, 'targets').map(({ text }) => (0,partial/* known */.eO)(text));
    return targets.length > 0 && targets.every((name) => name !== undefined && covered.has(name));
}
const USUAL_FILES = [
    'compose.yaml',
    'compose.yml',
    'docker-compose.yml',
    'docker-compose.yaml',
    'docker-bake.json',
    'docker-bake.hcl',
    'docker-bake.override.json',
    'docker-bake.override.hcl'
];
function filesPush(step) {
    const given = listIn(step, 'files').map(({ text }) => text);
    const files = given.length > 0 ? given : USUAL_FILES.map(partial/* textOf */.b6);
    const texts = files.flatMap((file) => {
        if (file.some((part) => typeof part === 'object' && step.bakeTags(part) !== undefined))
            return [];
        const path = (0,partial/* known */.eO)(file);
        return path === undefined ? [undefined] : [step.read(path.replace(/^(cwd:\/\/)?(\.\/)?/, ''))];
    });
    if (given.length > 0)
        return texts.some((text) => text === undefined || mayPush(text));
    const found = texts.filter((text) => text !== undefined);
    return found.length === 0 || found.some(mayPush);
}
function mayPush(text) {
    return /type\s*["']?\s*[:=]\s*["']?registry|push\s*["']?\s*[:=]\s*["']?true/.test(text);
}

;// CONCATENATED MODULE: ./src/plan/actions/known-actions.ts







const RULES = new Map([
    ['docker/build-push-action', readBuild],
    ['depot/build-push-action', readBuild],
    ['useblacksmith/build-push-action', readBuild],
    ['docker/bake-action', readBake],
    ['depot/bake-action', readBake],
    ['docker/login-action', readLogin],
    ['redhat-actions/podman-login', loginBy('registry')],
    ['azure/docker-login', loginBy('login-server')],
    ['docker/setup-buildx-action', nothing],
    ['docker/setup-qemu-action', nothing],
    ['docker/setup-docker-action', nothing],
    ['docker/setup-compose-action', nothing],
    ['docker/scout-action', nothing],
    ['redhat-actions/buildah-build', nothing],
    ['redhat-actions/push-to-registry', readRedHatPush],
    ['macbre/push-to-ghcr', readPushToGhcr],
    ['actions/attest', readAttest],
    ['actions/attest-build-provenance', readAttest],
    ['actions/attest-sbom', readAttest],
    ['int128/docker-manifest-create-action', readManifest],
    ['noelware/docker-manifest-action', readManifest],
    ['appany/helm-oci-chart-releaser', readHelmRelease],
    ['akhilerm/tag-push-action', readTagPush],
    ['devcontainers/ci', readDevContainer],
    ['goreleaser/goreleaser-action', readGoReleaser],
    ['project-stacker/stacker-build-push-action', readUnknownPush],
    ['elgohr/publish-docker-github-action', readPublishDocker],
    ['ko-build/setup-ko', readSetupKo],
    ['imjasonh/setup-ko', readSetupKo],
    ['sigstore/cosign-installer', nothing],
    ['step-security/harden-runner', nothing],
    ['actions/checkout', nothing],
    ['actions/cache', nothing],
    ['actions/upload-artifact', nothing],
    ['actions/download-artifact', nothing],
    ['actions/github-script', scripted],
    ['actions', variables],
    ['github', variables],
    ['helm', variables]
]);
function readAction(step) {
    const [owner = '', name = ''] = step.action.split('/');
    const rule = RULES.get(step.action) ?? RULES.get(`${owner}/${name}`) ?? RULES.get(owner);
    if (rule !== undefined)
        return isInside(step.action) ? NO_EFFECTS : rule(step);
    if (!step.isGiven('push') || !step.isGiven('tags'))
        return readUnknown(step);
    return looksLikeBuild(step) ? readBuild(step) : readUnknownPush(step);
}
function isInside(action) {
    return action.startsWith('docker/') && action.split('/').length > 2;
}
const NAMING = ['image', 'images', 'image-name', 'image_name', 'name', 'repository', 'registry'];
function looksLikeBuild(step) {
    return hasSlash(step.input('tags')) && !NAMING.some((name) => step.isGiven(name));
}
function nothing() {
    return NO_EFFECTS;
}
function variables() {
    return { ...NO_EFFECTS, written: OTHERS_WRITTEN };
}
function scripted(step) {
    return runsPush(step) ? readUnknownPush(step) : variables();
}
function loginBy(registryInput) {
    return (step) => ({ ...NO_EFFECTS, logins: [loginWith(step, registryInput)] });
}
function pushing(pushes, logins = []) {
    return { ...NO_EFFECTS, logins, pushes };
}
function hasSlash(text) {
    return text.some((part) => typeof part === 'string' && part.includes('/'));
}
function readAttest(step) {
    const subject = certain((0,partial/* lower */.ib)(step.input('subject-name')));
    return pushing(writesOf(step, 'subject-name', [subject], step.flag('push-to-registry', false)));
}
function readRedHatPush(step) {
    const tags = (0,partial/* words */.aL)(step.input('tags'));
    const registry = (0,partial/* lower */.ib)(step.input('registry'));
    const hasFull = tags.some(hasSlash);
    if ((0,partial/* isEmpty */.Im)(registry) && !hasFull)
        return readUnknownPush(step);
    const bare = tags.length === 0 ? [(0,partial/* textOf */.b6)('latest')] : tags;
    const names = hasFull
        ? tags
        : bare.map((tag) => (0,partial/* concat */.xW)(registry, ['/'], (0,partial/* lower */.ib)(step.input('image')), [':'], tag));
    const logins = step.isGiven('password') ? [loginWith(step, 'registry')] : [];
    return pushing(writesOf(step, 'image', names.map(certain), true), logins);
}
function readPushToGhcr(step) {
    const registry = (0,partial/* textOf */.b6)('ghcr.io');
    const password = step.input('github_token');
    const image = (0,partial/* lower */.ib)(step.input('image_name'));
    const names = [(0,partial/* concat */.xW)(registry, ['/'], image), step.isGiven('docker_io_token') ? image : []];
    return pushing(writesOf(step, 'image_name', names.map(certain), true), [
        loginOf(step, 'github_token', { registry, username: [], password })
    ]);
}
function readManifest(step) {
    const tags = listIn(step, 'tags');
    return tags.length === 0
        ? readUnknown(step)
        : pushing(writesOf(step, 'tags', tags, step.flag('push', true)));
}
function readHelmRelease(step) {
    const registry = step.input('registry');
    const reference = (0,partial/* concat */.xW)(registry, ['/'], step.input('repository'), ['/'], step.input('name'));
    return pushing(writesOf(step, 'name', [certain(reference)], true), [
        loginOf(step, 'registry_password', {
            registry,
            username: step.input('registry_username'),
            password: step.input('registry_password')
        })
    ]);
}
function readTagPush(step) {
    return pushing(writesOf(step, 'dst', listIn(step, 'dst'), true));
}
function readDevContainer(step) {
    const when = (0,partial/* known */.eO)(step.input('push'));
    const push = when === 'always' ? true : when === 'never' ? false : undefined;
    return pushing(writesOf(step, 'imagename', [certain(step.input('imagename'))], push));
}
function readGoReleaser(step) {
    const args = (0,partial/* display */.Vy)(step.input('args'));
    const isRelease = /\b(release|publish|continue)\b/.test(args);
    const isDry = /--snapshot|--skip[= ]\S*publish|--skip-publish/.test(args);
    return isRelease && !isDry ? known_actions_unclear(step, 'file') : NO_EFFECTS;
}
function readSetupKo(step) {
    const given = step.environment('KO_DOCKER_REPO');
    if (given !== undefined && !(0,partial/* isEmpty */.Im)(given)) {
        const isSure = given.some((part) => typeof part === 'string');
        return isSure ? NO_EFFECTS : { ...NO_EFFECTS, written: setting('KO_DOCKER_REPO', undefined) };
    }
    const repository = step.environment('GITHUB_REPOSITORY') ?? [(0,partial/* unknown */.L5)('github.repository')];
    const password = [{ ...(0,partial/* unknown */.L5)('github.token'), holds: 'job-token' }];
    return {
        ...NO_EFFECTS,
        logins: [
            loginOf(step, 'token', { registry: (0,partial/* textOf */.b6)('ghcr.io'), username: (0,partial/* textOf */.b6)('dummy'), password })
        ],
        written: setting('KO_DOCKER_REPO', (0,partial/* concat */.xW)(['ghcr.io/'], (0,partial/* lower */.ib)(repository)))
    };
}
function setting(name, value) {
    return { values: new Map([[name, value]]), any: false, others: false };
}
function readPublishDocker(step) {
    const isDry = step.flag('no_push', false);
    const [name, registry] = [step.input('name'), step.input('registry')];
    const host = (0,partial/* known */.eO)(registry)?.replace(/^https?:\/\//, '');
    const isPart = host !== undefined && (host === '' || (0,partial/* knownStart */.ai)(name).startsWith(`${host}/`));
    const reference = isPart ? name : (0,partial/* concat */.xW)(registry, ['/'], name);
    const logins = isDry === true ? [] : [loginWith(step, 'registry')];
    const push = isDry === undefined ? undefined : !isDry;
    return pushing(writesOf(step, 'name', [certain(reference)], push), logins);
}
function readUnknownPush(step) {
    return known_actions_unclear(step, 'action');
}
function known_actions_unclear(step, why) {
    return {
        ...NO_EFFECTS,
        written: OTHERS_WRITTEN,
        unclear: [{ line: step.line, text: step.action, why }]
    };
}
const PUSHES = /push|publish|docker|ghcr|container|image|registry|\boci\b|helm|buildpack|kaniko|goreleaser|\bko\b|\bjib\b|buildah|podman/;
const HARMLESS = [
    /setup|install|log-?in|credentials|cache|free-disk|compose|qemu|buildx$/,
    /scan|lint|trivy|grype|snyk|sbom|scout|\bdive\b|hadolint|verify|inspect|diff|size/,
    /delete|prune|clean|remove|purge|retention/,
    /metadata|\bmeta\b|version|label|description|changelog|comment|notify|slack|badge/,
    /test|result|report|coverage|pages|docs|pypi|npm|crates|cargo|nuget|\bgem\b|maven|gradle|vscode/,
    /push-protection|git-push|github-push|push-changes/
];
function readUnknown(step) {
    const name = step.action.replace(/^docker:\/\/(docker\.io\/)?/, '');
    const isHarmless = HARMLESS.some((words) => words.test(name));
    const mayPush = !isHarmless && (PUSHES.test(name) || runsPush(step));
    return mayPush ? known_actions_unclear(step, 'action') : { ...NO_EFFECTS, written: OTHERS_WRITTEN };
}
const PUSH_COMMAND = /\b(?:docker|podman|nerdctl|buildah|skopeo|crane|regctl|oras|helm|ko)\b[^\n]{0,200}?(?<![\w-])(?:--)?(?:push|copy|publish)(?![\w-])/i;
function runsPush(step) {
    return step.inputs().some((input) => PUSH_COMMAND.test((0,partial/* display */.Vy)(input)));
}

;// CONCATENATED MODULE: ./src/plan/commands/source.ts


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
        throw new GivenUp('it cannot be read as a shell script');
}
function match(cursor, pattern) {
    pattern.lastIndex = cursor.at;
    return pattern.exec(cursor.source.text) ?? undefined;
}
function nested(cursor, read) {
    spend(cursor.budget);
    cursor.depth += 1;
    if (cursor.depth > DEEPEST)
        throw new GivenUp('the script is nested too deeply');
    const result = read();
    cursor.depth -= 1;
    return result;
}
function cursorOver(source, cursor) {
    const { budget, readCommands, readCommand, depth } = cursor;
    return { source, budget, readCommands, readCommand, depth, at: 0, announced: [] };
}
function skipBlanks(cursor) {
    for (;;) {
        const found = match(cursor, /(?:[ \t]|\\\n)+/y);
        if (found !== undefined)
            cursor.at += found[0].length;
        const comment = match(cursor, /#[^\n]*/y);
        if (comment !== undefined)
            cursor.at += comment[0].length;
        if (found === undefined || comment !== undefined)
            return;
    }
}

;// CONCATENATED MODULE: ./src/plan/commands/value.ts

const UNSET = { kind: 'unset' };
function textValue(text) {
    return { kind: 'text', text };
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
    if (value.kind === 'unset')
        return [];
    const isUnknownText = value.text.length > 0 && value.text.every((part) => typeof part !== 'string');
    return [{ text: value.text, many: isUnknownText }];
}
function joinFields(fields, separator) {
    return (0,partial/* joined */.oR)(fields.map((field) => field.many && !isAnyText(field.text)
        ? [repetition((0,partial/* concat */.xW)(field.text, [separator]), 'a list of unknown length')]
        : field.text), separator);
}
function isAnyText(text) {
    return text.every((part) => typeof part !== 'string' && !isRepetition(part));
}
function knownFields(fields) {
    const texts = fields.map(({ text, many }) => (many ? undefined : (0,partial/* known */.eO)(text)));
    return texts.every((text) => text !== undefined) ? texts : undefined;
}
function sameValue(left, right) {
    if (left === right)
        return true;
    if (left.kind === 'text' && right.kind === 'text')
        return (0,partial/* samePartial */.au)(left.text, right.text);
    if (left.kind !== 'list' || right.kind !== 'list')
        return left.kind === right.kind && left.kind === 'unset';
    return (left.fields.length === right.fields.length &&
        left.fields.every((field, index) => sameField(field, right.fields[index])));
}
function sameField(left, right) {
    return right !== undefined && left.many === right.many && (0,partial/* samePartial */.au)(left.text, right.text);
}
function eitherValue(left, right, why) {
    if (sameValue(left, right))
        return left;
    if (left.kind === 'list' || right.kind === 'list')
        return eitherList(left, right, why);
    if (left.kind === 'unset' || right.kind === 'unset')
        return textValue([(0,partial/* unknown */.L5)(why)]);
    return textValue((0,partial/* either */.gP)(left.text, right.text, why));
}
function eitherList(left, right, why) {
    const [a, b] = [valueFields(left), valueFields(right)];
    let shared = 0;
    while (shared < a.length && sameField(a[shared] ?? one([]), b[shared]))
        shared += 1;
    const rest = [...a.slice(shared), ...b.slice(shared)];
    return { kind: 'list', fields: [...a.slice(0, shared), ...manyOf(rest, why)] };
}
function manyOf(fields, why) {
    const [first, ...others] = fields;
    if (first === undefined)
        return [];
    const text = others.reduce((so, { text }) => (0,partial/* either */.gP)(so, text, why), first.text);
    return [{ text: (0,partial/* isEmpty */.Im)(text) ? [(0,partial/* unknown */.L5)(why)] : text, many: true }];
}

;// CONCATENATED MODULE: ./src/plan/commands/state.ts



const RUNNERS_OWN = /^(?:GITHUB|RUNNER)_/;
const FILE_PATHS = {
    environment: '/github/file_commands/set_env',
    output: '/github/file_commands/set_output'
};
function initialState(errexit) {
    return {
        variables: new Map([
            ['GITHUB_ENV', textValue([FILE_PATHS.environment])],
            ['GITHUB_OUTPUT', textValue([FILE_PATHS.output])],
            ['IFS', textValue([' \t\n'])]
        ]),
        exported: new Set(),
        functions: new Map(),
        letters: new Map(),
        locals: new Set(),
        files: { environment: NO_FILE, output: NO_FILE },
        positional: [],
        errexit,
        overwritten: false
    };
}
const SHELLS_OWN = /^(?:BASH|BASH_\w+|BASHPID|COMP_\w+|COPROC|DIRSTACK|EPOCH\w+|EUID|FUNCNAME|GROUPS|HISTCMD|HOSTNAME|HOSTTYPE|LINENO|MACHTYPE|MAPFILE|OLDPWD|OPTARG|OPTIND|OSTYPE|PIPESTATUS|PPID|PWD|RANDOM|REPLY|SECONDS|SHELLOPTS|SHLVL|SRANDOM|UID|_)$/;
function lookUp(state, environment, name) {
    const own = state.variables.get(name);
    if (own !== undefined)
        return own;
    if (SHELLS_OWN.test(name))
        return textValue([(0,partial/* unknown */.L5)(`$${name}`)]);
    if (state.overwritten && !RUNNERS_OWN.test(name))
        return textValue([(0,partial/* unknown */.L5)(`$${name}`)]);
    const text = environment(name);
    return text === undefined ? UNSET : textValue(text);
}
function lookUpExported(state, environment, name) {
    if (state.exported.has(name) || environment(name) !== undefined) {
        return lookUp(state, environment, name);
    }
    return state.overwritten ? textValue([(0,partial/* unknown */.L5)(`$${name}`)]) : UNSET;
}
function setVariable({ variables, letters }, name, value) {
    const change = { lower: partial/* lower */.ib, upper: partial/* upper */.js, asIs: (text) => text }[letters.get(name) ?? 'asIs'];
    variables.set(name, value.kind === 'unset'
        ? value
        : value.kind === 'text'
            ? textValue(change(value.text))
            : {
                ...value,
                fields: value.fields.map((field) => ({ ...field, text: change(field.text) }))
            });
}
function copyOf(state, budget) {
    spend(budget, 16 * (state.variables.size + state.functions.size));
    return {
        ...state,
        variables: new Map(state.variables),
        exported: new Set(state.exported),
        functions: new Map(state.functions),
        letters: new Map(state.letters),
        locals: new Set(state.locals),
        files: { ...state.files }
    };
}
function joinInto(state, other, environment) {
    const why = 'a value that depends on a condition';
    for (const name of new Set([...state.variables.keys(), ...other.variables.keys()])) {
        const [left, right] = [lookUp(state, environment, name), lookUp(other, environment, name)];
        state.variables.set(name, eitherValue(left, right, why));
    }
    for (const name of other.exported)
        state.exported.add(name);
    for (const [name, body] of other.functions)
        state.functions.set(name, body);
    for (const [name, letters] of other.letters)
        state.letters.set(name, letters);
    for (const name of other.locals)
        state.locals.add(name);
    state.files.environment = joinFiles(state.files.environment, other.files.environment);
    state.files.output = joinFiles(state.files.output, other.files.output);
    const samePositional = sameValue({ kind: 'list', fields: state.positional }, { kind: 'list', fields: other.positional });
    if (!samePositional)
        state.positional = [{ text: [(0,partial/* unknown */.L5)('$@')], many: true }];
    state.errexit &&= other.errexit;
    state.overwritten ||= other.overwritten;
}
function become(state, other) {
    state.variables.clear();
    for (const [name, value] of other.variables)
        state.variables.set(name, value);
    state.exported.clear();
    for (const name of other.exported)
        state.exported.add(name);
    state.functions.clear();
    for (const [name, body] of other.functions)
        state.functions.set(name, body);
    state.letters.clear();
    for (const [name, letters] of other.letters)
        state.letters.set(name, letters);
    state.locals.clear();
    for (const name of other.locals)
        state.locals.add(name);
    state.files.environment = other.files.environment;
    state.files.output = other.files.output;
    state.positional = other.positional;
    state.errexit = other.errexit;
    state.overwritten = other.overwritten;
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
    const [first, ...others] = line;
    const rest = (0,partial/* concat */.xW)([typeof first === 'string' ? first.slice(start.length) : ''], others);
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
    const why = 'a value that depends on a condition';
    const values = new Map();
    for (const name of new Set([...left.values.keys(), ...right.values.keys()])) {
        const [a, b] = [left.values.get(name), right.values.get(name)];
        values.set(name, a === undefined || b === undefined ? [(0,partial/* unknown */.L5)(why)] : (0,partial/* either */.gP)(a, b, why));
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
    if (left === undefined && right === undefined)
        return undefined;
    if (left?.name !== right?.name || left === undefined || right === undefined)
        return 'lost';
    if (!(0,partial/* samePartial */.au)(left.delimiter, right.delimiter))
        return 'lost';
    const lines = (0,partial/* either */.gP)((0,partial/* joined */.oR)(left.lines, '\n'), (0,partial/* joined */.oR)(right.lines, '\n'), 'a condition');
    return { ...left, lines: [lines] };
}
function possibleNames(file) {
    return file.anything ? 'any' : new Set(file.values.keys());
}

;// CONCATENATED MODULE: ./src/plan/commands/machine.ts





function emptySink() {
    return { parts: [], size: 0 };
}
function print(machine, text) {
    const { sink } = machine;
    for (const part of text) {
        sink.parts.push(part);
        sink.size += typeof part === 'string' ? part.length : 1;
    }
    spend(machine.budget, text.length);
}
function printed(sink) {
    return sink.parts.length > 8192 ? [(0,partial/* unknown */.L5)('a long text')] : (0,partial/* concat */.xW)(sink.parts);
}
function isCertain(machine) {
    return machine.doubts === 0 && machine.frames.every(({ doubt }) => !doubt);
}
const MOST_EVENTS = 2000;
function machine_event(machine, tool, place, sure = true) {
    machine.order += 1;
    if (machine.order > MOST_EVENTS)
        throw new GivenUp('the script pushes too often');
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
const WHY = 'a value that depends on a condition';
function machine_perhaps(machine, run) {
    const before = copyOf(machine.state, machine.budget);
    const text = printedBy(machine, () => {
        doubtful(machine, run);
    });
    if (machine.live)
        joinInto(machine.state, before, machine.environment);
    else
        become(machine.state, before);
    machine.live = true;
    print(machine, anyOf([[], text]));
}
function oneOf(machine, ways) {
    const start = copyOf(machine.state, machine.budget);
    let joined;
    const texts = [];
    for (const way of ways) {
        become(machine.state, copyOf(start, machine.budget));
        machine.live = true;
        const said = printedBy(machine, () => {
            doubtful(machine, way);
        });
        if (!goesOn(machine))
            continue;
        texts.push(said);
        const reached = copyOf(machine.state, machine.budget);
        if (joined === undefined)
            joined = reached;
        else
            joinInto(joined, reached, machine.environment);
    }
    machine.live = joined !== undefined;
    if (joined !== undefined)
        become(machine.state, joined);
    print(machine, anyOf(texts));
}
function anyOf(texts) {
    const [first = [], ...others] = texts;
    if (others.every((text) => (0,partial/* samePartial */.au)(text, first)))
        return first;
    const said = texts.filter((text) => !(0,partial/* isEmpty */.Im)(text));
    const joined = said.reduce((so, text) => (0,partial/* either */.gP)(so, text, WHY));
    const ended = said.every((text) => {
        const last = text.at(-1);
        return typeof last === 'string' && last.endsWith('\n');
    });
    const lines = said.length === 1 ? joined : (0,partial/* concat */.xW)(joined, ['\n']);
    if (ended)
        return [repetition(lines, WHY)];
    return texts.reduce((so, text) => (0,partial/* either */.gP)(so, text, WHY));
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
    machine.sink = emptySink();
    run();
    const text = printed(machine.sink);
    machine.sink = outer;
    return text;
}
function capture(machine, body) {
    return printedBy(machine, () => {
        machine.captured = inSubshell(machine, () => machine.runList(machine, body));
    });
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
    const frame = { kind, doubts: machine.doubts, doubt: false, left: [] };
    machine.frames.push(frame);
    const result = run();
    machine.frames.pop();
    for (const state of frame.left) {
        if (machine.live)
            joinInto(machine.state, state, machine.environment);
        else
            become(machine.state, state);
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
function escaped(character) {
    return /[\\^$.*+?()[\]{}|/-]/.test(character) ? `\\${character}` : character;
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
const MOST_REPEATS = 3;
const MOST_STEPS = 30_000_000;
function matcherFor({ source, repeats }, subject, budget) {
    const steps = subject.length ** (repeats + 1);
    if (steps > MOST_STEPS)
        return undefined;
    spend(budget, steps / 256);
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

;// CONCATENATED MODULE: ./src/plan/commands/parameter.ts




function expandVariable(expander, variable) {
    const { name, form, operation, quoted } = variable;
    const subscript = variable.subscript === undefined ? undefined : (0,partial/* known */.eO)(expander.text(variable.subscript));
    const all = name === '@' || name === '*' ? name : subscript;
    if (form === 'length')
        return parameter_text(lengthOf(expander, variable, all), quoted);
    if (form === 'indirect')
        return parameter_text(indirect(expander, variable), quoted);
    if (all === '@' || all === '*')
        return wholeList(expander, variable, all);
    const isAny = variable.subscript !== undefined && subscript === undefined;
    const value = isAny ? textValue([(0,partial/* unknown */.L5)('an element')]) : parameter_valueOf(expander, name, subscript);
    return operation === undefined
        ? parameter_text(valueText(value), quoted)
        : operated(expander, variable, operation, value);
}
function parameter_text(value, quoted) {
    return [{ kind: 'text', text: value, quoted }];
}
function parameter_valueOf(expander, name, subscript) {
    const { state, environment } = expander.machine;
    if (/^[1-9]\d*$/.test(name))
        return positional(expander, Number(name) - 1);
    if (name === '#')
        return textValue(countOf(state.positional));
    if (/^[0?$!-]$/.test(name))
        return textValue([(0,partial/* unknown */.L5)(`$${name}`)]);
    const value = lookUp(state, environment, name);
    return subscript === undefined || value.kind === 'unset'
        ? value
        : parameter_element(value, Number(subscript));
}
function positional(expander, index) {
    return parameter_element({ kind: 'list', fields: expander.machine.state.positional }, index);
}
function parameter_element(value, index) {
    const fields = valueFields(value);
    const counted = fields.slice(0, index < 0 ? fields.length : index + 1);
    if (Number.isNaN(index) || counted.some(({ many }) => many))
        return textValue([(0,partial/* unknown */.L5)('an element')]);
    const field = fields.at(index);
    return field === undefined ? UNSET : textValue(field.text);
}
function lengthOf(expander, variable, all) {
    const value = variable.name === '@' || variable.name === '*'
        ? { kind: 'list', fields: expander.machine.state.positional }
        : parameter_valueOf(expander, variable.name, undefined);
    if (all === undefined) {
        const whole = (0,partial/* known */.eO)(valueText(value));
        return whole === undefined ? [(0,partial/* unknown */.L5)(`\${#${variable.name}}`)] : [String(whole.length)];
    }
    return countOf(valueFields(value));
}
function countOf(fields) {
    return fields.some(({ many }) => many) ? [(0,partial/* unknown */.L5)('a number')] : [String(fields.length)];
}
function indirect(expander, variable) {
    const name = (0,partial/* known */.eO)(valueText(parameter_valueOf(expander, variable.name, undefined)));
    if (name === undefined || variable.operation !== undefined || !/^[A-Za-z_]\w*$/.test(name)) {
        return [(0,partial/* unknown */.L5)(`\${!${variable.name}}`)];
    }
    return valueText(parameter_valueOf(expander, name, undefined));
}
function wholeList(expander, variable, all) {
    const { name, operation, quoted } = variable;
    const { state, environment } = expander.machine;
    const own = name === '@' || name === '*';
    const fields = own ? state.positional : valueFields(lookUp(state, environment, name));
    if (operation !== undefined) {
        const changed = fields.map((field) => {
            const [segment] = operated(expander, variable, operation, textValue(field.text));
            return {
                text: segment?.kind === 'text' ? segment.text : [(0,partial/* unknown */.L5)('a list')],
                many: field.many
            };
        });
        return changesEach(operation)
            ? [{ kind: 'fields', fields: changed }]
            : [{ kind: 'fields', fields: manyOf(changed, 'a list') }];
    }
    if (all === '*' && quoted) {
        const separator = (0,partial/* known */.eO)(valueText(lookUp(state, environment, 'IFS')));
        return parameter_text(separator === undefined ? [(0,partial/* unknown */.L5)('$*')] : joinFields(fields, separator.charAt(0)), true);
    }
    return [{ kind: 'fields', fields }];
}
function changesEach(operation) {
    return /^(?:##?|%%?|\/|,|\^)/.test(operation.operator);
}
function operated(expander, variable, operation, value) {
    const { operator, operand } = operation;
    if (/^:?[-=?+]$/.test(operator))
        return alternative(expander, variable, operation, value);
    const current = valueText(value);
    if (operator === '@') {
        const how = (0,partial/* known */.eO)(expander.text(operand));
        const changed = how === 'L' ? (0,partial/* lower */.ib)(current) : how === 'U' ? (0,partial/* upper */.js)(current) : [(0,partial/* unknown */.L5)('${\u2026@\u2026}')];
        return parameter_text(changed, variable.quoted);
    }
    if (operator === ':') {
        const length = operation.replacement && expander.text(operation.replacement);
        return parameter_text(substring(current, expander.text(operand), length), variable.quoted);
    }
    const pattern = expander.pattern(operand);
    if (pattern === undefined)
        return parameter_text([(0,partial/* unknown */.L5)(`\${${variable.name}${operator}\u2026}`)], variable.quoted);
    return parameter_text(matched(expander, current, operation, pattern), variable.quoted);
}
function matched(expander, current, operation, pattern) {
    const { operator, replacement } = operation;
    switch (operator) {
        case '#':
        case '##':
            return withoutStart(current, pattern, operator === '##');
        case '%':
        case '%%':
            return withoutEnd(current, pattern, operator === '%%');
        case '^':
        case '^^':
        case ',':
        case ',,':
            return pattern.length === 0 ? recased(current, operator) : [(0,partial/* unknown */.L5)('${\u2026^\u2026}')];
        default:
            return replaced(current, operator, pattern, replacement === undefined ? [] : expander.text(replacement));
    }
}
function alternative(expander, variable, { operator, operand }, value) {
    const given = isGiven(value, operator.startsWith(':'));
    const sign = operator.at(-1);
    if (given === undefined)
        return parameter_text(unsure(valueText(value), sign, variable.name), variable.quoted);
    if (sign === '+')
        return given ? other(expander, operand, variable.quoted) : parameter_text([], variable.quoted);
    if (given)
        return parameter_text(valueText(value), variable.quoted);
    if (sign === '=')
        expander.machine.state.variables.set(variable.name, textValue(expander.text(operand)));
    return other(expander, operand, variable.quoted);
}
function unsure(value, sign, name) {
    return sign === '?' ? value : [(0,partial/* unknown */.L5)(`\${${name}\u2026}`)];
}
function isGiven(value, notEmpty) {
    if (value.kind === 'unset')
        return false;
    const current = valueText(value);
    if (current.some((part) => typeof part === 'string'))
        return true;
    return (0,partial/* isEmpty */.Im)(current) ? !notEmpty : undefined;
}
function other(expander, operand, quoted) {
    const segments = operand.flatMap((part) => expander.segments(part));
    return quoted
        ? segments.map((segment) => (segment.kind === 'text' ? { ...segment, quoted } : segment))
        : segments;
}
const LOST = [(0,partial/* unknown */.L5)('a value that is cut out of an unknown one')];
function literalOf(pattern) {
    const plain = pattern.every(({ text, literal }) => literal || !/[*?[\\]/.test(text));
    return plain ? pattern.map(({ text }) => text).join('') : undefined;
}
function aroundStar(pattern, side) {
    const outer = pattern.at(side === 'start' ? 0 : -1);
    if (outer === undefined || outer.literal)
        return undefined;
    const star = side === 'start' ? outer.text.startsWith('*') : outer.text.endsWith('*');
    if (!star)
        return undefined;
    const text = side === 'start' ? outer.text.slice(1) : outer.text.slice(0, -1);
    const without = { text, literal: false };
    const rest = side === 'start' ? [without, ...pattern.slice(1)] : [...pattern.slice(0, -1), without];
    const literal = literalOf(rest);
    return literal === '' ? undefined : literal;
}
function withoutStart(text, pattern, longest) {
    const whole = (0,partial/* known */.eO)(text);
    if (whole !== undefined)
        return knownWithoutStart(whole, pattern, longest);
    const [first = '', ...rest] = text;
    const last = text.at(-1);
    const literal = literalOf(pattern);
    if (literal !== undefined && typeof first === 'string') {
        if (first.startsWith(literal))
            return (0,partial/* concat */.xW)([first.slice(literal.length)], rest);
        return literal.startsWith(first) ? LOST : text;
    }
    const mark = aroundStar(pattern, 'start');
    if (mark === undefined)
        return LOST;
    if (longest && typeof last === 'string' && last.includes(mark)) {
        return (0,partial/* concat */.xW)([last.slice(last.lastIndexOf(mark) + mark.length)]);
    }
    if (!longest && typeof first === 'string' && first.includes(mark)) {
        return (0,partial/* concat */.xW)([first.slice(first.indexOf(mark) + mark.length)], rest);
    }
    return LOST;
}
function knownWithoutStart(text, pattern, longest) {
    const expression = compiled(pattern, longest, text);
    if (expression === undefined)
        return LOST;
    return (0,partial/* concat */.xW)([text.replace(new RegExp(`^(?:${expression})`), '')]);
}
function withoutEnd(text, pattern, longest) {
    const whole = (0,partial/* known */.eO)(text);
    if (whole !== undefined)
        return knownWithoutEnd(whole, pattern, longest);
    const [first] = text;
    const last = text.at(-1);
    const literal = literalOf(pattern);
    if (literal !== undefined && typeof last === 'string') {
        if (last.endsWith(literal)) {
            return (0,partial/* concat */.xW)(text.slice(0, -1), [last.slice(0, last.length - literal.length)]);
        }
        return literal.endsWith(last) ? LOST : text;
    }
    const mark = aroundStar(pattern, 'end');
    if (mark === undefined)
        return LOST;
    if (longest && typeof first === 'string' && first.includes(mark)) {
        return (0,partial/* concat */.xW)([first.slice(0, first.indexOf(mark))]);
    }
    if (!longest && typeof last === 'string' && last.includes(mark)) {
        return (0,partial/* concat */.xW)(text.slice(0, -1), [last.slice(0, last.lastIndexOf(mark))]);
    }
    return LOST;
}
function knownWithoutEnd(text, pattern, longest) {
    const expression = compiled(pattern, true, text);
    if (expression === undefined)
        return LOST;
    const suffix = new RegExp(`^(?:${expression})$`);
    const lengths = Array.from({ length: text.length + 1 }, (_, index) => index);
    for (const length of longest ? lengths.reverse() : lengths) {
        if (suffix.test(text.slice(text.length - length))) {
            return (0,partial/* concat */.xW)([text.slice(0, text.length - length)]);
        }
    }
    return (0,partial/* concat */.xW)([text]);
}
function replaced(text, operator, pattern, replacement) {
    const [whole, by] = [(0,partial/* known */.eO)(text), (0,partial/* known */.eO)(replacement)];
    const literal = literalOf(pattern);
    if (literal === '')
        return text;
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
        return text.length === 0 ? text : LOST;
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

;// CONCATENATED MODULE: ./src/plan/commands/expand.ts






function expandWord(machine, word) {
    return braced(word, machine.budget).flatMap((plain) => {
        const builder = { fields: [], open: undefined, separators: separators(machine) };
        for (const part of plain) {
            for (const segment of segmentsOf(machine, part))
                addSegment(builder, segment);
        }
        closeField(builder);
        spend(machine.budget, builder.fields.length);
        return builder.fields;
    });
}
function expandWords(machine, words) {
    return words.flatMap((word) => expandWord(machine, word));
}
function expandText(machine, word) {
    const texts = word
        .flatMap((part) => segmentsOf(machine, part))
        .map((segment) => (segment.kind === 'text' ? segment.text : joinFields(segment.fields, ' ')));
    const text = (0,partial/* concat */.xW)(...texts);
    spend(machine.budget, sizeOf(text));
    return text;
}
function expandPattern(machine, word) {
    const pattern = [];
    for (const part of word) {
        const quoted = 'quoted' in part && part.quoted;
        for (const segment of segmentsOf(machine, part)) {
            const text = segment.kind === 'text' ? (0,partial/* known */.eO)(segment.text) : undefined;
            if (text === undefined)
                return undefined;
            pattern.push({ text, literal: quoted });
        }
    }
    return pattern;
}
function segmentsOf(machine, part) {
    switch (part.kind) {
        case 'text':
            return [{ kind: 'text', text: part.text === '' ? [] : [part.text], quoted: part.quoted }];
        case 'unknown':
            return [{ kind: 'text', text: [part.value], quoted: part.quoted }];
        case 'opaque':
            return [{ kind: 'text', text: [(0,partial/* unknown */.L5)(part.why)], quoted: part.quoted }];
        case 'command': {
            const text = withoutLineEnds(capture(machine, part.body));
            return [{ kind: 'text', text, quoted: part.quoted }];
        }
        case 'process':
            capture(machine, part.body);
            return [{ kind: 'text', text: [(0,partial/* unknown */.L5)('<(\u2026)')], quoted: true }];
        case 'variable':
            return expandVariable({
                machine,
                text: (word) => expandText(machine, word),
                pattern: (word) => expandPattern(machine, word),
                segments: (inner) => segmentsOf(machine, inner)
            }, part);
    }
}
function withoutLineEnds(text) {
    const last = text.at(-1);
    return typeof last === 'string' ? (0,partial/* concat */.xW)(text.slice(0, -1), [last.replace(/\n+$/, '')]) : text;
}
function sizeOf(text) {
    return text.reduce((size, part) => size + (typeof part === 'string' ? part.length : 1), 0);
}
function separators(machine) {
    return valueText(lookUp(machine.state, machine.environment, 'IFS'));
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
    closeField(builder);
    for (const text of (0,partial/* split */.lD)(repeats, /\s+/)) {
        if (!(0,partial/* isEmpty */.Im)(text))
            builder.fields.push({ text, many: true });
    }
}
function pieces(text, separators) {
    const characters = (0,partial/* known */.eO)(separators) ?? ' \t\n';
    if (characters === '')
        return [text];
    const set = characters.replace(/[\\^\]-]/g, '\\$&');
    return text.split(new RegExp(`[${set}]+`));
}
function closeField(builder) {
    const { open } = builder;
    builder.open = undefined;
    if (open === undefined)
        return;
    if (open.pattern && !isLiteralAnyway(open.text))
        builder.fields.push(matchedWithFiles(open.text));
    else {
        const onlyUnknown = !open.quoted && open.text.every((part) => typeof part !== 'string');
        if ((0,partial/* isEmpty */.Im)(open.text) && !open.quoted)
            return;
        builder.fields.push(onlyUnknown ? { text: open.text, many: true } : one(open.text));
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
    const index = word.findIndex((part) => part.kind === 'text' && !part.quoted && hasBraces(part.text));
    const part = word[index];
    if (part?.kind !== 'text')
        return [word];
    const [, before = '', inside = '', after = ''] = BRACES.exec(part.text) ?? [];
    const choices = inside.includes(',') ? inside.split(',') : numbers(inside);
    spend(budget, choices.length * 16);
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
function hasBraces(text) {
    return BRACES.test(text);
}
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
    cursor.at += match(cursor, EXTENDED_PATTERN)?.[0].length ?? 0;
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
    spend(cursor.budget);
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
        words_readUnknown(cursor, parts, false);
    else {
        const [text] = match(cursor, PLAIN) ?? [one];
        cursor.at += text.length;
        addText(parts, text, false);
    }
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
        throw new GivenUp('a quote is not closed');
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
            throw new GivenUp('a quote is not closed');
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
    addText(parts, '', true);
    while (!takeText(cursor, '"')) {
        if (atEnd(cursor))
            throw new GivenUp('a quote is not closed');
        readInText(cursor, parts, '\\$`"');
    }
}
function readInText(cursor, parts, escaped) {
    const one = peek(cursor);
    spend(cursor.budget);
    if (one === '$')
        readDollar(cursor, parts, true);
    else if (one === '`')
        readBackquotes(cursor, parts, true);
    else if (one === UNKNOWN_MARK)
        words_readUnknown(cursor, parts, true);
    else if (one === '\\') {
        const next = peek(cursor, 1);
        cursor.at += 2;
        if (next === UNKNOWN_MARK)
            cursor.at -= 1;
        if (next !== '\n')
            addText(parts, escaped.includes(next) ? next : `\\${next}`, true);
    }
    else {
        const [text] = match(cursor, /[^\\"$`\0]+/y) ?? [one];
        cursor.at += text.length;
        addText(parts, text, true);
    }
}
function words_readUnknown(cursor, parts, quoted) {
    const value = cursor.source.unknowns.get(cursor.at);
    cursor.at += 1;
    if (value !== undefined)
        parts.push({ kind: 'unknown', value, quoted });
}
function readDollar(cursor, parts, quoted) {
    if (looksAt(cursor, '$((') && takeArithmetic(cursor)) {
        parts.push({ kind: 'opaque', why: '$((\u2026))', quoted });
    }
    else if (takeText(cursor, '$(')) {
        parts.push({ kind: 'command', body: commandsUntil(cursor, ')'), quoted });
    }
    else if (looksAt(cursor, '${')) {
        parts.push(nested(cursor, () => bracedVariable(cursor, quoted, readWord)));
    }
    else {
        const variable = plainVariable(cursor, quoted);
        if (variable === undefined)
            addText(parts, '$', quoted);
        else
            parts.push(variable);
    }
}
function takeArithmetic(cursor) {
    const start = cursor.at;
    let open = 0;
    for (cursor.at += 1; !atEnd(cursor); cursor.at += 1) {
        spend(cursor.budget);
        if (peek(cursor) === '(')
            open += 1;
        if (peek(cursor) === ')')
            open -= 1;
        if (open === 1 && peek(cursor) === ')' && peek(cursor, 1) !== ')')
            break;
        if (open === 0) {
            cursor.at += 1;
            return true;
        }
    }
    cursor.at = start;
    return false;
}
function readBackquotes(cursor, parts, quoted) {
    const found = match(cursor, /`((?:[^`\\]|\\[^])*)`/y);
    if (found === undefined)
        throw new GivenUp('a backquote is not closed');
    const inner = partialSlice(cursor.source, cursor.at + 1, cursor.at + found[0].length - 1);
    const line = cursor.source.firstLine;
    cursor.at += found[0].length;
    const unescaped = inner.flatMap((part) => typeof part === 'string' ? (0,partial/* textOf */.b6)(part.replace(/\\([`$\\])/g, '$1')) : [part]);
    const body = nested(cursor, () => {
        const over = cursorOver(sourceOf(unescaped, line), cursor);
        const commands = over.readCommands(over);
        if (!atEnd(over))
            throw new GivenUp('it cannot be read as a shell script');
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
const OPERATORS = /:[-=?+]|[-=?+]|##?|%%?|\/\/|\/#|\/%|\/|\^\^?|,,?|:|@/y;
const OPERATORS_WITH_REPLACEMENT = ['/', '//', '/#', '/%', ':'];
function plainVariable(cursor, quoted) {
    cursor.at += 1;
    const found = match(cursor, /[A-Za-z_][A-Za-z0-9_]*|[0-9@*#?$!-]/y);
    if (found === undefined)
        return undefined;
    cursor.at += found[0].length;
    return variable(found[0], quoted, {});
}
function bracedVariable(cursor, quoted, readWord) {
    need(cursor, '${');
    const start = cursor.at;
    const form = readForm(cursor);
    const name = match(cursor, NAME)?.[0] ?? '';
    cursor.at += name.length;
    const subscript = takeText(cursor, '[') ? readUntil(cursor, ']', readWord) : undefined;
    const operation = readOperation(cursor, readWord);
    if (name !== '' && takeText(cursor, '}')) {
        return variable(name, quoted, { form, subscript, operation });
    }
    cursor.at = start;
    readWord(cursor, (one) => one === '}');
    need(cursor, '}');
    return { kind: 'opaque', why: '${\u2026}', quoted };
}
function readForm(cursor) {
    const [next, after] = [peek(cursor), peek(cursor, 1)];
    if (next === '#' && after !== '}' && after !== '-' && after !== ':') {
        cursor.at += 1;
        return 'length';
    }
    if (next === '!' && /[A-Za-z_0-9]/.test(after)) {
        cursor.at += 1;
        return 'indirect';
    }
    return 'value';
}
function readUntil(cursor, closing, readWord) {
    const word = readWord(cursor, (one) => one === closing);
    need(cursor, closing);
    return word;
}
function readOperation(cursor, readWord) {
    const operator = match(cursor, OPERATORS)?.[0];
    if (operator === undefined)
        return undefined;
    cursor.at += operator.length;
    if (!OPERATORS_WITH_REPLACEMENT.includes(operator)) {
        return { operator, operand: readWord(cursor, (one) => one === '}'), replacement: undefined };
    }
    const separator = operator === ':' ? ':' : '/';
    const operand = readWord(cursor, (one) => one === separator || one === '}');
    if (atEnd(cursor))
        throw new GivenUp('a brace is not closed');
    const replacement = takeText(cursor, separator)
        ? readWord(cursor, (one) => one === '}')
        : undefined;
    return { operator, operand, replacement };
}
function variable(name, quoted, more) {
    const { form = 'value', subscript, operation } = more;
    return { kind: 'variable', name, quoted, form, subscript, operation };
}
function announceHereDocument(cursor, redirect) {
    let delimiter = '';
    let expands = true;
    for (const part of redirect.target) {
        if (part.kind !== 'text')
            throw new GivenUp('a here-document whose end is not known');
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

;// CONCATENATED MODULE: ./src/plan/commands/test.ts






function readTest(cursor) {
    const test = readOr(cursor);
    skipLines(cursor);
    if (!takeText(cursor, ']]'))
        throw new GivenUp('it cannot be read as a shell script');
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
    if (match(cursor, /!\s/y) !== undefined) {
        cursor.at += 1;
        return nested(cursor, () => ({ kind: 'not', test: readNot(cursor) }));
    }
    if (takeText(cursor, '(')) {
        return nested(cursor, () => {
            const test = readOr(cursor);
            skipLines(cursor);
            if (!takeText(cursor, ')'))
                throw new GivenUp('it cannot be read as a shell script');
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
            throw new GivenUp('it cannot be read as a shell script');
        const [only] = word;
        regular = word.length === 1 && only?.kind === 'text' && only.text === '=~';
        words.push(word);
    }
    return { kind: 'words', words };
}
function readOperand(cursor, regular) {
    const less = match(cursor, /[<>](?=\s)/y);
    if (less !== undefined) {
        cursor.at += 1;
        return [{ kind: 'text', text: less[0], quoted: false }];
    }
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
            return not(and(not(answer(machine, test.left)), () => not(answer(machine, test.right))));
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
    if (sign === '==' || sign === '=' || sign === '!=') {
        const pattern = expandPattern(machine, right);
        const text = expandText(machine, left);
        const same = pattern === undefined ? undefined : matches(text, pattern);
        return sign === '!=' ? not(same) : same;
    }
    if (sign === '=~')
        return test_fits(machine, left, right);
    return binary(expandText(machine, left), sign, expandText(machine, right));
}
function test_fits(machine, left, right) {
    const subject = (0,partial/* known */.eO)(expandText(machine, left));
    const pieces = expandPattern(machine, right);
    const source = pieces?.map(({ text, literal }) => literal ? text.replaceAll(/[.[\]*+?(){}|^$\\]/g, (one) => `\\${one}`) : text);
    const expression = source && expressionOf(source.join(''), 'extended');
    if (subject === undefined || expression === undefined)
        return undefined;
    return matcherFor(expression, subject, machine.budget)?.('').test(subject);
}
function plain(word) {
    return word.map((part) => (part.kind === 'text' ? part.text : '')).join('');
}
function decideFields(fields) {
    if (fields.some(({ many }) => many))
        return 'either';
    return statusOf(decide(fields.map(({ text }) => text)));
}
function decide(texts) {
    const [first = [], second = [], third = []] = texts;
    const joint = texts.findIndex((text) => (0,partial/* known */.eO)(text) === '-a' || (0,partial/* known */.eO)(text) === '-o');
    if (texts.length > 3 && joint > 0) {
        const [left, right] = [texts.slice(0, joint), texts.slice(joint + 1)];
        if ((0,partial/* known */.eO)(texts[joint] ?? []) === '-a')
            return and(decide(left), () => decide(right));
        return not(and(not(decide(left)), () => not(decide(right))));
    }
    if (texts.length > 1 && texts.length !== 3 && (0,partial/* known */.eO)(first) === '!')
        return not(decide(texts.slice(1)));
    switch (texts.length) {
        case 0:
            return false;
        case 1:
            return notEmpty(first);
        case 2:
            return unary((0,partial/* known */.eO)(first) ?? '', second);
        case 3:
            return binary(first, (0,partial/* known */.eO)(second) ?? '', third);
        default:
            return undefined;
    }
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
    const [a, b] = [(0,partial/* known */.eO)(left), (0,partial/* known */.eO)(right)];
    if (a !== undefined && b !== undefined)
        return a === b;
    const [start, otherStart] = [left.at(0) ?? '', right.at(0) ?? ''];
    if (typeof start === 'string' && typeof otherStart === 'string') {
        const length = Math.min(start.length, otherStart.length);
        if (start.slice(0, length) !== otherStart.slice(0, length))
            return false;
    }
    const whole = a ?? b;
    const part = a === undefined ? left : right;
    const shortest = part.reduce((size, one) => size + (typeof one === 'string' ? one.length : 0), 0);
    return whole !== undefined && shortest > whole.length ? false : undefined;
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
function statusOf(value) {
    return value === undefined ? 'either' : value ? 'success' : 'failure';
}

;// CONCATENATED MODULE: ./src/plan/commands/parser.ts




function parseScript(source, budget = fullBudget(), depth = 0) {
    const cursor = cursorOver(source, { budget, depth, readCommands, readCommand });
    const list = readCommands(cursor);
    if (!atEnd(cursor))
        throw new GivenUp('it cannot be read as a shell script');
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
        const mark = match(cursor, /(?:!|time(?:[ \t]+-p)?)(?=[ \t\n])/y);
        if (mark === undefined)
            break;
        if (mark[0] === '!')
            negated = !negated;
        cursor.at += mark[0].length;
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
        spend(cursor.budget);
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
        throw new GivenUp('it cannot be read as a shell script');
    const place = { source: cursor.source, from, to };
    return { kind: 'simple', assignments, declarations, words, redirects, place };
}
function isDeclaring(word) {
    const [only, ...others] = word ?? [];
    return only?.kind === 'text' && others.length === 0 && DECLARING.has(only.text);
}
function readAssignment(cursor) {
    const found = match(cursor, /([A-Za-z_][A-Za-z0-9_]*)(\[[^\]\n]*\])?(\+?)=/y);
    if (found === undefined)
        return undefined;
    cursor.at += found[0].length;
    const [, name = '', subscript, plus] = found;
    const shared = { name, element: subscript !== undefined, append: plus === '+' };
    if (!takeText(cursor, '('))
        return { ...shared, value: { kind: 'word', word: readWord(cursor) } };
    const words = [];
    for (;;) {
        skipLines(cursor);
        const word = readWord(cursor);
        if (word.length === 0)
            break;
        words.push(word);
    }
    need(cursor, ')');
    return { ...shared, value: { kind: 'list', words } };
}
const REDIRECT = /(\d*|\{[A-Za-z_]\w*\})(<<<|<<-?|<>|<&|<(?!\()|>>|>\||>&|>(?!\()|&>>|&>)/y;
function readRedirect(cursor) {
    const found = match(cursor, REDIRECT);
    if (found === undefined)
        return undefined;
    cursor.at += found[0].length;
    const [, descriptor = '', operator = ''] = found;
    skipBlanks(cursor);
    const redirect = { operator, descriptor, target: readWord(cursor) };
    if (redirect.target.length === 0)
        throw new GivenUp('it cannot be read as a shell script');
    if (operator === '<<' || operator === '<<-')
        announceHereDocument(cursor, redirect);
    return redirect;
}
const RESERVED = /(?:if|for|while|until|case|select|function|\{|\[\[)(?=[\s]|$)/y;
const FUNCTION = /([^\s'"$`\\\0;&|<>(){}=#]+)[ \t]*\([ \t]*\)/y;
function readCompound(cursor) {
    const names = looksAt(cursor, '((') ? parser_takeArithmetic(cursor) : undefined;
    if (names !== undefined)
        return { kind: 'arithmetic', names };
    if (looksAt(cursor, '('))
        return nested(cursor, () => readSubshell(cursor));
    const word = match(cursor, RESERVED)?.[0];
    if (word !== undefined) {
        cursor.at += word.length;
        return nested(cursor, () => readReserved(cursor, word));
    }
    const named = match(cursor, FUNCTION);
    if (named === undefined)
        return undefined;
    cursor.at += named[0].length;
    return nested(cursor, () => readFunction(cursor, named[1] ?? ''));
}
function readReserved(cursor, word) {
    switch (word) {
        case 'if':
            return readIf(cursor);
        case 'for':
            return readFor(cursor);
        case 'while':
        case 'until':
            return readWhile(cursor, word === 'until');
        case 'case':
            return readCase(cursor);
        case 'select':
            return { kind: 'repeat', names: [readForHead(cursor).name], body: readBody(cursor) };
        case 'function':
            return readNamedFunction(cursor);
        case '[[':
            return { kind: 'test', test: readTest(cursor) };
        default:
            return { kind: 'group', body: closedBy(cursor, '}') };
    }
}
function readSubshell(cursor) {
    cursor.at += 1;
    return { kind: 'subshell', body: closedBy(cursor, ')') };
}
function closedBy(cursor, closing) {
    const body = cursor.readCommands(cursor);
    need(cursor, closing);
    return body;
}
function readIf(cursor) {
    const branches = [];
    do {
        const condition = closedBy(cursor, 'then');
        branches.push({ condition, body: cursor.readCommands(cursor) });
    } while (takeText(cursor, 'elif'));
    const otherwise = takeText(cursor, 'else') ? cursor.readCommands(cursor) : undefined;
    need(cursor, 'fi');
    return { kind: 'if', branches, otherwise };
}
function readWhile(cursor, until) {
    const condition = cursor.readCommands(cursor);
    return { kind: 'while', until, condition, body: readBody(cursor) };
}
function readBody(cursor) {
    need(cursor, 'do');
    return closedBy(cursor, 'done');
}
function readFor(cursor) {
    skipBlanks(cursor);
    if (looksAt(cursor, '((')) {
        const names = parser_takeArithmetic(cursor);
        if (names === undefined)
            throw new GivenUp('it cannot be read as a shell script');
        skipLines(cursor);
        takeText(cursor, ';');
        skipLines(cursor);
        return { kind: 'repeat', names, body: readBody(cursor) };
    }
    const { name, words } = readForHead(cursor);
    return { kind: 'for', name, words, body: readBody(cursor) };
}
function readForHead(cursor) {
    skipBlanks(cursor);
    const name = match(cursor, /[A-Za-z_][A-Za-z0-9_]*/y)?.[0] ?? '';
    if (name === '')
        throw new GivenUp('it cannot be read as a shell script');
    cursor.at += name.length;
    skipLines(cursor);
    let words;
    if (match(cursor, /in(?=[\s;])/y) !== undefined) {
        cursor.at += 2;
        words = [];
        for (;;) {
            skipBlanks(cursor);
            const word = readWord(cursor);
            if (word.length === 0)
                break;
            words.push(word);
        }
    }
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
            throw new GivenUp('it cannot be read as a shell script');
        clauses.push(readClause(cursor));
    }
}
function readClause(cursor) {
    spend(cursor.budget);
    takeText(cursor, '(');
    const patterns = [];
    do {
        skipBlanks(cursor);
        patterns.push(readWord(cursor, (one) => ' \t\n|)'.includes(one)));
        skipBlanks(cursor);
    } while (takeText(cursor, '|'));
    need(cursor, ')');
    const body = cursor.readCommands(cursor);
    const goesOn = takeText(cursor, ';;&') || takeText(cursor, ';&');
    if (!goesOn)
        takeText(cursor, ';;');
    return { patterns, body, goesOn };
}
function readNamedFunction(cursor) {
    skipBlanks(cursor);
    const found = match(cursor, /([^\s'"$`\\\0;&|<>(){}]+)(?:[ \t]*\([ \t]*\))?/y);
    if (found === undefined)
        throw new GivenUp('it cannot be read as a shell script');
    cursor.at += found[0].length;
    return readFunction(cursor, found[1] ?? '');
}
function readFunction(cursor, name) {
    skipLines(cursor);
    return { kind: 'function', name, body: cursor.readCommand(cursor) };
}
function parser_takeArithmetic(cursor) {
    const start = cursor.at;
    let open = 0;
    while (!atEnd(cursor)) {
        spend(cursor.budget);
        const one = peek(cursor);
        if (one === '(')
            open += 1;
        if (one === ')')
            open -= 1;
        if (open === 1 && one === ')' && peek(cursor, 1) !== ')')
            break;
        cursor.at += 1;
        if (open === 0)
            return namesSet(cursor.source.text.slice(start, cursor.at));
    }
    cursor.at = start;
    return undefined;
}
function namesSet(expression) {
    if (!/=|\+\+|--/.test(expression))
        return [];
    return expression.match(/[A-Za-z_]\w*/g) ?? [];
}

;// CONCATENATED MODULE: ./src/plan/commands/arguments.ts

function readArguments(fields, names) {
    const reading = {
        options: new Map(),
        operands: [],
        takesValue: new Set(arguments_namesOf(names.values).flat()),
        longNames: new Map([...arguments_namesOf(names.values), ...arguments_namesOf(names.flags ?? '')].flatMap((all) => all.map((name) => [name, all[0] ?? name]))),
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
function arguments_namesOf(text) {
    return text
        .split(' ')
        .filter((one) => one !== '')
        .map((one) => one.split('|'));
}
function readOption(reading, field, next) {
    const start = (0,partial/* knownStart */.ai)(field.text);
    if (!start.startsWith('-') || (0,partial/* known */.eO)(field.text) === '-') {
        const nothingKnown = field.text.every((part) => typeof part !== 'string');
        if (field.many && nothingKnown)
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
    if (value.length > 0)
        return give(reading, long, afterSign(field.text), !field.many);
    return giveNext(reading, long, field, next);
}
function afterSign(text) {
    const [first, ...rest] = text;
    return (0,partial/* concat */.xW)([typeof first === 'string' ? first.slice(first.indexOf('=') + 1) : ''], rest);
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
    const sure = args.operands.filter(({ many }) => !many);
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
    return ({ args }) => {
        const reference = exactOperands(args, count)?.[index];
        return reference === undefined
            ? [unresolved('its words cannot be told apart')]
            : [push(reference, true, ownCredentials(args))];
    };
}
function firstOperand({ args }) {
    const [first] = args.operands;
    if (first === undefined)
        return [unresolved('it names nothing')];
    return [push(first.text, true, ownCredentials(args))];
}
function eachOperand({ args }) {
    return args.operands.map(({ text, many }) => push(text, !many));
}
function ownCredentials(args) {
    const username = optionValue(args, 'username');
    const password = optionValue(args, 'password');
    return password === undefined ? undefined : { username, password };
}
function pairCredentials(args, option) {
    const pair = optionValue(args, option);
    if (pair === undefined)
        return undefined;
    const [username, ...password] = (0,partial/* split */.lD)(pair, ':');
    if (password.length > 0)
        return { username, password: password.reduce((so, one) => (0,partial/* concat */.xW)(so, [':'], one)) };
    return { username: [(0,partial/* unknown */.L5)('a name')], password: [(0,partial/* unknown */.L5)('a password')] };
}
function fromTransport(text) {
    const start = (0,partial/* knownStart */.ai)(text);
    if (start.startsWith('docker://'))
        return without(text, 'docker://');
    return /^(?:dir|docker-archive|docker-daemon|oci|oci-archive|ostree|sif|containers-storage|tarball):/.test(start)
        ? undefined
        : text;
}
function without(text, start) {
    const [first, ...rest] = text;
    return typeof first === 'string' && first.startsWith(start)
        ? (0,partial/* concat */.xW)([first.slice(start.length)], rest)
        : text;
}
function inFile(file) {
    return () => [unresolved(`${file} names what it pushes`)];
}
function optionOr(name, otherwise) {
    return (call) => {
        const given = optionValues(call.args, name);
        return given.length > 0 ? given.map(({ value, sure }) => push(value, sure)) : otherwise(call);
    };
}
function startsWith(text, start) {
    return (0,partial/* knownStart */.ai)(text).startsWith(start);
}

;// CONCATENATED MODULE: ./src/plan/commands/editors.ts



function eachLine(input, change) {
    const lines = (0,partial/* split */.lD)(input, '\n');
    const isEnded = (0,partial/* isEmpty */.Im)(lines.at(-1) ?? []);
    const changed = (isEnded ? lines.slice(0, -1) : lines).map(change);
    return (0,partial/* concat */.xW)((0,partial/* joined */.oR)(changed, '\n'), changed.length > 0 ? ['\n'] : []);
}
function sed(input, args, budget) {
    const edits = editsIn(args, budget);
    if (edits === 'in a file')
        return [];
    if (edits === undefined)
        return [(0,partial/* unknown */.L5)('$(sed \u2026)')];
    return eachLine(input, (line) => edits.reduce((so, edit) => edit(so), line));
}
function editsIn(args, budget) {
    const words = knownFields(args);
    if (words === undefined)
        return undefined;
    const options = words.filter((word) => /^-[a-zA-Z]|^--/.test(word));
    if (options.some((option) => /^-[a-zA-Z]*i|^--in-place/.test(option)))
        return 'in a file';
    if (!options.every((option) => /^-[eEr]+$/.test(option)))
        return undefined;
    const isExtended = options.some((option) => /[Er]/.test(option));
    const scripts = words.filter((word) => !options.includes(word));
    const count = options.filter((option) => option.includes('e')).length;
    if (scripts.length !== Math.max(count, 1))
        return undefined;
    const edits = scripts.flatMap((script) => commandsIn(script, isExtended, budget));
    return edits.every((edit) => edit !== undefined) ? edits : undefined;
}
function commandsIn(script, isExtended, budget) {
    const edits = [];
    let rest = script.trim();
    while (rest !== '') {
        const found = /^([sy])([^\\\n\w\s])((?:(?!\2)[^\\]|\\[^])*)\2((?:(?!\2)[^\\]|\\[^])*)\2([gI]*)\s*(?:[;\n]\s*|$)/.exec(rest);
        if (found === null)
            return [undefined];
        const [whole, command = '', separator = '', from = '', to = '', flags = ''] = found;
        const [plainFrom, plainTo] = [from, to].map((text) => text.replaceAll(`\\${separator}`, /[\w.*[\]^$+?(){}|&]/.test(separator) ? '\0' : separator));
        rest = rest.slice(whole.length);
        edits.push(`${plainFrom}${plainTo}`.includes('\0')
            ? undefined
            : command === 'y'
                ? transliteration(plainFrom ?? '', plainTo ?? '')
                : substitution({ from: plainFrom ?? '', to: plainTo ?? '', flags, isExtended, budget }));
    }
    return edits;
}
function transliteration(from, to) {
    if (from.length !== to.length || /\\/.test(from + to))
        return undefined;
    const letters = new Map(Array.from(from, (one, index) => [one, to.charAt(index)]));
    const isLowering = [...letters].every(([one, other]) => one.toLowerCase() === other);
    return (line) => {
        const text = (0,partial/* known */.eO)(line);
        if (text !== undefined)
            return [Array.from(text, (one) => letters.get(one) ?? one).join('')];
        return isLowering && letters.size === 26 ? (0,partial/* lower */.ib)(line) : [(0,partial/* unknown */.L5)('$(sed \u2026)')];
    };
}
function substitution({ from, to, flags, isExtended, budget }) {
    const pattern = expressionOf(from, isExtended ? 'extended' : 'basic');
    const pieces = replacementOf(to);
    if (pattern === undefined || pattern.hasChoice || pieces === undefined)
        return undefined;
    return (line) => {
        const text = (0,partial/* known */.eO)(line);
        const matcher = text === undefined ? undefined : matcherFor(pattern, text, budget);
        if (text === undefined || matcher === undefined)
            return ofPartial(line, from, pieces, flags);
        const changed = text.replace(matcher(flags.replace('I', 'i')), (...groups) => {
            const parts = groups.map((group) => (typeof group === 'string' ? [group] : []));
            return (0,partial/* known */.eO)(editors_written(pieces, parts)) ?? '';
        });
        return (0,partial/* concat */.xW)([changed]);
    };
}
function ofPartial(line, from, pieces, flags) {
    if (/^\^?\.\*\$?$/.test(from))
        return editors_written(pieces, [line]);
    if (/^\^?(?:\\\(\.\*\\\)|\(\.\*\))\$?$/.test(from))
        return editors_written(pieces, [line, line]);
    if (from === '^')
        return (0,partial/* concat */.xW)(editors_written(pieces, [[]]), line);
    if (from === '$')
        return (0,partial/* concat */.xW)(line, editors_written(pieces, [[]]));
    const isLetters = /^(?:\[A-Z\]|\[\[:upper:\]\]|\.)$/.test(from) && flags.includes('g');
    const [case_, whole, ...others] = pieces;
    const isLowered = case_?.kind === 'lower' && whole?.kind === 'group' && whole.index === 0;
    if (isLetters && isLowered && others.every(({ kind }) => kind === 'as-is'))
        return (0,partial/* lower */.ib)(line);
    const literal = /^\^[\w/:-]+$/.test(from) ? from.slice(1) : undefined;
    const start = (0,partial/* knownStart */.ai)(line);
    return literal !== undefined && start.startsWith(literal)
        ? (0,partial/* concat */.xW)(editors_written(pieces, [[literal]]), [start.slice(literal.length)], line.slice(1))
        : [(0,partial/* unknown */.L5)('$(sed \u2026)')];
}
function replacementOf(text) {
    const pieces = (text.match(/\\[^]|&|[^\\&]+/g) ?? []).map((piece) => {
        if (piece === '&')
            return { kind: 'group', index: 0 };
        if (!piece.startsWith('\\'))
            return { kind: 'text', text: piece };
        const letter = piece.charAt(1);
        if (/\d/.test(letter))
            return { kind: 'group', index: Number(letter) };
        if (letter === 'L')
            return { kind: 'lower' };
        if (letter === 'U')
            return { kind: 'upper' };
        if (letter === 'E')
            return { kind: 'as-is' };
        if (letter === 'n')
            return { kind: 'text', text: '\n' };
        return /[A-Za-z]/.test(letter) ? undefined : { kind: 'text', text: letter };
    });
    return pieces.every((piece) => piece !== undefined) ? pieces : undefined;
}
function editors_written(pieces, groups) {
    let change = (text) => text;
    const texts = [];
    for (const piece of pieces) {
        if (piece.kind === 'text')
            texts.push(change([piece.text]));
        else if (piece.kind === 'group')
            texts.push(change(groups[piece.index] ?? []));
        else
            change = piece.kind === 'lower' ? partial/* lower */.ib : piece.kind === 'upper' ? partial/* upper */.js : (text) => text;
    }
    return (0,partial/* concat */.xW)(...texts);
}
function awk(input, args) {
    const lost = [(0,partial/* unknown */.L5)('$(awk \u2026)')];
    const words = knownFields(args);
    const found = /^(?:-F ?(?<separator>\S+) )?\{ ?print(?<call> (?:tolower|toupper) ?\(| )?\$(?<field>\d+|NF)\)? ?;? ?\}$/.exec((words ?? []).map((word) => word.trim().replaceAll(/\s+/g, ' ')).join(' '));
    if (found === null)
        return lost;
    const { separator, call = '', field = '' } = found.groups ?? {};
    const change = call.includes('lower') ? partial/* lower */.ib : call.includes('upper') ? partial/* upper */.js : undefined;
    return eachLine(input, (line) => {
        const text = field === '0' ? line : fieldOf(line, separator, field);
        return text === undefined ? lost : (change?.(text) ?? text);
    });
}
function fieldOf(line, separator, field) {
    const text = (0,partial/* known */.eO)(line);
    if (text === undefined || (separator !== undefined && separator.length > 1))
        return undefined;
    const fields = separator === undefined ? text.trim().split(/\s+/) : text.split(separator);
    const chosen = field === 'NF' ? fields.at(-1) : fields[Number(field) - 1];
    return chosen === undefined || chosen === '' ? [] : [chosen];
}

;// CONCATENATED MODULE: ./src/plan/commands/jq.ts


const FIRST_MARK = 0xe000;
const MOST_MARKS = 0x1000;
const MARKS = /[\ue000-\uefff]/;
function runJq(input, args) {
    const lost = [(0,partial/* unknown */.L5)('$(jq \u2026)')];
    const words = readWords(args);
    const marked = markUnknowns(input);
    if (words === undefined || marked === undefined)
        return lost;
    try {
        const results = compileJq(words.filter, words.variables)(JSON.parse(marked.text));
        const lines = results.map((value) => typeof value === 'string' && words.raw ? value : JSON.stringify(value));
        const text = words.joins ? lines.join('') : lines.map((line) => `${line}\n`).join('');
        return unmark(text, marked.unknowns);
    }
    catch (error) {
        if (error instanceof NotFollowed || error instanceof SyntaxError)
            return lost;
        throw error;
    }
}
function readWords(args) {
    const texts = knownFields(args);
    if (texts === undefined)
        return undefined;
    const variables = new Map();
    const filters = [];
    let letters = '';
    for (let at = 0; at < texts.length; at += 1) {
        const text = texts[at] ?? '';
        if (text === '--arg') {
            variables.set(texts[at + 1] ?? '', texts[at + 2] ?? '');
            at += 2;
        }
        else if (text === '--raw-output')
            letters += 'r';
        else if (text === '--compact-output')
            letters += 'c';
        else if (/^-[a-zA-Z]+$/.test(text))
            letters += text.slice(1);
        else if (text.startsWith('--'))
            return undefined;
        else
            filters.push(text);
    }
    const [filter, ...files] = filters;
    if (filter === undefined || files.length > 0 || /[^rcjMe]/.test(letters))
        return undefined;
    return { filter, variables, raw: /[rj]/.test(letters), joins: letters.includes('j') };
}
function markUnknowns(input) {
    const unknowns = [];
    let text = '';
    for (const part of input) {
        if (typeof part !== 'string') {
            text += String.fromCharCode(FIRST_MARK + unknowns.length);
            unknowns.push(part);
        }
        else if (MARKS.test(part))
            return undefined;
        else
            text += part;
    }
    return unknowns.length < MOST_MARKS ? { text, unknowns } : undefined;
}
function unmark(text, unknowns) {
    return (0,partial/* concat */.xW)(text.split(/([\ue000-\uefff])/).flatMap((piece) => {
        if (!MARKS.test(piece))
            return [piece];
        const value = unknowns[piece.charCodeAt(0) - FIRST_MARK];
        return value === undefined ? [] : [value];
    }));
}
class NotFollowed extends Error {
    name = 'NotFollowed';
}
const jq_LONGEST = 2000;
const TOKEN = /\s+|"(?:[^"\\]|\\(?!\().|\\\((?:[^()"]|"(?:[^"\\]|\\.)*")*\))*"|\.[A-Za-z_]\w*|\$\w+|[A-Za-z_]\w*|-?\d+|==|!=|\/\/|[.[\](){}|,+?:]/y;
function compileJq(text, variables) {
    const reader = { tokens: tokensOf(text), variables, at: 0, depth: 0 };
    const filter = readPipe(reader);
    if (reader.at < reader.tokens.length)
        throw new NotFollowed();
    return filter;
}
function tokensOf(text) {
    if (text.length > jq_LONGEST)
        throw new NotFollowed();
    const tokens = [];
    for (let at = 0; at < text.length;) {
        TOKEN.lastIndex = at;
        const [token] = TOKEN.exec(text) ?? [];
        if (token === undefined)
            throw new NotFollowed();
        if (token.trim() !== '')
            tokens.push(token);
        at += token.length;
    }
    return tokens;
}
function take(reader, token) {
    if (reader.tokens[reader.at] !== token)
        return false;
    reader.at += 1;
    return true;
}
function jq_need(reader, token) {
    if (!take(reader, token))
        throw new NotFollowed();
}
function readPipe(reader) {
    reader.depth += 1;
    if (reader.depth > 30)
        throw new NotFollowed();
    let filter = readComma(reader);
    while (take(reader, '|')) {
        const [left, right] = [filter, readComma(reader)];
        filter = (input) => left(input).flatMap((value) => right(value));
    }
    reader.depth -= 1;
    return filter;
}
function readComma(reader) {
    let filter = readCompared(reader);
    while (take(reader, ',')) {
        const [left, right] = [filter, readCompared(reader)];
        filter = (input) => [...left(input), ...right(input)];
    }
    return filter;
}
function readCompared(reader) {
    const left = readSum(reader);
    const negated = reader.tokens[reader.at] === '!=';
    if (!negated && reader.tokens[reader.at] !== '==')
        return left;
    reader.at += 1;
    const right = readSum(reader);
    return (input) => pairs(left(input), right(input)).map(([a, b]) => (jq_certain(a) === jq_certain(b)) !== negated);
}
function readSum(reader) {
    let filter = readPath(reader);
    while (take(reader, '+')) {
        const [left, right] = [filter, readPath(reader)];
        filter = (input) => pairs(left(input), right(input)).map(([a, b]) => sum(a, b));
    }
    return filter;
}
function pairs(left, right) {
    return right.flatMap((b) => left.map((a) => [a, b]));
}
function sum(left, right) {
    if (typeof left === 'string' && typeof right === 'string')
        return left + right;
    if (Array.isArray(left) && Array.isArray(right))
        return [...jq_elements(left), ...jq_elements(right)];
    throw new NotFollowed();
}
function jq_elements(value) {
    if (!Array.isArray(value))
        throw new NotFollowed();
    return value.map((one) => one);
}
function jq_certain(value) {
    if (typeof value === 'object' && value !== null)
        throw new NotFollowed();
    if (typeof value === 'string' && /[\ue000-\uefff]/.test(value))
        throw new NotFollowed();
    return value;
}
function certainText(value) {
    const text = jq_certain(value);
    if (typeof text !== 'string')
        throw new NotFollowed();
    return text;
}
function readPath(reader) {
    let filter = readPrimary(reader);
    for (;;) {
        const token = reader.tokens[reader.at] ?? '';
        const before = filter;
        if (/^\.[A-Za-z_]/.test(token)) {
            reader.at += 1;
            filter = (input) => before(input).map((value) => member(value, token.slice(1)));
        }
        else if (take(reader, '[')) {
            const inside = readInside(reader);
            filter = (input) => before(input).flatMap((value) => inside(value));
        }
        else if (token === '.' && /^["[]/.test(reader.tokens[reader.at + 1] ?? ''))
            reader.at += 1;
        else if (!take(reader, '?'))
            return filter;
    }
}
function readInside(reader) {
    if (take(reader, ']')) {
        return (value) => (Array.isArray(value) ? jq_elements(value) : Object.values(record(value)));
    }
    const key = readPipe(reader);
    jq_need(reader, ']');
    return (value) => key(value).map((one) => typeof one === 'number' ? jq_elements(value).at(one) : member(value, certainText(one)));
}
function record(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        throw new NotFollowed();
    return Object.fromEntries(Object.entries(value));
}
function member(value, name) {
    if (value === null)
        return null;
    const members = record(value);
    return Object.hasOwn(members, name) ? members[name] : null;
}
function readPrimary(reader) {
    const token = reader.tokens[reader.at] ?? '';
    reader.at += 1;
    if (token === '.') {
        const next = reader.tokens[reader.at] ?? '';
        if (next.startsWith('"')) {
            reader.at += 1;
            return (input) => [member(input, String(JSON.parse(next)))];
        }
        return (input) => [input];
    }
    if (token.startsWith('.'))
        return (input) => [member(input, token.slice(1))];
    if (token.startsWith('"'))
        return interpolated(reader, token);
    if (token.startsWith('$'))
        return jq_variable(reader, token.slice(1));
    if (/^-?\d+$/.test(token))
        return () => [Number(token)];
    if (token === '(') {
        const filter = readPipe(reader);
        jq_need(reader, ')');
        return filter;
    }
    if (token === '[')
        return readArray(reader);
    return jq_readFunction(reader, token);
}
function readArray(reader) {
    if (take(reader, ']'))
        return () => [[]];
    const filter = readPipe(reader);
    jq_need(reader, ']');
    return (input) => [filter(input)];
}
function jq_variable(reader, name) {
    const value = reader.variables.get(name);
    if (value === undefined)
        throw new NotFollowed();
    return () => [value];
}
function interpolated(reader, token) {
    const pieces = token.slice(1, -1).split(/(\\\((?:[^()"]|"(?:[^"\\]|\\.)*")*\))/);
    const filters = pieces.map((piece) => {
        if (piece.startsWith('\\('))
            return compileJq(piece.slice(2, -1), reader.variables);
        const text = String(JSON.parse(`"${piece}"`));
        return () => [text];
    });
    return (input) => [filters.map((filter) => filter(input).map(asText).join('')).join('')];
}
function asText(value) {
    return typeof value === 'string' ? value : JSON.stringify(value);
}
function jq_readFunction(reader, name) {
    const argument = take(reader, '(') ? readPipe(reader) : undefined;
    if (argument !== undefined)
        jq_need(reader, ')');
    const found = argument === undefined ? jq_PLAIN.get(name) : WITH_ARGUMENT.get(name)?.(argument);
    if (found === undefined)
        throw new NotFollowed();
    return found;
}
const jq_PLAIN = new Map([
    ['first', (input) => [jq_elements(input).at(0) ?? null]],
    ['last', (input) => [jq_elements(input).at(-1) ?? null]],
    ['length', (input) => [Array.isArray(input) ? input.length : certainText(input).length]],
    ['not', (input) => [jq_certain(input) === false || input === null]],
    ['ascii_downcase', (input) => [certainText(input).toLowerCase()]],
    ['tostring', (input) => [asText(input)]],
    ['empty', () => []],
    ['true', () => [true]],
    ['false', () => [false]],
    ['null', () => [null]]
]);
function textTest(test) {
    return (argument) => (input) => argument(input).map((part) => test(startOf(input, part), certainText(part)));
}
function startOf(input, part) {
    if (typeof input !== 'string' || typeof part !== 'string')
        throw new NotFollowed();
    const mark = input.search(/[\ue000-\uefff]/);
    return mark >= part.length ? input.slice(0, mark) : certainText(input);
}
const WITH_ARGUMENT = new Map([
    ['map', (argument) => (input) => [jq_elements(input).flatMap((value) => argument(value))]],
    [
        'select',
        (argument) => (input) => argument(input).flatMap((value) => jq_certain(value) === false || value === null ? [] : [input])
    ],
    [
        'join',
        (argument) => (input) => argument(input).map((part) => jq_elements(input).map(asText).join(certainText(part)))
    ],
    ['startswith', textTest((text, part) => text.startsWith(part))],
    [
        'endswith',
        (argument) => (input) => argument(input).map((part) => certainText(input).endsWith(certainText(part)))
    ],
    [
        'contains',
        (argument) => (input) => argument(input).map((part) => certainText(input).includes(certainText(part)))
    ],
    [
        'split',
        (argument) => (input) => argument(input).map((part) => certainText(input).split(certainText(part)))
    ]
]);

;// CONCATENATED MODULE: ./src/plan/commands/redirect.ts





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
    spend(machine.budget, lines * (64 + 16 * (before.values.size + (before.open?.lines.length ?? 0))));
    spend(machine.budget, sizeOf(text));
    machine.state.files[name] = written(before, text);
}

;// CONCATENATED MODULE: ./src/plan/commands/filters.ts






const FILTERS = new Map([
    ['echo', (_, args) => echo(args)],
    ['printf', printText],
    ['cat', cat],
    ['tr', (machine, args) => translate(filters_inputOf(machine), args)],
    ['cut', (machine, args) => cut(filters_inputOf(machine), args)],
    ['head', (machine, args) => someLines(filters_inputOf(machine), args, 'head')],
    ['tail', (machine, args) => someLines(filters_inputOf(machine), args, 'tail')],
    ['basename', (_, args) => basename(args)],
    ['dirname', (_, args) => dirname(args)],
    ['tee', tee],
    ['jq', (machine, args) => runJq(filters_inputOf(machine), args)],
    ['sed', (machine, args) => sed(filters_inputOf(machine), args, machine.budget)],
    ['awk', (machine, args) => awk(filters_inputOf(machine), args)],
    ['gawk', (machine, args) => awk(filters_inputOf(machine), args)],
    ['mawk', (machine, args) => awk(filters_inputOf(machine), args)],
    ['sort', (machine, args) => sorted(filters_inputOf(machine), args)],
    ['uniq', (machine, args) => (args.length === 0 ? filters_inputOf(machine) : [(0,partial/* unknown */.L5)('$(uniq \u2026)')])],
    ['paste', (machine, args) => paste(filters_inputOf(machine), args)],
    ['pwd', () => [(0,partial/* unknown */.L5)('$(pwd)'), '\n']]
]);
function runFilter(machine, name, args) {
    const filter = FILTERS.get(name);
    if (filter === undefined)
        return false;
    print(machine, filter(machine, args));
    return true;
}
function filters_inputOf(machine) {
    return machine.input ?? [(0,partial/* unknown */.L5)('an input')];
}
function echo(args) {
    let rest = args;
    let end = '\n';
    let escapes = false;
    for (;;) {
        const [first, ...others] = rest;
        const option = first === undefined || first.many ? undefined : (0,partial/* known */.eO)(first.text);
        if (option === undefined || !/^-[neE]+$/.test(option))
            break;
        if (option.includes('n'))
            end = '';
        if (option.includes('e'))
            escapes = true;
        rest = others;
    }
    const text = joinFields(rest, ' ');
    const written = escapes
        ? (0,partial/* mapped */.CV)(text, (one) => one.replace(/\\([nt\\])/g, (_, it) => it === 'n' ? '\n' : it === 't' ? '\t' : '\\'))
        : text;
    return (0,partial/* concat */.xW)(written, end === '' ? [] : [end]);
}
function printText(machine, args) {
    const [first, name, ...rest] = args;
    if (first !== undefined && (0,partial/* known */.eO)(first.text) === '-v') {
        const variable = (0,partial/* known */.eO)(name?.text ?? []) ?? '';
        machine.state.variables.set(variable, { kind: 'text', text: printf(rest) });
        return [];
    }
    return printf(first !== undefined && (0,partial/* known */.eO)(first.text) === '--' ? args.slice(1) : args);
}
function cat(machine, args) {
    const files = args.filter(({ text }) => (0,partial/* known */.eO)(text) !== '-');
    return files.length === 0
        ? filters_inputOf(machine)
        : [(0,partial/* unknown */.L5)(`the text of ${(0,partial/* known */.eO)(files[0]?.text ?? []) ?? 'a file'}`)];
}
function tee(machine, args) {
    const text = filters_inputOf(machine);
    const append = args.some(({ text: one }) => (0,partial/* known */.eO)(one) === '-a' || (0,partial/* known */.eO)(one) === '--append');
    for (const field of args) {
        if (fileName((0,partial/* known */.eO)(field.text)) !== undefined)
            deliver(machine, { target: field.text, append }, text);
    }
    return text;
}
const filters_CLASSES = new Map([
    ['[:upper:]', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'],
    ['[:lower:]', 'abcdefghijklmnopqrstuvwxyz'],
    ['[:digit:]', '0123456789'],
    ['[:space:]', ' \t\n\r\f\v']
]);
function translate(input, args) {
    const texts = knownFields(args) ?? [];
    const options = texts.filter((text) => /^-[a-zA-Z]+$/.test(text));
    const [from = '', to] = texts.filter((text) => !options.includes(text)).map(characters);
    const lost = [(0,partial/* unknown */.L5)('$(tr \u2026)')];
    if (options.some((option) => option === '-d')) {
        return (0,partial/* mapped */.CV)(input, (known) => Array.from(known)
            .filter((one) => !from.includes(one))
            .join(''));
    }
    if (options.length > 0 || to === undefined || to === '' || from === '')
        return lost;
    if ((0,partial/* known */.eO)(input) === undefined) {
        if (/^\[?A-Z\]?$/.test(from) || from.includes('ABCDEFGHIJKLMNOPQRSTUVWXYZ'))
            return (0,partial/* lower */.ib)(input);
        if (from.includes('abcdefghijklmnopqrstuvwxyz') && to.includes('ABCDEFG'))
            return (0,partial/* upper */.js)(input);
    }
    return (0,partial/* mapped */.CV)(input, (known) => Array.from(known)
        .map((one) => translated(one, from, to))
        .join(''));
}
function translated(one, from, to) {
    const at = from.lastIndexOf(one);
    return at === -1 ? one : to.charAt(Math.min(at, to.length - 1));
}
function characters(set) {
    const named = [...filters_CLASSES].reduce((text, [name, all]) => text.replaceAll(name, all), set);
    return named
        .replace(/\\([nt\\/])/g, (_, one) => (one === 'n' ? '\n' : one === 't' ? '\t' : one))
        .replace(/([A-Za-z0-9])-([A-Za-z0-9])/g, (whole, first, last) => range(first, last) ?? whole);
}
function range(first, last) {
    const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)];
    if (to < from)
        return undefined;
    return String.fromCharCode(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}
function cut(input, args) {
    const text = (knownFields(args) ?? []).join(' ');
    const delimiter = /-d ?(?:'(.)'|(.))/.exec(text)?.[2] ?? '\t';
    const [, from = '', open = ''] = /-f ?(\d+)(-?)(?: |$)/.exec(text) ?? [];
    const lost = [(0,partial/* unknown */.L5)('$(cut \u2026)')];
    const number = Number(from);
    if (from === '' || number === 0)
        return lost;
    return eachLine(input, (line) => {
        const pieces = (0,partial/* split */.lD)(line, delimiter);
        const [head] = pieces;
        if (pieces.length === 1)
            return head ?? [];
        const before = pieces.slice(0, number);
        if (before.some((piece) => piece.some((part) => typeof part !== 'string')))
            return lost;
        const chosen = open === '-' ? pieces.slice(number - 1) : pieces.slice(number - 1, number);
        return (0,partial/* joined */.oR)(chosen, delimiter);
    });
}
function someLines(input, args, side) {
    const text = (knownFields(args) ?? []).join(' ');
    const count = /^(?:-n ?|-|--lines=)(\d+)$/.exec(text)?.[1] ?? (text === '' ? '10' : undefined);
    const whole = (0,partial/* known */.eO)(input);
    if (count === undefined || whole === undefined)
        return [(0,partial/* unknown */.L5)(`$(${side} \u2026)`)];
    const lines = whole.replace(/\n$/, '').split('\n');
    const chosen = side === 'head' ? lines.slice(0, Number(count)) : lines.slice(-Number(count));
    return whole === '' ? [] : [`${chosen.join('\n')}\n`];
}
function sorted(input, args) {
    const whole = (0,partial/* known */.eO)(input);
    const options = knownFields(args) ?? ['?'];
    if (whole === undefined || options.some((option) => option !== '-u'))
        return [(0,partial/* unknown */.L5)('$(sort \u2026)')];
    const lines = whole.replace(/\n$/, '').split('\n').toSorted();
    const others = lines.toSorted((one, other) => one.localeCompare(other));
    if (lines.some((line, index) => line !== others[index]))
        return [(0,partial/* unknown */.L5)('$(sort \u2026)')];
    const kept = options.length > 0 ? [...new Set(lines)] : lines;
    return whole === '' ? [] : [`${kept.join('\n')}\n`];
}
function paste(input, args) {
    const text = (knownFields(args) ?? []).filter((word) => word !== '-').join(' ');
    const by = /^-(?:s ?-?d ?|d ?(?=. -s$))(.)(?: -s)?$/.exec(text)?.[1];
    if (by === undefined || input.some(isRepetition))
        return [(0,partial/* unknown */.L5)('$(paste \u2026)')];
    const lines = (0,partial/* split */.lD)(input, '\n');
    const whole = (0,partial/* isEmpty */.Im)(lines.at(-1) ?? []) ? lines.slice(0, -1) : lines;
    return (0,partial/* concat */.xW)((0,partial/* joined */.oR)(whole, by), ['\n']);
}
function basename(args) {
    const [path, suffix, ...others] = args;
    const last = path?.text.at(-1);
    if (path === undefined || others.length > 0 || typeof last !== 'string')
        return [(0,partial/* unknown */.L5)('$(basename \u2026)')];
    const trimmed = last.replace(/\/+$/, '');
    if (path.text.length > 1 && !trimmed.includes('/'))
        return [(0,partial/* unknown */.L5)('$(basename \u2026)')];
    const base = trimmed.slice(trimmed.lastIndexOf('/') + 1);
    const end = suffix === undefined ? '' : ((0,partial/* known */.eO)(suffix.text) ?? '');
    return [
        end !== '' && end !== base && base.endsWith(end) ? base.slice(0, -end.length) : base,
        '\n'
    ];
}
function dirname(args) {
    const [path] = knownFields(args) ?? [];
    if (path === undefined || !path.includes('/') || path.endsWith('/'))
        return [(0,partial/* unknown */.L5)('$(dirname \u2026)')];
    return [`${path.slice(0, path.lastIndexOf('/')) || '/'}\n`];
}
function printf(fields) {
    const [first, ...args] = fields;
    if (first === undefined || first.many)
        return [(0,partial/* unknown */.L5)('$(printf \u2026)')];
    const pieces = piecesOf(first.text);
    const places = pieces.filter((piece) => piece === PLACE).length;
    let left = args;
    let text = [];
    do {
        const group = left.slice(0, places);
        const round = filled(pieces, group);
        const endless = group.some(({ many }) => many);
        text = (0,partial/* concat */.xW)(text, endless ? [repetition(round, '$(printf \u2026)')] : round);
        left = left.slice(places);
    } while (places > 0 && left.length > 0);
    return text;
}
const PLACE = Symbol('a place for a word');
function piecesOf(format) {
    return format.flatMap((part) => {
        if (typeof part !== 'string')
            return [[part]];
        return part.split(/(%[-0-9.]*[sbqd]|%%|\\[nt\\"])/).map((piece) => {
            if (/^%[-0-9.]*[sbqd]$/.test(piece))
                return PLACE;
            return piece === '' ? [] : [ESCAPES.get(piece) ?? piece];
        });
    });
}
const ESCAPES = new Map([
    ['%%', '%'],
    ['\\n', '\n'],
    ['\\t', '\t'],
    ['\\\\', '\\'],
    ['\\"', '"']
]);
function filled(pieces, args) {
    let next = 0;
    const texts = pieces.map((piece) => {
        if (piece !== PLACE)
            return piece;
        const field = args[next];
        next += 1;
        return field === undefined ? [] : field.text;
    });
    return (0,partial/* concat */.xW)(...texts);
}

;// CONCATENATED MODULE: ./src/plan/commands/suspects.ts

const ABOUT_IMAGES = /\b(?:docker|podman|buildah|skopeo|crane|regctl|oras|helm|cosign|nerdctl|kaniko|buildx|jib|container|image|oci|ghcr\.io|quay\.io|gcr\.io|docker\.io|pkg\.dev|azurecr\.io|amazonaws\.com)(?![a-z])/i;
const suspects_PUSHES = /(?<![a-z])(?:push|publish|copyToRegistry|upload)(?![a-z])/i;
const REGISTRY_HOST = /(?:ghcr\.io|quay\.io|gcr\.io|docker\.io|pkg\.dev|azurecr\.io|amazonaws\.com|registry\.[\w.-]+)/i;
function mentionsPush(text) {
    return suspects_PUSHES.test(text) && ABOUT_IMAGES.test(text);
}
const NEVER = new Set(('echo printf cat ls grep egrep sed awk jq yq tr cut sort uniq head tail tee wc find test mkdir cp mv rm ' +
    'ln chmod chown touch sleep date git gh hub curl wget tar zip unzip gzip apt apt-get apk dnf yum brew ' +
    'snap pip pip3 pipx twine cargo gem kubectl kustomize terraform tofu ansible rsync scp sftp basename dirname ' +
    'which whereis type hash uname whoami id diff cmp comm patch openssl gpg base64 sha256sum md5sum env ' +
    'systemctl service crontab kill pkill trivy grype syft hadolint actionlint shellcheck docker-slim').split(' '));
const RUNNERS = new Set('make gmake just task rake invoke inv mage dagger nox tox earthly npm yarn pnpm bun npx nx turbo lerna'.split(' '));
const PACKAGE_RUNNERS = new Set('npm yarn pnpm bun npx nx turbo lerna'.split(' '));
const INTERPRETERS = new Set('bash sh zsh dash ash source . python python3 node ruby perl deno tsx ts-node pwsh php'.split(' '));
const KNOWN_BUILDERS = [
    { name: /^earthly$/, when: /--push\b|--ci\b/, why: 'the Earthfile names what it pushes' },
    {
        name: /^goreleaser$/,
        when: /^(?!.*(?:--snapshot|--skip[= ]\S*publish|--skip-publish|\bcheck\b|\bbuild\b|\bhealthcheck\b)).*\brelease\b/s,
        why: 'the configuration of goreleaser names what it pushes'
    },
    {
        name: /^(?:mvn|mvnw)$/,
        when: /\bjib:build\b|docker:push|dockerfile:push|k8s:push|build-image.*publish=true|container-image\.push=true/,
        why: 'the Maven project names what it pushes'
    },
    {
        name: /^(?:gradle|gradlew)$/,
        when: /(?:^|[ :])(?:jib|dockerPush\w*|pushDocker\w*|dockerBuildAndPush\w*|\w*[dD]ocker\w*[pP]ush\w*|\w*[pP]ush\w*(?:Image|Docker)\w*)(?: |$)|--publishImage|container-image\.push=true/,
        why: 'the Gradle project names what it pushes'
    },
    {
        name: /^dotnet$/,
        when: /PublishContainer|ContainerRegistry/i,
        why: 'the .NET project names what it pushes'
    },
    {
        name: /^sbt$/,
        when: /docker:publish\b|Docker\/publish\b|\bpublish\b.*docker|ko:publish/i,
        why: 'the sbt project names what it pushes'
    },
    {
        name: /^(?:bazel|bazelisk)$/,
        when: /\brun\b.*(?:push|publish)/i,
        why: 'the Bazel target names what it pushes'
    },
    {
        name: /^nix$/,
        when: /\brun\b.*(?:push|publish|copyTo|upload|image|docker)/i,
        why: 'the flake names what it pushes'
    },
    {
        name: /^skaffold$/,
        when: /\b(?:run|build|dev|deploy)\b(?!.*--push=false)/,
        why: 'skaffold.yaml names what it pushes'
    },
    {
        name: /^werf$/,
        when: /\b(?:build|converge|export|bundle)\b/,
        why: 'werf.yaml names what it pushes'
    },
    { name: /^(?:executor|kaniko)$/, when: /--destination/, why: 'kaniko is not read' },
    {
        name: /^(?:apko|melange|imgpkg|kbld|wasm-to-oci|stacker|porter|timoni|spin|wash|conftest|kwctl|tkn|img|orca-build|vab|dagger|devcontainer|buildkit|operator-sdk|opm|regbot|regsync|acorn|kpack|kp|fn|func|s2i|faas-cli|nixpacks|heroku|fly|flyctl)$/,
        when: /\b(?:push|publish|copy|--push|deploy|call|once|server|sync)\b/,
        why: 'the program may push an image'
    },
    {
        name: /^az$/,
        when: /\bacr\b.*\b(?:build|import|run)\b/,
        why: 'it builds and pushes in the registry'
    },
    { name: /^gcloud$/, when: /\bbuilds\b.*\bsubmit\b/, why: 'it builds and pushes elsewhere' },
    {
        name: /^(?:docker|podman|nerdctl)$/,
        when: /\b(?:run|exec)\b.*(?:kaniko|docker:\/\/|--destination\b|(?<![\w-])push(?![\w-]))/s,
        why: 'the container may push an image'
    }
];
const STRONG = /(?:^|[^a-z])(?:push|publish|release|upload|promote|ship)(?:es|ed|ing|er)?(?![a-z])/i;
const WEAK = /(?:^|[^a-z])(?:docker|images?|containers?|oci|ghcr|registry|manifests?|multi-?arch|buildx|bake|charts?|helm)(?![a-z])/i;
const suspects_HARMLESS = /(?:^|[^a-z])(?:tests?|lint|check|checks|verify|scan|generate|gen|docs?|fmt|format|clean|install|setup|deps|version|up|down|start|stop|run|logs|login|prerequisites|pull|load|template|unittest)(?![a-z])/i;
const PUSH_SETTING = /(?:^|[ _])push(?:_\w+)?=(?:1|true|yes|y)\b|--(?:push|publish)(?![\w-])(?!=(?:false|no))/i;
function looksLikePush(fields) {
    const words = fields.map(({ text }) => (0,partial/* display */.Vy)(text));
    const [program] = fields;
    const name = program === undefined ? undefined : (0,partial/* known */.eO)(program.text);
    const base = (name ?? '').replace(/^.*\//, '').replace(/\.exe$/, '');
    const rest = words.slice(1).join(' ').slice(0, 4000);
    if (NEVER.has(base))
        return undefined;
    const builder = KNOWN_BUILDERS.find((row) => row.name.test(base));
    if (builder !== undefined)
        return builder.when.test(rest) ? builder.why : undefined;
    if (name === undefined)
        return unknownProgram(fields, words);
    if (RUNNERS.has(base))
        return runner(base, rest);
    if (INTERPRETERS.has(base))
        return scriptFile(rest);
    if (isFile(name))
        return scriptFile(words.join(' '));
    return suspects_PUSHES.test(withoutPorts(rest)) && ABOUT_IMAGES.test(`${base} ${rest}`)
        ? 'its words speak of a push'
        : undefined;
}
function withoutPorts(text) {
    return text.replace(/--publish(?:-all)?(?:[= ]\S+)?/g, '');
}
function unknownProgram(fields, words) {
    if (fields.length === 1)
        return 'the command is not known';
    return suspects_PUSHES.test(words.join(' ')) ? 'the program is not known' : undefined;
}
function runner(name, rest) {
    if (PUSH_SETTING.test(rest))
        return 'it is told to push';
    const strong = PACKAGE_RUNNERS.has(name) ? /(?:^|[^a-z])push(?![a-z])/i : STRONG;
    if (PACKAGE_RUNNERS.has(name) &&
        !/\brun\b|\bexec\b|^(?:npx|yarn|pnpm|bun|nx|turbo)/.test(`${name} ${rest}`))
        return undefined;
    return suspicious(rest, strong) ? `what ${name} runs may push an image` : undefined;
}
function suspicious(text, strong) {
    if (strong.test(text) || REGISTRY_HOST.test(text))
        return true;
    return text.split(' ').some((word) => WEAK.test(word) && !suspects_HARMLESS.test(word));
}
function isFile(name) {
    return name.includes('/') || /\.(?:sh|bash|py|js|mjs|ts|rb|pl|ps1)$/.test(name);
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
const ASKS = new Set('inspect diff digest ls list show exists images ps version status config search rev-parse ls-remote'.split(' '));
function asksOrActs(name, args) {
    if (!ACTS.has(name))
        return 'either';
    const asks = args.slice(0, 3).some(({ text }) => ASKS.has((0,partial/* known */.eO)(text) ?? ''));
    return asks ? 'either' : 'done';
}

;// CONCATENATED MODULE: ./src/plan/commands/effects.ts



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
function helmEffects({ args }) {
    const [chart, remote] = exactOperands(args, 2) ?? [];
    if (chart === undefined || remote === undefined)
        return [unresolved('its words cannot be told apart')];
    if ((0,partial/* knownStart */.ai)(remote) !== '' && !(0,partial/* knownStart */.ai)(remote).startsWith('oci://'))
        return [];
    const path = without(remote, 'oci://');
    const last = path.at(-1);
    const base = typeof last === 'string' && last.endsWith('/') ? path : (0,partial/* concat */.xW)(path, ['/']);
    const name = chartName(chart);
    return [
        push((0,partial/* concat */.xW)(base, [name ?? (0,partial/* unknown */.L5)('the name in the chart file')]), true, ownCredentials(args))
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
        return named.map((path) => push((0,partial/* concat */.xW)(repository, ['/'], effects_nameOf(args, path)), sure));
    };
}
function effects_nameOf(args, path) {
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
function regctlModEffects(call) {
    const [first] = call.args.operands;
    const created = optionValue(call.args, 'create');
    const name = created === undefined ? undefined : (0,partial/* known */.eO)(created);
    if (first === undefined)
        return [unresolved('it names nothing')];
    if (name !== undefined && /[/:]/.test(name))
        return [push([name])];
    const whole = (0,partial/* known */.eO)(first.text);
    if (created === undefined || whole === undefined)
        return [push(first.text)];
    return [push((0,partial/* concat */.xW)([repositoryOf(whole), ':'], created))];
}
const BUILD_VALUES = 'tag|t output|o cache-to cache-from file|f build-arg build-context platform label annotation ' +
    'attest secret ssh target builder metadata-file iidfile progress provenance sbom network ' +
    'add-host allow call cgroup-parent no-cache-filter shm-size ulimit policy resource';
const VAGUE = 'words of it that are not known may name or push more';
function buildEffects({ args }) {
    const caches = cacheEffects(optionValues(args, 'cache-to'));
    const outputs = optionValues(args, 'output').map(({ value }) => readOutput(value));
    const flag = isSet(args, 'push');
    const pushing = outputs.filter(({ pushes }) => pushes !== false);
    const vague = args.vague ? [unresolved(VAGUE)] : [];
    if (flag === false && pushing.length === 0)
        return [...caches, ...vague];
    const sure = flag === true || pushing.some(({ pushes }) => pushes === true);
    const tags = optionValues(args, 'tag');
    if (tags.length > 0) {
        return [...tags.map((tag) => push(tag.value, sure && tag.sure)), ...caches, ...vague];
    }
    const named = pushing.flatMap(({ names }) => names.map((name) => push(name, sure)));
    const missing = named.length === 0 ? [unresolved('the build has no tag')] : [];
    return [...named, ...missing, ...caches, ...vague];
}
function readOutput(text) {
    const attributes = attributesOf(text);
    const type = attributes.get('type');
    const names = attributes.get('name');
    const flag = attributes.get('push');
    const kind = type === undefined ? (attributes.size === 0 ? undefined : '') : (0,partial/* known */.eO)(type);
    const given = flag === undefined ? false : (0,partial/* known */.eO)(flag) === undefined ? undefined : (0,partial/* known */.eO)(flag) === 'true';
    const pushes = kind === 'registry' ? true : kind === 'image' ? given : kind === undefined ? undefined : false;
    const isPath = type === undefined && text.some((part) => typeof part === 'string') && flag === undefined;
    return { pushes: isPath ? false : pushes, names: names === undefined ? [] : (0,partial/* split */.lD)(names, ',') };
}
function attributesOf(text) {
    const attributes = new Map();
    for (const field of fieldsOf(text)) {
        const start = (0,partial/* knownStart */.ai)(field);
        const at = start.indexOf('=');
        if (at > 0)
            attributes.set(start.slice(0, at).trim().toLowerCase(), (0,partial/* concat */.xW)([start.slice(at + 1)], field.slice(1)));
    }
    return attributes;
}
function fieldsOf(text) {
    const fields = [[]];
    let quoted = false;
    for (const part of text) {
        const pieces = typeof part === 'string' ? part.split(/([",])/) : [part];
        for (const piece of pieces) {
            if (piece === '"')
                quoted = !quoted;
            else if (piece === ',' && !quoted)
                fields.push([]);
            else
                fields[fields.length - 1] = (0,partial/* concat */.xW)(fields.at(-1) ?? [], [piece]);
        }
    }
    return fields;
}
function cacheEffects(entries) {
    return entries.flatMap(({ value, sure }) => {
        const attributes = attributesOf(value);
        const type = attributes.get('type');
        if (attributes.size === 0 && (0,partial/* known */.eO)(value) !== undefined)
            return [cache(value, sure)];
        if (type !== undefined && (0,partial/* known */.eO)(type) !== undefined && (0,partial/* known */.eO)(type) !== 'registry')
            return [];
        return [
            cache(attributes.get('ref') ?? [(0,partial/* unknown */.L5)('a cache')], sure && (0,partial/* known */.eO)(type ?? []) === 'registry')
        ];
    });
}
function cache(reference, sure) {
    return { kind: 'cache', reference, sure };
}
function bakeEffects({ args }) {
    if (isSet(args, 'print') === true || optionValues(args, 'list').length > 0)
        return [];
    const settings = optionValues(args, 'set').map(({ value }) => effects_setting(value));
    const caches = cacheEffects(settings.filter(({ key }) => key === 'cache-to').map(({ value }) => ({ value, sure: true })));
    const outputs = settings
        .filter(({ key }) => key === 'output')
        .map(({ value }) => readOutput(value));
    const flag = isSet(args, 'push');
    if (flag === false && outputs.every(({ pushes }) => pushes === false)) {
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
function effects_setting(text) {
    const start = (0,partial/* knownStart */.ai)(text);
    const [whole = '', target = '', key = ''] = /^([^=]*)\.([a-z-]+)\+?=/.exec(start) ?? [];
    return { target, key, value: (0,partial/* concat */.xW)([start.slice(whole.length)], text.slice(1)) };
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
            effects: ({ args }) => [{ kind: 'logout', registry: effects_registryOf(args) }]
        }
    ];
}
function loginEffects({ args, input }) {
    if (isSet(args, 'get-login') === true)
        return [];
    return [
        {
            kind: 'login',
            registry: effects_registryOf(args),
            username: optionValue(args, 'username'),
            password: passwordOf(args, input)
        }
    ];
}
function passwordOf(args, input) {
    const fromInput = ['password-stdin', 'pass-stdin', 'identity-token-stdin'].some((name) => isSet(args, name) !== false);
    if (!fromInput)
        return optionValue(args, 'password') ?? optionValue(args, 'identity-token');
    return input === undefined ? [(0,partial/* unknown */.L5)('a password')] : withoutLineEnds(input);
}
function effects_registryOf(args) {
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
            effects: unlessOutput('new_tag', inFile('it'))
        },
        {
            words: 'mutate',
            values: 'tag|t repo output|o annotation|a append cmd entrypoint env|e exposed-ports label|l ' +
                'set-platform user|u workdir|w platform',
            effects: unlessOutput('tag', optionOr('repo', operand(1, 0)))
        },
        { words: 'tag', values: 'platform', effects: tagged },
        {
            words: 'rebase',
            values: 'tag|t rebased new_base old_base original platform',
            effects: optionOr('tag', optionOr('rebased', operand(1, 0)))
        },
        { words: 'flatten', values: 'tag|t platform', effects: optionOr('tag', operand(1, 0)) },
        {
            words: 'index append',
            values: 'manifest|m tag|t platform',
            effects: optionOr('tag', operand(1, 0))
        },
        ...loginCommands('auth ')
    ]
};
function unlessOutput(option, otherwise) {
    return (call) => call.args.options.has('output') ? [] : optionOr(option, otherwise)(call);
}
const REGCTL_MOD_VALUES = 'create annotation annotation-base author buildarg-rm buildarg-rm-regex config-cmd ' +
    'config-entrypoint config-platform config-time config-time-max data-max digest-algo env ' +
    'expose-add expose-rm file-tar-time file-tar-time-max label layer-add layer-compress ' +
    'layer-rm-created-by layer-rm-index layer-strip-file layer-time layer-time-max rebase-ref time ' +
    'time-max user volume-add volume-rm workdir';
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
            words: 'image create|init|new',
            values: 'annotation created format label media-type platform',
            effects: ociLayoutApart(firstOperand)
        },
        { words: 'image import', values: 'name', effects: ociLayoutApart(firstOperand) },
        { words: 'image mod', values: REGCTL_MOD_VALUES, effects: ociLayoutApart(regctlModEffects) },
        {
            words: 'index add|append|insert|create|init|new|put',
            values: 'annotation artifact-type desc-annotation desc-platform digest format media-type|m platform ref subject',
            effects: ociLayoutApart(firstOperand)
        },
        {
            words: 'manifest put|push',
            values: 'content-type|t format',
            effects: ociLayoutApart(firstOperand)
        },
        {
            words: 'artifact put|create|push',
            values: 'annotation artifact-type config-file config-type external file|f file-media-type|m media-type format platform|p refers subject',
            effects: ociLayoutApart(optionOr('subject', firstOperand))
        },
        { words: 'blob put|push', values: 'content-type digest format', effects: firstOperand },
        { words: 'blob copy|cp', values: '', effects: operand(3, 1) },
        ...loginCommands('registry ')
    ]
};
function ociLayoutApart(effects) {
    return (call) => effects(call).filter((effect) => effect.kind !== 'push' || !startsWith(effect.reference, 'ocidir://'));
}
const ORAS_VALUES = 'username|u password|p identity-token ca-file cert-file key-file resolve registry-config header|H ' +
    'config artifact-type concurrency export-manifest annotation annotation-file platform image-spec ' +
    'artifact-platform format oci-layout-path distribution-spec template media-type size output|o input ' +
    'from-username from-password from-identity-token from-ca-file from-cert-file from-key-file ' +
    'from-resolve from-registry-config from-header from-oci-layout-path from-distribution-spec ' +
    'to-username to-password to-identity-token to-ca-file to-cert-file to-key-file to-resolve ' +
    'to-registry-config to-header to-oci-layout-path to-distribution-spec';
function orasCommand(words, effects) {
    const local = (args) => ['oci-layout', 'oci-layout-path', 'to-oci-layout', 'to-oci-layout-path', 'dry-run'].some((name) => args.options.has(name));
    return { words, values: ORAS_VALUES, effects: (call) => (local(call.args) ? [] : effects(call)) };
}
const ORAS = {
    name: 'oras',
    globals: { values: '' },
    commands: [
        orasCommand('push', firstOperand),
        orasCommand('attach', firstOperand),
        orasCommand('copy|cp', operand(2, 1)),
        orasCommand('tag', firstOperand),
        orasCommand('restore', firstOperand),
        orasCommand('manifest push', firstOperand),
        orasCommand('manifest index create|update', firstOperand),
        orasCommand('blob push', firstOperand),
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
        { words: 'build|publish', values: KO_VALUES, flags: KO_FLAGS, effects: koEffects(true) },
        {
            words: 'resolve|apply|create',
            values: KO_VALUES,
            flags: KO_FLAGS,
            effects: koEffects(false)
        },
        { words: 'run', values: KO_VALUES, flags: KO_FLAGS, effects: koEffects(true) },
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
        { words: 'sign', values: COSIGN_VALUES, effects: cosignEffects(eachOperand) },
        { words: 'attest', values: COSIGN_VALUES, effects: cosignEffects(eachOperand) },
        {
            words: 'attach sbom|signature|attestation',
            values: COSIGN_VALUES,
            effects: cosignEffects(operand(1, 0))
        },
        { words: 'copy', values: COSIGN_VALUES, effects: operand(2, 1) },
        { words: 'upload blob|wasm', values: COSIGN_VALUES, effects: operand(1, 0) },
        { words: 'load', values: COSIGN_VALUES, effects: operand(1, 0) },
        ...loginCommands('')
    ]
};
const FLUX = {
    name: 'flux',
    globals: { values: 'namespace|n context kubeconfig' },
    commands: [
        {
            words: 'push artifact',
            values: 'path|f source revision creds provider ignore-paths annotations|a output|o',
            effects: withScheme(operand(1, 0))
        },
        { words: 'tag artifact', values: 'tag creds provider', effects: withScheme(operand(1, 0)) }
    ]
};
const NOTATION = {
    name: 'notation',
    globals: { values: '' },
    commands: [
        {
            words: 'sign',
            values: 'key|k signature-format expiry|e plugin id plugin-config user-metadata|m username|u password|p timestamp-url',
            effects: operand(1, 0)
        },
        ...loginCommands('')
    ]
};
function withScheme(effects) {
    return (call) => effects(call).map((effect) => effect.kind === 'push' && startsWith(effect.reference, 'oci://')
        ? {
            ...effect,
            reference: effect.reference.map((part, index) => index === 0 && typeof part === 'string' ? part.slice('oci://'.length) : part)
        }
        : effect);
}

;// CONCATENATED MODULE: ./src/plan/commands/tools.ts




const COMPOSE = 'file|f project-name|p profile env-file project-directory ansi parallel progress';
const BUILDX = [
    { words: 'build|b', values: BUILD_VALUES, effects: buildEffects },
    {
        words: 'bake|f',
        values: 'set file|f allow builder call list metadata-file policy progress provenance sbom var',
        effects: bakeEffects
    },
    {
        words: 'imagetools create',
        values: 'tag|t annotation builder file|f metadata-file platform|p progress',
        effects: imagetoolsEffects
    }
];
const DOCKER = {
    name: 'docker',
    globals: {
        values: `config context|c host|H log-level|l tlscacert tlscert tlskey builder ${COMPOSE}`
    },
    commands: [
        { words: 'push', values: 'platform', flags: 'all-tags|a', effects: operand(1, 0) },
        { words: 'image push', values: 'platform', flags: 'all-tags|a', effects: operand(1, 0) },
        { words: 'manifest push', values: '', effects: operand(1, 0) },
        { words: 'trust sign', values: '', effects: operand(1, 0) },
        { words: 'plugin|model push', values: '', effects: operand(1, 0) },
        { words: 'build', values: BUILD_VALUES, effects: buildEffects },
        { words: 'image|builder build', values: BUILD_VALUES, effects: buildEffects },
        ...BUILDX.map((row) => ({ ...row, words: `buildx ${row.words}` })),
        { ...BUILDX[1], words: 'bake', values: BUILDX[1]?.values ?? '', effects: bakeEffects },
        ...composeCommands('compose '),
        ...loginCommands('')
    ]
};
function composeCommands(prefix) {
    return [
        { words: `${prefix}push`, values: COMPOSE, effects: inFile('the compose file') },
        {
            words: `${prefix}build`,
            values: `${COMPOSE} build-arg builder memory ssh`,
            effects: ({ args }) => isSet(args, 'push') === false ? [] : [unresolved('the compose file names what it pushes')]
        }
    ];
}
const NERDCTL = {
    name: 'nerdctl',
    globals: { values: 'namespace|n address|a host|H snapshotter storage-driver cni-path data-root' },
    commands: [
        {
            words: 'push',
            values: 'platform sign cosign-key notation-key-name estargz',
            effects: operand(1, 0)
        },
        { words: 'image push', values: 'platform sign cosign-key', effects: operand(1, 0) },
        { words: 'manifest push', values: '', effects: operand(1, 0) },
        { words: 'build', values: BUILD_VALUES, effects: buildEffects },
        ...composeCommands('compose '),
        ...loginCommands('')
    ]
};
const DEPOT = {
    name: 'depot',
    globals: { values: '' },
    commands: [
        { words: 'build', values: `${BUILD_VALUES} project token`, effects: buildEffects },
        { words: 'bake', values: `${BUILDX[1]?.values ?? ''} project token`, effects: bakeEffects },
        { words: 'push', values: 'tag|t project token target', effects: optionOr('tag', inFile('it')) }
    ]
};
const BUILDCTL = {
    name: 'buildctl',
    globals: { values: 'addr log-format tlscacert tlscert tlskey tlsservername tlsdir timeout' },
    commands: [
        {
            words: 'build|b',
            values: 'output|o export-cache local frontend opt secret ssh import-cache progress',
            effects: ({ args, ...rest }) => {
                const caches = optionValues(args, 'export-cache');
                const options = new Map([...args.options, ['cache-to', caches]]);
                return buildEffects({ ...rest, args: { ...args, options } });
            }
        }
    ]
};
const PACK = {
    name: 'pack',
    globals: { values: '' },
    commands: [
        {
            words: 'build',
            values: 'tag|t builder|B buildpack|b env|e env-file path|p run-image descriptor|d cache cache-image volume network pull-policy platform',
            effects: (call) => {
                const tags = optionValues(call.args, 'tag').map(({ value, sure }) => push(value, sure));
                return isSet(call.args, 'publish') === false ? [] : [...operand(1, 0)(call), ...tags];
            }
        }
    ]
};
function destination(names, credentials) {
    return ({ args }) => {
        for (const [count, index] of names) {
            const operands = args.operands.filter(({ many }) => !many);
            const fields = operands.length === count ? operands : args.operands;
            const text = fields.length === count ? fields[index]?.text : undefined;
            if (text === undefined)
                continue;
            const reference = fromTransport(text);
            return reference === undefined
                ? []
                : [push(reference, true, pairCredentials(args, credentials))];
        }
        return [unresolved('its words cannot be told apart')];
    };
}
const CONTAINER_PUSH = 'authfile cert-dir compression-format compression-level creds digestfile encrypt-layer ' +
    'encryption-key format|f retry retry-delay sign-by sign-by-sigstore sign-passphrase-file ' +
    'sign-by-sigstore-private-key sign-by-sq-fingerprint add-compression tls-verify';
const CONTAINER_GLOBALS = 'cgroup-manager config conmon connection|c events-backend hooks-dir identity imagestore ' +
    'log-level module network-config-dir out root runroot runtime runtime-flag ssh storage-driver ' +
    'storage-opt tls-ca tls-cert tls-key tmpdir url volumepath registries-conf registries-conf-dir';
const toDestination = destination([
    [2, 1],
    [1, 0]
], 'creds');
const PODMAN_BUILD = `${BUILD_VALUES} authfile creds manifest volume|v format isolation`;
const buildLocally = (call) => buildEffects(call).filter(({ kind }) => kind === 'cache');
const PODMAN = {
    name: 'podman',
    globals: { values: CONTAINER_GLOBALS },
    commands: [
        { words: 'push', values: CONTAINER_PUSH, effects: toDestination },
        { words: 'image push', values: CONTAINER_PUSH, effects: toDestination },
        { words: 'manifest push', values: CONTAINER_PUSH, effects: toDestination },
        { words: 'artifact push', values: CONTAINER_PUSH, effects: operand(1, 0) },
        { words: 'build', values: PODMAN_BUILD, effects: buildLocally },
        { words: 'farm build', values: PODMAN_BUILD, effects: optionOr('tag', inFile('the farm')) },
        ...composeCommands('compose '),
        ...loginCommands('')
    ]
};
const BUILDAH = {
    name: 'buildah',
    globals: { values: CONTAINER_GLOBALS },
    commands: [
        { words: 'push', values: CONTAINER_PUSH, effects: toDestination },
        { words: 'manifest push', values: CONTAINER_PUSH, effects: toDestination },
        { words: 'build|bud|build-using-dockerfile', values: PODMAN_BUILD, effects: buildLocally },
        {
            words: 'commit',
            values: `${CONTAINER_PUSH} change|c iidfile annotation manifest timestamp unsetenv`,
            effects: (call) => {
                const to = call.args.operands.at(1)?.text;
                const toRegistry = to !== undefined && startsWith(to, 'docker://');
                return toRegistry ? destination([[2, 1]], 'creds')(call) : [];
            }
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
        { words: 'copy', values: SKOPEO_VALUES, effects: destination([[2, 1]], 'dest-creds') },
        {
            words: 'sync',
            values: `${SKOPEO_VALUES} src|s dest|d append-suffix`,
            effects: ({ args }) => (0,partial/* known */.eO)(optionValue(args, 'dest') ?? []) === 'dir' || isSet(args, 'dry-run') === true
                ? []
                : [unresolved('its source names what it pushes')]
        },
        ...loginCommands('')
    ]
};
const COMPOSE_V1 = {
    name: 'docker-compose',
    globals: { values: COMPOSE },
    commands: composeCommands('')
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
    NERDCTL,
    DEPOT,
    BUILDCTL,
    PACK,
    FLUX,
    NOTATION,
    COMPOSE_V1,
    { ...COMPOSE_V1, name: 'podman-compose' },
    { name: 'docker-buildx', globals: { values: 'builder' }, commands: BUILDX }
];
const TOOLS = new Map(ALL.map((tool) => [tool.name, tool]));

;// CONCATENATED MODULE: ./src/plan/commands/wrappers.ts

const none = { values: [] };
const WRAPPERS = new Map([
    [
        'sudo',
        {
            values: [
                '-u',
                '-g',
                '-h',
                '-p',
                '-C',
                '-r',
                '-t',
                '-T',
                '-U',
                '-D',
                '--user',
                '--group',
                '--preserve-env'
            ]
        }
    ],
    ['doas', { values: ['-u', '-C'] }],
    ['env', { values: ['-u', '-C', '-S', '--unset', '--chdir'] }],
    ['command', none],
    ['builtin', none],
    ['exec', { values: ['-a'] }],
    ['nohup', none],
    ['time', { values: ['-f', '-o'] }],
    ['nice', { values: ['-n', '--adjustment'] }],
    ['ionice', { values: ['-c', '-n'] }],
    ['setsid', none],
    ['stdbuf', { values: ['-i', '-o', '-e'] }],
    ['unbuffer', none],
    ['chronic', none],
    ['eatmydata', none],
    ['timeout', { values: ['-s', '-k', '--signal', '--kill-after'], operands: 1 }],
    ['op', { values: [], after: ['--'] }],
    ['aws-vault', { values: [], after: ['--'] }],
    ['doppler', { values: [], after: ['--'] }],
    ['infisical', { values: [], after: ['--'] }],
    ['dotenv', { values: [], after: ['--'] }],
    ['mise', { values: [], after: ['--'] }],
    ['nix', { values: [], after: ['-c', '--command'] }],
    ['devbox', { values: [], after: ['--'] }]
]);
function unwrapped(name, args) {
    const wrapper = WRAPPERS.get(name);
    if (wrapper === undefined || asksForProgram(name, args))
        return undefined;
    const { values, operands = 0, after } = wrapper;
    if (after !== undefined) {
        const index = args.findIndex(({ text }) => after.includes((0,partial/* known */.eO)(text) ?? ''));
        return index === -1 ? undefined : args.slice(index + 1);
    }
    let rest = args;
    for (;;) {
        const [first, ...others] = rest;
        const start = first === undefined ? '' : (0,partial/* knownStart */.ai)(first.text);
        const setting = name !== 'command' && /^[A-Za-z_]\w*=/.test(start);
        if (!setting && !start.startsWith('-'))
            break;
        rest = values.includes(start) ? others.slice(1) : others;
        if (start === '--')
            break;
    }
    return rest.slice(operands);
}
function asksForProgram(name, [first]) {
    return name === 'command' && first !== undefined && /^-[vV]/.test((0,partial/* knownStart */.ai)(first.text));
}

;// CONCATENATED MODULE: ./src/plan/commands/program.ts












const QUIET = new Set(['-q', '--quiet']);
function runProgram(machine, fields, place) {
    const [program] = fields;
    if (program === undefined)
        return 'success';
    const name = programName(program);
    const args = fields.slice(1);
    if (name === 'xargs' || name === 'parallel')
        return runXargs(machine, args, place);
    const script = name === undefined ? undefined : (scriptText(name, args) ?? program_readText(machine, name, args));
    if (script !== undefined) {
        const errexit = args.some(({ text }) => /^-[a-z]*e/.test((0,partial/* known */.eO)(text) ?? ''));
        return runShell(machine, script, errexit, place);
    }
    const inner = name === undefined ? undefined : unwrapped(name, args);
    if (inner !== undefined)
        return inner.length === 0 ? 'done' : runProgram(machine, inner, place);
    const tool = name === undefined ? undefined : TOOLS.get(name);
    if (tool !== undefined)
        return runTool(machine, tool, args, place);
    if (name !== undefined && runFilter(machine, name, args))
        return name === 'echo' || name === 'printf' ? 'success' : asksOrActs(name, args);
    const why = looksLikePush(fields) ?? readsPush(machine, name, args);
    if (why !== undefined)
        leaveUnresolved(machine, place, why);
    const quiet = args.some(({ text }) => QUIET.has((0,partial/* known */.eO)(text) ?? ''));
    if (!quiet)
        print(machine, [(0,partial/* unknown */.L5)(`$(${name ?? '\u2026'} \u2026)`)]);
    return name === undefined ? 'either' : asksOrActs(name, args);
}
function programName(program) {
    const last = program.text.at(-1);
    if (program.many || typeof last !== 'string')
        return undefined;
    const slash = last.lastIndexOf('/');
    if (program.text.length > 1 && slash === -1)
        return undefined;
    const name = last.slice(slash + 1).replace(/\.exe$/, '');
    return name === '' ? undefined : name;
}
const SHELLS = new Set(['bash', 'sh', 'dash', 'zsh', 'ash']);
function scriptText(name, args) {
    const option = SHELLS.has(name)
        ? /^-[a-z]*c$/
        : name === 'su'
            ? /^-c$|^--command$/
            : name === 'nix-shell'
                ? /^--(?:run|command)$/
                : undefined;
    if (option === undefined)
        return undefined;
    const index = args.findIndex(({ text }) => option.test((0,partial/* known */.eO)(text) ?? ''));
    return index === -1 ? undefined : args[index + 1]?.text;
}
function program_readText({ input }, name, args) {
    const isReading = args.every(({ text }) => /^-(?:[eux]*s?|[eux]*o|)$|^pipefail$/.test((0,partial/* known */.eO)(text) ?? '?'));
    return SHELLS.has(name) && isReading && input?.some((part) => typeof part === 'string') === true
        ? input
        : undefined;
}
const READERS = new Set(['python', 'python3', 'node', 'ruby', 'perl', 'pwsh', 'ssh', ...SHELLS]);
function readsPush({ input }, name, args) {
    const isReader = name !== undefined && READERS.has(name) && input !== undefined;
    const isReading = args.length === 0 || args.some(({ text }) => (0,partial/* known */.eO)(text) === '-') || name === 'ssh';
    return isReader && isReading && mentionsPush((0,partial/* display */.Vy)(input))
        ? 'what it reads may push an image'
        : undefined;
}
function runTool(machine, tool, args, place) {
    const chosen = chooseCommand(tool, args);
    const text = [(0,partial/* unknown */.L5)(`$(${tool.name} \u2026)`)];
    if (chosen === 'unknown') {
        print(machine, text);
        leaveUnresolved(machine, place, 'its command is not known');
        return 'either';
    }
    if (chosen === undefined) {
        print(machine, text);
        const why = looksLikePush([one([tool.name]), ...args]);
        if (why !== undefined)
            leaveUnresolved(machine, place, why);
        return asksOrActs(tool.name, args);
    }
    const call = {
        args: readArguments(chosen.rest, chosen.command),
        input: machine.input,
        environment: (name) => {
            const value = lookUpExported(machine.state, machine.environment, name);
            return value.kind === 'unset' ? undefined : valueText(value);
        }
    };
    if (call.args.options.has('help'))
        return 'done';
    const effects = chosen.command.effects(call);
    for (const effect of effects)
        program_record(machine, tool.name, effect, place);
    print(machine, tool.printsNames === true ? namesPushed(effects) : text);
    return 'done';
}
function namesPushed(effects) {
    const names = effects.flatMap((effect) => (effect.kind === 'push' ? [effect.reference] : []));
    return (0,partial/* concat */.xW)(...names.map((name) => (0,partial/* concat */.xW)(name, ['@'], [(0,partial/* unknown */.L5)('a digest')], ['\n'])));
}
function program_record(machine, tool, effect, place) {
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
    let best;
    let length = 0;
    for (const command of tool.commands) {
        const rest = afterWords(tool, command, args);
        const words = command.words.split(' ').length;
        if (rest !== undefined && words > length) {
            best = { command, rest };
            length = words;
        }
    }
    if (best !== undefined)
        return best;
    const [first] = withoutGlobals(tool, args);
    return first !== undefined && (first.many || (0,partial/* known */.eO)(first.text) === undefined)
        ? 'unknown'
        : undefined;
}
function afterWords(tool, command, args) {
    let rest = args;
    for (const word of command.words.split(' ')) {
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
function runXargs(machine, args, place) {
    const { command, placeholder, each, given, delimiter } = xargsWords(args);
    const input = given ?? machine.input ?? [(0,partial/* unknown */.L5)('an input')];
    if (command.length === 0) {
        print(machine, (0,partial/* known */.eO)(input) === undefined
            ? input
            : [
                (0,partial/* words */.aL)(input)
                    .map((word) => (0,partial/* known */.eO)(word) ?? '')
                    .join(' '),
                '\n'
            ]);
        return 'done';
    }
    const items = itemsOf(input, delimiter ?? (placeholder === undefined ? /\s+/ : '\n'));
    const groups = each ? items.map((item) => [item]) : [items];
    for (const group of groups) {
        const run = () => runProgram(machine, placeholder === undefined
            ? [...command, ...group]
            : command.map((field) => filledIn(field, placeholder, group)), place);
        if (group.some(({ many }) => many))
            doubtful(machine, run);
        else if (group.length > 0 || !each)
            run();
    }
    return 'done';
}
function itemsOf(input, separator) {
    if (input.some(isRepetition))
        return [{ text: [(0,partial/* unknown */.L5)('a list')], many: true }];
    const pieces = (0,partial/* split */.lD)(input, separator).filter((piece) => !(0,partial/* isEmpty */.Im)(piece));
    return pieces.map((text) => ({ text, many: text.every((part) => typeof part !== 'string') }));
}
const XARGS_VALUES = new Set([
    '-n',
    '-L',
    '-I',
    '-P',
    '-d',
    '-s',
    '-a',
    '-E',
    '-j',
    '--max-args',
    '--max-procs',
    '--delimiter',
    '--replace',
    '--jobs'
]);
function xargsWords(args) {
    let rest = args;
    let placeholder;
    let each = false;
    let delimiter;
    for (;;) {
        const [first, ...others] = rest;
        const text = first === undefined ? '' : ((0,partial/* known */.eO)(first.text) ?? '');
        if (!text.startsWith('-'))
            break;
        const value = (0,partial/* known */.eO)(others[0]?.text ?? []) ?? '';
        if (text === '-I' || text === '--replace')
            placeholder = value;
        else if (/^-I./.test(text))
            placeholder = text.slice(2);
        else if (text === '-i')
            placeholder = '{}';
        if (text === '-d' || text === '--delimiter')
            delimiter = unescaped(value);
        else if (/^-d./.test(text))
            delimiter = unescaped(text.slice(2));
        else if (text.startsWith('--delimiter='))
            delimiter = unescaped(text.slice(12));
        else if (text === '-0' || text === '--null')
            delimiter = '\0';
        if (/^-[nL]/.test(text) || text.startsWith('--max-args') || placeholder !== undefined)
            each = true;
        rest = XARGS_VALUES.has(text) ? others.slice(1) : others;
    }
    const separator = rest.findIndex(({ text }) => (0,partial/* known */.eO)(text) === ':::');
    if (separator === -1)
        return { command: rest, placeholder, each, given: undefined, delimiter };
    const given = (0,partial/* concat */.xW)(...rest.slice(separator + 1).flatMap(({ text }) => [text, ['\n']]));
    const usesMark = rest.some(({ text }) => (0,partial/* known */.eO)(text)?.includes('{}') === true);
    return {
        command: rest.slice(0, separator),
        placeholder: usesMark ? '{}' : undefined,
        each: true,
        given,
        delimiter: undefined
    };
}
function unescaped(text) {
    return text.replace('\\n', '\n').replace('\\t', '\t').replace('\\0', '\0');
}
function filledIn(field, placeholder, items) {
    const [item = one([])] = items;
    const parts = (0,partial/* split */.lD)(field.text, placeholder);
    const text = parts.reduce((so, part) => (0,partial/* concat */.xW)(so, item.text, part));
    return { text, many: field.many };
}
function runText(machine, text, place) {
    if ((0,partial/* isEmpty */.Im)(text))
        return 'success';
    if (!text.some((part) => typeof part === 'string'))
        return 'either';
    const source = sourceOf(text, lineAt(place.source, place.from));
    if (machine.depth > DEEPEST)
        throw new GivenUp('the script is nested too deeply');
    machine.depth += 1;
    let list;
    try {
        list = parseScript(source, machine.budget, machine.depth);
    }
    catch (error) {
        if (!(error instanceof GivenUp) || machine.budget.left < 0)
            throw error;
        if (mentionsPush((0,partial/* display */.Vy)(text)))
            leaveUnresolved(machine, place, error.message);
        machine.depth -= 1;
        return 'either';
    }
    const status = machine.runList(machine, list);
    machine.depth -= 1;
    return status;
}
const INHERITED = new Set(['GITHUB_ENV', 'GITHUB_OUTPUT', 'IFS']);
function runShell(machine, text, errexit, place) {
    return inSubshell(machine, () => {
        const { variables, exported } = machine.state;
        for (const name of variables.keys()) {
            const seen = exported.has(name) || INHERITED.has(name) || machine.environment(name) !== undefined;
            if (!seen)
                variables.set(name, UNSET);
        }
        machine.state.functions.clear();
        machine.state.errexit = errexit;
        return runText(machine, text, place);
    });
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
    ['read', read],
    ['mapfile', mapLines],
    ['readarray', mapLines],
    ['exit', (machine, call) => leaving(machine, 'shell', call)],
    ['return', (machine, call) => leaving(machine, 'function', call)],
    ['break', (machine, call) => leaving(machine, 'loop', call)],
    ['continue', (machine, call) => leaving(machine, 'turn', call)],
    ['eval', evaluate],
    ['source', sourceFile],
    ['.', sourceFile],
    ['let', forgetAll],
    ['getopts', forgetAll],
    ['trap', () => 'success'],
    ['shopt', () => 'success'],
    ['wait', () => 'success'],
    ['cd', () => 'done'],
    ['alias', () => 'success'],
    ['ulimit', () => 'success'],
    ['umask', () => 'success']
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
    machine.state.positional = sure
        ? positional.slice(count)
        : [{ text: [(0,partial/* unknown */.L5)('$@')], many: true }];
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
    const letters = options.map(({ text }) => (0,partial/* known */.eO)(text) ?? '').join('');
    const plain = (knownFields(fields) ?? []).filter((text) => /^[A-Za-z_]\w*$/.test(text));
    if (name === 'export' || name === 'readonly')
        return 'success';
    withAttributes(machine, letters, [...names, ...plain]);
    if (!letters.includes('g'))
        for (const one of [...names, ...plain])
            machine.state.locals.add(one);
    return 'success';
}
function withAttributes(machine, options, names) {
    const { state } = machine;
    if (options.includes('n'))
        forgetScripts(machine);
    for (const name of names) {
        if (options.includes('i'))
            state.variables.set(name, textValue([(0,partial/* unknown */.L5)(`$${name}`)]));
        if (!/[lu]/.test(options))
            continue;
        state.letters.set(name, options.includes('l') ? 'lower' : 'upper');
        setVariable(state, name, lookUp(state, machine.environment, name));
    }
}
function assignText(machine, text, exports) {
    const at = text.indexOf('=');
    machine.state.variables.set(text.slice(0, at), textValue(at + 1 < text.length ? [text.slice(at + 1)] : []));
    if (exports)
        machine.state.exported.add(text.slice(0, at));
}
function read(machine, { fields }) {
    readLine(machine, fields);
    return 'either';
}
function mapLines(machine, { fields }) {
    mapFile(machine, fields);
    return 'done';
}
function leaving(machine, kind, { fields }) {
    const [code] = fields;
    const status = code === undefined ? undefined : (0,partial/* known */.eO)(code.text);
    const failed = kind === 'shell' && status !== undefined && status !== '0';
    leave(machine, kind, failed);
    return failed ? 'failure' : 'done';
}
function forgetAll(machine, { fields }) {
    for (const text of knownFields(fields) ?? []) {
        const name = /^[A-Za-z_]\w*/.exec(text)?.[0];
        if (name !== undefined)
            machine.state.variables.set(name, textValue([(0,partial/* unknown */.L5)(`$${name}`)]));
    }
    return 'either';
}
function evaluate(machine, { fields, place }) {
    const text = joinFields(fields, ' ');
    const isUnknownText = text.length > 0 && text.every((part) => typeof part !== 'string');
    if (isUnknownText) {
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
        machine.state.variables.set(name, textValue([(0,partial/* unknown */.L5)(`$${name}`)]));
    }
}
const VALUE_OPTIONS = /^-[a-zA-Z]*[dinNptu]$/;
function readNames(fields) {
    const texts = fields.map(({ text }) => (0,partial/* known */.eO)(text) ?? '');
    const names = [];
    let list = false;
    let delimiter;
    for (let at = 0; at < texts.length; at += 1) {
        const text = texts[at] ?? '';
        if (!text.startsWith('-'))
            names.push(text);
        else {
            list ||= text.includes('a');
            const takes = VALUE_OPTIONS.test(text);
            if (text.endsWith('d'))
                delimiter = texts[at + 1] ?? '';
            else if (/^-[a-zA-Z]*d/.test(text))
                delimiter = text.slice(text.indexOf('d') + 1);
            if (takes)
                at += 1;
        }
    }
    return { names, list, delimiter };
}
function readInto(machine, read, line) {
    const own = read.assignments.find(({ name }) => name === 'IFS');
    const separators = own?.value.kind === 'word'
        ? expandText(machine, own.value.word)
        : valueText(lookUp(machine.state, machine.environment, 'IFS'));
    setFromLine(machine, expandWords(machine, read.words.slice(1)), line, separators);
}
function readLine(machine, fields) {
    const separators = valueText(lookUp(machine.state, machine.environment, 'IFS'));
    const { delimiter } = readNames(fields);
    const input = machine.input ?? [(0,partial/* unknown */.L5)('an input')];
    const [line = []] = delimiter === undefined
        ? (0,partial/* split */.lD)(input, '\n')
        : delimiter === ''
            ? [input]
            : [[(0,partial/* unknown */.L5)('an input')]];
    setFromLine(machine, fields, line, separators);
}
function setFromLine(machine, fields, line, separators) {
    const { names, list } = readNames(fields);
    const [first = 'REPLY', ...others] = names;
    const { variables } = machine.state;
    if (list)
        variables.set(first, { kind: 'list', fields: builtins_piecesOf(line, separators).map(asField) });
    else if (others.length === 0) {
        variables.set(first, textValue((0,partial/* known */.eO)(separators) === '' ? line : (0,partial/* trim */.Bq)(line)));
    }
    else {
        const pieces = builtins_piecesOf(line, separators);
        const whole = line.every((part) => typeof part === 'string');
        for (const [index, name] of [first, ...others].entries()) {
            const isLast = index === others.length;
            const text = isLast && pieces.length > names.length ? [(0,partial/* unknown */.L5)(`$${name}`)] : (pieces[index] ?? []);
            variables.set(name, textValue(whole || index === 0 ? text : [(0,partial/* unknown */.L5)(`$${name}`)]));
        }
    }
}
function asField(text) {
    const onlyUnknown = !(0,partial/* isEmpty */.Im)(text) && text.every((part) => typeof part !== 'string');
    return onlyUnknown ? { text, many: true } : one(text);
}
function builtins_piecesOf(line, separators) {
    const characters = (0,partial/* known */.eO)(separators);
    if (characters === undefined || line.some(isRepetition))
        return [[(0,partial/* unknown */.L5)('a list')]];
    if (characters === '')
        return [line];
    const set = characters.replace(/[\\^\]-]/g, '\\$&');
    const blank = /^[ \t\n]+$/.test(characters);
    const pieces = (0,partial/* split */.lD)(blank ? (0,partial/* trim */.Bq)(line) : line, new RegExp(`[${set}]${blank ? '+' : ''}`));
    const last = pieces.at(-1) ?? [];
    return (0,partial/* isEmpty */.Im)(last) ? pieces.slice(0, -1) : pieces;
}
function mapFile(machine, fields) {
    const { names, delimiter } = readNames(fields.map((field) => withoutMeaning(field)));
    const input = machine.input ?? [(0,partial/* unknown */.L5)('an input')];
    const separator = delimiter === undefined || delimiter === '' ? '\n' : delimiter;
    const lines = (0,partial/* split */.lD)(input, separator);
    const whole = (0,partial/* isEmpty */.Im)(lines.at(-1) ?? []) ? lines.slice(0, -1) : lines;
    const value = input.some(isRepetition)
        ? [{ text: (0,partial/* concat */.xW)([(0,partial/* unknown */.L5)('a list')]), many: true }]
        : whole.map(asField);
    machine.state.variables.set(names[0] ?? 'MAPFILE', { kind: 'list', fields: value });
}
function withoutMeaning(field) {
    return (0,partial/* knownStart */.ai)(field.text) === '-t' ? one(['-r']) : field;
}

;// CONCATENATED MODULE: ./src/plan/commands/loops.ts







function runFor(machine, loop) {
    const { state } = machine;
    const fields = loop.words === undefined ? state.positional : expandWords(machine, loop.words);
    framed(machine, 'loop', () => {
        for (const field of fields) {
            if (!machine.live)
                return;
            const set = () => void machine.state.variables.set(loop.name, textValue(field.text));
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
    spend(machine.budget);
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
        repeated(machine, () => void ask(), body);
}
function runRepeat(machine, names, body) {
    framed(machine, 'loop', () => {
        repeated(machine, () => {
            forget(machine, names);
        }, body);
    });
    return 'done';
}
function forget(machine, names) {
    for (const name of names)
        machine.state.variables.set(name, textValue([(0,partial/* unknown */.L5)(`$${name}`)]));
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
    if (text.some(isRepetition))
        return false;
    return (0,partial/* isEmpty */.Im)(text) || text.some((part) => typeof part === 'string');
}
function textLines(input) {
    const lines = (0,partial/* split */.lD)(input, '\n');
    return (0,partial/* isEmpty */.Im)(lines.at(-1) ?? []) ? lines.slice(0, -1) : lines;
}
function repeated(machine, set, body) {
    const before = copyOf(machine.state, machine.budget);
    const marks = markVariables(machine, before, assignedIn(body, before));
    const text = printedBy(machine, () => {
        doubtful(machine, () => {
            set();
            if (machine.live)
                turn(machine, body);
        });
    });
    if (machine.live)
        joinTurns(machine, before, marks);
    else
        become(machine.state, before);
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
        const value = lookUp(before, machine.environment, name);
        marks.set(name, mark);
        machine.state.variables.set(name, value.kind === 'list'
            ? { kind: 'list', fields: [{ text: [mark], many: true }] }
            : textValue([mark]));
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
        const old = lookUp(before, machine.environment, name);
        return [name, widened(old, variables.get(name) ?? old, mark, all)];
    });
    joinInto(machine.state, before, machine.environment);
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

;// CONCATENATED MODULE: ./src/plan/commands/simple.ts








function runSimple(machine, command) {
    machine.captured = 'success';
    const fields = expandWords(machine, command.words);
    const [program] = fields;
    if (program === undefined) {
        for (const assignment of command.assignments)
            simple_assign(machine, assignment);
        return machine.captured;
    }
    for (const assignment of command.declarations)
        simple_assign(machine, assignment);
    const name = program.many ? undefined : (0,partial/* known */.eO)(program.text);
    const call = () => callNamed(machine, name, fields, command);
    return command.assignments.length === 0 ? call() : withAssignments(machine, command, call);
}
function callNamed(machine, name, fields, command) {
    spend(machine.budget, fields.length * 8);
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
        simple_assign(machine, assignment);
        exported.add(assignment.name);
    }
    const status = call();
    for (const { name, value, exported: was } of before) {
        restore(machine.state.variables, name, value);
        if (!was)
            machine.state.exported.delete(name);
    }
    return status;
}
function simple_assign(machine, assignment) {
    const { name } = assignment;
    setVariable(machine.state, name, assigned(machine, assignment));
}
function assigned(machine, { name, element, append, value }) {
    const old = append || element ? lookUp(machine.state, machine.environment, name) : undefined;
    if (element)
        return { kind: 'list', fields: [{ text: [(0,partial/* unknown */.L5)(`$${name}`)], many: true }] };
    if (value.kind === 'list') {
        const added = expandWords(machine, value.words);
        const keyed = value.words.some(([part]) => part?.kind === 'text' && /^\[.*\]=/.test(part.text));
        const fields = keyed ? [{ text: [(0,partial/* unknown */.L5)(`$${name}`)], many: true }] : added;
        return { kind: 'list', fields: old === undefined ? fields : [...valueFields(old), ...fields] };
    }
    const text = expandText(machine, value.word);
    if (old?.kind === 'list')
        return { kind: 'list', fields: [{ text: [(0,partial/* unknown */.L5)(`$${name}`)], many: true }] };
    return textValue(old === undefined ? text : (0,partial/* concat */.xW)(valueText(old), text));
}
function callFunction(machine, body, positional) {
    const before = copyOf(machine.state, machine.budget);
    machine.state.positional = positional;
    machine.state.locals.clear();
    const status = framed(machine, 'function', () => machine.runCommand(machine, body));
    const { state } = machine;
    for (const name of state.locals) {
        restore(state.variables, name, before.variables.get(name));
        restore(state.letters, name, before.letters.get(name));
    }
    state.locals.clear();
    for (const name of before.locals)
        state.locals.add(name);
    state.positional = before.positional;
    return status;
}
function restore(values, name, value) {
    if (value === undefined)
        values.delete(name);
    else
        values.set(name, value);
}

;// CONCATENATED MODULE: ./src/plan/commands/run.ts








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
        if (before === '||' && isBareExit(pipeline))
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
        else
            status = runPerhaps(machine, status, () => run(pipeline, index + 1));
        last = pipeline;
    }
    const isLast = last === (rest.at(-1)?.pipeline ?? first);
    if (status === 'failure' && isLast && !last.negated)
        failed(machine);
    return status;
}
function runPerhaps(machine, status, run) {
    machine_perhaps(machine, () => {
        run();
    });
    return status === 'done' ? 'done' : 'either';
}
function failed(machine) {
    if (machine.live && machine.guards === 0 && machine.state.errexit)
        leave(machine, 'shell', true);
}
function alwaysFails({ commands }) {
    const [only, ...others] = commands;
    if (only === undefined || others.length > 0)
        return false;
    if (only.kind === 'group') {
        const last = only.body.at(-1);
        return last !== undefined && last.rest.length === 0 && alwaysFails(last.first);
    }
    const [name, code] = only.kind === 'simple' ? run_plainWords(only.words) : [];
    return name === 'false' || ((name === 'exit' || name === 'return') && code !== '0' && code !== '');
}
function isBareExit({ commands }) {
    const [only, ...others] = commands;
    if (only?.kind !== 'simple' || others.length > 0)
        return false;
    const words = run_plainWords(only.words);
    return words.length === 1 && words[0] === 'exit';
}
function run_plainWords(words) {
    return words.map(([part, ...more]) => part?.kind === 'text' && more.length === 0 ? part.text : '');
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
        const run = () => {
            status = inSubshell(machine, () => runCommand(machine, command));
        };
        if (index === commands.length - 1)
            run();
        else
            machine.input = printedBy(machine, run);
    }
    machine.input = input;
    return status;
}
function runCommand(machine, command) {
    spend(machine.budget);
    if (machine.depth > DEEPEST)
        throw new GivenUp('the script is nested too deeply');
    const outer = machine.input;
    const { input, output } = readRedirects(machine, command.redirects);
    if (input !== undefined)
        machine.input = input;
    machine.depth += 1;
    let status = 'success';
    const run = () => {
        status = command.kind === 'simple' ? runSimple(machine, command) : runCompound(machine, command);
    };
    if (output === undefined)
        run();
    else
        deliver(machine, output, printedBy(machine, run));
    machine.depth -= 1;
    machine.input = outer;
    return status;
}
function runCompound(machine, command) {
    switch (command.kind) {
        case 'group':
            return runList(machine, command.body);
        case 'subshell':
            return inSubshell(machine, () => runList(machine, command.body));
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
        return otherwise === undefined ? 'success' : runList(machine, otherwise);
    const status = guarded(machine, () => runList(machine, first.condition));
    if (!machine.live)
        return status;
    if (status === 'success')
        return runList(machine, first.body);
    if (status === 'failure')
        return runIf(machine, others, otherwise);
    oneOf(machine, [
        () => void runList(machine, first.body),
        () => void runIf(machine, others, otherwise)
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
    const ways = clauses.map(({ body }) => () => void machine.runList(machine, body));
    oneOf(machine, oneRuns ? ways : [...ways, () => undefined]);
    return 'done';
}
function clauseMatches(machine, text, clause) {
    const all = clause.patterns.map((word) => {
        const pattern = expandPattern(machine, word);
        return pattern === undefined ? undefined : matches(text, pattern);
    });
    if (all.includes(true))
        return true;
    return all.includes(undefined) ? undefined : false;
}

;// CONCATENATED MODULE: ./src/plan/commands/script.ts








function readScript(script, budget = fullBudget()) {
    const shell = script.shell ?? 'bash -e {0}';
    if (!isShell(shell))
        return unread(script.text, `its shell is ${shell.slice(0, 40)}`);
    const machine = newMachine(script, budget, /^(?:bash|sh)$|\s-[a-zA-Z]*e/.test(shell));
    try {
        const list = parseScript(sourceOf(script.text, 0), machine.budget);
        framed(machine, 'shell', () => runList(machine, list));
    }
    catch (error) {
        if (!(error instanceof GivenUp))
            throw error;
        return givenUp(machine, script.text, error.message);
    }
    return reading(machine);
}
function isShell(shell) {
    return shell
        .split(/\s+/)
        .slice(0, 8)
        .some((word) => /^(?:.*\/)?(?:bash|sh|dash)$/.test(word));
}
function newMachine(script, budget, errexit) {
    return {
        budget,
        environment: script.env,
        pushes: [],
        caches: [],
        logins: [],
        logouts: [],
        unresolved: [],
        frames: [],
        runList: runList,
        runCommand: runCommand,
        state: initialState(errexit),
        live: true,
        doubts: 0,
        guards: 0,
        captured: 'success',
        sink: emptySink(),
        input: undefined,
        depth: 0,
        order: 0
    };
}
function reading(machine) {
    const { pushes, caches, logins, logouts, unresolved } = machine;
    const environment = finished(machine.state.files.environment);
    const output = withCommands(finished(machine.state.files.output), printed(machine.sink));
    return {
        pushes,
        caches,
        logins,
        logouts,
        unresolved,
        writesEnvironment: possibleNames(environment),
        environment: environment.values,
        writesOutputs: possibleNames(output),
        outputs: output.values
    };
}
function withCommands(file, text) {
    const values = new Map(file.values);
    for (const line of (0,partial/* lines */.Mn)(text)) {
        const start = (0,partial/* knownStart */.ai)(line);
        const [whole = '', name] = /^::set-output name=([\w.-]+)::/.exec(start) ?? [];
        if (name !== undefined)
            values.set(name, [...(0,partial/* textOf */.b6)(start.slice(whole.length)), ...line.slice(1)]);
    }
    return { ...file, values };
}
function unread(text, why) {
    const found = mentionsPush((0,partial/* display */.Vy)(text)) || ((0,partial/* known */.eO)(text) === undefined && text.length === 1);
    const nothing = { pushes: [], caches: [], logins: [], logouts: [] };
    return {
        ...nothing,
        writesEnvironment: writesFile(text, 'GITHUB_ENV') ? 'any' : new Set(),
        environment: new Map(),
        writesOutputs: 'any',
        outputs: new Map(),
        unresolved: found ? [{ line: 0, text: firstLine(text), why }] : []
    };
}
function writesFile(text, name) {
    return text.some((part) => typeof part !== 'string' || part.includes(name));
}
function firstLine(text) {
    return (0,partial/* display */.Vy)(text).trim().split('\n')[0]?.slice(0, 300) ?? '';
}
function givenUp(machine, text, why) {
    const before = reading(machine);
    const uncertain = (events) => events.map((event) => ({ ...event, certain: false }));
    const after = unread(text, why);
    return {
        ...after,
        pushes: uncertain(before.pushes),
        caches: uncertain(before.caches),
        logins: uncertain(before.logins),
        logouts: uncertain(before.logouts),
        unresolved: [...before.unresolved, ...after.unresolved]
    };
}

;// CONCATENATED MODULE: ./src/plan/read-step.ts








function nameIn(uses) {
    return (uses.split('@')[0] ?? '').toLowerCase();
}
function readStep(view, scope, walk) {
    const { step } = view;
    if (step.isUnclear || scope.budget.left < 0)
        return read_step_unclear(step, 'form');
    if (step.run !== undefined)
        return readRun(view, scope);
    if (step.uses === undefined || nameIn(step.uses) === scope.ownAction)
        return NO_EFFECTS;
    return step.uses.startsWith('.') ? readLocal(view, scope, walk) : readAction(actionStep(view));
}
function read_step_unclear(step, why) {
    return {
        ...NO_EFFECTS,
        written: OTHERS_WRITTEN,
        unclear: [{ line: step.line, text: step.uses ?? step.name ?? '', why }]
    };
}
function readRun({ step, contexts, environment }, scope) {
    const first = step.run?.firstLine ?? step.line;
    const text = (0,values_template/* filled */.Bq)(step.run?.text ?? '', contexts);
    const script = { text, shell: step.shell ?? scope.shell, env: environment };
    const reading = readScript(script, scope.budget);
    const written = (push) => ({
        ...placed(push, first),
        tool: push.tool,
        reference: push.reference,
        ...(push.credentials && { credentials: credentialsOf(push.credentials) })
    });
    return {
        ...NO_EFFECTS,
        pushes: reading.pushes.map(written),
        caches: reading.caches.map(written),
        logins: reading.logins.map((login) => ({
            ...placed(login, first),
            ...credentialsOf(login),
            tool: login.tool,
            registry: login.registry
        })),
        logouts: reading.logouts.map((one) => ({ ...placed(one, first), registry: one.registry })),
        unclear: reading.unresolved.map((one) => ({
            line: first + one.line,
            text: withoutSecrets(one.text, scope.secrets),
            why: 'command'
        })),
        written: writtenBy(reading),
        outputs: outputsOf(step.id ?? '', reading)
    };
}
function placed({ line, order, certain }, first) {
    return { line: first + line, order, isCertain: certain };
}
function credentialsOf({ username, password }) {
    return { username: username ?? [], password: password ?? [] };
}
function writtenBy({ writesEnvironment, environment }) {
    const names = writesEnvironment === 'any' ? [] : [...writesEnvironment];
    return {
        values: new Map(names.map((name) => [name, environment.get(name)])),
        any: writesEnvironment === 'any',
        others: false
    };
}
function outputsOf(id, { outputs }) {
    return (0,values_value/* mapping */.pq)([...outputs].map(([name, value]) => [name, (0,values_value/* text */.Qq)(value)]), (name) => (0,values_value/* doubt */.B2)(`steps.${id}.outputs.${name}`));
}
function readLocal(view, scope, walk) {
    const { step } = view;
    const action = scope.actions.get(pathOf(step.uses ?? ''));
    if (action === undefined || scope.isInside)
        return read_step_unclear(step, 'action');
    if (action.using.toLowerCase() !== 'composite')
        return readAction(actionStep(view));
    const walked = walk(action.steps, insideOf(view, scope, action));
    const effects = together(walked.map((one) => one.effects));
    const outputs = [...action.outputs.byName].map(([name, { text: template }]) => {
        const isLiteral = !template.includes('${{');
        return [
            name,
            isLiteral ? (0,values_value/* text */.Qq)(template) : (0,values_value/* doubt */.B2)(`steps.${step.id ?? ''}.outputs.${name}`)
        ];
    });
    const hasSkippedPush = walked.some(({ isSkippedPush }) => isSkippedPush);
    return { ...atLine(effects, step.line), hasSkippedPush, outputs: (0,values_value/* mapping */.pq)(outputs) };
}
function pathOf(uses) {
    return uses.replace(/^\.\//, '').replace(/\/+$/, '');
}
function insideOf(view, scope, action) {
    const given = (name) => view.step.with.byName.get(name);
    const inputs = (0,values_value/* mapping */.pq)([...action.inputs].map(([name, input]) => {
        const field = given(name);
        if (field === undefined && view.step.with.isUnclear)
            return [name, (0,values_value/* doubt */.B2)(`inputs.${name}`)];
        const template = field?.text ?? input.default ?? '';
        const value = (0,values_template/* valueOf */.RP)(template, field === undefined ? scope.contexts : view.contexts);
        return [name, typed(value, 'string')];
    }));
    const contexts = (0,values_template/* over */.Zh)(scope.contexts, { inputs });
    return {
        ...scope,
        contexts,
        environment: view.environment,
        own: undefined,
        exportedTags: undefined,
        isInside: true
    };
}
function atLine(effects, line) {
    const moved = (all) => all.map((one) => ({ ...one, line }));
    return {
        ...effects,
        pushes: moved(effects.pushes),
        caches: moved(effects.caches),
        logins: moved(effects.logins),
        logouts: moved(effects.logouts),
        builds: moved(effects.builds),
        unclear: moved(effects.unclear)
    };
}

;// CONCATENATED MODULE: ./src/plan/scope.ts

function ownContext({ id, world, ownName }) {
    const answers = world === 'push'
        ? [
            ['should-push', (0,values_value/* text */.Qq)('true')],
            ['verdict', (0,values_value/* text */.Qq)('allowed')]
        ]
        : [
            ['should-push', (0,values_value/* text */.Qq)('false')],
            ['verdict', (0,values_value/* text */.Qq)('denied')],
            ['pushable-tags', (0,values_value/* text */.Qq)('')]
        ];
    const outputs = (0,values_value/* mapping */.pq)(answers, (name) => name.toLowerCase() === 'image' ? (0,values_value/* text */.Qq)(ownName()) : (0,values_value/* doubt */.B2)(`steps.${id}.outputs.${name}`));
    const ended = world === 'push' ? (0,values_value/* text */.Qq)('success') : (0,values_value/* doubt */.B2)(`steps.${id}.outcome`);
    return (0,values_value/* mapping */.pq)([
        ['outputs', outputs],
        ['outcome', ended],
        ['conclusion', ended]
    ]);
}
function unknownStep(id, outputs) {
    return (0,values_value/* mapping */.pq)([['outputs', outputs ?? (0,values_value/* mapping */.pq)([], (name) => (0,values_value/* doubt */.B2)(`steps.${id}.outputs.${name}`))]], (name) => (0,values_value/* doubt */.B2)(`steps.${id}.${name}`));
}
const SKIPPED_STEP = (0,values_value/* mapping */.pq)([
    ['outputs', (0,values_value/* mapping */.pq)([])],
    ['outcome', (0,values_value/* text */.Qq)('skipped')],
    ['conclusion', (0,values_value/* text */.Qq)('skipped')]
]);

;// CONCATENATED MODULE: ./src/plan/walk.ts










function walk(steps, scope) {
    return walkedThrough(steps, scope).walked;
}
function stepsAfter(steps, scope) {
    return walkedThrough(steps, scope).progress.steps;
}
function walkedThrough(steps, scope) {
    const first = (scope.own?.index ?? -1) + 1;
    const progress = beginning(steps, scope);
    readEarlierMetadata(steps.slice(0, Math.max(first - 1, 0)), scope, progress);
    const walked = steps.slice(first).map((step) => {
        const view = viewOf(step, scope, progress);
        const runs = view.isTrue(step.condition);
        const full = walk_effectsOf(view, scope, progress);
        const effects = runs === false ? NO_EFFECTS : runs === undefined ? perhaps(full) : full;
        const left = step.mayFail ? perhaps(effects) : effects;
        progress.written = bothWritten(progress.written, left.written);
        if (step.id !== undefined)
            progress.steps.set(step.id.toLowerCase(), runs === false ? SKIPPED_STEP : unknownStep(step.id, left.outputs));
        return {
            step,
            runs,
            effects,
            skippedLogins: runs === false ? full.logins : [],
            isSkippedPush: isSkippedPush(step, full, effects)
        };
    });
    return { walked, progress };
}
function isSkippedPush(step, full, effects) {
    const given = step.with.byName;
    const isTold = given.has('push') || given.has('push-to-registry') || isBuild(step);
    const mayPush = full.pushes.length + full.unclear.length > 0 || isTold || full.hasSkippedPush;
    return mayPush && effects.pushes.length + effects.unclear.length === 0;
}
function beginning(steps, scope) {
    const { own, world, ownName } = scope;
    const known = steps.flatMap((step) => {
        const { id, index } = step;
        if (id === undefined)
            return [];
        if (own === undefined || index > own.index)
            return [[id.toLowerCase(), (0,values_value/* mapping */.pq)([])]];
        const value = index === own.index ? ownContext({ id, world, ownName }) : (0,values_value/* lazily */.qy)(() => scope.earlier(step));
        return [[id.toLowerCase(), value]];
    });
    return { steps: new Map(known), bakeFiles: new Map(), written: NOTHING_WRITTEN };
}
function viewOf(step, scope, progress) {
    const before = after(progress.written, scope.environment);
    const outer = contextsWith(scope, progress, before);
    const environment = within(step.env, outer, before);
    const contexts = contextsWith(scope, progress, environment);
    return {
        step,
        environment,
        contexts,
        isTrue: (condition) => (0,values_template/* conditionOf */.rI)(condition, contexts) ?? answerOfOwn(condition, scope),
        ownAnswer: (template) => answerOfOwn(template, scope),
        read: scope.read,
        bakeTags: (file) => progress.bakeFiles.get(file)
    };
}
function answerOfOwn(template, { own, world, contexts }) {
    const isOwn = own?.id !== undefined && (0,values_template/* looksAtStep */.S6)(template, own.id, contexts.expressions);
    return isOwn ? world === 'push' : undefined;
}
function contextsWith(scope, progress, environment) {
    const { get, expressions } = scope.contexts;
    return {
        get: (name) => {
            if (name === 'env')
                return envContext(contextOf(environment));
            return name === 'steps' ? (0,values_value/* mapping */.pq)(progress.steps) : get(name);
        },
        expressions
    };
}
function envContext(environment) {
    return {
        kind: 'mapping',
        get: (name) => {
            const value = environment(name);
            if (value === undefined)
                return null;
            const [only, ...others] = value;
            return typeof only === 'object' && others.length === 0 ? (0,values_value/* doubt */.B2)(only) : (0,values_value/* text */.Qq)(value);
        },
        entries: () => undefined
    };
}
function walk_effectsOf(view, scope, progress) {
    const isMade = isMetadata(view.step) && scope.budget.left >= 0;
    const effects = isMade
        ? remembered(readMetadata(actionStep(view), view.step.id ?? 'metadata'), progress)
        : readStep(view, scope, walk);
    const written = effects.pushes.length + effects.caches.length;
    scope.budget.left -= COST_OF_STEP + COST_OF_WRITE * written;
    return effects;
}
const COST_OF_STEP = 100;
const COST_OF_WRITE = 100;
function remembered({ bakeFile, tags, effects }, progress) {
    progress.bakeFiles.set(bakeFile, tags);
    return effects;
}
function readEarlierMetadata(steps, scope, progress) {
    let exported = scope.exportedTags;
    for (const step of steps.toReversed()) {
        if (!isMetadata(step))
            continue;
        const view = viewOf(step, scope, progress);
        const runs = view.isTrue(step.condition);
        if (runs === false)
            continue;
        const action = actionStep(view);
        const isItsOwn = exported !== undefined &&
            !(0,partial/* isEmpty */.Im)(exported) &&
            agree(imagesIn(action.input('images')), tagsIn(action, exported));
        const own = isItsOwn ? exported : undefined;
        if (isItsOwn || runs === true)
            exported = undefined;
        const { id } = step;
        if (id !== undefined) {
            const made = (0,memoize/* once */.O)(() => remembered(readMetadata(action, id, own), progress).outputs ?? null);
            keepOutputs(id, made, progress);
        }
        scope.budget.left -= COST_OF_STEP;
    }
}
function keepOutputs(id, made, progress) {
    const given = progress.steps.get(id.toLowerCase()) ?? null;
    progress.steps.set(id.toLowerCase(), {
        kind: 'mapping',
        get: (name) => name.toLowerCase() === 'outputs' ? merged((0,values_value/* member */.Dc)(given, name), made) : (0,values_value/* member */.Dc)(given, name),
        entries: () => undefined
    });
}
function merged(given, made) {
    return {
        kind: 'mapping',
        get: (name) => {
            const isFile = name.toLowerCase().startsWith('bake-file');
            const value = isFile ? null : (0,values_value/* member */.Dc)(given, name);
            return value === null || (0,values_value/* isKind */.VF)(value, 'doubt') ? (0,values_value/* member */.Dc)(made(), name) : value;
        },
        entries: () => undefined
    };
}

;// CONCATENATED MODULE: ./src/plan/job-part.ts






function readJob(reading) {
    const { job } = reading;
    const [pushing, refused] = [stepsIn(reading, 'push'), stepsIn(reading, 'no-push')];
    const gates = new Gates(refused);
    const events = [];
    const parts = pushing.map((walked) => partOf(reading, walked, gates, events));
    const pushes = parts.flatMap((part) => part.pushes);
    return {
        pushes,
        caches: parts.flatMap((part) => part.caches),
        builds: parts.flatMap((part) => part.builds),
        logins: events.flatMap((event) => ('whose' in event ? event : [])),
        unclear: parts.flatMap((part) => part.unclear),
        ungated: job.steps.flatMap((step) => ungatedBy(step, pushes)),
        steps: parts.flatMap((part) => part.steps),
        hasSkippedPush: pushing.some(({ isSkippedPush }) => isSkippedPush)
    };
}
function stepsIn({ job, scopeIn, runsIn }, world) {
    const runs = runsIn(world);
    const walked = walk(job.steps, scopeIn(world));
    if (runs === true)
        return walked;
    return walked.map((one) => ({
        ...one,
        runs: one.runs === false ? false : runs,
        effects: runs === false ? NO_EFFECTS : ofPerhaps(one.effects),
        isSkippedPush: one.isSkippedPush || (runs === false && one.effects.pushes.length > 0)
    }));
}
function ofPerhaps(effects) {
    const { pushes, caches, builds } = perhaps(effects);
    return { ...effects, pushes, caches, builds };
}
class Gates {
    #left;
    constructor(refused) {
        this.#left = new Set(refused.flatMap(({ step, effects }) => [...effects.pushes, ...effects.caches].map((write) => keyOf(step, write))));
    }
    closes(step, write) {
        return !this.#left.has(keyOf(step, write));
    }
}
function keyOf({ index }, { reference, line }) {
    return `${index} ${line} ${(0,partial/* display */.Vy)(reference)}`;
}
function partOf(reading, { step, runs, effects, skippedLogins }, gates, events) {
    const at = placeOf(reading.job, step);
    const isScript = step.run !== undefined;
    const pushes = [];
    const caches = [];
    const planned = (write) => {
        const { image, registry } = named(write.reference);
        const isExported = reading.exported.has((0,partial/* known */.eO)(write.reference) ?? '');
        const { tool, line, reference, isCertain } = write;
        return {
            at,
            line,
            tool,
            origin: isScript ? 'command' : isExported ? 'environment' : 'step',
            reference,
            image,
            registry,
            isCertain,
            isGated: gates.closes(step, write),
            login: {
                ...loginFor(write, at, step, events, reading.jobToken),
                ...(reading.isAnother && { inAnotherJob: true })
            }
        };
    };
    for (const login of skippedLogins) {
        const skipped = job_part_loginOf(at, step, login, reading.jobToken);
        events.push({ registry: skipped.registry, skipped });
    }
    for (const event of inOrder(effects)) {
        if (event.kind === 'login')
            events.push(job_part_loginOf(at, step, event.login, reading.jobToken));
        else if (event.kind === 'logout')
            events.push(logoutOf(step, event.logout));
        else if (event.kind === 'push')
            pushes.push(planned(event.write));
        else
            caches.push(planned(event.write));
    }
    const unclear = [...effects.unclear.map((one) => ({ ...one, at })), ...unclearNames(pushes)];
    const steps = {
        at,
        runs,
        isGated: pushes.length > 0 && pushes.every(({ isGated }) => isGated),
        pushes: pushes.length,
        caches: caches.length,
        logins: effects.logins.length,
        unclear: unclear.length
    };
    return {
        pushes,
        caches,
        builds: effects.builds.map((one) => ({ ...one, at })),
        unclear,
        steps: [steps]
    };
}
function inOrder({ logins, logouts, caches, pushes }) {
    const events = [
        ...logins.map((login) => ({ kind: 'login', login, order: login.order })),
        ...logouts.map((logout) => ({ kind: 'logout', logout, order: logout.order })),
        ...caches.map((write) => ({ kind: 'cache', write, order: write.order })),
        ...pushes.map((write) => ({ kind: 'push', write, order: write.order }))
    ];
    return events.toSorted((one, other) => one.order - other.order);
}
function loginFor(write, at, step, events, jobToken) {
    const { registry } = named(write.reference);
    if (write.credentials === undefined)
        return loginAt(events, { registry, condition: step.condition });
    const { tool, line, order } = write;
    const given = { tool, line, order, registry: [], isCertain: true, ...write.credentials };
    return { kind: 'later', login: { ...job_part_loginOf(at, step, given, jobToken), registry } };
}
function job_part_loginOf(at, { condition }, login, jobToken) {
    const { tool, line, username, isCertain, password } = login;
    const registry = registryOf(login);
    return {
        at,
        line,
        tool,
        registry,
        username,
        isCertain,
        condition,
        whose: whoseIs(password, jobToken)
    };
}
function logoutOf({ condition }, logout) {
    return { isLogout: true, registry: registryOf(logout), isCertain: logout.isCertain, condition };
}
function unclearNames(pushes) {
    return pushes
        .filter(({ image }) => image === undefined)
        .map(({ at, line, reference }) => {
        const [first] = (0,partial/* unknownsOf */.F9)(reference);
        return { at, line, why: 'name', text: first?.why ?? (0,partial/* display */.Vy)(reference) };
    });
}
function ungatedBy(step, pushes) {
    const [first] = pushes.filter(({ at, isGated }) => at.step === step.index && !isGated);
    if (first === undefined)
        return [];
    const hasInput = step.with.byName.has('push') || (isBuild(step) && !step.with.byName.has('outputs'));
    return [{ at: first.at, gate: hasInput ? 'push' : 'if' }];
}
const LONGEST_NAME = 200;
function placeOf(job, step) {
    const script = step.run?.text.trim().split('\n')[0];
    const name = step.name ?? step.uses ?? script ?? `step ${step.index + 1}`;
    return { job: job.id, step: step.index, name: name.slice(0, LONGEST_NAME), line: step.line };
}

;// CONCATENATED MODULE: ./src/plan/matrix.ts



const MOST_LEGS = 256;
function legsOf(matrix, contexts) {
    if (matrix === undefined)
        return [(0,values_value/* mapping */.pq)([])];
    const nothing = [(0,values_value/* mapping */.pq)([], (name) => (0,values_value/* doubt */.B2)(`matrix.${name}`))];
    if (typeof matrix === 'string' || matrix.kind !== 'mapping')
        return nothing;
    const values = new Map(matrix.entries.map(([name, value]) => [name, valueFrom(value, contexts)]));
    const axes = [...values].filter(([name]) => name !== 'include' && name !== 'exclude');
    const combined = combinations(axes);
    const [include, exclude] = [listed(values.get('include')), listed(values.get('exclude'))];
    if (combined === undefined || include === undefined || exclude === undefined)
        return nothing;
    const kept = combined.filter((leg) => !exclude.some((one) => isPart(one, leg)));
    const legs = withIncluded(kept, include);
    return legs.length > 0 && legs.length <= MOST_LEGS ? legs.map((leg) => (0,values_value/* mapping */.pq)(leg)) : nothing;
}
function valueFrom(written, contexts) {
    if (written === undefined)
        return null;
    if (typeof written === 'string')
        return (0,values_template/* valueOf */.RP)(written, contexts);
    if (written.kind === 'list')
        return (0,values_value/* list */.p_)(written.items.map((item) => valueFrom(item, contexts)));
    return (0,values_value/* mapping */.pq)(written.entries.map(([name, value]) => [name, valueFrom(value, contexts)]));
}
function combinations(axes) {
    let legs = axes.length === 0 ? [] : [new Map()];
    for (const [name, value] of axes) {
        if (!(0,values_value/* isKind */.VF)(value, 'list'))
            return undefined;
        if (legs.length * value.items.length > MOST_LEGS)
            return undefined;
        legs = legs.flatMap((leg) => value.items.map((item) => new Map([...leg, [name, item]])));
    }
    return legs;
}
function listed(value) {
    if (value === undefined)
        return [];
    if (!(0,values_value/* isKind */.VF)(value, 'list'))
        return undefined;
    const legs = value.items.map((item) => ((0,values_value/* isKind */.VF)(item, 'mapping') ? item.entries() : undefined));
    return legs.includes(undefined) ? undefined : legs.map((entries) => new Map(entries));
}
function isPart(part, leg) {
    return [...part].every(([name, value]) => leg.has(name) && isSame(leg.get(name), value));
}
function isSame(one, other) {
    return one !== undefined && (0,partial/* samePartial */.au)((0,values_value/* printed */.zd)(one), (0,values_value/* printed */.zd)(other));
}
function withIncluded(original, include) {
    const legs = original.map((leg) => ({ leg, extra: new Map() }));
    const alone = [];
    for (const one of include) {
        const fitting = legs.filter(({ leg }) => [...one].every(([name, value]) => !leg.has(name) || isSame(leg.get(name), value)));
        if (fitting.length === 0)
            alone.push(one);
        for (const { extra } of fitting)
            for (const [name, value] of one)
                extra.set(name, value);
    }
    return [...legs.map(({ leg, extra }) => new Map([...leg, ...extra])), ...alone];
}

;// CONCATENATED MODULE: ./src/plan/job-reader.ts














const NO_STEPS = new Map();
const job_reader_DEEPEST = 5;
const MOST_JOBS = 500;
class JobReader {
    #parts;
    #contexts;
    #secrets;
    #budget = fullBudget();
    #outputs = new Map();
    #running = new Map();
    #depth = 0;
    #usesOwnName = false;
    constructor(parts) {
        this.#parts = parts;
        this.#contexts = runContexts(parts);
        const { known } = parts.question;
        const token = known.jobToken ?? '';
        const [job, step] = [parts.outline.jobs.get(parts.question.job), parts.own];
        const blocks = [parts.outline.env, ...(job ? [job.env] : []), ...(step ? [step.env] : [])];
        this.#secrets = [...secretsIn(known, blocks), ...(token === '' ? [] : [token])];
    }
    get secrets() {
        return this.#secrets;
    }
    get usesOwnName() {
        return this.#usesOwnName;
    }
    #ownName = () => {
        this.#usesOwnName = true;
        return this.#parts.question.ownName;
    };
    ownJob(job, own) {
        const { question } = this.#parts;
        const contexts = this.#contextsHere(job);
        const declared = declaredIn([job.env, this.#parts.outline.env], contexts);
        const step = own === undefined ? undefined : job.steps[own.index];
        const exported = question.known.environment['DOCKER_METADATA_OUTPUT_TAGS'];
        const exportedTags = exported === undefined ? undefined : (0,partial/* textOf */.b6)(exported);
        const environment = environmentHere(question.known, step, declared);
        const scopeIn = (world) => ({
            ...this.#shared(job),
            contexts,
            environment,
            world,
            own,
            exportedTags,
            earlier
        });
        const earlier = this.#earlierIn(job, own, contexts);
        return readJob({ ...this.#reading(job), isAnother: false, scopeIn, runsIn: () => true });
    }
    #contextsHere(job) {
        const { given, matrix, strategy } = this.#parts.question.known;
        return (0,values_template/* over */.Zh)(this.#contexts, {
            matrix: matrix === undefined ? undefined : givenContext('matrix', matrix),
            strategy: strategy === undefined ? undefined : givenContext('strategy', strategy),
            needs: given.needs === undefined ? this.#needsOf(job) : givenContext('needs', given.needs)
        });
    }
    #earlierIn(job, own, contexts) {
        const { given } = this.#parts.question.known;
        const declared = declaredIn([job.env, this.#parts.outline.env], contexts);
        const past = (0,memoize/* once */.O)(() => own === undefined ? NO_STEPS : this.#past(job, own, contexts, declared));
        return (step) => earlierStep(step, own && given.steps, past);
    }
    #past(job, own, contexts, declared) {
        return stepsAfter(job.steps.slice(0, own?.index), {
            ...this.#shared(job),
            contexts,
            environment: environmentElsewhere(this.#parts.question.known, declared),
            world: 'push',
            own: undefined,
            exportedTags: undefined,
            earlier: ({ id = '' }) => unknownStep(id)
        });
    }
    dependent(job, gate, own) {
        const contextsIn = (world) => (0,values_template/* over */.Zh)(this.#contexts, { needs: this.#needsAfter(job, gate, own, world) });
        const runsIn = (world) => this.#runs(job, gate, own, world);
        if (job.uses !== undefined)
            return [calling(job, runsIn('push'))];
        const legs = legsOf(job.matrix, contextsIn('push'));
        return legs.map((matrix) => {
            const scopeIn = (world) => {
                const contexts = (0,values_template/* over */.Zh)(contextsIn(world), { matrix });
                const declared = declaredIn([job.env, this.#parts.outline.env], contexts);
                const environment = environmentElsewhere(this.#parts.question.known, declared);
                return {
                    ...this.#shared(job),
                    contexts,
                    environment,
                    world,
                    own: undefined,
                    exportedTags: undefined,
                    earlier: ({ id = '' }) => unknownStep(id)
                };
            };
            return readJob({ ...this.#reading(job), isAnother: true, scopeIn, runsIn });
        });
    }
    #runs(job, gate, own, world) {
        const key = `${world} ${job.id}`;
        if (this.#running.has(key) || this.#running.size > MOST_JOBS)
            return this.#running.get(key);
        this.#running.set(key, undefined);
        const contexts = (0,values_template/* over */.Zh)(this.#contexts, { needs: this.#needsAfter(job, gate, own, world) });
        const before = asksForStatus(job)
            ? []
            : job.needs
                .filter((id) => id !== gate.id)
                .map((id) => this.#parts.outline.jobs.get(id))
                .map((needed) => needed && this.#runs(needed, gate, own, world));
        const all = [(0,values_template/* conditionOf */.rI)(job.condition, contexts), ...before];
        const runs = all.includes(false) ? false : all.includes(undefined) ? undefined : true;
        this.#running.set(key, runs);
        return runs;
    }
    #needsAfter(job, gate, own, world) {
        const id = own.id ?? '';
        const ownName = this.#ownName;
        const here = this.#contextsHere(gate);
        const earlier = this.#earlierIn(gate, own, here);
        const steps = gate.steps.flatMap((step) => {
            if (step.id === undefined)
                return [];
            if (step.index === own.index)
                return [[step.id, ownContext({ id, world, ownName })]];
            const isOver = step.index < own.index;
            return [[step.id, isOver ? (0,values_value/* lazily */.qy)(() => earlier(step)) : unknownStep(step.id)]];
        });
        const contexts = (0,values_template/* over */.Zh)(here, { steps: (0,values_value/* mapping */.pq)(steps) });
        const outputs = [...gate.outputs.byName].map(([name, { text: template }]) => [name, (0,values_template/* valueOf */.RP)(template, contexts)]);
        const done = (0,values_value/* mapping */.pq)([
            ['outputs', (0,values_value/* mapping */.pq)(outputs)],
            ['result', (0,values_value/* text */.Qq)('success')]
        ]);
        const others = job.needs.filter((id) => id !== gate.id);
        const waited = job.needs.includes(gate.id) ? [[gate.id, done]] : [];
        return (0,values_value/* mapping */.pq)([...waited, ...others.map((id) => this.#needed(job, id))]);
    }
    #needsOf(job) {
        return (0,values_value/* mapping */.pq)(job.needs.map((id) => this.#needed(job, id)));
    }
    #needed(waiting, id) {
        const unknownOutputs = (0,values_value/* mapping */.pq)([], (name) => (0,values_value/* doubt */.B2)(`needs.${id}.outputs.${name}`));
        const job = this.#parts.outline.jobs.get(id);
        if (job === undefined || asksForStatus(waiting) || job.uses !== undefined)
            return [id, (0,values_value/* mapping */.pq)([['outputs', unknownOutputs]], (name) => (0,values_value/* doubt */.B2)(`needs.${id}.${name}`))];
        const outputs = (0,memoize/* once */.O)(() => this.#outputsOf(job));
        return [
            id,
            (0,values_value/* mapping */.pq)([
                ['outputs', (0,values_value/* lazily */.qy)(outputs)],
                ['result', (0,values_value/* text */.Qq)('success')]
            ])
        ];
    }
    #outputsOf(job) {
        const why = (name) => (0,values_value/* doubt */.B2)(`needs.${job.id}.outputs.${name}`);
        const found = this.#outputs.get(job.id);
        if (found !== undefined)
            return found;
        if (this.#depth > job_reader_DEEPEST || job.outputs.isUnclear)
            return (0,values_value/* mapping */.pq)([], why);
        this.#depth += 1;
        const contexts = (0,values_template/* over */.Zh)(this.#contexts, { needs: this.#needsOf(job) });
        const declared = declaredIn([job.env, this.#parts.outline.env], contexts);
        const steps = (0,values_value/* mapping */.pq)(this.#past(job, undefined, contexts, declared));
        const outputs = [...job.outputs.byName].map(([name, { text: template }]) => {
            const value = (0,values_template/* valueOf */.RP)(template, (0,values_template/* over */.Zh)(contexts, { steps }));
            return [name, (0,values_value/* isKind */.VF)(value, 'doubt') ? why(name) : (0,values_value/* text */.Qq)((0,values_value/* printed */.zd)(value))];
        });
        this.#depth -= 1;
        this.#outputs.set(job.id, (0,values_value/* mapping */.pq)(outputs));
        return (0,values_value/* mapping */.pq)(outputs);
    }
    #reading(job) {
        const { environment, jobToken } = this.#parts.question.known;
        const tags = (environment['DOCKER_METADATA_OUTPUT_TAGS'] ?? '').split(/[\n,]/);
        return { job, jobToken, exported: new Set(tags.map((tag) => tag.trim()).filter(Boolean)) };
    }
    #shared(job) {
        const { question, outline, actions, read } = this.#parts;
        const isWindows = question.known.environment['RUNNER_OS'] === 'Windows';
        const shell = job.shell ?? outline.shell ?? (isWindows ? 'pwsh' : undefined);
        const { running } = question;
        const step = this.#parts.own;
        const ownAction = step?.uses === undefined ? running.repository : step.uses;
        return {
            ownName: this.#ownName,
            ownAction: nameIn(ownAction),
            shell,
            actions,
            read,
            secrets: this.#secrets,
            budget: this.#budget,
            isInside: false
        };
    }
}
function asksForStatus({ condition }) {
    return /(always|failure|cancelled) *\(/i.test(condition);
}
function runContexts({ question, outline, caller, expressions }) {
    const { known: values } = question;
    const github = githubContext(values);
    const shared = {
        github,
        runner: runnerContext(values),
        vars: givenContext('vars', values.given.vars)
    };
    const base = {
        get: (name) => shared[name] ?? (0,values_value/* mapping */.pq)([], (inner) => (0,values_value/* doubt */.B2)(`${name}.${inner}`)),
        expressions
    };
    if (!question.isCalled) {
        const inputs = manualInputs(values, outline.dispatchInputs);
        return (0,values_template/* over */.Zh)(base, { inputs, secrets: SECRETS });
    }
    const call = caller && { caller, path: question.workflow.path };
    const manual = { ...values, given: {} };
    const inputs = caller && manualInputs(manual, caller.dispatchInputs);
    const started = (0,values_template/* over */.Zh)(base, { inputs, secrets: SECRETS });
    const handed = handedOn(call, outline, started);
    const { inputs: given } = values.given;
    return (0,values_template/* over */.Zh)(base, {
        inputs: given === undefined ? handed.inputs : givenContext('inputs', given),
        secrets: handed.secrets
    });
}
function earlierStep(step, steps, past) {
    const { id = '' } = step;
    const given = steps === undefined ? null : givenContext('steps', steps);
    const handed = (0,values_value/* isKind */.VF)(given, 'mapping') ? given.get(id) : null;
    if (handed !== null)
        return handed;
    const told = isMetadata(step) ? undefined : past().get(id.toLowerCase());
    return told ?? unknownStep(id);
}
function calling(job, runs) {
    const at = { job: job.id, step: 0, name: job.uses ?? '', line: job.line };
    const unclear = { at, line: job.line, why: 'file', text: job.uses ?? '' };
    return {
        pushes: [],
        caches: [],
        builds: [],
        logins: [],
        unclear: runs === false ? [] : [unclear],
        ungated: [],
        steps: [],
        hasSkippedPush: runs === false
    };
}

// EXTERNAL MODULE: ./src/workflow/tree.ts
var workflow_tree = __webpack_require__(4869);
;// CONCATENATED MODULE: ./src/plan/outline.ts

const WORKFLOW_LIMIT = 1024 * 1024;
const outline_MOST_STEPS = 1000;
async function outlineOf(text) {
    const reading = await outline_open(text);
    if (reading === undefined)
        return undefined;
    const { file, root } = reading;
    const on = file.mapping(file.value(root, 'on'));
    const jobs = file.mapping(file.value(root, 'jobs')).map((entry) => jobFrom(file, entry));
    return {
        events: eventsOf(file, file.value(root, 'on')),
        env: outline_fieldsOf(file, file.value(root, 'env')),
        shell: defaultShell(file, root),
        jobs: new Map(jobs.map((job) => [job.id, job])),
        callInputs: inputsIn(file, file.mapping(file.value(on, 'workflow_call'))),
        dispatchInputs: inputsIn(file, file.mapping(file.value(on, 'workflow_dispatch')))
    };
}
function eventsOf(file, on) {
    const names = [on, ...file.items(on)].flatMap((one) => file.text(file.resolved(one)) ?? []);
    const mapped = file.mapping(on).map(({ name, value }) => {
        const settings = file.mapping(file.resolved(value));
        const types = file.value(settings, 'types');
        const all = [types, ...file.items(types)];
        return {
            name,
            types: all.flatMap((one) => file.text(file.resolved(one)) ?? []),
            filters: settings.map((one) => one.name).filter((one) => one !== 'types')
        };
    });
    return [...names.map((name) => ({ name, types: [], filters: [] })), ...mapped];
}
async function actionOutlineOf(text) {
    const reading = await outline_open(text);
    if (reading === undefined)
        return undefined;
    const { file, root } = reading;
    const runs = file.mapping(file.value(root, 'runs'));
    const outputs = file.mapping(file.value(root, 'outputs')).map(({ name, value, key }) => ({
        name,
        key,
        value: file.value(file.mapping(file.resolved(value)), 'value') ?? value
    }));
    return {
        using: file.text(file.value(runs, 'using')) ?? '',
        inputs: inputsIn(file, root),
        outputs: { byName: fieldsFrom(file, outputs), isUnclear: false },
        steps: stepsOf(file, file.value(runs, 'steps'))
    };
}
async function outline_open(text) {
    if (text.length > WORKFLOW_LIMIT)
        return undefined;
    try {
        const tree = await (0,workflow_tree/* openTree */.r)(text);
        const root = tree?.resolve(tree.root);
        return tree === undefined || root?.kind !== 'mapping'
            ? undefined
            : { file: new File(tree), root: root.entries };
    }
    catch {
        return undefined;
    }
}
class File {
    #tree;
    constructor(tree) {
        this.#tree = tree;
    }
    resolved(value) {
        return this.#tree.resolve(value);
    }
    value(entries, name) {
        return this.resolved(entries.find((entry) => entry.name === name)?.value);
    }
    mapping(value) {
        return value?.kind === 'mapping' ? value.entries : [];
    }
    items(value) {
        return value?.kind === 'list' ? value.items : [];
    }
    text(value) {
        return this.field(value)?.text;
    }
    field(value) {
        if (value?.kind !== 'word')
            return undefined;
        const line = this.line(value);
        const isBlock = value.style === 'literal' || value.style === 'folded';
        const isNull = value.style === 'plain' && /^(null|~)$/i.test(value.text);
        return { text: isNull ? '' : value.text, line, firstLine: isBlock ? line + 1 : line };
    }
    line(value) {
        return this.#tree.line(value.span.start);
    }
    lineOf(entry) {
        return this.#tree.line(entry.key.start);
    }
}
function jobFrom(file, entry) {
    const body = file.mapping(file.resolved(entry.value));
    const needs = file.value(body, 'needs');
    const secrets = file.value(body, 'secrets');
    return {
        id: entry.name,
        line: file.lineOf(entry),
        needs: [needs, ...file.items(needs)].flatMap((one) => file.text(file.resolved(one)) ?? []),
        condition: file.text(file.value(body, 'if')) ?? '',
        env: outline_fieldsOf(file, file.value(body, 'env')),
        shell: defaultShell(file, body),
        steps: stepsOf(file, file.value(body, 'steps')),
        outputs: outline_fieldsOf(file, file.value(body, 'outputs')),
        matrix: writtenIn(file, file.value(file.mapping(file.value(body, 'strategy')), 'matrix')),
        uses: file.text(file.value(body, 'uses')),
        with: outline_fieldsOf(file, file.value(body, 'with')),
        secrets: outline_fieldsOf(file, secrets),
        inheritsSecrets: file.text(secrets) === 'inherit'
    };
}
function defaultShell(file, entries) {
    const run = file.value(file.mapping(file.value(entries, 'defaults')), 'run');
    return file.text(file.value(file.mapping(run), 'shell'));
}
function stepsOf(file, value) {
    return file
        .items(value)
        .slice(0, outline_MOST_STEPS)
        .map((item, index) => stepFrom(file, item, index));
}
function stepFrom(file, item, index) {
    const step = file.resolved(item);
    const body = file.mapping(step);
    const given = outline_fieldsOf(file, file.value(body, 'with'));
    return {
        index,
        line: file.line(item),
        id: file.text(file.value(body, 'id')),
        name: file.text(file.value(body, 'name')),
        uses: file.text(file.value(body, 'uses'))?.trim(),
        run: file.field(file.value(body, 'run')),
        shell: file.text(file.value(body, 'shell')),
        condition: file.text(file.value(body, 'if')) ?? '',
        with: { ...given, byName: lowered(given.byName) },
        env: outline_fieldsOf(file, file.value(body, 'env')),
        mayFail: !/^(false)?$/.test(file.text(file.value(body, 'continue-on-error')) ?? ''),
        isUnclear: step?.kind !== 'mapping' || body.some(({ name }) => name === '<<')
    };
}
function lowered(fields) {
    return new Map([...fields].map(([name, field]) => [name.toLowerCase(), field]));
}
function outline_fieldsOf(file, value) {
    const entries = file.mapping(value);
    return {
        byName: fieldsFrom(file, entries),
        isUnclear: (value !== undefined && value.kind !== 'mapping' && file.text(value) !== '') ||
            entries.some(({ name }) => name === '<<')
    };
}
function fieldsFrom(file, entries) {
    return new Map(entries.flatMap(({ name, value }) => {
        const field = file.field(file.resolved(value)) ?? emptyField(file, value);
        return [[name, field]];
    }));
}
function emptyField(file, value) {
    const line = file.line(value);
    return { text: '', line, firstLine: line };
}
function inputsIn(file, entries) {
    const inputs = file.mapping(file.value(entries, 'inputs'));
    return new Map(inputs.map(({ name, value }) => {
        const body = file.mapping(file.resolved(value));
        const type = file.text(file.value(body, 'type')) ?? 'string';
        return [name.toLowerCase(), { type, default: file.text(file.value(body, 'default')) }];
    }));
}
function writtenIn(file, value, left = { count: 5000 }, depth = 0) {
    left.count -= 1;
    if (left.count < 0 || depth > 20)
        return undefined;
    const inside = (inner) => writtenIn(file, file.resolved(inner), left, depth + 1);
    if (value?.kind === 'word')
        return file.text(value);
    if (value?.kind === 'list')
        return { kind: 'list', items: value.items.map(inside) };
    if (value?.kind !== 'mapping')
        return undefined;
    const entries = value.entries.map((entry) => [entry.name, inside(entry.value)]);
    return { kind: 'mapping', entries };
}

;// CONCATENATED MODULE: ./src/plan/position.ts
const position_LONGEST = 100;
function ownStep(steps, running) {
    const names = position_namesOf(steps);
    const index = names.findIndex((name) => name.toLowerCase() === running.action.toLowerCase());
    const step = steps[index];
    return step !== undefined && mayBe(step, running) ? step : undefined;
}
function mayBe({ uses }, { repository }) {
    if (uses === undefined || uses.startsWith('docker://'))
        return false;
    if (uses.startsWith('./'))
        return true;
    const [owner = '', name = ''] = (uses.split('@')[0] ?? '').split('/');
    return repository === '' || `${owner}/${name}`.toLowerCase() === repository.toLowerCase();
}
function position_namesOf(steps) {
    const taken = new Set(steps.flatMap(({ id }) => (id === undefined ? [] : [id.toLowerCase()])));
    return steps.map(({ id, uses }) => {
        if (id !== undefined)
            return id;
        const name = `__${position_nameOf(uses)}`.replaceAll(/[^A-Za-z0-9_-]/g, '_');
        for (let attempt = 1;; attempt += 1) {
            const suffix = attempt === 1 ? '' : `_${attempt}`;
            const candidate = name.slice(0, position_LONGEST - suffix.length) + suffix;
            if (taken.has(candidate.toLowerCase()))
                continue;
            taken.add(candidate.toLowerCase());
            return candidate;
        }
    });
}
function position_nameOf(uses) {
    if (uses === undefined)
        return 'run';
    if (uses.startsWith('./'))
        return 'self';
    if (uses.startsWith('docker://'))
        return uses.slice('docker://'.length);
    return (uses.split('@')[0] ?? '').split('/').slice(0, 2).join('/');
}

;// CONCATENATED MODULE: ./src/plan/plan.ts





async function planOf(question) {
    const { expressions, isEnough } = (0,values_template/* onlyLooks */.V8)();
    const plan = await planWith(expressions, question);
    if (isEnough())
        return plan;
    const { evaluate, mentions } = await Promise.all(/* import() */[__webpack_require__.e(748), __webpack_require__.e(860)]).then(__webpack_require__.bind(__webpack_require__, 9860));
    return planWith({ evaluate, mentions }, question);
}
async function planWith(expressions, question) {
    const outline = await outlineOf(question.workflow.text);
    if (outline === undefined)
        return { kind: 'no-plan', why: 'unreadable-workflow' };
    const job = outline.jobs.get(question.job);
    if (job === undefined || job.uses !== undefined)
        return { kind: 'no-plan', why: 'job-not-found' };
    const caller = question.caller && (await outlineOf(question.caller.text));
    const missing = new Set();
    const read = (path) => {
        const found = question.read(path);
        if (found === undefined)
            missing.add(path);
        return found;
    };
    const own = ownStep(job.steps, question.running);
    const looks = (id) => (template) => template.includes('${{') && (0,values_template/* looksAtStep */.S6)(template, id, expressions);
    const dependents = own?.id === undefined ? [] : dependentsOf(outline, job, looks(own.id));
    const actions = await localActions([job, ...dependents], read);
    const reader = new JobReader({ question, outline, caller, own, actions, read, expressions });
    const parts = [
        reader.ownJob(job, own && { index: own.index, id: own.id }),
        ...dependents.flatMap((one) => reader.dependent(one, job, { index: own?.index ?? 0, id: own?.id }))
    ];
    return {
        ...planFrom(parts),
        events: question.isCalled ? (caller?.events ?? []) : outline.events,
        position: own?.index,
        usesOwnName: reader.usesOwnName || (own !== undefined && asksForName(job, own, looks)),
        secrets: reader.secrets,
        missing: [...missing]
    };
}
function planFrom(parts) {
    const pushes = parts.flatMap((part) => part.pushes);
    const unclear = distinct(parts.flatMap((part) => part.unclear));
    const skipped = parts.some(({ hasSkippedPush }) => hasSkippedPush) ? 'skipped' : 'no-step';
    return {
        kind: 'plan',
        pushes,
        caches: parts.flatMap((part) => part.caches),
        builds: parts.flatMap((part) => part.builds),
        logins: parts.flatMap((part) => part.logins),
        unclear,
        ungated: distinct(parts.flatMap((part) => part.ungated)),
        steps: distinct(parts.flatMap((part) => part.steps)),
        pushesNothing: pushes.length + unclear.length > 0 ? undefined : skipped
    };
}
function asksForName({ steps, outputs }, { id, index }, looks) {
    if (id === undefined)
        return false;
    const looksAtOwn = looks(id);
    const fields = steps
        .slice(index + 1)
        .flatMap(({ with: given, env, run }) => [...given.byName.values(), ...env.byName.values(), run]);
    return [...fields, ...outputs.byName.values()].some((field) => {
        const template = field?.text ?? '';
        return /\bimage\b/i.test(template) && looksAtOwn(template);
    });
}
function distinct(all) {
    return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}
function dependentsOf(outline, job, looksAtOwn) {
    const handsOn = [...job.outputs.byName.values()].some(({ text }) => looksAtOwn(text));
    const found = new Set();
    const wave = handsOn ? [job.id] : [];
    for (const id of wave) {
        const next = [...outline.jobs.values()].filter((one) => one.needs.includes(id) && one !== job && !found.has(one));
        for (const one of next) {
            found.add(one);
            wave.push(one.id);
        }
        if (found.size > MOST_DEPENDENTS)
            break;
    }
    return [...found].slice(0, MOST_DEPENDENTS);
}
const MOST_DEPENDENTS = 100;
async function localActions(jobs, read) {
    const used = jobs.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses ?? []));
    const paths = new Set(used.filter((uses) => uses.startsWith('./')).map(pathOf));
    const actions = new Map();
    for (const path of [...paths].slice(0, 50)) {
        const inside = path === '' ? '' : `${path}/`;
        const found = read(`${inside}action.yml`) ?? read(`${inside}action.yaml`);
        actions.set(path, found === undefined ? undefined : await actionOutlineOf(found));
    }
    return actions;
}


/***/ }),

/***/ 8034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   S6: () => (/* binding */ looksAtStep),
/* harmony export */   V8: () => (/* binding */ onlyLooks),
/* harmony export */   Zh: () => (/* binding */ over),
/* harmony export */   pF: () => (/* binding */ CONTEXT_NAMES),
/* harmony export */   rI: () => (/* binding */ conditionOf)
/* harmony export */ });
/* harmony import */ var _partial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);
/* harmony import */ var _value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7779);


function onlyLooks() {
    let isEnough = true;
    const expressions = {
        evaluate: (expression) => {
            isEnough = false;
            return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .doubt */ .B2)(expression.trim());
        },
        mentions: () => {
            isEnough = false;
            return false;
        }
    };
    return { expressions, isEnough: () => isEnough };
}
function over({ get, expressions }, more) {
    return {
        get: (name) => (Object.hasOwn(more, name) ? more[name] : undefined) ?? get(name),
        expressions
    };
}
const CONTEXT_NAMES = [
    'github',
    'env',
    'vars',
    'job',
    'jobs',
    'steps',
    'runner',
    'secrets',
    'strategy',
    'matrix',
    'needs',
    'inputs'
];
function valueOf(template, contexts) {
    const pieces = piecesOf(template);
    if (pieces === undefined)
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .doubt */ .B2)(template);
    const [only, ...others] = pieces;
    if (only?.kind === 'expression' && others.length === 0)
        return valueIn(only.text, contexts);
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)((0,_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .concat */ .xW)(...pieces.map((piece) => piece.kind === 'literal' ? [piece.text] : (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .printed */ .zd)(valueIn(piece.text, contexts)))));
}
function filled(template, contexts) {
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .printed */ .zd)(valueOf(template, contexts));
}
function conditionOf(template, contexts) {
    if (template.trim() === '')
        return true;
    if (!template.includes('${{'))
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .truthOf */ .D)(valueIn(template, contexts));
    return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .truthOf */ .D)(valueOf(template, contexts));
}
function looksAtStep(template, id, expressions) {
    const pieces = template.includes('${{')
        ? piecesOf(template)
        : [{ kind: 'expression', text: template }];
    const member = id.toLowerCase();
    return (pieces ?? []).some(({ kind, text: expression }) => {
        if (kind === 'literal')
            return false;
        const look = lookIn(expression);
        return look === undefined
            ? expressions.mentions(expression, 'steps', member)
            : look.context === 'steps' && look.members[0]?.toLowerCase() === member;
    });
}
function valueIn(expression, { get, expressions }) {
    const look = lookIn(expression);
    const value = look === undefined ? undefined : valueAt(look, expression, get);
    return value === undefined ? expressions.evaluate(expression, get) : value;
}
const LOOK = /^[ \t\r\n]*([A-Za-z_][\w-]*)((?:\.[A-Za-z_][\w-]*){1,20})[ \t\r\n]*(?:(==|!=)[ \t\r\n]*'([ -&(-~]*)'[ \t\r\n]*)?$/;
function lookIn(expression) {
    const [, name = '', members = '', operator, literal = ''] = LOOK.exec(expression) ?? [];
    const context = name.toLowerCase();
    if (!CONTEXT_NAMES.includes(context))
        return undefined;
    const compared = operator === undefined ? undefined : { isEqual: operator === '==', text: (0,_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(literal) };
    return { context, members: members.slice(1).split('.'), compared };
}
function valueAt({ context, members, compared }, why, get) {
    const value = members.reduce((whole, name) => (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .memberOf */ .C5)(whole, (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(name)), get(context));
    if (compared === undefined)
        return value;
    if ((0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isKind */ .VF)(value, 'doubt'))
        return (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .doubt */ .B2)(why.trim());
    if (!(0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isKind */ .VF)(value, 'text'))
        return undefined;
    const whole = (0,_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(value.text);
    if (whole === undefined)
        return (0,_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .certainlyDiffer */ .Ak)(value.text, compared.text) ? !compared.isEqual : (0,_value_js__WEBPACK_IMPORTED_MODULE_0__/* .doubt */ .B2)(why.trim());
    if (!/^[ -~]*$/.test(whole))
        return undefined;
    return (whole.toUpperCase() === (0,_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .known */ .eO)(compared.text)?.toUpperCase()) === compared.isEqual;
}
const MOST_PIECES = 2000;
function piecesOf(template) {
    const pieces = [];
    let at = 0;
    while (at < template.length) {
        const open = template.indexOf('${{', at);
        const literal = template.slice(at, open === -1 ? undefined : open);
        if (literal !== '')
            pieces.push({ kind: 'literal', text: literal });
        if (open === -1)
            return pieces;
        const close = endOf(template, open + 3);
        if (close === undefined || pieces.length > MOST_PIECES)
            return undefined;
        pieces.push({ kind: 'expression', text: template.slice(open + 3, close) });
        at = close + 2;
    }
    return pieces;
}
function endOf(template, from) {
    let quoted = false;
    for (let at = from; at < template.length; at += 1) {
        if (template[at] === "'")
            quoted = !quoted;
        else if (!quoted && template.startsWith('}}', at))
            return at;
    }
    return undefined;
}


/***/ }),

/***/ 7779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ doubt),
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   D: () => (/* binding */ truthOf),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Rf: () => (/* binding */ fromJson),
/* harmony export */   Ul: () => (/* binding */ toPlain),
/* harmony export */   VF: () => (/* binding */ isKind),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   qy: () => (/* binding */ lazily),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   zd: () => (/* binding */ printed)
/* harmony export */ });
/* harmony import */ var _partial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);

function isKind(value, kind) {
    return typeof value === 'object' && value?.kind === kind;
}
function text(value) {
    return { kind: 'text', text: typeof value === 'string' ? (0,_partial_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(value) : value };
}
function list(items, filtered = false) {
    return { kind: 'list', items, filtered };
}
function doubt(why, more = {}) {
    const reason = typeof why === 'string' ? (0,_partial_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(why) : why;
    return { kind: 'doubt', unknown: reason, truth: undefined, whenTrue: undefined, ...more };
}
function secret(why, holds) {
    return doubt({ ...(0,_partial_js__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5)(why), holds }, holds === 'job-token' ? { truth: true } : {});
}
function mapping(members, missing) {
    const all = [...members];
    const byName = new Map(all.toReversed().map(([name, value]) => [name.toLowerCase(), value]));
    return {
        kind: 'mapping',
        get: (name) => {
            const member = byName.get(name.toLowerCase());
            if (member !== undefined)
                return member;
            return missing?.(name) ?? null;
        },
        entries: () => (missing === undefined ? all : undefined)
    };
}
function fromJson(json) {
    if (typeof json === 'boolean' || typeof json === 'number')
        return json;
    if (typeof json === 'string')
        return text(json);
    if (Array.isArray(json))
        return list(json.map(fromJson));
    if (typeof json !== 'object' || json === null)
        return null;
    let read;
    const whole = () => (read ??= mapping(Object.entries(json).map(([key, value]) => [key, fromJson(value)])));
    return {
        kind: 'mapping',
        get: (name) => whole().get(name),
        entries: () => whole().entries()
    };
}
function lazily(find) {
    return { kind: 'mapping', get: (name) => member(find(), name), entries: () => undefined };
}
function member(value, name) {
    return isKind(value, 'mapping') ? value.get(name) : null;
}
function truthOf(value) {
    if (value === null)
        return false;
    if (typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return value !== 0 && !Number.isNaN(value);
    if (value.kind === 'doubt')
        return value.truth;
    if (value.kind !== 'text')
        return true;
    if (value.text.some((part) => typeof part === 'string'))
        return true;
    return value.text.length === 0 ? false : undefined;
}
function printed(value) {
    if (value === null)
        return [];
    if (typeof value === 'boolean')
        return [String(value)];
    if (typeof value === 'number')
        return [numberText(value)];
    if (value.kind === 'text')
        return value.text;
    if (value.kind === 'doubt')
        return (0,_partial_js__WEBPACK_IMPORTED_MODULE_0__/* .concat */ .xW)([value.unknown]);
    return [value.kind === 'list' ? 'Array' : 'Object'];
}
function numberText(value) {
    return value === 0 ? '0' : String(Number(value.toFixed(15)));
}
function memberOf(whole, index) {
    if (whole === null || typeof whole !== 'object' || whole.kind === 'text')
        return null;
    const key = (0,_partial_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(printed(index));
    if (whole.kind === 'doubt')
        return doubt(`${whole.unknown.why}.${key ?? '*'}`);
    if (key === undefined)
        return doubt(`a member of ${whole.kind}`);
    if (whole.kind === 'mapping')
        return whole.get(key);
    if (whole.filtered)
        return list(whole.items.flatMap((item) => filteredMember(item, index)), true);
    const at = key.trim() === '' ? Number.NaN : Math.floor(Number(key));
    return whole.items[at] ?? null;
}
function filteredMember(item, index) {
    if (item === null || typeof item !== 'object' || item.kind === 'text')
        return [];
    const member = memberOf(item, index);
    return member === null ? [] : [member];
}
function toPlain(value, depth = 0) {
    if (depth > 50)
        return undefined;
    if (value === null || typeof value === 'boolean' || typeof value === 'number')
        return { json: value };
    if (value.kind === 'doubt')
        return undefined;
    if (value.kind === 'text')
        return value.text.every((part) => typeof part === 'string')
            ? { json: value.text.join('') }
            : undefined;
    const entries = value.kind === 'list' ? value.items.entries() : value.entries();
    if (entries === undefined)
        return undefined;
    const plain = [];
    for (const [key, item] of entries) {
        const inner = toPlain(item, depth + 1);
        if (inner === undefined)
            return undefined;
        plain.push([String(key), inner.json]);
    }
    return { json: value.kind === 'list' ? plain.map(([, item]) => item) : Object.fromEntries(plain) };
}


/***/ })

};
