package dev.abide;

import java.lang.reflect.Type;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JavaScript value of one runtime. Objects live as long as a value refers to them. Belongs to the runtime's thread.
 *
 * <p>Arguments of type {@code Object} are what {@link JsRuntime#value} accepts. {@code equals} is {@code ===}, but NaN
 * equals itself.
 *
 * @since 1
 */
public interface JsValue {
    /** The kinds of values, as {@code typeof} tells them, with {@code null} told apart. */
    enum Kind {
        /** {@code undefined}. */
        UNDEFINED,
        /** {@code null}. */
        NULL,
        /** A boolean. */
        BOOLEAN,
        /** A number. */
        NUMBER,
        /** A BigInt, or what stands for one on an engine without. */
        BIGINT,
        /** A string. */
        STRING,
        /** A symbol. */
        SYMBOL,
        /** An object that cannot be called. */
        OBJECT,
        /** A function. */
        FUNCTION
    }

    /** Tells the kind. */
    Kind kind();

    /** Tells whether this is {@code undefined} or {@code null}. */
    default boolean isNullish() {
        return kind() == Kind.UNDEFINED || kind() == Kind.NULL;
    }

    /** Tells whether this is an array. */
    boolean isArray();

    /** Returns the number. Throws {@link IllegalStateException} if this is no number. */
    double asDouble();

    /**
     * Returns the number, which is an int. Throws {@link IllegalStateException} if this is no number,
     * {@link ArithmeticException} if it is no int.
     */
    int asInt();

    /** Returns the boolean. Throws {@link IllegalStateException} if this is none. */
    boolean asBoolean();

    /** Returns the string. Throws {@link IllegalStateException} if this is none. */
    String asString();

    /** Returns the BigInt. Throws {@link IllegalStateException} if this is none. */
    BigInteger asBigInteger();

    /**
     * Returns a copy of the bytes of an ArrayBuffer, typed array, DataView or Buffer. Throws
     * {@link IllegalStateException} if this is none.
     */
    byte[] asBytes();

    /**
     * Returns the memory of an ArrayBuffer, typed array, DataView or Buffer, which JavaScript shares. Throws
     * {@link IllegalStateException} if this is none.
     */
    ByteBuffer asByteBuffer();

    /** Returns the time of a Date. Throws {@link IllegalStateException} if this is none. */
    Instant asInstant();

    /**
     * Returns this value as a Java value; {@code undefined} and {@code null} are {@code null}. Types are
     *
     * <ul>
     *   <li>{@code boolean}, {@code char}, String, the types of numbers and BigInteger, and their boxes: a number or
     *       BigInt that does not fit is an {@link ArithmeticException}, but a float is rounded
     *   <li>{@code byte[]} (a copy), ByteBuffer (shared with JavaScript), Instant of a Date, an enum's constant by name
     *   <li>arrays, List, Collection, Iterable and Set of an array's elements; Map of an object's own enumerable
     *       properties; records, whose components are properties
     *   <li>a functional interface: its method calls the function, on the runtime's thread
     *   <li>CompletableFuture of a promise: completed when the loop is turned, exceptionally with a
     *       {@link JsException}; of anything else at once
     *   <li>JsValue: this value; Object: what is nearest (Boolean, Integer, Double, String, BigInteger, {@code byte[]},
     *       Instant, List and Map), this value if it is a function, a symbol or an instance of a class
     * </ul>
     *
     * @throws IllegalStateException if this is nothing of the type, or contains itself
     */
    <T> @Nullable T as(Class<T> type);

    /** As {@link #as(Class)}, for a type with parameters as {@code List<Instant>}: reflection has it of a field. */
    @Nullable
    Object as(Type type);

    /** Returns the elements of an array. Throws {@link IllegalStateException} if this is none. */
    List<JsValue> asList();

    /** Reads a property. Throws a TypeError for {@code undefined} and {@code null}. */
    JsValue get(String name);

    /** Reads an element. */
    JsValue get(int index);

    /** Assigns a property. */
    void set(String name, @Nullable Object value);

    /** Assigns an element. */
    void set(int index, @Nullable Object value);

    /** Tells whether {@code name in this}. */
    boolean has(String name);

    /** Returns the own enumerable string keys. */
    List<String> keys();

    /**
     * Calls this function with {@code undefined} as receiver. Ticks and microtasks are drained afterwards, unless
     * called from within JavaScript.
     */
    JsValue call(@Nullable Object... arguments);

    /** Calls the method {@code name} with this value as receiver; see {@link #call}. */
    JsValue invoke(String name, @Nullable Object... arguments);

    /** Constructs as {@code new}; see {@link #call}. */
    JsValue construct(@Nullable Object... arguments);

    /** Decides {@code this instanceof constructor}. */
    boolean instanceOf(JsValue constructor);

    /**
     * Turns the loop until this promise is settled and returns its value; a value that is no promise is returned at
     * once.
     *
     * @throws JsException with the reason if it is rejected
     * @throws IllegalStateException if nothing is left that could settle it
     */
    JsValue await();

    /** Returns what {@code String(this)} gives. */
    @Override
    String toString();
}
