package dev.abide.ecma;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.abide.ecma.ModelEngine.Model;
import dev.abide.ecma.ModelEngine.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reflect does what an object does, with a receiver of its own, and says of what it cannot do what Node says. */
class ReflectionTest {
    private final ModelEngine engine = new ModelEngine();
    private final Reflection reflection = new Reflection(engine);

    private void refuses(String message, String name, @Nullable Object... arguments) {
        Thrown thrown = assertThrows(Thrown.class, () -> reflection.call(name, arguments));
        assertEquals(message, thrown.getMessage());
    }

    @Test
    void itRefusesInNodesWords() {
        Model object = engine.object();
        Model function = engine.function((_, _) -> null);
        refuses("Reflect.get called on non-object", "get", 1);
        refuses("Reflect.ownKeys called on non-object", "ownKeys");
        refuses(
                "Function.prototype.apply was called on #<Object>, which is an object and not a function",
                "apply",
                object,
                1,
                object);
        refuses("CreateListFromArrayLike called on non-object", "apply", function, 1, 1);
        refuses("1 is not a constructor", "construct", 1, object);
        refuses("#<Object> is not a constructor", "construct", object, object);
        refuses("1 is not a constructor", "construct", function, object, 1);
        refuses("Object prototype may only be an Object or null: 1", "setPrototypeOf", object, 1);
        refuses("Property description must be an object: 1", "defineProperty", object, "a", 1);
    }

    @Test
    void aGetterAndASetterSeeTheReceiver() {
        Model receiver = engine.object();
        List<Object> seen = new ArrayList<>();
        Model getter = engine.function((self, _) -> self);
        Model setter = engine.function((self, arguments) -> seen.add(self + " " + arguments[0]));
        Model parent = engine.object();
        parent.properties.put("key", Descriptor.ofAccessor(getter, setter, true, true));
        Model target = engine.object();
        target.prototype = parent;
        assertSame(receiver, reflection.call("get", target, "key", receiver));
        assertEquals(true, reflection.call("set", target, "key", 7, receiver));
        assertEquals(List.of(receiver + " 7"), seen);
    }

    @Test
    void aValueBecomesTheReceiversOwn() {
        Model receiver = engine.object();
        Model target = engine.object();
        engine.put(target, "key", 1);
        assertEquals(true, reflection.call("set", target, "key", 2, receiver));
        assertEquals(1, engine.get(target, "key"));
        assertEquals(2, engine.get(receiver, "key"));
        assertEquals(false, reflection.call("set", target, "key", 2, "no object"));
        receiver.properties.put("key", Descriptor.ofData(3, false, true, true));
        assertEquals(false, reflection.call("set", target, "key", 2, receiver));
    }

    @Test
    void aProxyInThePrototypeChainIsAsked() {
        List<Object> seen = new ArrayList<>();
        Model target = engine.object();
        Model parent = engine.proxy(engine.object(), engine.handler("set", (_, arguments) -> {
            seen.add(arguments[1] + "=" + arguments[2] + (target.equals(arguments[3]) ? " on the object" : ""));
            return true;
        }));
        target.prototype = parent;
        assertEquals(true, reflection.call("set", target, "key", 7));
        assertEquals(List.of("key=7 on the object"), seen);
    }

    @Test
    void theNewTargetDecidesOnThePrototype() {
        Model prototype = engine.object();
        Model newTarget = engine.function((_, _) -> null);
        engine.put(newTarget, "prototype", prototype);
        Model constructor = engine.function((self, arguments) -> {
            engine.put(Objects.requireNonNull(self), "got", arguments[0]);
            return null;
        });
        Object list = engine.newArray(new Object[] {5});
        Object made = Objects.requireNonNull(reflection.call("construct", constructor, list, newTarget));
        assertSame(prototype, engine.getPrototype(made));
        assertEquals(5, engine.get(made, "got"));
    }

    @Test
    void aDescriptorIsReadAndWrittenInTheOrderOfTheStandard() {
        List<String> asked = new ArrayList<>();
        Model description = engine.proxy(engine.object(), engine.handler("has", (_, arguments) -> {
            asked.add(String.valueOf(arguments[1]));
            return false;
        }));
        assertEquals(true, reflection.call("defineProperty", engine.object(), "key", description));
        assertEquals(List.of("enumerable", "configurable", "value", "writable", "get", "set"), asked);
        Model target = engine.object();
        engine.put(target, "key", 1);
        Object described = Objects.requireNonNull(reflection.call("getOwnPropertyDescriptor", target, "key"));
        assertArrayEquals(
                new Object[] {"value", "writable", "enumerable", "configurable"},
                engine.ownKeys(described).toArray());
        assertSame(ModelEngine.UNDEFINED, reflection.call("getOwnPropertyDescriptor", target, "other"));
    }
}
