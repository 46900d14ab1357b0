package dev.abide.host.runtime;

import dev.abide.host.binding.Binding;
import java.lang.reflect.InvocationTargetException;
import org.jspecify.annotations.Nullable;

/** Finds bindings by their names. There is no list of subjects: one that no script asks for is not loaded. */
final class Subjects {
    private static final String ROOT = "dev.abide.host.node.";

    private Subjects() {}

    /** Makes a binding; {@code null} if there is none of that name. */
    static @Nullable Binding binding(String name, RuntimeParts runtime) {
        int slash = name.indexOf('/');
        Subject subject = subject(slash < 0 ? name : name.substring(0, slash));
        return subject == null ? null : subject.binding(name, runtime);
    }

    private static @Nullable Subject subject(String name) {
        try {
            Class<?> found = Class.forName(classOf(name), true, Subjects.class.getClassLoader());
            return (Subject) found.getConstructor().newInstance();
        } catch (ClassNotFoundException e) {
            return null;
        } catch (InvocationTargetException
                | NoSuchMethodException
                | InstantiationException
                | IllegalAccessException e) {
            throw new IllegalStateException("The subject " + name + " has no public constructor without parameters", e);
        }
    }

    /** Returns the name of a subject's class. */
    private static String classOf(String name) {
        StringBuilder text = new StringBuilder(ROOT).append(name).append('.');
        boolean begins = true;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (letter != '_') {
                text.append(begins ? Character.toUpperCase(letter) : letter);
            }
            begins = letter == '_';
        }
        return text.append("Subject").toString();
    }
}
