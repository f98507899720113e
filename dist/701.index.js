export const id = 701;
export const ids = [701];
export const modules = {

/***/ 1228:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ writesOf),
/* harmony export */   J2: () => (/* binding */ actionStep),
/* harmony export */   Of: () => (/* binding */ listIn),
/* harmony export */   SE: () => (/* binding */ isMetadata),
/* harmony export */   Tc: () => (/* binding */ isBuild),
/* harmony export */   f9: () => (/* binding */ truthIn),
/* harmony export */   hl: () => (/* binding */ linesIn),
/* harmony export */   pY: () => (/* binding */ certain),
/* harmony export */   yY: () => (/* binding */ eitherIs)
/* harmony export */ });
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8629);
/* harmony import */ var _values_partial_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5283);
/* harmony import */ var _values_value_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7779);



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
        input: (name) => inputOf(view, name),
        isGiven: (name) => step.with.byName.has(name),
        inputs: () => [...step.with.byName.keys()].map((name) => inputOf(view, name)),
        lineOf: (name) => step.with.byName.get(name)?.line ?? step.line,
        flag: (name, otherwise) => flagOf(view, name, otherwise),
        environment: view.environment,
        read: view.read,
        bakeTags: view.bakeTags
    };
}
function inputOf({ step, contexts }, name) {
    const field = step.with.byName.get(name);
    if (field !== undefined)
        return (0,_values_value_js__WEBPACK_IMPORTED_MODULE_1__/* .filled */ .Bq)(field.text, contexts);
    return step.with.isUnclear ? [(0,_values_partial_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5)(`with.${name}`)] : [];
}
function flagOf(view, name, otherwise) {
    const { step, contexts, ownAnswer } = view;
    const field = step.with.byName.get(name);
    if (field === undefined)
        return step.with.isUnclear ? undefined : otherwise;
    const value = (0,_values_value_js__WEBPACK_IMPORTED_MODULE_1__/* .valueOf */ .RP)(field.text, contexts);
    if ((0,_values_value_js__WEBPACK_IMPORTED_MODULE_1__/* .truthOf */ .D)(value) === false)
        return truthIn((0,_values_value_js__WEBPACK_IMPORTED_MODULE_1__/* .printed */ .zd)(value), otherwise) ?? false;
    const isExpression = field.text.includes('${{');
    return truthIn((0,_values_value_js__WEBPACK_IMPORTED_MODULE_1__/* .printed */ .zd)(value), otherwise) ?? (isExpression ? ownAnswer(field.text) : undefined);
}
function listIn(step, name) {
    return certainOrNot((0,_values_partial_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(step.input(name)));
}
function linesIn(step, name) {
    return certainOrNot((0,_values_partial_js__WEBPACK_IMPORTED_MODULE_2__/* .lines */ .Mn)(step.input(name)));
}
function certainOrNot(texts) {
    return texts.flatMap((text) => {
        const perhaps = (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_2__/* .unlessEmpty */ .A5)(text);
        return perhaps === undefined
            ? [certain(text)]
            : (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_2__/* .entries */ .jO)(perhaps).map((entry) => ({ text: entry, isCertain: false }));
    });
}
function truthIn(text, otherwise) {
    if ((0,_values_partial_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im)(text))
        return otherwise;
    const word = (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .eO)(text)?.trim();
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
        .filter(({ text }) => !(0,_values_partial_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .Im)(text))
        .map(({ text, isCertain }) => ({
        tool: step.action,
        reference: text,
        isCertain: isCertain && push === true,
        line: step.lineOf(input),
        order: _effects_js__WEBPACK_IMPORTED_MODULE_0__/* .THEN_PUSH */ .hz
    }));
}
function certain(text) {
    return { text, isCertain: true };
}


/***/ }),

/***/ 4753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DQ: () => (/* binding */ loginOf),
/* harmony export */   MF: () => (/* binding */ readBake),
/* harmony export */   Qq: () => (/* binding */ loginWith),
/* harmony export */   Z_: () => (/* binding */ cachesIn),
/* harmony export */   lT: () => (/* binding */ readBuild),
/* harmony export */   mN: () => (/* binding */ readLogin),
/* harmony export */   t3: () => (/* binding */ exporterIn)
/* harmony export */ });
/* harmony import */ var _effects_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8629);
/* harmony import */ var _values_partial_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5283);
/* harmony import */ var _action_step_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1228);
/* harmony import */ var _image_build_flags_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3807);




function readLogin(step) {
    if (step.isGiven('registry-auth'))
        return { ..._effects_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_EFFECTS */ .hh, logins: severalLogins(step, (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .lines */ .Mn)(step.input('registry-auth'))) };
    const scope = step.input('scope');
    return { ..._effects_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_EFFECTS */ .hh, logins: [{ ...loginWith(step, 'registry'), scope }] };
}
function loginWith(step, registryInput) {
    return loginOf(step, {
        registry: step.input(registryInput),
        username: step.input('username'),
        password: step.input('password')
    });
}
function loginOf(step, { registry, username, password }) {
    return {
        tool: step.action,
        registry: (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .isEmpty */ .Im)(registry) ? (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6)('docker.io') : registry,
        username,
        password,
        isCertain: true,
        line: step.line,
        order: _effects_js__WEBPACK_IMPORTED_MODULE_0__/* .LOGIN_FIRST */ .hl
    };
}
function severalLogins(step, all) {
    const found = [];
    for (const line of all) {
        const [head, ...rest] = (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .split */ .lD)(line, /:(?=\s|$)/);
        const word = typeof head?.[0] === 'string' ? head[0] : '';
        if (word.startsWith('-'))
            found.push({ registry: [], username: [], password: [], scope: [] });
        const key = word.replace(/^-\s*/, '').replaceAll(/["'\s]/g, '');
        const current = found.at(-1);
        if (current !== undefined && isKeyOf(current, key))
            current[key] = unquoted(rest[0] ?? []);
    }
    return found.map((login) => ({ ...loginOf(step, login), scope: login.scope }));
}
function isKeyOf(all, key) {
    return Object.hasOwn(all, key);
}
function unquoted(text) {
    return (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .mapped */ .CV)((0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .trim */ .Bq)(text), (part) => part.replaceAll(/^["']|["']$/g, ''));
}
function readBuild(step) {
    const call = (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)(step.input('call'));
    if (call !== undefined && call !== '' && call !== 'build')
        return _effects_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_EFFECTS */ .hh;
    const isFirst = step.action === 'docker/build-push-action' && /^v?1(\.|$)/.test(step.version);
    if (isFirst)
        return readFirstVersion(step);
    const outputs = (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .linesIn */ .hl)(step, 'outputs');
    return {
        ..._effects_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_EFFECTS */ .hh,
        pushes: pushesOf(step, (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(step, 'tags'), exportersOf(step.flag('push', false), outputs)),
        caches: cachesOf(step, (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .linesIn */ .hl)(step, 'cache-to')),
        builds: [buildOf(step)]
    };
}
function pushesOf(step, tags, exporters) {
    return exporters.flatMap(({ names, push }) => tags.length > 0
        ? (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .writesOf */ .AP)(step, 'tags', tags, push)
        : (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .writesOf */ .AP)(step, 'outputs', names.map(_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .certain */ .pY), push));
}
function buildOf(step) {
    const texts = (entries) => entries.map(({ text }) => text);
    return {
        context: step.input('context'),
        dockerfile: step.input('file'),
        buildArgs: texts((0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .linesIn */ .hl)(step, 'build-args')),
        buildContexts: texts((0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .linesIn */ .hl)(step, 'build-contexts')),
        target: step.input('target'),
        platforms: texts((0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(step, 'platforms')),
        isCertain: true,
        line: step.line
    };
}
function readFirstVersion(step) {
    const push = step.flag('push', true);
    const [registry, repository] = [step.input('registry'), step.input('repository')];
    const reference = (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .isEmpty */ .Im)(registry) ? repository : (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .concat */ .xW)(registry, ['/'], repository);
    const login = { ...loginWith(step, 'registry'), isCertain: push === true };
    return {
        ..._effects_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_EFFECTS */ .hh,
        logins: (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .isEmpty */ .Im)(step.input('password')) ? [] : [login],
        pushes: (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .writesOf */ .AP)(step, 'repository', [(0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .certain */ .pY)(reference)], push)
    };
}
function exportersOf(push, outputs) {
    const exporters = outputs.flatMap(({ text, isCertain }) => {
        const exporter = exporterIn(text);
        if (exporter === undefined)
            return [];
        const own = isCertain || exporter.push === false ? exporter.push : undefined;
        return [{ ...exporter, push: (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .eitherIs */ .yY)(push, own) }];
    });
    return exporters.length > 0 ? exporters : [{ names: [], push }];
}
function exporterIn(entry) {
    const marks = new _values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .Marks */ .Pl();
    const marked = marks.mark(entry);
    const fields = marked === undefined ? undefined : fieldsIn(marked);
    if (fields === undefined || fields.some((field) => !field.includes('=')))
        return (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)(entry) === undefined ? { names: [], push: undefined } : undefined;
    const attributes = new Map();
    for (const field of fields) {
        const equals = field.indexOf('=');
        attributes.set(field.slice(0, equals).trim().toLowerCase(), marks.unmark(field.slice(equals + 1)));
    }
    const type = (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)((0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .trim */ .Bq)(attributes.get('type') ?? []))?.toLowerCase();
    if (type !== undefined && type !== 'image' && type !== 'registry')
        return undefined;
    const isGiven = attributes.has('push');
    const push = (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .truthIn */ .f9)((0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .trim */ .Bq)(attributes.get('push') ?? []), false);
    return {
        names: (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .entries */ .jO)(attributes.get('name') ?? []),
        push: type === undefined ? undefined : type === 'registry' && !isGiven ? true : push
    };
}
function fieldsIn(line) {
    const fields = (0,_image_build_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .csvFields */ .qZ)(line);
    const [only = ''] = fields ?? [];
    return fields?.length === 1 && only !== line && only.includes(',') ? (0,_image_build_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .csvFields */ .qZ)(only) : fields;
}
function cachesOf(step, entries) {
    const caches = entries.flatMap(({ text, isCertain }) => cachesIn(text, isCertain));
    return (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .writesOf */ .AP)(step, 'cache-to', caches, true);
}
function cachesIn(entry, isCertain) {
    if ((0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .isEmpty */ .Im)(entry))
        return [];
    const marks = new _values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .Marks */ .Pl();
    const marked = marks.mark(entry);
    const parsed = marked === undefined ? undefined : (0,_image_build_flags_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCacheExport */ .cl)(marked);
    if (parsed?.kind === 'registry')
        return [{ text: marks.unmark(parsed.ref), isCertain }];
    if (parsed?.kind !== 'registries')
        return [];
    return (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)(entry) === undefined
        ? []
        : parsed.refs.map((ref) => ({ text: marks.unmark(ref), isCertain }));
}
function readBake(step) {
    const lines = (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .linesIn */ .hl)(step, 'set');
    const overrides = lines.flatMap(({ text, isCertain }) => overrideIn(text, isCertain));
    const exporters = exportersOf(step.flag('push', false), valuesOf(overrides, 'output'));
    const caches = cachesOf(step, valuesOf(overrides, 'cache-to'));
    const isUnread = overrides.length < lines.length;
    const pushing = exporters.filter(({ push }) => push !== false);
    if (pushing.length === 0)
        return { ..._effects_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_EFFECTS */ .hh, caches, unclear: isUnread || filesPush(step) ? [unclear(step)] : [] };
    const names = namesOf(step, overrides, pushing);
    const isPushed = pushing.some(({ push }) => push === true);
    return {
        ..._effects_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_EFFECTS */ .hh,
        caches,
        pushes: names === undefined ? [] : (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .writesOf */ .AP)(step, names.input, names.all, isPushed || undefined),
        unclear: names === undefined || isUnread ? [unclear(step)] : []
    };
}
function unclear(step) {
    const files = (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(step, 'files').map(({ text }) => (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .display */ .Vy)(text));
    return { line: step.line, text: files.join(', ') || 'docker-bake.hcl', why: 'file' };
}
function overrideIn(line, isCertain) {
    const start = (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .knownStart */ .ai)(line);
    const equals = start.indexOf('=');
    if (equals === -1)
        return [];
    const left = start.slice(0, equals).trim().replace(/\+$/, '');
    const dot = left.lastIndexOf('.');
    if (dot === -1)
        return [];
    const value = (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .trim */ .Bq)((0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .concat */ .xW)([start.slice(equals + 1)], line.slice(1)));
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
        return { input: 'set', all: set.length > 0 ? set : names.map(_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .certain */ .pY) };
    }
    const files = (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(step, 'files').flatMap(({ text }) => text.flatMap((part) => (typeof part === 'string' ? [] : (step.bakeTags(part) ?? []))));
    return files.length > 0 ? { input: 'files', all: files } : undefined;
}
function coversAll(step, tags) {
    const covered = new Set(tags.map(({ target }) => target));
    if (covered.has('*'))
        return true;
    const targets = (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(step, 'targets').map(({ text }) => (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)(text));
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
    const given = (0,_action_step_js__WEBPACK_IMPORTED_MODULE_1__/* .listIn */ .Of)(step, 'files').map(({ text }) => text);
    const files = given.length > 0 ? given : USUAL_FILES.map(_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .textOf */ .b6);
    const texts = files.flatMap((file) => {
        if (file.some((part) => typeof part === 'object' && step.bakeTags(part) !== undefined))
            return [];
        const path = (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .eO)(file);
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


/***/ }),

/***/ 9315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fj: () => (/* binding */ secretsOf),
/* harmony export */   H8: () => (/* binding */ unknownStep),
/* harmony export */   Ht: () => (/* binding */ givenContext),
/* harmony export */   KN: () => (/* binding */ SKIPPED_STEP),
/* harmony export */   Mi: () => (/* binding */ tokenSecret),
/* harmony export */   Pl: () => (/* binding */ after),
/* harmony export */   QK: () => (/* binding */ environmentElsewhere),
/* harmony export */   Sb: () => (/* binding */ ownContext),
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   Vm: () => (/* binding */ contextOf),
/* harmony export */   al: () => (/* binding */ withStepEnv),
/* harmony export */   cE: () => (/* binding */ runnerContext),
/* harmony export */   cT: () => (/* binding */ withoutSecrets),
/* harmony export */   eI: () => (/* binding */ declaredIn),
/* harmony export */   eL: () => (/* binding */ manualInputs),
/* harmony export */   h4: () => (/* binding */ githubContext),
/* harmony export */   kQ: () => (/* binding */ OTHERS_WRITTEN),
/* harmony export */   nE: () => (/* binding */ typed),
/* harmony export */   qv: () => (/* binding */ NOTHING_WRITTEN),
/* harmony export */   yA: () => (/* binding */ environmentHere)
/* harmony export */ });
/* harmony import */ var _values_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7779);
/* harmony import */ var _values_partial_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5283);


const FROM_ENVIRONMENT = ('actor actor_id api_url base_ref event_name graphql_url head_ref job ref ref_name ref_type ' +
    'repository repository_id repository_owner repository_owner_id retention_days run_attempt run_id ' +
    'run_number server_url sha triggering_actor workflow workflow_ref workflow_sha workspace').split(' ');
const SHARED_VARIABLES = new Set(FROM_ENVIRONMENT.map((name) => `GITHUB_${name.toUpperCase()}`));
function githubContext({ environment, event }) {
    const members = [['token', (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)('github.token', 'job-token')]];
    for (const name of FROM_ENVIRONMENT) {
        const value = environment[`GITHUB_${name.toUpperCase()}`];
        if (value !== undefined)
            members.push([name, (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(value)]);
    }
    const { GITHUB_REF_PROTECTED: isProtected } = environment;
    if (isProtected === 'true' || isProtected === 'false')
        members.push(['ref_protected', isProtected === 'true']);
    if (event !== undefined)
        members.push(['event', (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .fromJson */ .Rf)(event)]);
    return (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)(members, (name) => (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .doubt */ .B2)(`github.${name}`));
}
const OF_THE_RUNNER = ['name', 'os', 'arch', 'temp', 'tool_cache', 'environment', 'debug'];
function runnerContext({ environment }) {
    const members = OF_THE_RUNNER.flatMap((name) => {
        const value = environment[`RUNNER_${name.toUpperCase()}`];
        return value === undefined ? [] : [[name, (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(value)]];
    });
    return (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)(members, (name) => (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .doubt */ .B2)(`runner.${name}`));
}
function givenContext(name, json) {
    return json === undefined ? (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownMapping */ .$b)(name) : (objectFrom(json) ?? (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .doubt */ .B2)(name));
}
function objectFrom(json) {
    const value = (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .fromJson */ .Rf)(json ?? {});
    return (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isKind */ .VF)(value, 'mapping') ? value : undefined;
}
function secretsOf({ hasNoSecrets }) {
    return (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)([['github_token', tokenSecret()]], (name) => {
        const value = (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)(`secrets.${name}`, 'secret');
        return hasNoSecrets === true ? { ...value, truth: false } : value;
    });
}
function tokenSecret() {
    return (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .secret */ .rJ)('secrets.GITHUB_TOKEN', 'job-token');
}
function manualInputs({ environment, event, given }, declared) {
    if (given.inputs !== undefined)
        return givenContext('inputs', given.inputs);
    const { GITHUB_EVENT_NAME: name } = environment;
    if (name === undefined)
        return (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownMapping */ .$b)('inputs');
    if (name !== 'workflow_dispatch')
        return (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)([]);
    const payload = (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .fromJson */ .Rf)(event);
    if (!(0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isKind */ .VF)(payload, 'mapping'))
        return (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .doubt */ .B2)('inputs');
    const inputs = payload.get('inputs');
    if (inputs === null)
        return (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)([]);
    const entries = (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isKind */ .VF)(inputs, 'mapping') ? inputs.entries() : undefined;
    return entries === undefined
        ? (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .doubt */ .B2)('inputs')
        : (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)(entries.map(([key, value]) => [key, typed(value, declared.get(key.toLowerCase())?.type)]));
}
function typed(value, type) {
    if (!(0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .isKind */ .VF)(value, 'text'))
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
function ownContext({ id, world, ownName }) {
    const answers = world === 'push'
        ? [
            ['should-push', (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('true')],
            ['verdict', (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('allowed')]
        ]
        : [
            ['should-push', (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('false')],
            ['verdict', (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('denied')],
            ['pushable-tags', (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('')]
        ];
    const outputs = (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)(answers, (name) => name.toLowerCase() === 'image' ? (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(ownName()) : (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .doubt */ .B2)(`steps.${id}.outputs.${name}`));
    const ended = world === 'push' ? (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('success') : (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .doubt */ .B2)(`steps.${id}.outcome`);
    return (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)([
        ['outputs', outputs],
        ['outcome', ended],
        ['conclusion', ended]
    ]);
}
function unknownStep(id, outputs) {
    return (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)([['outputs', outputs ?? (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .unknownMapping */ .$b)(`steps.${id}.outputs`)]], (name) => (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .doubt */ .B2)(`steps.${id}.${name}`));
}
const SKIPPED_STEP = (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)([
    ['outputs', (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)([])],
    ['outcome', (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('skipped')],
    ['conclusion', (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)('skipped')]
]);
const NOTHING_WRITTEN = { values: new Map(), any: false, others: false };
const OTHERS_WRITTEN = { ...NOTHING_WRITTEN, others: true };
function environmentHere({ environment, jobToken }, own, declared) {
    return (name) => {
        const value = environment[name];
        if (isOfTheStep(name))
            return declared(name) ?? [(0,_values_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(`env.${name}`)];
        if (own === undefined ? false : own.env.isUnclear || own.env.byName.has(name))
            return declared(name) ?? [(0,_values_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(`env.${name}`)];
        if (value === undefined)
            return declared(name);
        if (value !== '' && value === jobToken)
            return [{ ...(0,_values_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(`env.${name}`), holds: 'job-token' }];
        return (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(value);
    };
}
function environmentElsewhere({ environment }, declared) {
    return (name) => {
        const value = SHARED_VARIABLES.has(name) && name !== 'GITHUB_JOB' ? environment[name] : undefined;
        if (value !== undefined)
            return (0,_values_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(value);
        const written = declared(name);
        if (written !== undefined)
            return written;
        return /^(GITHUB|RUNNER|ACTIONS)_/.test(name) || USUAL.has(name)
            ? [(0,_values_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(`env.${name}`)]
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
                return (0,_values_value_js__WEBPACK_IMPORTED_MODULE_0__/* .filled */ .Bq)(field.text, contexts);
            if (block.isUnclear)
                return [(0,_values_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(`env.${name}`)];
        }
        return undefined;
    };
}
function after(written, before) {
    return (name) => {
        if (written.values.has(name))
            return written.values.get(name) ?? [(0,_values_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(`env.${name}`)];
        const value = before(name);
        if (written.any)
            return SHARED_VARIABLES.has(name) ? value : [(0,_values_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(`env.${name}`)];
        const maySet = written.others && !HARDLY_SET.has(name);
        return value === undefined && maySet ? [(0,_values_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(`env.${name}`)] : value;
    };
}
const HARDLY_SET = new Set(['COSIGN_REPOSITORY']);
function withStepEnv(env, contexts, before) {
    const own = declaredIn([env], contexts);
    return (name) => own(name) ?? before(name);
}
function contextOf(environment) {
    return (name) => /^(GITHUB|RUNNER)_/.test(name) || USUAL.has(name) ? [(0,_values_partial_js__WEBPACK_IMPORTED_MODULE_1__/* .unknown */ .L5)(`env.${name}`)] : environment(name);
}


/***/ }),

/***/ 8629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bs: () => (/* binding */ together),
/* harmony export */   hh: () => (/* binding */ NO_EFFECTS),
/* harmony export */   hl: () => (/* binding */ LOGIN_FIRST),
/* harmony export */   hz: () => (/* binding */ THEN_PUSH),
/* harmony export */   li: () => (/* binding */ bothWritten),
/* harmony export */   mt: () => (/* binding */ perhaps)
/* harmony export */ });
/* harmony import */ var _contexts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9315);

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
    written: _contexts_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_WRITTEN */ .qv,
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
        written: all.reduce((sum, { written }) => bothWritten(sum, written), _contexts_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING_WRITTEN */ .qv),
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


/***/ }),

/***/ 5701:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  planOf: () => (/* binding */ planOf)
});

// EXTERNAL MODULE: ./src/plan/values/partial.ts
var partial = __webpack_require__(5283);
// EXTERNAL MODULE: ./src/plan/contexts.ts
var plan_contexts = __webpack_require__(9315);
// EXTERNAL MODULE: ./src/plan/effects.ts
var plan_effects = __webpack_require__(8629);
// EXTERNAL MODULE: ./src/plan/values/value.ts
var values_value = __webpack_require__(7779);
;// CONCATENATED MODULE: ./src/plan/run-step.ts




function readRunStep({ step, contexts, environment }, scope) {
    const first = step.run?.firstLine ?? step.line;
    const text = (0,values_value/* filled */.Bq)(step.run?.text ?? '', contexts);
    const script = { text, shell: step.shell ?? scope.shell, env: environment };
    const reading = scope.readScript(script, scope.budget);
    const written = (push) => ({
        ...placed(push, first),
        tool: push.tool,
        reference: push.reference,
        ...(push.credentials && { credentials: credentialsOf(push.credentials) })
    });
    return {
        ...plan_effects/* NO_EFFECTS */.hh,
        pushes: reading.pushes.map(written),
        caches: reading.caches.map(written),
        logins: reading.logins.map((login) => ({
            ...placed(login, first),
            ...credentialsOf(login),
            tool: login.tool,
            registry: login.registry
        })),
        logouts: reading.logouts.map((one) => ({
            ...placed(one, first),
            tool: one.tool,
            registry: one.registry
        })),
        unclear: reading.unresolved.map((one) => ({
            line: first + one.line,
            text: (0,plan_contexts/* withoutSecrets */.cT)(one.text, scope.secrets),
            why: 'command'
        })),
        written: { values: reading.environment, any: reading.writesAnyName, others: false },
        outputs: outputsOf(step.id ?? '', reading)
    };
}
function placed({ line, order, certain }, first) {
    return { line: first + line, order, isCertain: certain };
}
function credentialsOf({ username, password }) {
    return { username: username ?? [], password: password ?? [] };
}
function outputsOf(id, { outputs }) {
    return (0,values_value/* mapping */.pq)([...outputs].map(([name, value]) => [name, (0,values_value/* text */.Qq)(value)]), (name) => (0,values_value/* doubt */.B2)(`steps.${id}.outputs.${name}`));
}
const NOTHING = {
    pushes: [],
    caches: [],
    logins: [],
    logouts: [],
    environment: new Map(),
    writesAnyName: false,
    outputs: new Map(),
    unresolved: []
};
function onlyHarmless() {
    let isEnough = true;
    const readScript = (script) => {
        isEnough &&= isHarmless(script);
        return NOTHING;
    };
    return { readScript, isEnough: () => isEnough };
}
const UNKNOWN = '\0';
const LONGEST = 10_000;
const NOT_PLAIN = /[`\\]|GITHUB_(?:ENV|OUTPUT)|\$[(!]|\$\{(?!\w[\w#%/:.,*^@+=?-]*\})|::set-output|file_commands|[ \t]{200}/;
function isHarmless({ text, shell = 'bash', env }) {
    const written = text.map((part) => (typeof part === 'string' ? part : UNKNOWN)).join('');
    if (!/^(?:ba)?sh(?: |$)/.test(shell) || written.length > LONGEST)
        return false;
    const script = written
        .replaceAll('\r\n', '\n')
        .replaceAll(/^[ \t]*#.*$/gm, '')
        .replaceAll(/(?<=[ \t])\\\n/g, '');
    if (NOT_PLAIN.test(script) || NOT_PLAIN.test(script.replaceAll(/["']/g, '')))
        return false;
    const names = script.match(/(?<=\$\{?)\w+/g) ?? [];
    if (names.some((name) => (0,partial/* display */.Vy)(env(name) ?? []).includes('\n')))
        return false;
    return script.split('\n').every(isHarmlessLine);
}
const TOOL = /^(?:(?:echo|printf) [^|;&`]*\| *)?(?:docker|podman|buildah|skopeo|helm|regctl|crane|oras|cosign|ko)\b[^|;&`]*$/;
function isFollowed(text, shell = 'bash') {
    const script = text.replaceAll(/\\\n/g, ' ').replaceAll(/\$\{\{.{0,300}?\}\}/g, 'x');
    const env = () => undefined;
    const isRead = (line) => TOOL.test(line.trim()) || isHarmless({ text: [line], shell, env });
    return isHarmless({ text: [], shell, env }) && script.split('\n').every(isRead);
}
const QUOTED = /"[^"]*"|'[^']*'/g;
const SETS_VARIABLE = /^[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|[^ \t"';&|<>()]*)$/;
const INTO_FILE = /[ \t](?:[12&]?>>?[ \t]*[\w./-]+|[12]?>&[12])(?=[ \t]|$)/g;
function isHarmlessLine(line) {
    const command = line.replace(/^[ \t]+/, '').replace(/[ \t]+$/, '');
    if (command === '' || SETS_VARIABLE.test(command))
        return true;
    const bare = command.replaceAll(QUOTED, (quoted) => quoted.slice(1, -1).replaceAll(/[;&|<>()#"']/g, '_'));
    if (/["']|[ \t]#/.test(bare))
        return false;
    return bare
        .replaceAll(INTO_FILE, '')
        .split(/[ \t]*(?:&&|\|\||;)[ \t]*/)
        .every(isHarmlessCommand);
}
const BUILTINS = new Set('[ cd exit false pwd set true'.split(' '));
const NEVER = new Set(('cat chmod chown cp curl cut date diff gh git grep head jq ls mkdir mv rm rsync sed sleep sort ' +
    'tail tar test touch uname unzip wc wget which zip').split(' '));
const PLAIN = new Set(('apt apt-get brew bun cargo cmake composer corepack dotnet export go just make node npm npx ' +
    'pip pip3 pnpm poetry pytest python python3 ruff rustup task tox uv yarn').split(' '));
const ABOUT_PUSHES = /push|publish|upload|copy|release|promote|ship|deploy|docker|image|container|oci|ghcr|registr|manifest|arch|buildx|bake|chart|helm|\.(?:io|dev|com)/i;
function isHarmlessCommand(command) {
    const [, sudo, name = '', rest = ''] = /^(sudo )?([a-z0-9-]+|\[)(?![^ \t])(.*)$/.exec(command) ?? [];
    const builtin = sudo === undefined && (BUILTINS.has(name) || (name === 'echo' && isSafeEcho(rest)));
    if (builtin || NEVER.has(name))
        return !/[;&|<>(){}!]/.test(rest.replaceAll(/\$\{[^{}]*\}/g, ''));
    return PLAIN.has(name) && !/[;&|<>(){}!$*?[~\0]/.test(rest) && !ABOUT_PUSHES.test(rest);
}
function isSafeEcho(rest) {
    return rest === '' || /^[ \t]+(?:[^-:$ \t]|::(?!s)[a-z])/.test(rest);
}

;// CONCATENATED MODULE: ./src/plan/logins.ts

class Logins {
    #jobToken;
    #inAnotherJob;
    #mayShare;
    #changes = [];
    #mayBeUnseen = false;
    constructor(jobToken, isAnotherJob, mayShare) {
        this.#jobToken = jobToken;
        this.#mayShare = mayShare;
        this.#inAnotherJob = isAnotherJob ? { inAnotherJob: true } : {};
    }
    logIn(login, at) {
        const made = this.#planned(login, at);
        this.#changes.push({ kind: 'login', login: made, ...keptBy(login) });
        return made;
    }
    mayLogIn() {
        this.#mayBeUnseen = true;
    }
    skip(login, at) {
        this.#changes.push({ kind: 'skipped', login: this.#planned(login, at), ...keptBy(login) });
    }
    logOut({ tool, registry, isCertain, line }, { place, condition }) {
        this.#changes.push({
            kind: 'logout',
            logout: { how: 'logs-out', job: place.job, step: place.name, line },
            registry: registryNamed(registry),
            isCertain,
            condition,
            stores: storesOf(tool)
        });
    }
    lookElsewhere({ place: { job, name: step, line }, condition }) {
        const logout = { how: 'looks-elsewhere', job, step, line };
        this.#changes.push({
            kind: 'logout',
            logout,
            registry: undefined,
            isCertain: false,
            condition,
            stores: undefined
        });
    }
    lookAgain({ place: { job, line } }) {
        const kept = this.#changes.filter((change) => change.kind !== 'logout' ||
            change.logout.how !== 'looks-elsewhere' ||
            change.logout.job !== job ||
            change.logout.line !== line);
        this.#changes.splice(0, this.#changes.length, ...kept);
    }
    at(write, registry, at) {
        const { credentials } = write;
        const found = credentials === undefined
            ? (standing(this.#changes, write, registry, at.condition) ?? this.#unread(registry))
            : { kind: 'later', login: this.#own(write, credentials, registry, at) };
        return { ...found, ...this.#inAnotherJob };
    }
    #unread(registry) {
        const made = this.#changes.flatMap((change) => change.kind === 'login' && (0,partial/* isEmpty */.Im)(change.scope) && change.login.isCertain ? change.login : []);
        const login = made.findLast((one) => registry !== undefined && one.registry === registry);
        if (login === undefined) {
            const lost = made.find((one) => one.registry === 'docker.io' && one.whose === 'job-token');
            return lost === undefined ? { kind: 'present' } : { kind: 'unread', login: lost };
        }
        if (this.#mayBeUnseen)
            return { kind: 'present' };
        const { at, line } = login;
        const logout = { how: 'keeps-elsewhere', job: at.job, step: at.name, line };
        return this.#mayShare ? { kind: 'unclear', logins: [], logout } : { kind: 'unread', login };
    }
    #own({ tool, line, order }, credentials, registry, at) {
        const given = { tool, line, order, registry: [], isCertain: true, ...credentials };
        return { ...this.#planned(given, at), registry };
    }
    #planned({ tool, line, registry, username, password, isCertain }, { place, condition }) {
        return {
            at: place,
            line,
            tool,
            registry: registryNamed(registry),
            username,
            isCertain,
            condition,
            whose: whoseIs(password, this.#jobToken),
            ...(isSecretOfRepository(password) && { isSecret: true })
        };
    }
}
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
function isSecretOfRepository([only, ...others]) {
    return typeof only === 'object' && only.holds === 'secret' && others.length === 0;
}
const KEEPS = new Map([
    ['podman', ['containers']],
    ['buildah', ['containers']],
    ['skopeo', ['containers']],
    ['redhat-actions/podman-login', ['containers', 'docker']],
    ['redhat-actions/push-to-registry', ['containers']],
    ['helm', ['helm']],
    ['appany/helm-oci-chart-releaser', ['helm']],
    ['regctl', ['regctl']]
]);
function storesOf(tool) {
    return KEEPS.get(tool) ?? ['docker'];
}
function keptBy({ tool, scope = [] }) {
    return { stores: (0,partial/* isEmpty */.Im)(scope) ? storesOf(tool) : ['buildx-scope'], scope };
}
const BUILDX = new Set([
    'docker/build-push-action',
    'docker/bake-action',
    'docker',
    'docker-buildx'
]);
const OF_BOTH = new Set(['crane', 'gcrane', 'ko', 'cosign']);
function looksIn(tool) {
    if (BUILDX.has(tool))
        return ['buildx-scope', 'docker'];
    const own = storesOf(tool).filter((store) => store !== 'docker');
    return OF_BOTH.has(tool) ? ['docker', 'containers'] : [...own, 'docker'];
}
function standing(changes, write, registry, condition) {
    const stores = looksIn(write.tool);
    const scoped = inScope(changes, write);
    const found = stores.map((store) => {
        const kept = scoped.filter((change) => change.stores?.includes(store) !== false);
        return loginAt(kept, registry, condition);
    });
    const made = found.find(({ kind }) => kind === 'later' || kind === 'unclear');
    if (made !== undefined)
        return made;
    const other = found.find(({ kind }) => kind !== 'present');
    if (other === undefined)
        return undefined;
    const hasOwn = stores[0] !== 'buildx-scope' && stores[0] !== 'docker';
    const isLeft = hasOwn && found.some(({ kind }) => kind === 'present');
    return other.kind === 'logged-out' && isLeft ? { ...other, kind: 'unclear', logins: [] } : other;
}
function inScope(changes, write) {
    const ranked = changes.map((change) => ({
        change,
        rank: change.kind === 'logout' || (0,partial/* isEmpty */.Im)(change.scope) ? 0 : rankOf(change.scope, write)
    }));
    const highest = Math.max(0, ...ranked.map(({ rank }) => rank ?? 0));
    return ranked.flatMap(({ change, rank }) => {
        if (rank === 0)
            return [change];
        if (rank === -1)
            return [];
        if (change.kind !== 'logout' && (rank === undefined || write.tool === 'docker'))
            return [{ ...change, login: { ...change.login, isCertain: false, condition: '' } }];
        return rank === highest ? [change] : [];
    });
}
function rankOf(scope, { reference }) {
    const [path = '', actions, ...others] = (0,partial/* known */.eO)(scope)?.split('@') ?? [];
    const repository = /^[^/]*\/([^:@]+)/.exec((0,partial/* knownStart */.ai)(reference))?.[1];
    const all = actions?.split(',') ?? [];
    if (others.length > 0 || !all.every((action) => action === 'pull' || action === 'push'))
        return -1;
    if ((0,partial/* known */.eO)(scope) === undefined || (path !== '' && repository === undefined))
        return undefined;
    if (path !== '' && path !== repository)
        return -1;
    return (path === '' ? 1 : 10) + all.length;
}
function loginAt(changes, registry, condition) {
    let current = { kind: 'present' };
    for (const change of changes) {
        const of = change.kind === 'logout' ? change : change.login;
        const isKnown = of.registry !== undefined && registry !== undefined;
        if (isKnown && of.registry !== registry)
            continue;
        const isSure = isKnown && (of.isCertain || (of.condition !== '' && of.condition === condition));
        if (change.kind === 'skipped') {
            if (isKnown && current.kind === 'present')
                current = { kind: 'skipped', login: change.login };
        }
        else if (change.kind === 'login')
            current = isSure
                ? { kind: 'later', login: change.login }
                : unclearAfter(current, [change.login]);
        else {
            const { logout } = change;
            current = isSure ? { kind: 'logged-out', logout } : { ...unclearAfter(current, []), logout };
        }
    }
    return current;
}
function unclearAfter(current, more) {
    const before = current.kind === 'later' ? [current.login] : current.kind === 'unclear' ? current.logins : [];
    return { kind: 'unclear', logins: [...before, ...more] };
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
const ELSEWHERE = /\b(?:DOCKER_CONFIG|DOCKER_AUTH_CONFIG|REGISTRY_AUTH_FILE|HELM_REGISTRY_CONFIG|REGCTL_CONFIG)\b|\bdocker +--config\b|--(?:dest-)?authfile\b|--(?:to-)?registry-config\b|\brm\b[^\n]{0,500}[~/ ]\.docker\b/;
const FILES_OF_LOGINS = /auth[-_]?file|(?:registry|docker|regctl)[-_]config|auth\.json|\.docker\b/i;
function mayShareLogins(names, steps) {
    const written = steps.flatMap(({ env, with: given, run }) => [
        ...env.byName.keys(),
        ...given.byName.keys(),
        run?.text ?? ''
    ]);
    return [...names, ...written].some((text) => FILES_OF_LOGINS.test(text));
}
const FILE_OF_COMMAND = /--(?:(?:dest-)?authfile|(?:to-)?registry-config)[= ]+(\S+)|\bdocker +--config[= ]+(\S+)/;
function mayLogInElsewhere({ run }) {
    const files = (run?.text ?? '')
        .split('\n')
        .filter((line) => /\b(?:login|push|copy)\b/.test(line))
        .map((line) => FILE_OF_COMMAND.exec(line)?.slice(1).join(''));
    return files.some((file) => file !== undefined) && new Set(files).size > 1;
}
const AS_ROOT = /\bsudo +(?!-E\b|--preserve-env\b)[^\n]{0,500}\b(?:docker|podman|buildah|skopeo|crane|oras|helm)\b/;
const ROOT_LOGS_IN = /\bsudo\b[^\n]{0,500}\blogin\b/;
function looksElsewhere(step, steps) {
    const script = step.run?.text ?? '';
    const isElsewhere = ELSEWHERE.test([...step.env.byName.keys(), script].join('\n'));
    const isRootLoggedIn = steps
        .slice(0, step.index + 1)
        .some(({ run }) => ROOT_LOGS_IN.test(run?.text ?? ''));
    if (!isElsewhere && (isRootLoggedIn || !AS_ROOT.test(script)))
        return undefined;
    return /GITHUB_ENV|\.docker\b/.test(script) ? 'job' : 'step';
}

// EXTERNAL MODULE: ./src/plan/actions/action-step.ts
var action_step = __webpack_require__(1228);
;// CONCATENATED MODULE: ./src/plan/name-sources.ts

function sourcesOf(image, line, around) {
    const [first = '', ...rest] = image.split('/');
    const host = /[.:]/.test(first) || first === 'localhost' ? first : undefined;
    const owner = host === undefined ? first : rest[0];
    const entries = entriesAt(line, around);
    const ofHost = host === undefined ? undefined : only(entries.flatMap((one) => hostIn(one, host)));
    const ofOwner = owner === undefined ? undefined : only(entries.flatMap((one) => ownerIn(one, owner, host)));
    return { ...(ofHost && { host: ofHost }), ...(ofOwner && { owner: ofOwner }) };
}
function sourceOf({ text, line }, around) {
    const pieces = text.length > name_sources_LONGEST ? [] : piecesOf(text.trim(), { line }, around);
    const [piece, ...others] = pieces;
    const isTold = piece?.text !== undefined && others.length === 0;
    return isTold && piece.source.expression !== undefined ? piece.source : undefined;
}
function only(found) {
    const distinct = new Map(found.map((one) => [JSON.stringify(one), one]));
    return distinct.size === 1 ? found[0] : undefined;
}
function entriesAt(line, around) {
    const { step } = around;
    const input = [...step.with.byName.values()].find((field) => field.line === line);
    if (input !== undefined)
        return linesOf(input).map((one) => piecesOf(one.text, one, around));
    if (step.run === undefined)
        return [];
    const lines = linesOf(step.run);
    const start = line - step.run.firstLine;
    const length = lines.slice(start).findIndex(({ text }) => !text.trimEnd().endsWith('\\'));
    const command = lines.slice(start, length === -1 ? undefined : start + length + 1);
    return [command.flatMap((one) => piecesOf(one.text, one, around, true))];
}
const name_sources_LONGEST = 4000;
function linesOf({ text, firstLine }) {
    if (text.length > name_sources_LONGEST)
        return [];
    return text.split('\n').map((one, index) => ({ text: one, line: firstLine + index }));
}
const DEEPEST = 3;
const TAKEN = /\$\{\{(?<expression>[^}]*)\}\}|\$(?:\{(?<braced>\w+)\}|(?<plain>[A-Za-z_]\w*))/g;
function piecesOf(text, source, around, isScript = false, depth = 0) {
    const pieces = [];
    let end = 0;
    for (const match of text.matchAll(TAKEN)) {
        const { expression, braced, plain } = match.groups ?? {};
        const variable = isScript ? (braced ?? plain) : undefined;
        if (expression === undefined && variable === undefined)
            continue;
        pieces.push({ text: text.slice(end, match.index), source });
        const taken = expression?.trim() ?? `env.${variable ?? ''}`;
        const unknown = { text: undefined, source: { line: source.line, expression: match[0] } };
        const value = depth < DEEPEST ? valuesOf(taken, around) : [];
        const found = value.flatMap((one) => piecesOf(one.text, { line: one.line, expression: match[0] }, around, false, depth + 1));
        pieces.push(...(found.length === 0 ? [unknown] : found));
        end = match.index + match[0].length;
    }
    return [...pieces, { text: text.slice(end), source }].filter((piece) => piece.text !== '');
}
function valuesOf(expression, { step, job, env }) {
    const variable = /^env\.(\w+)$/i.exec(expression)?.[1];
    if (variable !== undefined) {
        const blocks = [step.env, job.env, env].map(({ byName }) => byName.get(variable));
        const field = blocks.find((one) => one !== undefined);
        return field === undefined ? [] : linesOf(field);
    }
    const id = /^steps\.([\w-]+)\.outputs\.tags$/i.exec(expression)?.[1];
    const metadata = job.steps.find((one) => one.id === id && id !== undefined && (0,action_step/* isMetadata */.SE)(one));
    const images = metadata?.with.byName.get('images');
    return images === undefined ? [] : linesOf(images);
}
function hostIn(entry, host) {
    const written = writtenIn(entry, host);
    if (written.length > 0)
        return written;
    const [first, next] = entry;
    return first?.text === undefined && next?.text?.startsWith('/') === true && first !== undefined
        ? [first.source]
        : [];
}
function ownerIn(entry, owner, host) {
    const written = writtenIn(entry, owner);
    if (written.length > 0 || host === undefined)
        return written;
    return entry.flatMap(({ text, source }, index) => {
        const [before, after] = [entry[index - 1]?.text ?? '', entry[index + 1]?.text ?? ''];
        const isBehind = before.toLowerCase().endsWith(`${host.toLowerCase()}/`);
        return text === undefined && isBehind && /^(?:\/|$)/.test(after) ? [source] : [];
    });
}
function writtenIn(entry, word) {
    const part = new RegExp(`(?:^|[\\s"'=/,])${word.replaceAll(/[^\w]/g, '\\$&')}(?=$|[\\s"'/:@,])`, 'i');
    return entry.flatMap(({ text, source }) => (part.test(text ?? '') ? [source] : []));
}

// EXTERNAL MODULE: ./src/image/build-flags.ts
var build_flags = __webpack_require__(3807);
;// CONCATENATED MODULE: ./src/plan/actions/metadata-action.ts





function readMetadata(step, id, exported) {
    const images = imagesIn(step.input('images'));
    const tags = exported === undefined
        ?
            (images.length === 0 ? [(0,action_step/* certain */.pY)([])] : images).map(({ text: image, isCertain }) => ({
                text: (0,partial/* concat */.xW)(image, [':', (0,partial/* unknown */.L5)(`a tag of ${id}`)]),
                isCertain
            }))
        : tagsIn(step, exported).map(action_step/* certain */.pY);
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
        ...plan_effects/* NO_EFFECTS */.hh,
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
            return several.flatMap((name) => ((0,partial/* isEmpty */.Im)(name) ? [] : [(0,action_step/* certain */.pY)((0,partial/* lower */.ib)(name))]));
    }
    return all.flatMap(imageIn);
}
function isComment([first]) {
    return typeof first === 'string' && first.startsWith('#');
}
function imageIn(line) {
    const marks = new partial/* Marks */.Pl();
    const marked = marks.mark(line);
    const fields = marked === undefined ? undefined : (0,build_flags/* csvFields */.qZ)(marked);
    if (fields === undefined)
        return [(0,action_step/* certain */.pY)(line)];
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

// EXTERNAL MODULE: ./src/base/promises.ts
var promises = __webpack_require__(6823);
// EXTERNAL MODULE: ./src/plan/actions/docker-actions.ts
var docker_actions = __webpack_require__(4753);
;// CONCATENATED MODULE: ./src/plan/actions/known-actions.ts






const RULES = new Map([
    ['docker/build-push-action', docker_actions/* readBuild */.lT],
    ['depot/build-push-action', docker_actions/* readBuild */.lT],
    ['useblacksmith/build-push-action', docker_actions/* readBuild */.lT],
    ['docker/bake-action', docker_actions/* readBake */.MF],
    ['depot/bake-action', docker_actions/* readBake */.MF],
    ['docker/login-action', docker_actions/* readLogin */.mN],
    ['redhat-actions/podman-login', loginBy('registry')],
    ['azure/docker-login', loginBy('login-server')],
    ['docker/setup-buildx-action', nothing],
    ['docker/setup-qemu-action', nothing],
    ['docker/setup-docker-action', nothing],
    ['docker/setup-compose-action', nothing],
    ['docker/scout-action', nothing],
    ['redhat-actions/buildah-build', readBuildahBuild],
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
    const rule = ruleOf(step.action);
    if (rule !== undefined)
        return isInside(step.action) ? plan_effects/* NO_EFFECTS */.hh : rule(step);
    if (!step.isGiven('push') || !step.isGiven('tags'))
        return readUnknown(step);
    return looksLikeBuild(step) ? (0,docker_actions/* readBuild */.lT)(step) : readUnknownPush(step);
}
function ruleOf(action) {
    const [owner = '', name = ''] = action.split('/');
    return RULES.get(action) ?? RULES.get(`${owner}/${name}`) ?? RULES.get(owner);
}
function isLoginKnown(action) {
    const rule = ruleOf(action);
    return action === 'docker/metadata-action' || (rule !== undefined && rule !== scripted);
}
function isInside(action) {
    return action.startsWith('docker/') && action.split('/').length > 2;
}
const NAMING = ['image', 'images', 'image-name', 'image_name', 'name', 'repository', 'registry'];
function looksLikeBuild(step) {
    return hasSlash(step.input('tags')) && !NAMING.some((name) => step.isGiven(name));
}
function nothing() {
    return plan_effects/* NO_EFFECTS */.hh;
}
function variables() {
    return { ...plan_effects/* NO_EFFECTS */.hh, written: plan_contexts/* OTHERS_WRITTEN */.kQ };
}
function scripted(step) {
    return runsPush(step) ? readUnknownPush(step) : variables();
}
function loginBy(registryInput) {
    return (step) => ({ ...plan_effects/* NO_EFFECTS */.hh, logins: [(0,docker_actions/* loginWith */.Qq)(step, registryInput)] });
}
function pushing(pushes, logins = []) {
    return { ...plan_effects/* NO_EFFECTS */.hh, logins, pushes };
}
function hasSlash(text) {
    return text.some((part) => typeof part === 'string' && part.includes('/'));
}
function readAttest(step) {
    const subject = (0,action_step/* certain */.pY)((0,partial/* lower */.ib)(step.input('subject-name')));
    return pushing((0,action_step/* writesOf */.AP)(step, 'subject-name', [subject], step.flag('push-to-registry', false)));
}
function readBuildahBuild(step) {
    const image = (0,values_value/* text */.Qq)((0,partial/* lower */.ib)(step.input('image')));
    const tags = (0,values_value/* text */.Qq)(step.input('tags'));
    const outputs = (0,values_value/* mapping */.pq)([
        ['image', image],
        ['tags', tags]
    ], (name) => (0,values_value/* doubt */.B2)(`steps.*.outputs.${name}`));
    return { ...plan_effects/* NO_EFFECTS */.hh, outputs };
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
    const logins = step.isGiven('password') ? [(0,docker_actions/* loginWith */.Qq)(step, 'registry')] : [];
    return pushing((0,action_step/* writesOf */.AP)(step, 'image', names.map(action_step/* certain */.pY), true), logins);
}
function readPushToGhcr(step) {
    const registry = (0,partial/* textOf */.b6)('ghcr.io');
    const password = step.input('github_token');
    const image = (0,partial/* lower */.ib)(step.input('image_name'));
    const names = [(0,partial/* concat */.xW)(registry, ['/'], image), step.isGiven('docker_io_token') ? image : []];
    return pushing((0,action_step/* writesOf */.AP)(step, 'image_name', names.map(action_step/* certain */.pY), true), [
        (0,docker_actions/* loginOf */.DQ)(step, { registry, username: [], password })
    ]);
}
function readManifest(step) {
    const tags = (0,action_step/* listIn */.Of)(step, 'tags');
    return tags.length === 0
        ? readUnknown(step)
        : pushing((0,action_step/* writesOf */.AP)(step, 'tags', tags, step.flag('push', true)));
}
function readHelmRelease(step) {
    const registry = step.input('registry');
    const reference = (0,partial/* concat */.xW)(registry, ['/'], step.input('repository'), ['/'], step.input('name'));
    return pushing((0,action_step/* writesOf */.AP)(step, 'name', [(0,action_step/* certain */.pY)(reference)], true), [
        (0,docker_actions/* loginOf */.DQ)(step, {
            registry,
            username: step.input('registry_username'),
            password: step.input('registry_password')
        })
    ]);
}
function readTagPush(step) {
    return pushing((0,action_step/* writesOf */.AP)(step, 'dst', (0,action_step/* listIn */.Of)(step, 'dst'), true));
}
function readDevContainer(step) {
    const when = (0,partial/* known */.eO)(step.input('push'));
    const push = when === 'always' ? true : when === 'never' ? false : undefined;
    return pushing((0,action_step/* writesOf */.AP)(step, 'imagename', [(0,action_step/* certain */.pY)(step.input('imagename'))], push));
}
function readGoReleaser(step) {
    const args = (0,partial/* display */.Vy)(step.input('args'));
    const isRelease = /\b(release|publish|continue)\b/.test(args);
    const isDry = /--snapshot|--skip[= ]\S*publish|--skip-publish/.test(args);
    return isRelease && !isDry ? unclear(step, 'file') : plan_effects/* NO_EFFECTS */.hh;
}
function readSetupKo(step) {
    const given = step.environment('KO_DOCKER_REPO');
    if (given !== undefined && !(0,partial/* isEmpty */.Im)(given)) {
        const isSure = given.some((part) => typeof part === 'string');
        return isSure ? plan_effects/* NO_EFFECTS */.hh : { ...plan_effects/* NO_EFFECTS */.hh, written: setting('KO_DOCKER_REPO', undefined) };
    }
    const repository = step.environment('GITHUB_REPOSITORY') ?? [(0,partial/* unknown */.L5)('github.repository')];
    const password = [{ ...(0,partial/* unknown */.L5)('github.token'), holds: 'job-token' }];
    return {
        ...plan_effects/* NO_EFFECTS */.hh,
        logins: [(0,docker_actions/* loginOf */.DQ)(step, { registry: (0,partial/* textOf */.b6)('ghcr.io'), username: (0,partial/* textOf */.b6)('dummy'), password })],
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
    const logins = isDry === true ? [] : [(0,docker_actions/* loginWith */.Qq)(step, 'registry')];
    const push = isDry === undefined ? undefined : !isDry;
    return pushing((0,action_step/* writesOf */.AP)(step, 'name', [(0,action_step/* certain */.pY)(reference)], push), logins);
}
function readUnknownPush(step) {
    return unclear(step, 'action');
}
function unclear(step, why) {
    return {
        ...plan_effects/* NO_EFFECTS */.hh,
        written: plan_contexts/* OTHERS_WRITTEN */.kQ,
        unclear: [{ line: step.line, text: step.action, why }]
    };
}
const PUSHES = /push|publish|docker|ghcr|container|image|registry|\boci\b|helm|buildpack|kaniko|goreleaser|\bko\b|\bjib\b|buildah|podman/;
const HARMLESS = [
    /setup|install|log-?in|credentials|cache|free-disk|compose|helmfile|qemu|buildx$/,
    /scan|lint|trivy|grype|snyk|sbom|scout|\bdive\b|hadolint|verify|inspect|diff|size/,
    /delete|prune|clean|remove|purge|retention/,
    /metadata|\bmeta\b|version|label|description|changelog|comment|notify|slack|badge/,
    /(?<![a-z])tests?(?![a-z])|result|report|coverage|pages|docs|pypi|npm|crates|cargo|nuget|\bgem\b|maven|gradle|vscode/,
    /push-protection|git-push|github-push|push-changes/
];
const IMAGE = '(?:docker|containers?|images?|oci|ghcr|registry|helm|charts?)';
const PUSHES_IMAGE = new RegExp(`${IMAGE}[\\w/-]*(?:push|publish)|(?:push|publish)[\\w/-]*${IMAGE}|build-with-cache|kaniko`);
const LONGEST_NAME = 300;
function readUnknown(step) {
    const name = step.action
        .slice(0, LONGEST_NAME)
        .replace(/^docker:\/\/(?:[^/]*[.:][^/]*\/)?([^:]*).*/, '$1');
    const isHarmless = !PUSHES_IMAGE.test(name) && HARMLESS.some((words) => words.test(name));
    const mayPush = !isHarmless && (PUSHES.test(name) || runsPush(step));
    return mayPush ? unclear(step, 'action') : { ...plan_effects/* NO_EFFECTS */.hh, written: plan_contexts/* OTHERS_WRITTEN */.kQ };
}
const PUSH_COMMAND = /\b(?:docker|podman|nerdctl|buildah|skopeo|crane|regctl|oras|helm|ko)\b[^\n]{0,200}?(?<![\w-])(?:--)?(?:push|copy|publish)(?![\w-])/i;
function runsPush(step) {
    return step.inputs().some((input) => PUSH_COMMAND.test((0,partial/* display */.Vy)(input)));
}

;// CONCATENATED MODULE: ./src/plan/steps.ts









function readSteps(steps, scope) {
    const first = (scope.own?.index ?? -1) + 1;
    const progress = beginning(steps, scope);
    readEarlierMetadata(steps.slice(0, Math.max(first - 1, 0)), scope, progress);
    const all = steps.slice(first).map((step) => {
        const view = viewOf(step, scope, progress);
        const runs = view.isTrue(step.condition);
        const full = readEffects(view, scope, progress);
        const effects = runs === false ? plan_effects/* NO_EFFECTS */.hh : runs === undefined ? (0,plan_effects/* perhaps */.mt)(full) : full;
        const left = step.mayFail ? (0,plan_effects/* perhaps */.mt)(effects) : effects;
        progress.written = (0,plan_effects/* bothWritten */.li)(progress.written, left.written);
        if (step.id !== undefined)
            progress.steps.set(step.id.toLowerCase(), runs === false ? plan_contexts/* SKIPPED_STEP */.KN : (0,plan_contexts/* unknownStep */.H8)(step.id, left.outputs));
        return {
            step,
            runs,
            effects,
            skippedLogins: runs === false ? full.logins : [],
            mayLogIn: runs !== false && mayLogIn(step, scope),
            isSkippedPush: isSkippedPush(step, full, effects)
        };
    });
    return { effects: all, context: progress.steps };
}
function isSkippedPush(step, full, effects) {
    const given = step.with.byName;
    const isTold = given.has('push') || given.has('push-to-registry') || (0,action_step/* isBuild */.Tc)(step);
    const mayPush = full.pushes.length + full.unclear.length > 0 || isTold || full.hasSkippedPush;
    return mayPush && effects.pushes.length + effects.unclear.length === 0;
}
function mayLogIn({ uses, run, shell, isUnclear }, scope) {
    if (isUnclear)
        return true;
    if (run !== undefined)
        return !isFollowed(run.text, shell ?? scope.shell);
    const action = nameIn(uses ?? '');
    return action !== scope.ownAction && !isLoginKnown(action);
}
function beginning(steps, scope) {
    const { own, world, ownName } = scope;
    const known = steps.flatMap((step) => {
        const { id, index } = step;
        if (id === undefined)
            return [];
        if (own === undefined || index > own.index)
            return [[id.toLowerCase(), (0,values_value/* mapping */.pq)([])]];
        const value = index === own.index ? (0,plan_contexts/* ownContext */.Sb)({ id, world, ownName }) : (0,values_value/* lazily */.qy)(() => scope.earlier(step));
        return [[id.toLowerCase(), value]];
    });
    return { steps: new Map(known), bakeFiles: new Map(), written: plan_contexts/* NOTHING_WRITTEN */.qv };
}
function viewOf(step, scope, progress) {
    const before = (0,plan_contexts/* after */.Pl)(progress.written, scope.environment);
    const outer = contextsWith(scope, progress, before);
    const environment = (0,plan_contexts/* withStepEnv */.al)(step.env, outer, before);
    const contexts = contextsWith(scope, progress, environment);
    return {
        step,
        environment,
        contexts,
        isTrue: (condition) => (0,values_value/* conditionOf */.rI)(condition, contexts) ?? answerOfOwn(condition, scope),
        ownAnswer: (template) => answerOfOwn(template, scope),
        read: scope.read,
        bakeTags: (file) => progress.bakeFiles.get(file)
    };
}
function answerOfOwn(template, { own, world, contexts }) {
    const isOwn = own?.id !== undefined && (0,values_value/* looksAtStep */.S6)(template, own.id, contexts.expressions);
    return isOwn ? world === 'push' : undefined;
}
function contextsWith(scope, progress, environment) {
    const { get, expressions } = scope.contexts;
    return {
        get: (name) => {
            if (name === 'env')
                return envContext((0,plan_contexts/* contextOf */.Vm)(environment));
            return name === 'steps' ? (0,values_value/* mapping */.pq)(progress.steps) : get(name);
        },
        expressions
    };
}
function envContext(environment) {
    return (0,values_value/* mapping */.pq)([], (name) => {
        const value = environment(name);
        if (value === undefined)
            return null;
        const [only, ...others] = value;
        return typeof only === 'object' && others.length === 0 ? (0,values_value/* doubt */.B2)(only) : (0,values_value/* text */.Qq)(value);
    });
}
function readEffects(view, scope, progress) {
    const isReadable = scope.budget.left >= 0;
    const effects = isReadable && (0,action_step/* isMetadata */.SE)(view.step)
        ? remembered(readMetadata((0,action_step/* actionStep */.J2)(view), view.step.id ?? 'metadata'), progress)
        : readStep(view, scope);
    const written = effects.pushes.length + effects.caches.length;
    scope.budget.left -= COST_OF_STEP + COST_OF_WRITE * written;
    return effects;
}
const COST_OF_STEP = 100;
const COST_OF_WRITE = 100;
function readStep(view, scope) {
    const { step } = view;
    if (step.isUnclear || scope.budget.left < 0)
        return steps_unclear(step, 'form');
    if (step.run !== undefined)
        return readRunStep(view, scope);
    if (step.uses === undefined || nameIn(step.uses) === scope.ownAction)
        return plan_effects/* NO_EFFECTS */.hh;
    return step.uses.startsWith('.') ? readLocal(view, scope) : readAction((0,action_step/* actionStep */.J2)(view));
}
function steps_unclear(step, why) {
    return {
        ...plan_effects/* NO_EFFECTS */.hh,
        written: plan_contexts/* OTHERS_WRITTEN */.kQ,
        unclear: [{ line: step.line, text: step.uses ?? step.name ?? '', why }]
    };
}
function readLocal(view, scope) {
    const { step } = view;
    const action = scope.actions.get(pathOf(step.uses ?? ''));
    if (action === undefined || scope.isInside)
        return steps_unclear(step, 'action');
    if (action.using.toLowerCase() !== 'composite')
        return readAction((0,action_step/* actionStep */.J2)(view));
    const inside = readSteps(action.steps, insideOf(view, scope, action)).effects;
    const effects = (0,plan_effects/* together */.bs)(inside.map((one) => one.effects));
    const outputs = [...action.outputs.byName].map(([name, { text: template }]) => {
        const isLiteral = !template.includes('${{');
        return [
            name,
            isLiteral ? (0,values_value/* text */.Qq)(template) : (0,values_value/* doubt */.B2)(`steps.${step.id ?? ''}.outputs.${name}`)
        ];
    });
    const hasSkippedPush = inside.some(({ isSkippedPush }) => isSkippedPush);
    return { ...atLine(effects, step.line), hasSkippedPush, outputs: (0,values_value/* mapping */.pq)(outputs) };
}
function insideOf(view, scope, action) {
    const given = (name) => view.step.with.byName.get(name);
    const inputs = (0,values_value/* mapping */.pq)([...action.inputs].map(([name, input]) => {
        const field = given(name);
        if (field === undefined && view.step.with.isUnclear)
            return [name, (0,values_value/* doubt */.B2)(`inputs.${name}`)];
        const template = field?.text ?? input.default ?? '';
        const value = (0,values_value/* valueOf */.RP)(template, field === undefined ? scope.contexts : view.contexts);
        return [name, (0,plan_contexts/* typed */.nE)(value, 'string')];
    }));
    const contexts = (0,values_value/* over */.Zh)(scope.contexts, { inputs });
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
function pathOf(uses) {
    return uses.replace(/^\.\//, '').replace(/\/+$/, '');
}
function nameIn(uses) {
    return (uses.split('@')[0] ?? '').toLowerCase();
}
function remembered({ bakeFile, tags, effects }, progress) {
    progress.bakeFiles.set(bakeFile, tags);
    return effects;
}
function readEarlierMetadata(steps, scope, progress) {
    let exported = scope.exportedTags;
    for (const step of steps.toReversed()) {
        if (!(0,action_step/* isMetadata */.SE)(step))
            continue;
        const view = viewOf(step, scope, progress);
        const runs = view.isTrue(step.condition);
        if (runs === false)
            continue;
        const action = (0,action_step/* actionStep */.J2)(view);
        const isItsOwn = exported !== undefined &&
            !(0,partial/* isEmpty */.Im)(exported) &&
            agree(imagesIn(action.input('images')), tagsIn(action, exported));
        const own = isItsOwn ? exported : undefined;
        if (isItsOwn || runs === true)
            exported = undefined;
        const { id } = step;
        if (id !== undefined) {
            const made = (0,promises/* once */.Oo)(() => remembered(readMetadata(action, id, own), progress).outputs ?? null);
            keepOutputs(id, made, progress);
        }
        scope.budget.left -= COST_OF_STEP;
    }
}
function keepOutputs(id, made, progress) {
    const given = progress.steps.get(id.toLowerCase()) ?? null;
    const kept = (0,values_value/* mapping */.pq)([], (name) => name.toLowerCase() === 'outputs'
        ? merged((0,values_value/* mappingMember */.Zb)(given, name), made)
        : (0,values_value/* mappingMember */.Zb)(given, name));
    progress.steps.set(id.toLowerCase(), kept);
}
function merged(given, made) {
    return (0,values_value/* mapping */.pq)([], (name) => {
        const isFile = name.toLowerCase().startsWith('bake-file');
        const value = isFile ? null : (0,values_value/* mappingMember */.Zb)(given, name);
        return value === null || (0,values_value/* isKind */.VF)(value, 'doubt') ? (0,values_value/* mappingMember */.Zb)(made(), name) : value;
    });
}

;// CONCATENATED MODULE: ./src/plan/job.ts






function readJob(reading) {
    const [pushing, refused] = [stepsIn(reading, 'push'), stepsIn(reading, 'no-push')];
    const open = new Set(refused.flatMap(writesIn));
    const { job, fileEnv, variables } = reading;
    const names = [...variables, ...job.env.byName.keys(), ...fileEnv.byName.keys()];
    const mayShare = mayShareLogins(names, job.steps);
    const logins = new Logins(reading.jobToken, reading.isAnother, mayShare);
    const part = joinedParts(pushing.map((step) => partOf(reading, step, open, logins)));
    return { ...part, ungated: reading.job.steps.flatMap((step) => ungatedBy(step, part.pushes)) };
}
function joinedParts(parts) {
    return {
        pushes: parts.flatMap((part) => part.pushes),
        caches: parts.flatMap((part) => part.caches),
        builds: parts.flatMap((part) => part.builds),
        logins: parts.flatMap((part) => part.logins),
        unclear: parts.flatMap((part) => part.unclear),
        ungated: parts.flatMap((part) => part.ungated),
        steps: parts.flatMap((part) => part.steps),
        hasSkippedPush: parts.some((part) => part.hasSkippedPush)
    };
}
function stepsIn({ job, scopeIn, runsIn }, world) {
    const runs = runsIn(world);
    const { effects } = readSteps(job.steps, scopeIn(world));
    if (runs === true)
        return effects;
    return effects.map((one) => ({
        ...one,
        runs: one.runs === false ? false : runs,
        effects: runs === false ? plan_effects/* NO_EFFECTS */.hh : ofPerhaps(one.effects),
        isSkippedPush: one.isSkippedPush || (runs === false && one.effects.pushes.length > 0)
    }));
}
function ofPerhaps(effects) {
    const { pushes, caches, builds } = (0,plan_effects/* perhaps */.mt)(effects);
    return { ...effects, pushes, caches, builds };
}
function writesIn({ step, effects }) {
    return [...effects.pushes, ...effects.caches].map((write) => keyOf(step, write));
}
function keyOf({ index }, { reference, line }) {
    return `${index} ${line} ${(0,partial/* display */.Vy)(reference)}`;
}
function partOf({ job, exported, isAnother, fileEnv }, { step, runs, effects, skippedLogins, mayLogIn, isSkippedPush }, open, logins) {
    const at = { place: placeOf(job, step), condition: step.condition };
    const planned = (write) => {
        const { image, registry } = named(write.reference);
        const isExported = exported.has((0,partial/* known */.eO)(write.reference) ?? '');
        const { tool, line, reference, isCertain } = write;
        const isLookedAt = image !== undefined && !isAnother && pushes.length < MOST_LOOKED_AT;
        const sources = isLookedAt ? sourcesOf(image, line, { step, job, env: fileEnv }) : {};
        return {
            at: at.place,
            line,
            tool,
            origin: step.run !== undefined ? 'command' : isExported ? 'environment' : 'step',
            reference,
            image,
            registry,
            ...(Object.keys(sources).length > 0 && { sources }),
            isCertain,
            isGated: !open.has(keyOf(step, write)),
            login: logins.at(write, registry, at)
        };
    };
    const [pushes, caches, made] = [[], [], []];
    if (mayLogIn)
        logins.mayLogIn();
    for (const login of skippedLogins)
        logins.skip(login, at);
    const elsewhere = runs === false ? undefined : looksElsewhere(step, job.steps);
    if (elsewhere !== undefined)
        logins.lookElsewhere(at);
    for (const event of inOrder(effects)) {
        if (event.kind === 'login') {
            made.push(logins.logIn(event.login, at));
            if (mayLogInElsewhere(step))
                logins.lookElsewhere(at);
        }
        else if (event.kind === 'logout')
            logins.logOut(event.logout, at);
        else
            (event.kind === 'push' ? pushes : caches).push(planned(event.write));
    }
    if (elsewhere === 'step')
        logins.lookAgain(at);
    const unclear = [
        ...effects.unclear.map((one) => ({ ...one, at: at.place })),
        ...unclearNames(pushes)
    ];
    const told = {
        at: at.place,
        runs,
        isGated: pushes.length > 0 && pushes.every(({ isGated }) => isGated),
        pushes: pushes.length,
        caches: caches.length,
        logins: made.length,
        unclear: unclear.length
    };
    return {
        pushes,
        caches,
        builds: effects.builds.map((one) => ({ ...one, at: at.place })),
        logins: made,
        unclear,
        ungated: [],
        steps: [told],
        hasSkippedPush: isSkippedPush
    };
}
const MOST_LOOKED_AT = 20;
function inOrder({ logins, logouts, caches, pushes }) {
    const events = [
        ...logins.map((login) => ({ kind: 'login', login, order: login.order })),
        ...logouts.map((logout) => ({ kind: 'logout', logout, order: logout.order })),
        ...caches.map((write) => ({ kind: 'cache', write, order: write.order })),
        ...pushes.map((write) => ({ kind: 'push', write, order: write.order }))
    ];
    return events.toSorted((one, other) => one.order - other.order);
}
function unclearNames(pushes) {
    return pushes
        .filter(({ image }) => image === undefined)
        .map(({ at, line, reference, registry }) => {
        const [first] = (0,partial/* unknownsOf */.F9)(reference);
        const text = first?.why ?? (0,partial/* display */.Vy)(reference);
        return { at, line, why: 'name', text, ...(registry !== undefined && { registry }) };
    });
}
function ungatedBy(step, pushes) {
    const [first] = pushes.filter(({ at, isGated }) => at.step === step.index && !isGated);
    if (first === undefined)
        return [];
    const hasInput = step.with.byName.has('push') || ((0,action_step/* isBuild */.Tc)(step) && !step.with.byName.has('outputs'));
    const line = step.with.byName.get('push')?.line ?? step.line;
    return [{ at: first.at, line, gate: hasInput ? 'push' : 'if' }];
}
const job_LONGEST_NAME = 200;
function placeOf(job, step) {
    const script = step.run?.text.trim().split('\n')[0];
    const name = step.name ?? step.uses ?? script ?? `step ${step.index + 1}`;
    return { job: job.id, step: step.index, name: name.slice(0, job_LONGEST_NAME), line: step.line };
}
function named(reference) {
    const whole = (0,partial/* known */.eO)(reference);
    if (whole !== undefined)
        return { image: whole, registry: registryIn(whole, true) };
    const start = (0,partial/* knownStart */.ai)(reference);
    const image = job_imageIn(start);
    const isNameOver = image !== undefined &&
        reference.slice(1).every((part) => typeof part !== 'string' || !part.includes('/'));
    return isNameOver
        ? { image, registry: registryIn(image, true) }
        : { image: undefined, registry: registryIn(start, false) };
}
function job_imageIn(start) {
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

// EXTERNAL MODULE: ./src/workflow/file.ts
var file = __webpack_require__(731);
;// CONCATENATED MODULE: ./src/plan/job-contexts.ts




function runContexts({ question, workflow, caller, expressions }) {
    const { known: values } = question;
    const github = (0,plan_contexts/* githubContext */.h4)(values);
    const shared = {
        github,
        runner: (0,plan_contexts/* runnerContext */.cE)(values),
        vars: (0,plan_contexts/* givenContext */.Ht)('vars', values.given.vars)
    };
    const base = {
        get: (name) => shared[name] ?? (0,values_value/* unknownMapping */.$b)(name),
        expressions
    };
    if (!question.isCalled) {
        const inputs = (0,plan_contexts/* manualInputs */.eL)(values, workflow.dispatchInputs);
        return (0,values_value/* over */.Zh)(base, { inputs, secrets: (0,plan_contexts/* secretsOf */.Fj)(values) });
    }
    const call = caller && {
        caller,
        path: question.workflow.path,
        calledIn: question.caller?.calledIn
    };
    const manual = { ...values, given: {} };
    const inputs = caller && (0,plan_contexts/* manualInputs */.eL)(manual, caller.dispatchInputs);
    const started = (0,values_value/* over */.Zh)(base, { inputs, secrets: (0,plan_contexts/* secretsOf */.Fj)(values) });
    const handed = handedOn(call, workflow, started);
    const { inputs: given } = values.given;
    return (0,values_value/* over */.Zh)(base, {
        inputs: given === undefined ? handed.inputs : (0,plan_contexts/* givenContext */.Ht)('inputs', given),
        secrets: handed.secrets
    });
}
function handedOn(call, called, contexts) {
    if (call === undefined)
        return job_contexts_NOTHING;
    const jobs = [...call.caller.jobs.values()];
    const callers = jobs.filter(({ uses }) => callsFile(uses, call));
    if (callers.length === 0 || jobs.some(({ uses }) => mayCallOthers(uses, call)))
        return job_contexts_NOTHING;
    return {
        inputs: (0,values_value/* mapping */.pq)([...called.callInputs].map(([name, input]) => [
            name,
            same(callers.map((job) => inputOf(job, name, input, contexts))) ?? (0,values_value/* doubt */.B2)(`inputs.${name}`)
        ])),
        secrets: handedSecrets(callers, contexts)
    };
}
const UNKNOWN_SECRETS = (0,values_value/* mapping */.pq)([['github_token', (0,plan_contexts/* tokenSecret */.Mi)()]], (name) => (0,values_value/* doubt */.B2)(`secrets.${name}`));
const job_contexts_NOTHING = {
    inputs: (0,values_value/* unknownMapping */.$b)('inputs'),
    secrets: UNKNOWN_SECRETS
};
function callsFile(uses, { path, calledIn }) {
    if (uses === undefined || !uses.includes(path))
        return false;
    const [owner = '', name = '', ...rest] = (uses.split('@')[0] ?? '').split('/');
    if (calledIn === undefined)
        return (0,file/* localPath */.$S)(uses) === path || rest.join('/') === path;
    return (0,file/* isSameName */.yS)(`${owner}/${name}`, calledIn) && rest.join('/') === path;
}
function mayCallOthers(uses, call) {
    if (uses === undefined || callsFile(uses, call))
        return false;
    return call.calledIn !== undefined || (0,file/* localPath */.$S)(uses) !== undefined;
}
function inputOf(job, name, input, contexts) {
    const given = [...job.with.byName].find(([key]) => key.toLowerCase() === name)?.[1];
    if (job.with.isUnclear)
        return (0,values_value/* doubt */.B2)(`inputs.${name}`);
    if (given !== undefined)
        return (0,plan_contexts/* typed */.nE)((0,values_value/* valueOf */.RP)(given.text, contexts), input.type);
    return input.default === undefined
        ? emptyOf(input.type)
        : (0,plan_contexts/* typed */.nE)((0,values_value/* valueOf */.RP)(input.default, contexts), input.type);
}
function emptyOf(type) {
    if (type === 'boolean')
        return false;
    return type === 'number' ? 0 : (0,values_value/* text */.Qq)('');
}
function handedSecrets(callers, contexts) {
    return (0,values_value/* mapping */.pq)([['github_token', (0,plan_contexts/* tokenSecret */.Mi)()]], (name) => {
        const values = callers.map((job) => secretOf(job, name, contexts));
        return same(values) ?? (0,values_value/* doubt */.B2)(`secrets.${name}`);
    });
}
function secretOf(job, name, contexts) {
    if (job.inheritsSecrets) {
        const secrets = contexts.get('secrets');
        return (0,values_value/* isKind */.VF)(secrets, 'mapping') ? secrets.get(name) : (0,values_value/* doubt */.B2)(`secrets.${name}`);
    }
    if (job.secrets.isUnclear)
        return (0,values_value/* doubt */.B2)(`secrets.${name}`);
    const given = [...job.secrets.byName].find(([key]) => key.toLowerCase() === name.toLowerCase());
    if (given === undefined)
        return (0,values_value/* text */.Qq)('');
    const value = (0,values_value/* valueOf */.RP)(given[1].text, contexts);
    const holds = holdsOf(value);
    if (holds === undefined)
        return (0,values_value/* doubt */.B2)(`secrets.${name}`);
    return (0,values_value/* truthOf */.D)(value) === false ? value : (0,values_value/* secret */.rJ)(`secrets.${name}`, holds);
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
const MOST_LEGS = 256;
function legsOf(matrix, contexts) {
    if (matrix === undefined)
        return [(0,values_value/* mapping */.pq)([])];
    const nothing = [(0,values_value/* unknownMapping */.$b)('matrix')];
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
        return (0,values_value/* valueOf */.RP)(written, contexts);
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

;// CONCATENATED MODULE: ./src/plan/related-jobs.ts








const NO_STEPS = new Map();
const related_jobs_DEEPEST = 5;
const MOST_JOBS = 500;
class JobReader {
    #parts;
    #contexts;
    #secrets;
    #budget = (0,partial/* fullBudget */.R_)();
    #outputs = new Map();
    #running = new Map();
    #depth = 0;
    #usesOwnName = false;
    constructor(parts) {
        this.#parts = parts;
        this.#contexts = runContexts(parts);
        const { known } = parts.question;
        const token = known.jobToken ?? '';
        const [job, step] = [parts.workflow.jobs.get(parts.question.job), parts.own];
        const blocks = [parts.workflow.env, ...(job ? [job.env] : []), ...(step ? [step.env] : [])];
        this.#secrets = [...(0,plan_contexts/* secretsIn */.VY)(known, blocks), ...(token === '' ? [] : [token])];
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
        const declared = (0,plan_contexts/* declaredIn */.eI)([job.env, this.#parts.workflow.env], contexts);
        const step = own === undefined ? undefined : job.steps[own.index];
        const exported = question.known.environment['DOCKER_METADATA_OUTPUT_TAGS'];
        const exportedTags = exported === undefined ? undefined : (0,partial/* textOf */.b6)(exported);
        const environment = (0,plan_contexts/* environmentHere */.yA)(question.known, step, declared);
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
        return (0,values_value/* over */.Zh)(this.#contexts, {
            secrets: this.#secretsOf(job),
            matrix: matrix === undefined ? undefined : (0,plan_contexts/* givenContext */.Ht)('matrix', matrix),
            strategy: strategy === undefined ? undefined : (0,plan_contexts/* givenContext */.Ht)('strategy', strategy),
            needs: given.needs === undefined ? this.#needsOf(job) : (0,plan_contexts/* givenContext */.Ht)('needs', given.needs)
        });
    }
    #secretsOf({ hasEnvironment }) {
        return this.#parts.question.isCalled && hasEnvironment ? UNKNOWN_SECRETS : undefined;
    }
    #earlierIn(job, own, contexts) {
        const { given } = this.#parts.question.known;
        const past = (0,promises/* once */.Oo)(() => (own === undefined ? NO_STEPS : this.#past(job, own, contexts)));
        return (step) => earlierStep(step, own && given.steps, past);
    }
    #past(job, own, contexts) {
        const steps = job.steps.slice(0, own?.index);
        return readSteps(steps, this.#scopeElsewhere(job, contexts)).context;
    }
    #scopeElsewhere(job, contexts) {
        const declared = (0,plan_contexts/* declaredIn */.eI)([job.env, this.#parts.workflow.env], contexts);
        return {
            ...this.#shared(job),
            contexts,
            environment: (0,plan_contexts/* environmentElsewhere */.QK)(this.#parts.question.known, declared),
            world: 'push',
            own: undefined,
            exportedTags: undefined,
            earlier: ({ id = '' }) => (0,plan_contexts/* unknownStep */.H8)(id)
        };
    }
    loginsOf(job) {
        const contexts = this.#contextsHere(job);
        const scope = this.#scopeElsewhere(job, contexts);
        const reading = { ...this.#reading(job), isAnother: false, runsIn: () => true };
        return readJob({ ...reading, scopeIn: () => scope }).logins;
    }
    dependent(job, gate, own) {
        const contextsIn = (world) => (0,values_value/* over */.Zh)(this.#contexts, {
            secrets: this.#secretsOf(job),
            vars: job.hasEnvironment ? (0,plan_contexts/* givenContext */.Ht)('vars', undefined) : undefined,
            needs: this.#needsAfter(job, gate, own, world)
        });
        const runsIn = (world) => this.#runs(job, gate, own, world);
        if (job.uses !== undefined)
            return [calling(job, runsIn('push'))];
        const legs = legsOf(job.matrix, contextsIn('push'));
        return legs.map((matrix) => {
            const scopeIn = (world) => {
                const contexts = (0,values_value/* over */.Zh)(contextsIn(world), { matrix });
                return { ...this.#scopeElsewhere(job, contexts), world };
            };
            return readJob({ ...this.#reading(job), isAnother: true, scopeIn, runsIn });
        });
    }
    #runs(job, gate, own, world) {
        const key = `${world} ${job.id}`;
        if (this.#running.has(key) || this.#running.size > MOST_JOBS)
            return this.#running.get(key);
        this.#running.set(key, undefined);
        const contexts = (0,values_value/* over */.Zh)(this.#contexts, { needs: this.#needsAfter(job, gate, own, world) });
        const before = asksForStatus(job)
            ? []
            : job.needs
                .filter((id) => id !== gate.id)
                .map((id) => this.#parts.workflow.jobs.get(id))
                .map((needed) => needed && this.#runs(needed, gate, own, world));
        const all = [(0,values_value/* conditionOf */.rI)(job.condition, contexts), ...before];
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
                return [[step.id, (0,plan_contexts/* ownContext */.Sb)({ id, world, ownName })]];
            const isOver = step.index < own.index;
            return [[step.id, isOver ? (0,values_value/* lazily */.qy)(() => earlier(step)) : (0,plan_contexts/* unknownStep */.H8)(step.id)]];
        });
        const contexts = (0,values_value/* over */.Zh)(here, { steps: (0,values_value/* mapping */.pq)(steps) });
        const outputs = [...gate.outputs.byName].map(([name, { text: template }]) => [name, (0,values_value/* valueOf */.RP)(template, contexts)]);
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
        const job = this.#parts.workflow.jobs.get(id);
        if (job === undefined || asksForStatus(waiting) || job.uses !== undefined)
            return [
                id,
                (0,values_value/* mapping */.pq)([['outputs', (0,values_value/* unknownMapping */.$b)(`needs.${id}.outputs`)]], (name) => (0,values_value/* doubt */.B2)(`needs.${id}.${name}`))
            ];
        const outputs = (0,promises/* once */.Oo)(() => this.#outputsOf(job));
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
        if (this.#depth > related_jobs_DEEPEST || job.outputs.isUnclear)
            return (0,values_value/* mapping */.pq)([], why);
        this.#depth += 1;
        const contexts = (0,values_value/* over */.Zh)(this.#contexts, { needs: this.#needsOf(job) });
        const steps = (0,values_value/* mapping */.pq)(this.#past(job, undefined, contexts));
        const outputs = [...job.outputs.byName].map(([name, { text: template }]) => {
            const value = (0,values_value/* valueOf */.RP)(template, (0,values_value/* over */.Zh)(contexts, { steps }));
            return [name, (0,values_value/* isKind */.VF)(value, 'doubt') ? why(name) : (0,values_value/* text */.Qq)((0,values_value/* printed */.zd)(value))];
        });
        this.#depth -= 1;
        this.#outputs.set(job.id, (0,values_value/* mapping */.pq)(outputs));
        return (0,values_value/* mapping */.pq)(outputs);
    }
    #reading(job) {
        const { environment, jobToken } = this.#parts.question.known;
        const tags = (environment['DOCKER_METADATA_OUTPUT_TAGS'] ?? '').split(/[\n,]/);
        const exported = new Set(tags.map((tag) => tag.trim()).filter(Boolean));
        const variables = Object.keys(environment);
        return { job, jobToken, exported, fileEnv: this.#parts.workflow.env, variables };
    }
    #shared(job) {
        const { question, workflow, actions, read, readScript } = this.#parts;
        const isWindows = question.known.environment['RUNNER_OS'] === 'Windows';
        const shell = job.shell ?? workflow.shell ?? (isWindows ? 'pwsh' : undefined);
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
            readScript,
            budget: this.#budget,
            isInside: false
        };
    }
}
function asksForStatus({ condition }) {
    return /(always|failure|cancelled) *\(/i.test(condition);
}
function earlierStep(step, steps, past) {
    const { id = '' } = step;
    const given = steps === undefined ? null : (0,plan_contexts/* givenContext */.Ht)('steps', steps);
    const handed = (0,values_value/* isKind */.VF)(given, 'mapping') ? given.get(id) : null;
    if (handed !== null)
        return handed;
    const told = (0,action_step/* isMetadata */.SE)(step) ? undefined : past().get(id.toLowerCase());
    return told ?? (0,plan_contexts/* unknownStep */.H8)(id);
}
function calling(job, runs) {
    const at = { job: job.id, step: 0, name: job.uses ?? '', line: job.line };
    const unclear = {
        at,
        line: job.line,
        why: 'file',
        text: job.uses ?? '',
        isCall: true
    };
    return {
        ...joinedParts([]),
        unclear: runs === false ? [] : [unclear],
        hasSkippedPush: runs === false
    };
}

// EXTERNAL MODULE: ./src/workflow/yaml.ts
var yaml = __webpack_require__(2314);
// EXTERNAL MODULE: ./src/workflow/permission-blocks.ts
var permission_blocks = __webpack_require__(6605);
;// CONCATENATED MODULE: ./src/plan/workflow-definition.ts


const MOST_STEPS = 1000;
async function readWorkflowDefinition(text) {
    const reading = await workflow_definition_open(text);
    if (reading === undefined)
        return undefined;
    const { file, root } = reading;
    const on = file.mapping(file.value(root, 'on'));
    const jobs = file.mapping(file.value(root, 'jobs')).map((entry) => jobFrom(file, entry));
    const start = root.find(({ name }) => name === 'on');
    return {
        eventLine: start && file.lineOf(start),
        events: eventsOf(file, file.value(root, 'on')),
        env: fieldsOf(file, file.value(root, 'env')),
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
async function readActionDefinition(text) {
    const reading = await workflow_definition_open(text);
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
async function workflow_definition_open(text) {
    if (text.length > permission_blocks/* WORKFLOW_LIMIT */.cN)
        return undefined;
    try {
        const document = await (0,yaml/* readYaml */.gM)(text);
        const root = document?.resolve(document.root);
        return document === undefined || root?.kind !== 'mapping'
            ? undefined
            : { file: new YamlReader(document), root: root.entries };
    }
    catch {
        return undefined;
    }
}
class YamlReader {
    #document;
    constructor(document) {
        this.#document = document;
    }
    resolved(value) {
        return this.#document.resolve(value);
    }
    value(entries, name) {
        return this.resolved(entries.find((entry) => entry.name === name)?.value);
    }
    mapping(value) {
        return value?.kind === 'mapping' ? value.entries : [];
    }
    items(value) {
        return value?.kind === 'sequence' ? value.items : [];
    }
    text(value) {
        return this.field(value)?.text;
    }
    field(value) {
        if (value?.kind !== 'scalar')
            return undefined;
        const line = this.line(value);
        const isBlock = value.style === 'literal' || value.style === 'folded';
        const isNull = value.style === 'plain' && /^(null|~)$/i.test(value.text);
        return { text: isNull ? '' : value.text, line, firstLine: isBlock ? line + 1 : line };
    }
    line(value) {
        return this.#document.line(value.span.start);
    }
    lineOf(entry) {
        return this.#document.line(entry.key.start);
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
        env: fieldsOf(file, file.value(body, 'env')),
        shell: defaultShell(file, body),
        hasEnvironment: body.some(({ name }) => name === 'environment'),
        steps: stepsOf(file, file.value(body, 'steps')),
        outputs: fieldsOf(file, file.value(body, 'outputs')),
        matrix: workflow_definition_writtenIn(file, file.value(file.mapping(file.value(body, 'strategy')), 'matrix')),
        uses: file.text(file.value(body, 'uses')),
        with: fieldsOf(file, file.value(body, 'with')),
        secrets: fieldsOf(file, secrets),
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
        .slice(0, MOST_STEPS)
        .map((item, index) => stepFrom(file, item, index));
}
function stepFrom(file, item, index) {
    const step = file.resolved(item);
    const body = file.mapping(step);
    const given = fieldsOf(file, file.value(body, 'with'));
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
        env: fieldsOf(file, file.value(body, 'env')),
        mayFail: !/^(false)?$/.test(file.text(file.value(body, 'continue-on-error')) ?? ''),
        isUnclear: step?.kind !== 'mapping' || body.some(({ name }) => name === '<<')
    };
}
function lowered(fields) {
    return new Map([...fields].map(([name, field]) => [name.toLowerCase(), field]));
}
function fieldsOf(file, value) {
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
function workflow_definition_writtenIn(file, value, left = { count: 5000 }, depth = 0) {
    left.count -= 1;
    if (left.count < 0 || depth > 20)
        return undefined;
    const inside = (inner) => workflow_definition_writtenIn(file, file.resolved(inner), left, depth + 1);
    if (value?.kind === 'scalar')
        return file.text(value);
    if (value?.kind === 'sequence')
        return { kind: 'list', items: value.items.map(inside) };
    if (value?.kind !== 'mapping')
        return undefined;
    const entries = value.entries.map((entry) => [entry.name, inside(entry.value)]);
    return { kind: 'mapping', entries };
}

;// CONCATENATED MODULE: ./src/plan/plan.ts







async function planOf(question, tools) {
    const workflow = await readWorkflowDefinition(question.workflow.text);
    if (workflow === undefined)
        return { kind: 'no-plan', why: 'unreadable-workflow' };
    const job = workflow.jobs.get(question.job);
    if (job === undefined || job.uses !== undefined)
        return { kind: 'no-plan', why: 'job-not-found' };
    const caller = question.caller && (await readWorkflowDefinition(question.caller.text));
    const files = { question, workflow, job, caller };
    let { expressions, readScript } = tools ?? {};
    for (;;) {
        const [looks, harmless] = [(0,values_value/* onlyLooks */.V8)(), onlyHarmless()];
        const plan = await planWith(files, {
            expressions: expressions ?? looks.expressions,
            readScript: readScript ?? harmless.readScript
        });
        if (expressions === undefined && !looks.isEnough()) {
            const { evaluate, mentions } = await Promise.all(/* import() */[__webpack_require__.e(748), __webpack_require__.e(257)]).then(__webpack_require__.bind(__webpack_require__, 1257));
            expressions = { evaluate, mentions };
        }
        else if (readScript === undefined && !harmless.isEnough()) {
            ;
            ({ readScript } = await __webpack_require__.e(/* import() */ 128).then(__webpack_require__.bind(__webpack_require__, 9128)));
        }
        else
            return plan;
    }
}
async function planWith({ question, workflow, job, caller }, tools) {
    const missing = new Set();
    const read = (path) => {
        const found = question.read(path);
        if (found === undefined)
            missing.add(path);
        return found;
    };
    const own = ownStep(job.steps, question.running);
    const looks = (id) => (template) => template.includes('${{') && (0,values_value/* looksAtStep */.S6)(template, id, tools.expressions);
    const dependents = own?.id === undefined ? [] : dependentsOf(workflow, job, looks(own.id));
    const actions = await localActions([job, ...dependents], read);
    const reader = new JobReader({ question, workflow, caller, own, actions, read, ...tools });
    const parts = [
        reader.ownJob(job, own && { index: own.index, id: own.id }),
        ...dependents.flatMap((one) => reader.dependent(one, job, { index: own?.index ?? 0, id: own?.id }))
    ];
    return {
        ...planFrom(parts),
        job: job.id,
        events: question.isCalled ? (caller?.events ?? []) : workflow.events,
        eventLine: question.isCalled ? undefined : workflow.eventLine,
        position: own?.index,
        own: own && ownPlace({ step: own, job, env: workflow.env }),
        ...earlierIn(job, own, reader),
        namesOtherRegistries: [job, ...dependents].some((one) => namesOthers(one, workflow.env)),
        usesOwnName: reader.usesOwnName || (own !== undefined && asksForName(job, own, looks)),
        secrets: reader.secrets,
        missing: [...missing]
    };
}
function ownPlace(around) {
    const { step, job } = around;
    const inputs = [...step.with.byName].map(([name, field]) => [name, sourceOf(field, around) ?? { line: field.line }]);
    return { job: job.id, line: step.line, inputs: new Map(inputs) };
}
const OTHER_REGISTRIES = /docker\.io|docker-?hub|quay|gcr\.io|pkg\.dev|artifact.?registry|azurecr|amazonaws|(?<![a-z])(?:ecr|acr|gar)(?![a-z])|gitlab|harbor|artifactory|jfrog|ttl\.sh|localhost:\d|127\.0\.0\.1:\d|aws-actions\/|google-github-actions\/|azure\/(?:docker-)?login/i;
function namesOthers({ steps, env }, ofFile) {
    const fields = [ofFile, env, ...steps.flatMap((step) => [step.with, step.env])];
    const written = [
        ...fields.flatMap(({ byName }) => [...byName].flatMap(([name, { text }]) => [name, text])),
        ...steps.flatMap(({ uses, run }) => [uses ?? '', run?.text ?? ''])
    ];
    return written.some((text) => OTHER_REGISTRIES.test(text));
}
function earlierIn({ steps, ...job }, own, reader) {
    const earlier = steps.slice(0, own?.index ?? 0);
    const sure = earlier.filter(({ uses = '', condition }) => /login/i.test(uses) && condition === '');
    const password = own?.with.byName.get('password')?.text ?? '';
    return {
        earlierLogins: sure.length === 0 ? [] : reader.loginsOf({ ...job, steps: sure }),
        mayBeLoggedIn: own === undefined ||
            earlier.some(({ uses = '', run }) => /login/i.test(`${uses} ${run?.text ?? ''}`)),
        passwordSecret: /^\s*\$\{\{\s*secrets\.([a-z_]\w*)\s*\}\}\s*$/i.exec(password)?.[1]
    };
}
function planFrom(parts) {
    const { hasSkippedPush, ...part } = joinedParts(parts);
    const unclear = distinct(part.unclear);
    const isNothing = part.pushes.length + unclear.length === 0;
    return {
        ...part,
        kind: 'plan',
        unclear,
        ungated: distinct(part.ungated),
        steps: distinct(part.steps),
        pushesNothing: isNothing ? (hasSkippedPush ? 'skipped' : 'no-step') : undefined
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
function dependentsOf(workflow, job, looksAtOwn) {
    const handsOn = [...job.outputs.byName.values()].some(({ text }) => looksAtOwn(text));
    const found = new Set();
    const wave = handsOn ? [job.id] : [];
    for (const id of wave) {
        const next = [...workflow.jobs.values()].filter((one) => one.needs.includes(id) && one !== job && !found.has(one));
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
        actions.set(path, found === undefined ? undefined : await readActionDefinition(found));
    }
    return actions;
}
const plan_LONGEST = 100;
function ownStep(steps, running) {
    const names = namesOf(steps);
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
function namesOf(steps) {
    const taken = new Set(steps.flatMap(({ id }) => (id === undefined ? [] : [id.toLowerCase()])));
    return steps.map(({ id, uses }) => {
        if (id !== undefined)
            return id;
        const name = `__${plan_nameOf(uses)}`.replaceAll(/[^A-Za-z0-9_-]/g, '_');
        for (let attempt = 1;; attempt += 1) {
            const suffix = attempt === 1 ? '' : `_${attempt}`;
            const candidate = name.slice(0, plan_LONGEST - suffix.length) + suffix;
            if (taken.has(candidate.toLowerCase()))
                continue;
            taken.add(candidate.toLowerCase());
            return candidate;
        }
    });
}
function plan_nameOf(uses) {
    if (uses === undefined)
        return 'run';
    if (uses.startsWith('./'))
        return 'self';
    if (uses.startsWith('docker://'))
        return uses.slice('docker://'.length);
    return (uses.split('@')[0] ?? '').split('/').slice(0, 2).join('/');
}


/***/ }),

/***/ 7779:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $b: () => (/* binding */ unknownMapping),
/* harmony export */   B2: () => (/* binding */ doubt),
/* harmony export */   Bq: () => (/* binding */ filled),
/* harmony export */   C5: () => (/* binding */ memberOf),
/* harmony export */   D: () => (/* binding */ truthOf),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   RP: () => (/* binding */ valueOf),
/* harmony export */   Rf: () => (/* binding */ fromJson),
/* harmony export */   S6: () => (/* binding */ looksAtStep),
/* harmony export */   Ul: () => (/* binding */ toPlain),
/* harmony export */   V8: () => (/* binding */ onlyLooks),
/* harmony export */   VF: () => (/* binding */ isKind),
/* harmony export */   Zb: () => (/* binding */ mappingMember),
/* harmony export */   Zh: () => (/* binding */ over),
/* harmony export */   pF: () => (/* binding */ CONTEXT_NAMES),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   pq: () => (/* binding */ mapping),
/* harmony export */   qy: () => (/* binding */ lazily),
/* harmony export */   rI: () => (/* binding */ conditionOf),
/* harmony export */   rJ: () => (/* binding */ secret),
/* harmony export */   uT: () => (/* binding */ isEmptySecret),
/* harmony export */   zd: () => (/* binding */ printed)
/* harmony export */ });
/* harmony import */ var _partial_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5283);
/* harmony import */ var _base_promises_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6823);


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
function isEmptySecret(value) {
    return value.truth === false && value.unknown.holds === 'secret';
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
function unknownMapping(name) {
    return mapping([], (member) => doubt(`${name}.${member}`));
}
function fromJson(json) {
    if (typeof json === 'boolean' || typeof json === 'number')
        return json;
    if (typeof json === 'string')
        return text(json);
    if (Array.isArray(json)) {
        const items = (0,_base_promises_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => json.map(fromJson));
        return {
            kind: 'list',
            filtered: false,
            get items() {
                return items();
            }
        };
    }
    if (typeof json !== 'object' || json === null)
        return null;
    const whole = (0,_base_promises_js__WEBPACK_IMPORTED_MODULE_1__/* .once */ .Oo)(() => mapping(Object.entries(json).map(([key, value]) => [key, fromJson(value)])));
    return {
        kind: 'mapping',
        get: (name) => whole().get(name),
        entries: () => whole().entries()
    };
}
function lazily(find) {
    return mapping([], (name) => mappingMember(find(), name));
}
function mappingMember(value, name) {
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
function onlyLooks() {
    let isEnough = true;
    const expressions = {
        evaluate: (expression) => {
            isEnough = false;
            return doubt(expression.trim());
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
        return doubt(template);
    const [only, ...others] = pieces;
    if (only?.kind === 'expression' && others.length === 0)
        return valueIn(only.text, contexts);
    return text((0,_partial_js__WEBPACK_IMPORTED_MODULE_0__/* .concat */ .xW)(...pieces.map((piece) => piece.kind === 'literal' ? [piece.text] : printed(valueIn(piece.text, contexts)))));
}
function filled(template, contexts) {
    return printed(valueOf(template, contexts));
}
function conditionOf(template, contexts) {
    if (template.trim() === '')
        return true;
    if (!template.includes('${{'))
        return truthOf(valueIn(template, contexts));
    return truthOf(valueOf(template, contexts));
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
    const compared = operator === undefined ? undefined : { isEqual: operator === '==', text: (0,_partial_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(literal) };
    return { context, members: members.slice(1).split('.'), compared };
}
function valueAt({ context, members, compared }, why, get) {
    const value = members.reduce((whole, name) => memberOf(whole, text(name)), get(context));
    if (compared === undefined)
        return value;
    if (isKind(value, 'doubt'))
        return isEmptySecret(value) ? (0,_partial_js__WEBPACK_IMPORTED_MODULE_0__/* .isEmpty */ .Im)(compared.text) === compared.isEqual : doubt(why.trim());
    if (!isKind(value, 'text'))
        return undefined;
    const whole = (0,_partial_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(value.text);
    if (whole === undefined)
        return (0,_partial_js__WEBPACK_IMPORTED_MODULE_0__/* .certainlyDiffer */ .Ak)(value.text, compared.text) ? !compared.isEqual : doubt(why.trim());
    if (!/^[ -~]*$/.test(whole))
        return undefined;
    return (whole.toUpperCase() === (0,_partial_js__WEBPACK_IMPORTED_MODULE_0__/* .known */ .eO)(compared.text)?.toUpperCase()) === compared.isEqual;
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


/***/ })

};
