package dev.abide.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The shape of the kit: what an engine author is promised about the rules. */
class RulesTest {
    @Test
    void everyRuleIsRequiredOrOptional() {
        List<String> others = rules().map(Method::getName)
                .filter(name -> !name.matches("(required|optional)_[a-z]\\w+"))
                .toList();
        assertEquals(List.of(), others, "a rule's name begins with required_ or optional_");
    }

    @Test
    void everyRuleHasANameOfItsOwn() {
        Set<String> seen = new TreeSet<>();
        List<String> twice =
                rules().map(Method::getName).filter(name -> !seen.add(name)).toList();
        assertEquals(List.of(), twice, "known divergences name rules without their facet");
    }

    @Test
    void everyFacetIsNestedAndTagged() {
        for (Class<?> facet : EngineKit.class.getDeclaredClasses()) {
            assertTrue(FacetKit.class.isAssignableFrom(facet), () -> facet + " is a facet");
            assertTrue(facet.isAnnotationPresent(Nested.class), () -> facet + " is nested");
            assertTrue(facet.isAnnotationPresent(Tag.class), () -> facet + " has a tag");
        }
    }

    private static Stream<Method> rules() {
        return Stream.of(EngineKit.class.getDeclaredClasses())
                .flatMap(facet -> Stream.of(facet.getSuperclass().getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Test.class));
    }
}
