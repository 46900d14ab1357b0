package dev.abide.bridge.row;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a row whose exported function is written in C; the Java method is its readable twin, which tests compare with
 * it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ServedInC {
    /** Whether the C answers the common case only and leaves the rest to the Java method. */
    boolean inPart() default false;
}
