package dev.abide.downlevel.syntax;

import com.google.javascript.jscomp.CheckLevel;
import com.google.javascript.jscomp.JSError;
import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.jscomp.WarningsGuard;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Mistakes that Closure Compiler refuses a script for, and that Node tells when they happen, if they happen: an
 * assignment to a constant, a variable that is used before its declaration. The expression becomes a call that throws.
 */
// Never serialized.
@SuppressWarnings("serial")
public final class LateErrors extends WarningsGuard {
    private static final Map<String, String> HELPERS = Map.of(
            "JSC_REASSIGNED_CONSTANT", "constant",
            "JSC_CONSTANT_REASSIGNED_VALUE_ERROR", "constant",
            "JSC_REFERENCE_BEFORE_DECLARE_ERROR", "early");

    /** A place, the variable as it is called there, and the helper that throws. */
    private record Place(Node node, String variable, String helper) {}

    private final Set<Place> places = new LinkedHashSet<>();

    @Override
    public @Nullable CheckLevel level(JSError error) {
        String helper = HELPERS.get(error.type().key);
        Node node = error.node();
        if (helper == null || node == null || !node.isName()) {
            return null;
        }
        places.add(new Place(node, node.getString(), helper));
        return CheckLevel.OFF;
    }

    /** Makes the expressions throw. To be called after the conversion, which asks for these mistakes on its way. */
    public void insert() {
        for (Place place : places) {
            Node parent = place.node().getParent();
            // An assignment may be two mistakes; then it has been replaced.
            if (parent == null || parent.getParent() == null || parent.isVar() || parent.isParamList()) {
                continue;
            }
            Node call = Trees.helper(place.helper(), IR.string(place.variable()));
            if (isTarget(place.node(), parent)) {
                Node value = place.node().getNext();
                if (value != null) {
                    call.addChildToBack(value.detach());
                }
                Trees.replace(parent, call);
            } else {
                Trees.replace(place.node(), call);
            }
        }
    }

    private static boolean isTarget(Node name, Node parent) {
        boolean isAssignment = NodeUtil.isAssignmentOp(parent) || parent.isInc() || parent.isDec();
        return isAssignment && name.equals(parent.getFirstChild());
    }
}
