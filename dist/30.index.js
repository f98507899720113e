export const id = 30;
export const ids = [30];
export const modules = {

/***/ 1030:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   traceOf: () => (/* binding */ traceOf),
/* harmony export */   traceOfRequests: () => (/* binding */ traceOfRequests)
/* harmony export */ });
/* harmony import */ var _permissions_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4391);
/* harmony import */ var _reasons_wording_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(649);
/* harmony import */ var _registry_session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7388);
/* harmony import */ var _text_sentence_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4966);
/* harmony import */ var _verdict_decide_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5309);
/* harmony import */ var _report_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(282);







function traceOfRequests(requests) {
    const lines = requests
        .toSorted((one, other) => one.began - other.began)
        .map(({ method, url, outcome, began, ms }) => {
        const times = (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(`at ${Math.round(began)} ms, took ${Math.round(ms)} ms`);
        return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(method)} ${(0,_registry_session_js__WEBPACK_IMPORTED_MODULE_2__/* .redactUrl */ .BO)(url)}: ${outcome}, ${times}`;
    });
    return [group('requests', lines.length === 0 ? [(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `None was sent.`] : lines)];
}
function traceOf(decision) {
    return [
        group('facts', factLines(decision)),
        group('rules for the permission of the token', permissionLines(decision)),
        group('rules for each target', reasonLines(decision))
    ];
}
function factLines({ facts, targets }) {
    const token = (0,_report_json_js__WEBPACK_IMPORTED_MODULE_4__/* .reportedPermission */ .rb)(facts.permission, facts.declared);
    return [
        ...Object.entries((0,_report_json_js__WEBPACK_IMPORTED_MODULE_4__/* .reportedRun */ .T_)(facts.run)).map(fact),
        ...Object.entries(token.declared).map(([name, value]) => fact([`declared.${name}`, value])),
        ...targets.flatMap((target) => {
            const { credential, exists, visibility } = (0,_report_json_js__WEBPACK_IMPORTED_MODULE_4__/* .reportedTarget */ .Lk)(target);
            const known = { ...credential, exists, visibility };
            return Object.entries(known).map(([name, value]) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(target.facts.target)}: ${fact([name, value])}`);
        })
    ];
}
function fact([name, value]) {
    return (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(name)} = ${typeof value === 'string' ? value : JSON.stringify(value)}`;
}
function permissionLines({ facts: { permission } }) {
    const last = _permissions_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .PERMISSION_RULES */ .Q.findIndex(({ rule }) => rule === permission.rule);
    return _permissions_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .PERMISSION_RULES */ .Q.slice(0, last + 1).map(({ rule, source }, index) => index === last
        ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(rule)} fits: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .code */ .aY)(`packages: ${permission.level}`)}, certainty ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(permission.certainty)}, from ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(permission.source)} (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(source)})`
        : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(rule)} does not fit`);
}
function reasonLines({ facts, reasons, targets }) {
    return targets.flatMap(({ facts: subject, verdict, primary, otherFindings }) => {
        const name = (0,_reasons_wording_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOf */ .Vb)(subject.target);
        const codes = [primary, ...otherFindings].map(({ code: reason }) => (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(reason)}`);
        return [
            ...(0,_verdict_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .askedReasons */ .Kq)(facts, subject, reasons).map(({ reason, holds }) => holds
                ? (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${name}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(reason.code)} holds (${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(reason.source)})`
                : (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${name}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(reason.code)} does not hold`),
            (0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .say */ .cv) `${name}: ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .plain */ .pj)(verdict)}, because ${(0,_text_sentence_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)(codes, codes.length)}`
        ];
    });
}
const MOST_LINES = 500;
function group(title, lines) {
    const rest = lines.length - MOST_LINES;
    return {
        title: `ghcr-preflight: ${title}`,
        lines: [
            ...lines.slice(0, MOST_LINES).map(_text_escape_js__WEBPACK_IMPORTED_MODULE_6__/* .toAnnotation */ .$v),
            ...(rest > 0 ? [`and ${rest} more lines`] : [])
        ]
    };
}


/***/ })

};
