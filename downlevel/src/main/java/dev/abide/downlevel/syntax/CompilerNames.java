package dev.abide.downlevel.syntax;

import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.HiddenNames;
import dev.abide.downlevel.tree.Trees;

/** Tells the compiler's library from what a script calls by the same name: many a package was made by it. */
public final class CompilerNames {
    private CompilerNames() {}

    /** Keeps the script's own. To be called before the conversion. */
    public static void keep(Node root) {
        for (Node node : Trees.inside(root)) {
            if (node.isName() && node.getString().equals(HiddenNames.COMPILERS)) {
                node.setString(HiddenNames.COMPILERS + "$own");
            }
        }
    }

    /**
     * Names the library, and variables that the compiler has added, which may be global ones, as they are named here.
     * To be called after the conversion.
     */
    public static void hide(Node root) {
        for (Node node : Trees.inside(root)) {
            if (node.isName() && isCompilers(node.getString())) {
                String rest = node.getString().substring(HiddenNames.COMPILERS.length());
                node.setString(HiddenNames.COMPILERS_HERE + rest);
            }
        }
    }

    private static boolean isCompilers(String name) {
        return name.equals(HiddenNames.COMPILERS) || name.startsWith(HiddenNames.COMPILERS + "$");
    }
}
