export const id = 657;
export const ids = [657];
export const modules = {

/***/ 4657:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  askPull: () => (/* binding */ askPull)
});

// UNUSED EXPORTS: fallbackPlatforms, normalPlatform

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(3659);
// EXTERNAL MODULE: ./src/base/promises.ts
var promises = __webpack_require__(6823);
// EXTERNAL MODULE: ./src/registry/retries.ts
var retries = __webpack_require__(8085);
// EXTERNAL MODULE: ./src/base/unicode.ts
var unicode = __webpack_require__(6474);
;// CONCATENATED MODULE: ./src/registry/pull/manifest.ts


const MAX_TYPE = 4_000;
const INDEXES = new Set([
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json'
]);
const ARTIFACT = 'application/vnd.oci.artifact.manifest.v1+json';
const IMAGES = new Set([
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    ARTIFACT
]);
const CONFIGS = new Set([
    '',
    'application/octet-stream',
    'application/vnd.oci.image.config.v1+json',
    'application/vnd.docker.container.image.v1+json'
]);
const SCHEMA_1 = [
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
    'application/vnd.docker.distribution.manifest.v1+json'
];
const ACCEPT = [...IMAGES, ...INDEXES, ...SCHEMA_1].join(', ');
function readManifest(bytes, contentType) {
    const body = (0,json/* parseBytes */.z_)(bytes);
    if (!(0,json/* isRecord */.u4)(body))
        return undefined;
    const mediaType = typeOf(body, contentType);
    if (body['schemaVersion'] === 1)
        return schema1Of(body, mediaType, bytes);
    const hasManifests = Array.isArray(body['manifests']);
    const hasLayers = ['layers', 'blobs', 'config'].some((key) => body[key] !== undefined);
    if (hasManifests === hasLayers)
        return undefined;
    if (INDEXES.has(mediaType) !== hasManifests && isKnown(mediaType))
        return undefined;
    return hasManifests ? indexOf(body, mediaType) : imageOf(body, mediaType);
}
function artifactType(manifest) {
    if (manifest.kind !== 'image')
        return undefined;
    const { config, mediaType } = manifest;
    const type = config?.mediaType ?? mediaType;
    const isImages = config === undefined ? mediaType !== ARTIFACT : CONFIGS.has(type);
    return isImages ? undefined : type;
}
function isIndex(mediaType) {
    return INDEXES.has(mediaType);
}
function typeOf(body, contentType) {
    const own = body['mediaType'];
    const type = typeof own === 'string' ? own : (contentType.split(';')[0] ?? '');
    return (0,unicode/* clip */.$Q)(type.trim(), MAX_TYPE);
}
function isKnown(mediaType) {
    return INDEXES.has(mediaType) || IMAGES.has(mediaType);
}
function indexOf(body, mediaType) {
    const manifests = descriptorsOf(body['manifests']);
    return manifests === undefined ? undefined : { kind: 'index', mediaType, manifests };
}
function imageOf(body, mediaType) {
    const config = body['config'] === undefined ? undefined : descriptorOf(body['config']);
    const layers = descriptorsOf(body['layers'] ?? body['blobs'] ?? []);
    const isBroken = body['config'] !== undefined && config === undefined;
    return layers === undefined || isBroken ? undefined : { kind: 'image', mediaType, config, layers };
}
function schema1Of(body, mediaType, bytes) {
    if (!Array.isArray(body['fsLayers']))
        return undefined;
    const payload = signedPayload(body, bytes);
    return payload === undefined ? undefined : { kind: 'schema-1', mediaType, payload };
}
function descriptorsOf(value) {
    if (!Array.isArray(value))
        return undefined;
    const entries = value;
    const descriptors = entries.map(descriptorOf).filter((found) => found !== undefined);
    return descriptors.length === entries.length ? descriptors : undefined;
}
function descriptorOf(value) {
    if (!(0,json/* isRecord */.u4)(value))
        return undefined;
    const { digest, size, mediaType, urls, annotations } = value;
    if (typeof digest !== 'string' || !isDigest(digest))
        return undefined;
    const type = typeof mediaType === 'string' ? (0,unicode/* clip */.$Q)(mediaType, MAX_TYPE) : '';
    const platform = platformOf(value['platform']);
    const reference = (0,json/* isRecord */.u4)(annotations) ? annotations['vnd.docker.reference.type'] : undefined;
    return {
        mediaType: type,
        digest,
        size: Number.isSafeInteger(size) && Number(size) >= 0 ? Number(size) : undefined,
        platform: platform === 'unknown/unknown' ? undefined : platform,
        isAttestation: reference === 'attestation-manifest' || platform === 'unknown/unknown',
        isForeign: /\bnondistributable\b|\.foreign\./.test(type) || (Array.isArray(urls) && urls.length > 0)
    };
}
function platformOf(value) {
    if (!(0,json/* isRecord */.u4)(value))
        return undefined;
    const { os, architecture, variant } = value;
    const parts = [os, architecture, ...(variant === undefined || variant === '' ? [] : [variant])];
    const isSound = parts.every((part) => typeof part === 'string' && /^[A-Za-z0-9._-]{1,40}$/.test(part));
    return isSound ? parts.join('/') : undefined;
}
function signedPayload(body, bytes) {
    const signatures = body['signatures'];
    if (signatures === undefined)
        return bytes;
    const first = Array.isArray(signatures) ? signatures[0] : undefined;
    const header = (0,json/* isRecord */.u4)(first) ? headerOf(first['protected']) : undefined;
    if (header === undefined)
        return undefined;
    const { formatLength, formatTail } = header;
    if (typeof formatTail !== 'string' || typeof formatLength !== 'number')
        return undefined;
    if (!Number.isSafeInteger(formatLength) || formatLength < 0)
        return undefined;
    return Buffer.concat([bytes.subarray(0, formatLength), Buffer.from(formatTail, 'base64url')]);
}
function headerOf(encoded) {
    if (typeof encoded !== 'string')
        return undefined;
    try {
        const header = JSON.parse(Buffer.from(encoded, 'base64url').toString('utf8'));
        return (0,json/* isRecord */.u4)(header) ? header : undefined;
    }
    catch {
        return undefined;
    }
}
const HEX_LENGTHS = { sha256: 64, sha384: 96, sha512: 128 };
const ALGORITHMS = ['sha256', 'sha384', 'sha512'];
function parseDigest(text) {
    const [, name, hex = ''] = /^(sha\d{3}):([0-9a-f]{1,128})$/.exec(text) ?? [];
    const algorithm = ALGORITHMS.find((known) => known === name);
    return algorithm !== undefined && hex.length === HEX_LENGTHS[algorithm]
        ? { algorithm, hex }
        : undefined;
}
function printDigest({ algorithm, hex }) {
    return `${algorithm}:${hex}`;
}
function isDigest(text) {
    return /^[a-z0-9]{1,32}(?:[+._-][a-z0-9]{1,32}){0,4}:[A-Za-z0-9=_-]{1,256}$/.test(text);
}
const WEB_NAMES = {
    sha256: 'SHA-256',
    sha384: 'SHA-384',
    sha512: 'SHA-512'
};
async function digestOf(bytes, algorithm) {
    const hash = await crypto.subtle.digest(WEB_NAMES[algorithm], new Uint8Array(bytes));
    return printDigest({ algorithm, hex: Buffer.from(hash).toString('hex') });
}

;// CONCATENATED MODULE: ./src/registry/pull/digest-check.ts


const MAX_MANIFEST_BYTES = 4 * 1024 * 1024;
function fetchManifest(reader, reference, size) {
    return rereadOnMismatch(size, () => fetchOnce(reader, reference));
}
async function fetchOnce(reader, reference) {
    const outcome = await reader.manifest(reference, MAX_MANIFEST_BYTES);
    if (outcome.kind === 'not-read')
        return settled(outcome.answer);
    if (outcome.kind === 'absent')
        return settled({ kind: 'tag-missing', error: outcome.error });
    const { headers, body, truncated } = outcome.value;
    const contentType = headers['content-type'] ?? '';
    const strange = settled({ kind: 'unrecognised', status: 200, contentType });
    if (truncated)
        return strange;
    const manifest = readManifest(body, contentType);
    if (manifest === undefined && !/\bjson\b|prettyjws/.test(contentType))
        return strange;
    const payload = manifest?.kind === 'schema-1' ? manifest.payload : body;
    const isTag = !reference.includes(':');
    const promised = isTag
        ? parseDigest(headers['docker-content-digest'] ?? '')
        : parseDigest(reference);
    if (promised !== undefined) {
        const expected = printDigest(promised);
        const actual = await digestOf(payload, promised.algorithm);
        if (actual !== expected) {
            const mismatch = { kind: 'digest-mismatch', what: 'manifest', expected, actual };
            return { kind: 'mismatch', mismatch, bytes: body.byteLength };
        }
    }
    if (manifest === undefined)
        return strange;
    const digest = isTag ? await digestOf(payload, 'sha256') : reference;
    return settled({ kind: 'manifest', manifest, digest });
}
const MAX_CONFIG_BYTES = 4 * 1024 * 1024;
const MAX_BLOB_BYTES = 64 * 1024 ** 3;
const LAYERS_AT_ONCE = 3;
const PROGRESS_BYTES = 256 * 1024 ** 2;
async function readConfig(opened, descriptor) {
    if ((descriptor.size ?? 0) > MAX_CONFIG_BYTES) {
        const problem = await checkBlob(opened, 'config', descriptor, () => undefined);
        return problem ?? { kind: 'config', bytes: new Uint8Array() };
    }
    return rereadOnMismatch(descriptor.size, () => configOnce(opened, descriptor));
}
async function configOnce({ reader }, descriptor) {
    const outcome = await reader.blob(descriptor.digest, MAX_CONFIG_BYTES);
    if (outcome.kind === 'not-read')
        return settled(outcome.answer);
    if (outcome.kind === 'absent')
        return settled(lost('config', descriptor));
    const { body, truncated } = outcome.value;
    if (truncated)
        return settled(mismatch('config', descriptor, undefined));
    const wanted = parseDigest(descriptor.digest);
    const actual = wanted === undefined ? undefined : await digestOf(body, wanted.algorithm);
    return actual === undefined || actual === descriptor.digest
        ? settled({ kind: 'config', bytes: body })
        : {
            kind: 'mismatch',
            mismatch: mismatch('config', descriptor, actual),
            bytes: body.byteLength
        };
}
function settled(value) {
    return { kind: 'settled', value };
}
async function checkLayers(opened, layers) {
    const own = layers.filter(({ isForeign }) => !isForeign);
    const once = [...new Map(own.map((layer) => [layer.digest, layer])).values()];
    const tasks = once.map((layer, index) => () => checkLayer(opened, layer, index + 1, once.length));
    const problems = (await (0,promises/* mapLimit */.sf)(LAYERS_AT_ONCE, tasks)).filter((found) => found !== undefined);
    return worst(problems);
}
function worst(problems) {
    return (problems.find(({ kind }) => kind === 'digest-mismatch') ??
        problems.find(({ kind }) => kind === 'incomplete-index') ??
        problems.find(({ kind }) => kind === 'refused') ??
        problems[0]);
}
async function checkLayer(opened, layer, nth, count) {
    const { ports, question } = opened;
    const name = `${question.registry.host}/${question.path}: layer ${nth} of ${count}`;
    if (parseDigest(layer.digest) === undefined) {
        ports.progress(`${name} is not read: its digest is of a kind that cannot be compared here`);
        return undefined;
    }
    let said = 0;
    const problem = await checkBlob(opened, 'layer', layer, (bytes) => {
        if (bytes < said + PROGRESS_BYTES)
            return;
        said = bytes;
        ports.progress(`${name}: ${megabytes(bytes)} read`);
    });
    if (problem === undefined)
        ports.progress(`${name} matches its digest`);
    return problem;
}
async function checkBlob({ reader }, what, descriptor, onProgress) {
    const wanted = parseDigest(descriptor.digest);
    if (wanted === undefined)
        return undefined;
    const { algorithm } = wanted;
    const maxBytes = descriptor.size ?? MAX_BLOB_BYTES;
    return rereadOnMismatch(descriptor.size, async () => {
        const outcome = await reader.hash(descriptor.digest, algorithm, maxBytes, onProgress);
        if (outcome.kind === 'not-read')
            return settled(outcome.answer);
        if (outcome.kind === 'absent')
            return settled(lost(what, descriptor));
        const download = outcome.value;
        if (download.kind === 'too-long')
            return settled(mismatch(what, descriptor, undefined));
        const { hex, bytes } = download;
        const actual = printDigest({ algorithm, hex });
        return actual === descriptor.digest
            ? settled(undefined)
            : { kind: 'mismatch', mismatch: mismatch(what, descriptor, actual), bytes };
    });
}
function megabytes(bytes) {
    return `${Math.round(bytes / 1_000_000)} MB`;
}
function mismatch(what, { digest }, actual) {
    return { kind: 'digest-mismatch', what, expected: digest, actual };
}
function lost(part, { digest }) {
    const missing = { digest, platform: undefined, isAttestation: false, part };
    return { kind: 'incomplete-index', missing: [missing] };
}
const CUT = {
    kind: 'unavailable',
    cause: 'server-fault',
    detail: 'a body ended before its size'
};
async function rereadOnMismatch(size, once) {
    const first = await once();
    if (first.kind === 'settled')
        return first.value;
    if (size !== undefined && first.bytes >= size)
        return first.mismatch;
    const second = await once();
    if (second.kind === 'settled')
        return second.value;
    return size !== undefined && second.bytes < size ? CUT : second.mismatch;
}

// EXTERNAL MODULE: ./src/base/redirect.ts
var redirect = __webpack_require__(5321);
// EXTERNAL MODULE: ./src/registry/auth/authorize.ts
var authorize = __webpack_require__(7441);
// EXTERNAL MODULE: ./src/registry/auth/wrong-password.ts
var wrong_password = __webpack_require__(1117);
// EXTERNAL MODULE: ./src/registry/auth/challenge.ts
var challenge = __webpack_require__(9111);
// EXTERNAL MODULE: ./src/registry/response.ts + 1 modules
var registry_response = __webpack_require__(4798);
// EXTERNAL MODULE: ./src/registry/session.ts
var registry_session = __webpack_require__(3759);
;// CONCATENATED MODULE: ./src/registry/pull/reader.ts








async function openReader(ports, question) {
    const access = await ports.access();
    if (access.kind === 'no-access')
        return { kind: 'not-read', answer: access.answer };
    const { session, downloads } = ports;
    let scheme = access;
    const read = async (part, send) => {
        const first = await (0,retries/* withRetries */.LH)(session, () => attempt(ports, question, scheme, part, send));
        if (first.kind !== 'challenged')
            return first;
        scheme = first.scheme;
        const second = await (0,retries/* withRetries */.LH)(session, () => attempt(ports, question, first.scheme, part, send));
        return second.kind === 'challenged' ? { kind: 'not-read', answer: second.answer } : second;
    };
    const get = (step, address, maxBytes) => read({ method: 'GET', step, address }, (request) => whole(ports, maxBytes === undefined ? request : { ...request, maxBytes }));
    const reader = {
        async has(reference) {
            const part = { method: 'HEAD', step: 'manifest', address: `manifests/${reference}` };
            const { value } = await attempt(ports, question, scheme, part, (request) => whole(ports, request));
            return value.kind === 'done';
        },
        manifest: (reference, maxBytes) => get('manifest', `manifests/${reference}`, maxBytes),
        tags: () => get('manifest', 'tags/list?n=100'),
        blob: (digest, maxBytes) => get('blob', `blobs/${digest}`, maxBytes),
        hash: (digest, algorithm, maxBytes, onProgress) => read({ method: 'GET', step: 'blob', address: `blobs/${digest}` }, async (request) => {
            const result = await downloads.digest(request, algorithm, maxBytes, onProgress);
            return result.kind === 'response' || result.kind === 'failure' ? result : done(result);
        })
    };
    return { kind: 'reader', reader };
}
async function whole({ http }, request) {
    const result = await http.send(request);
    return result.kind === 'response' && result.status === 200 ? done(result) : result;
}
function done(value) {
    return { kind: 'done', value };
}
async function attempt(ports, question, scheme, part, send) {
    const { path, login } = question;
    const { session } = ports;
    const scope = `repository:${path}:pull`;
    const situation = (0,registry_response/* situationOf */._7)(ports.session, question, 'token');
    const authorization = await (0,authorize/* authorize */.Gq)(scheme, { scope, login, situation }, ports.token);
    if (authorization.kind === 'no-token')
        return (0,retries/* final */.Te)(notRead(authorization.answer));
    const { value: header } = authorization;
    const request = requestFor(`${scheme.origin}/v2/${path}/${part.address}`, part, header);
    const ask = (hop) => session.record(hop, send);
    const { result, crossOrigin } = await (0,redirect/* followRedirects */.FE)(request, 'any-host', ask, registry_session/* responseOf */.lR);
    if (result.kind === 'done')
        return (0,retries/* final */.Te)(result);
    if (result.kind === 'failure')
        return unread((0,registry_response/* readFailure */.f1)(result));
    const error = notFoundError(result, part.step, crossOrigin);
    if (error !== undefined) {
        const absent = { kind: 'absent', error };
        return part.step === 'blob' ? (0,retries/* retryable */.PB)(absent) : (0,retries/* final */.Te)(absent);
    }
    const read = readOther(result, (0,registry_response/* situationOf */._7)(ports.session, question, part.step), crossOrigin);
    const isOpen = scheme.kind === 'open' && !crossOrigin;
    const challenged = isOpen ? (0,challenge/* laterChallenge */.AE)(result, scheme.origin) : undefined;
    if (challenged !== undefined) {
        return (0,retries/* final */.Te)({ kind: 'challenged', scheme: challenged, answer: read.value });
    }
    const refused = { access: scheme, login, authorization: header, registry: question.registry };
    const answer = await (0,wrong_password/* explainUnauthorized */.e)(session, { ...refused, answer: read.value });
    return unread({ ...read, value: answer });
}
function readOther(response, situation, crossOrigin) {
    const missing = missingRepository(response, situation.step);
    if (missing !== undefined)
        return (0,retries/* final */.Te)(missing);
    const { status, headers } = response;
    if (crossOrigin && (status === 401 || status === 403)) {
        const contentType = headers['content-type'] ?? '';
        return (0,retries/* retryable */.PB)({ kind: 'unrecognised', status, contentType });
    }
    return maybeAbsent((0,registry_response/* readRefusal */.ni)(response, situation));
}
function maybeAbsent(read) {
    const { value } = read;
    if (value.kind !== 'refused' || value.refusal.kind !== 'access-denied')
        return read;
    return { ...read, value: { ...value, refusal: { kind: 'access-denied', maybeNotFound: true } } };
}
function requestFor(url, { method, step }, header) {
    return {
        method,
        url,
        headers: {
            ...(step === 'manifest' ? { accept: ACCEPT } : {}),
            ...(header === undefined ? {} : { authorization: header })
        }
    };
}
function notRead(answer) {
    return { kind: 'not-read', answer };
}
function unread({ value, ifOutOfTime = value, retry }) {
    return { value: notRead(value), retry, ifOutOfTime: notRead(ifOutOfTime) };
}
function notFoundError(response, step, crossOrigin) {
    if (response.status !== 404)
        return undefined;
    const error = (0,registry_response/* registryErrorOf */.jR)(response);
    if (error === undefined) {
        return crossOrigin && step === 'blob' ? { status: 404, code: '', message: '' } : undefined;
    }
    if (step === 'blob')
        return error.code === 'BLOB_UNKNOWN' ? error : undefined;
    const isHarbors = error.code === 'NOT_FOUND' && /^artifact .{1,300}not found/i.test(error.message);
    return error.code === 'MANIFEST_UNKNOWN' || isHarbors ? error : undefined;
}
function missingRepository(response, step) {
    const error = response.status === 404 ? (0,registry_response/* registryErrorOf */.jR)(response) : undefined;
    return error?.code === 'NAME_UNKNOWN'
        ? { kind: 'refused', step, refusal: { kind: 'repository-missing' }, error }
        : undefined;
}

;// CONCATENATED MODULE: ./src/registry/pull/pull-check.ts






async function askPull(ports, question) {
    const opening = await openReader(ports, question);
    if (opening.kind === 'not-read')
        return opening.answer;
    const { reader } = opening;
    const ask = () => fetchManifest(reader, question.reference);
    const isOwn = question.mayBeNew === true && question.login !== undefined;
    const fetched = await (isOwn ? (0,retries/* whileFresh */.uF)(ports.session, question, 'read', ask) : ask());
    if (fetched.kind === 'tag-missing')
        return tagMissing(reader, question.reference, fetched);
    if (fetched.kind !== 'manifest')
        return fetched;
    const configType = question.isBuiltFrom === true ? artifactType(fetched.manifest) : undefined;
    if (configType !== undefined)
        return { kind: 'artifact', configType };
    const checked = await check({ ports, question, reader }, fetched.manifest, 0);
    if (checked.kind !== 'platforms')
        return checked;
    const { digest, manifest } = fetched;
    const { platforms, lacks } = checked;
    return {
        kind: 'pullable',
        digest,
        mediaType: manifest.mediaType,
        platforms,
        ...(lacks === undefined ? {} : { lacks })
    };
}
async function tagMissing(reader, wanted, missing) {
    const outcome = await reader.tags();
    if (outcome.kind === 'done') {
        const tags = tagsLike(wanted, readTags(outcome.value.body));
        return tags.length === 0 ? missing : { ...missing, tags };
    }
    const isRefused = outcome.kind === 'not-read' && outcome.answer.kind === 'refused';
    const isGone = isRefused && outcome.answer.refusal.kind === 'repository-missing';
    return isGone ? outcome.answer : missing;
}
const MOST = 10;
function readTags(body) {
    const tags = (0,json/* field */.ZZ)((0,json/* parseBytes */.z_)(body), 'tags');
    const entries = Array.isArray(tags) ? tags : [];
    return entries.filter((tag) => typeof tag === 'string' && /^\w[\w.-]{0,127}$/.test(tag));
}
function tagsLike(wanted, tags) {
    if (wanted.includes(':'))
        return [];
    const core = (tag) => tag.toLowerCase().replace(/^v(?=\d)/, '');
    const isNear = (tag) => core(tag).startsWith(core(wanted)) || core(wanted).startsWith(core(tag));
    const near = tags.filter(isNear);
    return [...new Set([...near, ...tags.toReversed()])].slice(0, MOST);
}
const CHILDREN_AT_ONCE = 4;
const MAX_DEPTH = 3;
async function check(opened, manifest, depth) {
    switch (manifest.kind) {
        case 'image':
            return checkImage(opened, manifest.config, manifest.layers);
        case 'schema-1':
            return { kind: 'schema-1', mediaType: manifest.mediaType };
        case 'index':
            if (depth > MAX_DEPTH) {
                return { kind: 'unrecognised', status: 200, contentType: manifest.mediaType };
            }
            return checkIndex(opened, manifest.manifests, depth);
    }
}
async function checkImage(opened, descriptor, layers) {
    const config = descriptor === undefined ? undefined : await readConfig(opened, descriptor);
    if (config !== undefined && config.kind !== 'config')
        return config;
    const problem = await layersOf(opened, layers);
    return problem ?? platforms([config && platformOf((0,json/* parseBytes */.z_)(config.bytes))]);
}
function layersOf(opened, layers) {
    return opened.question.layers ? checkLayers(opened, layers) : Promise.resolve(undefined);
}
function platforms(found) {
    const known = found.filter((platform) => platform !== undefined);
    return { kind: 'platforms', platforms: [...new Set(known)] };
}
async function checkIndex(opened, children, depth) {
    const { platforms: requested = [], arePlatformsStated = false } = opened.question;
    const lacking = requested.filter((platform) => isLacking(children, platform));
    const images = children.filter(({ isAttestation }) => !isAttestation);
    if (arePlatformsStated && lacking.length > 0) {
        const { platforms: there } = platforms(images.map(({ platform }) => platform));
        return { kind: 'platform-missing', wanted: lacking, platforms: there };
    }
    const wanted = imagesToRead(children, requested);
    const once = onceEach(children, wanted);
    const read = new Set(wanted.map(({ digest }) => digest));
    const asked = once.filter(({ digest }) => opened.question.checkAllManifests || read.has(digest));
    const tasks = asked.map((child) => async () => ({
        child,
        found: await checkChild(opened, child, read.has(child.digest), depth)
    }));
    const answers = await (0,promises/* mapLimit */.sf)(CHILDREN_AT_ONCE, tasks);
    const missing = answers.flatMap(({ child, found }) => missingIn(child, found));
    if (missing.length > 0)
        return { kind: 'incomplete-index', missing };
    const problems = answers.flatMap(({ found }) => found?.kind === 'platforms' ? [] : (found ?? []));
    const within = new Map(answers.map(({ child, found }) => [child.digest, found]));
    const found = platforms(images.flatMap((image) => namedBy(image, within)));
    return worst(problems) ?? (lacking.length === 0 ? found : { ...found, lacks: lacking });
}
function onceEach(children, wanted) {
    const chosen = new Map([...children.toReversed(), ...wanted].map((one) => [one.digest, one]));
    return children.filter((child) => chosen.get(child.digest) === child);
}
function missingIn({ digest, platform, isAttestation }, found) {
    if (found?.kind === 'incomplete-index') {
        return found.missing.map((one) => ({ ...one, platform: one.platform ?? platform }));
    }
    return found?.kind === 'tag-missing' ? [{ digest, platform, isAttestation }] : [];
}
function namedBy({ platform, digest }, within) {
    if (platform !== undefined)
        return [platform];
    const found = within.get(digest);
    return found?.kind === 'platforms' ? found.platforms : [];
}
async function checkChild(opened, { digest, size }, isRead, depth) {
    if (!isRead && (await opened.reader.has(digest)))
        return undefined;
    const fetched = await fetchManifest(opened.reader, digest, size);
    if (fetched.kind !== 'manifest')
        return fetched;
    return isRead ? check(opened, fetched.manifest, depth + 1) : undefined;
}
function imagesToRead(children, requested) {
    const selected = requested.flatMap((platform) => findFor(children, platform) ?? []);
    if (selected.length > 0)
        return selected;
    const first = findFor(children, 'linux/amd64') ?? children.find(({ isAttestation }) => !isAttestation);
    return first === undefined ? [] : [first];
}
function findFor(children, requested) {
    const normal = normalPlatform(requested);
    if (normal === undefined)
        return undefined;
    const images = children.filter(({ isAttestation }) => !isAttestation);
    const named = images.map((image) => ({ image, platform: normalPlatform(image.platform ?? '') }));
    const exact = fallbackPlatforms(normal).flatMap((platform) => named.filter((one) => one.platform === platform));
    const more = named.find(({ platform }) => platform?.startsWith(`${normal}/`));
    return (exact[0] ?? more)?.image ?? images.find(isOpenIndex);
}
function isLacking(children, requested) {
    const isOpen = children.some(({ platform, isAttestation }) => platform === undefined && !isAttestation);
    const isKnown = normalPlatform(requested) !== undefined && !isOpen;
    return isKnown && findFor(children, requested) === undefined;
}
function isOpenIndex({ platform, mediaType }) {
    return platform === undefined && isIndex(mediaType);
}
const ARCHITECTURES = new Map([
    ['i386', ['386', '']],
    ['x86_64', ['amd64', undefined]],
    ['x86-64', ['amd64', undefined]],
    ['aarch64', ['arm64', undefined]],
    ['armhf', ['arm', 'v7']],
    ['armel', ['arm', 'v6']]
]);
const VARIANTS = {
    amd64: new Map([['v1', '']]),
    arm64: new Map([
        ['8', ''],
        ['v8', '']
    ]),
    arm: new Map([
        ['', 'v7'],
        ['7', 'v7'],
        ['5', 'v5'],
        ['6', 'v6'],
        ['8', 'v8']
    ])
};
const SYSTEMS = new Set(['linux', 'windows', 'darwin', 'freebsd']);
function normalPlatform(text) {
    const parts = text.toLowerCase().split('/');
    const [first = ''] = parts;
    const system = first.replace(/\(.*$/, '').replace(/^macos$/, 'darwin');
    if (parts.length > 1)
        return joined(system, parts[1] ?? '', parts[2] ?? '');
    return SYSTEMS.has(system) || system === '' ? undefined : joined('linux', first, '');
}
function joined(system, spelled, written) {
    const [architecture, own] = ARCHITECTURES.get(spelled) ?? [spelled, undefined];
    const given = own ?? written;
    const variant = VARIANTS[architecture]?.get(given) ?? given;
    return [system, architecture, ...(variant === '' ? [] : [variant])].join('/');
}
function fallbackPlatforms(platform) {
    const [system = '', architecture = '', variant = ''] = platform.split('/');
    const level = Number(/^v(\d{1,2})/.exec(variant)?.[1] ?? '0');
    switch (architecture) {
        case 'amd64':
            return [
                platform,
                ...lowerVariants(`${system}/amd64`, level - 1, 2),
                `${system}/amd64`,
                `${system}/386`
            ];
        case 'arm64':
            return [platform, `${system}/arm64`, ...lowerVariants(`${system}/arm`, 8, 5)];
        case 'arm':
            return [platform, ...lowerVariants(`${system}/arm`, level - 1, 5)];
        default:
            return [platform];
    }
}
function lowerVariants(prefix, from, to) {
    const count = Math.max(0, from - to + 1);
    return Array.from({ length: count }, (_none, index) => `${prefix}/v${from - index}`);
}


/***/ })

};
