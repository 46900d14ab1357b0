package dev.abide.bridge.row;

import dev.abide.spi.Capability;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a Java method to be the function of Node-API whose name it bears. Export list, C stub, v-table slot and
 * coverage page follow from it.
 *
 * <p>The method is static; its first parameter is the {@code Env} unless the gate is {@link Gate#NO_ENV}. Further
 * parameters: {@code long} for pointers, handles, {@code size_t} and 64-bit integers, {@code int} for 32-bit integers
 * and enums, {@code double}, {@code boolean}. It returns {@code void} ({@code napi_ok} unless it throws) or an
 * {@code int}, which is handed out as it is and does not touch the last error.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Row {
    /** Value of {@link #since} for functions that are still experimental. */
    int EXPERIMENTAL = Integer.MAX_VALUE;

    /** Value of {@link #slot} for a function that the v-table draft does not have. */
    int NO_SLOT = -1;

    /** When it may be called. */
    Gate gate();

    /** The Node-API version that introduced it. */
    int since() default 1;

    /** Which v-table it stands in. */
    VTable table() default VTable.JS;

    /** Its index in that table. */
    int slot();

    /** The status when JavaScript throws. */
    int onThrow() default NapiStatus.PENDING_EXCEPTION;

    /**
     * The status of a function without env, or {@link #elsewhere}, from the destructors of addons, which
     * {@code exit(3)} runs: what is to be given back then counts as given back.
     */
    int atEnd() default NapiStatus.CLOSING;

    /**
     * Whether other threads may call it too, as in Node. The body must see to it; where nobody can do it any more,
     * {@link #atEnd} is answered.
     */
    boolean elsewhere() default false;

    /** What of an engine it is about, where it needs more than every engine has. */
    Capability[] about() default {};

    /** What does not work as in Node, for the coverage page; empty if everything does. */
    String limit() default "";

    /** A deprecated second name under which it is exported too. */
    String alias() default "";
}
