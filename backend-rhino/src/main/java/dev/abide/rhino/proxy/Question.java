package dev.abide.rhino.proxy;

import java.lang.StackWalker.StackFrame;
import java.util.Iterator;
import java.util.Set;
import java.util.function.Function;

/**
 * Why Rhino asks a proxy whether it has a property. It asks before it assigns, before and after it deletes, for each
 * property that a {@code for} loop lists and more, all of which the standard leaves to other traps than {@code has}.
 * The arguments are the same each time; only its methods that ask tell one from another.
 *
 * <p>Should those be named otherwise one day, all questions count as {@code in}: {@code has} traps run that should not,
 * and what scripts learn of deletions, own properties and inherited ones through a proxy may be what that trap says.
 * Each name has a line in {@code QuestionTest} that fails then.
 */
enum Question {
    /** The operator {@code in}, and whatever else there is. */
    IN,
    /** It is about the object itself. */
    OWN,
    /** Rhino goes on to assign, read or list the property, and has a proxy to ask then. */
    GOING_ON,
    /** Rhino would do something of its own. */
    EXTENSION,
    /** A deletion wants to know what came of it. */
    DELETED;

    private static final String OURS = Question.class.getPackageName();
    private static final int FRAMES = 8;
    private static final StackWalker WALKER = StackWalker.getInstance(Set.of(), FRAMES);

    /** The search for the object in a prototype chain that has a property. */
    private static final String SEARCH = "getBase";

    static Question asked() {
        return ofCallers(Question::of);
    }

    private static Question of(Iterator<StackFrame> callers) {
        return switch (next(callers)) {
            case SEARCH -> ofSearch(callers);
            case "deleteObjectElem" -> DELETED;
            case "hasOwnProperty" -> OWN;
            case "enumNext" -> GOING_ON;
            case "getConstValue" -> EXTENSION; // links a constant for good
            default -> IN;
        };
    }

    private static Question ofSearch(Iterator<StackFrame> callers) {
        String search = next(callers);
        if (search.startsWith("put")) {
            return GOING_ON;
        }
        return search.equals("hasProperty") ? ofUser(next(callers)) : IN;
    }

    private static Question ofUser(String user) {
        return switch (user) {
            case "str" -> GOING_ON; // of JSON, toJSON
            case "enumInitInOrder" -> GOING_ON; // the iterator
            case "isArrayLike" -> GOING_ON; // the length
            case "toIterator" -> EXTENSION; // __iterator__
            default -> IN;
        };
    }

    /** Tells that Rhino goes up a prototype chain, which ends at a proxy: the methods of a proxy do the rest. */
    static boolean isClimbing() {
        return switch (ofCallers(Question::next)) {
            case SEARCH, "getPropWalkingPrototypeChain" -> true;
            case "setPrototypeOf" -> true; // looks for a cycle
            default -> false;
        };
    }

    /** Tells that Rhino takes an element for missing if the answer is NOT_FOUND. */
    static boolean isAboutElement() {
        return ofCallers(callers -> {
            next(callers); // climbs
            next(callers); // getProperty
            return next(callers).equals("getRawElem");
        });
    }

    private static <T> T ofCallers(Function<Iterator<StackFrame>, T> question) {
        return WALKER.walk(frames -> question.apply(
                frames.dropWhile(frame -> frame.getClassName().startsWith(OURS)).iterator()));
    }

    private static String next(Iterator<StackFrame> callers) {
        return callers.hasNext() ? callers.next().getMethodName() : "";
    }
}
