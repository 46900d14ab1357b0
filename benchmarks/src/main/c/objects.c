/* Objects: properties, names, arrays, classes, wraps, tags, references. */
#include "row.h"

ROW(object) {
    napi_value result = NULL;
    napi_create_object(env, &result);
    return result;
}

ROW(objectOf1) {
    napi_value result = NULL, value;
    napi_create_object(env, &result);
    napi_create_int32(env, 1, &value);
    napi_set_named_property(env, result, "value", value);
    return result;
}

ROW(objectOf10) {
    static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"};
    napi_value result = NULL, value;
    napi_create_object(env, &result);
    for (int i = 0; i < 10; i++) {
        napi_create_int32(env, i, &value);
        napi_set_named_property(env, result, names[i], value);
    }
    return result;
}

ROW(defineProperties) {
    napi_value result = NULL, value;
    napi_create_object(env, &result);
    napi_create_int32(env, 1, &value);
    const napi_property_descriptor properties[] = {
        {"a", NULL, NULL, NULL, NULL, value, napi_default_jsproperty, NULL},
        {"b", NULL, NULL, NULL, NULL, value, napi_default_jsproperty, NULL},
    };
    napi_define_properties(env, result, 2, properties);
    return result;
}

ROW(getNamed) {
    napi_value value;
    napi_get_named_property(env, argument(env, info), "value", &value);
    return NULL;
}

ROW(setNamed) {
    napi_value value, target = argument(env, info);
    napi_create_int32(env, 2, &value);
    napi_set_named_property(env, target, "value", value);
    return NULL;
}

ROW(hasNamed) {
    bool has;
    napi_has_named_property(env, argument(env, info), "value", &has);
    return NULL;
}

/* The object, the key, the value. */
#define THREE                 \
    size_t count = 3;         \
    napi_value args[3];       \
    napi_get_cb_info(env, info, &count, args, NULL, NULL)

ROW(getKey) {
    THREE;
    napi_value value;
    napi_get_property(env, args[0], args[1], &value);
    return NULL;
}

ROW(setKey) {
    THREE;
    napi_set_property(env, args[0], args[1], args[2]);
    return NULL;
}

ROW(hasKey) {
    THREE;
    bool has;
    napi_has_property(env, args[0], args[1], &has);
    return NULL;
}

ROW(hasOwn) {
    THREE;
    bool has;
    napi_has_own_property(env, args[0], args[1], &has);
    return NULL;
}

ROW(deleteKey) {
    THREE;
    bool deleted;
    napi_set_property(env, args[0], args[1], args[2]);
    napi_delete_property(env, args[0], args[1], &deleted);
    return NULL;
}

ROW(names) {
    napi_value result = NULL;
    napi_get_property_names(env, argument(env, info), &result);
    return result;
}

ROW(allNames) {
    napi_value result = NULL;
    napi_get_all_property_names(env, argument(env, info), napi_key_own_only, napi_key_all_properties,
                                napi_key_numbers_to_strings, &result);
    return result;
}

ROW(prototype) {
    napi_value result = NULL;
    napi_get_prototype(env, argument(env, info), &result);
    return result;
}

ROW(freeze) {
    napi_value result = NULL;
    napi_create_object(env, &result);
    napi_object_freeze(env, result);
    return result;
}

ROW(arraySum) {
    napi_value array = argument(env, info), element, result = NULL;
    uint32_t length = 0;
    double sum = 0, value = 0;
    napi_get_array_length(env, array, &length);
    for (uint32_t i = 0; i < length; i++) {
        napi_get_element(env, array, i, &element);
        napi_get_value_double(env, element, &value);
        sum += value;
    }
    napi_create_double(env, sum, &result);
    return result;
}

ROW(arrayCreate) {
    napi_value array = NULL, element;
    uint32_t length = 0;
    napi_get_value_uint32(env, argument(env, info), &length);
    napi_create_array_with_length(env, length, &array);
    for (uint32_t i = 0; i < length; i++) {
        napi_create_double(env, i, &element);
        napi_set_element(env, array, i, element);
    }
    return array;
}

ROW(arrayOf3) {
    napi_value array = NULL, element;
    napi_create_array(env, &array);
    for (uint32_t i = 0; i < 3; i++) {
        napi_create_uint32(env, i, &element);
        napi_set_element(env, array, i, element);
    }
    return array;
}

ROW(instanceOf) {
    THREE;
    bool is;
    napi_instanceof(env, args[0], args[1], &is);
    return NULL;
}

ROW(newInstance) {
    napi_value result = NULL;
    napi_new_instance(env, argument(env, info), 0, NULL, &result);
    return result;
}

static void free_counter(napi_env env, void *counter, void *hint) {
    (void)env;
    (void)hint;
    free(counter);
}

ROW(construct) {
    napi_value self;
    napi_get_cb_info(env, info, NULL, NULL, &self, NULL);
    napi_wrap(env, self, calloc(1, sizeof(long)), free_counter, NULL, NULL);
    return self;
}

ROW(increment) {
    napi_value self;
    void *counter = NULL;
    napi_get_cb_info(env, info, NULL, NULL, &self, NULL);
    if (napi_unwrap(env, self, &counter) == napi_ok) ++*(long *)counter;
    return NULL;
}

ROW(count) {
    napi_value self, result = NULL;
    void *counter = NULL;
    napi_get_cb_info(env, info, NULL, NULL, &self, NULL);
    if (napi_unwrap(env, self, &counter) == napi_ok) napi_create_int32(env, *(int *)counter, &result);
    return result;
}

ROW(wrapPlain) {
    napi_value result = NULL;
    napi_create_object(env, &result);
    napi_wrap(env, result, &result, NULL, NULL, NULL);
    return result;
}

ROW(defineClass) {
    napi_value result = NULL;
    const napi_property_descriptor methods[] = {
        {"increment", NULL, increment, NULL, NULL, NULL, napi_default_method, NULL},
        {"count", NULL, NULL, count, NULL, NULL, napi_default, NULL},
    };
    napi_define_class(env, "Counter", NAPI_AUTO_LENGTH, construct, NULL, 2, methods, &result);
    return result;
}

static const napi_type_tag tag = {0x6a09e667f3bcc908, 0xbb67ae8584caa73b};

ROW(tagSet) {
    napi_value result = NULL;
    napi_create_object(env, &result);
    napi_type_tag_object(env, result, &tag);
    return result;
}

ROW(tagCheck) {
    bool is;
    napi_check_object_type_tag(env, argument(env, info), &tag, &is);
    return NULL;
}

ROW(reference) {
    napi_ref held = NULL;
    napi_create_reference(env, argument(env, info), 1, &held);
    napi_delete_reference(env, held);
    return NULL;
}

ROW(referenceWeak) {
    napi_ref held = NULL;
    napi_create_reference(env, argument(env, info), 0, &held);
    napi_delete_reference(env, held);
    return NULL;
}

static napi_ref kept;

ROW(keep) {
    if (kept) napi_delete_reference(env, kept);
    napi_create_reference(env, argument(env, info), 1, &kept);
    return NULL;
}

ROW(referenceRead) {
    napi_value value = NULL;
    napi_get_reference_value(env, kept, &value);
    return value;
}

ROW(referenceCount) {
    uint32_t count;
    napi_reference_ref(env, kept, &count);
    napi_reference_unref(env, kept, &count);
    return NULL;
}

NAPI_MODULE_INIT(/* napi_env env, napi_value exports */) {
    const napi_property_descriptor rows[] = {
        EXPORT(object), EXPORT(objectOf1), EXPORT(objectOf10), EXPORT(defineProperties),
        EXPORT(getNamed), EXPORT(setNamed), EXPORT(hasNamed), EXPORT(getKey), EXPORT(setKey), EXPORT(hasKey),
        EXPORT(hasOwn), EXPORT(deleteKey), EXPORT(names), EXPORT(allNames), EXPORT(prototype), EXPORT(freeze),
        EXPORT(arraySum), EXPORT(arrayCreate), EXPORT(arrayOf3),
        EXPORT(instanceOf), EXPORT(newInstance), EXPORT(wrapPlain), EXPORT(defineClass),
        EXPORT(tagSet), EXPORT(tagCheck),
        EXPORT(reference), EXPORT(referenceWeak), EXPORT(keep), EXPORT(referenceRead), EXPORT(referenceCount),
    };
    napi_value counter;
    const napi_property_descriptor members[] = {
        {"increment", NULL, increment, NULL, NULL, NULL, napi_default_method, NULL},
        {"count", NULL, NULL, count, NULL, NULL, napi_default, NULL},
    };
    napi_define_properties(env, exports, sizeof rows / sizeof *rows, rows);
    napi_define_class(env, "Counter", NAPI_AUTO_LENGTH, construct, NULL, 2, members, &counter);
    napi_set_named_property(env, exports, "Counter", counter);
    return exports;
}
