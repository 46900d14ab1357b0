package dev.abide.downlevel.syntax;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * Keeps the strings of tagged templates apart. The compiler, which takes each script for the whole program, puts them
 * into global variables of the same names in every script; here the names are the script's own, and nobody sees them
 * among the globals.
 */
public final class TemplateObjects {
    private static final String PREFIX = "$jscomp$templatelit$";

    private TemplateObjects() {}

    /** Gives the variables of a converted script names that depend on its source, and hides them. */
    public static void hide(Node root, String source) {
        List<Node> names = Trees.inside(root).stream()
                .filter(node -> node.isName() && node.getString().startsWith(PREFIX))
                .toList();
        if (names.isEmpty()) {
            return;
        }
        String own = UUID.nameUUIDFromBytes(source.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        for (Node name : names) {
            String hidden = "$abide$template$" + own
                    + name.getString().substring(name.getString().lastIndexOf('$'));
            Node strings = name.removeFirstChild();
            if (strings == null) {
                name.setString(hidden);
            } else {
                // Where the script begins, which is where it stands: it may come from the last line.
                Node made = IR.exprResult(Trees.helper("template", IR.string(hidden), strings));
                Trees.replace(Trees.parentOf(name), made.srcrefTree(NodeUtil.getEnclosingScript(name)));
            }
        }
    }
}
