package dev.abide.ecma;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.ecma.ModelEngine.Model;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is done: a proxy that has nothing to say is its target. */
class ProxyProperties {
    private final ModelEngine engine = new ModelEngine();

    /** One thing to do with a key, a value and flags. */
    record Step(int action, String key, int value, int flags) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9),
                        Arbitraries.of("a", "b", "c"),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 15))
                .as(Step::new)
                .list()
                .ofMaxSize(12);
    }

    @Property
    void withoutTrapsItIsItsTarget(@ForAll("steps") List<Step> steps) {
        same(steps, engine.object());
    }

    @Property
    void withTrapsThatReflectItIsItsTarget(@ForAll("steps") List<Step> steps) {
        Reflection reflection = new Reflection(engine);
        Model handler = engine.object();
        Reflection.eachSignature(each -> engine.put(
                handler, each.name(), engine.function((_, arguments) -> reflection.call(each.name(), arguments))));
        same(steps, handler);
    }

    private void same(List<Step> steps, Model handler) {
        Model plain = engine.object();
        Model target = engine.object();
        Model proxy = engine.proxy(engine.proxy(target, handler), handler);
        for (Step step : steps) {
            assertEquals(run(step, plain), run(step, proxy), step.toString());
            assertEquals(Map.copyOf(plain.properties), Map.copyOf(target.properties), step.toString());
        }
    }

    private Object run(Step step, Model on) {
        return switch (step.action()) {
            case 0 -> String.valueOf(engine.get(on, step.key()));
            case 1 -> engine.set(on, step.key(), step.value(), on);
            case 2 -> engine.has(on, step.key());
            case 3 -> engine.delete(on, step.key());
            case 4 -> String.valueOf(engine.getOwn(on, step.key()));
            case 5 -> engine.define(on, step.key(), descriptor(step));
            case 6 -> engine.ownKeys(on);
            case 7 -> step.flags() == 0 ? engine.preventExtensions(on) : engine.isExtensible(on);
            case 8 -> strict(on).isFixed(step.value() == 0);
            default -> step.flags() != 0 || strict(on).fix(step.value() == 0);
        };
    }

    private StrictProxy strict(Model on) {
        ProxyMethods known = on.proxy;
        return new StrictProxy(engine, known == null ? ProxyMethods.create(engine, on, engine.object()) : known);
    }

    private static Descriptor descriptor(Step step) {
        int flags = step.flags();
        return new Descriptor(
                (flags & 8) == 0 ? step.value() : Descriptor.ABSENT,
                Descriptor.ABSENT,
                Descriptor.ABSENT,
                step.value() == 0 ? null : (flags & 1) != 0,
                (flags & 2) != 0,
                (flags & 4) != 0);
    }
}
