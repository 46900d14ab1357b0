package dev.abide.suite;

import dev.abide.spi.Capability;

/** What an addon gets from an engine that lacks a capability, for the page about the engines. */
final class MissingCapability {
    private MissingCapability() {}

    /** Describes it in Markdown, a sentence or two. */
    static String effect(Capability capability) {
        return switch (capability) {
            case MODERN_SYNTAX ->
                "Scripts that `require` and `import` load are converted to ECMAScript 5 first. `napi_run_script` takes its text as it"
                        + " is: modern syntax leaves a SyntaxError pending, `napi_generic_failure`.";
            case BIGINT ->
                "`napi_create_bigint_*` make stand-ins: `napi_typeof` says `napi_bigint`, the words come back exactly, equal ones are"
                        + " `===`. Scripts that `require` and `import` load and that mention BigInts have `typeof`, arithmetic, comparisons and"
                        + " conditions right; in others `typeof` says `'object'` and arithmetic is that of doubles.";
            case BIGINT_ARRAYS ->
                "`napi_create_typedarray` answers `napi_generic_failure` for `napi_bigint64_array` and `napi_biguint64_array`, with no"
                        + " exception pending.";
            case FLOAT16_ARRAY ->
                "`napi_create_typedarray` answers `napi_generic_failure` for `napi_float16_array`, with no exception pending.";
            case PROXY -> "No object is a proxy. Scripts that use `Proxy` get a ReferenceError.";
            case GLOBAL_PROXY ->
                "Contexts of `vm` see what was added to their object from outside, and it what they declared, from one script to the"
                        + " next only.";
            case SHARED_ARRAY_BUFFER ->
                "`node_api_create_sharedarraybuffer` answers `napi_generic_failure`, `node_api_create_external_sharedarraybuffer`"
                        + " `napi_no_external_buffers_allowed`; `node_api_is_sharedarraybuffer` says `false`.";
            case DETACH -> "`napi_detach_arraybuffer` answers `napi_detachable_arraybuffer_expected`.";
            case SYMBOL_HAS_INSTANCE ->
                "`napi_instanceof` asks `Symbol.hasInstance` all the same; the operator in scripts may not.";
            case WEAK_REFS ->
                "Scripts have no `WeakRef` and no `FinalizationRegistry`. References and finalizers of addons work.";
            case CONFIGURABLE_FUNCTION_NAME ->
                "Defining the `name` of a function again is refused: `napi_define_properties` answers `napi_invalid_arg`, as for"
                        + " everything that an object refuses.";
            case COLLECTABLE_FUNCTIONS ->
                "A function's finalizers may run as late as at the end of the env; those of other objects do not.";
            case INTERRUPTION ->
                "Nothing differs for addons. In workers each turn of a loop asks whether `terminate()` was called, which costs speed.";
        };
    }
}
