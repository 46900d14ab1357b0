package dev.abide.bridge.row;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a row whose exported function is written in C, in the file of {@code src/main/c} that is named as the row's
 * chapter. The Java method is its readable twin, which tests compare with it, unless it is {@link #onlyInC()}.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ServedInC {
    /** Whether the C answers the common case only and leaves the rest to the Java method. */
    boolean inPart() default false;

    /** Whether what the function is about is known to C alone: the Java method only declares it. */
    boolean onlyInC() default false;
}
