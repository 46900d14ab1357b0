package dev.abide.ecma;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.abide.ecma.ModelEngine.Model;
import dev.abide.ecma.ModelEngine.Thrown;
import dev.abide.spi.ErrorKind;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A trap that lies about what its target cannot change is found out. */
class ProxyInvariantsTest {
    private final ModelEngine engine = new ModelEngine();

    private Model fixed(Descriptor descriptor) {
        Model target = engine.object();
        target.properties.put("key", descriptor);
        return target;
    }

    private Model constant() {
        return fixed(Descriptor.ofData(1, false, true, false));
    }

    private Model closed() {
        Model target = fixed(Descriptor.ofData(1, true, true, true));
        target.isExtensible = false;
        return target;
    }

    private void refuses(String message, Model target, String trap, @Nullable Object answer, Consumer<Model> use) {
        Model proxy = engine.proxy(target, engine.handler(trap, (_, _) -> answer));
        refuses(message, () -> use.accept(proxy));
    }

    private static void refuses(String message, Executable use) {
        Thrown thrown = assertThrows(Thrown.class, use);
        assertEquals(ErrorKind.TYPE_ERROR, thrown.kind);
        assertEquals(message, thrown.getMessage());
    }

    private static String on(String trap, String how) {
        return "'" + trap + "' on proxy: " + how;
    }

    private static String ofKey(String trap, String how) {
        return on(trap, "property 'key': " + how);
    }

    @Test
    void aConstantReadsAsItIs() {
        String message = ofKey("get", "the target's value cannot change, and the trap returned another one");
        refuses(message, constant(), "get", 2, proxy -> engine.get(proxy, "key"));
        assertEquals(1, engine.get(engine.proxy(constant(), engine.handler("get", (_, _) -> 1)), "key"));
    }

    @Test
    void anAccessorWithoutGetterReadsAsUndefined() {
        Model target = fixed(Descriptor.ofAccessor(ModelEngine.UNDEFINED, ModelEngine.UNDEFINED, true, false));
        String message = ofKey("get", "the target's accessor has no getter, and the trap returned a value");
        refuses(message, target, "get", 2, proxy -> engine.get(proxy, "key"));
    }

    @Test
    void whatCannotBeAssignedIsNotAccepted() {
        Model accessor = fixed(Descriptor.ofAccessor(ModelEngine.UNDEFINED, ModelEngine.UNDEFINED, true, false));
        String ofConstant = ofKey("set", "the target's value cannot change, and the trap accepted another one");
        String ofAccessor = ofKey("set", "the target's accessor has no setter, and the trap accepted a value");
        refuses(ofConstant, constant(), "set", true, proxy -> engine.set(proxy, "key", 2, proxy));
        refuses(ofAccessor, accessor, "set", true, proxy -> engine.set(proxy, "key", 2, proxy));
    }

    @Test
    void whatTheTargetCannotLoseIsNotDenied() {
        String how = "the trap denied a property that the target cannot lose";
        for (Model target : new Model[] {constant(), closed()}) {
            refuses(ofKey("has", how), target, "has", false, proxy -> engine.has(proxy, "key"));
            refuses(
                    ofKey("getOwnPropertyDescriptor", how),
                    target,
                    "getOwnPropertyDescriptor",
                    ModelEngine.UNDEFINED,
                    proxy -> engine.getOwn(proxy, "key"));
            refuses(
                    ofKey("deleteProperty", "the trap claims to have deleted a property that the target cannot lose"),
                    target,
                    "deleteProperty",
                    true,
                    proxy -> engine.delete(proxy, "key"));
        }
    }

    @Test
    void aDescriptorGoesWithTheTargets() {
        String how = "the trap returned a descriptor that does not go with the target's property";
        Object invented = new Descriptors(engine).describe(Descriptor.ofData(1, false, true, false));
        refuses(
                ofKey("getOwnPropertyDescriptor", how),
                engine.object(),
                "getOwnPropertyDescriptor",
                invented,
                proxy -> engine.getOwn(proxy, "key"));
        refuses(
                ofKey("getOwnPropertyDescriptor", "the trap returned neither an object nor undefined"),
                engine.object(),
                "getOwnPropertyDescriptor",
                null,
                proxy -> engine.getOwn(proxy, "key"));
    }

    @Test
    void aDefinitionThatTheTargetDoesNotHaveIsNotAccepted() {
        String message = ofKey("defineProperty", "the trap accepted what the target does not allow");
        Descriptor fixing = Descriptor.ofData(1, false, true, false);
        refuses(message, engine.object(), "defineProperty", true, proxy -> engine.define(proxy, "key", fixing));
        refuses(
                message,
                constant(),
                "defineProperty",
                true,
                proxy -> engine.define(proxy, "key", Descriptor.ofValue(2)));
    }

    @Test
    void keysAreComplete() {
        Object none = engine.newArray(new Object[0]);
        Object twice = engine.newArray(new Object[] {"key", "key"});
        Object more = engine.newArray(new Object[] {"key", "other"});
        refuses(on("ownKeys", "trap result did not include 'key'"), constant(), "ownKeys", none, engine::ownKeys);
        refuses(on("ownKeys", "trap result did not include 'key'"), closed(), "ownKeys", none, engine::ownKeys);
        refuses(ofKey("ownKeys", "the trap returned it twice"), engine.object(), "ownKeys", twice, engine::ownKeys);
        refuses(
                on("ownKeys", "trap returned extra keys but proxy target is non-extensible"),
                closed(),
                "ownKeys",
                more,
                engine::ownKeys);
        refuses(
                "1 is not a valid property name",
                engine.object(),
                "ownKeys",
                engine.newArray(new Object[] {1}),
                engine::ownKeys);
    }

    @Test
    void theRestIsSaidAsItIs() {
        String other = "the target is not extensible and has another prototype";
        Model parent = engine.object();
        refuses(on("getPrototypeOf", other), closed(), "getPrototypeOf", parent, engine::getPrototype);
        refuses(
                on("setPrototypeOf", other),
                closed(),
                "setPrototypeOf",
                1,
                proxy -> engine.setPrototype(proxy, parent));
        refuses(
                on("getPrototypeOf", "the trap returned neither an object nor null"),
                engine.object(),
                "getPrototypeOf",
                1,
                engine::getPrototype);
        refuses(
                on("isExtensible", "the trap does not say what the target is"),
                closed(),
                "isExtensible",
                true,
                engine::isExtensible);
        refuses(
                on("preventExtensions", "the target is still extensible"),
                engine.object(),
                "preventExtensions",
                true,
                engine::preventExtensions);
    }

    @Test
    void aTrapIsAFunctionAndARevokedProxyNothing() {
        Model handler = engine.object();
        engine.put(handler, "has", 1);
        Model proxy = engine.proxy(engine.object(), handler);
        refuses("1 returned for property 'has' of object '#<Object>' is not a function", () -> engine.has(proxy, "a"));
        ModelEngine.methods(proxy).revoke();
        refuses("Cannot perform 'has' on a proxy that has been revoked", () -> engine.has(proxy, "a"));
    }
}
