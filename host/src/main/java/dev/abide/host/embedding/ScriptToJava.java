package dev.abide.host.embedding;

import dev.abide.JsValue;
import dev.abide.JsValue.Kind;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Makes a Java value of a type wanted, by the table of {@link JsValue#as}. One conversion's. */
final class ScriptToJava {
    private final Deque<HostValue> containers = new ArrayDeque<>(1);

    @Nullable
    Object convert(HostValue value, Type type) {
        return switch (type) {
            case Class<?> plain -> convert(value, plain, List.of());
            case ParameterizedType generic ->
                convert(value, (Class<?>) generic.getRawType(), List.of(generic.getActualTypeArguments()));
            case GenericArrayType array -> array(value, array.getGenericComponentType());
            case WildcardType wildcard -> convert(value, wildcard.getUpperBounds()[0]);
            default -> convert(value, Object.class, List.of());
        };
    }

    private @Nullable Object convert(HostValue value, Class<?> type, List<Type> parameters) {
        if (type == JsValue.class) {
            return value;
        }
        if (value.isNullish()) {
            if (type.isPrimitive()) {
                throw value.unfit(type.getName());
            }
            return null;
        }
        if (type == Object.class) {
            return natural(value);
        }
        Object simple = simple(value, type);
        return simple != null ? simple : structured(value, type, parameters);
    }

    private static @Nullable Object simple(HostValue value, Class<?> type) {
        if (type == boolean.class || type == Boolean.class) {
            return value.asBoolean();
        }
        if (type == String.class || type == CharSequence.class) {
            return value.asString();
        }
        if (type == byte[].class) {
            return value.asBytes();
        }
        if (type == ByteBuffer.class) {
            return value.asByteBuffer();
        }
        if (type == Instant.class) {
            return value.asInstant();
        }
        if (type == char.class || type == Character.class) {
            String text = value.asString();
            if (text.length() != 1) {
                throw value.unfit("single character");
            }
            return text.charAt(0);
        }
        return Numbers.isOne(type) ? Numbers.convert(exact(value), type) : null;
    }

    private static Number exact(HostValue value) {
        return value.kind() == Kind.BIGINT ? value.asBigInteger() : (Number) value.asDouble();
    }

    // The future is the value.
    @SuppressWarnings("FutureReturnValueIgnored")
    private Object structured(HostValue value, Class<?> type, List<Type> parameters) {
        if (type.isArray()) {
            return array(value, type.getComponentType());
        }
        if (type == CompletableFuture.class || type == CompletionStage.class) {
            Type result = parameter(parameters, 0);
            return value.runtime().promises().future(value, settled -> new ScriptToJava().convert(settled, result));
        }
        if (type == List.class || type == Collection.class || type == Iterable.class) {
            return list(value, parameter(parameters, 0));
        }
        if (type == Set.class) {
            return Collections.unmodifiableSet(new LinkedHashSet<>(list(value, parameter(parameters, 0))));
        }
        if (type == Map.class && (parameters.isEmpty() || parameters.getFirst() == String.class)) {
            return map(value, parameter(parameters, 1));
        }
        if (type.isRecord()) {
            return record(value, type);
        }
        return constantOrProxy(value, type);
    }

    private Object record(HostValue value, Class<?> type) {
        List<Object> made = new ArrayList<>(1);
        within(
                value,
                () -> made.add(Records.make(
                        type, component -> convert(value.property(component.getName()), component.getGenericType()))));
        return made.getFirst();
    }

    private static Object constantOrProxy(HostValue value, Class<?> type) {
        if (type.isEnum()) {
            String name = value.asString();
            for (Object constant : type.getEnumConstants()) {
                if (((Enum<?>) constant).name().equals(name)) {
                    return constant;
                }
            }
        } else if (value.kind() == Kind.FUNCTION && FunctionProxy.isFor(type)) {
            return FunctionProxy.of(value, type);
        }
        throw value.unfit(type.getName());
    }

    private static Type parameter(List<Type> parameters, int index) {
        return index < parameters.size() ? parameters.get(index) : Object.class;
    }

    private List<@Nullable Object> list(HostValue value, Type element) {
        List<@Nullable Object> elements = new ArrayList<>();
        within(value, () -> {
            for (JsValue each : value.asList()) {
                elements.add(convert((HostValue) each, element));
            }
        });
        return Collections.unmodifiableList(elements);
    }

    private Object array(HostValue value, Type element) {
        List<@Nullable Object> elements = list(value, element);
        Class<?> component = element instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : element instanceof Class<?> plain ? plain : Object.class;
        Object array = Array.newInstance(component, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, elements.get(i));
        }
        return array;
    }

    private Map<String, @Nullable Object> map(HostValue value, Type element) {
        if (value.kind() != Kind.OBJECT && value.kind() != Kind.FUNCTION) {
            throw value.unfit("object");
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        within(value, () -> {
            for (String key : value.keys()) {
                map.put(key, convert(value.property(key), element));
            }
        });
        return Collections.unmodifiableMap(map);
    }

    private @Nullable Object natural(HostValue value) {
        return switch (value.kind()) {
            case UNDEFINED, NULL -> null;
            case BOOLEAN -> value.asBoolean();
            case NUMBER -> Numbers.natural(value.asDouble());
            case BIGINT -> value.asBigInteger();
            case STRING -> value.asString();
            case SYMBOL, FUNCTION -> value;
            case OBJECT -> naturalObject(value);
        };
    }

    private Object naturalObject(HostValue value) {
        if (value.isArray()) {
            return list(value, Object.class);
        }
        if (value.isBuffer()) {
            return value.asBytes();
        }
        if (value.isDate()) {
            return value.asInstant();
        }
        // What has a class of its own is more than its properties: a wrapped native object has none.
        return value.isPlain() ? map(value, Object.class) : value;
    }

    private void within(HostValue container, Runnable body) {
        if (containers.contains(container)) {
            throw new IllegalStateException("An object contains itself, which no Java value is made of");
        }
        containers.push(container);
        try {
            body.run();
        } finally {
            containers.pop();
        }
    }
}
