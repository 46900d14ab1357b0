/* Objects, properties, arrays. What would change the realm, or list its keys, is left out. */
#include "machine.h"

#include <math.h>

OPERATION(create_object) {
    napi_value *result = out(m, x[0]);
    answer_value(m, napi_create_object(m->env, result), result);
}

OPERATION(create_array) {
    napi_value *result = out(m, x[0]);
    answer_value(m, napi_create_array(m->env, result), result);
}

OPERATION(create_array_with_length) {
    napi_value *result = out(m, x[1]);
    answer_value(m, napi_create_array_with_length(m->env, x[0] % 8, result), result);
}

OPERATION(get_array_length) {
    uint32_t length = 0;
    if (answer(m, napi_get_array_length(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &length))) {
        say(" %u", (unsigned)length);
    }
}

OPERATION(is_array) {
    bool result = false;
    answer_bool(m, napi_is_array(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : &result), &result);
}

/* What the global object inherits from is each engine's. */
OPERATION(get_prototype) {
    napi_value *result = out(m, x[1]);
    if (!leaves_out(m, IS_SHARED, in(m, x[0]))) {
        answer_value(m, napi_get_prototype(m->env, in(m, x[0]), result), result);
    }
}

/* Which kind of object it is decides whether it can be: engines are known to differ for some. */
static bool tells_object(struct machine *m, napi_value object) {
    if (leaves_out(m, IS_SHARED, object)) {
        return false;
    }
    say(" ");
    describe(m, object);
    return true;
}

OPERATION(object_freeze) {
    if (tells_object(m, in(m, x[0]))) {
        answer(m, napi_object_freeze(m->env, in(m, x[0])));
    }
}

OPERATION(object_seal) {
    if (tells_object(m, in(m, x[0]))) {
        answer(m, napi_object_seal(m->env, in(m, x[0])));
    }
}

/* ---- by key */

/*
 * Recent releases of Node end the process when an external is to have another prototype or to be one, also that of a
 * function's instances, and when they look at what inherits from one.
 */
static bool links_external(struct machine *m, napi_value object, const char *name, napi_value value) {
    return (strcmp(name, "__proto__") == 0 || strcmp(name, "prototype") == 0) && (is_of(m, object, napi_external) || is_of(m, value, napi_external));
}

/* The text of a string; empty for anything else, and for a long one. */
static const char *text_of(struct machine *m, napi_value value) {
    static char text[16];
    napi_valuetype type = napi_undefined;
    size_t length = 0;
    MUST(napi_typeof(m->env, value, &type));
    if (type == napi_string) {
        MUST(napi_get_value_string_utf8(m->env, value, text, sizeof text, &length));
    }
    text[length] = 0;
    return text;
}

OPERATION(set_property) {
    if (links_external(m, some(m, x[0]), text_of(m, some(m, x[1])), some(m, x[2]))) {
        return;
    }
    if (!leaves_out(m, IS_SHARED, in(m, x[0])) && !leaves_out(m, HAS_OWN_TEXT, in(m, x[1])) && !leaves_out(m, IS_ENDLESS, in(m, x[2]))) {
        answer(m, napi_set_property(m->env, in(m, x[0]), in(m, x[1]), in(m, x[2])));
    }
}

OPERATION(get_property) {
    napi_value *result = out(m, x[2]);
    if (!leaves_out(m, HAS_OWN_TEXT, in(m, x[1]))) {
        answer_value(m, napi_get_property(m->env, in(m, x[0]), in(m, x[1]), result), result);
    }
}

OPERATION(has_property) {
    bool result = false;
    if (!leaves_out(m, HAS_OWN_TEXT, in(m, x[1]))) {
        answer_bool(m, napi_has_property(m->env, in(m, x[0]), in(m, x[1]), x[2] == NOTHING ? NULL : &result), &result);
    }
}

OPERATION(has_own_property) {
    bool result = false;
    answer_bool(m, napi_has_own_property(m->env, in(m, x[0]), in(m, x[1]), x[2] == NOTHING ? NULL : &result), &result);
}

OPERATION(delete_property) {
    bool result = false;
    if (!leaves_out(m, IS_SHARED, in(m, x[0])) && !leaves_out(m, HAS_OWN_TEXT, in(m, x[1]))) {
        answer_bool(m, napi_delete_property(m->env, in(m, x[0]), in(m, x[1]), x[2] == NOTHING ? NULL : &result), &result);
    }
}

/* ---- by name */

OPERATION(set_named_property) {
    if (links_external(m, some(m, x[0]), name_of(x[1]), some(m, x[2]))) {
        return;
    }
    if (!leaves_out(m, IS_SHARED, in(m, x[0])) && !leaves_out(m, IS_ENDLESS, in(m, x[2]))) {
        answer(m, napi_set_named_property(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : name_of(x[1]), in(m, x[2])));
    }
}

OPERATION(get_named_property) {
    napi_value *result = out(m, x[2]);
    answer_value(m, napi_get_named_property(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : name_of(x[1]), result), result);
}

OPERATION(has_named_property) {
    bool result = false;
    answer_bool(m, napi_has_named_property(m->env, in(m, x[0]), x[1] == NOTHING ? NULL : name_of(x[1]), x[2] == NOTHING ? NULL : &result), &result);
}

/* ---- by index */

static uint32_t index_of(unsigned operand) {
    static const uint32_t indices[] = {0, 1, 2, 3, 7, 100, UINT32_MAX - 1, UINT32_MAX};
    return indices[operand % COUNT(indices)];
}

OPERATION(set_element) {
    /* A large index would make the final state of an array a long one. */
    if (!leaves_out(m, IS_SHARED, in(m, x[0])) && !leaves_out(m, IS_ENDLESS, in(m, x[2]))) {
        answer(m, napi_set_element(m->env, in(m, x[0]), index_of(x[1] % 5), in(m, x[2])));
    }
}

OPERATION(get_element) {
    napi_value *result = out(m, x[2]);
    answer_value(m, napi_get_element(m->env, in(m, x[0]), index_of(x[1]), result), result);
}

OPERATION(has_element) {
    bool result = false;
    answer_bool(m, napi_has_element(m->env, in(m, x[0]), index_of(x[1]), x[2] == NOTHING ? NULL : &result), &result);
}

OPERATION(delete_element) {
    bool result = false;
    if (!leaves_out(m, IS_SHARED, in(m, x[0]))) {
        answer_bool(m, napi_delete_element(m->env, in(m, x[0]), index_of(x[1]), x[2] == NOTHING ? NULL : &result), &result);
    }
}

/* ---- listing keys */

/* A list of keys is new and plain, so reading it runs no code of a program. */
static void show_keys(struct machine *m, napi_value keys) {
    uint32_t length = 0;
    MUST(napi_get_array_length(m->env, keys, &length));
    say(" [");
    for (uint32_t i = 0; i < length && i < 16; i++) {
        napi_value key = NULL;
        MUST(napi_get_element(m->env, keys, i, &key));
        say(i == 0 ? "" : ", ");
        describe(m, key);
    }
    say("]");
}

/* The own keys of functions and errors that nobody enumerates are each engine's. */
static bool has_own_taste(struct machine *m, napi_value value) {
    bool is_error = false;
    if (value == NULL) {
        return false;
    }
    MUST(napi_is_error(m->env, value, &is_error));
    return is_error || is_of(m, value, napi_function);
}

OPERATION(get_property_names) {
    napi_value *result = out(m, x[1]);
    if (!leaves_out(m, IS_SHARED, in(m, x[0])) && !leaves_out(m, INHERITS_SHARED_KEYS, in(m, x[0])) && answer_value(m, napi_get_property_names(m->env, in(m, x[0]), result), result) && result != NULL) {
        show_keys(m, *result);
    }
}

OPERATION(get_all_property_names) {
    napi_key_filter filter = (napi_key_filter)(x[2] % 32);
    /* Up a chain is where the realm's own objects are, which have no enumerable properties. */
    bool up = x[1] % 2 == 0;
    napi_value *result = out(m, x[4]);
    if (up || has_own_taste(m, in(m, x[0]))) {
        filter |= napi_key_enumerable;
    }
    if ((filter & (napi_key_writable | napi_key_configurable)) != 0 && leaves_out(m, HAS_FIXED_ELEMENTS, in(m, x[0]))) {
        return; /* V8 lets the characters of strings and the elements of frozen arrays pass every filter. */
    }
    if (!(up && leaves_out(m, INHERITS_SHARED_KEYS, in(m, x[0]))) && !leaves_out(m, IS_SHARED, in(m, x[0]))
        && answer_value(m,
                        napi_get_all_property_names(m->env, in(m, x[0]), up ? napi_key_include_prototypes : napi_key_own_only, filter,
                                                    x[3] % 2 == 0 ? napi_key_keep_numbers : napi_key_numbers_to_strings, result),
                        result)
        && result != NULL) {
        show_keys(m, *result);
    }
}

/* ---- descriptors */

/* attributes, kind and name from one operand each; what a property holds from another. */
static napi_property_descriptor descriptor(struct machine *m, unsigned name, unsigned kind, unsigned attributes, unsigned held) {
    napi_property_descriptor property = {0};
    if (name % 2 == 0) {
        property.utf8name = name_of(name / 2);
    } else {
        property.name = some(m, name / 2);
    }
    switch (kind % 5) {
    case 0:
        property.value = links_external(m, NULL, property.name == NULL ? property.utf8name : text_of(m, property.name), some(m, held)) ? some(m, 0) : some(m, held);
        break;
    case 1:
        property.method = callback;
        break;
    case 2:
        property.getter = callback;
        break;
    case 3:
        property.setter = callback;
        break;
    default:
        property.getter = callback;
        property.setter = callback;
    }
    property.attributes = (napi_property_attributes)((attributes & 7) | ((attributes & 8) != 0 ? napi_static : 0));
    property.data = behaviour(held);
    return property;
}

/*
 * An older Node keeps the error of a length that no array can have: later calls answer wrongly, and the process ends
 * some time later.
 */
static void mend_length(struct machine *m, napi_value object, napi_property_descriptor *property) {
    bool is_array = false;
    double length = -1;
    const char *name = property->name == NULL ? property->utf8name : text_of(m, property->name);
    if (object != NULL) {
        MUST(napi_is_array(m->env, object, &is_array));
    }
    if (!is_array || strcmp(name, "length") != 0 || property->getter != NULL || property->setter != NULL) {
        return;
    }
    if (property->method == NULL && is_of(m, property->value, napi_number)) {
        MUST(napi_get_value_double(m->env, property->value, &length));
    }
    if (!(length >= 0 && length <= UINT32_MAX && length == floor(length))) {
        property->method = NULL;
        MUST(napi_create_uint32(m->env, 1, &property->value));
    }
}

OPERATION(define_properties) {
    napi_property_descriptor properties[] = {descriptor(m, x[1], x[2], x[3], x[4]), descriptor(m, x[4], x[3], x[2], x[1])};
    for (size_t i = 0; i < COUNT(properties); i++) {
        mend_length(m, in(m, x[0]), &properties[i]);
    }
    if (!leaves_out(m, IS_SHARED, in(m, x[0]))) {
        answer(m, napi_define_properties(m->env, in(m, x[0]), x[2] / 5 % 3, properties));
    }
}

/*
 * The members of a class have names of their own: which of two wins is nowhere said. Node ends the process when an
 * object is to be a property of the prototype.
 */
static napi_property_descriptor member(struct machine *m, size_t place, unsigned name, unsigned kind, unsigned attributes, unsigned held) {
    static const char *const names[][4] = {{"x", "y", "7", "4294967293"}, {"z", "w", "8", "4294967292"}};
    napi_property_descriptor property = descriptor(m, name, kind, attributes, held);
    if (place > 0) {
        property.utf8name = names[place - 1][name % 4];
    }
    if (property.value != NULL && (property.attributes & napi_static) == 0) {
        MUST(napi_create_double(m->env, number_of(held), &property.value));
    }
    return property;
}

OPERATION(define_class) {
    napi_property_descriptor properties[] = {
        member(m, 0, x[1], x[2], x[3], x[4]), member(m, 1, x[4], x[3], x[2], x[1]), member(m, 2, x[2], x[1], x[4], x[3])};
    size_t length = 0;
    const char *name = bytes(x[3], &length);
    napi_value *result = out(m, x[1]);
    answer_value(m, napi_define_class(m->env, name, length, callback, behaviour(x[0]), x[2] / 5 % 4, properties, result), result);
}
