package dev.abide.downlevel.tree;

import com.google.javascript.rhino.Node;
import java.util.Set;
import java.util.regex.Pattern;

/** Which names functions can have, and where names are mentioned. */
public final class Identifiers {
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][\\w$]*");

    /** Variables that lowered classes have. */
    private static final Pattern OURS = Pattern.compile("\\$(?:class|method|private)\\$");

    private static final Set<String> RESERVED = Set.of("""
        arguments await break case catch class const continue debugger default delete do else enum eval
        export extends false finally for function if implements import in instanceof interface let new null
        package private protected public return static super switch this throw true try typeof var void
        while with yield
        """.strip().split("\\s+", -1));

    private Identifiers() {}

    /** Tells whether a function can have a name that is inferred. */
    public static boolean isIdentifier(String name) {
        return !RESERVED.contains(name)
                && !OURS.matcher(name).lookingAt()
                && IDENTIFIER.matcher(name).matches();
    }

    /** Tells whether an identifier of that name is below a node. */
    public static boolean mentions(Node node, String name) {
        if (node.isName() && node.getString().equals(name)) {
            return true;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (mentions(child, name)) {
                return true;
            }
        }
        return false;
    }
}
